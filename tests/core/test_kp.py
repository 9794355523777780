"""Levels of Kp, and what is read off a distribution over them."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays

from auroraplan.core.kp import KP_LEVELS, KpHistory, chance_at_least, kp_quantile

weights = arrays(np.float64, 28, elements=st.floats(0.0, 1.0)).filter(lambda w: w.sum() > 1e-3)


def test_there_are_28_levels_from_0_to_9_in_thirds() -> None:
    assert len(KP_LEVELS) == 28
    assert KP_LEVELS[[0, 1, 13, 27]].tolist() == pytest.approx([0.0, 1 / 3, 4 + 1 / 3, 9.0])


@given(weights, st.floats(0.01, 0.99))
def test_a_quantile_is_the_lowest_level_that_is_not_exceeded_often_enough(
    weight: np.ndarray, chance: float
) -> None:
    probabilities = weight / weight.sum()
    kp = kp_quantile(probabilities, chance)
    below_or_at = probabilities[kp + 1e-6 > KP_LEVELS].sum()
    below = probabilities[kp - 1e-6 > KP_LEVELS].sum()
    assert below - 1e-6 <= chance <= below_or_at + 1e-6


def test_the_chance_of_kp_5_counts_5_minus_minus_no_more() -> None:
    probabilities = np.zeros(28)
    probabilities[[14, 15, 16]] = 0.2, 0.3, 0.5  # 5-, 5o and 5+
    assert chance_at_least(probabilities, 5.0) == pytest.approx(0.8)


def test_quantiles_and_chances_keep_the_leading_shape() -> None:
    probabilities = np.full((3, 2, 28), 1 / 28)
    assert kp_quantile(probabilities, 0.5).shape == (3, 2)
    assert chance_at_least(probabilities, 4.0).shape == (3, 2)


def test_a_history_ends_after_its_last_step() -> None:
    assert KpHistory(0.0, np.zeros(8)).end_unix_s == 86_400.0
