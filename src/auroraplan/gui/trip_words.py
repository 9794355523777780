"""What the trip bar says of a trip, in figures and in a sentence for those who do not see it."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from auroraplan.app.chance_wording import UNKNOWN, natural_frequency, percent, percent_range
from auroraplan.app.date_wording import evening_text
from auroraplan.app.trip_wording import dates_text, gain_text, legs_text
from auroraplan.core.language import marked, tr, tr_count

if TYPE_CHECKING:
    from collections.abc import Sequence

    from auroraplan.core.itineraries import Itinerary, Leg
    from auroraplan.core.trips import Stay

BEGIN = marked("No trip yet: press T for the chosen place, drag one here, or begin with the best.")
BEGIN_BRIEFLY = marked("No trip yet. T adds a place, or:")
MOVES = marked(
    "Left and Right go to another stay, with Shift they move its end, with Ctrl the stay in the order, "
    "with Alt the whole trip; Up and Down change its nights, Delete removes it."
)


def nights_text(nights: int) -> str:
    """A count of nights: "1 night", "5 nights"."""
    return tr_count("{n} night", "{n} nights", nights)


def stay_dates(leg: Leg) -> str:
    """From the evening of coming to the morning of leaving: "Mon 8 Feb to Wed 10 Feb"."""
    last = leg.first_evening + timedelta(days=leg.nights)
    return tr("{first} to {last}", first=evening_text(leg.first_evening), last=evening_text(last))


def stay_spoken(leg: Leg, chance: float | None) -> str:
    """A stay in words: "Mon 8 Feb to Wed 10 Feb, 2 nights, 54 % by itself"."""
    told = f"{stay_dates(leg)}, {nights_text(leg.nights)}"
    return told if chance is None else tr("{stay}, {odds} by itself", stay=told, odds=percent(chance))


def figures(found: Itinerary) -> tuple[str, ...]:
    """Range, nights and what moving gains, from the longest wording to the shortest."""
    nights = nights_text(sum(leg.nights for leg in found.legs))
    likely = percent_range(found.low, found.high)
    if len(found.legs) == 1:
        return (
            tr("likely {range} · once or more in {nights}", range=likely, nights=nights),
            tr("likely {range} · {nights}", range=likely, nights=nights),
            likely,
        )
    gain = gain_text(found)
    return (
        tr("likely {range} · {nights} · {gain} over staying put", range=likely, nights=nights, gain=gain),
        tr("likely {range} · {gain} by moving", range=likely, gain=gain),
        f"{likely} · {gain}",
        likely,
    )


def trip_spoken(legs: Sequence[Leg], found: Itinerary | None) -> str:
    """The whole trip in a sentence."""
    if not legs:
        return tr(BEGIN)
    what = f"{legs_text(legs)}, {dates_text(legs)}"
    if found is None:
        return tr("{trip}: {unknown}, being worked out.", trip=what, unknown=UNKNOWN)
    odds, likely = percent(found.odds_at_least_one), percent_range(found.low, found.high)
    chance = tr("{odds}, likely {range}", odds=odds, range=likely)
    moving = ", " + tr("{gain} over staying put", gain=gain_text(found)) if len(legs) > 1 else ""
    return f"{what}: {chance}, {natural_frequency(found.odds_at_least_one)}{moving}."


def more_text(leg: Leg, chance: float) -> tuple[str, ...]:
    """What one night more adds, from the longest wording to the shortest."""
    then = percent(chance)
    return (
        tr("+1 night in {place} → {odds}", place=leg.place.name, odds=then),
        tr("+1 night → {odds}", odds=then),
        tr("+1n → {odds}", odds=then),
    )


def begin_text(stay: Stay) -> tuple[str, ...]:
    """The best stay as an offer."""
    odds = percent(stay.odds_at_least_one)
    return (
        f"{stay.place.name}, {nights_text(stay.nights)} · {odds}",
        tr("{place} {nights}n · {odds}", place=stay.place.name, nights=stay.nights, odds=odds),
    )


def begin_trip_text(found: Itinerary) -> str:
    """The best trip of two places as an offer."""
    return f"{legs_text(found.legs)} · {percent(found.odds_at_least_one)}"
