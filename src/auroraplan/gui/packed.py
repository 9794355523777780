"""Answers cross from one process to another as bytes, and come out as they went in.

A plan of half a year at fifty places is nine thousand nights of eighteen short arrays each. Pickle would
write half a million objects one by one, and read them in one go that holds the window; here the nights of a
place cross as columns, each one array for all of them, and come out a place at a time, which takes a quarter
of the time to write and half of it to read (benchmarks/crossing.py).
"""

from __future__ import annotations

import gc
import io
import pickle
import struct
import sys
from dataclasses import dataclass, fields, is_dataclass
from functools import cache
from itertools import accumulate, pairwise, repeat
from operator import attrgetter
from threading import Lock
from typing import TYPE_CHECKING, Any, cast

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    import numpy as np

    Array = np.ndarray[Any, Any]
    Row = tuple[Any, ...]

PROTOCOL = 5
LENGTH = struct.Struct("<Q")

LARGE = 5_000_000
"""Bytes; a plan of twenty places and a month and a half."""

FEW = 4
"""So few records are not worth columns."""


def packed(value: object) -> bytes:
    """The bytes of a value; raises what pickle raises for what cannot cross."""
    rows = [row for row in _rows(value) if len(row) >= FEW]
    parts: list[bytes] = []
    with _waiting_collector:
        parts.extend(pickle.dumps(_column(row), PROTOCOL) for row in rows)
        stream = io.BytesIO()
        _Packer(stream, rows).dump(value)
        parts.append(stream.getvalue())
    return b"".join(chunk for part in parts for chunk in (LENGTH.pack(len(part)), part))


def unpacked(content: bytes) -> Any:  # noqa: ANN401 - whatever was packed
    """The value; only for bytes of a process of our own: unpickling runs what the bytes say."""
    with _waiting_collector:
        *columns, rest = _parts(content)
        rows = [tuple(_values(pickle.loads(column))) for column in columns]
        value = _Unpacker(io.BytesIO(rest), rows).load()
        if len(content) > LARGE:
            # None of it is a cycle: it goes when nobody holds it. A collector that walks it holds the window.
            gc.freeze()
    return value


def _rows(value: object) -> list[Row]:
    """The long tuples of records that a plan holds: the nights of each place, and the stays."""
    if not hasattr(value, "place_odds"):
        return []
    plan = cast("Any", value)
    return [*(each.nights for each in plan.place_odds), plan.stays]


def _parts(content: bytes) -> Iterable[memoryview]:
    view, at = memoryview(content), 0
    while at < len(view):
        (length,) = LENGTH.unpack_from(view, at)
        at += LENGTH.size + length
        yield view[at - length : at]


class _Packer(pickle.Pickler):
    """Names the records of rows that have crossed by row and number."""

    def __init__(self, stream: io.BytesIO, rows: Sequence[Row]) -> None:
        super().__init__(stream, PROTOCOL)
        self._crossed = {
            id(record): (at, number) for at, row in enumerate(rows) for number, record in enumerate(row)
        }

    def persistent_id(self, value: object) -> tuple[int, int] | None:
        """Where a record is; None for all else."""
        return self._crossed.get(id(value))


class _Unpacker(pickle.Unpickler):
    """Puts the records of rows where they belong."""

    def __init__(self, stream: io.BytesIO, rows: Sequence[Row]) -> None:
        super().__init__(stream)
        self._rows = rows

    def persistent_load(self, where: tuple[int, int]) -> object:
        """The record at a place."""
        row, number = where
        return self._rows[row][number]


@dataclass(frozen=True)
class _Same:
    """One value many times."""

    value: object
    count: int


@dataclass(frozen=True)
class _Numbers:
    """Floats, `(count,)`."""

    values: Array


@dataclass(frozen=True)
class _Arrays:
    """Arrays of one dimension, one behind the other; `lengths` tells them apart."""

    values: Array
    lengths: tuple[int, ...]
    writeable: bool


@dataclass(frozen=True)
class _Records:
    """Records of one class, field by field."""

    kind: type
    columns: tuple[object, ...]


def _column(values: Sequence[Any]) -> object:
    """Values of one field in the shape in which they cross: one of the classes above, or as they are."""
    first = values[0]
    if all(value is first for value in values):
        return _Same(first, len(values))
    kind = cast("type[Any]", type(first))
    if any(type(value) is not kind for value in values):
        return values
    numpy = sys.modules.get("numpy")  # what is not loaded has made no arrays
    if numpy is not None:
        if kind is float:
            return _Numbers(numpy.array(values))
        if kind is numpy.ndarray and all(one.ndim == 1 and one.dtype == first.dtype for one in values):
            lengths = tuple(map(len, values))
            return _Arrays(numpy.concatenate(values), lengths, any(one.flags.writeable for one in values))
    read = _reader(kind)
    if read is None:
        return values
    return _Records(kind, tuple(map(_column, zip(*map(read, values), strict=True))))


def _values(column: object) -> Iterable[Any]:
    """The values of a column, as they were."""
    if isinstance(column, _Same):
        return repeat(column.value, column.count)
    if isinstance(column, _Numbers):
        return column.values.tolist()
    if isinstance(column, _Arrays):
        whole = column.values
        whole.flags.writeable = column.writeable
        ends = accumulate(column.lengths, initial=0)
        return [whole[begin:end] for begin, end in pairwise(ends)]
    if isinstance(column, _Records):
        return map(column.kind, *map(_values, column.columns))
    return cast("Iterable[Any]", column)


@cache
def _reader(kind: type) -> Callable[[object], Row] | None:
    """Reads all fields of a record of ours whose class can be called with them; None for all else."""
    if not is_dataclass(kind) or not kind.__module__.startswith("auroraplan."):
        return None
    every = fields(kind)
    if len(every) < 2 or not all(field.init and not field.kw_only for field in every):
        return None
    return attrgetter(*(field.name for field in every))


class _Collector:
    """Python's, kept waiting while values are made: it would walk all that is there again and again."""

    def __init__(self) -> None:
        self._lock, self._waits, self._was_on = Lock(), 0, False

    def __enter__(self) -> None:
        with self._lock:
            if not self._waits:
                self._was_on = gc.isenabled()
                gc.disable()
            self._waits += 1

    def __exit__(self, *_fault: object) -> None:
        with self._lock:
            self._waits -= 1
            if not self._waits and self._was_on:
                gc.enable()


_waiting_collector = _Collector()
