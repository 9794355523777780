"""What a forecast Kp is worth: a noisy reading of the latent score, weighed against the climatology.

Model: a forecast whose score is f says that the latent score is  offset + gain f  with an error of standard
deviation `spread`. The climatology of the moment, with its own mean and spread, is what was known without
it. Both are normal, so that the precision-weighted mean joins them: a climatology that knows the last hours
wins over the next hours of a forecast, one that has been without news for months gives way to it.

Validity: fitted by tools/fits/kp_forecast.py on 502 issues of NOAA's 3-day forecast of 2024-07 to 2025-12,
near a maximum of the sunspot cycle. In cross-validation by months no dependence of offset, gain and spread on
the lead (2 to 71 h) held: what changes with the lead is the climatology beside it.
"""

from dataclasses import dataclass

import numpy as np

from auroraplan.core.arrays import Floats


@dataclass(frozen=True, slots=True)
class Reading:
    """How to read a Kp from a source: in latent score, `offset + gain * score` with an error of `spread`."""

    offset: float
    gain: float
    spread: float

    def latent_score(self, score: Floats) -> tuple[Floats, Floats]:
        """Mean and spread that this source alone says, each of the shape of `score`."""
        return self.offset + self.gain * score, np.full_like(score, self.spread)


def joined(first: tuple[Floats, Floats], second: tuple[Floats, Floats]) -> tuple[Floats, Floats]:
    """Mean and spread of two independent normal statements on the same latent scores."""
    (mean, spread), (other_mean, other_spread) = first, second
    precision, other = spread**-2, other_spread**-2
    total = precision + other
    return (mean * precision + other_mean * other) / total, total**-0.5
