"""Calls are answered by another process, whatever becomes of it."""

from __future__ import annotations

import logging
import os
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator
from concurrent.futures import CancelledError, ThreadPoolExecutor
from functools import partial
from pathlib import Path

import pytest

from auroraplan.app import conventions
from auroraplan.app.planner import Cancelled
from auroraplan.core import language
from auroraplan.core.errors import WorldFault
from auroraplan.gui.engine_link import EngineLink, Terms, Unreachable, engine_command
from gui.far_answers import Awkward, FarAnswers


@pytest.fixture
def link(tmp_path: Path) -> Iterator[EngineLink]:
    link = EngineLink(partial(FarAnswers, tmp_path))
    link.may_load.set()
    yield link
    link.close()


def until(true: Callable[[], bool]) -> None:
    end_s = time.monotonic() + 20.0
    while not true():
        assert time.monotonic() < end_s
        time.sleep(0.005)


def is_alive(process: int) -> bool:
    try:
        state = Path(f"/proc/{process}/stat").read_text(encoding="ascii").rsplit(")", 1)[1].split()[0]
    except (FileNotFoundError, ProcessLookupError):
        return False
    return state != "Z"


def test_calls_are_answered_elsewhere_by_one_process(link: EngineLink) -> None:
    assert link.call("who") == link.call("who") != os.getpid()
    assert link.call("add", 1, other=2) == 3


def test_many_threads_get_each_its_own_answer(link: EngineLink) -> None:
    with ThreadPoolExecutor(8) as pool:
        assert list(pool.map(lambda number: link.call("add", number, 1), range(200))) == list(range(1, 201))


def test_an_exception_crosses_as_it_is(link: EngineLink) -> None:
    with pytest.raises(Awkward, match="no use: 7") as caught:
        link.call("refuse", 7)
    assert caught.value.number == 7
    assert not getattr(caught.value, "__notes__", [])


def test_a_bug_tells_where_it_happened(link: EngineLink) -> None:
    with pytest.raises(ZeroDivisionError, match="a bug") as caught:
        link.call("break_down")
    assert "far_answers.py" in caught.value.__notes__[0]
    with pytest.raises(Exception, match=r"pickle|local object"):
        link.call("unpackable")
    assert link.call("add", 1, 1) == 2


def test_progress_is_heard_and_cancelling_stops_the_work(link: EngineLink, tmp_path: Path) -> None:
    heard: list[float] = []

    def hear(share: float, text: str) -> None:
        assert text == "counting"
        heard.append(share)

    with pytest.raises(Cancelled):
        link.call("count", terms=Terms(hear, lambda: len(heard) > 2))
    until((tmp_path / "stopped").exists)
    assert heard == sorted(heard)


def test_a_process_that_ends_is_followed_by_another(link: EngineLink) -> None:
    first = link.call("who")
    assert link.call("end_once") == "answered"
    assert link.call("who") != first


def test_one_that_ends_again_is_told_in_a_sentence(link: EngineLink) -> None:
    link.call("who")
    with pytest.raises(WorldFault, match="twice"):
        link.call("end_always")
    assert link.call("add", 2, 2) == 4


def test_one_that_is_killed_while_nobody_asks_is_not_missed(link: EngineLink) -> None:
    first = link.call("who")
    os.kill(first, signal.SIGKILL)
    until(lambda: not link.is_running)
    assert link.call("who") != first


def test_what_is_logged_there_is_logged_here(link: EngineLink, caplog: pytest.LogCaptureFixture) -> None:
    with caplog.at_level(logging.INFO):
        link.call("log")
        until(lambda: "it is said there" in caplog.text)


def test_it_writes_distances_as_the_window_does(link: EngineLink) -> None:
    assert link.call("words") == ("Settings", False)
    conventions.use(conventions.Conventions(miles=True))
    assert link.call("words") == ("Settings", True)


def test_it_speaks_the_language_that_the_window_speaks_now(link: EngineLink) -> None:
    assert link.call("words")[0] == "Settings"
    try:
        for code, word in (("de", "Einstellungen"), ("nb", "Innstillinger"), ("en", "Settings")):
            language.speak(language.as_written, code=code)
            assert link.call("words")[0] == word
    finally:
        language.speak(language.as_written)


def test_an_answer_waits_until_it_may_be_loaded(tmp_path: Path) -> None:
    link = EngineLink(partial(FarAnswers, tmp_path))
    answers: list[int] = []
    waiting = threading.Thread(target=lambda: answers.append(link.call("add", 1, 1)))
    try:
        waiting.start()
        assert link.call("add", 2, 2, terms=Terms(light=True)) == 4
        assert not answers
        link.may_load.set()
        waiting.join(20.0)
        assert answers == [2]
    finally:
        link.close()


def test_it_rests_when_nobody_asks_and_comes_back(link: EngineLink) -> None:
    first = link.call("who")
    link.rest(3600.0)
    assert link.call("who") == first
    link.rest(0.0)
    until(lambda: not is_alive(first))
    assert link.call("who") != first


def test_it_does_not_rest_during_a_call(link: EngineLink, tmp_path: Path) -> None:
    stop = threading.Event()

    def count() -> None:
        with pytest.raises(Cancelled):
            link.call("count", terms=Terms(lambda _share, _text: None, stop.is_set))

    counting = threading.Thread(target=count)
    counting.start()
    until((tmp_path / "counting").exists)
    link.rest(0.0)
    assert link.is_running
    stop.set()
    counting.join(20.0)
    assert not counting.is_alive()


def test_closing_ends_the_process_and_lets_everybody_go(tmp_path: Path) -> None:
    link = EngineLink(partial(FarAnswers, tmp_path))
    link.may_load.set()
    process = link.call("who")
    ended: list[str] = []

    def count() -> None:
        try:
            link.call("count", terms=Terms(lambda _share, _text: None))
        except (CancelledError, TypeError) as fault:
            ended.append(type(fault).__name__)

    counting = threading.Thread(target=count)
    counting.start()
    link.close()
    counting.join(20.0)
    assert not counting.is_alive()
    assert ended
    assert not is_alive(process)
    with pytest.raises(CancelledError):
        link.call("who")
    link.close()


def test_where_none_can_be_started_it_says_so(tmp_path: Path) -> None:
    for command in (["/no/such/program"], [sys.executable, "-c", "raise SystemExit(4)"]):
        link = EngineLink(partial(FarAnswers, tmp_path), command=command)
        with pytest.raises(Unreachable):
            link.call("who")
        link.start()
        link.close()
    link = EngineLink(lambda: FarAnswers(tmp_path))
    with pytest.raises(Unreachable, match="told"):
        link.call("who")


@pytest.mark.skipif(sys.platform == "win32", reason="signals of POSIX")
def test_the_process_ends_with_the_window_that_is_killed(tmp_path: Path) -> None:
    code = f"""
import sys, time
sys.path[:] = {sys.path!r}
from functools import partial
from pathlib import Path
from auroraplan.gui.engine_link import EngineLink
from gui.far_answers import FarAnswers
link = EngineLink(partial(FarAnswers, Path({str(tmp_path)!r})))
link.may_load.set()
print(link.call("who"), flush=True)
time.sleep(60)
"""
    with subprocess.Popen([sys.executable, "-c", code], stdout=subprocess.PIPE, text=True) as window:
        assert window.stdout is not None
        process = int(window.stdout.readline())
        assert is_alive(process)
        window.kill()
        until(lambda: not is_alive(process))


def test_a_frozen_program_starts_itself(monkeypatch: pytest.MonkeyPatch) -> None:
    from auroraplan import __main__ as door

    monkeypatch.setattr(sys, "frozen", True, raising=False)
    assert engine_command() == [sys.executable, door.ENGINE]
