"""What it costs to take a plan from one process to another, beside the usual pickle.

    python benchmarks/crossing.py

Fifty places for half a year; the least of three, in seconds, without the collector for both.
"""

from __future__ import annotations

import gc
import os
import pickle
import platform
import tempfile
import time
from collections.abc import Callable
from datetime import date
from pathlib import Path

from auroraplan.app.planner import Plan
from auroraplan.app.requests import plan_request
from auroraplan.app.wiring import wired
from auroraplan.gui.packed import packed, unpacked

SETS = ("norway", "lapland", "iceland", "alaska", "canada", "sweden", "finland", "greenland")
TIMES = 3

Pack = Callable[[object], bytes]
Unpack = Callable[[bytes], object]


def half_a_year() -> Plan:
    """A plan of fifty places and 180 nights, from what ships."""
    with tempfile.TemporaryDirectory() as home:
        engine = wired(home=Path(home), offline=True)
        found = {place.id: place for name in SETS for place in engine.resolve(f"set:{name}")}
        places = tuple(found.values())[:50]
        return engine.plan(plan_request(places, date(2026, 11, 24), nights=180, stay=5, offline=True))


def measured(plan: Plan, pack: Pack, unpack: Unpack) -> tuple[float, float, float]:
    """Seconds to write and to read, and the size in MB."""
    writes: list[float] = []
    reads: list[float] = []
    content = b""
    for _ in range(TIMES):
        begun = time.perf_counter()
        content = pack(plan)
        written = time.perf_counter()
        unpack(content)
        writes.append(written - begun)
        reads.append(time.perf_counter() - written)
    return min(writes), min(reads), len(content) / 1e6


def main() -> None:
    """Print both, and their ratio."""
    print(f"{platform.machine()}, {os.cpu_count()} cores, Python {platform.python_version()}")
    plan = half_a_year()
    gc.disable()
    ways: dict[str, tuple[Pack, Unpack]] = {
        "pickle": (lambda value: pickle.dumps(value, 5), pickle.loads),
        "columns": (packed, unpacked),
    }
    found = {name: measured(plan, *way) for name, way in ways.items()}
    for name, (write_s, read_s, size_mb) in found.items():
        print(f"{name}: written in {write_s:.2f} s, read in {read_s:.2f} s, {size_mb:.0f} MB")
    (usual_write, usual_read, _), (write, read, _) = found["pickle"], found["columns"]
    print(f"columns are {usual_write / write:.1f} times as fast to write, {usual_read / read:.1f} to read")


if __name__ == "__main__":
    main()
