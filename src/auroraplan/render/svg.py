"""A drawing of the screen as an SVG, in the print palette, for a page that stands alone."""

import re

from PySide6.QtCore import QBuffer, QIODevice, QRectF, QSize
from PySide6.QtGui import QPainter
from PySide6.QtSvg import QSvgGenerator

from auroraplan.core.odds import NightOdds
from auroraplan.render.night_strip import paint_night
from auroraplan.render.pdf import ensure_gui_application
from auroraplan.render.style import load_fonts, print_

WIDTH, HEIGHT = 760, 340

# Qt sizes the page in millimetres of a printer and names no fallback for a font that a reader may lack.
_SIZE = re.compile(r'(<svg\b[^>]*?) width="[^"]*" height="[^"]*"')
_FONT = re.compile(r'font-family="([^",]*)"')


def night_svg(night: NightOdds) -> str:
    """The timeline of a night as an SVG that scales to the width it is given."""
    ensure_gui_application()
    load_fonts()
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    generator = QSvgGenerator()
    generator.setOutputDevice(buffer)
    generator.setSize(QSize(WIDTH, HEIGHT))
    generator.setViewBox(QRectF(0, 0, WIDTH, HEIGHT))
    generator.setResolution(96)
    painter = QPainter(generator)
    paint_night(painter, QRectF(0, 0, WIDTH, HEIGHT), night, print_())
    painter.end()
    text = bytes(buffer.data().data()).decode("utf-8")
    drawing = _SIZE.sub(rf'\1 width="{WIDTH}" height="{HEIGHT}"', text[text.index("<svg") :], count=1)
    return _FONT.sub(r'font-family="\1, system-ui, sans-serif"', drawing)
