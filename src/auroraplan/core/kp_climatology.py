"""What Kp may be when nobody has forecast it, from how active it has been, the season and the hour.

Model: an ordered probit. A latent score  m + s e  (e standard normal) falls between 27 cut points, which give
the 28 levels of Kp. The mean m is the long-term mean and

    season and hour    yearly and half-yearly waves, daily and half-daily waves in UT
    anchor             the mean of the last eleven years, by the hour of the day
    predictors         recent level and recurrence, above or below the anchor (core.kp_predictors)
    solar cycle        a wave of 11 years since the last minimum, from 80.5 days of lead on

with weights that depend on the lead. The logarithm of the spread s depends on the lead, on the activity
(what m has above season and long-term mean: livelier times are a little more even), on how much the last year
varied, on the strength of recurrence, and on the hour. All is fitted by maximum
likelihood on 1957-2008 by tools/fits/kp_climatology.py; later years are its test (docs/activity.md).

What the predictors do not tell is drawn to the anchor and not to the mean of 1957-2008: cycles differ. Far
beyond the end of the history nothing is left but season, hour, cycle and anchor.

Validity: activity like that of 1957-2026. It knows no single storm: those come with a forecast.

References
    McCullagh, P. (1980): Regression models for ordinal data. J. R. Stat. Soc. B 42, 109-142. Russell, C. T.,
    McPherron, R. L. (1973): Semiannual variation of geomagnetic activity. J. Geophys. Res. 78, 92-108.
"""

from dataclasses import dataclass
from typing import TypeAlias

import numpy as np
from numpy.typing import NDArray

from auroraplan.core.arrays import Floats, Ints
from auroraplan.core.gaussian import normal_cdf
from auroraplan.core.kp import KP_LEVELS, KP_STEP_S
from auroraplan.core.kp_predictors import (
    PREDICTORS,
    STEPS_A_DAY,
    ScoreRecord,
    predictors,
    score_record,
    strength_at,
    variability,
)

Complexes: TypeAlias = NDArray[np.complex128]

TROPICAL_YEAR_S = 365.2422 * 86_400.0

SOLAR_CYCLE_YEARS = 11.0
"""The mean length of the sunspot cycle; a cycle that lasts longer stays at its end."""

FEATURES = PREDICTORS + 2 + 1
"""Predictors, cosine and sine of the cycle, and a constant."""

SLOPES = 3
"""The spread grows with activity, variability and strength of recurrence."""

WIDEST = 0.5
"""By how much the logarithm of the spread may differ from its mean at a lead."""


@dataclass(frozen=True, slots=True)
class KpClimatology:
    """The fitted table.

    `cut_points` `(27,)` part the 28 levels in the latent score; `level_scores` `(28,)` is where each level
    lies in it; `mean_score` is the long-term mean; `season` `(8,)` weighs cosine and sine of the year, the
    half year, the day and the half day. For each of `lead_steps` `(leads,)`, `weights` `(leads, FEATURES)`,
    `spread` `(leads,)` and `spread_slopes` `(leads, SLOPES)` hold, linear in between: the logarithm of the
    spread grows by the slopes for each unit of activity, variability and strength, and by the waves of day
    and half day `spread_hours` `(4,)`.
    `solar_minima_year` lists the minima of the sunspot cycle.
    """

    cut_points: Floats
    level_scores: Floats
    mean_score: float
    season: Floats
    lead_steps: Floats
    weights: Floats
    spread: Floats
    spread_slopes: Floats
    spread_hours: Floats
    solar_minima_year: Floats


def score_of_kp(model: KpClimatology, kp: Floats) -> Floats:
    """Where values of Kp lie in the latent score; NaN stays NaN."""
    return np.interp(kp, KP_LEVELS, model.level_scores)


def season_score(model: KpClimatology, unix_s: Floats) -> Floats:
    """What season and hour add to the score of the steps that start at `unix_s`."""
    return season_waves(unix_s) @ model.season


def season_waves(unix_s: Floats) -> Floats:
    """Cosine and sine of year, half year, day and half day at the middle of each step; `(steps, 8)`."""
    middle = unix_s + 0.5 * KP_STEP_S
    year = 2 * np.pi * (middle / TROPICAL_YEAR_S % 1.0)
    day = 2 * np.pi * (middle / 86_400.0 % 1.0)
    turns = [wave(turn) for turn in (year, 2 * year, day, 2 * day) for wave in (np.cos, np.sin)]
    return np.stack(turns, axis=-1)


def season_of_days(model: KpClimatology, start_unix_s: float, days: int) -> Floats:
    """`season_score` of the eight steps of each of so many days from a moment on, `(days * 8,)`."""
    steps, starts = np.arange(STEPS_A_DAY, dtype=np.float64), 86_400.0 * np.arange(days, dtype=np.float64)
    hours = season_waves(start_unix_s + KP_STEP_S * steps)[:, 4:] @ model.season[4:]
    # The waves of a sum of angles, from those of a day and of a step: no cosine for each of 32,000 steps.
    of_day = _turn(start_unix_s + 0.5 * KP_STEP_S + starts)
    of_step = _turn(KP_STEP_S * steps)
    year: Complexes = np.outer(of_day, of_step).ravel()
    half: Complexes = year * year
    waves = np.stack([np.real(year), np.imag(year), np.real(half), np.imag(half)])
    return model.season[:4] @ waves + np.tile(hours, days)


def kp_record(model: KpClimatology, kp: Floats, start_unix_s: float) -> ScoreRecord:
    """A history of Kp, with NaN where it is missing, made ready for `latent_score`."""
    season = season_of_days(model, start_unix_s, -(-len(kp) // STEPS_A_DAY))[: len(kp)]
    return score_record(score_of_kp(model, kp) - season - model.mean_score, start_unix_s)


def features(model: KpClimatology, record: ScoreRecord, *, end: Ints, step: Ints) -> tuple[Floats, Floats]:
    """Anchor `(steps,)` and what is weighed beside it `(steps, FEATURES)`, as `predictors` has them."""
    anchor, past = predictors(record, end=end, step=step)
    cycle = cycle_turn(model, _start_unix_s(record, step))
    wave = np.stack([np.cos(cycle), np.sin(cycle), np.ones(len(step))], axis=-1)
    return anchor, np.concatenate([past, wave], axis=-1)


def spread_features(record: ScoreRecord, activity: Floats, end: Ints) -> tuple[Floats, Floats, Floats]:
    """What the spread rests on beside lead and hour, each `(steps,)`."""
    return activity, variability(record, end), strength_at(record, end)


def latent_score(
    model: KpClimatology, record: ScoreRecord, *, end: Ints, step: Ints
) -> tuple[Floats, Floats]:
    """Mean and spread of the latent score of each step, season and hour included; each `(steps,)`."""
    lead = (step - end).astype(np.float64)
    anchor, known = features(model, record, end=end, step=step)
    activity = anchor.copy()
    for n in range(FEATURES):
        activity += known[:, n] * np.interp(lead, model.lead_steps, model.weights[:, n])
    waves = season_waves(_start_unix_s(record, step))
    widening: Floats = waves[:, -4:] @ model.spread_hours
    for n, by in enumerate(spread_features(record, activity, end)):
        widening += by * np.interp(lead, model.lead_steps, model.spread_slopes[:, n])
    spread = np.interp(lead, model.lead_steps, model.spread) * np.exp(np.clip(widening, -WIDEST, WIDEST))
    return activity + waves @ model.season + model.mean_score, spread


def level_probabilities(model: KpClimatology, mean: Floats, spread: Floats) -> Floats:
    """The chances of the 28 levels for latent scores of this mean and spread; `(steps,)` to `(steps, 28)`."""
    below = normal_cdf((model.cut_points - mean[:, np.newaxis]) / spread[:, np.newaxis])
    return np.diff(below, axis=-1, prepend=0.0, append=1.0)


def cycle_turn(model: KpClimatology, unix_s: Floats) -> Floats:
    """The phase of the sunspot cycle in radians: 0 at a minimum, 2 pi from 11 years after it on."""
    year = 1970.0 + unix_s / TROPICAL_YEAR_S
    last = np.searchsorted(model.solar_minima_year, year, side="right") - 1
    since = year - model.solar_minima_year[np.maximum(last, 0)]
    return 2 * np.pi * np.clip(since / SOLAR_CYCLE_YEARS, 0.0, 1.0)


def _turn(unix_s: Floats) -> Complexes:
    return np.exp(2j * np.pi * (unix_s / TROPICAL_YEAR_S))


def _start_unix_s(record: ScoreRecord, step: Ints) -> Floats:
    return record.start_unix_s + KP_STEP_S * step.astype(np.float64)
