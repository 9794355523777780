"""What the window asks of the rest of the program; `app.wiring.Auroraplan` is it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from datetime import datetime

    from auroraplan.app.planner import Plan
    from auroraplan.app.requests import PlanRequest
    from auroraplan.core.places import Place


class Match(Protocol):
    """A place that a search found."""

    @property
    def place(self) -> Place: ...


class Destinations(Protocol):
    """A named set of places."""

    @property
    def id(self) -> str: ...
    @property
    def title(self) -> str: ...
    @property
    def places(self) -> tuple[Place, ...]: ...


class Favourites(Protocol):
    """The places that the user keeps; every change is on disk when the call returns."""

    def list(self) -> Sequence[Place]: ...
    def add(self, place: Place) -> Place: ...
    def remove(self, name: str) -> Place: ...


class Engine(Protocol):
    """The use cases; none of them knows Qt, each may be called from a worker."""

    @property
    def favourites(self) -> Favourites: ...
    def suggestions(self, text: str, limit: int = 8) -> Sequence[Match]: ...
    def resolve(self, text: str) -> Sequence[Place]: ...
    def destination_sets(self) -> Sequence[Destinations]: ...
    def default_request(self) -> PlanRequest: ...
    def now_utc(self) -> datetime: ...
    def plan(
        self,
        request: PlanRequest,
        *,
        progress: Callable[[float, str], None] = ...,
        cancelled: Callable[[], bool] = ...,
    ) -> Plan: ...
