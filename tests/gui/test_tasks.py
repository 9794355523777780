"""The newest request under a key wins, and closing leaves nothing behind."""

from __future__ import annotations

import threading
import time
from collections.abc import Iterator
from typing import Any

import pytest
from pytestqt.qtbot import QtBot

from auroraplan.core.errors import UnusableInput
from auroraplan.gui.tasks import Lane, Progress, Stopped, Task, TaskRunner


@pytest.fixture
def tasks(qtbot: QtBot) -> Iterator[TaskRunner]:
    runner = TaskRunner()
    yield runner
    runner.close()


def test_an_answer_arrives_on_the_gui_thread(qtbot: QtBot, tasks: TaskRunner) -> None:
    threads: list[int] = []

    def work(_task: Task) -> int:
        threads.append(threading.get_ident())
        return 7

    tasks.run("x", work, on_done=lambda value: threads.extend((threading.get_ident(), value)))
    qtbot.waitUntil(lambda: len(threads) == 3)
    assert threads[0] != threading.get_ident()
    assert threads[1:] == [threading.get_ident(), 7]


def test_the_newest_request_wins_even_when_the_older_finishes_later(qtbot: QtBot, tasks: TaskRunner) -> None:
    answers: list[str] = []
    release = threading.Event()

    def slow(_task: Task) -> str:
        release.wait(5)
        return "old"

    tasks.run("x", slow, on_done=answers.append, lane=Lane.NETWORK)
    tasks.run("x", lambda _task: "new", on_done=answers.append, lane=Lane.NETWORK)
    qtbot.waitUntil(lambda: answers == ["new"])
    release.set()
    qtbot.wait(50)
    assert answers == ["new"]


def test_other_keys_are_left_alone(qtbot: QtBot, tasks: TaskRunner) -> None:
    answers: list[str] = []
    for key in "abc":
        tasks.run(key, lambda task: task.key, on_done=answers.append)
    qtbot.waitUntil(lambda: sorted(answers) == ["a", "b", "c"])


def test_an_older_request_is_told_to_stop(qtbot: QtBot, tasks: TaskRunner) -> None:
    stopped = threading.Event()

    def patient(task: Task) -> None:
        while not task.is_cancelled():
            time.sleep(0.002)
        stopped.set()
        raise Stopped

    tasks.run("x", patient, on_done=lambda _value: pytest.fail("a cancelled task answered"))
    answers: list[int] = []
    tasks.run("x", lambda _task: 1, on_done=answers.append)
    qtbot.waitUntil(lambda: answers == [1])
    assert stopped.is_set()


def test_a_fault_of_the_world_is_one_sentence(qtbot: QtBot, tasks: TaskRunner) -> None:
    sentences: list[str] = []

    def work(_task: Task) -> None:
        raise UnusableInput("No place is called Xyzzy.")

    tasks.run("x", work, on_done=lambda _value: None, on_failed=sentences.append)
    qtbot.waitUntil(lambda: sentences == ["No place is called Xyzzy."])


def test_a_bug_reaches_the_crash_hook_with_its_traceback(qtbot: QtBot, tasks: TaskRunner) -> None:
    def work(_task: Task) -> None:
        raise ZeroDivisionError

    with qtbot.waitSignal(tasks.broke) as broke:
        tasks.run("x", work, on_done=lambda _value: None)
    (bug,) = broke.args or (None,)
    assert isinstance(bug, ZeroDivisionError)
    assert bug.__traceback__ is not None


def test_progress_is_told_but_not_more_often_than_anybody_reads(qtbot: QtBot, tasks: TaskRunner) -> None:
    heard: list[Progress] = []
    done: list[Any] = []

    def work(task: Task) -> None:
        for step in range(2000):
            task.progress(step / 2000, str(step))

    tasks.run("x", work, on_done=done.append, on_progress=heard.append)
    qtbot.waitUntil(lambda: bool(done))
    assert 1 <= len(heard) < 100


def test_closing_waits_for_what_is_to_be_written_and_cancels_the_rest(qtbot: QtBot) -> None:
    runner = TaskRunner()
    written: list[str] = []

    def write(_task: Task) -> None:
        time.sleep(0.05)
        written.append("kept")

    def endless(task: Task) -> None:
        while not task.is_cancelled():
            time.sleep(0.002)

    runner.run("w1", write, on_done=lambda _value: None, lane=Lane.DISK)
    runner.run("w2", write, on_done=lambda _value: None, lane=Lane.DISK)
    runner.run("c", endless, on_done=lambda _value: None)
    began = time.monotonic()
    runner.close()
    assert written == ["kept", "kept"]
    assert time.monotonic() - began < 2.0


def test_after_closing_nothing_starts(qtbot: QtBot) -> None:
    runner = TaskRunner()
    runner.close()
    assert runner.run("x", lambda _task: 1, on_done=lambda _value: pytest.fail("ran")) is None
