import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from auroraplan.core.town_glow import OUT_OF_TOWN_KM, town_glow

KM_PER_DEG = 111.19


def glow_of(*towns: tuple[float, int]) -> float:
    """The glow over 65 N 20 E of towns of (km to the south, people)."""
    return town_glow(
        65.0,
        20.0,
        town_latitude_deg=np.array([65.0 - km / KM_PER_DEG for km, _ in towns]),
        town_longitude_deg=np.full(len(towns), 20.0),
        population=np.array([people for _, people in towns]),
    )


def test_no_town_no_glow() -> None:
    assert glow_of() == 0.0


@pytest.mark.parametrize(("km", "people"), [(30.0, 50_000), (60.0, 300_000), (100.0, 1_000_000)])
def test_one_town_obeys_walkers_law(km: float, people: int) -> None:
    # Walker 1977: 0.01 P d^-2.5; a million people at 100 km add a tenth of the natural sky.
    assert glow_of((km, people)) == pytest.approx(0.01 * people / (km * km * np.sqrt(km)), rel=0.01)


@given(st.floats(0.0, 250.0), st.integers(1_000, 5_000_000))
def test_two_towns_add_up(km: float, people: int) -> None:
    assert glow_of((km, people), (50.0, 10_000)) == pytest.approx(
        glow_of((km, people)) + glow_of((50.0, 10_000))
    )


def test_whoever_goes_out_leaves_the_lamps_of_the_nearest_town_behind() -> None:
    assert glow_of((1.0, 75_000)) == pytest.approx(glow_of((OUT_OF_TOWN_KM, 75_000)), rel=0.01)
    assert glow_of((1.0, 75_000)) < 0.5


def test_the_date_line_is_no_edge() -> None:
    around = {"town_latitude_deg": np.array([65.0]), "population": np.array([100_000])}
    west = town_glow(65.0, 179.9, town_longitude_deg=np.array([-179.5]), **around)
    assert west == pytest.approx(town_glow(65.0, -180.1, town_longitude_deg=np.array([-179.5]), **around))
    assert west > 0.0
