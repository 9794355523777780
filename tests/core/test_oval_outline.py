"""The oval's lines, carried to the globe, are the oval's lines."""

from datetime import UTC, datetime

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from auroraplan.core.magnetic import decimal_year, magnetic_local_time_h
from auroraplan.core.oval import equatorward_edge_deg, oval_latitude_deg, poleward_edge_deg
from auroraplan.core.oval_outline import geographic, oval_outline
from auroraplan.sources.bundled import magnetic_grid

EVENING = datetime(2027, 2, 8, 22, tzinfo=UTC).timestamp()


@settings(max_examples=40, deadline=None)
@given(
    unix_s=st.floats(0.0, 2.5e9),
    kp=st.floats(0.0, 9.0),
    southern=st.booleans(),
)
def test_every_point_of_a_line_lies_on_the_edge_of_the_oval(unix_s: float, kp: float, southern: bool) -> None:
    grid = magnetic_grid()
    outline = oval_outline(grid, unix_s=unix_s, kp=kp, southern=southern)
    for line, edge in ((outline.equatorward, equatorward_edge_deg), (outline.poleward, poleward_edge_deg)):
        latitude, longitude = grid.quasi_dipole(line[:, 0], line[:, 1], decimal_year(unix_s))
        local_time = magnetic_local_time_h(longitude, np.array([unix_s]))
        assert np.abs(oval_latitude_deg(latitude) - edge(kp, local_time)).max() < 0.05
        assert (np.sign(latitude) == (-1.0 if southern else 1.0)).all()


def test_geographic_coordinates_come_back_from_quasi_dipole_ones() -> None:
    grid = magnetic_grid()
    latitude, longitude = np.array([69.65, 64.84, 62.45, 78.22]), np.array([18.96, -147.72, -114.37, 15.65])
    qd_latitude, qd_longitude = grid.quasi_dipole(latitude, longitude, 2027.0)
    back = geographic(grid, qd_latitude, qd_longitude, 2027.0)
    assert back[0] == pytest.approx(latitude, abs=0.01)
    assert back[1] == pytest.approx(longitude, abs=0.03)


def test_a_storm_draws_the_oval_towards_the_equator() -> None:
    quiet, storm = (oval_outline(magnetic_grid(), unix_s=EVENING, kp=kp, southern=False) for kp in (1.0, 7.0))
    assert storm.equatorward[:, 0].mean() < quiet.equatorward[:, 0].mean() - 5.0
    assert (storm.in_view[:, 0] < storm.equatorward[:, 0]).mean() > 0.99


def test_lines_are_closed() -> None:
    outline = oval_outline(magnetic_grid(), unix_s=EVENING, kp=3.0, southern=True)
    for line in (outline.equatorward, outline.poleward, outline.in_view):
        assert line[0] == pytest.approx(line[-1], abs=0.01)


def test_a_kp_off_its_scale_is_refused() -> None:
    with pytest.raises(ValueError, match="Kp"):
        oval_outline(magnetic_grid(), unix_s=EVENING, kp=9.5, southern=False)
