"""What the window asks of the rest of the program; `app.wiring.Auroraplan` is it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from datetime import date, datetime

    from auroraplan.app.map_layers import MapLayer
    from auroraplan.app.map_scene import MapScene
    from auroraplan.app.planner import Plan
    from auroraplan.app.requests import PlanRequest
    from auroraplan.app.seasons import Season
    from auroraplan.app.trip_odds import TripOdds
    from auroraplan.app.verify_hindcast import HindcastReport
    from auroraplan.app.verify_occurrence import StationShare
    from auroraplan.core.itineraries import Leg
    from auroraplan.core.places import Place
    from auroraplan.core.trip_checks import SavedTrip, TripCheck
    from auroraplan.core.trips import NightsCurve
    from auroraplan.store.paths import Paths


class Match(Protocol):
    """A place that a search found."""

    @property
    def place(self) -> Place:
        """The place."""
        ...

    @property
    def exact(self) -> bool:
        """Whether the text is a name of the place, rather than a part or a misspelling of one."""
        ...


class OnlineAnswer(Protocol):
    """What services online know under a name."""

    @property
    def places(self) -> tuple[Place, ...]:
        """The places, likeliest first."""
        ...

    @property
    def attribution(self) -> str:
        """Whom to thank for them."""
        ...

    @property
    def is_fault(self) -> bool:
        """Whether nothing was found and somebody could not be asked."""
        ...

    @property
    def sentence(self) -> str:
        """Why there are no places; empty when there are."""
        ...


class Destinations(Protocol):
    """A named set of places."""

    @property
    def id(self) -> str:
        """What stands after "set:"."""
        ...

    @property
    def title(self) -> str:
        """Its name."""
        ...

    @property
    def places(self) -> tuple[Place, ...]:
        """The places."""
        ...


class Resolution(Protocol):
    """What a text means, and a note when it could have meant something else."""

    @property
    def places(self) -> tuple[Place, ...]:
        """The places."""
        ...

    @property
    def note(self) -> str | None:
        """The other meanings, in a sentence."""
        ...


class Listing(Protocol):
    """The favourites, and what should be told about their file."""

    @property
    def places(self) -> tuple[Place, ...]:
        """The places."""
        ...

    @property
    def notices(self) -> tuple[str, ...]:
        """What should be told, in sentences."""
        ...


class Favourites(Protocol):
    """The places that the user keeps; every change is on disk when the call returns."""

    def listing(self) -> Listing:
        """The favourites as they are on disk."""
        ...

    def list(self) -> Sequence[Place]:
        """The favourites in the user's order."""
        ...

    def add(self, place: Place) -> Place:
        """Keeps a place."""
        ...

    def remove(self, name: str) -> Place:
        """Lets a place go, by its name or id."""
        ...


class TripListing(Protocol):
    """The saved trips, and what should be told about their file."""

    @property
    def trips(self) -> tuple[SavedTrip, ...]:
        """The trips in the order in which they were saved."""
        ...

    @property
    def notices(self) -> tuple[str, ...]:
        """What should be told, in sentences."""
        ...


class Trips(Protocol):
    """The trips that the user keeps; every change is on disk when the call returns."""

    def listing(self) -> TripListing:
        """The trips as they are on disk."""
        ...

    def add(self, trip: SavedTrip, *, at: int | None = None) -> SavedTrip:
        """Keeps a trip, at the end or before the one `at`."""
        ...

    def replace(self, trip: SavedTrip) -> SavedTrip:
        """Keeps a trip in the place of the one of its name, and gives that one."""
        ...

    def rename(self, name: str, to: str) -> str:
        """Gives a trip another name, and gives that as kept."""
        ...

    def remove(self, name: str) -> str:
        """Lets a trip go."""
        ...


class Engine(Protocol):
    """The use cases; none of them knows Qt, each may be called from a worker."""

    @property
    def favourites(self) -> Favourites:
        """What the user keeps."""
        ...

    @property
    def trips(self) -> Trips:
        """The saved trips."""
        ...

    def trip_odds(self, plan: Plan, legs: Sequence[Leg], *, cancelled: Callable[[], bool] = ...) -> TripOdds:
        """The odds of stays that follow one another; raises `app.planner.Cancelled` as `plan` does."""
        ...

    def recheck(
        self,
        name: str,
        *,
        progress: Callable[[float, str], None] = ...,
        cancelled: Callable[[], bool] = ...,
    ) -> tuple[TripCheck, TripCheck]:
        """What was expected of a saved trip at its last check, and what is now; raises `Cancelled`."""
        ...

    def suggestions(self, text: str, limit: int = 8) -> Sequence[Match]:
        """What a text being typed may mean, likeliest first."""
        ...

    def resolution(self, text: str) -> Resolution:
        """What a text means; raises `UnusableInput` when it means nothing."""
        ...

    def search_online(
        self,
        text: str,
        *,
        progress: Callable[[str], None] = ...,
        cancelled: Callable[[], bool] = ...,
    ) -> OnlineAnswer:
        """What services online know under a name; raises `app.planner.Cancelled` as `plan` does."""
        ...

    def knows_climate(self, place: Place) -> bool:
        """Whether the place's own years of cloud are kept."""
        ...

    def learn_climate(
        self,
        place: Place,
        *,
        progress: Callable[[float], None] = ...,
        cancelled: Callable[[], bool] = ...,
    ) -> str | None:
        """Asks for the place's own years of cloud and keeps them; why not, or None; raises `Cancelled`."""
        ...

    def destination_sets(self) -> Sequence[Destinations]:
        """The curated sets, in the order in which they are offered."""
        ...

    def default_request(self) -> PlanRequest:
        """What to plan when nothing was asked."""
        ...

    def current_evening(self, places: Sequence[Place]) -> date:
        """The evening of the night that is running, or comes next."""
        ...

    def now_utc(self) -> datetime:
        """The clock."""
        ...

    def plan(
        self,
        request: PlanRequest,
        *,
        progress: Callable[[float, str], None] = ...,
        cancelled: Callable[[], bool] = ...,
    ) -> Plan:
        """The ranked plan; raises `app.planner.Cancelled` soon after `cancelled()` turns true."""
        ...

    def season(
        self,
        places: Sequence[Place],
        stay: int | None,
        *,
        year: int | None = None,
        progress: Callable[[float, str], None] = ...,
        cancelled: Callable[[], bool] = ...,
    ) -> Season:
        """The weeks of a year, without one those to come; raises `app.planner.Cancelled` as `plan` does."""
        ...

    def nights_needed(
        self,
        plan: Plan,
        places: Sequence[Place],
        *,
        progress: Callable[[float, str], None] = ...,
        cancelled: Callable[[], bool] = ...,
    ) -> tuple[NightsCurve, ...]:
        """What up to two weeks are worth at some places of a plan, also beyond its dates."""
        ...

    def hindcast(
        self,
        *,
        leads: Sequence[int] | None = None,
        regions: Sequence[str] | None = None,
        progress: Callable[[float, str], None] = ...,
    ) -> HindcastReport:
        """How the forecast of Kp did on the shipped history: all leads and regions, or some."""
        ...

    def verify_occurrence(self, *, progress: Callable[[float, str], None] = ...) -> tuple[StationShare, ...]:
        """The odds at the stations whose share of nights with aurora is published."""
        ...

    def map_scene(self, unix_s: float, kp: float, *, southern: bool) -> MapScene:
        """What a map of one hemisphere shows at a moment (Unix time) for a Kp of 0..9."""
        ...

    def map_layer(
        self,
        kind: str,
        first: date,
        *,
        southern: bool,
        progress: Callable[[float, str], None],
        cancelled: Callable[[], bool],
    ) -> MapLayer:
        """What lies under a map of one hemisphere in the week from an evening on: "cloud" or "odds"."""
        ...


class WindowEngine(Engine, Protocol):
    """The engine together with where the user's files are, and whether they asked to stay offline."""

    @property
    def paths(self) -> Paths:
        """The folders."""
        ...

    @property
    def offline(self) -> bool:
        """Whether the network shall be left alone."""
        ...
