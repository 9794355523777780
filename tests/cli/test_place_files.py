"""`auroraplan places export` and `import`, and the plan's calendar and page from the command line."""

from pathlib import Path

import pytest

from auroraplan.cli.main import main


@pytest.mark.parametrize("form", ["json", "csv", "gpx"])
def test_favourites_move_to_another_home(
    form: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = str(tmp_path / f"places.{form}")
    old, new = ("--offline", "--home", str(tmp_path / "a")), ("--offline", "--home", str(tmp_path / "b"))
    assert main([*old, "places", "add", "tromso"]) == 0
    assert main([*old, "places", "export", file]) == 0
    assert main([*new, "places", "import", file]) == 0
    assert main([*new, "places", "import", file]) == 0
    told = capsys.readouterr().err
    assert "1 of 1 places are favourites now; 0 left out." in told
    assert "0 of 1 places are favourites now; 1 left out." in told
    assert main([*new, "places", "list"]) == 0
    listed = capsys.readouterr().out
    assert "Tromsø" in listed
    assert "Europe/Oslo" in listed


def test_a_file_of_another_kind_is_refused(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--home", str(tmp_path), "places", "import", "places.xlsx"]) == 2
    assert ".json, .csv or .gpx" in capsys.readouterr().err


@pytest.mark.parametrize(("form", "begin"), [("ics", b"BEGIN:VCALENDAR\r\n"), ("html", b"<!DOCTYPE html>")])
def test_a_plan_is_written_by_the_name_of_the_file(form: str, begin: bytes, tmp_path: Path) -> None:
    file = tmp_path / f"plan.{form}"
    asked = ("plan", "tromso", "--from", "2026-12-05", "--nights", "5", "-o", str(file))
    assert main(["--offline", "--now", "2026-12-01T12:00Z", "--home", str(tmp_path), *asked]) == 0
    assert file.read_bytes().startswith(begin)
