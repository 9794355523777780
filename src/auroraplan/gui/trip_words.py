"""What the trip bar says of a trip, in figures and in a sentence for those who do not see it."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from auroraplan.app.trip_wording import dates_text, gain_text, legs_text
from auroraplan.app.wording import UNKNOWN, evening_text, natural_frequency, percent, percent_range

if TYPE_CHECKING:
    from collections.abc import Sequence

    from auroraplan.core.itineraries import Itinerary, Leg
    from auroraplan.core.trips import Stay

BEGIN = "No trip yet: press T for the chosen place, drag one here, or begin with the best."
BEGIN_BRIEFLY = "No trip yet. T adds a place, or:"
MOVES = (
    "Left and Right go to another stay, with Shift they move its end, with Ctrl the stay in the order, "
    "with Alt the whole trip; Up and Down change its nights, Delete removes it."
)


def nights_text(nights: int) -> str:
    """A count of nights: "1 night", "5 nights"."""
    return "1 night" if nights == 1 else f"{nights} nights"


def stay_dates(leg: Leg) -> str:
    """From the evening of coming to the morning of leaving: "Mon 8 Feb to Wed 10 Feb"."""
    last = leg.first_evening + timedelta(days=leg.nights)
    return f"{evening_text(leg.first_evening)} to {evening_text(last)}"


def stay_spoken(leg: Leg, chance: float | None) -> str:
    """A stay in words: "Mon 8 Feb to Wed 10 Feb, 2 nights, 54 % by itself"."""
    told = "" if chance is None else f", {percent(chance)} by itself"
    return f"{stay_dates(leg)}, {nights_text(leg.nights)}{told}"


def figures(found: Itinerary) -> tuple[str, ...]:
    """Range, nights and what moving gains, from the longest wording to the shortest."""
    nights = nights_text(sum(leg.nights for leg in found.legs))
    likely = percent_range(found.low, found.high)
    if len(found.legs) == 1:
        return (f"likely {likely} · once or more in {nights}", f"likely {likely} · {nights}", likely)
    gain = gain_text(found)
    return (
        f"likely {likely} · {nights} · {gain} over staying put",
        f"likely {likely} · {gain} by moving",
        f"{likely} · {gain}",
        likely,
    )


def trip_spoken(legs: Sequence[Leg], found: Itinerary | None) -> str:
    """The whole trip in a sentence."""
    if not legs:
        return BEGIN
    what = f"{legs_text(legs)}, {dates_text(legs)}"
    if found is None:
        return f"{what}: {UNKNOWN}, being worked out."
    chance = f"{percent(found.odds_at_least_one)}, likely {percent_range(found.low, found.high)}"
    moving = f", {gain_text(found)} over staying put" if len(legs) > 1 else ""
    return f"{what}: {chance}, {natural_frequency(found.odds_at_least_one)}{moving}."


def more_text(leg: Leg, chance: float) -> tuple[str, ...]:
    """What one night more adds, from the longest wording to the shortest."""
    then = percent(chance)
    return (f"+1 night in {leg.place.name} → {then}", f"+1 night → {then}", f"+1n → {then}")


def begin_text(stay: Stay) -> tuple[str, ...]:
    """The best stay as an offer."""
    odds = percent(stay.odds_at_least_one)
    return (
        f"{stay.place.name}, {nights_text(stay.nights)} · {odds}",
        f"{stay.place.name} {stay.nights}n · {odds}",
    )


def begin_trip_text(found: Itinerary) -> str:
    """The best trip of two places as an offer."""
    return f"{legs_text(found.legs)} · {percent(found.odds_at_least_one)}"
