"""What crosses between processes comes out as it went in."""

from __future__ import annotations

import gc
import threading
from dataclasses import replace
from datetime import date
from itertools import pairwise
from typing import TYPE_CHECKING

import numpy as np
import pytest

from auroraplan.app.requests import plan_request
from auroraplan.app.wiring import Auroraplan, wired
from auroraplan.gui import packed as module
from auroraplan.gui.packed import packed, unpacked
from gui.same import same

if TYPE_CHECKING:
    from auroraplan.app.planner import Plan


@pytest.fixture(scope="module")
def engine(tmp_path_factory: pytest.TempPathFactory) -> Auroraplan:
    return wired(home=tmp_path_factory.mktemp("home"), offline=True)


@pytest.fixture(scope="module")
def plan(engine: Auroraplan) -> Plan:
    """Nights of every kind: polar night, no darkness at all, the change to summer time."""
    places = [place for name in ("tromso", "mcmurdo", "reykjavik") for place in engine.resolve(name)]
    return engine.plan(plan_request(places, date(2027, 3, 25), nights=9, stay=3, offline=True))


def test_a_plan_comes_out_to_the_last_bit(plan: Plan) -> None:
    there = unpacked(packed(plan))
    assert same(plan, there)
    assert same(unpacked(packed(there)), plan)


def test_what_was_one_object_is_one_object_again(plan: Plan) -> None:
    there = unpacked(packed(plan))
    of_places = {id(night) for each in there.place_odds for night in each.nights}
    assert {id(night) for night in there.nights} == of_places
    assert len({id(night.night.place) for night in there.nights}) == 3


def test_neighbouring_nights_share_one_array(plan: Plan) -> None:
    there = unpacked(packed(plan))
    for before, after in pairwise(there.place_odds[0].nights):
        assert before.sky.sun_altitude_deg.base is after.sky.sun_altitude_deg.base


def test_a_single_night_and_no_plan_at_all_come_out_too(engine: Auroraplan, plan: Plan) -> None:
    request = replace(plan.request, nights=1, stay=1, places=plan.request.places[:1])
    single = engine.plan(request)
    assert same(unpacked(packed(single)), single)
    for value in (None, "Tromsø", plan.request, (1, 2.0), plan.stays, np.arange(3.0)):
        assert same(unpacked(packed(value)), value)


def test_what_cannot_cross_is_refused_where_it_is_packed() -> None:
    with pytest.raises((TypeError, AttributeError)):
        packed(threading.Lock())


def test_the_collector_is_on_again_afterwards(plan: Plan) -> None:
    content = packed(plan)
    threads = [threading.Thread(target=unpacked, args=(content,)) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert gc.isenabled()
    with pytest.raises(Exception, match=r"unpickling|pickle|EOF|Ran out"):
        unpacked(content[: len(content) // 2])
    assert gc.isenabled()
    gc.disable()
    try:
        unpacked(content)
        assert not gc.isenabled()
    finally:
        gc.enable()


def test_a_large_answer_is_left_to_its_holders(plan: Plan, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "LARGE", 1000)
    gc.unfreeze()
    before = gc.get_freeze_count()
    try:
        unpacked(packed(plan))
        assert gc.get_freeze_count() > before
    finally:
        gc.unfreeze()
