"""Six evenly spaced samples of a smooth curve decide it between the middle two.

    o     o     o--x--o     o     o        offset from the node left of x: -2 -1 0 1 2 3
                0  u  1

The curve is the polynomial of degree five through the six. Its error is below f(6) h^6 / 204 for a spacing h:
for a body that the Earth's rotation carries over the sky, sampled every ten minutes, 7e-6 arcseconds; for the
Moon's own motion, sampled every three hours, less.

It is local, unlike a cubic spline: the value at a time does not depend on the stretch that was asked for, and
pieces computed apart join.

Reference: Meeus, Astronomical Algorithms, 2nd ed. (1998), chapter 3.
"""

import numpy as np

from auroraplan.core.arrays import Floats, read_only

OFFSETS = np.arange(-2, 4)
"""The six nodes, counted from the one left of the interval."""

BEFORE = 2
AFTER = 3
"""How many nodes an interval needs before its left node and after it."""

_TO_POWERS: Floats = read_only(
    np.linalg.inv(np.vander(OFFSETS.astype(np.float64), increasing=True)).astype(np.float64)
)


def power_coefficients(stencils: Floats) -> Floats:
    """The polynomials through stencils `(6, curves)`, as coefficients of u**0 ... u**5, `(6, curves)`."""
    return _TO_POWERS @ stencils


def between_nodes(nodes: Floats, steps: int) -> Floats:
    """Curves `(curves, nodes)` at `steps` even steps within each interval: `(curves, (nodes - 5) * steps)`.

    The first value is that of node 2, the last one step short of node `nodes - 3`.
    """
    powers = np.vander(np.arange(steps) / steps, 6, increasing=True)
    windows = np.lib.stride_tricks.sliding_window_view(nodes, 6, axis=1)
    return (windows @ (powers @ _TO_POWERS).T).reshape(len(nodes), -1)
