"""A star asks for ten years of cloud in the background, and the odds rest on them once they are there."""

from __future__ import annotations

from collections.abc import Callable
from time import monotonic
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from plan_example import ABISKO, FAIRBANKS, TROMSO

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from gui.conftest import Opened

Open = Callable[..., "Opened"]


@pytest.fixture
def online(qtbot: QtBot, open_window: Open) -> Opened:
    """A window with the network, whose plan has come to rest."""
    opened = open_window(offline=False)
    qtbot.waitUntil(lambda: len(opened.engine.asked) == 2 and not opened.window.planning.is_busy)
    return opened


def test_a_star_asks_for_the_years_of_cloud_and_the_plan_is_asked_again(qtbot: QtBot, online: Opened) -> None:
    online.window.favourites.toggle(ABISKO)
    qtbot.waitUntil(lambda: "Ten years of cloud over Abisko are kept" in online.window.status.text)
    assert online.window.status.text.endswith("odds now rest on them.")
    assert online.engine.climates_kept == [ABISKO.id]
    assert [request.offline for request in online.engine.asked[2:]] == [True, False]
    assert not online.window.status.is_busy


def test_a_star_of_a_place_outside_the_plan_leaves_the_plan_alone(qtbot: QtBot, online: Opened) -> None:
    online.window.planning.remove_place(ABISKO)
    qtbot.waitUntil(lambda: len(online.engine.asked) == 4 and not online.window.planning.is_busy)
    online.window.favourites.toggle(ABISKO)
    qtbot.waitUntil(lambda: "Ten years of cloud over Abisko" in online.window.status.text)
    assert len(online.engine.asked) == 4


def test_nobody_is_asked_offline(qtbot: QtBot, open_window: Open) -> None:
    opened = open_window(offline=True)
    opened.window.favourites.toggle(ABISKO)
    qtbot.waitUntil(lambda: opened.window.favourites.contains(ABISKO))
    assert not opened.window.climates.is_busy
    assert opened.engine.climates_asked == []


def test_years_that_are_kept_already_are_not_asked_for_again(qtbot: QtBot, online: Opened) -> None:
    online.engine.climates_kept.append(ABISKO.id)
    with qtbot.waitSignal(online.window.climates.settled):
        online.window.favourites.toggle(ABISKO)
    assert online.engine.climates_asked == []
    assert "Ten years" not in online.window.status.text
    assert len(online.engine.asked) == 2


def test_the_status_line_says_why_the_years_could_not_be_had(qtbot: QtBot, online: Opened) -> None:
    online.engine.climate_fault = "The service could not be reached: no connection."
    online.window.favourites.toggle(ABISKO)
    qtbot.waitUntil(lambda: "over Abisko are not known" in online.window.status.text)
    assert online.engine.climate_fault in online.window.status.text
    assert online.window.favourites.contains(ABISKO)
    assert len(online.engine.asked) == 2


def test_progress_is_shown_and_the_window_answers_meanwhile(qtbot: QtBot, online: Opened) -> None:
    online.engine.climate_gate.clear()
    window = online.window
    window.favourites.toggle(ABISKO)
    qtbot.waitUntil(lambda: window.status.is_busy)
    assert window.status.text == "Asking for ten years of cloud over Abisko"
    window.planning.refresh()
    qtbot.waitUntil(lambda: len(online.engine.asked) == 4 and not window.planning.is_busy)
    qtbot.waitUntil(lambda: window.status.is_busy)
    assert window.status.text == "Asking for ten years of cloud over Abisko", "it is under way still"
    online.engine.climate_gate.set()
    qtbot.waitUntil(lambda: "are kept" in window.status.text)


def test_one_place_after_the_other_is_asked_for(qtbot: QtBot, online: Opened) -> None:
    online.engine.climate_gate.clear()
    for place in (ABISKO, TROMSO, FAIRBANKS):
        online.window.favourites.toggle(place)
    qtbot.waitUntil(lambda: len(online.window.favourites.places) == 3)
    qtbot.waitUntil(lambda: online.engine.climates_asked == [ABISKO.id])
    online.window.favourites.toggle(TROMSO)  # no star, no years
    qtbot.waitUntil(lambda: len(online.window.favourites.places) == 2)
    online.engine.climate_gate.set()
    qtbot.waitUntil(lambda: online.engine.climates_kept == [ABISKO.id, FAIRBANKS.id])
    assert TROMSO.id not in online.engine.climates_asked
    qtbot.waitUntil(lambda: "cloud over Abisko and Fairbanks are kept" in online.window.status.text)
    qtbot.waitUntil(lambda: not online.window.planning.is_busy)
    assert len(online.engine.asked) == 4, "one plan for both"


def test_taking_the_star_away_stops_the_asking(qtbot: QtBot, online: Opened) -> None:
    online.engine.climate_gate.clear()
    online.window.favourites.toggle(ABISKO)
    qtbot.waitUntil(lambda: online.engine.climates_asked == [ABISKO.id])
    online.window.favourites.toggle(ABISKO)
    qtbot.waitUntil(lambda: online.engine.climates_cancelled == [ABISKO.id])
    assert online.engine.climates_kept == []
    qtbot.waitUntil(lambda: not online.window.status.is_busy)


def test_escape_stops_the_plan_first_and_the_years_next(qtbot: QtBot, online: Opened) -> None:
    online.engine.climate_gate.clear()
    online.window.favourites.toggle(ABISKO)
    qtbot.waitUntil(lambda: online.window.status.is_busy)
    online.engine.gate.clear()
    online.window.planning.refresh()
    QTest.keyClick(online.window, Qt.Key.Key_Escape)
    assert not online.window.planning.is_busy
    assert online.window.climates.is_busy
    qtbot.waitUntil(lambda: online.window.status.is_busy)
    QTest.keyClick(online.window, Qt.Key.Key_Escape)
    assert not online.window.climates.is_busy
    assert not online.window.status.is_busy
    assert online.window.status.text.startswith("Cancelled")
    qtbot.waitUntil(lambda: online.engine.climates_cancelled == [ABISKO.id])


def test_quitting_does_not_wait_for_the_years(qtbot: QtBot, online: Opened) -> None:
    online.engine.climate_gate.clear()
    online.window.favourites.toggle(ABISKO)
    qtbot.waitUntil(lambda: online.engine.climates_asked == [ABISKO.id])
    begun_s = monotonic()
    online.tasks.close()
    assert monotonic() - begun_s < 1.0
    assert online.engine.climates_cancelled == [ABISKO.id]
    assert online.engine.climates_kept == []
