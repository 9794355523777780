"""Trips are kept, opened, renamed, deleted and checked again; whatever was done can be undone."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QInputDialog, QLineEdit, QMenu
from pytestqt.qtbot import QtBot

from auroraplan.core.errors import UnusableInput
from plan_example import ABISKO, FAIRBANKS, TROMSO

if TYPE_CHECKING:
    from gui.conftest import Opened

CONTROL = Qt.KeyboardModifier.ControlModifier


def kept(opened: Opened) -> list[str]:
    return [trip.name for trip in opened.engine.trips.listing().trips]


def shown(opened: Opened) -> list[str]:
    return [trip.name for trip in opened.window.trips.saved.trips]


def menu(opened: Opened) -> dict[str, QAction]:
    """The entries of the menu of trips, by their words without what follows them."""
    found = opened.window.trips.menu
    found.aboutToShow.emit()
    return {each.text().split("  ·  ")[0]: each for each in found.actions()}


def of_trip(opened: Opened, name: str) -> dict[str, QAction]:
    own = menu(opened)[name].menu()
    assert isinstance(own, QMenu)
    return {each.text(): each for each in own.actions()}


def undo(opened: Opened) -> None:
    QTest.keyClick(opened.window, Qt.Key.Key_Z, CONTROL)


def redo(opened: Opened) -> None:
    QTest.keyClick(opened.window, Qt.Key.Key_Y, CONTROL)


def begin_trip(qtbot: QtBot, opened: Opened) -> None:
    opened.window.trips.editor.add(ABISKO)
    opened.window.trips.editor.add(TROMSO)
    editor = opened.window.trips.editor
    qtbot.waitUntil(lambda: editor.odds is not None and editor.odds.legs == editor.trip.legs)


@pytest.fixture
def saved(qtbot: QtBot, opened: Opened) -> Opened:
    """A window whose trip is kept as Winter."""
    begin_trip(qtbot, opened)
    opened.window.trips.save_as("Winter")
    qtbot.waitUntil(lambda: kept(opened) == ["Winter"] and shown(opened) == ["Winter"])
    return opened


def test_ctrl_s_asks_for_a_name_and_keeps_the_trip(qtbot: QtBot, opened: Opened) -> None:
    begin_trip(qtbot, opened)
    QTest.keyClick(opened.window, Qt.Key.Key_S, CONTROL)
    dialog = opened.window.findChild(QInputDialog)
    assert isinstance(dialog, QInputDialog)
    assert dialog.textValue().startswith("Abisko 5 + Tromsø 2")
    field = dialog.findChild(QLineEdit)
    assert isinstance(field, QLineEdit)
    field.setText("Lapland in winter")
    QTest.keyClick(field, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: shown(opened) == ["Lapland in winter"])
    trip = opened.engine.trips.named("Lapland in winter")
    assert trip.legs == opened.window.trips.editor.trip.legs
    assert len(trip.checks[0].nights) == 7
    assert opened.window.trips.editor.trip.name == "Lapland in winter"
    assert "Lapland in winter is saved" in opened.window.status.text


def test_without_a_trip_there_is_nothing_to_save(opened: Opened) -> None:
    assert not opened.window.commands["save_trip"].isEnabled()
    opened.window.trips.save()
    assert "no trip to save" in opened.window.status.text
    assert opened.window.findChild(QInputDialog) is None


def test_saving_can_be_undone_and_done_again(qtbot: QtBot, saved: Opened) -> None:
    undo(saved)
    qtbot.waitUntil(lambda: shown(saved) == [] and saved.window.trips.editor.trip.name == "")
    assert len(saved.window.trips.editor.trip.legs) == 2
    redo(saved)
    qtbot.waitUntil(lambda: shown(saved) == ["Winter"] and saved.window.trips.editor.trip.name == "Winter")


def test_ctrl_s_on_a_kept_trip_keeps_what_was_changed_without_asking(qtbot: QtBot, saved: Opened) -> None:
    editor = saved.window.trips.editor
    before = editor.trip.legs
    editor.add_night(1)
    qtbot.waitUntil(lambda: editor.odds is not None and editor.odds.legs == editor.trip.legs)
    QTest.keyClick(saved.window, Qt.Key.Key_S, CONTROL)
    qtbot.waitUntil(lambda: saved.engine.trips.named("Winter").legs == editor.trip.legs)
    assert kept(saved) == ["Winter"]
    undo(saved)
    qtbot.waitUntil(lambda: saved.engine.trips.named("Winter").legs == before)


def test_an_unchanged_trip_that_is_saved_again_keeps_its_earlier_checks(qtbot: QtBot, saved: Opened) -> None:
    saved.window.trips.save()
    qtbot.waitUntil(lambda: len(saved.engine.trips.named("Winter").checks) == 2)


def test_a_saved_trip_opens_with_its_places_and_dates_in_one_step(qtbot: QtBot, saved: Opened) -> None:
    window = saved.window
    legs, request = window.trips.editor.trip.legs, saved.request
    window.trips.editor.clear()
    window.planning.remove_place(TROMSO)
    window.planning.add_places((FAIRBANKS,))
    changed = saved.request
    of_trip(saved, "Winter")["Open"].trigger()
    assert window.trips.editor.trip.legs == legs
    assert window.trips.editor.trip.name == "Winter"
    assert saved.request.places == request.places
    undo(saved)
    assert window.trips.editor.trip.legs == ()
    assert saved.request == changed


def test_a_trip_that_is_deleted_comes_back_where_it_was(qtbot: QtBot, saved: Opened) -> None:
    saved.window.trips.save_as("Second")
    qtbot.waitUntil(lambda: shown(saved) == ["Winter", "Second"])
    of_trip(saved, "Winter")["Delete"].trigger()
    qtbot.waitUntil(lambda: shown(saved) == ["Second"])
    assert "Ctrl+Z brings it back" in saved.window.status.text
    undo(saved)
    qtbot.waitUntil(lambda: shown(saved) == ["Winter", "Second"])
    assert saved.engine.trips.named("Winter").checks


def test_the_trip_on_show_loses_its_name_with_the_saved_one_and_gets_it_back(
    qtbot: QtBot, saved: Opened
) -> None:
    editor = saved.window.trips.editor
    of_trip(saved, "Winter")["Delete"].trigger()
    qtbot.waitUntil(lambda: editor.trip.name == "")
    undo(saved)
    qtbot.waitUntil(lambda: editor.trip.name == "Winter")


def test_a_trip_is_renamed_and_back(qtbot: QtBot, saved: Opened) -> None:
    of_trip(saved, "Winter")["Rename…"].trigger()
    dialog = saved.window.findChild(QInputDialog)
    assert isinstance(dialog, QInputDialog)
    assert dialog.textValue() == "Winter"
    dialog.setTextValue("  Lapland ")
    dialog.accept()
    qtbot.waitUntil(lambda: shown(saved) == ["Lapland"])
    assert saved.window.trips.editor.trip.name == "Lapland"
    saved.window.activateWindow()
    qtbot.waitUntil(saved.window.isActiveWindow)
    undo(saved)
    qtbot.waitUntil(lambda: shown(saved) == ["Winter"] and saved.window.trips.editor.trip.name == "Winter")


def test_a_name_that_another_trip_has_or_that_is_none_is_refused_in_words(
    qtbot: QtBot, saved: Opened
) -> None:
    saved.window.trips.save_as("Second")
    qtbot.waitUntil(lambda: shown(saved) == ["Winter", "Second"])
    desk = saved.window.trips.saved
    desk.rename("Second", "WINTER", shown="")
    assert "already called Winter" in saved.window.status.text
    desk.rename("Second", " \n", shown="")
    assert "is no name for a trip" in saved.window.status.text
    assert kept(saved) == ["Winter", "Second"]


def test_a_check_tells_what_has_changed_and_is_kept(qtbot: QtBot, saved: Opened) -> None:
    of_trip(saved, "Winter")["Check again"].trigger()
    qtbot.waitUntil(lambda: "Winter: " in saved.window.status.text)
    assert "→ 50 % since 4 Dec" in saved.window.status.text
    qtbot.waitUntil(lambda: len(saved.window.trips.saved.trips[0].checks) == 2)
    assert menu(saved)["Winter"].text() == "Winter  ·  50 %"


def test_a_check_that_fails_is_told_and_changes_nothing(qtbot: QtBot, saved: Opened) -> None:
    saved.engine.recheck_fault = UnusableInput("Winter is over since 2026-01-01.")
    of_trip(saved, "Winter")["Check again"].trigger()
    qtbot.waitUntil(lambda: "Winter is over" in saved.window.status.text)
    assert not saved.window.status.is_busy


def test_a_check_can_be_stopped(qtbot: QtBot, saved: Opened) -> None:
    saved.engine.gate.clear()
    of_trip(saved, "Winter")["Check again"].trigger()
    qtbot.waitUntil(lambda: saved.window.status.is_busy)
    QTest.keyClick(saved.window, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: not saved.window.status.is_busy)
    saved.engine.gate.set()
    assert len(saved.engine.trips.named("Winter").checks) == 1


def test_the_menu_says_when_a_trip_is_worth_a_check(saved: Opened) -> None:
    words = list(of_trip(saved, "Winter"))
    assert "Forecasts reach its nights: worth a new check every day." in words


def test_a_file_that_cannot_be_written_is_told_and_leaves_nothing_to_undo(
    qtbot: QtBot, opened: Opened
) -> None:
    begin_trip(qtbot, opened)
    opened.engine.paths.trips.mkdir(parents=True)  # a folder stands where the file should
    opened.window.trips.save_as("Winter")
    qtbot.waitUntil(
        lambda: "saved trips" in opened.window.status.text or "trips" in opened.window.status.text
    )
    qtbot.wait(50)
    assert opened.window.trips.editor.trip.name == ""
    legs = opened.window.trips.editor.trip.legs
    undo(opened)  # takes the step before back at once: the one that failed is gone
    opened.window.planning.history.undo()
    assert opened.window.trips.editor.trip.legs != legs


def test_the_trips_of_the_last_run_are_there(qtbot: QtBot, open_window: Callable[..., Opened]) -> None:
    first = open_window()
    begin_trip(qtbot, first)
    first.window.trips.save_as("Winter")
    qtbot.waitUntil(lambda: kept(first) == ["Winter"])
    first.window.close()
    again = open_window()
    qtbot.waitUntil(lambda: shown(again) == ["Winter"])
    again.window.trips.open_trip(again.window.trips.saved.trips[0])
    assert again.window.trips.editor.trip.legs[0].place == ABISKO
    assert again.window.trips.editor.trip.legs[1].first_evening - again.window.trips.editor.trip.legs[
        0
    ].first_evening == timedelta(days=5)


def test_a_trip_that_was_not_saved_is_there_again_in_the_next_run(
    qtbot: QtBot, open_window: Callable[..., Opened]
) -> None:
    first = open_window()
    begin_trip(qtbot, first)
    legs = first.window.trips.editor.trip.legs
    first.window.close()
    again = open_window()
    editor = again.window.trips.editor
    qtbot.waitUntil(lambda: editor.trip.legs == legs)
    qtbot.waitUntil(lambda: editor.odds is not None and editor.odds.legs == legs)
    editor.clear()
    again.window.close()
    assert open_window().window.trips.editor.trip.legs == ()
