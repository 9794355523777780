"""Stations from top to bottom, each with its share of clear nights with aurora: told, published, by year.

name  years  |      [==== bounds ====|anchor ====]   o mean      . . . . years
"""

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPen

from auroraplan.app.chance_wording import percent
from auroraplan.app.verify_occurrence import StationShare
from auroraplan.core.language import tr
from auroraplan.render.lettering import CENTRE, RIGHT, write
from auroraplan.render.style import SEMIBOLD, SMALL, Style, colour, font, mixed

NAME_WIDTH, FIGURE_WIDTH = 170.0, 60.0
HEADING, FOOT, KEY = 32.0, 20.0, 24.0
BAND = 16.0
LEAST_PITCH = 27.0
DOT = 5.0
YEAR_DOT = 1.8


def paint_occurrence(
    painter: QPainter, rect: QRectF, stations: Sequence[StationShare], *, title: str, style: Style
) -> None:
    """The stations under a title, which may be empty, with a key."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    write(
        painter,
        QRectF(rect.left(), rect.top(), rect.width(), 24.0),
        title,
        ink=style.text,
        face=font(14, SEMIBOLD),
    )
    field = _field(rect, is_titled=bool(title))
    _paint_grid(painter, field, style)
    pitch = field.height() / len(stations)
    for number, station in enumerate(stations):
        row = QRectF(rect.left(), field.top() + number * pitch, rect.width(), pitch)
        _paint_station(painter, row, field, station, style)
    _paint_key(painter, QRectF(field.left(), rect.bottom() - KEY, field.width(), KEY), style)
    painter.restore()


def station_spots(rect: QRectF, stations: Sequence[StationShare], *, is_titled: bool) -> list[QPointF]:
    """Where the shares that the program tells stand in a box."""
    field = _field(rect, is_titled=is_titled)
    pitch = field.height() / max(1, len(stations))
    return [
        QPointF(_x(field, station.share), field.top() + (number + 0.5) * pitch)
        for number, station in enumerate(stations)
    ]


def least_height(stations: Sequence[StationShare]) -> float:
    """The least height, without a title, at which stations do not run into each other."""
    return FOOT + KEY + LEAST_PITCH * len(stations)


def _field(rect: QRectF, *, is_titled: bool) -> QRectF:
    """The box of the shares, from 0 to 100 percent."""
    return rect.adjusted(NAME_WIDTH, HEADING if is_titled else 0.0, -FIGURE_WIDTH, -FOOT - KEY)


def _x(field: QRectF, share: float) -> float:
    return field.left() + field.width() * share


def _paint_grid(painter: QPainter, field: QRectF, style: Style) -> None:
    for tick in range(0, 101, 20):
        x = _x(field, tick / 100.0)
        painter.setPen(QPen(colour(style.line), 1.0))
        painter.drawLine(QPointF(x, field.top()), QPointF(x, field.bottom()))
        label = QRectF(x - 25.0, field.bottom() + 2.0, 50.0, FOOT)
        write(painter, label, f"{tick} %", ink=style.muted, face=font(SMALL), align=CENTRE)


def _paint_station(
    painter: QPainter, row: QRectF, field: QRectF, station: StationShare, style: Style
) -> None:
    y, anchor = row.center().y(), station.anchor
    name = QRectF(row.left(), row.top(), NAME_WIDTH - 80.0, row.height())
    write(painter, name, anchor.place.name, ink=style.text)
    years = QRectF(name.right(), row.top(), 72.0, row.height())
    write(
        painter, years, f"{anchor.years[0]}–{anchor.years[1]}", ink=style.muted, face=font(SMALL), align=RIGHT
    )
    _paint_bounds(painter, (_x(field, anchor.least), _x(field, anchor.most)), y, style)
    painter.setPen(QPen(colour(style.muted), 2.0))
    x = _x(field, anchor.share)
    painter.drawLine(QPointF(x, y - BAND / 2.0 - 2.0), QPointF(x, y + BAND / 2.0 + 2.0))
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colour(style.muted, 0.8))
    for year in station.years:
        painter.drawEllipse(QPointF(_x(field, year.share), y + BAND / 2.0 + 5.0), YEAR_DOT, YEAR_DOT)
    ink = style.text if station.is_met else style.caution
    painter.setBrush(colour(ink))
    painter.drawEllipse(QPointF(_x(field, station.share), y), DOT, DOT)
    figure = QRectF(field.right(), row.top(), FIGURE_WIDTH, row.height())
    write(painter, figure, percent(station.share), ink=ink, face=font(weight=SEMIBOLD), align=RIGHT)


def _paint_bounds(painter: QPainter, ends: tuple[float, float], y: float, style: Style) -> None:
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colour(mixed(style.card, style.glow, 0.3)))
    painter.drawRoundedRect(QRectF(ends[0], y - BAND / 2.0, ends[1] - ends[0], BAND), 3.0, 3.0)


def _paint_key(painter: QPainter, row: QRectF, style: Style) -> None:
    y, x, face = row.center().y(), row.left(), font(SMALL)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colour(style.text))
    painter.drawEllipse(QPointF(x + DOT, y), DOT, DOT)
    write(
        painter,
        QRectF(x + 16.0, row.top(), 80.0, row.height()),
        tr("the program"),
        ink=style.muted,
        face=face,
    )
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colour(style.muted, 0.8))
    painter.drawEllipse(QPointF(x + 104.0, y), YEAR_DOT, YEAR_DOT)
    write(
        painter, QRectF(x + 112.0, row.top(), 80.0, row.height()), tr("each year"), ink=style.muted, face=face
    )
    _paint_bounds(painter, (x + 180.0, x + 204.0), y, style)
    painter.setPen(QPen(colour(style.muted), 2.0))
    painter.drawLine(QPointF(x + 192.0, y - BAND / 2.0 - 2.0), QPointF(x + 192.0, y + BAND / 2.0 + 2.0))
    write(
        painter,
        QRectF(x + 212.0, row.top(), 220.0, row.height()),
        tr("published share and its bounds"),
        ink=style.muted,
        face=face,
    )
