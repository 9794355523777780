"""One process that answers calls, started when it is first needed, and started again after it ended.

worker thread: call(...) ── CALL ──▶ process
               │ cancelled()? ── STOP ──▶
               ◀── PROGRESS, DONE, FAILED ── one thread that only reads
"""

from __future__ import annotations

import logging
import subprocess
import sys
import time
from concurrent.futures import CancelledError
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path
from queue import Empty, SimpleQueue
from threading import Event, Lock, Thread
from typing import TYPE_CHECKING, Any, cast

from auroraplan.app import conventions
from auroraplan.core.errors import WorldFault
from auroraplan.core.language import spoken, tr
from auroraplan.gui.engine_process import Call, Failure
from auroraplan.gui.frames import Frame, Kind, Sender, received
from auroraplan.gui.packed import packed, unpacked

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from typing import BinaryIO

    from auroraplan.gui.engine_process import Answers

    Frames = SimpleQueue[Frame | None]
    """What arrives for a call; None when the process has gone."""

LOG = logging.getLogger(__name__)

FLAG = "--engine-of-a-window"
"""What a frozen program is started with to be the engine of a window."""

ENGINE_CODE = "import sys; sys.path[:] = {path!r}; from auroraplan.gui.engine_process import main; main()"
"""What Python runs to be the engine, with the modules that are found here."""

LOOKS_EVERY_S = 0.02
"""How often a call that may be cancelled asks whether it was."""

ENDS_WITHIN_S = 3.0


class Unreachable(Exception):
    """No process can be had that answers."""


@dataclass(frozen=True, slots=True)
class Terms:
    """How a call is made: who hears how far it is, and who tells that it shall stop.

    What a `light` one gives may be unpacked at any time: its modules are loaded, or quick to load.
    """

    progress: Callable[..., None] | None = None
    cancelled: Callable[[], bool] | None = None
    light: bool = False

    @property
    def told(self) -> str:
        """The name of the argument for progress; empty where nobody listens."""
        return "progress" if self.progress else ""

    @property
    def stops(self) -> str:
        """The name of the argument that asks whether to stop; empty where nobody can tell."""
        return "cancelled" if self.cancelled else ""


@dataclass(eq=False)
class _Process:
    """A process while it runs: `waiting` holds a queue for each call, where None says that it has gone."""

    popen: subprocess.Popen[bytes]
    sender: Sender
    waiting: dict[int, Frames] = field(default_factory=dict[int, "Frames"])
    lock: Lock = field(default_factory=Lock)
    is_ready: bool = False
    has_gone: bool = False

    def expect(self, number: int) -> Frames:
        """Where the frames for a call arrive from now on."""
        queue: Frames = SimpleQueue()
        with self.lock:
            if self.has_gone:
                queue.put(None)
            else:
                self.waiting[number] = queue
        return queue

    def forget(self, number: int) -> None:
        """Nobody waits for the call any more."""
        with self.lock:
            self.waiting.pop(number, None)

    def read(self) -> None:
        """Hand every frame to whoever waits for it, until the process ends."""
        stream = cast("BinaryIO", self.popen.stdout)
        try:
            while (frame := received(stream)) is not None:
                self.is_ready |= frame.kind is Kind.READY
                if frame.kind is Kind.LOG:
                    level, name, text = unpacked(frame.content)
                    logging.getLogger(name).log(level, "%s", text)
                    continue
                with self.lock:
                    queue = self.waiting.get(frame.number)
                if queue is not None:
                    queue.put(frame)
        finally:
            stream.close()
            self.end()
            with suppress(subprocess.TimeoutExpired):
                self.popen.wait(ENDS_WITHIN_S)
            with self.lock:
                self.has_gone = True
                for queue in self.waiting.values():
                    queue.put(None)

    def end(self) -> None:
        """Tell it that nobody asks any more; it ends by itself."""
        with suppress(OSError):  # it has ended already
            self.sender.close()


class EngineLink:
    """Calls methods of an engine in another process; may be used from any thread.

    `make` makes the engine there, and must be picklable. `may_load` is set when values may be unpacked, which
    loads what they are made of. `command` starts another program than this one, for tests.
    """

    def __init__(self, make: Callable[[], Answers], *, command: Sequence[str] | None = None) -> None:
        self._make, self._command = make, command
        self._lock = Lock()
        self._process: _Process | None = None
        self._number = 0
        self._calls = 0
        self._used_at_s = time.monotonic()
        self._is_closed = False
        self.may_load = Event()

    def start(self) -> None:
        """Have the process, so that the next call need not wait; where none can be had nothing happens."""
        try:
            self._running()
        except (Unreachable, CancelledError) as fault:
            LOG.warning("%s", fault)

    @property
    def is_running(self) -> bool:
        """Whether there is a process now."""
        with self._lock:
            return self._process is not None and not self._process.has_gone

    def call(
        self,
        method: str,
        *arguments: Any,  # noqa: ANN401 - whatever the method takes
        terms: Terms | None = None,
        **named: Any,  # noqa: ANN401 - likewise
    ) -> Any:  # noqa: ANN401 - whatever the method gives
        """What a method answers; what it raises is raised here.

        A call whose `cancelled()` turns true raises `app.planner.Cancelled` at once, and every call raises
        CancelledError when the link is closed. Raises Unreachable where no process can be had, and WorldFault
        where one ended twice within the call.
        """
        terms = terms or Terms()
        call = Call(method, arguments, named, terms.told, terms.stops, spoken().code, conventions.in_use())
        content = packed(call)
        with self._lock:
            self._calls += 1
        try:
            for _attempt in range(2):
                process = self._running()
                frame = self._answer(process, content, terms)
                if frame is not None:
                    return self._value(frame, light=terms.light)
                if self._is_closed:
                    raise CancelledError
                if not process.is_ready:
                    raise Unreachable(f"the engine's process ended with {process.popen.returncode}")
                LOG.error("the engine's process ended with %s during %s", process.popen.returncode, method)
        finally:
            with self._lock:
                self._calls -= 1
                self._used_at_s = time.monotonic()
        raise WorldFault(tr("What computes the odds ended unexpectedly, twice. F5 asks again."))

    def rest(self, after_s: float) -> None:
        """Let the process and its memory go when nobody has asked for so long; the next call gets another."""
        with self._lock:
            idle = not self._calls and time.monotonic() - self._used_at_s >= after_s
            process = self._process if idle else None
            if process is not None:
                self._process = None
        if process is not None:
            process.end()

    def close(self) -> None:
        """End the process; whoever still waits hears CancelledError."""
        with self._lock:
            self._is_closed = True
            process, self._process = self._process, None
        self.may_load.set()
        if process is not None:
            process.end()
            try:
                process.popen.wait(ENDS_WITHIN_S)
            except subprocess.TimeoutExpired:
                process.popen.kill()

    # --- how it is done

    def _running(self) -> _Process:
        with self._lock:
            if self._is_closed:
                raise CancelledError
            if self._process is None or self._process.has_gone:
                self._process = self._started()
            return self._process

    def _started(self) -> _Process:
        try:
            hello = packed(self._make)
        except Exception as fault:  # whatever pickle raises for an engine of a test's own
            raise Unreachable(f"the engine cannot be told to another process: {fault}") from fault
        try:
            popen = subprocess.Popen(
                self._command or engine_command(),
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
            )
        except OSError as fault:
            raise Unreachable(f"the engine's process cannot be started: {fault}") from fault
        process = _Process(popen, Sender(cast("BinaryIO", popen.stdin)))
        Thread(target=process.read, name="engine", daemon=True).start()
        try:
            process.sender.send(Kind.HELLO, 0, hello)
        except OSError as fault:
            raise Unreachable(f"the engine's process does not listen: {fault}") from fault
        return process

    def _answer(self, process: _Process, content: bytes, terms: Terms) -> Frame | None:
        """The last frame of a call; None when the process has gone."""
        with self._lock:
            self._number = number = self._number % 0xFFFF_FFFF + 1
        queue = process.expect(number)
        try:
            process.sender.send(Kind.CALL, number, content)
            return self._awaited(queue, terms)
        except Stop:
            with suppress(OSError, ValueError):  # it has ended meanwhile
                process.sender.send(Kind.STOP, number)
            from auroraplan.app.planner import Cancelled  # brings numpy: not before the first paint

            raise Cancelled from None
        except (OSError, ValueError):  # nobody listens any more
            return None
        finally:
            process.forget(number)

    def _awaited(self, queue: Frames, terms: Terms) -> Frame | None:
        while True:
            try:
                frame = queue.get(timeout=LOOKS_EVERY_S if terms.cancelled else None)
            except Empty:
                if terms.cancelled is not None and terms.cancelled():
                    raise Stop from None
                continue
            if frame is None or frame.kind is not Kind.PROGRESS:
                return frame
            if terms.progress is not None:
                terms.progress(*unpacked(frame.content))

    def _value(self, frame: Frame, *, light: bool) -> Any:  # noqa: ANN401 - whatever the method gives
        if not light:
            self.may_load.wait()
        if self._is_closed:
            raise CancelledError
        value = unpacked(frame.content)
        if frame.kind is Kind.FAILED:
            raise cast("Failure", value).exception()
        return value


class Stop(Exception):
    """Whoever called no longer wants the answer."""


def engine_command() -> list[str]:
    """How this program is started as an engine: with the modules that are found here."""
    if getattr(sys, "frozen", False):
        return [sys.executable, FLAG]
    root = str(Path(__file__).parents[2])
    path = [*sys.path, *([] if root in sys.path else [root])]
    return [sys.executable, "-c", ENGINE_CODE.format(path=path)]
