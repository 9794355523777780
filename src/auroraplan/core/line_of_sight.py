"""Cloud cover in layers leaves a share of the sky through which aurora is seen.

Model: three layers overlap at random, and high cloud hides half of what stands behind it,

    n = 1 - (1 - low)(1 - mid)(1 - high / 2)        but not more than the total cover, which overlap has set

A line at elevation e crosses each gap aslant, so that the clear share is  (1 - n)^k,  k = min(3, 1 + 0.5
cot e).

Check: cover follows a Beta distribution (Falls 1974). Let it be a U with a + b = 0.7; then the mean of
(1 - n)^k at 30 deg lies within 3 points of 0.96 - 1.08 m, the line fitted to station nights in
`core.cloud_normals`, for a mean cover m of 0.4 to 0.75. So forecast and climatology speak of the same thing.

What it does not know: how thick a cloud is (half the light through high cloud is a rule of thumb), and
clouds far off that stand in a low line of sight.

Reference:
    Falls 1974: The beta distribution: a statistical model for world cloud cover. J. Geophys. Res. 79, 1261.
"""

import numpy as np

from auroraplan.core.arrays import Floats

LOOK_ELEVATION_DEG = 30.0
"""Where the eye looks for aurora: most is seen 10 to 60 deg up."""

HIDDEN_BY_HIGH = 0.5
SLANT = 0.5
STEEPEST_POWER = 3.0


def obstruction(*, total: Floats, low: Floats, mid: Floats, high: Floats) -> Floats:
    """The share of the sky overhead that is hidden, from covers in 0..1 (NaN = unknown) of one shape.

    Where a layer is unknown the total cover counts; NaN where that is unknown too.
    """
    layers = 1.0 - (1.0 - low) * (1.0 - mid) * (1.0 - HIDDEN_BY_HIGH * high)
    # A total below the layer that it is made of is a slip; the layer counts.
    most = np.fmax(total, np.fmax(low, mid))
    return np.where(np.isnan(layers), total, np.fmin(layers, np.where(np.isnan(total), 1.0, most)))


def clear_share(hidden: Floats, elevation_deg: float = LOOK_ELEVATION_DEG) -> Floats:
    """The chance that a line at this elevation meets no cloud, under the share that is hidden overhead."""
    power = min(STEEPEST_POWER, 1.0 + SLANT / np.tan(np.radians(max(elevation_deg, 1.0))))
    return (1.0 - hidden) ** power
