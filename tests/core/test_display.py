import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from auroraplan.core.activity import KP_LEVELS
from auroraplan.core.display import in_view_chance

HOURS = st.floats(0.0, 24.0)


@given(st.floats(-62.7, 63.0), HOURS)
def test_odds_never_fall_when_kp_rises_at_63_degrees_and_below(latitude_deg: float, hour: float) -> None:
    assert np.all(np.diff(in_view_chance(latitude_deg, hour, KP_LEVELS)) >= -1e-12)


@given(st.floats(30.0, 85.0), HOURS, st.sampled_from(KP_LEVELS.tolist()))
def test_the_hemispheres_mirror(latitude_deg: float, hour: float, kp: float) -> None:
    north = float(in_view_chance(latitude_deg + 0.3, hour, kp))
    assert float(in_view_chance(-latitude_deg, hour, kp)) == pytest.approx(north, abs=1e-12)


@given(st.floats(-90.0, 90.0), HOURS, st.sampled_from(KP_LEVELS.tolist()))
def test_a_chance_is_a_chance(latitude_deg: float, hour: float, kp: float) -> None:
    assert 0.0 <= float(in_view_chance(latitude_deg, hour, kp)) <= 1.0


def test_quiet_nights_in_the_zone_are_not_nothing() -> None:
    assert float(in_view_chance(67.0, 23.0, 0.0)) > 0.05


def test_kp_0_is_a_value_and_the_unknown_is_not() -> None:
    assert np.isnan(in_view_chance(67.0, 23.0, float("nan")))


def test_storms_leave_svalbard_behind() -> None:
    assert float(in_view_chance(75.9, 23.0, 6.0)) < float(in_view_chance(75.9, 23.0, 2.0))


def test_the_cusp_lights_svalbard_at_magnetic_noon() -> None:
    assert float(in_view_chance(75.9, 12.0, 2.0)) > 0.05


def test_ushuaia_is_out_of_reach() -> None:
    assert float(in_view_chance(-41.9, 23.0, 6.0)) < 1e-4
