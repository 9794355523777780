"""Joining what two normal statements say, against the textbook."""

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from auroraplan.core.kp_forecast import Reading, joined

means, spreads = st.floats(-3.0, 3.0), st.floats(0.05, 5.0)


@given(means, spreads, means, spreads)
def test_joining_is_bayes_rule_on_a_fine_grid(m1: float, s1: float, m2: float, s2: float) -> None:
    mean, spread = joined((np.array([m1]), np.array([s1])), (np.array([m2]), np.array([s2])))
    x = np.linspace(mean[0] - 8 * spread[0], mean[0] + 8 * spread[0], 4001)
    density = np.exp(
        -0.5 * ((x - m1) / s1) ** 2 - 0.5 * ((x - m2) / s2) ** 2 + 0.5 * ((m1 - m2) ** 2 / (s1**2 + s2**2))
    )
    density /= density.sum()
    assert abs(density @ x - mean[0]) < 1e-6
    assert abs(np.sqrt(density @ (x - mean[0]) ** 2) - spread[0]) < 1e-4


@given(means, spreads, means, spreads)
def test_two_statements_are_sharper_than_either_and_lie_between(
    m1: float, s1: float, m2: float, s2: float
) -> None:
    mean, spread = joined((np.array([m1]), np.array([s1])), (np.array([m2]), np.array([s2])))
    assert spread[0] < min(s1, s2)
    assert min(m1, m2) - 1e-9 <= mean[0] <= max(m1, m2) + 1e-9


def test_a_reading_is_a_line_with_an_error() -> None:
    mean, spread = Reading(0.5, 2.0, 0.3).latent_score(np.array([-1.0, 1.0]))
    assert mean.tolist() == [-1.5, 2.5]
    assert spread.tolist() == [0.3, 0.3]
