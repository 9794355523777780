"""Files that come to the window, by menu, drag, double click or the command line: trips and places."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Signal
from PySide6.QtGui import QDropEvent
from PySide6.QtWidgets import QFileDialog, QWidget

from auroraplan.core.language import tr, tr_count
from auroraplan.gui.tasks import Lane, TaskRunner

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtCore import QMimeData

    from auroraplan.app.place_files import PlaceRows
    from auroraplan.gui.engine import Engine
    from auroraplan.store.trip_file import OpenedTrip

TRIP = ".auroratrip"
PLACES = (".gpx", ".csv", ".json")


class Opening(QObject):
    """`tripOpened` carries a `SavedTrip`, `placesFound` places; `told` and `failed` a sentence."""

    tripOpened = Signal(object)
    placesFound = Signal(object)
    told = Signal(object)
    failed = Signal(object)

    def __init__(self, window: QWidget, tasks: TaskRunner) -> None:
        super().__init__(window)
        self._window, self._tasks = window, tasks
        self._engine: Engine | None = None
        window.setAcceptDrops(True)
        window.installEventFilter(self)

    def begin(self, engine: Engine) -> None:
        """Take the engine, which knows the time zones of places."""
        self._engine = engine

    def ask(self) -> None:
        """Let the user choose files."""
        endings = " ".join(f"*{ending}" for ending in PLACES)
        trips = tr("Trip file") + f" (*{TRIP})"
        places = tr("Places") + f" ({endings})"
        every = tr("Trips and places") + f" (*{TRIP} {endings})"
        names, _ = QFileDialog.getOpenFileNames(
            self._window, tr("Open a trip or places"), "", ";;".join((every, trips, places))
        )
        self.open_files([Path(name) for name in names])

    def open_files(self, files: Sequence[Path]) -> None:
        """Open trips and add the places of files; of several trips the last stays on show."""
        for file in files:
            if file.suffix.casefold() in PLACES:
                self._tasks.run(
                    f"open {file}",
                    lambda _task, path=file: self._read_places(path),
                    on_done=self._take_places,
                    on_failed=self.failed.emit,
                    lane=Lane.DISK,
                )
            else:
                self._tasks.run(
                    f"open {file}",
                    lambda _task, path=file: _read_trip(path),
                    on_done=self._take_trip,
                    on_failed=self.failed.emit,
                    lane=Lane.DISK,
                )

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take files that are dropped on the window."""
        if event.type() in (QEvent.Type.DragEnter, QEvent.Type.Drop) and isinstance(event, QDropEvent):
            files = dropped_files(event.mimeData())
            if files:
                event.acceptProposedAction()
                if event.type() == QEvent.Type.Drop:
                    self.open_files(files)
                return True
        return super().eventFilter(watched, event)

    def _read_places(self, path: Path) -> PlaceRows:
        from auroraplan.app.place_files import read_place_file

        engine = self._engine

        def time_zone(latitude_deg: float, longitude_deg: float) -> str:
            assert engine is not None
            return engine.resolution(f"{latitude_deg:.5f},{longitude_deg:.5f}").places[0].time_zone

        return read_place_file(path, time_zone=time_zone)

    def _take_places(self, found: PlaceRows) -> None:
        if found.places:
            self.placesFound.emit(found.places)
        count = len(found.places)
        said = tr_count("{n} place is added.", "{n} places are added.", count)
        self.told.emit(" ".join((said, *found.faults)))

    def _take_trip(self, opened: OpenedTrip) -> None:
        self.tripOpened.emit(opened.trip)
        self.told.emit(" ".join((tr("Opened: {name}.", name=opened.trip.name), *opened.notices)))


def dropped_files(data: QMimeData) -> list[Path]:
    """The files of this computer in what is dragged, as far as they can be opened here."""
    paths = [Path(url.toLocalFile()) for url in data.urls() if url.isLocalFile()]
    return [path for path in paths if path.suffix.casefold() in (TRIP, *PLACES)]


def _read_trip(path: Path) -> OpenedTrip:
    from auroraplan.store.trip_file import read_trip

    return read_trip(path)
