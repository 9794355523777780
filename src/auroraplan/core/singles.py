"""Chances that are multiplied by the million are held in single precision, good to 1e-7.

Reference: Abramowitz & Stegun 1964, Handbook of Mathematical Functions, 26.2.17: absolute error below 7.5e-8.
Where a tail or a difference matters, `core.gaussian` has the distribution in double precision.
"""

from typing import TypeAlias

import numpy as np
from numpy.typing import NDArray

from auroraplan.core.arrays import Floats

Singles: TypeAlias = NDArray[np.float32]

# Abramowitz & Stegun 1964, 26.2.17: p, and b5 ... b1.
_P = np.float32(0.2316419)
_B = tuple(map(np.float32, (1.330274429, -1.821255978, 1.781477937, -0.356563782, 0.319381530)))
_DENSITY_AT_0 = np.float32(0.3989422804)
_HALF, _ONE = np.float32(0.5), np.float32(1.0)


def normal_cdf(score: Floats | Singles) -> Singles:
    """The chance that a standard normal variable lies below each score; NaN for NaN."""
    single = score.astype(np.float32, copy=False)
    size = np.abs(single)
    t = _ONE / (_ONE + _P * size)
    series = _B[0] * t
    for coefficient in _B[1:]:
        series += coefficient
        series *= t
    with np.errstate(over="ignore"):
        series *= _DENSITY_AT_0 * np.exp(-_HALF * size * size)
    return np.where(single > 0.0, _ONE - series, series)
