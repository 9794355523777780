"""The places stand by the odds of their best stay, or as the user put them; either way can be undone."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QUndoCommand

from auroraplan.core.language import tr

if TYPE_CHECKING:
    from collections.abc import Sequence

    from auroraplan.gui.answers import Board
    from auroraplan.gui.panels import Panels
    from auroraplan.gui.planning import Planning
    from auroraplan.gui.selection import Selection

Arrangement = tuple[bool, tuple[str, ...]]
"""Whether the order is the user's own, and the ids of the places in the order of the request."""


class _Arrange(QUndoCommand):
    def __init__(self, order: PlaceOrder, words: str, after: Arrangement) -> None:
        super().__init__(words)
        self._order, self._before, self._after = order, order.arrangement, after

    def redo(self) -> None:
        self._order.arrange(self._after)

    def undo(self) -> None:
        self._order.arrange(self._before)


class PlaceOrder(QObject):
    """Puts the places of the plan in order; `changed` comes when they stand otherwise."""

    changed = Signal()

    def __init__(self, planning: Planning, *, is_own: bool, parent: QObject) -> None:
        super().__init__(parent)
        self._planning = planning
        self.is_own = is_own
        self._panels: Panels | None = None
        self._selection: Selection | None = None

    @property
    def arrangement(self) -> Arrangement:
        """How the places stand now."""
        request = self._planning.request
        return self.is_own, tuple(place.id for place in request.places) if request else ()

    def arranged(self, board: Board) -> Board:
        """A board with its places in this order."""
        is_own, ids = self.arrangement
        return board.in_order(ids if is_own else None)

    def serve(self, panels: Panels, selection: Selection) -> None:
        """Do what the list wants with the order, and show it in the list and the table."""
        self._panels, self._selection = panels, selection
        panels.places.list.moved.connect(self._move_shown)
        panels.places.sortWanted.connect(self.sort)
        panels.places.show_order(is_own=self.is_own)

    def _move_shown(self, moved: tuple[str, int]) -> None:
        if self._panels is not None:
            self.move(*moved, self._panels.places.list.ids)

    def step_current(self, by: int) -> None:
        """Move the chosen place up or down the rows."""
        if self._selection is not None and self._panels is not None and self._selection.choice is not None:
            place = self._selection.choice.answer.place
            self.step(place.id, by, self._panels.places.list.ids)

    def move(self, place_id: str, to: int, shown: Sequence[str]) -> None:
        """Put a place at another row of those shown, which makes the order the user's own."""
        if place_id not in shown or not 0 <= to < len(shown) or shown[to] == place_id:
            return
        others = [other for other in shown if other != place_id]
        self._push(tr("Move a place"), (True, (*others[:to], place_id, *others[to:])))

    def step(self, place_id: str, by: int, shown: Sequence[str]) -> None:
        """Move a place up or down the rows."""
        if place_id in shown:
            self.move(place_id, list(shown).index(place_id) + by, shown)

    def sort(self) -> None:
        """Let the odds order the places again."""
        if self.is_own:
            self._push(tr("Sort by odds"), (False, self.arrangement[1]))

    def arrange(self, after: Arrangement) -> None:
        """Put the places in an order."""
        self.is_own, ids = after
        self._planning.arrange(ids)
        self._show()
        self.changed.emit()

    def _show(self) -> None:
        """The odds are the same: whoever asks for more because of an answer hears nothing."""
        if self._panels is None or self._selection is None:
            return
        self._panels.places.show_order(is_own=self.is_own)
        if self._planning.board is not None and self._panels.places.list.rows:
            board = self.arranged(self._planning.board)
            for part in (self._panels.places.list, self._panels.matrix, self._selection):
                part.show_board(board)

    def _push(self, words: str, after: Arrangement) -> None:
        self._planning.history.push(_Arrange(self, words, after))
