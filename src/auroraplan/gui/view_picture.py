"""A picture of what is on show, as the bytes of a PNG."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QBuffer, QIODevice

from auroraplan.core.errors import WorldFault
from auroraplan.core.language import tr

if TYPE_CHECKING:
    from PySide6.QtGui import QImage


def png(image: QImage) -> bytes:
    """The image as a PNG; WorldFault where Qt cannot write one."""
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    if not image.save(buffer, "PNG"):  # pyright: ignore[reportCallIssue, reportArgumentType] - Qt's stub has paths only
        raise WorldFault(tr("The picture could not be written: Qt has no PNG here."))
    return bytes(buffer.data().data())
