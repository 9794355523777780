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

from dataclasses import dataclass

import numpy as np

from auroraplan.core.arrays import Bools, Floats, Ints
from auroraplan.core.interpolation import AFTER, BEFORE, OFFSETS, power_coefficients

MARGIN = 3
"""How many samples each row must have before the first and after the last wanted one."""

BULGE = 1e-3
"""A curve of unit swing that turns by 2.5 degrees a step rises over its samples by 2.4e-4 at most."""

PRECISION_STEPS = 1e-9
"""Roots are refined until they move by less than this many steps."""


@dataclass(frozen=True, slots=True)
class Crossings:
    """Crossings of several levels by several curves, in no order: all `(crossings,)`.

    `position` counts steps from the row's first sample, `level` numbers the levels.
    """

    row: Ints
    position: Floats
    level: Ints
    rising: Bools


@dataclass(frozen=True, slots=True)
class _Brackets:
    """Stretches with one crossing each: `low` to `high` steps after sample `index` of the flat curves."""

    index: Ints
    low: Floats
    high: Floats
    level: Ints
    rising: Bools


def crossings(curves: Floats, levels: Floats) -> Crossings:
    """Every crossing of `levels` `(levels,)` by `curves` `(rows, samples)`, away from the margins.

    The rows need MARGIN samples at both ends beyond the stretch whose crossings are wanted.
    """
    samples = curves.shape[1]
    flat = np.ascontiguousarray(curves).ravel()
    brackets = _joined([_sign_changes(flat, samples, levels), _grazes(flat, samples, levels)])
    stencils = flat[brackets.index[:, None] + OFFSETS]
    position = brackets.index % samples + _roots(power_coefficients(stencils), levels, brackets)
    inside = (position >= MARGIN) & (position <= samples - 1 - MARGIN)
    row = brackets.index // samples
    return Crossings(row[inside], position[inside], brackets.level[inside], brackets.rising[inside])


def _sign_changes(flat: Floats, samples: int, levels: Floats) -> _Brackets:
    """Brackets of one step between neighbours on either side of a level."""
    found: list[_Brackets] = []
    for level, height in enumerate(levels):
        below = flat < height
        index = _away_from_ends(np.flatnonzero(below[1:] != below[:-1]), samples, before=BEFORE, after=AFTER)
        found.append(
            _Brackets(
                index, np.zeros(len(index)), np.ones(len(index)), np.full(len(index), level), below[index]
            )
        )
    return _joined(found)


def _grazes(flat: Floats, samples: int, levels: Floats) -> _Brackets:
    """Brackets on both flanks of the extrema that pass a level which no sample around them passes."""
    climbing = flat[1:] > flat[:-1]
    turning = np.flatnonzero(climbing[1:] != climbing[:-1]) + 1
    turning = _away_from_ends(turning, samples, before=BEFORE, after=AFTER)
    which, level = np.nonzero(np.abs(flat[turning, None] - levels) < BULGE)
    index = turning[which]
    at, extremum = _extrema(power_coefficients(flat[index[:, None] + OFFSETS]))
    below, peak = flat[index] < levels[level], climbing[index - 1]
    passes = np.where(peak, below & (extremum > levels[level]), ~below & (extremum < levels[level]))
    index, level, at, below = index[passes], level[passes], at[passes], below[passes]
    ones = np.ones(len(index))
    return _joined([_Brackets(index, -ones, at, level, below), _Brackets(index, at, ones, level, ~below)])


def _away_from_ends(index: Ints, samples: int, *, before: int, after: int) -> Ints:
    column = index % samples
    return index[(column >= before) & (column < samples - after)]


def _joined(parts: list[_Brackets]) -> _Brackets:
    return _Brackets(
        np.concatenate([part.index for part in parts]),
        np.concatenate([part.low for part in parts]),
        np.concatenate([part.high for part in parts]),
        np.concatenate([part.level for part in parts]),
        np.concatenate([part.rising for part in parts]),
    )


def _extrema(coefficients: Floats) -> tuple[Floats, Floats]:
    """Where each polynomial `(6, curves)` has its extremum within a step of its sample, and its value."""
    derivative = coefficients[1:] * np.arange(1.0, 6.0)[:, None]
    at = np.zeros(coefficients.shape[1])
    for _ in range(4):
        slope, curvature = _value_and_slope(derivative, at)
        shift = np.divide(slope, curvature, out=np.zeros_like(slope), where=curvature != 0.0)
        at = np.clip(at - shift, -1.0, 1.0)
    return at, _value_and_slope(coefficients, at)[0]


def _roots(coefficients: Floats, levels: Floats, brackets: _Brackets) -> Floats:
    """The crossing within each bracket: Newton's steps, and halving where they leave the bracket."""
    shifted = coefficients.copy()
    shifted[0] -= levels[brackets.level]
    low, high = brackets.low.copy(), brackets.high.copy()
    root = _secant(shifted, low, high)
    active = np.arange(len(root))
    for _ in range(60):
        if not len(active):
            break
        at = root[active]
        value, slope = _value_and_slope(shifted[:, active], at)
        before_root = (value < 0.0) == brackets.rising[active]
        low[active] = np.where(before_root, at, low[active])
        high[active] = np.where(before_root, high[active], at)
        with np.errstate(divide="ignore", invalid="ignore"):
            better = at - value / slope
        inside = (better >= low[active]) & (better <= high[active])
        better = np.where(inside, better, 0.5 * (low[active] + high[active]))
        root[active] = better
        active = active[np.abs(better - at) > PRECISION_STEPS]
    return root


def _secant(coefficients: Floats, low: Floats, high: Floats) -> Floats:
    """Where the chord over each bracket is zero."""
    at_low, at_high = _value_and_slope(coefficients, low)[0], _value_and_slope(coefficients, high)[0]
    with np.errstate(divide="ignore", invalid="ignore"):
        chord = low - at_low * (high - low) / (at_high - at_low)
    return np.where((chord >= low) & (chord <= high), chord, 0.5 * (low + high))


def _value_and_slope(coefficients: Floats, at: Floats) -> tuple[Floats, Floats]:
    """Polynomials `(powers, curves)` at one point each, with their derivative (Horner)."""
    value, slope = coefficients[-1].copy(), np.zeros_like(at)
    for coefficient in coefficients[-2::-1]:
        slope *= at
        slope += value
        value *= at
        value += coefficient
    return value, slope
