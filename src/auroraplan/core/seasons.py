"""A season is told week by week: what a stay that begins in that week is worth at a place.

A week's odds are the mean over the seven evenings on which a stay can begin, so that neither its best nor its
worst Moon decides it; the best evening to begin stands beside it.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

import numpy as np

from auroraplan.core.odds import NightOdds, PlaceOdds
from auroraplan.core.places import Place
from auroraplan.core.trips import Stay, stays

WEEKS = 52
DAYS = 7


@dataclass(frozen=True, slots=True)
class Week:
    """One place in the week that begins with the evening of `first_evening`.

    `odds`, `low` and `high` are means over stays that begin in it; `best` is the best of them. `night_odds`,
    `clear` (a chance) and `dark_hours` are means over its seven nights.
    """

    place: Place
    first_evening: date
    odds: float
    low: float
    high: float
    best: Stay
    night_odds: float
    clear: float
    dark_hours: float


def nights_for(stay: int, weeks: int = WEEKS) -> int:
    """How many nights the weeks take, the last stay of the last week included."""
    return weeks * DAYS + stay - 1


def weeks_of(year: int) -> int:
    """How many weeks a calendar year has, after ISO 8601: 52 or 53."""
    return date(year, 12, 28).isocalendar().week


def first_week(year: int) -> date:
    """The Monday with which the first week of a calendar year begins, after ISO 8601."""
    return date.fromisocalendar(year, 1, 1)


def monday_of(evening: date) -> date:
    """The Monday of the week that an evening lies in."""
    return evening - timedelta(days=evening.weekday())


def weeks(odds: PlaceOdds, stay: int) -> tuple[Week, ...]:
    """The whole weeks from the first night of a place on, as far as stays of `stay` nights fit."""
    found = stays(odds, stay)
    return tuple(
        _week(found[first : first + DAYS], odds.nights[first : first + DAYS])
        for first in range(0, len(found) - DAYS + 1, DAYS)
    )


def best_week(of_a_place: Sequence[Week]) -> Week:
    """The week with the highest odds, the earliest of equals."""
    return max(of_a_place, key=lambda week: (week.odds, -week.first_evening.toordinal()))


def _week(starts: Sequence[Stay], nights: Sequence[NightOdds]) -> Week:
    def mean(values: Sequence[Stay], of: Callable[[Stay], float]) -> float:
        return float(np.mean([of(value) for value in values]))

    return Week(
        place=starts[0].place,
        first_evening=starts[0].first_evening,
        odds=mean(starts, lambda stay: stay.odds_at_least_one),
        low=mean(starts, lambda stay: stay.low),
        high=mean(starts, lambda stay: stay.high),
        best=max(starts, key=lambda stay: stay.odds_at_least_one),
        night_odds=float(np.mean([night.odds for night in nights])),
        clear=float(np.mean([night.cloud.clear for night in nights])),
        dark_hours=float(np.mean([night.dark_hours for night in nights])),
    )
