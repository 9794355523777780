"""The nights of a plan's best stay as an iCalendar (RFC 5545) that calendars take in.

Lines end in CRLF and are folded at 75 octets, never within a letter; text is escaped; times are in UTC. The
identity of an event is made of place and evening only, so that a later plan replaces it.
"""

from __future__ import annotations

import hashlib
import math
from datetime import UTC, datetime, time, timedelta
from typing import TYPE_CHECKING

from auroraplan import __version__
from auroraplan.app import wording
from auroraplan.app.tables import nights_of_best_stay

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from auroraplan.app.planner import Plan
    from auroraplan.core.odds import NightOdds

LINE_OCTETS = 75
ALARM_BEFORE = "PT1H"
FORECAST_REACHES = timedelta(days=3)
"""How far ahead Kp and clouds are forecast closely: NOAA's Kp forecast reaches 75 hours."""
REVISIONS_SINCE = datetime(2020, 1, 1, tzinfo=UTC)


def calendar_text(plan: Plan) -> str:
    """The calendar: an event for each night of the best stay, and one to look again before it."""
    nights = nights_of_best_stay(plan)
    lines = [
        "BEGIN:VCALENDAR",
        "VERSION:2.0",
        f"PRODID:-//Auroraplan//Auroraplan {__version__}//EN",
        "CALSCALE:GREGORIAN",
        "X-WR-CALNAME:Aurora plan",
    ]
    for night in nights:
        lines += _night_event(night, plan.issued_utc)
    lines += _look_again(nights, plan.issued_utc)
    lines.append("END:VCALENDAR")
    return "".join(f"{_folded(line)}\r\n" for line in lines)


def escaped(text: str) -> str:
    r"""Text as a property's value: "\", ";" and "," escaped, new lines as "\n", no control characters."""
    unified = text.replace("\r\n", "\n").replace("\r", "\n")
    for letter, written in (("\\", "\\\\"), (";", "\\;"), (",", "\\,"), ("\n", "\\n")):
        unified = unified.replace(letter, written)
    return "".join(letter for letter in unified if letter >= " " and letter != "\x7f").translate(_BREAKS)


# Python and some readers end lines at these too; a calendar may not.
_BREAKS = dict.fromkeys((0x85, 0x2028, 0x2029), " ")


def _night_event(night: NightOdds, issued_utc: datetime) -> Iterator[str]:
    place = night.night.place
    yield "BEGIN:VEVENT"
    yield from _identity(f"night:{place.id}:{night.night.evening.isoformat()}", issued_utc)
    if night.window_unix_s is None:
        yield f"DTSTART;VALUE=DATE:{night.night.evening:%Y%m%d}"
        yield f"DTEND;VALUE=DATE:{night.night.evening + timedelta(days=1):%Y%m%d}"
    else:
        start, end = night.window_unix_s
        yield f"DTSTART:{_utc(start)}"
        yield f"DTEND:{_utc(end)}"
    summary = f"Aurora {wording.percent(night.odds)} – {place.name}"
    yield f"SUMMARY:{escaped(summary)}"
    yield f"LOCATION:{escaped(place.label)}"
    yield f"GEO:{place.latitude_deg:.6f};{place.longitude_deg:.6f}"
    yield f"DESCRIPTION:{escaped(_description(night))}"
    yield "TRANSP:TRANSPARENT"
    if night.window_unix_s is not None:
        yield from _alarm(summary, f"-{ALARM_BEFORE}")
    yield "END:VEVENT"


def _description(night: NightOdds) -> str:
    told = (
        f"Odds {wording.percent(night.odds)} ({wording.percent_range(night.low, night.high)}): "
        f"{wording.verdict(night.odds)}",
        f"Best window: {wording.window_text(night, with_zone=True)}",
        f"Look: {wording.look_text(night.look)}",
        f"Clear sky: {wording.percent(night.cloud.clear)}",
        f"Kp: {wording.kp_range_text(night)}",
        f"Moon: {wording.moon_text(night)}",
        *(f"{reason.sign} {reason.text}" for reason in wording.reasons(night)),
        wording.REFERENCE_CLASS,
    )
    return "\n".join(told)


def _look_again(nights: tuple[NightOdds, ...], issued_utc: datetime) -> Iterator[str]:
    """An event where the close forecasts first reach the stay; none where they reach it already."""
    if not nights:
        return
    first = nights[0]
    at = _noon(first.night.evening) - FORECAST_REACHES
    if at <= issued_utc:
        return
    place = first.night.place
    summary = f"Check the aurora forecast for {place.name} again"
    yield "BEGIN:VEVENT"
    yield from _identity(f"again:{place.id}:{first.night.evening.isoformat()}", issued_utc)
    yield f"DTSTART:{at:%Y%m%dT%H%M%SZ}"
    yield f"DTEND:{at + timedelta(minutes=15):%Y%m%dT%H%M%SZ}"
    yield f"SUMMARY:{escaped(summary)}"
    reach = "The forecasts of Kp and clouds now reach the first night. Make the plan again in Auroraplan."
    yield f"DESCRIPTION:{escaped(reach)}"
    yield "TRANSP:TRANSPARENT"
    yield from _alarm(summary, "PT0S")
    yield "END:VEVENT"


def _identity(what: str, issued_utc: datetime) -> Iterator[str]:
    """A later plan has the same identity and a higher sequence, so that it takes the older one's place."""
    issued = f"{issued_utc.astimezone(UTC):%Y%m%dT%H%M%SZ}"
    yield f"UID:{hashlib.sha256(what.encode('utf-8', 'replace')).hexdigest()[:32]}@auroraplan"
    yield f"DTSTAMP:{issued}"
    yield f"LAST-MODIFIED:{issued}"
    yield f"SEQUENCE:{max(0, int((issued_utc - REVISIONS_SINCE).total_seconds() // 60))}"


def _alarm(text: str, trigger: str) -> tuple[str, ...]:
    return (
        "BEGIN:VALARM",
        "ACTION:DISPLAY",
        f"TRIGGER:{trigger}",
        f"DESCRIPTION:{escaped(text)}",
        "END:VALARM",
    )


def _noon(day: date) -> datetime:
    return datetime.combine(day, time(12), UTC)


def _utc(unix_s: float) -> str:
    return f"{datetime.fromtimestamp(math.floor(unix_s + 0.5), UTC):%Y%m%dT%H%M%SZ}"


def _folded(line: str) -> str:
    """The line in pieces of at most 75 octets, each after the first led by a space."""
    pieces: list[str] = []
    piece, octets = "", 0
    for letter in line:
        size = len(letter.encode("utf-8", "replace"))
        if octets + size > LINE_OCTETS:
            pieces.append(piece)
            piece, octets = "", 1
        piece, octets = piece + letter, octets + size
    return "\r\n ".join([*pieces, piece])
