"""What each further night is worth: a curve for every place, upwards the chance of at least one sighting.

Lines are told apart by their dashes and by the name at their end, so that a grey print says the same.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPainterPath, QPen

from auroraplan.app.chance_wording import percent
from auroraplan.app.date_wording import date_text
from auroraplan.app.planner import Plan
from auroraplan.app.tables import place_names
from auroraplan.core.language import marked, tr
from auroraplan.core.trips import NightsCurve
from auroraplan.render.lettering import CENTRE, RIGHT, text_width, write
from auroraplan.render.page_flow import Block, Bookmark
from auroraplan.render.page_table import Cell, Column, section_block, table_blocks
from auroraplan.render.page_text import page_title, paragraph
from auroraplan.render.style import SEMIBOLD, SMALL, Style, colour, font, mixed

BOOKMARK = Bookmark(marked("How many nights"), "nights")
MOST_CURVES = 6
CHART_HEIGHT = 330.0
SCALE, FOOT, NAMES = 44.0, 36.0, 150.0
NAME_PITCH = 15.0
SHOWN_COUNTS = (1, 2, 3, 4, 5, 6, 7, 10, 14)
DASHES: tuple[tuple[float, ...], ...] = ((), (7, 3), (2, 2.5), (9, 3, 2, 3), (4, 4), (1, 4))
EXPLAINED = marked(
    "Read: after so many nights from the first evening of its best stay on, aurora was seen at least once "
    "with this chance. The curve is flatter than that of a die thrown again: quiet and cloudy spells last. "
    "Where it runs level, another night, or another place, gains little."
)


@dataclass(frozen=True, slots=True)
class Curve:
    """A named curve: the chance of at least one sighting after 1, 2, ... nights."""

    name: str
    chances: tuple[float, ...]


def curve_blocks(plan: Plan, style: Style, width: float) -> list[Block]:
    """The curves of the best places and their figures; nothing where the plan has none of two nights."""
    shown = [each for each in plan.curves if len(each.at_least_one) > 1][:MOST_CURVES]
    if not shown:
        return []
    names = place_names(plan.request.places)
    curves = [Curve(names[each.place.id], each.at_least_one) for each in shown]
    left_out = len(plan.curves) - len(shown)
    note = tr("The chance of at least one sighting, by the number of nights")
    if left_out > 0:
        note += " · " + tr("the best {some} of {all} places", some=len(shown), all=len(plan.curves))
    return [
        page_title(tr("How many nights"), note, style, bookmark=BOOKMARK),
        Block(CHART_HEIGHT, lambda painter, box: paint_curves(painter, box, curves, style)),
        paragraph(tr(EXPLAINED), width, ink=style.muted),
        section_block(tr("In figures"), style, note=tr("after so many nights")),
        *_table(shown, curves, style),
    ]


def _table(shown: Sequence[NightsCurve], curves: Sequence[Curve], style: Style) -> list[Block]:
    most = max(len(curve.chances) for curve in curves)
    counts = [count for count in SHOWN_COUNTS if count <= most]
    columns = [
        Column(tr("Place"), 2.2),
        Column(tr("From"), 0.9),
        *(Column(f"{count}", 0.75, RIGHT) for count in counts),
    ]
    rows: list[list[Cell]] = [
        [
            curve.name,
            date_text(told.first_evening),
            *(percent(curve.chances[count - 1]) if count <= len(curve.chances) else "" for count in counts),
        ]
        for told, curve in zip(shown, curves, strict=True)
    ]
    return table_blocks(columns, rows, style)


def paint_curves(painter: QPainter, rect: QRectF, curves: Sequence[Curve], style: Style) -> None:
    """The curves in a box, their names at the right end, the best first."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    most = max(len(curve.chances) for curve in curves)
    plot = rect.adjusted(SCALE, 8.0, -NAMES, -FOOT)

    def at(night: int, chance: float) -> QPointF:
        share = (night - 1) / max(most - 1, 1)
        return QPointF(plot.left() + share * plot.width(), plot.bottom() - chance * plot.height())

    _paint_grid(painter, plot, most, style)
    for number in reversed(range(len(curves))):
        points = [at(night, chance) for night, chance in enumerate(curves[number].chances, start=1)]
        _paint_curve(painter, points, number, style)
    ends = [at(len(curve.chances), curve.chances[-1]).y() for curve in curves]
    for number, y in zip(range(len(curves)), _apart(ends, NAME_PITCH), strict=True):
        curve = curves[number]
        painter.setPen(QPen(colour(style.muted, 0.6), 0.6))
        end_of_curve = at(len(curve.chances), curve.chances[-1])
        painter.drawLine(end_of_curve + QPointF(4.0, 0.0), QPointF(plot.right() + 12.0, y))
        box = QRectF(plot.right() + 10.0, y - 8.0, NAMES - 10.0, 16.0)
        figure = percent(curve.chances[-1])
        end = QRectF(box.left(), box.top(), 38.0, 16.0)
        write(painter, end, figure, ink=style.text, face=font(SMALL, SEMIBOLD), align=RIGHT)
        write(painter, box.adjusted(44.0, 0.0, 0.0, 0.0), curve.name, ink=style.text, face=font(SMALL))
    painter.restore()


def _paint_grid(painter: QPainter, plot: QRectF, most: int, style: Style) -> None:
    for tick in range(0, 101, 20):
        y = plot.bottom() - tick / 100.0 * plot.height()
        painter.setPen(QPen(colour(style.line), 0.8))
        painter.drawLine(QPointF(plot.left(), y), QPointF(plot.right(), y))
        label = QRectF(plot.left() - SCALE, y - 8.0, SCALE - 8.0, 16.0)
        write(painter, label, f"{tick} %", ink=style.muted, face=font(SMALL), align=RIGHT)
    for night in range(1, most + 1):
        x = plot.left() + (night - 1) / max(most - 1, 1) * plot.width()
        label = QRectF(x - 12.0, plot.bottom() + 3.0, 24.0, 15.0)
        write(painter, label, f"{night}", ink=style.muted, face=font(SMALL), align=CENTRE)
    words = tr("nights")
    foot = QRectF(plot.left(), plot.bottom() + 18.0, text_width(words, font(SMALL)) + 2.0, 15.0)
    foot.moveLeft(plot.center().x() - foot.width() / 2.0)
    write(painter, foot, words, ink=style.muted, face=font(SMALL))


def _paint_curve(painter: QPainter, points: Sequence[QPointF], number: int, style: Style) -> None:
    path = QPainterPath(points[0])
    for point in points[1:]:
        path.lineTo(point)
    ink = style.glow if number == 0 else mixed(style.text, style.muted, min(1.0, number / 3.0))
    pen = QPen(colour(ink), 2.6 if number == 0 else 1.5)
    if DASHES[number % len(DASHES)]:
        pen.setDashPattern(list(DASHES[number % len(DASHES)]))
    painter.setPen(pen)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawPath(path)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colour(ink))
    for point in points:
        painter.drawEllipse(point, 3.0 if number == 0 else 2.0, 3.0 if number == 0 else 2.0)


def _apart(heights: Sequence[float], pitch: float) -> list[float]:
    """The heights moved down as little as needed so that no two are closer than `pitch`, in their order."""
    order = sorted(range(len(heights)), key=lambda index: heights[index])
    moved = list(heights)
    below = -float("inf")
    for index in order:
        moved[index] = below = max(heights[index], below + pitch)
    return moved
