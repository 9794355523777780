"""A place is a name with coordinates and a time zone."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Place:
    """A place on Earth.

    `latitude_deg` is in -90..90 (north positive), `longitude_deg` in -180..180 (east positive);
    `elevation_m` is None where unknown; `time_zone` is an IANA name; `country` an English name,
    empty at sea and for bare coordinates in no man's land.
    """

    id: str
    name: str
    region: str
    country: str
    latitude_deg: float
    longitude_deg: float
    time_zone: str
    elevation_m: float | None = None

    @property
    def label(self) -> str:
        """The name with its country: "Tromsø, Norway"."""
        return f"{self.name}, {self.country}" if self.country else self.name
