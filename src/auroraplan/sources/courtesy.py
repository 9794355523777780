"""A host is asked politely: requests lie apart, and one that fails or asks for rest is left alone.

    asked ──three faults in a row──▶ resting (1 min, then 2, 4, at most 5) ──when over──▶ one request tries
      ▲          or Retry-After              ▲                                                 │
      └──────────── an answer ───────────────│─────────────────────────────────────────────────┤
                                             └──────────────────── a fault ────────────────────┘

While one request tries, the others wait for what becomes of it: after a minute without a network the first
answer lets all through, and the first fault costs one deadline, not one for each address.
"""

from __future__ import annotations

import time
from dataclasses import dataclass, field
from threading import Condition, get_ident
from typing import TYPE_CHECKING, TypeAlias

from auroraplan.core.language import marked
from auroraplan.sources.faults import Refused, SourceFault, TooSlow, Unreachable
from auroraplan.sources.fetched import POLL_S, Fetched, Unchanged

if TYPE_CHECKING:
    from collections.abc import Callable

Came: TypeAlias = "Fetched | Unchanged | SourceFault | None"

SPACING_S = 0.1
"""MET Norway asks for less than 20 requests a second; half of that suits everybody."""

FAULTS_IN_A_ROW = 3
FIRST_REST_S = 60.0
"""NWS asks not to try again faster than once a minute."""
LONGEST_REST_S = 300.0
LONGEST_ASKED_REST_S = 86_400.0
"""A service that asks to be left alone for longer is asked once a day all the same."""

TOO_MANY = 429


@dataclass(slots=True)
class Courtesy:
    """How one host is treated; it rests by `clock`, which is monotonic, in seconds."""

    spacing_s: float = SPACING_S
    clock: Callable[[], float] = time.monotonic
    _turn_s: float = float("-inf")
    _faults: int = 0
    _rest_s: float = FIRST_REST_S
    _rests_until_s: float = float("-inf")
    _last: SourceFault | None = None
    _trier: int | None = None
    _changed: Condition = field(default_factory=Condition)

    def resting(self) -> SourceFault | None:
        """The fault for which the host is left alone now, None when it may be asked or tried."""
        with self._changed:
            return self._last if self.clock() < self._rests_until_s else None

    def enter(self, given_up: Callable[[], bool]) -> SourceFault | None:
        """Wait for a turn; why there is none, or None when the request goes out now and `leave` follows."""
        with self._changed:
            while not given_up():
                if self._last is not None and self.clock() < self._rests_until_s:
                    return self._last
                wait_s = self._wait_s()
                if wait_s <= 0.0:
                    self._turn_s = time.monotonic() + self.spacing_s
                    self._trier = None if self._last is None else get_ident()
                    return None
                self._changed.wait(min(wait_s, POLL_S))
        return Unreachable(marked("it was cancelled"))

    def leave(self, came: Came) -> None:
        """Note what came of this thread's request; None for one given up, from which nothing is learnt."""
        with self._changed:
            tried = self._trier == get_ident()
            if tried:
                self._trier = None
            if came is not None:
                self._learn(came, tried=tried)
            self._changed.notify_all()

    def _wait_s(self) -> float:
        """How long before a request may go out: for its turn, or until another's try has ended."""
        return POLL_S if self._trier is not None else self._turn_s - time.monotonic()

    def _learn(self, came: Fetched | Unchanged | SourceFault, *, tried: bool) -> None:
        asked_s = came.retry_after_s if isinstance(came, Refused) and _is_trouble(came) else None
        if not _is_trouble(came):
            self._faults, self._rest_s, self._last = 0, FIRST_REST_S, None
            self._rests_until_s = float("-inf")
        elif asked_s:
            self._rest_for(min(asked_s, LONGEST_ASKED_REST_S), came)
        elif self.clock() >= self._rests_until_s:
            self._faults += 1
            if tried or self._faults >= FAULTS_IN_A_ROW:
                self._rest_for(self._rest_s, came)
                self._rest_s = min(2 * self._rest_s, LONGEST_REST_S)

    def _rest_for(self, span_s: float, came: Fetched | Unchanged | SourceFault) -> None:
        if not isinstance(came, Fetched | Unchanged):
            self._last = came
        self._rests_until_s = max(self._rests_until_s, self.clock() + span_s)


def _is_trouble(came: Fetched | Unchanged | SourceFault) -> bool:
    """Whether the host itself is in trouble, or this machine: an address that is not there is not."""
    if isinstance(came, Refused):
        return came.status == TOO_MANY or came.status >= 500
    return isinstance(came, Unreachable | TooSlow)
