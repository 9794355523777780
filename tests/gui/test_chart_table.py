"""Every chart has a table as its twin, reached by keyboard."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from auroraplan.app.chart_tables import ChartRows
from auroraplan.gui.chart_table import ChartTable, open_table

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from gui.conftest import Opened

CONTROL = Qt.KeyboardModifier.ControlModifier
CHART = ChartRows("Two rows", ("Place", "Odds"), (("Abisko", "47 %"), ("Tromsø", "27 %")))


@pytest.fixture
def table(qtbot: QtBot) -> ChartTable:
    made = ChartTable(CHART)
    qtbot.addWidget(made)
    made.show()
    return made


def test_the_table_reads_only_and_is_named(table: ChartTable) -> None:
    assert table.windowTitle() == table.cells.accessibleName() == "Two rows"
    assert table.cells.editTriggers() == table.cells.EditTrigger.NoEditTriggers
    model = table.cells.model()
    assert [model.index(row, 0).data() for row in (0, 1)] == ["Abisko", "Tromsø"]


def test_the_whole_table_is_copied_with_its_headings(table: ChartTable) -> None:
    QTest.mouseClick(table.copy_all, Qt.MouseButton.LeftButton)
    assert QGuiApplication.clipboard().text() == "Place\tOdds\nAbisko\t47 %\nTromsø\t27 %\n"
    assert table.copied.text() == "2 rows copied."


def test_what_is_selected_is_copied_alone(table: ChartTable) -> None:
    table.cells.selectRow(1)
    QTest.keyClick(table.cells, Qt.Key.Key_C, CONTROL)
    assert QGuiApplication.clipboard().text() == "Tromsø\t27 %"


def test_tab_leaves_the_cells(qtbot: QtBot, table: ChartTable) -> None:
    qtbot.waitUntil(table.isActiveWindow)
    table.cells.setFocus()
    QTest.keyClick(table.cells, Qt.Key.Key_Tab)
    assert QApplication.focusWidget() is table.copy_all


def test_nothing_to_show_opens_no_window(opened: Opened) -> None:
    assert open_table(None, opened.window) is None


@pytest.mark.parametrize(
    ("key", "title"),
    [
        (Qt.Key.Key_1, "Odds by place and night"),
        (Qt.Key.Key_2, "The places of the map"),
        (Qt.Key.Key_3, "The season week by week, stays of 5 nights"),
        (Qt.Key.Key_4, "What every further night is worth"),
        (Qt.Key.Key_5, "Highest Kp of a night (Europe, 18–06 UT), told 1 day ahead"),
    ],
)
def test_the_view_on_show_has_a_table(qtbot: QtBot, opened: Opened, key: Qt.Key, title: str) -> None:
    QTest.keyClick(opened.window, key, CONTROL)
    qtbot.waitUntil(lambda: opened.window.views.current.as_table() is not None)
    QTest.keyClick(opened.window, Qt.Key.Key_T, CONTROL | Qt.KeyboardModifier.ShiftModifier)
    table = opened.window.findChild(ChartTable)
    assert table is not None
    assert table.chart.title == title
    QTest.keyClick(table, Qt.Key.Key_Escape)


def test_the_night_has_a_table(opened: Opened) -> None:
    opened.window.night.table.setFocus()
    QTest.keyClick(opened.window.night.table, Qt.Key.Key_Space)
    table = opened.window.findChild(ChartTable)
    assert table is not None
    assert table.chart.title == "Abisko, night of Fri 11 Dec, hour by hour"
    assert "61 %" in opened.window.night.strip.accessibleDescription()


def test_a_table_that_was_closed_is_gone(opened: Opened) -> None:
    QTest.keyClick(opened.window, Qt.Key.Key_T, CONTROL | Qt.KeyboardModifier.ShiftModifier)
    table = opened.window.findChild(ChartTable)
    assert table is not None
    table.close()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    assert opened.window.findChild(ChartTable) is None


def test_without_a_plan_there_is_no_table(opened: Opened) -> None:
    for place in opened.request.places:
        opened.window.planning.remove_place(place)
    assert not opened.window.commands["table"].isEnabled()
    assert opened.window.night.as_table() is None
    assert opened.window.matrix.as_table() is None
    assert opened.window.map.as_table() is None
