"""What the past tells: windows, rotations and their strength, on histories whose answer is known."""

import numpy as np
import pytest

from auroraplan.core.arrays import Floats
from auroraplan.core.kp_predictors import (
    ANCHOR_DAYS,
    PREDICTORS,
    ROTATION_STEPS,
    STEPS_A_DAY,
    predictors,
    score_record,
)

STRENGTH_TIMES_LAST_ROTATION = 12
AGREEMENT_OF_27_HOURS = 14


def at_end_of(scores: Floats, lead: int = 56) -> tuple[float, Floats]:
    record = score_record(scores, 0.0)
    anchor, found = predictors(record, end=np.array([len(scores)]), step=np.array([len(scores) + lead]))
    return float(anchor[0]), found[0]


def test_nothing_is_above_a_level_that_never_changes() -> None:
    anchor, found = at_end_of(np.full(8 * 5000, 0.7))
    assert anchor == pytest.approx(0.7)
    np.testing.assert_allclose(found, np.zeros(PREDICTORS), atol=1e-9)


def test_the_anchor_is_the_mean_of_eleven_years_at_the_hour_of_the_step() -> None:
    scores = np.tile(np.arange(8.0), ANCHOR_DAYS + 500)
    scores[: 8 * 500] = 50.0
    for lead in range(8):
        assert at_end_of(scores, lead)[0] == pytest.approx(lead)


def test_a_short_history_is_drawn_towards_the_long_term_mean() -> None:
    assert 0.0 < at_end_of(np.full(8 * 200, 1.0))[0] < 0.25
    anchor, found = at_end_of(np.zeros(0))
    assert anchor == 0.0
    np.testing.assert_array_equal(found, np.zeros(PREDICTORS))


def test_levels_are_means_of_their_windows() -> None:
    random = np.random.default_rng(1).normal(size=8 * 5000)
    _, found = at_end_of(random, lead=8)
    for place, window in enumerate((2, 8, 56, 216, 648, 2920)):
        everywhere = random[-8 * ANCHOR_DAYS :].mean()
        assert found[place] == pytest.approx(random[-window:].mean() - everywhere, abs=1e-9)


def test_what_came_one_rotation_ago_is_read_around_the_same_hour() -> None:
    scores = np.zeros(8 * 5000)
    lead = 56
    centre = len(scores) + lead - ROTATION_STEPS
    scores[centre - 4 : centre + 5] = 1.0
    _, found = at_end_of(scores, lead)
    narrow, wide = found[6:9], found[9:12]
    assert narrow[0] == pytest.approx(1.0, abs=0.01)
    assert wide[0] == pytest.approx(9 / 33, abs=0.01)
    assert abs(narrow[1]) < 0.01


def test_the_strength_is_great_where_activity_returns_and_small_where_it_does_not() -> None:
    random = np.random.default_rng(2)
    days = np.repeat(random.normal(size=27), STEPS_A_DAY)
    returning, fresh = np.tile(days, 200), np.repeat(random.normal(size=27 * 200), STEPS_A_DAY)
    strong, weak = score_record(returning, 0.0).strength[-1], score_record(fresh, 0.0).strength[-1]
    assert strong > 0.9
    assert abs(weak) < 0.2
    _, found = at_end_of(returning)
    assert found[STRENGTH_TIMES_LAST_ROTATION] == pytest.approx(strong * found[6], abs=0.02)


def test_two_rotations_that_agree_are_more_than_one() -> None:
    days = np.repeat(np.eye(27)[20], STEPS_A_DAY)
    once, twice = np.zeros(8 * 27 * 200), np.tile(days, 200)
    once[-ROTATION_STEPS:] = days
    lead = 20 * STEPS_A_DAY + 4
    assert at_end_of(twice, lead)[1][AGREEMENT_OF_27_HOURS] > 0.5
    assert abs(at_end_of(once, lead)[1][AGREEMENT_OF_27_HOURS]) < 0.1


def test_a_hole_counts_as_the_longer_window_and_not_as_quiet() -> None:
    scores = np.full(8 * 5000, 1.0)
    scores[-16:] = np.nan
    np.testing.assert_allclose(at_end_of(scores)[1], np.zeros(PREDICTORS), atol=0.01)
