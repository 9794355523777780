"""Geomagnetic activity ahead: a distribution over the 28 levels of Kp for every 3-hour step, never a point."""

from dataclasses import dataclass

import numpy as np

from auroraplan.core.arrays import Floats, read_only

KP_LEVELS: Floats = read_only(np.arange(28) / 3.0)
"""The 28 values of Kp: 0, 1/3, 2/3, 1, ... 9."""

KP_STEP_S = 10_800.0
"""Kp is given for 3-hour bins that start at 00, 03, ... 21 UT."""


@dataclass(frozen=True, slots=True)
class KpCorrelation:
    """How the Kp of different steps hang together, as a Gaussian copula.

    The normal score of a step is  sqrt(level) L + sqrt(night) U_n + sqrt(1 - level - night) e:
    L is shared by the whole outlook, U_n by the steps of night n and follows itself from night to
    night as an AR(1) process with coefficient `next_night`, e is the step's own. The two shares are
    in 0..1 and their sum is below 1.
    """

    level: float
    night: float
    next_night: float


@dataclass(frozen=True, slots=True)
class ActivityOutlook:
    """What Kp may be, step by step.

    `start_unix_s` is the start of the first 3-hour bin; `probabilities` has shape `(steps, 28)` and rows
    that sum to 1; `source_ids[i]` names the source that decides step i.
    """

    start_unix_s: float
    probabilities: Floats
    source_ids: tuple[str, ...]
    correlation: KpCorrelation


@dataclass(frozen=True, slots=True)
class KpHistory:
    """Kp as it was observed, step by step.

    `start_unix_s` is the start of the first 3-hour bin; `kp` has shape `(steps,)`, NaN = missing.
    """

    start_unix_s: float
    kp: Floats
