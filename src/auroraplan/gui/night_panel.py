"""One night: its odds, when and where to look, the timeline, and why."""

from __future__ import annotations

from itertools import accumulate
from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from auroraplan.app.chance_wording import confidence_phrase, percent, percent_range, verdict
from auroraplan.app.date_wording import evening_text, window_text
from auroraplan.app.reason_wording import reasons
from auroraplan.app.sight_wording import kp_range_text, look_text, moon_text
from auroraplan.core.language import decimal_text, tr
from auroraplan.gui.chart_table import open_table
from auroraplan.gui.icons import icon
from auroraplan.gui.labels import CARD_MARGINS, Card, ElidedLabel, label, step_button
from auroraplan.gui.painted import Painted
from auroraplan.gui.pin_line import PinLine
from auroraplan.gui.reason_lines import ReasonLines
from auroraplan.gui.text_size import fix, scaled

if TYPE_CHECKING:
    from auroraplan.app.chart_tables import ChartRows
    from auroraplan.core.odds import NightOdds
    from auroraplan.gui.selection import Choice
    from auroraplan.render.style import Style

MOST_REASONS = 6
STRIP_LEAST = 220
_HEADING_HEIGHT, _LINE_HEIGHT, _PIN_HEIGHT = 64, 19, 28


class _Strip(Painted):
    stepped = Signal(int)

    def __init__(self, style: Style) -> None:
        super().__init__(tr("Timeline of the night"), style, height=260, grows=True)
        fix(self, least_height=STRIP_LEAST)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        steps = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}
        if event.key() in steps:
            self.stepped.emit(steps[Qt.Key(event.key())])
        else:
            super().keyPressEvent(event)


class NightPanel(Card):
    """`stepped` carries -1 or 1 when an earlier or a later night is wanted.

    `pinnedWanted` comes when the pinned night shall be shown, `unpinned` when it shall be let go.
    """

    stepped = Signal(int)
    pinnedWanted = Signal()
    unpinned = Signal()

    def __init__(self, style: Style) -> None:
        super().__init__(tr("Night"))
        self._heading = label("", "heading")
        self._figures = ElidedLabel("muted")
        self._earlier = step_button(tr("Earlier night"), tr("Earlier night  ["))
        self._later = step_button(tr("Later night"), tr("Later night  ]"))
        self.table = step_button(
            tr("Show the night as a table"), tr("Show the night as a table, to read or to copy")
        )
        self.strip = _Strip(style)
        self._night: NightOdds | None = None
        self._pinned: NightOdds | None = None
        self._pin = PinLine()
        self._factors = ElidedLabel("small")
        self._reasons = ReasonLines(columns=2)
        self._build()
        self.show_choice(None)

    def show_choice(self, choice: Choice | None, *, now_unix_s: float | None = None) -> None:
        """Show a night."""
        self._night = choice.night if choice else None
        for button in (self._earlier, self._later, self.table):
            button.setEnabled(choice is not None)
        if choice is None:
            self._heading.setText(tr("One night"))
            self._figures.show_text(tr("when it is dark, what Kp and cloud may do, where to look"))
            self._factors.show_text("")
            self.strip.show_drawing(None, "")
            self._reasons.show_reasons(())
            return
        night = choice.night
        nights = choice.answer.nights
        self._earlier.setEnabled(night is not nights[0])
        self._later.setEnabled(night is not nights[-1])
        self._heading.setText(
            tr(
                "{place} · night of {evening}",
                place=night.night.place.name,
                evening=evening_text(night.night.evening),
            )
        )
        self._figures.show_text(_figures(night), _short_figures(night), _shortest_figures(night))
        self._factors.show_text(*factors_texts(night))
        self._show_strip(night, now_unix_s)
        self._reasons.show_reasons(reasons(night)[:MOST_REASONS])
        self._show_pin()
        self._fit()

    def show_pin(self, night: NightOdds | None) -> None:
        """Compare with another night from now on, with none for None."""
        self._pinned = night
        self._show_pin()
        self._fit()

    @property
    def heading(self) -> str:
        """Which night it shows."""
        return self._heading.text()

    def set_style(self, style: Style) -> None:
        """Wear another palette."""
        self.strip.set_style(style)
        self._earlier.setIcon(icon("chevron-left", style.text))
        self._later.setIcon(icon("chevron-right", style.text))
        self.table.setIcon(icon("list", style.text))
        self._pin.let_go.setIcon(icon("x", style.text))

    def as_table(self) -> ChartRows | None:
        """The night hour by hour."""
        if self._night is None:
            return None
        from auroraplan.app.chart_tables import night_rows

        return night_rows(self._night)

    def minimumSizeHint(self) -> QSize:
        """The heading and the timeline; what else is on show now gives way."""
        return QSize(super().minimumSizeHint().width(), scaled(_HEADING_HEIGHT + STRIP_LEAST))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave out what would squeeze the timeline."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """The timeline first, then the reasons, then how the odds come about."""
        pin = _PIN_HEIGHT if self._pin.isVisibleTo(self) else 0
        room = self.height() - scaled(_HEADING_HEIGHT + STRIP_LEAST + pin)
        left, _top, right, _bottom = CARD_MARGINS
        heights = self._reasons.row_heights(self.width() - left - right)
        fitting = sum(1 for end in accumulate(heights) if end <= room)
        self._reasons.show_first(fitting * self._reasons.columns)
        self._factors.setVisible(room >= sum(heights) + scaled(_LINE_HEIGHT))

    def _show_pin(self) -> None:
        is_shown = self._pinned is not None and self._night is not None
        if self._pinned is not None and self._night is not None:
            self._pin.show_nights(self._pinned, self._night)
        self._pin.setVisible(is_shown)

    def _show_strip(self, night: NightOdds, now_unix_s: float | None) -> None:
        from auroraplan.render.night_strip import paint_night

        def drawing(painter: QPainter, box: QRectF, style: Style) -> None:
            paint_night(painter, box, night, style, now_unix_s=now_unix_s)

        self.strip.show_drawing(drawing, _spoken(night))

    def _build(self) -> None:
        heading = QHBoxLayout()
        heading.setSpacing(12)
        heading.addWidget(self._heading)
        heading.addWidget(self._figures, 1)
        steps = QHBoxLayout()
        steps.setSpacing(4)
        steps.addWidget(self.table)
        steps.addWidget(self._earlier)
        steps.addWidget(self._later)
        heading.addLayout(steps)
        box = QVBoxLayout(self)
        left, top, right, bottom = CARD_MARGINS
        box.setContentsMargins(left, top - 6, right, bottom - 2)
        box.setSpacing(4)
        box.addLayout(heading)
        box.addWidget(self._pin)
        box.addWidget(self.strip, 1)
        box.addWidget(self._factors)
        box.addWidget(self._reasons)
        self._earlier.clicked.connect(lambda: self.stepped.emit(-1))
        self._later.clicked.connect(lambda: self.stepped.emit(1))
        self.strip.stepped.connect(self.stepped)
        self._pin.go.clicked.connect(self.pinnedWanted)
        self._pin.let_go.clicked.connect(self.unpinned)
        self.table.clicked.connect(lambda: open_table(self.as_table(), self))


def _figures(night: NightOdds) -> str:
    """Odds, range, verdict, when and where: "47 % (33–60 %) Good · best 21:30–01:30 CET · look N"."""
    parts = [f"{percent(night.odds)} ({percent_range(night.low, night.high)}), {verdict(night.odds)}"]
    if night.look is not None:
        parts.append(tr("look {direction}", direction=look_text(night.look)))
    if night.window_unix_s is not None:
        parts.append(tr("best {window}", window=window_text(night)))
    return "  ·  ".join(parts)


def _short_figures(night: NightOdds) -> str:
    """The same for a narrow window: "47 % (33–60 %) · N, 12° up · 21:30–01:30"."""
    parts = [f"{percent(night.odds)} ({percent_range(night.low, night.high)})"]
    if night.look is not None:
        parts.append(look_text(night.look))
    if night.window_unix_s is not None:
        parts.append(window_text(night))
    return " · ".join(parts)


def _shortest_figures(night: NightOdds) -> str:
    """The same beside a long name: "47 % · 21:30–01:30"."""
    window = "" if night.window_unix_s is None else f" · {window_text(night)}"
    return f"{percent(night.odds)}{window}"


def factors_texts(night: NightOdds) -> tuple[str, str]:
    """How the odds come about, in full and without what else is known."""
    share = night.factors
    product = tr(
        "{odds} = aurora comes into view {aurora} × darkness leaves {dark} × clouds leave {clear}",
        odds=percent(night.odds),
        aurora=percent(share.aurora),
        dark=percent(share.dark),
        clear=percent(share.clear),
    )
    moon = tr("Moon {moon}", moon=moon_text(night))
    return f"{product}   ·   {moon}   ·   {confidence_phrase(night.confidence)}", product


def _spoken(night: NightOdds) -> str:
    """The timeline in words."""
    dark = tr("{hours} dark hours", hours=decimal_text(night.dark_hours, 1))
    return tr(
        "{figures}; {dark}; Kp {kp}; sky clear {clear} of the dark hours; Moon {moon}.",
        figures=_figures(night),
        dark=dark if night.dark_hours else tr("no dark hours"),
        kp=kp_range_text(night),
        clear=percent(night.cloud.clear),
        moon=moon_text(night),
    )
