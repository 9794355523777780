"""Turns lie apart, for threads, for processes, and whatever the stamp holds."""

import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from itertools import pairwise
from pathlib import Path

import pytest

from auroraplan.store.turns import Rest, Turns

APART_S = 1.1


def gaps_s(turns: list[float]) -> list[float]:
    in_order = sorted(turns)
    return [later - earlier for earlier, later in pairwise(in_order)]


def test_the_first_turn_is_at_once_and_the_next_waits(tmp_path: Path) -> None:
    clock = [1000.0]
    turns = Turns(tmp_path / "turn", APART_S, lambda: clock[0])
    assert turns.next_in_s() == 0.0
    clock[0] += 0.2
    assert turns.next_in_s() == pytest.approx(0.9)
    clock[0] += 50.0
    assert turns.next_in_s() == 0.0


def test_threads_go_one_after_the_other(tmp_path: Path) -> None:
    turns = Turns(tmp_path / "turn", APART_S, lambda: 1000.0)
    with ThreadPoolExecutor(8) as pool:
        taken = list(pool.map(lambda _: turns.next_in_s(), range(24)))
    assert min(gaps_s(taken)) >= APART_S - 1e-6


TAKER = """
import sys
from pathlib import Path
from auroraplan.store.turns import Turns
turns = Turns(Path(sys.argv[1]), 1.1, lambda: 1000.0)
print(*(turns.next_in_s() for _ in range(15)))
"""


def test_processes_that_share_a_folder_go_one_after_the_other(tmp_path: Path) -> None:
    command = [sys.executable, "-c", TAKER, str(tmp_path / "turn")]
    takers = [subprocess.Popen(command, stdout=subprocess.PIPE, text=True) for _ in range(2)]
    taken = [float(turn) for taker in takers for turn in taker.communicate(timeout=60)[0].split()]
    assert len(taken) == 30
    assert min(gaps_s(taken)) >= APART_S - 0.01


@pytest.mark.parametrize(
    "stamp", [b"", b"soon", b"nan", b"inf", b"\xff", b"9e99", b"1" * 400, b"99999999999"]
)
def test_a_stamp_that_is_none_holds_nobody_up(tmp_path: Path, stamp: bytes) -> None:
    (tmp_path / "turn").write_bytes(stamp)
    turns = Turns(tmp_path / "turn", APART_S, lambda: 1000.0)
    assert turns.next_in_s() <= APART_S + 1e-6
    assert turns.next_in_s() >= APART_S - 1e-6


def test_where_nothing_can_be_written_turns_still_lie_apart(tmp_path: Path) -> None:
    (tmp_path / "file").write_bytes(b"")
    turns = Turns(tmp_path / "file" / "turn", APART_S, lambda: 1000.0)
    assert turns.next_in_s() == pytest.approx(APART_S)
    assert turns.next_in_s() == pytest.approx(2 * APART_S)


def turns_at(path: Path, clock: list[float]) -> Turns:
    return Turns(path, APART_S, lambda: clock[0])


def test_the_next_turn_lies_apart_from_the_end_of_a_slow_request(tmp_path: Path) -> None:
    clock = [1000.0]
    mine, another = (turns_at(tmp_path / "turn", clock) for _ in range(2))
    assert mine.next_in_s() == 0.0
    clock[0] += 3.0
    mine.ended()
    clock[0] += 0.1
    assert another.next_in_s() == pytest.approx(1.0)


def test_the_end_of_a_request_gives_no_turn_back_that_others_wait_for(tmp_path: Path) -> None:
    clock = [1000.0]
    turns = turns_at(tmp_path / "turn", clock)
    assert [turns.next_in_s() for _ in range(3)] == pytest.approx([0.0, 1.1, 2.2])
    clock[0] += 0.5
    turns.ended()
    assert turns.next_in_s() == pytest.approx(2.8)


def test_without_a_lock_the_first_turn_is_waited_for_too(tmp_path: Path) -> None:
    """So that programs run one after the other keep the distance, though neither can tell the other."""
    (tmp_path / "file").write_bytes(b"")
    assert turns_at(tmp_path / "file" / "turn", [1000.0]).next_in_s() == pytest.approx(APART_S)


@pytest.mark.parametrize("first_a_turn", [True, False])
def test_who_refused_is_left_alone_by_every_program_of_the_folder(tmp_path: Path, first_a_turn: bool) -> None:
    clock = [1000.0]
    mine = turns_at(tmp_path / "turn", clock)
    if first_a_turn:
        mine.next_in_s()
    mine.refused(429, 90.0)
    another = turns_at(tmp_path / "turn", clock)
    assert another.resting() == Rest(1090.0, 429)
    another.next_in_s()
    another.ended()
    clock[0] = 1089.0
    assert turns_at(tmp_path / "turn", clock).resting() == Rest(1090.0, 429)
    clock[0] = 1090.0
    assert turns_at(tmp_path / "turn", clock).resting() is None


def test_a_shorter_rest_does_not_end_a_longer_one(tmp_path: Path) -> None:
    clock = [1000.0]
    turns_at(tmp_path / "turn", clock).refused(403, 3600.0)
    turns_at(tmp_path / "turn", clock).refused(429, 60.0)
    assert turns_at(tmp_path / "turn", clock).resting() == Rest(4600.0, 403)


def test_a_rest_is_never_longer_than_a_day(tmp_path: Path) -> None:
    clock = [1000.0]
    turns_at(tmp_path / "turn", clock).refused(429, 9e9)
    assert turns_at(tmp_path / "turn", clock).resting() == Rest(1000.0 + 86_400.0, 429)


@pytest.mark.parametrize("rest", [b"soon 429", b"nan 429", b"2000", b"2000 x", b"9e9 429", b"\xff \xff", b""])
def test_a_rest_that_is_none_holds_nobody_up_and_gives_way_to_one(tmp_path: Path, rest: bytes) -> None:
    (tmp_path / "turn").write_bytes(b"1000.0\n" + rest)
    turns = turns_at(tmp_path / "turn", [1000.0])
    assert turns.resting() is None
    turns.refused(429, 60.0)
    assert turns_at(tmp_path / "turn", [1000.0]).resting() == Rest(1060.0, 429)


def test_where_nothing_can_be_written_this_program_still_leaves_a_service_alone(tmp_path: Path) -> None:
    (tmp_path / "file").write_bytes(b"")
    turns = turns_at(tmp_path / "file" / "turn", [1000.0])
    turns.refused(429, 60.0)
    assert turns.resting() == Rest(1060.0, 429)
