"""Ctrl+K finds what can be done; F1 says what words mean; both go with Esc and need no mouse."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDialog
from pytestqt.qtbot import QtBot

from auroraplan.app.glossary import GLOSSARY
from auroraplan.gui.command_palette import CommandPalette, Deed, ranked
from auroraplan.gui.commands import COMMANDS
from auroraplan.gui.reading import ReadingBox, glossary_entries, key_entries

if TYPE_CHECKING:
    from gui.conftest import Opened

Box = TypeVar("Box", bound=QDialog)


def opened_box(kind: type[Box], opened: Opened) -> Box:
    return next(each for each in opened.window.findChildren(kind) if each.isVisible())


def deeds(*words: str) -> list[Deed]:
    return [Deed(each, lambda: None) for each in words]


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("exp", "Export PDF…"),
        ("tromso", "Go to Tromsø"),
        ("tromsö", "Go to Tromsø"),
        ("earlier", "Earlier night"),
        ("later nihgt", "Later night"),
        ("set norw", "Add the set Norway"),
    ],
)
def test_a_few_letters_find_what_is_meant(typed: str, meant: str) -> None:
    offered = deeds(
        "Export PDF…", "Go to Tromsø", "Earlier night", "Later night", "Add the set Norway", "Quit"
    )
    assert ranked(typed, offered)[0].words == meant


def test_nothing_typed_offers_everything_and_nonsense_nothing() -> None:
    offered = deeds("Export PDF…", "Quit")
    assert ranked("  ", offered) == offered
    assert ranked("xyzzyq", offered) == []


def test_ctrl_k_and_a_few_letters_do_a_command(qtbot: QtBot, opened: Opened) -> None:
    window = opened.window
    before = opened.choice.night.night.evening
    QTest.keyClick(window.matrix.view, Qt.Key.Key_K, Qt.KeyboardModifier.ControlModifier)
    palette = opened_box(CommandPalette, opened)
    QTest.keyClicks(palette.field, "later night")
    assert palette.shown[0] == "Later night"
    QTest.keyClick(palette.field, Qt.Key.Key_Return)
    assert opened.choice.night.night.evening > before


def test_the_arrows_choose_and_escape_does_nothing(qtbot: QtBot, opened: Opened) -> None:
    QTest.keyClick(opened.window.matrix.view, Qt.Key.Key_K, Qt.KeyboardModifier.ControlModifier)
    palette = opened_box(CommandPalette, opened)
    QTest.keyClick(palette.field, Qt.Key.Key_Down)
    assert palette.list.currentRow() == 1
    QTest.keyClick(palette.field, Qt.Key.Key_Up)
    QTest.keyClick(palette.field, Qt.Key.Key_Up)
    assert palette.list.currentRow() == 0
    before = opened.choice
    QTest.keyClick(palette, Qt.Key.Key_Escape)
    qtbot.wait(5)
    assert opened.choice is before


def test_places_and_sets_and_looks_are_offered(opened: Opened) -> None:
    opened.window.commands["palette"].trigger()
    shown = " | ".join(opened_box(CommandPalette, opened).shown)
    assert "Go to Abisko" in shown
    assert "Add the set" in shown
    assert "Appearance: High contrast" in shown
    assert "Find a command" not in shown


def test_f1_opens_the_glossary_at_the_word_of_the_panel(qtbot: QtBot, opened: Opened) -> None:
    opened.window.activateWindow()
    opened.window.night.strip.setFocus()
    opened.window.commands["glossary"].trigger()
    box = opened_box(ReadingBox, opened)
    qtbot.wait(20)
    assert box.at_top == "kp"
    QTest.keyClicks(box.search, "tripod")
    assert box.shown == ("camera",)
    QTest.keyClicks(box.search, "zzz")
    assert box.shown == ()


def test_every_panel_that_names_a_word_names_one_of_the_glossary(opened: Opened) -> None:
    words = {term.id for term in GLOSSARY}
    assert len(words) == len(GLOSSARY)
    panels = (opened.window.matrix, opened.window.map, opened.window.night, opened.window.best_plan)
    assert {panel.property("term") for panel in panels} <= words


def test_the_keys_of_every_command_are_told() -> None:
    told = {entry.text for entry in key_entries()}
    assert {command.words for command in COMMANDS if command.keys} <= told


def test_a_word_is_found_by_its_other_names() -> None:
    found = [entry.id for entry in glossary_entries() if entry.has("geomagnetic latitude")]
    assert found == ["quasi-dipole"]
