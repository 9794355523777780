"""What every product calls itself; the one place where these names stand."""

import os
import platform
import subprocess
import sys
import tomllib
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
HERE = ROOT / "packaging"
WORK = ROOT / "build" / "packaging"
DIST = ROOT / "dist"

NAME = "auroraplan"
TITLE = "Auroraplan"
APP_ID = "io.github.auroraplan.auroraplan"
MIME_TYPE = "application/vnd.auroraplan.trip+json"
TRIP_SUFFIX = ".auroratrip"
MAINTAINER = "The Auroraplan developers <auroraplan@users.noreply.github.com>"
HOMEPAGE = "https://github.com/auroraplan/auroraplan"
SUMMARY = "Plan trips to see the aurora"

PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
VERSION: str = PROJECT["version"]

FOLDER = DIST / "folder" / NAME
"""What PyInstaller makes: the program with everything that it needs."""
BUNDLE = DIST / "folder" / f"{TITLE}.app"


def machine() -> str:
    """The processor, by one name on every system."""
    return {"amd64": "x86_64", "arm64": "aarch64"}.get(platform.machine().lower(), platform.machine().lower())


def run(*command: str | Path, cwd: Path = ROOT, **variables: str) -> None:
    """Run a command and show it; a failure ends the build with its exit code."""
    words = [str(word) for word in command]
    print("+", " ".join(words), flush=True)
    outcome = subprocess.run(words, cwd=cwd, env={**os.environ, **variables}, check=False)
    if outcome.returncode:
        sys.exit(outcome.returncode)


def committed_unix_s() -> int:
    """When the last commit was made: the time of everything that is packed, so that two builds are alike."""
    given = os.environ.get("SOURCE_DATE_EPOCH")
    if given:
        return int(given)
    told = subprocess.run(
        ["git", "log", "-1", "--format=%ct"], cwd=ROOT, capture_output=True, text=True, check=False
    )
    return int(told.stdout) if told.returncode == 0 else 1_700_000_000
