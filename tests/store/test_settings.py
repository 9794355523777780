"""Settings: each kept by its name, merged with those of another program, and none lost to a damaged file."""

import json
from datetime import UTC, datetime
from pathlib import Path

import pytest

from auroraplan.store.files import NotSaved
from auroraplan.store.settings import Settings


def settings(folder: Path) -> Settings:
    return Settings(folder / "settings.json", lambda: datetime(2026, 12, 1, tzinfo=UTC))


def kept(folder: Path, **values: str) -> Settings:
    changed = settings(folder)
    changed.change(values)
    changed.save()
    return changed


def test_settings_come_back_and_the_first_run_has_none(tmp_path: Path) -> None:
    assert settings(tmp_path).is_new
    kept(tmp_path, theme="dark")
    again = settings(tmp_path)
    assert (again.value("theme"), again.value("other"), again.is_new) == ("dark", None, False)


def test_two_programs_that_change_different_settings_keep_both(tmp_path: Path) -> None:
    mine, theirs = settings(tmp_path), settings(tmp_path)
    mine.change({"theme": "dark"})
    theirs.change({"size": "large"})
    theirs.save()
    mine.save()
    again = settings(tmp_path)
    assert (again.value("theme"), again.value("size")) == ("dark", "large")


def test_nothing_is_written_when_nothing_changed(tmp_path: Path) -> None:
    same = kept(tmp_path, theme="dark")
    before = (tmp_path / "settings.json").stat().st_mtime_ns
    same.change({"theme": "dark"})
    same.save()
    assert (tmp_path / "settings.json").stat().st_mtime_ns == before


@pytest.mark.guarantee(2)
def test_damaged_settings_are_those_of_the_copy_and_told(tmp_path: Path) -> None:
    kept(tmp_path, theme="dark")
    kept(tmp_path, theme="light")
    (tmp_path / "settings.json").write_bytes(b'{"schema": "auroraplan.settings/1"}')
    damaged = settings(tmp_path)
    assert damaged.value("theme") == "dark"
    assert "its settings are no object" in damaged.notices[0]
    assert not damaged.is_new


def test_settings_of_a_newer_version_are_used_and_never_written_over(tmp_path: Path) -> None:
    newer = json.dumps({"schema": "auroraplan.settings/2", "settings": {"theme": "dark"}})
    (tmp_path / "settings.json").write_text(newer, "utf-8")
    used = settings(tmp_path)
    used.change({"theme": "light"})
    with pytest.raises(NotSaved, match="newer Auroraplan"):
        used.save()
    assert used.value("theme") == "light"
    assert (tmp_path / "settings.json").read_text("utf-8") == newer


def test_settings_that_the_system_does_not_let_be_read_are_none_and_told(tmp_path: Path) -> None:
    (tmp_path / "settings.json").mkdir()
    without = settings(tmp_path)
    assert without.value("theme") is None
    assert "cannot be read" in without.notices[0]
