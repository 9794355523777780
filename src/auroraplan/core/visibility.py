"""Aurora is seen far beyond the ground beneath it, in the direction of the oval, if the sky is dark.

Model: straight lines of sight over a sphere, emission between 110 km (lower border of the green) and 150 km;
a ramp of darkness between Sun -6 and -12 degrees and a factor of moonlight, both as measured on 2 552 dated
reports of Aurorasaurus 2015-16 (docs/science.md, "Darkness and moonlight"). Validity: the naked eye, open
country, no town glow.
"""

from dataclasses import dataclass

import numpy as np

from auroraplan.core.arrays import Floats
from auroraplan.core.oval import (
    POLEWARD_SPREAD_DEG,
    edge_spread_deg,
    equatorward_edge_deg,
    oval_latitude_deg,
    poleward_edge_deg,
)

EARTH_RADIUS_KM = 6371.0
LOWER_BORDER_KM = 110.0
BRIGHT_TOP_KM = 150.0

# Nothing is seen through the haze and the hills of the last degrees (reports "low north": 5-10 deg).
LOWEST_ELEVATION_DEG = 5.0

# Nothing before civil twilight ends; from nautical darkness on the reports gain nothing (x1.07, 0.7-1.7).
FIRST_DARK_SUN_DEG = -6.0
FULLY_DARK_SUN_DEG = -12.0
# The reports' factor between the two is 0.42 (0.25-0.80) on average, and so is that of a ramp x^1.4.
_TWILIGHT_POWER = 1.4

# Same reports: odds x exp(-1.43 x lit fraction x sin altitude), 95 %: -2.1 to -0.6.
_MOONLIGHT = -1.43


@dataclass(frozen=True, slots=True)
class Look:
    """Where to look: azimuth in degrees from true north, and the range of elevations in degrees."""

    azimuth_deg: float
    elevation_low_deg: float
    elevation_high_deg: float


def viewing_distance_deg(height_km: Floats | float, elevation_deg: Floats | float) -> Floats:
    """The great-circle distance, in degrees, at which light of a height stands at an elevation."""
    elevation = np.radians(elevation_deg)
    ratio = EARTH_RADIUS_KM / (EARTH_RADIUS_KM + np.asarray(height_km, dtype=np.float64))
    return np.degrees(np.arccos(ratio * np.cos(elevation)) - elevation)


def elevation_deg(height_km: Floats | float, distance_deg: Floats | float) -> Floats:
    """The elevation, in degrees, at which light of a height stands from a distance; 90 beneath it."""
    distance = np.radians(np.maximum(distance_deg, 0.0))
    ratio = EARTH_RADIUS_KM / (EARTH_RADIUS_KM + np.asarray(height_km, dtype=np.float64))
    return np.degrees(np.arctan2(np.cos(distance) - ratio, np.sin(distance)))


def darkness(sun_altitude_deg: Floats | float) -> Floats:
    """The share of displays that twilight leaves visible: 0 with the Sun above -6 degrees, 1 below -12."""
    span = FIRST_DARK_SUN_DEG - FULLY_DARK_SUN_DEG
    depth = (FIRST_DARK_SUN_DEG - np.asarray(sun_altitude_deg, dtype=np.float64)) / span
    return np.clip(depth, 0.0, 1.0) ** _TWILIGHT_POWER


def moonlight(moon_altitude_deg: Floats | float, lit_fraction: Floats | float) -> Floats:
    """The share of displays that moonlight leaves visible: 1 without Moon, 0.24 under a full one overhead."""
    height = np.maximum(np.sin(np.radians(moon_altitude_deg)), 0.0)
    return np.exp(_MOONLIGHT * np.asarray(lit_fraction, dtype=np.float64) * height)


def looks(
    qd_latitude_deg: float, *, magnetic_local_time_h: Floats, kp: Floats, poleward_azimuth_deg: float
) -> tuple[Look, ...]:
    """Where the oval's light stands over a place, for each time and Kp of shape `(nights,)`.

    Equatorward of the oval the eye turns poleward along the magnetic meridian, from the lower border of a
    distant edge to the top of a near one; poleward of it the other way; inside it the light may stand
    anywhere from low on the poleward side to overhead, on both sides.
    """
    latitude = float(oval_latitude_deg(qd_latitude_deg))
    equatorward = equatorward_edge_deg(kp, magnetic_local_time_h) - latitude
    poleward = poleward_edge_deg(kp, magnetic_local_time_h) - latitude
    before, beyond = equatorward > 0.0, poleward < 0.0
    spread = edge_spread_deg(kp)
    nearest = np.where(before, equatorward - spread, np.where(beyond, -poleward - POLEWARD_SPREAD_DEG, 0.0))
    farthest = np.where(
        before, equatorward + spread, np.where(beyond, -poleward + POLEWARD_SPREAD_DEG, poleward)
    )
    low = np.maximum(elevation_deg(LOWER_BORDER_KM, farthest), LOWEST_ELEVATION_DEG)
    high = np.clip(elevation_deg(BRIGHT_TOP_KM, nearest), low + LOWEST_ELEVATION_DEG, 90.0)
    azimuth = np.mod(poleward_azimuth_deg + np.where(beyond, 180.0, 0.0), 360.0)
    return tuple(map(Look, azimuth.tolist(), low.tolist(), high.tolist()))
