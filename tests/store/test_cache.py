"""Last good answers are kept, and nothing that happens to their files ever hurts."""

import os
from datetime import UTC, datetime, timedelta, timezone
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from auroraplan.store.cache import Cache, CachedBody

WHEN = datetime(2027, 1, 10, 7, 47, 12, tzinfo=UTC)
KEPT = CachedBody("https://example.org/kp.json", WHEN, b'[{"kp": 0}]\n\n\x00\xff')


def test_what_was_written_is_read(tmp_path: Path) -> None:
    cache = Cache(tmp_path / "not" / "yet")
    assert cache.read("swpc") is None
    cache.write("swpc", KEPT)
    assert cache.read("swpc") == KEPT
    assert cache.read("other") is None


def test_the_newest_answer_replaces_the_last(tmp_path: Path) -> None:
    cache = Cache(tmp_path)
    cache.write("swpc", KEPT)
    newer = CachedBody(KEPT.url, WHEN + timedelta(hours=1), b"new")
    cache.write("swpc", newer)
    assert cache.read("swpc") == newer
    assert len(list(tmp_path.iterdir())) == 1


def test_when_an_answer_expires_and_its_stamp_are_kept_with_it(tmp_path: Path) -> None:
    cache = Cache(tmp_path)
    told = CachedBody(KEPT.url, WHEN, b"x", "Sun, 10 Jan 2027 07:41:17 GMT", WHEN + timedelta(minutes=31))
    cache.write("met", told)
    assert cache.read("met") == told


def test_times_of_any_zone_come_back_in_utc(tmp_path: Path) -> None:
    cache = Cache(tmp_path)
    local = WHEN.astimezone(timezone(timedelta(hours=-9)))
    cache.write("swpc", CachedBody(KEPT.url, local, b"x"))
    found = cache.read("swpc")
    assert found is not None
    assert found.fetched_utc == WHEN
    assert found.fetched_utc.tzinfo is UTC


def test_a_file_cut_at_any_byte_is_not_read(tmp_path: Path) -> None:
    cache = Cache(tmp_path)
    cache.write("swpc", KEPT)
    (path,) = tmp_path.iterdir()
    whole = path.read_bytes()
    for cut in range(len(whole)):
        path.write_bytes(whole[:cut])
        assert cache.read("swpc") is None


@given(position=st.integers(0, 10_000), byte=st.integers(1, 255))
def test_a_file_with_a_changed_byte_gives_the_same_body_or_none(
    tmp_path_factory: pytest.TempPathFactory, position: int, byte: int
) -> None:
    cache = Cache(tmp_path_factory.mktemp("cache"))
    cache.write("swpc", KEPT)
    (path,) = cache.folder.iterdir()
    damaged = bytearray(path.read_bytes())
    damaged[position % len(damaged)] ^= byte
    path.write_bytes(damaged)
    found = cache.read("swpc")
    assert found is None or found.body == KEPT.body


@pytest.mark.parametrize("text", [b"", b"\n", b"[]\n", b"null\nx", b"{}\n", b"\xff\xff", b"[" * 100_000])
def test_what_is_no_cache_file_is_not_read(tmp_path: Path, text: bytes) -> None:
    (tmp_path / "swpc.body").write_bytes(text)
    assert Cache(tmp_path).read("swpc") is None


def test_a_folder_in_the_way_is_no_answer(tmp_path: Path) -> None:
    (tmp_path / "swpc.body").mkdir()
    cache = Cache(tmp_path)
    assert cache.read("swpc") is None
    cache.write("swpc", KEPT)
    assert cache.read("swpc") is None
    assert [path.name for path in tmp_path.iterdir()] == ["swpc.body"]


def test_a_file_where_the_folder_should_be_keeps_nothing_and_does_not_fail(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way")
    Cache(tmp_path / "file").write("swpc", KEPT)
    assert Cache(tmp_path / "file").read("swpc") is None


def test_a_full_disk_keeps_the_old_answer(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    cache = Cache(tmp_path)
    cache.write("swpc", KEPT)

    def full(_path: Path, _target: object) -> None:
        raise OSError(28, os.strerror(28))

    monkeypatch.setattr(Path, "replace", full)
    cache.write("swpc", CachedBody(KEPT.url, WHEN, b"new"))
    monkeypatch.undo()
    assert cache.read("swpc") == KEPT
    assert len(list(tmp_path.iterdir())) == 1


@pytest.mark.parametrize("key", ["", "../up", "a/b", "A", ".hidden", "x" * 200])
def test_a_key_cannot_leave_the_folder(tmp_path: Path, key: str) -> None:
    with pytest.raises(ValueError, match="no key"):
        Cache(tmp_path).read(key)
