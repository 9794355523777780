"""Places by nights as a table that screen readers know, painted by `render.odds_matrix`.

corner │ Fri 5  Sat 6 ...   head: weekday, day, Moon; a dashed line where the forecast ends
───────┼──────────────────
Abisko │  39     36         cells: the odds of the night; the best stay is outlined
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QPointF,
    QRect,
    QRectF,
    QSize,
    QSizeF,
    Qt,
    Signal,
)
from PySide6.QtGui import (
    QContextMenuEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QPixmap,
    QResizeEvent,
)
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QHeaderView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from auroraplan.app.wording import evening_text, percent, percent_range, verdict
from auroraplan.core.language import tr
from auroraplan.gui.marked_stay import MarkedStay, Stretch, paint_marked
from auroraplan.gui.night_deeds import NightDeeds
from auroraplan.gui.text_size import scaled, zoomed
from auroraplan.render.style import Style, colour

if TYPE_CHECKING:
    from datetime import date

    from auroraplan.core.odds import NightOdds
    from auroraplan.gui.answers import Board
    from auroraplan.gui.selection import Choice

ROW_HEIGHT = 32
LEAST_CELL, WIDEST_CELL = 34, 96
HEAD_HEIGHT = 72
MOST_PICTURES = 400
PLACE_WIDTH, NARROW_PLACE_WIDTH = 140, 104
NIGHT_ROLE = Qt.ItemDataRole.UserRole
Index = QModelIndex | QPersistentModelIndex


class MatrixModel(QAbstractTableModel):
    """The nights of a board; rows are places, best first, columns evenings."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.board: Board | None = None
        self._nights: list[list[NightOdds | None]] = []

    def show(self, board: Board | None) -> None:
        """Show another board."""
        self.beginResetModel()
        self.board = board
        self._nights = _rows(board) if board else []
        self.endResetModel()

    def night(self, row: int, column: int) -> NightOdds | None:
        """The night of a cell."""
        return self._nights[row][column]

    def cell(self, place_id: str, evening: date) -> QModelIndex:
        """The cell of a place and an evening; invalid when there is none."""
        if self.board is None or evening not in self.board.evenings:
            return QModelIndex()
        ids = [answer.place.id for answer in self.board.answers]
        if place_id not in ids:
            return QModelIndex()
        return self.index(ids.index(place_id), self.board.evenings.index(evening))

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        """How many places there are."""
        return 0 if parent.isValid() or self.board is None else len(self.board.answers)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        """How many evenings there are."""
        return 0 if parent.isValid() or self.board is None else len(self.board.evenings)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """The odds in words, or the night itself under `NIGHT_ROLE`."""
        night = self.night(index.row(), index.column())
        if role == NIGHT_ROLE:
            return night
        odds = night.odds if night else None
        if role == Qt.ItemDataRole.DisplayRole:
            return percent(odds)
        if night and role in (Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.ToolTipRole):
            where = f"{night.night.place.name}, {evening_text(night.night.evening)}"
            return f"{where}: {percent(odds)} ({percent_range(night.low, night.high)}), {verdict(odds)}"
        return None

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        """The evening or the place in words."""
        if role not in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole) or self.board is None:
            return None
        if orientation == Qt.Orientation.Horizontal:
            return evening_text(self.board.evenings[section])
        return self.board.answers[section].place.label


def _rows(board: Board) -> list[list[NightOdds | None]]:
    """The nights place by place, with gaps where there is none."""
    by_evening = [{night.night.evening: night for night in answer.nights} for answer in board.answers]
    return [[nights.get(evening) for evening in board.evenings] for nights in by_evening]


class _CellPainter(QStyledItemDelegate):
    def __init__(self, parent: QObject, style: Style) -> None:
        super().__init__(parent)
        self.look = style
        self._pictures: dict[tuple[str, str, int, int, float], QPixmap] = {}

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        painter.drawPixmap(option.rect.topLeft(), self._picture(index, option.rect.size(), painter))
        if not option.state & QStyle.StateFlag.State_Selected:
            return
        from auroraplan.render.odds_matrix import CELL_CORNER, CELL_GAP

        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        ring = QRectF(option.rect).adjusted(CELL_GAP + 2, CELL_GAP + 2, -CELL_GAP - 2, -CELL_GAP - 2)
        for ink, width in ((self.look.card, 3.6), (self.look.glow, 2.0)):
            painter.setPen(QPen(colour(ink), width))
            painter.drawRoundedRect(ring, CELL_CORNER - 1, CELL_CORNER - 1)
        painter.restore()

    def _picture(self, index: Index, size: QSize, painter: QPainter) -> QPixmap:
        """The cell as painted once: there are about a hundred different ones, however many nights."""
        night: NightOdds | None = index.data(NIGHT_ROLE)
        odds, ratio = night.odds if night else None, painter.device().devicePixelRatioF()
        key = (self.look.name, percent(odds), size.width(), size.height(), ratio * scaled(100))
        picture = self._pictures.get(key)
        if picture is None:
            from auroraplan.render.odds_matrix import paint_cell

            if len(self._pictures) >= MOST_PICTURES:
                self._pictures.clear()
            picture = QPixmap(size * ratio)
            picture.setDevicePixelRatio(ratio)
            picture.fill(Qt.GlobalColor.transparent)
            inside = QPainter(picture)
            paint_cell(inside, zoomed(inside, QRectF(QPointF(), QSizeF(size))), odds, self.look)
            inside.end()
            self._pictures[key] = picture
        return picture


class _Evenings(QHeaderView):
    """The head of the columns."""

    def __init__(self, style: Style, parent: QWidget) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self.look = style
        self.setSectionsClickable(False)
        self.setHighlightSections(True)
        self.setAccessibleName(tr("Evenings"))

    def sizeHint(self) -> QSize:
        return QSize(scaled(100), scaled(HEAD_HEIGHT))

    def paintSection(self, painter: QPainter, rect: QRect, logicalIndex: int) -> None:  # noqa: N803 - Qt's name
        from auroraplan.render.odds_matrix import paint_evening

        model: MatrixModel = self.model()  # pyright: ignore[reportAssignmentType] - the only model it gets
        if model.board is None:
            return
        evening = model.board.evenings[logicalIndex]
        painter.save()
        box = zoomed(painter, QRectF(rect))
        paint_evening(painter, box, evening, night=model.night(0, logicalIndex), style=self.look)
        painter.restore()

    def paintEvent(self, e: QPaintEvent) -> None:
        super().paintEvent(e)
        model: MatrixModel = self.model()  # pyright: ignore[reportAssignmentType] - the only model it gets
        if model.board is not None and model.board.climatology_from is not None:
            from auroraplan.render.odds_matrix import paint_forecast_line

            column = model.board.evenings.index(model.board.climatology_from)
            painter = QPainter(self.viewport())
            x = float(self.sectionViewportPosition(column))
            box = zoomed(painter, QRectF(x, 0.0, 0.0, self.height()))
            paint_forecast_line(painter, QPointF(0.0, 1.0), box.height(), self.look)
            painter.end()


class _Places(QHeaderView):
    """The head of the rows."""

    def __init__(self, style: Style, parent: QWidget) -> None:
        super().__init__(Qt.Orientation.Vertical, parent)
        self.look = style
        self.current_row = -1
        self.setSectionsClickable(True)
        self.setAccessibleName(tr("Places"))

    def paintSection(self, painter: QPainter, rect: QRect, logicalIndex: int) -> None:  # noqa: N803 - Qt's name
        from auroraplan.render.odds_matrix import paint_place

        model: MatrixModel = self.model()  # pyright: ignore[reportAssignmentType] - the only model it gets
        if model.board is not None:
            place = model.board.answers[logicalIndex].place
            painter.save()
            box = zoomed(painter, QRectF(rect).adjusted(0, 0, -8, 0))
            paint_place(painter, box, place, self.look, bold=logicalIndex == self.current_row)
            painter.restore()


class MatrixView(QTableView):
    """`nightChosen` carries (place id, evening) when the user moves, `nightOpened` comes on Enter.

    `stayMarked` carries the `Stretch` of nights that is marked, or None.

    What else can be done with a night comes from `deeds`.
    """

    nightChosen = Signal(object)
    nightOpened = Signal()
    stayMarked = Signal(object)

    def __init__(self, style: Style) -> None:
        super().__init__()
        self._look = style
        self._choice: Choice | None = None
        self.deeds = NightDeeds(self)
        self._model = MatrixModel(self)
        self._cells = _CellPainter(self, style)
        self._evenings = _Evenings(style, self)
        self._places = _Places(style, self)
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
        """Enter opens the night, Ctrl+C copies it, Shift marks a stay; the arrows are the table's own."""
        at, last = self.currentIndex(), self._model.columnCount() - 1
        if self.marked.take_key(event, at.row(), at.column(), last):
            return
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.nightOpened.emit()
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
