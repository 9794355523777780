import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from auroraplan.core.sky_brightness import (
    DARK_SKY_NL,
    air_mass,
    brightening,
    dark_share,
    moonlight_nl,
    nanolamberts,
    twilight_nl,
)
from auroraplan.core.visibility import dimming

ALTITUDES = st.floats(-90.0, 90.0)
LIT = st.floats(0.0, 1.0)


def test_a_dark_sky_of_21_6_magnitudes_is_79_nanolamberts() -> None:
    # Krisciunas & Schaefer 1991, section 3.
    assert float(nanolamberts(21.587)) == pytest.approx(DARK_SKY_NL, rel=0.02)


@pytest.mark.parametrize(("sun_deg", "magnitude"), [(-5.0, 11.84), (-10.0, 18.005), (-15.0, 21.32)])
def test_the_zenith_in_twilight_is_as_patat_measured_it(sun_deg: float, magnitude: float) -> None:
    # Patat et al. 2006, V, in the middle of his range: 11.84 + 1.518 z - 0.057 z^2.
    assert float(twilight_nl(sun_deg)) == pytest.approx(float(nanolamberts(magnitude)), rel=0.01)


def test_full_moonlight_is_as_bright_as_krisciunas_and_schaefer_say() -> None:
    # Their table 2: full Moon 60 deg from a point at zenith distance 40, Moon's 60: V = 18.0 to 18.3 without
    # the dark sky's own light.
    light = float(moonlight_nl(30.0, 1.0, distance_deg=60.0, elevation_deg=50.0))
    assert float(nanolamberts(18.7)) < light < float(nanolamberts(17.7))


def test_half_a_moon_gives_a_tenth_of_the_light() -> None:
    # Phase 90 deg: 0.026 x 90 + 4e-9 x 90^4 = 2.60 mag.
    half, full = (float(moonlight_nl(40.0, lit, distance_deg=90.0)) for lit in (0.5, 1.0))
    assert half / full == pytest.approx(10.0 ** (-0.4 * 2.60), rel=0.01)


@given(st.floats(0.0, 90.0), LIT, st.floats(10.0, 170.0))
def test_the_moon_brightens_most_of_all_beside_itself(altitude: float, lit: float, distance: float) -> None:
    near = float(moonlight_nl(altitude, lit, distance_deg=5.0))
    assert float(moonlight_nl(altitude, lit, distance_deg=distance)) <= near


@given(st.floats(-1.0, 3.0), st.floats(0.0, 0.01))
def test_the_moon_rises_without_a_step(altitude: float, higher_by: float) -> None:
    lower, higher = (
        float(moonlight_nl(at, 1.0, distance_deg=90.0)) for at in (altitude, altitude + higher_by)
    )
    assert 0.0 <= higher - lower < 0.1 * DARK_SKY_NL


@given(ALTITUDES, LIT)
def test_a_moon_below_the_horizon_adds_nothing(altitude: float, lit: float) -> None:
    assert float(moonlight_nl(-abs(altitude), lit, distance_deg=90.0)) == 0.0


def test_air_mass_is_1_overhead_2_at_30_degrees_and_40_on_the_horizon() -> None:
    assert air_mass(np.array([90.0, 30.0, 0.0])) == pytest.approx([1.0, 2.0, 40.0], rel=0.01)


@given(st.floats(-6.0, 90.0))
def test_nothing_counts_with_the_sun_above_six_below(sun_deg: float) -> None:
    assert float(dark_share(sun_deg)) == 0.0


@given(st.floats(-90.0, -12.0))
def test_nothing_is_gained_beyond_nautical_darkness(sun_deg: float) -> None:
    assert float(dark_share(sun_deg)) == 1.0
    assert float(brightening(sun_deg, 0.0)) == 1.0


@given(st.floats(-13.0, -5.0), st.floats(0.0, 0.01))
def test_darkness_falls_without_a_step(sun_deg: float, lower_by_deg: float) -> None:
    before, after = (
        float(dark_share(sun) * dimming(brightening(sun, 0.0))) for sun in (sun_deg, sun_deg - lower_by_deg)
    )
    assert 0.0 <= after - before <= 0.005


def test_twilight_leaves_what_the_reports_say_it_leaves() -> None:
    # 2 552 reports of 2015-16: odds x 0.42 (95 %: 0.25-0.80) with the Sun at -6 to -12.
    sun = np.linspace(-12.0, -6.0, 601)
    assert 0.25 < float(np.mean(dark_share(sun) * dimming(brightening(sun, 0.0)))) < 0.6


@pytest.mark.parametrize("altitude_deg", [20.0, 35.0, 60.0, 90.0])
@pytest.mark.parametrize("distance_deg", [60.0, 90.0, 130.0])
def test_a_high_full_moon_multiplies_the_odds_by_0_15_to_0_5(
    altitude_deg: float, distance_deg: float
) -> None:
    # The same reports: odds x exp(-1.43 lit fraction sin altitude), 95 %: -2.1 to -0.6.
    light = moonlight_nl(altitude_deg, 1.0, distance_deg=distance_deg)
    assert 0.15 < float(dimming(brightening(-20.0, light))) < 0.5


@given(ALTITUDES, LIT, st.floats(0.0, 180.0))
def test_moonlight_never_takes_everything_and_never_adds(
    altitude: float, lit: float, distance: float
) -> None:
    light = moonlight_nl(altitude, lit, distance_deg=distance)
    assert 0.1 < float(dimming(brightening(-20.0, light))) <= 1.0


def test_moon_and_twilight_and_towns_add_up() -> None:
    all_of_them = float(brightening(-10.0, 200.0, 0.5))
    alone = (
        float(brightening(-10.0, 0.0)),
        float(brightening(-20.0, 200.0)),
        float(brightening(-20.0, 0.0, 0.5)),
    )
    assert all_of_them - 1.0 == pytest.approx(sum(part - 1.0 for part in alone))
