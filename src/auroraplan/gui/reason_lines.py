"""Reasons stand under each other: a green plus or an amber minus, and a sentence."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QLabel, QWidget

from auroraplan.core.language import marked, tr
from auroraplan.gui.labels import label

if TYPE_CHECKING:
    from collections.abc import Sequence

    from auroraplan.app.reason_wording import Reason

SIGNS = {"+": ("+", "good", marked("For")), "-": ("−", "caution", marked("Against"))}


class ReasonLines(QWidget):
    """Filled by `show_reasons`."""

    def __init__(self, *, columns: int) -> None:
        super().__init__()
        self._columns = columns
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(6)
        self._grid.setVerticalSpacing(3)
        for column in range(columns):
            self._grid.setColumnStretch(2 * column + 1, 1)
        self._shown: list[QLabel] = []

    @property
    def columns(self) -> int:
        """How many reasons stand side by side."""
        return self._columns

    def row_heights(self, width: int) -> list[int]:
        """How high each row is, with the gap below it, where all have this width; long reasons wrap."""
        signs = max((sign.sizeHint().width() for sign in self._shown[::2]), default=0)
        gaps = self._grid.horizontalSpacing()
        column = (width - gaps * (2 * self._columns - 1)) // self._columns - signs
        heights = [text.heightForWidth(column) for text in self._shown[1::2]]
        rows = (heights[start : start + self._columns] for start in range(0, len(heights), self._columns))
        return [max(row) + self._grid.verticalSpacing() for row in rows]

    def show_first(self, count: int) -> None:
        """Hide the reasons after the first ones, which decide; the tool tip has them all."""
        for number, part in enumerate(self._shown):
            part.setVisible(number // 2 < count)

    def show_reasons(self, reasons: Sequence[Reason]) -> None:
        """Show reasons instead of the ones before."""
        for old in self._shown:
            self._grid.removeWidget(old)
            old.deleteLater()
            old.hide()
        self._shown = []
        self.setToolTip("\n".join(f"{SIGNS[reason.sign][0]} {reason.text}" for reason in reasons))
        for number, reason in enumerate(reasons):
            row, column = divmod(number, self._columns)
            mark, role, spoken = SIGNS[reason.sign]
            sign, text = label(mark, role), label(reason.text, role, wraps=True)
            text.setAccessibleName(f"{tr(spoken)}: {reason.text}")
            self._grid.addWidget(sign, row, 2 * column, Qt.AlignmentFlag.AlignTop)
            self._grid.addWidget(text, row, 2 * column + 1, Qt.AlignmentFlag.AlignTop)
            self._shown += [sign, text]
