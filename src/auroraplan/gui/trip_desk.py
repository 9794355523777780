"""Where trips are put together: the bar, the editor behind it, and the menu of those that are kept."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPoint, Qt, Signal
from PySide6.QtWidgets import QInputDialog, QMenu, QWidget

from auroraplan.app.chance_wording import percent
from auroraplan.app.date_wording import date_text
from auroraplan.app.trip_wording import legs_text, next_check_text
from auroraplan.core.language import tr
from auroraplan.gui.copying import copy_text, trip_text
from auroraplan.gui.itinerary import TripEditor
from auroraplan.gui.place_menu import Entry, context_menu, star_text
from auroraplan.gui.saved_trips import SavedTrips
from auroraplan.gui.text_size import scaled
from auroraplan.gui.trip_lane import Room

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from datetime import date

    from PySide6.QtGui import QAction

    from auroraplan.core.itineraries import Leg
    from auroraplan.core.places import Place
    from auroraplan.core.trip_checks import SavedTrip
    from auroraplan.gui.answers import Board
    from auroraplan.gui.engine import Engine
    from auroraplan.gui.itinerary import Trip
    from auroraplan.gui.planning import Planning
    from auroraplan.gui.tasks import TaskRunner
from auroraplan.gui.trip_bar import TripBar

_DIALOG_WIDTH = 380


class TripDesk(QObject):
    """`placeWanted` carries a place and an evening to show, `starred` and `mapWanted` a place."""

    placeWanted = Signal(object)
    starred = Signal(object)
    mapWanted = Signal(object)

    def __init__(self, bar: TripBar, tasks: TaskRunner, planning: Planning, window: QWidget) -> None:
        super().__init__(window)
        self.bar, self._planning, self._window = bar, planning, window
        self._engine: Engine | None = None
        self._favourites: frozenset[str] = frozenset()
        self._commands: dict[str, QAction] = {}
        self.editor = TripEditor(tasks, planning, self)
        self.saved = SavedTrips(tasks, planning, self)
        self.menu = QMenu(tr("Trips"), window)
        self._connect()
        bar.show_trip(self.editor.trip, None, (None, None))

    def begin(self, engine: Engine, kept: str) -> None:
        """Take the engine, read the saved trips, and go on with the trip of the last time."""
        self._engine = engine
        self.editor.begin(engine)
        self.saved.begin(engine)
        if kept:
            self.editor.go_on_with(kept)

    def offer(self, commands: dict[str, QAction]) -> None:
        """Let the commands about trips do what they say."""
        self._commands = commands
        commands["save_trip"].triggered.connect(self.save)
        commands["trip"].triggered.connect(self.bar.focus)
        commands["clear_trip"].triggered.connect(self.editor.clear)
        self.bar.trips.setMenu(self.menu)
        self._fill_menu()

    # --- what it shows -----------------------------------------------------------------------------

    def show_board(self, board: Board | None) -> None:
        """Count the trip from another plan."""
        self.editor.show_board(board)
        self._show_trip()

    def show_favourites(self, places: Sequence[Place]) -> None:
        """Know which places are favourites."""
        self._favourites = frozenset(place.id for place in places)

    def open_trip(self, trip: SavedTrip) -> None:
        """Show a saved trip, wherever it comes from."""
        self.editor.open_trip(trip)

    # --- what the user does ------------------------------------------------------------------------

    def add(self, place: Place) -> None:
        """Add a place to the trip."""
        self.editor.add(place)

    def add_night(self, chosen: tuple[Place, date]) -> None:
        """Add a place to the trip, the first one from an evening on."""
        self.editor.add(chosen[0], evening=chosen[1])

    def save(self) -> None:
        """Keep the trip under its name, or ask for one."""
        trip = self.editor.trip
        if not trip.legs:
            self.editor.told.emit(tr("There is no trip to save yet: press T to add the chosen place to one."))
        elif trip.name:
            self.save_as(trip.name)
        else:
            self._ask_name(tr("Save the trip"), self.saved.free_name(_usual_name(trip.legs)), self.save_as)

    def save_as(self, name: str) -> None:
        """Keep the trip under a name."""
        counted, trip = self.editor.odds, self.editor.trip
        if counted is None or counted.legs != trip.legs:
            self.editor.told.emit(tr("The odds of the trip are still being worked out: save it in a moment."))
        else:
            self.saved.save(name, counted, named_before=trip.name)

    def ask_to_rename(self, trip: SavedTrip) -> None:
        """Ask for another name."""
        shown = self.editor.trip.name
        self._ask_name(
            tr("Rename {name}", name=trip.name),
            trip.name,
            lambda to: self.saved.rename(trip.name, to, shown=shown),
        )

    def menu_for(self, index: int) -> QMenu:
        """What can be done with a stay."""
        legs = self.editor.trip.legs
        leg = legs[index]
        place, last = leg.place, len(legs) - 1
        is_kept = place.id in self._favourites
        lane = self.bar.lane
        fewer = partial(lane.change_nights, index, -1)
        before, after = (partial(lane.reorder, index, index + by) for by in (-1, 1))
        moves = (
            Entry(tr("One night more"), partial(lane.change_nights, index, 1), "Up"),
            Entry(tr("One night fewer"), fewer if leg.nights > 1 else None, "Down"),
            Entry(tr("Move before"), before if index else None, "Ctrl+Left"),
            Entry(tr("Move after"), after if index < last else None, "Ctrl+Right"),
        )
        about = (
            Entry(
                star_text(place.name, is_kept=is_kept),
                partial(self.starred.emit, place),
            ),
            Entry(tr("Show its nights"), partial(self._open, leg), "Enter"),
            Entry(tr("Show on the map"), partial(self.mapWanted.emit, place)),
            Entry(tr("Copy the trip"), self._copy),
        )
        remove = (
            Entry(
                tr("Remove {place} from the trip", place=place.name), partial(lane.remove, index), "Delete"
            ),
        )
        return context_menu(lane, moves, about, remove)

    # --- how it is done ----------------------------------------------------------------------------

    def _connect(self) -> None:
        bar, editor, saved = self.bar, self.editor, self.saved
        bar.lane.edited.connect(editor.edit)
        bar.lane.tried.connect(editor.try_out)
        bar.lane.dropped.connect(editor.drop_trial)
        bar.lane.opened.connect(self._open)
        bar.lane.menuWanted.connect(self._open_menu)
        bar.stayTaken.connect(editor.take)
        bar.tripTaken.connect(editor.take_trip)
        bar.nightWanted.connect(editor.add_night)
        bar.placeDropped.connect(self._drop)
        editor.changed.connect(self._show_trip)
        editor.counted.connect(bar.show_counted)
        # Not before it is looked at: what to say of each trip needs the mathematics, which is long to load.
        self.menu.aboutToShow.connect(self._fill_menu)
        saved.named.connect(editor.be_named)

    def _show_trip(self, _trip: Trip | None = None) -> None:
        editor = self.editor
        room = None
        if editor.planned is not None and editor.within is not None:
            room = Room(editor.planned, editor.within)
        self.bar.show_trip(editor.trip, room, (editor.best_stay, editor.best_trip))
        if self._commands:
            for name in ("save_trip", "clear_trip"):
                self._commands[name].setEnabled(bool(editor.trip.legs))

    def _drop(self, place_id: str, at: int | None) -> None:
        request = self._planning.request
        place = next((each for each in request.places if each.id == place_id), None) if request else None
        if place is not None:
            self.editor.add(place, at=at)

    def _open(self, leg: Leg) -> None:
        self.placeWanted.emit((leg.place.id, leg.first_evening))

    def _open_menu(self, index: int, point: QPoint) -> None:
        self.menu_for(index).popup(point)

    def _copy(self) -> None:
        counted, legs = self.editor.odds, self.editor.trip.legs
        found = counted.odds.itinerary if counted and counted.legs == legs else None
        copy_text(trip_text(legs, found))

    def _ask_name(self, title: str, wanted: str, then: Callable[[str], None]) -> None:
        dialog = QInputDialog(self._window)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setWindowTitle(title)
        dialog.setLabelText(tr("Name of the trip"))
        dialog.setTextValue(wanted)
        dialog.setMinimumWidth(scaled(_DIALOG_WIDTH))
        dialog.textValueSelected.connect(then)
        dialog.open()

    def _fill_menu(self) -> None:
        menu = self.menu
        menu.clear()
        if self._commands:
            menu.addActions([self._commands[name] for name in ("trip", "save_trip", "clear_trip")])
        menu.addAction(tr("Save under another name…")).triggered.connect(self._save_anew)
        menu.addSeparator()
        if not self.saved.trips:
            menu.addAction(tr("No saved trips yet")).setEnabled(False)
        for trip in self.saved.trips:
            self._add_trip(trip)

    def _save_anew(self) -> None:
        trip = self.editor.trip
        if trip.legs:
            wanted = self.saved.free_name(trip.name or _usual_name(trip.legs))
            self._ask_name(tr("Save under another name"), wanted, self.save_as)

    def _add_trip(self, trip: SavedTrip) -> None:
        from auroraplan.core.trip_checks import evening_there, worth_checking_on

        words = trip.name.replace("&", "&&")
        last = trip.checks[-1] if trip.checks else None
        if last is not None:
            words += f"  ·  {percent(last.odds_at_least_one)}"
        own = self.menu.addMenu(words)
        own.addAction(tr("Open")).triggered.connect(lambda _=False: self.open_trip(trip))
        check = own.addAction(tr("Check again"))
        check.triggered.connect(lambda _=False: self.saved.check(trip.name))
        own.addAction(tr("Rename…")).triggered.connect(lambda _=False: self.ask_to_rename(trip))
        own.addAction(tr("Delete")).triggered.connect(
            lambda _=False: self.saved.remove(trip.name, shown=self.editor.trip.name)
        )
        own.addSeparator()
        if self._engine is not None:
            today = evening_there(trip, self._engine.now_utc())
            on = worth_checking_on(trip, today)
            check.setEnabled(on is not None)
            own.addAction(next_check_text(trip, on, today)).setEnabled(False)


def _usual_name(legs: Sequence[Leg]) -> str:
    """What a trip is called when nobody says otherwise: "Tromsø 2 + Abisko 3, 8 Feb 2027"."""
    return f"{legs_text(legs)[:60]}, {date_text(legs[0].first_evening)} {legs[0].first_evening.year}"
