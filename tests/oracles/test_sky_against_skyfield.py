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

from auroraplan.core.places import Place
from auroraplan.core.sky import MOON_ALTITUDE_DEG, SUN_ALTITUDES_DEG, Almanac, Body, SkyTrack
from auroraplan.sources.bundled import ephemeris
from full_sky import (
    ARCSECOND_DEG,
    DAY_S,
    SAMPLE_S,
    altitude_of,
    full_altitudes_deg,
    full_events,
    grazing_place,
    place,
    skyfield_times,
)


@cache
def almanac() -> Almanac:
    return Almanac(ephemeris().kernel, ephemeris().timescale)


def track(where: Place, from_utc: datetime, days: float) -> SkyTrack:
    start = from_utc.timestamp()
    return next(almanac().tracks([where], start, start + days * DAY_S))


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
def test_altitudes_are_within_a_twentieth_of_an_arcsecond(where: Place, from_utc: datetime) -> None:
    # Unix time stretches the day that ends with a leap second; the Moon moves half an arcsecond in it.
    limit = 0.5 if from_utc.year == 2016 else 0.05
    ours = track(where, from_utc, 25.0)
    chosen = np.sort(np.random.default_rng(7).choice(len(ours.unix_s), 40, replace=False))
    times = skyfield_times(ours.unix_s[chosen])
    for body, altitudes in (("sun", ours.sun_altitude_deg), ("moon", ours.moon_altitude_deg)):
        assert (
            np.abs(altitudes[chosen] - full_altitudes_deg(where, body, times)).max() < limit * ARCSECOND_DEG
        )


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
        assert off_deg.max() < 0.02 * ARCSECOND_DEG


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
            assert np.abs(np.subtract(ours, theirs)).max() < 0.05


HARD_PLACES = {
    "North Pole at the equinox": (place(90.0, 0.0), datetime(2027, 3, 1, tzinfo=UTC)),
    "66.56 N at the date line at midsummer": (place(66.56, 180.0), datetime(2027, 6, 5, tzinfo=UTC)),
    "48.56 N, -18 at midsummer": (place(48.56, -123.4), datetime(2027, 6, 5, tzinfo=UTC)),
    "77.85 S as the polar night ends": (place(-77.85, 166.67), datetime(2027, 8, 5, tzinfo=UTC)),
    "Equator": (place(0.0, 0.0), datetime(2026, 12, 1, tzinfo=UTC)),
}


@pytest.mark.parametrize("name", list(HARD_PLACES))
def test_no_event_of_a_month_is_missing_spurious_or_a_tenth_of_a_second_off(name: str) -> None:
    where, from_utc = HARD_PLACES[name]
    ours = track(where, from_utc, 31.0)
    samples = np.arange(ours.unix_s[0], ours.unix_s[-1] + 1.0, SAMPLE_S)
    times = skyfield_times(samples)
    for body, levels in ((Body.SUN, SUN_ALTITUDES_DEG), (Body.MOON, (MOON_ALTITUDE_DEG,))):
        altitude, heights = altitude_of(where, body.value), full_altitudes_deg(where, body.value, times)
        for reference in full_events(altitude, samples, heights, levels):
            found = [e for e in ours.events if (e.body, e.altitude_deg) == (body, reference.level_deg)]
            assert [event.rising for event in found] == reference.rising.tolist()
            off_s = np.abs(np.subtract([event.unix_s for event in found], reference.unix_s))
            assert np.max(off_s, initial=0.0) < 0.1


@pytest.mark.parametrize(
    ("body", "level", "peak"),
    [
        *((Body.SUN, level, False) for level in SUN_ALTITUDES_DEG),
        (Body.MOON, MOON_ALTITUDE_DEG, False),
        (Body.MOON, MOON_ALTITUDE_DEG, True),
    ],
)
def test_a_graze_within_three_arcminutes_has_two_crossings_or_none(
    body: Body, level: float, peak: bool
) -> None:
    rng = np.random.default_rng([240, int(-1000 * level), peak])
    made = 0
    for number in range(60):
        arcseconds = (1.0, -1.0)[number % 2] * float(np.exp(rng.uniform(0.0, np.log(180.0))))
        found = grazing_place(
            level,
            arcseconds,
            body=body.value,
            day_unix_s=datetime(2027, 1, 1, tzinfo=UTC).timestamp() + float(rng.integers(0, 365)) * DAY_S,
            longitude=float(rng.uniform(-180.0, 180.0)),
            north=number % 4 < 2,
            peak=peak,
        )
        if found is None:  # no latitude has such a night at that time of the year
            continue
        where, moment = found
        around = next(almanac().tracks([where], moment - 14_400.0, moment + 14_400.0))
        crossed = [
            event.rising for event in around.events if (event.body, event.altitude_deg) == (body, level)
        ]
        assert crossed == ([peak, not peak] if arcseconds > 0.0 else []), (arcseconds, where)
        made += 1
        if made == 10:
            return
    pytest.fail(f"only {made} such nights could be made")
