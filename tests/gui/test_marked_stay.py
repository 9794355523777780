"""Nights that are marked in the table are a stay: by Shift and arrows, by a drag, and added with T."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from plan_example import ABISKO, FIRST_EVENING

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from gui.conftest import Opened

NONE, SHIFT = Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def first_night(opened: Opened) -> Opened:
    opened.window.selection.choose_night(ABISKO.id, FIRST_EVENING)
    opened.window.matrix.view.setFocus()
    return opened


def test_shift_and_arrows_mark_a_stay_that_t_adds(qtbot: QtBot, first_night: Opened) -> None:
    window = first_night.window
    view = window.matrix.view
    for key in (Qt.Key.Key_Right, Qt.Key.Key_Right, Qt.Key.Key_Right, Qt.Key.Key_Left):
        QTest.keyClick(view, key, SHIFT)
    assert view.stretch is not None
    assert (view.stretch.place, view.stretch.first_evening, view.stretch.nights) == (ABISKO, FIRST_EVENING, 3)
    assert window.status.text.startswith("Abisko, 3 nights from Sat 5 Dec")
    assert first_night.choice.night.night.evening == FIRST_EVENING
    QTest.keyClick(view, Qt.Key.Key_T)
    (leg,) = window.trips.editor.trip.legs
    assert (leg.place, leg.first_evening, leg.nights) == (ABISKO, FIRST_EVENING, 3)
    assert view.stretch is None
    window.planning.history.undo()
    assert not window.trips.editor.trip.legs


def test_it_ends_at_the_edge_and_escape_lets_go(first_night: Opened) -> None:
    view = first_night.window.matrix.view
    QTest.keyClick(view, Qt.Key.Key_Left, SHIFT)
    assert view.stretch is None
    for _ in range(30):
        QTest.keyClick(view, Qt.Key.Key_Right, SHIFT)
    assert view.stretch is not None
    assert view.stretch.nights == first_night.request.nights
    QTest.keyClick(view, Qt.Key.Key_Escape)
    assert view.stretch is None


def test_a_plain_arrow_lets_go_and_moves(first_night: Opened) -> None:
    view = first_night.window.matrix.view
    QTest.keyClick(view, Qt.Key.Key_Right, SHIFT)
    QTest.keyClick(view, Qt.Key.Key_Right)
    assert view.stretch is None
    assert first_night.choice.night.night.evening > FIRST_EVENING


def test_a_drag_along_a_row_marks_its_nights_and_is_seen(first_night: Opened) -> None:
    view = first_night.window.matrix.view
    before = view.grab().toImage()

    def middle(column: int) -> QPoint:
        return view.visualRect(view.model().index(view.currentIndex().row(), column)).center()

    QTest.mousePress(view.viewport(), Qt.MouseButton.LeftButton, pos=middle(0))
    for column in (1, 2):
        spot = QPointF(middle(column))
        none, left = Qt.MouseButton.NoButton, Qt.MouseButton.LeftButton
        moves = QMouseEvent(QEvent.Type.MouseMove, spot, view.viewport().mapToGlobal(spot), none, left, NONE)
        QApplication.sendEvent(view.viewport(), moves)
    QTest.mouseRelease(view.viewport(), Qt.MouseButton.LeftButton, pos=middle(2))
    assert view.stretch is not None
    assert view.stretch.nights == 3
    assert view.grab().toImage() != before


def test_another_plan_forgets_the_mark(qtbot: QtBot, first_night: Opened) -> None:
    view = first_night.window.matrix.view
    QTest.keyClick(view, Qt.Key.Key_Right, SHIFT)
    first_night.window.planning.refresh()
    qtbot.waitUntil(lambda: view.stretch is None)
