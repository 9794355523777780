"""The line over a chart: what it shows, how far the work on it is, and the way to its table."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QWidget

from auroraplan.core.language import tr
from auroraplan.gui.chart_table import TableButton
from auroraplan.gui.labels import ElidedLabel
from auroraplan.gui.text_size import fix

if TYPE_CHECKING:
    from auroraplan.gui.tasks import Progress


class ChartHeading(QWidget):
    """The heading, then `tools`, then the button for the table."""

    def __init__(self, name: str, *tools: QWidget) -> None:
        super().__init__()
        self.table = TableButton(name)
        self.title = ElidedLabel("heading")
        self._bar = QProgressBar()
        self._bar.setAccessibleName(tr("Working on: {chart}", chart=name))
        self._bar.setTextVisible(False)
        fix(self._bar, width=72, height=6)
        self._bar.hide()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(self.title, 1)
        for widget in (self._bar, *tools, self.table):
            row.addWidget(widget)

    @property
    def is_busy(self) -> bool:
        """Whether work is shown to be under way."""
        return not self._bar.isHidden()

    def show_progress(self, progress: Progress) -> None:
        """Show how far the work is."""
        self._bar.setValue(round(100 * (progress.fraction or 0.0)))
        self._bar.setToolTip(progress.text)
        self._bar.show()

    def show_settled(self) -> None:
        """Nothing is under way any more."""
        self._bar.hide()
        self._bar.setValue(0)
