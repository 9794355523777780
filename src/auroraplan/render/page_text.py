"""Words on paper: a page's title, paragraphs and numbered steps, as blocks that flow."""

from collections.abc import Sequence

from PySide6.QtCore import QRectF
from PySide6.QtGui import QFont, QPainter

from auroraplan.render.lettering import broken, line_pitch, write, write_paragraph
from auroraplan.render.page_flow import Block, Bookmark
from auroraplan.render.style import BODY, BOLD, SEMIBOLD, SMALL, TITLE, Style, font

STEP_LEFT = 18.0
STEP_GAP = 4.0


def page_title(title: str, note: str, style: Style, *, bookmark: Bookmark | None = None) -> Block:
    """What a page is about, and a grey line below."""

    def paint(painter: QPainter, box: QRectF) -> None:
        line = QRectF(box.left(), box.top(), box.width(), 30.0)
        write(painter, line, title, ink=style.text, face=font(TITLE, BOLD))
        write(painter, line.translated(0.0, 28.0), note, ink=style.muted, face=font(BODY))

    return Block(64.0, paint, with_next=True, bookmark=bookmark)


def paragraph(
    text: str, width: float, *, ink: str, face: QFont | None = None, with_next: bool = False
) -> Block:
    """A paragraph as high as its lines."""
    face = face or font(SMALL)

    def paint(painter: QPainter, box: QRectF) -> None:
        write_paragraph(painter, box, text, ink=ink, face=face)

    return Block(len(broken(text, width, face)) * line_pitch(face), paint, with_next=with_next)


def steps(texts: Sequence[str], width: float, style: Style, *, marks: Sequence[str] = ()) -> list[Block]:
    """Paragraphs behind their numbers, or behind marks."""
    return [
        _step(marks[number] if marks else f"{number + 1}", text, width, style)
        for number, text in enumerate(texts)
    ]


def _step(mark: str, text: str, width: float, style: Style) -> Block:
    face = font(BODY)
    height = len(broken(text, width - STEP_LEFT, face)) * line_pitch(face)

    def paint(painter: QPainter, box: QRectF) -> None:
        first = QRectF(box.left(), box.top(), STEP_LEFT, line_pitch(face))
        write(painter, first, mark, ink=style.muted, face=font(BODY, SEMIBOLD))
        rest = QRectF(box.left() + STEP_LEFT, box.top(), box.width() - STEP_LEFT, height)
        write_paragraph(painter, rest, text, ink=style.text, face=face)

    return Block(height + STEP_GAP, paint)
