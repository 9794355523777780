"""The favourites: kept in order, refused kindly, never lost."""

import json
from datetime import UTC, datetime
from pathlib import Path

import pytest

from auroraplan.core.errors import UnusableInput
from auroraplan.core.places import Place
from auroraplan.store import files
from auroraplan.store.favourites import Favourites, favourites_file
from auroraplan.store.files import NotSaved

TROMSO = Place("3133895", "Tromsø", "Troms", "Norway", 69.6489, 18.9551, "Europe/Oslo", 10.0)
ABISKO = Place("2728021", "Abisko", "Norrbotten", "Sweden", 68.35, 18.83, "Europe/Stockholm")
VIK = Place("3412000", "Vík", "", "Iceland", 63.42, -19.01, "Atlantic/Reykjavik")


def favourites(folder: Path) -> Favourites:
    return favourites_file(folder / "favourites.json", lambda: datetime(2026, 12, 1, tzinfo=UTC))


def test_favourites_keep_their_order_and_every_field(tmp_path: Path) -> None:
    for place in (VIK, TROMSO, ABISKO):
        favourites(tmp_path).add(place)
    assert favourites(tmp_path).list() == (VIK, TROMSO, ABISKO)


def test_a_favourite_can_have_a_name_of_its_own(tmp_path: Path) -> None:
    kept = favourites(tmp_path).add(TROMSO, "Grandma\u2019s \u202ehouse\n")
    assert kept.name == "Grandma\u2019s house"
    assert favourites(tmp_path).list() == (kept,)


@pytest.mark.parametrize("name", ["", " ", "\u202e", "x" * 200])
def test_a_name_without_letters_is_refused(tmp_path: Path, name: str) -> None:
    with pytest.raises(UnusableInput):
        favourites(tmp_path).add(TROMSO, name)


def test_a_place_that_is_there_already_is_refused_kindly(tmp_path: Path) -> None:
    favourites(tmp_path).add(TROMSO)
    with pytest.raises(UnusableInput, match="Tromsø, Norway is already a favourite"):
        favourites(tmp_path).add(TROMSO, "Another name")
    with pytest.raises(UnusableInput, match="already called Tromsø"):
        favourites(tmp_path).add(ABISKO, "tromsø")
    assert favourites(tmp_path).list() == (TROMSO,)


def test_a_favourite_is_removed_by_name_label_or_id(tmp_path: Path) -> None:
    for name in ("tromsØ", "Tromsø, Norway", "3133895"):
        favourites(tmp_path).add(TROMSO)
        assert favourites(tmp_path).remove(name) == TROMSO
    assert favourites(tmp_path).list() == ()


def test_removing_what_is_not_there_says_what_is(tmp_path: Path) -> None:
    favourites(tmp_path).add(TROMSO)
    with pytest.raises(UnusableInput, match="'Narvik'; there are: Tromsø"):
        favourites(tmp_path).remove("Narvik")


def test_a_full_disk_keeps_the_old_list(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    favourites(tmp_path).add(TROMSO)

    def full(_: int) -> None:
        raise OSError(28, "No space left on device")

    with monkeypatch.context() as patch:
        patch.setattr(files.os, "fsync", full)
        with pytest.raises(NotSaved, match="disk is full"):
            favourites(tmp_path).add(ABISKO)
    assert favourites(tmp_path).list() == (TROMSO,)


def test_an_entry_without_sense_is_left_out_told_and_kept_in_the_file(tmp_path: Path) -> None:
    favourites(tmp_path).add(TROMSO)
    path = tmp_path / "favourites.json"
    content = json.loads(path.read_text(encoding="utf-8"))
    odd = [
        {"id": "x", "name": "Nowhere", "latitude_deg": None},
        7,
        {**content["places"][0], "time_zone": "Mars/Base"},
    ]
    content["places"][0]["colour"] = "teal"
    content["places"] += odd
    path.write_text(json.dumps(content), encoding="utf-8")
    listing = favourites(tmp_path).listing()
    assert listing.places == (TROMSO,)
    assert "3 of the favourites" in listing.notices[0]
    favourites(tmp_path).add(ABISKO)
    places = json.loads(path.read_text(encoding="utf-8"))["places"]
    assert places[1:4] == odd
    assert places[0]["colour"] == "teal"


def test_places_that_are_no_list_are_damage_and_not_an_empty_list(tmp_path: Path) -> None:
    favourites(tmp_path).add(TROMSO)
    favourites(tmp_path).add(ABISKO)
    path = tmp_path / "favourites.json"
    path.write_text('{"schema": "auroraplan.favourites/1", "places": {"a": 1}}')
    listing = favourites(tmp_path).listing()
    assert listing.places == (TROMSO,)
    assert "no list" in listing.notices[0]
