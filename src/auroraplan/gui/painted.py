"""A painted view is a widget with a name, a description, and a drawing of `render` inside."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from auroraplan.gui.text_size import scaled, zoomed
from auroraplan.render.style import Style

if TYPE_CHECKING:
    from collections.abc import Callable


class Painted(QWidget):
    """Shows a drawing; blank while there is none."""

    def __init__(self, name: str, style: Style, *, height: int, grows: bool = False) -> None:
        super().__init__()
        self.setAccessibleName(name)
        self._height = height
        self._drawing: Callable[[QPainter, QRectF, Style], None] | None = None
        self._look = style
        vertical = QSizePolicy.Policy.Expanding if grows else QSizePolicy.Policy.Fixed
        self.setSizePolicy(QSizePolicy.Policy.Expanding, vertical)

    def show_drawing(
        self, drawing: Callable[[QPainter, QRectF, Style], None] | None, description: str
    ) -> None:
        """Show a drawing, and say in words what it shows."""
        self._drawing = drawing
        self.setAccessibleDescription(description)
        self.update()

    def set_style(self, style: Style) -> None:
        """Wear another palette."""
        self._look = style
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """As high as the drawing looks best."""
        return QSize(scaled(240), scaled(self._height))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the drawing."""
        super().paintEvent(event)
        if self._drawing is None:
            return
        painter = QPainter(self)
        self._drawing(painter, zoomed(painter, QRectF(self.rect())), self._look)
        painter.end()
