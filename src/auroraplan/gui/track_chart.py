"""A picture of the track record as a control: pointer or arrows go from spot to spot, each told in words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from auroraplan.gui.text_size import drawing_box, fix, in_drawing, on_widget, zoomed

if TYPE_CHECKING:
    from PySide6.QtCore import QEvent

    from auroraplan.render.style import Style
    from auroraplan.render.track_record import Picture

NEAR = 18.0


class TrackChart(QWidget):
    """`looked` carries what is said of the spot under pointer or cursor, "" where there is none."""

    looked = Signal(object)

    def __init__(self, name: str, style: Style) -> None:
        super().__init__()
        self.setAccessibleName(name)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setMouseTracking(True)
        self._look = style
        self.picture: Picture | None = None
        self.cursor_at: int | None = None
        self._hovered: int | None = None

    @property
    def reading(self) -> str:
        """What is said of the spot looked at."""
        at = self._at
        return "" if self.picture is None or at is None else self.picture.readings[at]

    def show_picture(self, picture: Picture | None) -> None:
        """Show another picture, and none of its spots yet."""
        self.picture, self.cursor_at, self._hovered = picture, None, None
        self.setMinimumHeight(0)
        fix(self, least_height=round(picture.least_height) if picture else 0)
        self.update()

    def set_style(self, style: Style) -> None:
        """Wear another palette."""
        self._look = style
        self.update()

    def spot_box(self) -> QRectF:
        """Around the spot looked at, so that it can be scrolled into sight."""
        at = self._at
        if self.picture is None or at is None:
            return QRectF()
        spot = self.picture.spots(self._rect())[at]
        return on_widget(QRectF(spot.x() - NEAR, spot.y() - NEAR, 2.0 * NEAR, 2.0 * NEAR))

    def sizeHint(self) -> QSize:
        """As large as there is room."""
        return QSize(640, 300)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the picture."""
        if self.picture is not None:
            painter = QPainter(self)
            self.picture.paint(painter, zoomed(painter, QRectF(self.rect())), self._look, at=self._at)
            painter.end()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Look at the spot next to the pointer."""
        if self.picture is None:
            return
        spots = self.picture.spots(self._rect())
        away = [(in_drawing(event.position()) - spot).manhattanLength() for spot in spots]
        nearest = min(away, default=NEAR)
        self._hover(away.index(nearest) if nearest < NEAR else None)

    def leaveEvent(self, event: QEvent) -> None:
        """Look at the cursor's spot again."""
        self._hover(None)
        super().leaveEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrows go to the next spot, Home and End to the first and the last."""
        last = len(self.picture.readings) - 1 if self.picture else -1
        at = self.cursor_at
        ends = {Qt.Key.Key_Home: 0, Qt.Key.Key_End: last}
        key = Qt.Key(event.key())
        if key in (Qt.Key.Key_Right, Qt.Key.Key_Down):
            ends[key] = 0 if at is None else min(at + 1, last)
        elif key in (Qt.Key.Key_Left, Qt.Key.Key_Up):
            ends[key] = 0 if at is None else max(at - 1, 0)
        if key in ends and last >= 0:
            self.cursor_at, self._hovered = ends[key], None
            self.update()
            self.looked.emit(self.reading)
        else:
            super().keyPressEvent(event)

    @property
    def _at(self) -> int | None:
        return self._hovered if self._hovered is not None else self.cursor_at

    def _hover(self, at: int | None) -> None:
        if at != self._hovered:
            self._hovered = at
            self.update()
            self.looked.emit(self.reading)

    def _rect(self) -> QRectF:
        return drawing_box(self.rect())
