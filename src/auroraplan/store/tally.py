"""What all programs of a home folder count together is a small file, locked while it is read and changed.

It is advisory: where it cannot be read, locked or written, each program counts for itself and nobody is told.
"""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from auroraplan.store.files import NotSaved, locked

LONGEST_FILE_BYTES = 4_000


@dataclass(frozen=True, slots=True)
class Tally:
    """The file; its content belongs to whoever counts."""

    path: Path

    def change(self, changed: Callable[[bytes], bytes]) -> None:
        """Replace the content by `changed(content)`, called once: with b"" where there is none to be had."""
        content: bytes | None = None
        try:
            with locked(self.path):
                content = changed(self._content())
                self.path.write_bytes(content)
        except (NotSaved, OSError):
            if content is None:
                changed(b"")

    def _content(self) -> bytes:
        try:
            with self.path.open("rb") as file:
                return file.read(LONGEST_FILE_BYTES)
        except OSError:
            return b""
