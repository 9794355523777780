"""Spans of time: what lies in both lies in each."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from auroraplan.core.spans import Spans, alternating_spans, clipped, common_spans, span_hours


@st.composite
def spans(draw: st.DrawFn) -> Spans:
    edges = sorted(draw(st.sets(st.integers(0, 1000), max_size=12)))
    return tuple((float(a), float(b)) for a, b in zip(edges[::2], edges[1::2], strict=False))


def covered(of: Spans) -> set[int]:
    return {second for start, end in of for second in range(int(start), int(end))}


@given(spans(), spans())
def test_common_time_is_the_time_in_both(one: Spans, other: Spans) -> None:
    assert covered(common_spans(one, other)) == covered(one) & covered(other)


@given(spans(), st.integers(0, 500), st.integers(500, 1000))
def test_clipping_leaves_what_lies_between(of: Spans, start: int, end: int) -> None:
    assert covered(clipped(of, start, end)) == covered(of) & set(range(start, end))


@given(spans())
def test_hours_add_up(of: Spans) -> None:
    assert span_hours(of) == pytest.approx(len(covered(of)) / 3600.0)


@given(st.sets(st.integers(1, 999)), st.booleans())
def test_switches_part_the_whole_into_inside_and_outside(switches: set[int], inside: bool) -> None:
    times = np.array(sorted(switches), dtype=np.float64)
    within = alternating_spans(times, within_at_start=inside, ends=(0.0, 1000.0))
    without = alternating_spans(times, within_at_start=not inside, ends=(0.0, 1000.0))
    assert covered(within) | covered(without) == set(range(1000))
    assert not covered(within) & covered(without)
    assert (0 in covered(within)) == inside
