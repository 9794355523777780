"""The places of the plan, by the odds of their best stay or in the user's own order."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QPoint, Qt, Signal
from PySide6.QtGui import (
    QDragEnterEvent,
    QDragLeaveEvent,
    QDragMoveEvent,
    QDropEvent,
    QGuiApplication,
    QKeyEvent,
    QKeySequence,
    QPainter,
    QPaintEvent,
)
from PySide6.QtWidgets import QAbstractItemView, QFrame, QListView, QMenu

from auroraplan.core.language import tr
from auroraplan.gui.copying import copy_text, rows_text
from auroraplan.gui.place_menu import Entry, context_menu
from auroraplan.gui.place_mime import dragged_place
from auroraplan.gui.place_rows import ROW_ROLE, PlaceRow, PlaceRows, RowPainter
from auroraplan.gui.row_drop import RowDrop

if TYPE_CHECKING:
    from collections.abc import Sequence

    from auroraplan.core.places import Place
    from auroraplan.gui.answers import Board, PlaceAnswer
    from auroraplan.render.style import Style


class PlaceList(QListView):
    """`placeChosen` carries a place's id, `starred`, `removed`, `addWanted` and `mapWanted` a `Place`.

    `pasted` carries a text with names. A row can be dragged to where a place is wanted; `moved` carries a
    place's id and the row to which it was dragged within the list.
    """

    placeChosen = Signal(object)
    starred = Signal(object)
    removed = Signal(object)
    addWanted = Signal(object)
    mapWanted = Signal(object)
    pasted = Signal(str)
    moved = Signal(object)

    def __init__(self, style: Style) -> None:
        super().__init__()
        self._board: Board | None = None
        self._places: tuple[Place, ...] = ()
        self._favourites: frozenset[str] = frozenset()
        self._is_own_order = False
        self._model = PlaceRows(self)
        self._painter = RowPainter(self, style)
        self._painter.starred.connect(self.starred)
        self.drop = RowDrop(self)
        self.setModel(self._model)
        self.setItemDelegate(self._painter)
        self.setAccessibleName(tr("Places, best first"))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setMouseTracking(True)
        self.setDragEnabled(True)
        self.setDragDropMode(QAbstractItemView.DragDropMode.DragDrop)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.customContextMenuRequested.connect(self._open_menu)
        self.selectionModel().currentChanged.connect(self._choose)

    def show_places(self, places: Sequence[Place]) -> None:
        """Show the places of a request at once, also those that have no answer yet."""
        self._places = tuple(places)
        self._fill()

    def show_board(self, board: Board | None) -> None:
        """Show the answers."""
        self._board = board
        self._fill()

    def show_favourites(self, places: Sequence[Place]) -> None:
        """Fill the stars of these places."""
        self._favourites = frozenset(place.id for place in places)
        self._fill()

    def show_order(self, *, is_own: bool) -> None:
        """Stand by the odds, or in the order in which the places are given."""
        self._is_own_order = is_own
        self.setAccessibleName(tr("Places in your own order") if is_own else tr("Places, best first"))
        self._fill()

    @property
    def rows(self) -> tuple[PlaceRow, ...]:
        """What it shows."""
        return self._model.rows

    @property
    def ids(self) -> list[str]:
        """The ids of the places, in the order in which they stand."""
        return [row.place.id for row in self.rows]

    def select(self, place_id: str | None) -> None:
        """Highlight a place without saying that it was chosen."""
        row = next((i for i, row in enumerate(self._model.rows) if row.place.id == place_id), None)
        blocked = self.selectionModel().blockSignals(True)
        self.setCurrentIndex(QModelIndex() if row is None else self._model.index(row))
        self.selectionModel().blockSignals(blocked)
        if row is not None:
            self.scrollTo(self.currentIndex())
        self.viewport().update()

    def current_place(self) -> Place | None:
        """The highlighted place."""
        index = self.currentIndex()
        return index.data(ROW_ROLE).place if index.isValid() else None

    def set_style(self, style: Style) -> None:
        """Wear another palette."""
        self._painter.look = style
        self.scheduleDelayedItemsLayout()
        self.viewport().update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Delete takes the highlighted place out of the plan; it is copied, and names are pasted, as text."""
        place = self.current_place()
        if event.matches(QKeySequence.StandardKey.Copy):
            self._copy(place)
        elif event.matches(QKeySequence.StandardKey.Paste):
            self.pasted.emit(QGuiApplication.clipboard().text())
        elif place and event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self.removed.emit(place)
        else:
            super().keyPressEvent(event)

    def menu_for(self, place: Place) -> QMenu:
        """What can be done with a place."""
        is_kept = place.id in self._favourites
        row = next((at for at, each in enumerate(self.rows) if each.place.id == place.id), 0)
        up = partial(self.moved.emit, (place.id, row - 1)) if row > 0 else None
        down = partial(self.moved.emit, (place.id, row + 1)) if row + 1 < len(self.rows) else None
        order = (Entry(tr("Move up"), up, "Ctrl+Shift+Up"), Entry(tr("Move down"), down, "Ctrl+Shift+Down"))
        here = (
            Entry(tr("Add to the trip"), partial(self.addWanted.emit, place), "T"),
            Entry(
                tr("Remove from favourites") if is_kept else tr("Add to favourites"),
                partial(self.starred.emit, place),
                "F",
            ),
            Entry(tr("Show on the map"), partial(self.mapWanted.emit, place)),
            Entry(tr("Copy"), partial(self._copy, place), "Ctrl+C"),
            Entry(tr("Copy all places"), self._copy),
        )
        remove = Entry(
            tr("Remove {place} from the plan", place=place.name),
            partial(self.removed.emit, place),
            "Ctrl+Delete",
        )
        return context_menu(self, here, order, (remove,))

    # --- a row that is dragged within the list -----------------------------------------------------

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """A place of this list may fall elsewhere in it."""
        self.dragMoveEvent(event)

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        """Show where it would fall."""
        if dragged_place(event.mimeData()) not in self.ids:
            event.ignore()
            return
        self.drop.move_to(event.position().y())
        event.setDropAction(Qt.DropAction.MoveAction)
        event.accept()

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        """It goes elsewhere, or Escape let it go."""
        self.drop.clear()
        event.accept()

    def dropEvent(self, event: QDropEvent) -> None:
        """Say where the row was dropped; who hears it decides."""
        ids, place_id = self.ids, dragged_place(event.mimeData())
        if place_id not in ids:
            event.ignore()
            return
        self.drop.move_to(event.position().y())
        before, at = self.drop.gap or 0, ids.index(place_id)
        self.drop.clear()
        event.setDropAction(Qt.DropAction.MoveAction)
        event.accept()
        to = before - 1 if before > at else before
        if to != at:
            self.moved.emit((place_id, to))

    def paintEvent(self, e: QPaintEvent) -> None:
        """Paint the rows, and over them where a dragged one would fall."""
        super().paintEvent(e)
        painter = QPainter(self.viewport())
        self.drop.paint(painter, self._painter.look)
        painter.end()

    def _copy(self, place: Place | None = None) -> None:
        copy_text(rows_text(row for row in self.rows if place is None or row.place.id == place.id))

    def _open_menu(self, at: QPoint) -> None:
        index = self.indexAt(at)
        index = index if index.isValid() else self.currentIndex()
        if index.isValid():
            self.menu_for(index.data(ROW_ROLE).place).popup(self.viewport().mapToGlobal(at))

    def _fill(self) -> None:
        chosen = self.current_place()
        wanted = {place.id: place for place in self._places}
        answered = [a for a in self._board.answers if a.place.id in wanted] if self._board else []
        known = {answer.place.id for answer in answered}
        rows = [self._row(answer.place, answer) for answer in answered]
        rows += [self._row(place, None) for place in self._places if place.id not in known]
        if self._is_own_order:
            at = {place.id: number for number, place in enumerate(self._places)}
            rows.sort(key=lambda row: at[row.place.id])
        self._model.show(tuple(rows))
        self.select(chosen.id if chosen else None)

    def _row(self, place: Place, answer: PlaceAnswer | None) -> PlaceRow:
        return PlaceRow(place, answer, place.id in self._favourites, self._is_own_order)

    def _choose(self, current: QModelIndex, _before: QModelIndex) -> None:
        if current.isValid():
            self.placeChosen.emit(current.data(ROW_ROLE).place.id)
