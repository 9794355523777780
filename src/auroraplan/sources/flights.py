"""Those who ask for the same address at the same time share one request, and each waits as long as it wants.

A asks ───────────▶ takes off ············▶ lands: A and B have the same answer
B asks, a little later ▶ comes aboard ····▶
A is cancelled: B flies on        B is cancelled too: the sockets are shut down, which ends the thread
"""

from __future__ import annotations

import socket
import threading
import time
from contextlib import suppress
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, TypeAlias

from auroraplan.sources.fetched import POLL_S

if TYPE_CHECKING:
    from collections.abc import Callable

    from auroraplan.sources.faults import SourceFault
    from auroraplan.sources.fetched import Fetched, Unchanged

Key: TypeAlias = tuple[str, str | None]
"""An address, and the stamp of the answer that is kept of it."""


@dataclass(slots=True)
class Flight:
    """One request under way."""

    ends_s: float
    sockets: list[socket.socket] = field(default_factory=list[socket.socket])
    aboard: int = 0
    came: Fetched | Unchanged | SourceFault | None = None
    landed: threading.Event = field(default_factory=threading.Event)

    def is_given_up(self) -> bool:
        """Whether nobody waits for the answer any more."""
        return self.aboard == 0 or time.monotonic() >= self.ends_s

    def wait(self, ends_s: float, cancelled: Callable[[], bool]) -> Fetched | Unchanged | SourceFault | None:
        """The answer; None at the end of patience or soon after `cancelled` turns true."""
        while (left_s := ends_s - time.monotonic()) > 0 and not cancelled():
            if self.landed.wait(min(left_s, POLL_S)):
                if self.came is None:
                    raise RuntimeError("the thread that asks has failed; its own traceback says why")
                return self.came
        return None

    def end(self) -> None:
        """Shut the sockets down: neither a look-up nor headers that drip in obey requests' timeouts."""
        for each in self.sockets:
            with suppress(OSError):
                each.shutdown(socket.SHUT_RDWR)


@dataclass(slots=True)
class Flights:
    """The requests under way, by what they ask for."""

    _under_way: dict[Key, Flight] = field(default_factory=dict[Key, Flight])
    _lock: threading.Lock = field(default_factory=threading.Lock)

    def board(self, key: Key, ends_s: float, ask: Callable[[Flight], None]) -> Flight:
        """Come aboard the request for `key`, which takes off with `ask(flight)` if there is none yet."""
        with self._lock:
            flight = self._under_way.get(key)
            if flight is None or flight.is_given_up() or flight.landed.is_set():
                flight = self._under_way[key] = Flight(ends_s)
                flight.aboard = 1
                threading.Thread(target=self._fly, args=(key, flight, ask), name="fetch", daemon=True).start()
            else:
                flight.aboard += 1
            return flight

    def leave(self, key: Key, flight: Flight) -> None:
        """Get off; the last one ends the request if it has not landed."""
        with self._lock:
            flight.aboard -= 1
            if flight.aboard == 0 and not flight.landed.is_set():
                self._forget(key, flight)
                flight.end()

    def _fly(self, key: Key, flight: Flight, ask: Callable[[Flight], None]) -> None:
        try:
            ask(flight)
        finally:  # a bug leaves no answer, and nobody waits for a dead thread
            with self._lock:
                flight.landed.set()
                self._forget(key, flight)

    def _forget(self, key: Key, flight: Flight) -> None:
        if self._under_way.get(key) is flight:
            del self._under_way[key]
