"""The season of dark nights at a latitude: aurora is up all year, and seen when the Sun is far enough down.

A night counts when the Sun is more than 12 degrees below the horizon for an hour or longer. The Sun's
declination is that of the Astronomical Almanac's formula, good to 0.01 degrees, in one common year; in other
years of the leap cycle it differs by up to 0.3 degrees, which is a day around the equinoxes and a few days
where the limit falls near a solstice.

    The Astronomical Almanac for the Year 2026, section C, Low-precision formulas for the Sun.
"""

from dataclasses import dataclass
from datetime import date, timedelta
from functools import lru_cache

import numpy as np

from auroraplan.core.arrays import Floats

DARK_SUN_ALTITUDE_DEG = -12.0
HALF_AN_HOUR_DEG = 7.5
"""The Sun's hour angle half an hour from midnight."""

A_COMMON_YEAR = date(2027, 1, 1)
J2000_ORDINAL = date(2000, 1, 1).toordinal() + 0.5
DAYS = 365


@dataclass(frozen=True, slots=True)
class DarkSeason:
    """The first and the last evening of a season; the year of the dates means nothing."""

    first: date
    last: date


@lru_cache(maxsize=1024)
def dark_season(latitude_deg: float) -> DarkSeason | None:
    """The part of the year with dark nights at a latitude, None when every night is dark."""
    dark = midnight_sun_altitude_deg(latitude_deg) < DARK_SUN_ALTITUDE_DEG
    if dark.all():
        return None
    # One run of dark nights a year, in the south within it and in the north across its end.
    first = int(np.flatnonzero(dark & ~np.roll(dark, 1))[0])
    last = int(np.flatnonzero(dark & ~np.roll(dark, -1))[0])
    return DarkSeason(A_COMMON_YEAR + timedelta(days=first), A_COMMON_YEAR + timedelta(days=last))


def midnight_sun_altitude_deg(latitude_deg: float) -> Floats:
    """The Sun's altitude half an hour from midnight on each night of a year, shape `(365,)`."""
    latitude, hour_angle = np.radians(latitude_deg), np.radians(180.0 - HALF_AN_HOUR_DEG)
    declination = declination_rad()
    sine = np.sin(latitude) * np.sin(declination)
    return np.degrees(np.arcsin(sine + np.cos(latitude) * np.cos(declination) * np.cos(hour_angle)))


def declination_rad() -> Floats:
    """The Sun's declination at the end of each day of a year, shape `(365,)`."""
    days = A_COMMON_YEAR.toordinal() + np.arange(1.0, DAYS + 1.0) - J2000_ORDINAL
    mean_longitude_deg = 280.460 + 0.9856474 * days
    anomaly = np.radians(357.528 + 0.9856003 * days)
    longitude = np.radians(mean_longitude_deg + 1.915 * np.sin(anomaly) + 0.020 * np.sin(2.0 * anomaly))
    return np.arcsin(np.sin(np.radians(23.439 - 4e-7 * days)) * np.sin(longitude))
