"""What the odds mean and how far to trust them: definition, method, limits, proof and sources."""

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter

from auroraplan import __version__
from auroraplan.app.method_wording import (
    HOW,
    NOT_KNOWN,
    PROOF,
    silent_lines,
    source_rows,
)
from auroraplan.app.planner import Plan
from auroraplan.app.wording import (
    CAMERA_CLASS,
    REFERENCE_CLASS,
    STRONG_CLASS,
    UNKNOWN,
    VERDICT_LEGEND,
    utc_text,
)
from auroraplan.render.lettering import write
from auroraplan.render.page_flow import Block, Bookmark, Link, space
from auroraplan.render.page_table import Cell, Column, section_block, table_blocks, two_lines
from auroraplan.render.page_text import page_title, paragraph, steps
from auroraplan.render.reliability_diagram import ReliabilityPanel, paint_reliability
from auroraplan.render.style import BODY, SMALL, Style, font
from auroraplan.sources.activity.bundled_reliability import kp_reliability

BOOKMARK = Bookmark("Method and sources", "method")
NOTE = "What the odds mean, and how far to trust them"
LEAD_DAYS = 30
DIAGRAM_HEIGHT = 278.0
SOURCE_ROW = 34.0


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
        pitch = box.width() / len(panels)
        for number, panel in enumerate(panels):
            each = QRectF(box.left() + number * pitch, box.top(), pitch - 6.0, box.height())
            paint_reliability(painter, each, panel, style)

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
    columns = (
        Column("Source, by whom and under which licence", 3.2),
        Column("State, issued", 1.8),
        Column("More", 1.9),
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
    return [
        section_block("What it rests on", style),
        head,
        *(_linked(block, row.address, width) for block, row in zip(lines, rows, strict=True)),
        space(4.0),
        *(paragraph(text, width, ink=style.caution) for text in silent),
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
