"""The own cloud climate of places: kept for good, an odd entry left out and not lost."""

import json
from datetime import UTC, datetime
from pathlib import Path

from auroraplan.core.place_climate import PlaceClimate, from_document
from auroraplan.core.places import Place
from auroraplan.store.climates import Climates, climates_file

TROMSO = Place("3133895", "Tromsø", "Troms", "Norway", 69.6489, 18.9551, "Europe/Oslo")
ABISKO = Place("2728021", "Abisko", "Norrbotten", "Sweden", 68.35, 18.83, "Europe/Stockholm")


def climates(folder: Path) -> Climates:
    return climates_file(folder / "climates.json", lambda: datetime(2026, 12, 1, tzinfo=UTC))


def climate(clear: float) -> PlaceClimate:
    document = {
        "source_id": "open-meteo-archive",
        "latitude_deg": 69.65,
        "longitude_deg": 18.96,
        "first_year": 2016,
        "last_year": 2025,
        "clear": [clear] * 12,
        "spread": [0.05] * 12,
    }
    found = from_document(document)
    assert found is not None, document
    return found


def test_a_climate_is_kept_and_a_newer_one_takes_its_place(tmp_path: Path) -> None:
    climates(tmp_path).keep(TROMSO, climate(0.3))
    climates(tmp_path).keep(ABISKO, climate(0.5))
    climates(tmp_path).keep(TROMSO, climate(0.2))
    kept = climates(tmp_path).all()
    assert set(kept) == {TROMSO.id, ABISKO.id}
    assert kept[TROMSO.id].document() == climate(0.2).document()


def test_an_odd_entry_is_left_out_and_stays_in_the_file(tmp_path: Path) -> None:
    climates(tmp_path).keep(TROMSO, climate(0.3))
    path = tmp_path / "climates.json"
    content = json.loads(path.read_text("utf-8"))
    content["places"][ABISKO.id] = {"clear": "often"}
    path.write_text(json.dumps(content), "utf-8")
    assert set(climates(tmp_path).all()) == {TROMSO.id}
    climates(tmp_path).keep(TROMSO, climate(0.4))
    assert ABISKO.id in json.loads(path.read_text("utf-8"))["places"]


def test_no_file_is_no_climate(tmp_path: Path) -> None:
    assert not climates(tmp_path).all()
