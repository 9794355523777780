"""One window for each home folder, whatever became of the one before."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtNetwork import QLocalSocket
from pytestqt.qtbot import QtBot

from auroraplan.gui.single_instance import LONGEST_MESSAGE_BYTES, SingleInstance

ROOT = Path(__file__).parents[2]

# A start in a process of its own: it says whether another was there, else answers until it is told to end.
START = """
import sys
from pathlib import Path
from PySide6.QtCore import QCoreApplication, QSocketNotifier
from auroraplan.gui import single_instance
app = QCoreApplication([])
single_instance.ANSWERS_WITHIN_MS = int(sys.argv[2])
instance = single_instance.SingleInstance(Path(sys.argv[1]))
if instance.is_taken([Path(name) for name in sys.argv[3:]]):
    print("taken", flush=True)
else:
    print("first", flush=True)
    ended = QSocketNotifier(0, QSocketNotifier.Type.Read)
    ended.activated.connect(app.quit)
    app.exec()
"""


def start(
    folder: Path, *files: str, within_ms: int = 5_000, cwd: Path | None = None
) -> subprocess.Popen[str]:
    return subprocess.Popen(
        [sys.executable, "-c", START, str(folder), str(within_ms), *files],
        env={**os.environ, "PYTHONPATH": str(ROOT / "src")},
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
        cwd=cwd,
    )


def said(started: subprocess.Popen[str]) -> str:
    assert started.stdout
    return started.stdout.readline().strip()


def ended(started: subprocess.Popen[str]) -> str:
    return started.communicate(timeout=30)[0].strip()


@pytest.fixture(autouse=True)
def session(monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """The folder of the user's session; its path is short, as a socket's has to be."""
    with tempfile.TemporaryDirectory(prefix="a-") as folder:
        monkeypatch.setenv("XDG_RUNTIME_DIR", folder)
        yield Path(folder)


@pytest.fixture
def first(qtbot: QtBot, tmp_path: Path) -> Iterator[SingleInstance]:
    made = SingleInstance(tmp_path / "home")
    assert not made.is_taken()
    yield made
    made.close()


def test_a_second_start_hands_its_files_over_by_their_whole_paths(
    qtbot: QtBot, first: SingleInstance, tmp_path: Path
) -> None:
    elsewhere = tmp_path / "else where"
    elsewhere.mkdir()
    with qtbot.waitSignal(first.called, timeout=10_000) as called:
        second = start(tmp_path / "home", "Tromsø.auroratrip", "/b c.auroratrip", cwd=elsewhere)
    assert ended(second) == "taken"
    assert called.args == [[elsewhere / "Tromsø.auroratrip", Path("/b c.auroratrip")]]


def test_a_second_start_without_files_calls_too(qtbot: QtBot, first: SingleInstance, tmp_path: Path) -> None:
    with qtbot.waitSignal(first.called, timeout=10_000) as called:
        second = start(tmp_path / "home")
    assert ended(second) == "taken"
    assert called.args == [[]]


def test_another_home_folder_has_a_window_of_its_own(first: SingleInstance, tmp_path: Path) -> None:
    other = start(tmp_path / "other home")
    assert said(other) == "first"
    ended(other)


@pytest.mark.skipif(sys.platform == "win32", reason="platform: pipes of Windows vanish with their process")
def test_what_a_killed_run_left_behind_is_no_hindrance(qtbot: QtBot, tmp_path: Path) -> None:
    killed = start(tmp_path / "home")
    assert said(killed) == "first"
    killed.send_signal(signal.SIGKILL)
    ended(killed)
    made = SingleInstance(tmp_path / "home")
    assert Path(made.address).exists()
    assert not made.is_taken()
    with qtbot.waitSignal(made.called, timeout=10_000):
        second = start(tmp_path / "home")
    assert ended(second) == "taken"
    made.close()


def test_a_window_that_hangs_is_not_waited_for(first: SingleInstance, tmp_path: Path) -> None:
    """Nobody runs the event loop of the first here."""
    second = start(tmp_path / "home", within_ms=100)
    assert said(second) == "first"
    ended(second)


def test_of_many_that_start_at_once_one_is_the_first(tmp_path: Path) -> None:
    many = [start(tmp_path / "home") for _ in range(5)]
    told = [said(each) for each in many]
    for each in many:
        ended(each)
    assert sorted(told) == ["first", *["taken"] * 4]


def test_a_path_that_is_too_long_for_a_socket_is_no_hindrance(
    qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    long = tmp_path / ("x" * 100)
    long.mkdir()
    monkeypatch.setenv("XDG_RUNTIME_DIR", str(long))
    made = SingleInstance(tmp_path / "home")
    assert not made.is_taken()
    with qtbot.waitSignal(made.called, timeout=10_000):
        second = start(tmp_path / "home")
    assert ended(second) == "taken"
    made.close()


@pytest.mark.parametrize(
    "message",
    [
        b"\n",
        b"hello\n",
        b"[]\n",
        b'{"files": 3}\n',
        b'{"files": ["a"], "token": 7}\n',
        b'{"files": ["a"], "token": "\\u0000"}\n',
        b"[" * 50_000 + b"\n",
        b"x" * (LONGEST_MESSAGE_BYTES + 1),
        b"\xff\xfe\n",
    ],
    ids=range(9),
)
def test_a_message_without_sense_is_not_heard(qtbot: QtBot, first: SingleInstance, message: bytes) -> None:
    with qtbot.assertNotEmitted(first.called):
        speaking = QLocalSocket()
        speaking.connectToServer(first.address)
        assert speaking.waitForConnected(2_000)
        speaking.write(message)
        qtbot.waitUntil(lambda: speaking.state() == QLocalSocket.LocalSocketState.UnconnectedState)


def test_names_that_are_none_are_left_out(qtbot: QtBot, first: SingleInstance) -> None:
    speaking = QLocalSocket()
    speaking.connectToServer(first.address)
    assert speaking.waitForConnected(2_000)
    with qtbot.waitSignal(first.called) as called:
        speaking.write(b'{"files": ["/a", 3, "", "b\\u0000c", null]}\n')
    assert called.args == [[Path("/a")]]


def test_where_no_socket_can_be_had_the_window_opens_all_the_same(qtbot: QtBot, tmp_path: Path) -> None:
    made = SingleInstance(tmp_path / "home")
    Path(made.address).mkdir()
    assert not made.is_taken()
    made.close()
