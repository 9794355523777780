"""A sentence that quotes what was typed stays one line, harmless to a terminal and short enough to read."""

import unicodedata

LONGEST = 800
"""The sentence that names every set is the longest of our own, with half of this."""


def plainly(sentence: str) -> str:
    """The sentence with what cannot be seen written out, and without the middle where it is too long.

    Both ends stay: the first has the beginning of the value, the last has the remedy.
    """
    shown = "".join(_seen(letter) for letter in sentence)
    if len(shown) <= LONGEST:
        return shown
    half = LONGEST // 2
    return f"{shown[:half]} … {shown[-half:]}"


def _seen(letter: str) -> str:
    if unicodedata.category(letter)[0] != "C" or letter == "\u200d":  # the joiner within an emoji
        return letter
    return letter.encode("unicode_escape").decode("ascii")
