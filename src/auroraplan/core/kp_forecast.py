"""What a forecast is worth: a noisy reading of the latent score, weighed against the climatology.

Model: a forecast whose score is f says that the latent score is  offset + gain f  with an error of standard
deviation `spread`. The climatology of the moment, with its own mean and spread, is what was known without
it. Both are normal, so that the precision-weighted mean joins them: a climatology that knows the last hours
wins over the next hours of a forecast, one that has been without news for months gives way to it.

Three kinds are read: the Kp of a step, the largest Kp of a UT day, and the Ap of a UT day. Each has one
reading while the history is fresh, and one for a stale history, which knows less than half of the last 27
days: then a forecast also tells what the history would have told. Beyond the lead to which a reading has
proved to be of use nobody listens to it. Nothing was learned of two more, which are taken for

    an ensemble of Kp        the Kp of a step, its error widened by the ensemble's own quartiles
    chances of a day's K     their mean K, as the largest Kp of the day

References
    Fitted by tools/fits/kp_forecast.py on archived issues: NOAA's 3-day forecast of 2024-07 to 2025-12, the
    27-day outlook of 2020-01 to 2023-07, the 45-day forecast of Ap of 2023-12 to 2025-12 (docs/activity.md).
    Bartels, J. (1949): The standardized index, Ks, and the planetary index, Kp. IATME Bull. 12b, 97-120; and
    Matzka, J. et al. (2021): Space Weather 19, e2020SW002641 (ap by Kp).
"""

from dataclasses import dataclass

import numpy as np

from auroraplan.core.arrays import Bools, Floats, read_only
from auroraplan.core.kp import KP_LEVELS, DailyForecast

# Bartels (1949), Matzka et al. (2021): ap in nT at each level of Kp.
AP_OF_LEVEL = read_only(
    np.array(
        [
            0,
            2,
            3,
            4,
            5,
            6,
            7,
            9,
            12,
            15,
            18,
            22,
            27,
            32,
            39,
            48,
            56,
            67,
            80,
            94,
            111,
            132,
            154,
            179,
            207,
            236,
            300,
            400,
        ],
        dtype=np.float64,
    )
)

QUARTILES_OF_A_NORMAL = 1.349
"""How far apart they lie, in standard deviations."""

CLASS_KP = (4.0, 5.0, 6.0, 7.0)
"""The K of the classes of a DailyForecast."""

# Kp 1957-2026: the mean of the largest Kp of the UT days that stayed below 4.
KP_BELOW_THE_CLASSES = 2.4

STALE_BELOW_SHARE = 0.5


@dataclass(frozen=True, slots=True)
class Reading:
    """How to read a Kp from a source: in latent score, `offset + gain * score` with an error of `spread`."""

    offset: float
    gain: float
    spread: float

    def latent_score(self, score: Floats) -> tuple[Floats, Floats]:
        """Mean and spread that this source alone says, each of the shape of `score`."""
        return self.offset + self.gain * score, np.full_like(score, self.spread)


@dataclass(frozen=True, slots=True)
class EarnedReading:
    """How a kind of forecast is read, and for how many days from its issue, by the age of the history."""

    fresh: Reading
    fresh_days: float
    stale: Reading
    stale_days: float

    def heard(self, lead_days: Floats, stale: Bools) -> Bools:
        """Whether a forecast of that lead counts, `(rows,)`."""
        return lead_days < np.where(stale, self.stale_days, self.fresh_days)

    def gain(self, stale: Bools) -> Floats:
        """By how much a difference of the forecast's score counts, `(rows,)`."""
        return np.where(stale, self.stale.gain, self.fresh.gain)

    def latent_score(self, score: Floats, stale: Bools) -> tuple[Floats, Floats]:
        """Mean and spread that the forecast alone says, each `(rows,)`."""
        fresh, old = self.fresh.latent_score(score), self.stale.latent_score(score)
        return np.where(stale, old[0], fresh[0]), np.where(stale, old[1], fresh[1])


@dataclass(frozen=True, slots=True)
class ForecastReadings:
    """How the three kinds of forecast are read: Kp by step, largest Kp and Ap of a UT day."""

    step: EarnedReading
    largest: EarnedReading
    ap: EarnedReading


def joined(first: tuple[Floats, Floats], second: tuple[Floats, Floats]) -> tuple[Floats, Floats]:
    """Mean and spread of two independent normal statements on the same latent scores."""
    (mean, spread), (other_mean, other_spread) = first, second
    precision, other = spread**-2, other_spread**-2
    total = precision + other
    return (mean * precision + other_mean * other) / total, total**-0.5


def kp_of_ap(ap: Floats) -> Floats:
    """The Kp whose ap it is, between the levels in proportion; NaN stays NaN."""
    return np.interp(ap, AP_OF_LEVEL, KP_LEVELS)


def largest_kp(forecast: DailyForecast) -> Floats:
    """The largest Kp of each day `(days,)`, as told or else the mean K of the chances of its classes."""
    chances = np.clip(forecast.classes, 0.0, 1.0)
    chances = chances / np.maximum(chances.sum(axis=1, keepdims=True), 1.0)
    mean = chances @ np.array(CLASS_KP) + (1.0 - chances.sum(axis=1)) * KP_BELOW_THE_CLASSES
    return np.where(np.isfinite(forecast.largest_kp), forecast.largest_kp, mean)
