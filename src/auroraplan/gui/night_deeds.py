"""What can be done with a night of the table besides looking at it: added to the trip, starred, copied."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QGuiApplication, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QMenu, QWidget

from auroraplan.app.date_wording import evening_text
from auroraplan.core.language import tr
from auroraplan.gui.copying import copy_text, night_text
from auroraplan.gui.pin import cell_of
from auroraplan.gui.place_menu import Entry, context_menu, star_text

if TYPE_CHECKING:
    from collections.abc import Sequence

    from auroraplan.core.odds import NightOdds
    from auroraplan.core.places import Place
    from auroraplan.gui.pin import Cell


class NightDeeds(QObject):
    """`addWanted` carries (place, evening), `starred`, `mapWanted` and `removed` a place, `pasted` a text.

    `pinWanted` comes when the chosen night shall be pinned, or let go.
    """

    addWanted = Signal(object)
    starred = Signal(object)
    mapWanted = Signal(object)
    removed = Signal(object)
    pasted = Signal(str)
    pinWanted = Signal()

    def __init__(self, table: QWidget) -> None:
        super().__init__(table)
        self._table = table
        self._favourites: frozenset[str] = frozenset()
        self.pinned: Cell | None = None

    def show_favourites(self, places: Sequence[Place]) -> None:
        """Know which places are favourites."""
        self._favourites = frozenset(place.id for place in places)

    def take_key(self, event: QKeyEvent, night: NightOdds | None) -> bool:
        """Copy the night, or take the names of a text; whether the key was one of these."""
        if event.matches(QKeySequence.StandardKey.Copy) and night is not None:
            copy_text(night_text(night))
        elif event.matches(QKeySequence.StandardKey.Paste):
            self.pasted.emit(QGuiApplication.clipboard().text())
        else:
            return False
        return True

    def menu_for(self, night: NightOdds) -> QMenu:
        """The menu of a night and its place."""
        place, evening = night.night.place, night.night.evening
        is_kept = place.id in self._favourites
        here = (
            Entry(
                tr("Add {place} from {evening} to the trip", place=place.name, evening=evening_text(evening)),
                partial(self.addWanted.emit, (place, evening)),
            ),
            Entry(star_text(place.name, is_kept=is_kept), partial(self.starred.emit, place), "F"),
            Entry(tr("Show on the map"), partial(self.mapWanted.emit, place)),
            Entry(
                tr("Let go of the pinned night") if cell_of(night) == self.pinned else tr("Pin, to compare"),
                self.pinWanted.emit,
                "Space",
            ),
            Entry(tr("Copy"), partial(copy_text, night_text(night)), "Ctrl+C"),
        )
        remove = Entry(
            tr("Remove {place} from the plan", place=place.name),
            partial(self.removed.emit, place),
            "Ctrl+Delete",
        )
        return context_menu(self._table, here, (remove,))
