"""Nights in a row that are marked in the table, by Shift and the arrows or by a drag along a row.

They are a stay that can be added to the trip; the night at which they began stays chosen.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QRectF, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPen

from auroraplan.core.language import tr, tr_count
from auroraplan.render.style import RADIUS, Style, colour

if TYPE_CHECKING:
    from datetime import date

    from auroraplan.core.places import Place

_STEPS = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}


@dataclass(frozen=True, slots=True)
class Stretch:
    """Consecutive nights at one place."""

    place: Place
    first_evening: date
    nights: int


class MarkedStay(QObject):
    """Columns of one row; `changed` comes whenever they are others."""

    changed = Signal()

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.row = -1
        self._anchor = self._end = -1

    @property
    def columns(self) -> tuple[int, int] | None:
        """The first and the last column; None while no more than one night is meant."""
        if self.row < 0 or self._anchor == self._end:
            return None
        return min(self._anchor, self._end), max(self._anchor, self._end)

    def take_key(self, event: QKeyEvent, row: int, column: int, last: int) -> bool:
        """Stretch or give up by a key, the current cell being (row, column); whether it was one of these."""
        if event.key() == Qt.Key.Key_Escape and self.columns is not None:
            self.clear()
            return True
        by = _STEPS.get(Qt.Key(event.key()))
        if by is None or event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier != _SHIFT or row < 0:
            return False
        end = self._end if self.row == row and self.columns is not None else column
        self.mark(row, column, min(max(end + by, 0), last))
        return True

    def mark(self, row: int, anchor: int, end: int) -> None:
        """Mark from one column to another."""
        if (row, anchor, end) != (self.row, self._anchor, self._end):
            self.row, self._anchor, self._end = row, anchor, end
            self.changed.emit()

    def clear(self) -> None:
        """Mark nothing."""
        was = self.columns
        self.row = self._anchor = self._end = -1
        if was is not None:
            self.changed.emit()


_SHIFT = Qt.KeyboardModifier.ShiftModifier


def paint_marked(painter: QPainter, box: QRectF, style: Style) -> None:
    """A broken line around nights that are marked."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(colour(style.text), 2.0, Qt.PenStyle.DashLine))
    painter.drawRoundedRect(box.adjusted(1.5, 1.5, -1.5, -1.5), RADIUS - 4, RADIUS - 4)
    painter.restore()


def marked_text(stretch: Stretch) -> str:
    """What is marked, and what can be done with it."""
    from auroraplan.app.date_wording import evening_text

    nights = tr_count("{n} night", "{n} nights", stretch.nights)
    return tr(
        "{place}, {nights} from {evening}: T adds them to the trip, Esc lets go.",
        place=stretch.place.name,
        nights=nights,
        evening=evening_text(stretch.first_evening),
    )
