"""The polynomial through six samples against polynomials that are known."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from auroraplan.core.interpolation import AFTER, BEFORE, OFFSETS, between_nodes, power_coefficients

coefficients = st.lists(st.floats(-10.0, 10.0), min_size=6, max_size=6)


@given(coefficients)
def test_a_polynomial_of_degree_five_is_found_again(powers: list[float]) -> None:
    samples = np.polynomial.Polynomial(powers)(OFFSETS.astype(float))
    assert power_coefficients(samples[:, None])[:, 0] == pytest.approx(powers, abs=1e-9)


@given(coefficients, st.integers(1, 20), st.integers(6, 12))
def test_steps_between_nodes_lie_on_the_curve(powers: list[float], steps: int, nodes: int) -> None:
    curve = np.polynomial.Polynomial(powers)
    scale = 0.1
    found = between_nodes(curve(np.arange(nodes) * scale)[None, :], steps)
    times = BEFORE + np.arange((nodes - BEFORE - AFTER) * steps) / steps
    assert found[0] == pytest.approx(curve(times * scale), abs=1e-9)


def test_the_value_at_a_node_is_the_node() -> None:
    nodes = np.array([[3.0, -1.0, 4.0, 1.0, -5.0, 9.0, 2.0, -6.0]])
    assert between_nodes(nodes, 4)[0, ::4] == pytest.approx(nodes[0, 2:5])


def test_an_error_is_below_the_bound_that_the_module_states() -> None:
    h = 0.05
    found = between_nodes(np.sin(np.arange(200) * h)[None, :], 7)[0]
    exact = np.sin((BEFORE + np.arange(len(found)) / 7) * h)
    assert np.abs(found - exact).max() < h**6 / 204
