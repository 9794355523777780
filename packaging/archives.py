"""Products for Linux that are unpacked, not installed: .tar.zst, the AppDir, and of it the AppImage."""

import shutil
import sys
from pathlib import Path

from desktop import install_desktop_files
from names import APP_ID, DIST, FOLDER, HERE, NAME, TITLE, VERSION, WORK, committed_unix_s, machine, run

APPDIR = DIST / f"{TITLE}.AppDir"


def build_tar() -> Path:
    """The folder as .tar.zst, with the files that a desktop wants beside it. Needs GNU tar and zstd."""
    name = f"{NAME}-{VERSION}-linux-{machine()}"
    tree = WORK / "tar" / name
    shutil.rmtree(tree.parent, ignore_errors=True)
    shutil.copytree(FOLDER, tree, symlinks=True)
    install_desktop_files(tree)
    made = DIST / f"{name}.tar.zst"
    alike = (
        "--sort=name",
        f"--mtime=@{committed_unix_s()}",
        "--owner=0",
        "--group=0",
        "--numeric-owner",
        "--mode=go-w",
    )
    run("tar", *alike, "--use-compress-program=zstd -19 -T0", "-cf", made, name, cwd=tree.parent)
    print(f"{made}: {made.stat().st_size / 1e6:.1f} MB")
    return made


def build_appdir() -> Path:
    """The folder in the layout of an AppImage, with AppRun."""
    shutil.rmtree(APPDIR, ignore_errors=True)
    shutil.copytree(FOLDER, APPDIR / "usr/lib" / NAME, symlinks=True)
    install_desktop_files(APPDIR / "usr")
    shutil.copy(HERE / "linux/AppRun", APPDIR)
    shutil.copy(HERE / "linux" / f"{APP_ID}.desktop", APPDIR)
    shutil.copy(HERE / "icons/auroraplan-256.png", APPDIR / f"{APP_ID}.png")
    (APPDIR / ".DirIcon").symlink_to(f"{APP_ID}.png")
    metainfo = APPDIR / "usr/share/metainfo"
    (metainfo / f"{APP_ID}.appdata.xml").symlink_to(f"{APP_ID}.metainfo.xml")
    print(APPDIR)
    return APPDIR


def build_appimage() -> Path:
    """The AppImage, from the AppDir. Needs appimagetool, which no package registry has."""
    if shutil.which("appimagetool") is None:
        sys.exit("appimagetool is not there: see packaging/README.md. The AppDir runs without it: AppRun.")
    made = DIST / f"{TITLE}-{VERSION}-{machine()}.AppImage"
    architecture = {"x86_64": "x86_64", "aarch64": "aarch64"}[machine()]
    run("appimagetool", build_appdir(), made, ARCH=architecture, SOURCE_DATE_EPOCH=str(committed_unix_s()))
    made.chmod(0o755)
    return made
