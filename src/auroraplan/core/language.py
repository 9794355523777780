"""Texts and numbers come in the language in use: English as written in the code, another by looking it up.

A text is translated where it is shown, by `tr`, or by `tr_count` where it counts something; one that stands
in a table of constants is only `marked` there, so that the tools that collect texts find it. Values are
filled in after the lookup, by name: other languages have another order.
One text says one thing: what reads alike in English but not elsewhere gets two texts.

The window installs a lookup (`gui.language`); the command line speaks English, and what programs read is made
`in_english`.
"""

from __future__ import annotations

from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Generator

    Lookup = Callable[[str], str]
    CountedLookup = Callable[[str, str, int], str]


def as_written(text: str) -> str:
    """English: the text itself."""
    return text


def as_counted(one: str, many: str, count: int) -> str:
    """English: one form for 1, the other for every other count, 0 too."""
    return one if count == 1 else many


@dataclass(frozen=True, slots=True)
class Language:
    """How texts are looked up, and how numbers are written."""

    code: str
    lookup: Lookup
    counted: CountedLookup
    decimal_mark: str = "."
    thousands_mark: str = ","


ENGLISH = Language("en", as_written, as_counted)

NUMBER_MARKS = {"en": (".", ","), "de": (",", "."), "nb": (",", "\N{NO-BREAK SPACE}")}
"""The decimal mark, and what stands between thousands (Unicode CLDR 45)."""

_spoken = ENGLISH
_here: ContextVar[Language | None] = ContextVar("language", default=None)


def speak(lookup: Lookup, counted: CountedLookup = as_counted, *, code: str = "en") -> None:
    """Use these lookups from now on; they give the text itself where they know no other."""
    global _spoken  # noqa: PLW0603 - a process speaks one language
    decimal, thousands = NUMBER_MARKS[code]
    _spoken = Language(code, lookup, counted, decimal, thousands)


@contextmanager
def in_english() -> Generator[None]:
    """Make what programs read: English, in this thread and here only."""
    token = _here.set(ENGLISH)
    try:
        yield
    finally:
        _here.reset(token)


def spoken() -> Language:
    """The language in use."""
    return _here.get() or _spoken


def tr(text: str, /, **values: object) -> str:
    """The text in the language in use, with its `{names}` filled in.

    A translation with other names than the English text has is not used: a translator's slip breaks nothing.
    """
    return _filled(spoken().lookup(text), text, values)


def tr_count(one: str, many: str, n: int, /, **values: object) -> str:
    """The text for so many in the language in use, with `{n}` and its other `{names}` filled in.

    `{n}` is written as the language writes whole numbers. Other languages choose among forms of their own.
    """
    language = spoken()
    values = {"n": whole_text(n), **values}
    return _filled(language.counted(one, many, n), as_counted(one, many, n), values)


def marked(text: str) -> str:
    """The text itself, to be translated where it is shown."""
    return text


def decimal_text(value: float, decimals: int) -> str:
    """A number with so many decimals, as the language writes it: "2.50", "2,50"."""
    return f"{value:.{decimals}f}".replace(".", spoken().decimal_mark)


def short_decimal_text(value: float) -> str:
    """A number to one decimal, without a needless ".0": "3.7", "4"."""
    return f"{value:.1f}".removesuffix(".0").replace(".", spoken().decimal_mark)


def whole_text(count: int) -> str:
    """A whole number as the language writes it, thousands apart from 1,000 on."""
    return f"{count:,}".replace(",", spoken().thousands_mark)


def _filled(said: str, written: str, values: dict[str, object]) -> str:
    if not values:
        return said
    try:
        return said.format(**values)
    except (KeyError, IndexError, ValueError):
        return written.format(**values)
