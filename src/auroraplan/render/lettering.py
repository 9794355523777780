"""Text stays inside its box: too long, it ends in an ellipsis, and never runs over its neighbour."""

import re
from functools import cache, lru_cache

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPaintEngine, QPainter

from auroraplan.render.style import BODY, colour, font

Align = Qt.AlignmentFlag

LEFT = Align.AlignLeft | Align.AlignVCenter
CENTRE = Align.AlignHCenter | Align.AlignVCenter
RIGHT = Align.AlignRight | Align.AlignVCenter

WIDEST_LETTER = 1.6
"""No letter of Inter among `_PLAIN_LETTERS` is wider, in sizes of the font: most lines need no measuring."""

_PLAIN_LETTERS = re.compile(r"[ -~\u00a0-\u024f\u2010-\u2215]*")


def write(
    painter: QPainter,
    box: QRectF,
    text: str,
    *,
    ink: str,
    face: QFont | None = None,
    align: Qt.AlignmentFlag = LEFT,
) -> None:
    """One line of plain text in a box, shortened to fit.

    Drawings are never mirrored, so their letters are not either, wherever the window runs from right to left.
    """
    painter.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
    face = _readable(face or font(BODY), painter)
    painter.setFont(face)
    painter.setPen(colour(ink))
    shown = shortened(" ".join(text.split()), box.width(), face)
    painter.drawText(box, _one_line(align), shown)


@cache
def _one_line(align: Qt.AlignmentFlag) -> int:
    """The flags for a line; putting Qt's together anew for each takes longer than to draw it."""
    return (align | Qt.TextFlag.TextSingleLine).value


def _readable(face: QFont, painter: QPainter) -> QFont:
    """The face itself, or in a PDF the one whose figures can be searched and copied; it is no wider."""
    if painter.paintEngine().type() is not QPaintEngine.Type.Pdf:
        return face
    return font(face.pixelSize(), face.weight(), tabular=False)


def write_paragraph(
    painter: QPainter, box: QRectF, text: str, *, ink: str, face: QFont | None = None
) -> float:
    """Lines of plain text from the top of a box, broken at words; gives the height used.

    Lines that would stand below the box are left out, and the last one that fits then ends in an ellipsis.
    """
    face = face or font(BODY)
    pitch = line_pitch(face)
    lines = broken(text, box.width(), face)
    fitting = max(1, int((box.height() + 0.5) // pitch))
    if len(lines) > fitting:
        lines = [*lines[: fitting - 1], " ".join(lines[fitting - 1 :])]
    for number, line in enumerate(lines):
        row = QRectF(box.left(), box.top() + number * pitch, box.width(), pitch)
        write(painter, row, line, ink=ink, face=face)
    return len(lines) * pitch


def shortened(text: str, width: float, face: QFont) -> str:
    """The text, or its beginning and an ellipsis where it is wider than `width`."""
    if len(text) * WIDEST_LETTER * face.pixelSize() <= width and _PLAIN_LETTERS.fullmatch(text):
        return text
    # A pixel of grace: a box made from text_width would otherwise lose its last letter to rounding.
    return QFontMetricsF(face).elidedText(text, Qt.TextElideMode.ElideRight, width + 1.0)


def with_tail(text: str, tail: str, *, width: float, face: QFont) -> str:
    """The text, shortened, and after it the tail, whole: a long name gives way to the dates behind it."""
    return shortened(" ".join(text.split()), width - text_width(tail, face) - 2.0, face) + tail


def text_width(text: str, face: QFont) -> float:
    """How wide a line of text is."""
    return QFontMetricsF(face).horizontalAdvance(text)


def line_pitch(face: QFont) -> float:
    """From one line to the next: 1.4 times the size of the letters."""
    return round(face.pixelSize() * 1.4)


def broken(text: str, width: float, face: QFont) -> list[str]:
    """The text in lines of at most `width`, broken at spaces; a longer word stands alone."""
    return list(_broken(text, width, face.pixelSize(), face.weight()))


@lru_cache(maxsize=512)
def _broken(text: str, width: float, size: int, weight: QFont.Weight) -> tuple[str, ...]:
    """A paragraph is measured when pages are made up and again when it is painted."""
    face = font(size, weight)
    lines: list[str] = []
    for word in text.split():
        joined = f"{lines[-1]} {word}" if lines else word
        if lines and text_width(joined, face) <= width:
            lines[-1] = joined
        else:
            lines.append(word)
    return tuple(lines)
