"""Where a row that is dragged over its list would fall: a line. Near an edge the list scrolls."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPointF, QRectF, Qt, QTimer
from PySide6.QtGui import QPainter, QPen

from auroraplan.gui.text_size import scaled
from auroraplan.render.style import Style, colour

if TYPE_CHECKING:
    from PySide6.QtWidgets import QListView

EDGE, MOST_STEP = 32, 14
"""Within `EDGE` pixels of the upper or lower edge the list scrolls, the faster the nearer."""
EVERY_MS = 25


class RowDrop(QObject):
    """`gap` is the number of rows above the line; None while nothing would fall here."""

    def __init__(self, rows: QListView) -> None:
        super().__init__(rows)
        self._rows = rows
        self.gap: int | None = None
        self._y = 0.0
        self._scrolling = QTimer(self, interval=EVERY_MS)
        self._scrolling.timeout.connect(self._scroll)

    def move_to(self, y: float) -> None:
        """The row is held over this height of the viewport."""
        self._y = y
        self._find()
        if self._step() and not self._scrolling.isActive():
            self._scrolling.start()

    def clear(self) -> None:
        """The row went elsewhere, or was let go."""
        self._scrolling.stop()
        self.gap = None
        self._rows.viewport().update()

    def paint(self, painter: QPainter, style: Style) -> None:
        """The line, with a knob at its beginning."""
        if self.gap is None:
            return
        box = QRectF(self._rows.viewport().rect())
        knob = scaled(4)
        # At the ends of the list half of the line would be cut off.
        y = min(max(self._line_y(), box.top() + knob + 1.0), box.bottom() - knob - 1.0)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for ink, width in ((style.card, scaled(6)), (style.text, scaled(2))):
            pen = QPen(colour(ink), width)
            pen.setCapStyle(Qt.PenCapStyle.RoundCap)
            painter.setPen(pen)
            left, right = QPointF(box.left() + 3.0 * knob, y), QPointF(box.right() - 2.0 * knob, y)
            painter.drawLine(left, right)
            painter.setBrush(colour(style.card))
            painter.drawEllipse(QPointF(box.left() + 2.0 * knob, y), knob, knob)
        painter.restore()

    def _find(self) -> None:
        gap = sum(self._box(row).center().y() < self._y for row in range(self._count()))
        if gap != self.gap:
            self.gap = gap
            self._rows.viewport().update()

    def _scroll(self) -> None:
        bar, step = self._rows.verticalScrollBar(), self._step()
        before = bar.value()
        bar.setValue(before + step)
        if bar.value() == before:
            self._scrolling.stop()
        self._find()

    def _step(self) -> int:
        """How far to scroll at a time: up is negative, and 0 is away from the edges."""
        height, edge = self._rows.viewport().height(), scaled(EDGE)
        into = self._y - (height - edge) if self._y > height / 2.0 else self._y - edge
        if (into < 0.0) is (self._y > height / 2.0):
            return 0
        return round(max(-1.0, min(1.0, into / edge)) * scaled(MOST_STEP))

    def _line_y(self) -> float:
        if self.gap == self._count():
            return float(self._box(self._count() - 1).bottom() + 1)
        return float(self._box(self.gap or 0).top())

    def _box(self, row: int) -> QRectF:
        return QRectF(self._rows.visualRect(self._rows.model().index(row, 0)))

    def _count(self) -> int:
        return self._rows.model().rowCount()
