"""A trip file gives back the trip that was written, and of any other bytes a sentence."""

import json
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from auroraplan.app.trip_keeping import saved_trip
from auroraplan.core.errors import UnusableInput, WorldFault
from auroraplan.store.trip_file import SCHEMA, SUFFIX, VERSION, migrated, opened_trip, read_trip, trip_bytes
from plan_example import example_plan

TRIP = saved_trip("Winter – ترومسو 🌌", example_plan())


def test_a_trip_comes_back_as_it_was(tmp_path: Path) -> None:
    path = tmp_path / f"winter{SUFFIX}"
    path.write_bytes(trip_bytes(TRIP))
    opened = read_trip(path)
    assert opened.trip == TRIP
    assert opened.notices == ()


def test_a_file_of_a_newer_program_is_read_as_far_as_it_is_known_and_told() -> None:
    content = json.loads(trip_bytes(TRIP))
    content["schema"] = f"{SCHEMA}/{VERSION + 7}"
    content["weather"] = {"unheard": "of"}
    opened = opened_trip(json.dumps(content).encode(), "trip")
    assert opened.trip == TRIP
    assert "newer" in opened.notices[0]


def test_an_older_file_takes_every_step_up_to_this_version() -> None:
    steps = {1: lambda old: {**old, "two": True}, 2: lambda old: {**old, "three": old["two"]}}
    made = migrated({"schema": f"{SCHEMA}/1"}, 1, steps=steps, to=3)
    assert made == {"schema": f"{SCHEMA}/3", "two": True, "three": True}


@pytest.mark.parametrize(
    ("body", "said"),
    [
        (b"", "empty"),
        (b"\x00" * 40, "zeros"),
        (b"{", "cut short"),
        (b"%PDF-1.4", "JSON"),
        (b'{"schema": "auroraplan.favourites/1"}', "no trip of Auroraplan"),
        (b'{"schema": "auroraplan.trip/1"}', "holds no trip"),
    ],
)
def test_what_is_no_trip_is_told_in_a_sentence(body: bytes, said: str) -> None:
    with pytest.raises(UnusableInput) as refused:
        opened_trip(body, "plan.auroratrip")
    assert "plan.auroratrip" in str(refused.value)
    assert said.casefold() in str(refused.value).casefold()
    assert len(str(refused.value)) < 300


def opened_or_refused(body: bytes) -> str | None:
    """The sentence that refuses a trip, None for one that opened with its legs."""
    try:
        opened = opened_trip(body, "some file")
    except UnusableInput as refused:
        return str(refused)
    assert opened.trip.legs
    return None


@given(st.binary(max_size=300) | st.integers(0, len(trip_bytes(TRIP))).map(lambda n: trip_bytes(TRIP)[:n]))
def test_any_bytes_give_a_trip_or_a_sentence(body: bytes) -> None:
    said = opened_or_refused(body)
    assert said is None or said.startswith("some file")


@given(st.integers(0, len(trip_bytes(TRIP)) - 1), st.integers(1, 255))
def test_a_byte_that_was_changed_gives_a_trip_or_a_sentence(at: int, turned: int) -> None:
    body = bytearray(trip_bytes(TRIP))
    body[at] ^= turned
    said = opened_or_refused(bytes(body))
    assert said is None or "some file" in said


def test_a_folder_and_a_missing_file_are_no_trips(tmp_path: Path) -> None:
    for path in (tmp_path, tmp_path / "nowhere.auroratrip"):
        with pytest.raises(UnusableInput, match="is no file"):
            read_trip(path)


def test_a_file_that_may_not_be_read_is_a_fault_of_the_world(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "trip.auroratrip"
    path.write_bytes(trip_bytes(TRIP))

    def refuse(_self: Path) -> bytes:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(Path, "read_bytes", refuse)
    with pytest.raises(WorldFault, match="cannot be read"):
        read_trip(path)


def test_a_huge_file_is_not_read_at_all(tmp_path: Path) -> None:
    path = tmp_path / "huge.auroratrip"
    with path.open("wb") as file:
        file.truncate(30_000_000)
    with pytest.raises(UnusableInput, match="at most 20 MB"):
        read_trip(path)


def test_the_name_may_be_another() -> None:
    other = replace(TRIP, name="A" * 100)
    assert opened_trip(trip_bytes(other), "x").trip.name == other.name
