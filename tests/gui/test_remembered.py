"""What the window remembers, and what it makes of a damaged memory."""

from __future__ import annotations

import errno
import json
import logging
import os
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import QByteArray, QSettings

from auroraplan.app.requests import MoonTaste, PlanRequest
from auroraplan.core.itineraries import Leg
from auroraplan.gui.remembered import Remembered, trip_of
from auroraplan.gui.settings import LOOK
from auroraplan.store import files
from plan_example import ABISKO, THINGVELLIR

REQUEST = PlanRequest((ABISKO, THINGVELLIR), date(2026, 12, 5), 10, 5, MoonTaste.DARK)


def test_a_request_comes_back_as_it_was(tmp_path: Path) -> None:
    path = tmp_path / "settings.json"
    remembered = Remembered(path)
    remembered.keep_request(REQUEST)
    assert remembered.request() == REQUEST
    remembered.sync()
    assert Remembered(path).request() == REQUEST


def test_the_first_run_remembers_nothing(tmp_path: Path) -> None:
    fresh = Remembered(tmp_path / "settings.json")
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
    path = tmp_path / "settings.json"
    kept = json.loads(text or "0") if text != "no json" else text
    document = {"schema": "auroraplan.settings/1", "settings": {"plan/request": kept}}
    path.write_text(json.dumps(document), "utf-8")
    assert Remembered(path).request() is None


def test_a_damaged_file_is_no_reason_not_to_open(tmp_path: Path) -> None:
    path = tmp_path / "settings.json"
    path.write_bytes(b"\x00\xff[[[\n=\n%zz")
    remembered = Remembered(path)
    assert remembered.request() is None
    remembered.keep_bytes("geometry", QByteArray(b"abc"))
    remembered.sync()
    assert Remembered(path).bytes_of("geometry") == QByteArray(b"abc")


def test_an_unknown_theme_is_the_systems(tmp_path: Path) -> None:
    remembered = Remembered(tmp_path / "settings.json")
    remembered.keep_setting(LOOK, "plaid")
    assert remembered.setting(LOOK) == "system"


def ini_of_an_earlier_version(path: Path, request: str) -> None:
    ini = QSettings(str(path), QSettings.Format.IniFormat)
    ini.setValue("plan/request", request)
    ini.setValue("window/theme", "dark")
    ini.setValue("window/geometry", QByteArray(b"\x01\xffabc"))
    ini.sync()


@pytest.mark.guarantee(3)
def test_what_an_earlier_version_kept_in_its_ini_file_is_taken_over_once(tmp_path: Path) -> None:
    ini, path = tmp_path / "window.ini", tmp_path / "settings.json"
    of_today = Remembered(tmp_path / "of-today.json")
    of_today.keep_request(REQUEST)
    of_today.sync()
    kept = of_today._settings.value("plan/request")
    ini_of_an_earlier_version(ini, json.dumps(kept))
    before = Remembered(path, before=ini)
    assert before.request() == REQUEST
    assert before.setting(LOOK) == "dark"
    assert before.bytes_of("geometry") == QByteArray(b"\x01\xffabc")
    before.keep_setting(LOOK, "light")
    after = Remembered(path, before=ini)
    assert (after.setting(LOOK), after.request()) == ("light", REQUEST)
    assert ini.is_file(), "an older version finds its own"


def test_an_ini_file_without_sense_is_as_if_it_had_never_been(tmp_path: Path) -> None:
    ini_of_an_earlier_version(tmp_path / "window.ini", "[" * 100_000)
    assert Remembered(tmp_path / "settings.json", before=tmp_path / "window.ini").request() is None


def test_what_cannot_be_written_is_remembered_while_the_window_is_open(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    remembered = Remembered(tmp_path / "settings.json")

    def full(_: int) -> None:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    with monkeypatch.context() as patch, caplog.at_level(logging.WARNING):
        patch.setattr(files.os, "fsync", full)
        remembered.keep_setting(LOOK, "dark")
    assert "the disk is full" in caplog.text
    assert remembered.setting(LOOK) == "dark"
    assert Remembered(tmp_path / "settings.json").setting(LOOK) == "system"
    remembered.sync()
    assert Remembered(tmp_path / "settings.json").setting(LOOK) == "dark"


@pytest.mark.parametrize(
    "kept",
    [
        "no json",
        "[]",
        '{"stays": [{"place": {}, "nights": 2}], "first_evening": "2026-12-05", "name": ""}',
        '{"stays": [], "first_evening": "never", "name": ""}',
    ],
)
def test_a_trip_that_cannot_be_read_was_never_kept(kept: str) -> None:
    assert trip_of(kept) == ((), "")


def test_a_trip_comes_back_as_it_was(tmp_path: Path) -> None:
    legs = (Leg(ABISKO, date(2026, 12, 5), 3), Leg(THINGVELLIR, date(2026, 12, 8), 2))
    fresh = Remembered(tmp_path / "window.ini")
    assert fresh.trip() == ""
    fresh.keep_trip(legs, "Winter")
    fresh.sync()
    assert trip_of(Remembered(tmp_path / "window.ini").trip()) == (legs, "Winter")
    fresh.keep_trip((), "")
    assert fresh.trip() == ""
