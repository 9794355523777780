"""Many names pasted at once become places: each line is one, and those that are none are told."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from auroraplan.core.errors import UnusableInput
from auroraplan.core.language import tr, tr_count
from auroraplan.gui.tasks import Lane, Stopped, Task, TaskRunner

if TYPE_CHECKING:
    from auroraplan.core.places import Place
    from auroraplan.gui.engine import Engine

MOST_NAMES = 300
_MOST_TOLD = 6
_BULLET = re.compile(r"^\s*(?:[•*·‣–—]\s*|-\s+|\d{1,3}[.)]\s+)")
"""What stands before the names of a list; a minus before a number belongs to a latitude."""


@dataclass(frozen=True, slots=True)
class Pasted:
    """What pasted lines mean: places, each once, the lines that mean none, and notes on unclear ones."""

    places: tuple[Place, ...]
    missing: tuple[str, ...]
    notes: tuple[str, ...] = ()
    left_out: int = 0


def names_in(text: str) -> tuple[str, ...]:
    """The names in a text, one a line or between semicolons; of a table's rows the first cell."""
    names: list[str] = []
    for line in re.split(r"[\r\n;\u2028\u2029]+", text):
        cell = next(filter(None, (part.strip() for part in line.split("\t"))), "")
        name = _BULLET.sub("", cell).strip(" ,\"'")
        if name:
            names.append(name)
    return tuple(dict.fromkeys(names))


def pasted_text(found: Pasted, added: int) -> str:
    """What came of it, in sentences."""
    told: list[str] = []
    if added:
        told.append(
            tr_count(
                "{n} place added. Ctrl+Z takes it out again.",
                "{n} places added. Ctrl+Z takes them out again.",
                added,
            )
        )
    elif found.places:
        told.append(tr("Every one of these places is in the plan already."))
    if found.missing:
        shown = ", ".join(found.missing[:_MOST_TOLD])
        more = len(found.missing) - _MOST_TOLD
        all_of_them = tr("Not found: {names}.", names=shown)
        and_more = tr("Not found: {names} and {count} more.", names=shown, count=more)
        told.append(and_more if more > 0 else all_of_them)
    if found.left_out:
        told.append(tr("Only the first {count} names were looked up.", count=MOST_NAMES))
    return " ".join((*told, *found.notes[:1]))


class Pasting(QObject):
    """Looks names up on a worker; `found` carries a `Pasted`."""

    found = Signal(object)

    def __init__(self, tasks: TaskRunner, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._tasks = tasks
        self._engine: Engine | None = None

    def begin(self, engine: Engine) -> None:
        """Take the engine."""
        self._engine = engine

    def look_up(self, text: str) -> None:
        """Find the place of every line."""
        engine, names = self._engine, names_in(text)
        if engine is None or not names:
            return

        def work(task: Task) -> Pasted:
            places: dict[str, Place] = {}
            missing: list[str] = []
            notes: list[str] = []
            for name in names[:MOST_NAMES]:
                if task.is_cancelled():
                    raise Stopped
                try:
                    meant = engine.resolution(name)
                except UnusableInput:
                    missing.append(name)
                    continue
                places.update({place.id: place for place in meant.places})
                if meant.note:
                    notes.append(meant.note)
            left_out = max(len(names) - MOST_NAMES, 0)
            return Pasted(tuple(places.values()), tuple(missing), tuple(notes), left_out)

        self._tasks.run("paste", work, on_done=self.found.emit, lane=Lane.NETWORK)
