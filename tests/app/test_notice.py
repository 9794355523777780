"""NOTICE is read as people read it: headings, and under them one credit after the other."""

from __future__ import annotations

from importlib import metadata
from importlib.metadata import PackageNotFoundError
from pathlib import Path
from types import SimpleNamespace

import pytest

from auroraplan.app.notice import Credit, credits_of, shipped_credits
from auroraplan.core.errors import WorldFault
from auroraplan.sources import shipped

ROOT = Path(__file__).parents[2]


def test_lines_that_hang_belong_to_the_credit_above() -> None:
    notice = "An opening\nof two lines.\n\nData\n\n  One,\n    told on.\n  Two.\n\nCode\n\n  Three.\n"
    assert credits_of(notice) == (
        Credit("Data", "One, told on."),
        Credit("Data", "Two."),
        Credit("Code", "Three."),
    )


def test_no_word_of_the_shipped_credits_is_lost() -> None:
    said = " ".join(word for each in shipped_credits() for word in each.text.split())
    body = (ROOT / "NOTICE").read_text("utf-8").split("\n\n", 1)[1]
    credits_only = " ".join(line for line in body.splitlines() if line.startswith(" "))
    assert said.split() == credits_only.split()
    assert "Lesser General Public License" in said


def test_a_wheel_tells_the_notice_it_was_installed_with(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    asked: list[str] = []

    def read_text(name: str) -> str:
        asked.append(name)
        return "Data\n\n  From the wheel.\n"

    monkeypatch.setattr(shipped, "__file__", str(tmp_path / "lib/auroraplan/sources/shipped.py"))
    monkeypatch.setattr(metadata, "distribution", lambda _name: SimpleNamespace(read_text=read_text))
    assert shipped_credits() == (Credit("Data", "From the wheel."),)
    assert asked == ["licenses/NOTICE"]


def test_an_installation_without_its_notice_is_said_to_be_broken(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    def nowhere(name: str) -> object:
        raise PackageNotFoundError(name)

    monkeypatch.setattr(shipped, "__file__", str(tmp_path / "lib/auroraplan/sources/shipped.py"))
    monkeypatch.setattr(metadata, "distribution", nowhere)
    with pytest.raises(WorldFault, match="NOTICE"):
        shipped.notice_text()
