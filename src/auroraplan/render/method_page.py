"""What the odds mean and how far to trust them: definition, method, limits and proof."""

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter

from auroraplan.app.chance_wording import CAMERA_CLASS, REFERENCE_CLASS, STRONG_CLASS, VERDICT_LEGEND
from auroraplan.app.method_wording import (
    HOW,
    NOT_KNOWN,
    PROOF,
)
from auroraplan.core.language import marked, tr, tr_count
from auroraplan.render.page_flow import Block, Bookmark
from auroraplan.render.page_table import section_block
from auroraplan.render.page_text import page_title, paragraph, steps
from auroraplan.render.reliability_diagram import ReliabilityPanel, paint_reliability
from auroraplan.render.style import BODY, Style, font
from auroraplan.sources.activity.bundled_reliability import kp_reliability

BOOKMARK = Bookmark(marked("Method and honesty"), "method")
NOTE = marked("What the odds mean, and how far to trust them")
LEAD_DAYS = 30
DIAGRAM_HEIGHT = 278.0


def method_blocks(style: Style, width: float) -> list[Block]:
    """The blocks, from what the odds mean to whether they hold."""
    definitions = " ".join(
        [tr(each) for each in (REFERENCE_CLASS, CAMERA_CLASS, STRONG_CLASS, VERDICT_LEGEND)]
    )
    return [
        page_title(tr("Method and honesty"), tr(NOTE), style, bookmark=BOOKMARK),
        paragraph(definitions, width, ink=style.text, face=font(BODY)),
        section_block(tr("How they come about"), style),
        *steps([tr(each) for each in HOW], width, style),
        section_block(tr("What they do not know"), style),
        *steps([tr(each) for each in NOT_KNOWN], width, style, marks=["–"] * len(NOT_KNOWN)),
        *_proof(style, width),
    ]


def _proof(style: Style, width: float) -> list[Block]:
    """The reliability diagrams that ship, for chances told a month ahead."""
    table = kp_reliability()
    panels = [
        ReliabilityPanel(f"Kp ≥ {each.kp}", each.bins) for each in table.panels if each.lead_days == LEAD_DAYS
    ]
    text = tr(
        PROOF, first=table.first_year, last=table.last_year, lead=tr_count("{n} day", "{n} days", LEAD_DAYS)
    )

    def paint(painter: QPainter, box: QRectF) -> None:
        pitch = box.width() / len(panels)
        for number, panel in enumerate(panels):
            each = QRectF(box.left() + number * pitch, box.top(), pitch - 6.0, box.height())
            paint_reliability(painter, each, panel, style)

    return [
        section_block(tr("Do told chances hold?"), style),
        Block(DIAGRAM_HEIGHT, paint, with_next=True),
        paragraph(text, width, ink=style.muted),
    ]
