"""What can be asked of the planner, and what can not."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from typing import TYPE_CHECKING

from auroraplan.core.errors import UnusableInput
from auroraplan.core.language import tr, tr_count
from auroraplan.core.ranking import MoonTaste

if TYPE_CHECKING:
    from collections.abc import Iterable

    from auroraplan.core.places import Place

USUAL_NIGHTS = 14
USUAL_STAY = 5
MOST_NIGHTS = 731
"""Two years: further ahead no night differs from the same night of another year."""

# The shipped ephemeris, with a day to spare at both ends for the farthest time zones.
FIRST_DATE, LAST_DATE = date(1970, 1, 3), date(2053, 10, 1)


@dataclass(frozen=True, slots=True)
class PlanRequest:
    """Places and `nights` evenings from `first_evening` to rank, in stays of `stay` nights (1..nights)."""

    places: tuple[Place, ...]
    first_evening: date
    nights: int
    stay: int
    moon: MoonTaste = MoonTaste.ANY
    offline: bool = False


def plan_request(
    places: Iterable[Place],
    first_evening: date,
    *,
    nights: int = USUAL_NIGHTS,
    stay: int | None = None,
    moon: MoonTaste = MoonTaste.ANY,
    offline: bool = False,
) -> PlanRequest:
    """A request that can be answered; a place named twice counts once.

    Raises:
        UnusableInput: No place, nights that are not 1 to 731 or leave the years of the ephemeris, or a stay
            that is longer than the nights.
    """
    distinct = tuple({place.id: place for place in places}.values())
    if not distinct:
        raise UnusableInput(tr("There is no place to plan for: name one, like tromso or set:lapland."))
    check_nights(first_evening, nights)
    length = min(USUAL_STAY, nights) if stay is None else stay
    if not 1 <= length <= nights:
        raise UnusableInput(
            tr("A stay of {length} nights does not fit: choose 1 to {nights}.", length=length, nights=nights)
        )
    return PlanRequest(distinct, first_evening, nights, length, moon, offline)


def check_nights(first_evening: date, nights: int) -> None:
    """Raises `UnusableInput` for nights that are too few, too many, or outside the ephemeris."""
    if not 1 <= nights <= MOST_NIGHTS:
        raise UnusableInput(
            tr(
                "{nights} nights cannot be planned: choose 1 to {most} (two years).",
                nights=nights,
                most=MOST_NIGHTS,
            )
        )
    # Compare before adding: a date at the end of the calendar has no next day.
    if not FIRST_DATE <= first_evening <= LAST_DATE - timedelta(days=nights - 1):
        raise UnusableInput(
            tr_count(
                "{count} night from {evening} cannot be planned: choose evenings between {first} and {last}.",
                "{count} nights from {evening} cannot be planned: "
                "choose evenings between {first} and {last}.",
                nights,
                count=nights,
                evening=first_evening,
                first=FIRST_DATE,
                last=LAST_DATE,
            )
        )


def nights_between(first_evening: date, last_evening: date) -> int:
    """How many evenings there are from the first to the last, both counted.

    Raises `UnusableInput` when the last comes before the first.
    """
    if last_evening < first_evening:
        raise UnusableInput(
            tr(
                "The last evening {last_evening} lies before the first, {first_evening}: choose a later one, "
                "or an earlier first evening.",
                last_evening=last_evening,
                first_evening=first_evening,
            )
        )
    return (last_evening - first_evening).days + 1
