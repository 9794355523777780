"""Aurora comes into view within an hour with a chance that depends on magnetic latitude, time and Kp.

Model: the sky is clear and fully dark. Visible light begins some degrees inside the oval's equatorward edge
(the outer oval is too faint for the eye) and, in storms, reaches farther equatorward of it, when the light is
tall and bright; it ends somewhat poleward of the poleward edge. Both edges are normal about their means:

    chance = Phi((latitude - equatorward - offset(Kp)) / sqrt(spread(Kp)^2 + eye^2))
             x Phi((poleward + reach - latitude) / 2.5)

The hours of a night share a common factor V, so that a night is no series of independent draws.
Validity: fitted to the share of clear nights with aurora at six Finnish stations in 1973-97 and checked as
docs/science.md says ("The level"); the level is uncertain by about 0.15.
"""

from dataclasses import dataclass

import numpy as np

from auroraplan.core.arrays import Floats
from auroraplan.core.gaussian import normal_cdf, normal_quantile
from auroraplan.core.oval import (
    POLEWARD_SPREAD_DEG,
    edge_spread_deg,
    equatorward_edge_deg,
    oval_latitude_deg,
    poleward_edge_deg,
)


@dataclass(frozen=True, slots=True)
class Shape:
    """Where visible light begins and ends about the oval's mean edges, in degrees of latitude.

    `offset_deg`: how far inside the equatorward edge the eye sees aurora in half of the hours;
    `storm_reach_deg`: by how much less for each unit of Kp above 5; `eye_spread_deg`: the scatter that the
    eye adds to the edge's own; `poleward_reach_deg`: how far poleward of the oval its light is seen in half
    of the hours.
    """

    offset_deg: float
    storm_reach_deg: float
    eye_spread_deg: float
    poleward_reach_deg: float


STORM_KP = 5.0
"""Beyond a minor storm (NOAA G1) the light is tall and bright enough to be seen from afar."""

# The first three: tools/fits/odds.py, on the occurrence anchors of docs/science.md ("The level"). The last is
# not fitted: no station of the anchors stands that far north. It is the largest that leaves Kangerlussuaq and
# Longyearbyen no better at Kp 6 than at Kp 2, in long nights too.
FITTED = Shape(offset_deg=3.87, storm_reach_deg=1.57, eye_spread_deg=2.40, poleward_reach_deg=0.25)

# Residuals of the IMAGE edges: correlation 0.69 after 1 h, 0.53 after 2, 0.44 after 3, 0.22 after 6.
WITHIN_NIGHT = 0.5

# The change of an hour's normal score that moves a clear night of 0.5 by 0.15 (tools/fits/odds.py).
LEVEL_UNCERTAINTY = 0.45

_RAREST = 1e-9


def in_view_chance(
    qd_latitude_deg: Floats | float,
    magnetic_local_time_h: Floats | float,
    kp: Floats | float,
    *,
    shape: Shape = FITTED,
) -> Floats:
    """The chance that aurora is in view and bright enough for the eye within an hour, under a clear dark sky.

    The arguments broadcast; NaN where one of them is NaN.
    """
    latitude = oval_latitude_deg(qd_latitude_deg)
    level = np.asarray(kp, dtype=np.float64)
    offset = shape.offset_deg - shape.storm_reach_deg * np.maximum(level - STORM_KP, 0.0)
    begins = equatorward_edge_deg(level, magnetic_local_time_h) + offset
    ends = poleward_edge_deg(level, magnetic_local_time_h) + shape.poleward_reach_deg
    entered = normal_cdf((latitude - begins) / np.hypot(edge_spread_deg(level), shape.eye_spread_deg))
    return entered * normal_cdf((ends - latitude) / POLEWARD_SPREAD_DEG)


def in_view_score(
    qd_latitude_deg: Floats | float,
    magnetic_local_time_h: Floats | float,
    kp: Floats | float,
    *,
    shape: Shape = FITTED,
) -> Floats:
    """The same chance as a normal score, at most 6 from 0."""
    chance = in_view_chance(qd_latitude_deg, magnetic_local_time_h, kp, shape=shape)
    return normal_quantile(np.clip(chance, _RAREST, 1.0 - _RAREST))
