"""Text tables fit the terminal: columns as wide as their cells, the least needed left out if need be."""

import textwrap
import unicodedata
from collections.abc import Callable, Iterable, Sequence

GAP = "  "

Row = Sequence[str]
Paint = Callable[[str, str], str]
"""Colours a padded cell: (column, cell) -> cell."""


def plain(_column: str, cell: str) -> str:
    """No colour."""
    return cell


def table(
    columns: Row, rows: Iterable[Row], *, width: int | None = None, spare: Row = (), paint: Paint = plain
) -> str:
    """The rows under their headings.

    Where they are wider than `width`, the columns named in `spare` go, the first named first; what then is
    still too wide is left to the terminal. Numbers are set to the right.
    """
    shown = list(columns)
    body = [dict(zip(columns, map(one_line, row), strict=True)) for row in rows]
    widths = {
        column: max([display_width(column), *(display_width(row[column]) for row in body)])
        for column in columns
    }
    for column in spare:
        if width is None or sum(widths[name] + len(GAP) for name in shown) - len(GAP) <= width:
            break
        shown.remove(column)
    right = {name for name in shown if body and all(_is_number(row[name]) for row in body)}

    def line(cells: Callable[[str], str], painted: Paint) -> str:
        parts = (painted(name, padded(cells(name), widths[name], right=name in right)) for name in shown)
        return GAP.join(parts).rstrip()

    heading = line(lambda name: name, plain)
    return "\n".join([heading, *(line(row.__getitem__, paint) for row in body)]) + "\n"


def one_line(text: str) -> str:
    """Text from outside in one line, without characters that steer a terminal."""
    flat = " ".join(text.split())
    return "".join(letter for letter in flat if unicodedata.category(letter) not in ("Cc", "Cf", "Cs"))


def wrapped(text: str, *, width: int | None, indent: str = "") -> str:
    """A sentence in lines that fit the terminal, 100 columns where it is none; the second line hangs."""
    return textwrap.fill(one_line(text), width or 100, initial_indent=indent, subsequent_indent=indent + "  ")


def display_width(text: str) -> int:
    """How many columns a terminal gives to a text."""
    return sum(
        0 if unicodedata.combining(letter) else 2 if unicodedata.east_asian_width(letter) in "WF" else 1
        for letter in text
    )


def padded(text: str, width: int, *, right: bool = False) -> str:
    """The text with blanks up to a width on the screen."""
    blanks = " " * (width - display_width(text))
    return blanks + text if right else text + blanks


def _is_number(cell: str) -> bool:
    return cell == "–" or cell.lstrip("<>").removesuffix(" %").replace(".", "", 1).isdigit()
