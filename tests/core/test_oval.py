import numpy as np
import pytest

from auroraplan.core.oval import (
    edge_spread_deg,
    equatorward_edge_deg,
    oval_latitude_deg,
    poleward_edge_deg,
)

# Medians of the equatorward edge in IMAGE-FUV pictures of 2000-02 at MLT 23, by Kp.
IMAGE_MEDIANS_DEG = {0: 66.9, 1: 65.5, 2: 64.1, 3: 62.7, 4: 60.9, 5: 59.4, 6: 57.5, 7: 55.8, 8: 54.9}

# Gussenhoven et al. 1983 (J. Geophys. Res. 88, 5692), DMSP satellites: the edge is a - b Kp, by hour of MLT.
DMSP = {
    20: (69.4, 1.89),
    21: (68.6, 1.86),
    22: (67.9, 1.78),
    23: (67.8, 2.07),
    0: (66.1, 1.99),
    1: (65.1, 1.55),
}


@pytest.mark.parametrize(("kp", "median_deg"), IMAGE_MEDIANS_DEG.items())
def test_the_edge_stands_where_the_images_saw_it(kp: int, median_deg: float) -> None:
    within = 0.7 if kp <= 6 else 1.3
    assert abs(float(equatorward_edge_deg(kp, 23.0)) - median_deg) < within


@pytest.mark.parametrize("kp", range(7))
def test_at_two_in_the_morning_the_edge_lies_half_a_degree_lower(kp: int) -> None:
    # The same images: medians at MLT 2 are 0.5 deg below those at 23.
    assert abs(float(equatorward_edge_deg(float(kp), 2.0)) - (IMAGE_MEDIANS_DEG[kp] - 0.5)) < 0.7


def test_satellites_saw_the_edge_in_the_same_place_on_average() -> None:
    differences = [
        float(equatorward_edge_deg(kp, hour)) - (constant - slope * kp)
        for hour, (constant, slope) in DMSP.items()
        for kp in range(6)
    ]
    assert abs(np.mean(differences)) < 1.0
    assert np.std(differences) < 1.5


def test_the_edge_lies_three_to_four_degrees_higher_at_dusk_than_before_midnight() -> None:
    kp = np.arange(7.0)
    difference = equatorward_edge_deg(kp, 18.0) - equatorward_edge_deg(kp, 23.0)
    assert np.all((difference > 2.5) & (difference < 4.5))


def test_the_edge_is_the_same_a_day_of_magnetic_time_later() -> None:
    assert equatorward_edge_deg(3.0, 5.0) == pytest.approx(equatorward_edge_deg(3.0, 29.0))


def test_the_poleward_edge_lies_poleward_of_the_equatorward_one() -> None:
    kp, hours = np.meshgrid(np.arange(28) / 3.0, np.arange(0.0, 24.0, 0.5))
    assert np.all(poleward_edge_deg(kp, hours) - equatorward_edge_deg(kp, hours) > 3.0)


def test_the_noon_oval_passes_over_svalbard() -> None:
    assert float(equatorward_edge_deg(2.0, 12.0)) < 75.9 < float(poleward_edge_deg(2.0, 12.0))


def test_disturbed_edges_scatter_more() -> None:
    assert edge_spread_deg(np.array([0.0, 2.5, 5.0, 9.0])) == pytest.approx([1.6, 2.0, 2.525, 2.6], abs=0.01)


def test_the_south_is_the_north_seen_in_a_mirror_three_tenths_larger() -> None:
    assert float(oval_latitude_deg(-53.4)) == pytest.approx(53.7)
    assert float(oval_latitude_deg(53.4)) == pytest.approx(53.4)
