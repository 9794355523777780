import math
from datetime import date, timedelta

import ephem
import pytest
from hypothesis import given
from hypothesis import strategies as st

from auroraplan.core.dark_season import A_COMMON_YEAR, dark_season, midnight_sun_altitude_deg

EPHEM_EPOCH = date(1899, 12, 31)
"""ephem counts days from its noon."""


def hours_below_12_deg(latitude_deg: float, evening: date) -> float:
    """Oracle: how long ephem has the Sun more than 12 degrees down in the night at longitude 0."""
    here = ephem.Observer()
    here.lat, here.lon, here.pressure = math.radians(latitude_deg), 0.0, 0.0
    sun, dark_minutes = ephem.Sun(), 0
    midnight = (evening - EPHEM_EPOCH).days + 0.5
    for minute in range(-720, 720, 5):
        here.date = midnight + minute / 1440.0
        sun.compute(here)
        dark_minutes += 5 * (math.degrees(float(sun.alt)) < -12.0)
    return dark_minutes / 60.0


@pytest.mark.parametrize("latitude_deg", [69.65, 60.0, 78.22, -66.28, -57.0, -77.85])
def test_the_season_begins_and_ends_with_the_nights_that_have_a_dark_hour(latitude_deg: float) -> None:
    season = dark_season(latitude_deg)
    assert season is not None
    two_days = timedelta(days=2)
    assert hours_below_12_deg(latitude_deg, season.first + two_days) >= 1.0
    assert hours_below_12_deg(latitude_deg, season.last - two_days) >= 1.0
    assert hours_below_12_deg(latitude_deg, season.first - two_days) < 1.0
    assert hours_below_12_deg(latitude_deg, season.last + two_days) < 1.0


@pytest.mark.parametrize("latitude_deg", [-54.0, -42.9, 0.0, 46.5, 54.0])
def test_every_night_is_dark_where_summer_nights_are(latitude_deg: float) -> None:
    assert dark_season(latitude_deg) is None


def test_at_the_pole_the_season_is_the_polar_night() -> None:
    # An almanac has the Sun's declination at +12 on 22 April and on 21 August.
    season = dark_season(-90.0)
    assert season is not None
    assert abs(season.first - date(2027, 4, 22)) <= timedelta(days=1)
    assert abs(season.last - date(2027, 8, 21)) <= timedelta(days=1)


@given(st.floats(55.0, 90.0))
def test_nights_outside_the_season_are_bright_and_inside_dark(latitude_deg: float) -> None:
    season, altitude_deg = dark_season(latitude_deg), midnight_sun_altitude_deg(latitude_deg)
    assert season is not None
    for day, altitude in enumerate(altitude_deg):
        evening = A_COMMON_YEAR + timedelta(days=day)
        assert (evening >= season.first or evening <= season.last) == (altitude < -12.0)
