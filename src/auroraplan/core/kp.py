"""Kp has 28 levels and is given for eight 3-hour steps of each UT day."""

from dataclasses import dataclass

import numpy as np

from auroraplan.core.arrays import Floats, read_only

KP_LEVELS: Floats = read_only(np.arange(28) / 3.0)
"""The 28 values of Kp: 0, 1/3, 2/3, 1, ... 9."""

KP_STEP_S = 10_800.0
"""Kp is given for 3-hour bins that start at 00, 03, ... 21 UT."""


@dataclass(frozen=True, slots=True)
class KpHistory:
    """Observed Kp from the bin that starts at `start_unix_s`; `kp` has shape `(steps,)`, NaN = missing."""

    start_unix_s: float
    kp: Floats
