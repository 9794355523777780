"""Sun and Moon against `ephem`, the C library libastro: another theory of the bodies, another code.

libastro computes VSOP87 and its own lunar theory, good to a few arcseconds, and its own delta T. The search
for events is written here, on hourly samples of libastro's altitudes, and shares no code with the one it
judges.

    ephem.Observer.pressure = 0      no refraction: geometric altitudes
    body.alt                         topocentric, of the centre
"""

from collections.abc import Callable, Iterable
from datetime import UTC, date, datetime, timedelta
from itertools import pairwise
from math import degrees, radians
from zoneinfo import ZoneInfo

import ephem
import numpy as np
import pytest

from auroraplan.core.places import Place
from auroraplan.core.sky import MOON_ALTITUDE_DEG, SUN_ALTITUDES_DEG, Almanac, Body, SkyTrack, stretch
from auroraplan.sources.bundled import ephemeris

FROM = datetime(2026, 9, 1, tzinfo=UTC)
TO = FROM + timedelta(days=365)

# What two theories may differ by: an arcsecond of the Sun and five of the Moon, where they move most slowly.
EVENT_TOLERANCE_S = {Body.SUN: 3.0, Body.MOON: 10.0}
ALTITUDE_TOLERANCE_DEG = {Body.SUN: 3.0 / 3600.0, Body.MOON: 8.0 / 3600.0}

# Published by the tourist boards of Northern Norway and Svalbard and by the stations' diaries; each year's
# dates differ by a day at most. The last sunset before the polar night and the first sunrise after it.
POLAR_NIGHTS = {
    "Tromsø": (date(2026, 11, 27), date(2027, 1, 15)),
    "Longyearbyen": (date(2026, 10, 26), date(2027, 2, 16)),
    "McMurdo": (date(2027, 4, 24), date(2027, 8, 19)),
}
# The last sunrise before the midnight sun and the first sunset after it. (20 May to 22 July, the dates that
# are handed about for Tromsø, are not those of an open horizon, by libastro either.)
MIDNIGHT_SUNS = {
    "Longyearbyen": (date(2027, 4, 19), date(2027, 8, 24)),
    "McMurdo": (date(2026, 10, 23), date(2027, 2, 20)),
}

PLACES = {
    "Tromsø": (69.6492, 18.9553, "Europe/Oslo"),
    "Longyearbyen": (78.2232, 15.6267, "Arctic/Longyearbyen"),
    "Fairbanks": (64.8378, -147.7164, "America/Anchorage"),
    "Hobart": (-42.8794, 147.3294, "Australia/Hobart"),
    "McMurdo": (-77.8419, 166.6863, "Antarctica/McMurdo"),
}

Altitude = Callable[[float], float]


def place(name: str) -> Place:
    latitude, longitude, zone = PLACES[name]
    return Place(name, name, "", "", latitude, longitude, zone, 0.0)


@pytest.fixture(scope="module")
def tracks() -> dict[str, SkyTrack]:
    shipped = ephemeris()
    almanac = Almanac(shipped.kernel, shipped.timescale)
    of_places = almanac.tracks([place(name) for name in PLACES], FROM.timestamp(), TO.timestamp())
    return dict(zip(PLACES, of_places, strict=True))


def libastro(name: str, body: Body) -> Altitude:
    """The altitude in degrees at a Unix time, by libastro."""
    latitude, longitude, _ = PLACES[name]
    observer = ephem.Observer()
    observer.lat, observer.lon = radians(latitude), radians(longitude)
    observer.elevation, observer.pressure = 0.0, 0.0
    computed = ephem.Sun() if body is Body.SUN else ephem.Moon()

    def altitude(unix_s: float) -> float:
        observer.date = unix_s / 86_400.0 + 25_567.5  # days since noon of the last day of 1899
        computed.compute(observer)
        return degrees(computed.alt)

    return altitude


def reference_events(altitude: Altitude, levels: Iterable[float]) -> list[tuple[float, float, bool]]:
    """Crossings as (unix_s, level, rising): from hourly samples and every extremum near a level."""
    hours = np.arange(FROM.timestamp(), TO.timestamp() + 1.0, 3600.0)
    times = [float(hour) for hour in hours]
    heights = [altitude(time) for time in times]
    for i in range(len(hours) - 2, 0, -1):
        nearest = min(abs(heights[i] - level) for level in levels)
        if (heights[i] - heights[i - 1]) * (heights[i + 1] - heights[i]) <= 0.0 and nearest < 1.5:
            extremum = _extremum(altitude, float(hours[i - 1]), float(hours[i + 1]))
            times.append(extremum)
            heights.append(altitude(extremum))
    samples = sorted(zip(times, heights, strict=True))
    return sorted(
        (_crossing(altitude, level, a, b), level, a[1] < level)
        for a, b in pairwise(samples)
        for level in levels
        if (a[1] < level) != (b[1] < level)
    )


def _extremum(altitude: Altitude, low: float, high: float) -> float:
    """The extremum between two times, by golden section, to half a minute (the curve is flat there)."""
    ratio = 0.6180339887498949
    sign = 1.0 if altitude((low + high) / 2.0) > altitude(low) else -1.0
    one, two = high - ratio * (high - low), low + ratio * (high - low)
    height_one, height_two = sign * altitude(one), sign * altitude(two)
    while high - low > 30.0:
        if height_one > height_two:
            high, two, height_two = two, one, height_one
            one = high - ratio * (high - low)
            height_one = sign * altitude(one)
        else:
            low, one, height_one = one, two, height_two
            two = low + ratio * (high - low)
            height_two = sign * altitude(two)
    return (low + high) / 2.0


def _crossing(
    altitude: Altitude, level: float, start: tuple[float, float], end: tuple[float, float]
) -> float:
    """When the altitude is at the level, by false position (Illinois), to a hundredth of a second."""
    (low, at_low), (high, at_high) = start, end
    at_low, at_high = at_low - level, at_high - level
    middle = low
    for _ in range(60):
        previous, middle = middle, (low * at_high - high * at_low) / (at_high - at_low)
        value = altitude(middle) - level
        if abs(middle - previous) < 0.01 or value == 0.0:
            break
        if (value < 0.0) == (at_high < 0.0):
            high, at_high, at_low = middle, value, at_low / 2.0
        else:
            low, at_low, at_high = middle, value, at_high / 2.0
    return middle


@pytest.mark.parametrize("body", list(Body))
@pytest.mark.parametrize("name", list(PLACES))
def test_every_event_of_a_year_is_where_libastro_has_it(
    tracks: dict[str, SkyTrack], name: str, body: Body
) -> None:
    levels = SUN_ALTITUDES_DEG if body is Body.SUN else (MOON_ALTITUDE_DEG,)
    expected = reference_events(libastro(name, body), levels)
    whole = stretch(tracks[name], FROM.timestamp(), TO.timestamp())
    found = [event for event in whole.events if event.body is body]
    for level in levels:
        for rising in (False, True):
            ours = [event.unix_s for event in found if (event.altitude_deg, event.rising) == (level, rising)]
            theirs = [unix_s for unix_s, at, up in expected if (at, up) == (level, rising)]
            assert len(ours) == len(theirs), f"{name}: {body} at {level}, rising={rising}"
            assert np.abs(np.subtract(ours, theirs)).max() < EVENT_TOLERANCE_S[body]


@pytest.mark.parametrize("body", list(Body))
@pytest.mark.parametrize("name", list(PLACES))
def test_altitudes_of_a_year_are_those_of_libastro(
    tracks: dict[str, SkyTrack], name: str, body: Body
) -> None:
    track = tracks[name]
    chosen = np.random.default_rng(2026).choice(len(track.unix_s), 500, replace=False)
    altitude = libastro(name, body)
    expected = [altitude(float(unix_s)) for unix_s in track.unix_s[chosen]]
    ours = track.sun_altitude_deg if body is Body.SUN else track.moon_altitude_deg
    assert np.abs(ours[chosen] - expected).max() < ALTITUDE_TOLERANCE_DEG[body]


def long_gaps(track: SkyTrack, zone: str) -> list[tuple[date, date, bool]]:
    """Over two days without sunrise or sunset: local dates of both ends, and whether the Sun is up."""
    horizon = [event for event in track.events if event.body is Body.SUN and event.altitude_deg == -0.833]
    return [
        (local_date(a.unix_s, zone), local_date(b.unix_s, zone), a.rising)
        for a, b in pairwise(horizon)
        if b.unix_s - a.unix_s > 2.0 * 86_400.0
    ]


def local_date(unix_s: float, zone: str) -> date:
    return datetime.fromtimestamp(unix_s, ZoneInfo(zone)).date()


@pytest.mark.parametrize("up", [False, True])
def test_polar_night_and_midnight_sun_begin_and_end_when_they_are_published_to(
    tracks: dict[str, SkyTrack], up: bool
) -> None:
    for name, published in (MIDNIGHT_SUNS if up else POLAR_NIGHTS).items():
        found = [gap[:2] for gap in long_gaps(tracks[name], PLACES[name][2]) if gap[2] == up]
        assert len(found) == 1, name
        for ours, theirs in zip(found[0], published, strict=True):
            assert abs((ours - theirs).days) <= 1, name


@pytest.mark.parametrize("name", ["Fairbanks", "Hobart"])
def test_below_the_polar_circles_every_day_has_a_sunrise_and_a_sunset(
    tracks: dict[str, SkyTrack], name: str
) -> None:
    assert long_gaps(tracks[name], PLACES[name][2]) == []
