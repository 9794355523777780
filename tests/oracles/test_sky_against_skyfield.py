"""Altitudes and events against skyfield at its full precision: IAU 2000A, every correction, no interpolation.

skyfield and astropy agree on such altitudes to 0.4 arcseconds. Our ephemeris is read through skyfield, too;
what is judged here is everything between its positions and an altitude: the Earth's turn, parallax, nodes,
roots.
"""

from datetime import UTC, datetime
from functools import cache

import numpy as np
import pytest
from skyfield.almanac import find_risings, find_settings
from skyfield.api import wgs84
from skyfield.timelib import Time

from auroraplan.core.arrays import Floats
from auroraplan.core.places import Place
from auroraplan.core.sky import SUN_ALTITUDES_DEG, Almanac, Body, SkyTrack
from auroraplan.sources.bundled import ephemeris

DAY_S = 86_400.0
ARCSECOND_DEG = 1.0 / 3600.0


def place(latitude: float, longitude: float, elevation_m: float | None = None) -> Place:
    return Place("here", "Here", "", "", latitude, longitude, "UTC", elevation_m)


@cache
def almanac() -> Almanac:
    return Almanac(ephemeris().kernel, ephemeris().timescale)


def track(where: Place, from_utc: datetime, days: float) -> SkyTrack:
    start = from_utc.timestamp()
    return next(almanac().tracks([where], start, start + days * DAY_S))


def skyfield_times(unix_s: Floats) -> Time:
    day = np.floor(unix_s / DAY_S)
    return ephemeris().timescale.utc(1970, 1, 1 + day, 0, 0, unix_s - day * DAY_S)


def full_altitudes_deg(where: Place, body: str, times: Time) -> Floats:
    kernel = ephemeris().kernel
    here = wgs84.latlon(where.latitude_deg, where.longitude_deg, where.elevation_m or 0.0)
    return (kernel["earth"] + here).at(times).observe(kernel[body]).apparent().altaz()[0].degrees


@pytest.mark.parametrize(
    ("where", "from_utc"),
    [
        pytest.param(place(69.65, 18.96), datetime(2026, 12, 1, tzinfo=UTC), id="Tromsø"),
        pytest.param(place(-77.85, 166.67, 24.0), datetime(2027, 8, 1, tzinfo=UTC), id="McMurdo"),
        pytest.param(place(-16.5, -68.15, 3640.0), datetime(2026, 3, 1, tzinfo=UTC), id="La Paz, high up"),
        pytest.param(place(90.0, 0.0), datetime(2030, 3, 1, tzinfo=UTC), id="North Pole"),
        pytest.param(place(-90.0, 139.3, 2835.0), datetime(2030, 3, 1, tzinfo=UTC), id="South Pole"),
        pytest.param(place(0.0, 180.0), datetime(2026, 9, 10, tzinfo=UTC), id="equator at the date line"),
        pytest.param(place(64.1, -21.9), datetime(2016, 12, 20, tzinfo=UTC), id="across a leap second"),
        pytest.param(place(60.0, 25.0), datetime(1970, 1, 1, tzinfo=UTC), id="first days"),
        pytest.param(place(60.0, 25.0), datetime(2053, 9, 10, tzinfo=UTC), id="last days"),
    ],
)
def test_altitudes_are_within_half_an_arcsecond(where: Place, from_utc: datetime) -> None:
    ours = track(where, from_utc, 25.0)
    chosen = np.sort(np.random.default_rng(7).choice(len(ours.unix_s), 40, replace=False))
    times = skyfield_times(ours.unix_s[chosen])
    for body, altitudes in (("sun", ours.sun_altitude_deg), ("moon", ours.moon_altitude_deg)):
        assert np.abs(altitudes[chosen] - full_altitudes_deg(where, body, times)).max() < 0.5 * ARCSECOND_DEG


def test_the_moon_is_lit_as_skyfield_lights_it() -> None:
    ours = track(place(69.65, 18.96), datetime(2026, 9, 1, tzinfo=UTC), 60.0)
    kernel, times = ephemeris().kernel, skyfield_times(ours.unix_s[::97])
    moon = kernel["earth"].at(times).observe(kernel["moon"]).apparent()
    # skyfield gives the Moon aberration and the Sun none: 20 arcseconds, half a ten-thousandth.
    assert np.abs(ours.moon_lit_fraction[::97] - moon.fraction_illuminated(kernel["sun"])).max() < 1e-4


def test_every_crossing_is_at_its_altitude_by_skyfield() -> None:
    where = place(78.22, 15.63)
    events = track(where, datetime(2026, 9, 1, tzinfo=UTC), 365.0).events
    for body in Body:
        ours = [event for event in events if event.body is body]
        altitudes = full_altitudes_deg(
            where, body, skyfield_times(np.array([event.unix_s for event in ours]))
        )
        off_deg = np.abs(altitudes - [event.altitude_deg for event in ours])
        assert off_deg.max() < 0.2 * ARCSECOND_DEG


@pytest.mark.parametrize("where", [place(64.84, -147.72), place(-54.8, -68.3)], ids=["Fairbanks", "Ushuaia"])
def test_twilights_of_a_year_are_those_that_skyfield_finds(where: Place) -> None:
    kernel, timescale = ephemeris().kernel, ephemeris().timescale
    here = kernel["earth"] + wgs84.latlon(where.latitude_deg, where.longitude_deg)
    start, end = timescale.utc(2026, 9, 1), timescale.utc(2027, 9, 1)
    events = track(where, datetime(2026, 9, 1, tzinfo=UTC), 365.0).events
    for level in SUN_ALTITUDES_DEG:
        for rising, find in ((True, find_risings), (False, find_settings)):
            times, crosses = find(here, kernel["sun"], start, end, level)
            theirs = [time.timestamp() for time in np.array(times.utc_datetime())[crosses]]
            ours = [
                event.unix_s
                for event in events
                if (event.body, event.altitude_deg, event.rising) == (Body.SUN, level, rising)
            ]
            assert len(ours) == len(theirs)
            assert np.abs(np.subtract(ours, theirs)).max() < 0.1


def grazing_cases(count: int) -> list[tuple[float, float, int, float]]:
    """Level, arcseconds by which the darkest moment passes it (or, negative, misses it), day, longitude."""
    rng = np.random.default_rng(240)
    level = rng.choice(SUN_ALTITUDES_DEG, count)
    arcseconds = rng.choice([-1.0, 1.0], count) * np.exp(rng.uniform(0.0, np.log(180.0), count))
    day = rng.integers(100, 240, count)
    longitude = rng.uniform(-180.0, 180.0, count)
    return list(zip(level.tolist(), arcseconds.tolist(), day.tolist(), longitude.tolist(), strict=True))


def darkest_deg(where: Place, times: Time, offsets: Floats) -> float:
    """The lowest altitude of the Sun, from the polynomial through samples some minutes apart around it."""
    fit = np.polynomial.Polynomial.fit(offsets, full_altitudes_deg(where, "sun", times), 4)
    roots = fit.deriv().roots()
    real = roots[np.abs(roots.imag) < 1e-9].real
    return float(min(fit(root) for root in real if offsets[0] <= root <= offsets[-1]))


def grazing_place(level: float, arcseconds: float, midnight_unix_s: float, longitude: float) -> Place:
    """Where the darkest moment of that night is so many arcseconds below the level, by skyfield alone."""
    latitude = 66.0
    coarse = midnight_unix_s + np.arange(-2400.0, 2401.0, 300.0)
    altitudes = full_altitudes_deg(place(latitude, longitude), "sun", skyfield_times(coarse))
    offsets = np.arange(-720.0, 721.0, 240.0)
    times = skyfield_times(coarse[np.argmin(altitudes)] + offsets)
    for _ in range(3):
        lowest = darkest_deg(place(latitude, longitude), times, offsets)
        latitude += (level - arcseconds * ARCSECOND_DEG) - lowest
    return place(latitude, longitude)


def test_grazing_nights_have_two_crossings_or_none() -> None:
    for level, arcseconds, day, longitude in grazing_cases(120):
        midnight = datetime(2027, 1, 1, tzinfo=UTC).timestamp() + day * DAY_S - longitude / 360.0 * DAY_S
        where = grazing_place(level, arcseconds, midnight, longitude)
        found = next(almanac().tracks([where], midnight - 21_600.0, midnight + 21_600.0))
        crossings = [
            event.rising for event in found.events if (event.body, event.altitude_deg) == (Body.SUN, level)
        ]
        expected = [False, True] if arcseconds > 0.0 else []
        assert crossings == expected, (level, arcseconds, where)
