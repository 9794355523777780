"""The engine beside the window answers as the one within it does."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

import pytest

from auroraplan.app.planner import Cancelled, Plan
from auroraplan.app.requests import PlanRequest, plan_request
from auroraplan.app.trip_keeping import saved_trip
from auroraplan.app.wiring import Auroraplan, stopped_clock, wired
from auroraplan.core.errors import UnusableInput
from auroraplan.core.itineraries import Leg
from auroraplan.gui import far_engine as module
from auroraplan.gui.engine_link import EngineLink
from auroraplan.gui.far_engine import FarEngine
from gui.same import same

ROOT = Path(__file__).parents[2]
NOW = datetime(2026, 12, 1, 12, tzinfo=UTC)


@pytest.fixture(scope="module")
def near(tmp_path_factory: pytest.TempPathFactory) -> Auroraplan:
    return wired(home=tmp_path_factory.mktemp("home"), offline=True, now=stopped_clock(NOW))


@pytest.fixture(scope="module")
def far(near: Auroraplan) -> Iterator[FarEngine]:
    far = FarEngine(near)
    far.may_load()
    yield far
    far.close()


@pytest.fixture(scope="module")
def request_(near: Auroraplan) -> PlanRequest:
    places = [place for name in ("tromso", "abisko", "hobart") for place in near.resolve(name)]
    return plan_request(places, date(2026, 12, 5), nights=6, stay=3, offline=True)


@pytest.fixture(scope="module")
def plan(near: Auroraplan, request_: PlanRequest) -> Plan:
    return near.plan(request_)


ASKED: dict[str, Callable[[Any, Plan], Any]] = {
    "plan": lambda engine, plan: engine.plan(plan.request),
    "season": lambda engine, plan: engine.season(plan.request.places[:2], 3, year=2027),
    "nights needed": lambda engine, plan: engine.nights_needed(plan, plan.request.places[1:]),
    "the usual": lambda engine, _plan: engine.default_request(),
    "this evening": lambda engine, plan: engine.current_evening(plan.request.places),
    "suggestions": lambda engine, _plan: engine.suggestions("trom", limit=5),
    "a name": lambda engine, _plan: engine.resolution("Vik"),
    "sets": lambda engine, _plan: engine.destination_sets(),
    "a climate": lambda engine, plan: engine.knows_climate(plan.request.places[0]),
    "the map": lambda engine, _plan: engine.map_scene(NOW.timestamp(), 3.0, southern=False),
    "a layer": lambda engine, _plan: engine.map_layer("cloud", date(2026, 12, 7), southern=True),
    "a trip": lambda engine, plan: engine.trip_odds(plan, [leg(plan, 0, 1, 2), leg(plan, 1, 3, 2)]),
    "a trip beyond the plan": lambda engine, plan: engine.trip_odds(plan, [leg(plan, 0, 40, 2)]),
    "a hindcast": lambda engine, _plan: engine.hindcast(leads=(3,), regions=("Tasmania",)),
}


def leg(plan: Plan, place: int, after_days: int, nights: int) -> Leg:
    first = plan.request.first_evening
    return Leg(
        plan.request.places[place], first.replace(day=1).fromordinal(first.toordinal() + after_days), nights
    )


@pytest.mark.parametrize("question", ASKED)
def test_it_answers_as_the_engine_at_hand(
    near: Auroraplan, far: FarEngine, plan: Plan, question: str
) -> None:
    ask = ASKED[question]
    assert same(ask(far, plan), ask(near, plan))


def test_both_refuse_with_the_same_sentence(near: Auroraplan, far: FarEngine) -> None:
    sentences: list[str] = []
    for engine in (near, far):
        with pytest.raises(UnusableInput) as caught:
            engine.resolution("Xyzzyville")
        sentences.append(str(caught.value))
    assert sentences[0] == sentences[1]


def test_the_users_own_is_one_for_both(near: Auroraplan, far: FarEngine, plan: Plan) -> None:
    assert far.favourites is near.favourites
    assert (far.paths, far.offline, far.now_utc()) == (near.paths, near.offline, NOW)
    place = plan.request.places[2]
    far.favourites.add(place)
    try:
        assert far.default_request().places == (place,)
    finally:
        far.favourites.remove(place.name)


def test_a_check_of_a_trip_is_kept_for_both(near: Auroraplan, far: FarEngine, plan: Plan) -> None:
    far.trips.add(saved_trip("North", plan))
    before, now = far.recheck("North")
    kept = near.trips.listing().trips[0]
    assert kept.checks[-1] == now
    assert before in kept.checks
    near.trips.remove("North")


def test_a_foreseen_plan_is_given_once(far: FarEngine, plan: Plan, monkeypatch: pytest.MonkeyPatch) -> None:
    calls: list[str] = []
    call = EngineLink.call

    def counted(link: EngineLink, method: str, *arguments: Any, **named: Any) -> Any:
        calls.append(method)
        return call(link, method, *arguments, **named)

    monkeypatch.setattr(EngineLink, "call", counted)
    far.foresee(lambda _far: plan.request)
    assert same(far.plan(plan.request), plan)
    assert calls == ["plan"]
    assert same(far.plan(plan.request), plan)
    assert calls == ["plan", "plan"]


def test_another_question_than_the_foreseen_is_answered_too(far: FarEngine, plan: Plan) -> None:
    other = replace(plan.request, nights=2, stay=1)
    far.foresee(lambda _far: plan.request)
    assert far.plan(other).request == other


def test_a_foreseen_plan_can_be_cancelled(far: FarEngine, plan: Plan) -> None:
    far._link.may_load.clear()
    try:
        far.foresee(lambda _far: plan.request)
        with pytest.raises(Cancelled):
            far.plan(plan.request, cancelled=lambda: True)
    finally:
        far.may_load()


def test_what_cannot_be_foreseen_is_asked_again(far: FarEngine, plan: Plan) -> None:
    def nothing(_far: FarEngine) -> PlanRequest:
        raise UnusableInput("There is no such place.")

    far.foresee(nothing)
    assert same(far.plan(plan.request), plan)


def test_without_a_process_it_answers_all_the_same(near: Auroraplan, plan: Plan, tmp_path: Path) -> None:
    far = FarEngine(near, link=EngineLink(lambda: near, command=[str(tmp_path / "missing")]))
    far.may_load()
    told: list[float] = []
    assert same(far.plan(plan.request, progress=lambda share, _text: told.append(share)), plan)
    assert told[-1] == pytest.approx(1.0)
    assert far.suggestions("trom")
    far.close()


def test_cancelling_ends_a_plan_at_once(far: FarEngine, near: Auroraplan) -> None:
    places = [place for name in ("norway", "canada", "alaska") for place in near.resolve(f"set:{name}")]
    with pytest.raises(Cancelled):
        far.plan(plan_request(places, date(2026, 12, 5), nights=180, stay=5), cancelled=lambda: True)


def test_it_rests_after_a_while_only(far: FarEngine, monkeypatch: pytest.MonkeyPatch) -> None:
    far.start()
    far.rest()
    assert far._link.is_running
    monkeypatch.setattr(module, "RESTS_AFTER_S", 0.0)
    far.rest()
    assert not far._link.is_running


# The program as it is started, up to its first answer: what was loaded here, and by whom it was answered.
WHOLE = """
import json, os, sys
sys.path[:] = {path!r}
from pathlib import Path
from auroraplan import __main__ as door
from auroraplan.app.wiring import wired
import auroraplan.render
from auroraplan.gui import application
from auroraplan.gui.main_window import MainWindow

told = {{}}
made = MainWindow.__init__

def watched(window, *arguments, **named):
    made(window, *arguments, **named)
    window.painted.connect(lambda: told.update(early=sorted(set(HEAVY) & set(sys.modules))))
    window.planning.answered.connect(lambda _board: answered(window))

def answered(window):
    engine = window._engine
    told["process"] = engine._link._process.popen.pid
    told["here"] = sorted(set(HEAVY[1:]) & set(sys.modules))
    told["places"] = len(window.planning.plan.request.places)
    window.close()

HEAVY = ["numpy", "requests", "geopy", "jplephem", "auroraplan.app.gather"]
MainWindow.__init__ = watched
code = door._open_window(wired(home=Path({home!r}), offline=True))
print(json.dumps({{**told, "code": code}}))
"""


def test_the_window_is_answered_by_a_process_that_ends_with_it(tmp_path: Path) -> None:
    code = WHOLE.format(path=sys.path, home=str(tmp_path))
    own = {"TMPDIR": str(tmp_path), "XDG_RUNTIME_DIR": str(tmp_path), "QT_QPA_PLATFORM": "offscreen"}
    run = subprocess.run(
        [sys.executable, "-c", code],
        env={**os.environ, **own},
        capture_output=True,
        text=True,
        check=False,
        timeout=60,
        cwd=ROOT,
    )
    assert run.returncode == 0, run.stderr
    told = json.loads(run.stdout)
    assert told["early"] == []
    assert told["here"] == []
    assert (told["places"], told["code"]) == (6, 0)
    assert not Path(f"/proc/{told['process']}").exists()
