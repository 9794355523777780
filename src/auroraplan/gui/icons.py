"""Icons are the bundled drawings in the palette's own colours."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from PySide6.QtCore import QByteArray, QDir, QRectF, Qt, QTemporaryDir
from PySide6.QtGui import QIcon, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from auroraplan.sources.shipped import resource_path

SIZE = 18
_SCALES = (1, 2, 3)

UNNAMEABLE = frozenset('"\\\n')
"""A style sheet cannot name a path that holds one of these."""


DRAWN = "drawn"
"""Under this name Qt keeps the folder for drawings in colour."""


def draw_into(folder: Path) -> None:
    """Keep the files that style sheets name in this folder; without it they go with the program."""
    QDir.setSearchPaths(DRAWN, [str(folder)])


def icon_file(name: str, ink: str) -> str:
    """The path of the icon in a colour, for a style sheet, which can name files only."""
    file, drawing = f"{name}-{ink.removeprefix('#')}.svg", _drawing(name, ink).encode()
    for folder in QDir.searchPaths(DRAWN):
        path = Path(folder) / file
        if not UNNAMEABLE & set(path.as_posix()) and _is_kept(path, drawing):
            return path.as_posix()
    path = Path(_folder().path()) / file
    path.write_bytes(drawing)
    return path.as_posix()


def _is_kept(path: Path, drawing: bytes) -> bool:
    """Whether the file holds the drawing, now if not before."""
    try:
        if not path.exists() or path.read_bytes() != drawing:
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(drawing)
    except OSError:
        return False
    return True


@cache
def _folder() -> QTemporaryDir:
    """A folder for where none can be written, which a killed program leaves behind."""
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
