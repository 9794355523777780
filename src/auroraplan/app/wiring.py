"""The rooms are put together here, here time enters, and whatever takes long to load waits until needed.

skyfield, requests and the shipped data are loaded by the use case that needs them: a list of favourites costs
none of it. Every use case may be called from any thread.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime
from functools import partial
from typing import TYPE_CHECKING

from auroraplan.app import loading
from auroraplan.app.lazily import Lazily
from auroraplan.app.naming import Naming
from auroraplan.app.verifying import Verifying
from auroraplan.core.errors import WorldFault
from auroraplan.store.favourites import favourites_file
from auroraplan.store.paths import Paths

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence
    from datetime import date
    from pathlib import Path

    from auroraplan.app.gather import Inputs
    from auroraplan.app.map_layers import MapLayer
    from auroraplan.app.map_scene import MapScene
    from auroraplan.app.online_search import OnlineSearch
    from auroraplan.app.planner import Engine, Plan
    from auroraplan.app.requests import PlanRequest
    from auroraplan.app.seasons import Season
    from auroraplan.app.sky_nights import SkyNight
    from auroraplan.app.trip_odds import TripOdds
    from auroraplan.core.evidence import SourceState
    from auroraplan.core.itineraries import Itinerary, Leg
    from auroraplan.core.odds import NightOdds
    from auroraplan.core.place_climate import PlaceClimate
    from auroraplan.core.places import Place
    from auroraplan.core.plan_b import ClearerPlace
    from auroraplan.core.trip_checks import SavedTrip, TripCheck
    from auroraplan.core.trips import NightsCurve
    from auroraplan.sources.fetch import Fetcher
    from auroraplan.store.trips import Trips


FIRST_PASS = 0.95
"""The share of the progress bar that looking at thousands of places takes."""


def _within(progress: Callable[[float, str], None], low: float, high: float) -> Callable[[float, str], None]:
    """Tells the progress of a part of the work, which lies between two shares of the whole."""
    return lambda share, text: progress(low + (high - low) * share, text)


def wired(*, home: Path | None, offline: bool, now: Callable[[], datetime] | None = None) -> Auroraplan:
    """The program: its files under `home` (the platform's folders for None), its clock `now`.

    `offline` is the wish of whoever started it; requests carry it along.
    """
    return Auroraplan(Paths(home), offline=offline, now=now or _clock)


def stopped_clock(at: datetime) -> Callable[[], datetime]:
    """A clock that always tells the same; it may be sent to another process, as the running one may."""
    return partial(_same, at)


def _same(at: datetime) -> datetime:
    return at


def _clock() -> datetime:
    return datetime.now(UTC)


class Auroraplan(Naming, Verifying):
    """The use cases that window and command line share: those about names, and all the others."""

    def __init__(
        self,
        paths: Paths,
        *,
        offline: bool,
        now: Callable[[], datetime],
        fetcher: Fetcher | None = None,
    ) -> None:
        self.paths = paths
        self.offline = offline
        self.now_utc = now
        Naming.__init__(
            self,
            favourites_file(paths.favourites, now),
            gazetteer=Lazily(loading.gazetteer),
            destinations=Lazily(loading.destinations),
            # Kept too: it remembers who refused.
            online=Lazily(self._online_search),
        )
        self._trips = Lazily(lambda: loading.trips(paths, now))
        Verifying.__init__(self, almanac=Lazily(loading.almanac), magnetic_grid=Lazily(loading.magnetic_grid))
        # One that asks is kept, for it remembers whom not to ask again within the minute.
        self._asking = Lazily(lambda: fetcher or loading.fetcher(offline=False, now=now))
        self._silent = Lazily(lambda: loading.fetcher(offline=True, now=now))
        self._quota = Lazily(lambda: loading.quota(paths, now))
        self._climates = Lazily(lambda: loading.climates(paths, now))
        self._cache = Lazily(lambda: loading.cache(paths))

    # --- plans

    def warm_up(self) -> None:
        """Load what every plan needs, so that the first that is asked for takes no longer than the others."""
        request = replace(self.default_request(), nights=1, stay=1, offline=True)
        self.plan(replace(request, places=request.places[:1]))

    def default_request(self) -> PlanRequest:
        """What a plan is about when nothing was asked: the usual places, the coming two weeks."""
        from auroraplan.app.requests import plan_request

        places = self.usual_places()
        return plan_request(places, self.current_evening(places), offline=self.offline)

    def current_evening(self, places: Sequence[Place]) -> date:
        """The evening of the night that is running, or comes next, at the first place."""
        from auroraplan.core.nights import current_evening

        return current_evening(places[0], self.now_utc())

    def plan(
        self,
        request: PlanRequest,
        *,
        progress: Callable[[float, str], None] = lambda _share, _text: None,
        cancelled: Callable[[], bool] = lambda: False,
    ) -> Plan:
        """The ranked plan; raises `app.planner.Cancelled` soon after `cancelled()` turns true.

        Of more than `app.everywhere.MOST_IN_FULL` places only the best are planned, and a note says so.
        """
        from auroraplan.app.everywhere import MOST_IN_FULL, shortlist
        from auroraplan.app.planner import plan

        engine, begun = self._engine(), 0.0
        if len(request.places) > MOST_IN_FULL:
            begun = FIRST_PASS
            told = _within(progress, 0.0, begun)
            best = shortlist(request, engine, progress=told, cancelled=cancelled)
            self._notes.setdefault(best.note)
            request = replace(request, places=best.places)
        told = _within(progress, begun, 1.0)
        answer = plan(request, engine, issued_utc=self.now_utc(), progress=told, cancelled=cancelled)
        return replace(
            answer, sources=(*answer.sources, loading.places_state(), *loading.found_by(request.places))
        )

    def season(
        self,
        places: Sequence[Place],
        stay: int | None,
        *,
        year: int | None = None,
        progress: Callable[[float, str], None] = lambda _share, _text: None,
        cancelled: Callable[[], bool] = lambda: False,
    ) -> Season:
        """The weeks of a year, without one the 52 from this week's Monday on, for stays of `stay` nights."""
        from auroraplan.app.seasons import season, season_request
        from auroraplan.core.seasons import WEEKS, first_week, monday_of, weeks_of

        first = monday_of(self.current_evening(places)) if year is None else first_week(year)
        count = WEEKS if year is None else weeks_of(year)
        answer = season(
            season_request(places, first, stay=stay, weeks=count, offline=self.offline),
            self._engine(),
            issued_utc=self.now_utc(),
            progress=progress,
            cancelled=cancelled,
        )
        return replace(answer, sources=(*answer.sources, loading.places_state(), *loading.found_by(places)))

    def nights_needed(
        self,
        plan: Plan,
        places: Sequence[Place],
        *,
        progress: Callable[[float, str], None] = lambda _share, _text: None,
        cancelled: Callable[[], bool] = lambda: False,
    ) -> tuple[NightsCurve, ...]:
        """What up to two weeks are worth at some places of a plan, also beyond its dates."""
        from auroraplan.app.nights_needed import nights_needed

        return nights_needed(plan, places, self._engine(), progress=progress, cancelled=cancelled)

    # --- trips

    def trip_odds(
        self, plan: Plan, legs: Sequence[Leg], *, cancelled: Callable[[], bool] = lambda: False
    ) -> TripOdds:
        """The odds of stays that follow one another; asks nobody for nights that are not in the plan."""
        from auroraplan.app.trip_odds import trip_odds

        return trip_odds(plan, legs, engine=self._engine, cancelled=cancelled)

    @property
    def trips(self) -> Trips:
        """The file of saved trips."""
        return self._trips.value

    @property
    def notes(self) -> tuple[str, ...]:
        """What should be told about what was done so far, and about the user's files if not told yet."""
        files = (self.favourites, self._trips.if_made, self._climates.if_made)
        untold = (notice for file in files if file is not None for notice in file.document.untold)
        return tuple(dict.fromkeys((*super().notes, *untold)))

    def kept_trips(self) -> tuple[SavedTrip, ...]:
        """The saved trips; what the user should know about their file joins the notes."""
        listing = self.trips.listing()
        for notice in listing.notices:
            self._notes.setdefault(notice)
        return listing.trips

    def save_trip(self, name: str, plan: Plan, chosen: Itinerary | None = None) -> SavedTrip:
        """Keeps an itinerary of a plan, its best stay without one; `UnusableInput` for a name in use."""
        from auroraplan.app.trip_keeping import saved_trip

        return self.trips.add(saved_trip(name, plan, chosen))

    def recheck(
        self,
        name: str,
        *,
        progress: Callable[[float, str], None] = lambda _share, _text: None,
        cancelled: Callable[[], bool] = lambda: False,
    ) -> tuple[TripCheck, TripCheck]:
        """What was expected of a saved trip at its last check, and what is now, which is kept with it."""
        from auroraplan.app.trip_keeping import checked

        trip = self.trips.named(name)
        now = checked(
            trip,
            self._engine(),
            issued_utc=self.now_utc(),
            offline=self.offline,
            progress=progress,
            cancelled=cancelled,
        )
        self.trips.add_check(trip.name, now)
        return (trip.checks[-1] if trip.checks else now), now

    def plan_again(
        self,
        name: str,
        *,
        progress: Callable[[float, str], None] = lambda _share, _text: None,
        cancelled: Callable[[], bool] = lambda: False,
    ) -> Plan:
        """The plan from which a trip was saved, made anew."""
        from auroraplan.app.trip_keeping import asked_again

        request = asked_again(self.trips.named(name), offline=self.offline)
        return self.plan(request, progress=progress, cancelled=cancelled)

    def knows_climate(self, place: Place) -> bool:
        """Whether ten years of cloud over a place are kept."""
        return place.id in self._known_climates()

    def learn_climate(
        self,
        place: Place,
        *,
        progress: Callable[[float], None] = lambda _share: None,
        cancelled: Callable[[], bool] = lambda: False,
    ) -> str | None:
        """Asks for ten years of cloud over a place and keeps what they say; why that failed, None if not.

        A place whose years are kept already is not asked about again. Raises `app.planner.Cancelled`, and
        keeps nothing, when `cancelled()` turns true.
        """
        from auroraplan.app.climate_asking import climate_asked
        from auroraplan.app.planner import Cancelled
        from auroraplan.core.place_climate import PlaceClimate

        if self.knows_climate(place):
            return None
        found = climate_asked(
            place,
            fetcher=self._fetcher(offline=self.offline),
            quota=self._quota.value,
            now_utc=self.now_utc(),
            progress=progress,
            cancelled=cancelled,
        )
        if cancelled():
            raise Cancelled
        if not isinstance(found, PlaceClimate):
            return found.sentence
        self._climates.value.keep(place, found)
        return None

    def sky(self, places: Iterable[Place], first_evening: date, nights: int) -> tuple[SkyNight, ...]:
        """What Sun, Moon and magnetic field do at each place on each night."""
        from auroraplan.app.requests import check_nights
        from auroraplan.app.sky_nights import sky_nights

        check_nights(first_evening, nights)
        return tuple(
            sky_nights(
                self._almanac.value,
                self._magnetic_grid.value,
                places=tuple(places),
                first_evening=first_evening,
                count=nights,
            )
        )

    def map_scene(self, unix_s: float, kp: float, *, southern: bool) -> MapScene:
        """What a map of one hemisphere shows at a moment (Unix time) for a Kp of 0..9."""
        from auroraplan.app.map_scene import map_scene

        return map_scene(self._magnetic_grid.value, unix_s=unix_s, kp=kp, southern=southern)

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
        from auroraplan.app.map_layers import LayerKind, cloud_layer, odds_layer
        from auroraplan.sources.clouds.bundled_normals import cloud_normals

        if LayerKind(kind) is LayerKind.CLOUD:
            return cloud_layer(cloud_normals(), first, southern=southern)
        return odds_layer(self._engine(), first, southern=southern, progress=progress, cancelled=cancelled)

    def sources(self) -> tuple[SourceState, ...]:
        """How each source stands now; asks those of the network unless the program is offline."""
        from auroraplan.app.gather import source_states

        states = source_states(
            self.usual_places()[0],
            quota=self._quota.value,
            now_utc=self.now_utc(),
            fetcher=self._fetcher(offline=self.offline),
            cache=self._cache.value,
        )
        return (*states, loading.places_state())

    # --- how it is done

    def _engine(self) -> Engine:
        from auroraplan.app.planner import Engine

        return Engine(
            self._almanac.value,
            self._magnetic_grid.value,
            self._gather,
            self._gazetteer.value.town_glow,
            self._clearer,
        )

    def _clearer(
        self, chosen: Sequence[NightOdds], offline: bool, cancelled: Callable[[], bool]
    ) -> tuple[tuple[ClearerPlace, ...], ...]:
        from auroraplan.app.gather import cloud_outlooks
        from auroraplan.core.nights import covering
        from auroraplan.core.plan_b import clearer_places, within_a_day_trip

        curated = [one.place for one in self._destinations.value.all]
        near = [within_a_day_trip(night.night.place, curated) for night in chosen]
        every = tuple({place.id: place for places in near for place in places}.values())
        if not every:
            return ((),) * len(chosen)
        from_unix_s, to_unix_s = covering(night.night for night in chosen)
        outlooks = cloud_outlooks(
            every,
            from_unix_s=from_unix_s,
            to_unix_s=to_unix_s,
            now_utc=self.now_utc(),
            fetcher=self._fetcher(offline=offline or self.offline),
            cache=self._cache.value,
            quota=self._quota.value,
            cancelled=cancelled,
        )
        of_place = {place.id: outlook for place, outlook in zip(every, outlooks, strict=True)}
        return tuple(
            clearer_places(night, [(place, of_place[place.id]) for place in places])
            for night, places in zip(chosen, near, strict=True)
        )

    def _gather(
        self, request: PlanRequest, from_unix_s: float, to_unix_s: float, cancelled: Callable[[], bool]
    ) -> Inputs:
        from auroraplan.app.gather import gather

        return gather(
            request,
            from_unix_s=from_unix_s,
            to_unix_s=to_unix_s,
            now_utc=self.now_utc(),
            fetcher=self._fetcher(offline=request.offline or self.offline),
            cache=self._cache.value,
            quota=self._quota.value,
            climates=self._known_climates(),
            cancelled=cancelled,
        )

    def _known_climates(self) -> Mapping[str, PlaceClimate]:
        """The places' own climates; where the system does not let them be read, none and a note."""
        try:
            return self._climates.value.all()
        except WorldFault as fault:
            self._notes.setdefault(str(fault))
            return {}

    def _online_search(self) -> OnlineSearch:
        from auroraplan.app.online_search import OnlineSearch
        from auroraplan.sources.places.time_zones import time_zone

        return OnlineSearch(
            self._fetcher(offline=self.offline),
            self._cache.value,
            lambda latitude_deg, longitude_deg: time_zone(self._gazetteer.value, latitude_deg, longitude_deg),
        )

    def _fetcher(self, *, offline: bool) -> Fetcher:
        return self._silent.value if offline else self._asking.value
