"""What the command line understands, read from its own parsers: manual page and shell completion tell this.

auroraplan ── plan, sky, season, places ── search, list, add ...     (a `Form` each)
"""

import argparse
from collections.abc import Iterator
from dataclasses import dataclass
from typing import cast

TAKES_FOLDER, TAKES_FILE = frozenset({"--home"}), frozenset({"--output", "--predictions", "file"})


@dataclass(frozen=True, slots=True)
class Word:
    """An option with its flags, or an operand, which has none."""

    flags: tuple[str, ...]
    value: str
    choices: tuple[str, ...]
    what: str
    required: bool
    repeats: bool

    @property
    def names_file(self) -> bool:
        """Whether the name of a file stands for it."""
        return bool(TAKES_FILE.intersection(self.flags)) or (not self.flags and "FILE" in self.value)

    @property
    def names_folder(self) -> bool:
        """Whether the name of a folder stands for it."""
        return bool(TAKES_FOLDER.intersection(self.flags))


@dataclass(frozen=True, slots=True)
class Form:
    """A command with what may follow it; `name` is all of it ("auroraplan trips show")."""

    name: str
    what: str
    options: tuple[Word, ...]
    operands: tuple[Word, ...]
    forms: tuple["Form", ...]

    def all(self) -> Iterator["Form"]:
        """This command and all below it, in the order of the help."""
        yield self
        for form in self.forms:
            yield from form.all()

    @property
    def last(self) -> str:
        """The word that the command ends in."""
        return self.name.rpartition(" ")[2]


def grammar(parser: argparse.ArgumentParser) -> Form:
    """The commands that a parser knows. argparse tells it in `_actions` only, where shtab reads it, too."""
    actions = cast("list[argparse.Action]", vars(parser)["_actions"])
    options = tuple(_word(action) for action in actions if action.option_strings)
    operands = tuple(_word(action) for action in actions if not action.option_strings and not _below(action))
    forms = tuple(grammar(below) for action in actions for below in _below(action).values())
    return Form(parser.prog, parser.description or "", options, operands, forms)


def _below(action: argparse.Action) -> dict[str, argparse.ArgumentParser]:
    """The commands of an action that chooses between commands."""
    choices = action.choices
    return cast("dict[str, argparse.ArgumentParser]", choices) if isinstance(choices, dict) else {}


def _word(action: argparse.Action) -> Word:
    choices = tuple(str(choice) for choice in action.choices or ())
    value = "" if action.nargs == 0 else str(action.metavar or action.dest.upper())
    return Word(
        flags=tuple(action.option_strings),
        value="" if choices and action.nargs != 0 else value,
        choices=choices,
        what=(action.help or "").replace("%%", "%"),
        required=action.required,
        repeats=action.nargs in ("*", "+"),
    )
