"""A value that takes long to make is made when it is first asked for, and once."""

from __future__ import annotations

from threading import Lock
from typing import TYPE_CHECKING, Generic, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable

T = TypeVar("T")


class Lazily(Generic[T]):
    """A value that is made when it is first asked for, once, however many threads ask."""

    __slots__ = ("_lock", "_made", "_make")

    def __init__(self, make: Callable[[], T]) -> None:
        self._make = make
        self._lock = Lock()
        self._made: list[T] = []

    @property
    def value(self) -> T:
        """The value; where making it fails, the next one who asks tries again."""
        with self._lock:
            if not self._made:
                self._made.append(self._make())
            return self._made[0]

    @property
    def if_made(self) -> T | None:
        """The value, None where nobody has asked for it yet."""
        return self._made[0] if self._made else None
