"""The app and the disk image for macOS. PyInstaller writes the app beside the folder; see auroraplan.spec."""

import shutil
import sys
from pathlib import Path

from names import BUNDLE, DIST, FOLDER, HERE, TITLE, VERSION, machine, run


def build_dmg() -> Path:
    """The disk image for macOS, from dist/folder. Needs macOS."""
    if sys.platform != "darwin":
        sys.exit("A disk image is made on macOS.")
    resources = BUNDLE / "Contents/Resources"
    for name in ("LICENSE", "NOTICE", "licences"):
        source, target = FOLDER / name, resources / name
        shutil.rmtree(target, ignore_errors=True)
        shutil.copytree(source, target) if source.is_dir() else shutil.copy(source, target)
    made = DIST / f"{TITLE}-{VERSION}-{'arm64' if machine() == 'aarch64' else machine()}.dmg"
    run(HERE / "macos/make_dmg.sh", BUNDLE, made)
    return made
