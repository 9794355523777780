"""One size for all text: letters, controls and drawings grow together, and the lengths that hold them.

A length in the code is meant for 100 %. Drawings are painted through `zoomed`, so that nothing inside them
runs into its neighbour; lengths of widgets are given to `fix`, which keeps them in step with the size.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, Qt
from PySide6.QtWidgets import QApplication, QFrame, QScrollArea, QWidgetItem

from auroraplan.render.style import BODY, font

if TYPE_CHECKING:
    from PySide6.QtCore import QPointF, QRect
    from PySide6.QtGui import QPainter
    from PySide6.QtWidgets import QWidget

_percent = 100
_was_other = False


def choose(percent: int) -> None:
    """Use this size from now on; `apply` makes what there is follow."""
    global _percent, _was_other  # noqa: PLW0603 - a process shows one size
    _percent = percent
    _was_other |= percent != 100


def percent() -> int:
    """The size in use."""
    return _percent


def is_named() -> bool:
    """Whether the sheet has to name the size: widgets keep the one that a sheet once gave them."""
    return _was_other


def scaled(pixels: float) -> int:
    """A length at the size in use."""
    return round(pixels * _percent / 100)


def fix(
    widget: QWidget, *, width: int = 0, height: int = 0, least_width: int = 0, least_height: int = 0
) -> None:
    """Give a widget lengths that follow the size of the text."""
    widget.setProperty("lengths", (width, height, least_width, least_height))
    _fit(widget)


def least_width(widget: QWidget) -> int:
    """The width below which a layout does not go with a widget; 0 for a hidden one."""
    return QWidgetItem(widget).minimumSize().width()


def apply(app: QApplication) -> None:
    """Make the program's font and every fixed length follow the size."""
    face = font(BODY)
    if _percent != 100:
        face = type(face)(face)
        face.setPixelSize(scaled(BODY))
    app.setFont(face)
    for widget in app.allWidgets():
        if widget.property("lengths") is not None:
            _fit(widget)


def zoomed(painter: QPainter, box: QRectF) -> QRectF:
    """Let the painter draw larger; the box in which it then draws."""
    factor = _percent / 100
    painter.translate(box.topLeft())
    painter.scale(factor, factor)
    return QRectF(0.0, 0.0, box.width() / factor, box.height() / factor)


def drawing_box(rect: QRectF | QRect) -> QRectF:
    """The box from the origin in which a drawing of a widget is laid out, however large it is then shown."""
    factor = _percent / 100
    return QRectF(0.0, 0.0, rect.width() / factor, rect.height() / factor)


def in_drawing(point: QPointF) -> QPointF:
    """Where in that box a point of the widget is."""
    return point / (_percent / 100)


def on_widget(box: QRectF) -> QRectF:
    """Where on the widget something of that box stands."""
    factor = _percent / 100
    return QRectF(box.topLeft() * factor, box.size() * factor)


def _fit(widget: QWidget) -> None:
    width, height, least_width, least_height = widget.property("lengths")
    if width:
        widget.setFixedWidth(scaled(width))
    if height:
        widget.setFixedHeight(scaled(height))
    if least_width:
        widget.setMinimumWidth(scaled(least_width))
    if least_height:
        widget.setMinimumHeight(scaled(least_height))


def scrolling(inside: QWidget) -> QScrollArea:
    """Scrolls to what large text leaves no room for; with room enough it cannot be told from the inside."""
    area = QScrollArea()
    area.setWidget(inside)
    area.setWidgetResizable(True)
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    return area
