"""Of twenty trips like this one, the filled dots see aurora."""

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPen

from auroraplan.app.chance_wording import of_twenty
from auroraplan.render.style import Style, colour

DOTS = 20


def paint_dot_array(painter: QPainter, rect: QRectF, chance: float | None, style: Style) -> None:
    """Twenty dots in one row from the left of a box, as large as they fit."""
    filled = of_twenty(chance)
    pitch = min(rect.width() / DOTS, rect.height() * 1.3)
    radius = pitch * 0.36
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    for number in range(DOTS):
        centre = QPointF(rect.left() + radius + number * pitch, rect.center().y())
        if filled is not None and number < filled:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(colour(style.figure_colour(chance)))
            painter.drawEllipse(centre, radius, radius)
        else:
            # Empty ones are rings: the count stays readable without colour.
            painter.setPen(QPen(colour(style.muted, 0.8), 1.1))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawEllipse(centre, radius - 0.6, radius - 0.6)
    painter.restore()
