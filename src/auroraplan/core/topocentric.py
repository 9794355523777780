"""How high a body stands over a place: its vector from the place, against the place's zenith.

Model: the WGS84 ellipsoid; altitudes are geometric (no refraction), of the body's centre, from the surface,
so that parallax is exact: 57 arcminutes at most for the Moon, 8.8 arcseconds for the Sun.

With the zenith n, the place r and the body V, all from the Earth's centre:

    sin(altitude) = (V - r)·n / |V - r|        |V - r|^2 = V^2 - 2 r·V + r^2

Numerator and denominator are linear in (x, y, z, V^2, 1), so that two matrix products do many places and
times. The place moves with the Earth's turn, and light arrives aslant for it (diurnal aberration, 0.3
arcseconds at most): as if the body were ahead by v |V|/c. That lies in the horizon, so only the distance
changes; |V| is taken at its mean, which leaves 0.02 arcseconds of the Moon's.

References: National Imagery and Mapping Agency, WGS 84, TR8350.2, 3rd ed. (2000), 3.2 and 4.3; Explanatory
Supplement to the Astronomical Almanac, 3rd ed. (2013), 7.2.3.
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
ROTATION_RAD_PER_S = 7.292115e-5

# Bureau international des poids et mesures (1983), the definition of the metre
LIGHT_KM_PER_S = 299_792.458

# IAU (2012), resolution B2; Meeus (1998), chapter 50
SUN_MEAN_DISTANCE_KM = 149_597_870.7
MOON_MEAN_DISTANCE_KM = 384_400.0

BELOW_ONE = 1.0 - 1e-14
"""Keeps the sine of a body in the zenith from being rounded above 1; costs it 0.03 arcseconds."""


@dataclass(frozen=True, slots=True)
class Standpoints:
    """Places as geometry, `(places, 5)` each: what (x, y, z, V^2, 1) of a body is multiplied with.

    `climb` gives the body's height above the place's horizon plane, in km, and `sun_reach2` and `moon_reach2`
    its squared distance from the place, for the light of one and the other.
    """

    climb: Floats
    sun_reach2: Floats
    moon_reach2: Floats

    @classmethod
    def of(cls, places: Sequence[Place]) -> "Standpoints":
        """The standpoints of places; an unknown elevation counts as sea level."""
        rows = np.array([_standpoint(place) for place in places]).reshape(len(places), 3, 5)
        return cls(*(np.ascontiguousarray(rows[:, term]) for term in range(3)))


def _standpoint(place: Place) -> tuple[tuple[float, ...], ...]:
    latitude, longitude = radians(place.latitude_deg), radians(place.longitude_deg)
    sine, cosine = sin(latitude), cos(latitude)
    east, north = sin(longitude), cos(longitude)
    curvature = EQUATORIAL_RADIUS_KM / sqrt(1.0 - ECCENTRICITY2 * sine * sine)
    elevation_km = (place.elevation_m or 0.0) / 1000.0
    axis_km = (curvature + elevation_km) * cosine
    z_km = (curvature * (1.0 - ECCENTRICITY2) + elevation_km) * sine
    height_km = axis_km * cosine + z_km * sine
    climb = (cosine * north, cosine * east, sine, 0.0, -height_km)

    def reach2(distance_km: float) -> tuple[float, ...]:
        ahead_km = distance_km * axis_km * ROTATION_RAD_PER_S / LIGHT_KM_PER_S
        return (
            -2.0 * (axis_km * north + ahead_km * east),
            -2.0 * (axis_km * east - ahead_km * north),
            -2.0 * z_km,
            1.0,
            axis_km * axis_km + z_km * z_km,
        )

    return (
        tuple(BELOW_ONE * term for term in climb),
        reach2(SUN_MEAN_DISTANCE_KM),
        reach2(MOON_MEAN_DISTANCE_KM),
    )


def altitude_sines(climb: Floats, reach2: Floats, *, body: Floats) -> Floats:
    """Sines of the altitude of a body `(5, times)` over places, by two terms of theirs: `(places, times)`."""
    sines, distance = climb @ body, reach2 @ body
    sines /= np.sqrt(distance, out=distance)
    return sines
