import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from auroraplan.core.oval import equatorward_edge_deg
from auroraplan.core.visibility import darkness, elevation_deg, looks, moonlight, viewing_distance_deg

# Distance in degrees by height in km and elevation: triangles drawn on a sphere of 6371 km.
DISTANCES_DEG = {
    (110, 0): 10.6, (110, 3): 8.0, (110, 5): 6.7, (110, 10): 4.5, (110, 20): 2.5, (110, 45): 1.0,
    (150, 5): 8.3, (150, 10): 5.8, (250, 10): 8.6, (400, 0): 19.8, (400, 30): 5.4,
}  # fmt: skip


@pytest.mark.parametrize(("height_and_elevation", "distance_deg"), DISTANCES_DEG.items())
def test_light_is_seen_from_as_far_as_the_sphere_lets_it(
    height_and_elevation: tuple[int, int], distance_deg: float
) -> None:
    assert float(viewing_distance_deg(*height_and_elevation)) == pytest.approx(distance_deg, abs=0.06)


@given(st.floats(80.0, 500.0), st.floats(0.0, 89.0))
def test_elevation_undoes_distance(height_km: float, elevation: float) -> None:
    distance = viewing_distance_deg(height_km, elevation)
    assert float(elevation_deg(height_km, distance)) == pytest.approx(elevation, abs=1e-6)


@given(st.floats(-6.0, 90.0))
def test_nothing_is_seen_with_the_sun_above_six_below(sun_deg: float) -> None:
    assert float(darkness(sun_deg)) == 0.0


@given(st.floats(-90.0, -12.0))
def test_nothing_is_gained_beyond_nautical_darkness(sun_deg: float) -> None:
    assert float(darkness(sun_deg)) == 1.0


@given(st.floats(-13.0, -5.0), st.floats(0.0, 0.01))
def test_darkness_falls_without_a_step(sun_deg: float, lower_by_deg: float) -> None:
    gain = float(darkness(sun_deg - lower_by_deg)) - float(darkness(sun_deg))
    assert 0.0 <= gain <= 0.003


def test_twilight_leaves_what_the_reports_say_it_leaves() -> None:
    # Reports with the Sun at -6 to -12: odds x 0.42 (0.25-0.80).
    assert float(np.mean(darkness(np.linspace(-12.0, -6.0, 601)))) == pytest.approx(0.42, abs=0.02)


def test_a_high_full_moon_leaves_a_quarter_and_never_nothing() -> None:
    assert float(moonlight(90.0, 1.0)) == pytest.approx(0.24, abs=0.005)
    assert 0.12 < float(moonlight(60.0, 1.0)) < 0.55


@given(st.floats(-90.0, 90.0), st.floats(0.0, 1.0))
def test_moonlight_never_takes_everything_and_never_adds(altitude_deg: float, lit: float) -> None:
    assert 0.2 < float(moonlight(altitude_deg, lit)) <= 1.0


def test_a_moon_below_the_horizon_or_new_changes_nothing() -> None:
    assert float(moonlight(-1.0, 1.0)) == 1.0
    assert float(moonlight(50.0, 0.0)) == 1.0


def looking(qd_latitude_deg: float, kp: float) -> tuple[float, float, float]:
    (found,) = looks(
        qd_latitude_deg,
        magnetic_local_time_h=np.array([23.0]),
        kp=np.array([kp]),
        poleward_azimuth_deg=350.0,
    )
    return found.azimuth_deg, found.elevation_low_deg, found.elevation_high_deg


def test_south_of_the_oval_one_looks_low_towards_the_magnetic_pole() -> None:
    azimuth, low, high = looking(57.0, 3.0)
    assert azimuth == 350.0
    assert 5.0 <= low < high < 45.0


def test_inside_the_oval_one_looks_up() -> None:
    _, low, high = looking(67.0, 3.0)
    assert high == 90.0
    assert 5.0 <= low < 60.0


def test_in_the_polar_cap_one_looks_back_towards_the_equator() -> None:
    azimuth, _, _ = looking(80.0, 3.0)
    assert azimuth == 170.0


@given(st.floats(-85.0, 85.0), st.floats(0.0, 9.0), st.floats(0.0, 24.0))
def test_one_always_looks_somewhere_in_the_sky(qd_latitude_deg: float, kp: float, hour: float) -> None:
    (found,) = looks(
        qd_latitude_deg,
        magnetic_local_time_h=np.array([hour]),
        kp=np.array([kp]),
        poleward_azimuth_deg=20.0,
    )
    assert 0.0 <= found.azimuth_deg < 360.0
    assert 5.0 <= found.elevation_low_deg < found.elevation_high_deg <= 90.0


def test_a_nearer_oval_stands_higher() -> None:
    edge = float(equatorward_edge_deg(3.0, 23.0))
    assert looking(edge - 3.0, 3.0)[1] > looking(edge - 6.0, 3.0)[1]
