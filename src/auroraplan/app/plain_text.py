"""A text from outside, in a file that leaves the program, is text that shows as it is: it steers nothing.

Names come from people, files and services. Control characters, and the invisible ones that turn the direction
of what follows, are left out; the joiners stay, without which emoji and some scripts fall apart.
"""

from __future__ import annotations

import unicodedata

_JOINERS = "\u200c\u200d"
_RIGHT_TO_LEFT = ("R", "AL")


def plain_line(text: str) -> str:
    """The text in one line without what cannot be seen, and without what UTF-8 and XML cannot hold."""
    return " ".join("".join(letter for letter in text if letter.isspace() or _shows(letter)).split())


def utf8(text: str) -> bytes:
    r"""The text in UTF-8; half of a pair, which it cannot hold, as "\ud83c", which JSON reads back."""
    return text.encode("utf-8", "backslashreplace")


def plain_lines(text: str) -> str:
    """The text with its lines kept, each as `plain_line` makes it."""
    return "\n".join(plain_line(line) for line in text.splitlines())


def reads_from_right(text: str) -> bool:
    """Whether a letter of the text is of a script that is written from right to left."""
    return any(unicodedata.bidirectional(letter) in _RIGHT_TO_LEFT for letter in text)


def _shows(letter: str) -> bool:
    if letter in _JOINERS:
        return True
    is_no_letter = ord(letter) & 0xFFFE == 0xFFFE  # the two that end each plane of Unicode
    return unicodedata.category(letter) not in ("Cc", "Cf", "Cs") and not is_no_letter
