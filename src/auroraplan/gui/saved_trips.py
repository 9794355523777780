"""The saved trips, as the window shows them; every change goes to disk on a worker and can be undone."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QUndoCommand

from auroraplan.core.errors import UnusableInput
from auroraplan.core.language import tr
from auroraplan.gui.tasks import Lane, Progress, Stopped, Task, TaskRunner
from auroraplan.store.names import cleaned_name, same_name

if TYPE_CHECKING:
    from collections.abc import Callable

    from auroraplan.core.trip_checks import SavedTrip, TripCheck
    from auroraplan.gui.engine import Engine, TripListing, Trips
    from auroraplan.gui.itinerary import CountedTrip
    from auroraplan.gui.planning import Planning

CHECK = "check a trip"


@dataclass(frozen=True, slots=True)
class _Change:
    """One change of the file and its opposite; what the trip on show is called after each."""

    words: str
    do: Callable[[Trips], object]
    undo: Callable[[Trips], object]
    named: str | None = None
    named_before: str | None = None


class _Edit(QUndoCommand):
    """A change of the file that was made, or is about to be."""

    def __init__(self, saved: SavedTrips, change: _Change) -> None:
        super().__init__(change.words)
        self._saved, self._change = saved, change

    def redo(self) -> None:
        """Make the change."""
        self._saved.write(self._change.do, self._change.named, self)

    def undo(self) -> None:
        """Make the opposite."""
        self._saved.write(self._change.undo, self._change.named_before, self)


class SavedTrips(QObject):
    """`changed` carries the tuple of saved trips after each change, `named` what the trip on show is called.

    `told` carries a sentence, `progressed` a `Progress`, `settled` comes when a check is over, and `failed`
    carries a sentence about what could not be read or written.
    """

    changed = Signal(object)
    named = Signal(str)
    told = Signal(object)
    failed = Signal(object)
    progressed = Signal(object)
    settled = Signal()

    def __init__(self, tasks: TaskRunner, planning: Planning, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._tasks = tasks
        self._planning = planning
        self._engine: Engine | None = None
        self._count = 0
        self.trips: tuple[SavedTrip, ...] = ()

    def begin(self, engine: Engine) -> None:
        """Take the engine and read what is on disk."""
        self._engine = engine
        self._run("trips", _only_look, self._show_listing)

    def named_trip(self, name: str) -> SavedTrip | None:
        """The trip of a name."""
        return next((trip for trip in self.trips if same_name(trip.name, name)), None)

    def free_name(self, wanted: str) -> str:
        """The name, or the first of "name 2", "name 3" that no trip has."""
        name, number = wanted, 2
        while self.named_trip(name) is not None:
            name, number = f"{wanted} {number}", number + 1
        return name

    # --- what the user does ------------------------------------------------------------------------

    def save(self, name: str, counted: CountedTrip, *, named_before: str = "") -> None:
        """Keep a trip under a name; one that has it already is replaced."""
        from auroraplan.app.trip_keeping import saved_trip

        cleaned = self._cleaned(name)
        if cleaned is None:
            return
        trip = saved_trip(cleaned, counted.plan, counted.odds.itinerary, nights=counted.odds.nights)
        before = self.named_trip(cleaned)
        if before is not None and before.legs == trip.legs:
            trip = replace(trip, checks=(*before.checks, *trip.checks))
        if before is None:
            change = _Change(
                tr("Save {name}", name=trip.name),
                do=lambda trips: trips.add(trip),
                undo=lambda trips: trips.remove(trip.name),
                named=trip.name,
                named_before=named_before,
            )
        else:
            change = _Change(
                tr("Save {name}", name=before.name),
                do=lambda trips: trips.replace(trip),
                undo=lambda trips: trips.replace(before),
                named=before.name,
                named_before=named_before,
            )
        self._make(change)
        self.told.emit(tr("{name} is saved. Trips ▾ opens it again.", name=change.named))

    def remove(self, name: str, *, shown: str) -> None:
        """Let a trip go; `shown` is what the trip on show is called."""
        trip = self.named_trip(name)
        if trip is None:
            return
        at = self.trips.index(trip)
        self._make(
            _Change(
                tr("Delete {name}", name=trip.name),
                do=lambda trips: trips.remove(trip.name),
                undo=lambda trips: trips.add(trip, at=at),
                named="" if same_name(shown, name) else None,
                named_before=trip.name if same_name(shown, name) else None,
            )
        )
        self.told.emit(tr("{name} is deleted. Ctrl+Z brings it back.", name=trip.name))

    def rename(self, name: str, to: str, *, shown: str) -> None:
        """Give a trip another name, unless another trip has it."""
        trip, cleaned = self.named_trip(name), self._cleaned(to)
        if trip is None or cleaned is None or trip.name == cleaned:
            return
        to, other = cleaned, self.named_trip(cleaned)
        if other is not None and other is not trip:
            self.failed.emit(tr("A trip is already called {name}: choose another name.", name=other.name))
            return
        is_shown = same_name(shown, name)
        self._make(
            _Change(
                tr("Rename {name}", name=trip.name),
                do=lambda trips: trips.rename(trip.name, to),
                undo=lambda trips: trips.rename(to, trip.name),
                named=to if is_shown else None,
                named_before=trip.name if is_shown else None,
            )
        )

    def check(self, name: str) -> None:
        """Ask what is to be expected of a trip now, and tell what has changed."""
        engine = self._engine
        if engine is None:
            return

        def work(task: Task) -> tuple[TripCheck, TripCheck]:
            from auroraplan.app.planner import Cancelled

            try:
                return engine.recheck(name, progress=task.progress, cancelled=task.is_cancelled)
            except Cancelled as cancelled:
                raise Stopped from cancelled

        def tell(checks: tuple[TripCheck, TripCheck]) -> None:
            from auroraplan.app.trip_wording import check_text

            self.settled.emit()
            self.told.emit(f"{name}: {check_text(*checks)}")
            self._run("trips", _only_look, self._show_listing)

        def fail(sentence: str) -> None:
            self.settled.emit()
            self.failed.emit(sentence)

        self.progressed.emit(Progress(None, tr("Checking {name} again", name=name)))
        self._tasks.run(
            CHECK, work, on_done=tell, on_failed=fail, on_progress=self.progressed.emit,
            on_stopped=self.settled.emit, lane=Lane.NETWORK,
        )  # fmt: skip

    @property
    def is_checking(self) -> bool:
        """Whether a check is under way."""
        return self._tasks.is_busy(CHECK)

    def cancel(self) -> None:
        """Stop checking."""
        self._tasks.cancel(CHECK)

    # --- how it is done ----------------------------------------------------------------------------

    def write(self, change: Callable[[Trips], object], named: str | None, edit: QUndoCommand) -> None:
        """Change the file; what could not be done is not to be undone."""
        # Each change has its own key: a later one must not cancel an earlier one that is still to be written.
        self._count += 1

        def done(listing: TripListing) -> None:
            self._show_listing(listing)
            if named is not None:
                self.named.emit(named)

        def fail(sentence: str) -> None:
            edit.setObsolete(True)
            self.failed.emit(sentence)

        self._run(f"trips {self._count}", change, done, fail)

    def _cleaned(self, name: str) -> str | None:
        try:
            return cleaned_name(name, "a trip")
        except UnusableInput as refused:
            self.failed.emit(str(refused))
            return None

    def _make(self, change: _Change) -> None:
        if self._engine is not None:
            self._planning.history.push(_Edit(self, change))

    def _run(
        self,
        key: str,
        change: Callable[[Trips], object],
        done: Callable[[TripListing], None],
        fail: Callable[[str], None] | None = None,
    ) -> None:
        engine = self._engine
        if engine is None:
            return

        def work(_task: Task) -> TripListing:
            change(engine.trips)
            return engine.trips.listing()

        self._tasks.run(key, work, on_done=done, on_failed=fail or self.failed.emit, lane=Lane.DISK)

    def _show_listing(self, listing: TripListing) -> None:
        self.trips = listing.trips
        self.changed.emit(listing.trips)
        if listing.notices:
            self.failed.emit(" ".join(listing.notices))


def _only_look(_trips: Trips) -> None:
    """Nothing is to be changed."""
