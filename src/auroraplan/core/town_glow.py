"""Towns light the sky, the more the larger and the nearer they are.

Model: Walker's law: 45 degrees up in the direction of a town of P people at d km the sky is brighter than the
natural one by 0.01 P d^-2.5 of it. Towns add up as if all stood in the direction in which one looks, which
is the worst case. Whoever goes out for aurora leaves the lamps behind, so no town counts as nearer than
`OUT_OF_TOWN_KM`. Validity: 10-100 km; lamps of the American West of the 1970s. LEDs, shields, snow and haze
change it by a factor of two or three either way.

Reference: Walker 1977, Publ. Astron. Soc. Pacific 89, 405; his law as Berry 1976 (J. R. Astron. Soc. Canada
70, 97) and many after him use it.
"""

import numpy as np
from numpy.typing import NDArray

from auroraplan.core.arrays import Floats
from auroraplan.core.great_circle import great_circle_km

_WALKER = 0.01
_FALLS_WITH = -2.5

OUT_OF_TOWN_KM = 25.0
"""Half an hour's drive."""

FARTHEST_KM = 200.0
"""A city of ten million adds a fifth from here; nothing farther is counted."""


def town_glow(
    latitude_deg: float,
    longitude_deg: float,
    *,
    town_latitude_deg: Floats,
    town_longitude_deg: Floats,
    population: NDArray[np.integer],
) -> float:
    """How much brighter than the natural sky towns make the one over a place, as a multiple of it (0: dark).

    The towns' arrays have shape `(towns,)`.
    """
    near = np.abs(town_latitude_deg - latitude_deg) < FARTHEST_KM / 111.0
    distance_km = great_circle_km(
        latitude_deg, longitude_deg, town_latitude_deg[near], town_longitude_deg[near]
    )
    counted = distance_km < FARTHEST_KM
    falloff = np.maximum(distance_km[counted], OUT_OF_TOWN_KM) ** _FALLS_WITH
    return float(_WALKER * np.sum(population[near][counted] * falloff))
