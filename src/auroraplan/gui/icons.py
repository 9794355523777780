"""Icons are the bundled drawings in the palette's own colours."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from PySide6.QtCore import QByteArray, QRectF, Qt, QTemporaryDir
from PySide6.QtGui import QIcon, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from auroraplan.sources.bundled import resource_path

SIZE = 18
_SCALES = (1, 2, 3)


@cache
def icon_file(name: str, ink: str) -> str:
    """The path of the icon in a colour: a style sheet can name files only. It goes with the program."""
    path = Path(_folder().path()) / f"{name}-{ink.removeprefix('#')}.svg"
    path.write_text(_drawing(name, ink), "utf-8")
    return path.as_posix()


@cache
def _folder() -> QTemporaryDir:
    return QTemporaryDir()


def _drawing(name: str, ink: str) -> str:
    return resource_path(f"icons/{name}.svg").read_text("utf-8").replace("currentColor", ink)


@cache
def icon(name: str, ink: str, *, filled: bool = False) -> QIcon:
    """The icon of that name, drawn in `ink` (`#rrggbb`) for ordinary and dense screens."""
    drawing = _drawing(name, ink)
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
