"""The season's chart as a control: hover or arrows pick a week, a click or Enter plans for it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractScrollArea, QFrame, QSizePolicy

from auroraplan.core.language import tr
from auroraplan.gui.text_size import drawing_box, fix, in_drawing, on_widget, zoomed

if TYPE_CHECKING:
    from PySide6.QtCore import QEvent

    from auroraplan.core.seasons import Week
    from auroraplan.render.season_strip import SeasonLayout, SeasonRow
    from auroraplan.render.style import Style

WEEKS_A_MONTH = 4


class SeasonStrip(QAbstractScrollArea):
    """`looked` carries the `SeasonRow` and its `Week` under pointer or cursor, `chosen` those picked."""

    looked = Signal(object)
    chosen = Signal(object)

    def __init__(self, style: Style) -> None:
        super().__init__()
        self.setAccessibleName(tr("Odds of every week at every place"))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        fix(self, least_height=96)
        self.viewport().setAutoFillBackground(False)
        self.viewport().setMouseTracking(True)
        self._look = style
        self.rows: tuple[SeasonRow, ...] = ()
        self.planned = range(0)
        self.cursor_at: tuple[int, int] | None = None
        self._hovered: tuple[int, int] | None = None

    def show_rows(self, rows: tuple[SeasonRow, ...], planned: range) -> None:
        """Show other weeks; the cursor stays at its place and week, if there are such."""
        kept = self.looked_at
        self.rows, self.planned, self._hovered = rows, planned, None
        self.cursor_at = None
        if kept is not None:
            self.look_at(kept[0].place.id, kept[1])
        self._fit()
        self.viewport().update()

    def look_at(self, place_id: str, week: Week | None = None) -> None:
        """Move the cursor to a place: to that week, without one to the week it is at, or the best."""
        row = next((at for at, one in enumerate(self.rows) if one.place.id == place_id), None)
        if row is None:
            return
        weeks = self.rows[row].weeks
        firsts = [each.first_evening for each in weeks]
        if week is not None and week.first_evening in firsts:
            column = firsts.index(week.first_evening)
        elif self.cursor_at is not None:
            column = self.cursor_at[1]
        else:
            column = weeks.index(self.rows[row].best)
        self._move_to(row, column)

    @property
    def looked_at(self) -> tuple[SeasonRow, Week] | None:
        """What the pointer is over, without it what the cursor is at."""
        return self._pair(self._hovered or self.cursor_at)

    def set_style(self, style: Style) -> None:
        """Wear another palette."""
        self._look = style
        self._fit()
        self.viewport().update()

    def box(self, row: int, column: int) -> QRectF:
        """Where a week stands in the viewport."""
        return on_widget(self._layout().cell(row, column))

    def sizeHint(self) -> QSize:
        """As large as there is room."""
        return QSize(640, 300)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the rows in sight."""
        if not self.rows:
            return
        from auroraplan.render.season_strip import paint_season  # brings numpy: not before the first paint

        painter = QPainter(self.viewport())
        paint_season(
            painter,
            zoomed(painter, QRectF(self.viewport().rect())),
            self.rows,
            self._look,
            planned=self.planned,
            cursor=self._hovered or (self.cursor_at if self.hasFocus() else None),
            first_row=self.verticalScrollBar().value(),
        )
        painter.end()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """See as many rows as fit."""
        super().resizeEvent(event)
        self._fit()

    def scrollContentsBy(self, _dx: int, _dy: int) -> None:
        """Paint other rows; the scroll bar counts rows, not pixels."""
        self.viewport().update()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Look at the week under the pointer."""
        at = self._layout().at(in_drawing(event.position())) if self.rows else None
        shape = Qt.CursorShape.ArrowCursor if at is None else Qt.CursorShape.PointingHandCursor
        self.viewport().setCursor(shape)
        self._hover(at)

    def leaveEvent(self, event: QEvent) -> None:
        """Look at the cursor's week again."""
        self._hover(None)
        super().leaveEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Choose the week that was clicked."""
        at = self._layout().at(in_drawing(event.position())) if self.rows else None
        if at is not None and event.button() is Qt.MouseButton.LeftButton:
            self._move_to(*at)
            self._choose()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrows go from week to week and place to place, Page Up and Down by months, Enter chooses."""
        steps = {
            Qt.Key.Key_Left: (0, -1),
            Qt.Key.Key_Right: (0, 1),
            Qt.Key.Key_Up: (-1, 0),
            Qt.Key.Key_Down: (1, 0),
            Qt.Key.Key_PageUp: (0, -WEEKS_A_MONTH),
            Qt.Key.Key_PageDown: (0, WEEKS_A_MONTH),
            Qt.Key.Key_Home: (0, -1000),
            Qt.Key.Key_End: (0, 1000),
        }
        key = Qt.Key(event.key())
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self._choose()
        elif key in steps and self.cursor_at is not None:
            row, column = (at + by for at, by in zip(self.cursor_at, steps[key], strict=True))
            last = len(self.rows) - 1
            row = min(max(row, 0), last)
            self._move_to(row, min(max(column, 0), len(self.rows[row].weeks) - 1))
        else:
            super().keyPressEvent(event)

    def _choose(self) -> None:
        pair = self._pair(self.cursor_at)
        if pair is not None:
            self.chosen.emit(pair)

    def _hover(self, at: tuple[int, int] | None) -> None:
        if at != self._hovered:
            self._hovered = at
            self.viewport().update()
            self.looked.emit(self.looked_at)

    def _move_to(self, row: int, column: int) -> None:
        self.cursor_at, self._hovered = (row, column), None
        bar, shown = self.verticalScrollBar(), self._layout().shown_rows
        bar.setValue(min(max(bar.value(), row - shown + 1), row))
        self.viewport().update()
        self.looked.emit(self.looked_at)

    def _pair(self, at: tuple[int, int] | None) -> tuple[SeasonRow, Week] | None:
        if at is None or at[0] >= len(self.rows):
            return None
        row = self.rows[at[0]]
        return row, row.weeks[at[1]]

    def _fit(self) -> None:
        shown = self._layout().shown_rows if self.rows else 0
        self.verticalScrollBar().setPageStep(max(1, shown))
        self.verticalScrollBar().setRange(0, max(0, len(self.rows) - shown))

    def _rect(self) -> QRectF:
        return drawing_box(self.viewport().rect())

    def _layout(self) -> SeasonLayout:
        from auroraplan.render.season_strip import season_layout

        return season_layout(self._rect(), self.rows, self.verticalScrollBar().value())
