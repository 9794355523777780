"""How distributions of Kp did against the Kp that came, beside those of the seasonal climatology."""

from dataclasses import dataclass

import numpy as np

from auroraplan.core.arrays import Floats
from auroraplan.core.calibration import FINER_WHERE_RARE, ReliabilityBin, brier, crps, reliability
from auroraplan.core.kp import chance_at_least

THRESHOLDS = (3, 4, 5)


@dataclass(frozen=True, slots=True)
class ThresholdScores:
    """How the chances that Kp reaches `kp` did: Brier scores, mean chance, share that came, reliability."""

    kp: int
    brier: float
    brier_climatology: float
    mean_chance: float
    share: float
    reliability: tuple[ReliabilityBin, ...]


@dataclass(frozen=True, slots=True)
class KpScores:
    """The scores of `n` distributions: mean CRPS in Kp, and at each of THRESHOLDS."""

    n: int
    crps: float
    crps_climatology: float
    thresholds: tuple[ThresholdScores, ...]


def kp_scores(probabilities: Floats, climatology: Floats, kp: Floats) -> KpScores:
    """The scores of distributions `(n, 28)` and of the climatology's, against Kp `(n,)`."""
    return KpScores(
        n=len(kp),
        crps=float(np.mean(crps(probabilities, kp))),
        crps_climatology=float(np.mean(crps(climatology, kp))),
        thresholds=tuple(_at(threshold, probabilities, climatology, kp) for threshold in THRESHOLDS),
    )


def _at(threshold: int, probabilities: Floats, climatology: Floats, kp: Floats) -> ThresholdScores:
    came = kp > threshold - 0.5 / 3.0
    chance = chance_at_least(probabilities, threshold)
    return ThresholdScores(
        kp=threshold,
        brier=brier(chance, came),
        brier_climatology=brier(chance_at_least(climatology, threshold), came),
        mean_chance=float(np.mean(chance)),
        share=float(np.mean(came)),
        reliability=reliability(chance, came, FINER_WHERE_RARE),
    )
