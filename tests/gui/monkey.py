"""A monkey at the window: it presses keys and clicks at random, the same for the same seed."""

from __future__ import annotations

from collections.abc import Callable
from random import Random
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QMenu, QWidget

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from auroraplan.gui.main_window import MainWindow

KEYS = (
    *(Qt.Key.Key_Tab, Qt.Key.Key_Backtab, Qt.Key.Key_Return, Qt.Key.Key_Escape, Qt.Key.Key_Space),
    *(Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_Home, Qt.Key.Key_End),
    *(Qt.Key.Key_PageUp, Qt.Key.Key_PageDown, Qt.Key.Key_Delete, Qt.Key.Key_Backspace, Qt.Key.Key_Menu),
    *(Qt.Key.Key_F, Qt.Key.Key_T, Qt.Key.Key_N, Qt.Key.Key_W, Qt.Key.Key_A, Qt.Key.Key_O, Qt.Key.Key_Z),
    *(Qt.Key.Key_0, Qt.Key.Key_1, Qt.Key.Key_3, Qt.Key.Key_9, Qt.Key.Key_Plus, Qt.Key.Key_Minus),
    *(Qt.Key.Key_BracketLeft, Qt.Key.Key_BracketRight, Qt.Key.Key_Comma, Qt.Key.Key_Period),
    *(Qt.Key.Key_Slash, Qt.Key.Key_F1, Qt.Key.Key_F5, Qt.Key.Key_E, Qt.Key.Key_D, Qt.Key.Key_K),
)
NONE, SHIFT = Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ShiftModifier
CONTROL, ALT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.AltModifier
MODIFIERS = (NONE, NONE, NONE, NONE, SHIFT, SHIFT, CONTROL, CONTROL, ALT, CONTROL | SHIFT)
WORDS = ("abisko", "fair", "trom", "xyz", "69.6,18.9", "99,999", "lap", "a b,/")
POKE_EVERY_MS = 15


class Monkey:
    """Acts on one window; `done` tells the last steps."""

    def __init__(self, qtbot: QtBot, seed: int, window: Callable[[], MainWindow]) -> None:
        self._qtbot, self._chance, self._window = qtbot, Random(seed), window
        self._acting = False
        self.seed = seed
        self.done: list[str] = []
        # A menu of a button runs a loop of its own: who pokes it must do so from a timer.
        self._poke = QTimer(interval=POKE_EVERY_MS)
        self._poke.timeout.connect(self._poke_popup)

    def play(self, steps: int) -> None:
        """Take so many steps; the first that breaks something is told with the seed and how it came to be."""
        self._poke.start()
        try:
            for number in range(steps):
                with self._qtbot.capture_exceptions() as broke:
                    self._step()
                assert not broke, f"seed {self.seed}, step {number}: {broke[0][1]!r} after {self.done[-6:]}"
        finally:
            self._poke.stop()
            self._tidy()

    def _step(self) -> None:
        acts = (self._press, self._press, self._press, self._click, self._click, self._type, self._resize)
        self._acting = True
        self._chance.choice(acts)()
        self._acting = False
        QApplication.processEvents()
        if self._chance.random() < 0.1:
            self._qtbot.wait(5)

    def _press(self) -> None:
        key, modifier = self._chance.choice(KEYS), self._chance.choice(MODIFIERS)
        at = QApplication.activePopupWidget() or QApplication.focusWidget() or self._window()
        self._note(f"{modifier.name}+{key.name} in {_name(at)}")
        QTest.keyClick(at, key, modifier)

    def _click(self) -> None:
        top = QApplication.activePopupWidget() or QApplication.activeModalWidget() or self._window()
        shown = [each for each in top.findChildren(QWidget) if each.isVisible() and each.isEnabled()]
        at = self._chance.choice(shown) if shown else top
        if not at.width() or not at.height():
            return
        spot = QPoint(self._chance.randrange(at.width()), self._chance.randrange(at.height()))
        click, button = QTest.mouseClick, Qt.MouseButton.LeftButton
        how = self._chance.random()
        if how < 0.1:
            button = Qt.MouseButton.RightButton
        elif how < 0.2:
            click = QTest.mouseDClick
        self._note(f"{click.__name__} {button.name} {spot.x()},{spot.y()} in {_name(at)}")
        click(at, button, NONE, spot)

    def _type(self) -> None:
        if self._chance.random() < 0.3 and QApplication.activeModalWidget() is None:
            self._window().top_bar.search.focus()
        at, word = QApplication.focusWidget(), self._chance.choice(WORDS)
        if at is not None and QApplication.activePopupWidget() is None:
            self._note(f"{word} in {_name(at)}")
            for letter in word:
                if (now := QApplication.focusWidget()) is not None:
                    QTest.keyClicks(now, letter)

    def _resize(self) -> None:
        if self._chance.random() < 0.15:
            width, height = self._chance.randrange(980, 1900), self._chance.randrange(680, 1200)
            self._note(f"{width} x {height}")
            self._window().resize(width, height)

    def _poke_popup(self) -> None:
        popup = QApplication.activePopupWidget()
        if self._acting and isinstance(popup, QMenu):
            keys = (Qt.Key.Key_Down, Qt.Key.Key_Up, Qt.Key.Key_Return, Qt.Key.Key_Right, Qt.Key.Key_Escape)
            key = self._chance.choice((*keys, Qt.Key.Key_Escape))
            self._note(f"{key.name} in a menu")
            QTest.keyClick(popup, key)

    def _note(self, act: str) -> None:
        self.done.append(act)

    def _tidy(self) -> None:
        while (popup := QApplication.activePopupWidget()) is not None:
            popup.close()
        while (dialog := QApplication.activeModalWidget()) is not None:
            dialog.close()
        for window in QApplication.topLevelWidgets():
            if isinstance(window, QDialog):
                window.close()
        QApplication.processEvents()


def _name(widget: QWidget) -> str:
    return widget.accessibleName() or widget.objectName() or type(widget).__name__
