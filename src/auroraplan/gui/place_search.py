"""What is typed becomes places: suggestions while typing, an answer on Enter, and more online when asked."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from auroraplan.core.errors import UnusableInput
from auroraplan.gui.tasks import Lane, Progress, Stopped, Task, TaskRunner

if TYPE_CHECKING:
    from collections.abc import Sequence

    from auroraplan.gui.engine import Engine, Match, OnlineAnswer, Resolution

SUGGESTIONS = 8


class PlaceSearch(QObject):
    """Answers on workers.

    `suggested` carries (text, matches) of the newest text, `found` a `Resolution`, `missed` a sentence;
    `progressed` carries what a search online is doing, `foundOnline` (text, answer), and `missedOnline`
    (text, sentence).
    """

    suggested = Signal(object)
    found = Signal(object)
    missed = Signal(object)
    progressed = Signal(object)
    foundOnline = Signal(object)
    missedOnline = Signal(object)

    def __init__(self, tasks: TaskRunner, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._tasks = tasks
        self._engine: Engine | None = None
        self._waiting = ""

    def begin(self, engine: Engine) -> None:
        """Take the engine, and answer what was typed before it was there."""
        self._engine = engine
        if self._waiting:
            self.suggest(self._waiting)

    def suggest(self, text: str) -> None:
        """Look for places while the user types; only the newest text is answered."""
        engine, self._waiting = self._engine, text
        if engine is None or not text.strip():
            self._tasks.cancel("suggest")
            return

        def work(_task: Task) -> tuple[str, Sequence[Match]]:
            literal = is_literal(text)
            return text, () if literal else tuple(engine.suggestions(text, limit=SUGGESTIONS))

        self._tasks.run("suggest", work, on_done=self.suggested.emit, lane=Lane.NETWORK)

    def resolve(self, text: str) -> None:
        """Find what the text names: a place, a set, a favourite or coordinates."""
        engine = self._engine
        if engine is None or not text.strip():
            return
        # Suggestions that are still on their way must not cover the answer.
        self._tasks.cancel("suggest")

        def work(_task: Task) -> Resolution:
            return engine.resolution(text)

        self._tasks.run(
            "resolve", work, on_done=self.found.emit, on_failed=self.missed.emit, lane=Lane.NETWORK
        )

    def search_online(self, text: str) -> None:
        """Ask services online; only when the user said so."""
        engine = self._engine
        if engine is None:
            return

        def work(task: Task) -> OnlineAnswer:
            from auroraplan.app.planner import Cancelled

            try:
                return engine.search_online(
                    text, progress=lambda what: task.progress(None, what), cancelled=task.is_cancelled
                )
            except Cancelled:
                raise Stopped from None

        def tell(answer: OnlineAnswer) -> None:
            self.foundOnline.emit((text, answer))

        def tell_progress(progress: Progress) -> None:
            self.progressed.emit(progress.text)

        self._tasks.run(
            "online",
            work,
            on_done=tell,
            on_failed=lambda sentence: self.missedOnline.emit((text, sentence)),
            on_progress=tell_progress,
            lane=Lane.NETWORK,
        )

    def stop_online(self) -> None:
        """Stop asking."""
        self._tasks.cancel("online")


def is_literal(text: str) -> bool:
    """Whether a text means exactly one thing, a point or a set, so that nothing like it is to be offered."""
    from auroraplan.core.coordinates import coordinates

    if text.strip().casefold().startswith("set:"):
        return True
    try:
        return coordinates(text.strip()) is not None
    except UnusableInput:
        return True
