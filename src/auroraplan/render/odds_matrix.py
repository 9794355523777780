"""Places by nights: each cell its odds in whole percent on the colour of its class.

Every part is painted by itself into a box it is given, so that a table's delegate, the PDF and a picture all
draw the same: `paint_cell`, `paint_evening`, `paint_place`, `paint_best`, `paint_forecast_line` and
`paint_legend`. `paint_matrix` puts them together.
"""

import math
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QPainter, QPen, QPolygonF

from auroraplan.app.chance_wording import UNKNOWN, percent
from auroraplan.app.date_wording import weekday_text
from auroraplan.app.planner import Plan
from auroraplan.core.evidence import Freshness
from auroraplan.core.itineraries import Leg
from auroraplan.core.language import tr
from auroraplan.core.nights import evenings
from auroraplan.core.odds import NightOdds
from auroraplan.core.places import Place
from auroraplan.render.lettering import CENTRE, LEFT, RIGHT, text_width, write
from auroraplan.render.moon_disc import paint_night_moon
from auroraplan.render.night_strip import paint_outline
from auroraplan.render.style import (
    BODY,
    RAMP_CUTS_PERCENT,
    SEMIBOLD,
    SMALL,
    Style,
    colour,
    font,
)

HEADER_HEIGHT = 56.0
MATRIX_HEAD = HEADER_HEIGHT + 16.0
"""What stands above the cells: a line for "forecast | climatology", then the heads of the columns."""

ROW_HEIGHT = 32.0
LEAST_CELL_WIDTH, MOST_CELL_WIDTH = 30.0, 60.0
PLACE_COLUMN = 136.0
CELL_GAP = 1.5
CELL_CORNER = 5.0
PIN_SIZE = 12.0
BAR_BELOW = 6.0


@dataclass(frozen=True, slots=True)
class MatrixLayout:
    """Where the cells of a matrix stand: evenings from left to right, places downwards."""

    left: float
    top: float
    cell_width: float
    row_height: float

    def cell(self, row: int, column: int) -> QRectF:
        """The box of a cell."""
        return QRectF(
            self.left + column * self.cell_width,
            self.top + row * self.row_height,
            self.cell_width,
            self.row_height,
        )


def cell_text(odds: float | None) -> str:
    """The odds as they stand in a cell: whole percent without its sign, "<1", or a dash."""
    return percent(odds).removesuffix(" %")


# --- parts -----------------------------------------------------------------------------------------


def paint_cell(painter: QPainter, rect: QRectF, odds: float | None, style: Style) -> None:
    """A cell: its class's colour and its number; unknown odds are hatched and read as a dash."""
    box = rect.adjusted(CELL_GAP, CELL_GAP, -CELL_GAP, -CELL_GAP)
    fill = style.odds_colour(odds)
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    # A hairline keeps the palest classes apart from the surface they lie on.
    painter.setPen(QPen(colour(style.line, 0.8), 0.8))
    painter.setBrush(colour(fill))
    painter.drawRoundedRect(box, CELL_CORNER, CELL_CORNER)
    unknown = cell_text(odds) == UNKNOWN
    if unknown:
        painter.setBrush(QBrush(colour(style.muted, 0.35), Qt.BrushStyle.BDiagPattern))
        painter.drawRoundedRect(box, CELL_CORNER, CELL_CORNER)
    ink = style.text if unknown else style.ink_on(fill)
    if style.is_red:
        _paint_bar_below(painter, box, odds, style)
        box = box.adjusted(0.0, 0.0, 0.0, -BAR_BELOW)
    write(painter, box, cell_text(odds), ink=ink, face=font(BODY), align=CENTRE)
    painter.restore()


def _paint_bar_below(painter: QPainter, box: QRectF, odds: float | None, style: Style) -> None:
    """The odds as a bar at the foot of a cell, for palettes too poor to rank fills."""
    if odds is None:
        return
    track = QRectF(box.left() + 4.0, box.bottom() - BAR_BELOW, box.width() - 8.0, 3.0)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colour(style.line))
    painter.drawRect(track)
    painter.setBrush(colour(style.mark_colour(1.0)))
    painter.drawRect(QRectF(track.left(), track.top(), track.width() * odds, track.height()))


def paint_evening(
    painter: QPainter, rect: QRectF, evening: date, *, night: NightOdds | None, style: Style
) -> None:
    """The head of a column: weekday, day and, from one of its nights, the Moon."""
    painter.save()
    top, row = rect.bottom() - HEADER_HEIGHT + 2.0, 15.0
    write(
        painter,
        QRectF(rect.left(), top, rect.width(), row),
        weekday_text(evening),
        ink=style.muted,
        face=font(SMALL),
        align=CENTRE,
    )
    box = QRectF(rect.left(), top + row, rect.width(), row + 1.0)
    write(painter, box, f"{evening.day}", ink=style.text, face=font(BODY, SEMIBOLD), align=CENTRE)
    if night is not None:
        centre = QPointF(rect.center().x(), top + 2.0 * row + 11.0)
        paint_night_moon(painter, centre, radius=6.0, night=night, style=style)
    painter.restore()


def paint_place(painter: QPainter, rect: QRectF, place: Place, style: Style, *, bold: bool = False) -> None:
    """The head of a row: the place's name, and its country or state where there is room."""
    face = font(BODY, SEMIBOLD) if bold else font(BODY)
    painter.save()
    write(painter, rect, place.name, ink=style.text, face=face)
    rest = rect.adjusted(text_width(place.name, face) + 8.0, 0.0, 0.0, 0.0)
    if rest.width() >= text_width(place.area, font(SMALL)):
        write(painter, rest, place.area, ink=style.muted, face=font(SMALL))
    painter.restore()


def paint_best(painter: QPainter, rect: QRectF, style: Style) -> None:
    """The outline around the cells of the best stay."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    paint_outline(painter, rect.adjusted(0.2, 0.2, -0.2, -0.2), style, radius=CELL_CORNER + 1.5)
    painter.restore()


def paint_pin(painter: QPainter, cell: QRectF, style: Style) -> None:
    """The folded corner of the cell of a pinned night."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    box = cell.adjusted(CELL_GAP, CELL_GAP, -CELL_GAP, -CELL_GAP)
    edge, across, down = box.topRight(), QPointF(PIN_SIZE, 0.0), QPointF(0.0, PIN_SIZE)
    corner = QPolygonF([edge - across, edge, edge + down])
    painter.setPen(QPen(colour(style.card), 1.5))
    painter.setBrush(colour(style.text))
    painter.drawPolygon(corner)
    painter.restore()


def paint_forecast_line(painter: QPainter, top: QPointF, bottom: float, style: Style) -> None:
    """A dashed line from `top` down to `bottom`, with what lies on either side of it written above."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(colour(style.caution), 1.2, Qt.PenStyle.DashLine))
    painter.drawLine(top, QPointF(top.x(), bottom))
    face, width = font(SMALL), 120.0
    row = QRectF(top.x() - width - 6.0, top.y() - 1.0, width, 14.0)
    write(painter, row, tr("forecast"), ink=style.caution, face=face, align=RIGHT)
    row.moveLeft(top.x() + 6.0)
    write(painter, row, tr("climatology →"), ink=style.caution, face=face, align=LEFT)
    painter.restore()


def paint_legend(painter: QPainter, rect: QRectF, style: Style) -> None:
    """The seven classes with the percentages that part them, at the right of a box 30 high or more."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    width = min(30.0, (rect.width() - 20.0) / len(style.ramp))
    left = rect.right() - width * len(style.ramp)
    write(
        painter,
        QRectF(left - 24.0, rect.top(), 18.0, 12.0),
        "%",
        ink=style.muted,
        face=font(SMALL),
        align=RIGHT,
    )
    for step, fill in enumerate(style.mark_ramp):
        painter.setPen(QPen(colour(style.line), 0.8))
        painter.setBrush(colour(fill))
        painter.drawRect(QRectF(left + step * width, rect.top(), width, 12.0))
    for step, cut in enumerate((0, *RAMP_CUTS_PERCENT)):
        box = QRectF(left + step * width - 12.0, rect.top() + 14.0, 24.0, 14.0)
        write(painter, box, str(cut), ink=style.muted, face=font(SMALL), align=CENTRE)
    painter.restore()


# --- the whole -------------------------------------------------------------------------------------


def matrix_places(plan: Plan) -> tuple[Place, ...]:
    """The places of a plan, that with the best stay first."""
    best: dict[Place, float] = {}
    for stay in plan.stays:
        best[stay.place] = max(best.get(stay.place, 0.0), stay.odds_at_least_one)
    return tuple(sorted(plan.request.places, key=lambda place: -best.get(place, -1.0)))


def first_climatology_evening(plan: Plan) -> date | None:
    """The first evening whose Kp comes from climatology after forecast ones; None when all are alike."""
    shipped = {state.id for state in plan.sources if state.state is Freshness.BUNDLED}
    forecast = [night.night.evening for night in plan.nights if night.kp.source_id not in shipped]
    beyond = [night.night.evening for night in plan.nights if night.kp.source_id in shipped]
    return max(forecast) + timedelta(days=1) if forecast and beyond else None


def matrix_height(plan: Plan) -> float:
    """The height of a plan's whole matrix, legend not included."""
    return MATRIX_HEAD + ROW_HEIGHT * len(plan.request.places)


def paint_matrix(
    painter: QPainter,
    rect: QRectF,
    plan: Plan,
    style: Style,
    *,
    legs: Sequence[Leg] = (),
    evenings_shown: Sequence[date] | None = None,
    places: Sequence[Place] | None = None,
) -> None:
    """The matrix of a plan with the nights of stays outlined; more evenings than fit are left out.

    `evenings_shown` (consecutive) and `places` choose a part of it; without them all is shown, the best
    place first.
    """
    columns = evenings_shown or tuple(evenings(plan.request.first_evening, plan.request.nights))
    places = matrix_places(plan) if places is None else places
    room = rect.width() - PLACE_COLUMN
    columns = columns[: max(1, math.floor(room / LEAST_CELL_WIDTH))]
    layout = MatrixLayout(
        rect.left() + PLACE_COLUMN,
        rect.top() + MATRIX_HEAD,
        min(MOST_CELL_WIDTH, room / len(columns)),
        min(ROW_HEIGHT, (rect.height() - MATRIX_HEAD) / max(1, len(places))),
    )
    nights = {(night.night.place.id, night.night.evening): night for night in plan.nights}
    for column, evening in enumerate(columns):
        head = QRectF(layout.cell(0, column).left(), rect.top() + 16.0, layout.cell_width, HEADER_HEIGHT)
        paint_evening(painter, head, evening, night=nights.get((places[0].id, evening)), style=style)
    for row, place in enumerate(places):
        row_nights = [nights.get((place.id, evening)) for evening in columns]
        _paint_row(painter, layout, (row, place), row_nights, style)
    beyond = first_climatology_evening(plan)
    if beyond in columns[1:]:
        x = layout.cell(0, columns.index(beyond)).left()
        top = QPointF(x, rect.top() + 2.0)
        paint_forecast_line(painter, top, layout.cell(len(places) - 1, 0).bottom(), style)
    for leg in legs:
        box = _leg_box(layout, leg, columns, places)
        if box is not None:
            paint_best(painter, box, style)


def _paint_row(
    painter: QPainter,
    layout: MatrixLayout,
    row_place: tuple[int, Place],
    nights: Sequence[NightOdds | None],
    style: Style,
) -> None:
    row, place = row_place
    head = QRectF(
        layout.left - PLACE_COLUMN, layout.cell(row, 0).top(), PLACE_COLUMN - 8.0, layout.row_height
    )
    paint_place(painter, head, place, style)
    for column, night in enumerate(nights):
        paint_cell(painter, layout.cell(row, column), None if night is None else night.odds, style)


def _leg_box(
    layout: MatrixLayout, leg: Leg, columns: Sequence[date], places: Sequence[Place]
) -> QRectF | None:
    """The box around the shown nights of a stay; None when none is shown."""
    shown = [
        column
        for column, evening in enumerate(columns)
        if 0 <= (evening - leg.first_evening).days < leg.nights
    ]
    if leg.place not in places or not shown:
        return None
    row = places.index(leg.place)
    return layout.cell(row, shown[0]).united(layout.cell(row, shown[-1]))
