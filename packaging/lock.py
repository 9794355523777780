"""Writes constraints.txt: the versions that products are frozen from, each file with its hash and no address.

    python3.13 packaging/lock.py     asks the index through pip, for every system and Python we ship with

pip is asked for a plan (`install --dry-run --report`): nothing is installed, and the hashes are the index's.
"""

import json
import subprocess
import sys
from typing import Any

from names import HERE, PROJECT

TARGETS = {
    "linux-x86_64": (
        "manylinux_2_34_x86_64",
        "manylinux_2_28_x86_64",
        "manylinux_2_17_x86_64",
        "manylinux2014_x86_64",
    ),
    "linux-aarch64": (
        "manylinux_2_39_aarch64",
        "manylinux_2_28_aarch64",
        "manylinux_2_17_aarch64",
        "manylinux2014_aarch64",
    ),
    "windows-x86_64": ("win_amd64",),
    "macos-x86_64": (
        "macosx_13_0_universal2",
        "macosx_13_0_x86_64",
        "macosx_11_0_x86_64",
        "macosx_10_9_x86_64",
    ),
    "macos-arm64": (
        "macosx_13_0_universal2",
        "macosx_14_0_arm64",
        "macosx_13_0_arm64",
        "macosx_12_0_arm64",
        "macosx_11_0_arm64",
    ),
}
PYTHONS = ("3.12", "3.13")
# The versions that the tests run on, where the newest would be another.
HELD = {"PySide6-Essentials": "<6.12"}
TOOLS = ["pyinstaller>=6.20,<7", "setuptools>=77"]
# What PyInstaller needs on one system only: pip's plan for another system reads the markers of this one.
ONLY_ON = {
    "windows": ["pefile>=2022.5.30,!=2024.8.26", "pywin32-ctypes>=0.2.1"],
    "macos": ["macholib>=1.8"],
    "linux": [],
}
MARKERS = {"windows": "sys_platform == 'win32'", "macos": "sys_platform == 'darwin'"}
HEAD = """# What products are frozen from, and the hashes of the files. Made by packaging/lock.py.
# Used as `pip install --require-hashes --only-binary=:all: -r packaging/constraints.txt`.
"""


def wanted(system: str) -> list[str]:
    """What is asked for: the project's own requirements, narrowed, and what freezes them."""
    names = [text.split(";")[0].strip() for text in PROJECT["dependencies"] if "< '3.12'" not in text]
    held = [name + "," + HELD[key] for name in names for key in HELD if name.startswith(key)]
    return [name for name in names if not name.startswith(tuple(HELD))] + held + TOOLS + ONLY_ON[system]


def plan(platforms: tuple[str, ...], python: str, requirements: list[str]) -> list[dict[str, Any]]:
    """What pip would install on another system."""
    command = [
        sys.executable,
        "-m",
        "pip",
        "--disable-pip-version-check",
        "install",
        "-q",
        "--dry-run",
        "--ignore-installed",
    ]
    command += [
        "--only-binary=:all:",
        "--target",
        "unused",
        "--python-version",
        python,
        "--implementation",
        "cp",
        "--report",
        "-",
    ]
    command += [word for platform in platforms for word in ("--platform", platform)]
    told = subprocess.run([*command, *requirements], capture_output=True, text=True, check=False)
    if told.returncode:
        sys.exit(told.stderr)
    return json.loads(told.stdout)["install"]


def main() -> None:
    """Ask for every system and Python, and write what they have together."""
    pins: dict[str, str] = {}
    hashes: dict[str, set[str]] = {}
    for target, platforms in TARGETS.items():
        system = target.split("-")[0]
        for python in PYTHONS:
            requirements = [
                *wanted(system),
                *(f"{name}=={version}" for name, version in pins.items() if name not in _elsewhere(system)),
            ]
            for item in plan(platforms, python, requirements):
                name = item["metadata"]["name"].lower().replace("_", "-").replace(".", "-")
                pins.setdefault(name, item["metadata"]["version"])
                hashes.setdefault(name, set()).add(item["download_info"]["archive_info"]["hashes"]["sha256"])
            print(target, python, len(hashes))
    (HERE / "constraints.txt").write_text(
        HEAD + "".join(map(_entry, sorted(pins), [pins] * len(pins), [hashes] * len(pins))), "utf-8"
    )


def _elsewhere(system: str) -> set[str]:
    return {text.split(">")[0] for other, texts in ONLY_ON.items() if other != system for text in texts}


def _entry(name: str, pins: dict[str, str], hashes: dict[str, set[str]]) -> str:
    system = next(
        (system for system, texts in ONLY_ON.items() if any(text.startswith(name) for text in texts)), None
    )
    marker = f" ; {MARKERS[system]}" if system else ""
    lines = [
        f"{name}=={pins[name]}{marker}",
        *(f"    --hash=sha256:{digest}" for digest in sorted(hashes[name])),
    ]
    return " \\\n".join(lines) + "\n"


if __name__ == "__main__":
    main()
