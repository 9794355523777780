import numpy as np
import pytest
from geopy.distance import great_circle
from hypothesis import given
from hypothesis import strategies as st

from auroraplan.core.great_circle import bearing_deg, great_circle_km

LATITUDE, LONGITUDE = st.floats(-90, 90), st.floats(-180, 180)


@given(one=st.tuples(LATITUDE, LONGITUDE), other=st.tuples(LATITUDE, LONGITUDE))
def test_distances_are_geopys(one: tuple[float, float], other: tuple[float, float]) -> None:
    ours = great_circle_km(*one, np.array([other[0]]), np.array([other[1]]))[0]
    assert ours == pytest.approx(great_circle(one, other).km, rel=1e-5, abs=1e-2)


@given(st.floats(-85, 85), LONGITUDE, st.floats(0, 359.9), st.floats(5, 5000))
def test_going_that_far_in_that_direction_arrives_as_geopy_says(
    latitude: float, longitude: float, bearing: float, distance_km: float
) -> None:
    there = great_circle(kilometers=distance_km).destination((latitude, longitude), bearing=bearing)
    found = bearing_deg(latitude, longitude, np.array([there.latitude]), np.array([there.longitude]))[0]
    off = (found - bearing + 180.0) % 360.0 - 180.0
    assert 0.0 <= found <= 360.0
    assert off == pytest.approx(0.0, abs=0.01)
