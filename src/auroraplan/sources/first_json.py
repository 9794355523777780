"""The first JSON value of a body: what the web's files really hold, without the traps of CPython's decoder.

{"a": 1} tail of an older, longer file    the value; some files are rewritten in place
NaN, Infinity                             null
1e999, a number of 5,000 digits           null, as no quantity here is that large
[[[[... 100,000 deep, cut off, empty, HTML, not UTF-8, far too long    Unreadable
"""

import json
import math
from typing import cast

from auroraplan.sources.faults import Unreadable

LONGEST_NUMBER = 40
LARGEST_JSON_BYTES = 500_000
"""The longest of activity, 400 days of Kp, has 0.15 MB; many tiny values of more than this take too long."""


def first_json(body: bytes, *, most_bytes: int | None = None) -> object:
    """The first JSON value of the body, or an Unreadable that says what is wrong with it."""
    text = _json_text(body, most_bytes)
    if isinstance(text, Unreadable):
        return text
    try:
        value, _ = _DECODER.raw_decode(text)
    except RecursionError:
        return Unreadable("it is nested too deeply")
    except ValueError:
        return Unreadable("it is no complete JSON")
    return value


def _json_text(body: bytes, most_bytes: int | None) -> str | Unreadable:
    """The text from its first letter on, or what it is instead."""
    if most_bytes is not None and len(body) > most_bytes:
        return Unreadable(f"it has {len(body)} bytes")
    try:
        text = body.decode("utf-8-sig").lstrip()
    except UnicodeDecodeError:
        return Unreadable("it is not text")
    if not text:
        return Unreadable("it is empty")
    if text.startswith("<"):
        return Unreadable("it is a web page, not data")
    return text


def first_object(body: bytes, *, most_bytes: int | None = None) -> dict[str, object] | Unreadable:
    """The first JSON value of the body if it is an object; an Unreadable says what is wrong with it."""
    value = first_json(body, most_bytes=most_bytes)
    if isinstance(value, Unreadable):
        return value
    return cast("dict[str, object]", value) if isinstance(value, dict) else Unreadable("it is no object")


def _integer(digits: str) -> int | None:
    return int(digits) if len(digits) <= LONGEST_NUMBER else None


def _real(digits: str) -> float | None:
    number = float(digits) if len(digits) <= LONGEST_NUMBER else math.inf
    return number if math.isfinite(number) else None


def _null(_constant: str) -> None:
    return None


_DECODER = json.JSONDecoder(parse_int=_integer, parse_float=_real, parse_constant=_null)
