"""Seasonal shares are counts by month of what came before, and of nothing that came later."""

from datetime import UTC, datetime

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from auroraplan.core.kp import KpHistory
from auroraplan.core.kp_baseline import UNKNOWN, level_of, month_of, seasonal_climatology, seasonal_shares


def test_a_month_is_that_of_the_calendar() -> None:
    moments = [datetime(1957, 12, 31, 23, tzinfo=UTC), datetime(2024, 2, 29, tzinfo=UTC)]
    assert month_of(np.array([moment.timestamp() for moment in moments])).tolist() == [11, 1]


def test_a_level_is_the_nearest_third_and_a_gap_is_none() -> None:
    assert level_of(np.array([0.0, 0.333, 2.33, 2.7, 9.0, np.nan])).tolist() == [0, 1, 7, 8, 27, UNKNOWN]


events = st.lists(st.tuples(st.integers(-1, 27), st.integers(0, 11)), min_size=1, max_size=40)


@given(events, st.data())
def test_the_shares_are_counted(rows: list[tuple[int, int]], data: st.DataObject) -> None:
    known = data.draw(st.integers(0, len(rows)))
    month = data.draw(st.integers(0, 11))
    level, of_month = np.array(rows).T
    found = seasonal_shares(level, of_month, known=np.array([known]), wanted_month=np.array([month]))[0]
    before = [each for each, its_month in rows[:known] if its_month == month and each != UNKNOWN]
    expected = np.full(28, 1 / 28)
    for each in before:
        expected[each] += 1.0
    np.testing.assert_allclose(found, expected / (len(before) + 1))


def test_what_came_after_the_issue_changes_nothing() -> None:
    start = datetime(2001, 1, 1, tzinfo=UTC).timestamp()
    kp = np.random.default_rng(1).integers(0, 28, 8 * 800) / 3.0
    later = np.where(np.arange(len(kp)) >= 8 * 500, 9.0, kp)
    issue, valid = np.array([start + 500 * 86_400.0]), np.array([start + 520 * 86_400.0])
    one, other = (
        seasonal_climatology(KpHistory(start, each), issue_unix_s=issue, valid_unix_s=valid)
        for each in (kp, later)
    )
    np.testing.assert_array_equal(one, other)
    # June 2002 is foretold from the 240 steps of June 2001... of which every level came some 8.6 times.
    assert 0.0 < one.min() < one.max() < 0.1
