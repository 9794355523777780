import numpy as np
import pytest

from auroraplan.core.gaussian import normal_cdf
from auroraplan.core.nodes import (
    CLOUDS,
    DISPLAY,
    LEVEL,
    NIGHT,
    Nodes,
    clouds_from_night_to_night,
    kp_from_night_to_night,
)

ALL = (LEVEL, NIGHT, DISPLAY, CLOUDS)


@pytest.mark.parametrize("nodes", ALL)
def test_nodes_have_mean_0_and_weights_that_sum_to_1(nodes: Nodes) -> None:
    assert nodes.weights.sum() == pytest.approx(1.0)
    assert nodes.weights @ nodes.scores == pytest.approx(0.0, abs=1e-12)


@pytest.mark.parametrize("chance", [0.1, 0.35, 0.5, 0.8])
def test_the_mean_of_a_steep_chance_is_the_chance(chance: float) -> None:
    # E Phi((q - sqrt(s) W) / sqrt(1 - s)) = Phi(q), whatever the share s.
    score = {0.1: -1.2815516, 0.35: -0.3853205, 0.5: 0.0, 0.8: 0.8416212}[chance]
    at_nodes = normal_cdf((score - np.sqrt(0.6) * CLOUDS.scores) / np.sqrt(0.4))
    assert CLOUDS.weights @ at_nodes == pytest.approx(chance, abs=0.006)


@pytest.mark.parametrize("coefficient", [0.0, 0.3, 0.6, 0.9, 1.0])
def test_a_chain_keeps_its_weights_and_its_correlation(coefficient: float) -> None:
    for nodes, moves in (
        (NIGHT, kp_from_night_to_night(coefficient)),
        (CLOUDS, clouds_from_night_to_night(coefficient)),
    ):
        assert moves.sum(axis=1) == pytest.approx(np.ones(len(moves)), abs=1e-6)
        assert nodes.weights @ moves == pytest.approx(nodes.weights, abs=1e-6)
        assert np.all(moves >= 0.0)
        variance = nodes.weights @ nodes.scores**2
        lag_1 = (nodes.weights * nodes.scores) @ moves @ nodes.scores / variance
        assert lag_1 == pytest.approx(coefficient, abs=0.005)


def test_a_tilted_factor_has_its_mean_moved() -> None:
    weights = DISPLAY.tilted(np.array([-0.4, 0.0, 0.4]))
    assert weights @ DISPLAY.scores == pytest.approx([-0.4, 0.0, 0.4], abs=0.01)
