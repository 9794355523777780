"""Which place and which night the window speaks about; every panel that shows one follows this."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

if TYPE_CHECKING:
    from datetime import date

    from auroraplan.core.odds import NightOdds
    from auroraplan.gui.answers import Board, PlaceAnswer


@dataclass(frozen=True, slots=True)
class Choice:
    """A place of the board and one of its nights."""

    board: Board
    answer: PlaceAnswer
    night: NightOdds


class Selection(QObject):
    """`changed` carries the `Choice`, or None while there is no board with places."""

    changed = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.choice: Choice | None = None
        self._board: Board | None = None
        self._is_users = False
        self._wanted = ""

    @property
    def board(self) -> Board | None:
        """What is chosen from."""
        return self._board

    def want(self, place_id: str) -> None:
        """Show a place as soon as there is an answer for it."""
        self._wanted = place_id

    def show_board(self, board: Board | None) -> None:
        """Keep what the user chose if the new board has it, else show the best."""
        self._board = board
        before = self.choice
        best = board.best if board is not None else None
        if board is None or best is None:
            self._set(None)
            return
        wanted = board.answer(self._wanted)
        if wanted is not None:
            self._wanted, self._is_users = "", True
            self._set(Choice(board, wanted, wanted.best_night))
            return
        answer = board.answer(before.answer.place.id) if before and self._is_users else None
        if answer is None or before is None:
            self._is_users = False
            answer = best
            self._set(Choice(board, answer, answer.best_night))
            return
        night = answer.night(before.night.night.evening)
        self._set(Choice(board, answer, night or answer.best_night))

    def choose_place(self, place_id: str) -> None:
        """Show a place, with the best night of its best stay."""
        answer = self._board.answer(place_id) if self._board else None
        if self._board and answer and (self.choice is None or answer is not self.choice.answer):
            self._is_users = True
            self._set(Choice(self._board, answer, answer.best_night))

    def choose_night(self, place_id: str, evening: date) -> None:
        """Show one night of a place."""
        answer = self._board.answer(place_id) if self._board else None
        night = answer.night(evening) if answer else None
        if self._board and answer and night and (self.choice is None or night is not self.choice.night):
            self._is_users = True
            self._set(Choice(self._board, answer, night))

    def step_night(self, by: int) -> None:
        """Go to a later or an earlier night of the place, as far as there are any."""
        if self.choice is None:
            return
        nights, shown = self.choice.answer.nights, self.choice.night
        # By identity: comparing the arrays inside two nights has no single answer.
        index = next(i for i, night in enumerate(nights) if night is shown) + by
        if 0 <= index < len(nights):
            night = nights[index].night
            self.choose_night(night.place.id, night.evening)

    def step_place(self, by: int) -> None:
        """Go to a place further down the list or up, for the same night as far as it has that."""
        if self.choice is None or self._board is None:
            return
        ids = [answer.place.id for answer in self._board.answers]
        index = ids.index(self.choice.answer.place.id) + by
        if 0 <= index < len(ids):
            self.choose_night(ids[index], self.choice.night.night.evening)

    def _set(self, choice: Choice | None) -> None:
        self.choice = choice
        self.changed.emit(choice)
