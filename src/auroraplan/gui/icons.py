"""Icons are the bundled drawings in the palette's own colours."""

from __future__ import annotations

from functools import cache

from PySide6.QtCore import QByteArray, QRectF, Qt
from PySide6.QtGui import QIcon, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from auroraplan.sources.bundled import resource_path

SIZE = 18
_SCALES = (1, 2, 3)


@cache
def icon(name: str, ink: str, *, filled: bool = False) -> QIcon:
    """The icon of that name, drawn in `ink` (`#rrggbb`) for ordinary and dense screens."""
    drawing = resource_path(f"icons/{name}.svg").read_text("utf-8").replace("currentColor", ink)
    if filled:
        drawing = drawing.replace('fill="none"', f'fill="{ink}"', 1)
    renderer = QSvgRenderer(QByteArray(drawing.encode()))
    made = QIcon()
    for scale in _SCALES:
        pixmap = QPixmap(SIZE * scale, SIZE * scale)
        pixmap.fill(Qt.GlobalColor.transparent)
        painter = QPainter(pixmap)
        renderer.render(painter, QRectF(0, 0, SIZE * scale, SIZE * scale))
        painter.end()
        pixmap.setDevicePixelRatio(scale)
        made.addPixmap(pixmap)
    return made
