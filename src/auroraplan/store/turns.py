"""Everybody who shares a home folder takes turns at a service, and leaves it alone for as long as it refuses.

    10.0 s   A takes a turn: the stamp says 10.0, A goes at once
    10.2 s   B takes a turn: the stamp says 11.1, B goes 0.9 s later
    12.0 s   A's request has ended: the stamp says 12.0, C goes at 13.1 at the earliest
    13.3 s   C is refused and asked to wait 90 s: the second line says until 103.3 with status 429

The stamp is the last turn that was given away or the end of the last request, whichever is later, in a file
that is locked while it is read and changed. So what lies apart is requests where they follow each other; of
two that overlap, as B's with a slow one of A, the starts lie apart: holding the lock for a request as well
would let one that hangs hold up everybody.

Where no lock can be had nobody knows who else asks: each turn is then waited for, the first too, so that
programs run one after the other still keep the distance, and only those run at the same time do not. On a
file system without locks two may read the same stamp; store/files says why that is better than nothing.
"""

import math
import time
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path
from threading import Lock

from auroraplan.store.files import NotSaved, locked

LONGEST_QUEUE_S = 60.0
"""A stamp further ahead comes from a clock that was wrong, not from a queue."""

LONGEST_REST_S = 86_400.0
"""A rest that lasts longer comes from a wrong clock, or from a service that should be asked once more."""

LONGEST_FILE_BYTES = 120


@dataclass(frozen=True, slots=True)
class Rest:
    """A service is left alone until a time, as it refused with a status."""

    until_unix_s: float
    status: int


@dataclass(slots=True)
class Turns:
    """The turns at one service; `now` gives the time of day in seconds, the same for every process."""

    stamp: Path
    apart_s: float
    now: Callable[[], float] = time.time
    _last_unix_s: float = -math.inf
    _rest: Rest | None = None
    _lock: Lock = field(default_factory=Lock)

    def next_in_s(self) -> float:
        """Take the next turn, and say how many seconds ahead it lies."""
        with self._lock:
            now_unix_s = self.now()
            try:
                with locked(self.stamp):
                    last_unix_s, rest = self._kept()
                    turn_unix_s = self._after(now_unix_s, max(self._last_unix_s, last_unix_s))
                    self._keep(turn_unix_s, rest)
            except NotSaved:
                turn_unix_s = self._after(now_unix_s, max(self._last_unix_s, now_unix_s))
            self._last_unix_s = turn_unix_s
            return turn_unix_s - now_unix_s

    def ended(self) -> None:
        """Note that a request has ended: the next turn lies apart from now."""
        with self._lock, suppress(NotSaved):
            self._last_unix_s = max(self._last_unix_s, self.now())
            with locked(self.stamp):
                last_unix_s, rest = self._kept()
                self._keep(max(self._last_unix_s, last_unix_s), rest)

    def refused(self, status: int, rest_s: float, *, for_all: bool = True) -> None:
        """Note that the service refused: everybody leaves it alone for so many seconds, or this program."""
        with self._lock, suppress(NotSaved):
            self._rest = Rest(self.now() + min(rest_s, LONGEST_REST_S), status)
            if not for_all:
                return
            with locked(self.stamp):
                last_unix_s, rest = self._kept()
                self._keep(last_unix_s, _longer(rest, self._rest))

    def resting(self) -> Rest | None:
        """Until when the service is left alone, None when it may be asked."""
        with self._lock:
            now_unix_s = self.now()
            rest = _longer(self._kept()[1], self._rest)
            return rest if rest is not None and now_unix_s < rest.until_unix_s else None

    def _after(self, now_unix_s: float, last_unix_s: float) -> float:
        if last_unix_s > now_unix_s + LONGEST_QUEUE_S:
            last_unix_s = now_unix_s
        return max(now_unix_s, last_unix_s + self.apart_s)

    def _kept(self) -> tuple[float, Rest | None]:
        """The last turn, and the rest; what cannot be read is none."""
        try:
            first, _, second = self.stamp.read_bytes()[:LONGEST_FILE_BYTES].partition(b"\n")
        except OSError:
            return -math.inf, None
        until, _, status = second.partition(b" ")
        until_unix_s = _finite(until)
        rest = None
        latest_unix_s = self.now() + LONGEST_REST_S
        if until_unix_s is not None and until_unix_s <= latest_unix_s and status.strip().isdigit():
            rest = Rest(until_unix_s, int(status))
        last_unix_s = _finite(first)
        return (-math.inf if last_unix_s is None else last_unix_s), rest

    def _keep(self, turn_unix_s: float, rest: Rest | None) -> None:
        first = f"{turn_unix_s:.3f}" if math.isfinite(turn_unix_s) else ""
        second = f"\n{rest.until_unix_s:.3f} {rest.status}" if rest else ""
        with suppress(OSError):
            self.stamp.write_text(f"{first}{second}", encoding="ascii", newline="\n")


def _longer(one: Rest | None, other: Rest | None) -> Rest | None:
    if one is None or other is None:
        return one or other
    return max(one, other, key=lambda rest: rest.until_unix_s)


def _finite(text: bytes) -> float | None:
    try:
        number = float(text)
    except ValueError:
        return None
    return number if math.isfinite(number) else None
