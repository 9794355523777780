"""Two programs that change one list at the same time lose nothing of each other's."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from saved_places import favourites, numbers, place

ROOT = Path(__file__).parents[2]
ADDING = """
import sys
from pathlib import Path
from saved_places import favourites, place
folder, first, count = Path(sys.argv[1]), int(sys.argv[2]), int(sys.argv[3])
for number in range(first, first + count):
    favourites(folder).add(place(number))
"""


def added_by_two_at_once(folder: Path, count: int) -> list[int]:
    path = os.pathsep.join([str(ROOT / "src"), str(ROOT / "tests")])
    programs = [
        subprocess.Popen(
            [sys.executable, "-c", ADDING, str(folder), str(first), str(count)],
            env={**os.environ, "PYTHONPATH": path},
        )
        for first in (0, count)
    ]
    assert [program.wait() for program in programs] == [0, 0]
    return numbers(folder)


def test_two_programs_that_add_at_once_lose_nothing(tmp_path: Path) -> None:
    kept = added_by_two_at_once(tmp_path, 40)
    assert sorted(kept) == list(range(80))
    for first in (0, 40):
        own = [number for number in kept if first <= number < first + 40]
        assert own == sorted(own)


@pytest.mark.full
def test_two_programs_that_add_500_favourites_each_leave_1000(tmp_path: Path) -> None:
    assert sorted(added_by_two_at_once(tmp_path, 500)) == list(range(1000))


def test_an_edit_made_elsewhere_since_the_list_was_read_is_merged(tmp_path: Path) -> None:
    mine, theirs = favourites(tmp_path), favourites(tmp_path)
    mine.add(place(1))
    mine.add(place(2))
    assert len(mine.list()) == 2
    theirs.remove("p1")
    theirs.add(place(3))
    mine.add(place(4))
    assert numbers(tmp_path) == [2, 3, 4]
