"""What is going on, else what the odds mean; progress with its Cancel; the sources at the right."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QProgressBar, QPushButton

from auroraplan.app.chance_wording import REFERENCE_CLASS
from auroraplan.core.language import tr
from auroraplan.gui.labels import ElidedLabel, set_role
from auroraplan.gui.source_chips import SourceChips
from auroraplan.gui.text_size import fix

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from auroraplan.gui.tasks import Progress

_BUSY_AFTER_MS = 200
"""Work that is done sooner never shows a bar: it would only flicker."""

_SAID_FOR_MS = 10_000


class StatusBar(QFrame):
    """`cancelWanted` comes when the user wants the work to stop."""

    cancelWanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("statusBar")
        fix(self, height=36)
        self.setAccessibleName(tr("Status"))
        self.sources = SourceChips()
        self._text = ElidedLabel("muted")
        self._bar = QProgressBar()
        self._bar.setTextVisible(False)
        fix(self._bar, width=140, height=6)
        self._bar.setAccessibleName(tr("Progress"))
        self._cancel = QPushButton(tr("Cancel"))
        self._cancel.setProperty("role", "chip")
        self._cancel.clicked.connect(self.cancelWanted)
        self._busy = QTimer(self, singleShot=True, interval=_BUSY_AFTER_MS)
        self._busy.timeout.connect(self._show_busy)
        self._said = QTimer(self, singleShot=True, interval=_SAID_FOR_MS)
        self._said.timeout.connect(self._forget)
        self._build()

    @property
    def text(self) -> str:
        """What it says."""
        return self._text.accessibleName()

    @property
    def is_busy(self) -> bool:
        """Whether progress is on show."""
        return not self._bar.isHidden()

    def say(self, sentence: str) -> None:
        """Say something that passes."""
        self._speak(sentence, "muted")
        self._said.start()

    def offer(self, sentence: str, deeds: Sequence[tuple[str, Callable[[], None]]]) -> None:
        """Say something that passes, with what can be done about it."""
        self.say(sentence)
        for words, slot in deeds:
            button = QPushButton(words)
            button.setProperty("role", "chip")
            button.clicked.connect(slot)
            self._deeds.addWidget(button)
            self._offered.append(button)

    def warn(self, sentence: str) -> None:
        """Say something that stays until the next sentence."""
        self._said.stop()
        self._speak(sentence, "caution")

    def show_progress(self, progress: Progress) -> None:
        """Show how far the work is; the bar comes when it takes a while."""
        if progress.fraction is None:
            self._bar.setRange(0, 0)
        else:
            self._bar.setRange(0, 1000)
            self._bar.setValue(round(progress.fraction * 1000))
        self._doing = progress.text
        if self.is_busy:
            self._speak(progress.text, "muted")
        elif not self._busy.isActive():
            self._busy.start()

    def show_settled(self) -> None:
        """Nothing is going on any more."""
        self._busy.stop()
        if self.is_busy:
            self._bar.hide()
            self._cancel.hide()
            self._forget()

    def _build(self) -> None:
        self._doing = ""
        self._offered: list[QPushButton] = []
        self._deeds = QHBoxLayout()
        self._deeds.setSpacing(6)
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 0, 16, 0)
        row.setSpacing(10)
        row.addWidget(self._bar)
        row.addWidget(self._cancel)
        row.addLayout(self._deeds)
        row.addWidget(self._text, 1)
        row.addWidget(self.sources)
        self._bar.hide()
        self._cancel.hide()
        self._forget()

    def _show_busy(self) -> None:
        self._bar.show()
        self._cancel.show()
        self._speak(self._doing, "muted")

    def _speak(self, sentence: str, role: str) -> None:
        while self._offered:
            gone = self._offered.pop()
            gone.hide()
            gone.deleteLater()
        self._text.show_text(sentence)
        set_role(self._text, role)

    def _forget(self) -> None:
        self._said.stop()
        self._speak(tr(REFERENCE_CLASS), "small")
