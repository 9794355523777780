"""Aurora is seen far beyond the ground beneath it, in the direction of the oval, if the sky is dark.

Model: straight lines of sight over a sphere, emission from 110 km (lower border of the green) to 400 km (rays
of a storm), dimmed by the air in between. The logarithm of a display's brightness is a logistic variable, so
a sky brighter by a factor, a camera or a call for a strong display each multiply the odds p / (1 - p) of
seeing by one factor, whatever the display (docs/science.md, "Sky brightness"). Validity: open country.
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
from auroraplan.core.sky_brightness import air_mass

EARTH_RADIUS_KM = 6371.0
LOWER_BORDER_KM = 110.0
BRIGHT_TOP_KM = 150.0
STORM_TOP_KM = 400.0

# Nothing is seen through the haze and the hills of the last degrees (reports "low north": 5-10 deg).
LOWEST_ELEVATION_DEG = 5.0

# Of the brightness of a display, what stands at each height, and so how far away it is seen: the lower border
# and the bright green, then the tall red rays of a storm (docs/science.md, "How far light is seen").
LIGHT_KM = (LOWER_BORDER_KM, BRIGHT_TOP_KM, 250.0, STORM_TOP_KM)
LIGHT_SHARE = (1.0, 0.6, 0.15, 0.03)

# Low over the horizon there is haze: 0.25 magnitudes per air mass, against 0.17 over Mauna Kea.
_EXTINCTION = 0.25

# Odds of seeing x (sky / dark sky)^-0.39: tools/fits/brightness.py, on what 2 552 dated reports of 2015-16
# say of moonlight (odds x exp(-1.43 x lit fraction x sin altitude), 95 %: -2.1 to -0.6) and of twilight.
DIMMING = -0.39

CAMERA_GAIN = 10.0
"""A camera on a tripod (seconds at ISO 1600-3200, f/2.8) shows a tenth of what the eye needs: heuristic."""

STRONG_NEED = 100.0
"""IBC III (100 kR) against the 1 kR that just shows: a hundred times the light."""


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


def seen_share(distance_deg: Floats | float) -> Floats:
    """How bright a display at a distance looks against one overhead."""
    distance = np.asarray(distance_deg, dtype=np.float64)
    shares: list[Floats] = []
    for height_km, share in zip(LIGHT_KM, LIGHT_SHARE, strict=True):
        elevation = elevation_deg(height_km, distance)
        through = 10.0 ** (-0.4 * _EXTINCTION * (air_mass(elevation) - 1.0))
        shares.append(share * np.where(elevation > 0.0, through, 0.0))
    return np.max(shares, axis=0)


def dimming(brightening: Floats | float) -> Floats:
    """By how much a sky brightened so many times divides the odds p / (1 - p) of seeing a display: 1 to 0."""
    return np.asarray(brightening, dtype=np.float64) ** DIMMING


def dimmed(chance: Floats, odds_left: Floats | float) -> Floats:
    """A chance whose odds p / (1 - p) are multiplied."""
    return chance * odds_left / (1.0 - chance + chance * odds_left)


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
