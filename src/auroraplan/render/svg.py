"""A drawing of the screen as an SVG, in the print palette, for a page that stands alone."""

import re
from collections.abc import Callable

from PySide6.QtCore import QBuffer, QIODevice, QRectF, QSize
from PySide6.QtGui import QPainter
from PySide6.QtSvg import QSvgGenerator

from auroraplan.app.chosen_trip import ChosenTrip
from auroraplan.app.planner import Plan
from auroraplan.app.web_page import Charts
from auroraplan.core.odds import NightOdds
from auroraplan.render.night_strip import STRIP_HEIGHT, paint_night
from auroraplan.render.pdf import ensure_gui_application
from auroraplan.render.pictures import matrix_part
from auroraplan.render.style import load_fonts, print_

WIDTH = 760.0

# Qt sizes the page in millimetres of a printer and names no fallback for a font that a reader may lack.
_SIZE = re.compile(r'(<svg\b[^>]*?) width="[^"]*" height="[^"]*"')
_FONT = re.compile(r'font-family="([^",]*)"')


def plan_charts(plan: Plan, trip: ChosenTrip | None) -> Charts:
    """The drawings of a plan for its web page."""
    return Charts(matrix=lambda: matrix_svg(plan, trip), night=night_svg)


def night_svg(night: NightOdds) -> str:
    """The timeline of a night as an SVG that scales to the width it is given."""

    def paint(painter: QPainter, box: QRectF) -> None:
        paint_night(painter, box, night, print_())

    return _svg(paint, WIDTH, STRIP_HEIGHT + 36.0)


def matrix_svg(plan: Plan, trip: ChosenTrip | None) -> str:
    """The odds of all places and nights as an SVG, those of a trip outlined."""
    part = matrix_part(plan, trip, print_())
    return _svg(part.paint, part.width, part.height)


def _svg(paint: Callable[[QPainter, QRectF], None], width: float, height: float) -> str:
    ensure_gui_application()
    load_fonts()
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    generator = QSvgGenerator()
    generator.setOutputDevice(buffer)
    generator.setSize(QSize(round(width), round(height)))
    generator.setViewBox(QRectF(0.0, 0.0, width, height))
    generator.setResolution(96)
    painter = QPainter(generator)
    paint(painter, QRectF(0.0, 0.0, width, height))
    painter.end()
    text = bytes(buffer.data().data()).decode("utf-8")
    sized = rf'\1 width="{round(width)}" height="{round(height)}"'
    drawing = _SIZE.sub(sized, text[text.index("<svg") :], count=1)
    return _FONT.sub(r'font-family="\1, system-ui, sans-serif"', drawing)
