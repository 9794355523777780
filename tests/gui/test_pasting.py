"""Names are pasted and places and nights copied, as text that other programs know."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit
from pytestqt.qtbot import QtBot

from auroraplan.gui.pasting import MOST_NAMES, Pasted, names_in, pasted_text
from plan_example import ABISKO, MCMURDO, TROMSO, USHUAIA

if TYPE_CHECKING:
    from gui.conftest import Opened

CONTROL = Qt.KeyboardModifier.ControlModifier


def clip(text: str) -> None:
    QApplication.clipboard().setText(text)


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Abisko\nTromsø\r\nKiruna\n", ("Abisko", "Tromsø", "Kiruna")),
        ("Abisko; Tromsø ;Abisko", ("Abisko", "Tromsø")),
        ("• Abisko\n- Tromsø\n2. Kiruna\n* Alta", ("Abisko", "Tromsø", "Kiruna", "Alta")),
        ("69.65, 18.96\n-54.8, -68.3", ("69.65, 18.96", "-54.8, -68.3")),
        ("Abisko, Sweden\t84 %\t74–91 %\nTromsø\t71 %", ("Abisko, Sweden", "Tromsø")),
        ("Tromsø, Norway", ("Tromsø, Norway",)),
        (" \n\t\n", ()),
    ],
)
def test_each_line_is_a_name_without_what_lists_and_tables_put_around_it(
    text: str, names: tuple[str, ...]
) -> None:
    assert names_in(text) == names


def test_what_came_of_it_is_told() -> None:
    places = (ABISKO, TROMSO)
    assert pasted_text(Pasted(places, ()), 2) == "2 places added. Ctrl+Z takes them out again."
    assert pasted_text(Pasted(places, ()), 0) == "Every one of these places is in the plan already."
    assert pasted_text(Pasted((), ("Xyz", "Zyx")), 0) == "Not found: Xyz, Zyx."
    many = tuple(f"n{number}" for number in range(9))
    assert pasted_text(Pasted((), many), 0) == "Not found: n0, n1, n2, n3, n4, n5 and 3 more."


def test_many_names_pasted_into_the_field_are_places_in_one_step(qtbot: QtBot, opened: Opened) -> None:
    before = opened.request.places
    clip("Ushuaia\nNowhere at all\nMcMurdo Station\n")
    opened.window.top_bar.search.focus()
    field = opened.window.top_bar.search.focusProxy()
    assert isinstance(field, QLineEdit)
    QTest.keyClick(field, Qt.Key.Key_V, CONTROL)
    qtbot.waitUntil(lambda: len(opened.request.places) == len(before) + 2)
    assert opened.request.places[-2:] == (USHUAIA, MCMURDO)
    assert "2 places added" in opened.window.status.text
    assert "Not found: Nowhere at all." in opened.window.status.text
    assert field.text() == ""
    QTest.keyClick(opened.window, Qt.Key.Key_Z, CONTROL)
    assert opened.request.places == before


def test_one_name_is_pasted_as_text(opened: Opened) -> None:
    clip("Ushuaia\n")
    opened.window.top_bar.search.focus()
    field = opened.window.top_bar.search.focusProxy()
    assert isinstance(field, QLineEdit)
    QTest.keyClick(field, Qt.Key.Key_V, CONTROL)
    assert field.text().strip() == "Ushuaia"


@pytest.mark.parametrize("where", ["list", "table"])
def test_names_can_be_pasted_where_the_places_are(qtbot: QtBot, opened: Opened, where: str) -> None:
    widget = opened.window.places.list if where == "list" else opened.window.matrix.view
    clip("Ushuaia")
    QTest.keyClick(widget, Qt.Key.Key_V, CONTROL)
    qtbot.waitUntil(lambda: USHUAIA in opened.request.places)
    assert "1 place added" in opened.window.status.text


def test_a_text_that_names_nothing_changes_nothing(qtbot: QtBot, opened: Opened) -> None:
    before = opened.request
    clip("Nowhere\nNever")
    QTest.keyClick(opened.window.places.list, Qt.Key.Key_V, CONTROL)
    qtbot.waitUntil(lambda: "Not found: Nowhere, Never." in opened.window.status.text)
    assert opened.request == before


def test_of_an_endless_text_only_the_first_names_are_looked_up(qtbot: QtBot, opened: Opened) -> None:
    clip("\n".join(["Ushuaia", *(f"Place {number}" for number in range(MOST_NAMES + 50))]))
    QTest.keyClick(opened.window.places.list, Qt.Key.Key_V, CONTROL)
    qtbot.waitUntil(lambda: f"Only the first {MOST_NAMES} names" in opened.window.status.text)


def test_a_place_is_copied_with_its_odds_and_can_be_pasted_back(qtbot: QtBot, opened: Opened) -> None:
    places = opened.window.places.list
    places.select(ABISKO.id)
    QTest.keyClick(places, Qt.Key.Key_C, CONTROL)
    copied = QApplication.clipboard().text()
    row = places.rows[0]
    assert copied.split("\t")[:2] == ["Abisko, Sweden", row.percent]
    assert "2026" in copied
    assert names_in(copied) == ("Abisko, Sweden",)


def test_all_places_are_copied_line_by_line(opened: Opened) -> None:
    places = opened.window.places.list
    next(each for each in places.menu_for(ABISKO).actions() if each.text() == "Copy all places").trigger()
    lines = QApplication.clipboard().text().splitlines()
    assert [line.split("\t")[0] for line in lines] == [row.place.label for row in places.rows]


def test_a_night_of_the_table_is_copied_with_its_odds_and_range(opened: Opened) -> None:
    QTest.keyClick(opened.window.matrix.view, Qt.Key.Key_C, CONTROL)
    place, evening, odds, likely = QApplication.clipboard().text().split("\t")
    assert place == "Abisko, Sweden"
    assert evening.endswith(" Dec 2026")
    assert odds == "61 %"
    assert "–" in likely


def test_the_menu_of_a_night_stars_shows_and_removes_its_place(qtbot: QtBot, opened: Opened) -> None:
    window = opened.window
    night = opened.choice.night

    def entry(words: str) -> None:
        entries = window.matrix.view.deeds.menu_for(night).actions()
        next(each for each in entries if each.text().split("\t")[0] == words).trigger()

    entry("Add Abisko to favourites")
    qtbot.waitUntil(lambda: window.favourites.contains(ABISKO))
    entry("Remove Abisko from favourites")
    qtbot.waitUntil(lambda: not window.favourites.contains(ABISKO))
    entry("Show on the map")
    assert window.views.current is window.map
    entry("Remove Abisko from the plan")
    assert ABISKO not in opened.request.places


def test_the_menu_of_a_place_adds_it_to_the_trip(opened: Opened) -> None:
    entries = opened.window.places.list.menu_for(TROMSO).actions()
    next(each for each in entries if each.text().startswith("Add to the trip")).trigger()
    assert [leg.place for leg in opened.window.trips.editor.trip.legs] == [TROMSO]
