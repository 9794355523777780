"""The answer first: where, when, the chance in percent and as a count of trips, and why."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPalette, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from auroraplan.app.chance_wording import (
    REFERENCE_CLASS,
    natural_frequency,
    of_twenty,
    percent,
    percent_range,
)
from auroraplan.app.date_wording import stay_text
from auroraplan.core.language import tr, tr_count
from auroraplan.gui.answers import MOST_REASONS, stay_reasons
from auroraplan.gui.labels import CARD_MARGINS, Card, ElidedLabel, FittedTitle, label
from auroraplan.gui.painted import Painted
from auroraplan.gui.reason_lines import ReasonLines
from auroraplan.render.style import colour

if TYPE_CHECKING:
    from auroraplan.gui.selection import Choice
    from auroraplan.render.style import Style

LEAST_WIDTH = 200
"""Narrower than any column: not laid out yet."""


class BestPlanCard(Card):
    """Filled by `show_choice`."""

    def __init__(self, style: Style) -> None:
        super().__init__(tr("Best plan"))
        self._section = ElidedLabel("section")
        self._title = FittedTitle()
        self._percent = label("", "hero")
        self._of_what = label("", "muted", wraps=True)
        self._count = label("", wraps=True)
        self._dots = Painted(tr("Trips that see aurora, of twenty"), style, height=20)
        self._reasons = ReasonLines(columns=1)
        self._most = MOST_REASONS
        self._look, self._chance = style, None
        self._build()
        self.show_waiting()

    def show_choice(self, choice: Choice | None) -> None:
        """Show the best stay of the chosen place."""
        if choice is None:
            self._show_nothing(
                tr("Where to, and when?"), tr("The odds stand here as soon as there is a place.")
            )
            return
        answer, stay = choice.answer, choice.answer.stay
        chance = stay.odds_at_least_one
        ranks = tr(
            "Best dates here · No. {rank} of {count} places",
            rank=answer.rank,
            count=len(choice.board.answers),
        )
        self._section.show_text(tr("Best plan") if answer.rank == 1 else ranks)
        self._title.show_text(answer.place.name, f", {stay_text(stay)}")
        self._percent.setText(percent(chance))
        self._chance = chance
        self._colour_percent()
        self._percent.show()
        self._of_what.setText(
            tr_count(
                "odds of seeing aurora on that night",
                "odds of seeing aurora on at least one of {n} nights",
                stay.nights,
            )
        )
        frequency = natural_frequency(chance)
        self._count.setText(
            tr(
                "{frequency}. Likely range {range}.",
                frequency=frequency[0].upper() + frequency[1:],
                range=percent_range(stay.low, stay.high),
            )
        )
        self._show_dots(chance)
        self._reasons.show_reasons(stay_reasons(answer))
        self._reasons.show_first(self._most)
        self._keep_height()

    def set_style(self, style: Style) -> None:
        """Wear another palette."""
        self._look = style
        self._dots.set_style(style)
        self._title.refit()
        self._colour_percent()
        self._keep_height()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Wrap anew."""
        super().resizeEvent(event)
        self._keep_height()

    def _keep_height(self) -> None:
        """Never lower than the wrapped text: a splitter does not ask for a height that follows a width."""
        self.setMinimumHeight(0 if self.width() < LEAST_WIDTH else self.heightForWidth(self.width()))

    @property
    def title(self) -> str:
        """Which stay it shows."""
        return self._title.accessibleName()

    def show_waiting(self) -> None:
        """Say that the first answer is on its way."""
        self._show_nothing(tr("Working out the odds…"), tr("from the past years of activity and cloud"))

    def set_compact(self, *, compact: bool) -> None:
        """Leave room for the places in a low window."""
        self._most = 3 if compact else MOST_REASONS
        self._reasons.show_first(self._most)
        self._keep_height()

    def _colour_percent(self) -> None:
        """Only a good chance glows."""
        ink = colour(self._look.figure_colour(self._chance))
        palette = self._percent.palette()
        palette.setColor(QPalette.ColorRole.WindowText, ink)
        self._percent.setPalette(palette)

    def _show_nothing(self, title: str, words: str) -> None:
        self._section.show_text(tr("Best plan"))
        self._title.show_text(title)
        self._percent.hide()
        self._of_what.setText(words)
        self._count.setText("")
        self._dots.show_drawing(None, "")
        self._reasons.show_reasons(())

    def _show_dots(self, chance: float) -> None:
        from auroraplan.render.dot_array import paint_dot_array

        def drawing(painter: QPainter, box: QRectF, style: Style) -> None:
            paint_dot_array(painter, box, chance, style)

        seen = of_twenty(chance) or 0
        words = tr(
            "Of 20 trips like this {seen} see aurora at least once; {others} see nothing.",
            seen=seen,
            others=20 - seen,
        )
        self._dots.show_drawing(drawing, words)
        for widget in (self._dots, self._percent):
            widget.setToolTip(f"{words}\n{tr(REFERENCE_CLASS)}")
        self._percent.setAccessibleDescription(tr(REFERENCE_CLASS))

    def _build(self) -> None:
        box = QVBoxLayout(self)
        box.setContentsMargins(*CARD_MARGINS)
        box.setSpacing(2)
        figures = QHBoxLayout()
        figures.setSpacing(12)
        figures.addWidget(self._percent)
        figures.addWidget(self._of_what, 1, Qt.AlignmentFlag.AlignVCenter)
        box.addWidget(self._section)
        box.addWidget(self._title)
        box.addLayout(figures)
        box.addWidget(self._count)
        box.addSpacing(4)
        box.addWidget(self._dots)
        box.addSpacing(4)
        box.addWidget(self._reasons)
