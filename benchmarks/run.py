"""Measures Auroraplan beside its peers, scores its odds, and writes both down.

    python3 benchmarks/run.py                    everything: some minutes
    python3 benchmarks/run.py sky window         some parts: sky, magnetic, window, work, activity, occurrence
    python3 benchmarks/run.py --out docs/benchmarks.md

The peers come from PyPI into environments of their own, made once under build/benchmarks: those that are
libraries share one with what Auroraplan needs, so that one Python times both; Picard and Vorta have one each.
KStars is measured where it is installed. Needs pip, and Xvfb for the window. Standard library only.
The scores are those of `auroraplan verify`, which *Track record* in the window shows too.
"""

from __future__ import annotations

import argparse
import json
import os
import platform
import shutil
import subprocess
import sys
import tomllib
import venv
from collections.abc import Callable, Mapping, Sequence
from datetime import UTC, datetime
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
WORKSHOP = ROOT / "build" / "benchmarks"
LIBRARIES = ("ephem", "apexpy", "aacgmv2")
DESKTOP = {"Picard": ("picard", "picard"), "Vorta": ("vorta", "vorta", "pyqt6")}
"""Programs with a window: the command, then the packages it is made of."""

ACTIVITY_COLUMNS = (
    "window",
    "lead_days",
    "n",
    "crps",
    "crps_climatology",
    "brier_ge_5",
    "brier_ge_5_climatology",
)
OCCURRENCE_COLUMNS = ("name", "years", "nights", "share", "anchor", "least", "most", "met")


def say(text: str) -> None:
    """Tell what happens; the tables go to stdout."""
    print(text, file=sys.stderr, flush=True)


def environment(name: str, packages: list[str]) -> Path:
    """The programs' folder of an environment that holds these packages."""
    folder = WORKSHOP / name
    programs = folder / ("Scripts" if os.name == "nt" else "bin")
    stamp = folder / "holds.json"
    if not stamp.is_file() or json.loads(stamp.read_text("utf-8")) != packages:
        say(f"Installing {', '.join(packages)} ...")
        venv.create(folder, with_pip=True, clear=True)
        subprocess.run([programs / "python", "-m", "pip", "install", "--quiet", *packages], check=True)
        stamp.write_text(json.dumps(packages), "utf-8")
    return programs


def peers_python() -> str:
    """The Python that has what Auroraplan needs and the libraries it is measured against."""
    needs = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]["dependencies"]
    return str(environment("libraries", [*needs, *LIBRARIES]) / "python")


def said(command: list[str]) -> str:
    """What a command prints, run on the checkout with one thread."""
    own = {**os.environ, "PYTHONPATH": str(ROOT / "src"), "OPENBLAS_NUM_THREADS": "1", "OMP_NUM_THREADS": "1"}
    own.pop("PYTHONDONTWRITEBYTECODE", None)
    return subprocess.run(command, env=own, check=True, stdout=subprocess.PIPE, text=True, cwd=ROOT).stdout


def script(name: str, *words: str) -> str:
    """What one of the scripts beside this one prints."""
    return said([peers_python(), str(ROOT / "benchmarks" / name), *words])


def as_is(name: str, *, screen: bool = False) -> str:
    """A script's words, as a block."""
    command = [peers_python(), str(ROOT / "benchmarks" / name)]
    if screen:
        command = ["xvfb-run", "-a", *command]
    return f"```\n{said(command).rstrip()}\n```\n"


def table(columns: tuple[str, ...], rows: Sequence[Mapping[str, object]]) -> str:
    """A table of Markdown; what is unknown is a dash."""

    def cell(value: object) -> str:
        if isinstance(value, bool):
            return "yes" if value else "no"
        if isinstance(value, list):
            return "-".join(str(part) for part in value)
        return "–" if value is None else str(value)

    lines = [
        "| " + " | ".join(name.replace("_", " ") for name in columns) + " |",
        "|---" * len(columns) + "|",
    ]
    lines += ["| " + " | ".join(cell(row.get(name)) for name in columns) + " |" for row in rows]
    return "\n".join(lines) + "\n"


def windows() -> str:
    """How soon each program's window is there, and its memory."""
    named = [f"Auroraplan={peers_python()} -m auroraplan"]
    for name, (command, *packages) in DESKTOP.items():
        named.append(f"{name}={environment(command, packages) / command}")
    if (kstars := shutil.which("kstars")) is not None:
        named.append(f"KStars={kstars}")
    found = json.loads(script("window_start.py", *named))
    own = found["Auroraplan"]["median_s"]
    rows = [
        {
            "program": name,
            "to its window, s": f"{row['median_s']:.2f} (least {row['least_s']:.2f})",
            "x ours": f"{row['median_s'] / own:.2f}",
            "memory, MB": f"{row['proportional_mb']:.0f} (resident {row['resident_mb']:.0f})",
        }
        for name, row in found.items()
    ]
    return table(tuple(rows[0]), rows)


def scores(what: str, key: str, columns: tuple[str, ...]) -> str:
    """A table of `auroraplan verify`."""
    told = json.loads(said([peers_python(), "-m", "auroraplan", "verify", what, "--format", "json"]))
    return table(columns, told[key])


PARTS: dict[str, tuple[str, Callable[[], str]]] = {
    "sky": ("Sun and Moon, beside skyfield and ephem", lambda: as_is("sky_speed.py")),
    "magnetic": ("Magnetic latitude, beside apexpy and aacgmv2", lambda: as_is("magnetic_speed.py")),
    "window": ("The window, beside other desktop programs", windows),
    "work": ("The window at work", lambda: as_is("window_speed.py", screen=True)),
    "activity": (
        "Skill: Kp told ahead, beside the seasonal climatology (lower is better)",
        lambda: scores("activity", "leads", ACTIVITY_COLUMNS),
    ),
    "occurrence": (
        "Skill: share of clear nights with aurora, beside what stations reported",
        lambda: scores("occurrence", "stations", OCCURRENCE_COLUMNS),
    ),
}


def machine() -> str:
    """What the figures were taken on."""
    cpuinfo = Path("/proc/cpuinfo")
    lines = cpuinfo.read_text("utf-8", errors="replace").splitlines() if cpuinfo.exists() else []
    model = next((line.partition(":")[2].strip() for line in lines if line.startswith("model name")), "")
    busy = f", load {os.getloadavg()[0]:.1f} at the start" if hasattr(os, "getloadavg") else ""
    return (
        f"{os.cpu_count()} x {model or platform.machine()}, {platform.system()}, "
        f"Python {platform.python_version()}{busy}"
    )


def main() -> None:
    """Print the tables; with --out keep them."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("parts", nargs="*", metavar="PART", help=", ".join(PARTS))
    parser.add_argument("--out", type=Path, help="write the tables to this file too")
    wanted = parser.parse_args()
    if unknown := set(wanted.parts) - set(PARTS):
        parser.error(f"no such part: {', '.join(sorted(unknown))}; there are {', '.join(PARTS)}")
    head = f"# Benchmarks\n\n{datetime.now(UTC).date()}, {machine()}. Made by `python3 benchmarks/run.py`.\n"
    whole = [head]
    print(head, flush=True)
    for name in wanted.parts or PARTS:
        title, measure = PARTS[name]
        say(f"{title} ...")
        whole.append(f"## {title}\n\n{measure()}")
        print(whole[-1], flush=True)
    if wanted.out is not None:
        wanted.out.write_text("\n".join(whole), "utf-8")


if __name__ == "__main__":
    main()
