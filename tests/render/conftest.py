"""What drawings are made of, for tests: pictures to ask for a colour, and texts with their places."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from html import unescape
from importlib import import_module
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from PySide6.QtCore import QRectF
    from PySide6.QtGui import QImage, QPainter

try:
    import_module("PySide6.QtGui")
except ImportError:  # a machine without Qt's system libraries runs the tests that are not marked gui
    collect_ignore_glob = ["test_*.py"]


Paint = Callable[["QPainter", "QRectF"], object]


@dataclass(frozen=True)
class PaintedText:
    """A text as it stands in a drawing: its box in pixels."""

    text: str
    left: float
    right: float
    top: float
    bottom: float

    def overlaps(self, other: "PaintedText") -> bool:
        beside = self.right <= other.left + 0.5 or other.right <= self.left + 0.5
        return not beside and self.top + 0.5 < other.bottom and other.top + 0.5 < self.bottom


@pytest.fixture
def picture(qapp: object) -> Callable[..., "QImage"]:
    """Paint into an image of a size, on a ground."""

    from PySide6.QtCore import QRectF
    from PySide6.QtGui import QColor, QImage, QPainter

    def painted(paint: Paint, width: int, height: int, ground: str = "#808080") -> "QImage":
        image = QImage(width, height, QImage.Format.Format_RGB32)
        image.fill(QColor(ground))
        painter = QPainter(image)
        paint(painter, QRectF(0.0, 0.0, width, height))
        painter.end()
        return image

    return painted


@pytest.fixture
def texts(qapp: object) -> Callable[..., list[PaintedText]]:
    """Paint as SVG, which keeps every text with its place, and list the texts."""
    from PySide6.QtCore import QBuffer, QIODevice, QRectF, QSize
    from PySide6.QtGui import QPainter
    from PySide6.QtSvg import QSvgGenerator

    def painted(paint: Paint, width: float, height: float) -> list[PaintedText]:
        buffer = QBuffer()
        buffer.open(QIODevice.OpenModeFlag.WriteOnly)
        generator = QSvgGenerator()
        generator.setOutputDevice(buffer)
        generator.setSize(QSize(round(width), round(height)))
        generator.setResolution(96)
        painter = QPainter(generator)
        paint(painter, QRectF(0.0, 0.0, width, height))
        painter.end()
        return list(_texts(bytes(buffer.data().data()).decode()))

    return painted


def _texts(svg: str) -> Iterator[PaintedText]:
    from PySide6.QtCore import QPointF
    from PySide6.QtGui import QFont, QFontMetricsF, QTransform

    from auroraplan.render.style import font

    group = ""
    for tag in re.finditer(r"<g ([^>]*)>|<text ([^>]*)>(.*?)</text>", svg, re.DOTALL):
        if tag[1] is not None:
            group = tag[1]
            continue
        numbers = re.search(r'transform="matrix\(([^)]*)\)', group)
        matrix = [float(n) for n in numbers[1].split(",")] if numbers else [1.0, 0, 0, 1.0, 0, 0]
        attributes = dict(re.findall(r'([\w-]+)="([^"]*)"', tag[2]))
        shown = unescape(tag[3]).strip()
        face = font(round(float(attributes["font-size"])), QFont.Weight(int(attributes["font-weight"])))
        at = QTransform(*matrix).map(QPointF(float(attributes["x"]), float(attributes["y"])))
        metrics = QFontMetricsF(face)
        width = metrics.horizontalAdvance(shown) * matrix[0]
        # From the top of capitals to the base line: what the eye takes for a line's height.
        yield PaintedText(shown, at.x(), at.x() + width, at.y() - metrics.capHeight(), at.y())
