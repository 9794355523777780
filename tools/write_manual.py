"""Writes the manual page and the shells' completions, which the .deb and the wheel install, from the parsers.

PYTHONPATH=src python tools/write_manual.py
"""

import argparse
from pathlib import Path

from auroraplan import __version__
from auroraplan.cli.arguments import parser
from auroraplan.cli.completion import completion
from auroraplan.cli.examples import EXAMPLES
from auroraplan.cli.grammar import Form, Word, grammar

ROOT = Path(__file__).parents[1]
MANUAL = ROOT / "docs/auroraplan.1"
COMPLETIONS = {
    "bash": ROOT / "packaging/completion/auroraplan",
    "zsh": ROOT / "packaging/completion/_auroraplan",
    "fish": ROOT / "packaging/completion/auroraplan.fish",
}
EXIT = (
    ("0", "answered"),
    ("1", "the world left no answer: a file that cannot be written, a service that is away"),
    ("2", "usage, or input that cannot be used; a sentence says what to do"),
    ("130", "interrupted"),
)


def written() -> dict[Path, str]:
    """Every file that this tool writes, with what stands in it."""
    whole = grammar(parser())
    scripts = {path: completion(shell, whole) for shell, path in COMPLETIONS.items()}
    return {MANUAL: manual(whole), **scripts}


def manual(whole: Form) -> str:
    """The manual page, in the macros of man(7)."""
    everywhere = {option.flags for option in whole.options}
    lines = [
        f'.TH AURORAPLAN 1 "" "Auroraplan {__version__}" "User Commands"',
        ".SH NAME",
        "auroraplan \\- plans trips to see the aurora",
        ".SH SYNOPSIS",
        *(line for form in whole.all() if not form.forms for line in synopsis(form, everywhere)),
        ".SH DESCRIPTION",
        escaped(whole.what),
        ".PP",
        "Without a command the window opens, with \\fIFILE\\fR.auroratrip on that trip.",
        ".SH OPTIONS OF EVERY COMMAND",
        *(line for option in whole.options for line in told(option)),
        ".SH COMMANDS",
    ]
    for form in list(whole.all())[1:]:
        lines += [f".SS {escaped(form.name)}", escaped(form.what)]
        words = (*form.operands, *(option for option in form.options if option.flags not in everywhere))
        lines += [line for word in words for line in told(word)]
        lines += [line for example, what in EXAMPLES.get(form.name, ()) for line in shown(example, what)]
    lines += [
        ".SH EXAMPLES",
        *(line for example, what in EXAMPLES["auroraplan"] for line in shown(example, what)),
    ]
    lines += [".SH EXIT STATUS", *(line for code, what in EXIT for line in (".TP", code, escaped(what)))]
    lines += [".SH ENVIRONMENT", ".TP", "NO_COLOR", "when set, tables are not coloured"]
    return "\n".join(lines) + "\n"


def synopsis(form: Form, everywhere: set[tuple[str, ...]]) -> list[str]:
    """One line of how a command is written."""
    words = [f"\\fB{escaped(form.name)}\\fR"]
    if any(option.flags not in everywhere for option in form.options):
        words.append("[\\fIoptions\\fR]")
    for operand in form.operands:
        name = escaped(operand.value or "{" + ",".join(operand.choices) + "}")
        name = f"\\fI{name}\\fR" + (" ..." if operand.repeats else "")
        words.append(name if operand.required else f"[{name}]")
    return [" ".join(words), ".br"]


def told(word: Word) -> list[str]:
    """An option or operand with what it is."""
    value = (
        " | ".join(word.choices) if word.choices and word.flags else word.value or " | ".join(word.choices)
    )
    flags = ", ".join(f"\\fB{escaped(flag)}\\fR" for flag in word.flags)
    return [
        ".TP",
        f"{flags} \\fI{escaped(value)}\\fR".strip() if value else flags,
        escaped(word.what) or "\\&",
    ]


def shown(example: str, what: str) -> list[str]:
    """An example, as it is typed, with what it is for."""
    return [".PP", f"{escaped(what)}:", ".PP", ".nf", f".RS 4\n{escaped(example)}\n.RE", ".fi"]


def escaped(text: str) -> str:
    """A text as man(7) has it: hyphens that are typed, no macro at the beginning of a line."""
    plain = text.replace("\\", "\\e").replace("-", "\\-").replace("'", "\\(aq")
    plain = "".join(letter if ord(letter) < 128 else f"\\[u{ord(letter):04X}]" for letter in plain)
    return f"\\&{plain}" if plain.startswith((".", "'")) else plain


def main() -> None:
    """Write them all."""
    argparse.ArgumentParser(description=__doc__).parse_args()
    for path, text in written().items():
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, "utf-8", newline="\n")
        print(path.relative_to(ROOT))


if __name__ == "__main__":
    main()
