"""An engine for the tests of the window: it answers from the hand-made plan, as slowly as a test wants."""

from __future__ import annotations

import threading
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from datetime import UTC, date, datetime, timedelta
from math import prod
from pathlib import Path

from auroraplan.app.map_layers import MapLayer
from auroraplan.app.map_scene import MapScene, map_scene
from auroraplan.app.planner import Cancelled, Plan
from auroraplan.app.requests import PlanRequest
from auroraplan.app.seasons import Season
from auroraplan.app.trip_odds import TripOdds
from auroraplan.app.verify_hindcast import HindcastReport
from auroraplan.app.verify_occurrence import StationShare
from auroraplan.core.errors import UnusableInput
from auroraplan.core.itineraries import Itinerary, Leg
from auroraplan.core.nights import current_evening
from auroraplan.core.places import Place, folded
from auroraplan.core.seasons import first_week, monday_of
from auroraplan.core.trip_checks import TripCheck
from auroraplan.core.trips import NightsCurve
from auroraplan.sources.bundled import magnetic_grid
from auroraplan.store.favourites import Favourites, favourites_file
from auroraplan.store.paths import Paths
from auroraplan.store.trips import Trips, trips_file
from layer_example import example_layer
from plan_example import ABISKO, FAIRBANKS, FIRST_EVENING, PLACES, THINGVELLIR, TROMSO, example_plan
from record_example import example_hindcast, example_stations
from season_example import example_curve, example_season

NOW = datetime(2026, 12, 4, 18, tzinfo=UTC)


@dataclass(frozen=True)
class FoundPlace:
    place: Place
    exact: bool = False


@dataclass(frozen=True)
class FakeSet:
    id: str
    title: str
    places: tuple[Place, ...]


@dataclass(frozen=True)
class FakeResolution:
    places: tuple[Place, ...]
    note: str | None = None


@dataclass(frozen=True)
class FakeOnlineAnswer:
    places: tuple[Place, ...] = ()
    attribution: str = "© OpenStreetMap contributors"
    is_fault: bool = False
    sentence: str = ""


@dataclass
class FakeEngine:
    """`asked` lists the requests; while `gate` is cleared, answers wait for it (and heed cancelling)."""

    home: Path
    offline: bool = True
    asked: list[PlanRequest] = field(default_factory=list)
    gate: threading.Event = field(default_factory=threading.Event)
    fault: Exception | None = None
    cancelled_count: int = 0
    online: FakeOnlineAnswer = field(default_factory=FakeOnlineAnswer)
    looked_up: list[str] = field(default_factory=list)
    climate_gate: threading.Event = field(default_factory=threading.Event)
    climate_fault: str | None = None
    climates_asked: list[str] = field(default_factory=list)
    climates_kept: list[str] = field(default_factory=list)
    climates_cancelled: list[str] = field(default_factory=list)
    layers_asked: list[tuple[str, date, bool]] = field(default_factory=list)
    trips_asked: list[tuple[Leg, ...]] = field(default_factory=list)
    trip_gate: threading.Event = field(default_factory=threading.Event)
    recheck_fault: Exception | None = None

    season_gate: threading.Event = field(default_factory=threading.Event)
    season_fault: Exception | None = None
    seasons_asked: list[tuple[tuple[str, ...], int | None, int | None]] = field(default_factory=list)
    seasons_cancelled: int = 0
    nights_asked: list[tuple[str, ...]] = field(default_factory=list)
    nights_cancelled: int = 0
    record_gate: threading.Event = field(default_factory=threading.Event)
    records_asked: list[tuple[str, int]] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.gate.set()
        self.season_gate.set()
        self.record_gate.set()
        self.climate_gate.set()
        self.trip_gate.set()
        self.paths = Paths(self.home)
        self.favourites: Favourites = favourites_file(self.paths.favourites, self.now_utc)
        self.trips: Trips = trips_file(self.paths.trips, self.now_utc)

    def now_utc(self) -> datetime:
        return NOW

    def current_evening(self, places: Sequence[Place]) -> date:
        return current_evening(places[0], NOW)

    def default_request(self) -> PlanRequest:
        return PlanRequest(PLACES[:4], FIRST_EVENING, 10, 5)

    def suggestions(self, text: str, limit: int = 8) -> tuple[FoundPlace, ...]:
        wanted = text.casefold().replace("o", "ø")
        found = [place for place in PLACES if wanted in place.name.casefold().replace("o", "ø")]
        return tuple(FoundPlace(place, folded(place.name) == folded(text)) for place in found[:limit])

    def resolution(self, text: str) -> FakeResolution:
        found = self.suggestions(text)
        if not found:
            raise UnusableInput(f'No place is called "{text}": check the spelling.')
        return FakeResolution((found[0].place,), f'"{text}" is taken for {found[0].place.label}.')

    def search_online(
        self,
        text: str,
        *,
        progress: Callable[[str], None] = lambda _text: None,
        cancelled: Callable[[], bool] = lambda: False,
    ) -> FakeOnlineAnswer:
        self.looked_up.append(text)
        progress("Asking OpenStreetMap")
        while not self.gate.wait(0.005):
            if cancelled():
                self.cancelled_count += 1
                raise Cancelled
        return self.online

    def knows_climate(self, place: Place) -> bool:
        return place.id in self.climates_kept

    def learn_climate(
        self,
        place: Place,
        *,
        progress: Callable[[float], None] = lambda _share: None,
        cancelled: Callable[[], bool] = lambda: False,
    ) -> str | None:
        self.climates_asked.append(place.id)
        progress(0.4)
        while not self.climate_gate.wait(0.005):
            if cancelled():
                self.climates_cancelled.append(place.id)
                raise Cancelled
        if self.climate_fault is None:
            self.climates_kept.append(place.id)
        return self.climate_fault

    def destination_sets(self) -> tuple[FakeSet, ...]:
        return (
            FakeSet("lapland", "Lapland", (ABISKO, TROMSO)),
            FakeSet("alaska", "Alaska", (FAIRBANKS,)),
            FakeSet("iceland", "Iceland", (THINGVELLIR,)),
        )

    def map_layer(
        self,
        kind: str,
        first: date,
        *,
        southern: bool,
        progress: Callable[[float, str], None] = lambda _share, _text: None,
        cancelled: Callable[[], bool] = lambda: False,
    ) -> MapLayer:
        self.layers_asked.append((kind, first, southern))
        progress(0.5, "half")
        if cancelled():
            raise Cancelled
        return example_layer(kind, first, southern=southern)

    def map_scene(self, unix_s: float, kp: float, *, southern: bool) -> MapScene:
        return map_scene(magnetic_grid(), unix_s=unix_s, kp=kp, southern=southern)

    def season(
        self,
        places: Sequence[Place],
        stay: int | None,
        *,
        year: int | None = None,
        progress: Callable[[float, str], None] = lambda _share, _text: None,
        cancelled: Callable[[], bool] = lambda: False,
    ) -> Season:
        self.seasons_asked.append((tuple(place.id for place in places), stay, year))
        progress(0.5, places[0].name)
        while not self.season_gate.wait(0.005):
            if cancelled():
                self.seasons_cancelled += 1
                raise Cancelled
        if self.season_fault is not None:
            raise self.season_fault
        first = first_week(year) if year else monday_of(self.current_evening(places))
        return example_season(places, first, stay=stay or 5)

    def nights_needed(
        self,
        plan: Plan,
        places: Sequence[Place],
        *,
        progress: Callable[[float, str], None] = lambda _share, _text: None,
        cancelled: Callable[[], bool] = lambda: False,
    ) -> tuple[NightsCurve, ...]:
        self.nights_asked.append(tuple(place.id for place in places))
        progress(0.5, places[0].name)
        while not self.season_gate.wait(0.005):
            if cancelled():
                self.nights_cancelled += 1
                raise Cancelled
        return tuple(example_curve(place, plan.stays) for place in places)

    def hindcast(
        self,
        *,
        leads: Sequence[int] | None = None,
        regions: Sequence[str] | None = None,
        progress: Callable[[float, str], None] = lambda _share, _text: None,
    ) -> HindcastReport:
        assert leads is not None
        assert regions is not None
        self.records_asked.append((regions[0], leads[0]))
        self._measure(progress)
        return example_hindcast(regions[0], leads[0])

    def verify_occurrence(
        self, *, progress: Callable[[float, str], None] = lambda _share, _text: None
    ) -> tuple[StationShare, ...]:
        self.records_asked.append(("stations", 0))
        self._measure(progress)
        return example_stations()

    def _measure(self, progress: Callable[[float, str], None]) -> None:
        progress(0.5, "1984")
        while not self.record_gate.wait(0.005):
            progress(0.6, "1985")

    def trip_odds(
        self, plan: Plan, legs: Sequence[Leg], *, cancelled: Callable[[], bool] = lambda: False
    ) -> TripOdds:
        """As if nights had nothing to do with one another; others have a chance of 0.1."""
        self.trips_asked.append(tuple(legs))
        while not self.trip_gate.wait(0.005):
            if cancelled():
                raise Cancelled
        found = {(night.night.place.id, night.night.evening): night for night in plan.nights}
        evenings = [
            (leg.place.id, leg.first_evening + timedelta(days=day))
            for leg in legs
            for day in range(leg.nights)
        ]
        missed = prod(1.0 - found[one].odds if one in found else 0.9 for one in evenings)
        at_least_one = 1.0 - missed
        ends = plan.request.first_evening + timedelta(days=plan.request.nights)
        fits = legs[-1].first_evening + timedelta(days=legs[-1].nights) < ends
        return TripOdds(
            Itinerary(
                tuple(legs),
                at_least_one,
                at_least_one / 2,
                at_least_one * 0.9,
                min(at_least_one * 1.1, 1.0),
                0.04,
            ),
            tuple(1.0 - 0.9**leg.nights for leg in legs),
            tuple((1.0 - missed * (0.8 - 0.1 * at)) if fits else None for at in range(len(legs))),
            tuple(found[one] for one in evenings if one in found),
        )

    def recheck(
        self,
        name: str,
        *,
        progress: Callable[[float, str], None] = lambda _share, _text: None,
        cancelled: Callable[[], bool] = lambda: False,
    ) -> tuple[TripCheck, TripCheck]:
        progress(0.5, "Asking")
        while not self.gate.wait(0.005):
            if cancelled():
                raise Cancelled
        if self.recheck_fault is not None:
            raise self.recheck_fault
        before = self.trips.named(name).checks[-1]
        now = replace(before, checked_utc=NOW + timedelta(days=30), odds_at_least_one=0.5)
        self.trips.add_check(name, now)
        return before, now

    def plan(
        self,
        request: PlanRequest,
        *,
        progress: Callable[[float, str], None] = lambda _share, _text: None,
        cancelled: Callable[[], bool] = lambda: False,
    ) -> Plan:
        self.asked.append(request)
        progress(0.1, "Working")
        while not self.gate.wait(0.005):
            if cancelled():
                self.cancelled_count += 1
                raise Cancelled
        if self.fault is not None:
            raise self.fault
        return plan_for(request)


def plan_for(request: PlanRequest) -> Plan:
    """The part of the hand-made plan that a request asks for."""
    whole = example_plan()
    ids = {place.id for place in request.places}
    last = request.first_evening + timedelta(days=request.nights)
    nights = [
        n for n in whole.nights if n.night.place.id in ids and request.first_evening <= n.night.evening < last
    ]
    stays = [stay for stay in whole.stays if stay.place.id in ids]
    best = {stay.place.id: stay for stay in reversed(stays)}.values()
    curves = tuple(NightsCurve(stay.place, stay.first_evening, stay.by_nights) for stay in best)
    return replace(whole, request=request, nights=tuple(nights), stays=tuple(stays), curves=curves)
