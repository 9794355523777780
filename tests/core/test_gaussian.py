"""The normal distribution against the standard library, element by element."""

import math
from statistics import NormalDist

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from auroraplan.core.gaussian import normal_cdf, normal_quantile


@given(st.floats(-37.0, 37.0))
def test_the_chance_below_a_score_is_that_of_math_erfc(score: float) -> None:
    expected = 0.5 * math.erfc(-score / math.sqrt(2.0))
    assert math.isclose(normal_cdf(np.array([score]))[0], expected, rel_tol=2e-8, abs_tol=1e-16)


@given(st.floats(1e-300, 1.0 - 1e-12))
def test_quantiles_are_those_of_the_standard_library(chance: float) -> None:
    assert math.isclose(
        normal_quantile(np.array([chance]))[0], NormalDist().inv_cdf(chance), rel_tol=1e-12, abs_tol=1e-12
    )


def test_the_published_percentage_points() -> None:
    # Abramowitz & Stegun 1964, table 26.5 and 26.6.
    points = normal_quantile(np.array([0.5, 0.9, 0.975, 0.995, 0.9999]))
    np.testing.assert_allclose(points, [0.0, 1.28155, 1.95996, 2.57583, 3.71902], atol=5e-6)


def test_impossible_and_certain_chances_lie_at_infinity_and_come_back() -> None:
    ends = normal_quantile(np.array([0.0, 1.0]))
    assert ends.tolist() == [-math.inf, math.inf]
    assert normal_cdf(ends).tolist() == [0.0, 1.0]


def test_a_missing_value_stays_missing() -> None:
    assert np.isnan(normal_cdf(np.array([math.nan]))).all()
    assert np.isnan(normal_quantile(np.array([math.nan]))).all()
