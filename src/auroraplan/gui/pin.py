"""One night is pinned, so that others can be compared with it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from auroraplan.app.chance_wording import percent, points_between
from auroraplan.app.date_wording import evening_text
from auroraplan.core.language import tr, tr_count

if TYPE_CHECKING:
    from datetime import date

    from auroraplan.core.odds import NightOdds
    from auroraplan.gui.answers import Board
    from auroraplan.gui.panels import Panels
    from auroraplan.gui.selection import Choice, Selection

Cell = tuple[str, "date"]
"""A place's id and an evening."""


class Pin(QObject):
    """`changed` comes when another night is pinned, the same with other odds, or none any more."""

    changed = Signal()

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.night: NightOdds | None = None

    @property
    def cell(self) -> Cell | None:
        """Where the pinned night stands."""
        return None if self.night is None else cell_of(self.night)

    def serve(self, panels: Panels, selection: Selection) -> None:
        """Do what the table and the night panel want with the pin, and show them what is pinned."""
        table, night = panels.matrix.view, panels.night
        for part in (table, table.deeds):
            part.pinWanted.connect(lambda: self.toggle(selection.choice))
        night.unpinned.connect(self.let_go)
        night.pinnedWanted.connect(lambda: self.cell and selection.choose_night(*self.cell))
        self.changed.connect(lambda: table.show_pin(self.cell))
        self.changed.connect(lambda: night.show_pin(self.night))

    def toggle(self, choice: Choice | None) -> None:
        """Pin the chosen night; where it is the pinned one, let it go."""
        if choice is not None:
            is_pinned = cell_of(choice.night) == self.cell
            self._set(None if is_pinned else choice.night)

    def let_go(self) -> None:
        """Pin no night."""
        if self.night is not None:
            self._set(None)

    def show_board(self, board: Board | None) -> None:
        """Follow the pinned night to other odds; one that is not there any more goes."""
        cell = self.cell
        if cell is not None:
            answer = board.answer(cell[0]) if board else None
            self._set(answer.night(cell[1]) if answer else None)

    def _set(self, night: NightOdds | None) -> None:
        self.night = night
        self.changed.emit()


def cell_of(night: NightOdds) -> Cell:
    """Where a night stands."""
    return night.night.place.id, night.night.evening


def comparison(pinned: NightOdds, shown: NightOdds) -> str:
    """The pinned night beside the one on show, in a sentence."""
    if cell_of(pinned) == cell_of(shown):
        return tr("Pinned: choose another night, and both are compared here.")
    points = points_between(pinned.odds, shown.odds)
    if points is None or points == 0:
        difference = tr("much the same")
    elif points > 0:
        difference = tr_count("{n} point more", "{n} points more", points)
    else:
        difference = tr_count("{n} point less", "{n} points less", -points)
    return tr(
        "Pinned: {place}, night of {evening}, {pinned}. This night: {shown}, {difference}.",
        place=pinned.night.place.name,
        evening=evening_text(pinned.night.evening),
        pinned=percent(pinned.odds),
        shown=percent(shown.odds),
        difference=difference,
    )
