"""The outlook: where each step comes from, and how nights hang together."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import numpy as np
import pytest

from auroraplan.core.activity import (
    CLIMATOLOGY_ID,
    HISTORY_ID,
    ActivityForecast,
    ActivityOutlook,
    DailyForecast,
    Forecast,
    KpCorrelation,
    SolarFluxForecast,
    outlook,
)
from auroraplan.core.arrays import Floats
from auroraplan.core.kp import KP_LEVELS, KP_STEP_S, KpHistory, chance_at_least, kp_quantile
from auroraplan.core.kp_nodes import kp_nodes
from auroraplan.sources.activity.bundled_kp_model import kp_model
from auroraplan.sources.bundled import kp_history

NOW = datetime(2026, 6, 20, 10, 30, tzinfo=UTC)
MIDNIGHT = datetime(2026, 6, 20, tzinfo=UTC).timestamp()
DAY_S = 86_400.0


def forecast_of(kp: Floats, *, start: float = MIDNIGHT, observed_until: float = 0.0) -> ActivityForecast:
    starts = start + KP_STEP_S * np.arange(len(kp), dtype=np.float64)
    return ActivityForecast("test", NOW, starts, np.asarray(kp, float), starts < observed_until)


def ahead(
    *forecasts: Forecast, history: KpHistory | None = None, now: datetime = NOW, days: float = 5.0
) -> ActivityOutlook:
    return outlook(
        history or kp_history(),
        forecasts=forecasts,
        model=kp_model(),
        now_utc=now,
        from_unix_s=MIDNIGHT,
        to_unix_s=MIDNIGHT + days * DAY_S,
    )


def until(history: KpHistory, end_unix_s: float) -> KpHistory:
    return KpHistory(
        history.start_unix_s, history.kp[: int((end_unix_s - history.start_unix_s) // KP_STEP_S)]
    )


def test_steps_cover_what_was_asked_and_each_is_a_distribution() -> None:
    found = outlook(
        kp_history(),
        forecasts=(),
        model=kp_model(),
        now_utc=NOW,
        from_unix_s=MIDNIGHT + 1.0,
        to_unix_s=MIDNIGHT + 3 * KP_STEP_S + 1.0,
    )
    assert found.start_unix_s == MIDNIGHT
    assert found.probabilities.shape == (4, 28)
    assert len(found.source_ids) == 4
    np.testing.assert_allclose(found.probabilities.sum(axis=1), 1.0)


def test_the_outlook_cannot_be_written_to() -> None:
    with pytest.raises(ValueError, match="read-only"):
        ahead().probabilities[0, 0] = 1.0


def test_past_steps_of_the_history_are_certain_and_later_ones_are_not() -> None:
    found = ahead()
    step = round((MIDNIGHT - kp_history().start_unix_s) / KP_STEP_S)
    for n in range(3):
        assert found.source_ids[n] == HISTORY_ID
        assert kp_quantile(found.probabilities[n], 0.5) == pytest.approx(kp_history().kp[step + n])
        assert found.probabilities[n].max() == 1.0
    assert set(found.source_ids[3:]) == {CLIMATOLOGY_ID}
    assert found.probabilities[3:].max() < 0.5


def test_nothing_after_now_is_used_although_the_history_goes_on() -> None:
    np.testing.assert_array_equal(
        ahead().probabilities, ahead(history=until(kp_history(), NOW.timestamp())).probabilities
    )


def test_a_forecast_storm_raises_the_chances_of_its_steps_and_of_no_others() -> None:
    quiet, storm = ahead(forecast_of(np.full(24, 1.0))), ahead(forecast_of(np.full(24, 7.0)))
    reach = [chance_at_least(each.probabilities, 4.0) for each in (quiet, ahead(), storm)]
    assert np.all(reach[0][4:24] < reach[1][4:24])
    assert np.all(reach[1][4:24] < reach[2][4:24])
    np.testing.assert_array_equal(reach[0][24:], reach[2][24:])
    assert storm.source_ids[3] == "test"
    assert storm.source_ids[24] == CLIMATOLOGY_ID


def test_a_forecast_is_never_certain() -> None:
    # Of NOAA's bins forecast at Kp 5 and above, fewer than one in four reached it.
    reach = chance_at_least(ahead(forecast_of(np.full(24, 5.0))).probabilities[8:16], 5.0)
    without = chance_at_least(ahead().probabilities[8:16], 5.0)
    assert np.all((reach > 1.3 * without) & (reach < 0.3))


def test_a_forecast_of_kp_0_is_a_forecast() -> None:
    found = ahead(forecast_of(np.zeros(24)))
    assert found.source_ids[10] == "test"
    assert np.all(
        chance_at_least(found.probabilities, 3.0)[4:24] < chance_at_least(ahead().probabilities, 3.0)[4:24]
    )


def test_the_first_forecast_that_speaks_of_a_step_counts() -> None:
    first, second = forecast_of(np.full(10, 1.0)), forecast_of(np.full(24, 6.0))
    both = ahead(first, second)
    np.testing.assert_array_equal(both.probabilities[4:10], ahead(first).probabilities[4:10])
    np.testing.assert_array_equal(both.probabilities[10:24], ahead(second).probabilities[10:24])


def test_without_final_values_a_step_that_the_source_observed_is_nearly_certain() -> None:
    old = until(kp_history(), MIDNIGHT - 100 * DAY_S)
    seen = forecast_of(np.full(24, 5.0), observed_until=NOW.timestamp() - KP_STEP_S)
    found = ahead(seen, history=old)
    assert chance_at_least(found.probabilities[0], 4.0) > 0.99
    assert chance_at_least(found.probabilities[0], 6.0) < 0.01
    assert chance_at_least(found.probabilities[8], 4.0) < 0.9


def test_a_row_that_claims_to_have_observed_the_future_is_only_a_forecast() -> None:
    liar = forecast_of(np.full(24, 8.0), observed_until=MIDNIGHT + 9 * DAY_S)
    assert chance_at_least(ahead(liar).probabilities[20], 4.0) < 0.9


def test_a_stormy_week_seen_by_the_source_raises_the_coming_days_after_an_old_history() -> None:
    old = until(kp_history(), MIDNIGHT - 145 * DAY_S)
    week = MIDNIGHT - 7 * DAY_S

    def chances(kp: float) -> Floats:
        told = forecast_of(np.full(59, kp), start=week, observed_until=NOW.timestamp() - KP_STEP_S)
        return chance_at_least(ahead(told, history=old).probabilities, 4.0)

    calm, stormy = chances(1.0), chances(5.0)
    gain = stormy[4:] / calm[4:]
    assert gain[0] > 2.0
    assert gain[-1] > 1.0
    assert gain[0] > gain[-1]


def test_two_years_ahead_take_little_time_and_keep_their_seasons() -> None:
    found = ahead(days=730.0)
    reach = chance_at_least(found.probabilities, 5.0)
    middle = found.start_unix_s + KP_STEP_S * (np.arange(len(reach)) + 0.5)
    month = middle.astype("datetime64[s]").astype("datetime64[M]").astype(int) % 12
    equinox, solstice = (
        reach[np.isin(month, (2, 3, 8, 9))].mean(),
        reach[np.isin(month, (5, 6, 11, 0))].mean(),
    )
    assert equinox / solstice > 1.3


def test_a_range_before_all_history_has_a_climatology() -> None:
    found = outlook(
        kp_history(),
        forecasts=(),
        model=kp_model(),
        now_utc=datetime(1950, 1, 1, tzinfo=UTC),
        from_unix_s=datetime(1950, 1, 2, tzinfo=UTC).timestamp(),
        to_unix_s=datetime(1950, 1, 3, tzinfo=UTC).timestamp(),
    )
    assert set(found.source_ids) == {CLIMATOLOGY_ID}
    np.testing.assert_allclose(found.probabilities.sum(axis=1), 1.0)


def simulated(found: ActivityOutlook, steps: int, draws: int, seed: int) -> Floats:
    """Kp of `draws` worlds by the definition of the copula, each night with eight steps; `(draws, steps)`."""
    random = np.random.default_rng(seed)
    share = found.correlation
    shared, own = random.standard_normal((draws, 1)), random.standard_normal((draws, steps))
    night = np.empty((draws, steps))
    state = random.standard_normal(draws)
    for step in range(steps):
        if step and step % 8 == 0:
            fresh = np.sqrt(1 - share.next_night**2)
            state = share.next_night * state + fresh * random.standard_normal(draws)
        night[:, step] = state
    score = (
        np.sqrt(share.level) * shared
        + np.sqrt(share.night) * night
        + np.sqrt(1 - share.level - share.night) * own
    )
    uniform = np.argsort(np.argsort(score, axis=0), axis=0) / draws
    below = np.cumsum(found.probabilities[:steps], axis=1)
    return np.stack([KP_LEVELS[np.searchsorted(below[n], uniform[:, n])] for n in range(steps)], axis=1)


def test_the_highest_kp_of_a_night_is_that_of_simulated_nights() -> None:
    found = ahead()
    worlds = simulated(found, 40, 40_000, seed=1)
    night = slice(22, 24)
    highest = worlds[:, night].max(axis=1)
    both = np.array([[night.start, night.start + 1]])
    at_most = kp_nodes(found).maximum(both, np.ones((1, 2), dtype=bool))[0]
    for kp in (2, 3, 4, 5):
        assert 1.0 - at_most[3 * kp - 1] == pytest.approx((highest >= kp - 1e-6).mean(), abs=0.01)


def test_any_of_five_nights_reaches_kp_4_as_often_as_it_did() -> None:
    # 1957-2026, European nights: .259 for one night, .64 for any of five; independent nights would give .78.
    history = kp_history()
    single, five = [], []
    for month in range(0, 66 * 12, 5):
        now = datetime(1960 + month // 12, month % 12 + 1, 10, 18, tzinfo=UTC)
        found = outlook(
            history,
            forecasts=(),
            model=kp_model(),
            now_utc=now,
            from_unix_s=now.timestamp() + 7 * DAY_S,
            to_unix_s=now.timestamp() + 12 * DAY_S,
        )
        worlds = simulated(found, 40, 500, seed=month).reshape(-1, 5, 8)[:, :, :4]
        nights = worlds.max(axis=2) >= 4.0 - 1e-6
        single.append(nights.mean())
        five.append(nights.any(axis=1).mean())
    assert np.mean(single) == pytest.approx(0.259, abs=0.03)
    assert np.mean(five) == pytest.approx(0.64, abs=0.03)


def of_days(
    largest: float = np.nan,
    ap: float = np.nan,
    classes: Floats | None = None,
    *,
    days: int = 27,
    source: str = "days",
) -> DailyForecast:
    chances = np.full((days, 4), np.nan) if classes is None else np.tile(classes, (days, 1))
    starts = MIDNIGHT + DAY_S * np.arange(days, dtype=np.float64)
    return DailyForecast(source, NOW, starts, np.full(days, largest), np.full(days, ap), chances)


def reach_4(*forecasts: Forecast, history: KpHistory | None = None, days: float = 40.0) -> Floats:
    return chance_at_least(ahead(*forecasts, history=history, days=days).probabilities, 4.0)


@pytest.mark.parametrize(
    ("calm", "stormy"),
    [
        (of_days(largest=2.0), of_days(largest=6.0)),
        (of_days(ap=5.0), of_days(ap=48.0)),
        (of_days(classes=np.array([0.1, 0.01, 0.0, 0.0])), of_days(classes=np.array([0.2, 0.4, 0.3, 0.1]))),
    ],
)
def test_what_is_told_of_days_moves_the_first_three_and_no_later_one_while_the_history_is_fresh(
    calm: DailyForecast, stormy: DailyForecast
) -> None:
    low, high, without = reach_4(calm), reach_4(stormy), reach_4()
    assert np.all(low[4:24] < without[4:24])
    assert np.all(without[4:24] < high[4:24])
    np.testing.assert_array_equal(high[32:], without[32:])


def test_a_program_without_news_for_months_listens_to_days_further_ahead() -> None:
    old = until(kp_history(), MIDNIGHT - 145 * DAY_S)
    calm, stormy, without = (
        reach_4(*told, history=old) for told in ((of_days(largest=2.0),), (of_days(largest=6.0),), ())
    )
    assert np.all(calm[24 : 27 * 8] < stormy[24 : 27 * 8])
    np.testing.assert_array_equal(stormy[28 * 8 :], without[28 * 8 :])
    assert ahead(of_days(ap=8.0, days=45), history=old, days=46.0).source_ids[40 * 8] == "days"


def test_the_largest_kp_of_a_day_counts_before_its_ap() -> None:
    np.testing.assert_array_equal(reach_4(of_days(largest=5.0, ap=4.0)), reach_4(of_days(largest=5.0)))


def test_what_is_not_told_is_unknown_and_never_quiet() -> None:
    nothing = forecast_of(np.full(24, np.nan))
    np.testing.assert_array_equal(reach_4(of_days(), nothing), reach_4())
    assert set(ahead(of_days(), nothing).source_ids[3:]) == {CLIMATOLOGY_ID}


def test_a_preferred_source_that_is_not_heard_leaves_the_step_to_the_next() -> None:
    steps = forecast_of(np.full(24, 6.0))
    late = replace(of_days(largest=1.0), issued_utc=NOW - timedelta(days=4))
    np.testing.assert_array_equal(reach_4(late, steps), reach_4(steps))


def test_an_ensemble_that_disagrees_with_itself_counts_for_less() -> None:
    storm = forecast_of(np.full(24, 7.0))
    narrow = replace(storm, quartiles=np.tile([7.0, 7.0], (24, 1)))
    wide = replace(storm, quartiles=np.tile([2.0, 9.0], (24, 1)))
    unknown = replace(storm, quartiles=np.full((24, 2), np.nan))
    np.testing.assert_array_equal(reach_4(narrow), reach_4(storm))
    np.testing.assert_array_equal(reach_4(unknown), reach_4(storm))
    assert np.all((reach_4()[4:24] < reach_4(wide)[4:24]) & (reach_4(wide)[4:24] < reach_4(storm)[4:24]))


def test_the_flux_of_the_sun_decides_nothing() -> None:
    rows = np.full(24, 200.0)
    flux = SolarFluxForecast(
        "flux", NOW, MIDNIGHT + 30 * DAY_S * np.arange(24, dtype=np.float64), rows, rows - 10, rows + 10
    )
    np.testing.assert_array_equal(reach_4(flux, days=500.0), reach_4(days=500.0))


def test_recent_kp_of_gfz_makes_an_old_history_as_good_as_the_whole() -> None:
    end = MIDNIGHT + 3 * KP_STEP_S
    old, whole = until(kp_history(), MIDNIGHT - 145 * DAY_S), until(kp_history(), end)
    missing = whole.kp[len(old.kp) :]
    starts = old.end_unix_s + KP_STEP_S * np.arange(len(missing), dtype=np.float64)
    recent = ActivityForecast("gfz-kp-recent", NOW, starts, missing, np.full(len(missing), True))
    found, same = ahead(recent, history=old), ahead(history=whole)
    np.testing.assert_allclose(found.probabilities, same.probabilities, atol=1e-12)
    assert found.source_ids == same.source_ids
    assert found.correlation == same.correlation


def test_a_running_bin_of_gfz_is_not_kp_yet() -> None:
    old = until(kp_history(), MIDNIGHT)
    running = ActivityForecast(
        "gfz-kp-recent", NOW, np.array([MIDNIGHT + 3 * KP_STEP_S]), np.array([8.0]), np.array([True])
    )
    np.testing.assert_array_equal(reach_4(running, history=old), reach_4(history=old))


def test_correlation_shares_are_in_range_at_any_lead() -> None:
    for days in (0, 30, 400, 4000):
        found = ahead(now=NOW, history=until(kp_history(), MIDNIGHT - days * DAY_S)).correlation
        assert isinstance(found, KpCorrelation)
        assert found.level >= 0.0
        assert found.night > 0.0
        assert found.level + found.night < 1.0
        assert 0.0 <= found.next_night < 1.0


def test_what_is_shared_by_all_nights_grows_with_the_lead() -> None:
    near = ahead(history=until(kp_history(), MIDNIGHT)).correlation.level
    far = ahead(history=until(kp_history(), MIDNIGHT - 400 * DAY_S), now=NOW + timedelta(hours=1)).correlation
    assert far.level > near
