"""A year at a glance: a row for each place, a bar for each week, as high and as bright as its odds.

        Dec        Jan 2027     Feb            best week
Abisko  ▂▃▄▅▅▆▇▇▆▆▅▅│▆▇▇█│▇▇▆▅▄▃▁             1 Mar  78 %
Tromsø  ▁▂▃▃▄▄▅▅▅▄▄▄│▅▅▆▆│▆▅▄▃▂▁▁            22 Feb  61 %

Height and colour say the same, so that neither is needed alone. A triangle stands over the best week of a
place; the weeks in which the stays of the plan begin are outlined.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from functools import lru_cache
from math import isnan

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QPolygonF

from auroraplan.app.chance_wording import UNKNOWN, percent
from auroraplan.app.date_wording import date_text, month_text
from auroraplan.app.seasons import Season
from auroraplan.app.tables import place_names
from auroraplan.core.language import tr
from auroraplan.core.places import Place
from auroraplan.core.seasons import Week, best_week
from auroraplan.render.lettering import CENTRE, LEFT, RIGHT, text_width, write
from auroraplan.render.style import SEMIBOLD, SMALL, Style, colour, font, mixed

HEAD, FOOT = 22.0, 4.0
LEAST_ROW, MOST_ROW = 20.0, 54.0
LEAST_BAR = 2.0
GAP = 12.0
BEST_WIDTH = 98.0
EDGE = 0.25
"""How much of the text's colour the rim of a bar has."""

MIDDLE = timedelta(days=3)
"""From the first evening of a week to its middle one."""


@dataclass(frozen=True, slots=True)
class SeasonRow:
    """A place by the name that tells it from the others, and its weeks in order of time."""

    place: Place
    name: str
    weeks: tuple[Week, ...]

    @property
    def best(self) -> Week:
        """The week with the highest odds."""
        return best_week(self.weeks)


@dataclass(frozen=True, slots=True)
class SeasonLayout:
    """Where everything stands: `rows` places from the one of index `first_row` on, `columns` weeks.

    `field` is the box of the bars in sight, `row_height` such that all rows fit, if they can.
    """

    rect: QRectF
    rows: int
    columns: int
    first_row: int
    shown_rows: int
    row_height: float
    column_width: float
    field: QRectF

    def cell(self, row: int, column: int) -> QRectF:
        """The box of a week of a place."""
        field = self.field
        top = field.top() + (row - self.first_row) * self.row_height
        left = field.left() + column * self.column_width
        return QRectF(left, top, self.column_width, self.row_height)

    def at(self, point: QPointF) -> tuple[int, int] | None:
        """The row and column under a point."""
        field = self.field
        if not field.contains(point) or not self.columns:
            return None
        row = self.first_row + int((point.y() - field.top()) / self.row_height)
        column = int((point.x() - field.left()) / self.column_width)
        return min(row, self.rows - 1), min(column, self.columns - 1)


def rows_of(season: Season) -> tuple[SeasonRow, ...]:
    """The places of a season, that with the best week first."""
    names = place_names(season.request.places)
    weeks: dict[str, list[Week]] = {}
    for week in season.weeks:
        weeks.setdefault(week.place.id, []).append(week)
    rows = [
        SeasonRow(place, names[place.id], tuple(weeks[place.id]))
        for place in season.request.places
        if place.id in weeks
    ]
    return tuple(sorted(rows, key=lambda row: -row.best.odds))


def season_layout(rect: QRectF, rows: Sequence[SeasonRow], first_row: int = 0) -> SeasonLayout:
    """Where the rows stand in a box."""
    count, columns = len(rows), len(rows[0].weeks) if rows else 0
    room = max(LEAST_ROW, rect.height() - HEAD - FOOT)
    shown = max(1, min(count, int(room / LEAST_ROW)))
    row_height = min(MOST_ROW, room / shown)
    name = min(150.0, max(84.0, 0.15 * rect.width()))
    width = rect.width() - name - BEST_WIDTH - GAP
    field = QRectF(rect.left() + name, rect.top() + HEAD, width, shown * row_height)
    return SeasonLayout(rect, count, columns, first_row, shown, row_height, width / max(1, columns), field)


def month_starts(weeks: Sequence[Week]) -> list[int]:
    """The weeks with which months begin: a week belongs to the month of its middle evening."""
    months = [(week.first_evening + MIDDLE).month for week in weeks]
    return [number for number, month in enumerate(months) if not number or month != months[number - 1]]


def planned_columns(rows: Sequence[SeasonRow], first: date, last: date) -> range:
    """The weeks in which stays begin from `first` to `last`; an empty range where none of them is shown."""
    weeks = rows[0].weeks if rows else ()
    inside = [
        number
        for number, week in enumerate(weeks)
        if week.first_evening <= last and (first - week.first_evening).days < 7
    ]
    return range(inside[0], inside[-1] + 1) if inside else range(0)


def paint_season(
    painter: QPainter,
    rect: QRectF,
    rows: Sequence[SeasonRow],
    style: Style,
    *,
    planned: range = range(0),
    cursor: tuple[int, int] | None = None,
    first_row: int = 0,
) -> None:
    """The rows from `first_row` on, as many as the box holds; `cursor` is the row and column looked at."""
    if not rows:
        return
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    layout = season_layout(rect, rows, first_row)
    seen = range(first_row, min(len(rows), first_row + layout.shown_rows))
    _paint_cursor_column(painter, layout, cursor, style)
    _paint_months(painter, layout, rows[0].weeks, style)
    for number in seen:
        _paint_row(painter, layout, number, rows[number], style=style, is_looked_at=_row_of(cursor) == number)
    _paint_planned(painter, layout, planned, style)
    if cursor is not None and cursor[0] in seen:
        painter.setPen(QPen(colour(style.text), 2.0))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(layout.cell(*cursor).adjusted(-0.5, 1.0, 0.5, -1.0), 3.0, 3.0)
    painter.restore()


def _row_of(cursor: tuple[int, int] | None) -> int | None:
    return None if cursor is None else cursor[0]


def _paint_cursor_column(
    painter: QPainter, layout: SeasonLayout, cursor: tuple[int, int] | None, style: Style
) -> None:
    if cursor is None:
        return
    cell, field = layout.cell(layout.first_row, cursor[1]), layout.field
    painter.fillRect(
        QRectF(cell.left(), field.top(), cell.width(), field.height()),
        colour(mixed(style.card, style.text, 0.08)),
    )


def _paint_months(painter: QPainter, layout: SeasonLayout, weeks: Sequence[Week], style: Style) -> None:
    """The name of a month over the first week that lies mostly in it, and a line before that."""
    field, face = layout.field, font(SMALL)
    starts = month_starts(weeks)
    for number, after in zip(starts, (*starts[1:], len(weeks)), strict=True):
        x = layout.cell(layout.first_row, number).left()
        painter.setPen(QPen(colour(style.line), 1.0))
        painter.drawLine(QPointF(x, field.top() - 4.0), QPointF(x, field.bottom()))
        room = layout.cell(layout.first_row, after).left() - x - 4.0
        whole = month_text(weeks[number].first_evening + MIDDLE)
        text = next((words for words in (whole, whole.split()[-1]) if text_width(words, face) <= room), "")
        box = QRectF(x + 3.0, layout.rect.top(), room + 1.0, 16.0)
        write(painter, box, text, ink=style.muted, face=face, align=LEFT)
    heading = QRectF(field.right() + GAP, layout.rect.top(), BEST_WIDTH, 16.0)
    write(painter, heading, tr("best week"), ink=style.muted, face=face, align=RIGHT)


def _paint_row(
    painter: QPainter,
    layout: SeasonLayout,
    number: int,
    row: SeasonRow,
    *,
    style: Style,
    is_looked_at: bool,
) -> None:
    first, field = layout.cell(number, 0), layout.field
    name = QRectF(layout.rect.left(), first.top(), field.left() - layout.rect.left() - 8.0, first.height())
    face = font(weight=SEMIBOLD) if is_looked_at else font()
    write(painter, name, row.name, ink=style.text, face=face)
    foot = first.bottom() - 3.0
    painter.setPen(QPen(colour(style.line), 1.0))
    painter.drawLine(QPointF(field.left(), foot + 0.5), QPointF(field.right(), foot + 0.5))
    for column, week in enumerate(row.weeks):
        _paint_week(painter, layout.cell(number, column), week, style)
    best = row.best
    tail = QRectF(field.right() + GAP, first.top(), BEST_WIDTH, first.height())
    if best.odds > 0.0:
        _paint_triangle(painter, layout.cell(number, row.weeks.index(best)), best.odds, style)
        figure = text_width(">99 %", font(weight=SEMIBOLD)) + 2.0
        when = tail.adjusted(0.0, 0.0, -figure, 0.0)
        write(painter, when, date_text(best.first_evening), ink=style.muted, face=font(SMALL), align=RIGHT)
        write(painter, tail, percent(best.odds), ink=style.text, face=font(weight=SEMIBOLD), align=RIGHT)
    else:
        write(painter, tail, tr("no chance"), ink=style.muted, face=font(SMALL), align=RIGHT)


def _bar(cell: QRectF, odds: float) -> QRectF:
    """The bar of a week: the whole height of its row, less the room of the triangle, is 100 %."""
    foot, most = cell.bottom() - 3.0, cell.height() - 10.0
    height = max(LEAST_BAR, most * odds) if odds > 0.0 else 0.0
    inset = min(1.0, cell.width() * 0.1)
    return QRectF(cell.left() + inset, foot - height, cell.width() - 2.0 * inset, height)


def _paint_week(painter: QPainter, cell: QRectF, week: Week, style: Style) -> None:
    if isnan(week.odds):
        write(painter, cell, UNKNOWN, ink=style.muted, face=font(SMALL), align=CENTRE)
        return
    if week.odds > 0.0:
        fill, bar = style.mark_colour(week.odds), _bar(cell, week.odds)
        painter.fillRect(bar, _rim(fill, style.text))  # keeps the palest class off the card
        if bar.height() > 2.0:
            painter.fillRect(bar.adjusted(0.6, 0.6, -0.6, 0.0), colour(fill))


@lru_cache(maxsize=64)
def _rim(fill: str, text: str) -> QColor:
    return colour(mixed(fill, text, EDGE))


def _paint_triangle(painter: QPainter, cell: QRectF, odds: float, style: Style) -> None:
    top = QPointF(cell.center().x(), _bar(cell, odds).top() - 1.5)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colour(style.text))
    painter.drawPolygon(QPolygonF([top, top + QPointF(-3.5, -4.5), top + QPointF(3.5, -4.5)]))


def _paint_planned(painter: QPainter, layout: SeasonLayout, planned: range, style: Style) -> None:
    if not planned:
        return
    field = layout.field
    first, last = (layout.cell(layout.first_row, column) for column in (planned[0], planned[-1]))
    box = QRectF(first.left(), field.top() - 1.0, last.right() - first.left(), field.height() + 2.0)
    painter.setPen(QPen(colour(style.mark), 1.6))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawRoundedRect(box, 4.0, 4.0)
