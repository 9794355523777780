"""Everything can be reached and done without a mouse."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractSpinBox, QApplication, QComboBox, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from auroraplan.gui.commands import KeepsExport

if TYPE_CHECKING:
    from gui.conftest import Opened

CONTROL = Qt.KeyboardModifier.ControlModifier


def focus() -> QWidget:
    widget = QApplication.focusWidget()
    assert widget is not None
    return widget


def controls(window: QWidget) -> set[QWidget]:
    """Every control that somebody could want to reach."""
    found = set()
    for widget in window.findChildren(QWidget):
        if not widget.isVisible() or not widget.isEnabled() or widget.focusProxy() is not None:
            continue
        if isinstance(widget, QLineEdit) and isinstance(widget.parent(), QAbstractSpinBox | QComboBox):
            continue
        if widget.focusPolicy() & Qt.FocusPolicy.TabFocus:
            found.add(widget)
    return found


def test_tab_reaches_every_control_and_comes_round(qtbot: QtBot, opened: Opened) -> None:
    window = opened.window
    window.matrix.view.setFocus()
    reached: set[QWidget] = set()
    for _ in range(60):
        QTest.keyClick(focus(), Qt.Key.Key_Tab)
        reached.add(focus())
        if focus() is window.matrix.view:
            break
    assert focus() is window.matrix.view
    missed = {widget.accessibleName() or repr(widget) for widget in controls(window) - reached}
    assert not missed


def test_ctrl_f_and_slash_go_to_the_search_field(qtbot: QtBot, opened: Opened) -> None:
    window = opened.window
    field = window.top_bar.search.focusProxy()
    assert isinstance(field, QLineEdit)
    for key, modifier in ((Qt.Key.Key_F, CONTROL), (Qt.Key.Key_Slash, Qt.KeyboardModifier.NoModifier)):
        window.matrix.view.setFocus()
        QTest.keyClick(window.matrix.view, key, modifier)
        assert focus() is field
        QTest.keyClick(field, Qt.Key.Key_Escape)


def test_ctrl_d_goes_to_the_dates(qtbot: QtBot, opened: Opened) -> None:
    QTest.keyClick(opened.window, Qt.Key.Key_D, CONTROL)
    assert opened.window.top_bar.dates.isAncestorOf(focus())


def test_letters_that_are_commands_can_be_typed_into_the_search_field(qtbot: QtBot, opened: Opened) -> None:
    search = opened.window.top_bar.search
    search.focus()
    field = search.focusProxy()
    assert isinstance(field, QLineEdit)
    QTest.keyClicks(field, "f[/]")
    assert field.text() == "f[/]"
    assert not opened.window.favourites.places


def test_escape_goes_one_level_back_at_a_time(qtbot: QtBot, opened: Opened) -> None:
    search = opened.window.top_bar.search
    search.focus()
    field = search.focusProxy()
    assert isinstance(field, QLineEdit)
    QTest.keyClicks(field, "abis")
    qtbot.waitUntil(lambda: len(search.suggestions.rows) == 1)
    QTest.keyClick(field, Qt.Key.Key_Escape)
    assert not search.suggestions.isVisible()
    assert field.text() == "abis"
    QTest.keyClick(field, Qt.Key.Key_Escape)
    assert field.text() == ""
    QTest.keyClick(field, Qt.Key.Key_Escape)
    assert focus() is opened.window.matrix.view


def test_enter_in_the_table_opens_the_night_and_its_arrows_step(qtbot: QtBot, opened: Opened) -> None:
    window = opened.window
    window.matrix.view.setFocus()
    QTest.keyClick(window.matrix.view, Qt.Key.Key_Return)
    assert focus() is window.night.strip
    before = opened.choice.night.night.evening
    QTest.keyClick(window.night.strip, Qt.Key.Key_Left)
    assert (before - opened.choice.night.night.evening).days == 1


def test_f5_asks_again(qtbot: QtBot, opened: Opened) -> None:
    QTest.keyClick(opened.window, Qt.Key.Key_F5)
    qtbot.waitUntil(lambda: len(opened.engine.asked) == 2)


def test_ctrl_q_closes_the_window(qtbot: QtBot, opened: Opened) -> None:
    QTest.keyClick(opened.window, Qt.Key.Key_Q, CONTROL)
    qtbot.waitUntil(lambda: not opened.window.isVisible())


def test_no_two_commands_share_a_key(opened: Opened) -> None:
    keys = [key.toString() for action in opened.window.actions() for key in action.shortcuts()]
    assert len(keys) == len(set(keys))
    assert {"Ctrl+F", "/", "Ctrl+D", "Ctrl+E", "F5", "F", "[", "]", "Ctrl+Q", "Ctrl+Z", "Ctrl+Y"} <= set(keys)


class _FieldOnLinux(QLineEdit):
    """On X11 Ctrl+E goes to the end of the line; the platform of the tests has other keys."""

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ShortcutOverride:
            event.accept()
            return True
        return super().event(event)


def test_a_text_field_does_not_keep_the_key_that_exports(opened: Opened) -> None:
    window = opened.window
    asked: list[bool] = []
    window.commands["export"].triggered.disconnect()
    window.commands["export"].triggered.connect(lambda *_: asked.append(True))
    field = _FieldOnLinux(window)
    field.show()
    field.setFocus()
    QTest.keyClick(field, Qt.Key.Key_E, CONTROL)
    assert not asked
    field.installEventFilter(KeepsExport(window))
    QTest.keyClick(field, Qt.Key.Key_E, CONTROL)
    assert asked == [True]


def test_comma_and_point_go_through_the_places_on_the_same_night(opened: Opened) -> None:
    ids = [answer.place.id for answer in opened.choice.board.answers]
    evening = opened.choice.night.night.evening
    for key, number in ((Qt.Key.Key_Period, 1), (Qt.Key.Key_Period, 2), (Qt.Key.Key_Comma, 1)):
        QTest.keyClick(opened.window.matrix.view, key)
        assert opened.choice.answer.place.id == ids[number]
        assert opened.choice.night.night.evening == evening


@pytest.mark.parametrize(
    ("view", "gate"),
    [("season", "season_gate"), ("nights_needed", "season_gate"), ("track_record", "record_gate")],
)
def test_escape_stops_the_work_of_a_view(qtbot: QtBot, opened: Opened, view: str, gate: str) -> None:
    getattr(opened.engine, gate).clear()
    opened.window.commands[view].trigger()
    qtbot.waitUntil(lambda: opened.window.status.is_busy)
    QTest.keyClick(opened.window, Qt.Key.Key_Escape)
    assert not opened.window.views.current.is_busy
    assert not opened.window.status.is_busy
    getattr(opened.engine, gate).set()
