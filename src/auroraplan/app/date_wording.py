"""Dates, hours and ages in words: times are local to the place, a night is named by its evening's date."""

from __future__ import annotations

import math
from datetime import UTC, date, datetime, timedelta
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from auroraplan import __version__
from auroraplan.app.chance_wording import UNKNOWN
from auroraplan.app.conventions import PLAIN, Conventions, clock_text, in_use
from auroraplan.core.language import marked, tr, tr_count

if TYPE_CHECKING:
    from auroraplan.core.odds import NightOdds
    from auroraplan.core.places import Place
    from auroraplan.core.trips import Stay

_EVENINGS = (
    marked("Mon {date}"),
    marked("Tue {date}"),
    marked("Wed {date}"),
    marked("Thu {date}"),
    marked("Fri {date}"),
    marked("Sat {date}"),
    marked("Sun {date}"),
)

_MONTHS = (
    marked("Jan"),
    marked("Feb"),
    marked("Mar"),
    marked("Apr"),
    marked("May"),
    marked("Jun"),
    marked("Jul"),
    marked("Aug"),
    marked("Sep"),
    marked("Oct"),
    marked("Nov"),
    marked("Dec"),
)


def local_time(unix_s: float, place: Place) -> str:
    """The clock at the place, to the nearest minute: "21:30"."""
    return clock_text(_local(unix_s, place))


def zone_text(unix_s: float, place: Place) -> str:
    """The name of the place's time at that moment: "CET", or "UTC−3" where the zone has no letters."""
    name = _local(unix_s, place).tzname() or "UTC"
    if name[0] not in "+-":
        return name
    hours, minutes = int(name[1:3]), name[3:5]
    sign = "−" if name[0] == "-" else "+"
    return f"UTC{sign}{hours}" + (f":{minutes}" if minutes else "")


def window_text(night: NightOdds, *, with_zone: bool = False) -> str:
    """The best stretch of the night on the place's clock: "21:30–02:00", or a dash when there is none."""
    if night.window_unix_s is None:
        return UNKNOWN
    place = night.night.place
    start, end = (local_time(unix_s, place) for unix_s in night.window_unix_s)
    zone, end_zone = (zone_text(unix_s, place) for unix_s in night.window_unix_s)
    if zone != end_zone:  # the clocks change within the window: bare times would mislead
        return f"{start} {zone}–{end} {end_zone}"
    return f"{start}–{end} {zone}" if with_zone else f"{start}–{end}"


def date_text(day: date, conventions: Conventions | None = None) -> str:
    """A date without its year: "8 Feb", or "Feb 8" for who puts the month first."""
    if (conventions or in_use()).month_first:
        return f"{bare_month_text(day)} {day.day}"
    return tr("{day} {month}", day=day.day, month=tr(_MONTHS[day.month - 1]))


def bare_month_text(day: date) -> str:
    """The month of a date, without a year: "Feb"."""
    return tr(_MONTHS[day.month - 1]).rstrip(".")


def month_text(day: date) -> str:
    """The month of a date: "Feb", and "Jan 2027" where a year begins."""
    month = bare_month_text(day)
    return f"{month} {day.year}" if day.month == 1 else month


def night_count_text(nights: int) -> str:
    """How many nights: "1 night", "5 nights"."""
    return tr_count("{n} night", "{n} nights", nights)


def weekday_text(day: date) -> str:
    """The weekday alone: "Mon"."""
    return tr(_EVENINGS[day.weekday()], date="").strip(" .,")


def evening_text(evening: date) -> str:
    """The evening that names a night: "Mon 8 Feb"."""
    return tr(_EVENINGS[evening.weekday()], date=date_text(evening))


def stay_text(stay: Stay) -> str:
    """From the first evening to the morning of leaving: "8 → 13 Feb"."""
    return stay_dates_text(stay.first_evening, stay.nights)


def stay_dates_text(first: date, nights: int) -> str:
    """From the first evening to the morning of leaving: "8 → 13 Feb"."""
    last = first + timedelta(days=nights)
    same_month = (first.year, first.month) == (last.year, last.month)
    if same_month and in_use().month_first:
        return f"{date_text(first)} → {last.day}"
    begin = tr("{day}", day=first.day) if same_month else date_text(first)
    return f"{begin} → {date_text(last)}"


def nights_text(first_evening: date, nights: int) -> str:
    """A range of evenings: "10 nights from Sat 5 Dec 2026"."""
    return tr_count(
        "{n} night, {evening} {year}",
        "{n} nights from {evening} {year}",
        nights,
        evening=evening_text(first_evening),
        year=first_evening.year,
    )


def utc_text(moment: datetime) -> str:
    """A moment in UTC: "1 Dec 2026 18:00 UTC", alike for every reader."""
    utc = moment.astimezone(UTC)
    return f"{date_text(utc.date(), PLAIN)} {utc.year} {utc:%H:%M} UTC"


def made_text(issued_utc: datetime) -> str:
    """When a plan was made, and with what: "Made 1 Dec 2026 18:00 UTC with Auroraplan 1.0"."""
    return tr("Made {time} with Auroraplan {version}", time=utc_text(issued_utc), version=__version__)


def age_text(seconds: float) -> str:
    """How long ago, coarsely: "5 min", "3 h", "4 days"."""
    minutes = max(0, round(seconds / 60))
    if minutes < 90:
        return tr("{minutes} min", minutes=minutes)
    if minutes < 48 * 60:
        return tr("{hours} h", hours=round(minutes / 60))
    return tr_count("{n} day", "{n} days", round(minutes / 1440))


def ago_text(seconds: float) -> str:
    """How long ago, in a phrase: "5 min ago", "4 days ago"."""
    minutes = max(0, round(seconds / 60))
    if minutes < 48 * 60:
        return tr("{age} ago", age=age_text(seconds))
    return tr_count("{n} day ago", "{n} days ago", round(minutes / 1440))


def _local(unix_s: float, place: Place) -> datetime:
    nearest_minute = math.floor(unix_s / 60 + 0.5) * 60
    return datetime.fromtimestamp(nearest_minute, ZoneInfo(place.time_zone))
