import numpy as np
import pytest
from geopy.distance import great_circle
from hypothesis import given
from hypothesis import strategies as st

from auroraplan.core.great_circle import great_circle_km

LATITUDE, LONGITUDE = st.floats(-90, 90), st.floats(-180, 180)


@given(one=st.tuples(LATITUDE, LONGITUDE), other=st.tuples(LATITUDE, LONGITUDE))
def test_distances_are_geopys(one: tuple[float, float], other: tuple[float, float]) -> None:
    ours = great_circle_km(*one, np.array([other[0]]), np.array([other[1]]))[0]
    assert ours == pytest.approx(great_circle(one, other).km, rel=1e-5, abs=1e-2)
