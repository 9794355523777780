"""Ten years of cloud over a place that became a favourite, asked for in the background, one place at a time.

    starred ─▶ waiting ─▶ network lane: kept already? else asked, year by year ─▶ learned | missed

Nothing waits for them, and nobody is asked when the user wants to stay offline.
"""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from auroraplan.app.source_wording import listed
from auroraplan.core.language import tr
from auroraplan.gui.tasks import Lane, Progress, Stopped, Task, TaskRunner

if TYPE_CHECKING:
    from collections.abc import Callable

    from auroraplan.core.places import Place
    from auroraplan.gui.engine import Engine

CLIMATE = "climate"


class PlaceClimates(QObject):
    """Learns the places' own clouds.

    `progressed` carries a `Progress`. When no place is waiting any more `settled` comes, then `learned` with
    the places whose years are kept from now on, if any, and `told` with how it went in words.
    """

    progressed = Signal(object)
    learned = Signal(object)
    told = Signal(object)
    settled = Signal()

    def __init__(self, tasks: TaskRunner, *, offline: bool, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._tasks, self._offline = tasks, offline
        self._engine: Engine | None = None
        self._places: list[Place] = []
        self._doing: Progress | None = None
        self._learned: list[Place] = []
        self._missed: list[str] = []

    @property
    def is_busy(self) -> bool:
        """Whether a place's years are being asked for."""
        return bool(self._places)

    def begin(self, engine: Engine) -> None:
        """Take the engine."""
        self._engine = engine

    def learn(self, place: Place) -> None:
        """Ask for the years of a place, after those that are waiting; does nothing when they are kept."""
        if self._offline or self._engine is None or any(place.id == other.id for other in self._places):
            return
        self._places.append(place)
        if len(self._places) == 1:
            self._ask(self._engine)

    def drop(self, place: Place) -> None:
        """Ask no more about a place."""
        if self._places and self._places[0].id == place.id:
            self._tasks.cancel(CLIMATE)
        else:
            self._places = [other for other in self._places if other.id != place.id]

    def cancel(self) -> None:
        """Ask no more about any place."""
        if self._places:
            place = self._places[0]
            del self._places[1:]
            self._missed.append(
                tr("Cancelled: the years of cloud over {place} are not known.", place=place.name)
            )
            self._tasks.cancel(CLIMATE)

    def tell_again(self) -> None:
        """Say what is under way, after something else was on show."""
        if self._doing is not None:
            self.progressed.emit(self._doing)

    def _ask(self, engine: Engine) -> None:
        place = self._places[0]
        self._tasks.run(
            CLIMATE,
            _learning(engine, place),
            on_done=partial(self._note, place),
            on_failed=partial(self._note, place),
            on_progress=self._show_progress,
            on_stopped=self._next,
            lane=Lane.NETWORK,
        )

    def _show_progress(self, progress: Progress) -> None:
        self._doing = progress
        self.progressed.emit(progress)

    def _note(self, place: Place, fault: str | None) -> None:
        """How it went: the sentence of a fault, "" when the years were kept already, None for learned."""
        if fault is None:
            self._learned.append(place)
        elif fault:
            self._missed.append(
                tr("The years of cloud over {place} are not known: {fault}", place=place.name, fault=fault)
            )
        self._next()

    def _next(self) -> None:
        self._doing = None
        del self._places[:1]
        if self._places and self._engine is not None:
            self._ask(self._engine)
        else:
            self._tell()

    def _tell(self) -> None:
        learned, sentences = tuple(self._learned), self._missed
        self._learned, self._missed = [], []
        self.settled.emit()
        if learned:
            self.learned.emit(learned)
            names = listed([each.name for each in learned])
            sentences.insert(
                0, tr("Ten years of cloud over {places} are kept: odds now rest on them.", places=names)
            )
        if sentences:
            self.told.emit(" ".join(sentences))


def _learning(engine: Engine, place: Place) -> Callable[[Task], str | None]:
    """The work of learning a place's clouds, for a worker."""

    def work(task: Task) -> str | None:
        from auroraplan.app.planner import Cancelled  # brings numpy: not before the first paint

        if engine.knows_climate(place):
            return ""
        words = tr("Asking for ten years of cloud over {place}", place=place.name)
        try:
            return engine.learn_climate(
                place,
                progress=lambda share: task.progress(share, words),
                cancelled=task.is_cancelled,
            )
        except Cancelled as cancelled:
            raise Stopped from cancelled

    return work
