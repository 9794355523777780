"""What is printed flows down the pages in blocks, and a block is never cut."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter

PaintBlock = Callable[[QPainter, QRectF], None]


@dataclass(frozen=True, slots=True)
class Bookmark:
    """An entry of the outline, `level` 1 or 2; links reach it as `#key`."""

    title: str
    key: str
    level: int = 1


@dataclass(frozen=True, slots=True)
class Link:
    """A part of a block that leads to an address or, as `#key`, to a bookmark; `box` is relative to it."""

    box: QRectF
    target: str


@dataclass(frozen=True, slots=True)
class Block:
    """A strip of a page, `height` pixels high; `with_next` keeps it on the page of the block that follows.

    `head` is painted above it where it opens a page.
    """

    height: float
    paint: PaintBlock
    with_next: bool = False
    head: "Block | None" = None
    bookmark: Bookmark | None = None
    links: tuple[Link, ...] = ()


@dataclass(frozen=True, slots=True)
class Paper:
    """A sheet in pixels of 1/96 inch, with its margins."""

    name: str
    width: float
    height: float
    margin: float = 48.0

    @property
    def body(self) -> QRectF:
        """Where a page's own content stands, between the running head and foot."""
        return QRectF(
            self.margin,
            self.margin + 28.0,
            self.width - 2.0 * self.margin,
            self.height - 2.0 * self.margin - 28.0 - 24.0,
        )


A4 = Paper("A4", 210.0 / 25.4 * 96.0, 297.0 / 25.4 * 96.0)
LETTER = Paper("Letter", 8.5 * 96.0, 11.0 * 96.0, margin=36.0)


def paint_nothing(painter: QPainter, box: QRectF) -> None:
    """Leave a block empty."""


def space(height: float) -> Block:
    """An empty strip."""
    return Block(height, paint_nothing, with_next=True)


def paginated(blocks: Iterable[Block], height: float) -> list[list[Block]]:
    """The blocks on as few pages as hold them in order; what belongs together moves together."""
    pages: list[list[Block]] = [[]]
    free = height
    for group in _groups(blocks):
        needed = sum(block.height for block in group)
        if needed > free and pages[-1]:
            pages.append([])
            free = height
            head = group[0].head
            if head is not None:
                pages[-1].append(head)
                free -= head.height
        pages[-1] += group
        free -= needed
    return pages


def _groups(blocks: Iterable[Block]) -> Iterable[list[Block]]:
    group: list[Block] = []
    for block in blocks:
        group.append(block)
        if not block.with_next:
            yield group
            group = []
    if group:
        yield group


def placed(body: QRectF, blocks: Iterable[Block]) -> Iterator[tuple[Block, QRectF]]:
    """Each block with its box, downwards from the top of a page's body."""
    top = body.top()
    for block in blocks:
        yield block, QRectF(body.left(), top, body.width(), block.height)
        top += block.height


def paint_blocks(painter: QPainter, body: QRectF, blocks: Iterable[Block]) -> None:
    """Paint blocks downwards from the top of a page's body."""
    for block, box in placed(body, blocks):
        block.paint(painter, box)
