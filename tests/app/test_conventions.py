"""Clocks and distances as people write them."""

from collections.abc import Iterator
from datetime import UTC, date, datetime

import pytest

from auroraplan.app import conventions
from auroraplan.app.conventions import Conventions, clock_text, distance_text, hour_text
from auroraplan.app.date_wording import date_text, evening_text, stay_dates_text, utc_text


@pytest.fixture(autouse=True)
def as_before() -> Iterator[None]:
    yield
    conventions.use(Conventions())


@pytest.mark.parametrize(
    ("hour", "minute", "written"),
    [(0, 0, "12:00 am"), (0, 5, "12:05 am"), (11, 59, "11:59 am"), (12, 0, "12:00 pm"), (21, 30, "9:30 pm")],
)
def test_twelve_hours_have_no_nought(hour: int, minute: int, written: str) -> None:
    moment = datetime(2027, 2, 8, hour, minute, tzinfo=UTC)
    assert clock_text(moment) == f"{hour:02d}:{minute:02d}"
    assert hour_text(moment) == f"{hour:02d}"
    conventions.use(Conventions(twelve_hours=True))
    assert clock_text(moment) == written
    assert hour_text(moment) == f"{written.split(':', maxsplit=1)[0]}{written[-2]}"


def test_a_marathon_is_26_miles() -> None:
    assert distance_text(42.195) == "42 km"
    conventions.use(Conventions(miles=True))
    assert distance_text(42.195) == "26 mi"


def test_who_puts_the_month_first_reads_feb_8() -> None:
    first, evening = date(2027, 2, 8), date(2027, 2, 27)
    assert (date_text(first), stay_dates_text(first, 5)) == ("8 Feb", "8 → 13 Feb")
    conventions.use(Conventions(month_first=True))
    assert (date_text(first), stay_dates_text(first, 5)) == ("Feb 8", "Feb 8 → 13")
    assert stay_dates_text(evening, 5) == "Feb 27 → Mar 4"
    assert evening_text(first) == "Mon Feb 8"
    assert utc_text(datetime(2027, 2, 8, 18, tzinfo=UTC)) == "8 Feb 2027 18:00 UTC"
