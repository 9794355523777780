"""A name that the user gives is kept composed, short and free of what cannot be seen."""

import unicodedata

from auroraplan.core.errors import UnusableInput

LONGEST_NAME = 80


def cleaned_name(name: str, what: str) -> str:
    """The name of `what` ("a favourite"), free of control, surrogate and direction-turning characters.

    Raises `UnusableInput` when nothing is left of it or it is too long.
    """
    visible = (" " if letter.isspace() else letter for letter in unicodedata.normalize("NFC", name))
    cleaned = " ".join("".join(c for c in visible if unicodedata.category(c)[0] != "C").split())
    if not cleaned:
        raise UnusableInput(f"{name!r} is no name for {what}; use letters.")
    if len(cleaned) > LONGEST_NAME:
        raise UnusableInput(f"{cleaned[:20]}… is too long for a name; use at most {LONGEST_NAME} characters.")
    return cleaned


def same_name(one: str, other: str) -> bool:
    """Whether two names are the same to a reader, whatever their case and composition."""
    return unicodedata.normalize("NFC", one).casefold() == unicodedata.normalize("NFC", other).casefold()
