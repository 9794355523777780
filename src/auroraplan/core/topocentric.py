"""How high a body stands over a place: its vector from the place, against the place's zenith.

Model: the WGS84 ellipsoid; altitudes are geometric (no refraction), of the body's centre, from the surface,
so that parallax is exact: 57 arcminutes at most for the Moon, 8.8 arcseconds for the Sun.

With the zenith n and the place r, which lie in one meridian plane, r = (N + h) n - e2 N sin(latitude) z, so
one dot product n·V does for both:

    sin(altitude) = (V - r)·n / |V - r|        |V - r|^2 = V^2 - 2 r·V + r^2

Reference: National Imagery and Mapping Agency, WGS 84, TR8350.2, 3rd ed. (2000), 3.2 and 4.3.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from math import cos, radians, sin, sqrt

import numpy as np

from auroraplan.core.arrays import Floats
from auroraplan.core.places import Place

# NIMA TR8350.2, table 3.1 and 3.3
EQUATORIAL_RADIUS_KM = 6378.137
FLATTENING = 1.0 / 298.257223563
ECCENTRICITY2 = FLATTENING * (2.0 - FLATTENING)


@dataclass(frozen=True, slots=True)
class Standpoints:
    """Places as geometry: `zenith` `(places, 3)`; the others `(places, 1)`, in km and km squared.

    A place is `along_zenith_km` times its zenith less `below_equator_km` times the pole; `height_km` is its
    component along the zenith.
    """

    zenith: Floats
    along_zenith_km: Floats
    below_equator_km: Floats
    height_km: Floats
    km2: Floats

    @classmethod
    def of(cls, places: Sequence[Place]) -> "Standpoints":
        """The standpoints of places; an unknown elevation counts as sea level."""
        rows = np.array([_standpoint(place) for place in places]).reshape(-1, 7)
        return cls(np.ascontiguousarray(rows[:, :3]), *(rows[:, [column]] for column in range(3, 7)))


def _standpoint(place: Place) -> tuple[float, ...]:
    latitude, longitude = radians(place.latitude_deg), radians(place.longitude_deg)
    sine, cosine = sin(latitude), cos(latitude)
    curvature = EQUATORIAL_RADIUS_KM / sqrt(1.0 - ECCENTRICITY2 * sine * sine)
    along = curvature + (place.elevation_m or 0.0) / 1000.0
    below = ECCENTRICITY2 * curvature * sine
    height = along - below * sine
    km2 = along * along - 2.0 * along * below * sine + below * below
    return cosine * cos(longitude), cosine * sin(longitude), sine, along, below, height, km2


def altitude_sines(standpoints: Standpoints, body_km: Floats, *, body_km2: Floats) -> Floats:
    """Sines of the altitude of a body at `(3, times)` over every standpoint: `(places, times)`."""
    along = standpoints.zenith @ body_km
    distance2 = along * (-2.0 * standpoints.along_zenith_km)
    distance2 += (2.0 * standpoints.below_equator_km) * body_km[2]
    distance2 += body_km2
    distance2 += standpoints.km2
    along -= standpoints.height_km
    along /= np.sqrt(distance2, out=distance2)
    return along
