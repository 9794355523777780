"""A save that is killed or refused at any of its system calls leaves the old list or the new one."""

import shutil
import sys
from pathlib import Path

import pytest

from saved_places import favourites, place
from traced_save import (
    KILLED,
    NOT_SAVED,
    SAVED,
    CallOfASave,
    Ended,
    afresh,
    calls,
    killed_at,
    refused_at,
    save,
)

pytestmark = [
    pytest.mark.full,
    pytest.mark.skipif(not sys.platform.startswith("linux"), reason="platform: strace is of Linux"),
]

FAULTS = ("ENOSPC", "EIO", "EACCES", "EDQUOT", "EMFILE")
LITTER = {"favourites.json.new", "favourites.json.bak.new"}


@pytest.fixture(params=["the first save", "a later save"])
def before(request: pytest.FixtureRequest, tmp_path: Path) -> Path:
    """A folder as it is before the save: not there, or with three favourites and their copy."""
    assert shutil.which("strace"), "strace is missing; on Debian: apt-get install strace"
    folder = tmp_path / "before"
    if request.param == "a later save":
        for number in (1, 2, 3):
            favourites(folder).add(place(number))
    return folder


def points(folder: Path, before: Path) -> list[CallOfASave]:
    afresh(folder, before)
    done = save(folder, 4)
    assert (done.code, done.said) == (SAVED, "")
    found = calls(done.trace)
    assert {"openat", "write", "fsync", "rename", "close"} <= {call.name for call in found}
    return found


def listed(folder: Path) -> list[str]:
    """The favourites, read from a copy of the folder, and whether all could be read without a word."""
    listing = favourites(folder).listing()
    assert not listing.notices
    return [kept.id for kept in listing.places]


@pytest.mark.guarantee(1)
def test_killed_at_any_system_call_the_old_list_or_the_new_one_is_there(tmp_path: Path, before: Path) -> None:
    folder = tmp_path / "home" / "data"
    folder.parent.mkdir()
    old = listed(before)
    seen: list[list[str]] = []
    for call in points(folder, before):
        afresh(folder, before)
        assert killed_at(folder, 4, call).code == KILLED, call
        left = {path.name for path in folder.iterdir()} if folder.exists() else set[str]()
        assert len(left & LITTER) <= 1, call
        seen.append(listed(folder))
        assert seen[-1] in (old, [*old, "p4"]), call
        favourites(folder).add(place(5))
        assert listed(folder) == [*seen[-1], "p5"], call
        assert not LITTER & {path.name for path in folder.iterdir()}, call
    assert old in seen
    assert [*old, "p4"] in seen
    print(f"killed at {len(seen)} system calls: {seen.count(old)} old, {len(seen) - seen.count(old)} new")


@pytest.mark.guarantee(1)
def test_refused_at_any_system_call_the_old_list_stays_without_litter_and_the_user_is_told(
    tmp_path: Path, before: Path
) -> None:
    folder = tmp_path / "home" / "data"
    folder.parent.mkdir()
    old = listed(before)
    told = count = 0
    for call in points(folder, before):
        for fault in FAULTS:
            afresh(folder, before)
            ended = refused_at(folder, 4, call, fault)
            assert_old_and_told_or_new(folder, old, ended, f"{call} {fault} {ended.said}")
            told, count = told + (ended.code == NOT_SAVED), count + 1
    assert told > count / 4
    print(f"refused at {count} points: {told} told and old kept, {count - told} saved all the same")


def assert_old_and_told_or_new(folder: Path, old: list[str], ended: Ended, where: str) -> None:
    assert ended.code in (SAVED, NOT_SAVED), where
    assert listed(folder) == (old if ended.code == NOT_SAVED else [*old, "p4"]), where
    assert ("Not saved" in ended.said or "cannot be read" in ended.said) == (ended.code == NOT_SAVED), where
    left = {path.name for path in folder.iterdir()} if folder.exists() else set[str]()
    assert not LITTER & left, where
