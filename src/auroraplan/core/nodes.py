"""A shared random factor stands at a few nodes whose weights stand for the whole bell curve.

Model: for a standard normal factor either Gauss-Hermite nodes, exact for polynomials, or Gauss-Legendre nodes
in the factor's own probability, better where a chance falls steeply from 1 to 0 as clear hours do (Abramowitz
& Stegun 1964, 25.4.46 and 25.4.29). A factor that follows itself from night to night as an AR(1) process
becomes a Markov chain between its nodes after Tauchen & Hussey 1991 (Econometrica 59, 371), here scaled from
both sides (Sinkhorn 1964) so that the weights stay the chain's stationary law. Deterministic: no sampling
error. The counts are chosen so that a night's odds differ by less than 0.015 from those of many nodes, as a
rule by 0.005, and those of five nights, at one place or two, by less than 0.003 as a rule (docs/science.md,
"Arithmetic").
"""

from dataclasses import dataclass
from functools import lru_cache
from typing import Final

import numpy as np

from auroraplan.core.arrays import Floats, read_only
from auroraplan.core.gaussian import normal_quantile

_SCALINGS = 60
_HALVINGS = 24
_LASTING = 0.995


@dataclass(frozen=True, slots=True)
class Nodes:
    """Scores of a standard normal factor `(nodes,)` and their weights `(nodes,)`, which sum to 1."""

    scores: Floats
    weights: Floats

    def tilted(self, shift: Floats) -> Floats:
        """The weights of a factor whose mean lies at each shift, `(shifts, nodes)`; rows sum to 1."""
        raised = self.weights * np.exp(np.multiply.outer(shift, self.scores))
        return raised / raised.sum(axis=-1, keepdims=True)


def gauss_hermite(count: int) -> Nodes:
    """`count` nodes that integrate polynomials up to degree 2 count - 1 exactly."""
    scores, weights = np.polynomial.hermite_e.hermegauss(count)
    return Nodes(read_only(scores), read_only(weights / weights.sum()))


def gauss_legendre(count: int) -> Nodes:
    """`count` nodes that integrate polynomials of the factor's probability exactly, for steep chances."""
    places, weights = np.polynomial.legendre.leggauss(count)
    return Nodes(read_only(normal_quantile((places + 1.0) / 2.0)), read_only(weights / 2.0))


LEVEL: Final = gauss_hermite(2)
"""L, the level of Kp over the whole outlook."""

NIGHT: Final = gauss_hermite(7)
"""U, the Kp of one night."""

HIGHEST: Final = gauss_legendre(12)
"""L and U together, where only the highest Kp of one night is asked for: chances good to 0.002.

With the few nodes of L and U that serve the smooth odds of a night, a chance of Kp would err by up to 0.05.
"""

DISPLAY: Final = gauss_hermite(5)
"""V, the display of one night."""

CLOUDS: Final = gauss_legendre(7)
"""W, the clouds of one night."""

FEW: Final = gauss_legendre(3)
"""V and W once more, for the camera's and the strong displays' odds, which are rough by nature."""


@lru_cache(maxsize=64)
def kp_from_night_to_night(coefficient: float) -> Floats:
    """The chances that U moves from node to node between two nights, `(from, to)`."""
    return _moves(NIGHT, coefficient)


@lru_cache(maxsize=64)
def clouds_from_night_to_night(coefficient: float) -> Floats:
    """The chances that W moves from node to node between two nights, `(from, to)`."""
    return _moves(CLOUDS, coefficient)


def _moves(nodes: Nodes, coefficient: float) -> Floats:
    """The chain of an AR(1) factor whose successive nights correlate by `coefficient`, in 0..1.

    Rows sum to 1 and keep the nodes' weights. A few nodes blur or sharpen the correlation of their kernel, so
    the kernel's own is sought, by halving, that gives the chain the one asked for.
    """
    if coefficient >= _LASTING:
        return read_only(np.eye(len(nodes.scores)))
    least, most = 0.0, _LASTING
    for _ in range(_HALVINGS):
        middle = (least + most) / 2.0
        if _correlation(nodes, _chain(nodes, middle)) < coefficient:
            least = middle
        else:
            most = middle
    return read_only(_chain(nodes, (least + most) / 2.0))


def _chain(nodes: Nodes, r: float) -> Floats:
    """The normal kernel of correlation r between the nodes, scaled until rows and weights are right."""
    x, y = nodes.scores[:, None], nodes.scores[None, :]
    kernel = np.exp(-(r * r * (x * x + y * y) - 2.0 * r * x * y) / (2.0 * (1.0 - r * r)))
    scale = np.ones(len(nodes.scores))
    for _ in range(_SCALINGS):
        scale = np.sqrt(scale / (kernel @ (nodes.weights * scale)))
    return scale[:, None] * kernel * (nodes.weights * scale)[None, :]


def _correlation(nodes: Nodes, chain: Floats) -> float:
    """The correlation of successive nights in a chain."""
    variance = nodes.weights @ nodes.scores**2
    return float((nodes.weights * nodes.scores) @ chain @ nodes.scores / variance)
