"""The selftest finds what is wrong with an installation: each fault here is planted, and named."""

from __future__ import annotations

import json
import shutil
from dataclasses import replace
from pathlib import Path
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

import numpy as np
import pytest

from auroraplan.app import selftest
from auroraplan.app.selftest import Finding, LeftOut, State, findings, is_sound, record
from auroraplan.core.activity import KP_STEP_S
from auroraplan.core.arrays import read_only
from auroraplan.core.errors import WorldFault
from auroraplan.sources import bundled
from auroraplan.store.paths import Paths

RESOURCES = Path(__file__).parents[2] / "resources"


def fine() -> str:
    return "they are there"


@pytest.fixture(scope="module")
def found(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Finding]:
    home = tmp_path_factory.mktemp("home")
    return {finding.id: finding for finding in findings(Paths(home), fine)}


def test_a_sound_installation_has_no_fault(found: dict[str, Finding]) -> None:
    assert {finding.id: finding.said for finding in found.values() if finding.state is not State.OK} == {}
    assert list(found) == [
        "libraries", "resources", "sun-and-moon", "kp", "magnetic", "odds", "time-zones", "fonts", "home",
    ]  # fmt: skip


@pytest.fixture
def shipped(tmp_path: Path) -> Path:
    """A copy of what ships, small: the icons alone."""
    folder = tmp_path / "resources"
    shutil.copytree(RESOURCES / "icons", folder / "icons")
    listed = json.loads((RESOURCES / "MANIFEST.json").read_text("utf-8"))["files"]
    few = {name: entry for name, entry in listed.items() if name.startswith("icons/")}
    (folder / "MANIFEST.json").write_text(json.dumps({"files": few}), "utf-8")
    return folder


def test_whole_files_are_found_whole(shipped: Path) -> None:
    assert selftest.resources(shipped).startswith("all ")


def test_a_bit_that_flipped_in_a_shipped_file_is_found(shipped: Path) -> None:
    path = shipped / "icons" / "star.svg"
    body = bytearray(path.read_bytes())
    body[len(body) // 2] ^= 1
    path.write_bytes(body)
    with pytest.raises(WorldFault, match=r"star\.svg is damaged: install"):
        selftest.resources(shipped)


def test_a_shipped_file_that_is_gone_is_found(shipped: Path) -> None:
    (shipped / "icons" / "star.svg").unlink()
    with pytest.raises(WorldFault, match=r"star\.svg is missing: install"):
        selftest.resources(shipped)


@pytest.mark.parametrize(
    "body", [b"", b"{}", b"[]", b'{"files": {}}', b'{"files": {"a": 3}}', b"\xff", b"[" * 9]
)
def test_a_manifest_without_sense_is_found(shipped: Path, body: bytes) -> None:
    (shipped / "MANIFEST.json").write_bytes(body)
    with pytest.raises(WorldFault, match=r"MANIFEST\.json"):
        selftest.resources(shipped)


@pytest.mark.parametrize("off_deg", [(0.1, 0.0, 0.0), (0.0, -0.1, 0.0), (0.0, 0.0, 0.01)])
def test_a_sky_that_is_off_is_found(
    monkeypatch: pytest.MonkeyPatch, off_deg: tuple[float, float, float]
) -> None:
    right = selftest._sky_at

    def wrong(*where: object) -> tuple[float, ...]:
        return tuple(value + off for value, off in zip(right(*where), off_deg, strict=True))  # type: ignore[arg-type]

    monkeypatch.setattr(selftest, "_sky_at", wrong)
    with pytest.raises(WorldFault, match=r"is published"):
        selftest.sun_and_moon()


def test_one_bin_of_kp_that_is_a_third_off_is_found(monkeypatch: pytest.MonkeyPatch) -> None:
    right = bundled.kp_history()
    kp = right.kp.copy()
    kp[int((selftest.STORMS[1][0].timestamp() - right.start_unix_s) // KP_STEP_S) + 2] -= 1.0 / 3.0
    monkeypatch.setattr(bundled, "kp_history", lambda: replace(right, kp=read_only(kp)))
    with pytest.raises(WorldFault, match="Ap of 1989-03-13"):
        selftest.kp_of_storms()


def test_a_magnetic_grid_of_another_epoch_is_found(monkeypatch: pytest.MonkeyPatch) -> None:
    right = bundled.magnetic_grid()
    old = replace(right, vectors=read_only(np.roll(right.vectors, 1, axis=0)))
    monkeypatch.setattr(bundled, "magnetic_grid", lambda: old)
    with pytest.raises(WorldFault, match="quasi-dipole latitude of"):
        selftest.magnetic_latitude()


def test_an_engine_whose_odds_are_off_is_found(monkeypatch: pytest.MonkeyPatch) -> None:
    """Kp a level and a half too low, as by a table that was read in thirds."""
    right = bundled.kp_history()
    low = replace(right, kp=read_only(np.maximum(0.0, right.kp - 1.5)))
    monkeypatch.setattr(bundled, "kp_history", lambda: low)
    with pytest.raises(WorldFault, match="share of clear nights with aurora at Sodankylä"):
        selftest.odds()


def test_rules_of_time_zones_that_are_missing_are_a_finding(monkeypatch: pytest.MonkeyPatch) -> None:
    def missing(name: str) -> ZoneInfo:
        raise ZoneInfoNotFoundError(f"No time zone found with key {name}")

    monkeypatch.setattr(selftest, "ZoneInfo", missing)
    finding = selftest._found("x", "X", selftest.time_zones)
    assert finding.state is State.FAULT
    assert "Europe/Oslo" in finding.said


def test_a_library_that_is_missing_is_a_finding(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(selftest, "LIBRARIES", ("a_library_that_is_not_there",))
    finding = selftest._found("x", "X", selftest.libraries)
    assert finding.state is State.FAULT
    assert "a_library_that_is_not_there" in finding.said


def test_the_home_folder_is_left_as_it_was(tmp_path: Path) -> None:
    selftest.home_folder(Paths(tmp_path))
    assert not [path for path in tmp_path.rglob("*") if path.is_file()]


def test_a_home_folder_that_cannot_be_written_is_told(tmp_path: Path) -> None:
    (tmp_path / "data").write_bytes(b"a file where the folder should be")
    with pytest.raises(WorldFault, match="Not saved"):
        selftest.home_folder(Paths(tmp_path))


def test_what_is_left_out_is_no_fault() -> None:
    def left_out() -> str:
        raise LeftOut("Qt is missing")

    finding = selftest._found("fonts", "Fonts", left_out)
    assert (finding.state, finding.said) == (State.LEFT_OUT, "Qt is missing")
    assert is_sound((finding,))
    assert record((finding,))["ok"] is True
    assert not is_sound((finding, replace(finding, state=State.FAULT)))
