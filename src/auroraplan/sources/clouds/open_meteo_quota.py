"""Open-Meteo's free service counts calls by the minute, the hour, the day and the month, on fixed clocks.

    600 a minute · 5,000 an hour · 10,000 a day · 300,000 a month, for an Internet address, one at a time

A request counts for each place as max(1, variables / 10, variables / 10 * days / 14) calls, an error as 1.
When more is asked, the service answers 429 without saying when to come back; but its counters start anew with
each minute, each full hour and at 0 UT, and its reason names the counter. This program stays below nine
tenths, as others may share the address. What was asked is counted for all programs of a home folder:

    {"spent": {"minute": ["2027-01-31T23:58:00+00:00", 50.0], ...}, "closed_until": null}

Source: https://open-meteo.com/en/terms and /pricing; the server's RateLimiter.
"""

import json
import math
import threading
from collections.abc import Callable, Generator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from typing import cast

from auroraplan.core.language import marked
from auroraplan.sources.faults import NotAsked, Refused

SHARE = 0.9
CALLS_A_MINUTE = 600.0
CALLS_AN_HOUR = 5_000.0
CALLS_A_DAY = 10_000.0
CALLS_A_MONTH = 300_000.0

AFTER_A_CROWD = timedelta(minutes=1)
"""Too many at once, or overloaded: no counter is full, and a minute is good manners."""

LONGEST_CLOSED = timedelta(days=32)
"""No counter runs longer; what is closed beyond was closed by a wrong clock."""

TOO_MANY = 429
OVERLOADED = 503


def calls_of_a_place(*, variables: int, days: float) -> float:
    """What one place counts in a request for so many hourly variables over so many days."""
    return max(1.0, variables / 10.0, variables / 10.0 * days / 14.0)


Change = Callable[[Callable[[bytes], bytes]], None]


def unshared(changed: Callable[[bytes], bytes]) -> None:
    """Nobody else counts."""
    changed(b"")


@dataclass(slots=True)
class Quota:
    """How much has been asked within the running minute, hour, day and month of the service's clock.

    One object for the program: all requests to Open-Meteo, whatever the thread, ask it for their turn.
    `change(changed)` replaces what all programs have counted by `changed` of it; whatever is odd there counts
    as nothing.
    """

    now: Callable[[], datetime]
    change: Change = unshared
    _spent: dict[str, tuple[datetime, float]] = field(default_factory=dict[str, tuple[datetime, float]])
    _closed_until: datetime | None = None
    _turn: threading.Lock = field(default_factory=threading.Lock)

    @contextmanager
    def turn(self, calls: float, *, patience_s: float = 10.0) -> Generator[NotAsked | None]:
        """The right to make one request of so many calls, counted, or why there is none now.

        Nobody else has a turn within it; waits for it `patience_s` at most.
        """
        if not self._turn.acquire(timeout=max(0.0, patience_s)):
            yield NotAsked(marked("Open-Meteo is still busy with another request of this program"))
            return
        try:
            until = self._taken(calls)
            yield None if until is None else NotAsked(_why(until))
        finally:
            self._turn.release()

    def closed_until(self, calls: float) -> datetime | None:
        """When so many calls may be made, None for now."""
        now = self.now().astimezone(UTC)
        times = [] if self._closed_until is None or self._closed_until <= now else [self._closed_until]
        for name, (begin, end, most) in _windows(now).items():
            since, spent = self._spent.get(name, (begin, 0.0))
            if since == begin and spent > 0.0 and spent + calls > SHARE * most:
                times.append(end)
        return max(times, default=None)

    def refused(self, fault: Refused) -> datetime | None:
        """Note that the service refused: until when nobody asks again, None if it is no matter of limits."""
        until = reopens_utc(fault, self.now().astimezone(UTC))
        if until is not None:
            self._closed_until = max(until, self._closed_until or until)
            self._shared(lambda: None)
        return until

    def count(self, calls: float) -> None:
        """Note that so many calls more were made, as by asking again within a turn."""
        self._shared(lambda: self._add(calls))

    def _taken(self, calls: float) -> datetime | None:
        """Count so many calls if they may be made now, else say when."""
        found: list[datetime | None] = []

        def take() -> None:
            found.append(self.closed_until(calls))
            if found[0] is None:
                self._add(calls)

        self._shared(take)
        return found[0]

    def _shared(self, act: Callable[[], None]) -> None:
        """Act on what all programs have counted so far, and let them know."""

        def changed(content: bytes) -> bytes:
            self._take_in(content)
            act()
            return self._written()

        self.change(changed)

    def _take_in(self, content: bytes) -> None:
        """What others have counted in the running windows; it holds what this program has, too."""
        now = self.now().astimezone(UTC)
        fields = _fields(content)
        counted = fields.get("spent")
        for name, (begin, _, _) in _windows(now).items():
            told = _count(cast("dict[str, object]", counted).get(name)) if isinstance(counted, dict) else None
            since, spent = self._spent.get(name, (begin, 0.0))
            if told is not None and told[0] == begin:
                self._spent[name] = (begin, max(told[1], spent if since == begin else 0.0))
        until = _time(fields.get("closed_until"))
        if until is not None and now < until <= now + LONGEST_CLOSED:
            self._closed_until = max(until, self._closed_until or until)

    def _written(self) -> bytes:
        spent = {name: [begin.isoformat(), calls] for name, (begin, calls) in self._spent.items()}
        closed_until = None if self._closed_until is None else self._closed_until.isoformat()
        return json.dumps({"spent": spent, "closed_until": closed_until}).encode("ascii")

    def _add(self, calls: float) -> None:
        for name, (begin, _, _) in _windows(self.now().astimezone(UTC)).items():
            since, spent = self._spent.get(name, (begin, 0.0))
            self._spent[name] = (begin, calls + (spent if since == begin else 0.0))


def _fields(content: bytes) -> dict[str, object]:
    try:
        value: object = json.loads(content)
    except (ValueError, RecursionError):
        return {}
    return cast("dict[str, object]", value) if isinstance(value, dict) else {}


def _count(value: object) -> tuple[datetime, float] | None:
    """When a window began and what was spent in it."""
    if not isinstance(value, list):
        return None
    begin, calls = cast("list[object]", [*value, None, None])[:2]
    begun = _time(begin)
    if begun is None or isinstance(calls, bool) or not isinstance(calls, int | float):
        return None
    return (begun, float(calls)) if math.isfinite(calls) and 0.0 <= calls <= CALLS_A_MONTH else None


def _time(value: object) -> datetime | None:
    try:
        time = datetime.fromisoformat(value) if isinstance(value, str) else None
    except ValueError:
        return None
    return None if time is None or time.tzinfo is None else time


def reopens_utc(fault: Refused, now_utc: datetime) -> datetime | None:
    """When a service that refused answers again, by its own clocks; None when waiting is no remedy."""
    if fault.status not in {TOO_MANY, OVERLOADED}:
        return None
    if fault.retry_after_s is not None:
        return now_utc + timedelta(seconds=fault.retry_after_s)
    reason, windows = (fault.reason or "").lower(), _windows(now_utc)
    for word, name in (("minutely", "minute"), ("hourly", "hour"), ("daily", "day"), ("monthly", "month")):
        if word in reason:
            return windows[name][1]
    return now_utc + AFTER_A_CROWD


def _windows(now_utc: datetime) -> dict[str, tuple[datetime, datetime, float]]:
    """The running minute, hour, day and month with their ends and what may be asked in them."""
    minute = now_utc.replace(second=0, microsecond=0)
    hour = minute.replace(minute=0)
    day = hour.replace(hour=0)
    month = day.replace(day=1)
    next_month = (month + timedelta(days=32)).replace(day=1)
    return {
        "minute": (minute, minute + timedelta(minutes=1), CALLS_A_MINUTE),
        "hour": (hour, hour + timedelta(hours=1), CALLS_AN_HOUR),
        "day": (day, day + timedelta(days=1), CALLS_A_DAY),
        "month": (month, next_month, CALLS_A_MONTH),
    }


def _why(until: datetime) -> str:
    return f"the free calls of Open-Meteo are used up until {until:%Y-%m-%d %H:%M} UTC"
