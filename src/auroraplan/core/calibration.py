"""A chance is good when what it says comes as often as it says, and when it tells days apart.

Scores of chances p in 0..1 against what came (`Bools`), and of distributions over the 28 levels of Kp against
the Kp that came. Lower is better for all but the area under the curve and the skill.

Reliability tables have fixed bins: a bin then means the same chance in every table, and a chance that is
never given leaves no row. Equal counts would give each row the same certainty, but would put all that is rare
into one.

References
    Brier, G. W. (1950): Verification of forecasts expressed in terms of probability. Mon. Weather Rev. 78,
    1-3. Hersbach, H. (2000): Decomposition of the continuous ranked probability score. Weather Forecast. 15,
    559-570. Mann, H. B., Whitney, D. R. (1947): On a test of whether one of two random variables is
    stochastically larger than the other. Ann. Math. Stat. 18, 50-60. Platt, J. (1999): Probabilistic outputs
    for support vector machines. Advances in Large Margin Classifiers, 61-74. Bröcker, J., Smith, L. A.
    (2007): Increasing the reliability of reliability diagrams. Weather Forecast. 22, 651-661.
"""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from auroraplan.core.arrays import Bools, Floats, Ints
from auroraplan.core.kp import KP_LEVELS

TENTHS = tuple(tenth / 10.0 for tenth in range(11))
"""Ten bins of equal width."""

FINER_WHERE_RARE = (0.0, 0.02, 0.05, 0.1, 0.15, 0.2, 0.25, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 1.0)
"""For storms, whose chances seldom reach 0.3."""

LEAST_CHANCE = 1e-4
"""The finest chance that the program states; the logarithm sees none below it, and none above 1 less it."""

FOLDS = 10

_NEWTON_STEPS = 50
_SETTLED = 1e-10
# A weak pull of the slope to 1 and the intercept to 0, worth less than a report: where one side of a
# threshold holds all that was seen, the likelihood alone has no maximum.
_PULL = 0.01


@dataclass(frozen=True, slots=True)
class ReliabilityBin:
    """The forecasts of one bin: how many, the mean of their chances, and the share of them that came."""

    mean_chance: float
    share: float
    count: int


def crps(probabilities: Floats, kp: Floats) -> Floats:
    """The continuous ranked probability score of each distribution `(n, 28)`, in Kp; NaN where kp is.

    The integral over Kp of (P(Kp <= x) - [kp <= x])^2 (Hersbach 2000, eq. 1), which between levels is
    constant. `kp` `(n,)` need not be a level.
    """
    below = np.cumsum(probabilities, axis=-1)[:, :-1]
    low, high = KP_LEVELS[:-1], KP_LEVELS[1:]
    before = np.clip(kp[:, None] - low, 0.0, high - low)
    outside = np.maximum(KP_LEVELS[0] - kp, 0.0) + np.maximum(kp - KP_LEVELS[-1], 0.0)
    return np.sum(below**2 * before + (1.0 - below) ** 2 * (high - low - before), axis=-1) + outside


def brier(chance: Floats, came: Bools) -> float:
    """The mean squared distance of the chances from what came; 0 is best."""
    return float(np.mean((chance - came) ** 2))


def brier_skill(chance: Floats, came: Bools) -> float | None:
    """The share of the Brier score of "the mean share, always" that the chances save; 1 is best.

    None where all or none came: there is nothing to save.
    """
    share = float(np.mean(came))
    unskilled = share * (1.0 - share)
    return None if unskilled == 0.0 else 1.0 - brier(chance, came) / unskilled


def log_loss(chance: Floats, came: Bools) -> float:
    """The mean of -ln of the chance that was given to what came, in nats; 0 is best.

    A chance counts as no nearer to 0 or 1 than LEAST_CHANCE.
    """
    given = np.where(came, chance, 1.0 - chance)
    return float(-np.mean(np.log(np.clip(given, LEAST_CHANCE, 1.0 - LEAST_CHANCE))))


def area_under_curve(chance: Floats, came: Bools) -> float | None:
    """The share of pairs, one that came and one that did not, in which the former had the higher chance.

    Equal chances count half (Mann & Whitney 1947). None where all or none came.
    """
    positive = int(np.count_nonzero(came))
    negative = len(came) - positive
    if positive == 0 or negative == 0:
        return None
    _, group, counts = np.unique(chance, return_inverse=True, return_counts=True)
    last_rank = np.cumsum(counts)
    rank = (last_rank - (counts - 1) / 2.0)[group]
    return float((rank[came].sum() - positive * (positive + 1) / 2.0) / (positive * negative))


def reliability(chance: Floats, came: Bools, edges: Sequence[float] = TENTHS) -> tuple[ReliabilityBin, ...]:
    """The bins that hold a chance, lowest first; a bin holds its lower edge, the last one both."""
    bins = len(edges) - 1
    index = np.clip(np.searchsorted(edges, chance, side="right") - 1, 0, bins - 1)
    counts = np.bincount(index, minlength=bins)
    chances, comings = (np.bincount(index, weights, bins) for weights in (chance, came.astype(np.float64)))
    return tuple(
        ReliabilityBin(float(chances[n] / counts[n]), float(comings[n] / counts[n]), int(counts[n]))
        for n in np.flatnonzero(counts)
    )


def recalibrated(chance: Floats, came: Bools, group: Ints, *, folds: int = FOLDS) -> Floats:
    """Each chance as a logistic curve of its logit says, fitted where its own group had no part; `(n,)`.

    The curve has an intercept and a slope (Platt 1999). `group` numbers what hangs together, such as the days
    of the reports: in the order of their numbers the groups are dealt to the folds in turn. NaN for a fold
    without another one to learn from.
    """
    score = _logit(chance)
    _, number = np.unique(group, return_inverse=True)
    fold = number % folds
    result: Floats = np.full(len(chance), np.nan)
    for held_out in range(folds):
        inside = fold == held_out
        if inside.any() and not inside.all():
            intercept, slope = _logistic_fit(score[~inside], came[~inside])
            result[inside] = _logistic(intercept + slope * score[inside])
    return result


def _logit(chance: Floats) -> Floats:
    clipped = np.clip(chance, LEAST_CHANCE, 1.0 - LEAST_CHANCE)
    return np.log(clipped / (1.0 - clipped))


def _logistic(score: Floats) -> Floats:
    # Through tanh, which does not overflow.
    return 0.5 + 0.5 * np.tanh(0.5 * score)


def _logistic_fit(score: Floats, came: Bools) -> tuple[float, float]:
    """Intercept and slope of greatest likelihood, by Newton's method with halved steps where they fail."""
    design = np.stack([np.ones(len(score)), score])
    home = np.array([0.0, 1.0])

    def loss(found: Floats) -> float:
        given = np.where(came, 1.0, -1.0) * (found @ design)
        return float(np.logaddexp(0.0, -given).sum() + 0.5 * _PULL * ((found - home) ** 2).sum())

    found = home
    for _ in range(_NEWTON_STEPS):
        chance = _logistic(found @ design)
        gradient = design @ (chance - came) + _PULL * (found - home)
        curvature = (design * (chance * (1.0 - chance))) @ design.T + _PULL * np.eye(2)
        step: Floats = np.linalg.solve(curvature, gradient).astype(np.float64)
        while loss(found - step) > loss(found) and np.abs(step).max() > _SETTLED:
            step = step / 2.0
        found = found - step
        if np.abs(step).max() <= _SETTLED:
            break
    return float(found[0]), float(found[1])
