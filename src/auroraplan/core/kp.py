"""Kp has 28 levels and is given for eight 3-hour steps of each UT day."""

from dataclasses import dataclass
from datetime import datetime
from typing import TypeAlias

import numpy as np

from auroraplan.core.arrays import Bools, Floats, read_only

KP_LEVELS: Floats = read_only(np.arange(28) / 3.0)
"""The 28 values of Kp: 0, 1/3, 2/3, 1, ... 9."""

KP_STEP_S = 10_800.0
"""Kp is given for 3-hour bins that start at 00, 03, ... 21 UT."""


@dataclass(frozen=True, slots=True)
class KpHistory:
    """Kp as it was observed, step by step.

    `start_unix_s` is the start of the first 3-hour bin; `kp` has shape `(steps,)`, NaN = missing.
    """

    start_unix_s: float
    kp: Floats

    @property
    def end_unix_s(self) -> float:
        """The end of the last step."""
        return self.start_unix_s + KP_STEP_S * len(self.kp)


@dataclass(frozen=True, slots=True)
class ActivityForecast:
    """Kp as a source tells it, past and future rows alike, in order of time and without duplicates.

    `step_start_unix_s` and `kp` have shape `(rows,)`; `observed` `(rows,)` marks the rows that the source
    says to have been observed. Kp is in 0..9; a row without a value is absent.
    `issued_utc` is None where the source does not let it be known. `quartiles` `(rows, 2)` are the 25 and
    75 % quantiles of an ensemble whose median is `kp`, None where the source gives one value only.
    """

    source_id: str
    issued_utc: datetime | None
    step_start_unix_s: Floats
    kp: Floats
    observed: Bools
    quartiles: Floats | None = None


@dataclass(frozen=True, slots=True)
class DailyForecast:
    """What a source tells of whole UT days, in order of time and without duplicates.

    All arrays have shape `(days,)` but `classes`: `day_start_unix_s` is 00 UT; `largest_kp` is the highest
    3-hour Kp of the day, in 0..9; `ap` the daily mean, in 0..400 nT; `classes` `(days, 4)` the chances that
    the day's highest K is 4, is 5, is 6, is 7 or more. NaN where the source does not say.
    """

    source_id: str
    issued_utc: datetime | None
    day_start_unix_s: Floats
    largest_kp: Floats
    ap: Floats
    classes: Floats


@dataclass(frozen=True, slots=True)
class SolarFluxForecast:
    """The smoothed 10.7 cm flux of the Sun by month, in solar flux units, in order of time.

    `month_start_unix_s`, `flux_sfu`, `low_sfu` and `high_sfu` have shape `(months,)`; NaN = not told.
    """

    source_id: str
    issued_utc: datetime | None
    month_start_unix_s: Floats
    flux_sfu: Floats
    low_sfu: Floats
    high_sfu: Floats


Forecast: TypeAlias = ActivityForecast | DailyForecast | SolarFluxForecast
"""Whatever a source of activity may tell."""


def kp_quantile(probabilities: Floats, chance: float) -> Floats:
    """The lowest Kp that is not exceeded with at least `chance`; `(..., 28)` to `(...)`."""
    below = np.cumsum(probabilities, axis=-1) < chance - 1e-9
    return KP_LEVELS[np.minimum(below.sum(axis=-1), len(KP_LEVELS) - 1)]


def chance_at_least(probabilities: Floats, kp: float) -> Floats:
    """The chance that Kp reaches `kp`; `(..., 28)` to `(...)`."""
    return probabilities[..., kp - 1e-9 <= KP_LEVELS].sum(axis=-1)
