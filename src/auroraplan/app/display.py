"""Whether Qt can draw and open a window here: without its libraries or a display it would abort the program.

Qt ends the process with SIGABRT and no exception where a library or the display is missing. So both are
looked for beforehand, with the standard library only, and what is missing is said together with the command
that installs it.
"""

from __future__ import annotations

import ctypes
import os
import shutil
import sys
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

# Found one by one on a minimal Debian 12; the same for Qt 6.11 and 6.12.
DRAWING_LIBRARIES = (
    "libGL.so.1",
    "libEGL.so.1",
    "libxkbcommon.so.0",
    "libdbus-1.so.3",
    "libfontconfig.so.1",
    "libglib-2.0.so.0",
)
X11_LIBRARIES = (
    "libxcb-cursor.so.0",
    "libxcb-icccm.so.4",
    "libxcb-keysyms.so.1",
    "libxcb-shape.so.0",
    "libxcb-xkb.so.1",
    "libxkbcommon-x11.so.0",
)

INSTALL_LINES = {
    "apt-get": "sudo apt-get install libgl1 libegl1 libxkbcommon0 libdbus-1-3 libfontconfig1 libglib2.0-0"
    " libxcb-cursor0 libxcb-icccm4 libxcb-keysyms1 libxcb-shape0 libxcb-xkb1 libxkbcommon-x11-0",
    "dnf": "sudo dnf install mesa-libGL mesa-libEGL libxkbcommon dbus-libs fontconfig glib2"
    " xcb-util-cursor xcb-util-wm xcb-util-keysyms xcb-util-image libxkbcommon-x11",
    "pacman": "sudo pacman -S --needed mesa libxkbcommon dbus fontconfig glib2"
    " xcb-util-cursor xcb-util-wm xcb-util-keysyms libxkbcommon-x11",
    "zypper": "sudo zypper install Mesa-libGL1 Mesa-libEGL1 libxkbcommon0 libdbus-1-3 fontconfig"
    " libglib-2_0-0 libxcb-cursor0 libxcb-icccm4 libxcb-keysyms1 libxkbcommon-x11-0",
}

# Platforms of Qt that need neither a display nor X11's libraries.
_WITHOUT_DISPLAY = ("offscreen", "minimal", "vnc", "eglfs", "linuxfb")


def why_no_drawing() -> str | None:
    """Why nothing can be drawn here, not even a PDF, and the remedy; None when it can."""
    return _told("Drawing", _missing(DRAWING_LIBRARIES))


def why_no_window(environment: Mapping[str, str] = os.environ) -> str | None:
    """Why no window can open here, and the remedy; None when it can."""
    if not _is_linux():
        return None
    platform = environment.get("QT_QPA_PLATFORM", "").split(":")[0].split(";")[0]
    if platform in _WITHOUT_DISPLAY:
        return _told("The window", _missing(DRAWING_LIBRARIES))
    display, wayland = environment.get("DISPLAY"), environment.get("WAYLAND_DISPLAY")
    if not display and not wayland:
        return "There is no display: neither DISPLAY nor WAYLAND_DISPLAY is set."
    if wayland and platform != "xcb":
        return _told("The window", _missing(DRAWING_LIBRARIES))
    missing = _missing(DRAWING_LIBRARIES + X11_LIBRARIES)
    if not missing and not _answers(display or ""):
        return f"The display {display} does not answer."
    return _told("The window", missing)


def _is_linux() -> bool:
    return sys.platform.startswith("linux")


def _missing(libraries: tuple[str, ...]) -> list[str]:
    return [name for name in libraries if not _loads(name)] if _is_linux() else []


def _loads(library: str) -> bool:
    try:
        ctypes.CDLL(library)
    except OSError:
        return False
    return True


def _answers(display: str) -> bool:
    """Whether a local X display has its socket; one on another machine or in a sandbox is taken on trust."""
    number = display.removeprefix("unix").removeprefix(":").split(".")[0]
    sockets = Path("/tmp/.X11-unix")  # where X11 keeps them
    if not display.startswith((":", "unix:")) or not number.isdigit() or not sockets.is_dir():
        return True
    return (sockets / f"X{number}").exists() or _has_abstract_socket(number)


def _has_abstract_socket(number: str) -> bool:
    try:
        return f"@/tmp/.X11-unix/X{number}" in Path("/proc/net/unix").read_text(encoding="ascii")
    except (OSError, ValueError):
        return True


def _told(what: str, missing: list[str]) -> str | None:
    if not missing:
        return None
    manager = next((name for name in INSTALL_LINES if shutil.which(name)), None)
    remedy = (
        f"install them with: {INSTALL_LINES[manager]}" if manager else "install the packages that hold them."
    )
    return f"{what} needs system libraries that are missing ({', '.join(missing)}); {remedy}"
