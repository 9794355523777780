"""The first page says it all: the best stay, its odds and why, its Moon, the other places, the data's age."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter, QPen

from auroraplan.app.chance_wording import REFERENCE_CLASS, natural_frequency, percent, percent_range, verdict
from auroraplan.app.chosen_trip import ChosenTrip, best_trip
from auroraplan.app.date_wording import evening_text, made_text, stay_dates_text, stay_text
from auroraplan.app.field_wording import data_age_lines, why_text
from auroraplan.app.planner import Plan
from auroraplan.app.reason_wording import Reason, reasons
from auroraplan.app.trip_wording import dates_text, legs_text
from auroraplan.core.language import marked, tr, tr_count
from auroraplan.core.trips import Stay
from auroraplan.render.dot_array import paint_dot_array
from auroraplan.render.lettering import (
    RIGHT,
    line_pitch,
    text_width,
    with_tail,
    write,
    write_paragraph,
)
from auroraplan.render.moon_strip import STRIP_HEIGHT as MOON_STRIP_HEIGHT
from auroraplan.render.moon_strip import paint_moon_strip
from auroraplan.render.odds_matrix import MATRIX_HEAD, matrix_places, paint_legend, paint_matrix
from auroraplan.render.page_flow import Block, Bookmark, Link, space
from auroraplan.render.page_table import Cell, Column, section_block, table_blocks
from auroraplan.render.page_text import paragraph
from auroraplan.render.range_bar import paint_stay_bar
from auroraplan.render.style import BODY, BOLD, EMPHASIS, HERO, SEMIBOLD, TITLE, Style, colour, font

MATRIX_ROW = 22.0
CONTENTS_PITCH = 19.0
CONTENTS_COLUMNS = 3
CONTENTS_WIDTH = 690.0
"""As wide as the narrower of the two papers; links need not be exact."""
MOST_EVENINGS = 14
MOST_PLACES = 10
MOST_REASONS = 4


@dataclass(frozen=True, slots=True)
class Entry:
    """A line of the contents: what stands where."""

    bookmark: Bookmark
    page: int


def cover_blocks(
    plan: Plan, trip: ChosenTrip, style: Style, width: float, *, contents: Sequence[Entry] = ()
) -> list[Block]:
    """The blocks of the first page, and of the next where they do not fit on one."""
    return [
        _title_block(plan, trip, style),
        _odds_block(trip, style),
        *_reason_blocks(trip, style, width),
        space(6.0),
        paragraph(tr(REFERENCE_CLASS), width, ink=style.muted),
        *_matrix_blocks(plan, trip, style),
        *_moon_blocks(plan, trip, style),
        *_other_stays_blocks(plan, trip, style),
        *_age_blocks(plan, style, width),
        *_contents_blocks(contents, style),
    ]


def best_stay_of_each(plan: Plan) -> tuple[Stay, ...]:
    """The best stay of every place, best first."""
    best: dict[str, Stay] = {}
    for stay in plan.stays:  # best first already
        best.setdefault(stay.place.id, stay)
    return tuple(best.values())


def trip_title(trip: ChosenTrip, width: float) -> str:
    """Where and when, in one line no wider than `width` at the size of a title."""
    if len(trip.legs) == 1:
        where, when = trip.place.label, stay_dates_text(trip.first_evening, trip.length)
    else:
        where, when = legs_text(trip.legs), dates_text(trip.legs)
    return with_tail(where, f", {when}", width=width, face=font(TITLE, BOLD))


def nights_word(count: int) -> str:
    """A number of nights: "1 night", "5 nights"."""
    return tr_count("{n} night", "{n} nights", count)


# --- the answer ------------------------------------------------------------------------------------


def _title_block(plan: Plan, trip: ChosenTrip, style: Style) -> Block:
    def paint(painter: QPainter, box: QRectF) -> None:
        line = QRectF(box.left(), box.top(), box.width(), 30.0)
        write(painter, line, trip_title(trip, box.width()), ink=style.text, face=font(TITLE, BOLD))
        first, last = (
            plan.request.first_evening,
            plan.request.first_evening + timedelta(days=plan.request.nights - 1),
        )
        count = len(plan.request.places)
        places = tr_count("{n} place", "{n} places", count)
        asked = tr(
            _which(plan, trip),
            nights=nights_word(trip.length),
            places=places,
            first=evening_text(first),
            last=evening_text(last),
            year=last.year,
        )
        write(painter, line.translated(0.0, 30.0), asked, ink=style.muted, face=font(BODY))

    return Block(62.0, paint)


def _which(plan: Plan, trip: ChosenTrip) -> str:
    """What the trip is among what was compared."""
    best = best_trip(plan)
    if best is not None and best.legs == trip.legs:
        return marked("The best {nights} of {places}, evenings of {first} to {last} {year}")
    return marked("{nights} of your choice; compared were {places}, evenings of {first} to {last} {year}")


def _odds_block(trip: ChosenTrip, style: Style) -> Block:
    stay = trip.itinerary
    odds = percent(stay.odds_at_least_one)
    chance = tr_count(
        "the odds of seeing aurora on at least one of {n} night",
        "the odds of seeing aurora on at least one of {n} nights",
        trip.length,
    )
    frequency = natural_frequency(stay.odds_at_least_one)
    likely = tr(
        "{verdict} · likely range {range}",
        verdict=verdict(stay.odds_at_least_one),
        range=percent_range(stay.low, stay.high),
    )
    often = tr(
        "{frequency} · on at least two nights {odds}",
        frequency=frequency[0].upper() + frequency[1:],
        odds=percent(stay.odds_at_least_two),
    )

    def paint(painter: QPainter, box: QRectF) -> None:
        face = font(HERO, BOLD)
        number = QRectF(box.left(), box.top(), text_width(odds, face), 58.0)
        write(painter, number, odds, ink=style.figure_colour(stay.odds_at_least_one), face=face)
        column = QRectF(number.right() + 20.0, box.top() + 3.0, box.right() - number.right() - 20.0, 18.0)
        write(painter, column, chance, ink=style.text, face=font(EMPHASIS))
        write(painter, column.translated(0.0, 19.0), likely, ink=style.text, face=font(BODY, SEMIBOLD))
        write(painter, column.translated(0.0, 36.0), often, ink=style.text, face=font(BODY))
        paint_dot_array(
            painter, QRectF(box.left(), box.top() + 66.0, 380.0, 14.0), stay.odds_at_least_one, style
        )

    return Block(88.0, paint)


def _reason_blocks(trip: ChosenTrip, style: Style, width: float) -> list[Block]:
    """Why: what speaks for and against the best night of the trip."""
    nights = trip.nights
    if not nights:
        return []
    best = max(nights, key=lambda night: night.odds)
    given = reasons(best)[:MOST_REASONS]
    lead = tr(
        "Its best night, {evening}, {odds}:",
        evening=evening_text(best.night.evening),
        odds=percent(best.odds),
    )
    rows = _in_pairs(given, width / 2.0 - 24.0)
    why = paragraph(why_text(nights), width, ink=style.text, face=font(BODY, SEMIBOLD), with_next=True)
    return [why, space(4.0), _line(lead, style.muted), *(_reason_row(row, style) for row in rows)]


def _in_pairs(given: Sequence[Reason], room: float) -> list[list[Reason]]:
    """Reasons two to a row where both fit half of it, else alone."""
    rows: list[list[Reason]] = []
    for reason in given:
        short = text_width(reason.text, font(BODY)) <= room
        if rows and short and len(rows[-1]) == 1 and text_width(rows[-1][0].text, font(BODY)) <= room:
            rows[-1].append(reason)
        else:
            rows.append([reason])
    return rows


def _line(text: str, ink: str) -> Block:
    return Block(
        18.0, lambda painter, box: write(painter, box, text, ink=ink, face=font(BODY)), with_next=True
    )


def _reason_row(pair: Sequence[Reason], style: Style) -> Block:
    def paint(painter: QPainter, box: QRectF) -> None:
        half = box.width() / 2.0
        for number, reason in enumerate(pair):
            # A reason that stands alone has the whole line.
            width = half - 8.0 if len(pair) == 2 else box.width()
            row = QRectF(box.left() + number * half, box.top(), width, 15.0)
            write_reason(painter, row, reason, style)

    return Block(17.0, paint, with_next=True)


def write_reason(painter: QPainter, box: QRectF, reason: Reason, style: Style) -> float:
    """A reason, its sign in a column of its own, in as many lines as the box has; gives the height used."""
    ink = style.good if reason.sign == "+" else style.caution
    first = QRectF(box.left(), box.top(), 14.0, line_pitch(font(BODY)))
    write(painter, first, "+" if reason.sign == "+" else "−", ink=ink, face=font(BODY, BOLD))
    return write_paragraph(painter, box.adjusted(14.0, 0.0, 0.0, 0.0), reason.text, ink=style.text)


# --- the tables ------------------------------------------------------------------------------------


def _matrix_blocks(plan: Plan, trip: ChosenTrip, style: Style) -> list[Block]:
    places = matrix_places(plan)[:MOST_PLACES]
    columns = _shown_evenings(plan, trip)
    height = MATRIX_HEAD + MATRIX_ROW * len(places)

    def paint(painter: QPainter, box: QRectF) -> None:
        paint_matrix(painter, box, plan, style, legs=trip.legs, evenings_shown=columns, places=places)

    def paint_head(painter: QPainter, box: QRectF) -> None:
        title.paint(painter, box)
        paint_legend(painter, QRectF(box.right() - 250.0, box.bottom() - 24.0, 250.0, 30.0), style)

    title = section_block(
        tr("Odds by place and night"), style, note=tr("night of the evening's date, local to the place")
    )
    return [Block(title.height, paint_head, with_next=True), Block(height, paint)]


def _shown_evenings(plan: Plan, trip: ChosenTrip) -> Sequence[date]:
    """At most a fortnight of the plan's evenings, those of the trip among them."""
    count = min(plan.request.nights, max(MOST_EVENINGS, 1))
    into = (trip.first_evening - plan.request.first_evening).days
    start = min(max(0, into - (count - trip.length) // 2), plan.request.nights - count)
    return [plan.request.first_evening + timedelta(days=start + day) for day in range(count)]


def _moon_blocks(plan: Plan, trip: ChosenTrip, style: Style) -> list[Block]:
    """The Moon over the place of most nights, in the evenings of the matrix."""
    shown = set(_shown_evenings(plan, trip))
    there = sorted(
        (n for n in plan.nights if n.night.place == trip.place and n.night.evening in shown),
        key=lambda night: night.night.evening,
    )
    chosen = frozenset(night.night.evening for night in trip.nights)
    title = section_block(tr("The Moon"), style, note=tr("lit part, and how long it is up in the dark hours"))

    def paint(painter: QPainter, box: QRectF) -> None:
        paint_moon_strip(painter, box, there, style, chosen=chosen)

    return [title, Block(MOON_STRIP_HEIGHT, paint)] if there else []


def _bold(text: str, style: Style, pixels: int) -> Cell:
    return lambda painter, box: write(
        painter, box, text, ink=style.text, face=font(pixels, SEMIBOLD), align=RIGHT
    )


def _other_stays_blocks(plan: Plan, trip: ChosenTrip, style: Style) -> list[Block]:
    is_one_stay = len(trip.legs) == 1
    all_others = [each for each in best_stay_of_each(plan) if not (is_one_stay and trip.is_at(each.place))]
    others = all_others[:MOST_PLACES]
    if not others:
        return []
    left_out = (
        "; " + tr("{some} of {all}", some=len(others), all=len(all_others))
        if len(others) < len(all_others)
        else ""
    )
    columns = (
        Column(tr("Place"), 3.0),
        Column(tr("Dates"), 1.4),
        Column(tr("Odds"), 0.7, RIGHT),
        Column(tr("Range"), 0.9, RIGHT),
        Column("", 2.2),
        Column(tr("Two nights"), 0.9, RIGHT),
    )
    rows: list[Sequence[Cell]] = [
        (
            other.place.label,
            stay_text(other),
            _bold(percent(other.odds_at_least_one), style, BODY),
            percent_range(other.low, other.high),
            _bar(other, style),
            percent(other.odds_at_least_two),
        )
        for other in others
    ]
    note = tr("the best {nights} of each", nights=nights_word(plan.request.stay)) + left_out
    heading = tr("The other places") if is_one_stay else tr("All nights at one place")
    title = section_block(heading, style, note=note)
    return [title, *table_blocks(columns, rows, style)]


def _bar(stay: Stay, style: Style) -> Cell:
    return lambda painter, box: paint_stay_bar(painter, box.adjusted(12.0, 4.0, -4.0, -4.0), stay, style)


# --- how old it is, and what follows -----------------------------------------------------------------


def _age_blocks(plan: Plan, style: Style, width: float) -> list[Block]:
    made = made_text(plan.issued_utc) + "."
    lines = [*data_age_lines(plan.sources, plan.issued_utc), made]
    return [
        section_block(tr("How old the data is"), style),
        *(paragraph(line, width, ink=style.text, face=font(BODY), with_next=True) for line in lines[:-1]),
        paragraph(lines[-1], width, ink=style.muted, face=font(BODY)),
    ]


def _contents_blocks(contents: Sequence[Entry], style: Style) -> list[Block]:
    """Columns of titles with their pages; each leads there."""
    if not contents:
        return []
    rows = -(-len(contents) // CONTENTS_COLUMNS)

    def cell(number: int, width: float) -> QRectF:
        share = width / CONTENTS_COLUMNS
        column, row = divmod(number, rows)
        return QRectF(column * share, row * CONTENTS_PITCH, share - 20.0, CONTENTS_PITCH)

    def paint(painter: QPainter, box: QRectF) -> None:
        for number, entry in enumerate(contents):
            row = cell(number, box.width()).translated(box.topLeft())
            write(
                painter,
                row.adjusted(0, 0, -30.0, 0),
                tr(entry.bookmark.title),
                ink=style.text,
                face=font(BODY),
            )
            write(painter, row, f"{entry.page}", ink=style.muted, face=font(BODY), align=RIGHT)
            painter.setPen(QPen(colour(style.line), 0.6))
            painter.drawLine(row.bottomLeft(), row.bottomRight())

    links = tuple(
        Link(cell(number, CONTENTS_WIDTH), f"#{entry.bookmark.key}") for number, entry in enumerate(contents)
    )
    return [
        section_block(tr("In this plan"), style),
        Block(rows * CONTENTS_PITCH + 2.0, paint, links=links),
    ]
