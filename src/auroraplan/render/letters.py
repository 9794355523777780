"""The bundled font has every letter that the program and its places are written with."""

from PySide6.QtGui import QFont, QRawFont

from auroraplan.render.pdf import ensure_gui_application
from auroraplan.render.style import BOLD, SEMIBOLD, font

LETTERS = "AZaz09 ÅÄÖØÆÐÞßáéíóúýþøåæœłśžčşğı °′″±≥≤–—−…“”·→×½%€"
"""Letters of the northern languages, and the signs of units, times and ranges."""


def missing_letters() -> str:
    """The letters of `LETTERS` that a face lacks, "" for none; needs no display.

    Raises WorldFault when a face is missing or damaged.
    """
    ensure_gui_application()
    lacks: dict[str, None] = {}
    for weight in (QFont.Weight.Normal, SEMIBOLD, BOLD):
        raw = QRawFont.fromFont(font(weight=weight))
        lacks.update(dict.fromkeys(letter for letter in LETTERS if not raw.supportsCharacter(ord(letter))))
    return "".join(lacks)
