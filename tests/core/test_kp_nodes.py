"""The highest Kp of a night, at a few nodes of what its steps share, against many nodes and plain laws."""

import numpy as np
import pytest

from auroraplan.core.activity import KP_STEP_S, ActivityOutlook, KpCorrelation
from auroraplan.core.arrays import Floats
from auroraplan.core.kp_nodes import kp_nodes
from kp_of_a_night import highest_of


def highest(rows: Floats, level: float, night: float) -> Floats:
    """The chances of the highest of all the rows, by the program."""
    found = ActivityOutlook(0.0, rows, ("test",) * len(rows), KpCorrelation(level, night, next_night=0.4))
    nodes = kp_nodes(found)
    at_most = nodes.maximum(np.arange(len(rows))[None], np.ones((1, len(rows)), dtype=bool))[0]
    return np.diff(at_most, prepend=0.0)


def at_least_4(chances: Floats) -> float:
    return float(chances[12:].sum())


@pytest.mark.parametrize("night", [0.0, 0.4, 0.74])
def test_the_highest_of_equal_steps_lies_between_one_step_and_independence(night: float) -> None:
    one = np.array([0.7, *[0.0] * 11, 0.3, *[0.0] * 15])
    reach = at_least_4(highest(np.tile(one, (4, 1)), 0.0, night))
    independent = 1 - 0.7**4
    assert 0.3 <= reach <= independent + 1e-6
    if night == 0.0:
        assert reach == pytest.approx(independent, abs=1e-6)


def test_the_highest_of_one_step_is_the_step() -> None:
    one = np.random.default_rng(2).dirichlet(np.ones(28))
    np.testing.assert_allclose(highest(one[np.newaxis], 0.02, 0.68), one, atol=0.003)


def test_a_certain_storm_makes_the_night_certain() -> None:
    steps = np.tile(np.eye(28)[3], (4, 1))
    steps[2] = np.eye(28)[20]
    np.testing.assert_allclose(highest(steps, 0.02, 0.7), np.eye(28)[20], atol=1e-6)


@pytest.mark.parametrize("seed", range(6))
def test_a_few_nodes_tell_a_night_as_well_as_many(seed: int) -> None:
    rows = np.random.default_rng(seed).dirichlet(np.linspace(2.0, 0.1, 28), size=5)
    at_most = np.cumsum(highest(rows, 0.02, 0.72))
    np.testing.assert_allclose(at_most, np.cumsum(highest_of(rows, 0.74)), atol=0.003)


def test_a_step_that_does_not_count_changes_nothing() -> None:
    rows = np.random.default_rng(3).dirichlet(np.ones(28), size=3)
    nodes = kp_nodes(ActivityOutlook(0.0, rows, ("test",) * 3, KpCorrelation(0.02, 0.7, next_night=0.4)))
    both = np.array([[0, 1], [0, 2]])
    told = nodes.maximum(both, np.array([[True, False], [True, False]]))
    np.testing.assert_array_equal(told[0], told[1])


def test_a_moment_outside_of_the_outlook_is_refused() -> None:
    rows = np.tile(np.eye(28)[3], (2, 1))
    nodes = kp_nodes(ActivityOutlook(0.0, rows, ("test",) * 2, KpCorrelation(0.0, 0.5, next_night=0.4)))
    assert nodes.step_at(np.array([KP_STEP_S])).tolist() == [1]
    with pytest.raises(ValueError, match="does not cover"):
        nodes.step_at(np.array([2.0 * KP_STEP_S]))
