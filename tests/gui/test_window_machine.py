"""The window under any order of what users do: after each step it shows one plan, and nothing of another.

The rules are those of hypothesis; an answer may be slow, may fail, and may be overtaken by the next question.
"""

from __future__ import annotations

import tempfile
import time
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, precondition, rule
from PySide6.QtCore import QDate, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDateEdit

from auroraplan.core.errors import WorldFault
from plan_example import ABISKO, FAIRBANKS, FIRST_EVENING, PLACES, THINGVELLIR, TROMSO

KNOWN = st.sampled_from((ABISKO, TROMSO, FAIRBANKS, THINGVELLIR))
ARROWS = (Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Up, Qt.Key.Key_Down)
LONGEST_S = 10.0
ANY_SPEED = (HealthCheck.too_slow, HealthCheck.data_too_large, HealthCheck.filter_too_much)


class Window(RuleBasedStateMachine):
    """One window with an engine of the tests."""

    def __init__(self) -> None:
        super().__init__()
        from auroraplan.gui.application import application
        from auroraplan.gui.main_window import MainWindow
        from auroraplan.gui.remembered import Remembered
        from auroraplan.gui.tasks import TaskRunner
        from gui.fake_engine import FakeEngine

        application()
        self.home = tempfile.TemporaryDirectory()
        self.engine = FakeEngine(Path(self.home.name))
        self.tasks = TaskRunner()
        self.window = MainWindow(self.tasks, Remembered(self.engine.paths.settings), offline=True)
        self.window.show()
        self.window.begin(self.engine)
        self.settle()

    def settle(self) -> None:
        ends = time.monotonic() + LONGEST_S
        while time.monotonic() < ends:
            QApplication.processEvents()
            if self.window.planning.request is not None and not self.window.planning.is_busy:
                break
            time.sleep(0.002)
        QApplication.processEvents()
        assert not self.window.planning.is_busy

    # --- what users do -----------------------------------------------------------------------------

    @rule(place=KNOWN)
    def add(self, place: object) -> None:
        self.window.planning.add_places((place,))  # type: ignore[arg-type]
        self.settle()

    @precondition(lambda self: self.window.planning.request and len(self.window.planning.request.places) > 1)
    @rule(at=st.integers(0, 3))
    def remove(self, at: int) -> None:
        request = self.window.planning.request
        assert request is not None
        self.window.planning.remove_place(request.places[at % len(request.places)])
        self.settle()

    @rule(days=st.integers(0, 4))
    def change_the_dates(self, days: int) -> None:
        first = self.window.top_bar.dates.findChild(QDateEdit)
        assert isinstance(first, QDateEdit)
        first.setDate(QDate(FIRST_EVENING.year, FIRST_EVENING.month, FIRST_EVENING.day).addDays(days))
        QTest.qWait(5)
        self.settle()

    @rule(place=st.sampled_from(PLACES), day=st.integers(0, 9))
    def choose(self, place: object, day: int) -> None:
        board = self.window.selection.board
        if board is not None and board.evenings:
            evening = board.evenings[day % len(board.evenings)]
            self.window.selection.choose_night(place.id, evening)  # type: ignore[attr-defined]

    @rule(number=st.integers(0, 4))
    def look_at(self, number: int) -> None:
        self.window.views.show_view(number)
        self.settle()

    @rule()
    def add_to_the_trip(self) -> None:
        self.window.commands["add_to_trip"].trigger()

    @rule()
    def clear_the_trip(self) -> None:
        self.window.commands["clear_trip"].trigger()

    @rule(times=st.integers(1, 4))
    def undo(self, times: int) -> None:
        for _ in range(times):
            self.window.planning.history.undo()
        self.settle()

    @rule(times=st.integers(1, 4))
    def redo(self, times: int) -> None:
        for _ in range(times):
            self.window.planning.history.redo()
        self.settle()

    @rule(
        key=st.sampled_from([Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Up, Qt.Key.Key_Down]),
        shift=st.booleans(),
    )
    def press(self, key: Qt.Key, shift: bool) -> None:
        keys = Qt.KeyboardModifier.ShiftModifier if shift else Qt.KeyboardModifier.NoModifier
        QTest.keyClick(self.window.matrix.view, key, keys)

    @rule()
    def turn_red_and_back(self) -> None:
        for _ in range(2):
            self.window.commands["red"].trigger()

    @rule(steps=st.sampled_from([-1, 0, 1]))
    def change_the_size(self, steps: int) -> None:
        self.window.appearance.step_text(steps)

    @rule()
    def star(self) -> None:
        self.window.commands["favourite"].trigger()

    @rule()
    def be_refused(self) -> None:
        self.engine.fault = WorldFault("The service has a fault.")
        self.window.commands["refresh"].trigger()
        self.settle()
        self.engine.fault = None
        self.window.commands["refresh"].trigger()
        self.settle()

    @rule()
    def change_ones_mind(self) -> None:
        self.engine.gate.clear()
        self.window.commands["refresh"].trigger()
        QTest.qWait(2)
        self.window.planning.cancel()
        self.engine.gate.set()
        self.window.commands["refresh"].trigger()
        self.settle()

    # --- what then holds ---------------------------------------------------------------------------

    @invariant()
    def one_plan_is_on_show(self) -> None:
        board, choice = self.window.selection.board, self.window.selection.choice
        request = self.window.planning.request
        assert request is not None
        shown = [row.place for row in self.window.places.list.rows]
        assert {place.id for place in shown} == {place.id for place in request.places}
        if choice is not None:
            assert choice.board is board
            assert any(choice.night is night for night in choice.answer.nights)
            assert self.window.night.heading.startswith(choice.answer.place.name)
            assert choice.answer.place.name in self.window.best_plan.title

    @invariant()
    def the_trip_is_one(self) -> None:
        legs = self.window.trips.editor.trip.legs
        for before, after in pairwise(legs):
            assert (after.first_evening - before.first_evening).days == before.nights
        assert len(self.window.trips.bar.lane.handles) == len(legs)

    def teardown(self) -> None:
        self.window.appearance.step_text(0)
        self.window.close()
        self.tasks.close()
        self.window.deleteLater()
        QApplication.processEvents()
        self.home.cleanup()


Window.TestCase.settings = settings(
    max_examples=3, stateful_step_count=10, deadline=None, suppress_health_check=ANY_SPEED
)
TestWindow = Window.TestCase


@pytest.mark.full
def test_the_window_under_long_histories() -> None:
    from hypothesis.stateful import run_state_machine_as_test

    run_state_machine_as_test(
        Window,
        settings=settings(
            max_examples=12, stateful_step_count=40, deadline=None, suppress_health_check=ANY_SPEED
        ),
    )
