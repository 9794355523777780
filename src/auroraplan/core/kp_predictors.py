"""What the past tells of Kp ahead: how active it has been, and whether the Sun's rotation brings it back.

All values are latent scores (core.kp_climatology) less season and long-term mean, in 3-hour steps:

    anchor       mean score of the last 11 years at the step's hour of the day
    levels       mean score of the last 6 h, 1, 7, 27, 81 and 365 days, less the anchor
    recurrence   mean score around the same hour one, two and three solar rotations of 27 days earlier
                 (the youngest three that are known), over 27 hours and over 4 days, less the anchor
    agreement    product of what the last two rotations were above the last 81 days: 27 hours, 4 days
    strength     how much of the activity of the last year came back after one rotation: the regression of
                 27-hour means on those of 27 days before, both less the 81 days before them. It multiplies
                 what the last two rotations were above the last 81 days.

Streams from coronal holes come back, flares do not: recurrence is strongest in the years before a minimum of
the sunspot cycle, and the strength of the last year says so without a calendar. Eleven years are one cycle,
so that the anchor does not follow the cycle but what is slower than it. A missing step counts as the mean
of a longer window.

References
    Bartels, J. (1932): Terrestrial-magnetic activity and its relations to solar phenomena. Terr. Magn.
    Atmos. Electr. 37, 1-52 (recurrence after 27 days). Richardson, I. G., Cliver, E. W., Cane, H. V. (2000):
    Sources of geomagnetic activity over the solar cycle. J. Geophys. Res. 105, 18203-18213.
"""

from dataclasses import dataclass

import numpy as np

from auroraplan.core.arrays import Bools, Floats, Ints

STEPS_A_DAY = 8

WINDOW_STEPS = (2, 8, 56, 216, 648, 2920)
"""The trailing windows: 6 hours, 1, 7, 27, 81 and 365 days."""

LEVELS = len(WINDOW_STEPS)

ANCHOR_DAYS = 4018
"""The mean length of a sunspot cycle, eleven years."""

LEAST_KNOWN_SHARE = 0.25
"""A longest window with a smaller share of known steps is drawn towards the long-term mean."""

# Bartels (1932): the Sun as seen from the Earth turns once in 27 days.
ROTATION_STEPS = 27 * STEPS_A_DAY
ROTATIONS = 3
NARROW_HALF_WIDTH, WIDE_HALF_WIDTH = 4, 16
"""Recurrence is read from the 9 and the 33 steps around the same hour."""

LEAST_VARIANCE = 0.05
"""No year of Kp varies less; an invented one may."""

STRENGTH_STEPS = WINDOW_STEPS[-1]
STRENGTH_LEVEL_STEPS = 648
STRENGTH_ROTATIONS = 2

PREDICTORS = LEVELS + 2 * ROTATIONS + STRENGTH_ROTATIONS + 2


@dataclass(frozen=True, slots=True)
class Running:
    """Running sums of known values and of their number, each with a leading 0."""

    sums: Floats
    counts: Floats

    def between(self, first: Ints, last: Ints) -> tuple[Floats, Floats]:
        """Sum and number of the known values from place `first` up to, not with, `last`."""
        top = len(self.sums) - 1
        low, high = np.clip(first, 0, top), np.clip(last, 0, top)
        return self.sums[high] - self.sums[low], self.counts[high] - self.counts[low]


@dataclass(frozen=True, slots=True)
class ScoreRecord:
    """A history of scores, made ready for `predictors`.

    `scores` and their `squares` run over the steps; `by_hour` `(days + 1, 8)` over the days for each step of
    the day, counted from the first step; `strength` `(steps + 1,)` is that of recurrence, as known after so
    many steps.
    """

    start_unix_s: float
    scores: Running
    squares: Running
    by_hour: Running
    strength: Floats


def score_record(scores: Floats, start_unix_s: float) -> ScoreRecord:
    """A record of scores less season and mean `(steps,)`, with NaN where they are missing."""
    days = np.concatenate([scores, np.full(-len(scores) % STEPS_A_DAY, np.nan)]).reshape(-1, STEPS_A_DAY)
    running = _running(scores)
    strength = _strength(running, np.isfinite(scores))
    return ScoreRecord(start_unix_s, running, _running(scores**2), _running(days), strength)


def predictors(record: ScoreRecord, *, end: Ints, step: Ints) -> tuple[Floats, Floats]:
    """Anchor `(steps,)` and predictors `(steps, PREDICTORS)`.

    `step` and `end` `(steps,)` count steps from the start of the record: what is asked, and the first step
    that is not known yet when it is asked.
    """
    anchor, of_hour = _anchor(record, end=end, step=step)
    levels = _trailing_means(record.scores, end)
    youngest = 1 + (step - end + NARROW_HALF_WIDTH) // ROTATION_STEPS
    centres = [step - ROTATION_STEPS * (youngest + n) for n in range(ROTATIONS)]
    narrow = [_around(record.scores, centre, NARROW_HALF_WIDTH, levels[4]) for centre in centres]
    within = [np.minimum(centre, end - WIDE_HALF_WIDTH - 1) for centre in centres]
    wide = [_around(record.scores, centre, WIDE_HALF_WIDTH, levels[4]) for centre in within]
    strength = strength_at(record, end)
    above = [[each - levels[4] for each in of_width[:STRENGTH_ROTATIONS]] for of_width in (narrow, wide)]
    returning = [strength * each for each in above[0]]
    agreement = [first * second for first, second in above]
    means = [each - anchor for each in (*levels, *narrow, *wide)]
    return anchor + of_hour, np.stack([*means, *returning, *agreement], axis=-1)


def strength_at(record: ScoreRecord, end: Ints) -> Floats:
    """The strength of recurrence that is known at `end`, `(steps,)`."""
    return record.strength[np.clip(end, 0, len(record.strength) - 1)]


def variability(record: ScoreRecord, end: Ints) -> Floats:
    """The logarithm of the standard deviation of the scores of the last year, `(steps,)`."""
    longest = WINDOW_STEPS[-1]
    total, count = record.scores.between(end - longest, end)
    squares, _ = record.squares.between(end - longest, end)
    missing = np.maximum(LEAST_KNOWN_SHARE * longest - count, 0.0)
    variance = (squares - total**2 / np.maximum(count, 1.0) + missing) / (count + missing)
    return 0.5 * np.log(np.maximum(variance, LEAST_VARIANCE))


def _running(values: Floats) -> Running:
    known = np.isfinite(values)
    zero = np.zeros((1, *values.shape[1:]))
    sums = np.concatenate([zero, np.cumsum(np.where(known, values, 0.0), axis=0)])
    return Running(sums, np.concatenate([zero, np.cumsum(known, axis=0, dtype=np.float64)]))


def _anchor(record: ScoreRecord, *, end: Ints, step: Ints) -> tuple[Floats, Floats]:
    """The mean of the last eleven years, and by how much that of the step's hour differs from it."""
    of_day, running = step % STEPS_A_DAY, record.by_hour
    top = len(running.sums) - 1
    total, count = np.zeros((2, len(step)))
    own, own_count = np.zeros((2, len(step)))
    for hour in range(STEPS_A_DAY):
        last = np.clip((end - hour + STEPS_A_DAY - 1) // STEPS_A_DAY, 0, top)
        first = np.maximum(last - ANCHOR_DAYS, 0)
        sums = running.sums[last, hour] - running.sums[first, hour]
        counts = running.counts[last, hour] - running.counts[first, hour]
        total, count = total + sums, count + counts
        own, own_count = np.where(of_day == hour, (sums, counts), (own, own_count))
    least = LEAST_KNOWN_SHARE * ANCHOR_DAYS
    mean = total / np.maximum(count, STEPS_A_DAY * least)
    return mean, (own - own_count * total / np.maximum(count, 1.0)) / np.maximum(own_count, least)


def _trailing_means(running: Running, end: Ints) -> list[Floats]:
    """The mean scores of the windows that end at `end`, shortest first."""
    longest = WINDOW_STEPS[-1]
    total, count = running.between(end - longest, end)
    means = [total / np.maximum(count, LEAST_KNOWN_SHARE * longest)]
    for window in reversed(WINDOW_STEPS[:-1]):
        total, count = running.between(end - window, end)
        means.insert(0, (total + (window - count) * means[0]) / window)
    return means


def _around(running: Running, centre: Ints, half: int, otherwise: Floats) -> Floats:
    """The mean score of the steps around `centre`."""
    total, count = running.between(centre - half, centre + half + 1)
    width = 2 * half + 1
    return (total + (width - count) * otherwise) / width


def _strength(running: Running, known: Bools) -> Floats:
    """How much came back after one rotation in the year before each step, `(steps + 1,)`; 0 if unknown."""
    step = np.arange(len(known))
    total, count = running.between(step - STRENGTH_LEVEL_STEPS + 1, step + 1)
    level = total / np.maximum(count, 1.0)
    above = np.where(known, _around(running, step, NARROW_HALF_WIDTH, level) - level, 0.0)
    before = np.concatenate([np.zeros(min(ROTATION_STEPS, len(above))), above[:-ROTATION_STEPS]])
    end = np.maximum(np.arange(len(known) + 1) - NARROW_HALF_WIDTH - 1, 0)
    first = np.maximum(end - STRENGTH_STEPS, 0)
    products, squares = (np.concatenate([[0.0], np.cumsum(above * other)]) for other in (before, above))
    return (products[end] - products[first]) / np.maximum(squares[end] - squares[first], 1.0)
