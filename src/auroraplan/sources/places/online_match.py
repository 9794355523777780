"""What a geocoding service says of one place is read field by field; whatever is odd counts as not said."""

import math
from collections.abc import Iterable
from dataclasses import dataclass
from typing import TypeAlias, cast
from zoneinfo import ZoneInfo

from auroraplan.core.language import marked
from auroraplan.core.places import Place
from auroraplan.sources.faults import Unreadable

LONGEST_NAME = 120
LOWEST_M, HIGHEST_M = -500.0, 9000.0
"""Elevation models mark the sea and gaps with numbers far outside, such as -9999."""

Fields: TypeAlias = dict[str, object]


@dataclass(frozen=True, slots=True)
class OnlineMatch:
    """A place as a service describes it; what it left unsaid is None, or empty."""

    id: str
    name: str
    region: str
    country: str
    latitude_deg: float
    longitude_deg: float
    time_zone: str | None = None
    elevation_m: float | None = None
    population: int | None = None

    def in_zone(self, time_zone: str) -> Place:
        """The place, which keeps the clock of its own zone where the service named none."""
        return Place(
            id=self.id,
            name=self.name,
            region=self.region,
            country=self.country,
            latitude_deg=self.latitude_deg,
            longitude_deg=self.longitude_deg,
            time_zone=time_zone,
            elevation_m=self.elevation_m,
        )


Matches: TypeAlias = tuple[OnlineMatch, ...]


def fields_of(value: object) -> Fields:
    """The fields of a JSON object, none where it is something else."""
    return cast("Fields", value) if isinstance(value, dict) else {}


def each_once(matches: Iterable[OnlineMatch | None]) -> Matches:
    """The matches that could be read, each place once, in the order of the service."""
    by_id: dict[str, OnlineMatch] = {}
    for match in matches:
        if match is not None:
            by_id.setdefault(match.id, match)
    return tuple(by_id.values())


def found_or_unreadable(rows: list[object], matches: Matches) -> Matches | Unreadable:
    """The matches; rows of which none can be read are no "not found"."""
    return Unreadable(marked("none of its places can be read")) if rows and not matches else matches


def words(value: object) -> str:
    """A name on one line, without control characters; empty where there is none."""
    if not isinstance(value, str):
        return ""
    line = " ".join("".join(letter if letter.isprintable() else " " for letter in value).split())
    return line[:LONGEST_NAME].rstrip()


def number(value: object) -> float | None:
    """A finite number, whether it came as a number or as a string."""
    if isinstance(value, bool) or not isinstance(value, int | float | str):
        return None
    try:
        read = float(value)
    except (ValueError, OverflowError):
        return None
    return read if math.isfinite(read) else None


def point(latitude: object, longitude: object) -> tuple[float, float] | None:
    """Latitude and longitude in degrees, None where they are no point on Earth."""
    latitude_deg, longitude_deg = number(latitude), number(longitude)
    if latitude_deg is None or longitude_deg is None:
        return None
    on_earth = abs(latitude_deg) <= 90 and abs(longitude_deg) <= 180
    return (latitude_deg, longitude_deg) if on_earth else None


def elevation_m(value: object) -> float | None:
    """The elevation in metres, None where there can be no ground."""
    height_m = number(value)
    return height_m if height_m is not None and LOWEST_M <= height_m <= HIGHEST_M else None


def whole(value: object) -> int | None:
    """A count, None where it is none."""
    count = number(value)
    return int(count) if count is not None and count >= 0 else None


def known_zone(value: object) -> str | None:
    """The name of a time zone, if this machine knows it."""
    if not isinstance(value, str) or not value:
        return None
    try:
        return ZoneInfo(value).key
    except (OSError, ValueError, KeyError):
        return None
