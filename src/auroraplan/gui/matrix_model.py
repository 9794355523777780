"""What the table of places by nights holds, in words for whoever hears it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from auroraplan.app.chance_wording import percent, percent_range, verdict
from auroraplan.app.date_wording import evening_text
from auroraplan.core.language import tr
from auroraplan.gui.pin import cell_of

if TYPE_CHECKING:
    from datetime import date

    from auroraplan.core.odds import NightOdds
    from auroraplan.gui.answers import Board
    from auroraplan.gui.pin import Cell

NIGHT_ROLE = Qt.ItemDataRole.UserRole
Index = QModelIndex | QPersistentModelIndex


class MatrixModel(QAbstractTableModel):
    """The nights of a board; rows are places, best first, columns evenings."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.board: Board | None = None
        self.pinned: Cell | None = None
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
            pinned = ", " + tr("pinned") if cell_of(night) == self.pinned else ""
            return (
                f"{where}: {percent(odds)} ({percent_range(night.low, night.high)}), {verdict(odds)}{pinned}"
            )
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
