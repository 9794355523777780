"""Clocks, distances and dates are written as people are used to: 9:30 pm, km or miles, 8 Feb or Feb 8.

The command line keeps to 24 hours and km, so that programs can read its output everywhere; the window uses
what its user chose. Files for programs (JSON, CSV) know no conventions.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

KM_A_MILE = 1.609344


@dataclass(frozen=True, slots=True)
class Conventions:
    """How to write what is counted differently in different places."""

    twelve_hours: bool = False
    miles: bool = False
    month_first: bool = False


PLAIN = Conventions()
"""24 hours, kilometres, the day before the month."""

_in_use = PLAIN


def use(conventions: Conventions) -> None:
    """Write like this from now on."""
    global _in_use  # noqa: PLW0603 - a process has one user
    _in_use = conventions


def in_use() -> Conventions:
    """How everything is written now."""
    return _in_use


def clock_text(moment: datetime) -> str:
    """The time of day: "21:30" or "9:30 pm"."""
    if not _in_use.twelve_hours:
        return f"{moment:%H:%M}"
    return f"{moment.hour % 12 or 12}:{moment.minute:02d} {'am' if moment.hour < 12 else 'pm'}"


def hour_text(moment: datetime) -> str:
    """A full hour, as short as it gets: "21" or "9p"."""
    if not _in_use.twelve_hours:
        return f"{moment:%H}"
    return f"{moment.hour % 12 or 12}{'a' if moment.hour < 12 else 'p'}"


def distance_text(km: float) -> str:
    """A distance in whole units: "59 km" or "37 mi"."""
    return f"{round(km / KM_A_MILE)} mi" if _in_use.miles else f"{round(km)} km"
