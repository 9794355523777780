"""The window runs for a day while the network does everything wrong, and nothing in it grows.

The server runs in a process of its own, so that what it needs does not count. The clock goes on by a quarter
of an hour from plan to plan, for the program and for what rests after a fault.
"""

from __future__ import annotations

import gc
import os
import subprocess
import sys
import threading
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from auroraplan.app.memory import keep_to_few_heaps
from auroraplan.app.wiring import Auroraplan
from auroraplan.core.evidence import Freshness
from auroraplan.gui.application import application
from auroraplan.gui.main_window import MainWindow
from auroraplan.gui.remembered import Remembered
from auroraplan.gui.tasks import TaskRunner
from auroraplan.sources.fetch import Fetcher
from auroraplan.store.paths import Paths
from misbehaving_server import misled

ROOT = Path(__file__).parents[2]
BEGINS = datetime(2027, 1, 10, 7, 47, tzinfo=UTC)
STEP = timedelta(minutes=15)
STEPS_A_DAY = 96
LONGEST_S = 0.1

SERVER = """
import itertools, sys
from misbehaving_server import MISBEHAVIOURS, ROW, server, sized

good = sized(b"[" + ROW % (b"2027-01-12T09:00:00", b"3.0") + b"]")
talks = itertools.cycle([talk for bad, _ in MISBEHAVIOURS.values() for talk in (bad, good)])
with server(lambda connection: next(talks)(connection)) as port:
    print(port, flush=True)
    sys.stdin.read()
"""


@pytest.fixture
def port() -> Iterator[int]:
    """Every other answer of this server is good for one source; the others are misbehaviours in turn."""
    serving = subprocess.Popen(
        [sys.executable, "-c", SERVER],
        env={**os.environ, "PYTHONPATH": os.pathsep.join([str(ROOT / "src"), str(ROOT / "tests")])},
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    )
    assert serving.stdout
    yield int(serving.stdout.readline())
    serving.kill()
    serving.communicate()


@dataclass
class Clock:
    """What time it is, told to the program and to what rests."""

    now: datetime = BEGINS

    def now_utc(self) -> datetime:
        return self.now

    def monotonic_s(self) -> float:
        return self.now.timestamp()


@dataclass
class Used:
    """What this process holds."""

    threads: int
    open_files: int
    kept_files: int
    resident_kb: int
    objects: int


def used(home: Path) -> Used:
    gc.collect()
    status = Path("/proc/self/status").read_text("ascii")
    resident_kb = int(next(line for line in status.splitlines() if line.startswith("VmRSS")).split()[1])
    return Used(
        threads=threading.active_count(),
        open_files=len(list(Path("/proc/self/fd").iterdir())),
        kept_files=sum(path.is_file() for path in home.rglob("*")),
        resident_kb=resident_kb,
        objects=len(gc.get_objects()),
    )


def lived(qtbot: QtBot, home: Path, port: int, steps: int, look: Callable[[int, Used], None]) -> Fetcher:
    """Run the window for so many quarters of an hour; gives the fetcher that it asked with."""
    keep_to_few_heaps()  # as the window's process does
    application()
    clock, tasks = Clock(), TaskRunner()
    fetcher = misled(port, clock.now_utc, longest_s=LONGEST_S)
    fetcher.clock = clock.monotonic_s
    engine = Auroraplan(Paths(home), offline=False, now=clock.now_utc, fetcher=fetcher)
    window = MainWindow(tasks, Remembered(home / "config" / "window.ini"), offline=False)
    qtbot.addWidget(window)
    answers: list[bool] = []
    window.planning.answered.connect(lambda board: answers.append(board.plan.request.offline))
    window.show()
    window.begin(engine)
    settled = lambda: bool(answers) and not window.planning.is_busy  # noqa: E731
    try:
        qtbot.waitUntil(settled, timeout=30_000)
        for step in range(steps):
            clock.now += STEP
            answers.clear()
            window.planning.refresh()
            qtbot.waitUntil(settled, timeout=30_000)
            qtbot.waitUntil(lambda: not any(thread.name == "fetch" for thread in threading.enumerate()))
            plan = window.planning.plan
            assert plan is not None
            assert plan.nights, "there is a plan whatever the services do"
            assert any(state.state is Freshness.BUNDLED for state in plan.sources)
            look(step, used(home))
    finally:
        tasks.close()
    return fetcher


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="platform: /proc tells what a process holds")
@pytest.mark.full
def test_nothing_grows_in_24_hours_of_a_faulty_network(qtbot: QtBot, tmp_path: Path, port: int) -> None:
    seen: list[Used] = []
    fetcher = lived(qtbot, tmp_path, port, STEPS_A_DAY, lambda _step, held: seen.append(held))
    # A quarter of the day to warm up: each source was asked, each misbehaviour met, each cache filled.
    warm, rest = seen[STEPS_A_DAY // 4 : STEPS_A_DAY // 2], seen[STEPS_A_DAY // 2 :]
    print(*(held.resident_kb for held in seen[::8]), rest[-1])
    for name in ("threads", "open_files", "kept_files"):
        assert max(getattr(held, name) for held in rest) <= max(getattr(held, name) for held in warm), name
    assert rest[-1].objects <= 1.02 * max(held.objects for held in warm)
    assert rest[-1].resident_kb <= 1.05 * max(held.resident_kb for held in warm)
    assert len(fetcher._pauses) < 100
    assert len(fetcher._courtesies) < 12


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="platform: /proc tells what a process holds")
def test_two_hours_of_a_faulty_network_leave_no_thread_and_no_open_file(
    qtbot: QtBot, tmp_path: Path, port: int
) -> None:
    seen: list[Used] = []
    lived(qtbot, tmp_path, port, 8, lambda _step, held: seen.append(held))
    assert seen[-1].threads <= max(held.threads for held in seen[:4])
    assert seen[-1].open_files <= max(held.open_files for held in seen[:4])
