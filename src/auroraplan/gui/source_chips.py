"""What the answer rests on: a chip for each source with its state and age, and the whole story on a click."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QToolButton, QVBoxLayout, QWidget

from auroraplan.app.date_wording import age_text
from auroraplan.app.source_wording import not_asked, source_lines, source_text
from auroraplan.core.language import marked, tr, tr_count
from auroraplan.gui.labels import label
from auroraplan.gui.text_size import fix

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import datetime

    from auroraplan.core.evidence import SourceState

_STATES = {"live": marked("live"), "cached": marked("cached"), "fault": marked("no answer")}
_MARKS = {"live": "●", "cached": "◐", "bundled": "○", "fault": "▲"}
_KINDS = {"activity": "Kp", "cloud": marked("Cloud"), "places": marked("Places")}


class SourceChips(QWidget):
    """Filled by `show_sources`."""

    def __init__(self) -> None:
        super().__init__()
        self.setAccessibleName(tr("Sources"))
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(6)
        self.chips: list[QToolButton] = []
        self._states: tuple[SourceState, ...] = ()
        self._now: datetime | None = None

    def show_sources(
        self, states: Sequence[SourceState], now: datetime, *, asked: bool, offline: bool
    ) -> None:
        """Show what an answer rests on: one chip for each source that is in use or at fault.

        Where the network was not `asked`, its silence is no fault; `offline` says that it never will be.
        """
        self._states = tuple(state for state in states if asked or not state.fault)
        self._now = now
        for old in self.chips:
            self._row.removeWidget(old)
            old.hide()
            old.deleteLater()
        self.chips = []
        if offline:
            self._add(
                "○ " + tr("Offline"),
                tr("Offline: what is shipped and what was kept answers."),
                alarming=True,
            )
        for kind in _KINDS:
            of_kind = [state for state in self._states if state.kind == kind]
            if kind != "places" or any(state.fault for state in of_kind):
                # A list of names that ships with the program has no age to speak of.
                self._add_kind(of_kind, now)

    def _add_kind(self, states: Sequence[SourceState], now: datetime) -> None:
        """A chip for the best that there is of a kind, and one for those that gave nothing."""
        told = [state for state in states if state.state != "fault"]
        silent = [state for state in states if state.state == "fault" and not not_asked(state)]
        if told:
            self._add(_words(told[0], now), source_text(told[0], now), alarming=bool(told[0].fault))
        if silent:
            story = "\n".join(line.text for line in source_lines(silent, now))
            self._add(_silence(silent), story, alarming=True)

    def _add(self, words: str, story: str, *, alarming: bool) -> None:
        chip = QToolButton()
        chip.setProperty("role", "chip")
        chip.setProperty("alarming", alarming)
        chip.setText(words)
        chip.setToolTip(story)
        chip.setAccessibleName(story)
        chip.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        chip.clicked.connect(self._tell)
        self._row.addWidget(chip)
        self.chips.append(chip)

    def _tell(self) -> None:
        story = SourceStory(self._states, self._now, self.window())
        corner = self.mapToGlobal(QPoint(self.width(), 0))
        story.resize(story.width(), story.heightForWidth(story.width()))
        story.move(corner.x() - story.width(), corner.y() - story.height() - 8)
        story.show()


class SourceStory(QFrame):
    """Every source in a sentence, with whom to thank; closes on a click elsewhere or Escape."""

    def __init__(self, states: Sequence[SourceState], now: datetime | None, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self.setObjectName("popup")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setAccessibleName(tr("Sources"))
        fix(self, width=460)
        box = QVBoxLayout(self)
        box.setContentsMargins(16, 12, 16, 12)
        box.setSpacing(2)
        box.addWidget(label(tr("What the answer rests on"), "heading"))
        for line in source_lines(states, now):
            box.addSpacing(8)
            box.addWidget(label(line.text, "caution" if line.at_fault else "", wraps=True))
        credits_ = dict.fromkeys(state.attribution for state in states if state.attribution)
        box.addSpacing(8)
        box.addWidget(label(tr("Data: {credits}.", credits="; ".join(credits_)), "small", wraps=True))


def _silence(states: Sequence[SourceState]) -> str:
    kind = tr(_KINDS[states[0].kind])
    silent = tr_count("{kind} forecast: no answer", "{n} {kind} sources: no answer", len(states), kind=kind)
    return f"▲ {silent}"


def _words(state: SourceState, now: datetime) -> str:
    """A chip's few words: "● Kp 3 h"."""
    kind = tr(_KINDS[state.kind])
    if state.state == "bundled":
        return "○ " + tr("{kind} from past years", kind=kind)
    moment = state.issued_utc or state.fetched_utc
    mark = "▲" if state.fault else _MARKS[state.state]
    words = f"{mark} {kind} {tr(_STATES[state.state])}"
    if moment is None:
        return words
    return tr("{what}, {age} old", what=words, age=age_text((now - moment).total_seconds()))
