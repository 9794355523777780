"""A number or a time from outside counts only if it is finite, possible and written as one would write it."""

import math
from datetime import UTC, datetime

LONGEST_TEXT = 40
FIRST_YEAR, LAST_YEAR = 1900, 2200
"""No product tells of other years; the calendar's own ends cannot be moved to another time zone."""


def number_between(value: object, least: float, most: float) -> float | None:
    """A number, or the text of one, from `least` to `most`; None for anything else, a truth value too."""
    if isinstance(value, bool) or not isinstance(value, int | float | str):
        return None
    if isinstance(value, str) and (len(value) > LONGEST_TEXT or "_" in value):
        return None
    try:
        number = float(value)
    except (ValueError, OverflowError):
        return None
    return number if math.isfinite(number) and least <= number <= most else None


def kp_of(value: object) -> float | None:
    """A Kp in 0..9; 0 is one, a missing or impossible value is None."""
    return number_between(value, 0.0, 9.0)


def unix_s_of(value: object) -> float | None:
    """A time in ISO 8601; one without a zone is UTC."""
    if not isinstance(value, str) or len(value) > LONGEST_TEXT:
        return None
    try:
        time = datetime.fromisoformat(value.strip())
    except ValueError:
        return None
    if not FIRST_YEAR <= time.year < LAST_YEAR:
        return None
    return time.replace(tzinfo=time.tzinfo or UTC).timestamp()
