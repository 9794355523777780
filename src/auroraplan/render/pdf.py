"""A plan on paper: the answer first, a sheet for every night of the trip, and what a traveller needs.

The drawings are those of the screen, in the print palette. The document is made in memory and reaches its
path whole or not at all. QPdfWriter needs QtGui only: no window, no display and no printer.
"""

import sys
from collections.abc import Callable
from functools import cache
from pathlib import Path

from PySide6.QtCore import QBuffer, QHashSeed, QIODevice, QMarginsF, QPointF, QRectF, QUuid
from PySide6.QtGui import QGuiApplication, QPageSize, QPainter, QPdfWriter

from auroraplan import __version__
from auroraplan.app.chosen_trip import ChosenTrip, best_trip
from auroraplan.app.date_wording import utc_text
from auroraplan.app.planner import Cancelled, Plan
from auroraplan.app.seasons import Season
from auroraplan.core.errors import UnusableInput, WorldFault
from auroraplan.core.language import tr
from auroraplan.render.cover_page import trip_title
from auroraplan.render.lettering import RIGHT, write
from auroraplan.render.page_flow import A4, LETTER, Block, Paper, paint_blocks
from auroraplan.render.pdf_navigation import navigable
from auroraplan.render.pdf_pages import Pages, navigation, plan_pages
from auroraplan.render.style import SMALL, Style, colour, font, load_fonts, print_
from auroraplan.store.files import write_durably

DOTS_PER_INCH = 1200
PIXELS_PER_INCH = 96


@cache
def ensure_gui_application() -> QGuiApplication:
    """The program's QGuiApplication: the window's, or one made here that needs no display."""
    running = QGuiApplication.instance()
    if isinstance(running, QGuiApplication):
        return running
    # As an argument, not in the environment: children and a later window choose for themselves.
    return QGuiApplication([*sys.argv[:1], "-platform", "offscreen"])


def write_plan_pdf(
    plan: Plan,
    path: Path,
    trip: ChosenTrip | None = None,
    *,
    paper: Paper = A4,
    season: Season | None = None,
    cancelled: Callable[[], bool] = lambda: False,
) -> None:
    """Write the plan as a PDF; the file is complete, or it is as it was before.

    Raises UnusableInput when the plan holds no stay, WorldFault when the file cannot be written, and
    `app.planner.Cancelled`.
    """
    write_durably(path, plan_pdf(plan, trip, paper=paper, season=season, cancelled=cancelled))


def plan_pdf(
    plan: Plan,
    trip: ChosenTrip | None = None,
    *,
    paper: Paper = A4,
    season: Season | None = None,
    cancelled: Callable[[], bool] = lambda: False,
) -> bytes:
    """The bytes of the PDF of a trip, without one of the best stay; on `page_flow.A4` or `page_flow.LETTER`.

    A `season` adds its page. Raises `app.planner.Cancelled` between two pages after `cancelled()` turns true.
    """
    trip = trip or best_trip(plan)
    if trip is None:
        raise UnusableInput(tr("The plan has no stay to print: ask for at least one place and one night."))
    ensure_gui_application()
    load_fonts()
    pages = plan_pages(plan, trip, paper, season=season)
    # Qt keeps fonts in hashes of a random order: without this each process would write them in another.
    QHashSeed.setDeterministicGlobalSeed()
    try:
        printed = _printed(plan, trip_title(trip, 0.8 * paper.body.width()), pages, paper, cancelled)
    finally:
        QHashSeed.resetRandomGlobalSeed()
    return navigable(printed, *navigation(pages, paper))


def _printed(plan: Plan, title: str, pages: Pages, paper: Paper, cancelled: Callable[[], bool]) -> bytes:
    """What QPdfWriter makes of the pages."""
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = _writer(buffer, title, plan, paper)
    painter = QPainter()
    if not painter.begin(writer):
        raise WorldFault(tr("The PDF could not be begun: Qt has no PDF engine here."))
    try:
        painter.scale(DOTS_PER_INCH / PIXELS_PER_INCH, DOTS_PER_INCH / PIXELS_PER_INCH)
        for number, blocks in enumerate(pages, start=1):
            if cancelled():
                raise Cancelled
            if number > 1 and not writer.newPage():
                raise WorldFault(tr("The PDF could not be written: no room for another page."))
            _paint_page(
                painter, blocks, title, paper, tr("page {number} of {count}", number=number, count=len(pages))
            )
    finally:
        painter.end()
    return bytes(buffer.data().data())


def _writer(buffer: QBuffer, title: str, plan: Plan, paper: Paper) -> QPdfWriter:
    writer = QPdfWriter(buffer)
    writer.setResolution(DOTS_PER_INCH)
    size = QPageSize.PageSizeId.Letter if paper == LETTER else QPageSize.PageSizeId.A4
    writer.setPageSize(QPageSize(size))
    writer.setPageMargins(QMarginsF())
    writer.setTitle(f"{title} – Auroraplan")
    writer.setCreator(f"Auroraplan {__version__}")
    if hasattr(writer, "setAuthor"):  # since Qt 6.9
        writer.setAuthor("Auroraplan")
    # The same plan has the same identity, whenever it is printed.
    writer.setDocumentId(QUuid.createUuidV5(QUuid(), f"{title} {utc_text(plan.issued_utc)}".encode()))
    return writer


def _paint_page(painter: QPainter, blocks: list[Block], title: str, paper: Paper, number: str) -> None:
    _paint_frame(painter, paper, title, number, print_())
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    paint_blocks(painter, paper.body, blocks)
    painter.restore()


def _paint_frame(painter: QPainter, paper: Paper, title: str, number: str, style: Style) -> None:
    """The running head and foot."""
    width = paper.width - 2.0 * paper.margin
    head = QRectF(paper.margin, paper.margin - 8.0, width, 16.0)
    foot = QRectF(paper.margin, paper.height - paper.margin - 8.0, width, 16.0)
    write(painter, head.adjusted(0.0, 0.0, -200.0, 0.0), title, ink=style.muted, face=font(SMALL))
    write(painter, head, "Auroraplan", ink=style.muted, face=font(SMALL), align=RIGHT)
    write(painter, foot, number, ink=style.muted, face=font(SMALL), align=RIGHT)
    note = tr("Odds are chances, not promises. Check the weather and the forecast on the day.")
    write(painter, foot.adjusted(0.0, 0.0, -120.0, 0.0), note, ink=style.muted, face=font(SMALL))
    painter.setPen(colour(style.line))
    for y in (head.bottom() + 3.0, foot.top() - 4.0):
        painter.drawLine(QPointF(head.left(), y), QPointF(head.right(), y))
