import numpy as np
import pytest

from auroraplan.core.sightings import chance_of_a_moment

CLEAR_NIGHT = {
    "sun_altitude_deg": np.array(-20.0),
    "moon_altitude_deg": np.array(-10.0),
    "moon_lit_fraction": np.array(0.9),
}


def moment(latitude_deg: float, kp: float, **changes: float) -> float:
    sky = {**CLEAR_NIGHT, **{name: np.array(value) for name, value in changes.items()}}
    return float(chance_of_a_moment(np.array(latitude_deg), np.array(23.0), np.array(kp), **sky))


def test_a_moment_in_daylight_has_no_chance_and_one_in_twilight_some() -> None:
    assert moment(66.0, 4.0, sun_altitude_deg=-5.0) == 0.0
    assert 0.0 < moment(66.0, 4.0, sun_altitude_deg=-9.0) < moment(66.0, 4.0)


def test_a_high_full_moon_leaves_a_quarter_of_a_moment() -> None:
    moonlit = moment(66.0, 4.0, moon_altitude_deg=90.0, moon_lit_fraction=1.0)
    assert moonlit / moment(66.0, 4.0) == pytest.approx(0.24, abs=0.005)


def test_cloud_takes_its_share_of_a_moment() -> None:
    assert moment(66.0, 4.0, clear=0.25) == pytest.approx(moment(66.0, 4.0) / 4.0)


def test_an_unknown_kp_leaves_a_moment_unknown() -> None:
    assert np.isnan(moment(66.0, float("nan")))
