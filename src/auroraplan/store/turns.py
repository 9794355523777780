"""Everybody who shares a home folder takes turns, and two turns lie a fixed time apart.

    10.0 s   A takes a turn: the stamp says 10.0, A goes at once
    10.2 s   B takes a turn: the stamp says 11.1, B goes 0.9 s later

The stamp is the last turn that was given away, in a file that is locked while it is read and changed. Where
no file can be written, those of this process still take turns.
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


@dataclass(slots=True)
class Turns:
    """The turns at one service; `now` gives the time of day in seconds, the same for every process."""

    stamp: Path
    apart_s: float
    now: Callable[[], float] = time.time
    _last_unix_s: float = -math.inf
    _lock: Lock = field(default_factory=Lock)

    def next_in_s(self) -> float:
        """Take the next turn, and say how many seconds ahead it lies."""
        with self._lock:
            now_unix_s = self.now()
            try:
                with locked(self.stamp):
                    turn_unix_s = self._after(now_unix_s, max(self._last_unix_s, self._stamped_unix_s()))
                    self._keep(turn_unix_s)
            except NotSaved:
                turn_unix_s = self._after(now_unix_s, self._last_unix_s)
            self._last_unix_s = turn_unix_s
            return turn_unix_s - now_unix_s

    def _after(self, now_unix_s: float, last_unix_s: float) -> float:
        if last_unix_s > now_unix_s + LONGEST_QUEUE_S:
            last_unix_s = now_unix_s
        return max(now_unix_s, last_unix_s + self.apart_s)

    def _stamped_unix_s(self) -> float:
        try:
            stamped_unix_s = float(self.stamp.read_bytes()[:40])
        except (OSError, ValueError):
            return -math.inf
        return stamped_unix_s if math.isfinite(stamped_unix_s) else -math.inf

    def _keep(self, turn_unix_s: float) -> None:
        with suppress(OSError):
            self.stamp.write_text(f"{turn_unix_s:.3f}", encoding="ascii")
