"""The track record is measured when somebody looks, told in words, and shows no figure of its own."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QRectF, Qt
from PySide6.QtTest import QTest

from auroraplan.gui.chart_table import ChartTable

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from auroraplan.gui.track_panel import TrackPanel
    from gui.conftest import Opened

CONTROL = Qt.KeyboardModifier.ControlModifier


def show(opened: Opened) -> TrackPanel:
    QTest.keyClick(opened.window, Qt.Key.Key_5, CONTROL)
    return opened.window.track


@pytest.fixture
def shown(qtbot: QtBot, opened: Opened) -> TrackPanel:
    """The track record of the Kp of European nights, a day ahead."""
    panel = show(opened)
    qtbot.waitUntil(lambda: panel.chart.picture is not None)
    return panel


def choose(panel: TrackPanel, data: object) -> None:
    panel.what.setCurrentIndex(panel.what.findData(data))


def test_nothing_is_measured_before_somebody_looks(opened: Opened) -> None:
    assert not opened.engine.records_asked


def test_a_day_ahead_in_europe_is_told_first(opened: Opened, shown: TrackPanel) -> None:
    assert opened.engine.records_asked == [("Europe", 1)]
    assert shown.heading.title.whole == "Highest Kp of a night (Europe, 18–06 UT), told 1 day ahead"
    assert shown.reading.whole == (
        "993 nights of 2009–2026, none used in fitting. Kp 4 or more: told 15 %, came in 16 %; in any of "
        "five nights 47 %, came 46 %. Mean error 0.60 Kp (season's average 0.82)."
    )


def test_every_region_and_lead_can_be_chosen_and_none_is_measured_twice(
    qtbot: QtBot, opened: Opened, shown: TrackPanel
) -> None:
    shown.lead.setCurrentIndex(shown.lead.findData(30))
    qtbot.waitUntil(lambda: "30 days ahead" in shown.heading.title.whole)
    assert "0.63 Kp" in shown.reading.whole
    choose(shown, "America")
    qtbot.waitUntil(lambda: "America, 03–15 UT" in shown.heading.title.whole)
    choose(shown, "Europe")
    assert "Europe" in shown.heading.title.whole
    assert opened.engine.records_asked == [("Europe", 1), ("Europe", 30), ("America", 30)]


def test_arrows_go_from_dot_to_dot(shown: TrackPanel) -> None:
    QTest.keyClick(shown.chart, Qt.Key.Key_Right)
    assert shown.reading.whole == "Kp 3 or more: told 5 % in the mean, came in 6 % of 700 nights."
    assert shown.chart.accessibleDescription().startswith(shown.reading.whole)
    for _ in range(3):
        QTest.keyClick(shown.chart, Qt.Key.Key_Right)
    assert shown.reading.whole == "Kp 4 or more: told 5 % in the mean, came in 6 % of 700 nights."
    QTest.keyClick(shown.chart, Qt.Key.Key_End)
    assert shown.reading.whole == "Kp 5 or more: told 44 % in the mean, came in 52 % of 40 nights."
    QTest.keyClick(shown.chart, Qt.Key.Key_Home)
    QTest.keyClick(shown.chart, Qt.Key.Key_Left)
    assert shown.chart.cursor_at == 0


def test_pointing_at_a_dot_tells_it(shown: TrackPanel) -> None:
    assert shown.chart.picture is not None
    spot = shown.chart.picture.spots(QRectF(shown.chart.rect()))[1]
    QTest.mouseMove(shown.chart, spot.toPoint())
    assert shown.reading.whole == "Kp 3 or more: told 21 % in the mean, came in 19 % of 250 nights."


def test_the_stations_say_that_the_level_was_fitted_to_them(
    qtbot: QtBot, opened: Opened, shown: TrackPanel
) -> None:
    choose(shown, "stations")
    qtbot.waitUntil(lambda: "stations within bounds" in shown.reading.whole)
    assert shown.reading.whole.startswith("2 of 6 stations within bounds, 1,200 nights of 1973–1997")
    assert "fitted to them" in shown.reading.whole
    assert not shown.lead.isVisible()
    QTest.keyClick(shown.chart, Qt.Key.Key_Down)
    assert shown.reading.whole == (
        "Kilpisjärvi 1973–1997, 200 nights: told 70 %, published 75 % (bounds 67–83 %), within them; "
        "single years 60–80 %."
    )
    QTest.keyClick(shown.chart, Qt.Key.Key_Down)
    QTest.keyClick(shown.chart, Qt.Key.Key_Down)
    assert "outside them" in shown.reading.whole


def test_a_newer_choice_ends_the_measuring_of_the_older(qtbot: QtBot, opened: Opened) -> None:
    opened.engine.record_gate.clear()
    panel = show(opened)
    qtbot.waitUntil(lambda: len(opened.engine.records_asked) == 1)
    assert panel.heading.is_busy
    assert "Measuring" in panel.reading.whole
    choose(panel, "stations")
    qtbot.waitUntil(lambda: len(opened.engine.records_asked) == 2)
    opened.engine.record_gate.set()
    qtbot.waitUntil(lambda: "stations" in panel.reading.whole and not panel.heading.is_busy)
    choose(panel, "Europe")  # never told: it is measured now
    qtbot.waitUntil(lambda: "993 nights" in panel.reading.whole)
    assert opened.engine.records_asked.count(("Europe", 1)) == 2


def test_the_table_has_also_the_bins_without_a_dot(opened: Opened, shown: TrackPanel) -> None:
    QTest.keyClick(opened.window, Qt.Key.Key_T, CONTROL | Qt.KeyboardModifier.ShiftModifier)
    table = opened.window.findChild(ChartTable)
    assert table is not None
    assert table.chart.rows[:4] == (
        ("3", "5 %", "6 %", "700"),
        ("3", "21 %", "19 %", "250"),
        ("3", "44 %", "52 %", "40"),
        ("3", "71 %", ">99 %", "3"),
    )
    table.close()


def test_the_stations_have_a_table(qtbot: QtBot, shown: TrackPanel) -> None:
    choose(shown, "stations")
    qtbot.waitUntil(lambda: shown.as_table() is not None)
    chart = shown.as_table()
    assert chart is not None
    assert chart.rows[0] == ("Kilpisjärvi", "1973–1997", "200", "70 %", "75 %", "67–83 %", "60–80 %")
