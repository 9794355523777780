"""The shortest way on a spherical Earth has a length and, where it begins, a direction."""

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


def bearing_deg(
    latitude_deg: float, longitude_deg: float, latitudes_deg: Floats, longitudes_deg: Floats
) -> Floats:
    """In which direction the shortest way to each point begins, 0..360 from true north, shape `(points,)`."""
    here, there = np.radians(latitude_deg), np.radians(latitudes_deg)
    east = np.radians(longitudes_deg - longitude_deg)
    across = np.sin(east) * np.cos(there)
    ahead = np.cos(here) * np.sin(there) - np.sin(here) * np.cos(there) * np.cos(east)
    return np.degrees(np.arctan2(across, ahead)) % 360.0
