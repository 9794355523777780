"""The line that compares the pinned night with the one on show."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QHBoxLayout, QWidget

from auroraplan.core.language import tr
from auroraplan.gui.labels import ElidedLabel, flat_button, step_button
from auroraplan.gui.pin import cell_of, comparison

if TYPE_CHECKING:
    from auroraplan.core.odds import NightOdds


class PinLine(QWidget):
    """`go` leads to the pinned night, `let_go` forgets it."""

    def __init__(self) -> None:
        super().__init__()
        self.words = ElidedLabel("small")
        self.go = flat_button(tr("Show the pinned night"))
        self.go.setText(tr("Show it"))
        self.let_go = step_button(tr("Let go of the pinned night"), tr("Let go of the pinned night  Space"))
        box = QHBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(8)
        box.addWidget(self.words, 1)
        box.addWidget(self.go)
        box.addWidget(self.let_go)
        self.hide()

    def show_nights(self, pinned: NightOdds, shown: NightOdds) -> None:
        """Compare two nights."""
        self.words.show_text(comparison(pinned, shown))
        self.go.setVisible(cell_of(pinned) != cell_of(shown))
