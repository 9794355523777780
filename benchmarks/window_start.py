"""How soon each program's window is there, and what it holds in memory, beside other desktop programs.

    PYTHONPATH=src python benchmarks/window_start.py "NAME=COMMAND" ...

One method for all: each start is a process in a home of its own, on an X screen of its own (Xvfb), whose
pixels are polled every two milliseconds. The window is there when a seventh of the screen is no longer the
root's and shows sixteen colours or more: a window that is mapped and still empty does not count, nor does a
splash. The programs take turns; the first turn, which writes byte code and font caches, is thrown away;
medians of the rest. Memory is what the process and its children hold ten seconds later (proportional: a page
shared by n processes counts 1/n), and the resident memory of the process alone. Linux only; KStars shows its
first-run wizard over its window.
"""

from __future__ import annotations

import json
import mmap
import os
import shlex
import signal
import statistics
import struct
import subprocess
import sys
import tempfile
import time
from collections.abc import Generator
from contextlib import contextmanager
from pathlib import Path

import numpy as np

TURNS = 5
SIZE = (1600, 1000)
PATIENCE_S = 30.0
SETTLE_S = 10.0
LEAST_SHARE = 0.15
LEAST_COLOURS = 16
EVERY = 5
"""Each fifth pixel of each fifth row is looked at."""


@contextmanager
def screen(folder: Path) -> Generator[tuple[str, mmap.mmap]]:
    """An X screen of its own: its name, and its pixels as X writes them (a file in the XWD format)."""
    read, write = os.pipe()
    command = [
        "Xvfb",
        "-displayfd",
        str(write),
        "-screen",
        "0",
        f"{SIZE[0]}x{SIZE[1]}x24",
        "-fbdir",
        str(folder),
    ]
    server = subprocess.Popen([*command, "-nolisten", "tcp"], pass_fds=[write], stderr=subprocess.DEVNULL)
    try:
        os.close(write)
        with os.fdopen(read) as told:
            name = ":" + told.readline().strip()
        with (folder / "Xvfb_screen0").open("rb") as pixels:
            yield name, mmap.mmap(pixels.fileno(), 0, prot=mmap.PROT_READ)
    finally:
        server.terminate()
        server.wait()


def pixels_of(kept: mmap.mmap) -> np.ndarray:
    """The pixels of a screen, (rows, columns), live."""
    header = struct.unpack(">25I", kept[:100])
    start, line = header[0] + 12 * header[19], header[12]
    whole = np.frombuffer(kept, dtype=np.uint32, count=line // 4 * header[5], offset=start)
    return whole.reshape(header[5], line // 4)[::EVERY, ::EVERY]


def has_content(pixels: np.ndarray, blank: np.ndarray) -> bool:
    """Whether enough of the screen is painted, in enough colours."""
    seen = np.array(pixels)
    changed = seen != blank
    return bool(changed.mean() > LEAST_SHARE) and len(np.unique(seen[changed])) >= LEAST_COLOURS


def family(pid: int) -> list[int]:
    """A process and everything below it."""
    tasks = Path(f"/proc/{pid}/task").glob("*/children")
    below = [int(child) for each in tasks for child in each.read_text(encoding="ascii").split()]
    return [pid, *(one for child in below for one in family(child))]


def held_mb(pid: int, field: str) -> float:
    """A figure of a process's memory: "Rss" or "Pss"."""
    lines = Path(f"/proc/{pid}/smaps_rollup").read_text(encoding="ascii").splitlines()
    return next(int(line.split()[1]) * 1024 / 1e6 for line in lines if line.startswith(f"{field}:"))


def start(command: list[str], *, settle_s: float) -> tuple[float, float, float]:
    """Seconds to the window, MB resident, and proportional with the children (0 where not waited for)."""
    lent = tempfile.TemporaryDirectory(ignore_cleanup_errors=True)
    with lent as home, screen(Path(home)) as (name, kept):
        environment = {**os.environ, "DISPLAY": name, "HOME": home, "XDG_RUNTIME_DIR": home}
        for unwanted in ("PYTHONDONTWRITEBYTECODE", "QT_QPA_PLATFORM", "WAYLAND_DISPLAY", "XDG_DATA_HOME"):
            environment.pop(unwanted, None)
        pixels = pixels_of(kept)
        blank = np.array(pixels)
        begun = time.perf_counter()
        quiet = subprocess.DEVNULL
        process = subprocess.Popen(
            command, env=environment, stdout=quiet, stderr=quiet, start_new_session=True
        )
        try:
            while not has_content(pixels, blank):
                if process.poll() is not None or time.perf_counter() - begun > PATIENCE_S:
                    raise SystemExit(f"{command[0]} shows no window (exit code {process.poll()})")
                time.sleep(0.002)
            there_s = time.perf_counter() - begun
            if not settle_s:
                return there_s, 0.0, 0.0
            time.sleep(settle_s)
            together = sum(held_mb(one, "Pss") for one in family(process.pid))
            return there_s, held_mb(process.pid, "Rss"), together
        finally:
            os.killpg(process.pid, signal.SIGKILL)
            process.wait()


def measured(commands: dict[str, list[str]], turns: int) -> dict[str, dict[str, float]]:
    """Median and least seconds, and memory, of every program; they take turns."""
    found: dict[str, list[tuple[float, float, float]]] = {name: [] for name in commands}
    for turn in range(turns + 1):
        for name, command in commands.items():
            told = start(command, settle_s=SETTLE_S if turn == turns else 0.0)
            if turn:
                found[name].append(told)
    return {
        name: {
            "median_s": statistics.median(one[0] for one in rows),
            "least_s": min(one[0] for one in rows),
            "resident_mb": rows[-1][1],
            "proportional_mb": rows[-1][2],
        }
        for name, rows in found.items()
    }


def main() -> None:
    """Print the figures of the programs that are named, as JSON."""
    named = (word.partition("=") for word in sys.argv[1:])
    commands = {name: shlex.split(command) for name, _, command in named}
    print(json.dumps(measured(commands, TURNS), indent=1))


if __name__ == "__main__":
    main()
