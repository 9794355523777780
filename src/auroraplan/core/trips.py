"""A stay is several nights at one place, and its nights hang together through Kp and weather."""

from dataclasses import dataclass
from datetime import date

from auroraplan.core.places import Place


@dataclass(frozen=True, slots=True)
class Stay:
    """Consecutive nights at one place.

    `odds_at_least_one`, `odds_at_least_two`, `low` and `high` (of at least one) are chances in 0..1;
    `by_nights[i]` is the chance of at least one sighting in the first i + 1 nights.
    """

    place: Place
    first_evening: date
    nights: int
    odds_at_least_one: float
    odds_at_least_two: float
    low: float
    high: float
    by_nights: tuple[float, ...]
