"""The places stand by their odds, or as the user put them."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QEvent, QMimeData, QPoint, QPointF, Qt
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDragMoveEvent, QDropEvent
from pytestqt.qtbot import QtBot

from auroraplan.gui.place_mime import place_mime
from auroraplan.gui.remembered import Remembered

if TYPE_CHECKING:
    from auroraplan.gui.main_window import MainWindow
    from gui.conftest import Opened

Open = Callable[..., "Opened"]

# PySide6 6.12 deprecates every constructor of these events; nothing else makes one.
pytestmark = pytest.mark.filterwarnings("ignore:.*QDrag(Enter|Move)Event:DeprecationWarning")


def shown(window: MainWindow) -> list[str]:
    """The ids in the list, which must be those of the table."""
    model = window.matrix.view.model()
    heads = [model.headerData(row, Qt.Orientation.Vertical) for row in range(model.rowCount())]
    assert heads == [row.place.label for row in window.places.list.rows]
    return window.places.list.ids


def drop(window: MainWindow, place_id: str, row: int) -> bool:
    """Drag a place over the list and drop it above a row; whether it was taken."""
    rows = window.places.list
    last = row >= len(rows.ids)
    box = rows.visualRect(rows.model().index(min(row, len(rows.ids) - 1), 0))
    at = QPoint(box.center().x(), box.bottom() - 2 if last else box.top() + 2)
    mime = place_mime(place_id, place_id) if place_id else QMimeData()
    rest = (Qt.DropAction.CopyAction, mime, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier)
    rows.dragEnterEvent(QDragEnterEvent(at, *rest))
    rows.dragMoveEvent(QDragMoveEvent(at, *rest, QEvent.Type.DragMove))
    event = QDropEvent(QPointF(at), *rest)
    rows.dropEvent(event)
    return event.isAccepted()


def test_a_dragged_row_stands_where_it_was_dropped(open_window: Open) -> None:
    opened = open_window()
    window, first = opened.window, shown(opened.window)
    assert drop(window, first[0], 3)
    assert shown(window) == [first[1], first[2], first[0], *first[3:]]
    assert drop(window, first[-1], 0)
    assert shown(window)[0] == first[-1]
    assert drop(window, first[1], len(first))
    assert shown(window)[-1] == first[1]
    assert len(opened.engine.asked) == 1


def test_a_drop_on_itself_or_of_something_else_changes_nothing(open_window: Open) -> None:
    window = open_window().window
    first = shown(window)
    drop(window, first[1], 1)
    drop(window, first[1], 2)
    assert not drop(window, "", 0)
    assert not drop(window, "elsewhere", 0)
    assert shown(window) == first
    assert not window.order.is_own
    assert not window.planning.history.canUndo()


def test_keys_move_the_chosen_place_and_the_choice_stays(qtbot: QtBot, open_window: Open) -> None:
    opened = open_window()
    window, first = opened.window, shown(opened.window)
    chosen = opened.choice
    control = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
    qtbot.keyClick(window, Qt.Key.Key_Down, control)
    assert shown(window) == [first[1], first[0], *first[2:]]
    qtbot.keyClick(window, Qt.Key.Key_Up, control)
    assert shown(window) == first
    qtbot.keyClick(window, Qt.Key.Key_Up, control)  # it is the first already
    assert shown(window) == first
    assert opened.choice.night is chosen.night
    assert window.places.list.current_place() == chosen.answer.place


def test_the_best_stays_the_best_wherever_it_stands(open_window: Open) -> None:
    opened = open_window()
    window, best = opened.window, opened.choice.answer
    assert best.rank == 1
    window.order.move(best.place.id, 2, window.places.list.ids)
    assert opened.choice.answer.rank == 1
    assert opened.window.selection.board is not None
    assert opened.window.selection.board.best is not None
    assert opened.window.selection.board.best.place == best.place


def test_the_odds_order_them_again_with_one_click(open_window: Open) -> None:
    window = open_window().window
    first = shown(window)
    assert not window.places.sort.isVisible()
    window.order.move(first[0], 2, first)
    assert window.places.sort.isVisible()
    assert window.places.list.accessibleName() == "Places in your own order"
    assert [row.note.split(" · ")[0] for row in window.places.list.rows[:3]] == ["No. 2", "No. 3", "No. 1"]
    window.places.sort.click()
    assert shown(window) == first
    assert not any("No. " in row.note for row in window.places.list.rows)
    assert not window.places.sort.isVisible()


def test_it_can_be_undone_step_by_step(open_window: Open) -> None:
    window = open_window().window
    first = shown(window)
    window.order.move(first[0], 2, first)
    moved = shown(window)
    window.order.sort()
    window.planning.history.undo()
    assert (shown(window), window.order.is_own) == (moved, True)
    window.planning.history.undo()
    assert (shown(window), window.order.is_own) == (first, False)
    window.planning.history.redo()
    assert (shown(window), window.order.is_own) == (moved, True)


def test_a_place_that_is_added_stands_last_in_the_users_order(qtbot: QtBot, open_window: Open) -> None:
    opened = open_window()
    window, place = opened.window, opened.choice.answer.place
    window.order.move(place.id, 1, window.places.list.ids)
    with qtbot.waitSignal(window.planning.answered):
        window.planning.remove_place(place)
    rest = shown(window)
    with qtbot.waitSignal(window.planning.answered):
        window.planning.add_places((place,))
    assert shown(window) == [*rest, place.id]


def test_the_order_is_remembered(qtbot: QtBot, open_window: Open) -> None:
    opened = open_window()
    window = opened.window
    first = shown(window)
    window.order.move(first[0], 2, first)
    moved = shown(window)
    window.close()
    assert Remembered(opened.engine.paths.settings).text_of("order") == "own"
    again = open_window().window
    assert again.order.is_own
    assert shown(again) == moved


def test_the_line_of_a_drop_is_shown_and_goes(open_window: Open) -> None:
    window = open_window().window
    rows = window.places.list
    before = rows.viewport().grab().toImage()
    at = QPoint(60, rows.visualRect(rows.model().index(1, 0)).top() + 2)
    mime = place_mime(rows.ids[0], "")
    rest = (Qt.DropAction.CopyAction, mime, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier)
    rows.dragMoveEvent(QDragMoveEvent(at, *rest, QEvent.Type.DragMove))
    assert rows.viewport().grab().toImage() != before
    rows.dragLeaveEvent(QDragLeaveEvent())
    assert rows.viewport().grab().toImage() == before


@pytest.mark.parametrize("row", [0, 1])
def test_the_menu_of_a_row_moves_it(open_window: Open, row: int) -> None:
    window = open_window().window
    first = shown(window)
    menu = window.places.list.menu_for(window.places.list.rows[row].place)
    up, down = (
        next(action for action in menu.actions() if action.text().startswith(words))
        for words in ("Move up", "Move down")
    )
    assert up.isEnabled() == (row > 0)
    down.trigger()
    assert shown(window).index(first[row]) == row + 1


@pytest.mark.parametrize("view", ["matrix", "map", "season", "nights"])
def test_nothing_is_worked_out_again_for_an_order(qtbot: QtBot, open_window: Open, view: str) -> None:
    opened = open_window()
    window, engine = opened.window, opened.engine
    window.deeds.add_current()
    window.views.show_view(window.views.all.index(getattr(window, view)))
    qtbot.wait(150)
    asked = (engine.asked, engine.trips_asked, engine.nights_asked, engine.seasons_asked)
    before = [len(each) for each in asked]
    window.order.move(window.places.list.ids[0], 2, window.places.list.ids)
    window.order.sort()
    qtbot.wait(150)
    assert [len(each) for each in asked] == before


def test_near_an_edge_the_list_scrolls(qtbot: QtBot, open_window: Open) -> None:
    rows = open_window(size=(1280, 700)).window.places.list
    rows.setFixedHeight(90)
    bar = rows.verticalScrollBar()
    qtbot.waitUntil(lambda: bar.maximum() > 0)
    mime = place_mime(rows.ids[0], "")
    rest = (Qt.DropAction.CopyAction, mime, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier)
    edge = QPoint(60, rows.viewport().height() - 3)
    rows.dragMoveEvent(QDragMoveEvent(edge, *rest, QEvent.Type.DragMove))
    qtbot.waitUntil(lambda: bar.value() == bar.maximum())
    rows.dragMoveEvent(QDragMoveEvent(QPoint(60, 3), *rest, QEvent.Type.DragMove))
    qtbot.waitUntil(lambda: bar.value() == 0)
    rows.dragLeaveEvent(QDragLeaveEvent())
