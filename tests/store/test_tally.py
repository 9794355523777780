"""What programs count together survives the program, and a disk that takes nothing stops nobody."""

import subprocess
import sys
from pathlib import Path

from auroraplan.store.tally import Tally

COUNTER = """
import sys
from pathlib import Path
from auroraplan.store.tally import Tally
for _ in range(50):
    Tally(Path(sys.argv[1])).change(lambda content: str(int(content or b"0") + 1).encode())
"""


def test_the_next_program_finds_what_was_counted(tmp_path: Path) -> None:
    Tally(tmp_path / "new" / "calls").change(lambda content: content + b"1")
    Tally(tmp_path / "new" / "calls").change(lambda content: content + b"2")
    assert (tmp_path / "new" / "calls").read_bytes() == b"12"


def test_programs_that_count_at_the_same_time_lose_nothing(tmp_path: Path) -> None:
    path = tmp_path / "calls"
    counters = [subprocess.Popen([sys.executable, "-c", COUNTER, str(path)]) for _ in range(3)]
    assert [counter.wait(timeout=60) for counter in counters] == [0, 0, 0]
    assert path.read_bytes() == b"150"


def test_where_nothing_can_be_kept_the_change_is_made_once_all_the_same(tmp_path: Path) -> None:
    (tmp_path / "file").write_bytes(b"")
    (tmp_path / "calls").mkdir()
    for path in (tmp_path / "file" / "calls", tmp_path / "calls"):
        told: list[bytes] = []
        Tally(path).change(lambda content, told=told: (told.append(content), b"1")[1])
        assert told == [b""]


def test_a_file_that_is_far_too_long_is_read_in_part(tmp_path: Path) -> None:
    (tmp_path / "calls").write_bytes(b"x" * 5_000_000)
    Tally(tmp_path / "calls").change(lambda content: str(len(content)).encode())
    assert int((tmp_path / "calls").read_bytes()) < 10_000
