"""The map follows the chosen place and night, and is worked with mouse and keyboard."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint, QPointF, QRectF, Qt
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest

from plan_example import TROMSO

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from auroraplan.gui.map_panel import MapPanel
    from gui.conftest import Opened


@pytest.fixture
def shown(qtbot: QtBot, opened: Opened) -> MapPanel:
    """The map of an answered window, on show."""
    QTest.keyClick(opened.window, Qt.Key.Key_2, Qt.KeyboardModifier.ControlModifier)
    panel = opened.window.map
    qtbot.waitUntil(lambda: panel.map.view is not None)
    return panel


def picture(panel: MapPanel) -> QImage:
    return panel.map.grab().toImage()


def at(panel: MapPanel, latitude_deg: float, longitude_deg: float) -> QPoint:
    assert panel.map.view is not None
    return panel.map.view.at(latitude_deg, longitude_deg, QRectF(panel.map.rect())).toPoint()


def test_the_tabs_are_changed_by_keyboard(opened: Opened) -> None:
    window = opened.window
    assert window.matrix.isVisible()
    assert not window.map.isVisible()
    QTest.keyClick(window, Qt.Key.Key_2, Qt.KeyboardModifier.ControlModifier)
    assert window.map.isVisible()
    QTest.keyClick(window, Qt.Key.Key_1, Qt.KeyboardModifier.ControlModifier)
    assert window.matrix.isVisible()


def test_every_place_of_the_hemisphere_is_in_sight(opened: Opened, shown: MapPanel) -> None:
    for answer in opened.choice.board.answers:
        if answer.place.latitude_deg > 0.0:
            assert shown.map.rect().contains(at(shown, answer.place.latitude_deg, answer.place.longitude_deg))


def test_a_click_on_a_place_chooses_it(qtbot: QtBot, opened: Opened, shown: MapPanel) -> None:
    other = next(answer.place for answer in reversed(opened.choice.board.answers))
    point = at(shown, other.latitude_deg, other.longitude_deg)
    QTest.mouseClick(shown.map, Qt.MouseButton.LeftButton, pos=point)
    assert opened.choice.answer.place == other


def test_two_clicks_on_a_bare_spot_ask_for_its_coordinates(qtbot: QtBot, shown: MapPanel) -> None:
    wanted = (74.0, -40.0)
    with qtbot.waitSignal(shown.pointChosen) as caught:
        QTest.mouseDClick(shown.map, Qt.MouseButton.LeftButton, pos=at(shown, *wanted))
    assert caught.args is not None
    latitude_deg, longitude_deg = caught.args[0]
    assert latitude_deg == pytest.approx(wanted[0], abs=0.5)
    assert longitude_deg == pytest.approx(wanted[1], abs=1.5)


def test_a_higher_kp_draws_another_oval_and_says_so(qtbot: QtBot, shown: MapPanel) -> None:
    before = picture(shown)
    shown.kp.setValue(24)
    qtbot.waitUntil(lambda: "Kp 8" in shown.map.accessibleDescription())
    assert picture(shown) != before
    assert "Places by odds" in shown.map.accessibleDescription()


def test_keys_zoom_and_move_and_show_all_again(shown: MapPanel) -> None:
    fitted = shown.map.view
    assert fitted is not None
    for key in (Qt.Key.Key_Plus, Qt.Key.Key_Left, Qt.Key.Key_Up):
        QTest.keyClick(shown.map, key)
    moved = shown.map.view
    assert moved is not None
    assert moved.pixels_a_degree > fitted.pixels_a_degree
    assert moved.centre != fitted.centre
    QTest.keyClick(shown.map, Qt.Key.Key_0)
    assert shown.map.view == fitted


def test_a_drag_moves_the_map_and_chooses_nothing(opened: Opened, shown: MapPanel) -> None:
    chosen, before = opened.choice.answer.place, at(shown, TROMSO.latitude_deg, TROMSO.longitude_deg)
    QTest.mousePress(shown.map, Qt.MouseButton.LeftButton, pos=QPoint(100, 80))
    QTest.mouseMove(shown.map, QPoint(140, 90))
    QTest.mouseMove(shown.map, QPoint(160, 100))
    QTest.mouseRelease(shown.map, Qt.MouseButton.LeftButton, pos=QPoint(160, 100))
    away = at(shown, TROMSO.latitude_deg, TROMSO.longitude_deg) - before
    assert QPointF(away) == QPointF(60.0, 20.0)
    assert opened.choice.answer.place == chosen


def test_a_layer_of_a_week_lies_under_the_oval_and_is_worked_out_once(qtbot: QtBot, opened: Opened) -> None:
    window, engine = opened.window, opened.engine
    window.views.show_view(1)
    qtbot.wait(30)
    before = window.map.map.grab().toImage()
    bar = window.map.layer
    bar.kind.setCurrentIndex(bar.kind.findData("odds"))
    qtbot.waitUntil(lambda: "mean odds" in window.map.map.accessibleDescription())
    assert window.map.map.grab().toImage() != before
    bar.week.setValue(3)
    qtbot.waitUntil(lambda: len(engine.layers_asked) == 2)
    first, later = (asked[1] for asked in engine.layers_asked)
    assert (later - first).days == 21
    assert first.weekday() == 0
    qtbot.waitUntil(lambda: not window.planning._tasks.is_busy("map layer"))
    bar.week.setValue(0)
    qtbot.wait(20)
    assert len(engine.layers_asked) == 2
    bar.kind.setCurrentIndex(0)
    qtbot.waitUntil(lambda: "mean odds" not in window.map.map.accessibleDescription())
    assert window.map.hour.isVisible()
    assert not bar.isVisible()
