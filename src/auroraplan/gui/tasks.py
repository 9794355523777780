"""Work happens off the GUI thread, and only the newest request under a key is answered.

GUI thread                         workers
run(key, work) ── submit ────────▶ work(task)          compute and disk: one thread each, network: four
│ the older task under key       │ task.progress(0.4, "Tromsø")
│ is told to stop                │ task.is_cancelled()
▼                                ▼
on_done(value)  ◀── one queued signal of an object that lives on the GUI thread
"""

from __future__ import annotations

import logging
import time
from collections.abc import Callable
from concurrent.futures import CancelledError, Future, ThreadPoolExecutor, wait
from dataclasses import dataclass, field
from enum import Enum, auto
from threading import Event
from typing import Any

from PySide6.QtCore import QObject, Signal

from auroraplan.core.errors import AuroraplanError
from auroraplan.core.language import tr

LOG = logging.getLogger(__name__)

QUIT_WITHIN_S = 2.0
"""How long closing waits for work that was told to stop."""

PROGRESS_EVERY_S = 0.05
"""Progress is reported at most twenty times a second: nobody reads faster."""


class Stopped(Exception):
    """Raised by work that noticed that it was cancelled; nobody is told."""


class Lane(Enum):
    """Which workers run a task: the one that computes, the one that writes, or those that mostly wait."""

    COMPUTE = auto()
    DISK = auto()
    NETWORK = auto()


class Outcome(Enum):
    """What a worker reports about a task."""

    PROGRESSED = auto()
    DONE = auto()
    FAILED = auto()
    BROKE = auto()
    STOPPED = auto()


@dataclass(frozen=True, slots=True)
class Progress:
    """How far a task is (0..1, or None where unknown), and what it is doing."""

    fraction: float | None
    text: str


def _ignore(_value: object) -> None:
    """Nobody is listening."""


@dataclass(eq=False)
class Task:
    """One piece of work under way: what it is called, whether it shall stop, and who hears of it."""

    key: str
    lane: Lane
    report: Callable[[Report], None]
    on_done: Callable[[Any], None]
    on_failed: Callable[[str], None]
    on_progress: Callable[[Progress], None]
    on_stopped: Callable[[], None]
    _stop: Event = field(default_factory=Event)
    _told_at_s: float = 0.0

    def cancel(self) -> None:
        """Ask the work to stop at its next opportunity; nothing of it is delivered any more."""
        self._stop.set()

    def is_cancelled(self) -> bool:
        """Whether the work shall stop."""
        return self._stop.is_set()

    def progress(self, fraction: float | None, text: str) -> None:
        """Say how far the work is; called from the worker."""
        now_s = time.monotonic()
        if now_s - self._told_at_s >= PROGRESS_EVERY_S and not self.is_cancelled():
            self._told_at_s = now_s
            self.report(Report(self, Outcome.PROGRESSED, Progress(fraction, text)))


@dataclass(frozen=True, slots=True)
class Report:
    """What crosses from a worker to the GUI thread."""

    task: Task
    outcome: Outcome
    value: Any = None


class TaskRunner(QObject):
    """The only place where threads begin; lives on the GUI thread, and so do all its answers.

    `broke` carries an exception that is a bug of ours.
    """

    broke = Signal(object)
    _reported = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._pools = {
            Lane.COMPUTE: ThreadPoolExecutor(1, thread_name_prefix="compute"),
            Lane.DISK: ThreadPoolExecutor(1, thread_name_prefix="disk"),
            Lane.NETWORK: ThreadPoolExecutor(4, thread_name_prefix="network"),
        }
        self._newest: dict[str, Task] = {}
        self._futures: set[Future[None]] = set()
        self._closed = False
        self._reported.connect(self._deliver)

    def run(
        self,
        key: str,
        work: Callable[[Task], Any],
        *,
        on_done: Callable[[Any], None],
        on_failed: Callable[[str], None] = _ignore,
        on_progress: Callable[[Progress], None] = _ignore,
        on_stopped: Callable[[], None] = lambda: None,
        lane: Lane = Lane.COMPUTE,
    ) -> Task | None:
        """Start `work` on a worker; an older task under the same key is cancelled and never heard again.

        `on_failed` gets the sentence of an `AuroraplanError`; any other exception is a bug and is
        emitted as `broke`, after `on_failed` got a plain sentence. None once the runner is closed.
        """
        older = self._newest.pop(key, None)
        if older is not None:
            older.cancel()
        if self._closed:
            return None
        task = Task(key, lane, self._report, on_done, on_failed, on_progress, on_stopped)
        self._newest[key] = task
        future = self._pools[lane].submit(self._carry_out, task, work)
        self._futures.add(future)
        future.add_done_callback(self._futures.discard)
        return task

    def cancel(self, key: str) -> None:
        """Cancel the newest task under a key, if there is one."""
        task = self._newest.pop(key, None)
        if task is not None:
            task.cancel()
            task.on_stopped()

    def is_busy(self, key: str) -> bool:
        """Whether a task under the key is still expected to answer."""
        return key in self._newest

    def close(self) -> None:
        """Cancel everything but what is to be written, and wait for the workers, at most `QUIT_WITHIN_S`."""
        self._closed = True
        for task in self._newest.values():
            if task.lane is not Lane.DISK:
                task.cancel()
        self._newest.clear()
        for lane, pool in self._pools.items():
            pool.shutdown(wait=False, cancel_futures=lane is not Lane.DISK)
        _done, late = wait(tuple(self._futures), timeout=QUIT_WITHIN_S)
        if late:
            LOG.warning("%d tasks did not stop within %.0f s", len(late), QUIT_WITHIN_S)

    def _carry_out(self, task: Task, work: Callable[[Task], Any]) -> None:
        """Run on the worker: one of the three places that catch everything."""
        if task.is_cancelled():
            return
        try:
            value = work(task)
        except (Stopped, CancelledError):
            self._report(Report(task, Outcome.STOPPED))
        except AuroraplanError as fault:
            self._report(Report(task, Outcome.FAILED, str(fault)))
        except Exception as bug:  # noqa: BLE001 - the edge between workers and window; it reaches the crash hook
            self._report(Report(task, Outcome.BROKE, bug))
        else:
            self._report(Report(task, Outcome.DONE, value))

    def _report(self, report: Report) -> None:
        if not self._closed:
            self._reported.emit(report)

    def _deliver(self, report: Report) -> None:
        """Answer on the GUI thread, if the task is still the newest under its key."""
        task = report.task
        if self._closed or self._newest.get(task.key) is not task:
            if report.outcome is Outcome.BROKE:  # a bug is a bug, also when nobody waits any more
                self.broke.emit(report.value)
            return
        if report.outcome is Outcome.PROGRESSED:
            task.on_progress(report.value)
            return
        del self._newest[task.key]
        self._finish(task, report)

    def _finish(self, task: Task, report: Report) -> None:
        if report.outcome is Outcome.DONE:
            task.on_done(report.value)
        elif report.outcome is Outcome.FAILED:
            task.on_failed(report.value)
        elif report.outcome is Outcome.BROKE:
            task.on_failed(tr("Something went wrong inside Auroraplan; the details are in the report."))
            self.broke.emit(report.value)
        else:
            task.on_stopped()
