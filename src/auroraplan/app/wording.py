"""Every number and word that a person reads is made here, once: window, command line and PDF say the same.

Chances are whole percents that never read 0 or 100; unknown is a dash; times are local to the place;
a night is named by the date of its evening. Each function takes the number as `stated_chance` rounds it,
so that what is shown can be recomputed from the exported JSON.
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from typing import TYPE_CHECKING, Literal
from zoneinfo import ZoneInfo

from auroraplan import __version__
from auroraplan.app.conventions import PLAIN, Conventions, clock_text, in_use
from auroraplan.core.language import marked, short_decimal_text, tr, tr_count

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from auroraplan.core.evidence import SourceState
    from auroraplan.core.odds import Confidence, Look, NightOdds
    from auroraplan.core.places import Place
    from auroraplan.core.trips import Stay

REFERENCE_CLASS = marked(
    "The odds are the chance that somebody outdoors in the dark hours with an open view "
    "sees aurora by eye at least once."
)
CAMERA_CLASS = marked(
    "Camera: the chance that a camera on a tripod, which shows a tenth of the light that the eye needs, "
    "catches aurora at least once."
)
STRONG_CLASS = marked(
    "Strong: the chance of a display of brightness class III or more, a hundred times what the eye just "
    "sees, at least once."
)

UNKNOWN = "–"

MOON_UP_H = 0.25
"""A Moon that is up for less is told as down."""

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
_COMPASS = (
    marked("N"),
    marked("NNE"),
    marked("NE"),
    marked("ENE"),
    marked("E"),
    marked("ESE"),
    marked("SE"),
    marked("SSE"),
    marked("S"),
    marked("SSW"),
    marked("SW"),
    marked("WSW"),
    marked("W"),
    marked("WNW"),
    marked("NW"),
    marked("NNW"),
)


@dataclass(frozen=True, slots=True)
class Verdict:
    """A word for a chance, from `at_least_percent` whole percent upwards."""

    word: str
    at_least_percent: int


VERDICTS = (
    Verdict(marked("Excellent"), 60),
    Verdict(marked("Good"), 30),
    Verdict(marked("Fair"), 15),
    Verdict(marked("Long shot"), 5),
    Verdict(marked("Not realistic"), 0),
)
FINEST_CHANCE = 0.0001
VERDICT_UNKNOWN = marked("Unknown")
VERDICT_LEGEND = marked(
    "Excellent from 60 %, Good from 30 %, Fair from 15 %, Long shot from 5 %, Not realistic below 5 %."
)


@dataclass(frozen=True, slots=True)
class Reason:
    """One sentence for ("+") or against ("-") a night, with a fixed code for programs."""

    sign: Literal["+", "-"]
    text: str
    code: str


def stated_chance(chance: float | None) -> float | None:
    """A chance as it leaves the program: four decimals, or None where it is not known.

    0 and 1 are for what cannot and what must be: a chance between is stated from 0.0001 to 0.9999, however
    small or large, as the model knows nothing finer than one in ten thousand.
    """
    if chance is None or not math.isfinite(chance):
        return None
    if chance <= 0.0 or chance >= 1.0:
        return 0.0 if chance <= 0.0 else 1.0
    return min(max(round(float(chance), 4), FINEST_CHANCE), 1.0 - FINEST_CHANCE)


def whole_percent(chance: float | None) -> int | None:
    """The chance in whole percent, halves upwards, as the words and the printed cut-offs use it."""
    stated = stated_chance(chance)
    return None if stated is None else math.floor(stated * 100 + 0.5 + 1e-9)


def percent(chance: float | None) -> str:
    """Whole percent that never reads 0 or 100: "43 %", "<1 %", ">99 %"; a dash where unknown."""
    bare = _bare_percent(chance)
    return UNKNOWN if bare is None else f"{bare} %"


def points_between(one: float | None, other: float | None) -> int | None:
    """Whole points of percent from one chance, as it is told, to another; None where one is unknown."""
    from_percent, to_percent = whole_percent(one), whole_percent(other)
    if from_percent is None or to_percent is None:
        return None
    # "<1 %" counts as 1, ">99 %" as 99.
    return min(max(to_percent, 1), 99) - min(max(from_percent, 1), 99)


def percent_range(low: float | None, high: float | None) -> str:
    """A range of chances: "31–55 %", or the one number when both ends read the same."""
    bare_low, bare_high = _bare_percent(low), _bare_percent(high)
    if bare_low is None or bare_high is None:
        return UNKNOWN
    return f"{bare_low} %" if bare_low == bare_high else f"{bare_low}–{bare_high} %"


def of_twenty(chance: float | None) -> int | None:
    """How many of twenty trips, rounded: what the array of dots fills."""
    stated = stated_chance(chance)
    return None if stated is None else math.floor(stated * 20 + 0.5 + 1e-9)


_FREQUENCIES = {
    "trip": (
        marked("fewer than 1 of 20 trips like this one"),
        marked("more than 19 of 20 trips like this one"),
        marked("about {count} of 20 trips like this one"),
    ),
    "night": (
        marked("fewer than 1 of 20 nights like this one"),
        marked("more than 19 of 20 nights like this one"),
        marked("about {count} of 20 nights like this one"),
    ),
}


def natural_frequency(chance: float | None, unit: Literal["trip", "night"] = "trip") -> str:
    """The chance as a count: "about 17 of 20 trips like this one"."""
    count = of_twenty(chance)
    if count is None:
        return UNKNOWN
    fewest, most, about = _FREQUENCIES[unit]
    return tr({0: fewest, 20: most}.get(count, about), count=count)


def verdict(chance: float | None) -> str:
    """The word for a chance, tied to the cut-offs printed in `VERDICT_LEGEND`."""
    shown = whole_percent(chance)
    if shown is None:
        return tr(VERDICT_UNKNOWN)
    return tr(next(step.word for step in VERDICTS if shown >= step.at_least_percent))


def _bare_percent(chance: float | None) -> str | None:
    stated = stated_chance(chance)
    if stated is None:
        return None
    if stated < 0.01:
        return "<1"
    return ">99" if stated > 0.99 else str(whole_percent(stated))


_CONFIDENCE = {"high": marked("high"), "medium": marked("medium"), "low": marked("low")}
_CONFIDENCE_PHRASES = {
    "high": marked("high confidence"),
    "medium": marked("medium confidence"),
    "low": marked("low confidence"),
}


def confidence_text(confidence: Confidence) -> str:
    """How much is known, in a word that follows "confidence:"."""
    return tr(_CONFIDENCE[confidence.value])


def confidence_phrase(confidence: Confidence) -> str:
    """How much is known, on its own: "high confidence"."""
    return tr(_CONFIDENCE_PHRASES[confidence.value])


# --- times and dates -------------------------------------------------------------------------------


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


def points_text(points: int) -> str:
    """A change of a chance in points of whole percent: "+9 points", "−1 point"."""
    sign = "+" if points >= 0 else "−"
    return sign + tr_count("{n} point", "{n} points", abs(points))


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


# --- where to look, and what it rests on -----------------------------------------------------------


def compass(azimuth_deg: float) -> str:
    """The nearest of the sixteen compass points."""
    return tr(_COMPASS[math.floor(azimuth_deg / 22.5 + 0.5) % 16])


def look_text(look: Look | None) -> str:
    """Where to look: "N, 10–40° up"; "overhead" where aurora may stand so high that directions blur."""
    if look is None:
        return UNKNOWN
    low, high = math.floor(look.elevation_low_deg + 0.5), math.floor(look.elevation_high_deg + 0.5)
    if high >= 80:
        if low >= 80:
            return tr("overhead")
        return tr("{direction}, {low}° up to overhead", direction=compass(look.azimuth_deg), low=low)
    heights = f"{low}°" if low == high else f"{low}–{high}°"
    return tr("{direction}, {heights} up", direction=compass(look.azimuth_deg), heights=heights)


def kp_text(kp: float | None) -> str:
    """Kp to one decimal, without a needless ".0": "3.7", "4"; 0 is a value, a dash is unknown."""
    if kp is None or not math.isfinite(kp):
        return UNKNOWN
    return short_decimal_text(kp)


def kp_range_text(night: NightOdds) -> str:
    """The Kp of the night's highest step: "2.7 (1.3–4.7)", the range holding 8 of 10 such nights."""
    low, high = kp_text(night.kp.p10), kp_text(night.kp.p90)
    return f"{kp_text(night.kp.median)} ({low}–{high})" if low != high else kp_text(night.kp.median)


def moon_text(night: NightOdds) -> str:
    """How bright and how long the Moon is up in the dark hours: "83 % lit, up 6.5 h"."""
    return f"{moon_lit_phrase(night)}, {moon_up_phrase(night)}"


def moon_lit_phrase(night: NightOdds) -> str:
    """How much of the Moon is lit: "83 % lit"."""
    return tr("{percent} lit", percent=moon_lit_text(night))


def moon_up_phrase(night: NightOdds) -> str:
    """How long the Moon is up in the dark hours: "up 6.5 h", "down"."""
    if night.moon.up_hours < MOON_UP_H:
        return tr("down")
    return tr("up {hours} h", hours=_hours(night.moon.up_hours))


def moon_lit_text(night: NightOdds) -> str:
    """The lit part of the Moon as a bare figure: "83 %"."""
    return f"{math.floor(night.moon.lit_fraction * 100 + 0.5)} %"


def moon_up_text(night: NightOdds) -> str:
    """The same as a bare figure: "6.5 h", "down"."""
    if night.moon.up_hours < MOON_UP_H:
        return tr("down")
    return tr("{hours} h", hours=_hours(night.moon.up_hours))


_STATES = {
    "live": marked("live"),
    "cached": marked("from the cache"),
    "bundled": marked("shipped with the program"),
}


_NO_ANSWER = marked("no answer")


def source_text(state: SourceState, now_utc: datetime | None = None) -> str:
    """One source in a line: how it stands, when it was issued, and what went wrong if something did."""
    if state.state == "fault":
        return f"{tr(state.title)}: {_continued(tr(state.fault or _NO_ANSWER))}"
    text = f"{tr(state.title)}: {tr(_STATES[state.state])}"
    if state.issued_utc is not None:
        issued = tr("issued {time}", time=utc_text(state.issued_utc))
        text += f", {issued}"
        if now_utc is not None:
            text += f" ({ago_text((now_utc - state.issued_utc).total_seconds())})"
    told = [_continued(tr(sentence)) for sentence in (state.fault, state.note) if sentence]
    return " – ".join((text, *told))


def not_asked(state: SourceState) -> bool:
    """Whether a source gave nothing because nobody asked it, which is no failure of its own."""
    return state.state == "fault" and (state.fault or "").startswith(tr("Not asked:"))


@dataclass(frozen=True, slots=True)
class SourceLine:
    """A line about one source, or about several that gave nothing for the same reason."""

    text: str
    at_fault: bool


def source_lines(states: Iterable[SourceState], now_utc: datetime | None = None) -> tuple[SourceLine, ...]:
    """What an answer rests on, a line each; sources with one and the same fault share theirs."""
    together: dict[str, list[SourceState]] = {}
    for state in states:
        silent = state.state == "fault"
        together.setdefault(state.fault or "" if silent else f"{state.id}:", []).append(state)
    return tuple(
        SourceLine(
            source_text(group[0], now_utc) if len(group) == 1 else f"{fault} {_all_of(group)}.",
            at_fault=any(state.fault for state in group),
        )
        for fault, group in together.items()
    )


def _all_of(states: Sequence[SourceState]) -> str:
    """The titles in a sentence: Concerns A, B and C."""
    return tr("Concerns {sources}", sources=listed([tr(state.title) for state in states]))


def listed(names: Sequence[str]) -> str:
    """Names in a sentence: "A", "A and B", "A, B and C"."""
    *first, last = names
    return tr("{first} and {last}", first=", ".join(first), last=last) if first else last


def _continued(sentence: str) -> str:
    """A sentence behind a colon or a dash; a name such as NOAA keeps its capital."""
    return sentence[:1].lower() + sentence[1:] if sentence[1:2].islower() else sentence


TABLE_NOTES = marked(
    "Range: where the odds lie with what is known today. Times are local. "
    "Clear: the chance of a clear sky in the dark hours. "
    "Kp: the highest of the dark hours, and where 8 of 10 such nights lie. "
    "Moon: its lit part, and how long it is up in the dark hours."
)


# --- why ---------------------------------------------------------------------------------------------


def reasons(night: NightOdds) -> tuple[Reason, ...]:
    """What speaks for and against a night, the decisive first."""
    return (
        *_darkness_reasons(night),
        *_oval_reasons(night),
        *_sky_reasons(night),
        *_activity_reasons(night),
        *_moon_reasons(night),
        *_horizon_reasons(night),
    )


def _darkness_reasons(night: NightOdds) -> Iterator[Reason]:
    hours = night.dark_hours
    if hours <= 0:
        yield Reason(
            "-",
            tr("The sky does not get dark: the Sun stays less than 12° below the horizon."),
            "no-dark-hours",
        )
    elif hours < 4:
        yield Reason("-", tr("Only {hours} dark hours.", hours=_hours(hours)), "few-dark-hours")
    elif hours >= 10:
        yield Reason("+", tr("A long night: {hours} dark hours.", hours=_hours(hours)), "long-night")


def _oval_reasons(night: NightOdds) -> Iterator[Reason]:
    # Bands of quasi-dipole latitude, as words only: the chance itself comes from the oval model.
    latitude = abs(night.qd_latitude_deg)
    if latitude >= 72:
        yield Reason(
            "-",
            tr(
                "Near the poleward rim of the oval: about magnetic midnight it often stands towards "
                "the equator."
            ),
            "poleward-rim",
        )
    elif latitude >= 64:
        yield Reason("+", tr("Under the auroral oval: ordinary activity is enough."), "under-oval")
    elif latitude >= 56:
        yield Reason(
            "-",
            tr("Equatorward of the oval: aurora comes into view when activity is raised."),
            "equatorward-of-oval",
        )
    else:
        yield Reason(
            "-",
            tr("Too far from the oval: only a severe storm brings aurora into view."),
            "too-far-from-oval",
        )


def _sky_reasons(night: NightOdds) -> Iterator[Reason]:
    clear = percent(night.cloud.clear)
    if night.cloud.clear >= 0.55:
        yield Reason(
            "+", tr("The sky is likely to be clear ({clear} of the dark hours).", clear=clear), "clear-sky"
        )
    elif night.cloud.clear < 0.35:
        yield Reason("-", tr("Cloud is likely (clear {clear} of the dark hours).", clear=clear), "cloudy-sky")


def _activity_reasons(night: NightOdds) -> Iterator[Reason]:
    if night.kp.p_ge_5 >= 0.3:
        yield Reason(
            "+",
            tr(
                "A geomagnetic storm (G1 or more, Kp 5) has a chance of {chance}.",
                chance=percent(night.kp.p_ge_5),
            ),
            "storm-likely",
        )
    elif night.kp.p_ge_4 >= 0.4:
        yield Reason(
            "+",
            tr("Raised activity: Kp 4 or more has a chance of {chance}.", chance=percent(night.kp.p_ge_4)),
            "active",
        )
    elif night.kp.p90 < 3:
        yield Reason("-", tr("Quiet: Kp is unlikely to pass {kp}.", kp=kp_text(night.kp.p90)), "quiet")


def _moon_reasons(night: NightOdds) -> Iterator[Reason]:
    if night.dark_hours <= 0:
        return
    lit, up_share = night.moon.lit_fraction, night.moon.up_hours / night.dark_hours
    if lit <= 0.1:
        yield Reason("+", tr("Near new Moon: faint aurora shows too."), "new-moon")
    elif lit >= 0.85 and up_share >= 0.5:
        yield Reason(
            "-",
            tr("Near full Moon, up for {hours} h: faint aurora is lost.", hours=_hours(night.moon.up_hours)),
            "full-moon",
        )
    elif up_share <= 0.1:
        yield Reason("+", tr("The Moon is down in the dark hours."), "moon-down")


def _horizon_reasons(night: NightOdds) -> Iterator[Reason]:
    if "climatology" in night.kp.source_id:
        yield Reason(
            "-",
            tr("Beyond the Kp forecast: past years stand in for it, so the range is wide."),
            "beyond-forecast",
        )


def _hours(hours: float) -> str:
    return short_decimal_text(hours)
