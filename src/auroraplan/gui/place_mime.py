"""A place that is dragged out of a list, or copied: its id for this window, its words for everybody else."""

from __future__ import annotations

from PySide6.QtCore import QMimeData

PLACE_ID = "application/x-auroraplan-place-id"


def place_mime(place_id: str, words: str) -> QMimeData:
    """What a drag carries."""
    made = QMimeData()
    made.setData(PLACE_ID, place_id.encode())
    made.setText(words)
    return made


def dragged_place(mime: QMimeData) -> str:
    """The id of the place that comes in, empty when it is something else."""
    return bytes(mime.data(PLACE_ID).data()).decode(errors="replace") if mime.hasFormat(PLACE_ID) else ""
