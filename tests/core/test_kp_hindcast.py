"""What would have been told in the past is what the program tells now, given the same knowledge."""

from datetime import UTC, datetime

import numpy as np
import pytest

from auroraplan.core.activity import outlook
from auroraplan.core.arrays import Floats
from auroraplan.core.kp import KP_STEP_S, ActivityForecast, DailyForecast, Forecast, KpHistory
from auroraplan.core.kp_hindcast import hindcast
from auroraplan.sources.activity.bundled_kp_model import kp_model
from auroraplan.sources.bundled import kp_history

DAY_S = 86_400.0
ISSUES = np.array(
    [datetime(year, year % 12 + 1, 5, 22, 5, tzinfo=UTC).timestamp() for year in range(1962, 2026)]
)


def told_now(issue: float, valid: float, *forecasts: Forecast, history: KpHistory | None = None) -> Floats:
    return outlook(
        history or kp_history(),
        forecasts=forecasts,
        model=kp_model(),
        now_utc=datetime.fromtimestamp(issue, UTC),
        from_unix_s=valid,
        to_unix_s=valid + 1.0,
    ).probabilities[0]


@pytest.mark.parametrize("lead_days", [-1.0, 0.01, 1.0, 26.5, 40.0, 150.0, 700.0])
def test_a_hindcast_is_what_the_outlook_tells_with_the_history_of_its_day(lead_days: float) -> None:
    valid = ISSUES + lead_days * DAY_S
    found = hindcast(kp_history(), model=kp_model(), issue_unix_s=ISSUES, valid_unix_s=valid)
    told = [told_now(issue, at) for issue, at in zip(ISSUES, valid, strict=True)]
    np.testing.assert_allclose(found, told, atol=1e-9)


def test_a_hindcast_knows_nothing_of_what_came_after_its_issue() -> None:
    history = kp_history()
    other = history.kp.copy()
    other[np.arange(len(other)) >= (ISSUES[30] - history.start_unix_s) // KP_STEP_S] = 9.0
    told = [
        hindcast(
            KpHistory(history.start_unix_s, kp),
            model=kp_model(),
            issue_unix_s=ISSUES[30:31],
            valid_unix_s=ISSUES[30:31] + 3 * DAY_S,
        )
        for kp in (history.kp, other)
    ]
    np.testing.assert_array_equal(told[0], told[1])


def test_a_forecast_counts_as_it_does_in_the_outlook_and_nan_is_none() -> None:
    valid = KP_STEP_S * np.floor(ISSUES / KP_STEP_S) + DAY_S
    kp = np.where(np.arange(len(valid)) % 2, np.nan, np.linspace(0.0, 9.0, len(valid)))
    found = hindcast(kp_history(), model=kp_model(), issue_unix_s=ISSUES, valid_unix_s=valid, forecast_kp=kp)
    for n, (issue, at) in enumerate(zip(ISSUES, valid, strict=True)):
        row = ActivityForecast("test", None, np.array([at]), kp[n : n + 1], np.array([False]))
        given = () if np.isnan(kp[n]) else (row,)
        np.testing.assert_allclose(found[n], told_now(issue, at, *given), atol=1e-9)


@pytest.mark.parametrize("days_old", [0, 145])
def test_forecasts_of_days_count_as_they_do_in_the_outlook(days_old: int) -> None:
    issue = ISSUES[-4:]
    history = kp_history()
    kept = int((issue[0] - history.start_unix_s) // KP_STEP_S) - 8 * days_old
    history = KpHistory(history.start_unix_s, history.kp[:kept])
    for lead_days in (1.2, 5.2, 30.2):
        for product, value, field in (("swpc 27-day outlook", 5.0, "largest_kp"), ("45-day Ap", 30.0, "ap")):
            valid = issue[:1] + lead_days * DAY_S
            nothing = {
                "largest_kp": np.array([np.nan]),
                "ap": np.array([np.nan]),
                "classes": np.full((1, 4), np.nan),
            }
            day = DailyForecast(
                "test",
                datetime.fromtimestamp(issue[0], UTC),
                DAY_S * np.floor(valid / DAY_S),
                **(nothing | {field: np.array([value])}),
            )
            found = hindcast(
                history,
                model=kp_model(),
                issue_unix_s=issue[:1],
                valid_unix_s=valid,
                forecast_kp=np.array([value]),
                product=[product],
            )
            np.testing.assert_allclose(
                found[0], told_now(issue[0], valid[0], day, history=history), atol=1e-9
            )
