"""A window with an engine of the test's own; every Qt warning fails the test that caused it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

try:
    import_module("PySide6.QtWidgets")  # asks whether Qt's system libraries are there
except ImportError:
    collect_ignore_glob = ["test_*.py"]

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from auroraplan.app.planner import Plan
    from auroraplan.app.requests import PlanRequest
    from auroraplan.gui.main_window import MainWindow
    from auroraplan.gui.selection import Choice
    from auroraplan.gui.tasks import TaskRunner
    from gui.fake_engine import FakeEngine

HERE = Path(__file__).parent


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    for item in items:
        if item.path.is_relative_to(HERE):
            item.add_marker(pytest.mark.gui)
            item.add_marker(pytest.mark.qt_log_level_fail("WARNING"))
            item.add_marker(pytest.mark.qt_log_ignore("This plugin does not support"))  # offscreen cannot


@dataclass
class Opened:
    window: MainWindow
    engine: FakeEngine
    tasks: TaskRunner

    @property
    def choice(self) -> Choice:
        assert self.window.selection.choice is not None
        return self.window.selection.choice

    @property
    def request(self) -> PlanRequest:
        assert self.window.planning.request is not None
        return self.window.planning.request

    @property
    def plan(self) -> Plan:
        assert self.window.planning.plan is not None
        return self.window.planning.plan


@pytest.fixture
def home(tmp_path: Path) -> Path:
    return tmp_path / "home"


@pytest.fixture(autouse=True)
def plain_conventions(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Whatever the machine's locale is, a window starts and ends with plain texts of the usual size."""
    from PySide6.QtCore import QLocale

    from auroraplan.app import conventions
    from auroraplan.gui import text_size

    monkeypatch.setattr("auroraplan.gui.settings.system_locale", lambda: QLocale("nb_NO"))
    yield
    conventions.use(conventions.PLAIN)
    text_size.choose(100)


@pytest.fixture
def open_window(qtbot: QtBot, home: Path) -> Iterator[Callable[..., Opened]]:
    """Opens windows; their threads are waited for when the test ends."""
    from auroraplan.gui.application import application
    from auroraplan.gui.main_window import MainWindow
    from auroraplan.gui.remembered import Remembered
    from auroraplan.gui.tasks import TaskRunner
    from gui.fake_engine import FakeEngine

    runners: list[TaskRunner] = []

    def opened(*, offline: bool = True, answered: bool = True, size: tuple[int, int] = (1280, 820)) -> Opened:
        application()
        engine = FakeEngine(home, offline=offline)
        tasks = TaskRunner()
        runners.append(tasks)
        window = MainWindow(tasks, Remembered(engine.paths.settings), offline=offline)
        qtbot.addWidget(window)
        window.resize(*size)
        window.show()
        window.activateWindow()
        qtbot.waitUntil(window.isActiveWindow)
        window.begin(engine)
        if answered:
            qtbot.waitUntil(lambda: window.selection.choice is not None)
            qtbot.waitUntil(lambda: len(window.top_bar.search.offers) >= 3)
        return Opened(window, engine, tasks)

    yield opened
    for tasks in runners:
        tasks.close()


@pytest.fixture
def opened(open_window: Callable[..., Opened]) -> Opened:
    """A window that has its first answer."""
    return open_window()
