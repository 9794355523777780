"""Sun and Moon of scattered moments, against PyEphem, which has its own theory of both, and skyfield."""

from datetime import UTC, datetime
from math import degrees, radians
from typing import Any, cast

import ephem
import numpy as np
from skyfield.api import wgs84

from auroraplan.core.moment_sky import MOMENTS_AT_ONCE, MomentSky, has_sky, moment_sky
from auroraplan.sources.bundled import ephemeris


def sky_of(unix_s: np.ndarray, latitude_deg: np.ndarray, longitude_deg: np.ndarray) -> MomentSky:
    shipped = ephemeris()
    return moment_sky(
        shipped.kernel,
        shipped.timescale,
        unix_s=unix_s,
        latitude_deg=latitude_deg,
        longitude_deg=longitude_deg,
    )


def scattered(count: int) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    draw = np.random.default_rng(3)
    return (
        draw.uniform(0.0, 1.75e9, count),
        np.degrees(np.arcsin(draw.uniform(-1.0, 1.0, count))),
        draw.uniform(-180.0, 360.0, count),
    )


def test_sun_and_moon_stand_where_pyephem_has_them() -> None:
    unix_s, latitude, longitude = scattered(60)
    sky = sky_of(unix_s, latitude, longitude)
    for n in range(len(unix_s)):
        # Set from outside its types: PyEphem's angles and dates take texts and datetimes.
        observer: Any = ephem.Observer()
        observer.lat, observer.lon = radians(latitude[n]), radians(longitude[n])
        observer.pressure = 0
        observer.date = datetime.fromtimestamp(unix_s[n], UTC).replace(tzinfo=None)
        sun, moon = cast("Any", ephem.Sun)(observer), cast("Any", ephem.Moon)(observer)
        # PyEphem takes UTC for UT1: up to 0.9 s, in which the sky turns by 0.004 deg.
        assert abs(sky.sun_altitude_deg[n] - degrees(sun.alt)) < 0.01
        assert abs(sky.moon_altitude_deg[n] - degrees(moon.alt)) < 0.01
        assert abs(sky.moon_lit_fraction[n] - moon.phase / 100.0) < 0.005


def test_they_stand_where_skyfields_own_observer_sees_them() -> None:
    # The same ephemeris with every correction: IAU 2000A, aberration, deflection, the flattened Earth.
    unix_s, latitude, longitude = scattered(8)
    sky = sky_of(unix_s, latitude, longitude)
    shipped = ephemeris()
    kernel: Any = shipped.kernel
    for n in range(len(unix_s)):
        time = shipped.timescale.from_datetime(datetime.fromtimestamp(unix_s[n], UTC))
        observer = kernel["earth"] + wgs84.latlon(latitude[n], longitude[n])
        for body, altitude_deg in (("sun", sky.sun_altitude_deg), ("moon", sky.moon_altitude_deg)):
            seen = observer.at(time).observe(kernel[body]).apparent().altaz()[0].degrees
            assert abs(altitude_deg[n] - seen) < 0.0005


def test_a_moment_does_not_depend_on_the_others() -> None:
    unix_s, latitude, longitude = scattered(MOMENTS_AT_ONCE + 3)
    whole = sky_of(unix_s, latitude, longitude)
    alone = sky_of(unix_s[-2:], latitude[-2:], longitude[-2:])
    np.testing.assert_allclose(whole.sun_altitude_deg[-2:], alone.sun_altitude_deg, atol=1e-9)
    np.testing.assert_allclose(whole.moon_lit_fraction[-2:], alone.moon_lit_fraction, atol=1e-12)
    assert len(sky_of(*scattered(0)).sun_altitude_deg) == 0


def test_the_sky_begins_with_1970_and_ends_with_2053() -> None:
    moments = [datetime(year, 6, 1, tzinfo=UTC).timestamp() for year in (1969, 1970, 2053, 2054)]
    assert has_sky(np.array(moments)).tolist() == [False, True, True, False]
