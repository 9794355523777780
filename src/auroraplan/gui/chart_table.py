"""A chart's twin: what it shows as a table that can be read out, gone through by keyboard, and copied."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QGuiApplication, QKeyEvent, QKeySequence
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QHBoxLayout,
    QPushButton,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from auroraplan.core.language import tr, tr_count
from auroraplan.gui.labels import label

if TYPE_CHECKING:
    from auroraplan.app.chart_tables import ChartRows

FIRST_HEIGHT = 480
LEAST_WIDTH, MOST_WIDTH = 420, 980
_MARGIN, _BETWEEN = 16, 12


class ChartTable(QDialog):
    """Reads only; Ctrl+C copies what is selected, the button everything, Escape closes."""

    def __init__(self, chart: ChartRows, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.chart = chart
        self.setWindowTitle(chart.title)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.cells = QTableWidget(len(chart.rows), len(chart.columns))
        self.cells.setAccessibleName(chart.title)
        self.copy_all = QPushButton(tr("Copy as text"))
        self.copied = label("", "small")
        self._fill()
        self._build()

    def copy_text(self) -> None:
        """Put the whole table on the clipboard."""
        from auroraplan.app.chart_tables import tab_separated

        QGuiApplication.clipboard().setText(tab_separated(self.chart))
        self.copied.setText(tr_count("{n} row copied.", "{n} rows copied.", len(self.chart.rows)))

    def copy_selection(self) -> None:
        """Put the selected cells on the clipboard, row by row."""
        rows: dict[int, list[tuple[int, str]]] = {}
        for item in self.cells.selectedItems():
            rows.setdefault(item.row(), []).append((item.column(), item.text()))
        lines = ("\t".join(text for _, text in sorted(rows[row])) for row in sorted(rows))
        QGuiApplication.clipboard().setText("\n".join(lines))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take Ctrl+C from the table, which would copy one cell."""
        if _is_copy(event):
            self.copy_selection()
            return True
        return super().eventFilter(watched, event)

    def _fill(self) -> None:
        cells = self.cells
        cells.setHorizontalHeaderLabels(list(self.chart.columns))
        cells.verticalHeader().hide()
        cells.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        cells.setTabKeyNavigation(False)  # Tab leads on to the buttons
        cells.setAlternatingRowColors(True)
        cells.setWordWrap(False)
        for row, texts in enumerate(self.chart.rows):
            for column, text in enumerate(texts):
                item = QTableWidgetItem(text)
                if column and not text[:1].isalpha():
                    item.setTextAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
                cells.setItem(row, column, item)
        cells.setShowGrid(False)
        cells.resizeColumnsToContents()
        for column in range(cells.columnCount()):
            cells.setColumnWidth(column, cells.columnWidth(column) + _BETWEEN)
        cells.installEventFilter(self)
        if self.chart.rows:
            cells.setCurrentCell(0, 0)

    def _build(self) -> None:
        close = QPushButton(tr("Close"))
        close.clicked.connect(self.close)
        self.copy_all.clicked.connect(self.copy_text)
        for button in (self.copy_all, close):
            button.setAutoDefault(False)
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self.copy_all)
        row.addWidget(self.copied, 1)
        row.addWidget(close)
        box = QVBoxLayout(self)
        box.setContentsMargins(_MARGIN, _MARGIN, _MARGIN, _MARGIN)
        box.setSpacing(12)
        box.addWidget(label(self.chart.title, "heading"))
        box.addWidget(self.cells, 1)
        box.addLayout(row)
        around = 2 * _MARGIN + 2 * _BETWEEN  # with a scroll bar and the frame
        wanted = self.cells.horizontalHeader().length() + around
        self.resize(min(max(wanted, LEAST_WIDTH), MOST_WIDTH), FIRST_HEIGHT)
        self.cells.setFocus()


def _is_copy(event: QEvent) -> bool:
    if not isinstance(event, QKeyEvent) or event.type() != QEvent.Type.KeyPress:
        return False
    return event.matches(QKeySequence.StandardKey.Copy)


class TableButton(QPushButton):
    """Stands beside a chart; `wanted` asks for its table."""

    wanted = Signal()

    def __init__(self, name: str) -> None:
        super().__init__(tr("Table"))
        self.setAccessibleName(tr("Show as table: {chart}", chart=name))
        self.setToolTip(tr("Show the chart as a table, to read or to copy"))
        self.clicked.connect(self.wanted)


def open_table(chart: ChartRows | None, parent: QWidget) -> ChartTable | None:
    """Show the table of a chart in a window of its own, which leaves the plan at work; None without one."""
    if chart is None:
        return None
    shown = ChartTable(chart, parent)
    shown.show()
    return shown
