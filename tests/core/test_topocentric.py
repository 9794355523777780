"""A body over a place, against vectors written out."""

from math import cos, radians, sin

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from skyfield.api import wgs84

from auroraplan.core.arrays import Floats
from auroraplan.core.places import Place
from auroraplan.core.topocentric import Standpoints, altitude_sines

latitudes = st.one_of(st.floats(-90.0, 90.0), st.sampled_from([-90.0, 0.0, 90.0]))
longitudes = st.floats(-180.0, 180.0)
elevations = st.floats(-400.0, 8_800.0)


def standpoint(latitude: float, longitude: float, elevation_m: float) -> tuple[Standpoints, Floats, Floats]:
    """The place as we see it, where skyfield has it in km, and its zenith."""
    where = Place("here", "Here", "", "", latitude, longitude, "UTC", elevation_m)
    zenith = np.array(
        [
            cos(radians(latitude)) * cos(radians(longitude)),
            cos(radians(latitude)) * sin(radians(longitude)),
            sin(radians(latitude)),
        ]
    )
    return Standpoints.of([where]), wgs84.latlon(latitude, longitude, elevation_m).itrs_xyz.km, zenith


def terms(vectors: Floats) -> Floats:
    """What a body at `(times, 3)` is multiplied as, `(5, times)`."""
    ones = np.ones(len(vectors))
    return np.stack([*vectors.T, np.sum(vectors**2, axis=1), ones])


@given(latitudes, longitudes, elevations, st.integers(0, 2**32 - 1))
def test_altitudes_are_those_of_the_vector_from_the_place(
    latitude: float, longitude: float, elevation_m: float, seed: int
) -> None:
    ours, position_km, zenith = standpoint(latitude, longitude, elevation_m)
    generator = np.random.default_rng(seed)
    directions = generator.normal(size=(20, 3))
    distances_km = generator.uniform(356_000.0, 407_000.0, (20, 1))
    bodies = distances_km * directions / np.linalg.norm(directions, axis=1, keepdims=True)
    from_place = bodies - position_km
    expected = from_place @ zenith / np.linalg.norm(from_place, axis=1)
    found = altitude_sines(ours.climb, ours.moon_reach2, body=terms(bodies))[0]
    # What is left is diurnal aberration: 0.32 arcseconds at the equator, for a body at its mean distance.
    assert found == pytest.approx(expected, abs=1e-5)
    sun = altitude_sines(ours.climb, ours.sun_reach2, body=terms(bodies * 400.0))[0]
    far = bodies * 400.0 - position_km
    assert sun == pytest.approx(far @ zenith / np.linalg.norm(far, axis=1), abs=1e-5)


@given(latitudes, longitudes, elevations, st.floats(356_000.0, 407_000.0))
def test_a_body_in_the_zenith_has_a_sine_of_one_and_never_more(
    latitude: float, longitude: float, elevation_m: float, distance_km: float
) -> None:
    ours, position_km, zenith = standpoint(latitude, longitude, elevation_m)
    bodies = position_km + (distance_km + np.arange(50.0)[:, None]) * zenith
    sines = altitude_sines(ours.climb, ours.moon_reach2, body=terms(bodies))[0]
    assert np.all(sines <= 1.0)
    assert sines == pytest.approx(1.0, abs=1e-10)


def test_light_arrives_aslant_as_the_earth_turns() -> None:
    # At the equator the place moves east by 0.4651 km/s: everything is seen nearer to the east point, by
    # sin(angle to it) v/c: lower in the east, higher in the west.
    ours, position_km, _ = standpoint(0.0, 0.0, 0.0)
    altitude = radians(45.0)
    for side in (1.0, -1.0):
        body = position_km + 149_597_870.7 * np.array([sin(altitude), side * cos(altitude), 0.0])
        sine = altitude_sines(ours.climb, ours.sun_reach2, body=terms(body[None, :]))[0, 0]
        lowered_rad = altitude - np.arcsin(sine)
        assert lowered_rad == pytest.approx(side * sin(altitude) * 0.4651 / 299_792.458, rel=0.01)
