"""Settings hold at once, are kept, and say what they do."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from auroraplan.app import conventions
from auroraplan.app.conventions import Conventions
from auroraplan.gui import theme
from auroraplan.gui.language import chosen_language
from auroraplan.gui.remembered import Remembered
from auroraplan.gui.settings import CLOCK, LOOK, SETTINGS
from auroraplan.gui.settings_form import SettingsForm
from auroraplan.render.style import dark

if TYPE_CHECKING:
    from gui.conftest import Opened


@pytest.fixture(autouse=True)
def as_before() -> Iterator[None]:
    yield
    conventions.use(Conventions())
    app = QApplication.instance()
    if isinstance(app, QApplication):
        theme.wear(app, dark())


def form_of(opened: Opened) -> SettingsForm:
    opened.window.commands["settings"].trigger()
    return next(each for each in opened.window.findChildren(SettingsForm) if each.isVisible())


def choose(form: SettingsForm, setting: str, value: str) -> None:
    box = form.boxes[setting]
    box.setCurrentIndex(box.findData(value))


def test_a_clock_of_twelve_hours_shows_at_once_and_is_kept(
    opened: Opened, open_window: Callable[..., Opened], home: Path
) -> None:
    night = opened.window.night
    form = form_of(opened)
    choose(form, "clock", "24")
    before = night.strip.accessibleDescription()
    choose(form, "clock", "12")
    assert night.strip.accessibleDescription() != before
    assert " pm" in night.strip.accessibleDescription()
    kept = opened.window._remembered  # what is on disk, not what is in the window
    assert Remembered(Path(kept.path)).setting(CLOCK) == "12"


def test_a_look_is_worn_at_once(opened: Opened) -> None:
    form = form_of(opened)
    choose(form, "theme", "light")
    assert opened.window.appearance.style.name == "light"
    choose(form, "theme", "contrast")
    assert "contrast" in opened.window.appearance.style.name


def test_every_setting_says_what_it_does_and_is_reached_by_keyboard(qtbot: QtBot, opened: Opened) -> None:
    form = form_of(opened)
    assert set(form.boxes) == {setting.id for setting in SETTINGS}
    for setting in SETTINGS:
        box = form.boxes[setting.id]
        assert setting.sentence.endswith(".")
        assert box.accessibleName() == setting.words
        assert box.accessibleDescription() == setting.sentence
        assert box.focusPolicy() & Qt.FocusPolicy.TabFocus
        assert box.count() == len(setting.choices) >= 2
    QTest.keyClick(form, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: not [f for f in opened.window.findChildren(SettingsForm) if f.isVisible()])


def test_what_is_no_choice_any_more_is_as_if_it_had_never_been_kept(tmp_path: Path) -> None:
    remembered = Remembered(tmp_path / "settings.json")
    remembered.keep_setting(LOOK, "plaid")
    assert remembered.setting(LOOK) == LOOK.usual


def test_a_language_that_is_not_spoken_is_english() -> None:
    assert chosen_language("de") == "de"
    assert chosen_language("tlh") in ("en", "de", "nb")
