"""What the window remembers, and what it makes of a damaged memory."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import QByteArray

from auroraplan.app.requests import MoonTaste, PlanRequest
from auroraplan.gui.remembered import Remembered
from auroraplan.gui.settings import LOOK
from plan_example import ABISKO, THINGVELLIR

REQUEST = PlanRequest((ABISKO, THINGVELLIR), date(2026, 12, 5), 10, 5, MoonTaste.DARK)


def test_a_request_comes_back_as_it_was(tmp_path: Path) -> None:
    path = tmp_path / "window.ini"
    Remembered(path).keep_request(REQUEST)
    assert Remembered(path).request() == REQUEST


def test_the_first_run_remembers_nothing(tmp_path: Path) -> None:
    fresh = Remembered(tmp_path / "window.ini")
    assert fresh.request() is None
    assert fresh.setting(LOOK) == "system"
    assert fresh.bytes_of("geometry") is None


@pytest.mark.parametrize(
    "text",
    [
        "",
        "{}",
        "[]",
        "null",
        "no json",
        '{"places": [{"id": "x"}], "first_evening": "2026-12-05", "nights": 3, "stay": 2, "moon": "any"}',
        '{"places": [], "first_evening": "soon", "nights": 3, "stay": 2, "moon": "any"}',
        '{"places": [], "first_evening": "2026-12-05", "nights": 3, "stay": 9, "moon": "any"}',
        '{"places": [], "first_evening": "2026-12-05", "nights": 3, "stay": 2, "moon": "blue"}',
    ],
)
def test_a_damaged_request_is_as_if_there_had_never_been_one(tmp_path: Path, text: str) -> None:
    remembered = Remembered(tmp_path / "window.ini")
    remembered._file.setValue("plan/request", text)
    assert remembered.request() is None


def test_a_damaged_file_is_no_reason_not_to_open(tmp_path: Path) -> None:
    path = tmp_path / "window.ini"
    path.write_bytes(b"\x00\xff[[[\n=\n%zz")
    remembered = Remembered(path)
    assert remembered.request() is None
    remembered.keep_bytes("geometry", QByteArray(b"abc"))
    remembered.sync()
    assert Remembered(path).bytes_of("geometry") == QByteArray(b"abc")


def test_an_unknown_theme_is_the_systems(tmp_path: Path) -> None:
    remembered = Remembered(tmp_path / "window.ini")
    remembered.keep_setting(LOOK, "plaid")
    assert remembered.setting(LOOK) == "system"
