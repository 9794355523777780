"""What a desktop on Linux looks for, each under the program's id: entry, metainfo, MIME type and icons."""

import shutil
from pathlib import Path

from names import APP_ID, HERE, ROOT

SIZES = (16, 24, 32, 48, 64, 128, 256, 512)


def install_desktop_files(usr: Path) -> None:
    """Copy them under a `usr` folder (or /app, in a Flatpak)."""
    for suffix, folder in (
        (".desktop", "applications"),
        (".metainfo.xml", "metainfo"),
        (".xml", "mime/packages"),
    ):
        target = usr / "share" / folder
        target.mkdir(parents=True, exist_ok=True)
        shutil.copy(HERE / "linux" / f"{APP_ID}{suffix}", target)
    for size in SIZES:
        _icon(usr, f"{size}x{size}", HERE / "icons" / f"auroraplan-{size}.png", f"{APP_ID}.png")
    _icon(usr, "scalable", ROOT / "resources/icons/auroraplan.svg", f"{APP_ID}.svg")


def _icon(usr: Path, size: str, source: Path, name: str) -> None:
    target = usr / "share/icons/hicolor" / size / "apps"
    target.mkdir(parents=True, exist_ok=True)
    shutil.copy(source, target / name)
