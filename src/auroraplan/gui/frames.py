"""What crosses between the window and its engine: frames of a kind, a call's number, and bytes.

window ── HELLO, CALL, STOP ──▶ engine
window ◀── READY, PROGRESS, DONE, FAILED, LOG ── engine
"""

from __future__ import annotations

import struct
from enum import IntEnum
from threading import Lock
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from typing import BinaryIO

HEAD = struct.Struct("<BIQ")


class Kind(IntEnum):
    """What a frame says."""

    HELLO = 1
    CALL = 2
    STOP = 3
    PROGRESS = 4
    DONE = 5
    FAILED = 6
    LOG = 7
    READY = 8


class Frame(NamedTuple):
    """One message; `number` is that of the call that it belongs to, 0 for none."""

    kind: Kind
    number: int
    content: bytes


class Sender:
    """Writes whole frames, from whichever thread; raises OSError or ValueError once nobody reads."""

    def __init__(self, stream: BinaryIO) -> None:
        self._stream, self._lock = stream, Lock()

    def send(self, kind: Kind, number: int = 0, content: bytes = b"") -> None:
        """Write a frame."""
        with self._lock:
            self._stream.write(HEAD.pack(kind, number, len(content)))
            self._stream.write(content)
            self._stream.flush()

    def close(self) -> None:
        """End the stream: whoever reads has read all."""
        with self._lock:
            self._stream.close()


def received(stream: BinaryIO) -> Frame | None:
    """The next frame; None when the other side has gone, within a frame too."""
    head = _exactly(stream, HEAD.size)
    if head is None:
        return None
    kind, number, length = HEAD.unpack(head)
    content = _exactly(stream, length)
    return None if content is None else Frame(Kind(kind), number, content)


def _exactly(stream: BinaryIO, length: int) -> bytes | None:
    content = stream.read(length)  # a buffered stream reads on until it has all, or there is no more
    return content if len(content) == length else None
