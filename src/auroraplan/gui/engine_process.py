"""The engine in a process of its own: it answers the calls of one window, each on a thread, and ends with it.

What it computes, and all that it must load for that, leave the window's interpreter free to paint.
"""

from __future__ import annotations

import logging
import os
import signal
import time
import traceback
from contextlib import suppress
from dataclasses import dataclass
from threading import Event, Lock, Thread
from typing import TYPE_CHECKING, Any, Protocol

from auroraplan.app import conventions
from auroraplan.app.memory import keep_to_few_heaps
from auroraplan.core.errors import AuroraplanError
from auroraplan.core.language import spoken
from auroraplan.gui.frames import Frame, Kind, Sender, received
from auroraplan.gui.packed import packed, unpacked

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from typing import BinaryIO

    from PySide6.QtCore import QCoreApplication


class Answers(Protocol):
    """What answers calls by name."""

    def warm_up(self) -> None:
        """Load what every plan needs, before the first is asked for."""
        ...


LOG = logging.getLogger(__name__)

ENDS_WITHIN_S = 2.0
"""How long work that was told to stop may take when the window has gone."""

PROGRESS_EVERY_S = 0.05


@dataclass(frozen=True, slots=True)
class Call:
    """A method of the engine by name, what it is called with, and whether it tells how far it is.

    `told` names the argument that hears of progress, empty where there is none; likewise `stops` the one that
    asks whether to stop. `language` and `conventions` are those in which the window writes now.
    """

    method: str
    arguments: tuple[Any, ...]
    named: Mapping[str, Any]
    told: str
    stops: str
    language: str
    conventions: conventions.Conventions


@dataclass(frozen=True, slots=True)
class Failure:
    """An exception on its way; pickle would call its class with the sentence, which not every class takes."""

    kind: type[BaseException]
    arguments: tuple[Any, ...]
    state: Mapping[str, Any]
    trace: str

    def exception(self) -> BaseException:
        """The exception as it was raised, with the lines where that was in its notes."""
        fault = self.kind.__new__(self.kind)
        fault.args = self.arguments
        fault.__dict__.update(self.state)
        if self.trace:
            fault.add_note(self.trace)
        return fault


class EngineProcess:
    """Answers the frames of a stream until it ends."""

    def __init__(self, incoming: BinaryIO, outgoing: BinaryIO) -> None:
        self._incoming, self._sender = incoming, Sender(outgoing)
        self._stops: dict[int, Event] = {}
        self._lock = Lock()
        self._threads: set[Thread] = set()
        self._app: QCoreApplication | None = None

    def run(self) -> None:
        """Greet, then answer until the window has gone."""
        hello = received(self._incoming)
        if hello is None:
            return
        logging.getLogger().addHandler(_Telling(self._sender))
        logging.getLogger().setLevel(logging.INFO)
        engine: Answers = unpacked(hello.content)()
        self._sender.send(Kind.READY)
        self._begin(_warmed, engine)
        while (frame := received(self._incoming)) is not None:
            if frame.kind is Kind.STOP:
                with self._lock:
                    stop = self._stops.get(frame.number)
                if stop is not None:
                    stop.set()
            else:
                with self._lock:
                    self._stops[frame.number] = Event()
                self._begin(self._answer, engine, frame)
        self._end()

    def _speak(self, code: str) -> None:
        """Speak the window's language; only another one than English needs Qt for it."""
        with self._lock:
            if code == spoken().code:
                return
            from PySide6.QtCore import QCoreApplication

            from auroraplan.gui import language

            self._app = self._app or QCoreApplication([])
            language.speak(self._app, code)

    def _begin(self, work: Callable[..., None], *arguments: object) -> None:
        def run() -> None:
            try:
                work(*arguments)
            finally:
                self._threads.discard(thread)

        thread = Thread(target=run, daemon=True)
        self._threads.add(thread)
        thread.start()

    def _answer(self, engine: Answers, frame: Frame) -> None:
        with self._lock:
            stop = self._stops[frame.number]
        try:
            content = packed(self._result(engine, frame, stop))
        except BaseException as fault:  # noqa: BLE001 - all of them cross to the window
            kind, content = Kind.FAILED, _failure(fault)
        else:
            kind = Kind.DONE
        with self._lock:
            del self._stops[frame.number]
        with suppress(OSError, ValueError):  # the window has gone
            self._sender.send(kind, frame.number, content)

    def _result(self, engine: Answers, frame: Frame, stop: Event) -> object:
        call: Call = unpacked(frame.content)
        self._speak(call.language)
        conventions.use(call.conventions)
        named = dict(call.named)
        if call.told:
            named[call.told] = self._teller(frame.number)
        if call.stops:
            named[call.stops] = stop.is_set
        return getattr(engine, call.method)(*call.arguments, **named)

    def _teller(self, number: int) -> Callable[..., None]:
        told_at_s = 0.0

        def tell(*values: object) -> None:
            nonlocal told_at_s
            now_s = time.monotonic()
            if now_s - told_at_s >= PROGRESS_EVERY_S:
                told_at_s = now_s
                with suppress(OSError, ValueError):
                    self._sender.send(Kind.PROGRESS, number, packed(values))

        return tell

    def _end(self) -> None:
        """Stop what is under way, and let it end."""
        with self._lock:
            for stop in self._stops.values():
                stop.set()
        until_s = time.monotonic() + ENDS_WITHIN_S
        for thread in tuple(self._threads):
            thread.join(max(0.0, until_s - time.monotonic()))


class _Telling(logging.Handler):
    """Tells the window what is logged here: only one process writes to its file."""

    def __init__(self, sender: Sender) -> None:
        super().__init__()
        self._sender = sender

    def emit(self, record: logging.LogRecord) -> None:
        """Send a record."""
        with suppress(OSError, ValueError):
            self._sender.send(Kind.LOG, 0, packed((record.levelno, record.name, record.getMessage())))


def _failure(fault: BaseException) -> bytes:
    trace = "" if isinstance(fault, AuroraplanError) else "".join(traceback.format_exception(fault))
    try:
        return packed(Failure(type(fault), fault.args, vars(fault), trace))
    except Exception:  # noqa: BLE001 - what cannot be packed is told in words
        return packed(Failure(RuntimeError, (repr(fault),), {}, trace))


def _warmed(engine: Answers) -> None:
    """Load what every plan needs before the first is asked for."""
    try:
        engine.warm_up()
    except Exception:
        LOG.exception("the engine did not warm up")


def _print_elsewhere() -> None:
    """Let what is printed here not come among the frames."""
    try:
        os.dup2(2, 1)
    except OSError:  # started without stderr
        os.dup2(os.open(os.devnull, os.O_WRONLY), 1)


def main() -> None:
    """Answers the window that started this process, over its standard streams."""
    # The window hears of an interruption too, and ends this process by closing the stream.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    keep_to_few_heaps()
    incoming, outgoing = os.fdopen(os.dup(0), "rb"), os.fdopen(os.dup(1), "wb")
    _print_elsewhere()
    EngineProcess(incoming, outgoing).run()
    # Threads that did not end would hold the process, and so would what they hold.
    logging.shutdown()
    os._exit(0)
