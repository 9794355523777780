import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from auroraplan.core.oval import equatorward_edge_deg
from auroraplan.core.visibility import dimmed, dimming, elevation_deg, looks, seen_share, viewing_distance_deg

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


@given(st.floats(0.0, 21.0), st.floats(0.0, 1.0))
def test_a_display_looks_fainter_from_farther_away(distance: float, farther_by: float) -> None:
    assert float(seen_share(distance + farther_by)) <= float(seen_share(distance))


def test_a_display_overhead_is_seen_whole_and_one_beyond_the_horizon_not_at_all() -> None:
    assert float(seen_share(0.0)) == pytest.approx(1.0, abs=1e-6)
    assert float(seen_share(20.5)) == 0.0  # 400 km high light sets at 19.8 degrees


def test_low_light_goes_through_much_air() -> None:
    # 5 degrees up: air mass 10.3 (Rozenberg), at 0.25 mag each: a ninth of the light is left.
    assert float(seen_share(6.7)) == pytest.approx(10.0 ** (-0.4 * 0.25 * 9.3), rel=0.3)


def test_odds_halved_are_odds_halved() -> None:
    assert float(dimmed(np.array(0.5), 0.5)) == pytest.approx(1.0 / 3.0)
    assert float(dimmed(np.array(1.0), 0.1)) == 1.0
    assert float(dimmed(np.array(0.0), 0.1)) == 0.0


@given(st.floats(0.01, 0.98), st.floats(0.001, 0.01), st.floats(1.0, 1000.0))
def test_a_bright_sky_harms_strong_displays_less_than_weak_ones(
    chance: float, more: float, brightening: float
) -> None:
    left = dimming(brightening)
    weak, strong = float(dimmed(np.array(chance), left)), float(dimmed(np.array(chance + more), left))
    assert strong / (chance + more) >= weak / chance - 1e-12


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
