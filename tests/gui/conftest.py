"""A window with an engine of the test's own."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from auroraplan.gui.application import application
from auroraplan.gui.main_window import MainWindow
from auroraplan.gui.remembered import Remembered
from auroraplan.gui.tasks import TaskRunner
from gui.fake_engine import FakeEngine


@dataclass
class Opened:
    window: MainWindow
    engine: FakeEngine
    tasks: TaskRunner


@pytest.fixture
def home(tmp_path: Path) -> Path:
    return tmp_path / "home"


@pytest.fixture
def open_window(qtbot: QtBot, home: Path) -> Iterator[Callable[..., Opened]]:
    """Opens windows; each is closed, and its threads are waited for, when the test ends."""
    runners: list[TaskRunner] = []

    def opened(*, offline: bool = True, answered: bool = True, size: tuple[int, int] = (1280, 820)) -> Opened:
        application()
        engine = FakeEngine(home, offline=offline)
        tasks = TaskRunner()
        runners.append(tasks)
        window = MainWindow(tasks, Remembered(engine.paths.config / "window.ini"), offline=offline)
        qtbot.addWidget(window)
        window.resize(*size)
        window.show()
        window.begin(engine)
        if answered:
            qtbot.waitUntil(lambda: window.selection.choice is not None)
            qtbot.waitUntil(lambda: len(window.top_bar.search.offers) >= 3)
        return Opened(window, engine, tasks)

    yield opened
    for tasks in runners:
        tasks.close()
