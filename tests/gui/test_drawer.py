"""In a narrow window the left column is a drawer, and the best plan a line."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from auroraplan.app.chance_wording import percent
from auroraplan.core import language
from auroraplan.gui.remembered import Remembered
from gui.test_golden import long

if TYPE_CHECKING:
    from auroraplan.gui.main_window import MainWindow
    from auroraplan.gui.panels import Panels
    from gui.conftest import Opened

Open = Callable[..., "Opened"]


@pytest.fixture(autouse=True)
def usual_words() -> Iterator[None]:
    yield
    language.speak(language.as_written)


NARROW, WIDE = (1024, 820), (1440, 900)


def panels(window: MainWindow) -> Panels:
    return window._panels


def press(
    window: MainWindow, key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier
) -> None:
    focus = QApplication.focusWidget()
    QTest.keyClick(focus or window, key, modifier)


def test_a_narrow_window_tells_the_best_plan_in_a_line(qtbot: QtBot, open_window: Open) -> None:
    opened = open_window(size=NARROW)
    window = opened.window
    assert not window.places.isVisible()
    assert not window.best_plan.isVisible()
    line = panels(window).best_line
    assert line.isVisible()
    answer = opened.choice.answer
    for words in (answer.place.name, percent(answer.stay.odds_at_least_one)):
        assert words in line.text()
        assert words in line.accessibleName()
    window.selection.step_place(1)
    assert opened.choice.answer.place.name in line.text()


def test_a_wide_window_has_no_drawer(open_window: Open) -> None:
    window = open_window(size=WIDE).window
    assert window.places.isVisible()
    assert not panels(window).best_line.isVisible()
    assert not window.top_bar.drawer.isVisible()
    window.commands["places"].trigger()
    assert window.places.list.hasFocus()
    assert not panels(window).drawer.is_open


@pytest.mark.parametrize("way", ["key", "button", "line"])
def test_it_opens_with_the_keys_in_the_list_and_gives_them_back(
    qtbot: QtBot, open_window: Open, way: str
) -> None:
    window = open_window(size=NARROW).window
    window.matrix.view.setFocus()
    if way == "key":
        press(window, Qt.Key.Key_L, Qt.KeyboardModifier.ControlModifier)
    elif way == "button":
        window.top_bar.drawer.click()
    else:
        panels(window).best_line.click()
    assert window.places.isVisible()
    assert window.best_plan.isVisible()
    assert window.places.list.hasFocus()
    assert window.top_bar.drawer.isChecked()
    press(window, Qt.Key.Key_Escape)
    assert not window.places.isVisible()
    assert window.matrix.view.hasFocus()
    assert not window.top_bar.drawer.isChecked()


def test_a_click_beside_it_closes_it_and_one_in_it_chooses(qtbot: QtBot, open_window: Open) -> None:
    opened = open_window(size=NARROW)
    window = opened.window
    window.commands["places"].trigger()
    rows = window.places.list
    at = rows.visualRect(rows.model().index(2, 0)).center()
    QTest.mouseClick(rows.viewport(), Qt.MouseButton.LeftButton, pos=at)
    assert opened.choice.answer.place.id == rows.ids[2]
    assert not panels(window).drawer.is_open
    window.commands["places"].trigger()
    beside = window.matrix.view.viewport()
    QTest.mouseClick(beside, Qt.MouseButton.LeftButton, pos=QPoint(beside.width() - 4, 4))
    assert not panels(window).drawer.is_open


def test_arrows_go_through_the_places_and_enter_closes_it(qtbot: QtBot, open_window: Open) -> None:
    opened = open_window(size=NARROW)
    window = opened.window
    window.commands["places"].trigger()
    press(window, Qt.Key.Key_Down)
    assert opened.choice.answer.place.id == window.places.list.ids[1]
    assert panels(window).drawer.is_open
    press(window, Qt.Key.Key_Return)
    assert not panels(window).drawer.is_open


def test_tab_does_not_reach_it_while_it_is_closed_and_closes_it_when_it_leaves(
    qtbot: QtBot, open_window: Open
) -> None:
    window = open_window(size=NARROW).window
    drawer = panels(window).drawer
    window.matrix.view.setFocus()
    for _ in range(60):
        press(window, Qt.Key.Key_Tab)
        focus = QApplication.focusWidget()
        assert focus is not None
        assert not drawer.isAncestorOf(focus)
    window.commands["places"].trigger()
    for _ in range(60):
        press(window, Qt.Key.Key_Tab)
        if not drawer.is_open:
            break
    assert not drawer.is_open
    focus = QApplication.focusWidget()
    assert focus is not None
    assert focus.isVisible()
    assert not drawer.isAncestorOf(focus)


def test_its_menus_and_boxes_leave_it_open(qtbot: QtBot, open_window: Open) -> None:
    window = open_window(size=NARROW).window
    window.commands["places"].trigger()
    menu = window.places.list.menu_for(window.places.list.rows[0].place)
    menu.popup(window.mapToGlobal(QPoint(600, 300)))
    QTest.keyClick(menu, Qt.Key.Key_Escape)
    assert panels(window).drawer.is_open


def test_growing_and_shrinking_keeps_how_the_columns_were_divided(qtbot: QtBot, open_window: Open) -> None:
    window = open_window(size=WIDE).window
    columns = panels(window).columns
    columns.setSizes([460, 900])
    divided = columns.sizes()
    window.resize(*NARROW)
    assert columns.count() == 1
    window.commands["places"].trigger()
    window.resize(*WIDE)
    assert not panels(window).drawer.is_open
    assert window.places.isVisible()
    qtbot.waitUntil(lambda: abs(columns.sizes()[0] - divided[0]) <= 2)


def test_a_narrow_window_remembers_how_the_wide_one_was_divided(qtbot: QtBot, open_window: Open) -> None:
    opened = open_window(size=WIDE)
    panels(opened.window).columns.setSizes([460, 900])
    opened.window.resize(*NARROW)
    opened.window.close()
    assert Remembered(opened.engine.paths.settings).bytes_of("columns") is not None
    again = open_window(size=NARROW).window
    again.resize(*WIDE)
    qtbot.waitUntil(lambda: abs(panels(again).columns.sizes()[0] - 460) <= 6)


def test_a_trip_with_stays_is_never_shut_away(qtbot: QtBot, open_window: Open) -> None:
    window = open_window(size=(1024, 700)).window
    bar = window.trips.bar
    assert not bar.isVisible()
    assert window.banner.isVisible()
    window.deeds.add_current()
    qtbot.waitUntil(bar.isVisible)
    assert not window.banner.isVisible()
    window.planning.history.undo()
    qtbot.waitUntil(lambda: not bar.isVisible())


def test_from_right_to_left_it_comes_from_the_other_side(qtbot: QtBot, open_window: Open) -> None:
    window = open_window(size=NARROW).window
    window.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    window.commands["places"].trigger()
    drawer = panels(window).drawer
    assert drawer.mapTo(window, QPoint(drawer.width(), 0)).x() == window.width()


@pytest.mark.parametrize("words", ["usual", "long"])
@pytest.mark.parametrize("percent_", ["100", "150", "200"])
@pytest.mark.parametrize("size", [(1024, 700), (1280, 820), (1440, 900)])
def test_no_size_of_text_makes_the_window_scroll_sideways(
    qtbot: QtBot, open_window: Open, percent_: str, size: tuple[int, int], words: str
) -> None:
    if words == "long":
        language.speak(long, lambda one, many, count: long(one if count == 1 else many))
    window = open_window(size=size).window
    window.appearance.set_text(int(percent_))
    qtbot.waitUntil(lambda: window.top_bar.minimumSizeHint().width() <= window.width())
    area = panels(window).middle
    for view in range(len(window.views.all)):
        window.views.show_view(view)
        qtbot.waitUntil(lambda: area.horizontalScrollBar().maximum() == 0)

    def in_sight(part: QWidget) -> bool:
        fits = part.minimumSizeHint().width() <= window.width()
        return fits and window.rect().contains(QRect(part.mapTo(window, QPoint()), part.size()))

    qtbot.waitUntil(lambda: in_sight(window.top_bar) and in_sight(window.status))


def test_the_dates_stand_on_a_line_of_their_own_where_there_is_no_room(
    qtbot: QtBot, open_window: Open
) -> None:
    window = open_window(size=(1024, 820)).window
    dates, search = window.top_bar.dates, window.top_bar.search

    def tops() -> tuple[int, int]:
        return dates.mapTo(window, QPoint()).y(), search.mapTo(window, QPoint()).y()

    assert abs(tops()[0] - tops()[1]) < 10
    window.appearance.set_text(150)
    qtbot.waitUntil(lambda: tops()[0] > tops()[1] + search.height() // 2)
    window.appearance.set_text(100)
    qtbot.waitUntil(lambda: abs(tops()[0] - tops()[1]) < 10)
