"""The box about the program tells its version, its licence, Qt's and every credit; keys suffice."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from auroraplan import __version__
from auroraplan.app.notice import PROJECT_PAGE, shipped_credits
from auroraplan.gui.about import AboutBox
from auroraplan.gui.command_palette import CommandPalette

if TYPE_CHECKING:
    from gui.conftest import Opened


def shown_box(opened: Opened) -> AboutBox:
    return next(each for each in opened.window.findChildren(AboutBox) if each.isVisible())


def test_the_palette_opens_it_and_escape_closes_it(qtbot: QtBot, opened: Opened) -> None:
    opened.window.commands["palette"].trigger()
    palette = next(each for each in opened.window.findChildren(CommandPalette) if each.isVisible())
    QTest.keyClicks(palette.field, "about")
    QTest.keyClick(palette.field, Qt.Key.Key_Return)
    box = shown_box(opened)
    QTest.keyClick(box, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: not opened.window.findChildren(AboutBox))


def test_it_is_in_the_menu(opened: Opened) -> None:
    assert opened.window.commands["about"] in opened.window.top_bar.menu.actions()


def test_it_tells_version_licences_and_every_credit(opened: Opened) -> None:
    opened.window.commands["about"].trigger()
    box = shown_box(opened)
    said = "\n".join(each.text() for each in box.findChildren(QLabel))
    assert f"Auroraplan {__version__}" in said
    assert "GNU Lesser General Public License" in said
    assert all(credit.text in said for credit in shipped_credits())
    QTest.keyClicks(box.search, "lgpl")
    assert "qt" in box.shown


def test_the_page_opens_by_key(opened: Opened, monkeypatch: pytest.MonkeyPatch) -> None:
    visited: list[QUrl] = []
    monkeypatch.setattr(QDesktopServices, "openUrl", visited.append)
    opened.window.commands["about"].trigger()
    box = shown_box(opened)
    box.page.setFocus()
    QTest.keyClick(box.page, Qt.Key.Key_Space)
    assert visited == [QUrl(PROJECT_PAGE)]
