"""A program that is killed at a random moment of its saves loses nothing that was saved."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

TESTS = Path(__file__).parents[1]


@pytest.mark.guarantee(1)
@pytest.mark.skipif(not hasattr(os, "fork"), reason="platform: children are forked")
def test_200_random_kills_lose_no_favourite(tmp_path: Path) -> None:
    path = os.pathsep.join([str(TESTS), str(TESTS.parent / "src"), *sys.path])
    done = subprocess.run(
        [sys.executable, str(TESTS / "killed_saves.py"), str(tmp_path), "200", "20261201"],
        env={**os.environ, "PYTHONPATH": path}, capture_output=True, text=True, check=False,
    )  # fmt: skip
    print(done.stdout)
    assert done.returncode == 0, done.stderr
    assert done.stdout.startswith("200 kills")
