"""What the benchmarks write down says what was measured: unknown is a dash, a splash is no window."""

from __future__ import annotations

import importlib.util
import re
from pathlib import Path
from types import ModuleType

import numpy as np
import pytest

BENCHMARKS = Path(__file__).parents[2] / "benchmarks"


def loaded(name: str) -> ModuleType:
    spec = importlib.util.spec_from_file_location(f"benchmark_{name}", BENCHMARKS / f"{name}.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def test_a_table_tells_unknown_from_nothing() -> None:
    rows = [{"share_of": 0.0, "met": True, "years": [1973, 1997]}, {"met": False}]
    assert loaded("run").table(("share_of", "met", "years"), rows).splitlines() == [
        "| share of | met | years |",
        "|---|---|---|",
        "| 0.0 | yes | 1973-1997 |",
        "| – | no | – |",
    ]


def test_every_script_that_is_run_exists() -> None:
    named = set(re.findall(r"\"(\w+\.py)\"", (BENCHMARKS / "run.py").read_text("utf-8")))
    assert len(named) >= 4
    assert {name for name in named if not (BENCHMARKS / name).is_file()} == set()


@pytest.mark.parametrize(
    ("painted_rows", "colours", "is_window"),
    [(0, 1, False), (5, 40, False), (60, 1, False), (60, 40, True)],
    ids=["nothing", "a splash", "an empty window", "a window"],
)
def test_a_window_is_there_when_it_is_large_and_painted(
    painted_rows: int, colours: int, is_window: bool
) -> None:
    blank = np.zeros((100, 100), dtype=np.uint32)
    seen = blank.copy()
    seen[:painted_rows] = 1 + np.arange(100) % colours
    assert loaded("window_start").has_content(seen, blank) is is_window
