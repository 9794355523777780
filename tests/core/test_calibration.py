"""Scores against worked examples of their authors, identities, and curves that were planted."""

import math

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays

from auroraplan.core.calibration import (
    FINER_WHERE_RARE,
    TENTHS,
    area_under_curve,
    brier,
    brier_skill,
    crps,
    log_loss,
    recalibrated,
    reliability,
)
from auroraplan.core.kp import KP_LEVELS

RAIN = np.array([True])

chances = st.floats(0.0, 1.0)
answers = st.lists(st.tuples(chances, st.booleans()), min_size=1, max_size=60)


def split(rows: list[tuple[float, bool]]) -> tuple[np.ndarray, np.ndarray]:
    chance, came = zip(*rows, strict=True)
    return np.array(chance), np.array(came, dtype=bool)


# --- Kp ------------------------------------------------------------------------------------------------


@given(arrays(np.float64, 28, elements=st.floats(0.0, 1.0)), st.integers(0, 27))
def test_the_crps_is_the_mean_miss_less_half_the_mean_spread(weights: np.ndarray, level: int) -> None:
    # Gneiting & Raftery 2007, J. Am. Stat. Assoc. 102, 359, eq. 21: E|X - y| - E|X - X'| / 2.
    probabilities = (weights + 1e-6) / (weights + 1e-6).sum()
    kp = KP_LEVELS[level]
    miss = probabilities @ np.abs(KP_LEVELS - kp)
    spread = probabilities @ np.abs(KP_LEVELS[:, None] - KP_LEVELS) @ probabilities
    assert crps(probabilities[None], np.array([kp]))[0] == pytest.approx(miss - 0.5 * spread, abs=1e-12)


@given(st.integers(0, 27), st.floats(0.0, 9.0))
def test_a_forecast_without_doubt_is_scored_by_its_distance(level: int, kp: float) -> None:
    score = crps(np.eye(28)[[level]], np.array([kp]))[0]
    assert score == pytest.approx(abs(KP_LEVELS[level] - kp), abs=1e-12)


def test_an_unknown_kp_has_no_score() -> None:
    assert np.isnan(crps(np.eye(28)[[3]], np.array([np.nan]))[0])


# --- chances -------------------------------------------------------------------------------------------


@pytest.mark.parametrize(("chance", "score"), [(1.0, 0.0), (0.7, 0.09), (0.3, 0.49), (0.0, 1.0)])
def test_the_brier_score_of_a_rainy_day(chance: float, score: float) -> None:
    # The worked example of Brier's score in textbooks: 70 % given and it rains costs 0.09.
    assert brier(np.array([chance]), RAIN) == pytest.approx(score)


def test_always_the_mean_share_has_no_skill_and_certainty_has_all() -> None:
    came = np.array([True, False, False, False])
    assert brier_skill(np.full(4, 0.25), came) == pytest.approx(0.0)
    assert brier_skill(came.astype(float), came) == 1.0
    assert brier_skill(np.array([0.3, 0.4]), np.array([True, True])) is None


def test_the_log_loss_of_scikit_learns_own_example() -> None:
    # sklearn.metrics.log_loss, the example of its documentation: spam ham ham spam -> 0.21616.
    came = np.array([True, False, False, True])
    assert log_loss(np.array([0.9, 0.1, 0.2, 0.65]), came) == pytest.approx(0.21616, abs=5e-6)


def test_a_chance_of_nothing_that_came_costs_as_much_as_one_in_ten_thousand() -> None:
    assert log_loss(np.array([0.0]), RAIN) == pytest.approx(math.log(10_000))
    assert log_loss(np.array([1.0]), RAIN) == pytest.approx(-math.log(0.9999))


def test_the_area_under_the_curve_of_hanley_and_mcneil() -> None:
    # Hanley & McNeil 1982, Radiology 143, 29-36, table I: 58 normal and 51 abnormal scans in five ratings,
    # full of ties; their area is 0.893.
    normal, abnormal = (33, 6, 6, 11, 2), (3, 2, 2, 11, 33)
    ratings = np.repeat(np.tile(np.arange(1.0, 6.0), 2), normal + abnormal)
    came = np.arange(len(ratings)) >= sum(normal)
    assert area_under_curve(ratings, came) == pytest.approx(0.893, abs=5e-4)


@given(answers)
def test_the_area_is_the_share_of_pairs_in_the_right_order(rows: list[tuple[float, bool]]) -> None:
    chance, came = split(rows)
    pairs = [0.5 * (1 + np.sign(high - low)) for high in chance[came] for low in chance[~came]]
    area = area_under_curve(chance, came)
    assert area == (pytest.approx(np.mean(pairs)) if pairs else None)


# --- reliability ---------------------------------------------------------------------------------------


@given(answers, st.sampled_from([TENTHS, FINER_WHERE_RARE]))
def test_every_forecast_is_in_one_bin_and_the_bins_keep_the_sums(
    rows: list[tuple[float, bool]], edges: tuple[float, ...]
) -> None:
    chance, came = split(rows)
    bins = reliability(chance, came, edges)
    assert sum(each.count for each in bins) == len(rows)
    assert sum(each.count * each.mean_chance for each in bins) == pytest.approx(chance.sum(), abs=1e-9)
    assert sum(each.count * each.share for each in bins) == pytest.approx(came.sum(), abs=1e-9)
    means = [each.mean_chance for each in bins]
    assert means == sorted(means)


def test_a_bin_holds_its_lower_edge() -> None:
    bins = reliability(np.array([0.0, 0.1, 0.1, 1.0]), np.array([False, True, False, True]))
    assert [(each.mean_chance, each.share, each.count) for each in bins] == [
        (0.0, 0.0, 1),
        (0.1, 0.5, 2),
        (1.0, 1.0, 1),
    ]


def test_chances_that_hold_lie_on_the_diagonal() -> None:
    draw = np.random.default_rng(5)
    chance = draw.uniform(size=20_000)
    for each in reliability(chance, draw.uniform(size=20_000) < chance):
        # Three standard deviations of 2,000 draws.
        assert each.share == pytest.approx(each.mean_chance, abs=3 * math.sqrt(0.25 / each.count))


# --- recalibration -------------------------------------------------------------------------------------


def planted(rows: int, *, intercept: float, slope: float) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """Chances, the ones that they should have been, and what came of those."""
    draw = np.random.default_rng(11)
    score = draw.normal(size=rows)
    truth = 1 / (1 + np.exp(-(intercept + slope * score)))
    return 1 / (1 + np.exp(-score)), truth, draw.uniform(size=rows) < truth


def test_a_planted_bias_is_found_and_taken_away() -> None:
    chance, truth, came = planted(20_000, intercept=1.2, slope=0.6)
    mended = recalibrated(chance, came, np.arange(20_000) // 40)
    assert np.abs(mended - truth).max() < 0.02
    assert brier(mended, came) < brier(chance, came) - 0.03


def test_nothing_that_came_in_a_group_bears_on_its_own_chances() -> None:
    chance, _, came = planted(600, intercept=0.0, slope=1.0)
    day = np.arange(600) // 20
    other = np.where(day == 7, ~came, came)
    first, second = recalibrated(chance, came, day), recalibrated(chance, other, day)
    np.testing.assert_array_equal(first[day % 10 == 7], second[day % 10 == 7])
    assert np.all(first[day % 10 == 3] != second[day % 10 == 3])


def test_what_is_told_apart_without_fail_has_a_finite_curve() -> None:
    chance = np.linspace(0.01, 0.99, 100)
    mended = recalibrated(chance, chance > 0.5, np.arange(100))
    assert np.all(np.isfinite(mended))
    assert brier(mended, chance > 0.5) < 0.02


def test_one_group_alone_has_nothing_to_learn_from() -> None:
    assert np.all(np.isnan(recalibrated(np.array([0.2, 0.7]), np.array([False, True]), np.array([5, 5]))))
