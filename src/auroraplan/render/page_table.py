"""A table on paper: columns by shares of the width, one line a row, each text inside its own column."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPen

from auroraplan.render.lettering import LEFT, text_width, write
from auroraplan.render.page_flow import Block
from auroraplan.render.style import BODY, EMPHASIS, SEMIBOLD, SMALL, Style, colour, font

HEAD_HEIGHT = 20.0
ROW_HEIGHT = 21.0
COLUMN_GAP = 10.0

PaintCell = Callable[[QPainter, QRectF], None]
Cell = str | PaintCell


@dataclass(frozen=True, slots=True)
class Column:
    """A column: its title, its share of the width and how its text stands."""

    title: str
    share: float
    align: Qt.AlignmentFlag = field(default=LEFT)


def table_blocks(
    columns: Sequence[Column],
    rows: Sequence[Sequence[Cell]],
    style: Style,
    *,
    pixels: int = BODY,
    row_height: float = ROW_HEIGHT,
) -> list[Block]:
    """The head, kept with the first row, and the rows; the first column of a row is set bolder.

    On another page the head stands again, and the last row never stands there alone.
    """
    head = Block(HEAD_HEIGHT, _head_painter(columns, style), with_next=True)
    return [
        head,
        *(
            Block(
                row_height,
                _row_painter(columns, row, style, pixels),
                with_next=number == len(rows) - 1,
                head=None if number == 1 else head,
            )
            for number, row in enumerate(rows, start=1)
        ),
    ]


def two_lines(first: str, second: str, style: Style, *, align: Qt.AlignmentFlag = LEFT) -> Cell:
    """A cell of a bold line and a grey one below it."""

    def paint(painter: QPainter, box: QRectF) -> None:
        upper = QRectF(box.left(), box.center().y() - 15.0, box.width(), 15.0)
        write(painter, upper, first, ink=style.text, face=font(BODY, SEMIBOLD), align=align)
        write(painter, upper.translated(0.0, 15.0), second, ink=style.muted, face=font(SMALL), align=align)

    return paint


def section_block(title: str, style: Style, *, note: str = "") -> Block:
    """A section's title with space above, kept with what follows; `note` stands right of it in grey."""
    face = font(EMPHASIS, SEMIBOLD)

    def paint(painter: QPainter, box: QRectF) -> None:
        row = QRectF(box.left(), box.bottom() - 24.0, box.width(), 20.0)
        write(painter, row, title, ink=style.text, face=face)
        if note:
            row.setLeft(row.left() + text_width(title, face) + 12.0)
            write(painter, row.adjusted(0.0, 1.0, 0.0, 1.0), note, ink=style.muted, face=font(SMALL))

    return Block(38.0, paint, with_next=True)


def _column_boxes(columns: Sequence[Column], box: QRectF) -> list[QRectF]:
    boxes: list[QRectF] = []
    left = box.left()
    total = sum(column.share for column in columns)
    for column in columns:
        width = box.width() * column.share / total
        boxes.append(QRectF(left, box.top(), width - COLUMN_GAP, box.height()))
        left += width
    return boxes


def _head_painter(columns: Sequence[Column], style: Style) -> PaintCell:
    def paint(painter: QPainter, box: QRectF) -> None:
        for column, cell in zip(columns, _column_boxes(columns, box), strict=True):
            write(painter, cell, column.title, ink=style.muted, face=font(SMALL), align=column.align)
        painter.setPen(QPen(colour(style.muted), 0.8))
        painter.drawLine(box.bottomLeft(), box.bottomRight())

    return paint


def _row_painter(columns: Sequence[Column], row: Sequence[Cell], style: Style, pixels: int) -> PaintCell:
    def paint(painter: QPainter, box: QRectF) -> None:
        boxes = _column_boxes(columns, box)
        for number, (column, cell, value) in enumerate(zip(columns, boxes, row, strict=True)):
            if isinstance(value, str):
                face = font(pixels, SEMIBOLD) if number == 0 else font(pixels)
                write(painter, cell, value, ink=style.text, face=face, align=column.align)
            else:
                value(painter, cell)
        painter.setPen(QPen(colour(style.line), 0.6))
        painter.drawLine(box.bottomLeft(), box.bottomRight())

    return paint
