"""A save of a favourite in a process of its own under strace, killed or refused at any call it makes."""

import os
import re
import shutil
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).parents[1]
SAVE = """
import sys
from pathlib import Path
from auroraplan.core.errors import WorldFault
from auroraplan.store import files
from saved_places import favourites, place
if "unsynced" in sys.argv:
    files._make_certain = lambda descriptor: None
try:
    favourites(Path(sys.argv[1])).add(place(int(sys.argv[2])))
except WorldFault as fault:
    print(fault)
    raise SystemExit(3)
"""
FILES = ("favourites.json", "favourites.json.bak")
SAVED, NOT_SAVED, KILLED = 0, 3, -9


@dataclass(frozen=True, slots=True)
class Ended:
    """How a save ended: its exit code, what it said, and what was traced."""

    code: int
    said: str
    trace: str


@dataclass(frozen=True, slots=True)
class CallOfASave:
    """The so-many-th call of that name that concerns the files of a save."""

    name: str
    occurrence: int


def save(folder: Path, number: int, *strace: str, unsynced: bool = False) -> Ended:
    """Add a favourite under strace, which looks at calls that concern its files only."""
    trace = folder.parent / "trace"
    files = [folder / (name + ending) for name in FILES for ending in ("", ".new")]
    watched = [folder.parent, folder, folder / "favourites.json.lock", *files]
    command = ["strace", "-q", "-o", str(trace), *strace]
    command += [word for path in watched for word in ("-P", str(path))]
    command += [sys.executable, "-S", "-B", "-c", SAVE, str(folder), str(number)]
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join([str(ROOT / "tests"), *sys.path])}
    done = subprocess.run(
        [*command, *(["unsynced"] if unsynced else [])],
        env=environment, capture_output=True, text=True, check=False,
    )  # fmt: skip
    return Ended(done.returncode, done.stdout + done.stderr, trace.read_text("utf-8"))


def calls(trace: str) -> list[CallOfASave]:
    """The calls of a trace in their order."""
    counts: dict[str, int] = {}
    found: list[CallOfASave] = []
    for name in re.findall(r"^(\w+)\(", trace, flags=re.MULTILINE):
        counts[name] = counts.get(name, 0) + 1
        found.append(CallOfASave(name, counts[name]))
    return found


def killed_at(folder: Path, number: int, call: CallOfASave) -> Ended:
    """A save that is killed as it makes a call."""
    return save(folder, number, "-e", f"inject={call.name}:signal=KILL:when={call.occurrence}")


def refused_at(folder: Path, number: int, call: CallOfASave, fault: str) -> Ended:
    """A save of which a call is refused."""
    return save(folder, number, "-e", f"inject={call.name}:error={fault}:when={call.occurrence}")


def afresh(folder: Path, before: Path) -> None:
    """Make a folder as it was before."""
    shutil.rmtree(folder, ignore_errors=True)
    if before.exists():
        shutil.copytree(before, folder)
