"""The only HTTP of the program: one GET ends by its deadline, below its size, and as a value.

What may happen is in sources/faults. TLS is verified; a redirect is followed to https on the same host only;
nothing is retried within a minute, nor before the time a service asked for; whoever finds a good answer of no
use says so, and it counts as a fault.

The request runs in a thread of its own (sources/one_get), because neither the look-up of a name nor headers
that drip in byte by byte obey requests' timeouts. At the deadline its sockets are shut down, which ends the
thread too.
"""

from __future__ import annotations

import socket
import threading
import time
from contextlib import suppress
from dataclasses import dataclass, field
from datetime import UTC, datetime
from queue import Empty, SimpleQueue
from typing import TYPE_CHECKING

from auroraplan.sources.faults import NotAsked, Refused, SourceFault, TooSlow, Unreachable
from auroraplan.sources.fetched import DEADLINE_S, Fetched, Unchanged

if TYPE_CHECKING:
    from collections.abc import Callable

    import requests

PAUSE_AFTER_FAULT_S = 60.0
"""NWS asks not to try again faster than once a minute."""
POLL_S = 0.05

OFFLINE = NotAsked("offline")
CANCELLED = Unreachable("it was cancelled")


def never() -> bool:
    """Nobody cancels."""
    return False


def current_utc() -> datetime:
    """The time on this machine's clock."""
    return datetime.now(UTC)


def _session_into(sockets: list[socket.socket]) -> requests.Session:
    from auroraplan.sources.open_sockets import session_into  # noqa: PLC0415 - loads requests

    return session_into(sockets)


@dataclass(slots=True)
class Fetcher:
    """Asks for addresses; offline it does not.

    `open_session(sockets)` gives a session that puts every socket it opens into the list.
    """

    offline: bool = False
    now: Callable[[], datetime] = current_utc
    open_session: Callable[[list[socket.socket]], requests.Session] = _session_into
    _pauses: dict[str, tuple[float, SourceFault]] = field(
        default_factory=dict[str, tuple[float, SourceFault]]
    )

    def get(
        self, url: str, *, deadline_s: float = DEADLINE_S, cancelled: Callable[[], bool] = never
    ) -> Fetched | SourceFault:
        """The body at `url`, or why there is none, by the deadline and soon after `cancelled` turns true."""
        answer = self._paced(url, None, deadline_s=deadline_s, cancelled=cancelled)
        return Refused(304) if isinstance(answer, Unchanged) else answer

    def get_if_changed(
        self,
        url: str,
        modified_since: str | None,
        *,
        deadline_s: float = DEADLINE_S,
        cancelled: Callable[[], bool] = never,
    ) -> Fetched | Unchanged | SourceFault:
        """The body at `url`, or that it is the one with this Last-Modified still, or why there is none."""
        return self._paced(url, modified_since, deadline_s=deadline_s, cancelled=cancelled)

    def pause(self, url: str, fault: SourceFault) -> None:
        """Do not ask for `url` again within a minute; also for a 200 that is stale or cannot be read."""
        self._pauses[url] = (time.monotonic() + _pause_s(fault), fault)

    def paused(self, url: str) -> SourceFault | None:
        """The fault for which `url` is not asked now, None when it may be asked."""
        until, fault = self._pauses.get(url, (0.0, OFFLINE))
        return fault if time.monotonic() < until else None

    def _paced(
        self, url: str, modified_since: str | None, *, deadline_s: float, cancelled: Callable[[], bool]
    ) -> Fetched | Unchanged | SourceFault:
        """Ask, unless offline or within the pause after a fault."""
        if self.offline:
            return OFFLINE
        fault = self.paused(url)
        if fault is not None:
            return fault
        answer = self._answer(url, modified_since, deadline_s=deadline_s, cancelled=cancelled)
        if not isinstance(answer, Fetched | Unchanged) and answer is not CANCELLED:
            self.pause(url, answer)
        return answer

    def _answer(
        self, url: str, modified_since: str | None, *, deadline_s: float, cancelled: Callable[[], bool]
    ) -> Fetched | Unchanged | SourceFault:
        """Wait for the thread that asks, no longer than the deadline."""
        from auroraplan.sources.one_get import OneGet  # noqa: PLC0415 - loads requests, 70 ms

        box: SimpleQueue[Fetched | Unchanged | SourceFault | None] = SimpleQueue()
        sockets: list[socket.socket] = []
        ends = time.monotonic() + deadline_s
        asking = OneGet(url, ends, self.now, lambda: self.open_session(sockets), modified_since)
        threading.Thread(target=asking.answer_into, args=(box,), name="fetch", daemon=True).start()
        while (left := ends - time.monotonic()) > 0 and not cancelled():
            with suppress(Empty):
                answer = box.get(timeout=min(left, POLL_S))
                if answer is None:
                    raise RuntimeError("the thread that asks has failed; its own traceback says why")
                return answer
        for each in sockets:
            with suppress(OSError):
                each.shutdown(socket.SHUT_RDWR)
        return CANCELLED if cancelled() else TooSlow(deadline_s)


def _pause_s(fault: SourceFault) -> float:
    asked = fault.retry_after_s if isinstance(fault, Refused) else None
    return max(PAUSE_AFTER_FAULT_S, asked or 0.0)
