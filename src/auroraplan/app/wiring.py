"""The rooms are put together here, here time enters, and whatever takes long to load waits until needed.

skyfield, requests and the shipped data are loaded by the use case that needs them: a list of favourites costs
none of it. Every use case may be called from any thread.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import UTC, datetime
from threading import Lock
from typing import TYPE_CHECKING, Generic, TypeVar

from auroraplan.core.errors import UnusableInput, WorldFault
from auroraplan.store.favourites import Favourites, favourites_file
from auroraplan.store.paths import Paths

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence
    from datetime import date
    from pathlib import Path

    from auroraplan.app.gather import Inputs
    from auroraplan.app.online_search import OnlineAnswer, OnlineSearch
    from auroraplan.app.planner import Engine, Plan
    from auroraplan.app.requests import PlanRequest
    from auroraplan.app.seasons import Season
    from auroraplan.app.sky_nights import SkyNight
    from auroraplan.app.verify_activity import ActivityReport
    from auroraplan.app.verify_hindcast import HindcastReport
    from auroraplan.app.verify_occurrence import StationShare
    from auroraplan.app.verify_sightings import SightingsReport
    from auroraplan.core.destinations import Destination, Destinations
    from auroraplan.core.evidence import SourceState
    from auroraplan.core.gazetteer import Gazetteer, Meaning, PlaceMatch
    from auroraplan.core.itineraries import Itinerary
    from auroraplan.core.magnetic import MagneticGrid
    from auroraplan.core.odds import NightOdds
    from auroraplan.core.place_climate import PlaceClimate
    from auroraplan.core.places import Place
    from auroraplan.core.plan_b import ClearerPlace
    from auroraplan.core.sky import Almanac
    from auroraplan.core.trip_checks import SavedTrip, TripCheck
    from auroraplan.sources.clouds.open_meteo_quota import Quota
    from auroraplan.sources.fetch import Fetcher
    from auroraplan.store.cache import Cache
    from auroraplan.store.climates import Climates
    from auroraplan.store.trips import Trips

T = TypeVar("T")

CLASSICS = "classics"
"""The set that a plan without places is about when there are no favourites."""

SET_PREFIX = "set:"
NAMED_ALTERNATIVES = 3


def _silently(_share: float, _text: str) -> None:
    """Nobody asked for progress."""


def wired(*, home: Path | None, offline: bool, now: Callable[[], datetime] | None = None) -> Auroraplan:
    """The program: its files under `home` (the platform's folders for None), its clock `now`.

    `offline` is the wish of whoever started it; requests carry it along.
    """
    return Auroraplan(Paths(home), offline=offline, now=now or (lambda: datetime.now(UTC)))


@dataclass(frozen=True, slots=True)
class Resolution:
    """The places that a text means, and a note when it could have meant others."""

    places: tuple[Place, ...]
    note: str | None = None


@dataclass(frozen=True, slots=True)
class OfferedSet:
    """A set of destinations by the name that stands after "set:"."""

    id: str
    title: str
    places: tuple[Place, ...]


class Auroraplan:
    """The use cases that window and command line share."""

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
        self.favourites: Favourites = favourites_file(paths.favourites, now)
        self._trips = Lazily(lambda: _trips(paths, now))
        self._destinations = Lazily(_destinations)
        self._gazetteer = Lazily(_gazetteer)
        self._almanac = Lazily(_almanac)
        self._magnetic_grid = Lazily(_magnetic_grid)
        # One that asks is kept, for it remembers whom not to ask again within the minute.
        self._asking = Lazily(lambda: fetcher or _fetcher(offline=False, now=now))
        self._silent = Lazily(lambda: _fetcher(offline=True, now=now))
        self._quota = Lazily(lambda: _quota(now))
        self._climates = Lazily(lambda: _climates(paths, now))
        self._cache = Lazily(lambda: _cache(paths))
        # Kept too: it remembers who refused.
        self._online = Lazily(self._online_search)
        self._notes: dict[str, None] = {}

    # --- places

    def suggestions(self, text: str, limit: int = 8) -> tuple[PlaceMatch, ...]:
        """The places that a text being typed may mean, likeliest first."""
        return self._gazetteer.value.search(text, limit)

    def resolve(self, text: str) -> tuple[Place, ...]:
        """The places that a text means: a favourite, "set:NAME", coordinates or a name.

        Raises:
            UnusableInput: It means nothing; the sentence says what comes closest, and how to look it up.
        """
        try:
            resolution = self.resolution(text)
        except UnknownPlace as fault:
            if not self.is_unknown(fault.text):
                raise
            raise UnusableInput(f'{fault} Or look online: auroraplan places search "{fault.text}"') from fault
        if resolution.note:
            self._notes.setdefault(resolution.note)
        return resolution.places

    @property
    def notes(self) -> tuple[str, ...]:
        """What should be told about what was done so far: which of several namesakes a name was taken for."""
        return tuple(self._notes)

    def resolution(self, text: str) -> Resolution:
        """As `resolve`, with the note beside the places."""
        from auroraplan.core.coordinates import coordinates
        from auroraplan.core.gazetteer import Rank
        from auroraplan.sources.places.time_zones import bare_place

        wanted = text.strip()
        if wanted.casefold().startswith(SET_PREFIX):
            return Resolution(self._destinations.value.of_set(wanted[len(SET_PREFIX) :].strip()))
        favourite = self._favourite(wanted)
        if favourite is not None:
            return Resolution((favourite,))
        point = coordinates(wanted)
        if point is not None:
            return Resolution((bare_place(self._gazetteer.value, *point),))
        meaning = self._gazetteer.value.meaning(wanted)
        if meaning is None or meaning.chosen.rank > Rank.CURATED_SLIP or _too_short(wanted, meaning):
            # Half a name, or one that merely resembles: good to suggest while typing, not to plan a trip for.
            found = self._online.value.known(wanted) if wanted else None
            if found is None:
                raise _unknown(wanted, self.suggestions(wanted))
            return _found_before(found)
        return _resolution(wanted, meaning)

    def is_unknown(self, text: str) -> bool:
        """Whether no shipped place or set bears the text or begins with it, and it is no coordinates."""
        from auroraplan.core.coordinates import coordinates
        from auroraplan.core.gazetteer import Rank
        from auroraplan.sources.places.online import may_be_name

        wanted = text.strip()
        if not may_be_name(wanted) or wanted.casefold().startswith(SET_PREFIX) or self.suggested_sets(wanted):
            return False
        try:
            if coordinates(wanted) is not None:
                return False
        except UnusableInput:
            return False
        return all(match.rank is Rank.RESEMBLING for match in self.suggestions(wanted))

    def search_online(
        self,
        text: str,
        *,
        progress: Callable[[str], None] = lambda _text: None,
        cancelled: Callable[[], bool] = lambda: False,
    ) -> OnlineAnswer:
        """The places that services online know under a name; only the text itself is sent to them.

        Coordinates and sets are never sent. Raises UnusableInput when the text is no name, and
        `app.planner.Cancelled` soon after `cancelled()` turns true.
        """
        from auroraplan.app.planner import Cancelled
        from auroraplan.core.coordinates import coordinates

        wanted = text.strip()
        if wanted.casefold().startswith(SET_PREFIX) or coordinates(wanted) is not None:
            raise UnusableInput(f'"{wanted}" is no name to look up online.')
        answer = self._online.value.search(wanted, progress=progress, cancelled=cancelled)
        if cancelled():
            raise Cancelled
        return answer

    def suggested_sets(self, text: str) -> tuple[OfferedSet, ...]:
        """The curated sets that a text being typed may mean: those with a word that begins with it."""
        from auroraplan.core.places import folded

        typed = folded(text.strip().casefold().removeprefix(SET_PREFIX))
        return tuple(
            offered
            for offered in self.destination_sets()
            if typed and f" {typed}" in f" {folded(offered.title)}"
        )

    def destination(self, place: Place) -> Destination | None:
        """What is known of a place, None when it is not a curated one."""
        return self._destinations.value.of_place(place)

    def destination_sets(self) -> tuple[OfferedSet, ...]:
        """The curated sets in the order in which they are offered."""
        destinations = self._destinations.value
        return tuple(
            OfferedSet(offered.slug, offered.title, destinations.of_set(offered.slug))
            for offered in destinations.sets
        )

    def usual_places(self) -> tuple[Place, ...]:
        """The favourites, else the classic places."""
        return self._kept_or_told() or self._destinations.value.of_set(CLASSICS)

    def kept_places(self) -> tuple[Place, ...]:
        """The favourites; what the user should know about their file joins the notes."""
        listing = self.favourites.listing()
        for notice in listing.notices:
            self._notes.setdefault(notice)
        return listing.places

    # --- plans

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
        """The ranked plan; raises `app.planner.Cancelled` soon after `cancelled()` turns true."""
        from auroraplan.app.planner import plan

        answer = plan(
            request, self._engine(), issued_utc=self.now_utc(), progress=progress, cancelled=cancelled
        )
        return replace(answer, sources=(*answer.sources, _places_state()))

    def season(
        self,
        places: Sequence[Place],
        stay: int | None,
        *,
        first: date | None = None,
        progress: Callable[[float, str], None] = lambda _share, _text: None,
        cancelled: Callable[[], bool] = lambda: False,
    ) -> Season:
        """The 52 weeks from `first` on, without it from this week's Monday, for stays of `stay` nights."""
        from auroraplan.app.seasons import season, season_request
        from auroraplan.core.seasons import monday_of

        first = first or monday_of(self.current_evening(places))
        return season(
            season_request(places, first, stay=stay, offline=self.offline),
            self._engine(),
            issued_utc=self.now_utc(),
            progress=progress,
            cancelled=cancelled,
        )

    # --- saved trips

    @property
    def trips(self) -> Trips:
        """The file of saved trips."""
        return self._trips.value

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

    def learn_climate(
        self,
        place: Place,
        *,
        progress: Callable[[float], None] = lambda _share: None,
        cancelled: Callable[[], bool] = lambda: False,
    ) -> str | None:
        """Asks for ten years of cloud over a place and keeps what they say; why that failed, None if not.

        A place whose years are kept already is not asked about again.
        """
        from auroraplan.app.climate_asking import climate_asked
        from auroraplan.core.place_climate import PlaceClimate

        if place.id in self._known_climates():
            return None
        found = climate_asked(
            place,
            fetcher=self._fetcher(offline=self.offline),
            quota=self._quota.value,
            now_utc=self.now_utc(),
            progress=progress,
            cancelled=cancelled,
        )
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
        return (*states, _places_state())

    # --- verification

    def verify_sightings(self, content: bytes, name: str) -> SightingsReport:
        """What the program would have said to each report of a CSV, and how that did."""
        from auroraplan.app.verify_sightings import sightings_report
        from auroraplan.sources.bundled import ephemeris

        return sightings_report(content, name=name, ephemeris=ephemeris(), grid=self._magnetic_grid.value)

    def verify_activity(self, content: bytes, name: str) -> ActivityReport:
        """What the program would have said of Kp at each issue of a CSV, and how that did."""
        from auroraplan.app.verify_activity import activity_report
        from auroraplan.sources.activity.bundled_kp_model import kp_model
        from auroraplan.sources.bundled import kp_history

        return activity_report(content, name=name, history=kp_history(), model=kp_model())

    def hindcast(self, *, progress: Callable[[float, str], None] = _silently) -> HindcastReport:
        """How the outlook of Kp did over the years that it was not fitted to."""
        from auroraplan.app.verify_hindcast import hindcast_report
        from auroraplan.sources.activity.bundled_kp_model import kp_model
        from auroraplan.sources.bundled import kp_history

        return hindcast_report(kp_history(), kp_model(), progress=progress)

    def verify_occurrence(
        self, *, progress: Callable[[float, str], None] = _silently
    ) -> tuple[StationShare, ...]:
        """The clear-night chance at the stations whose share of nights with aurora is published."""
        from auroraplan.app.verify_occurrence import Engine, occurrence_report
        from auroraplan.sources.bundled import kp_history

        engine = Engine(self._almanac.value, self._magnetic_grid.value, kp_history())
        return occurrence_report(engine, progress=progress)

    # --- how it is done

    def _favourite(self, name: str) -> Place | None:
        from auroraplan.core.places import folded

        wanted = folded(name)
        kept = self._kept_or_told()
        return next(
            (place for place in kept if wanted and wanted in (folded(place.name), folded(place.label))), None
        )

    def _kept_or_told(self) -> tuple[Place, ...]:
        """The favourites; where the system does not let them be read, none and a note: a plan goes on."""
        try:
            return self.kept_places()
        except WorldFault as fault:
            self._notes.setdefault(str(fault))
            return ()

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


class UnknownPlace(UnusableInput):
    """A name that nothing bears; `text` is the name."""

    def __init__(self, text: str, remedy: str) -> None:
        super().__init__(f'No place is called "{text}". {remedy}')
        self.text = text


def _found_before(found: OnlineAnswer) -> Resolution:
    chosen, others = found.places[0], found.places[1:NAMED_ALTERNATIVES]
    also = f"; it also found {'; '.join(full_name(place) for place in others)}" if others else ""
    return Resolution(
        (chosen,),
        f'"{found.text}" was found online before: taken for {full_name(chosen)}{also}. '
        f"Place: {found.attribution}",
    )


def _resolution(text: str, meaning: Meaning) -> Resolution:
    chosen = meaning.chosen.place
    if not meaning.chosen.exact:
        return Resolution((chosen,), f'No place is called exactly "{text}": taken for {full_name(chosen)}.')
    if not meaning.alternatives:
        return Resolution((chosen,))
    others = [full_name(match.place) for match in meaning.alternatives[:NAMED_ALTERNATIVES]]
    more = len(meaning.alternatives) - len(others)
    if more:
        others.append(f"{more} more")
    return Resolution(
        (chosen,), f'"{text}" is taken for {full_name(chosen)}; there is also {"; ".join(others)}.'
    )


def _too_short(text: str, meaning: Meaning) -> bool:
    """Whether the text is no name and too short for half of one: "s" is not Saariselkä."""
    from auroraplan.core.gazetteer import SHORTEST_SLIP
    from auroraplan.core.places import folded

    return not meaning.chosen.exact and len(folded(text.split(",", maxsplit=1)[0])) < SHORTEST_SLIP


def full_name(place: Place) -> str:
    """The name with region and country, which tells namesakes apart."""
    return ", ".join(part for part in (place.name, place.region, place.country) if part)


def _unknown(text: str, close: Sequence[PlaceMatch]) -> UnknownPlace:
    meant = "; ".join(full_name(match.place) for match in close[:NAMED_ALTERNATIVES])
    remedy = f"Is it {meant}?" if meant else "Check the spelling, or give coordinates like 69.65,18.96."
    return UnknownPlace(text, remedy)


def _gazetteer() -> Gazetteer:
    from auroraplan.sources.places.bundled_places import gazetteer

    return gazetteer()


def _destinations() -> Destinations:
    from auroraplan.sources.places.bundled_places import destinations

    return destinations()


def _fetcher(*, offline: bool, now: Callable[[], datetime]) -> Fetcher:
    from auroraplan.sources.fetch import Fetcher

    return Fetcher(offline=offline, now=now)


def _quota(now: Callable[[], datetime]) -> Quota:
    from auroraplan.sources.clouds.open_meteo_quota import Quota

    return Quota(now)


def _climates(paths: Paths, now: Callable[[], datetime]) -> Climates:
    from auroraplan.store.climates import climates_file

    return climates_file(paths.climates, now)


def _cache(paths: Paths) -> Cache:
    from auroraplan.store.cache import Cache

    return Cache(paths.cache)


def _trips(paths: Paths, now: Callable[[], datetime]) -> Trips:
    from auroraplan.store.trips import trips_file

    return trips_file(paths.trips, now)


def _places_state() -> SourceState:
    from auroraplan.core.evidence import Freshness, SourceKind, SourceState
    from auroraplan.sources.places.bundled_places import ATTRIBUTION

    return SourceState(
        "gazetteer", SourceKind.PLACES, "Towns and curated places", Freshness.BUNDLED, ATTRIBUTION
    )


def _almanac() -> Almanac:
    from auroraplan.core.sky import Almanac
    from auroraplan.sources.bundled import ephemeris

    shipped = ephemeris()
    return Almanac(shipped.kernel, shipped.timescale)


def _magnetic_grid() -> MagneticGrid:
    from auroraplan.sources.bundled import magnetic_grid

    return magnetic_grid()


class Lazily(Generic[T]):
    """A value that is made when it is first asked for, once, however many threads ask."""

    __slots__ = ("_lock", "_made", "_make")

    def __init__(self, make: Callable[[], T]) -> None:
        self._make = make
        self._lock = Lock()
        self._made: list[T] = []

    @property
    def value(self) -> T:
        """The value; where making it fails, the next one who asks tries again."""
        with self._lock:
            if not self._made:
                self._made.append(self._make())
            return self._made[0]
