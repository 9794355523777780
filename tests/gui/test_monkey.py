"""Whatever is pressed and clicked, nothing breaks and nothing is left behind."""

from __future__ import annotations

import threading
from collections import Counter
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QTimer
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QApplication, QFileDialog
from pytestqt.qtbot import QtBot

from gui import fake_engine
from gui.monkey import Monkey

if TYPE_CHECKING:
    from gui.conftest import Opened

Open = Callable[..., "Opened"]
Left = tuple[Counter[str], int, int]

# What Qt makes when it is first wanted, and keeps.
KEPT = {"QComboBoxPrivateContainer", "QTipLabel", "qt_datetimedit_calendar"}
MOST_TIMERS_OF_QT = 8
MOST_WORKERS = 6


@pytest.fixture(autouse=True)
def no_native_dialogs(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """Files are chosen at once; nothing is opened outside."""
    kinds = (".pdf", ".ics", ".html", ".json", ".png", "")
    count = [0]

    def chosen(*_arguments: object, **_named: object) -> tuple[str, str]:
        count[0] += 1
        return str(tmp_path / f"written{kinds[count[0] % len(kinds)]}"), ""

    monkeypatch.setattr(QFileDialog, "getSaveFileName", chosen)
    monkeypatch.setattr(QFileDialog, "getOpenFileNames", lambda *_a, **_k: ([], ""))
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda *_a: True)


def settled(qtbot: QtBot) -> None:
    """Let what was deleted go."""
    for _ in range(3):
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
        QApplication.processEvents()
    qtbot.wait(20)


def left(opened: Opened) -> Left:
    """Top-level windows by kind, timers of the window, threads."""
    tops = Counter(each.objectName() or type(each).__name__ for each in QApplication.topLevelWidgets())
    return tops, len(opened.window.findChildren(QTimer)), threading.active_count()


class Plays:
    """Plays the monkey at a window; one that was closed is opened anew."""

    def __init__(self, qtbot: QtBot, open_window: Open) -> None:
        self._qtbot, self._open = qtbot, open_window
        self.opened = open_window()
        self.count = 1

    def window(self):  # noqa: ANN201 - the window's class needs Qt to be imported first
        if not self.opened.window.isVisible():
            self.opened = self._open(answered=False)
            self.count += 1
        return self.opened.window

    def run(self, seed: int, steps: int) -> None:
        Monkey(self._qtbot, seed, self.window).play(steps)


def check_history(opened: Opened) -> None:
    """All the way back and forth again comes to the same request and trip."""
    planning, trips = opened.window.planning, opened.window.trips.editor
    at, request, legs = planning.history.index(), planning.request, trips.trip.legs
    planning.history.setIndex(0)
    planning.history.setIndex(at)
    assert (planning.request, trips.trip.legs) == (request, legs)


def check_choice(opened: Opened) -> None:
    """What is chosen is of the plan on show."""
    choice, plan = opened.window.selection.choice, opened.window.planning.plan
    if choice is not None:
        assert choice.board.plan is plan
        assert any(night is choice.night for night in choice.answer.nights)


def check_nothing_is_left(qtbot: QtBot, plays: Plays, before: Left) -> None:
    """What was there before play is there, and nothing that play brought; menus are kept to be used again."""
    qtbot.waitUntil(lambda: not plays.opened.window.planning.is_busy, timeout=60_000)
    check_history(plays.opened)
    qtbot.waitUntil(lambda: not plays.opened.window.planning.is_busy, timeout=60_000)
    check_choice(plays.opened)
    settled(qtbot)
    tops, timers, threads = left(plays.opened)
    windows = tops["MainWindow"] or 1  # closed ones go when the test ends
    more = {
        kind: count
        for kind, count in tops.items()
        if count > before[0][kind] * windows + 1 * (kind == "QMenu") and kind not in KEPT
    }
    assert not more
    assert timers <= before[1] + MOST_TIMERS_OF_QT
    assert threads <= before[2] + MOST_WORKERS * plays.count


@pytest.mark.parametrize("seed", [1, 2, 3])
def test_random_keys_and_clicks_break_nothing(qtbot: QtBot, open_window: Open, seed: int) -> None:
    plays = Plays(qtbot, open_window)
    before = left(plays.opened)
    plays.run(seed, 120)
    check_nothing_is_left(qtbot, plays, before)


@pytest.fixture
def real_engine(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """What opens a window from here on hands it the program itself, without the network: a process each."""
    from auroraplan.app.wiring import wired
    from auroraplan.gui.far_engine import FarEngine

    made: list[FarEngine] = []

    def engine(home: Path, **_named: object) -> FarEngine:
        made.append(FarEngine(wired(home=home, offline=True)))
        made[-1].may_load()
        return made[-1]

    monkeypatch.setattr(fake_engine, "FakeEngine", engine)
    yield
    for one in made:
        one.close()


@pytest.mark.full
@pytest.mark.usefixtures("real_engine")
@pytest.mark.parametrize("seed", [200, 201, 202, 203, 204])
def test_a_thousand_random_steps_break_nothing_of_the_real_program(
    qtbot: QtBot, open_window: Open, seed: int
) -> None:
    plays = Plays(qtbot, open_window)
    before = left(plays.opened)
    plays.run(seed, 1000)
    check_nothing_is_left(qtbot, plays, before)


@pytest.mark.full
@pytest.mark.parametrize("seed", range(100, 105))
def test_a_thousand_random_keys_and_clicks_break_nothing(qtbot: QtBot, open_window: Open, seed: int) -> None:
    plays = Plays(qtbot, open_window)
    before = left(plays.opened)
    plays.run(seed, 1000)
    check_nothing_is_left(qtbot, plays, before)
