"""Crossings of curves whose roots are known in closed form."""

from math import asin, pi, sqrt

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from auroraplan.core.arrays import Floats
from auroraplan.core.crossings import Candidates, Crossings, candidates, crossings
from auroraplan.core.interpolation import AFTER, BEFORE

TURN = 2.0 * pi / 144.0
"""The sky turns by 2.5 degrees a step."""


def sine(samples: int, phase: float, amplitude: float = 1.0) -> Floats:
    return amplitude * np.sin(TURN * np.arange(samples) + phase)


def crossed(curves: Floats, levels: Floats) -> Crossings:
    """The crossings of whole curves, with positions counted from their first sample, away from their ends."""
    found = crossings(candidates(curves, levels, first_column=BEFORE), levels)
    inside = (found.position >= BEFORE) & (found.position <= curves.shape[1] - 1 - AFTER)
    return Crossings(found.row[inside], found.position[inside], found.level[inside], found.rising[inside])


def exact_roots(samples: int, phase: float, height: float) -> list[tuple[float, bool]]:
    """Where sin(TURN x + phase) is at a height, away from the ends, and whether it climbs."""
    up, down = asin(height), pi - asin(height)
    roots = [
        ((base + 2.0 * pi * turn - phase) / TURN, base == up) for base in (up, down) for turn in range(-2, 6)
    ]
    return sorted(root for root in roots if BEFORE <= root[0] <= samples - 1 - AFTER)


@given(phase=st.floats(0.0, 6.28), height=st.floats(-0.999, 0.999), samples=st.integers(20, 400))
def test_every_root_of_a_sine_is_found_and_no_other(phase: float, height: float, samples: int) -> None:
    found = crossed(sine(samples, phase)[None, :], np.array([height]))
    ours = sorted(zip(found.position.tolist(), found.rising.tolist(), strict=True))
    expected = exact_roots(samples, phase, height)
    edges = [abs(root - edge) for root, _ in expected for edge in (BEFORE, samples - 1 - AFTER)]
    if min(edges, default=1.0) > 1e-6:  # a root on the edge itself may fall to either side
        assert [rising for _, rising in ours] == [rising for _, rising in expected]
        assert [at for at, _ in ours] == pytest.approx([at for at, _ in expected], abs=1e-4)


@given(peak=st.floats(30.0, 140.0), exponent=st.floats(-9.5, -3.0), over=st.booleans(), trough=st.booleans())
def test_a_graze_between_samples_is_told_from_a_miss(
    peak: float, exponent: float, over: bool, trough: bool
) -> None:
    lift = 10.0**exponent
    curve = sine(171, pi / 2 - TURN * peak, 1.0 + lift if over else 1.0 - lift)
    sign = -1.0 if trough else 1.0
    found = crossed(sign * curve[None, :], np.array([sign]))
    half_width = sqrt(2.0 * lift) / TURN
    expected = [peak - half_width, peak + half_width] if over else []
    assert sorted(found.position) == pytest.approx(expected, abs=0.1 * half_width)
    assert [rising for _, rising in sorted(zip(found.position, found.rising, strict=True))] == (
        [not trough, trough] if over else []
    )


def test_a_peak_that_touches_the_level_at_a_sample_is_no_more_than_one_touch() -> None:
    found = crossed(sine(171, 0.0)[None, :], np.array([1.0]))
    assert sorted(found.position) in ([], pytest.approx([36.0, 36.0]))


def test_rows_and_levels_are_kept_apart() -> None:
    rows = np.stack([sine(151, 0.3), sine(151, 2.0), np.full(151, 5.0)])
    found = crossed(rows, np.array([0.5, -0.5]))
    for row, phase in enumerate((0.3, 2.0)):
        for level, height in enumerate((0.5, -0.5)):
            ours = sorted(found.position[(found.row == row) & (found.level == level)])
            assert ours == pytest.approx([at for at, _ in exact_roots(151, phase, height)], abs=1e-5)
    assert not np.any(found.row == 2)


def test_a_curve_that_never_gets_there_has_no_crossing() -> None:
    assert len(crossed(sine(500, 1.0, 0.5)[None, :], np.array([0.6])).position) == 0


@given(st.floats(0.0, 6.28), st.floats(-0.99, 0.99), st.integers(8, 60), st.integers(100, 400))
def test_pieces_that_overlap_hold_what_the_whole_holds(
    phase: float, height: float, width: int, samples: int
) -> None:
    curve, level = sine(samples, phase)[None, :], np.array([height])
    stride = width - BEFORE - AFTER
    cuts = range(0, samples - BEFORE - AFTER, stride)
    pieces = [candidates(curve[:, cut : cut + width], level, first_column=cut) for cut in cuts]
    apart, whole = crossings(Candidates.joined(pieces), level), crossings(candidates(curve, level), level)
    assert sorted(apart.position) == pytest.approx(sorted(whole.position), abs=1e-9)
    assert sorted(apart.rising) == sorted(whole.rising)


def test_a_step_over_several_levels_crosses_each() -> None:
    cliff = np.array([0.0, 0.0, 0.0, 0.0, 10.0, 10.0, 10.0, 10.0, 10.0])[None, :]
    found = crossings(candidates(cliff, np.array([7.0, 5.0, 3.0])), np.array([7.0, 5.0, 3.0]))
    assert sorted(found.level) == [0, 1, 2]
    assert found.rising.all()
    assert np.all((found.position > 1.0) & (found.position < 2.0))
