"""On the first run a line says that what is shown is an example."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout

from auroraplan.core.language import marked, tr
from auroraplan.gui.labels import label, step_button
from auroraplan.gui.text_size import fix

CLOSE_SIZE = 24
WORDS = marked("Example: change dates or places.")


class Banner(QFrame):
    """Hides itself when it is closed."""

    closed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("banner")
        self.setAccessibleName(tr(WORDS))
        row = QHBoxLayout(self)
        row.setContentsMargins(14, 0, 2, 0)
        row.addWidget(label(tr(WORDS)), 1)
        close = step_button(tr("Close the notice"))
        close.setText("✕")
        fix(close, width=CLOSE_SIZE, height=CLOSE_SIZE)
        close.clicked.connect(self.hide)
        close.clicked.connect(self.closed)
        row.addWidget(close)
