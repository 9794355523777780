"""The nights of a trip as an iCalendar (RFC 5545) that calendars take in.

Lines end in CRLF and are folded at 75 octets, never within a letter; text is escaped; times are in UTC. The
identity of an event is made of place and evening only, so that a later plan replaces it.
"""

from __future__ import annotations

import hashlib
import math
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING

from auroraplan import __version__
from auroraplan.app import chance_wording, date_wording, reason_wording, sight_wording
from auroraplan.app.chosen_trip import best_trip
from auroraplan.app.plain_text import plain_line, plain_lines
from auroraplan.core.language import marked, tr
from auroraplan.core.trip_checks import CLOUD_FORECAST_DAYS

if TYPE_CHECKING:
    from collections.abc import Iterator

    from auroraplan.app.chosen_trip import ChosenTrip
    from auroraplan.app.planner import Plan
    from auroraplan.core.odds import NightOdds

LINE_OCTETS = 75
ALARM_BEFORE = "-PT1H"
ALARM_OF_A_DAY = "PT9H"
"""At nine in the morning, on the clock of whoever keeps the calendar."""

LOOK_AGAIN = (
    (CLOUD_FORECAST_DAYS, marked("The forecasts of clouds begin to reach the first night.")),
    (3, marked("The forecasts of Kp and the closer ones of clouds reach the first night.")),
)
"""So many days ahead a forecast comes into reach: NOAA's of Kp has 75 hours."""

REVISIONS_SINCE = datetime(2020, 1, 1, tzinfo=UTC)


def calendar_text(plan: Plan, trip: ChosenTrip | None = None) -> str:
    """The calendar: an event for each night of the trip, and those to look again before it.

    Without one the trip is the best stay.
    """
    told = trip or best_trip(plan)
    nights = told.nights if told else ()
    lines = [
        "BEGIN:VCALENDAR",
        "VERSION:2.0",
        f"PRODID:-//Auroraplan//Auroraplan {__version__}//EN",
        "CALSCALE:GREGORIAN",
        "X-WR-CALNAME:" + escaped(tr("Aurora plan")),
    ]
    lines += _looks_again(nights, plan.issued_utc)
    for night in nights:
        lines += _night_event(night, plan.issued_utc)
    lines.append("END:VCALENDAR")
    return "".join(f"{_folded(line)}\r\n" for line in lines)


def escaped(text: str) -> str:
    r"""Text as a property's value: "\", ";" and "," escaped, new lines as "\n", nothing unseen."""
    value = plain_lines(text)
    for letter, written in (("\\", "\\\\"), (";", "\\;"), (",", "\\,"), ("\n", "\\n")):
        value = value.replace(letter, written)
    return value


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
    summary = tr(
        "Aurora {odds}: {place}", odds=chance_wording.percent(night.odds), place=plain_line(place.name)
    )
    yield f"SUMMARY:{escaped(summary)}"
    yield f"LOCATION:{escaped(plain_line(place.label))}"
    yield f"GEO:{place.latitude_deg:.6f};{place.longitude_deg:.6f}"
    yield f"DESCRIPTION:{escaped(_description(night))}"
    yield "TRANSP:TRANSPARENT"
    if night.window_unix_s is not None:
        yield from _alarm(summary, ALARM_BEFORE)
    yield "END:VEVENT"


def _description(night: NightOdds) -> str:
    told = (
        tr(
            "Odds {odds} ({range}): {verdict}",
            odds=chance_wording.percent(night.odds),
            range=chance_wording.percent_range(night.low, night.high),
            verdict=chance_wording.verdict(night.odds),
        ),
        tr("Best window: {window}", window=date_wording.window_text(night, with_zone=True)),
        tr("Look: {direction}", direction=sight_wording.look_text(night.look)),
        tr("Clear sky: {share}", share=chance_wording.percent(night.cloud.clear)),
        f"Kp: {sight_wording.kp_range_text(night)}",
        tr("Moon: {moon}", moon=sight_wording.moon_text(night)),
        *(f"{reason.sign} {reason.text}" for reason in reason_wording.reasons(night)),
        tr(chance_wording.REFERENCE_CLASS),
    )
    return "\n".join(told)


def _looks_again(nights: tuple[NightOdds, ...], issued_utc: datetime) -> Iterator[str]:
    """A day for each forecast that comes into reach of the trip; none where it is in reach already."""
    if not nights:
        return
    first = nights[0].night
    summary = tr("Check the aurora odds of {place} again", place=plain_line(first.place.name))
    for days, why in LOOK_AGAIN:
        day = first.evening - timedelta(days=days)
        if day <= issued_utc.astimezone(UTC).date():
            continue
        yield "BEGIN:VEVENT"
        yield from _identity(f"again-{days}:{first.place.id}:{first.evening.isoformat()}", issued_utc)
        yield f"DTSTART;VALUE=DATE:{day:%Y%m%d}"
        yield f"DTEND;VALUE=DATE:{day + timedelta(days=1):%Y%m%d}"
        yield f"SUMMARY:{escaped(summary)}"
        yield "DESCRIPTION:" + escaped(tr(why) + " " + tr("Make the plan again in Auroraplan."))
        yield "TRANSP:TRANSPARENT"
        yield from _alarm(summary, ALARM_OF_A_DAY)
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


def _utc(unix_s: float) -> str:
    return f"{datetime.fromtimestamp(math.floor(unix_s + 0.5), UTC):%Y%m%dT%H%M%SZ}"


def _folded(line: str) -> str:
    """The line in pieces of at most 75 octets, each after the first led by a space."""
    pieces: list[str] = []
    piece, octets = "", 0
    for letter in line:
        size = len(letter.encode())
        if octets + size > LINE_OCTETS:
            pieces.append(piece)
            piece, octets = "", 1
        piece, octets = piece + letter, octets + size
    return "\r\n ".join([*pieces, piece])
