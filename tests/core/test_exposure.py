"""Times for the camera against figures that others published, and against laws."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from auroraplan.core.exposure import (
    KILORAYLEIGHS,
    SHUTTER_S,
    aurora_luminance,
    exposure,
    exposure_s,
    sky_luminance,
)


def test_the_brightest_class_lights_the_ground_as_the_full_moon() -> None:
    """Chamberlain 1961: IBC IV gives the ground the light of full moonlight, about 0.3 lx (0.05 to 0.3).

    A sky of luminance L all over the hemisphere gives pi L; aurora covers a part of it.
    """
    whole_sky_lux = 3.14159 * aurora_luminance(KILORAYLEIGHS["IV"])
    assert 0.25 < whole_sky_lux < 1.0


def test_the_dark_sky_has_the_luminance_of_its_magnitude() -> None:
    """21.6 mag/arcsec2 is 2.5e-4 cd/m2 by 10.8e4 x 10^(-0.4 m), the conversion of the sky quality meter."""
    assert sky_luminance(None) == pytest.approx(10.8e4 * 10.0 ** (-0.4 * 21.6), rel=0.05)


def test_a_full_moon_brightens_the_sky_by_three_magnitudes() -> None:
    """Krisciunas & Schaefer 1991, figure 3 and table 1: 3 to 4 mag at full Moon, under 1.5 at half."""
    assert 12.0 < sky_luminance(1.0) / sky_luminance(None) < 40.0
    assert 1.5 < sky_luminance(0.5) / sky_luminance(None) < 4.0


def test_a_sunny_landscape_takes_what_photographers_call_sunny_sixteen() -> None:
    """f/16 and 1/ISO s for sunlit mid-grey, about 4000 cd/m2; here two stops less light is wanted."""
    mid_grey_s = exposure_s(4000.0, f_number=16.0, iso=100) * 4.0
    assert mid_grey_s == pytest.approx(1.0 / 125.0, rel=0.05)


def test_faint_aurora_takes_as_long_as_guides_for_travellers_say() -> None:
    """They give 10 to 25 s for faint and 0.5 to 5 s for bright aurora at f/2.8 and ISO 1600 to 3200."""
    assert 10.0 <= exposure(KILORAYLEIGHS["I"], None, iso=3200).seconds <= 25.0
    assert 0.5 <= exposure(KILORAYLEIGHS["III"], None, iso=1600).seconds <= 5.0


@given(st.sampled_from(sorted(KILORAYLEIGHS)), st.sampled_from([400, 800, 1600, 3200, 6400]))
def test_more_light_never_takes_longer(brightness: str, iso: int) -> None:
    times = [
        exposure(KILORAYLEIGHS[brightness], lit, iso=iso).seconds for lit in (None, 0.25, 0.5, 0.75, 1.0)
    ]
    assert times == sorted(times, reverse=True)
    assert set(times) <= set(SHUTTER_S)


@given(st.floats(1e-4, 1.0), st.floats(1.2, 8.0), st.integers(100, 12800))
def test_a_stop_is_a_factor_of_two(luminance: float, f_number: float, iso: int) -> None:
    time = exposure_s(luminance, f_number=f_number, iso=iso)
    assert exposure_s(luminance, f_number=f_number, iso=2 * iso) == pytest.approx(time / 2.0)
    assert exposure_s(luminance, f_number=f_number * 2.0**0.5, iso=iso) == pytest.approx(2.0 * time)
    assert exposure_s(2.0 * luminance, f_number=f_number, iso=iso) == pytest.approx(time / 2.0)


def test_the_dial_goes_up_in_thirds_of_a_stop() -> None:
    steps = [later / earlier for earlier, later in pairwise(SHUTTER_S)]
    assert all(1.14 < step < 1.36 for step in steps)
