"""A night belongs to the date of its evening at the place, and runs from local noon to local noon.

Noon is by the place's clock: a night is 23 or 25 hours long where the clocks change, and has no length at
all on a date that the place left out when it moved across the date line (Samoa: 2011-12-30).
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from functools import lru_cache
from zoneinfo import ZoneInfo

from auroraplan.core.places import Place


@dataclass(frozen=True, slots=True)
class Night:
    """The night of `evening` (a civil date at the place): local noon to the next local noon."""

    place: Place
    evening: date

    @property
    def from_utc(self) -> datetime:
        """Local noon of the evening's date, in UTC."""
        return local_noon(self.place.time_zone, self.evening)

    @property
    def to_utc(self) -> datetime:
        """Local noon of the next date, in UTC."""
        return local_noon(self.place.time_zone, self.evening + timedelta(days=1))


@lru_cache(maxsize=8192)
def local_noon(time_zone: str, day: date) -> datetime:
    """Noon of a civil date in an IANA time zone, as UTC."""
    return datetime.combine(day, time(12), ZoneInfo(time_zone)).astimezone(UTC)


def nights(place: Place, first_evening: date, count: int) -> tuple[Night, ...]:
    """`count` consecutive nights at a place."""
    return tuple(Night(place, evening) for evening in evenings(first_evening, count))


def evenings(first_evening: date, count: int) -> Iterator[date]:
    """`count` consecutive dates."""
    return (first_evening + timedelta(days=day) for day in range(count))


def current_evening(place: Place, now_utc: datetime) -> date:
    """The evening date of the night that is running at the place, or that begins at its coming noon."""
    local = now_utc.astimezone(ZoneInfo(place.time_zone))
    return local.date() if local.hour >= 12 else local.date() - timedelta(days=1)


def covering(nights_: Iterable[Night]) -> tuple[float, float]:
    """The Unix times between which all the nights lie.

    Raises ValueError when there is none.
    """
    noons = [(night.from_utc.timestamp(), night.to_utc.timestamp()) for night in nights_]
    return min(start for start, _ in noons), max(end for _, end in noons)
