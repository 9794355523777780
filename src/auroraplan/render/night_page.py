"""A page for one night: its odds, when and where to look, its timeline, why, and where else it is clear."""

from dataclasses import dataclass
from datetime import timedelta

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPen

from auroraplan.app.chance_wording import confidence_text, percent, percent_range, verdict
from auroraplan.app.chosen_trip import ChosenTrip
from auroraplan.app.date_wording import date_text, evening_text, window_text, zone_text
from auroraplan.app.field_wording import away_text, bearing_text, clearer_text, dark_text, elevation_text
from auroraplan.app.planner import Plan
from auroraplan.app.reason_wording import reasons
from auroraplan.app.sight_wording import kp_range_text, look_text, moon_text
from auroraplan.core.language import decimal_text, tr
from auroraplan.core.odds import NightOdds
from auroraplan.render.compass_rose import paint_compass, paint_height
from auroraplan.render.cover_page import write_reason
from auroraplan.render.lettering import CENTRE, RIGHT, broken, line_pitch, text_width, with_tail, write
from auroraplan.render.moon_disc import paint_night_moon
from auroraplan.render.night_strip import STRIP_HEIGHT, paint_night
from auroraplan.render.page_flow import Block, Bookmark, space
from auroraplan.render.page_table import ROW_HEIGHT, Cell, Column, section_block, table_blocks
from auroraplan.render.page_text import paragraph
from auroraplan.render.style import BODY, BOLD, HERO, SEMIBOLD, SMALL, TITLE, Style, colour, font

MOST_REASONS = 6
MOST_OTHERS = 6
FACT_PITCH = 34.0
REASONS_LEFT = 276.0
NOTE_PITCH = 27.0


@dataclass(frozen=True, slots=True)
class NightPage:
    """What a night's page is made from."""

    plan: Plan
    trip: ChosenTrip
    night: NightOdds


def night_blocks(page: NightPage, style: Style, body: QRectF) -> list[Block]:
    """The blocks of a night's page; what they leave of the page's body is for notes."""
    blocks = [
        _title_block(page, style),
        _odds_block(page.night, style),
        space(6.0),
        Block(STRIP_HEIGHT, lambda painter, box: paint_night(painter, box, page.night, style)),
        section_block(tr("Why"), style),
        _why_block(page.night, style, body.width()),
    ]
    blocks += _plan_b_blocks(page, style, body.width(), body.height() - _height(blocks))
    return blocks + _notes_blocks(style, body.height() - _height(blocks))


def _height(blocks: list[Block]) -> float:
    return sum(block.height for block in blocks)


def _title_block(page: NightPage, style: Style) -> Block:
    night, place = page.night.night, page.night.night.place
    morning = night.evening + timedelta(days=1)
    number = [each.night.evening for each in page.trip.nights].index(night.evening) + 1
    zone = zone_text(night.from_utc.timestamp() + 43_200.0, place)
    explained = tr(
        "From the evening of {first} to the morning of {last} {year} · times in {zone} · {place}",
        first=date_text(night.evening),
        last=date_text(morning),
        year=morning.year,
        zone=zone,
        place=place.label,
    )

    def paint(painter: QPainter, box: QRectF) -> None:
        line = QRectF(box.left(), box.top(), box.width(), 30.0)
        tail = " · " + tr("night of {evening}", evening=evening_text(night.evening))
        title = with_tail(place.name, tail, width=line.width() - 100.0, face=font(TITLE, BOLD))
        write(painter, line, title, ink=style.text, face=font(TITLE, BOLD))
        write(
            painter,
            line,
            tr("Night {number} of {count}", number=number, count=len(page.trip.nights)),
            ink=style.muted,
            face=font(BODY),
            align=RIGHT,
        )
        write(painter, line.translated(0.0, 28.0), explained, ink=style.muted, face=font(BODY))

    bookmark = Bookmark(f"{place.name}, {evening_text(night.evening)}", f"night-{night.evening}", level=2)
    return Block(64.0, paint, bookmark=bookmark)


def _odds_block(night: NightOdds, style: Style) -> Block:
    def paint(painter: QPainter, box: QRectF) -> None:
        face, odds = font(HERO, BOLD), percent(night.odds)
        write(
            painter,
            QRectF(box.left(), box.top(), 150.0, 56.0),
            odds,
            ink=style.figure_colour(night.odds),
            face=face,
        )
        under = QRectF(box.left(), box.top() + 58.0, 170.0, 17.0)
        words = f"{verdict(night.odds)} · {percent_range(night.low, night.high)}"
        write(painter, under, words, ink=style.text, face=font(BODY, SEMIBOLD))
        confidence = tr("confidence: {confidence}", confidence=confidence_text(night.confidence))
        write(painter, under.translated(0.0, 17.0), confidence, ink=style.muted, face=font(BODY))
        _paint_facts(painter, QRectF(box.left() + 178.0, box.top(), 330.0, box.height()), night, style)
        if night.look is not None:
            paint_compass(painter, QRectF(box.right() - 190.0, box.top(), 100.0, 100.0), night.look, style)
            paint_height(painter, QRectF(box.right() - 76.0, box.top(), 84.0, 98.0), night.look, style)
            bearing = tr("bearing {degrees}", degrees=bearing_text(night.look.azimuth_deg))
            under = QRectF(box.right() - 200.0, box.top() + 104.0, 106.0, 14.0)
            write(painter, under, bearing, ink=style.muted, face=font(SMALL), align=CENTRE)
            above = QRectF(box.right() - 92.0, box.top() + 104.0, 92.0, 14.0)
            write(
                painter,
                above,
                tr("elevation {degrees}", degrees=elevation_text(night.look)),
                ink=style.muted,
                face=font(SMALL),
                align=CENTRE,
            )

    return Block(120.0, paint)


def _paint_facts(painter: QPainter, box: QRectF, night: NightOdds, style: Style) -> None:
    moon = tr("Moon")
    facts = (
        (tr("Best window"), window_text(night, with_zone=True)),
        (tr("Look"), look_text(night.look)),
        (
            tr("Dark (Sun below −12°)"),
            dark_text(night)
            if night.dark_hours > 0.0
            else tr("{hours} h", hours=decimal_text(night.dark_hours, 1)),
        ),
        (moon, moon_text(night)),
        (tr("Kp, likely range"), kp_range_text(night)),
        (tr("Clear sky"), tr("{share} of the dark hours", share=percent(night.cloud.clear))),
    )
    for number, (name, value) in enumerate(facts):
        left = box.left() + (number % 2) * box.width() / 2.0
        row = QRectF(left, box.top() + 4.0 + (number // 2) * FACT_PITCH, box.width() / 2.0 - 8.0, 14.0)
        write(painter, row, name, ink=style.muted, face=font(SMALL))
        value_row = row.translated(0.0, 14.0)
        if name == moon:
            paint_night_moon(
                painter,
                QPointF(row.left() + 6.0, value_row.center().y()),
                radius=5.5,
                night=night,
                style=style,
            )
            value_row.setLeft(value_row.left() + 17.0)
        write(painter, value_row, value, ink=style.text, face=font(BODY, SEMIBOLD))


def _why_block(night: NightOdds, style: Style, width: float) -> Block:
    """Left the three shares that multiply to the odds, right the reasons in words."""
    factors = (
        (tr("Aurora comes into view"), night.factors.aurora),
        (tr("× dark enough for it"), night.factors.dark),
        (tr("× clear enough for it"), night.factors.clear),
        (tr("= odds of the night"), night.odds),
    )
    given = reasons(night)[:MOST_REASONS]

    def paint(painter: QPainter, box: QRectF) -> None:
        for number, (name, share) in enumerate(factors):
            row = QRectF(box.left(), box.top() + number * 21.0, 262.0, 19.0)
            _paint_factor(painter, row, (name, share), style, total=number == len(factors) - 1)
        top = box.top()
        for reason in given:
            row = QRectF(box.left() + REASONS_LEFT, top, box.width() - REASONS_LEFT, 2.0 * pitch)
            top += write_reason(painter, row, reason, style) + 1.0

    pitch, room = line_pitch(font(BODY)), width - REASONS_LEFT - 14.0
    lines = sum(min(2, len(broken(reason.text, room, font(BODY)))) for reason in given)
    return Block(max(len(factors) * 21.0, lines * pitch + len(given)) + 2.0, paint)


def _paint_factor(
    painter: QPainter, row: QRectF, factor: tuple[str, float], style: Style, *, total: bool
) -> None:
    name, share = factor
    face = font(BODY, SEMIBOLD) if total else font(BODY)
    write(painter, QRectF(row.left(), row.top(), 138.0, row.height()), name, ink=style.text, face=face)
    track = QRectF(row.left() + 142.0, row.center().y() - 4.0, 76.0, 8.0)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colour(style.line))
    painter.drawRoundedRect(track, 4.0, 4.0)
    painter.setBrush(colour(style.glow if total else style.activity))
    painter.drawRoundedRect(QRectF(track.left(), track.top(), max(4.0, track.width() * share), 8.0), 4.0, 4.0)
    number = QRectF(track.right() + 4.0, row.top(), 40.0, row.height())
    write(painter, number, percent(share), ink=style.text, face=face, align=RIGHT)


def _plan_b_blocks(page: NightPage, style: Style, width: float, room: float) -> list[Block]:
    """The other places on the same evening, best first, as many as there is room for."""
    evening, place = page.night.night.evening, page.night.night.place
    others = [n for n in page.plan.nights if n.night.evening == evening and n.night.place != place]
    near = _near_by(page, style, width)
    room -= sum(block.height for block in near)
    others = sorted(others, key=lambda night: -night.odds)[
        : max(0, min(MOST_OTHERS, int((room - 60.0) // ROW_HEIGHT)))
    ]
    if not others:
        return [section_block(tr("Plan B"), style), *near] if near else []
    columns = (
        Column(tr("Place"), 2.1),
        Column(tr("Away"), 1.0),
        Column(tr("Odds"), 0.7, RIGHT),
        Column(tr("Range"), 0.85, RIGHT),
        Column(tr("Best window there"), 1.85),
        Column(tr("Clear"), 0.6, RIGHT),
        Column(tr("Look"), 2.05),
    )
    rows: list[tuple[Cell, ...]] = [
        (
            other.night.place.label,
            away_text(place, other.night.place),
            percent(other.odds),
            percent_range(other.low, other.high),
            window_text(other, with_zone=True),
            percent(other.cloud.clear),
            look_text(other.look),
        )
        for other in others
    ]
    title = section_block(tr("Plan B"), style, note=tr("the other places on this night"))
    return [title, *table_blocks(columns, rows, style), *near]


def _near_by(page: NightPage, style: Style, width: float) -> list[Block]:
    """The nearest places that are likelier to be clear, as found for the best night of the place."""
    place, evening = page.night.night.place, page.night.night.evening
    found = next((each for each in page.plan.plans_b if each.place == place and each.clearer), None)
    if found is None:
        return []
    on = tr("tonight") if found.evening == evening else tr("as of {date}", date=evening_text(found.evening))
    text = tr("Likelier to be clear, {when}: {places}.", when=on, places=clearer_text(found))
    return [space(4.0), paragraph(text, width, ink=style.text, face=font(BODY))]


def _notes_blocks(style: Style, room: float) -> list[Block]:
    """Boxes to tick, and lines to write on down to the end of the page; nothing where there is no room."""
    title = section_block(tr("What we saw"), style)
    lines = min(6, int((room - title.height - 24.0) // NOTE_PITCH))
    return [title, _notes_block(lines, style)] if lines >= 1 else []


def _notes_block(lines: int, style: Style) -> Block:

    def paint(painter: QPainter, box: QRectF) -> None:
        left = box.left()
        face = font(BODY)
        for word in (tr("nothing"), tr("faint"), tr("clear"), tr("bright, moving"), tr("cloud all night")):
            painter.setPen(QPen(colour(style.muted), 1.0))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(QRectF(left, box.top() + 3.0, 12.0, 12.0), 2.0, 2.0)
            width = text_width(word, face)
            write(painter, QRectF(left + 18.0, box.top(), width, 18.0), word, ink=style.text, face=face)
            left += width + 44.0
        painter.setPen(QPen(colour(style.line), 0.8))
        for line in range(1, lines + 1):
            y = box.top() + 20.0 + line * NOTE_PITCH
            painter.drawLine(QPointF(box.left(), y), QPointF(box.right(), y))

    return Block(24.0 + lines * NOTE_PITCH, paint)
