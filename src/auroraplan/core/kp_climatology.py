"""What Kp may be when nobody has forecast it, from how active it has been, the season and the hour.

Model: an ordered probit. A latent score  m + s e  (e standard normal) falls between 27 cut points, which give
the 28 levels of Kp. The spread s depends on the lead, and the mean m on

    season and hour    yearly and half-yearly waves, daily and half-daily waves in UT
    recent level       mean score of the last 6 h, 1, 7, 27, 81 and 365 days before the history ends
    recurrence         mean score around the same hour one, two and three solar rotations of 27 days
                       earlier (the youngest three that are known)
    solar cycle        a wave of 11 years since the last minimum, from 80.5 days of lead on
    generation         mean score of the 22 years before, from a year of lead on

with weights that depend on the lead. All but the generation's are fitted by maximum likelihood on 1957-2008
by tools/fits/kp_climatology.py; later years are its test (docs/activity.md). Cycles differ: those since 2008
have been weaker than those that were fitted. So what the recent level does not tell, far ahead, is drawn not
to the mean of 1957-2008 but to that of two sunspot cycles before: the generation weighs 1 less the weights of
the levels. Far beyond the end of the history nothing is left but season, hour, cycle and generation.

A missing step of the history counts as the mean of the next longer window.

Validity: activity like that of 1957-2026. It knows no single storm: those come with a forecast.

References
    McCullagh, P. (1980): Regression models for ordinal data. J. R. Stat. Soc. B 42, 109-142. Bartels, J.
    (1932): Terrestrial-magnetic activity and its relations to solar phenomena. Terr. Magn. Atmos. Electr. 37,
    1-52 (recurrence after 27 days). Russell, C. T., McPherron, R. L. (1973): Semiannual variation of
    geomagnetic activity. J. Geophys. Res. 78, 92-108. Hale, G. E., Nicholson, S. B. (1925): The law of
    Sun-spot polarity. Astrophys. J. 62, 270-300.
"""

from dataclasses import dataclass

import numpy as np

from auroraplan.core.arrays import Floats, Ints
from auroraplan.core.gaussian import normal_cdf
from auroraplan.core.kp import KP_LEVELS, KP_STEP_S

STEPS_A_DAY = 8
TROPICAL_YEAR_S = 365.2422 * 86_400.0

WINDOW_STEPS = (2, 8, 56, 216, 648, 2920)
"""The trailing windows: 6 hours, 1, 7, 27, 81 and 365 days."""

LEAST_KNOWN_SHARE = 0.25
"""A longest window with a smaller share of known steps is drawn towards the long-term mean."""

# Bartels (1932): the Sun as seen from the Earth turns once in 27 days.
ROTATION_STEPS = 27 * STEPS_A_DAY
ROTATIONS = 3
ROTATION_HALF_WIDTH_STEPS = 4
"""Recurrence is read from the 9 steps around the same hour, 27 hours long."""

SOLAR_CYCLE_YEARS = 11.0
"""The mean length of the sunspot cycle; a cycle that lasts longer stays at its end."""

GENERATION_YEARS = 22
"""Two sunspot cycles, or one magnetic cycle of the Sun (Hale and Nicholson 1925)."""

GENERATION = len(WINDOW_STEPS) + ROTATIONS
FEATURES = GENERATION + 1 + 2 + 1
"""Levels, recurrences, generation, cosine and sine of the cycle, and a constant."""


@dataclass(frozen=True, slots=True)
class KpClimatology:
    """The fitted table.

    `cut_points` `(27,)` part the 28 levels in the latent score; `level_scores` `(28,)` is where each level
    lies in it; `mean_score` is the long-term mean; `season` `(8,)` weighs cosine and sine of the year, the
    half year, the day and the half day. For each of `lead_steps` `(leads,)`, `weights` `(leads, FEATURES)`
    and `spread` `(leads,)` hold, linear in between. `solar_minima_year` lists the minima of the sunspot
    cycle. `generation_score` `(n,)` is the mean score, less season and `mean_score`, of the 22 years before
    `generation_from_year` `(n,)`, and holds from then until the next; 0 before the first.
    """

    cut_points: Floats
    level_scores: Floats
    mean_score: float
    season: Floats
    lead_steps: Floats
    weights: Floats
    spread: Floats
    solar_minima_year: Floats
    generation_from_year: Floats
    generation_score: Floats


@dataclass(frozen=True, slots=True)
class ScoreSums:
    """Running sums `(steps + 1,)` of a history's known scores, less season and mean, and of their number."""

    start_unix_s: float
    sums: Floats
    counts: Floats


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


def score_sums(model: KpClimatology, kp: Floats, start_unix_s: float) -> ScoreSums:
    """A history of Kp, with NaN where it is missing, made ready for `features`."""
    starts = start_unix_s + KP_STEP_S * np.arange(len(kp), dtype=np.float64)
    scores = score_of_kp(model, kp) - season_score(model, starts) - model.mean_score
    known = np.isfinite(scores)
    return ScoreSums(start_unix_s, _running(np.where(known, scores, 0.0)), _running(known.astype(np.float64)))


def features(model: KpClimatology, record: ScoreSums, *, end: Ints, step: Ints) -> Floats:
    """What the mean score rests on; `(steps, FEATURES)`.

    `step` and `end` `(steps,)` count steps from the start of the record: what is asked, and the first step
    that is not known yet when it is asked.
    """
    levels = _trailing_means(record, end)
    youngest = 1 + (step - end + ROTATION_HALF_WIDTH_STEPS) // ROTATION_STEPS
    turns = [youngest + n for n in range(ROTATIONS)]
    recurrences = [_around(record, step - ROTATION_STEPS * turn, levels[-2]) for turn in turns]
    generation = generation_score(model, _start_unix_s(record, end))
    cycle = cycle_turn(model, _start_unix_s(record, step))
    return np.stack(
        [*levels, *recurrences, generation, np.cos(cycle), np.sin(cycle), np.ones(len(step))], axis=-1
    )


def latent_score(model: KpClimatology, record: ScoreSums, *, end: Ints, step: Ints) -> tuple[Floats, Floats]:
    """Mean and spread of the latent score of each step, season and hour included; each `(steps,)`."""
    lead = (step - end).astype(np.float64)
    known = features(model, record, end=end, step=step)
    mean: Floats = np.zeros(len(step))
    for n in range(FEATURES):
        mean += known[:, n] * np.interp(lead, model.lead_steps, model.weights[:, n])
    season = season_score(model, _start_unix_s(record, step))
    return mean + season + model.mean_score, np.interp(lead, model.lead_steps, model.spread)


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


def generation_score(model: KpClimatology, known_until_unix_s: Floats) -> Floats:
    """The mean score of the two sunspot cycles before a moment, as far as whole years had been known then."""
    year = 1970.0 + known_until_unix_s / TROPICAL_YEAR_S
    held = np.concatenate([[0.0], model.generation_score])
    return held[np.searchsorted(model.generation_from_year, year, side="right")]


def _start_unix_s(record: ScoreSums, step: Ints) -> Floats:
    return record.start_unix_s + KP_STEP_S * step.astype(np.float64)


def _running(values: Floats) -> Floats:
    return np.concatenate([[0.0], np.cumsum(values)])


def _between(record: ScoreSums, first: Ints, last: Ints) -> tuple[Floats, Floats]:
    """Sum and number of the known scores from step `first` up to, not with, `last`."""
    top = len(record.sums) - 1
    low, high = np.clip(first, 0, top), np.clip(last, 0, top)
    return record.sums[high] - record.sums[low], record.counts[high] - record.counts[low]


def _trailing_means(record: ScoreSums, end: Ints) -> list[Floats]:
    """The mean scores of the windows that end at `end`, shortest first."""
    longest = WINDOW_STEPS[-1]
    total, count = _between(record, end - longest, end)
    means = [total / np.maximum(count, LEAST_KNOWN_SHARE * longest)]
    for window in reversed(WINDOW_STEPS[:-1]):
        total, count = _between(record, end - window, end)
        means.insert(0, (total + (window - count) * means[0]) / window)
    return means


def _around(record: ScoreSums, centre: Ints, otherwise: Floats) -> Floats:
    """The mean score of the steps around `centre`."""
    half = ROTATION_HALF_WIDTH_STEPS
    total, count = _between(record, centre - half, centre + half + 1)
    width = 2 * half + 1
    return (total + (width - count) * otherwise) / width
