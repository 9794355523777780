"""An answer goes to stdout or a file, everything else to stderr; progress and colour only to a terminal."""

import os
import shutil
import sys
from argparse import Namespace
from pathlib import Path
from typing import TYPE_CHECKING

from auroraplan.cli import stdout
from auroraplan.cli.plainly import plainly
from auroraplan.cli.table import Paint, plain
from auroraplan.store.files import write_output

if TYPE_CHECKING:
    from auroraplan.app.wiring import Auroraplan
    from auroraplan.core.places import Place

COLOURS = {"Excellent": "1;32", "Good": "32", "Fair": "33", "Long shot": "2", "Not realistic": "2"}


def resolved(texts: list[str], engine: "Auroraplan") -> "tuple[Place, ...]":
    """The places that the texts mean, in their order."""
    return tuple(place for text in texts for place in engine.resolve(text))


def deliver(content: bytes, output: Path | None) -> None:
    """Writes an answer to a file, whole or not at all, else to stdout."""
    if output is not None and str(output) != "-":
        write_output(output, content)
        return
    stdout.write_answer(content)


def tell(options: Namespace, *sentences: str) -> None:
    """Says sentences on stderr unless the program is to be quiet."""
    for sentence in sentences:
        if not options.quiet:
            sys.stderr.write(f"{plainly(sentence)}\n")


def to_screen(output: Path | None) -> bool:
    """Whether an answer is for a screen."""
    return (output is None or str(output) == "-") and stdout.is_screen()


def width(output: Path | None) -> int | None:
    """How wide the screen is, None where the answer is for none."""
    return shutil.get_terminal_size().columns if to_screen(output) else None


def paint(output: Path | None) -> Paint:
    """How cells are coloured: not at all where nobody sees it or NO_COLOR is set."""
    if not to_screen(output) or os.environ.get("NO_COLOR") or os.environ.get("TERM") == "dumb":
        return plain

    def painted(_column: str, cell: str) -> str:
        code = COLOURS.get(cell.strip())
        return f"\x1b[{code}m{cell}\x1b[0m" if code else cell

    return painted
