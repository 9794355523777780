"""A document is opened whatever happened to it, and nothing good is lost."""

import json
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from auroraplan.store.documents import Damaged, DocumentFile, Json, decode, encode
from auroraplan.store.files import NotSaved


def document(folder: Path) -> DocumentFile:
    return DocumentFile(
        folder / "list.json", "test.list", 3, "things", lambda: datetime(2026, 12, 1, 12, tzinfo=UTC)
    )


def appending(item: str) -> Callable[[dict[str, Json]], dict[str, Json]]:
    def change(content: dict[str, Json]) -> dict[str, Json]:
        items = content.get("items", [])
        assert isinstance(items, list)
        return {**content, "items": [*items, item]}

    return change


def with_two_generations(folder: Path) -> DocumentFile:
    file = document(folder)
    file.change(appending("one"))
    file.change(appending("two"))
    return file


def test_what_is_written_is_read_again(tmp_path: Path) -> None:
    file = document(tmp_path)
    assert file.read().content == {}
    file.change(appending("Tromsø"))
    assert file.read().content == {"items": ["Tromsø"], "schema": "test.list/3"}
    assert file.read().notices == ()


def test_a_file_cut_at_any_byte_gives_the_previous_generation_and_is_kept(tmp_path: Path) -> None:
    whole = with_two_generations(tmp_path / "whole").path.read_bytes()
    last_brace = whole.rindex(b"}")
    for length in range(len(whole)):
        folder = tmp_path / str(length)
        file = with_two_generations(folder)
        file.path.write_bytes(whole[:length])
        opened = file.read()
        if length > last_brace:  # only the newline is missing
            assert opened.content["items"] == ["one", "two"]
            continue
        assert opened.content["items"] == ["one"], length
        assert "could not be read" in opened.notices[0]
        assert (folder / "list.json.damaged-20261201T120000Z").read_bytes() == whole[:length]


DAMAGES = {
    "empty": b"",
    "zeros": b"\x00" * 300,
    "no object": b"[1, 2]",
    "not marked": b'{"items": []}',
    "another schema": b'{"schema": "test.other/1"}',
    "no version": b'{"schema": "test.list/x"}',
    "not a number": b'{"schema": "test.list/3", "x": NaN}',
    "infinite": b'{"schema": "test.list/3", "x": -Infinity}',
    "too large": b'{"schema": "test.list/3", "x": 1e999}',
    "lone surrogate": b'{"schema": "test.list/3", "x": "\\ud800"}',
    "not UTF-8": b'{"schema": "test.list/3", "x": "\xff"}',
    "nested": b"[" * 100_000,
    "huge integer": b'{"schema": "test.list/3", "x": ' + b"9" * 5_000 + b"}",
    "key twice": b'{"schema": "test.list/3", "x": 1, "x": 2}',
    "tail of an older file": b'{"schema": "test.list/3"}"]}',
}


@pytest.mark.parametrize("damage", DAMAGES.values(), ids=DAMAGES.keys())
def test_a_damaged_file_is_set_aside_and_the_previous_one_opened(tmp_path: Path, damage: bytes) -> None:
    file = with_two_generations(tmp_path)
    file.path.write_bytes(damage)
    opened = file.read()
    assert opened.content["items"] == ["one"]
    assert not opened.read_only
    assert len(opened.notices) == 2
    assert [path.read_bytes() for path in tmp_path.glob("*.damaged-*")] == [damage]


def test_a_damaged_file_without_a_previous_one_opens_empty_and_is_told(tmp_path: Path) -> None:
    file = document(tmp_path)
    file.path.write_bytes(b"{")
    opened = file.read()
    assert opened.content == {}
    assert opened.notices


def test_two_damaged_generations_open_empty_and_the_next_change_is_kept(tmp_path: Path) -> None:
    file = with_two_generations(tmp_path)
    file.path.write_bytes(b"")
    (tmp_path / "list.json.bak").write_bytes(b"")
    assert file.read().content == {}
    file.change(appending("three"))
    assert file.read().content["items"] == ["three"]


def test_a_second_damage_in_the_same_second_displaces_nothing(tmp_path: Path) -> None:
    file = document(tmp_path)
    for damage in (b"first", b"second", b"third"):
        file.path.write_bytes(damage)
        file.read()
    kept = {path.read_bytes() for path in tmp_path.glob("*.damaged-*")}
    assert kept == {b"first", b"second", b"third"}


def test_a_newer_file_is_shown_and_never_rewritten(tmp_path: Path) -> None:
    file = document(tmp_path)
    newer = b'{"schema": "test.list/4", "items": ["one"], "colour": {"of": "later"}}'
    file.path.write_bytes(newer)
    opened = file.read()
    assert opened.read_only
    assert opened.content["items"] == ["one"]
    with pytest.raises(NotSaved, match="newer Auroraplan"):
        file.change(appending("two"))
    assert file.path.read_bytes() == newer


def test_unknown_keys_survive_a_change(tmp_path: Path) -> None:
    file = document(tmp_path)
    file.path.write_text(json.dumps({"schema": "test.list/2", "items": [], "note": {"deep": [1, None]}}))
    file.change(appending("one"))
    assert json.loads(file.path.read_text()) == {
        "schema": "test.list/3",
        "items": ["one"],
        "note": {"deep": [1, None]},
    }


def test_a_change_that_fails_leaves_the_file_as_it_was(tmp_path: Path) -> None:
    file = with_two_generations(tmp_path)
    before = file.path.read_bytes()
    with pytest.raises(UnicodeEncodeError):
        file.change(appending("\ud800"))
    with pytest.raises(ValueError, match="JSON"):
        file.change(lambda content: {**content, "x": float("nan")})
    assert file.path.read_bytes() == before


def test_a_change_sees_what_another_program_wrote_meanwhile(tmp_path: Path) -> None:
    mine, theirs = document(tmp_path), document(tmp_path)
    mine.read()
    theirs.change(appending("theirs"))
    mine.change(appending("mine"))
    assert mine.read().content["items"] == ["theirs", "mine"]


json_values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False, allow_infinity=False) | st.text(),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(), inner, max_size=3),
    max_leaves=10,
)


@given(st.dictionaries(st.text(), json_values, max_size=4))
def test_every_object_survives_writing_and_reading(content: dict[str, Json]) -> None:
    assert decode(encode(content)) == content


@given(st.binary(max_size=60))
def test_any_bytes_are_an_object_or_damaged(data: bytes) -> None:
    told = ""
    value: object = None
    try:
        value = decode(data)
    except Damaged as damage:
        told = str(damage)
    assert isinstance(value, dict) != bool(told)


def upgraded(folder: Path) -> DocumentFile:
    """Version 1 had one item, version 2 a list of them, version 3 knows when each was added."""

    def to_list(content: dict[str, Json]) -> dict[str, Json]:
        item = content.pop("item", None)
        if not isinstance(item, str):
            raise Damaged("its item is no text")
        return {**content, "items": [item]}

    def with_dates(content: dict[str, Json]) -> dict[str, Json]:
        items = content["items"]
        assert isinstance(items, list)
        return {**content, "added": [None for _ in items]}

    plain = document(folder)
    return DocumentFile(
        plain.path, plain.schema, 3, plain.title, plain.now_utc, upgrades={1: to_list, 2: with_dates}
    )


@pytest.mark.guarantee(3)
def test_an_old_version_is_upgraded_step_by_step_and_kept_as_it_was_beside_the_new_one(
    tmp_path: Path,
) -> None:
    file = upgraded(tmp_path)
    old = b'{"schema": "test.list/1", "item": "one", "note": 7}'
    file.path.write_bytes(old)
    opened = file.read()
    assert {key: opened.content[key] for key in ("items", "added", "note")} == {
        "items": ["one"], "added": [None], "note": 7,
    }  # fmt: skip
    assert not opened.notices
    assert file.path.read_bytes() == old, "to read it rewrites nothing"
    file.change(lambda content: {**content, "colour": "teal"})
    assert json.loads(file.path.read_text()) == {
        "schema": "test.list/3", "items": ["one"], "added": [None], "note": 7, "colour": "teal",
    }  # fmt: skip
    assert (tmp_path / "list.json.bak").read_bytes() == old


def test_an_old_version_that_cannot_be_upgraded_is_damage(tmp_path: Path) -> None:
    file = upgraded(tmp_path)
    file.change(lambda content: {**content, "items": [], "added": []})
    file.change(lambda content: content)
    file.path.write_bytes(b'{"schema": "test.list/1", "item": 7}')
    opened = file.read()
    assert opened.content["items"] == []
    assert "its item is no text" in opened.notices[0]
