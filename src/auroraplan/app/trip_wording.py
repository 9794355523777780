"""Trips in words: their stays, what moving gains, and what changed since they were last looked at."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from auroraplan.app import chance_wording, date_wording, sight_wording
from auroraplan.app.conventions import distance_text
from auroraplan.core.language import marked, tr, tr_count, whole_text

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from auroraplan.core.itineraries import Itinerary, Leg
    from auroraplan.core.plan_b import ClearerPlace, PlanB
    from auroraplan.core.trip_checks import SavedTrip, TripCheck

ITINERARY_COLUMNS = (
    marked("Places and nights"),
    marked("Dates"),
    marked("One or more"),
    marked("Range"),
    marked("Two or more"),
    marked("Gain"),
)


_COUNTS = (
    marked("no"),
    marked("one"),
    marked("two"),
    marked("three"),
    marked("four"),
    marked("five"),
    marked("six"),
    marked("seven"),
    marked("eight"),
    marked("nine"),
    marked("ten"),
)


def legs_text(legs: Sequence[Leg]) -> str:
    """The places and nights in a line: "Tromsø 2 + Abisko 3"."""
    return " + ".join(f"{leg.place.name} {leg.nights}" for leg in legs)


def dates_text(legs: Sequence[Leg]) -> str:
    """From the first evening to the morning of leaving, with the year: "8 Feb → 13 Feb 2027"."""
    last = legs[-1].first_evening + timedelta(days=legs[-1].nights)
    return f"{date_wording.date_text(legs[0].first_evening)} → {date_wording.date_text(last)} {last.year}"


def itinerary_cells(itinerary: Itinerary) -> tuple[str, ...]:
    """The cells of an itinerary under `ITINERARY_COLUMNS`."""
    return (
        legs_text(itinerary.legs),
        dates_text(itinerary.legs),
        chance_wording.percent(itinerary.odds_at_least_one),
        chance_wording.percent_range(itinerary.low, itinerary.high),
        chance_wording.percent(itinerary.odds_at_least_two),
        gain_text(itinerary),
    )


def way_text(clearer: ClearerPlace) -> str:
    """How far and in which direction a place is, and how likely its sky is clear: "59 km SE (clear 34 %)"."""
    way = f"{distance_text(clearer.distance_km)} {sight_wording.compass(clearer.bearing_deg)}"
    return tr("{way} (clear {clear})", way=way, clear=chance_wording.percent(clearer.clear))


def plan_b_text(plan_b: PlanB) -> str:
    """Where to go under cloud, in a line: "Tromsø: Skibotn, 59 km SE (clear 34 %), or …"."""
    ways = [f"{each.place.name}, {way_text(each)}" for each in plan_b.clearer]
    return plan_b.place.name + ": " + tr(", or ").join(ways)


def gain_text(itinerary: Itinerary) -> str:
    """What moving adds to staying put, in points: "+4 points", "no gain"."""
    points = round(itinerary.gain * 100)
    if points == 0:
        return tr("no gain")
    return chance_wording.points_text(points)


def check_text(before: TripCheck, after: TripCheck) -> str:
    """What changed: "71 → 78 % since 3 Jan: a clearer sky is expected on two nights."."""
    from auroraplan.core.trip_checks import changes  # noqa: PLC0415 - loads the mathematics

    then, now = (chance_wording.percent(check.odds_at_least_one) for check in (before, after))
    since = date_wording.date_text(before.checked_utc.date())
    if before.checked_utc.year != after.checked_utc.year:
        since += f" {before.checked_utc.year}"
    if then == now:
        odds = tr("{odds} as on {date}", odds=now, date=since)
    else:
        odds = tr("{before} → {odds} since {date}", before=then.removesuffix(" %"), odds=now, date=since)
    if len(after.nights) < len(before.nights):
        odds = tr_count(
            "{odds}, with {count} night left of {all}",
            "{odds}, with {count} nights left of {all}",
            len(after.nights),
            odds=odds,
            count=_number(len(after.nights)),
            all=_number(len(before.nights)),
        )
    news = [_news_text(change, count) for change, count in changes(before, after).items()]
    told = "; ".join(news) or tr("nothing that counts has changed")
    return f"{odds}: {told}."


def _news_text(change: str, nights: int) -> str:
    """What is expected now; by the values of `core.trip_checks.Change`."""
    count = _number(nights)
    if change == "cleared":
        return tr_count(
            "a clearer sky is expected on {count} night",
            "a clearer sky is expected on {count} nights",
            nights,
            count=count,
        )
    if change == "clouded":
        return tr_count(
            "more cloud is expected on {count} night",
            "more cloud is expected on {count} nights",
            nights,
            count=count,
        )
    if change == "more-active":
        return tr_count(
            "more activity is expected on {count} night",
            "more activity is expected on {count} nights",
            nights,
            count=count,
        )
    return tr_count(
        "less activity is expected on {count} night",
        "less activity is expected on {count} nights",
        nights,
        count=count,
    )


def next_check_text(trip: SavedTrip, on: date | None, today: date) -> str:
    """When it is worth looking at a trip again."""
    if on is None:
        return tr("{trip} is over.", trip=trip.name)
    if on <= today:
        return tr("Forecasts reach its nights: worth a new check every day.")
    return tr(
        "Worth a new check from {evening} {year}, when cloud forecasts reach its nights.",
        evening=date_wording.evening_text(on),
        year=on.year,
    )


def _number(count: int) -> str:
    """A small number as a word."""
    return tr(_COUNTS[count]) if count < len(_COUNTS) else whole_text(count)
