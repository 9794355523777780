"""The season follows the plan's places, and a week of it becomes the plan's dates."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest

from auroraplan.core.errors import UnusableInput
from auroraplan.gui.chart_table import ChartTable
from plan_example import ABISKO, TROMSO
from season_example import BEST

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from auroraplan.gui.season_panel import SeasonPanel
    from gui.conftest import Opened

CONTROL = Qt.KeyboardModifier.ControlModifier


def show(opened: Opened) -> SeasonPanel:
    QTest.keyClick(opened.window, Qt.Key.Key_3, CONTROL)
    return opened.window.season


@pytest.fixture
def shown(qtbot: QtBot, opened: Opened) -> SeasonPanel:
    """The season of an answered window, on show."""
    panel = show(opened)
    qtbot.waitUntil(lambda: panel.answer is not None)
    return panel


def looked_week(panel: SeasonPanel) -> tuple[str, date]:
    assert panel.strip.looked_at is not None
    row, week = panel.strip.looked_at
    return row.place.id, week.first_evening


def box_of(panel: SeasonPanel, place_id: str, first: date) -> QPoint:
    row = next(at for at, one in enumerate(panel.strip.rows) if one.place.id == place_id)
    firsts = [week.first_evening for week in panel.strip.rows[row].weeks]
    return panel.strip.box(row, firsts.index(first)).center().toPoint()


def test_nothing_is_asked_before_somebody_looks(opened: Opened) -> None:
    assert not opened.engine.seasons_asked


def test_the_places_and_the_stay_of_the_plan_are_asked_for(opened: Opened, shown: SeasonPanel) -> None:
    ids = tuple(place.id for place in opened.request.places)
    assert opened.engine.seasons_asked == [(ids, 5, None)]
    assert {row.place.id for row in shown.strip.rows} == set(ids)


def test_the_week_looked_at_is_told_in_words(shown: SeasonPanel) -> None:
    shown.strip.look_at(ABISKO.id)
    while looked_week(shown)[1] != BEST:
        QTest.keyClick(shown.strip, Qt.Key.Key_Right)
    for spoken in (shown.reading.whole, shown.strip.accessibleDescription()):
        assert spoken.startswith("Abisko · Week of 1 Mar 2027: 5 nights see aurora with 93 % (79–96 %), Exc")


def test_arrows_go_over_weeks_and_places_and_stop_at_the_ends(shown: SeasonPanel) -> None:
    strip = shown.strip
    QTest.keyClick(strip, Qt.Key.Key_Home)
    QTest.keyClick(strip, Qt.Key.Key_Left)
    assert strip.cursor_at == (0, 0)
    QTest.keyClick(strip, Qt.Key.Key_Down)
    QTest.keyClick(strip, Qt.Key.Key_Right)
    assert strip.cursor_at == (1, 1)
    QTest.keyClick(strip, Qt.Key.Key_End)
    for _ in range(9):
        QTest.keyClick(strip, Qt.Key.Key_Down)
    assert strip.cursor_at == (len(strip.rows) - 1, 51)


def test_enter_plans_for_the_week_and_undo_brings_the_dates_back(
    qtbot: QtBot, opened: Opened, shown: SeasonPanel
) -> None:
    before = opened.request
    shown.strip.look_at(TROMSO.id)
    QTest.keyClick(shown.strip, Qt.Key.Key_Right)
    place_id, first = looked_week(shown)
    QTest.keyClick(shown.strip, Qt.Key.Key_Return)
    assert (opened.request.first_evening, opened.request.nights, opened.request.stay) == (first, 11, 5)
    assert opened.request.places == before.places
    assert opened.choice.answer.place.id == place_id == TROMSO.id
    QTest.keyClick(opened.window, Qt.Key.Key_Z, CONTROL)
    assert opened.request == before


def test_a_click_plans_for_the_week_under_the_pointer(opened: Opened, shown: SeasonPanel) -> None:
    point = box_of(shown, ABISKO.id, BEST)
    QTest.mouseClick(shown.strip.viewport(), Qt.MouseButton.LeftButton, pos=point)
    assert opened.request.first_evening == BEST


def test_the_week_that_has_begun_is_planned_from_today_on(opened: Opened, shown: SeasonPanel) -> None:
    # The clock of the tests is Friday 4 December: four evenings of the week are over.
    shown.strip.look_at(ABISKO.id)
    QTest.keyClick(shown.strip, Qt.Key.Key_Home)
    QTest.keyClick(shown.strip, Qt.Key.Key_Return)
    assert (opened.request.first_evening, opened.request.nights) == (date(2026, 12, 4), 7)


def test_hovering_tells_another_week_and_leaves_the_cursor(shown: SeasonPanel) -> None:
    cursor = shown.strip.cursor_at
    QTest.mouseMove(shown.strip.viewport(), box_of(shown, ABISKO.id, BEST))
    assert looked_week(shown) == (ABISKO.id, BEST)
    assert "1 Mar" in shown.reading.whole
    assert shown.strip.cursor_at == cursor


def test_another_plan_with_the_same_places_asks_for_no_other_season(
    qtbot: QtBot, opened: Opened, shown: SeasonPanel
) -> None:
    before, week = shown.strip.planned, date(2026, 12, 7)
    with qtbot.waitSignal(opened.window.planning.answered):
        point = box_of(shown, ABISKO.id, week)
        QTest.mouseClick(shown.strip.viewport(), Qt.MouseButton.LeftButton, pos=point)
    assert len(opened.engine.seasons_asked) == 1
    assert shown.strip.planned != before
    assert [shown.strip.rows[0].weeks[column].first_evening for column in shown.strip.planned] == [week]


def test_a_newer_question_cancels_the_older(qtbot: QtBot, opened: Opened) -> None:
    opened.engine.season_gate.clear()
    panel = show(opened)
    qtbot.waitUntil(lambda: len(opened.engine.seasons_asked) == 1)
    panel.year.setCurrentIndex(2)
    qtbot.waitUntil(lambda: opened.engine.seasons_cancelled == 1)
    opened.engine.season_gate.set()
    qtbot.waitUntil(lambda: panel.answer is not None)
    assert opened.engine.seasons_asked[-1][2] == 2027
    assert panel.strip.rows[0].weeks[0].first_evening == date(2027, 1, 4)


def test_weeks_that_are_over_cannot_be_planned_for(qtbot: QtBot, opened: Opened, shown: SeasonPanel) -> None:
    before = opened.request
    shown.year.setCurrentIndex(1)  # all of 2026, of which December is left
    qtbot.waitUntil(lambda: (len(shown.strip.rows) > 0 and looked_week(shown)[1].year == 2025) or True)
    qtbot.waitUntil(lambda: shown.strip.rows[0].weeks[0].first_evening == date(2025, 12, 29))
    QTest.keyClick(shown.strip, Qt.Key.Key_Home)
    QTest.keyClick(shown.strip, Qt.Key.Key_Return)
    assert opened.request == before
    assert "over" in shown.reading.whole


def test_a_season_that_cannot_be_told_says_why(qtbot: QtBot, opened: Opened) -> None:
    opened.engine.season_fault = UnusableInput("A season of stays of 20 nights cannot be told.")
    panel = show(opened)
    qtbot.waitUntil(lambda: "20 nights" in panel.reading.whole)
    assert panel.as_table() is None
    opened.engine.season_fault = None
    opened.window.views.show_view(0)
    show(opened)
    qtbot.waitUntil(lambda: panel.as_table() is not None)


def test_no_places_leave_no_season(qtbot: QtBot, opened: Opened, shown: SeasonPanel) -> None:
    for place in opened.request.places:
        opened.window.planning.remove_place(place)
    assert not shown.strip.rows
    assert "Add a place" in shown.reading.whole


def test_the_season_is_read_and_copied_as_a_table(opened: Opened, shown: SeasonPanel) -> None:
    QTest.keyClick(opened.window, Qt.Key.Key_T, CONTROL | Qt.KeyboardModifier.ShiftModifier)
    table = opened.window.findChild(ChartTable)
    assert table is not None
    assert table.cells.rowCount() == 52 * len(opened.request.places)
    assert table.cells.editTriggers() == table.cells.EditTrigger.NoEditTriggers
    QTest.mouseClick(table.copy_all, Qt.MouseButton.LeftButton)
    lines = QGuiApplication.clipboard().text().splitlines()
    assert lines[0].split("\t")[:3] == ["Place", "Week of", "5 nights"]
    assert len(lines) == 1 + table.cells.rowCount()
    wanted = next(line for line in lines if line.startswith("Abisko\t1 Mar 2027"))
    assert wanted.split("\t")[2:5] == ["93 %", "79–96 %", "Excellent"]
    table.close()


@pytest.mark.parametrize("size", [(1440, 900), (980, 680)], ids=str)
def test_every_row_has_room(qtbot: QtBot, open_window: Callable[..., Opened], size: tuple[int, int]) -> None:
    panel = show(open_window(size=size))
    qtbot.waitUntil(lambda: panel.answer is not None)
    assert panel.strip.box(0, 0).height() >= 20.0
    assert panel.strip.box(0, 0).width() >= 6.0
