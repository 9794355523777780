"""A pinned night stays, to compare others with it."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from auroraplan.app.chance_wording import percent, points_between
from auroraplan.gui.matrix_model import NIGHT_ROLE

if TYPE_CHECKING:
    from auroraplan.gui.main_window import MainWindow
    from gui.conftest import Opened

Open = Callable[..., "Opened"]


def words(window: MainWindow) -> str:
    """What the line in the night panel says; empty while there is none."""
    line = window.night._pin
    return line.words.whole if line.isVisible() else ""


def spoken(window: MainWindow) -> list[str]:
    model = window.matrix.view.model()
    cells = [
        model.index(row, column) for row in range(model.rowCount()) for column in range(model.columnCount())
    ]
    return [str(cell.data(Qt.ItemDataRole.AccessibleTextRole)) for cell in cells if cell.data(NIGHT_ROLE)]


def test_space_pins_the_night_and_others_are_compared_with_it(qtbot: QtBot, open_window: Open) -> None:
    opened = open_window()
    window, pinned = opened.window, opened.choice.night
    assert words(window) == ""
    qtbot.keyClick(window.matrix.view, Qt.Key.Key_Space)
    assert words(window).startswith("Pinned: choose another night")
    qtbot.keyClick(window.matrix.view, Qt.Key.Key_Left)
    shown = opened.choice.night
    assert shown is not pinned
    said = words(window)
    assert pinned.night.place.name in said
    assert percent(pinned.odds) in said
    assert f"This night: {percent(shown.odds)}" in said
    points = points_between(pinned.odds, shown.odds)
    assert points is not None
    assert (f"{abs(points)} point" in said) if points else ("the same" in said)
    assert sum("pinned" in each for each in spoken(window)) == 1


def test_the_line_leads_back_and_lets_go(qtbot: QtBot, open_window: Open) -> None:
    opened = open_window()
    window, pinned = opened.window, opened.choice.night
    window.commands["pin"].trigger()
    window.selection.step_place(1)
    window.night._pin.go.click()
    assert opened.choice.night is pinned
    assert not window.night._pin.go.isVisible()
    window.night._pin.let_go.click()
    assert window.pin.night is None
    assert words(window) == ""
    assert not any("pinned" in each for each in spoken(window))


def test_space_on_another_night_moves_the_pin_and_on_the_same_takes_it_out(
    qtbot: QtBot, open_window: Open
) -> None:
    opened = open_window()
    table = opened.window.matrix.view
    qtbot.keyClick(table, Qt.Key.Key_Space)
    qtbot.keyClick(table, Qt.Key.Key_Down)
    qtbot.keyClick(table, Qt.Key.Key_Space)
    assert opened.window.pin.night is opened.choice.night
    qtbot.keyClick(table, Qt.Key.Key_Space)
    assert opened.window.pin.night is None


def test_a_pin_follows_to_other_odds_and_goes_with_its_place(qtbot: QtBot, open_window: Open) -> None:
    opened = open_window()
    window, place = opened.window, opened.choice.answer.place
    window.commands["pin"].trigger()
    cell = window.pin.cell
    with qtbot.waitSignal(window.planning.answered):
        window.planning.refresh()
    assert window.pin.cell == cell
    with qtbot.waitSignal(window.planning.answered):
        window.planning.remove_place(place)
    assert window.pin.night is None
    assert words(window) == ""


@pytest.mark.parametrize("look", ["dark", "light", "contrast", "red"])
def test_the_pinned_cell_is_marked_in_every_look(open_window: Open, look: str) -> None:
    window = open_window().window
    window.appearance.choose(look)
    table = window.matrix.view
    table.setCurrentIndex(table.model().index(0, 0))
    before = table.viewport().grab().toImage()
    window.commands["pin"].trigger()
    after = table.viewport().grab().toImage()
    box = table.visualRect(table.currentIndex())
    changed = [
        (x, y)
        for x in range(after.width())
        for y in range(after.height())
        if after.pixelColor(x, y) != before.pixelColor(x, y)
    ]
    assert 40 < len(changed) < 200
    assert all(box.contains(x, y) for x, y in changed)


@pytest.mark.parametrize(
    ("one", "other", "points"),
    [
        (0.624, 0.446, -17),
        (0.001, 0.004, 0),
        (0.999, 0.996, 0),
        (0.125, 0.5, 37),
        (0.0, 1.0, 98),
        (None, 0.5, None),
    ],
)
def test_points_are_told_as_the_percents_are(
    one: float | None, other: float | None, points: int | None
) -> None:
    assert points_between(one, other) == points


def test_the_menu_of_a_night_offers_it(open_window: Open) -> None:
    opened = open_window()
    deeds = opened.window.matrix.view.deeds
    menu = deeds.menu_for(opened.choice.night)
    entry = next(action for action in menu.actions() if action.text().startswith("Pin"))
    entry.trigger()
    assert opened.window.pin.night is opened.choice.night
    texts = [action.text() for action in deeds.menu_for(opened.choice.night).actions()]
    assert any(text.startswith("Let go") for text in texts)
