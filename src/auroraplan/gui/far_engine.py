"""The window's engine: what takes long is answered by a process of its own, what is quick or the user's here.

So the window's interpreter is free to paint while the engine loads and computes, and the engine's memory goes
back to the system when nobody has asked for a while. Where no process can be had, all is answered here.
"""

from __future__ import annotations

import logging
from concurrent.futures import CancelledError, Future
from dataclasses import replace
from functools import partial
from threading import Thread
from typing import TYPE_CHECKING, Any

from auroraplan.core.errors import AuroraplanError
from auroraplan.gui.engine_link import EngineLink, Terms, Unreachable

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from datetime import date, datetime

    from auroraplan.app.map_layers import MapLayer
    from auroraplan.app.map_scene import MapScene
    from auroraplan.app.planner import Engine, Plan
    from auroraplan.app.requests import PlanRequest
    from auroraplan.app.seasons import Season
    from auroraplan.app.trip_odds import TripOdds
    from auroraplan.app.verify_hindcast import HindcastReport
    from auroraplan.app.verify_occurrence import StationShare
    from auroraplan.app.wiring import Auroraplan
    from auroraplan.core.itineraries import Leg
    from auroraplan.core.places import Place
    from auroraplan.core.trip_checks import TripCheck
    from auroraplan.core.trips import NightsCurve
    from auroraplan.gui.engine import Destinations, Favourites, Match, OnlineAnswer, Resolution, Trips
    from auroraplan.store.paths import Paths

LOG = logging.getLogger(__name__)

RESTS_AFTER_S = 300.0
"""The process goes, and its memory, when nobody has asked for so long."""

LOOKS_EVERY_S = 0.02


class _Foreseen:
    """A plan that is on its way before it is asked for."""

    def __init__(self) -> None:
        self.request: Future[PlanRequest] = Future()
        self.plan: Future[Plan] = Future()


class FarEngine:
    """Answers as `near` does, whose favourites, trips and clock it shares."""

    def __init__(self, near: Auroraplan, *, link: EngineLink | None = None) -> None:
        from auroraplan.app.wiring import Auroraplan

        self._near = near
        make = partial(Auroraplan, near.paths, offline=near.offline, now=near.now_utc)
        self._link = link or EngineLink(make)
        self._foreseen: _Foreseen | None = None

    # --- the process

    def start(self) -> None:
        """Start the process, so that it is ready when it is asked."""
        self._link.start()

    def may_load(self) -> None:
        """From now on answers may be unpacked, which loads numpy: the window has been painted."""
        self._link.may_load.set()

    def rest(self) -> None:
        """Let the process go when nobody has asked for a while."""
        self._link.rest(RESTS_AFTER_S)

    def close(self) -> None:
        """End the process."""
        self._link.close()

    def foresee(self, request_of: Callable[[FarEngine], PlanRequest]) -> None:
        """Begin a plan that will be asked for soon; whoever asks first for the same gets it."""
        foreseen = self._foreseen = _Foreseen()

        def work() -> None:
            try:
                request = request_of(self)
                foreseen.request.set_result(request)
                foreseen.plan.set_result(self._answer("plan", request))
            except (AuroraplanError, CancelledError) as fault:  # whoever asks will hear of it
                LOG.info("nothing was foreseen: %s", fault)
            except Exception:
                LOG.exception("nothing was foreseen")
            finally:
                for future in (foreseen.request, foreseen.plan):
                    future.cancel()

        Thread(target=work, name="foresee", daemon=True).start()

    # --- answered here: the user's own, and what is at hand

    @property
    def paths(self) -> Paths:
        """The folders."""
        return self._near.paths

    @property
    def offline(self) -> bool:
        """Whether the network shall be left alone."""
        return self._near.offline

    @property
    def favourites(self) -> Favourites:
        """What the user keeps."""
        return self._near.favourites

    @property
    def trips(self) -> Trips:
        """The saved trips."""
        return self._near.trips

    def now_utc(self) -> datetime:
        """The clock."""
        return self._near.now_utc()

    def trip_odds(
        self, plan: Plan, legs: Sequence[Leg], *, cancelled: Callable[[], bool] = lambda: False
    ) -> TripOdds:
        """The odds of stays that follow one another: from the plan at hand, else computed over there."""
        from auroraplan.app.trip_odds import trip_odds

        try:
            return trip_odds(plan, legs, engine=_not_here, cancelled=cancelled)
        except _Beyond:
            asked = replace(plan, nights=(), stays=(), itineraries=(), plans_b=(), curves=(), place_odds=())
            return self._answer("trip_odds", asked, tuple(legs), cancelled=cancelled)

    # --- answered by the process

    def plan(
        self,
        request: PlanRequest,
        *,
        progress: Callable[[float, str], None] = lambda _share, _text: None,
        cancelled: Callable[[], bool] = lambda: False,
    ) -> Plan:
        """The ranked plan; raises `app.planner.Cancelled` soon after `cancelled()` turns true."""
        foreseen, self._foreseen = self._foreseen, None
        if foreseen is not None:
            try:
                if foreseen.request.result() == request:
                    return _awaited(foreseen.plan, cancelled)
            except CancelledError:
                LOG.debug("what was foreseen did not come")
        return self._answer("plan", request, progress=progress, cancelled=cancelled)

    def recheck(
        self,
        name: str,
        *,
        progress: Callable[[float, str], None] = lambda _share, _text: None,
        cancelled: Callable[[], bool] = lambda: False,
    ) -> tuple[TripCheck, TripCheck]:
        """What was expected of a saved trip at its last check, and what is now; raises `Cancelled`."""
        return self._answer("recheck", name, progress=progress, cancelled=cancelled)

    def suggestions(self, text: str, limit: int = 8) -> Sequence[Match]:
        """What a text being typed may mean, likeliest first."""
        return self._answer("suggestions", text, limit)

    def resolution(self, text: str) -> Resolution:
        """What a text means; raises `UnusableInput` when it means nothing."""
        return self._answer("resolution", text)

    def search_online(
        self,
        text: str,
        *,
        progress: Callable[[str], None] = lambda _text: None,
        cancelled: Callable[[], bool] = lambda: False,
    ) -> OnlineAnswer:
        """What services online know under a name; raises `app.planner.Cancelled` as `plan` does."""
        return self._answer("search_online", text, progress=progress, cancelled=cancelled)

    def knows_climate(self, place: Place) -> bool:
        """Whether the place's own years of cloud are kept."""
        return self._answer("knows_climate", place)

    def learn_climate(
        self,
        place: Place,
        *,
        progress: Callable[[float], None] = lambda _share: None,
        cancelled: Callable[[], bool] = lambda: False,
    ) -> str | None:
        """Asks for the place's own years of cloud and keeps them; why not, or None; raises `Cancelled`."""
        return self._answer("learn_climate", place, progress=progress, cancelled=cancelled)

    def destination_sets(self) -> Sequence[Destinations]:
        """The curated sets, in the order in which they are offered."""
        return self._answer("destination_sets")

    def default_request(self) -> PlanRequest:
        """What to plan when nothing was asked."""
        return self._answer("default_request", light=True)

    def current_evening(self, places: Sequence[Place]) -> date:
        """The evening of the night that is running, or comes next."""
        return self._answer("current_evening", tuple(places[:1]), light=True)

    def season(
        self,
        places: Sequence[Place],
        stay: int | None,
        *,
        year: int | None = None,
        progress: Callable[[float, str], None] = lambda _share, _text: None,
        cancelled: Callable[[], bool] = lambda: False,
    ) -> Season:
        """The weeks of a year, without one those to come; raises `app.planner.Cancelled` as `plan` does."""
        return self._answer("season", tuple(places), stay, year=year, progress=progress, cancelled=cancelled)

    def nights_needed(
        self,
        plan: Plan,
        places: Sequence[Place],
        *,
        progress: Callable[[float, str], None] = lambda _share, _text: None,
        cancelled: Callable[[], bool] = lambda: False,
    ) -> tuple[NightsCurve, ...]:
        """What up to two weeks are worth at some places of a plan, also beyond its dates."""
        wanted = {place.id for place in places}
        stays = tuple(stay for stay in plan.stays if stay.place.id in wanted)
        asked = replace(plan, nights=(), stays=stays, itineraries=(), plans_b=(), curves=(), place_odds=())
        return self._answer("nights_needed", asked, tuple(places), progress=progress, cancelled=cancelled)

    def hindcast(
        self,
        *,
        leads: Sequence[int] | None = None,
        regions: Sequence[str] | None = None,
        progress: Callable[[float, str], None] = lambda _share, _text: None,
    ) -> HindcastReport:
        """How the forecast of Kp did on the shipped history: all leads and regions, or some."""
        return self._answer("hindcast", leads=leads, regions=regions, progress=progress)

    def verify_occurrence(
        self, *, progress: Callable[[float, str], None] = lambda _share, _text: None
    ) -> tuple[StationShare, ...]:
        """The odds at the stations whose share of nights with aurora is published."""
        return self._answer("verify_occurrence", progress=progress)

    def map_scene(self, unix_s: float, kp: float, *, southern: bool) -> MapScene:
        """What a map of one hemisphere shows at a moment (Unix time) for a Kp of 0..9."""
        return self._answer("map_scene", unix_s, kp, southern=southern)

    def map_layer(
        self,
        kind: str,
        first: date,
        *,
        southern: bool,
        progress: Callable[[float, str], None] = lambda _share, _text: None,
        cancelled: Callable[[], bool] = lambda: False,
    ) -> MapLayer:
        """What lies under a map of one hemisphere in the week from an evening on: "cloud" or "odds"."""
        return self._answer(
            "map_layer", kind, first, southern=southern, progress=progress, cancelled=cancelled
        )

    # --- how it is done

    def _answer(
        self,
        method: str,
        *arguments: Any,  # noqa: ANN401 - whatever the method takes
        progress: Callable[..., None] | None = None,
        cancelled: Callable[[], bool] | None = None,
        light: bool = False,
        **named: Any,  # noqa: ANN401 - likewise
    ) -> Any:  # noqa: ANN401 - whatever the method gives
        try:
            return self._link.call(method, *arguments, terms=Terms(progress, cancelled, light), **named)
        except Unreachable as fault:
            LOG.warning("answering %s in the window's own process: %s", method, fault)
        if progress is not None:
            named["progress"] = progress
        if cancelled is not None:
            named["cancelled"] = cancelled
        return getattr(self._near, method)(*arguments, **named)


class _Beyond(Exception):
    """The plan at hand does not hold the nights that are asked for."""


def _not_here() -> Engine:
    raise _Beyond


def _awaited(plan: Future[Plan], cancelled: Callable[[], bool]) -> Plan:
    """The plan when it comes; raises `app.planner.Cancelled` soon after `cancelled()` turns true."""
    while True:
        try:
            return plan.result(LOOKS_EVERY_S)
        except TimeoutError:
            if cancelled():
                from auroraplan.app.planner import Cancelled

                raise Cancelled from None
