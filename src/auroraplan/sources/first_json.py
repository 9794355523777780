"""The first JSON value of a body: what the web's files really hold, without the traps of CPython's decoder.

{"a": 1} tail of an older, longer file    the value; some files are rewritten in place
NaN, Infinity                             null
1e999, a number of 5,000 digits           null, as no quantity here is that large
[[[[... 100,000 deep, cut off, empty, HTML, not UTF-8    Unreadable
"""

import json
import math
from typing import cast

from auroraplan.core.language import marked, tr
from auroraplan.sources.faults import Unreadable

LONGEST_NUMBER = 40

LARGEST_TABLE_BYTES = 600_000
"""The tables of activity have 2 to 130 kB. One of 5 MB, which may be fetched, takes half a second to read."""

MOST_VALUES, MOST_LISTS = 50_000, 5_000
"""The largest table has 10,000 values in 4 lists. Counted before they are made: many small lists keep the
collector of garbage busy for longer than it takes to read them."""


def first_json(body: bytes) -> object:
    """The first JSON value of the body, or an Unreadable that says what is wrong with it."""
    try:
        text = body.decode("utf-8-sig").lstrip()
    except UnicodeDecodeError:
        return Unreadable(marked("it is not text"))
    if not text:
        return Unreadable(marked("it is empty"))
    if text.startswith("<"):
        return Unreadable(marked("it is a web page, not data"))
    try:
        value, _ = _DECODER.raw_decode(text)
    except RecursionError:
        return Unreadable(marked("it is nested too deeply"))
    except ValueError:
        return Unreadable(marked("it is no complete JSON"))
    return value


def first_object(body: bytes) -> dict[str, object] | Unreadable:
    """The first JSON value of a table if it is an object; an Unreadable says what is wrong with it."""
    value = _first_of_table(body)
    if isinstance(value, Unreadable):
        return value
    return (
        cast("dict[str, object]", value) if isinstance(value, dict) else Unreadable(marked("it is no object"))
    )


def first_list(body: bytes, *, most_rows: int) -> list[object] | Unreadable:
    """The first JSON value of a table if it is a list of rows, and of not too many."""
    value = _first_of_table(body)
    if isinstance(value, Unreadable):
        return value
    if not isinstance(value, list):
        return Unreadable(marked("it is no list of rows"))
    rows = cast("list[object]", value)
    return rows if len(rows) <= most_rows else Unreadable(tr("it has {count} rows", count=len(rows)))


def _first_of_table(body: bytes) -> object:
    if len(body) > LARGEST_TABLE_BYTES:
        return Unreadable(tr("it has {count} bytes, more than any such table", count=len(body)))
    lists = body.count(b"[") + body.count(b"{")
    if lists > MOST_LISTS or body.count(b",") > MOST_VALUES:
        return Unreadable(marked("it has more lists or values than any such table"))
    return first_json(body)


def _integer(digits: str) -> int | None:
    return int(digits) if len(digits) <= LONGEST_NUMBER else None


def _real(digits: str) -> float | None:
    number = float(digits) if len(digits) <= LONGEST_NUMBER else math.inf
    return number if math.isfinite(number) else None


def _null(_constant: str) -> None:
    return None


_DECODER = json.JSONDecoder(parse_int=_integer, parse_float=_real, parse_constant=_null)
