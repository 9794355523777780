"""What somebody does with the window, and what they see."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QPoint, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QSpinBox
from pytestqt.qtbot import QtBot

from auroraplan.app.requests import MoonTaste
from auroraplan.core.errors import WorldFault
from auroraplan.gui import taking_along
from auroraplan.gui.planning import Dates
from plan_example import ABISKO, FAIRBANKS, FIRST_EVENING, THINGVELLIR, TROMSO, USHUAIA

if TYPE_CHECKING:
    from gui.conftest import Opened

Open = Callable[..., "Opened"]


def listed(opened: Opened) -> list[str]:
    return [row.place.name for row in opened.window.places.list.rows]


def field(opened: Opened) -> QLineEdit:
    found = opened.window.top_bar.search.findChild(QLineEdit)
    assert isinstance(found, QLineEdit)
    return found


def type_place(qtbot: QtBot, opened: Opened, text: str) -> None:
    opened.window.top_bar.search.focus()
    QTest.keyClicks(field(opened), text)


# --- opening -------------------------------------------------------------------------------------------


def test_it_opens_answered_with_the_best_place_first(opened: Opened) -> None:
    window = opened.window
    assert listed(opened) == ["Abisko", "Fairbanks", "Tromsø", "Þingvellir"]
    choice = window.selection.choice
    assert choice is not None
    assert choice.answer.place == ABISKO
    assert choice.night is choice.answer.best_night
    assert window.matrix.view.model().rowCount() == 4
    assert window.matrix.view.model().columnCount() == 10


def test_the_first_run_says_that_it_is_an_example_until_something_is_changed(opened: Opened) -> None:
    assert opened.window.banner.isVisible()
    opened.window.planning.remove_place(TROMSO)
    assert not opened.window.banner.isVisible()


def test_online_the_answer_from_the_shelf_comes_first_and_the_live_one_slides_in(
    qtbot: QtBot, open_window: Open
) -> None:
    opened = open_window(offline=False)
    qtbot.waitUntil(lambda: len(opened.engine.asked) == 2)
    assert [request.offline for request in opened.engine.asked] == [True, False]


def test_offline_nobody_is_asked(qtbot: QtBot, opened: Opened) -> None:
    qtbot.wait(50)
    assert [request.offline for request in opened.engine.asked] == [True]


def test_the_places_and_dates_of_the_last_run_are_planned_again(qtbot: QtBot, open_window: Open) -> None:
    first = open_window()
    first.window.planning.remove_place(TROMSO)
    first.window.planning.set_dates(Dates(FIRST_EVENING + timedelta(days=1), 8, 3, MoonTaste.DARK))
    first.window.close()
    second = open_window()
    request = second.engine.asked[0]
    assert request.places == (ABISKO, FAIRBANKS, THINGVELLIR)
    assert (request.first_evening, request.nights, request.stay) == (FIRST_EVENING + timedelta(days=1), 8, 3)
    assert request.moon is MoonTaste.DARK
    assert not second.window.banner.isVisible()


# --- adding and removing places ------------------------------------------------------------------------


def test_a_place_is_added_by_typing_and_choosing_a_suggestion(qtbot: QtBot, opened: Opened) -> None:
    type_place(qtbot, opened, "ushu")
    suggestions = opened.window.top_bar.search.suggestions
    qtbot.waitUntil(lambda: [row.title for row in suggestions.rows] == ["Ushuaia"])
    QTest.keyClick(field(opened), Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: "Ushuaia" in listed(opened) and opened.window.planning.is_answered)
    assert field(opened).text() == ""
    assert not suggestions.isVisible()


def test_enter_never_adds_what_an_earlier_text_suggested(qtbot: QtBot, opened: Opened) -> None:
    before = listed(opened)
    type_place(qtbot, opened, "ushu")
    suggestions = opened.window.top_bar.search.suggestions
    qtbot.waitUntil(lambda: len(suggestions.rows) == 1)
    field(opened).selectAll()
    QTest.keyClicks(field(opened), "xyzzy")
    QTest.keyClick(field(opened), Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: "xyzzy" in suggestions.problem)
    assert listed(opened) == before


def test_a_slash_too_many_does_not_stand_before_the_name(qtbot: QtBot, opened: Opened) -> None:
    opened.window.top_bar.search.focus()
    QTest.keyClicks(field(opened), "/vik")
    assert field(opened).text() == "vik"


def test_a_suggestion_is_chosen_by_a_click(qtbot: QtBot, opened: Opened) -> None:
    type_place(qtbot, opened, "ushu")
    suggestions = opened.window.top_bar.search.suggestions
    qtbot.waitUntil(lambda: len(suggestions.rows) == 1)
    suggestions.chosen.emit(suggestions.rows[0])
    assert USHUAIA in opened.request.places


def test_letters_beyond_latin_1_can_be_typed(qtbot: QtBot, opened: Opened) -> None:
    typed: list[str] = []
    opened.window.top_bar.search.typed.connect(typed.append)
    opened.window.top_bar.search.focus()
    for letter in "Łódź":  # QTest.keyClicks would abort the process
        press = QKeyEvent(QEvent.Type.KeyPress, 0, Qt.KeyboardModifier.NoModifier, letter)
        QCoreApplication.sendEvent(field(opened), press)
    assert typed[-1] == "Łódź"


def test_an_unknown_place_is_told_below_the_field(qtbot: QtBot, opened: Opened) -> None:
    type_place(qtbot, opened, "xyzzy")
    QTest.keyClick(field(opened), Qt.Key.Key_Return)
    suggestions = opened.window.top_bar.search.suggestions
    qtbot.waitUntil(lambda: "xyzzy" in suggestions.problem)
    assert field(opened).text() == "xyzzy"
    QTest.keyClick(field(opened), Qt.Key.Key_Escape)
    assert suggestions.problem == ""


def test_suggestions_that_come_late_do_not_cover_the_answer(qtbot: QtBot, opened: Opened) -> None:
    for _ in range(5):
        type_place(qtbot, opened, "xyzzy")
        QTest.keyClick(field(opened), Qt.Key.Key_Return)
        qtbot.waitUntil(lambda: "xyzzy" in opened.window.top_bar.search.suggestions.problem)
        qtbot.wait(5)
        assert "xyzzy" in opened.window.top_bar.search.suggestions.problem
        opened.window.top_bar.search.clear()


@pytest.mark.parametrize("text", ["69.65, 18.96", "91, 0", "set:lapland"])
def test_nothing_is_offered_for_what_means_exactly_one_thing(
    qtbot: QtBot, opened: Opened, text: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(opened.engine, "suggestions", lambda *_asked, **_how: pytest.fail("asked"))
    with qtbot.waitSignal(opened.window.search.suggested) as suggested:
        opened.window.search.suggest(text)
    assert suggested.args == [(text, ())]


def test_an_ambiguous_name_is_taken_and_told(qtbot: QtBot, opened: Opened) -> None:
    opened.window.search.resolve("ushuaia")
    qtbot.waitUntil(lambda: "taken for Ushuaia" in opened.window.status.text)


def test_sets_are_offered_before_anything_is_typed(qtbot: QtBot, opened: Opened) -> None:
    opened.window.planning.remove_place(ABISKO)
    opened.window.planning.remove_place(TROMSO)
    opened.window.top_bar.search.focus()
    rows = opened.window.top_bar.search.suggestions.rows
    assert [row.title for row in rows] == ["Lapland", "Alaska", "Iceland"]
    QTest.keyClick(field(opened), Qt.Key.Key_Down)
    QTest.keyClick(field(opened), Qt.Key.Key_Return)
    assert set(opened.request.places) == {ABISKO, TROMSO, FAIRBANKS, THINGVELLIR}


def test_a_place_that_is_there_already_is_told_not_doubled(qtbot: QtBot, opened: Opened) -> None:
    opened.window.planning.add_places((ABISKO,))
    assert opened.request.places.count(ABISKO) == 1
    assert "Abisko is in the plan already" in opened.window.status.text


def test_removing_a_place_can_be_undone_and_redone(qtbot: QtBot, opened: Opened) -> None:
    opened.window.places.list.select(TROMSO.id)
    QTest.keyClick(opened.window.places.list, Qt.Key.Key_Delete)
    qtbot.waitUntil(lambda: "Tromsø" not in listed(opened))
    QTest.keyClick(opened.window, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: "Tromsø" in listed(opened))
    QTest.keyClick(opened.window, Qt.Key.Key_Y, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: "Tromsø" not in listed(opened))


def test_without_places_it_offers_sets_and_removing_the_last_loses_nothing(
    qtbot: QtBot, opened: Opened
) -> None:
    for place in opened.request.places:
        opened.window.planning.remove_place(place)
    assert opened.window.selection.choice is None
    assert not opened.window.commands["export"].isEnabled()
    opened.window.places.placesChosen.emit((ABISKO, TROMSO))
    qtbot.waitUntil(lambda: opened.window.selection.choice is not None)
    assert listed(opened) == ["Abisko", "Tromsø"]


# --- dates ---------------------------------------------------------------------------------------------


def test_fewer_nights_are_planned_with_a_stay_that_fits(qtbot: QtBot, opened: Opened) -> None:
    dates = opened.window.top_bar.dates
    nights = next(spin for spin in dates.findChildren(QSpinBox) if spin.suffix() == " nights")
    nights.setValue(3)
    qtbot.waitUntil(lambda: opened.request.nights == 3)
    assert opened.request.stay == 3


# --- the newest request, cancelling, faults --------------------------------------------------------------


def test_the_newest_request_wins_and_the_older_one_stops(qtbot: QtBot, opened: Opened) -> None:
    engine, planning = opened.engine, opened.window.planning
    engine.gate.clear()
    planning.remove_place(TROMSO)
    qtbot.waitUntil(lambda: len(engine.asked) == 2)
    planning.remove_place(FAIRBANKS)
    qtbot.waitUntil(lambda: engine.cancelled_count == 1)
    engine.gate.set()
    qtbot.waitUntil(lambda: planning.is_answered)
    assert {place.name for place in opened.plan.request.places} == {"Abisko", "Þingvellir"}


def test_long_work_shows_progress_and_cancel_leaves_the_last_answer(qtbot: QtBot, opened: Opened) -> None:
    engine, window = opened.engine, opened.window
    before = window.planning.plan
    engine.gate.clear()
    window.planning.refresh()
    qtbot.waitUntil(lambda: window.status.is_busy)
    QTest.keyClick(window, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: engine.cancelled_count == 1)
    assert not window.status.is_busy
    assert window.planning.plan is before
    assert "Cancelled" in window.status.text


def test_of_several_questions_of_one_moment_the_newest_is_answered(qtbot: QtBot, opened: Opened) -> None:
    planning, answers = opened.window.planning, list[object]()
    planning.answered.connect(answers.append)
    planning.remove_place(TROMSO)
    planning.remove_place(FAIRBANKS)
    assert planning.is_busy
    qtbot.waitUntil(lambda: planning.is_answered)
    qtbot.wait(50)
    assert len(answers) == 1
    assert opened.engine.asked[-1].places == opened.request.places


def test_what_was_cancelled_is_never_answered(qtbot: QtBot, opened: Opened) -> None:
    planning, answers = opened.window.planning, list[object]()
    planning.answered.connect(answers.append)
    planning.refresh()
    planning.cancel()
    assert not planning.is_busy
    qtbot.wait(50)
    assert answers == []


def test_short_work_shows_no_progress(qtbot: QtBot, opened: Opened) -> None:
    seen: list[bool] = []
    opened.window.planning.answered.connect(lambda _board: seen.append(opened.window.status.is_busy))
    opened.window.planning.refresh()
    qtbot.waitUntil(lambda: bool(seen))
    assert seen == [False]


def test_a_fault_is_told_in_the_status_line_and_the_last_answer_stays(qtbot: QtBot, opened: Opened) -> None:
    opened.engine.fault = WorldFault("The disk is full.")
    opened.window.planning.refresh()
    qtbot.waitUntil(lambda: "The disk is full." in opened.window.status.text)
    assert opened.window.selection.choice is not None


def test_a_source_that_does_not_answer_is_named_in_its_chip(qtbot: QtBot, open_window: Open) -> None:
    opened = open_window(offline=False)
    qtbot.waitUntil(lambda: len(opened.engine.asked) == 2 and not opened.window.planning.is_busy)
    names = [chip.accessibleName() for chip in opened.window.status.sources.chips]
    assert any("did not answer within 8 s" in name for name in names)


def test_offline_the_silence_of_the_network_is_no_fault(opened: Opened) -> None:
    words = [chip.text() for chip in opened.window.status.sources.chips]
    assert words[0] == "○ Offline"
    assert not any("no answer" in text for text in words)


# --- choosing --------------------------------------------------------------------------------------------


def test_arrows_in_the_table_drive_the_night_panel(qtbot: QtBot, opened: Opened) -> None:
    window = opened.window
    evening = opened.choice.night.night.evening
    window.matrix.view.setFocus()
    QTest.keyClick(window.matrix.view, Qt.Key.Key_Right)
    assert opened.choice.night.night.evening == evening + timedelta(days=1)
    QTest.keyClick(window.matrix.view, Qt.Key.Key_Down)
    assert opened.choice.answer.place == FAIRBANKS
    assert "Fairbanks" in window.night.heading


def test_brackets_step_through_the_nights_and_stop_at_the_ends(qtbot: QtBot, opened: Opened) -> None:
    window = opened.window
    for _ in range(20):
        QTest.keyClick(window, Qt.Key.Key_BracketRight)
    assert opened.choice.night.night.evening == FIRST_EVENING + timedelta(days=9)
    QTest.keyClick(window, Qt.Key.Key_BracketLeft)
    assert opened.choice.night.night.evening == FIRST_EVENING + timedelta(days=8)


def test_choosing_a_place_shows_its_best_dates_everywhere(qtbot: QtBot, opened: Opened) -> None:
    window = opened.window
    QTest.keyClick(window.places.list, Qt.Key.Key_Down)
    assert opened.choice.answer.place == FAIRBANKS
    assert "Fairbanks" in window.best_plan.title
    assert window.matrix.view.currentIndex().row() == 1


def test_what_the_user_chose_stays_chosen_when_new_numbers_arrive(qtbot: QtBot, opened: Opened) -> None:
    window = opened.window
    window.selection.choose_night(TROMSO.id, FIRST_EVENING)
    window.planning.refresh()
    qtbot.waitUntil(lambda: len(opened.engine.asked) == 2 and not window.planning.is_busy)
    assert opened.choice.answer.place == TROMSO
    assert opened.choice.night.night.evening == FIRST_EVENING


# --- favourites ------------------------------------------------------------------------------------------


def test_a_star_is_on_disk_and_there_on_the_next_run(qtbot: QtBot, open_window: Open) -> None:
    first = open_window()
    QTest.keyClick(first.window, Qt.Key.Key_F)
    qtbot.waitUntil(lambda: first.window.favourites.contains(ABISKO))
    assert [place.name for place in first.engine.favourites.list()] == ["Abisko"]
    second = open_window()
    qtbot.waitUntil(lambda: second.window.favourites.contains(ABISKO))
    assert second.window.places.list.rows[0].is_favourite


def test_a_star_is_taken_away_by_a_click(qtbot: QtBot, opened: Opened) -> None:
    places = opened.window.places.list
    opened.window.favourites.toggle(ABISKO)
    qtbot.waitUntil(lambda: opened.window.favourites.contains(ABISKO))
    row = places.visualRect(places.model().index(0, 0))
    QTest.mouseClick(places.viewport(), Qt.MouseButton.LeftButton, pos=row.topLeft() + QPoint(16, 25))
    qtbot.waitUntil(lambda: not opened.window.favourites.contains(ABISKO))
    assert opened.engine.favourites.list() == ()


def test_two_stars_in_quick_succession_are_both_kept(qtbot: QtBot, opened: Opened) -> None:
    opened.window.favourites.toggle(ABISKO)
    opened.window.favourites.toggle(TROMSO)
    qtbot.waitUntil(lambda: len(opened.window.favourites.places) == 2)
    assert {place.name for place in opened.engine.favourites.list()} == {"Abisko", "Tromsø"}


def test_the_context_menu_stars_and_removes(qtbot: QtBot, opened: Opened) -> None:
    entries = {
        each.text().split("\t")[0]: each for each in opened.window.places.list.menu_for(ABISKO).actions()
    }
    star, remove = entries["Add to favourites"], entries["Remove Abisko from the plan"]
    star.trigger()
    qtbot.waitUntil(lambda: opened.window.favourites.contains(ABISKO))
    remove.trigger()
    assert ABISKO not in opened.request.places


# --- export ----------------------------------------------------------------------------------------------


def test_export_writes_the_pdf_and_says_where(
    qtbot: QtBot, opened: Opened, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "plan.pdf"
    monkeypatch.setattr(taking_along, "asked_path", lambda *_asked: (path, "pdf"))
    QTest.keyClick(opened.window, Qt.Key.Key_E, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: str(path) in opened.window.status.text, timeout=20_000)
    assert path.read_bytes().startswith(b"%PDF-")
