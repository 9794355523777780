"""The sky of one night keeps to its night."""

from datetime import date, datetime, timedelta
from functools import cache
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from auroraplan.core import night_sky as core_night_sky
from auroraplan.core.errors import UnusableInput
from auroraplan.core.night_sky import DARKNESS_DEG, NightSky, night_skies
from auroraplan.core.places import Place
from auroraplan.core.sky import Almanac, Body
from auroraplan.sources.bundled import ephemeris

PLACES = [
    Place("tromso", "Tromsø", "", "Norway", 69.6492, 18.9553, "Europe/Oslo"),
    Place("kiritimati", "Kiritimati", "", "Kiribati", 1.87, -157.43, "Pacific/Kiritimati"),
    Place("waitangi", "Waitangi", "", "New Zealand", -43.95, -176.56, "Pacific/Chatham"),
    Place("adak", "Adak", "", "United States", 51.88, -176.66, "America/Adak"),
    Place("mcmurdo", "McMurdo", "", "Antarctica", -77.84, 166.69, "Antarctica/McMurdo"),
    Place("pole", "South Pole", "", "Antarctica", -90.0, 0.0, "Pacific/Auckland"),
]


@cache
def almanac() -> Almanac:
    return Almanac(ephemeris().kernel, ephemeris().timescale)


def sky(where: Place, evening: date) -> NightSky:
    return next(night_skies(almanac(), [where], first_evening=evening, count=1))


@given(st.sampled_from(PLACES), st.dates(date(2026, 1, 1), date(2027, 12, 31)))
@settings(max_examples=60, deadline=None)
def test_everything_lies_within_the_night(where: Place, evening: date) -> None:
    found = sky(where, evening)
    start, end = found.night.from_utc.timestamp(), found.night.to_utc.timestamp()
    assert all(start <= event.unix_s < end for event in found.events)
    assert start <= found.darkest_unix_s <= end
    for spans in (*found.dark_spans.values(), found.moon_up):
        assert all(start <= begin < finish <= end for begin, finish in spans)
    assert 0.0 <= found.moon_lit_fraction <= 1.0


@given(st.sampled_from(PLACES), st.dates(date(2026, 1, 1), date(2027, 12, 31)), st.sampled_from(DARKNESS_DEG))
@settings(max_examples=60, deadline=None)
def test_hours_of_darkness_are_with_moon_or_without(where: Place, evening: date, depth: float) -> None:
    found = sky(where, evening)
    dark = found.dark_hours(depth)
    assert found.moon_up_hours(depth) + found.moon_free_hours(depth) == pytest.approx(dark)
    assert 0.0 <= found.moon_up_hours(depth) <= dark + 1e-9
    assert (dark > 0.0) == (found.sun_min_altitude_deg < depth)


@pytest.mark.parametrize("where", PLACES[1:4], ids=lambda place: place.name)
def test_the_sun_sets_on_the_evenings_date_and_rises_on_the_next(where: Place) -> None:
    evening = date(2026, 10, 10)
    sun = [e for e in sky(where, evening).events if e.body is Body.SUN and e.altitude_deg == -0.833]
    local = [datetime.fromtimestamp(event.unix_s, ZoneInfo(where.time_zone)) for event in sun]
    assert [event.rising for event in sun] == [False, True]
    assert [time.date() for time in local] == [evening, date(2026, 10, 11)]
    assert (local[0].hour in range(17, 22), local[1].hour in range(5, 10)) == (True, True)


def test_polar_night_is_dark_for_hours_and_midnight_sun_for_none() -> None:
    tromso = PLACES[0]
    winter, summer = sky(tromso, date(2026, 12, 21)), sky(tromso, date(2027, 6, 21))
    assert winter.dark_hours(-6.0) > winter.dark_hours(-12.0) > winter.dark_hours(-18.0) > 10.0
    assert [event for event in summer.events if event.body is Body.SUN] == []
    # At its lowest the Sun stands latitude + declination - 90 degrees high: 69.649 + 23.436 - 90.
    assert summer.sun_min_altitude_deg == pytest.approx(3.085, abs=0.005)
    assert summer.dark_spans == {-6.0: (), -12.0: (), -18.0: ()}


@pytest.mark.parametrize(("evening", "hours"), [(date(2027, 3, 27), 23), (date(2026, 10, 24), 25)])
def test_a_night_in_which_the_clocks_change_has_the_sky_of_all_its_hours(evening: date, hours: int) -> None:
    found = sky(PLACES[0], evening)
    start, end = found.night.from_utc.timestamp(), found.night.to_utc.timestamp()
    assert end - start == hours * 3600.0
    sun = {
        (event.altitude_deg, event.rising): event.unix_s for event in found.events if event.body is Body.SUN
    }
    assert start < min(sun.values()) < max(sun.values()) < end
    for depth in (-6.0, -12.0):  # by the end of March it does not get darker in Tromsø
        assert found.dark_spans[depth] == ((sun[depth, False], sun[depth, True]),)
    before, after = (sky(PLACES[0], evening + timedelta(days=days)) for days in (-1, 1))
    # Day by day the dark hours change by minutes, whatever the clocks do.
    assert found.dark_hours() == pytest.approx((before.dark_hours() + after.dark_hours()) / 2.0, abs=0.02)


@pytest.mark.parametrize("where", PLACES, ids=lambda place: place.name)
def test_each_event_lies_in_one_night(where: Place) -> None:
    # Over both changes of the clocks, and the evening that has no night.
    first, count = date(2026, 9, 1), 230
    skies = list(night_skies(almanac(), [where], first_evening=first, count=count))
    begins, ends = skies[0].night.from_utc.timestamp(), skies[-1].night.to_utc.timestamp()
    whole = [
        event
        for event in next(almanac().tracks([where], begins, ends)).events
        if begins <= event.unix_s < ends
    ]
    assert [event for one in skies for event in one.events] == whole


def test_nights_are_the_same_in_runs(monkeypatch: pytest.MonkeyPatch) -> None:
    def skies() -> list[NightSky]:
        return list(night_skies(almanac(), PLACES[:3], first_evening=date(2026, 10, 20), count=11))

    whole = skies()
    monkeypatch.setattr(core_night_sky, "NIGHTS_TOGETHER", 4)
    for one, other in zip(whole, skies(), strict=True):
        assert one.night == other.night
        assert [(e.body, e.altitude_deg, e.rising) for e in one.events] == [
            (e.body, e.altitude_deg, e.rising) for e in other.events
        ]
        assert one.dark_hours() == pytest.approx(other.dark_hours(), abs=1e-6)
        assert one.moon_free_hours() == pytest.approx(other.moon_free_hours(), abs=1e-6)


def test_no_place_and_no_night_have_no_sky() -> None:
    assert list(night_skies(almanac(), [], first_evening=date(2026, 10, 20), count=3)) == []
    assert list(night_skies(almanac(), PLACES, first_evening=date(2026, 10, 20), count=0)) == []


def test_the_moon_may_set_and_rise_in_one_night_or_neither() -> None:
    tromso = PLACES[0]
    moon = [
        [event.rising for event in one.events if event.body is Body.MOON]
        for one in night_skies(almanac(), [tromso], first_evening=date(2026, 12, 1), count=90)
    ]
    assert [] in moon
    assert [True, False] in moon
    assert [False, True] in moon


def test_the_night_of_a_full_moon_is_lit() -> None:
    # Full moon on 2026-12-24 at 01:28 UTC, new moon on 2026-12-09 at 00:52, by `ephem.next_full_moon`.
    assert sky(PLACES[0], date(2026, 12, 23)).moon_lit_fraction > 0.995
    assert sky(PLACES[0], date(2026, 12, 8)).moon_lit_fraction < 0.005


def test_nights_come_place_by_place() -> None:
    found = list(night_skies(almanac(), PLACES, first_evening=date(2026, 12, 1), count=3))
    assert [one.night.place for one in found] == [where for where in PLACES for _ in range(3)]
    assert [one.night.evening.day for one in found] == [1, 2, 3] * len(PLACES)


def test_the_first_and_the_last_evening_have_a_sky() -> None:
    for where in PLACES:
        assert sky(where, date(1970, 1, 1)).events is not None
        assert sky(where, date(2053, 10, 3)).events is not None
        for evening in (date(1969, 12, 29), date(2053, 10, 7)):
            with pytest.raises(UnusableInput, match="ephemeris covers 1970-01-01 to 2053-10-03"):
                sky(where, evening)


def test_an_evening_that_the_calendar_left_out_is_empty() -> None:
    apia = Place("apia", "Apia", "", "Samoa", -13.83, -171.76, "Pacific/Apia")
    found = sky(apia, date(2011, 12, 30))
    assert found.events == ()
    assert found.dark_hours() == 0.0
