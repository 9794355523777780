"""What Sun, Moon and magnetic field do on a night at a place, from local noon to local noon."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from auroraplan.core.magnetic import decimal_year, magnetic_midnight_unix_s
from auroraplan.core.night_sky import night_skies

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from datetime import date

    from auroraplan.core.magnetic import MagneticGrid
    from auroraplan.core.night_sky import NightSky
    from auroraplan.core.places import Place
    from auroraplan.core.sky import Almanac


@dataclass(frozen=True, slots=True)
class SkyNight:
    """One night's sky, the place's quasi-dipole latitude, and its magnetic midnight in Unix seconds."""

    sky: NightSky
    qd_latitude_deg: float
    magnetic_midnight_unix_s: float


def sky_nights(
    almanac: Almanac, magnetic_grid: MagneticGrid, *, places: Sequence[Place], first_evening: date, count: int
) -> Iterator[SkyNight]:
    """The nights of each place, one place after the other."""
    for sky in night_skies(almanac, places, first_evening=first_evening, count=count):
        night = sky.night
        middle = (night.from_utc.timestamp() + night.to_utc.timestamp()) / 2.0
        latitude, _ = magnetic_grid.quasi_dipole(
            night.place.latitude_deg, night.place.longitude_deg, decimal_year(middle)
        )
        yield SkyNight(sky, float(latitude), magnetic_midnight_unix_s(magnetic_grid, night.place, middle))
