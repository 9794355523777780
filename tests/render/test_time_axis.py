"""Time from left to right on the clock of the place."""

import itertools
from dataclasses import replace
from datetime import UTC, date, datetime
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from auroraplan.core.nights import Night
from auroraplan.core.places import Place
from auroraplan.render.time_axis import TimeAxis, hour_marks, night_axis, shown_span, zone_label
from plan_example import ABISKO, MCMURDO, THINGVELLIR, TROMSO, USHUAIA, example_night

pytestmark = pytest.mark.gui

KATHMANDU = Place("np", "Kathmandu", "", "Nepal", 27.7, 85.3, "Asia/Kathmandu")


@given(share=st.floats(0.0, 1.0))
def test_a_pixel_names_the_moment_that_stands_there(share: float) -> None:
    axis = TimeAxis(100.0, 900.0, 1_000_000.0, 1_050_000.0)
    moment = 1_000_000.0 + share * 50_000.0
    assert axis.unix_s(axis.x(moment)) == pytest.approx(moment, abs=0.01)


def test_moments_outside_stand_at_the_ends() -> None:
    axis = TimeAxis(100.0, 900.0, 1_000_000.0, 1_050_000.0)
    assert axis.x(0.0) == 100.0
    assert axis.x(2e9) == 900.0


def test_a_night_with_sunset_starts_up_to_two_hours_before_it() -> None:
    night = example_night(THINGVELLIR, 3)
    start, end = shown_span(night)
    crossings = [
        event.unix_s for event in night.sky.events if event.altitude_deg == -0.833 and event.body == "sun"
    ]
    assert 3600.0 * 0.9 <= crossings[0] - start <= 7200.0
    assert 3600.0 * 0.9 <= end - crossings[-1] <= 7200.0


@pytest.mark.parametrize("place", [TROMSO, MCMURDO], ids=lambda place: place.name)
def test_without_sunset_or_sunrise_the_axis_runs_from_noon_to_noon(place: Place) -> None:
    night = example_night(place, 3)
    start, end = shown_span(night)
    assert start == night.night.from_utc.timestamp()
    assert end == night.night.to_utc.timestamp()


def test_a_short_night_is_drawn_with_at_least_twelve_hours() -> None:
    start, end = shown_span(example_night(USHUAIA, 0))
    assert end - start >= 12 * 3600.0


def test_hours_are_whole_on_a_clock_with_a_quarter_hour_offset() -> None:
    start = datetime(2026, 12, 5, 12, tzinfo=UTC).timestamp()
    axis = TimeAxis(0.0, 800.0, start, start + 12 * 3600.0)
    for mark in hour_marks(KATHMANDU, axis, least_pixels=20.0):
        local = datetime.fromtimestamp(mark.unix_s, ZoneInfo("Asia/Kathmandu"))
        assert (local.minute, f"{local.hour:02d}") == (0, mark.text)


def test_the_night_of_the_clock_change_has_two_hours_named_two() -> None:
    night = Night(ABISKO, date(2026, 10, 24))
    axis = TimeAxis(0.0, 1250.0, night.from_utc.timestamp(), night.to_utc.timestamp())
    marks = [mark.text for mark in hour_marks(ABISKO, axis, least_pixels=20.0)]
    assert marks.count("02") == 2
    assert len(marks) == 26
    assert zone_label(ABISKO, axis) == "CEST → CET"


def test_narrow_axes_name_fewer_hours_but_always_midnight() -> None:
    night = example_night(ABISKO, 3)
    for width in (200.0, 400.0, 800.0):
        marks = list(hour_marks(ABISKO, night_axis(night, 0.0, width), least_pixels=26.0))
        assert sum(mark.is_midnight for mark in marks) == 1
        gaps = [b.unix_s - a.unix_s for a, b in itertools.pairwise(marks)]
        assert min(gaps) / 86_400.0 * width >= 26.0


def test_a_zone_without_letters_is_named_by_its_offset() -> None:
    night = example_night(USHUAIA, 3)
    assert zone_label(USHUAIA, night_axis(night, 0.0, 800.0)) == "UTC−3"


def test_a_place_of_another_name_keeps_the_axis() -> None:
    night = example_night(ABISKO, 3)
    other = replace(night, night=replace(night.night, place=replace(ABISKO, name="Elsewhere")))
    assert shown_span(other) == shown_span(night)
