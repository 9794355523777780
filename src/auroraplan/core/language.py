"""Texts come in the language in use: English as written in the code, another one by looking the text up.

A text is translated where it is shown, by `tr`; one that stands in a table of constants is only `marked`
there, so that the tools that collect texts find it. Values are filled in after the lookup, by name: other
languages have another order.
One text says one thing: what reads alike in English but not elsewhere gets two texts.

The window installs a lookup (`gui.language`); the command line speaks English.
"""

from __future__ import annotations

from collections.abc import Callable

Lookup = Callable[[str], str]


def as_written(text: str) -> str:
    """English: the text itself."""
    return text


_lookup: Lookup = as_written


def speak(lookup: Lookup) -> None:
    """Use this lookup for every text from now on; it gives the text itself where it knows no other."""
    global _lookup  # noqa: PLW0603 - a process speaks one language
    _lookup = lookup


def tr(text: str, /, **values: object) -> str:
    """The text in the language in use, with its `{names}` filled in.

    A translation with other names than the English text has is not used: a translator's slip breaks nothing.
    """
    said = _lookup(text)
    if not values:
        return said
    try:
        return said.format(**values)
    except (KeyError, IndexError, ValueError):
        return text.format(**values)


def marked(text: str) -> str:
    """The text itself, to be translated where it is shown."""
    return text
