"""What the user is planning: one request, the way back to the earlier ones, and the newest answer.

    edit ─▶ request ─▶ compute lane: answer without the network ─▶ shown at once
                          └─▶ network lane: the same with live forecasts ─▶ slides in

A newer request cancels both steps of the older one. A failure leaves the last good answer standing.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtGui import QUndoCommand, QUndoStack

from auroraplan.core.language import tr, tr_count
from auroraplan.gui.answers import Board, board
from auroraplan.gui.tasks import Lane, Progress, Stopped, Task, TaskRunner

if TYPE_CHECKING:
    from datetime import date

    from auroraplan.app.planner import Plan
    from auroraplan.app.requests import MoonTaste, PlanRequest
    from auroraplan.core.places import Place
    from auroraplan.gui.engine import Engine

ANSWER, LIVE, LET_GO = "answer", "live", "letting-go"

LET_GO_AFTER_MS = 500
LET_GO_AT_ONCE = 200
"""Nights; a millisecond."""

LET_GO_EVERY_S = 0.002


@dataclass(frozen=True, slots=True)
class Dates:
    """When to go: `nights` evenings from the first, in stays of `stay`, and what the Moon should do."""

    first_evening: date
    nights: int
    stay: int
    moon: MoonTaste


class _Edit(QUndoCommand):
    """From one request to another and back."""

    def __init__(self, planning: Planning, words: str, after: PlanRequest) -> None:
        super().__init__(words)
        self._planning, self._before, self._after = planning, planning.request, after

    def redo(self) -> None:
        """Ask the later request."""
        self._planning.ask(self._after)

    def undo(self) -> None:
        """Ask the earlier request."""
        if self._before is not None:
            self._planning.ask(self._before)


class Planning(QObject):
    """The state behind the panels.

    `asked` carries each new `PlanRequest`, `answered` each new `Board`, `progressed` a `Progress`,
    `added` the id of a single place that was added,
    `settled` comes when nothing is under way any more, `told` carries a sentence for the status line
    and `failed` one about a request that could not be answered.
    """

    asked = Signal(object)
    answered = Signal(object)
    progressed = Signal(object)
    added = Signal(object)
    settled = Signal()
    told = Signal(object)
    failed = Signal(object)

    def __init__(self, tasks: TaskRunner, *, offline: bool, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._tasks = tasks
        self._offline = offline
        self._engine: Engine | None = None
        self.request: PlanRequest | None = None
        self.plan: Plan | None = None
        self.board: Board | None = None
        self._past: list[Board] = []
        self._let_go_soon = QTimer(self, singleShot=True, interval=LET_GO_AFTER_MS)
        self._let_go_soon.timeout.connect(self._let_go)
        self.history = QUndoStack(self)

    @property
    def is_answered(self) -> bool:
        """Whether the newest answer belongs to the newest request."""
        if self.plan is None or self.request is None:
            return False
        return _without_order(self.plan.request) == _without_order(self.request)

    @property
    def is_busy(self) -> bool:
        """Whether an answer is on its way."""
        return self._tasks.is_busy(ANSWER) or self._tasks.is_busy(LIVE)

    def begin(self, engine: Engine, kept: PlanRequest | None) -> None:
        """Take the engine and ask what was asked last time, or the usual on the first run."""
        self._engine = engine

        def work(_task: Task) -> PlanRequest:
            return first_request(engine, kept)

        self._tasks.run("first request", work, on_done=self.ask, on_failed=self._fail)

    # --- what the user does ------------------------------------------------------------------------

    def add_places(self, places: Sequence[Place]) -> None:
        """Add those places that are not there yet."""
        if self.request is None:
            return
        here = {place.id for place in self.request.places}
        new = tuple({place.id: place for place in places if place.id not in here}.values())
        if new:
            if len(new) == 1:
                self.added.emit(new[0].id)
            many = tr("Add {count} places", count=len(new))
            words = tr("Add {place}", place=new[0].name) if len(new) == 1 else many
            self._edit(words, replace(self.request, places=self.request.places + new))
            if len(new) > 1:
                self.told.emit(
                    tr_count(
                        "{n} place added. Ctrl+Z takes it out again.",
                        "{n} places added. Ctrl+Z takes them out again.",
                        len(new),
                    )
                )
        elif places:
            one = tr("{place} is in the plan already.", place=places[0].name)
            every = tr("Every one of these places is in the plan already.")
            self.told.emit(one if len(places) == 1 else every)

    def remove_place(self, place: Place) -> None:
        """Take a place out of the plan."""
        if self.request is not None:
            kept = tuple(other for other in self.request.places if other.id != place.id)
            self._edit(tr("Remove {place}", place=place.name), replace(self.request, places=kept))
            self.told.emit(tr("{place} is out of the plan. Ctrl+Z brings it back.", place=place.name))

    def set_dates(self, dates: Dates) -> None:
        """Plan for other dates, another length of stay or another Moon."""
        if self.request is None:
            return
        after = replace(
            self.request,
            first_evening=dates.first_evening,
            nights=dates.nights,
            stay=min(dates.stay, dates.nights),
            moon=dates.moon,
        )
        if after != self.request:
            self._edit(tr("Change dates"), after)

    def set_stay(self, nights: int) -> None:
        """Plan for stays of so many nights; where the dates hold none, for as many more evenings."""
        if self.request is not None:
            wanted = max(self.request.nights, nights)
            self.set_dates(Dates(self.request.first_evening, wanted, nights, self.request.moon))

    def plan_for(self, words: str, request: PlanRequest) -> None:
        """Plan for something else altogether; `words` are what undo calls it."""
        if request != self.request:
            self._edit(words, request)

    def arrange(self, place_ids: Sequence[str]) -> None:
        """Put the places of the request in an order of their ids; nothing is worked out again for it."""
        if self.request is not None:
            at = {place_id: number for number, place_id in enumerate(place_ids)}
            places = sorted(self.request.places, key=lambda place: at.get(place.id, len(at)))
            self.request = replace(self.request, places=tuple(places))
            self.asked.emit(self.request)

    def refresh(self) -> None:
        """Ask again, live sources included."""
        if self.request is not None:
            self.ask(self.request)

    def cancel(self) -> None:
        """Stop what is under way; the last good answer stays."""
        was_busy = self.is_busy
        self._tasks.cancel(ANSWER)
        self._tasks.cancel(LIVE)
        if was_busy:
            self.settled.emit()
            self.told.emit(tr("Cancelled. F5 asks again."))

    # --- asking ------------------------------------------------------------------------------------

    def ask(self, request: PlanRequest) -> None:
        """Make this the request, and answer it."""
        self.request = request
        self.asked.emit(request)
        self._tasks.cancel(LIVE)
        self._tasks.cancel(ANSWER)
        if not request.places or self._engine is None:
            self.settled.emit()
            return
        # The engine works while the window paints the question.
        self._start(ANSWER, first_answered(request), Lane.COMPUTE)
        self.progressed.emit(Progress(None, tr("Working out the odds")))

    def _start(self, key: str, request: PlanRequest, lane: Lane) -> None:
        engine = cast("Engine", self._engine)
        self._tasks.run(
            key,
            _answering(engine, request),
            on_done=self._show_first if key == ANSWER else self._show_live,
            on_failed=self._fail,
            on_progress=self.progressed.emit,
            lane=lane,
        )

    def _show_first(self, board: Board) -> None:
        """The answer without the network; the live one is asked for next."""
        self._show(board)
        if self._offline:
            self.settled.emit()
            return
        self.progressed.emit(Progress(None, tr("Asking for live forecasts")))
        self._start(LIVE, replace(board.plan.request, offline=False), Lane.NETWORK)

    def _show_live(self, board: Board) -> None:
        self._show(board)
        self.settled.emit()

    def _show(self, board: Board) -> None:
        if self.board is not None:
            self._past.append(self.board)
            self._let_go_soon.start()
        self.board, self.plan = board, board.plan
        self.answered.emit(board)

    def _let_go(self) -> None:
        """Forget the earlier answers, once the new one is painted."""
        past, self._past = self._past, []
        self._tasks.run(LET_GO, _letting_go(past), on_done=lambda _: None, lane=Lane.NETWORK)

    def _fail(self, sentence: str) -> None:
        self.settled.emit()
        self.failed.emit(sentence)

    def _edit(self, words: str, after: PlanRequest) -> None:
        self.history.push(_Edit(self, words, after))


def first_request(engine: Engine, kept: PlanRequest | None) -> PlanRequest:
    """What a window asks first: what was kept, the usual without it; dates that have begun start today."""
    if kept is None or not kept.places:
        return kept or engine.default_request()
    today = engine.current_evening(kept.places)
    return replace(kept, first_evening=max(kept.first_evening, today))


def _without_order(request: PlanRequest) -> PlanRequest:
    """What two requests with the same answer have in common."""
    return replace(request, offline=False, places=tuple(sorted(request.places, key=lambda place: place.id)))


def first_answered(request: PlanRequest) -> PlanRequest:
    """What is answered first of a request: all that needs no network."""
    return replace(request, offline=True)


def _letting_go(boards: list[Board]) -> Callable[[Task], None]:
    """The work of forgetting plans bit by bit: half a year at fifty places at once would hold the window."""

    def work(_task: Task) -> None:
        while boards:
            nights = list(boards.pop().plan.nights)
            while nights:
                del nights[-LET_GO_AT_ONCE:]
                time.sleep(LET_GO_EVERY_S)  # the window goes on

    return work


def _answering(engine: Engine, request: PlanRequest) -> Callable[[Task], Board]:
    """The work of answering a request, for a worker."""

    def work(task: Task) -> Board:
        from auroraplan.app.planner import Cancelled  # brings numpy: not before the first paint

        try:
            return board(engine.plan(request, progress=task.progress, cancelled=task.is_cancelled))
        except Cancelled as cancelled:
            raise Stopped from cancelled

    return work
