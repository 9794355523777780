"""Magnetic coordinates keep their laws between the points of the grid, over the poles and round the Earth."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from auroraplan.core.magnetic import (
    EARLIEST_YEAR,
    LATEST_YEAR,
    MagneticGrid,
    decimal_year,
    magnetic_local_time_h,
    magnetic_midnight_unix_s,
    magnetic_track,
    poleward_azimuth_deg,
)
from auroraplan.core.places import Place
from auroraplan.sources.bundled import magnetic_grid

LATITUDES = st.floats(-90.0, 90.0)
LONGITUDES = st.floats(-180.0, 180.0)
MOMENTS = st.floats(0.0, 2.6e9)


def place(latitude_deg: float, longitude_deg: float) -> Place:
    """A place at these coordinates."""
    return Place("x", "x", "", "", latitude_deg, longitude_deg, "UTC")


def dipole_grid(pole_colatitude_deg: float) -> MagneticGrid:
    """A grid whose quasi-dipole coordinates are geographic ones, turned about the y axis."""
    latitude, longitude = np.meshgrid(
        np.radians(np.arange(-90, 91, 2)), np.radians(np.arange(-180, 180, 2)), indexing="ij"
    )
    x, y, z = np.cos(latitude) * np.cos(longitude), np.cos(latitude) * np.sin(longitude), np.sin(latitude)
    turn = np.radians(pole_colatitude_deg)
    vectors = np.stack([x * np.cos(turn) - z * np.sin(turn), y, x * np.sin(turn) + z * np.cos(turn)], axis=-1)
    return MagneticGrid(np.array([2025.0, 2030.0]), np.stack([vectors, vectors]))


@given(LATITUDES, LONGITUDES, st.integers(-2, 2))
def test_a_turn_round_the_earth_changes_nothing(latitude: float, longitude: float, turns: int) -> None:
    here = magnetic_grid().quasi_dipole(latitude, longitude, 2027.0)
    there = magnetic_grid().quasi_dipole(latitude, longitude + 360.0 * turns, 2027.0)
    assert np.allclose(here, there, atol=1e-6)


@given(LONGITUDES)
def test_a_pole_is_one_point(longitude: float) -> None:
    for pole in (-90.0, 90.0):
        at_zero, _ = magnetic_grid().quasi_dipole(pole, 0.0, 2026.0)
        elsewhere, _ = magnetic_grid().quasi_dipole(pole, longitude, 2026.0)
        assert float(elsewhere) == pytest.approx(float(at_zero), abs=0.01)


@given(st.floats(-88.0, 88.0), LONGITUDES)
def test_the_interpolation_of_a_turned_sphere_is_the_turned_sphere(latitude: float, longitude: float) -> None:
    """A closed form: sin(qd lat) = sin(lat) cos t + cos(lat) cos(lon) sin t for a tilt t."""
    tilt = np.radians(11.0)
    expected = np.arcsin(
        np.sin(np.radians(latitude)) * np.cos(tilt)
        + np.cos(np.radians(latitude)) * np.cos(np.radians(longitude)) * np.sin(tilt)
    )
    found, _ = dipole_grid(11.0).quasi_dipole(latitude, longitude, 2026.0)
    assert float(found) == pytest.approx(float(np.degrees(expected)), abs=0.02)


@given(st.floats(50.0, 80.0), LONGITUDES)
def test_the_way_to_the_pole_of_an_untilted_dipole_is_due_north_or_south(
    latitude: float, longitude: float
) -> None:
    north = poleward_azimuth_deg(dipole_grid(0.0), place(latitude, longitude), 2026.0)
    south = poleward_azimuth_deg(dipole_grid(0.0), place(-latitude, longitude), 2026.0)
    assert min(north, 360.0 - north) < 0.5
    assert south == pytest.approx(180.0, abs=0.5)


def test_in_alaska_the_pole_lies_to_the_north_east_and_in_tasmania_to_the_south() -> None:
    assert 10.0 < poleward_azimuth_deg(magnetic_grid(), place(64.84, -147.72), 2026.0) < 35.0
    assert 150.0 < poleward_azimuth_deg(magnetic_grid(), place(-42.88, 147.33), 2026.0) < 200.0


@given(LATITUDES, LONGITUDES, MOMENTS)
def test_magnetic_local_time_is_an_hour_of_the_day(latitude: float, longitude: float, moment: float) -> None:
    track = magnetic_track(magnetic_grid(), place(latitude, longitude), np.array([moment, moment + 3600.0]))
    assert np.all((track.magnetic_local_time_h >= 0.0) & (track.magnetic_local_time_h < 24.0))


@given(LONGITUDES, MOMENTS)
def test_magnetic_local_time_repeats_after_a_day_and_advances_within_it(
    longitude: float, moment: float
) -> None:
    times = np.array([moment + 3600.0 * hour for hour in range(25)])
    hours = magnetic_local_time_h(longitude, times)
    steps = np.mod(np.diff(hours), 24.0)
    assert np.all((steps > 0.7) & (steps < 1.3))
    assert float(steps.sum()) == pytest.approx(24.0, abs=0.1)


@given(st.floats(45.0, 80.0), LONGITUDES, MOMENTS)
def test_magnetic_midnight_is_midnight_and_the_nearest_one(
    latitude: float, longitude: float, moment: float
) -> None:
    here = place(latitude, longitude)
    midnight = magnetic_midnight_unix_s(magnetic_grid(), here, moment)
    hour = magnetic_track(magnetic_grid(), here, np.array([midnight])).magnetic_local_time_h[0]
    assert min(hour, 24.0 - hour) < 0.01
    assert abs(midnight - moment) < 13.5 * 3600.0


def test_beyond_its_years_the_field_is_held() -> None:
    for beyond, last in ((EARLIEST_YEAR - 30.0, EARLIEST_YEAR), (LATEST_YEAR + 30.0, LATEST_YEAR)):
        assert np.array_equal(
            magnetic_grid().quasi_dipole(69.65, 18.96, beyond),
            magnetic_grid().quasi_dipole(69.65, 18.96, last),
        )


def test_a_decimal_year_begins_at_new_year() -> None:
    assert decimal_year(1_767_225_600.0) == pytest.approx(2026.0, abs=0.003)
