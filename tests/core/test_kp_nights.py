"""The highest Kp of nights against independence, many nodes and a simulation."""

import numpy as np
import pytest

from auroraplan.core.activity import KpCorrelation
from auroraplan.core.gaussian import normal_cdf, normal_quantile
from auroraplan.core.kp import chance_at_least
from auroraplan.core.kp_nights import any_night_reaches, highest_of_a_night, steps_of_nights
from kp_of_a_night import highest_of

NONE = KpCorrelation(level=0.0, night=0.0, next_night=0.0)
USUAL = KpCorrelation(level=0.05, night=0.68, next_night=0.42)


def steps(*shape: int) -> np.ndarray:
    """Distributions like those of an outlook, calm and stormy ones."""
    draw = np.random.default_rng(2)
    mean, edges = draw.uniform(0.5, 4.5, (*shape, 1)), (np.arange(27) + 0.5) / 3.0
    below = normal_cdf((edges - mean) / 1.1)
    return np.diff(below, axis=-1, prepend=0.0, append=1.0)


def test_the_steps_of_nights_are_four_and_a_day_apart() -> None:
    assert steps_of_nights(np.array([6, 14]), 2).tolist() == [
        [[6, 7, 8, 9], [14, 15, 16, 17]],
        [[14, 15, 16, 17], [22, 23, 24, 25]],
    ]


def test_without_correlation_the_steps_multiply() -> None:
    nights = steps(40, 4)
    expected = np.diff(np.prod(np.cumsum(nights, axis=-1), axis=1), axis=-1, prepend=0.0)
    np.testing.assert_allclose(highest_of_a_night(nights, NONE), expected, atol=2e-6)


def test_the_highest_of_a_night_is_that_of_many_nodes() -> None:
    nights = steps(40, 4)
    found, expected = highest_of_a_night(nights, USUAL), highest_of(nights, 0.73)
    np.testing.assert_allclose(found.sum(axis=-1), 1.0, atol=1e-9)
    for kp in (3, 4, 5):
        np.testing.assert_allclose(chance_at_least(found, kp), chance_at_least(expected, kp), atol=0.004)


def test_without_correlation_nights_multiply_and_one_night_is_its_highest() -> None:
    stays = steps(30, 5, 4)
    single = chance_at_least(
        np.stack([highest_of_a_night(stays[:, night], NONE) for night in range(5)], axis=1), 4
    )
    np.testing.assert_allclose(any_night_reaches(4, stays, NONE), 1 - np.prod(1 - single, axis=1), atol=1e-5)
    one = chance_at_least(highest_of_a_night(stays[:, 0], USUAL), 4)
    np.testing.assert_allclose(any_night_reaches(4, stays[:, :1], USUAL), one, atol=0.004)


def test_five_nights_come_out_as_in_a_simulation() -> None:
    stays = steps(4, 5, 4)
    draw = np.random.default_rng(1)
    runs = 60_000
    threshold = normal_quantile(np.cumsum(stays, axis=-1)[..., 11])
    level = draw.normal(size=(runs, 1, 1))
    night = np.empty((runs, 5, 1))
    night[:, 0] = draw.normal(size=(runs, 1))
    for n in range(1, 5):
        night[:, n] = 0.42 * night[:, n - 1] + np.sqrt(1 - 0.42**2) * draw.normal(size=(runs, 1))
    own = draw.normal(size=(runs, 5, 4))
    score = np.sqrt(0.05) * level + np.sqrt(0.68) * night + np.sqrt(0.27) * own
    expected = [np.mean((score > each).any(axis=(1, 2))) for each in threshold]
    # Four standard deviations of the simulated share: 0.008.
    np.testing.assert_allclose(any_night_reaches(4, stays, USUAL), expected, atol=0.01)


@pytest.mark.parametrize("kp", [3, 4, 5])
def test_a_higher_kp_is_reached_less_often(kp: int) -> None:
    stays = steps(20, 5, 4)
    assert np.all(any_night_reaches(kp + 1, stays, USUAL) < any_night_reaches(kp, stays, USUAL))
