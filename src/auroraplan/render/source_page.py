"""What the odds rest on: every source with its state, issue time, licence and address, and the silent."""

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter

from auroraplan import __version__
from auroraplan.app.method_wording import silent_lines, source_rows
from auroraplan.app.planner import Plan
from auroraplan.app.wording import UNKNOWN, utc_text
from auroraplan.render.lettering import write
from auroraplan.render.page_flow import Block, Bookmark, Link, space
from auroraplan.render.page_table import Cell, Column, table_blocks, two_lines
from auroraplan.render.page_text import page_title, paragraph
from auroraplan.render.style import BODY, SMALL, Style, font

BOOKMARK = Bookmark("Sources", "sources")
SOURCE_ROW = 36.0


def source_blocks(plan: Plan, style: Style, width: float) -> list[Block]:
    """A row for each source that gave something, and lines for those that did not."""
    rows = source_rows(plan.sources, plan.issued_utc)
    made = (
        f"Made {utc_text(plan.issued_utc)} with Auroraplan {__version__}. Sun and Moon from JPL DE421 by "
        "skyfield. Outline of the land: Natural Earth, public domain. Letters: Inter, SIL Open Font License."
    )
    columns = (
        Column("Source, by whom and under which licence", 3.4),
        Column("Issued", 2.2),
        Column("More", 1.6),
    )
    cells: list[Sequence[Cell]] = [
        (
            two_lines(row.title, row.credit, style),
            two_lines(row.state, "" if row.issued == UNKNOWN else row.issued, style),
            _address(row.address, style),
        )
        for row in rows
    ]
    head, *lines = table_blocks(columns, cells, style, row_height=SOURCE_ROW)
    silent = silent_lines(plan.sources, plan.issued_utc)
    note = "Every number in this plan comes from these"
    return [
        page_title("What it rests on", note, style, bookmark=BOOKMARK),
        head,
        *(_linked(block, row.address, width) for block, row in zip(lines, rows, strict=True)),
        space(8.0),
        *(paragraph(text, width, ink=style.caution, face=font(BODY)) for text in silent),
        space(4.0),
        paragraph(made, width, ink=style.muted),
    ]


def _address(address: str | None, style: Style) -> Cell:
    """An address as one reads it on paper and follows it on a screen."""
    shown = (address or "").removeprefix("https://").rstrip("/")

    def paint(painter: QPainter, box: QRectF) -> None:
        write(painter, box, shown, ink=style.text, face=font(SMALL))

    return paint


def _linked(row: Block, address: str | None, width: float) -> Block:
    """The row, which leads to the address wherever one touches it."""
    if address is None:
        return row
    return replace(row, links=(Link(QRectF(0.0, 0.0, width, row.height), address),))
