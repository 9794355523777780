"""The Flatpak: wheels that were held against their hashes, and flatpak-builder over them."""

import shutil
import sys
from pathlib import Path

from folder import source_copy
from names import APP_ID, DIST, HERE, NAME, VERSION, WORK, machine, run

WHEELS = WORK / "wheels"
RUNTIME_PYTHON = "3.13"
"""That of org.freedesktop.Platform 25.08."""


def build_flatpak() -> Path:
    """The Flatpak as one file. Needs flatpak-builder and the runtime that the manifest names."""
    if shutil.which("flatpak-builder") is None:
        sys.exit("flatpak-builder is not there.")
    provide_wheels()
    builder = (
        "flatpak-builder",
        "--force-clean",
        "--user",
        "--install-deps-from=flathub",
        "--state-dir",
        WORK / "flatpak-state",
    )
    manifest = HERE / "flatpak" / f"{APP_ID}.yml"
    run(*builder, "--repo", WORK / "flatpak-repo", WORK / "flatpak", manifest)
    made = DIST / f"{NAME}-{VERSION}-{machine()}.flatpak"
    run("flatpak", "build-bundle", WORK / "flatpak-repo", made, APP_ID)
    return made


def provide_wheels() -> None:
    """Fetch the wheels for the runtime's Python and make our own."""
    shutil.rmtree(WHEELS, ignore_errors=True)
    pip = (sys.executable, "-m", "pip", "--disable-pip-version-check")
    tags = ("manylinux_2_34", "manylinux_2_28", "manylinux_2_17", "manylinux2014")
    platforms = [word for tag in tags for word in ("--platform", f"{tag}_{machine()}")]
    target = ("--python-version", RUNTIME_PYTHON, "--implementation", "cp", *platforms, "--only-binary=:all:")
    run(*pip, "download", "-q", "--require-hashes", *target, "-r", HERE / "constraints.txt", "-d", WHEELS)
    run(*pip, "wheel", "-q", "--no-deps", source_copy(), "-w", WHEELS)
