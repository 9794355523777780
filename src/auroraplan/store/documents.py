"""A user's document is a small versioned JSON object that is never lost, and never misread as empty.

    read:   main ─ good ─▶ it
             ├ newer ─▶ it, read-only: never rewritten by this version
             └ damaged ─▶ set aside as .damaged-<utc>, then .bak, else empty; and the user is told
    write:  lock ─ read again ─ change ─ keep the good current one as .bak ─ write durably

Keys that this version does not know are carried along.
"""

import contextlib
import json
import math
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import TypeAlias, cast

from auroraplan.core.errors import WorldFault
from auroraplan.store.files import NotSaved, keep_previous, locked, previous, reason, write_durably

Json: TypeAlias = "bool | int | float | str | list[Json] | dict[str, Json] | None"
Change: TypeAlias = Callable[[dict[str, Json]], dict[str, Json]]


_MOST_DIGITS = 9
"""Of a version; int() refuses thousands of them."""


class Damaged(ValueError):
    """The bytes are no document; the message says in which way."""


@dataclass(frozen=True, slots=True)
class Opened:
    """What a document holds, whether it may be written, and what the user should be told about it."""

    content: dict[str, Json]
    read_only: bool = False
    notices: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class DocumentFile:
    """One document on disk: `schema` such as "auroraplan.favourites" at `version`.

    `title` names its content to the user, in the plural; `check` raises `Damaged` for a wrong type.
    """

    path: Path
    schema: str
    version: int
    title: str
    now_utc: Callable[[], datetime]
    check: Callable[[dict[str, Json]], None] = lambda _content: None

    def read(self) -> Opened:
        """Opens the document, its previous generation, or an empty one.

        Raises `WorldFault` when the file is there but the system does not let it be read.
        """
        try:
            return self._opened(self.path)
        except FileNotFoundError:
            return self._from_previous(())
        except Damaged as damage:
            return self._recovered_alone(str(damage))

    def change(self, change: Change) -> Opened:
        """Reads again under the lock, applies `change` and writes; raises `NotSaved` where that cannot be."""
        with locked(self.path):
            opened = self._recovered()
            if opened.read_only:
                raise NotSaved(f"Not saved: {' '.join(opened.notices)}")
            content = {**change(dict(opened.content)), "schema": f"{self.schema}/{self.version}"}
            encoded = encode(content)
            keep_previous(self.path, self._is_good)
            write_durably(self.path, encoded)
            return Opened(content, notices=opened.notices)

    def _recovered_alone(self, damage: str) -> Opened:
        try:
            with locked(self.path):  # another program may have mended it since: read again, then set aside
                return self._recovered()
        except NotSaved:
            return self._from_previous((f"The {self.title} in {self.path} could not be read ({damage}).",))

    def _recovered(self) -> Opened:
        try:
            return self._opened(self.path)
        except FileNotFoundError:
            return self._from_previous(())
        except Damaged as damage:
            return self._from_previous((self._set_aside(str(damage)),))

    def _opened(self, path: Path) -> Opened:
        content = decode(self._bytes(path))
        version = version_of(content, self.schema)
        if version <= self.version:
            self.check(content)
            return Opened(content)
        notice = (
            f"The {self.title} in {path} were written by a newer Auroraplan: they are shown, but not changed."
        )
        return Opened(content, read_only=True, notices=(notice,))

    def _bytes(self, path: Path) -> bytes:
        try:
            return path.read_bytes()
        except FileNotFoundError:
            raise
        except OSError as fault:
            raise WorldFault(f"The {self.title} in {path} cannot be read: {reason(fault)}.") from fault

    def _from_previous(self, notices: tuple[str, ...]) -> Opened:
        older = previous(self.path)
        try:
            opened = self._opened(older)
        except FileNotFoundError:
            return Opened({}, notices=notices)
        except Damaged:
            return Opened({}, notices=(*notices, f"The copy kept in {older} cannot be read either."))
        told = f"The {self.title} are those of the copy kept in {older}."
        return Opened(opened.content, opened.read_only, (*notices, told, *opened.notices))

    def _set_aside(self, damage: str) -> str:
        stamp = self.now_utc().astimezone(UTC).strftime("%Y%m%dT%H%M%SZ")
        aside = self.path.with_name(f"{self.path.name}.damaged-{stamp}")
        count = 1
        while aside.exists():
            count += 1
            aside = aside.with_name(f"{self.path.name}.damaged-{stamp}-{count}")
        with contextlib.suppress(
            OSError
        ):  # a folder that cannot be written: the damaged file stays in its place
            self.path.rename(aside)
            return f"The {self.title} could not be read ({damage}); the damaged file is kept as {aside}."
        return f"The {self.title} in {self.path} could not be read ({damage})."

    def _is_good(self, content: bytes) -> bool:
        try:
            value = decode(content)
            self.check(value)
            return version_of(value, self.schema) <= self.version
        except Damaged:
            return False


def encode(content: Mapping[str, Json]) -> bytes:
    """The document as UTF-8; raises `UnicodeEncodeError` or `ValueError` for what JSON cannot say."""
    return (json.dumps(content, ensure_ascii=False, allow_nan=False, indent=2) + "\n").encode()


def decode(data: bytes) -> dict[str, Json]:
    """The object in the bytes; raises `Damaged` for anything else that a disk can hold."""
    if not data.strip(b"\x00 \t\r\n"):
        raise Damaged("it is full of zeros" if b"\x00" in data else "it is empty")
    try:
        value = json.loads(
            data.decode(), parse_constant=_not_finite, parse_float=_finite, object_pairs_hook=_distinct_keys
        )
        encode(value)  # a lone surrogate is accepted by the reader and refused by the writer
    except RecursionError:
        raise Damaged("it is nested too deeply") from None
    except ValueError as fault:  # covers what is not UTF-8, not JSON, truncated, or a huge integer
        raise Damaged(_first_words(fault)) from None
    if not isinstance(value, dict):
        raise Damaged("it holds no JSON object")
    return cast("dict[str, Json]", value)


def version_of(content: dict[str, Json], schema: str) -> int:
    """The version of `schema` that a document is marked as; raises `Damaged` when it is not."""
    name, _, version = str(content.get("schema")).partition("/")
    if name != schema or not (version.isascii() and version.isdigit() and len(version) <= _MOST_DIGITS):
        raise Damaged(f"it is not marked as {schema}")
    return int(version)


def _first_words(fault: ValueError) -> str:
    if isinstance(fault, UnicodeError):
        return "it is not UTF-8 text"
    if isinstance(fault, json.JSONDecodeError):
        return "it is cut short or is not JSON"
    return str(fault).split(";")[0]


def _finite(text: str) -> float:
    number = float(text)
    if not math.isfinite(number):
        raise ValueError(f"{text} is no number")
    return number


def _not_finite(text: str) -> float:
    raise ValueError(f"{text} is no number")


def _distinct_keys(pairs: list[tuple[str, Json]]) -> dict[str, Json]:
    mapping = dict(pairs)
    if len(mapping) < len(pairs):
        raise ValueError("a key stands twice")
    return mapping
