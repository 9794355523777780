"""Tries a program that stands somewhere, on any system: version, selftest, a plan, a PDF and the window.

python packaging/smoke.py PATH-OF-THE-PROGRAM           (QT_QPA_PLATFORM=offscreen, where there is no screen)
"""

import json
import os
import subprocess
import sys
import tempfile
from pathlib import Path

WINDOW_STAYS_S = 15
PLAN = (
    "--offline",
    "--now",
    "2026-12-01T12:00Z",
    "plan",
    "tromso",
    "abisko",
    "--from",
    "2026-12-10",
    "--nights",
    "5",
)


def told(*command: str, folder: str) -> str:
    """What a command prints; ends everything when it fails."""
    outcome = subprocess.run(
        command, cwd=folder, capture_output=True, text=True, encoding="utf-8", check=False, timeout=300
    )
    if outcome.returncode:
        sys.exit(f"{' '.join(command)} ended with {outcome.returncode}\n{outcome.stdout}{outcome.stderr}")
    return outcome.stdout


def window_stays(program: str, folder: str) -> None:
    """The window stays open: a fault would end it, with words."""
    window = subprocess.Popen([program, "--offline"], cwd=folder, stderr=subprocess.PIPE)
    try:
        _out, words = window.communicate(timeout=WINDOW_STAYS_S)
    except subprocess.TimeoutExpired:
        window.kill()
        window.communicate()
        return
    sys.exit(f"The window did not stay: {window.returncode}\n{words.decode(errors='replace')}")


def main(arguments: list[str]) -> int:
    """All of it, in a folder of its own."""
    if len(arguments) != 1:
        print(__doc__)
        return 2
    program = str(Path(arguments[0]).resolve())
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as folder:
        os.environ["HOME"] = folder
        print(told(program, "--version", folder=folder).strip())
        if "selftest" in told(program, "--help", folder=folder):
            print(told(program, "selftest", folder=folder))
        else:
            print("selftest: untried, this version has no such command")
        plan = json.loads(told(program, *PLAN, "--format", "json", folder=folder))
        assert len(plan["nights"]) == 10, plan
        told(program, *PLAN, "-o", "trip.pdf", folder=folder)
        assert (Path(folder) / "trip.pdf").read_bytes().startswith(b"%PDF-")
        window_stays(program, folder)
    print("A plan, a PDF and the window hold.")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
