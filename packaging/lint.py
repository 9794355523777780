"""Lints all that cannot be run here, and prints a row for each: passed, failed, or the tool that is missing.

    python3 packaging/lint.py           exit code 1 when something failed; a missing tool is told, not failed

The tools: desktop-file-utils, appstream, shared-mime-info, lintian, nsis, flatpak-builder, shellcheck and
libxml2-utils of Debian; check-jsonschema, zizmor and validate-pyproject of PyPI.
"""

import os
import plistlib
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path

from names import APP_ID, DIST, HERE, ROOT, WORK

LINUX = HERE / "linux"
WORKFLOW = ROOT / ".github/workflows/release.yml"
NSIS_OUTPUT = WORK / "setup-of-nothing.exe"


def commands() -> dict[str, list[str | Path]]:
    """What is linted, and the command that does it."""
    packages = sorted(DIST.glob("*.deb"))
    told: dict[str, list[str | Path]] = {
        "desktop entry": ["desktop-file-validate", LINUX / f"{APP_ID}.desktop"],
        "AppStream metainfo": ["appstreamcli", "validate", "--no-net", LINUX / f"{APP_ID}.metainfo.xml"],
        "release workflow, schema": [
            "check-jsonschema",
            "--builtin-schema",
            "vendor.github-workflows",
            WORKFLOW,
        ],
        "release workflow, safety": ["zizmor", "--offline", "--quiet", WORKFLOW],
        "pyproject.toml": ["validate-pyproject", ROOT / "pyproject.toml"],
        "shell scripts": ["shellcheck", LINUX / "AppRun", HERE / "macos/make_dmg.sh"],
        "Flatpak manifest": ["flatpak-builder", "--show-manifest", HERE / "flatpak" / f"{APP_ID}.yml"],
        "MIME type": ["xmllint", "--noout", LINUX / f"{APP_ID}.xml"],
    }
    if packages:
        told[packages[-1].name] = ["lintian", "--fail-on", "error", packages[-1]]
    return told


def outcome(command: list[str | Path]) -> tuple[str, str]:
    """How a command went, and what it said when it failed."""
    if shutil.which(str(command[0])) is None:
        return f"{command[0]} is not there", ""
    done = subprocess.run([str(word) for word in command], capture_output=True, text=True, check=False)
    return ("passed", "") if done.returncode == 0 else ("FAILED", done.stdout + done.stderr)


def mime_database() -> tuple[str, str]:
    """The MIME type in a database of its own: a trip's name gives our type."""
    if shutil.which("update-mime-database") is None:
        return "update-mime-database is not there", ""
    with tempfile.TemporaryDirectory() as folder:
        packages = Path(folder) / "mime/packages"
        packages.mkdir(parents=True)
        shutil.copy(LINUX / f"{APP_ID}.xml", packages)
        done = subprocess.run(
            ["update-mime-database", packages.parent], capture_output=True, text=True, check=False
        )
        globs = packages.parent / "globs2"
        found = globs.is_file() and "*.auroratrip" in globs.read_text("utf-8")
    return ("passed", "") if done.returncode == 0 and found else ("FAILED", done.stderr)


def installer_for_windows() -> tuple[str, str]:
    """The script of the installer, compiled over a small folder; a warning is a failure."""
    if shutil.which("makensis") is None:
        return "makensis is not there", ""
    done = subprocess.run(
        [sys.executable, "-c", "from windows_installer import try_compiling; try_compiling()"],
        env={**os.environ, "PYTHONPATH": str(HERE)},
        capture_output=True,
        text=True,
        check=False,
    )
    NSIS_OUTPUT.unlink(missing_ok=True)
    return ("passed", "") if done.returncode == 0 else ("FAILED", done.stdout + done.stderr)


def property_lists() -> tuple[str, str]:
    """The property list of macOS, read."""
    plistlib.loads((HERE / "macos/entitlements.plist").read_bytes())
    return "passed", ""


OTHERS: dict[str, Callable[[], tuple[str, str]]] = {
    "MIME type, in a database": mime_database,
    "NSIS script, compiled": installer_for_windows,
    "entitlements of macOS": property_lists,
}


def main() -> int:
    """Lint everything and print a row for each."""
    rows = {what: outcome(command) for what, command in commands().items()}
    rows |= {what: lint() for what, lint in OTHERS.items()}
    for what, (state, words) in rows.items():
        print(f"{what:32} {state}")
        if words:
            print(words.rstrip())
    return 1 if any(state == "FAILED" for state, _words in rows.values()) else 0


if __name__ == "__main__":
    sys.exit(main())
