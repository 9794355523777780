"""The only HTTP of the program: one GET ends by its deadline, below its size, and as a value.

What may happen is in sources/faults, who may be asked in sources/hosts. TLS is verified; a redirect is
followed to https on the same host only; requests to a host lie apart, and one that fails rests
(sources/courtesy); who asks for the same shares a request (sources/flights). No address is asked again within
a minute of a fault, nor before the time a service asked for; whoever finds a good answer of no use says so,
and it counts as a fault.

The request runs in a thread of its own (sources/one_get), because neither the look-up of a name nor headers
that drip in byte by byte obey requests' timeouts. At the deadline its sockets are shut down, which ends the
thread too.
"""

from __future__ import annotations

import threading
import time
from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from auroraplan.core.language import marked
from auroraplan.sources.courtesy import LONGEST_ASKED_REST_S, SPACING_S, Courtesy
from auroraplan.sources.faults import NotAsked, Refused, SourceFault, TooSlow, Unreachable
from auroraplan.sources.fetched import DEADLINE_S, Fetched, Unchanged
from auroraplan.sources.flights import Flight, Flights
from auroraplan.sources.hosts import host_of, why_not_asked

if TYPE_CHECKING:
    import socket
    from collections.abc import Callable

    import requests

PAUSE_AFTER_FAULT_S = 60.0
"""NWS asks not to try again faster than once a minute."""

OFFLINE = NotAsked(marked("offline"))
CANCELLED = Unreachable(marked("it was cancelled"))


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

    `open_session(sockets)` gives a session that puts every socket it opens into the list; `refusal(url)` says
    why an address is asked of nobody; requests to one host begin `spacing_s` apart; none takes longer than
    `longest_s`, whatever whoever asks would wait; `clock` is monotonic, and what rests, rests by it.
    """

    offline: bool = False
    now: Callable[[], datetime] = current_utc
    open_session: Callable[[list[socket.socket]], requests.Session] = _session_into
    refusal: Callable[[str], SourceFault | None] = why_not_asked
    spacing_s: float = SPACING_S
    longest_s: float = DEADLINE_S
    clock: Callable[[], float] = time.monotonic
    _pauses: dict[str, tuple[float, SourceFault]] = field(
        default_factory=dict[str, tuple[float, SourceFault]]
    )
    _courtesies: dict[str, Courtesy] = field(default_factory=dict[str, Courtesy])
    _flights: Flights = field(default_factory=Flights)
    _lock: threading.Lock = field(default_factory=threading.Lock)

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
        now_s = self.clock()
        with self._lock:
            self._pauses = {each: kept for each, kept in self._pauses.items() if kept[0] > now_s}
            self._pauses[url] = (now_s + _pause_s(fault), fault)

    def paused(self, url: str) -> SourceFault | None:
        """The fault for which `url` is not asked now, None when it may be asked."""
        with self._lock:
            until, fault = self._pauses.get(url, (float("-inf"), OFFLINE))
        return fault if self.clock() < until else self._courtesy(url).resting()

    def _paced(
        self, url: str, modified_since: str | None, *, deadline_s: float, cancelled: Callable[[], bool]
    ) -> Fetched | Unchanged | SourceFault:
        """Ask, unless offline, within the pause after a fault, or somebody who is not to be asked."""
        if self.offline:
            return OFFLINE
        fault = self.refusal(url) or self.paused(url)
        if fault is not None:
            return fault
        patience_s = min(deadline_s, self.longest_s)
        answer = self._answer(url, modified_since, deadline_s=patience_s, cancelled=cancelled)
        if not isinstance(answer, Fetched | Unchanged) and answer != CANCELLED:
            self.pause(url, answer)
        return answer

    def _answer(
        self, url: str, modified_since: str | None, *, deadline_s: float, cancelled: Callable[[], bool]
    ) -> Fetched | Unchanged | SourceFault:
        """Wait for the thread that asks, no longer than the deadline."""
        ends_s, key = time.monotonic() + deadline_s, (url, modified_since)
        flight = self._flights.board(key, ends_s, lambda flight: self._fly(url, modified_since, flight))
        try:
            came = flight.wait(ends_s, cancelled)
        finally:
            self._flights.leave(key, flight)
        if came is not None:
            return came
        return CANCELLED if cancelled() else TooSlow(deadline_s)

    def _fly(self, url: str, modified_since: str | None, flight: Flight) -> None:
        """Ask in this thread when the host may be asked, and let it learn from what came."""
        from auroraplan.sources.one_get import OneGet  # noqa: PLC0415 - loads requests, 70 ms

        courtesy = self._courtesy(url)
        flight.came = courtesy.enter(flight.is_given_up)
        if flight.came is not None:
            return
        begun_s, came = time.monotonic(), None
        asking = OneGet(
            url, flight.ends_s, self.now, lambda: self.open_session(flight.sockets), modified_since
        )
        try:
            came = flight.came = asking.answer()
        finally:
            # Cut off by the deadline is a fault of the host; cut off by whoever asked says nothing of it.
            if flight.is_given_up() and came is not None:
                late = time.monotonic() >= flight.ends_s
                came = TooSlow(flight.ends_s - begun_s) if late else None
            courtesy.leave(came)

    def _courtesy(self, url: str) -> Courtesy:
        with self._lock:
            host = host_of(url)
            if host not in self._courtesies:
                self._courtesies[host] = Courtesy(self.spacing_s, self.clock)
            return self._courtesies[host]


def _pause_s(fault: SourceFault) -> float:
    asked_s = fault.retry_after_s if isinstance(fault, Refused) else None
    return max(PAUSE_AFTER_FAULT_S, min(asked_s or 0.0, LONGEST_ASKED_REST_S))
