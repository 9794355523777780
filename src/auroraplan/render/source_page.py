"""What the odds rest on: every source with its state, issue time, licence and address, and the silent."""

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter, QPen

from auroraplan.app.chance_wording import UNKNOWN
from auroraplan.app.date_wording import made_text
from auroraplan.app.method_wording import SourceRow, silent_lines, source_rows
from auroraplan.app.planner import Plan
from auroraplan.core.language import marked, tr
from auroraplan.render.lettering import RIGHT, broken, line_pitch, text_width, write, write_paragraph
from auroraplan.render.page_flow import Block, Bookmark, Link, space
from auroraplan.render.page_text import page_title, paragraph
from auroraplan.render.style import BODY, SEMIBOLD, SMALL, Style, colour, font

BOOKMARK = Bookmark(marked("Sources"), "sources")
SOURCE_LINE = 17.0
ADDRESS_WIDTH = 190.0


def source_blocks(plan: Plan, style: Style, width: float) -> list[Block]:
    """A row for each source that gave something, and lines for those that did not."""
    rows = source_rows(plan.sources, plan.issued_utc)
    made = tr(
        "{made}. Sun and Moon from JPL DE421 by skyfield. Outline of the land: Natural Earth, public domain. "
        "Letters: Inter, SIL Open Font License.",
        made=made_text(plan.issued_utc),
    )
    silent = silent_lines(plan.sources, plan.issued_utc)
    note = tr("Every number in this plan comes from these")
    return [
        page_title(tr("What it rests on"), note, style, bookmark=BOOKMARK),
        *(_source(row, style, width) for row in rows),
        space(8.0),
        *(paragraph(text, width, ink=style.caution, face=font(BODY)) for text in silent),
        space(4.0),
        paragraph(made, width, ink=style.muted),
    ]


def _source(row: SourceRow, style: Style, width: float) -> Block:
    """Its name, how it stands and when it was issued; below whom to thank, and where that is found."""
    issued = "" if row.issued == UNKNOWN else tr("issued {time}", time=row.issued)
    stands = " · ".join(part for part in (row.state, issued) if part)
    shown = (row.address or "").removeprefix("https://").rstrip("/")
    credit_width, small = width - ADDRESS_WIDTH, font(SMALL)
    credit = len(broken(row.credit, credit_width, small)) * line_pitch(small)
    height = SOURCE_LINE + max(credit, line_pitch(small)) + 7.0

    def paint(painter: QPainter, box: QRectF) -> None:
        line = QRectF(box.left(), box.top() + 3.0, box.width(), SOURCE_LINE)
        write(painter, line, stands, ink=style.text, face=font(BODY), align=RIGHT)
        room = width - text_width(stands, font(BODY)) - 16.0
        name = QRectF(line.left(), line.top(), room, line.height())
        write(painter, name, row.title, ink=style.text, face=font(BODY, SEMIBOLD))
        below = QRectF(box.left(), line.bottom(), credit_width, credit)
        write_paragraph(painter, below, row.credit, ink=style.muted, face=small)
        address = QRectF(below.right() + 8.0, below.top(), ADDRESS_WIDTH - 8.0, line_pitch(small))
        write(painter, address, shown, ink=style.text, face=small, align=RIGHT)
        painter.setPen(QPen(colour(style.line), 0.6))
        painter.drawLine(box.bottomLeft(), box.bottomRight())

    links = () if row.address is None else (Link(QRectF(0.0, 0.0, width, height), row.address),)
    return Block(height, paint, links=links)
