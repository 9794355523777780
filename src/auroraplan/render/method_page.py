"""What the odds mean and how far to trust them: definition, method, limits, proof and sources."""

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPainter, QPen

from auroraplan import __version__
from auroraplan.app.method_wording import (
    HOW,
    NOT_KNOWN,
    PROOF,
    SourceRow,
    silent_lines,
    source_rows,
)
from auroraplan.app.planner import Plan
from auroraplan.app.wording import (
    CAMERA_CLASS,
    REFERENCE_CLASS,
    STRONG_CLASS,
    VERDICT_LEGEND,
    utc_text,
)
from auroraplan.render.lettering import text_width, write
from auroraplan.render.page_flow import Block, Bookmark, Link, space
from auroraplan.render.page_table import Cell, Column, section_block, table_blocks
from auroraplan.render.page_text import page_title, paragraph, steps
from auroraplan.render.reliability_diagram import ReliabilityPanel, paint_reliability_row
from auroraplan.render.style import BODY, SMALL, Style, colour, font
from auroraplan.sources.activity.bundled_reliability import kp_reliability

BOOKMARK = Bookmark("Method and sources", "method")
NOTE = "What the odds mean, and how far to trust them"
LEAD_DAYS = 30
DIAGRAM_HEIGHT = 300.0
LINK_PITCH = 17.0


def method_blocks(plan: Plan, style: Style, width: float) -> list[Block]:
    """The blocks, from what the odds mean to what they rest on."""
    definitions = " ".join((REFERENCE_CLASS, CAMERA_CLASS, STRONG_CLASS, VERDICT_LEGEND))
    return [
        page_title(
            "Method and honesty", "What the odds mean, and how far to trust them", style, bookmark=BOOKMARK
        ),
        paragraph(definitions, width, ink=style.text, face=font(BODY)),
        section_block("How they come about", style),
        *steps(HOW, width, style),
        section_block("What they do not know", style),
        *steps(NOT_KNOWN, width, style, marks=["–"] * len(NOT_KNOWN)),
        *_proof(style, width),
        *_sources(plan, style, width),
    ]


def _proof(style: Style, width: float) -> list[Block]:
    """The reliability diagrams that ship, for chances told a month ahead."""
    table = kp_reliability()
    panels = [
        ReliabilityPanel(f"Kp ≥ {each.kp}", each.bins) for each in table.panels if each.lead_days == LEAD_DAYS
    ]
    text = PROOF.format(first=table.first_year, last=table.last_year, lead=f"{LEAD_DAYS} days")

    def paint(painter: QPainter, box: QRectF) -> None:
        paint_reliability_row(painter, box, panels, title="", style=style)

    return [
        section_block("Do told chances hold?", style),
        Block(DIAGRAM_HEIGHT, paint, with_next=True),
        paragraph(text, width, ink=style.muted),
    ]


def _sources(plan: Plan, style: Style, width: float) -> list[Block]:
    rows = source_rows(plan.sources, plan.issued_utc)
    made = (
        f"Made {utc_text(plan.issued_utc)} with Auroraplan {__version__}. Sun and Moon from JPL DE421 by "
        "skyfield. Outline of the land: Natural Earth, public domain. Letters: Inter, SIL Open Font "
        "License."
    )
    columns = (Column("Source", 2.6), Column("State", 0.7), Column("Issued", 2.0), Column("By, licence", 2.6))
    cells: list[Sequence[Cell]] = [(row.title, row.state, row.issued, row.credit) for row in rows]
    silent = silent_lines(plan.sources, plan.issued_utc)
    return [
        section_block("What it rests on", style),
        *table_blocks(columns, cells, style, pixels=SMALL),
        space(4.0),
        *(paragraph(text, width, ink=style.caution) for text in silent),
        paragraph(made, width, ink=style.muted),
        *_links(rows, style),
    ]


def _links(rows: Sequence[SourceRow], style: Style) -> list[Block]:
    """The addresses of the sources, which a reader of the file can follow and one of the paper can type."""
    addresses = list(dict.fromkeys(row.address for row in rows if row.address))
    return [_link(address, style) for address in addresses]


def _link(address: str, style: Style) -> Block:
    face = font(SMALL)
    width = text_width(address, face)

    def paint(painter: QPainter, box: QRectF) -> None:
        row = QRectF(box.left(), box.top(), width + 2.0, LINK_PITCH)
        write(painter, row, address, ink=style.text, face=face)
        painter.setPen(QPen(colour(style.muted), 0.6))
        painter.drawLine(
            QPointF(row.left(), row.bottom() - 2.0), QPointF(row.left() + width, row.bottom() - 2.0)
        )

    return Block(LINK_PITCH, paint, links=(Link(QRectF(0.0, 0.0, width, LINK_PITCH), address),))
