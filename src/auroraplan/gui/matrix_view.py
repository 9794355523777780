"""Places by nights as a table that screen readers know.

corner │ Fri 5  Sat 6 ...   head: weekday, day, Moon; a dashed line where the forecast ends
───────┼──────────────────
Abisko │  39     36         cells: the odds of the night; the best stay is outlined
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QHeaderView, QTableView

from auroraplan.core.language import tr
from auroraplan.gui.marked_stay import MarkedStay, Stretch, paint_marked
from auroraplan.gui.matrix_model import NIGHT_ROLE, MatrixModel
from auroraplan.gui.matrix_parts import HEAD_HEIGHT, CellPainter, EveningsHead, PlacesHead
from auroraplan.gui.night_deeds import NightDeeds
from auroraplan.gui.text_size import scaled, zoomed

if TYPE_CHECKING:
    from auroraplan.core.odds import NightOdds
    from auroraplan.gui.answers import Board
    from auroraplan.gui.pin import Cell
    from auroraplan.gui.selection import Choice
    from auroraplan.render.style import Style

ROW_HEIGHT = 32
LEAST_CELL, WIDEST_CELL = 34, 96
PLACE_WIDTH, NARROW_PLACE_WIDTH = 140, 104


class MatrixView(QTableView):
    """`nightChosen` carries (place id, evening) when the user moves, `nightOpened` comes on Enter.

    `stayMarked` carries the `Stretch` of nights that is marked, or None; `pinWanted` comes on Space.

    What else can be done with a night comes from `deeds`.
    """

    nightChosen = Signal(object)
    nightOpened = Signal()
    stayMarked = Signal(object)
    pinWanted = Signal()

    def __init__(self, style: Style) -> None:
        super().__init__()
        self._look = style
        self._choice: Choice | None = None
        self.deeds = NightDeeds(self)
        self._model = MatrixModel(self)
        self._cells = CellPainter(self, style)
        self._evenings = EveningsHead(style, self)
        self._places = PlacesHead(style, self)
        self.setModel(self._model)
        self.setItemDelegate(self._cells)
        self.setHorizontalHeader(self._evenings)
        self.setVerticalHeader(self._places)
        self.marked = MarkedStay(self)
        self.marked.changed.connect(self._tell_marked)
        self._set_up()
        self.selectionModel().currentChanged.connect(self._moved)
        self._places.sectionClicked.connect(self._choose_row)

    def show_board(self, board: Board | None) -> None:
        """Show other odds."""
        self.marked.clear()
        blocked = self.selectionModel().blockSignals(True)
        self._model.show(board)
        self.selectionModel().blockSignals(blocked)
        self._fit_columns()

    def show_choice(self, choice: Choice | None) -> None:
        """Go to the chosen night without saying that the user moved."""
        self._choice = choice
        index = QModelIndex()
        if choice is not None:
            index = self._model.cell(choice.answer.place.id, choice.night.night.evening)
        blocked = self.selectionModel().blockSignals(True)
        self.setCurrentIndex(index)
        self.selectionModel().blockSignals(blocked)
        self._places.current_row = index.row()
        if index.isValid():
            self.scrollTo(index)
        for part in (self, self._places, self._evenings):
            part.viewport().update()

    def show_pin(self, cell: Cell | None) -> None:
        """Mark the pinned night."""
        self._model.pinned = self.deeds.pinned = cell
        self.viewport().update()

    def height_for_all(self) -> int:
        """The height that shows every place without scrolling."""
        return scaled(HEAD_HEIGHT) + scaled(ROW_HEIGHT) * max(self._model.rowCount(), 3) + 8

    def set_style(self, style: Style) -> None:
        """Wear another palette."""
        self._look = self._cells.look = self._evenings.look = self._places.look = style
        self._fit_text()
        for part in (self, self._places, self._evenings):
            part.viewport().update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter opens the night, Space pins it, Ctrl+C copies it, Shift marks a stay."""
        at, last = self.currentIndex(), self._model.columnCount() - 1
        if self.marked.take_key(event, at.row(), at.column(), last):
            return
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.nightOpened.emit()
        elif event.key() == Qt.Key.Key_Space:
            self.pinWanted.emit()
        elif not self.deeds.take_key(event, self.currentIndex().data(NIGHT_ROLE)):
            super().keyPressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Open the menu of the night under the pointer, or of the one that is chosen."""
        by_mouse = event.reason() is QContextMenuEvent.Reason.Mouse
        index = self.indexAt(event.pos()) if by_mouse else self.currentIndex()
        night: NightOdds | None = index.data(NIGHT_ROLE) if index.isValid() else None
        if night is not None:
            self.setCurrentIndex(index)
            below = self.viewport().mapToGlobal(self.visualRect(index).center())
            self.deeds.menu_for(night).popup(event.globalPos() if by_mouse else below)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fit the columns."""
        super().resizeEvent(event)
        self._fit_columns()
        if self.currentIndex().isValid():
            self.scrollTo(self.currentIndex())

    def paintEvent(self, e: QPaintEvent) -> None:
        """Paint the cells, and over them what spans several."""
        super().paintEvent(e)
        board = self._model.board
        if board is None or not board.answers:
            return
        painter = QPainter(self.viewport())
        self._paint_forecast_line(painter, board)
        self._paint_best_stay(painter)
        self._paint_pin(painter)
        columns = self.marked.columns
        if columns is not None:
            paint_marked(painter, self._box(self.marked.row, *columns), self._look)
        painter.end()

    def _paint_forecast_line(self, painter: QPainter, board: Board) -> None:
        from auroraplan.render.odds_matrix import paint_forecast_line

        if board.climatology_from is None:
            return
        x = float(self.columnViewportPosition(board.evenings.index(board.climatology_from)))
        last = self._model.rowCount() - 1
        bottom = self.rowViewportPosition(last) + self.rowHeight(last)
        # The words above the line stand in the head: here they fall outside.
        paint_forecast_line(painter, QPointF(x, -40.0), float(bottom), self._look)

    def _paint_best_stay(self, painter: QPainter) -> None:
        from auroraplan.render.odds_matrix import paint_best

        if self._choice is None:
            return
        nights = self._choice.answer.stay_nights
        ends = [self._model.cell(n.night.place.id, n.night.evening) for n in (nights[0], nights[-1])]
        if all(index.isValid() for index in ends):
            paint_best(painter, self._box(ends[0].row(), ends[0].column(), ends[1].column()), self._look)

    def _paint_pin(self, painter: QPainter) -> None:
        from auroraplan.render.odds_matrix import paint_pin

        index = self._model.cell(*self._model.pinned) if self._model.pinned else QModelIndex()
        if index.isValid():
            painter.save()
            paint_pin(painter, zoomed(painter, QRectF(self.visualRect(index))), self._look)
            painter.restore()

    def _box(self, row: int, first: int, last: int) -> QRectF:
        """Around cells of a row."""
        ends = (self._model.index(row, column) for column in (first, last))
        one, other = (QRectF(self.visualRect(index)) for index in ends)
        return one.united(other)

    def _set_up(self) -> None:
        self.setAccessibleName(tr("Odds by place and night"))
        self.setAccessibleDescription(
            tr("Rows are places, best first; columns are evenings; cells are percent.")
        )
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setShowGrid(False)
        self.setTabKeyNavigation(False)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self._places.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self._evenings.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self._fit_text()
        self.setCornerButtonEnabled(False)

    def _fit_text(self) -> None:
        """Rows and heads as high as the size of the text wants them."""
        self._places.setMinimumSectionSize(scaled(ROW_HEIGHT))
        self._places.setDefaultSectionSize(scaled(ROW_HEIGHT))
        self._evenings.setMinimumSectionSize(scaled(LEAST_CELL))
        self.updateGeometries()
        self._fit_columns()

    def _fit_columns(self) -> None:
        """As wide as they all fit, between bounds; the rest scrolls."""
        wide = self.width() >= scaled(640)
        self._places.setFixedWidth(scaled(PLACE_WIDTH if wide else NARROW_PLACE_WIDTH))
        count = self._model.columnCount()
        if count:
            width = self.viewport().width() // count
            self._evenings.setDefaultSectionSize(min(max(width, scaled(LEAST_CELL)), scaled(WIDEST_CELL)))

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Mark nights by a drag along their row."""
        index, at = self.indexAt(event.position().toPoint()), self.currentIndex()
        if event.buttons() & Qt.MouseButton.LeftButton and index.isValid() and index.row() == at.row():
            self.marked.mark(at.row(), at.column(), index.column())
        elif not event.buttons():
            super().mouseMoveEvent(event)

    @property
    def stretch(self) -> Stretch | None:
        """The nights that are marked."""
        columns, board = self.marked.columns, self._model.board
        if columns is None or board is None:
            return None
        first, last = columns
        return Stretch(board.answers[self.marked.row].place, board.evenings[first], last - first + 1)

    def _tell_marked(self) -> None:
        self.viewport().update()
        self.stayMarked.emit(self.stretch)

    def _moved(self, current: QModelIndex, _before: QModelIndex) -> None:
        self.marked.clear()
        night: NightOdds | None = current.data(NIGHT_ROLE) if current.isValid() else None
        if night is not None:
            self.nightChosen.emit((night.night.place.id, night.night.evening))

    def _choose_row(self, row: int) -> None:
        column = max(self.currentIndex().column(), 0)
        self.setCurrentIndex(self._model.index(row, column))
