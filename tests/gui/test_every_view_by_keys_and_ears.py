"""Every tab and dialog is walked with Tab, left with Escape, and told to a screen reader by name and role."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QWidget
from pytestqt.qtbot import QtBot

from gui.test_keyboard import controls, focus

if TYPE_CHECKING:
    from gui.conftest import Opened

VIEWS = ("matrix", "map", "season", "nights_needed", "track_record")
DIALOGS = ("settings", "glossary", "keys", "palette", "table")
SHIFT = Qt.KeyboardModifier.ShiftModifier
MOST_STEPS = 120
# Parts that Qt makes inside of widgets: they have no words of their own, and take no focus.
INSIDE = {"qt_spinbox_lineedit", "qt_scrollarea_viewport"}
SPOKEN = {
    QAccessible.Role.Button,
    QAccessible.Role.CheckBox,
    QAccessible.Role.RadioButton,
    QAccessible.Role.ComboBox,
    QAccessible.Role.EditableText,
    QAccessible.Role.SpinBox,
    QAccessible.Role.Slider,
    QAccessible.Role.Table,
    QAccessible.Role.List,
    QAccessible.Role.Tree,
    QAccessible.Role.PageTab,
    QAccessible.Role.PageTabList,
    QAccessible.Role.ProgressBar,
    QAccessible.Role.Graphic,
    QAccessible.Role.Chart,
    QAccessible.Role.Canvas,
    QAccessible.Role.MenuItem,
    QAccessible.Role.ButtonMenu,
    QAccessible.Role.ListItem,
    QAccessible.Role.Cell,
}


@pytest.fixture
def heard(opened: Opened) -> Iterator[Opened]:
    QAccessible.setActive(True)
    yield opened
    QAccessible.setActive(False)


def walked(start: QWidget, modifier: Qt.KeyboardModifier) -> set[QWidget]:
    """What Tab comes to before it is back at the start."""
    start.setFocus(Qt.FocusReason.TabFocusReason)
    reached: set[QWidget] = set()
    for _ in range(MOST_STEPS):
        QTest.keyClick(focus(), Qt.Key.Key_Tab, modifier)
        reached.add(focus())
        if focus() is start:
            return reached
    pytest.fail(f"Tab does not come back to {start!r}: trapped at {focus()!r}")


def check_walk(root: QWidget) -> None:
    wanted = controls(root)
    start = focus() if focus() in wanted else min(wanted, key=repr)
    for modifier in (Qt.KeyboardModifier.NoModifier, SHIFT):
        missed = wanted - walked(start, modifier)
        assert not {widget.accessibleName() or repr(widget) for widget in missed}


def nameless(root: QWidget) -> list[str]:
    """What takes the focus or has a role that is spoken, and has neither name nor value."""
    wrong = []
    for interface in below(QAccessible.queryAccessibleInterface(root)):
        widget = interface.object()
        state = interface.state()
        if state.invisible or (isinstance(widget, QWidget) and not widget.isVisible()):
            continue
        named = interface.text(QAccessible.Text.Name) or interface.text(QAccessible.Text.Value)
        asked = state.focusable or interface.role() in SPOKEN
        if asked and not named and not (isinstance(widget, QWidget) and widget.objectName() in INSIDE):
            wrong.append(f"{interface.role()} {widget!r}")
    return wrong


def below(root: QAccessibleInterface) -> Iterator[QAccessibleInterface]:
    for number in range(root.childCount()):
        child = root.child(number)
        if child.isValid():
            yield child
            yield from below(child)


def shown_dialogs() -> list[QDialog]:
    return [each for each in QApplication.topLevelWidgets() if isinstance(each, QDialog) and each.isVisible()]


def opened_dialog(qtbot: QtBot, opened: Opened, command: str) -> QDialog:
    opened.window.commands[command].trigger()
    qtbot.waitUntil(lambda: bool(shown_dialogs()))
    (dialog,) = shown_dialogs()
    dialog.activateWindow()
    qtbot.waitUntil(lambda: dialog.isAncestorOf(QApplication.focusWidget() or opened.window))
    return dialog


@pytest.mark.parametrize("view", VIEWS)
def test_tab_reaches_every_control_of_every_view_both_ways(qtbot: QtBot, opened: Opened, view: str) -> None:
    opened.window.commands[view].trigger()
    qtbot.wait(30)
    check_walk(opened.window)


@pytest.mark.parametrize("command", DIALOGS)
def test_tab_reaches_every_control_of_every_dialog_and_escape_closes_it(
    qtbot: QtBot, opened: Opened, command: str
) -> None:
    dialog = opened_dialog(qtbot, opened, command)
    check_walk(dialog)
    QTest.keyClick(focus(), Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: not shown_dialogs())


@pytest.mark.parametrize("view", VIEWS)
def test_everything_in_every_view_has_a_name(qtbot: QtBot, heard: Opened, view: str) -> None:
    heard.window.commands[view].trigger()
    qtbot.wait(30)
    assert nameless(heard.window) == []


@pytest.mark.parametrize("command", DIALOGS)
def test_everything_in_every_dialog_has_a_name(qtbot: QtBot, heard: Opened, command: str) -> None:
    dialog = opened_dialog(qtbot, heard, command)
    assert nameless(dialog) == []
    dialog.close()


def test_table_and_list_tell_rows_and_cells(heard: Opened) -> None:
    table = QAccessible.queryAccessibleInterface(heard.window.matrix.view)
    told = [each for each in below(table) if each.role() is QAccessible.Role.Cell]
    wanted = len(heard.choice.board.answers) * len(heard.choice.board.evenings)
    assert len({each.text(QAccessible.Text.Name) for each in told}) == len(told) == wanted
    places = QAccessible.queryAccessibleInterface(heard.window.places.list)
    rows = [each for each in below(places) if each.role() is QAccessible.Role.ListItem]
    assert len({each.text(QAccessible.Text.Name) for each in rows}) == len(heard.request.places)
