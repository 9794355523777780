"""Draws every icon from resources/icons/auroraplan.svg: PNG of each size, .ico for Windows, .icns for macOS.

    QT_QPA_PLATFORM=offscreen python packaging/draw_icons.py      (in an environment with PySide6-Essentials)

The containers are written here: both are a table of sizes before plain PNG files.
"""

import struct
import sys
from pathlib import Path

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QRectF
from PySide6.QtGui import QGuiApplication, QImage, QImageWriter, QPainter
from PySide6.QtSvg import QSvgRenderer

ICONS = Path(__file__).resolve().parent / "icons"
DRAWING = ICONS.parents[1] / "resources" / "icons" / "auroraplan.svg"
PNG_SIZES = (16, 24, 32, 48, 64, 128, 256, 512)
ICO_SIZES = (16, 24, 32, 48, 64, 256)
# Apple's four letters for PNG of a size: "Icon Composer"'s table, as in libicns and Pillow.
ICNS_TYPES = (
    (b"icp4", 16),
    (b"icp5", 32),
    (b"ic07", 128),
    (b"ic08", 256),
    (b"ic09", 512),
    (b"ic11", 32),
    (b"ic12", 64),
    (b"ic13", 256),
    (b"ic14", 512),
)


def png(size: int) -> bytes:
    """The drawing at a size, as PNG."""
    image = QImage(size, size, QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(0)
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    QSvgRenderer(QByteArray(DRAWING.read_bytes())).render(painter, QRectF(0, 0, size, size))
    painter.end()
    content = QByteArray()
    buffer = QBuffer(content)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QImageWriter(buffer, QByteArray(b"png"))
    writer.setQuality(0)  # the smallest file; PNG loses nothing
    writer.write(image)
    return bytes(content.data())


def ico() -> bytes:
    """Windows' icon: a header, a row for each picture, the pictures (256 is written as 0)."""
    pictures = [png(size) for size in ICO_SIZES]
    offset = 6 + 16 * len(pictures)
    rows = b""
    for size, picture in zip(ICO_SIZES, pictures, strict=True):
        rows += struct.pack("<BBBBHHII", size % 256, size % 256, 0, 0, 1, 32, len(picture), offset)
        offset += len(picture)
    return struct.pack("<HHH", 0, 1, len(pictures)) + rows + b"".join(pictures)


def icns() -> bytes:
    """Apple's icon: parts of four letters and a length that counts itself."""
    parts = [(letters, png(size)) for letters, size in ICNS_TYPES]
    body = b"".join(letters + struct.pack(">I", len(picture) + 8) + picture for letters, picture in parts)
    return b"icns" + struct.pack(">I", len(body) + 8) + body


def main() -> None:
    """Write them all."""
    app = QGuiApplication(sys.argv)
    for size in PNG_SIZES:
        (ICONS / f"auroraplan-{size}.png").write_bytes(png(size))
    (ICONS / "auroraplan.ico").write_bytes(ico())
    (ICONS / "auroraplan.icns").write_bytes(icns())
    app.quit()


if __name__ == "__main__":
    main()
