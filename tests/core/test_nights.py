"""Nights by the clock of the place: summer time, the date line, the evening that is running."""

from datetime import UTC, date, datetime, timedelta
from itertools import pairwise
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from auroraplan.core.nights import Night, covering, current_evening, evenings, local_noon, nights
from auroraplan.core.places import Place

ZONES = [
    "Europe/Oslo",
    "America/Anchorage",
    "Pacific/Kiritimati",
    "Pacific/Pago_Pago",
    "Asia/Kathmandu",
    "Pacific/Chatham",
    "Antarctica/McMurdo",
    "Antarctica/Troll",
    "UTC",
]


def place(time_zone: str) -> Place:
    return Place("here", "Here", "", "", 65.0, 20.0, time_zone)


@pytest.mark.parametrize(
    ("evening", "hours"),
    [(date(2027, 3, 27), 23), (date(2026, 10, 24), 25), (date(2026, 12, 24), 24)],
    ids=["clocks go forward", "clocks go back", "winter"],
)
def test_a_night_is_as_long_as_its_clock_says(evening: date, hours: int) -> None:
    night = Night(place("Europe/Oslo"), evening)
    assert night.to_utc - night.from_utc == timedelta(hours=hours)


def test_one_sky_has_two_dates_on_either_side_of_the_date_line() -> None:
    west = Night(place("Pacific/Kiritimati"), date(2026, 12, 11))  # UTC+14
    east = Night(place("Pacific/Honolulu"), date(2026, 12, 10))  # UTC-10
    assert (west.from_utc, west.to_utc) == (east.from_utc, east.to_utc)


def test_the_day_that_samoa_left_out_has_no_night() -> None:
    before, left_out, after = nights(place("Pacific/Apia"), date(2011, 12, 29), 3)
    assert left_out.from_utc == left_out.to_utc
    assert before.to_utc == after.from_utc
    assert before.to_utc - before.from_utc == timedelta(days=1)


@given(st.sampled_from(ZONES), st.dates(date(2012, 1, 1), date(2053, 1, 1)), st.integers(1, 20))
def test_nights_follow_each_other_without_gap(zone: str, first: date, count: int) -> None:
    all_nights = nights(place(zone), first, count)
    assert [night.evening for night in all_nights] == list(evenings(first, count))
    for one, following in pairwise(all_nights):
        assert one.to_utc == following.from_utc
    assert covering(all_nights) == (all_nights[0].from_utc.timestamp(), all_nights[-1].to_utc.timestamp())


@given(st.sampled_from(ZONES), st.floats(1.3e9, 2.6e9))
def test_the_current_evening_is_of_the_night_that_runs(zone: str, unix_s: float) -> None:
    now = datetime.fromtimestamp(unix_s, UTC)
    here = place(zone)
    night = Night(here, current_evening(here, now))
    assert night.from_utc <= now < night.to_utc


def test_noon_is_twelve_by_the_clock() -> None:
    noon = local_noon("America/St_Johns", date(2026, 7, 1))
    assert noon.tzinfo is UTC
    assert noon.astimezone(ZoneInfo("America/St_Johns")).hour == 12
    assert (noon.hour, noon.minute) == (14, 30)


def test_nothing_is_covered_by_no_nights() -> None:
    with pytest.raises(ValueError, match="empty"):
        covering([])
