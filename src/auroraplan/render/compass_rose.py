"""Where to look: a compass with the bearing's sector, and the height above the horizon as an arc."""

import math

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPainterPath, QPen

from auroraplan.core.language import tr
from auroraplan.core.odds import Look
from auroraplan.render.lettering import CENTRE, write
from auroraplan.render.style import SEMIBOLD, SMALL, Style, colour, font

SECTOR_DEG = 60.0
"""How wide the sector is drawn: aurora is rarely narrower, and a bearing to the degree would mislead."""


def paint_compass(painter: QPainter, rect: QRectF, look: Look, style: Style) -> None:
    """A compass seen from above, north up, with the sector around the bearing filled."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    side = min(rect.width(), rect.height())
    radius = side / 2.0 - 12.0
    centre = rect.center()
    disc = QRectF(centre.x() - radius, centre.y() - radius, 2.0 * radius, 2.0 * radius)
    painter.setPen(QPen(colour(style.muted), 1.0))
    painter.setBrush(colour(style.raised))
    painter.drawEllipse(disc)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colour(style.glow, 0.85))
    # Qt counts from the east, anticlockwise; a bearing from the north, clockwise.
    painter.drawPie(
        disc, round((90.0 - look.azimuth_deg - SECTOR_DEG / 2.0) * 16.0), round(SECTOR_DEG * 16.0)
    )
    painter.setBrush(colour(style.text))
    painter.drawEllipse(centre, 2.5, 2.5)
    for letter, bearing in (("N", 0.0), ("E", 90.0), ("S", 180.0), ("W", 270.0)):
        at = _toward(centre, bearing, radius + 7.0)
        ink = style.text if letter == "N" else style.muted
        box = QRectF(at.x() - 9.0, at.y() - 8.0, 18.0, 16.0)
        write(painter, box, tr(letter), ink=ink, face=font(SMALL, SEMIBOLD), align=CENTRE)
    painter.restore()


def paint_height(painter: QPainter, rect: QRectF, look: Look, style: Style) -> None:
    """A quarter circle from the horizon to overhead, with the heights to watch filled."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    radius = min(rect.width() - 26.0, rect.height() - 30.0)
    corner = QPointF(rect.left(), rect.bottom() - 12.0)
    disc = QRectF(corner.x() - radius, corner.y() - radius, 2.0 * radius, 2.0 * radius)
    low, high = max(0.0, look.elevation_low_deg), min(90.0, look.elevation_high_deg)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colour(style.raised))
    painter.drawPie(disc, 0, 90 * 16)
    painter.setBrush(colour(style.glow, 0.85))
    painter.drawPie(disc, round(low * 16.0), round((high - low) * 16.0))
    quarter = QPainterPath(corner)
    quarter.arcTo(disc, 0.0, 90.0)
    quarter.closeSubpath()
    painter.setPen(QPen(colour(style.muted), 1.0))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawPath(quarter)
    for degrees in (0, 45, 90):
        at = _toward(corner, 90.0 - degrees, radius)
        box = QRectF(at.x() + 3.0, at.y() - 11.0, 28.0, 14.0)
        if degrees == 90:
            box.moveTopLeft(QPointF(at.x() - 6.0, at.y() - 16.0))
        write(painter, box, f"{degrees}°", ink=style.muted, face=font(SMALL))
    painter.restore()


def _toward(centre: QPointF, bearing_deg: float, distance: float) -> QPointF:
    bearing = math.radians(bearing_deg)
    return QPointF(centre.x() + distance * math.sin(bearing), centre.y() - distance * math.cos(bearing))
