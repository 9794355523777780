"""A chance as a bar from 0 to 100 percent, with whiskers over its likely range."""

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPen

from auroraplan.core.trips import Stay
from auroraplan.render.style import Style, colour


def paint_range_bar(
    painter: QPainter, rect: QRectF, chance: float | None, *, low: float, high: float, style: Style
) -> None:
    """A bar over the width of a box; an unknown chance leaves its track empty."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    thickness = min(8.0, rect.height())
    track = QRectF(rect.left(), rect.center().y() - thickness / 2.0, rect.width(), thickness)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colour(style.line))
    painter.drawRoundedRect(track, thickness / 2.0, thickness / 2.0)
    if chance is not None:
        painter.setBrush(colour(_bar_colour(chance, style)))
        filled = QRectF(track.left(), track.top(), max(thickness, track.width() * chance), thickness)
        painter.drawRoundedRect(filled, thickness / 2.0, thickness / 2.0)
        _paint_whiskers(painter, track, (low, high), style)
    painter.restore()


def paint_stay_bar(painter: QPainter, rect: QRectF, stay: Stay, style: Style) -> None:
    """The bar of a stay's chance of at least one sighting."""
    paint_range_bar(painter, rect, stay.odds_at_least_one, low=stay.low, high=stay.high, style=style)


def _bar_colour(chance: float, style: Style) -> str:
    """The ramp's colour, but never one of the two lowest, which the track would swallow."""
    return style.mark_colour(max(chance, 0.15))


def _paint_whiskers(painter: QPainter, track: QRectF, ends: tuple[float, float], style: Style) -> None:
    y, half = track.center().y(), track.height() / 2.0 + 1.5
    x_low, x_high = (track.left() + track.width() * end for end in ends)
    for ink, width in ((colour(style.card, 0.8), 3.4), (colour(style.text), 1.4)):
        painter.setPen(QPen(ink, width, Qt.PenStyle.SolidLine, Qt.PenCapStyle.FlatCap))
        if x_high > x_low:
            painter.drawLine(QPointF(x_low, y), QPointF(x_high, y))
        for x in (x_low, x_high):
            painter.drawLine(QPointF(x, y - half), QPointF(x, y + half))
