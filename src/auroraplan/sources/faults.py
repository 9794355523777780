"""Why a source gave nothing: a value with one plain sentence, never an exception.

SourceFault
├── NotAsked        this program did not ask, and why
├── Unreachable     no connection, or none that can be trusted
├── Refused         an answer that is no 200
├── Halted          an address that is gone, and was found gone within the last day
├── TooBig          more bytes than any forecast has
├── TooSlow         not done by the deadline
├── Unreadable      an answer that is not what the source promises
└── Stale           a well-formed answer of long ago
"""

from dataclasses import dataclass
from datetime import datetime
from typing import TypeAlias

from auroraplan.core.language import tr


@dataclass(frozen=True, slots=True)
class NotAsked:
    """Nobody was asked, which is no failure; `why` completes "Not asked: ..."."""

    why: str

    @property
    def sentence(self) -> str:
        """The reason in plain words."""
        return tr("Not asked:") + f" {tr(self.why)}."


@dataclass(frozen=True, slots=True)
class Unreachable:
    """There is no connection, or none that can be trusted; `why` completes "could not be reached: ..."."""

    why: str

    @property
    def sentence(self) -> str:
        """The fault in plain words."""
        return tr("The service could not be reached: {why}.", why=tr(self.why))


@dataclass(frozen=True, slots=True)
class Refused:
    """The service answered with another status than 200.

    `retry_after_s` is what it asks to wait, if any; `reason` what it says in words, if it does.
    """

    status: int
    retry_after_s: float | None = None
    reason: str | None = None

    @property
    def sentence(self) -> str:
        """The fault in plain words."""
        said = tr("The service answered with status {status}", status=self.status)
        if self.reason is not None:
            said = f"{said} ({self.reason.rstrip('. ')})"
        if self.retry_after_s is None:
            return f"{said}."
        minutes = max(1, round(self.retry_after_s / 60))
        return tr("{said} and asks to wait {minutes} min.", said=said, minutes=minutes)


@dataclass(frozen=True, slots=True)
class Halted:
    """The address is gone, which was learned within the last day: it is not asked again until tomorrow."""

    status: int

    @property
    def sentence(self) -> str:
        """The fault in plain words."""
        return tr(
            "The service no longer offers this product (status {status}); it is asked again tomorrow, "
            "and everything else goes on.",
            status=self.status,
        )


@dataclass(frozen=True, slots=True)
class TooBig:
    """The answer is larger than any forecast."""

    limit_bytes: int

    @property
    def sentence(self) -> str:
        """The fault in plain words."""
        return tr("The answer is larger than {megabytes} MB.", megabytes=f"{self.limit_bytes / 1e6:.0f}")


@dataclass(frozen=True, slots=True)
class TooSlow:
    """The answer was not complete by the deadline."""

    deadline_s: float

    @property
    def sentence(self) -> str:
        """The fault in plain words."""
        return tr("The service took longer than {seconds} s.", seconds=f"{self.deadline_s:.0f}")


@dataclass(frozen=True, slots=True)
class Unreadable:
    """The answer is not what the source promises; `why` completes "cannot be read: ...".

    `by_the_clock`: only its times are at fault, and `clock_ahead_h` is then as for `Stale`: to a clock that
    is behind, a fresh answer comes from the future.
    """

    why: str
    clock_ahead_h: float | None = None
    by_the_clock: bool = False

    @property
    def sentence(self) -> str:
        """The fault in plain words."""
        return tr("The answer cannot be read: {why}.", why=tr(self.why)) + _clock(self.clock_ahead_h)


@dataclass(frozen=True, slots=True)
class Stale:
    """The answer is well-formed and was issued too long ago.

    `clock_ahead_h` is set when this machine's clock differs from the server's, which may be the true reason.
    """

    issued_utc: datetime | None
    clock_ahead_h: float | None = None

    @property
    def sentence(self) -> str:
        """The fault in plain words."""
        said = tr("The answer is out of date: it says nothing of the time ahead.")
        if self.issued_utc is not None:
            said = tr(
                "The answer is out of date: it was issued {time} UTC.",
                time=f"{self.issued_utc:%Y-%m-%d %H:%M}",
            )
        return f"{said}{_clock(self.clock_ahead_h)}"


def _clock(ahead_h: float | None) -> str:
    if ahead_h is None:
        return ""
    hours = f"{abs(ahead_h):.0f}"
    if ahead_h > 0:
        return " " + tr("This computer's clock is {hours} h ahead of the service's.", hours=hours)
    return " " + tr("This computer's clock is {hours} h behind the service's.", hours=hours)


SourceFault: TypeAlias = NotAsked | Unreachable | Refused | Halted | TooBig | TooSlow | Unreadable | Stale
