"""Tries the wheel outside the checkout, in an empty environment of each Python, and prints what held.

    python3.13 packaging/try_wheel.py [PYTHON ...]    (without: python3.11, 3.12 and 3.13, if PATH has them)

The wheel is built by `python -m build` (sdist first, the wheel from it) and installed with pip and its
dependencies; then a plan, a PDF and the window offscreen, in a folder of its own and offline.
"""

import json
import os
import shutil
import subprocess
import sys
import venv
from pathlib import Path

from folder import source_copy
from names import DIST, NAME, VERSION, WORK, run

PYTHONS = ("python3.11", "python3.12", "python3.13")
FIRST = ("--offline", "--now", "2026-12-01T12:00Z", "--home", "home")
PLAN = ("plan", "tromso", "abisko", "--from", "2026-12-10", "--nights", "5")
WINDOW = """
import sys
from pathlib import Path
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication
from auroraplan.app.wiring import wired
from auroraplan.gui import application
app = application.application()
def end():
    windows = [window for window in QApplication.topLevelWidgets() if window.isVisible()]
    windows[0].grab().save("window.png")
    app.quit()
QTimer.singleShot(6000, end)
sys.exit(application.run(wired(home=Path("home"), offline=True)))
"""


def built_wheel() -> Path:
    """The wheel that `python -m build` makes of a copy of the checkout, by way of the sdist."""
    tools = WORK / "build-tools"
    venv.create(tools, with_pip=True, clear=True)
    python = tools / ("Scripts/python.exe" if os.name == "nt" else "bin/python")
    run(python, "-m", "pip", "install", "-q", "--disable-pip-version-check", "build", "twine")
    made = WORK / "wheel"
    shutil.rmtree(made, ignore_errors=True)
    run(python, "-m", "build", "--outdir", made, source_copy(), cwd=WORK)
    run(python, "-m", "twine", "check", "--strict", *made.iterdir())
    DIST.mkdir(exist_ok=True)
    for path in made.iterdir():
        shutil.copy(path, DIST)
        print(f"{path.name}: {path.stat().st_size / 1e6:.1f} MB")
    return made / f"{NAME}-{VERSION}-py3-none-any.whl"


def tried(wheel: Path, interpreter: str) -> bool:
    """Whether everything held under one Python; prints a line for each trial."""
    version = subprocess.run(
        [interpreter, "-c", "import sys; print(sys.version.split()[0])"],
        capture_output=True,
        text=True,
        check=False,
    ).stdout.strip()
    folder = WORK / f"wheel-under-{version}"
    shutil.rmtree(folder, ignore_errors=True)
    (folder / "elsewhere").mkdir(parents=True)
    subprocess.run([interpreter, "-m", "venv", folder / "venv"], check=True)
    scripts = folder / "venv" / ("Scripts" if os.name == "nt" else "bin")
    run(scripts / "python", "-m", "pip", "install", "-q", "--disable-pip-version-check", wheel)
    program = str(scripts / NAME)
    outcomes = {
        "--version": _says([program, "--version"], folder, VERSION),
        "selftest": _selftest(program, folder),
        "a plan": _plans([program, *FIRST, *PLAN, "--format", "json"], folder),
        "the PDF": _leaves([program, *FIRST, *PLAN, "-o", "trip.pdf"], folder, "trip.pdf", b"%PDF-"),
        "the window": _leaves([str(scripts / "python"), "-c", WINDOW], folder, "window.png", b"\x89PNG"),
    }
    for what, outcome in outcomes.items():
        print(f"Python {version}: {what}: {outcome or 'holds'}")
    return not any(outcome and outcome != NO_SELFTEST for outcome in outcomes.values())


NO_SELFTEST = "untried, this version has no such command"


def _run(command: list[str], folder: Path) -> subprocess.CompletedProcess[str]:
    """Run a command outside the checkout, with nothing of it on Python's path."""
    environment = {name: value for name, value in os.environ.items() if not name.startswith("PYTHON")}
    environment["QT_QPA_PLATFORM"] = "offscreen"
    return subprocess.run(
        command,
        cwd=folder / "elsewhere",
        env=environment,
        capture_output=True,
        text=True,
        check=False,
        timeout=300,
    )


def _says(command: list[str], folder: Path, text: str) -> str:
    outcome = _run(command, folder)
    return (
        "" if outcome.returncode == 0 and text in outcome.stdout else outcome.stderr[-400:] or outcome.stdout
    )


def _selftest(program: str, folder: Path) -> str:
    if "selftest" not in _run([program, "--help"], folder).stdout:
        return NO_SELFTEST
    outcome = _run([program, "--home", "home", "selftest"], folder)
    return "" if outcome.returncode == 0 else (outcome.stdout + outcome.stderr)[-800:]


def _plans(command: list[str], folder: Path) -> str:
    outcome = _run(command, folder)
    if outcome.returncode:
        return outcome.stderr[-400:]
    nights = len(json.loads(outcome.stdout)["nights"])
    return "" if nights == 10 else f"{nights} nights, not 10"


def _leaves(command: list[str], folder: Path, name: str, begins: bytes) -> str:
    outcome = _run(command, folder)
    made = folder / "elsewhere" / name
    return (
        ""
        if made.is_file() and made.read_bytes().startswith(begins)
        else outcome.stderr[-400:] or "nothing was written"
    )


def main(arguments: list[str]) -> int:
    """Build once, try under each Python."""
    interpreters = arguments or [name for name in PYTHONS if shutil.which(name)]
    if not interpreters:
        print(__doc__)
        return 2
    wheel = built_wheel()
    held = [tried(wheel, interpreter) for interpreter in interpreters]
    return 0 if all(held) else 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
