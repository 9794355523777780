from math import exp, lgamma

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from auroraplan.core.line_of_sight import clear_line, clear_share

COVER = st.floats(0.0, 1.0)


def line(low: float, mid: float, high: float, total: float = np.nan) -> float:
    return float(clear_line(total=np.array(total), low=np.array(low), mid=np.array(mid), high=np.array(high)))


# (1 - n)^(1 + 0.5 cot 30 deg) by hand, n = 1 - (1 - low)(1 - mid)(1 - high / 2); the exponent is 1.8660.
@pytest.mark.parametrize(
    ("low", "mid", "high", "clear"),
    [(0, 0, 0, 1.0), (1, 0, 0, 0.0), (0, 0, 1, 0.2743), (0.5, 0, 0, 0.2743), (0.2, 0.5, 0.4, 0.1193)],
)
def test_layers_combine_and_high_cloud_hides_half(low: float, mid: float, high: float, clear: float) -> None:
    assert line(low, mid, high) == pytest.approx(clear, abs=1e-3)


@given(low=COVER, mid=COVER, high=COVER, more=COVER, layer=st.integers(0, 2))
def test_more_cloud_never_clears_the_line(
    low: float, mid: float, high: float, more: float, layer: int
) -> None:
    covers = [low, mid, high]
    raised = [max(cover, more) if index == layer else cover for index, cover in enumerate(covers)]
    assert 0.0 <= line(*raised) <= line(*covers) <= 1.0


@given(low=COVER, mid=COVER, total=COVER)
def test_an_unknown_layer_leaves_the_total_to_count(low: float, mid: float, total: float) -> None:
    assert line(low, mid, np.nan, total) == pytest.approx(float(clear_share(np.array(total))))
    assert np.isnan(line(low, np.nan, 0.3))


def test_a_low_line_meets_more_cloud_but_not_without_end() -> None:
    half = np.array(0.5)
    shares = [float(clear_share(half, elevation)) for elevation in (90.0, 30.0, 10.0, 1.0, 0.0)]
    assert shares == sorted(shares, reverse=True)
    assert shares[0] == pytest.approx(0.5)
    assert shares[-1] == 0.125


@pytest.mark.parametrize("mean", [0.4, 0.5, 0.6, 0.69, 0.75])
def test_a_u_shaped_cover_gives_the_chance_that_was_fitted_to_station_nights(mean: float) -> None:
    """Oracle: the moment of a Beta distribution in closed form, beside the published line 0.96 - 1.08 m."""
    clear_weight, both, power = 0.7 * (1.0 - mean), 0.7, 1.0 + 0.5 * np.sqrt(3.0)
    moment = exp(lgamma(clear_weight + power) + lgamma(both) - lgamma(clear_weight) - lgamma(both + power))
    assert moment == pytest.approx(0.96 - 1.08 * mean, abs=0.032)
    draws = np.random.default_rng(7).beta(clear_weight, both - clear_weight, 100_000)
    assert clear_share(1.0 - draws).mean() == pytest.approx(moment, abs=0.006)
