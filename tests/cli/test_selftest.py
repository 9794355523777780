"""`auroraplan selftest`: a line for each check, JSON, and an exit code."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

import pytest

from auroraplan.app import display
from auroraplan.app import selftest as checks
from auroraplan.app.selftest import Finding, LeftOut, State
from auroraplan.cli import selftest
from auroraplan.cli.main import ANSWERED, NO_ANSWER, main

SOUND = (
    Finding("a", "First", State.OK, "it is there"),
    Finding("b", "Second", State.LEFT_OUT, "Qt is missing"),
)
BROKEN = (*SOUND, Finding("c", "Third", State.FAULT, "it is gone: install again."))


@pytest.fixture
def found(monkeypatch: pytest.MonkeyPatch) -> list[Finding]:
    """What the checks find is what a test puts here."""
    planted: list[Finding] = []

    def findings(*_: object) -> Iterator[Finding]:
        return iter(planted)

    monkeypatch.setattr(checks, "findings", findings)
    return planted


def run(home: Path, *options: str) -> int:
    return main(["--home", str(home), "selftest", *options])


def test_a_sound_program_says_a_line_for_each_check_and_0(
    found: list[Finding], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    found += SOUND
    assert run(tmp_path) == ANSWERED
    out, err = capsys.readouterr()
    assert [line.split() for line in out.splitlines()] == [
        ["ok", "First", "it", "is", "there"],
        ["left", "out", "Second", "Qt", "is", "missing"],
    ]
    assert err == ""


def test_a_fault_is_told_after_all_lines_with_1(
    found: list[Finding], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    found += BROKEN
    assert run(tmp_path) == NO_ANSWER
    out, err = capsys.readouterr()
    assert out.splitlines()[2].startswith("fault")
    assert err == "auroraplan: This installation is not sound: Third.\n"


@pytest.mark.parametrize(("planted", "code"), [(SOUND, ANSWERED), (BROKEN, NO_ANSWER)])
def test_as_json_the_same_is_said(
    found: list[Finding],
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
    planted: tuple[Finding, ...],
    code: int,
) -> None:
    found += planted
    assert run(tmp_path, "--json") == code
    told = json.loads(capsys.readouterr().out)
    assert told["schema"] == "auroraplan.selftest/1"
    assert told["ok"] is (code == ANSWERED)
    assert told["checks"] == [
        {"id": each.id, "title": each.title, "state": each.state.value, "said": each.said} for each in planted
    ]


def test_without_qt_the_fonts_are_left_out_and_the_remedy_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(selftest, "find_spec", lambda _name: None)
    with pytest.raises(LeftOut, match="pip install PySide6-Essentials"):
        selftest.fonts()


def test_without_the_libraries_of_qt_the_fonts_are_left_out_and_the_remedy_is_told(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(display, "why_no_drawing", lambda: "Drawing needs libEGL.so.1; install it with: apt")
    with pytest.raises(LeftOut, match="install it with: apt"):
        selftest.fonts()


@pytest.mark.gui
def test_the_bundled_font_has_every_letter() -> None:
    assert selftest.fonts() == "4 faces with every letter that is needed"


@pytest.mark.gui
def test_a_letter_that_the_font_lacks_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    from auroraplan.core.errors import WorldFault
    from auroraplan.render import letters

    monkeypatch.setattr(letters, "LETTERS", "A東")
    with pytest.raises(WorldFault, match="lacks 東:"):
        selftest.fonts()
