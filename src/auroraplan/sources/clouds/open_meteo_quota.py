"""Open-Meteo's free service counts calls by the minute, the hour, the day and the month, on fixed clocks.

    600 a minute · 5,000 an hour · 10,000 a day · 300,000 a month, for an Internet address, one at a time

A request counts for each place as max(1, variables / 10, variables / 10 * days / 14) calls, an error as 1.
When more is asked, the service answers 429 without saying when to come back; but its counters start anew with
each minute, each full hour and at 0 UT, and its reason names the counter. This program stays below nine
tenths, as others may share the address.

Source: https://open-meteo.com/en/terms and /pricing; the server's RateLimiter.
"""

import threading
from collections.abc import Callable, Generator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta

from auroraplan.sources.faults import NotAsked, Refused

SHARE = 0.9
CALLS_A_MINUTE = 600.0
CALLS_AN_HOUR = 5_000.0
CALLS_A_DAY = 10_000.0
CALLS_A_MONTH = 300_000.0

AFTER_A_CROWD = timedelta(minutes=1)
"""Too many at once, or overloaded: no counter is full, and a minute is good manners."""

TOO_MANY = 429
OVERLOADED = 503


def calls_of_a_place(*, variables: int, days: float) -> float:
    """What one place counts in a request for so many hourly variables over so many days."""
    return max(1.0, variables / 10.0, variables / 10.0 * days / 14.0)


@dataclass(slots=True)
class Quota:
    """How much has been asked within the running minute, hour, day and month of the service's clock.

    One object for the program: all requests to Open-Meteo, whatever the thread, ask it for their turn.
    """

    now: Callable[[], datetime]
    _spent: dict[str, tuple[datetime, float]] = field(default_factory=dict[str, tuple[datetime, float]])
    _closed_until: datetime | None = None
    _turn: threading.Lock = field(default_factory=threading.Lock)

    @contextmanager
    def turn(self, calls: float, *, patience_s: float = 10.0) -> Generator[NotAsked | None]:
        """The right to make one request of so many calls, counted, or why there is none now.

        Nobody else has a turn within it; waits for it `patience_s` at most.
        """
        if not self._turn.acquire(timeout=max(0.0, patience_s)):
            yield NotAsked("Open-Meteo is still busy with another request of this program")
            return
        try:
            until = self.closed_until(calls)
            if until is None:
                self.count(calls)
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
        return until

    def count(self, calls: float) -> None:
        """Note that so many calls more were made, as by asking again within a turn."""
        for name, (begin, _, _) in _windows(self.now().astimezone(UTC)).items():
            since, spent = self._spent.get(name, (begin, 0.0))
            self._spent[name] = (begin, calls + (spent if since == begin else 0.0))


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
