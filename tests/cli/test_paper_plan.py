"""The plan on paper from the command line: the paper, the season, and what the disk says."""

import argparse
from pathlib import Path

import pytest

from auroraplan.cli.paper_plan import add_paper


def _options(*words: str) -> argparse.Namespace:
    parser = argparse.ArgumentParser()
    add_paper(parser)
    return parser.parse_args(words)


def test_the_paper_is_a4_unless_asked_for_letter() -> None:
    assert _options().paper == "a4"
    assert _options("--paper", "letter").paper == "letter"
    with pytest.raises(SystemExit):
        _options("--paper", "a5")


@pytest.mark.gui
@pytest.mark.usefixtures("qapp")
def test_a_plan_is_printed_on_letter_with_its_season(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    from pypdf import PdfReader

    from auroraplan.cli.main import main

    path = tmp_path / "plan.pdf"
    words = ("plan", "abisko", "tromso", "--from", "2027-02-05", "--nights", "4", "--stay", "2")
    asked = (*words, "--offline", "--quiet", "--home", str(tmp_path / "home"), "--now", "2026-12-01T18:00Z")
    assert main([*asked, "--paper", "letter", "-o", str(path)]) == 0
    reader = PdfReader(path, strict=True)
    assert float(reader.pages[0].mediabox.width) == pytest.approx(612.0, abs=1.0)
    titles = [str(entry.title) for entry in reader.outline if not isinstance(entry, list)]
    assert "Season" in titles
    assert "How many nights" in titles
    assert main([*asked, "--no-season", "-o", str(path)]) == 0
    without = [str(entry.title) for entry in PdfReader(path).outline if not isinstance(entry, list)]
    assert "Season" not in without
