"""Aurora comes into view within an hour with a chance that depends on magnetic latitude, time and Kp.

Model: the sky is clear and fully dark. Two things are known of an hour: how far inside the oval's equatorward
edge a place lies (the margin, with a reach in storms, whose tall and bright light is seen from afar), and how
much electron energy flux comes into view (`core.energy_flux` through `core.visibility.seen_share`). Odds
p / (1 - p) rise with both, steeper where the flux falls short of the 0.6 erg/cm2/s that just show to the eye:

    usual = level + power x ln(flux in view / 0.6) + margin_weight x (min(margin, depth) + reach(Kp))
    rare = RARE + TAIL x (usual - RARE)
    odds = e^usual + e^rare
    chance = odds / (1 + odds) x Phi((poleward edge + reach - latitude) / 2.5)

The margin knows the substorms, which the mean flux hides; the flux knows how far a storm is seen; the rare
displays are those that people saw far below the oval. The hours of a night share a common factor V, so that a
night is no series of independent draws.
Validity: fitted to the share of clear nights with aurora at six Finnish stations in 1973-97 and to how
reports of 2015-16 thin out below the oval, checked as docs/science.md says ("The level"); uncertain by about
0.15.
"""

from dataclasses import dataclass
from functools import lru_cache

import numpy as np
from numpy.typing import NDArray

from auroraplan.core.activity import KP_LEVELS
from auroraplan.core.arrays import Floats, read_only
from auroraplan.core.energy_flux import flux_at_nodes, node_weights
from auroraplan.core.gaussian import normal_cdf
from auroraplan.core.oval import (
    POLEWARD_SPREAD_DEG,
    equatorward_edge_deg,
    oval_latitude_deg,
    poleward_edge_deg,
)
from auroraplan.core.visibility import seen_share


@dataclass(frozen=True, slots=True)
class Shape:
    """How the odds of a display in view depend on flux and margin.

    `level`: the logarithm of the odds on the edge; `margin_weight`: what a degree of margin adds to it, up to
    `depth_deg` inside the edge; `storm_reach_deg`: by how many degrees the margin grows for each unit of Kp
    above 4; `faint_power`, `bright_power`: the exponents of the flux below and above 0.6 erg/cm2/s;
    `poleward_reach_deg`: how far poleward of the oval its light is seen in half of the hours.
    """

    level: float
    faint_power: float
    bright_power: float
    margin_weight: float
    depth_deg: float
    storm_reach_deg: float
    poleward_reach_deg: float


STORM_KP = 4.0
"""Beyond what NOAA calls active the light is tall and bright enough to be seen from afar."""

# Level, weight, depth and storm reach: tools/fits/odds.py, on the occurrence anchors of docs/science.md ("The
# level"). The faint power is not fitted: reports give 0.8 with all their noise, the anchors alone 3, and 1.5
# was found to be the compromise. Nor is the bright one, which lets a storm fill the sky, nor the poleward
# reach, with which Kangerlussuaq and Longyearbyen are no better at Kp 6 than at Kp 2.
FITTED = Shape(
    level=-2.99,
    faint_power=1.6,
    bright_power=0.35,
    margin_weight=0.80,
    depth_deg=3.6,
    storm_reach_deg=1.32,
    poleward_reach_deg=-0.8,
)

# Below the oval the usual odds fall by e^1.4 a degree, those of the reports by e^0.38 between margins of 0
# and -12 deg, blurred as they are (docs/science.md, "Reports"); between the two, from where one hour in a
# hundred has aurora.
TAIL = 0.4
RARE = -4.5

# Residuals of the IMAGE edges: correlation 0.69 after 1 h, 0.53 after 2, 0.44 after 3, 0.22 after 6.
WITHIN_NIGHT = 0.5

# The change of an hour's normal score that moves a clear night of 0.5 by 0.15 (tools/fits/odds.py).
LEVEL_UNCERTAINTY = 0.54

# Threshold of the eye: IBC I, 1 kR of green, from keV electrons of 0.6-1 erg/cm2/s.
_SHOWS = float(np.log(0.6))

_MLT_STEPS = 48
_FARTHEST_DEG = 19


def log_flux_in_view(
    qd_latitude_deg: Floats | float, magnetic_local_time_h: Floats | float, kp: Floats | float
) -> Floats:
    """The natural logarithm of the brightest flux in view along the meridian, in erg/cm2/s.

    As it looks from the place (`seen_share`). The arguments broadcast. Never falls when Kp rises.
    """
    latitude, table = oval_latitude_deg(qd_latitude_deg), _flux_table()
    places = np.mod(magnetic_local_time_h, 24.0) * (_MLT_STEPS / 24.0), np.asarray(kp) * 3.0
    if latitude.ndim > 0:
        return _between(table, latitude, *places)
    below = min(int(latitude), len(table) - 2)  # One place: its own plane of the table serves all.
    share = float(latitude) - below
    return _between(table[below] * (1.0 - share) + table[below + 1] * share, *places)


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
    latitude, level = oval_latitude_deg(qd_latitude_deg), np.asarray(kp, dtype=np.float64)
    flux = log_flux_in_view(qd_latitude_deg, magnetic_local_time_h, level) - _SHOWS
    flux = shape.faint_power * np.minimum(flux, 0.0) + shape.bright_power * np.maximum(flux, 0.0)
    margin = np.minimum(latitude - equatorward_edge_deg(level, magnetic_local_time_h), shape.depth_deg)
    reach = shape.storm_reach_deg * np.maximum(level - STORM_KP, 0.0)
    usual = shape.level + flux + shape.margin_weight * (margin + reach)
    odds = np.exp(usual) + np.exp(RARE + TAIL * (usual - RARE))
    ends = poleward_edge_deg(level, magnetic_local_time_h) + shape.poleward_reach_deg
    return odds / (1.0 + odds) * normal_cdf((ends - latitude) / POLEWARD_SPREAD_DEG)


@lru_cache(maxsize=1)
def _flux_table() -> Floats:
    """The logarithm of the flux in view by latitude 0-90 in degrees, MLT in half hours and level of Kp.

    Shape `(91, 49, 28)`; the last MLT is the first again.
    """
    latitude: Floats = np.arange(-_FARTHEST_DEG, 90.0 + _FARTHEST_DEG + 1.0)
    hours = np.arange(_MLT_STEPS + 1) * (24.0 / _MLT_STEPS)
    # Beyond the pole the meridian goes on at the opposite local time.
    over: Floats = np.add.outer(np.minimum(latitude, 180.0 - latitude), 0.0 * hours)
    across: Floats = np.add.outer(np.where(latitude > 90.0, 12.0, 0.0), hours)
    flux = np.einsum("klm,nk->lmn", flux_at_nodes(over, across), node_weights(KP_LEVELS))
    # Between the nodes of the fit the flux far equatorward dips with rising Kp here and there.
    flux = np.maximum.accumulate(flux, axis=2)
    view = np.zeros((91, *flux.shape[1:]))
    for offset in range(-_FARTHEST_DEG, _FARTHEST_DEG + 1):
        first = _FARTHEST_DEG + offset
        np.maximum(view, flux[first : first + 91] * seen_share(abs(offset)), out=view)
    return read_only(np.log(view))


def _between(table: Floats, *places: Floats) -> Floats:
    """The table between its integer places, which broadcast, held at its ends; NaN for NaN."""
    corners: list[tuple[tuple[NDArray[np.intp], ...], Floats | float]] = [((), 1.0)]
    for axis, place in enumerate(places):
        last = table.shape[axis] - 1
        held = np.clip(place, 0.0, last)
        below = np.minimum(np.nan_to_num(np.floor(held)), last - 1).astype(np.intp)
        share = held - below
        corners = [
            ((*at, below + up), weight * (share if up else 1.0 - share))
            for at, weight in corners
            for up in (0, 1)
        ]
    return np.sum([table[at] * weight for at, weight in corners], axis=0)
