"""What can be done with a place wherever it stands: starred, added to the trip, removed, found on the map.

The list, the table and the trip bar offer these in menus and by keys; here they are done. Names that are
pasted into any of them become places.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from auroraplan.gui.pasting import Pasting, pasted_text

if TYPE_CHECKING:
    from collections.abc import Sequence

    from auroraplan.core.places import Place
    from auroraplan.gui.engine import Engine
    from auroraplan.gui.favourites import FavouritePlaces
    from auroraplan.gui.panels import Panels
    from auroraplan.gui.pasting import Pasted
    from auroraplan.gui.planning import Planning
    from auroraplan.gui.selection import Selection
    from auroraplan.gui.tasks import TaskRunner
    from auroraplan.gui.trip_desk import TripDesk


class PlaceDeeds(QObject):
    """`told` and `failed` carry a sentence."""

    told = Signal(object)
    failed = Signal(object)

    def __init__(self, panels: Panels, tasks: TaskRunner, parent: QObject) -> None:
        super().__init__(parent)
        self._panels = panels
        self._pasting = Pasting(tasks, self)
        self._pasting.found.connect(self._add_pasted)
        self._planning: Planning | None = None
        self._selection: Selection | None = None
        self._trips: TripDesk | None = None

    def begin(self, engine: Engine) -> None:
        """Take the engine."""
        self._pasting.begin(engine)

    def serve(
        self, planning: Planning, favourites: FavouritePlaces, trips: TripDesk, selection: Selection
    ) -> None:
        """Do what the panels want with what does it."""
        self._planning, self._selection, self._trips = planning, selection, trips
        rows, table = self._panels.places.list, self._panels.matrix.view.deeds
        for part in (rows, table, trips):
            part.starred.connect(favourites.toggle)
            part.mapWanted.connect(self._show_on_map)
        for part in (rows, table):
            part.removed.connect(planning.remove_place)
        for part in (rows, table, self._panels.top_bar.search):
            part.pasted.connect(self._pasting.look_up)
        rows.addWanted.connect(trips.add)
        table.addWanted.connect(trips.add_night)

    def add_current(self) -> None:
        """Add the nights that are marked to the trip, else the chosen place."""
        view = self._panels.matrix.view
        stretch = view.stretch
        if self._trips is not None and stretch is not None:
            view.marked.clear()
            self._trips.editor.add(stretch.place, evening=stretch.first_evening, nights=stretch.nights)
        elif self._trips is not None and self._selection is not None and self._selection.choice is not None:
            self._trips.add(self._selection.choice.answer.place)

    def show_favourites(self, places: Sequence[Place]) -> None:
        """Know which places are favourites, wherever a menu offers to star one."""
        self._panels.matrix.view.deeds.show_favourites(places)
        if self._trips is not None:
            self._trips.show_favourites(places)

    def _show_on_map(self, place: Place) -> None:
        views = self._panels.views
        views.show_view(views.all.index(self._panels.map))
        if self._selection is not None:
            self._selection.choose_place(place.id)

    def _add_pasted(self, found: Pasted) -> None:
        if self._planning is None or self._planning.request is None:
            return
        before = len(self._planning.request.places)
        self._planning.add_places(found.places)
        self.told.emit(pasted_text(found, len(self._planning.request.places) - before))
