"""What the status line tells: how far work is, what came of it, and how it is stopped.

The plan goes first: what is asked for in the background waits with its words until that is settled.
"""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from auroraplan.core.language import tr
from auroraplan.gui.marked_stay import marked_text
from auroraplan.gui.taking_along import open_outside

if TYPE_CHECKING:
    from pathlib import Path

    from auroraplan.gui.marked_stay import Stretch
    from auroraplan.gui.panels import Panels
    from auroraplan.gui.place_climates import PlaceClimates
    from auroraplan.gui.planning import Planning
    from auroraplan.gui.taking_along import TakingAlong
    from auroraplan.gui.tasks import Progress
    from auroraplan.gui.trip_desk import TripDesk


class Telling(QObject):
    """Listens to whatever works; whatever else has something to say joins by `hear`."""

    def __init__(
        self,
        panels: Panels,
        planning: Planning,
        *,
        trips: TripDesk,
        along: TakingAlong,
        climates: PlaceClimates,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._status, self._views = panels.status, panels.views
        self._planning, self._trips, self._along, self._climates = planning, trips, along, climates
        self._waiting: str | None = None
        self._listen()
        panels.matrix.view.stayMarked.connect(self._tell_marked)
        panels.status.cancelWanted.connect(self.cancel)

    def hear(self, *parts: QObject) -> None:
        """Tell what parts have to say, each by its `told` and `failed`."""
        for part in parts:
            part.told.connect(self._status.say)  # type: ignore[attr-defined]
            part.failed.connect(self._status.warn)  # type: ignore[attr-defined]

    def cancel(self) -> None:
        """Stop what is on show: the plan, or else what is asked for in the background."""
        if self._planning.is_busy:
            self._planning.cancel()
        elif self._along.export.is_busy:
            self._along.export.cancel()
        elif self._trips.saved.is_checking:
            self._trips.saved.cancel()
        elif busy := [view for view in self._views.all if view.is_busy]:
            busy[0].cancel()
        else:
            self._climates.cancel()

    def _listen(self) -> None:
        for first in (self._planning, self._trips.saved, self._along.export):
            first.progressed.connect(self._status.show_progress)
        for part in (*self._views.all, self._climates):
            part.progressed.connect(self._show_background_progress)
        for part in (self._planning, self._trips.saved, self._along.export, self._climates, *self._views.all):
            part.settled.connect(self._show_settled)
        self.hear(self._planning, self._trips.editor, self._trips.saved, self._along)
        self._climates.told.connect(self._say_when_settled)
        self._along.written.connect(self._show_written)

    def _show_background_progress(self, progress: Progress) -> None:
        if not self._planning.is_busy:
            self._status.show_progress(progress)

    def _show_settled(self) -> None:
        if self._planning.is_busy:
            return
        self._status.show_settled()
        if self._waiting is not None:
            self._status.say(self._waiting)
            self._waiting = None
        self._climates.tell_again()

    def _say_when_settled(self, sentence: str) -> None:
        self._waiting = sentence
        self._show_settled()

    def _show_written(self, path: Path) -> None:
        self._status.offer(
            tr("Written: {path}.", path=path),
            (
                (tr("Open"), partial(open_outside, path)),
                (tr("Show in its folder"), partial(open_outside, path.parent)),
            ),
        )

    def _tell_marked(self, stretch: Stretch | None) -> None:
        if stretch is not None:
            self._status.say(marked_text(stretch))
