"""How the window looks is one choice, kept between runs; red light for the dark is one key away, and back."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QAction, QActionGroup, QGuiApplication
from PySide6.QtWidgets import QApplication

from auroraplan.core.language import tr
from auroraplan.gui import text_size, theme
from auroraplan.gui.settings import LOOK, TEXT, TEXT_PERCENTS

if TYPE_CHECKING:
    from PySide6.QtWidgets import QMainWindow, QMenu

    from auroraplan.gui.remembered import Remembered
    from auroraplan.render.style import Style

RED = "red"


class Appearance(QObject):
    """`changed` carries the `Style` to wear."""

    changed = Signal(object)

    def __init__(self, remembered: Remembered, window: QMainWindow) -> None:
        super().__init__(window)
        self._remembered, self._window = remembered, window
        self._choice = remembered.setting(LOOK)
        text_size.choose(int(remembered.setting(TEXT)))
        self._before_red = "system" if self._choice == RED else self._choice
        self._state_before_red = Qt.WindowState.WindowNoState
        self._looks = QActionGroup(self)
        self._looks.triggered.connect(self._choose_of)
        QGuiApplication.styleHints().colorSchemeChanged.connect(self._follow_system)

    @property
    def style(self) -> Style:
        """What is worn."""
        return theme.chosen_style(self._choice)

    def fill(self, menu: QMenu) -> None:
        """Offer every look."""
        for name, words in zip(theme.THEMES, theme.THEME_WORDS, strict=True):
            action = menu.addAction(tr(words))
            action.setData(name)
            action.setCheckable(True)
            action.setChecked(name == self._choice)
            self._looks.addAction(action)

    def _choose_of(self, action: QAction) -> None:
        self.choose(action.data())

    def choose(self, name: str) -> None:
        """Wear one of `theme.THEMES` and keep it."""
        if name == self._choice:
            return
        if name == RED:
            self._before_red = self._choice
        self._choice = name
        self._remembered.keep_setting(LOOK, name)
        for action in self._looks.actions():
            action.setChecked(action.data() == name)
        self.wear()

    def turn_red(self) -> None:
        """Red light over the whole screen, so that nothing else shines; the same again goes back."""
        if self._choice == RED:
            self.choose(self._before_red)
            self._window.setWindowState(self._state_before_red)
        else:
            self._state_before_red = self._window.windowState()
            self.choose(RED)
            self._window.showFullScreen()

    def wear(self) -> None:
        """Dress the program in what was chosen."""
        style, app = self.style, QApplication.instance()
        if isinstance(app, QApplication):
            theme.wear(app, style)
            text_size.apply(app)
        self.changed.emit(style)

    def set_text(self, percent: int) -> None:
        """Write and draw everything at this size."""
        if percent != text_size.percent():
            text_size.choose(percent)
            self.wear()

    def step_text(self, steps: int) -> None:
        """Larger or smaller text by so many of `TEXT_PERCENTS`, and keep it; 0 is the usual size."""
        at = TEXT_PERCENTS.index(text_size.percent()) + steps
        percent = TEXT_PERCENTS[min(max(at, 0), len(TEXT_PERCENTS) - 1)] if steps else int(TEXT.usual)
        self._remembered.keep_setting(TEXT, str(percent))
        self.set_text(percent)

    def _follow_system(self) -> None:
        self.wear()
