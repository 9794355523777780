"""A trip is looked at again as it nears: what was expected of it then, and what is now.

A change counts from a few points on, so that the noise of a new forecast is not told as news.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from enum import StrEnum

from auroraplan.core.itineraries import Itinerary, Leg
from auroraplan.core.nights import current_evening
from auroraplan.core.odds import NightOdds
from auroraplan.core.places import Place
from auroraplan.core.ranking import MoonTaste

CLOUD_NEWS = 0.10
"""A clear chance that moved by this much is news."""

ACTIVITY_NEWS = 0.08
"""A chance of Kp 4 that moved by this much is news."""

CLOUD_FORECAST_DAYS = 10
"""A cloud forecast says something of nights up to this far ahead."""


class Change(StrEnum):
    """What moved on a night between two checks."""

    CLEARED = "cleared"
    CLOUDED = "clouded"
    MORE_ACTIVE = "more-active"
    QUIETER = "quieter"


@dataclass(frozen=True, slots=True)
class NightCheck:
    """What was expected of one night of a trip; chances in 0..1, None where they were not known."""

    place_id: str
    evening: date
    odds: float | None
    clear: float | None
    p_ge_4: float | None
    cloud_source: str
    kp_source: str


@dataclass(frozen=True, slots=True)
class TripCheck:
    """What was expected of a whole trip at `checked_utc`."""

    checked_utc: datetime
    odds_at_least_one: float
    low: float
    high: float
    nights: tuple[NightCheck, ...]


@dataclass(frozen=True, slots=True)
class SavedTrip:
    """A trip that somebody keeps: what was asked (`places` to `moon`), what was chosen, and its checks."""

    name: str
    places: tuple[Place, ...]
    first_evening: date
    nights: int
    stay: int
    moon: MoonTaste
    legs: tuple[Leg, ...]
    checks: tuple[TripCheck, ...]


def trip_check(itinerary: Itinerary, nights: Sequence[NightOdds], checked_utc: datetime) -> TripCheck:
    """The check of an itinerary, of whose nights `nights` hold at least all, in any order."""
    by_night = {(night.night.place.id, night.night.evening): night for night in nights}
    return TripCheck(
        checked_utc=checked_utc,
        odds_at_least_one=itinerary.odds_at_least_one,
        low=itinerary.low,
        high=itinerary.high,
        nights=tuple(
            _night_check(by_night[leg.place.id, leg.first_evening + timedelta(days=day)])
            for leg in itinerary.legs
            for day in range(leg.nights)
        ),
    )


def changes(before: TripCheck, after: TripCheck) -> Mapping[Change, int]:
    """On how many nights each thing moved; nights that only one of the checks knows do not count."""
    earlier = {(night.place_id, night.evening): night for night in before.nights}
    counts = dict.fromkeys(Change, 0)
    for night in after.nights:
        then = earlier.get((night.place_id, night.evening))
        if then is None:
            continue
        for change in (
            _moved(then.clear, night.clear, CLOUD_NEWS, (Change.CLEARED, Change.CLOUDED)),
            _moved(then.p_ge_4, night.p_ge_4, ACTIVITY_NEWS, (Change.MORE_ACTIVE, Change.QUIETER)),
        ):
            if change is not None:
                counts[change] += 1
    return {change: count for change, count in counts.items() if count}


def last_evening(legs: Sequence[Leg]) -> date:
    """The evening of the last night of legs."""
    return legs[-1].first_evening + timedelta(days=legs[-1].nights - 1)


def evening_there(trip: SavedTrip, now_utc: datetime) -> date:
    """The evening whose night is running, or comes next, where the trip ends: by that place's clock."""
    return current_evening(trip.legs[-1].place, now_utc)


def legs_ahead(legs: Sequence[Leg], now_utc: datetime) -> tuple[Leg, ...]:
    """The nights of a trip that are not over, tonight's included, by the clock of each place."""
    ahead: list[Leg] = []
    for leg in legs:
        over = min(max((current_evening(leg.place, now_utc) - leg.first_evening).days, 0), leg.nights)
        if over < leg.nights:
            ahead.append(Leg(leg.place, leg.first_evening + timedelta(days=over), leg.nights - over))
    return tuple(ahead)


def worth_checking_on(trip: SavedTrip, today: date) -> date | None:
    """The day from which a check can bring news; None once the trip is over.

    From the day on which a cloud forecast reaches its first night every day can. `today` is as
    `evening_there` says, so that a trip is not over before its last morning.
    """
    if today > last_evening(trip.legs):
        return None
    return max(today, trip.legs[0].first_evening - timedelta(days=CLOUD_FORECAST_DAYS))


def _night_check(night: NightOdds) -> NightCheck:
    return NightCheck(
        place_id=night.night.place.id,
        evening=night.night.evening,
        odds=night.odds,
        clear=night.cloud.clear,
        p_ge_4=night.kp.p_ge_4,
        cloud_source=night.cloud.source_id,
        kp_source=night.kp.source_id,
    )


def _moved(
    before: float | None, after: float | None, news: float, ways: tuple[Change, Change]
) -> Change | None:
    if before is None or after is None or abs(after - before) < news:
        return None
    return ways[0] if after > before else ways[1]
