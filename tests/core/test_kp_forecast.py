"""Joining what two normal statements say, against the textbook."""

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from auroraplan.core.kp import DailyForecast
from auroraplan.core.kp_forecast import Reading, joined, kp_of_ap, largest_kp

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


def test_ap_becomes_the_kp_whose_ap_it_is() -> None:
    # Matzka et al. (2021), table 1: 0 -> 0o, 15 -> 3o, 48 -> 5o, 132 -> 7o, 400 -> 9o.
    found = kp_of_ap(np.array([0.0, 15.0, 48.0, 132.0, 400.0, np.nan]))
    np.testing.assert_allclose(found, [0.0, 3.0, 5.0, 7.0, 9.0, np.nan])


def days(largest: list[float], classes: list[list[float]]) -> DailyForecast:
    nothing = np.full(len(largest), np.nan)
    return DailyForecast(
        "test",
        None,
        86_400.0 * np.arange(len(largest), dtype=np.float64),
        np.array(largest),
        nothing,
        np.array(classes),
    )


def test_the_largest_kp_of_a_day_is_what_is_told_or_the_mean_of_the_chances_of_its_classes() -> None:
    nan = [np.nan] * 4
    found = largest_kp(days([5.0, np.nan, np.nan, np.nan], [nan, [0, 1, 0, 0], [0.5, 0.5, 0.5, 0.5], nan]))
    np.testing.assert_allclose(found, [5.0, 5.0, 5.5, np.nan])
    calm, lively = largest_kp(days([np.nan] * 2, [[0.05, 0.01, 0.0, 0.0], [0.35, 0.25, 0.1, 0.05]]))
    assert 2.0 < calm < 3.0 < lively < 4.5
