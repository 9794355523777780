"""At every node of the factors that nights share, each 3-hour step has its own distribution of Kp.

Model: the Gaussian copula of `KpCorrelation`. A step's normal score is S + sqrt(1 - level - night) e with
S = sqrt(level) L + sqrt(night) U, so that given S the chance of Kp at most k is
Phi((quantile(P(Kp <= k)) - S) / sqrt(1 - level - night)), and steps are independent. L stands at 2 nodes, U
at 7.
"""

from dataclasses import dataclass

import numpy as np

from auroraplan.core.activity import KP_LEVELS, KP_STEP_S, ActivityOutlook
from auroraplan.core.arrays import Bools, Floats, Ints, read_only
from auroraplan.core.gaussian import normal_quantile
from auroraplan.core.nodes import HIGHEST, LEVEL, NIGHT
from auroraplan.core.singles import Singles, normal_cdf

SHARED_NODES = len(LEVEL.scores) * len(NIGHT.scores)

QUANTILES = (0.1, 0.5, 0.9)


@dataclass(frozen=True, slots=True)
class KpNodes:
    """An outlook at the nodes of its shared factors, made once and used for every place.

    `at_most` and `chances` have shape `(steps, levels, shared)`: P(Kp <= level) and P(Kp = level) at node
    (L, U) = divmod(shared, 7); `weights` has shape `(shared,)`; `of_one_night`, as `at_most` but at the nodes
    of L and U taken together, `(steps, levels, HIGHEST)`; `quantiles` `(steps, 3)`: Kp at 10, 50 and 90 %.
    """

    outlook: ActivityOutlook
    weights: Singles
    at_most: Singles
    chances: Singles
    of_one_night: Singles
    quantiles: Floats

    def step_at(self, unix_s: Floats) -> Ints:
        """The index of the step that holds each moment; raises ValueError where the outlook has none."""
        step = np.floor_divide(unix_s - self.outlook.start_unix_s, KP_STEP_S).astype(np.int64)
        if step.size and (step.min() < 0 or step.max() >= len(self.outlook.probabilities)):
            raise ValueError("The activity outlook does not cover the nights.")
        return step

    def maximum(self, steps: Ints, counted: Bools) -> Floats:
        """P(highest Kp <= level) of steps of one night: `(nights, steps)` of indices to `(nights, levels)`.

        `counted` `(nights, steps)` says which of them are asked for.
        """
        at_most = np.ones((len(steps), *self.of_one_night.shape[1:]), dtype=np.float32)
        for column in range(steps.shape[1]):
            asked = counted[:, column]
            at_most[asked] *= self.of_one_night[steps[asked, column]]
        return at_most @ HIGHEST.weights


def kp_nodes(outlook: ActivityOutlook) -> KpNodes:
    """The outlook at the nodes of the factors L and U."""
    correlation = outlook.correlation
    shared = np.add.outer(
        np.sqrt(correlation.level) * LEVEL.scores, np.sqrt(correlation.night) * NIGHT.scores
    ).ravel()
    of_a_night = correlation.level + correlation.night
    cumulated = np.minimum(np.cumsum(outlook.probabilities, axis=1), 1.0)
    at_most = _at_most(cumulated, shared, own_share=1.0 - of_a_night)
    of_one_night = _at_most(cumulated, np.sqrt(of_a_night) * HIGHEST.scores, own_share=1.0 - of_a_night)
    return KpNodes(
        outlook=outlook,
        weights=read_only(np.outer(LEVEL.weights, NIGHT.weights).ravel().astype(np.float32)),
        at_most=read_only(at_most),
        chances=read_only(np.diff(at_most, axis=1, prepend=np.float32(0.0))),
        of_one_night=read_only(of_one_night),
        quantiles=read_only(kp_quantiles(cumulated)),
    )


def _at_most(cumulated: Floats, shared: Floats, *, own_share: float) -> Singles:
    """P(Kp <= level) of each step given what it shares, `(steps, levels, shared)`; NaN where unknown."""
    own = np.sqrt(own_share)
    thresholds = normal_quantile(cumulated[:, :-1]) / own
    at_most = np.ones((*cumulated.shape, len(shared)), dtype=np.float32)
    at_most[:, :-1] = normal_cdf(thresholds[:, :, None] - shared / own)
    at_most[np.isnan(cumulated[:, -1]), -1] = np.nan
    return at_most


def kp_quantiles(at_most: Floats) -> Floats:
    """Kp at 10, 50 and 90 % of cumulated distributions `(rows, levels)`, of shape `(rows, 3)`."""
    # A cumulated chance of 0.5 must not miss 0.5 by rounding; of the unknown no level is reached.
    levels = [KP_LEVELS[np.argmax(at_most >= share - 1e-6, axis=1)] for share in QUANTILES]
    return np.where(np.isnan(at_most[:, -1:]), np.nan, np.stack(levels, axis=1))
