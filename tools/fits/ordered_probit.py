"""An ordered probit is fitted by maximum likelihood: 28 levels, latent scores of mean X b, spread exp(g)."""

import numpy as np
from numpy.typing import NDArray
from scipy.optimize import minimize
from scipy.special import ndtr

Floats = NDArray[np.float64]
Levels = NDArray[np.int64]

CUTS = 27


class FixedCuts:
    """Where the cut points are known; b and g are free: mean = offset + x b, log spread = widening + z g."""

    def __init__(
        self, x: Floats, z: Floats, level: Levels, *, offset: Floats, widening: Floats, cuts: Floats
    ) -> None:
        self.x, self.z, self.level = x, z, level
        self.offset, self.widening = offset, widening
        self.bounds = bounded(cuts)

    def loss(self, v: Floats) -> tuple[float, Floats]:
        """Minus the mean log likelihood of v = (b, g), and its gradient."""
        b, g = np.split(v, [self.x.shape[1]])
        scale = np.exp(-self.widening - self.z @ g)
        mean = self.offset + self.x @ b
        high = (self.bounds[self.level + 1] - mean) * scale
        low = (self.bounds[self.level] - mean) * scale
        p, d_high, d_low = interval(high, low)
        of_mean = self.x.T @ ((d_high - d_low) * scale)
        of_spread = self.z.T @ (d_high * high - d_low * low)
        return -float(np.mean(np.log(p))), np.concatenate([of_mean, of_spread]) / len(p)

    def fit(self, start: Floats) -> Floats:
        """The v of the greatest likelihood, from a first guess."""
        return minimised(self.loss, start)


class FreeCuts:
    """Where the cut points are to be found as well: the spread is 1."""

    def __init__(self, x: Floats, level: Levels, *, offset: Floats) -> None:
        self.x, self.level, self.offset = x, level, offset

    def loss(self, v: Floats) -> tuple[float, Floats]:
        """Minus the mean log likelihood of v = (first cut, logs of the gaps, b), and its gradient."""
        bounds = bounded(cut_points(v))
        mean = self.offset + self.x @ v[CUTS:]
        p, d_high, d_low = interval(bounds[self.level + 1] - mean, bounds[self.level] - mean)
        each = np.bincount(self.level + 1, d_high, CUTS + 2) - np.bincount(self.level, d_low, CUTS + 2)
        later = np.cumsum(each[CUTS:0:-1])[::-1]
        cuts = np.append(later[:1], later[1:] * np.exp(v[1:CUTS]))
        return -float(np.mean(np.log(p))), -np.concatenate([cuts, -self.x.T @ (d_high - d_low)]) / len(p)

    def fit(self, cuts: Floats) -> tuple[Floats, Floats]:
        """Cut points and b of the greatest likelihood, from a first guess of the cut points."""
        start = np.concatenate([cuts[:1], np.log(np.diff(cuts)), np.zeros(self.x.shape[1])])
        found = minimised(self.loss, start)
        return cut_points(found), found[CUTS:]


def cut_points(v: Floats) -> Floats:
    return np.cumsum(np.append(v[:1], np.exp(v[1:CUTS])))


def bounded(cuts: Floats) -> Floats:
    return np.concatenate([[-1e3], cuts, [1e3]])


def interval(high: Floats, low: Floats) -> tuple[Floats, Floats, Floats]:
    """The normal chance between `low` and `high`, and the densities there divided by it."""
    flip = low > 0
    p = ndtr(np.where(flip, -low, high)) - ndtr(np.where(flip, -high, low))
    p = np.maximum(p, 1e-300)
    density = 1 / np.sqrt(2 * np.pi)
    return p, density * np.exp(-0.5 * high**2) / p, density * np.exp(-0.5 * low**2) / p


def minimised(loss: object, start: Floats) -> Floats:
    options = {"maxiter": 3000, "ftol": 1e-14, "gtol": 1e-8}
    return minimize(loss, start, jac=True, method="L-BFGS-B", options=options).x
