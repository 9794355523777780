"""The window passes on what its panels and its helpers say; it computes nothing and draws nothing.

The panels stand in `gui.panels`; what is planned is in `gui.planning`, what is chosen in `gui.selection`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import (
    QCloseEvent,
    QKeyEvent,
    QKeySequence,
    QPaintEvent,
    QResizeEvent,
)
from PySide6.QtWidgets import QAbstractSpinBox, QLineEdit, QMainWindow

from auroraplan.core.language import tr
from auroraplan.gui.appearance import Appearance
from auroraplan.gui.boxes import Boxes
from auroraplan.gui.commands import COMMANDS, GROUPS, KeepsExport, actions
from auroraplan.gui.deeds import command_deeds, look_deeds, place_deeds
from auroraplan.gui.favourites import FavouritePlaces
from auroraplan.gui.opening import Opening
from auroraplan.gui.panels import Panels
from auroraplan.gui.pin import Pin
from auroraplan.gui.place_climates import PlaceClimates
from auroraplan.gui.place_deeds import PlaceDeeds
from auroraplan.gui.place_order import PlaceOrder
from auroraplan.gui.place_search import PlaceSearch
from auroraplan.gui.planning import Planning
from auroraplan.gui.selection import Selection
from auroraplan.gui.settings import use_conventions
from auroraplan.gui.taking_along import TakingAlong
from auroraplan.gui.tasks import Lane, TaskRunner
from auroraplan.gui.telling import Telling
from auroraplan.gui.trip_desk import TripDesk

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date
    from pathlib import Path

    from auroraplan.app.requests import PlanRequest
    from auroraplan.core.places import Place
    from auroraplan.gui.answers import Board
    from auroraplan.gui.engine import Destinations, Engine, Resolution
    from auroraplan.gui.planning import Dates
    from auroraplan.gui.remembered import Remembered
    from auroraplan.gui.selection import Choice

FIRST_SIZE = (1440, 900)
LEAST_SIZE = (980, 680)


class MainWindow(QMainWindow):
    """Built at once, filled when the engine is there; `painted` comes once, when it was first seen."""

    painted = Signal()

    def __init__(self, tasks: TaskRunner, remembered: Remembered, *, offline: bool) -> None:
        super().__init__()
        self._tasks, self._remembered, self._offline = tasks, remembered, offline
        self._engine: Engine | None = None
        self._sets: tuple[Destinations, ...] = ()
        self._request: PlanRequest | None = None
        self._is_seen = False
        self.planning = Planning(tasks, offline=offline, parent=self)
        self.order = PlaceOrder(self.planning, is_own=remembered.text_of("order") == "own", parent=self)
        self.favourites = FavouritePlaces(tasks, self)
        self.climates = PlaceClimates(tasks, offline=offline, parent=self)
        self.search = PlaceSearch(tasks, self)
        self.selection = Selection(self)
        self.pin = Pin(self)
        self.along = TakingAlong(self, tasks, remembered)
        self.opening = Opening(self, tasks)
        use_conventions(remembered)
        self.appearance = Appearance(remembered, self)
        self.boxes = Boxes(self, remembered, self.appearance)
        style = self.appearance.style
        panels = self._panels = Panels(tasks, style, self)
        self.top_bar, self.banner, self.best_plan = panels.top_bar, panels.banner, panels.best_plan
        self.places, self.matrix, self.map = panels.places, panels.matrix, panels.map
        self.season, self.nights, self.track = panels.season, panels.nights, panels.track
        self.views, self.night, self.status = panels.views, panels.night, panels.status
        self.trips = TripDesk(panels.trip, tasks, self.planning, self)
        self.deeds = PlaceDeeds(panels, tasks, self)
        self.telling = Telling(
            panels, self.planning, trips=self.trips, along=self.along, climates=self.climates, parent=self
        )
        self.telling.hear(self.deeds, self.opening)
        self.top_bar.search.offers_online = not offline
        self.commands = actions(self)
        self.setWindowTitle("Auroraplan")
        self.setMinimumSize(*LEAST_SIZE)
        self.setCentralWidget(panels)
        self._fill_menu()
        self._connect_commands()
        self.along.serve(self.planning, self.selection, self.trips, self.views)
        self.deeds.serve(self.planning, self.favourites, self.trips, self.selection)
        self.order.serve(panels, self.selection)
        self.pin.serve(panels, self.selection)
        self._connect_panels()
        self._connect_answers()
        self._restore()
        self.appearance.wear()
        self.matrix.view.setFocus()

    # --- what comes from outside -------------------------------------------------------------------

    def begin(self, engine: Engine) -> None:
        """Take the engine: plan what was asked last time, and learn what can be offered."""
        self._engine = engine
        self.search.begin(engine)
        self.views.begin(engine)
        self.planning.begin(engine, self._remembered.request())
        self.favourites.begin(engine)
        self.climates.begin(engine)
        self.trips.begin(engine, self._remembered.trip())
        self.deeds.begin(engine)
        self.along.begin(engine)
        self.opening.begin(engine)
        self._tasks.run(
            "sets", lambda _task: tuple(engine.destination_sets()), on_done=self._show_sets, lane=Lane.NETWORK
        )

    def open_files(self, files: Sequence[Path]) -> None:
        """Open the trips and the places of files."""
        self.opening.open_files(files)

    # --- answers -----------------------------------------------------------------------------------

    def _show_request(self, request: PlanRequest) -> None:
        self.top_bar.dates.show_request(request)
        self.places.show_request(request)
        if not request.places:
            self._show_board(None)
        if self._request is None:
            self.banner.setVisible(self._remembered.request() is None)
        elif request != self._request:
            self.banner.hide()
            self._remembered.keep_request(request)
            self._remember()
        self._request = request

    def _remember(self) -> None:
        sync = self._remembered.sync
        self._tasks.run("remember", lambda _task: sync(), on_done=lambda _: None, lane=Lane.DISK)

    def _keep_order(self) -> None:
        self._remembered.keep_text("order", "own" if self.order.is_own else "")
        self._remember()

    def _show_answer(self, board: Board) -> None:
        self._show_board(self.order.arranged(board))

    def _show_board(self, board: Board | None) -> None:
        self.places.list.show_board(board)
        self.views.show_board(board)
        self.selection.show_board(board)
        self.pin.show_board(board)
        self.trips.show_board(board)
        for command in COMMANDS:
            if command.needs_plan:
                self.commands[command.id].setEnabled(board is not None)
        self._panels.rows.fit()
        if self._engine is not None:
            states = board.plan.sources if board else ()
            asked = board is not None and not board.plan.request.offline
            now = self._engine.now_utc()
            self.status.sources.show_sources(states, now, asked=asked, offline=self._offline)

    def _show_choice(self, choice: Choice | None) -> None:
        now = self._engine.now_utc().timestamp() if self._engine else None
        self._panels.show_choice(choice)
        self.places.list.select(choice.answer.place.id if choice else None)
        self.views.show_choice(choice)
        self.night.show_choice(choice, now_unix_s=now)
        for command in COMMANDS:
            if command.needs_choice:
                self.commands[command.id].setEnabled(choice is not None)

    def _show_sets(self, sets: tuple[Destinations, ...]) -> None:
        self._sets = sets
        self.places.show_sets(sets)
        self._offer()

    def _show_favourites(self, places: Sequence[Place]) -> None:
        self.places.show_favourites(places)
        self.deeds.show_favourites(places)
        self._offer()

    def _offer(self) -> None:
        self.top_bar.search.show_offers(self.favourites.places, self._sets)

    def _show_found(self, resolution: Resolution) -> None:
        self.top_bar.search.clear()
        self.planning.add_places(resolution.places)
        if resolution.note:
            self.status.say(resolution.note)

    # --- intents -----------------------------------------------------------------------------------

    def _ask_again(self, places: Sequence[Place]) -> None:
        """The odds of these places rest on something else now."""
        ids = {place.id for place in places}
        if self._request is not None and any(place.id in ids for place in self._request.places):
            self.planning.refresh()

    def _star_current(self) -> None:
        if self.selection.choice is not None:
            self.favourites.toggle(self.selection.choice.answer.place)

    def _offer_commands(self) -> None:
        places = place_deeds(self.planning, self.selection, self.favourites.places, self._sets)
        deeds = (*command_deeds(self.commands), *places, *look_deeds(self.appearance))
        self.boxes.offer_deeds(deeds)

    def _write_anew(self) -> None:
        """Show what is on show in other conventions."""
        if self._request is not None:
            self.top_bar.dates.show_request(self._request)
        self._show_board(self.selection.board)

    def _remove_current(self) -> None:
        if self.selection.choice is not None:
            self.planning.remove_place(self.selection.choice.answer.place)

    def _choose_night(self, cell: tuple[str, date]) -> None:
        self.selection.choose_night(*cell)

    def _add_point(self, point: tuple[float, float]) -> None:
        """Plan for a point of the map too, by its coordinates."""
        latitude_deg, longitude_deg = point
        self.search.resolve(f"{latitude_deg:.3f},{longitude_deg:.3f}")

    def _plan_week(self, chosen: tuple[str, Dates]) -> None:
        """Plan for the week that was chosen in the season, and stay with its place."""
        place_id, dates = chosen
        self.selection.choose_place(place_id)
        self.planning.set_dates(dates)

    def _show_view(self, _number: int) -> None:
        self._panels.rows.fit()

    # --- how it is put together --------------------------------------------------------------------

    def _fill_menu(self) -> None:
        menu, history = self.top_bar.menu, self.planning.history
        undo, redo = history.createUndoAction(self, tr("Undo")), history.createRedoAction(self, tr("Redo"))
        undo.setShortcut("Ctrl+Z")
        redo.setShortcuts([QKeySequence("Ctrl+Y"), QKeySequence("Ctrl+Shift+Z")])
        self.addActions([undo, redo])
        menu.addActions([undo, redo])
        menu.addSeparator()
        for group in GROUPS[:-1]:
            if group == "trips":
                menu.addMenu(self.trips.menu)
            else:
                menu.addActions([self.commands[one.id] for one in COMMANDS if one.group == group])
            menu.addSeparator()
        self.appearance.fill(menu.addMenu(tr("Appearance")))
        menu.addSeparator()
        menu.addActions([self.commands[one.id] for one in COMMANDS if one.group == GROUPS[-1]])

    def _connect_commands(self) -> None:
        slots = {
            "add_place": self.top_bar.search.focus,
            "dates": self.top_bar.dates.focus,
            "open": self.opening.ask,
            "places": self._panels.turn_drawer,
            "refresh": self.planning.refresh,
            "favourite": self._star_current,
            "remove": self._remove_current,
            "add_to_trip": self.deeds.add_current,
            "earlier": lambda: self.selection.step_night(-1),
            "later": lambda: self.selection.step_night(1),
            "place_above": lambda: self.selection.step_place(-1),
            "place_below": lambda: self.selection.step_place(1),
            "palette": self._offer_commands,
            "move_up": lambda: self.order.step_current(-1),
            "move_down": lambda: self.order.step_current(1),
            "sort": self.order.sort,
            "pin": lambda: self.pin.toggle(self.selection.choice),
            "red": self.appearance.turn_red,
            "larger": lambda: self.appearance.step_text(1),
            "smaller": lambda: self.appearance.step_text(-1),
            "usual_size": lambda: self.appearance.step_text(0),
            "quit": self.close,
        }
        for name, slot in slots.items():
            self.commands[name].triggered.connect(slot)
        self._panels.offer_views(self.commands)
        self.boxes.offer(self.commands, self.selection, self.views)
        self.trips.offer(self.commands)
        self.along.offer(self.commands)
        self.top_bar.set_export(self.commands["export"], self.along.menu)
        keeps = KeepsExport(self)
        for kind in (QLineEdit, QAbstractSpinBox):
            for field in self.top_bar.findChildren(kind):
                field.installEventFilter(keeps)

    def _connect_panels(self) -> None:
        search, places, matrix = self.top_bar.search, self.places, self.matrix.view
        search.typed.connect(self.search.suggest)
        search.entered.connect(self.search.resolve)
        search.placesChosen.connect(self.planning.add_places)
        search.left.connect(matrix.setFocus)
        search.onlineWanted.connect(self.search.search_online)
        search.onlineStopped.connect(self.search.stop_online)
        self.top_bar.dates.datesChosen.connect(self.planning.set_dates)
        places.placesChosen.connect(self.planning.add_places)
        places.list.placeChosen.connect(self.selection.choose_place)
        matrix.nightChosen.connect(self._choose_night)
        matrix.nightOpened.connect(self.night.strip.setFocus)
        self.map.placeChosen.connect(self.selection.choose_place)
        self.map.pointChosen.connect(self._add_point)
        self.season.weekChosen.connect(self._plan_week)
        self.nights.placeChosen.connect(self.selection.choose_place)
        self.nights.stayChosen.connect(self.planning.set_stay)
        self.views.shown.connect(self._show_view)
        self.night.stepped.connect(self.selection.step_night)

    def _connect_answers(self) -> None:
        planning = self.planning
        planning.asked.connect(self._show_request)
        planning.answered.connect(self._show_answer)
        planning.added.connect(self.selection.want)
        self.selection.changed.connect(self._show_choice)
        self.search.suggested.connect(self.top_bar.search.show_suggestions)
        self.search.found.connect(self._show_found)
        self.search.missed.connect(self.top_bar.search.show_problem)
        self.search.progressed.connect(self.top_bar.search.show_searching)
        self.search.foundOnline.connect(self.top_bar.search.show_online)
        self.search.missedOnline.connect(self.top_bar.search.show_online_problem)
        self.favourites.changed.connect(self._show_favourites)
        self.favourites.failed.connect(self.status.warn)
        self.favourites.added.connect(self.climates.learn)
        self.favourites.removed.connect(self.climates.drop)
        self.climates.learned.connect(self._ask_again)
        self.trips.placeWanted.connect(self._choose_night)
        self.opening.tripOpened.connect(self.trips.open_trip)
        self.opening.placesFound.connect(self.planning.add_places)
        self.order.changed.connect(self._keep_order)
        self.appearance.changed.connect(self._panels.set_style)
        self.boxes.conventionsChanged.connect(self._write_anew)

    # --- what is remembered ------------------------------------------------------------------------

    def closeEvent(self, event: QCloseEvent) -> None:
        """Remember where everything stood."""
        self._remembered.keep_bytes("geometry", self.saveGeometry())
        divided = self._panels.divided()
        if divided is not None:
            self._remembered.keep_bytes("columns", divided)
        if self._panels.rows.are_users:
            self._remembered.keep_bytes("rows", self._panels.rows.saveState())
        self._remembered.keep_trip(self.trips.editor.trip.legs, self.trips.editor.trip.name)
        self._remembered.sync()
        super().closeEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Tell when the window is seen for the first time."""
        super().paintEvent(event)
        if not self._is_seen:
            self._is_seen = True
            self.painted.emit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fit what stands in the window to its size."""
        super().resizeEvent(event)
        self._panels.fit(width=self.width(), height=self.height())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape goes one level back: it stops what is under way, or returns to the table."""
        if event.key() != Qt.Key.Key_Escape:
            super().keyPressEvent(event)
        elif self.status.is_busy:
            self.telling.cancel()
        else:
            self.matrix.view.setFocus()

    def _restore(self) -> None:
        geometry = self._remembered.bytes_of("geometry")
        if geometry is None or not self.restoreGeometry(geometry):
            self.resize(*FIRST_SIZE)
        columns, rows = self._remembered.bytes_of("columns"), self._remembered.bytes_of("rows")
        if columns is not None:
            self._panels.divide(columns)
        if rows is not None:
            self._panels.rows.restoreState(rows)
            self._panels.rows.are_users = True
