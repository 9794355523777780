"""A user's document is a small versioned JSON object that is never lost, and never misread as empty.

    read:   main ─ good ─▶ it
             ├ newer ─▶ it, read-only: never rewritten by this version
             ├ damaged ─▶ set aside as .damaged-<utc>, then .bak, else empty; and the user is told
             └ not let be read ─▶ .bak, read-only, and the user is told; else `WorldFault`
    write:  lock ─ read again ─ change ─ keep the good current one as .bak ─ write durably

An older version is opened by its upgrades, one version at a time, and rewritten with the next change. Keys
that this version does not know are carried along.
"""

import contextlib
import json
import math
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path
from typing import TypeAlias, cast

from auroraplan.core.errors import WorldFault
from auroraplan.core.language import marked, tr
from auroraplan.store.files import NotSaved, keep_previous, locked, previous, reason, write_durably

Json: TypeAlias = "bool | int | float | str | list[Json] | dict[str, Json] | None"
Change: TypeAlias = Callable[[dict[str, Json]], dict[str, Json]]


_MOST_DIGITS = 9
"""Of a version; int() refuses thousands of them."""

_BEGUN_NUMBER = re.compile(r"-|\.|[eE][+-]?")
"""What the reader chokes on where a number is cut."""

_ESCAPE_LENGTH = 6
"""Of an escaped letter, \\u00e9."""

LARGEST_BYTES = 32_000_000
"""Thousands of places with their years of cloud stay far below; what is larger is not ours."""


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
    `upgrades[n]` makes a content of version n one of version n + 1; where there is none, it is one already.
    """

    path: Path
    schema: str
    version: int
    title: str
    now_utc: Callable[[], datetime]
    check: Callable[[dict[str, Json]], None] = lambda _content: None
    upgrades: Mapping[int, Change] = field(default_factory=dict[int, Change])
    untold: list[str] = field(default_factory=list[str], repr=False, compare=False)
    """What was found wrong where nobody was listening, as by `change`; the next `read` tells it."""

    def read(self) -> Opened:
        """Opens the document, its previous generation, or an empty one; the notices say what is wrong.

        Raises `WorldFault` when the system does not let the file be read and there is no copy of it.
        """
        opened = self._read()
        told = tuple(dict.fromkeys((*self.untold, *opened.notices)))
        self.untold.clear()
        return Opened(opened.content, opened.read_only, told)

    def _read(self) -> Opened:
        try:
            return self._opened(self.path)
        except FileNotFoundError:
            return self._from_previous(())
        except Damaged as damage:
            return self._recovered_alone(str(damage))
        except WorldFault as fault:
            return self._instead_of_unreadable(fault)

    def change(self, change: Change) -> Opened:
        """Reads again under the lock, applies `change` and writes; raises `NotSaved` where that cannot be."""
        with locked(self.path):
            opened = self._recovered()
            if opened.read_only:
                raise NotSaved(tr("Not saved: {notices}", notices=" ".join(opened.notices)))
            self.untold.extend(opened.notices)
            content = {**change(dict(opened.content)), "schema": f"{self.schema}/{self.version}"}
            encoded = encode(content)
            if len(encoded) > LARGEST_BYTES:
                raise NotSaved(
                    tr(
                        "Not saved: the {title} in {path} would become too large.",
                        title=tr(self.title),
                        path=self.path,
                    )
                )
            if not self._is_newer(previous(self.path)):
                keep_previous(self.path, self._is_good)
            write_durably(self.path, encoded)
            return Opened(content, notices=opened.notices)

    def _recovered_alone(self, damage: str) -> Opened:
        try:
            with locked(self.path):  # another program may have mended it since: read again, then set aside
                return self._recovered()
        except NotSaved:
            return self._from_previous((self._not_read(damage),))

    def _recovered(self) -> Opened:
        try:
            return self._opened(self.path)
        except FileNotFoundError:
            return self._from_previous(())
        except Damaged as damage:
            return self._from_previous((self._set_aside(str(damage)),))
        except WorldFault as fault:
            return self._instead_of_unreadable(fault)

    def _instead_of_unreadable(self, fault: WorldFault) -> Opened:
        """The previous generation, read-only: what may be readable tomorrow is not written over."""
        older = previous(self.path)
        try:
            opened = self._opened(older)
        except (FileNotFoundError, Damaged, WorldFault):
            raise fault from None
        told = tr(
            "The {title} are those of the copy kept in {path}; they are shown, but not changed.",
            title=tr(self.title),
            path=older,
        )
        return Opened(opened.content, read_only=True, notices=(str(fault), told))

    def _opened(self, path: Path) -> Opened:
        content = decode(self._bytes(path))
        version = version_of(content, self.schema)
        if version <= self.version:
            return Opened(self._upgraded(content, version))
        notice = tr(
            "The {title} in {path} were written by a newer Auroraplan: they are shown, but not changed.",
            title=tr(self.title),
            path=path,
        )
        return Opened(content, read_only=True, notices=(notice,))

    def _upgraded(self, content: dict[str, Json], version: int) -> dict[str, Json]:
        for older in range(version, self.version):
            if older in self.upgrades:
                content = self.upgrades[older](content)
        self.check(content)
        return content

    def _bytes(self, path: Path) -> bytes:
        try:
            with path.open("rb") as file:
                data = file.read(LARGEST_BYTES + 1)
        except FileNotFoundError:
            raise
        except OSError as fault:
            raise WorldFault(
                tr(
                    "The {title} in {path} cannot be read: {fault}.",
                    title=tr(self.title),
                    path=path,
                    fault=reason(fault),
                )
            ) from fault
        if len(data) > LARGEST_BYTES:
            raise Damaged(tr("it is larger than {megabytes} MB", megabytes=LARGEST_BYTES // 1000000))
        return data

    def _from_previous(self, notices: tuple[str, ...]) -> Opened:
        older = previous(self.path)
        try:
            opened = self._opened(older)
        except FileNotFoundError:
            return Opened({}, notices=notices)
        except (Damaged, WorldFault):
            return Opened(
                {}, notices=(*notices, tr("The copy kept in {path} cannot be read either.", path=older))
            )
        told = tr("The {title} are those of the copy kept in {path}.", title=tr(self.title), path=older)
        return Opened(opened.content, opened.read_only, (*notices, told, *opened.notices))

    def _not_read(self, damage: str) -> str:
        return tr(
            "The {title} in {path} could not be read ({damage}).",
            title=tr(self.title),
            path=self.path,
            damage=tr(damage),
        )

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
            return tr(
                "The {title} could not be read ({damage}); the damaged file is kept as {path}.",
                title=tr(self.title),
                damage=tr(damage),
                path=aside,
            )
        return self._not_read(damage)

    def _is_good(self, data: bytes) -> bool:
        try:
            content = decode(data)
            version = version_of(content, self.schema)
            self._upgraded(content, version)
        except Damaged:
            return False
        return version <= self.version

    def _is_newer(self, path: Path) -> bool:
        """Whether a file was written by a newer Auroraplan, and so is nothing to write over."""
        try:
            return version_of(decode(self._bytes(path)), self.schema) > self.version
        except (Damaged, OSError, WorldFault):
            return False


def encode(content: Mapping[str, Json]) -> bytes:
    """The document as UTF-8; raises `UnicodeEncodeError` or `ValueError` for what JSON cannot say."""
    return (json.dumps(content, ensure_ascii=False, allow_nan=False, indent=2) + "\n").encode()


def decode(data: bytes) -> dict[str, Json]:
    """The object in the bytes; raises `Damaged` for anything else that a disk can hold."""
    if not data.strip(b"\x00 \t\r\n"):
        raise Damaged(marked("it is full of zeros") if b"\x00" in data else marked("it is empty"))
    try:
        value = json.loads(
            data.decode("utf-8-sig"),  # some editors put a mark in front
            parse_constant=_not_finite,
            parse_float=_finite,
            object_pairs_hook=_distinct_keys,
        )
        encode(value)  # a lone surrogate is accepted by the reader and refused by the writer
    except RecursionError:
        raise Damaged(marked("it is nested too deeply")) from None
    except ValueError as fault:  # covers what is not UTF-8, not JSON, truncated, or a huge integer
        raise Damaged(_first_words(fault)) from None
    if not isinstance(value, dict):
        raise Damaged(marked("it holds no JSON object"))
    return cast("dict[str, Json]", value)


def version_of(content: dict[str, Json], schema: str) -> int:
    """The version of `schema` that a document is marked as; raises `Damaged` when it is not."""
    name, _, version = str(content.get("schema")).partition("/")
    if name != schema or not (version.isascii() and version.isdigit() and len(version) <= _MOST_DIGITS):
        raise Damaged(tr("it is not marked as {schema}", schema=schema))
    if not int(version):
        raise Damaged(marked("it is marked as of version 0, which never was"))
    return int(version)


def _first_words(fault: ValueError) -> str:
    if isinstance(fault, UnicodeDecodeError):
        cut = fault.reason == "unexpected end of data"
        return marked("it is cut short") if cut else marked("it is not UTF-8 text")
    if isinstance(fault, UnicodeError):
        return marked("it is not UTF-8 text")
    if isinstance(fault, json.JSONDecodeError):
        return marked("it is cut short") if _ends_too_early(fault) else marked("it is not JSON")
    return str(fault).split(";")[0]


def _ends_too_early(fault: json.JSONDecodeError) -> bool:
    rest = fault.doc[fault.pos :].strip()
    if fault.msg.startswith("Unterminated string") or not rest:
        return True
    in_escape = "escape" in fault.msg and fault.pos + _ESCAPE_LENGTH > len(fault.doc)
    in_word = any(word.startswith(rest) for word in ("true", "false", "null"))
    return in_escape or in_word or bool(_BEGUN_NUMBER.fullmatch(rest))


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
        raise ValueError(marked("a key stands twice"))
    return mapping
