"""A chance told by its odds is read from a table at the nodes of what the hours of a night share.

Model: an hour's chance p is the mean of Phi((score(p) - sqrt(rho) V) / sqrt(1 - rho)) over a standard normal
V. At each node of V that is a function of p alone, tabulated by ln(p / (1 - p)) in steps of 0.01: good to
0.0013.
"""

from functools import lru_cache
from typing import TypeAlias

import numpy as np
from numpy.typing import NDArray

from auroraplan.core.arrays import Floats, read_only
from auroraplan.core.gaussian import normal_cdf, normal_quantile
from auroraplan.core.singles import Singles

STEPS_A_UNIT = 100
_RAREST = 20.0
"""ln of the rarest odds told apart: one in 500 million."""

_MOST_MOVED = 24.0
_MIDDLE = round((_RAREST + _MOST_MOVED) * STEPS_A_UNIT)
_UNKNOWN = 3 * _MIDDLE

Rows: TypeAlias = NDArray[np.int64]
"""Chances as rows of the table."""


def rows_of(chances: Floats) -> Rows:
    """The rows of chances; that of the unknown (NaN) lies so far down that it stays unknown."""
    with np.errstate(divide="ignore"):
        log_odds = np.log(chances) - np.log1p(-chances)
    rows = np.rint(np.clip(log_odds, -_RAREST, _RAREST) * STEPS_A_UNIT) + _MIDDLE
    return np.where(np.isnan(rows), _UNKNOWN, rows).astype(np.int64)


def steps_of(odds_factor: Floats | float) -> Rows:
    """By how many rows a factor on the odds moves a chance, held within a factor of 10^5 either way."""
    return np.rint(np.log(np.clip(odds_factor, 1e-5, 1e5)) * STEPS_A_UNIT).astype(np.int64)


@lru_cache(maxsize=4)
def shifted_chances(scores: tuple[float, ...], scale: float) -> Singles:
    """Phi((score(p) + shift) / scale) of every row for each shift, `(rows, shifts)`."""
    known = np.arange(-_MIDDLE, _MIDDLE + 1) / STEPS_A_UNIT
    # From the nearer end, lest 1 - p be rounded away.
    score = np.copysign(normal_quantile(1.0 / (1.0 + np.exp(np.abs(known)))), known)
    table = np.full((4 * _MIDDLE, len(scores)), np.nan, dtype=np.float32)
    table[: len(known)] = normal_cdf((score[:, None] + np.array(scores)) / scale)
    return read_only(table)
