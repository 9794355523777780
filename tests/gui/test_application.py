"""The window's process, from its start to its end."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[2]

# A run in a process of its own: it opens, is answered by the tests' engine, stars a place, and closes.
RUN = """
import sys
from pathlib import Path
from PySide6.QtCore import QTimer
from gui.fake_engine import FakeEngine
from auroraplan.gui import application
from auroraplan.gui.main_window import MainWindow

begin = MainWindow.begin

def begun(window, engine):
    window.planning.answered.connect(lambda _board: finish(window))
    begin(window, engine)

def finish(window):
    window.favourites.toggle(window.selection.choice.answer.place)
    QTimer.singleShot(0, window.close)

MainWindow.begin = begun
sys.exit(application.run(FakeEngine(Path(sys.argv[1]))))
"""


def run(home: Path) -> subprocess.CompletedProcess[str]:
    environment = {
        **os.environ,
        "QT_QPA_PLATFORM": "offscreen",
        "PYTHONPATH": os.pathsep.join([str(ROOT / "src"), str(ROOT / "tests")]),
    }
    command = [sys.executable, "-c", RUN, str(home)]
    return subprocess.run(command, env=environment, capture_output=True, text=True, timeout=60, check=False)


def test_a_run_ends_cleanly_and_everything_it_keeps_lies_under_home(tmp_path: Path) -> None:
    home = tmp_path / "home"
    ended = run(home)
    assert ended.returncode == 0, ended.stderr
    assert "Traceback" not in ended.stderr
    assert (home / "config" / "window.ini").is_file()
    assert (home / "cache" / "window.log").is_file()
    # The star was set in the last moment: closing waits until it is on disk.
    assert "Abisko" in (home / "data" / "favourites.json").read_text("utf-8")


PAINTED_FIRST = """
import os, sys
from pathlib import Path
from auroraplan.gui.application import application
from auroraplan.gui.main_window import MainWindow
from auroraplan.gui.remembered import Remembered
from auroraplan.gui.tasks import TaskRunner

app = application()
window = MainWindow(TaskRunner(app), Remembered(Path(sys.argv[1]) / "window.ini"), offline=True)
seen = []
window.painted.connect(lambda: seen.extend(sys.modules))
window.show()
app.processEvents()
print(*seen)
sys.stdout.flush()
os._exit(0)
"""


def loaded_by_the_window(home: Path) -> set[str]:
    """What is loaded when the window was painted for the first time."""
    environment = {**os.environ, "PYTHONPATH": str(ROOT / "src")}
    command = [sys.executable, "-c", PAINTED_FIRST, str(home)]
    said = subprocess.run(command, env=environment, capture_output=True, text=True, timeout=60, check=True)
    assert "auroraplan.gui.main_window" in said.stdout
    return set(said.stdout.split())


def test_the_window_is_there_before_the_network_is_loaded(tmp_path: Path) -> None:
    assert not {"requests", "urllib3", "geopy"} & loaded_by_the_window(tmp_path)


def test_the_window_is_there_before_the_sky_is_loaded(tmp_path: Path) -> None:
    assert not {"numpy", "skyfield"} & loaded_by_the_window(tmp_path)
