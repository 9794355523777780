"""A name that nobody here knows is looked up online, when the user says so and not before."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit

from auroraplan.core.errors import UnusableInput
from gui.fake_engine import FakeOnlineAnswer
from plan_example import USHUAIA

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from auroraplan.gui.suggestion_list import SuggestionList
    from gui.conftest import Opened

WANTED = "Search online for “Quuxheim”"


@pytest.fixture
def online(open_window: Callable[..., Opened]) -> Opened:
    return open_window(offline=False)


def field(opened: Opened) -> QLineEdit:
    found = opened.window.top_bar.search.findChild(QLineEdit)
    assert found is not None
    return found


def offered(opened: Opened) -> SuggestionList:
    return opened.window.top_bar.search.suggestions


def titles(opened: Opened) -> list[str]:
    return [row.title for row in offered(opened).rows]


def type_text(qtbot: QtBot, opened: Opened, text: str = "Quuxheim") -> None:
    opened.window.top_bar.search.focus()
    with qtbot.waitSignal(opened.window.search.suggested):
        QTest.keyClicks(field(opened), text)


def press(opened: Opened, *keys: Qt.Key) -> None:
    for key in keys:
        QTest.keyClick(field(opened), key)


def look_online(qtbot: QtBot, opened: Opened) -> None:
    type_text(qtbot, opened)
    qtbot.waitUntil(lambda: titles(opened) == [WANTED])
    press(opened, Qt.Key.Key_Down, Qt.Key.Key_Return)


def test_typing_and_enter_ask_nobody_online(qtbot: QtBot, online: Opened) -> None:
    type_text(qtbot, online)
    qtbot.waitUntil(lambda: titles(online) == [WANTED])
    press(online, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: "Quuxheim" in offered(online).problem)
    assert online.engine.looked_up == []


def test_enter_on_the_row_looks_online_and_enter_on_an_answer_adds_it(qtbot: QtBot, online: Opened) -> None:
    online.engine.online = FakeOnlineAnswer((USHUAIA,))
    look_online(qtbot, online)
    qtbot.waitUntil(lambda: titles(online) == ["Ushuaia"])
    assert online.engine.looked_up == ["Quuxheim"]
    assert "© OpenStreetMap contributors" in offered(online).heading
    press(online, Qt.Key.Key_Return)
    assert USHUAIA in online.request.places
    assert field(online).text() == ""


def test_after_a_miss_enter_looks_online(qtbot: QtBot, online: Opened) -> None:
    type_text(qtbot, online)
    press(online, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: offered(online).problem != "")
    assert titles(online) == [WANTED]
    press(online, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: online.engine.looked_up == ["Quuxheim"])


def test_an_exact_answer_here_needs_nobody_online_but_half_a_name_may(qtbot: QtBot, online: Opened) -> None:
    type_text(qtbot, online, "ushuai")
    qtbot.waitUntil(lambda: titles(online) == ["Ushuaia", "Search online for “ushuai”"])
    with qtbot.waitSignal(online.window.search.suggested):
        QTest.keyClicks(field(online), "a")
    qtbot.waitUntil(lambda: titles(online) == ["Ushuaia"])


@pytest.mark.parametrize("text", ["69.65, 18.96", "91, 0", "set:lapland", "x"])
def test_what_is_no_name_is_never_offered_to_others(qtbot: QtBot, online: Opened, text: str) -> None:
    type_text(qtbot, online, text)
    assert not any("online" in title for title in titles(online))


def test_offline_nothing_is_offered(qtbot: QtBot, opened: Opened) -> None:
    type_text(qtbot, opened)
    qtbot.waitUntil(lambda: "Enter adds" in offered(opened).heading)
    assert titles(opened) == []


def test_while_it_looks_it_says_so_and_escape_stops_it(qtbot: QtBot, online: Opened) -> None:
    online.engine.gate.clear()
    look_online(qtbot, online)
    qtbot.waitUntil(lambda: "Asking OpenStreetMap" in offered(online).heading)
    assert "Esc stops" in offered(online).heading
    press(online, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: online.engine.cancelled_count == 1)
    assert not offered(online).isVisible()
    assert field(online).text() == "Quuxheim"


def test_typing_on_stops_it_and_its_answer_is_not_shown(qtbot: QtBot, online: Opened) -> None:
    online.engine.gate.clear()
    online.engine.online = FakeOnlineAnswer((USHUAIA,))
    look_online(qtbot, online)
    qtbot.waitUntil(lambda: online.engine.looked_up == ["Quuxheim"])
    QTest.keyClicks(field(online), "x")
    qtbot.waitUntil(lambda: online.engine.cancelled_count == 1)
    online.engine.gate.set()
    qtbot.waitUntil(lambda: titles(online) == ["Search online for “Quuxheimx”"])


def test_not_found_is_told_without_another_try(qtbot: QtBot, online: Opened) -> None:
    online.engine.online = FakeOnlineAnswer(sentence="No place is called so.")
    look_online(qtbot, online)
    qtbot.waitUntil(lambda: offered(online).problem == "No place is called so.")
    assert titles(online) == []


def test_a_fault_is_told_and_can_be_tried_again(qtbot: QtBot, online: Opened) -> None:
    online.engine.online = FakeOnlineAnswer(is_fault=True, sentence="It could not be looked up.")
    look_online(qtbot, online)
    qtbot.waitUntil(lambda: offered(online).problem == "It could not be looked up.")
    assert titles(online) == [WANTED]


def test_what_the_engine_refuses_is_told(
    qtbot: QtBot, online: Opened, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_asked: object, **_how: object) -> FakeOnlineAnswer:
        raise UnusableInput("That is no name.")

    monkeypatch.setattr(online.engine, "search_online", refuse)
    look_online(qtbot, online)
    qtbot.waitUntil(lambda: offered(online).problem == "That is no name.")
