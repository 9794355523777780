"""Whatever goes wrong while a plan is written, in any form: the old file is whole, one sentence says why."""

import os
from collections.abc import Callable
from pathlib import Path

import pytest

from auroraplan.cli.arguments import PLAN_FORMATS
from auroraplan.cli.main import main

FORMS = [form for form in PLAN_FORMATS if form != "table"]
ASKED = ("plan", "tromso", "--from", "2026-12-05", "--nights", "1")

Run = Callable[..., tuple[int, str, str]]


@pytest.fixture
def run(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Run:
    def running(*arguments: str) -> tuple[int, str, str]:
        begin = ("--offline", "--now", "2026-12-01T12:00Z", "--home", str(tmp_path / "home"))
        code = main([*begin, *arguments])
        captured = capsys.readouterr()
        return code, captured.out, captured.err

    return running


@pytest.fixture(params=FORMS)
def old(request: pytest.FixtureRequest, tmp_path: Path) -> Path:
    """A file that is there, in a folder of its own, for each form."""
    folder = tmp_path / "out"
    folder.mkdir()
    path = folder / f"plan.{request.param}"
    path.write_text("old")
    return path


def assert_untouched(path: Path) -> None:
    assert path.read_text() == "old"
    assert [entry.name for entry in path.parent.iterdir()] == [path.name]


def test_a_full_disk(run: Run, old: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(_: int) -> None:
        raise OSError(28, "No space left on device")

    with monkeypatch.context() as broken:
        broken.setattr(os, "fsync", full)
        code, out, err = run(*ASKED, "-o", str(old))
    assert (code, out) == (1, "")
    assert err == f"auroraplan: Not written: {old}: the disk is full.\n"
    assert_untouched(old)


def test_a_file_that_another_program_holds(run: Run, old: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def held(_source: object, _target: object) -> None:
        raise PermissionError(13, "The process cannot access the file")

    with monkeypatch.context() as broken:
        broken.setattr(os, "replace", held)
        code, out, err = run(*ASKED, "-o", str(old))
    assert (code, out) == (1, "")
    assert err.startswith(f"auroraplan: Not written: {old}: ")
    assert err.count("\n") == 1
    assert_untouched(old)


def test_a_folder_in_its_place(run: Run, old: Path) -> None:
    old.unlink()
    old.mkdir()
    code, out, err = run(*ASKED, "-o", str(old))
    assert (code, out) == (1, "")
    assert err.startswith(f"auroraplan: Not written: {old}: ")
    assert not list(old.iterdir())


def test_ctrl_c_half_way(run: Run, old: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def interrupted(_: int) -> None:
        raise KeyboardInterrupt

    with monkeypatch.context() as broken:
        broken.setattr(os, "fsync", interrupted)
        code, out, err = run(*ASKED, "-o", str(old))
    assert (code, out) == (130, "")
    assert "Traceback" not in err
    assert_untouched(old)
