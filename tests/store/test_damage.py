"""Whatever a disk makes of the favourites: they open, the damage is told, and what a copy has is not lost."""

import json
import os
from pathlib import Path

import pytest

from auroraplan.core.errors import UnusableInput, WorldFault
from auroraplan.store import documents
from auroraplan.store.documents import Damaged, decode
from auroraplan.store.files import NotSaved
from saved_places import favourites, numbers, place

CLOCK = "20261201T120000Z"


def saved(folder: Path) -> Path:
    """Three favourites, with a copy that holds the first two."""
    for number in (1, 2, 3):
        favourites(folder).add(place(number))
    return folder / "favourites.json"


def assert_the_copy_is_opened_and_told(path: Path, named: str) -> None:
    damaged = path.read_bytes()
    listing = favourites(path.parent).listing()
    assert [kept.id for kept in listing.places] == ["p1", "p2"]
    assert named in listing.notices[0]
    aside = path.with_name(f"favourites.json.damaged-{CLOCK}")
    assert str(aside) in listing.notices[0]
    assert str(path) + ".bak" in listing.notices[1]
    assert aside.read_bytes() == damaged
    favourites(path.parent).add(place(9))
    assert numbers(path.parent) == [1, 2, 9]
    assert aside.read_bytes() == damaged


NAMED = {
    "empty": (b"", "it is empty"),
    "all-NUL": (b"\x00" * 4096, "it is full of zeros"),
    "truncated": (b'{"schema": "auroraplan.favourites/1", "places": [{"id', "it is cut short"),
    "a list": (b"[]", "it holds no JSON object"),
    "places of the wrong type": (b'{"schema": "auroraplan.favourites/1", "places": 3}', "no list"),
    "no places": (b'{"schema": "auroraplan.favourites/1"}', "no list"),
    "not ours": (b'{"schema": "auroraplan.trips/1", "trips": []}', "not marked as auroraplan.favourites"),
    "version 0": (b'{"schema": "auroraplan.favourites/0", "places": []}', "version 0"),
    "UTF-16": ('{"schema": "auroraplan.favourites/1", "places": []}'.encode("utf-16"), "not UTF-8"),
    "Latin-1": ('{"schema": "auroraplan.favourites/1", "ö": 1}'.encode("latin-1"), "not UTF-8"),
    "a web page": (b"<html></html>", "it is not JSON"),
    "its end full of zeros": (b'{"schema": "auroraplan.favourites/1"' + b"\x00" * 99, "it is not JSON"),
}


@pytest.mark.guarantee(2)
@pytest.mark.parametrize(("content", "named"), NAMED.values(), ids=NAMED.keys())
def test_each_damage_is_named_set_aside_and_answered_by_the_copy(
    tmp_path: Path, content: bytes, named: str
) -> None:
    path = saved(tmp_path)
    path.write_bytes(content)
    assert_the_copy_is_opened_and_told(path, named)


def test_every_cut_is_named_a_cut(tmp_path: Path) -> None:
    whole = '{"a": [1.5, 2e5, 3.5e-7, true, null, -2, "Fjäll \\u00e9", {"b": false}], "ö": "x\\n"}'.encode()
    for length in range(1, len(whole)):
        with pytest.raises(Damaged, match="it is cut short"):
            decode(whole[:length])


@pytest.mark.parametrize("every", [61, pytest.param(1, marks=pytest.mark.full)])
def test_a_flipped_bit_is_told_or_hides_no_favourite(tmp_path: Path, every: int) -> None:
    path = saved(tmp_path / "whole")
    whole, copy = path.read_bytes(), path.with_name("favourites.json.bak").read_bytes()
    folder = tmp_path / "flipped"
    folder.mkdir()
    for bit in range(0, 8 * len(whole), every):
        flipped = bytearray(whole)
        flipped[bit // 8] ^= 1 << bit % 8
        (folder / "favourites.json").write_bytes(flipped)
        (folder / "favourites.json.bak").write_bytes(copy)
        listing = favourites(folder).listing()
        assert len(listing.places) == 3 or listing.notices, bit
        assert len(listing.places) >= 2
        kept = {file.read_bytes() for file in folder.iterdir()}
        assert bytes(flipped) in kept
        for file in folder.glob("*.damaged-*"):
            file.unlink()


def test_a_file_of_100_megabytes_is_set_aside_unread(tmp_path: Path) -> None:
    path = saved(tmp_path)
    good = path.read_bytes()
    with path.open("wb") as file:
        file.write(good)
        file.truncate(100_000_000)
    listing = favourites(tmp_path).listing()
    assert [kept.id for kept in listing.places] == ["p1", "p2"]
    assert "it is larger than 32 MB" in listing.notices[0]
    assert path.with_name(f"favourites.json.damaged-{CLOCK}").stat().st_size == 100_000_000


def test_a_list_that_would_be_too_large_to_open_is_not_saved(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = saved(tmp_path)
    before = path.read_bytes()
    monkeypatch.setattr(documents, "LARGEST_BYTES", len(before) + 10)
    with pytest.raises(NotSaved, match="too large"):
        favourites(tmp_path).add(place(4))
    assert path.read_bytes() == before


@pytest.mark.guarantee(3)
def test_a_newer_list_is_shown_told_and_never_written_over(tmp_path: Path) -> None:
    path = saved(tmp_path)
    newer = json.loads(path.read_bytes())
    newer |= {"schema": "auroraplan.favourites/2", "groups": ["north"]}
    path.write_text(json.dumps(newer), "utf-8")
    content = path.read_bytes()
    listing = favourites(tmp_path).listing()
    assert len(listing.places) == 3
    assert "newer Auroraplan" in listing.notices[0]
    with pytest.raises(NotSaved, match="newer Auroraplan"):
        favourites(tmp_path).add(place(4))
    with pytest.raises(NotSaved, match="newer Auroraplan"):
        favourites(tmp_path).remove("p1")
    assert path.read_bytes() == content


@pytest.mark.guarantee(3)
def test_a_copy_of_a_newer_version_is_not_written_over_either(tmp_path: Path) -> None:
    path = saved(tmp_path)
    copy = path.with_name("favourites.json.bak")
    newer = b'{"schema": "auroraplan.favourites/2", "places": [], "groups": ["north"]}'
    copy.write_bytes(newer)
    favourites(tmp_path).add(place(4))
    assert numbers(tmp_path) == [1, 2, 3, 4]
    assert copy.read_bytes() == newer


def test_a_mark_in_front_as_some_editors_put_it_is_no_damage(tmp_path: Path) -> None:
    path = saved(tmp_path)
    path.write_bytes(b"\xef\xbb\xbf" + path.read_bytes().replace(b"\n", b"\r\n"))
    listing = favourites(tmp_path).listing()
    assert (len(listing.places), listing.notices) == (3, ())


def test_a_list_that_the_system_does_not_let_be_read_is_shown_from_its_copy_and_kept(tmp_path: Path) -> None:
    path = saved(tmp_path)
    path.unlink()
    path.mkdir()
    listing = favourites(tmp_path).listing()
    assert [kept.id for kept in listing.places] == ["p1", "p2"]
    assert "cannot be read" in listing.notices[0]
    with pytest.raises(NotSaved, match="cannot be read"):
        favourites(tmp_path).add(place(4))
    assert path.is_dir()
    path.with_name("favourites.json.bak").unlink()
    with pytest.raises(WorldFault, match=r"favourites\.json cannot be read"):
        favourites(tmp_path).list()


@pytest.mark.skipif(os.name != "posix" or not hasattr(os, "mkfifo"), reason="platform: rights of folders")
def test_damage_in_a_folder_that_lets_nothing_be_set_aside_is_told_all_the_same(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = saved(tmp_path)
    path.write_bytes(b"{")

    def refused(_path: Path, _target: Path) -> Path:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(Path, "rename", refused)
    listing = favourites(tmp_path).listing()
    assert [kept.id for kept in listing.places] == ["p1", "p2"]
    assert "it is cut short" in listing.notices[0]
    assert path.read_bytes() == b"{"


@pytest.mark.guarantee(2)
def test_damage_that_a_change_comes_upon_is_told_by_the_next_reading(tmp_path: Path) -> None:
    path = saved(tmp_path)
    kept = favourites(tmp_path)
    path.write_bytes(b"")
    kept.add(place(9))
    notices = kept.listing().notices
    assert "it is empty" in notices[0]
    assert kept.listing().notices == ()
    path.write_bytes(b"")
    with pytest.raises(UnusableInput):
        kept.remove("nobody")
    assert "it is empty" in kept.listing().notices[0]
