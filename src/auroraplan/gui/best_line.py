"""The best plan in one line, for windows that have no room for its card."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QPushButton, QSizePolicy

from auroraplan.app.chance_wording import percent, percent_range
from auroraplan.app.date_wording import stay_text
from auroraplan.core.language import tr

if TYPE_CHECKING:
    from auroraplan.gui.selection import Choice

_AROUND = 28


class BestLine(QPushButton):
    """A click wants the whole card."""

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("role", "best")
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self._wordings: tuple[str, ...] = ("",)

    def show_choice(self, choice: Choice | None) -> None:
        """Show the best stay of the chosen place, in fewer words where they do not fit."""
        if choice is None:
            self._wordings = (tr("Where to, and when?"),)
        else:
            stay, name = choice.answer.stay, choice.answer.place.name
            odds, likely = percent(stay.odds_at_least_one), percent_range(stay.low, stay.high)
            dates = stay_text(stay)
            likely = tr("likely {range}", range=likely)
            self._wordings = (
                f"{name}, {dates}  ·  {odds}, {likely}",
                f"{name}, {dates}  ·  {odds}",
                f"{name}  ·  {odds}",
                odds,
            )
        self.setAccessibleName(self._wordings[0])
        does = tr("Shows the best plan and the places")
        self.setToolTip(f"{self._wordings[0]}\n{does}")
        self._fit()

    def minimumSizeHint(self) -> QSize:
        """Room for the odds; the rest gives way."""
        return QSize(0, super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fit the words to the new width."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        metrics, room = self.fontMetrics(), self.width() - _AROUND
        fitting = (words for words in self._wordings if metrics.horizontalAdvance(words) <= room)
        last = metrics.elidedText(self._wordings[-1], Qt.TextElideMode.ElideRight, max(room, 0))
        self.setText(next(fitting, last).replace("&", "&&"))
