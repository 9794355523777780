"""Whether a window can open is known before Qt would abort."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from auroraplan.app import display
from auroraplan.app.display import DRAWING_LIBRARIES, INSTALL_LINES, why_no_drawing, why_no_window

linux = pytest.mark.skipif(
    not sys.platform.startswith("linux"), reason="platform: elsewhere Qt brings what it needs"
)


def with_libraries(monkeypatch: pytest.MonkeyPatch, missing: tuple[str, ...] = ()) -> None:
    monkeypatch.setattr(display, "_is_linux", lambda: True)
    monkeypatch.setattr(display, "_loads", lambda name: name not in missing)


def test_without_a_display_it_says_so(monkeypatch: pytest.MonkeyPatch) -> None:
    with_libraries(monkeypatch)
    assert why_no_window({}) == "There is no display: neither DISPLAY nor WAYLAND_DISPLAY is set."


def test_the_offscreen_platform_needs_no_display(monkeypatch: pytest.MonkeyPatch) -> None:
    with_libraries(monkeypatch)
    assert why_no_window({"QT_QPA_PLATFORM": "offscreen"}) is None
    assert why_no_window({"QT_QPA_PLATFORM": "offscreen:fontengine=x"}) is None


def test_wayland_needs_none_of_the_libraries_of_x11(monkeypatch: pytest.MonkeyPatch) -> None:
    with_libraries(monkeypatch, missing=display.X11_LIBRARIES)
    assert why_no_window({"WAYLAND_DISPLAY": "wayland-0"}) is None
    assert why_no_window({"DISPLAY": "far.example:0"}) is not None


def test_a_display_without_a_server_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    with_libraries(monkeypatch)
    monkeypatch.setattr(Path, "is_dir", lambda _self: True)
    assert why_no_window({"DISPLAY": ":987654"}) == "The display :987654 does not answer."


@pytest.mark.parametrize("manager", INSTALL_LINES)
def test_missing_libraries_are_named_with_the_line_that_installs_them(
    monkeypatch: pytest.MonkeyPatch, manager: str
) -> None:
    with_libraries(monkeypatch, missing=("libEGL.so.1",))
    monkeypatch.setattr(display.shutil, "which", lambda name: name if name == manager else None)
    reason = why_no_drawing()
    assert reason is not None
    assert "libEGL.so.1" in reason
    assert "libGL.so.1" not in reason
    assert reason.endswith(INSTALL_LINES[manager])


def test_an_unknown_system_still_gets_a_remedy(monkeypatch: pytest.MonkeyPatch) -> None:
    with_libraries(monkeypatch, missing=DRAWING_LIBRARIES)
    monkeypatch.setattr(display.shutil, "which", lambda _name: None)
    assert "install the packages" in (why_no_drawing() or "")


def test_other_systems_are_not_asked_for_linux_libraries(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(display, "_is_linux", lambda: False)
    monkeypatch.setattr(display, "_loads", lambda _name: False)
    assert why_no_window({}) is None
    assert why_no_drawing() is None


@linux
def test_a_library_that_is_not_there_is_noticed() -> None:
    assert display._loads("libc.so.6")
    assert not display._loads("libno-such-library.so.1")


def test_looking_for_a_display_loads_nothing_but_the_standard_library() -> None:
    code = "import sys, auroraplan.app.display; print([m for m in ('numpy', 'PySide6') if m in sys.modules])"
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)}
    done = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=True, env=environment
    )
    assert done.stdout.strip() == "[]"
