"""The first page says it all: the best stay, its odds and nights, the other places, what it rests on."""

from collections.abc import Sequence
from datetime import date, timedelta

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter

from auroraplan import __version__
from auroraplan.app.planner import Plan
from auroraplan.app.wording import (
    REFERENCE_CLASS,
    Reason,
    SourceLine,
    evening_text,
    kp_range_text,
    look_text,
    moon_text,
    natural_frequency,
    percent,
    percent_range,
    reasons,
    source_lines,
    stay_text,
    utc_text,
    verdict,
    window_text,
)
from auroraplan.core.odds import NightOdds
from auroraplan.core.trips import Stay
from auroraplan.render.dot_array import paint_dot_array
from auroraplan.render.lettering import (
    RIGHT,
    broken,
    line_pitch,
    text_width,
    with_tail,
    write,
    write_paragraph,
)
from auroraplan.render.odds_matrix import MATRIX_HEAD, matrix_places, paint_legend, paint_matrix
from auroraplan.render.page_flow import Block, space
from auroraplan.render.page_table import Cell, Column, section_block, table_blocks
from auroraplan.render.range_bar import paint_stay_bar
from auroraplan.render.style import BODY, BOLD, EMPHASIS, HERO, SEMIBOLD, SMALL, TITLE, Style, font

MATRIX_ROW = 22.0
MOST_EVENINGS = 14
MOST_PLACES = 10
MOST_REASONS = 4


def cover_blocks(plan: Plan, stay: Stay, style: Style, width: float) -> list[Block]:
    """The blocks of the first page, and of the next where they do not fit on one."""
    return [
        _title_block(plan, stay, style),
        _odds_block(stay, style),
        *_reason_blocks(plan, stay, style, width),
        space(6.0),
        _paragraph(REFERENCE_CLASS, style, width),
        *_matrix_blocks(plan, stay, style),
        *_itinerary_blocks(plan, stay, style),
        *_other_stays_blocks(plan, stay, style),
        *_source_blocks(plan, style, width),
    ]


def nights_of_stay(plan: Plan, stay: Stay) -> tuple[NightOdds, ...]:
    """The nights of a stay, in order of date."""
    end = stay.first_evening + timedelta(days=stay.nights)
    chosen = [
        n for n in plan.nights if n.night.place == stay.place and stay.first_evening <= n.night.evening < end
    ]
    return tuple(sorted(chosen, key=lambda night: night.night.evening))


def best_stay_of_each(plan: Plan) -> tuple[Stay, ...]:
    """The best stay of every place, best first."""
    best: dict[str, Stay] = {}
    for stay in plan.stays:  # best first already
        best.setdefault(stay.place.id, stay)
    return tuple(best.values())


def stay_title(stay: Stay, width: float) -> str:
    """The place and the dates of a stay in one line no wider than `width` at the size of a title."""
    return with_tail(stay.place.label, f", {stay_text(stay)}", width=width, face=font(TITLE, BOLD))


def nights_word(count: int) -> str:
    """A number of nights: "1 night", "5 nights"."""
    return f"{count} night" if count == 1 else f"{count} nights"


# --- the answer ------------------------------------------------------------------------------------


def _title_block(plan: Plan, stay: Stay, style: Style) -> Block:
    def paint(painter: QPainter, box: QRectF) -> None:
        line = QRectF(box.left(), box.top(), box.width(), 30.0)
        write(painter, line, stay_title(stay, box.width()), ink=style.text, face=font(TITLE, BOLD))
        first, last = (
            plan.request.first_evening,
            plan.request.first_evening + timedelta(days=plan.request.nights - 1),
        )
        count = len(plan.request.places)
        places = "1 place" if count == 1 else f"{count} places"
        asked = (
            f"The best {nights_word(stay.nights)} of {places}, "
            f"evenings of {evening_text(first)} to {evening_text(last)} {last.year}"
        )
        write(painter, line.translated(0.0, 30.0), asked, ink=style.muted, face=font(BODY))

    return Block(62.0, paint)


def _odds_block(stay: Stay, style: Style) -> Block:
    odds = percent(stay.odds_at_least_one)
    chance = f"the odds of seeing aurora on at least one of {nights_word(stay.nights)}"
    frequency = natural_frequency(stay.odds_at_least_one)
    likely = f"{verdict(stay.odds_at_least_one)} · likely range {percent_range(stay.low, stay.high)}"
    often = (
        f"{frequency[0].upper()}{frequency[1:]} · on at least two nights {percent(stay.odds_at_least_two)}"
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


def _reason_blocks(plan: Plan, stay: Stay, style: Style, width: float) -> list[Block]:
    """Why: what speaks for and against the best night of the stay."""
    nights = nights_of_stay(plan, stay)
    if not nights:
        return []
    best = max(nights, key=lambda night: night.odds)
    given = reasons(best)[:MOST_REASONS]
    lead = f"Its best night, {evening_text(best.night.evening)}, {percent(best.odds)}:"
    rows = _in_pairs(given, width / 2.0 - 24.0)
    return [_line(lead, style.muted), *(_reason_row(row, style) for row in rows)]


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


def _paragraph(text: str, style: Style, width: float) -> Block:
    face = font(SMALL)
    height = len(broken(text, width, face)) * line_pitch(face)

    def paint(painter: QPainter, box: QRectF) -> None:
        write_paragraph(painter, box, text, ink=style.muted, face=face)

    return Block(height, paint)


# --- the tables ------------------------------------------------------------------------------------


def _matrix_blocks(plan: Plan, stay: Stay, style: Style) -> list[Block]:
    places = matrix_places(plan)[:MOST_PLACES]
    columns = _shown_evenings(plan, stay)
    height = MATRIX_HEAD + MATRIX_ROW * len(places)

    def paint(painter: QPainter, box: QRectF) -> None:
        paint_matrix(painter, box, plan, style, stay=stay, evenings_shown=columns, places=places)

    def paint_head(painter: QPainter, box: QRectF) -> None:
        title.paint(painter, box)
        paint_legend(painter, QRectF(box.right() - 250.0, box.bottom() - 24.0, 250.0, 30.0), style)

    title = section_block(
        "Odds by place and night", style, note="night of the evening's date, local to the place"
    )
    return [Block(title.height, paint_head, with_next=True), Block(height, paint)]


def _shown_evenings(plan: Plan, stay: Stay) -> Sequence[date]:
    """At most a fortnight of the plan's evenings, those of the stay among them."""
    count = min(plan.request.nights, max(MOST_EVENINGS, 1))
    into = (stay.first_evening - plan.request.first_evening).days
    start = min(max(0, into - (count - stay.nights) // 2), plan.request.nights - count)
    return [plan.request.first_evening + timedelta(days=start + day) for day in range(count)]


def _itinerary_blocks(plan: Plan, stay: Stay, style: Style) -> list[Block]:
    columns = (
        Column("Night of", 1.25),
        Column("Odds", 0.75, RIGHT),
        Column("Range", 0.95, RIGHT),
        Column("Best window", 1.2),
        Column("Look", 2.0),
        Column("Dark", 0.75, RIGHT),
        Column("Moon", 1.55),
        Column("Kp", 1.15),
        Column("Clear", 0.7, RIGHT),
    )
    rows: list[Sequence[Cell]] = [
        (
            evening_text(night.night.evening),
            _bold(percent(night.odds), style, SMALL),
            percent_range(night.low, night.high),
            window_text(night),
            look_text(night.look),
            f"{night.dark_hours:.1f} h",
            moon_text(night),
            kp_range_text(night),
            percent(night.cloud.clear),
        )
        for night in nights_of_stay(plan, stay)
    ]
    title = section_block(f"Your nights in {stay.place.name}", style, note="times on the clock of the place")
    return [title, *table_blocks(columns, rows, style, pixels=SMALL)]


def _bold(text: str, style: Style, pixels: int) -> Cell:
    return lambda painter, box: write(
        painter, box, text, ink=style.text, face=font(pixels, SEMIBOLD), align=RIGHT
    )


def _other_stays_blocks(plan: Plan, stay: Stay, style: Style) -> list[Block]:
    all_others = [other for other in best_stay_of_each(plan) if other.place != stay.place]
    others = all_others[:MOST_PLACES]
    if not others:
        return []
    left_out = f"; {len(others)} of {len(all_others)}" if len(others) < len(all_others) else ""
    columns = (
        Column("Place", 3.0),
        Column("Dates", 1.4),
        Column("Odds", 0.7, RIGHT),
        Column("Range", 0.9, RIGHT),
        Column("", 2.2),
        Column("Two nights", 0.9, RIGHT),
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
    note = f"the best {nights_word(stay.nights)} of each{left_out}"
    title = section_block("The other places", style, note=note)
    return [title, *table_blocks(columns, rows, style)]


def _bar(stay: Stay, style: Style) -> Cell:
    return lambda painter, box: paint_stay_bar(painter, box.adjusted(12.0, 4.0, -4.0, -4.0), stay, style)


# --- what it rests on ------------------------------------------------------------------------------


def _source_blocks(plan: Plan, style: Style, width: float) -> list[Block]:
    credits_ = dict.fromkeys(state.attribution for state in plan.sources if state.attribution)
    made = (
        f"Made {utc_text(plan.issued_utc)} with Auroraplan {__version__}. "
        f"Data: {'; '.join([*credits_, 'Sun and Moon from JPL DE421 by skyfield'])}. "
        "Letters: Inter, SIL Open Font License."
    )
    return [
        section_block("What it rests on", style),
        *(_source_block(line, style, width) for line in source_lines(plan.sources, plan.issued_utc)),
        space(4.0),
        _paragraph(made, style, width),
    ]


def _source_block(line: SourceLine, style: Style, width: float) -> Block:
    face = font(BODY)
    ink = style.caution if line.at_fault else style.text

    def paint(painter: QPainter, box: QRectF) -> None:
        write_paragraph(painter, box, line.text, ink=ink, face=face)

    return Block(len(broken(line.text, width, face)) * line_pitch(face), paint, with_next=True)
