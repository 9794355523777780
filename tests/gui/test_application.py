"""The window's process, from its start to its end."""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

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


def environment(temporary: Path | None = None) -> dict[str, str]:
    own = {} if temporary is None else {"TMPDIR": str(temporary), "XDG_RUNTIME_DIR": str(temporary)}
    return {
        **os.environ,
        "QT_QPA_PLATFORM": "offscreen",
        "PYTHONPATH": os.pathsep.join([str(ROOT / "src"), str(ROOT / "tests")]),
        **own,
    }


def run(home: Path) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-c", RUN, str(home)]
    return subprocess.run(command, env=environment(), capture_output=True, text=True, timeout=60, check=False)


# A run that stays open until it is told on stdin, and says so when it has its first answer.
STAY = """
import sys
from pathlib import Path
from PySide6.QtCore import QSocketNotifier
from PySide6.QtWidgets import QApplication
from gui.fake_engine import FakeEngine
from auroraplan.gui import application
from auroraplan.gui.main_window import MainWindow

begin = MainWindow.begin

def begun(window, engine):
    window.planning.answered.connect(lambda _board: print("open", flush=True))
    window.ended = QSocketNotifier(0, QSocketNotifier.Type.Read)
    window.ended.activated.connect(lambda: (print(window.status.text, flush=True), window.close()))
    begin(window, engine)

MainWindow.begin = begun
sys.exit(application.run(FakeEngine(Path(sys.argv[1])), files=[Path(name) for name in sys.argv[2:]]))
"""


def stay(home: Path, temporary: Path, *files: str) -> subprocess.Popen[str]:
    return subprocess.Popen(
        [sys.executable, "-c", STAY, str(home), *files],
        env=environment(temporary),
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )


@pytest.fixture
def temporary() -> Iterator[Path]:
    """A temporary folder of the run's own; its path is short, as that of a socket has to be."""
    with tempfile.TemporaryDirectory(prefix="a-") as folder:
        yield Path(folder)


def is_open(running: subprocess.Popen[str]) -> bool:
    assert running.stdout
    return running.stdout.readline() == "open\n"


@pytest.mark.skipif(sys.platform == "win32", reason="platform: no SIGKILL on Windows")
def test_a_killed_run_leaves_nothing_but_its_socket_in_the_temporary_folder(
    tmp_path: Path, temporary: Path
) -> None:
    running = stay(tmp_path / "home", temporary)
    assert is_open(running)
    running.kill()
    running.communicate(timeout=30)
    assert [path.name.split("-")[0] for path in temporary.iterdir()] == ["auroraplan"]
    again = stay(tmp_path / "home", temporary)
    assert is_open(again), "the socket of the killed run does not pass for an open window"
    again.communicate("close", timeout=30)
    assert again.returncode == 0
    assert list(temporary.iterdir()) == []


def test_a_second_start_hands_its_files_to_the_open_window_and_ends(tmp_path: Path, temporary: Path) -> None:
    first = stay(tmp_path / "home", temporary)
    assert is_open(first)
    second = stay(tmp_path / "home", temporary, "Winter.auroratrip")
    out, err = second.communicate(timeout=30)
    assert (second.returncode, out) == (0, "")
    assert "is open already" in err
    told, _ = first.communicate("close", timeout=30)
    assert "Winter.auroratrip" in told


# A run with the real engine, whose services answer nothing: it closes while it waits for them.
WAITS = """
import sys, time
from datetime import UTC, datetime
from pathlib import Path
from PySide6.QtCore import QTimer
from auroraplan.app.wiring import Auroraplan
from auroraplan.gui import application
from auroraplan.gui.main_window import MainWindow
from auroraplan.store.paths import Paths
from misbehaving_server import hangs_after, misled, server

NOW = datetime(2027, 1, 10, 7, 47, tzinfo=UTC)
asked = []

def talk(connection):
    asked.append(connection)
    hangs_after(b"")(connection)

begin = MainWindow.begin

def begun(window, engine):
    window.look = QTimer(interval=20)
    window.look.timeout.connect(lambda: finish(window) if len(asked) >= 4 else None)
    window.look.start()
    begin(window, engine)

def finish(window):
    window.look.stop()
    print(time.time(), flush=True)
    window.close()

MainWindow.begin = begun
with server(talk) as port:
    fetcher = misled(port, lambda: NOW, longest_s=60.0)
    engine = Auroraplan(Paths(Path(sys.argv[1])), offline=False, now=lambda: NOW, fetcher=fetcher)
    sys.exit(application.run(engine))
"""


def test_closing_takes_less_than_three_seconds_with_requests_in_flight(
    tmp_path: Path, temporary: Path
) -> None:
    command = [sys.executable, "-c", WAITS, str(tmp_path / "home")]
    ended = subprocess.run(
        command, env=environment(temporary), capture_output=True, text=True, timeout=60, check=False
    )
    took_s = time.time() - float(ended.stdout)
    assert ended.returncode == 0, ended.stderr
    assert took_s < 3.0
    assert "did not stop" not in (tmp_path / "home/cache/window.log").read_text("utf-8")


def test_the_report_of_a_crash_goes_into_the_log_at_the_next_start(tmp_path: Path) -> None:
    cache = tmp_path / "home" / "cache"
    cache.mkdir(parents=True)
    (cache / "crash.log").write_text("Fatal Python error: Segmentation fault in a test", "utf-8")
    assert run(tmp_path / "home").returncode == 0
    assert "Segmentation fault in a test" in (cache / "window.log").read_text("utf-8")
    assert run(tmp_path / "home").returncode == 0
    assert (cache / "window.log").read_text("utf-8").count("Segmentation fault in a test") == 1


def test_a_run_ends_cleanly_and_everything_it_keeps_lies_under_home(tmp_path: Path) -> None:
    home = tmp_path / "home"
    ended = run(home)
    assert ended.returncode == 0, ended.stderr
    assert "Traceback" not in ended.stderr
    assert (home / "config" / "settings.json").is_file()
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
window = MainWindow(TaskRunner(app), Remembered(Path(sys.argv[1]) / "settings.json"), offline=True)
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
    assert not {"numpy", "skyfield", "importlib.metadata"} & loaded_by_the_window(tmp_path)
