"""The user's favourite places, as the window shows them; every change goes to disk on a worker."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from auroraplan.gui.tasks import Lane, Task, TaskRunner

if TYPE_CHECKING:
    from auroraplan.core.places import Place
    from auroraplan.gui.engine import Engine, Listing


class FavouritePlaces(QObject):
    """`changed` carries the tuple of favourites after each change, `failed` a sentence.

    `added` and `removed` carry a place, once that is on disk.
    """

    changed = Signal(object)
    added = Signal(object)
    removed = Signal(object)
    failed = Signal(object)

    def __init__(self, tasks: TaskRunner, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._tasks = tasks
        self._engine: Engine | None = None
        self._count = 0
        self.places: tuple[Place, ...] = ()

    def begin(self, engine: Engine) -> None:
        """Take the engine and read what is on disk."""
        self._engine = engine
        self._tasks.run(
            "favourites",
            lambda _task: engine.favourites.listing(),
            on_done=self._show_listing,
            on_failed=self.failed.emit,
            lane=Lane.DISK,
        )

    def contains(self, place: Place) -> bool:
        """Whether a place is a favourite."""
        return any(kept.id == place.id for kept in self.places)

    def toggle(self, place: Place) -> None:
        """Make a place a favourite, or no longer one."""
        engine = self._engine
        if engine is None:
            return
        remove = self.contains(place)

        def work(_task: Task) -> Listing:
            if remove:
                engine.favourites.remove(place.id)
            else:
                engine.favourites.add(place)
            return engine.favourites.listing()

        def done(listing: Listing) -> None:
            self._show_listing(listing)
            (self.removed if remove else self.added).emit(place)

        # Each change has its own key: a later one must not cancel an earlier one that is still to be written.
        self._count += 1
        self._tasks.run(
            f"favourite {self._count}", work, on_done=done, on_failed=self.failed.emit, lane=Lane.DISK
        )

    def _show_listing(self, listing: Listing) -> None:
        self._show(listing.places)
        if listing.notices:
            self.failed.emit(" ".join(listing.notices))

    def _show(self, places: tuple[Place, ...]) -> None:
        self.places = places
        self.changed.emit(places)
