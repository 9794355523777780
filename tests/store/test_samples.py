"""Files of every released version open, with everything in them, and keep what this version does not know."""

import hashlib
import json
import shutil
from collections.abc import Callable
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

import pytest

from auroraplan.core.itineraries import Leg
from auroraplan.core.place_climate import from_document
from auroraplan.core.places import Place
from auroraplan.core.ranking import MoonTaste
from auroraplan.core.trip_checks import TripCheck
from auroraplan.store.climates import Climates, climates_file
from auroraplan.store.documents import DocumentFile
from auroraplan.store.favourites import Favourites, favourites_file
from auroraplan.store.settings import Settings
from auroraplan.store.trips import Trips, trips_file
from saved_places import place

SAMPLES = Path(__file__).parent / "samples"
NOW = datetime(2026, 12, 1, tzinfo=UTC)

SUMS = {
    "climates-1.json": "b50039501f80722f63ffd4ca516462ba0a3f26c819e1f1a556e2360f16f49adc",
    "favourites-1.json": "b16a3ff2fe985b7e76aa83ec93de2183e7af967f88e2067e9f4271a73b2b1e48",
    "settings-1.json": "99fda9ad527f9f4f8f2de37e79262a13b49b23e3f5e0db16f362633797e0c282",
    "trips-1.json": "7d28014ed96cfc634bb607def97b39afb39fb0bf6212e70ce4a73247bf728abd",
}
"""A sample is what a released version wrote: a new version adds one, and none is ever changed."""

TROMSO = Place("3133895", "Tromsø", "Troms", "Norway", 69.6489, 18.9551, "Europe/Oslo", 10.0)
ABISKO = Place("2728021", "Abisko", "Norrbotten", "Sweden", 68.35, 18.83, "Europe/Stockholm")
OPENED: dict[str, Callable[[Path, Callable[[], datetime]], Any]] = {
    "climates": climates_file,
    "favourites": favourites_file,
    "settings": Settings,
    "trips": trips_file,
}


def opened(folder: Path, sample: str) -> Any:
    """A sample as a user's file of today."""
    kind = sample.partition("-")[0]
    shutil.copy(SAMPLES / sample, folder / f"{kind}.json")
    return OPENED[kind](folder / f"{kind}.json", lambda: NOW)


def written(folder: Path, kind: str) -> dict[str, Any]:
    return json.loads((folder / f"{kind}.json").read_text("utf-8"))


@pytest.mark.parametrize("kind", OPENED)
def test_there_is_a_sample_of_every_version_and_none_was_changed(tmp_path: Path, kind: str) -> None:
    document: DocumentFile = OPENED[kind](tmp_path / "x.json", lambda: NOW).document
    versions = {f"{kind}-{version}.json" for version in range(1, document.version + 1)}
    assert {path.name for path in SAMPLES.glob(f"{kind}-*.json")} == versions
    for name in versions:
        content = (SAMPLES / name).read_bytes().replace(b"\r\n", b"\n")
        assert hashlib.sha256(content).hexdigest() == SUMS[name]


@pytest.mark.guarantee(3)
def test_favourites_of_every_version_open_and_keep_what_is_unknown(tmp_path: Path) -> None:
    kept: Favourites = opened(tmp_path, "favourites-1.json")
    vik = Place("3412000", "Vík", "", "Iceland", 63.42, -19.01, "Atlantic/Reykjavik")
    house = Place(ABISKO.id, "Grandma’s house", *("Norrbotten", "Sweden"), 68.35, 18.83, ABISKO.time_zone)
    assert kept.listing().places == (TROMSO, vik, house)
    assert not kept.listing().notices
    kept.add(place(1))
    after = written(tmp_path, "favourites")
    assert (after["note"], after["places"][0]["colour"]) == (
        "A key that this version does not know.",
        "teal",
    )


@pytest.mark.guarantee(3)
def test_trips_of_every_version_open_and_keep_what_is_unknown(tmp_path: Path) -> None:
    kept: Trips = opened(tmp_path, "trips-1.json")
    (trip,) = kept.listing().trips
    assert not kept.listing().notices
    assert (trip.name, trip.places, trip.first_evening) == (
        "Winter in Lapland",
        (TROMSO, ABISKO),
        date(2027, 2, 8),
    )
    assert (trip.nights, trip.stay, trip.moon) == (10, 3, MoonTaste.DARK)
    assert trip.legs == (Leg(TROMSO, date(2027, 2, 8), 1), Leg(ABISKO, date(2027, 2, 9), 2))
    (check,) = trip.checks
    assert (check.odds_at_least_one, check.low, check.high) == (0.71, 0.55, 0.82)
    assert [night.odds for night in check.nights] == [0.4, None]
    kept.add_check(trip.name, TripCheck(NOW, 0.7, 0.5, 0.8, ()))
    after = written(tmp_path, "trips")
    assert (after["note"], after["trips"][0]["colour"]) == ("A key that this version does not know.", "teal")
    assert len(kept.listing().trips[0].checks) == 2


@pytest.mark.guarantee(3)
def test_climates_of_every_version_open_and_keep_what_is_unknown(tmp_path: Path) -> None:
    kept: Climates = opened(tmp_path, "climates-1.json")
    climate = kept.all()[TROMSO.id]
    assert climate.document()["clear"] == [0.3] * 12
    again = from_document(climate.document())
    assert again is not None
    kept.keep(ABISKO, again)
    after = written(tmp_path, "climates")
    assert (after["note"], after["places"][TROMSO.id]["colour"]) == (
        "A key that this version does not know.",
        "teal",
    )


@pytest.mark.guarantee(3)
def test_settings_of_every_version_open_and_keep_what_is_unknown(tmp_path: Path) -> None:
    kept: Settings = opened(tmp_path, "settings-1.json")
    assert not kept.notices
    assert (kept.value("window/theme"), kept.value("window/geometry")) == ("dark", "AQL/YWJj")
    request = kept.value("plan/request")
    assert isinstance(request, dict)
    assert (request["first_evening"], request["nights"], request["moon"]) == ("2027-02-08", 10, "dark")
    kept.change({"window/theme": "light"})
    kept.save()
    after = written(tmp_path, "settings")
    assert (after["note"], after["settings"]["window/colour"]) == (
        "A key that this version does not know.",
        "teal",
    )
