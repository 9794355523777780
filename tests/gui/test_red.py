"""Red mode shines red and nothing else: in the window, its views, menus, boxes, dialogs and tool tips."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING

import numpy as np
import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QApplication,
    QComboBox,
    QDateEdit,
    QFileDialog,
    QLineEdit,
    QMenu,
    QMessageBox,
    QToolTip,
    QWidget,
)
from pytestqt.qtbot import QtBot

from auroraplan.gui import theme
from auroraplan.gui.crash_hook import CrashDialog
from auroraplan.render.palettes import MOST_GREEN_OR_BLUE
from auroraplan.render.style import dark

if TYPE_CHECKING:
    from gui.conftest import Opened


@pytest.fixture
def reddened(qtbot: QtBot, open_window: Callable[..., Opened]) -> Iterator[Opened]:
    opened = open_window(size=(1280, 820))
    QTest.keyClick(opened.window.matrix.view, Qt.Key.Key_N)
    qtbot.wait(20)
    yield opened
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    theme.wear(app, dark())


def brightest(widget: QWidget) -> tuple[int, int]:
    """The most of green and of blue that any pixel has."""
    image = widget.grab().toImage().convertToFormat(QImage.Format.Format_RGB32)
    shape = (image.height(), image.bytesPerLine() // 4, 4)
    pixels = np.frombuffer(image.constBits(), np.uint8).reshape(shape)[:, : image.width()]
    assert pixels[..., 2].max() > 0, "nothing is painted"
    return int(pixels[..., 1].max()), int(pixels[..., 0].max())


def assert_red(widget: QWidget) -> None:
    name = f"{type(widget).__name__} {widget.objectName()} {widget.windowTitle()}"
    assert max(brightest(widget)) <= MOST_GREEN_OR_BLUE, (name, brightest(widget))


def everything_open() -> list[QWidget]:
    return [each for each in QApplication.topLevelWidgets() if each.isVisible()]


def test_n_turns_everything_red_over_the_whole_screen_and_back(qtbot: QtBot, reddened: Opened) -> None:
    window = reddened.window
    assert window.isFullScreen()
    assert window.appearance.style.is_red
    QTest.keyClick(window.matrix.view, Qt.Key.Key_N)
    assert not window.isFullScreen()
    assert not window.appearance.style.is_red
    assert max(brightest(window)) > 100


def test_every_view_of_the_window_is_red(qtbot: QtBot, reddened: Opened) -> None:
    for number in range(len(reddened.window.views.all)):
        reddened.window.views.show_view(number)
        qtbot.wait(100)
        assert_red(reddened.window)


def test_a_pinned_night_a_drop_and_the_drawer_are_red(qtbot: QtBot, reddened: Opened) -> None:
    window = reddened.window
    window.commands["pin"].trigger()
    window.selection.step_night(1)
    window.places.list.drop.move_to(60.0)
    assert_red(window)
    window.places.list.drop.clear()
    window.showNormal()
    window.resize(1024, 700)
    window.commands["places"].trigger()
    assert window.places.isVisible()
    assert_red(window)


def test_every_menu_is_red(qtbot: QtBot, reddened: Opened) -> None:
    menus = reddened.window.findChildren(QMenu)
    assert menus
    for menu in menus:
        menu.popup(reddened.window.mapToGlobal(reddened.window.rect().center()))
        if menu.actions():
            menu.setActiveAction(menu.actions()[0])
        qtbot.wait(5)
        assert_red(menu)
        menu.close()


def test_boxes_and_the_calendar_are_red_when_they_are_open(qtbot: QtBot, reddened: Opened) -> None:
    window = reddened.window
    for box in window.findChildren(QComboBox):
        if box.isVisible():
            box.showPopup()
            qtbot.wait(20)
            for each in everything_open():
                assert_red(each)
            box.hidePopup()
    for edit in window.findChildren(QDateEdit):
        calendar = edit.calendarWidget()
        calendar.setParent(None)
        qtbot.addWidget(calendar)
        calendar.show()
        qtbot.wait(20)
        assert_red(calendar)


def test_typing_is_red_the_caret_too(qtbot: QtBot, reddened: Opened) -> None:
    window = reddened.window
    window.activateWindow()
    window.top_bar.search.focus()
    QTest.keyClicks(QApplication.focusWidget() or window, "tro")
    qtbot.wait(120)
    assert isinstance(QApplication.focusWidget(), QLineEdit)
    for each in everything_open():
        assert_red(each)
    caret = next(each for each in window.findChildren(QWidget) if type(each).__name__ == "_Caret")
    assert caret.isVisible()


@pytest.mark.parametrize("command", ["palette", "glossary", "keys", "settings"])
def test_every_box_of_a_command_is_red(qtbot: QtBot, reddened: Opened, command: str) -> None:
    before = set(everything_open())
    reddened.window.commands[command].trigger()
    qtbot.wait(50)
    opened_now = [each for each in everything_open() if each not in before]
    assert opened_now
    for each in opened_now:
        assert_red(each)
        each.close()


def test_dialogs_and_tool_tips_are_red(qtbot: QtBot, reddened: Opened) -> None:
    crash = CrashDialog("Traceback\n  a line", reddened.window)
    files = QFileDialog(reddened.window, "Export", str(reddened.engine.paths.config.parent))
    warning = QMessageBox(QMessageBox.Icon.Warning, "Careful", "Really?", parent=reddened.window)
    for dialog in (crash, files, warning):
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)
        qtbot.addWidget(dialog)
        dialog.show()
        qtbot.wait(30)
        assert_red(dialog)
        dialog.close()
    QToolTip.showText(reddened.window.mapToGlobal(reddened.window.rect().center()), "A tip", reddened.window)
    qtbot.wait(20)
    for each in everything_open():
        assert_red(each)
    QToolTip.hideText()
