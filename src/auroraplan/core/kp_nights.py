"""The highest Kp of a night, and of nights in a row, follows from its steps and how they hang together.

Model: the Gaussian copula of `core.activity.KpCorrelation`, integrated over nodes of its factors. It is the
one of the odds (`core.kp_nodes`), with nodes enough for steep chances.
"""

from dataclasses import dataclass

import numpy as np

from auroraplan.core.activity import KpCorrelation
from auroraplan.core.arrays import Floats, Ints
from auroraplan.core.gaussian import normal_quantile
from auroraplan.core.kp import KP_LEVELS
from auroraplan.core.nodes import HIGHEST, gauss_hermite
from auroraplan.core.singles import Singles, normal_cdf

STEPS_A_DAY = 8
STEPS_A_NIGHT = 4


@dataclass(frozen=True, slots=True)
class NightWindow:
    """The twelve hours UT that are the night of a region, from `first_hour` on."""

    name: str
    first_hour: int


WINDOWS = (NightWindow("Europe", 18), NightWindow("America", 3), NightWindow("Tasmania", 9))
"""18-06, 03-15 and 09-21 UT."""

_LEVEL = gauss_hermite(3)
_NIGHT = gauss_hermite(16)


def steps_of_nights(first_step: Ints, nights: int = 1) -> Ints:
    """The steps of nights in a row, `(starts, nights, 4)`, from the first step of each start."""
    night = STEPS_A_DAY * np.arange(nights)[:, None] + np.arange(STEPS_A_NIGHT)
    return first_step[:, None, None] + night


def highest_of_a_night(probabilities: Floats, correlation: KpCorrelation) -> Floats:
    """The chances of the levels for the highest Kp of nights; `(nights, steps, 28)` to `(nights, 28)`."""
    shared = correlation.level + correlation.night
    score = _scores(probabilities)
    at_most = np.zeros(score.shape[::2], dtype=np.float64)
    for node, weight in zip(HIGHEST.scores, HIGHEST.weights, strict=True):
        at_most += weight * _all_below(score, np.sqrt(shared) * node, own_share=1.0 - shared)
    at_most[:, -1] = 1.0
    return np.diff(at_most, axis=1, prepend=0.0)


def any_night_reaches(kp: float, probabilities: Floats, correlation: KpCorrelation) -> Floats:
    """The chance that Kp is reached in any of some nights; `(stays, nights, steps, 28)` to `(stays,)`."""
    below = int(np.searchsorted(KP_LEVELS, kp - 1e-9)) - 1
    score = _scores(probabilities)[..., below]
    move = _from_night_to_night(correlation.next_night)
    own_share = 1.0 - correlation.level - correlation.night
    none = np.zeros(len(score))
    for level, level_weight in zip(np.sqrt(correlation.level) * _LEVEL.scores, _LEVEL.weights, strict=True):
        missed = np.broadcast_to(_NIGHT.weights, (len(score), len(_NIGHT.weights)))
        for night in range(score.shape[1]):
            missed = missed if night == 0 else missed @ move
            shifts = level + np.sqrt(correlation.night) * _NIGHT.scores
            missed = missed * np.stack(
                [_all_below(score[:, night], shift, own_share=own_share) for shift in shifts], axis=1
            )
        none += level_weight * missed.sum(axis=1)
    return np.clip(1.0 - none, 0.0, 1.0)


def _scores(probabilities: Floats) -> Floats:
    """Normal scores of the chance to stay at or below each level."""
    return normal_quantile(np.clip(np.cumsum(probabilities, axis=-1), 0.0, 1.0))


def _all_below(score: Floats, shift: float, *, own_share: float) -> Singles:
    """The chance that every step stays below, given the shared factors; the steps stand on axis 1."""
    return np.prod(normal_cdf((score - shift) / np.sqrt(own_share)), axis=1)


def _from_night_to_night(coefficient: float) -> Floats:
    """The chances that U moves between its nodes from one night to the next (Tauchen & Hussey 1991)."""
    x, y = _NIGHT.scores[:, None], _NIGHT.scores
    r = coefficient
    kernel = _NIGHT.weights * np.exp(-(r * r * (x * x + y * y) - 2.0 * r * x * y) / (2.0 * (1.0 - r * r)))
    return kernel / kernel.sum(axis=1, keepdims=True)
