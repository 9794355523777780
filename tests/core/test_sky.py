"""The laws that any sky obeys, whatever the ephemeris."""

from collections.abc import Iterator
from datetime import UTC, datetime
from functools import cache
from itertools import pairwise
from math import ceil, floor

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from auroraplan.core import sky as core_sky
from auroraplan.core.errors import UnusableInput
from auroraplan.core.places import Place
from auroraplan.core.sky import (
    MOON_ALTITUDE_DEG,
    STEP_S,
    SUN_ALTITUDES_DEG,
    Almanac,
    Body,
    SkyEvent,
    SkyEvents,
    SkyTrack,
    moon_up_spans,
    spans_below,
    stretch,
)
from auroraplan.core.spans import Spans, common_spans, span_hours
from auroraplan.sources.bundled import ephemeris

DAY_S = 86_400.0
START = datetime(2026, 9, 1, tzinfo=UTC).timestamp()

latitudes = st.one_of(st.floats(-90.0, 90.0), st.sampled_from([-90.0, -66.6, 0.0, 67.4, 90.0]))
longitudes = st.floats(-180.0, 180.0)
times = st.floats(START, START + 365.0 * DAY_S)
few_days = st.floats(0.0, 6.0 * DAY_S)
some = settings(max_examples=40, deadline=None)


def place(latitude: float, longitude: float) -> Place:
    return Place("here", "Here", "", "", latitude, longitude, "UTC")


@cache
def almanac() -> Almanac:
    """One for all tests, as in the program, with a year of positions kept."""
    of_year = Almanac(ephemeris().kernel, ephemeris().timescale)
    next(of_year.tracks([place(0.0, 0.0)], START - 2.0 * DAY_S, START + 375.0 * DAY_S))
    return of_year


def track(latitude: float, longitude: float, start: float, end: float) -> SkyTrack:
    return next(almanac().tracks([place(latitude, longitude)], start, end))


def assert_same_sky(one: SkyTrack, other: SkyTrack) -> None:
    assert np.array_equal(one.unix_s, other.unix_s)
    assert one.sun_altitude_deg == pytest.approx(other.sun_altitude_deg, abs=1e-7)
    assert one.moon_altitude_deg == pytest.approx(other.moon_altitude_deg, abs=1e-7)
    assert one.moon_lit_fraction == pytest.approx(other.moon_lit_fraction, abs=1e-9)
    inner = [
        [event for event in of.events if one.unix_s[0] + 1.0 < event.unix_s < one.unix_s[-1] - 1.0]
        for of in (one, other)
    ]
    assert [(e.body, e.altitude_deg, e.rising) for e in inner[0]] == [
        (e.body, e.altitude_deg, e.rising) for e in inner[1]
    ]
    assert [e.unix_s for e in inner[0]] == pytest.approx([e.unix_s for e in inner[1]], abs=1e-2)


@given(latitudes, longitudes, times, few_days)
@some
def test_times_are_whole_steps_that_cover_what_was_asked_for(
    latitude: float, longitude: float, start: float, length: float
) -> None:
    found = track(latitude, longitude, start, start + length)
    assert found.unix_s[0] == floor(start / STEP_S) * STEP_S
    assert found.unix_s[-1] == ceil((start + length) / STEP_S) * STEP_S
    assert np.all(np.diff(found.unix_s) == STEP_S)
    assert len(found.sun_altitude_deg) == len(found.moon_altitude_deg) == len(found.moon_lit_fraction)
    assert not found.sun_altitude_deg.flags.writeable


@given(latitudes, st.floats(-180.0, 0.0), times)
@some
def test_a_full_turn_of_longitude_changes_nothing(latitude: float, longitude: float, start: float) -> None:
    one = track(latitude, longitude, start, start + DAY_S)
    assert_same_sky(one, track(latitude, longitude + 360.0, start, start + DAY_S))


@given(latitudes, longitudes, times, few_days, few_days)
@some
def test_the_track_of_a_stretch_is_the_stretch_of_the_track(
    latitude: float, longitude: float, start: float, before: float, length: float
) -> None:
    whole = track(latitude, longitude, start, start + before + length + DAY_S)
    part = stretch(whole, start + before, start + before + length)
    assert_same_sky(part, track(latitude, longitude, start + before, start + before + length))
    assert np.shares_memory(part.sun_altitude_deg, whole.sun_altitude_deg)


@given(latitudes, longitudes, st.integers(0, 364))
@some
def test_stretches_that_were_computed_apart_join(latitude: float, longitude: float, day: int) -> None:
    join = START + day * DAY_S
    fresh = Almanac(ephemeris().kernel, ephemeris().timescale)
    here = [place(latitude, longitude)]
    before = next(fresh.tracks(here, join - DAY_S, join))
    after = next(fresh.tracks(here, join, join + DAY_S))
    assert before.sun_altitude_deg[-1] == pytest.approx(after.sun_altitude_deg[0], abs=1e-9)
    assert before.moon_altitude_deg[-1] == pytest.approx(after.moon_altitude_deg[0], abs=1e-9)


@given(latitudes, longitudes, times, few_days)
@some
def test_no_altitude_jumps(latitude: float, longitude: float, start: float, length: float) -> None:
    found = track(latitude, longitude, start, start + length)
    for altitude in (found.sun_altitude_deg, found.moon_altitude_deg):
        # 15 degrees an hour, and half of one of the Moon's own and of its parallax
        assert np.abs(np.diff(altitude)).max(initial=0.0) < 15.6 * STEP_S / 3600.0


@given(latitudes, longitudes, times, few_days, st.sampled_from(SUN_ALTITUDES_DEG))
@some
def test_the_sun_is_below_within_the_spans_and_above_outside(
    latitude: float, longitude: float, start: float, length: float, level: float
) -> None:
    found = track(latitude, longitude, start, start + STEP_S + length)
    spans = spans_below(found, level)
    within = np.zeros(len(found.unix_s), dtype=bool)
    at_edge = np.zeros_like(within)
    for begin, end in spans:
        assert found.unix_s[0] <= begin < end <= found.unix_s[-1]
        within |= (found.unix_s > begin) & (found.unix_s < end)
        at_edge |= (np.abs(found.unix_s - begin) < 0.1) | (np.abs(found.unix_s - end) < 0.1)
    below = found.sun_altitude_deg < level
    assert np.all((below == within) | at_edge)


@given(latitudes, longitudes, times, few_days)
@some
def test_deeper_darkness_lies_within_shallower(
    latitude: float, longitude: float, start: float, length: float
) -> None:
    found = track(latitude, longitude, start, start + length)
    spans = [spans_below(found, level) for level in SUN_ALTITUDES_DEG]
    for shallower, deeper in pairwise(spans):
        assert common_spans(shallower, deeper) == deeper


@given(latitudes, longitudes, times, few_days)
@some
def test_the_moon_is_up_within_its_spans(
    latitude: float, longitude: float, start: float, length: float
) -> None:
    found = track(latitude, longitude, start, start + length)
    up_h = span_hours(moon_up_spans(found))
    samples_h = float(np.sum(found.moon_altitude_deg > MOON_ALTITUDE_DEG)) * STEP_S / 3600.0
    crossings = sum(event.body is Body.MOON for event in found.events)
    assert up_h == pytest.approx(samples_h, abs=(crossings + 2) * STEP_S / 3600.0)


@given(latitudes, longitudes, times, few_days)
@some
def test_every_level_is_crossed_up_and_down_in_turn(
    latitude: float, longitude: float, start: float, length: float
) -> None:
    found = track(latitude, longitude, start, start + length)
    assert list(found.events) == sorted(found.events, key=lambda event: event.unix_s)
    for body, level in {(event.body, event.altitude_deg) for event in found.events}:
        directions = [
            event.rising for event in found.events if (event.body, event.altitude_deg) == (body, level)
        ]
        assert all(one != following for one, following in pairwise(directions))


@given(st.lists(st.tuples(latitudes, longitudes), min_size=1, max_size=30), times)
@some
def test_places_do_not_disturb_each_other(where: list[tuple[float, float]], start: float) -> None:
    places = [place(*one) for one in where]
    together = list(almanac().tracks(places, start, start + 2.0 * DAY_S))
    for one, found in zip(where, together, strict=True):
        assert_same_sky(found, track(*one, start, start + 2.0 * DAY_S))


@pytest.mark.parametrize(
    "sizes",
    [
        {"PIECE_TIMES": 64, "PIECE_SAMPLES": 200},
        {"STRETCH_DAYS": 3},
        {"SAMPLES_TOGETHER": 1_000},
        {"SAMPLES_TOGETHER": 2_500, "STRETCH_DAYS": 4, "PIECE_TIMES": 100, "PIECE_SAMPLES": 100},
    ],
)
def test_however_the_work_is_cut_the_sky_is_the_same(
    monkeypatch: pytest.MonkeyPatch, sizes: dict[str, int]
) -> None:
    places = [place(latitude, 7.0 * latitude) for latitude in (-90.0, -66.6, 0.0, 48.6, 66.5, 78.0, 90.0)]
    start, end = START + 270.3 * DAY_S, START + 300.1 * DAY_S  # around a June solstice
    whole = list(almanac().tracks(places, start, end))
    for name, size in sizes.items():
        monkeypatch.setattr(core_sky, name, size)
    cut = list(Almanac(ephemeris().kernel, ephemeris().timescale).tracks(places, start, end))
    assert len(cut) == len(places)
    for one, other in zip(whole, cut, strict=True):
        assert_same_sky(one, other)


def test_no_place_has_no_track() -> None:
    assert list(almanac().tracks([], START, START + DAY_S)) == []


def test_tracks_come_one_at_a_time() -> None:
    def places() -> Iterator[Place]:
        yield place(70.0, 20.0)
        yield place(71.0, 20.0)

    tracks = almanac().tracks(places(), START, START + DAY_S)
    assert iter(tracks) is tracks
    # At midnight the Sun is lower further south; the second track is that of the second place.
    assert next(tracks).sun_altitude_deg[0] < next(tracks).sun_altitude_deg[0]


@pytest.mark.parametrize("latitude", [-90.0, 90.0])
def test_the_sun_rises_and_sets_once_a_year_at_the_poles(latitude: float) -> None:
    found = track(latitude, 0.0, START, START + 365.0 * DAY_S)
    for level in SUN_ALTITUDES_DEG:
        assert sum((event.body, event.altitude_deg) == (Body.SUN, level) for event in found.events) == 2


@pytest.mark.parametrize(
    ("start", "end", "named"),
    [
        (datetime(1960, 5, 1, tzinfo=UTC), datetime(1960, 5, 2, tzinfo=UTC), "1960-05-01"),
        (datetime(2053, 10, 1, tzinfo=UTC), datetime(2054, 2, 3, tzinfo=UTC), "2054-02-03"),
        (datetime(1, 1, 1, tzinfo=UTC), datetime(9999, 12, 31, tzinfo=UTC), "0001-01-01"),
    ],
)
def test_a_date_that_the_ephemeris_does_not_cover_is_named(
    start: datetime, end: datetime, named: str
) -> None:
    with pytest.raises(UnusableInput, match=named) as refused:
        almanac().tracks([place(70.0, 20.0)], start.timestamp(), end.timestamp())
    assert "1970" in str(refused.value)


def test_a_stretch_must_lie_within_its_track() -> None:
    found = track(70.0, 20.0, START, START + DAY_S)
    with pytest.raises(ValueError, match="does not cover"):
        stretch(found, START - 1.0, START + 3600.0)
    with pytest.raises(ValueError, match="does not cover"):
        stretch(found, START, START + DAY_S + 1.0)


def test_only_known_altitudes_have_spans() -> None:
    with pytest.raises(ValueError, match="-9"):
        spans_below(track(70.0, 20.0, START, START + DAY_S), -9.0)


def test_time_does_not_run_backwards() -> None:
    with pytest.raises(ValueError, match="before it begins"):
        almanac().tracks([place(70.0, 20.0)], START, START - 1.0)


def test_events_made_by_hand_are_read_like_computed_ones() -> None:
    found = track(65.0, 20.0, START, START + DAY_S)
    by_hand = SkyTrack(
        found.unix_s,
        found.sun_altitude_deg,
        found.moon_altitude_deg,
        found.moon_lit_fraction,
        tuple(reversed(tuple(found.events))),
    )
    for level in SUN_ALTITUDES_DEG:
        assert spans_below(by_hand, level) == spans_below(found, level)
    assert moon_up_spans(by_hand) == moon_up_spans(found)
    assert list(stretch(by_hand, START, START + DAY_S).events) == list(found.events)


def test_events_are_a_sequence() -> None:
    events = track(65.0, 20.0, START, START + 5.0 * DAY_S).events
    assert len(events) == len(list(events)) > 30
    assert events[-1] == list(events)[-1]
    assert list(events[3:7]) == list(events)[3:7]
    assert isinstance(events[0], SkyEvent)
    with pytest.raises(IndexError):
        events[len(events)]


def test_an_event_at_another_altitude_is_refused() -> None:
    with pytest.raises(ValueError, match="no such event"):
        SkyEvents.of([SkyEvent(Body.SUN, -7.0, True, START)])


def test_the_moons_parallax_is_that_of_the_place() -> None:
    # The Moon on the horizon of two antipodes stands lower for both than from the Earth's centre, together by
    # twice its horizontal parallax, 54 to 61.5 arcminutes (Meeus 1998, chapter 55).
    here = track(0.0, 0.0, START, START + 2.0 * DAY_S)
    there = track(0.0, 180.0, START, START + 2.0 * DAY_S)
    sum_deg = here.moon_altitude_deg + there.moon_altitude_deg
    on_horizon = np.abs(here.moon_altitude_deg - there.moon_altitude_deg) < 2.0
    assert on_horizon.any()
    assert np.all((sum_deg[on_horizon] < -2.0 * 53.9 / 60.0) & (sum_deg[on_horizon] > -2.0 * 61.6 / 60.0))


def test_spans_are_hours_of_real_darkness() -> None:
    # An equinox at the equator: the Sun is below -18 degrees for 24 h - 12 h - 2 * 18/15 h, 9.6 hours.
    equinox = datetime(2027, 3, 20, 12, tzinfo=UTC).timestamp()
    night: Spans = spans_below(track(0.0, 0.0, equinox, equinox + DAY_S), -18.0)
    assert len(night) == 1
    assert span_hours(night) == pytest.approx(9.6, abs=0.02)
