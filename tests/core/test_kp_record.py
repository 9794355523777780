"""What is known of Kp until now: nothing of the future, final values before estimates, gaps as gaps."""

from dataclasses import replace
from datetime import UTC, datetime

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from auroraplan.core.arrays import Floats
from auroraplan.core.kp import KP_STEP_S, ActivityForecast, KpHistory
from auroraplan.core.kp_forecast import Reading
from auroraplan.core.kp_record import (
    expected_score,
    is_stale,
    known_history,
    observed_steps,
    with_observations,
)
from auroraplan.sources.activity.bundled_kp_model import kp_model
from auroraplan.sources.bundled import kp_history

EXACT = Reading(0.0, 1.0, 0.2)
TABLE = kp_model().climatology
FIRST_AND_NEXT_DAYS = (slice(0, 8), slice(8, 16), slice(24, 32))


def told(start: float, kp: list[float], *, observed: bool = True) -> ActivityForecast:
    starts = start + KP_STEP_S * np.arange(len(kp), dtype=np.float64)
    return ActivityForecast("test", None, starts, np.array(kp), np.full(len(kp), observed))


def merged(
    history: KpHistory, *forecasts: ActivityForecast, now: float, reading: Reading = EXACT
) -> KpHistory:
    return with_observations(history, forecasts, model=TABLE, reading=reading, now_unix_s=now)


@given(st.integers(-3, 30), st.floats(0.0, 0.999))
def test_a_step_is_known_once_it_is_over(steps: int, part: float) -> None:
    history = KpHistory(0.0, np.ones(20))
    known = known_history(history, KP_STEP_S * (steps + part))
    assert len(known.kp) == min(max(steps, 0), 20)


def test_missing_steps_at_the_end_are_not_known() -> None:
    history = KpHistory(0.0, np.array([1.0, np.nan, 2.0, np.nan, np.nan]))
    assert known_history(history, 1e9).end_unix_s == 3 * KP_STEP_S
    assert len(known_history(KpHistory(0.0, np.full(5, np.nan)), 1e9).kp) == 0


def test_only_the_last_years_are_read() -> None:
    known = known_history(kp_history(), 1e12)
    assert known.end_unix_s == kp_history().end_unix_s
    assert 11 * 2920 < len(known.kp) < 12 * 2922


def test_observations_follow_the_history_with_a_gap_between() -> None:
    history = KpHistory(0.0, np.ones(10))
    found = merged(history, told(15 * KP_STEP_S, [3.0, 4.0]), now=30 * KP_STEP_S)
    expected = [*[1.0] * 10, *[np.nan] * 5, 3.0, 4.0]
    np.testing.assert_allclose(found.kp, expected)


def test_final_values_win_over_estimates_and_the_first_source_over_the_second() -> None:
    history = KpHistory(0.0, np.array([1.0, np.nan, 1.0]))
    found = merged(history, told(0.0, [5.0, 4.0]), told(0.0, [6.0, 6.0, 6.0, 2.0]), now=9 * KP_STEP_S)
    np.testing.assert_allclose(found.kp, [1.0, 4.0, 1.0, 2.0])


def test_what_gfz_itself_observed_is_taken_as_it_is_and_wins_over_estimates() -> None:
    history = KpHistory(0.0, np.ones(1))
    own = replace(told(KP_STEP_S, [3.0, np.nan]), source_id="gfz-kp-recent")
    estimate = told(KP_STEP_S, [5.0, 5.0])
    found = merged(history, estimate, own, now=9 * KP_STEP_S, reading=Reading(-0.112, 1.0, 0.2)).kp
    assert found[1] == 3.0
    assert 4.5 < found[2] < 5.0


def test_a_history_is_stale_once_it_knows_less_than_half_of_the_last_27_days() -> None:
    history = KpHistory(0.0, np.ones(1000))
    days = np.array([0.0, 10.0, 13.0, 14.0, 200.0])
    assert is_stale(history, 1000 * KP_STEP_S + 86_400.0 * days).tolist() == [False] * 3 + [True] * 2
    assert is_stale(KpHistory(0.0, np.full(1000, np.nan)), np.array([1000 * KP_STEP_S])).tolist() == [True]


def test_forecast_rows_and_rows_of_the_future_are_no_observations() -> None:
    history = KpHistory(0.0, np.ones(4))
    forecast = told(4 * KP_STEP_S, [7.0, 7.0], observed=False)
    assert len(merged(history, forecast, now=9 * KP_STEP_S).kp) == 4
    early = told(4 * KP_STEP_S, [7.0, 7.0, 7.0])
    assert len(merged(history, early, now=5.5 * KP_STEP_S).kp) == 5


def test_an_estimate_is_read_as_the_final_value_is_likely_to_be() -> None:
    history = KpHistory(0.0, np.ones(1))
    low = Reading(-0.112, 1.0, 0.2)
    found = merged(history, told(KP_STEP_S, [3.0]), now=9 * KP_STEP_S, reading=low).kp[1]
    assert 2.7 < found < 2.95


def test_which_steps_are_known_and_at_what_level() -> None:
    history = KpHistory(0.0, np.array([1.0, np.nan, 14 / 3]))
    known, levels = observed_steps(history, KP_STEP_S * np.array([-1.0, 0.0, 1.0, 2.0, 3.0]))
    assert known.tolist() == [False, True, False, True, False]
    assert levels.tolist() == [3, 14]


def hidden(history: KpHistory, steps: int, shown: int) -> tuple[KpHistory, KpHistory]:
    """A history that ends `steps` early, and the same with its last `shown` steps known again."""
    kp = history.kp.copy()
    kp[-steps : len(kp) - shown] = np.nan
    return KpHistory(history.start_unix_s, history.kp[:-steps]), KpHistory(history.start_unix_s, kp)


def loss(mean: Floats, spread: Floats, kp: Floats) -> float:
    """Minus the log density of what came, as a score of mean and spread."""
    score = np.interp(kp, np.arange(28) / 3.0, TABLE.level_scores)
    return float(np.mean(0.5 * ((score - mean) / spread) ** 2 + np.log(spread)))


def test_a_last_week_after_five_months_without_news_tells_more_than_the_old_history_alone() -> None:
    history = kp_history()
    alone, with_week = [], []
    first = datetime(1969, 3, 1, tzinfo=UTC).timestamp()
    for origin in first + 86_400.0 * 97 * np.arange(150):
        known = known_history(history, origin)
        old, recent = hidden(known, 145 * 8, 56)
        starts = origin + KP_STEP_S * np.arange(40)
        came = history.kp[np.rint((starts - history.start_unix_s) / KP_STEP_S).astype(int)]
        for told, after in ((alone, old), (with_week, recent)):
            mean, spread, _ = expected_score(old, after, model=TABLE, starts=starts)
            told.append([loss(mean[day], spread[day], came[day]) for day in FIRST_AND_NEXT_DAYS])
    assert np.all(np.mean(with_week, axis=0) < np.mean(alone, axis=0))


def test_the_lead_counts_from_the_end_of_the_final_history() -> None:
    old, recent = hidden(known_history(kp_history(), 1e12), 800, 56)
    starts = np.array([kp_history().end_unix_s])
    assert expected_score(old, recent, model=TABLE, starts=starts)[2].tolist() == [800.0]
