"""Every value from outside says where it came from, when it was issued and how fresh it is."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Generic, TypeVar

T = TypeVar("T")


class Freshness(StrEnum):
    """How a value reached us."""

    LIVE = "live"
    CACHED = "cached"
    BUNDLED = "bundled"
    FAULT = "fault"


class SourceKind(StrEnum):
    """What a source speaks about."""

    ACTIVITY = "activity"
    CLOUD = "cloud"
    PLACES = "places"


@dataclass(frozen=True, slots=True)
class SourceState:
    """How one source stands in a plan: what the source chips, `sources` and the JSON show.

    `issued_utc` and `fetched_utc` are None where unknown; `fault` is one plain sentence or None, and so
    is `note`, which tells what is no fault: that a good answer does not reach the nights in question.
    """

    id: str
    kind: SourceKind
    title: str
    state: Freshness
    attribution: str
    issued_utc: datetime | None = None
    fetched_utc: datetime | None = None
    fault: str | None = None
    note: str | None = None


@dataclass(frozen=True, slots=True)
class Sourced(Generic[T]):
    """A value together with the states of every source that was asked for it, the answering one first."""

    value: T
    states: tuple[SourceState, ...]
