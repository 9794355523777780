"""Cloud cover in layers leaves a share of the sky through which aurora is seen.

Model: layers overlap at random, and high cloud hides half of what stands behind it,

    1 - n = (1 - low) (1 - mid) (1 - high / 2)

A line at elevation e crosses each gap aslant: the clear share is  (1 - n)^k,  k = min(3, 1 + 0.5 cot e).

Check: cover follows a Beta distribution (Falls 1974). Let it be a U with a + b = 0.7; then the mean of
(1 - n)^k at 30 deg lies within 3 points of 0.96 - 1.08 m, the line fitted to station nights in
`core.cloud_normals`, for a mean cover m of 0.4 to 0.75. So forecast and climatology speak of the same thing.

What it does not know: how thick a cloud is (half the light through high cloud is a rule of thumb), that the
layers of a front stand above each other, and clouds far off in a low line of sight.

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


def clear_layers(*, low: Floats, mid: Floats, high: Floats) -> Floats:
    """The clear shares of the three layers, `(3, ...)`, from covers in 0..1; NaN where one is unknown."""
    return clear_share(np.stack([low, mid, HIDDEN_BY_HIGH * high]))


def clear_line(*, total: Floats, low: Floats, mid: Floats, high: Floats) -> Floats:
    """The clear share through all layers, by the total cover alone where a layer is unknown."""
    through = clear_layers(low=low, mid=mid, high=high).prod(axis=0)
    return np.where(np.isnan(through), clear_share(total), through)


def clear_share(hidden: Floats, elevation_deg: float = LOOK_ELEVATION_DEG) -> Floats:
    """The chance that a line at this elevation meets no cloud, under the share hidden overhead."""
    power = min(STEEPEST_POWER, 1.0 + SLANT / np.tan(np.radians(max(elevation_deg, 1.0))))
    return (1.0 - hidden) ** power
