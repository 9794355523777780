"""The curves follow the plan and the chosen place, and a number of nights becomes the stay."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QRectF, Qt
from PySide6.QtTest import QTest

from auroraplan.gui.chart_table import ChartTable
from auroraplan.render.nights_curve import nights_layout
from plan_example import ABISKO, TROMSO

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from auroraplan.gui.nights_panel import NightsPanel
    from gui.conftest import Opened

CONTROL = Qt.KeyboardModifier.ControlModifier


def show(opened: Opened) -> NightsPanel:
    QTest.keyClick(opened.window, Qt.Key.Key_4, CONTROL)
    return opened.window.nights


@pytest.fixture
def shown(qtbot: QtBot, opened: Opened) -> NightsPanel:
    """The curves of an answered window, two weeks of them, on show."""
    panel = show(opened)
    qtbot.waitUntil(lambda: len(panel.chart.curves) == 4 and not panel.heading.is_busy)
    return panel


def test_the_plan_s_own_curves_are_there_at_once(qtbot: QtBot, opened: Opened) -> None:
    opened.engine.season_gate.clear()
    panel = show(opened)
    assert [len(curve.at_least_one) for curve in panel.chart.curves] == [5, 5, 5, 5]
    assert panel.heading.is_busy
    opened.engine.season_gate.set()
    qtbot.waitUntil(lambda: {len(curve.at_least_one) for curve in panel.chart.curves} == {14})
    assert not panel.heading.is_busy


def test_nothing_is_asked_before_somebody_looks(opened: Opened) -> None:
    assert not opened.engine.nights_asked


def test_the_stay_of_the_plan_is_told_first_and_one_more_night(shown: NightsPanel) -> None:
    assert shown.chart.nights == 5
    for spoken in (shown.reading.whole, shown.chart.accessibleDescription()):
        assert spoken.startswith("5 nights at Abisko from Tue 8 Dec: 96 % (77–98 %). +1 night adds 2 points")
    assert shown.heading.title.whole.startswith("Abisko from 8 Dec: 2 nights for 50 %, 3 for 80 %")


def test_arrows_change_the_number_of_nights_and_the_place(opened: Opened, shown: NightsPanel) -> None:
    QTest.keyClick(shown.chart, Qt.Key.Key_Left)
    assert shown.reading.whole.startswith("4 nights at Abisko")
    QTest.keyClick(shown.chart, Qt.Key.Key_Home)
    QTest.keyClick(shown.chart, Qt.Key.Key_Left)
    assert shown.reading.whole.startswith("1 night at Abisko")
    QTest.keyClick(shown.chart, Qt.Key.Key_End)
    QTest.keyClick(shown.chart, Qt.Key.Key_Right)
    assert shown.reading.whole.startswith("14 nights at Abisko")
    second = opened.choice.board.answers[1].place
    QTest.keyClick(shown.chart, Qt.Key.Key_Down)
    assert opened.choice.answer.place == second
    assert second.name in shown.reading.whole


def test_enter_makes_it_the_stay_and_undo_takes_it_back(opened: Opened, shown: NightsPanel) -> None:
    before = opened.request
    QTest.keyClick(shown.chart, Qt.Key.Key_Right)
    QTest.keyClick(shown.chart, Qt.Key.Key_Return)
    assert (opened.request.stay, opened.request.nights) == (6, before.nights)
    QTest.keyClick(opened.window, Qt.Key.Key_Z, CONTROL)
    assert opened.request == before


def test_a_stay_longer_than_the_dates_makes_them_longer(opened: Opened, shown: NightsPanel) -> None:
    QTest.keyClick(shown.chart, Qt.Key.Key_End)
    QTest.keyClick(shown.chart, Qt.Key.Key_Return)
    assert (opened.request.stay, opened.request.nights) == (14, 14)


def test_a_click_on_a_curve_chooses_its_place(opened: Opened, shown: NightsPanel) -> None:
    curve = next(curve for curve in shown.chart.curves if curve.place == TROMSO)
    layout = nights_layout(QRectF(shown.chart.rect()), shown.chart.curves)
    point = layout.point(3, curve.at_least_one[2]).toPoint()
    QTest.mouseClick(shown.chart, Qt.MouseButton.LeftButton, pos=point)
    assert opened.choice.answer.place == TROMSO
    assert shown.chart.nights == 3


def test_hovering_tells_another_number_of_nights(shown: NightsPanel) -> None:
    layout = nights_layout(QRectF(shown.chart.rect()), shown.chart.curves)
    QTest.mouseMove(shown.chart, layout.point(9, 0.5).toPoint())
    assert shown.reading.whole.startswith("9 nights")
    assert shown.chart.cursor_at is None


def test_another_plan_asks_anew_and_cancels_the_older_question(qtbot: QtBot, opened: Opened) -> None:
    opened.engine.season_gate.clear()
    show(opened)
    qtbot.waitUntil(lambda: len(opened.engine.nights_asked) == 1)
    opened.window.planning.remove_place(TROMSO)
    qtbot.waitUntil(lambda: len(opened.engine.nights_asked) == 2)
    qtbot.waitUntil(lambda: opened.engine.nights_cancelled == 1)
    opened.engine.season_gate.set()
    qtbot.waitUntil(lambda: len(opened.window.nights.chart.curves) == 3)
    assert TROMSO.id not in opened.engine.nights_asked[1]


def test_the_curves_are_read_as_a_table(opened: Opened, shown: NightsPanel) -> None:
    QTest.mouseClick(shown.heading.table, Qt.MouseButton.LeftButton)
    table = opened.window.findChild(ChartTable)
    assert table is not None
    assert table.chart.rows[4][:5] == ("Abisko", "Tue 8 Dec", "5", "96 %", "77–98 %")
    assert len(table.chart.rows) == 4 * 14
    QTest.keyClick(table, Qt.Key.Key_Escape)
    assert not table.isVisible()


def test_no_places_leave_no_curves(opened: Opened, shown: NightsPanel) -> None:
    for place in opened.request.places:
        opened.window.planning.remove_place(place)
    assert not shown.chart.curves
    assert "Add a place" in shown.reading.whole
    assert shown.as_table() is None


def test_the_chosen_place_is_among_the_curves(opened: Opened, shown: NightsPanel) -> None:
    assert shown.chart.front is not None
    assert shown.chart.front.place == ABISKO == opened.choice.answer.place
