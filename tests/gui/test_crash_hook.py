"""A bug of ours is told once, with a report to copy, and the program goes on."""

from __future__ import annotations

import logging
import sys
import threading
from collections.abc import Iterator

import pytest
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from auroraplan.gui.crash_hook import CrashHook, report_text


@pytest.fixture
def hook(qtbot: QtBot) -> Iterator[CrashHook]:
    made = CrashHook()
    made.install()
    yield made
    made.uninstall()
    if made.dialog is not None:
        made.dialog.close()


def go_wrong() -> None:
    raise ZeroDivisionError("a bug of ours")


def bug() -> Exception:
    try:
        go_wrong()
    except ZeroDivisionError as caught:
        return caught
    raise AssertionError


def test_the_report_names_versions_and_the_way_to_the_bug() -> None:
    text = report_text(bug())
    assert "Auroraplan" in text
    assert "PySide6" in text
    assert "a bug of ours" in text
    assert __file__ in text


def test_an_exception_that_nobody_catches_opens_the_dialog_and_goes_to_the_log(
    qtbot: QtBot, hook: CrashHook, caplog: pytest.LogCaptureFixture
) -> None:
    caught = bug()
    with caplog.at_level(logging.ERROR):
        sys.excepthook(type(caught), caught, caught.__traceback__)
        qtbot.waitUntil(lambda: hook.dialog is not None)
    assert "a bug of ours" in caplog.text
    assert hook.dialog is not None
    hook.dialog.copy()
    assert "a bug of ours" in QGuiApplication.clipboard().text()


def test_a_bug_in_a_thread_that_nobody_waits_for_is_told_too(qtbot: QtBot, hook: CrashHook) -> None:
    """The thread of a request is one: its bug would otherwise end on a stderr that nobody sees."""
    thread = threading.Thread(target=go_wrong)
    thread.start()
    thread.join()
    qtbot.waitUntil(lambda: hook.dialog is not None)


def test_the_button_copies_the_report(qtbot: QtBot, hook: CrashHook) -> None:
    hook.tell(bug())
    assert hook.dialog is not None
    (button,) = [each for each in hook.dialog.findChildren(QPushButton) if each.text() == "Copy report"]
    QGuiApplication.clipboard().clear()
    button.click()
    assert "a bug of ours" in QGuiApplication.clipboard().text()


def test_a_storm_of_bugs_is_one_dialog(qtbot: QtBot, hook: CrashHook) -> None:
    hook.tell(bug())
    first = hook.dialog
    hook.tell(bug())
    assert hook.dialog is first
    assert first is not None
    first.reject()
    hook.tell(bug())
    assert hook.dialog is not first


def test_the_hook_is_given_back(qtbot: QtBot) -> None:
    before = sys.excepthook, threading.excepthook
    hook = CrashHook()
    hook.install()
    assert sys.excepthook != before[0]
    assert threading.excepthook != before[1]
    hook.uninstall()
    assert (sys.excepthook, threading.excepthook) == before
