"""An engine that answers in a process of its own as the tests need it."""

from __future__ import annotations

import logging
import os
import sys
import time
from collections.abc import Callable
from pathlib import Path

from auroraplan.app import conventions
from auroraplan.core.errors import UnusableInput
from auroraplan.core.language import tr


class Awkward(UnusableInput):
    """One whose class is not called with its sentence."""

    def __init__(self, text: str, number: int) -> None:
        super().__init__(f"{text}: {number}")
        self.number = number


class FarAnswers:
    """Says who it is, waits, fails, breaks, and ends in the middle."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def warm_up(self) -> None:
        print("what is printed does not disturb")
        sys.stdout.flush()

    def who(self) -> int:
        return os.getpid()

    def add(self, one: int, other: int = 0) -> int:
        return one + other

    def refuse(self, number: int) -> None:
        raise Awkward("no use", number)

    def break_down(self) -> None:
        raise ZeroDivisionError("a bug")

    def unpackable(self) -> object:
        return lambda: None

    def log(self) -> None:
        logging.getLogger("far").warning("it is said there")

    def words(self) -> tuple[str, bool]:
        return tr("Settings"), conventions.in_use().miles

    def count(self, *, progress: Callable[[float, str], None], cancelled: Callable[[], bool]) -> int:
        (self._folder / "counting").touch()
        for number in range(1000):
            if cancelled():
                (self._folder / "stopped").touch()
                return -1
            progress(number / 1000, "counting")
            time.sleep(0.01)
        return 1000

    def end_once(self) -> str:
        """Ends the process the first time."""
        mark = self._folder / "ended"
        if not mark.exists():
            mark.touch()
            os._exit(3)
        return "answered"

    def end_always(self) -> None:
        os._exit(3)
