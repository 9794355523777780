"""The shortest way on a spherical Earth."""

import numpy as np

from auroraplan.core.arrays import Floats

EARTH_RADIUS_KM = 6371.0


def great_circle_km(
    latitude_deg: float, longitude_deg: float, latitudes_deg: Floats, longitudes_deg: Floats
) -> Floats:
    """Distances from one point to many, shape `(points,)`, right to half a per cent."""
    here, there = np.radians(latitude_deg), np.radians(latitudes_deg)
    half_chord_squared = (
        np.sin((there - here) / 2.0) ** 2
        + np.cos(here) * np.cos(there) * np.sin(np.radians(longitudes_deg - longitude_deg) / 2.0) ** 2
    )
    return 2.0 * EARTH_RADIUS_KM * np.arcsin(np.sqrt(np.clip(half_chord_squared, 0.0, 1.0)))
