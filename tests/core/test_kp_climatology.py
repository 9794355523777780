"""The climatology of Kp against what was counted in the same history, and against laws that it must obey.

The figures (Kp 1957-10 to 2026-08, nights of 12 hours) were counted and fitted by another program before this
one was written; they tell of seasons, levels and windows that the model has no free figure for.
"""

from functools import cache

import numpy as np
import pytest

from auroraplan.core.activity import outlook
from auroraplan.core.arrays import Floats, Ints
from auroraplan.core.kp import KP_STEP_S, KpHistory
from auroraplan.core.kp_climatology import (
    TROPICAL_YEAR_S,
    kp_record,
    latent_score,
    level_probabilities,
    season_of_days,
    season_score,
)
from auroraplan.core.kp_predictors import STEPS_A_DAY, ScoreRecord
from auroraplan.sources.activity.bundled_kp_model import kp_model
from auroraplan.sources.bundled import kp_history
from kp_of_a_night import highest_of

EUROPE, AMERICA = 18, 3
LEVEL_3, LEVEL_4, LEVEL_5 = 9, 12, 15


@cache
def record() -> ScoreRecord:
    history = kp_history()
    return kp_record(kp_model().climatology, history.kp, history.start_unix_s)


def first_steps(hour: int, *, from_year: float, to_year: float, every: int) -> Ints:
    """The first step of every so manyth night window."""
    start = kp_history().start_unix_s
    step = np.arange(2920 + 900, len(kp_history().kp) - 60)
    unix_s = start + KP_STEP_S * step
    year = 1970 + unix_s / TROPICAL_YEAR_S
    return step[(unix_s / 3600 % 24 == hour) & (year >= from_year) & (year < to_year)][::every]


def night_chances(first: Ints, lead_days: float) -> Floats:
    """The chances of the highest Kp of each night `(nights, 28)`, known to the night `lead_days` before."""
    model = kp_model()
    end = first - round(STEPS_A_DAY * lead_days) + 4
    steps = [
        level_probabilities(
            model.climatology, *latent_score(model.climatology, record(), end=end, step=first + n)
        )
        for n in range(4)
    ]
    nearest = int(np.argmin(np.abs(model.correlation_lead_steps - STEPS_A_DAY * lead_days)))
    correlation = model.correlations[nearest]
    return highest_of(np.stack(steps, axis=1), correlation.level + correlation.night)


def night_levels(first: Ints) -> Ints:
    levels = np.rint(kp_history().kp * 3).astype(np.int64)
    return levels[first[:, np.newaxis] + np.arange(4)].max(axis=1)


def crps(chances: Floats, level: Ints) -> float:
    """The continuous ranked probability score in Kp."""
    below = np.cumsum(chances, axis=-1)[:, :27]
    return float(np.mean(np.sum((below - (np.arange(27) >= level[:, np.newaxis])) ** 2, axis=-1) / 3.0))


@pytest.mark.parametrize(("lead_days", "published"), [(1, 0.710), (7, 0.714), (30, 0.720), (60, 0.726)])
def test_years_never_fitted_are_told_better_than_by_the_published_level_adaptive_climatology(
    lead_days: int, published: float
) -> None:
    first = first_steps(EUROPE, from_year=2009, to_year=2026.49, every=3)
    chances = night_chances(first, lead_days)
    assert crps(chances, night_levels(first)) < published


@pytest.mark.parametrize("lead_days", [1, 7, 30, 60])
def test_in_years_never_fitted_chances_come_true_as_often_as_they_say(lead_days: int) -> None:
    first = first_steps(EUROPE, from_year=2009, to_year=2026.49, every=1)
    chances, level = night_chances(first, lead_days), night_levels(first)
    for least in (LEVEL_3, LEVEL_4, LEVEL_5):
        chance, came = chances[:, least:].sum(axis=1), level >= least
        assert abs(chance.mean() - came.mean()) < 0.02
        order = np.argsort(chance)
        for fifth in np.array_split(order, 5):
            assert abs(chance[fifth].mean() - came[fifth].mean()) < 0.06


@pytest.mark.parametrize("lead_days", [365, 730])
def test_far_ahead_weaker_cycles_than_the_fitted_ones_are_not_told_as_stormy_as_those(lead_days: int) -> None:
    """2009-2026 reached Kp 4 and 5 less often than the fitted years, 0.26 and 0.12 of European nights."""
    first = first_steps(EUROPE, from_year=2009, to_year=2026.49, every=2)
    chances, level = night_chances(first, lead_days), night_levels(first)
    for least in (LEVEL_3, LEVEL_4, LEVEL_5):
        assert abs(chances[:, least:].sum(axis=1).mean() - np.mean(level >= least)) < 0.03
    assert chances[:, LEVEL_4:].sum(axis=1).mean() < 1.15 * np.mean(level >= LEVEL_4)


def test_the_seasons_of_stormy_nights_are_those_that_were_counted() -> None:
    counted = [0.075, 0.118, 0.131, 0.142, 0.117, 0.088, 0.085, 0.091, 0.132, 0.129, 0.094, 0.061]
    first = first_steps(EUROPE, from_year=1960, to_year=2026.49, every=3)
    middle = (kp_history().start_unix_s + KP_STEP_S * (first + 2.0)).astype("datetime64[s]")
    month = middle.astype("datetime64[M]").astype(int) % 12
    chance = night_chances(first, 30)[:, LEVEL_5:].sum(axis=1)
    told = [chance[month == n].mean() for n in range(12)]
    np.testing.assert_allclose(told, counted, atol=0.03)
    assert np.corrcoef(told, counted)[0, 1] > 0.85


def test_the_season_of_a_run_of_days_is_that_of_its_steps() -> None:
    model, start = kp_model().climatology, kp_history().start_unix_s + 5 * KP_STEP_S
    steps = start + KP_STEP_S * np.arange(8 * 5000, dtype=np.float64)
    np.testing.assert_allclose(season_of_days(model, start, 5000), season_score(model, steps), atol=1e-9)


def test_a_year_of_quiet_or_storm_sets_the_level_as_counted() -> None:
    # Trailing 365-day mean of the nightly maximum, up to 30 days before: chances of >= 3, >= 4, >= 5.
    counted = {
        (2.0, 2.4): (0.32, 0.12, 0.04),
        (2.4, 2.8): (0.42, 0.19, 0.07),
        (2.8, 3.2): (0.51, 0.25, 0.10),
        (3.2, 3.6): (0.61, 0.35, 0.16),
    }
    first = first_steps(EUROPE, from_year=1960, to_year=2026.49, every=1)
    highest = night_levels(first) / 3.0
    running = np.concatenate([[0.0], np.cumsum(highest)])
    night = np.arange(395, len(first), 3)
    trailing = (running[night - 30] - running[night - 395]) / 365.0
    chances = night_chances(first[night], 30)
    for (low, high), expected in counted.items():
        of = (trailing >= low) & (trailing < high)
        told = [chances[of, least:].sum(axis=1).mean() for least in (LEVEL_3, LEVEL_4, LEVEL_5)]
        np.testing.assert_allclose(told, expected, atol=0.03)


def test_european_nights_are_stormier_than_american_ones() -> None:
    # P(nightly maximum >= 4): 0.259 in 18-06 UT, 0.224 in 03-15 UT.
    chances = [
        night_chances(first_steps(hour, from_year=1960, to_year=2026.49, every=5), 30)[:, LEVEL_4:]
        .sum(axis=1)
        .mean()
        for hour in (EUROPE, AMERICA)
    ]
    np.testing.assert_allclose(chances, [0.259, 0.224], atol=0.02)


def test_with_no_history_at_all_single_steps_reach_kp_as_often_as_counted() -> None:
    # Single intervals 1957-2026: >= 3 .288, >= 4 .124, >= 5 .044; the fit knew the livelier years to 2008.
    nothing = KpHistory(0.0, np.array([]))
    start = np.datetime64("2020-01-01").astype("datetime64[s]").astype(float)
    ahead = outlook(
        nothing,
        forecasts=(),
        model=kp_model(),
        now_utc=np.datetime64("2019-12-31T00:00").astype("datetime64[s]").item().astimezone(),
        from_unix_s=start,
        to_unix_s=start + 11 * TROPICAL_YEAR_S,
    )
    reach = [ahead.probabilities[:, least:].sum(axis=1).mean() for least in (LEVEL_3, LEVEL_4, LEVEL_5)]
    np.testing.assert_allclose(reach, [0.288, 0.124, 0.044], atol=0.03)


def test_every_step_is_a_distribution() -> None:
    first = first_steps(EUROPE, from_year=1990, to_year=1992, every=7)
    for lead_days in (0.5, 5, 26.6, 500, 9000):
        chances = night_chances(first, lead_days)
        assert chances.min() >= 0.0
        np.testing.assert_allclose(chances.sum(axis=1), 1.0, atol=1e-12)


def test_a_day_that_is_missing_changes_the_level_little_and_never_reads_as_quiet() -> None:
    history = kp_history()
    model = kp_model().climatology
    whole = history.kp[-3400:]
    holes = whole.copy()
    holes[-20:-12] = np.nan
    start = history.end_unix_s - KP_STEP_S * len(whole)
    ask = {"end": np.array([3400]), "step": np.array([3456])}
    without, _ = latent_score(model, kp_record(model, whole, start), **ask)
    with_holes, _ = latent_score(model, kp_record(model, holes, start), **ask)
    zeroed = np.where(np.isnan(holes), 0.0, holes)
    with_zeros, _ = latent_score(model, kp_record(model, zeroed, start), **ask)
    assert abs(with_holes[0] - without[0]) < 0.1
    assert with_zeros[0] < with_holes[0]
