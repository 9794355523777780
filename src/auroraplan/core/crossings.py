"""When a smooth curve that is sampled at even steps crosses a level, however shallowly.

Two neighbours on either side of a level hold a crossing; so do the flanks of an extremum that lies beyond the
level although the samples around it do not:

        level ────────·─x─·────────         x the extremum, between samples
                   o         o
                o               o           o the samples, all below the level

The curve between samples is the polynomial through six of them, so the extremum is known to 1e-10 of the
curve's swing where the samples turn by 2.5 degrees a step: a night whose darkest moment passes a twilight
by a hundredth of an arcsecond is told from one that does not reach it.
"""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from auroraplan.core.arrays import Bools, Floats, Ints
from auroraplan.core.interpolation import AFTER, BEFORE, OFFSETS, power_coefficients

BULGE = 1e-3
"""A curve of unit swing that turns by 2.5 degrees a step rises over its samples by 2.4e-4 at most."""

PRECISION_STEPS = 1e-9
"""Roots are refined until they move by less than this many steps, 0.6 microseconds."""


@dataclass(frozen=True, slots=True)
class Candidates:
    """Where curves may cross levels: `(candidates,)` each, and their six samples, `(6, candidates)`.

    A candidate is a sample with its neighbours: where `turns` is true an extremum close to the level,
    otherwise one that lies on the other side of the level than the next. `above` is its own side.
    """

    row: Ints
    column: Ints
    level: Ints
    above: Bools
    turns: Bools
    stencils: Floats

    @classmethod
    def joined(cls, parts: "Sequence[Candidates]") -> "Candidates":
        """The candidates of several pieces."""
        return cls(
            np.concatenate([part.row for part in parts]),
            np.concatenate([part.column for part in parts]),
            np.concatenate([part.level for part in parts]),
            np.concatenate([part.above for part in parts]),
            np.concatenate([part.turns for part in parts]),
            np.concatenate([part.stencils for part in parts], axis=1),
        )


@dataclass(frozen=True, slots=True)
class Crossings:
    """Crossings of several levels by several curves, in no order: all `(crossings,)`.

    `position` counts steps from column 0, `level` numbers the levels.
    """

    row: Ints
    position: Floats
    level: Ints
    rising: Bools

    def moved(self, steps: int, *, levels: int = 0) -> "Crossings":
        """The same with positions and levels counted from so many before."""
        return Crossings(self.row, self.position + steps, self.level + levels, self.rising)


def candidates(curves: Floats, levels: Floats, *, first_row: int = 0, first_column: int = 0) -> Candidates:
    """Where `curves` `(rows, samples)` may cross `levels` `(levels,)`, which descend.

    All samples are looked at but the first BEFORE and the last AFTER: pieces that overlap by as many join
    without a seam. The first row and column that are looked at get the numbers given.
    """
    flat, samples = curves.ravel(), curves.shape[1]
    change, change_level = _sign_changes(flat, samples, levels)
    turn, turn_level = _turns(flat, samples, levels)
    index, level = np.concatenate((change, turn)), np.concatenate((change_level, turn_level))
    row, column = np.divmod(index, samples)
    return Candidates(
        row + first_row,
        column + (first_column - BEFORE),
        level,
        flat[index] >= levels[level],
        np.arange(len(index)) >= len(change),
        flat[index + OFFSETS[:, None]],
    )


def crossings(found: Candidates, levels: Floats) -> Crossings:
    """Every crossing among the candidates for these levels."""
    powers = power_coefficients(found.stencils)
    powers[0] -= levels[found.level]
    change = np.flatnonzero(~found.turns)
    root, sure = _steep_roots(powers[:, change])
    steep, shallow = change[sure], change[~sure]
    flank, low, high, climbing = _flanks(powers, found)
    bracketed = np.concatenate((shallow, flank))
    rising = np.concatenate((~found.above[shallow], climbing))
    low = np.concatenate((np.zeros(len(shallow)), low))
    high = np.concatenate((np.ones(len(shallow)), high))
    which = np.concatenate((steep, bracketed))
    at = np.concatenate((root[sure], _bracketed_roots(powers[:, bracketed], low, high, rising=rising)))
    return Crossings(
        found.row[which],
        found.column[which] + at,
        found.level[which],
        np.concatenate((~found.above[steep], rising)),
    )


def _sign_changes(flat: Floats, samples: int, levels: Floats) -> tuple[Ints, Ints]:
    """Samples that lie on the other side of a level than the next, and the level."""
    levels_above = np.zeros(len(flat), dtype=np.int8)
    for height in levels:
        levels_above += (flat < height).view(np.int8)
    index = _away_from_ends(np.flatnonzero(levels_above[1:] != levels_above[:-1]), samples)
    here, there = levels_above[index].astype(np.int64), levels_above[index + 1].astype(np.int64)
    times = np.abs(there - here)
    # A step may pass several levels: they follow each other from the one that the higher sample is above.
    nth = np.arange(int(times.sum())) - np.repeat(np.cumsum(times) - times, times)
    return np.repeat(index, times), np.repeat(np.minimum(here, there), times) + nth


def _turns(flat: Floats, samples: int, levels: Floats) -> tuple[Ints, Ints]:
    """Samples that are extrema close to a level, and the level."""
    climbing = flat[1:] > flat[:-1]
    turning = _away_from_ends(np.flatnonzero(climbing[1:] != climbing[:-1]) + 1, samples)
    which, level = np.nonzero(np.abs(flat[turning, None] - levels) < BULGE)
    return turning[which], level


def _away_from_ends(index: Ints, samples: int) -> Ints:
    column = index % samples
    return index[(column >= BEFORE) & (column < samples - AFTER)]


def _steep_roots(powers: Floats) -> tuple[Floats, Bools]:
    """Roots between 0 and 1 by two steps along one slope from the chord, and whether they are surely right.

    Each step is shorter than the one before by about the same ratio, which tells how long a third would be.
    """
    chord = powers[0] / (powers[0] - powers.sum(axis=0))
    value, slope = _value_and_slope(powers, chord)
    with np.errstate(divide="ignore", invalid="ignore", over="ignore"):
        first = value / slope
        second = _value(powers, chord - first) / slope
    root = chord - first - second
    sure = (second * second <= PRECISION_STEPS * np.abs(first)) & (root >= 0.0) & (root <= 1.0)
    return root, sure


def _flanks(powers: Floats, found: Candidates) -> tuple[Ints, Floats, Floats, Bools]:
    """Brackets on both flanks of the extrema that pass a level which no sample around them passes.

    The number of the candidate, the bracket's ends and whether the curve climbs through it.
    """
    turn = np.flatnonzero(found.turns)
    at, extremum = _extrema(powers[:, turn])
    above = found.above[turn]
    peak = _bends_down(found.stencils[:, turn])
    passes = np.where(peak, ~above & (extremum > 0.0), above & (extremum < 0.0))
    turn, at, above = turn[passes], at[passes], above[passes]
    ones = np.ones(len(turn))
    return (
        np.concatenate((turn, turn)),
        np.concatenate((-ones, at)),
        np.concatenate((at, ones)),
        np.concatenate((~above, above)),
    )


def _bends_down(stencils: Floats) -> Bools:
    before, middle, after = stencils[BEFORE - 1 : BEFORE + 2]
    return before + after < 2.0 * middle


def _extrema(powers: Floats) -> tuple[Floats, Floats]:
    """Where each polynomial `(6, curves)` has its extremum within a step of its sample, and its value."""
    derivative = powers[1:] * np.arange(1.0, 6.0)[:, None]
    at = np.zeros(powers.shape[1])
    for _ in range(4):
        slope, curvature = _value_and_slope(derivative, at)
        shift = np.divide(slope, curvature, out=np.zeros_like(slope), where=curvature != 0.0)
        at = np.clip(at - shift, -1.0, 1.0)
    return at, _value_and_slope(powers, at)[0]


def _bracketed_roots(powers: Floats, low: Floats, high: Floats, *, rising: Bools) -> Floats:
    """The root within each bracket: Newton's steps, and halving where they leave the bracket."""
    low, high = low.copy(), high.copy()
    root = 0.5 * (low + high)
    active = np.arange(len(root))
    for _ in range(60):
        if not len(active):
            break
        at = root[active]
        value, slope = _value_and_slope(powers[:, active], at)
        before_root = (value < 0.0) == rising[active]
        low[active] = np.where(before_root, at, low[active])
        high[active] = np.where(before_root, high[active], at)
        with np.errstate(divide="ignore", invalid="ignore"):
            better = at - value / slope
        inside = (better >= low[active]) & (better <= high[active])
        better = np.where(inside, better, 0.5 * (low[active] + high[active]))
        root[active] = better
        active = active[np.abs(better - at) > PRECISION_STEPS]
    return root


def _value(powers: Floats, at: Floats) -> Floats:
    """Polynomials `(powers, curves)` at one point each (Horner)."""
    value = powers[-1] * at
    for power in powers[-2:0:-1]:
        value += power
        value *= at
    value += powers[0]
    return value


def _value_and_slope(powers: Floats, at: Floats) -> tuple[Floats, Floats]:
    """Polynomials `(powers, curves)` at one point each, with their derivative (Horner)."""
    value, slope = powers[-1].copy(), np.zeros_like(at)
    for power in powers[-2::-1]:
        slope *= at
        slope += value
        value *= at
        value += power
    return value, slope
