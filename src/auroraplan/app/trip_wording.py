"""Trips in words: their stays, what moving gains, and what changed since they were last looked at."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from auroraplan.app import wording
from auroraplan.app.conventions import distance_text

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from auroraplan.core.itineraries import Itinerary, Leg
    from auroraplan.core.plan_b import ClearerPlace, PlanB
    from auroraplan.core.trip_checks import SavedTrip, TripCheck

ITINERARY_COLUMNS = ("Places and nights", "Dates", "One or more", "Range", "Two or more", "Gain")

_COUNTS = ("no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten")
_NEWS = {
    "cleared": "a clearer sky is expected on",
    "clouded": "more cloud is expected on",
    "more-active": "more activity is expected on",
    "quieter": "less activity is expected on",
}
"""By the values of `core.trip_checks.Change`, which takes long to load and is not needed for other words."""


def legs_text(legs: Sequence[Leg]) -> str:
    """The places and nights in a line: "Tromsø 2 + Abisko 3"."""
    return " + ".join(f"{leg.place.name} {leg.nights}" for leg in legs)


def dates_text(legs: Sequence[Leg]) -> str:
    """From the first evening to the morning of leaving, with the year: "8 Feb → 13 Feb 2027"."""
    last = legs[-1].first_evening + timedelta(days=legs[-1].nights)
    return f"{wording.date_text(legs[0].first_evening)} → {wording.date_text(last)} {last.year}"


def itinerary_cells(itinerary: Itinerary) -> tuple[str, ...]:
    """The cells of an itinerary under `ITINERARY_COLUMNS`."""
    return (
        legs_text(itinerary.legs),
        dates_text(itinerary.legs),
        wording.percent(itinerary.odds_at_least_one),
        wording.percent_range(itinerary.low, itinerary.high),
        wording.percent(itinerary.odds_at_least_two),
        gain_text(itinerary),
    )


def way_text(clearer: ClearerPlace) -> str:
    """How far and in which direction a place is, and how likely its sky is clear: "59 km SE (clear 34 %)"."""
    way = f"{distance_text(clearer.distance_km)} {wording.compass(clearer.bearing_deg)}"
    return f"{way} (clear {wording.percent(clearer.clear)})"


def plan_b_text(plan_b: PlanB) -> str:
    """Where to go under cloud, in a line: "Tromsø: Skibotn, 59 km SE (clear 34 %), or …"."""
    ways = [f"{each.place.name}, {way_text(each)}" for each in plan_b.clearer]
    return f"{plan_b.place.name}: {', or '.join(ways)}"


def gain_text(itinerary: Itinerary) -> str:
    """What moving adds to staying put, in points: "+4 points", "no gain"."""
    points = round(itinerary.gain * 100)
    if points == 0:
        return "no gain"
    return f"{'+' if points > 0 else '−'}{abs(points)} point{'' if abs(points) == 1 else 's'}"


def check_text(before: TripCheck, after: TripCheck) -> str:
    """What changed: "71 → 78 % since 3 Jan: a clearer sky is expected on two nights."."""
    from auroraplan.core.trip_checks import changes  # noqa: PLC0415 - loads the mathematics

    then, now = (wording.percent(check.odds_at_least_one) for check in (before, after))
    since = wording.date_text(before.checked_utc.date())
    if before.checked_utc.year != after.checked_utc.year:
        since += f" {before.checked_utc.year}"
    moved = f"{then.removesuffix(' %')} → {now} since {since}"
    odds = f"{now} as on {since}" if then == now else moved
    if len(after.nights) < len(before.nights):
        odds += f", with {_nights(len(after.nights))} left of {_number(len(before.nights))}"
    news = [f"{_NEWS[change]} {_nights(count)}" for change, count in changes(before, after).items()]
    return f"{odds}: {'; '.join(news) or 'nothing that counts has changed'}."


def next_check_text(trip: SavedTrip, on: date | None, today: date) -> str:
    """When it is worth looking at a trip again."""
    if on is None:
        return f"{trip.name} is over."
    if on <= today:
        return "Forecasts reach its nights: worth a new check every day."
    return (
        f"Worth a new check from {wording.evening_text(on)} {on.year}, when cloud forecasts reach its nights."
    )


def _nights(count: int) -> str:
    return f"{_number(count)} night{'' if count == 1 else 's'}"


def _number(count: int) -> str:
    return _COUNTS[count] if count < len(_COUNTS) else str(count)
