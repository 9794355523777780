"""A name that the user gives is kept composed, short and free of what cannot be seen."""

import unicodedata

from auroraplan.core.errors import UnusableInput
from auroraplan.core.language import tr

LONGEST_NAME = 80


def cleaned_name(name: str, what: str) -> str:
    """The name of `what` ("a favourite"), free of control, surrogate and direction-turning characters.

    Raises `UnusableInput` when nothing is left of it or it is too long.
    """
    visible = (" " if letter.isspace() else letter for letter in unicodedata.normalize("NFC", name))
    cleaned = " ".join("".join(c for c in visible if unicodedata.category(c)[0] != "C").split())
    if not cleaned:
        raise UnusableInput(tr("{name} is no name for {what}; use letters.", name=repr(name), what=what))
    if len(cleaned) > LONGEST_NAME:
        raise UnusableInput(
            tr(
                "{cleaned}… is too long for a name; use at most {longest_name} characters.",
                cleaned=cleaned[:20],
                longest_name=LONGEST_NAME,
            )
        )
    return cleaned


def same_name(one: str, other: str) -> bool:
    """Whether two names are the same to a reader, whatever their case and composition."""
    return unicodedata.normalize("NFC", one).casefold() == unicodedata.normalize("NFC", other).casefold()
