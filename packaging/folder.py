"""The one-folder program: an environment of its own, the wheel in it, and PyInstaller over that."""

import os
import shutil
import subprocess
import sys
import venv
from pathlib import Path

from licences import collect_licences
from names import DIST, HERE, ROOT, WORK, committed_unix_s, run

ENVIRONMENT = WORK / "environment"
FROZEN_WITH = ((3, 12), (3, 13))
"""Pythons that a product may be frozen with: the tested ones on which every PySide6 is sound."""


def environment_python() -> Path:
    """The interpreter that products are frozen with."""
    return ENVIRONMENT / ("Scripts/python.exe" if os.name == "nt" else "bin/python")


def provide_environment() -> None:
    """Make the environment: the constraints, each file held against its hash, and the project's own wheel."""
    if sys.version_info[:2] not in FROZEN_WITH:
        sys.exit("Products are frozen with Python 3.12 or 3.13: run this with one of them.")
    venv.create(ENVIRONMENT, with_pip=True, clear=True)
    pip = (environment_python(), "-m", "pip", "--disable-pip-version-check", "install", "-q")
    run(*pip, "--require-hashes", "--only-binary=:all:", "-r", HERE / "constraints.txt")
    run(*pip, "--no-deps", "--no-build-isolation", source_copy())


def source_copy() -> Path:
    """A copy of what the wheel is made of, so that building leaves nothing in the checkout."""
    copy = WORK / "source"
    shutil.rmtree(copy, ignore_errors=True)
    unwanted = shutil.ignore_patterns("__pycache__", "*.egg-info")
    for name in ("src", "resources", "packaging/completion"):
        shutil.copytree(ROOT / name, copy / name, ignore=unwanted)
    for name in ("pyproject.toml", "README.md", "LICENSE", "NOTICE"):
        shutil.copy(ROOT / name, copy)
    (copy / "docs").mkdir()
    shutil.copy(ROOT / "docs" / "auroraplan.1", copy / "docs")
    return copy


def build_folder() -> Path:
    """Freeze the program into dist/folder, with the licences of everything in it."""
    provide_environment()
    shutil.rmtree(DIST / "folder", ignore_errors=True)
    run(
        *(environment_python(), "-m", "PyInstaller", "--noconfirm", "--log-level=WARN"),
        *("--distpath", DIST / "folder", "--workpath", WORK / "pyinstaller", HERE / "auroraplan.spec"),
        PYTHONHASHSEED="1",
        SOURCE_DATE_EPOCH=str(committed_unix_s()),
    )
    folder = DIST / "folder" / "auroraplan"
    if sys.platform.startswith("linux"):
        strip_pythons_own(folder / "_internal")
    collect_licences(environment_python(), folder)
    print(f"{folder}: {size_mb(folder):.0f} MB")
    return folder


def strip_pythons_own(internal: Path) -> None:
    """Take the debugging symbols out of Python itself. Never out of wheels: OpenBLAS would no longer load."""
    for library in (*internal.glob("libpython3*.so*"), *internal.glob("python3.*/lib-dynload/*.so")):
        subprocess.run(["strip", "--strip-unneeded", library], check=True)


def size_mb(folder: Path) -> float:
    """How much a folder holds; links count nothing."""
    return sum(path.lstat().st_size for path in folder.rglob("*") if not path.is_dir()) / 1e6
