"""The table has the height it needs, up to about half, and the night the rest, until the user divides."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSplitter

from auroraplan.gui.text_size import scaled

LEAST_NIGHT = 306
TABLE_SHARE = 0.44


class DividedRows(QSplitter):
    """Divides its height on its own resize: the window hears of its size before its layout does.

    `are_users` is true once the user has moved the handle; from then on nothing is divided anew.
    """

    def __init__(self, table_height: Callable[[], int]) -> None:
        super().__init__(Qt.Orientation.Vertical)
        self.are_users = False
        self._table_height = table_height
        self.splitterMoved.connect(self._moved)

    def fit(self) -> None:
        """Divide the height between table and night."""
        if not self.are_users:
            room = sum(self.sizes())
            table = min(self._table_height(), max(round(room * TABLE_SHARE), room - scaled(LEAST_NIGHT)))
            self.setSizes([table, room - table])

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Divide what there is now."""
        super().resizeEvent(event)
        self.fit()

    def _moved(self) -> None:
        self.are_users = True
