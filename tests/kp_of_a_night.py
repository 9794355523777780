"""The highest Kp of a night by quadrature with many nodes: the tests' own way to the figure."""

import numpy as np

from auroraplan.core.arrays import Floats
from auroraplan.core.gaussian import normal_cdf, normal_quantile


def highest_of(probabilities: Floats, shared: float) -> Floats:
    """The chances of the 28 levels for the highest of several steps; `(..., steps, 28)` to `(..., 28)`.

    The normal scores of the steps share `shared` (0..1) of their variance.
    """
    scores = normal_quantile(np.clip(np.cumsum(probabilities, axis=-1), 0.0, 1.0))
    below = np.zeros_like(scores[..., 0, :])
    nodes, weights = np.polynomial.hermite_e.hermegauss(24)
    for node, weight in zip(nodes, weights / weights.sum(), strict=True):
        own = (scores - np.sqrt(shared) * node) / np.sqrt(1.0 - shared)
        below += weight * np.prod(normal_cdf(own), axis=-2)
    below[..., -1] = 1.0
    return np.diff(below, axis=-1, prepend=0.0)
