"""Turns lie apart, for threads, for processes, and whatever the stamp holds."""

import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from itertools import pairwise
from pathlib import Path

import pytest

from auroraplan.store.turns import Turns

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
    assert turns.next_in_s() == 0.0
    assert turns.next_in_s() == pytest.approx(APART_S)
