"""Saved trips: every field kept, refused kindly, never lost."""

import json
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest

from auroraplan.core.errors import UnusableInput
from auroraplan.core.itineraries import Leg
from auroraplan.core.places import Place
from auroraplan.core.ranking import MoonTaste
from auroraplan.core.trip_checks import NightCheck, SavedTrip, TripCheck
from auroraplan.store.files import NotSaved
from auroraplan.store.place_entries import entry_of
from auroraplan.store.trips import MOST_CHECKS, Trips, trips_file

TROMSO = Place("3133895", "Tromsø", "Troms", "Norway", 69.6489, 18.9551, "Europe/Oslo", 10.0)
ABISKO = Place("2728021", "Abisko", "Norrbotten", "Sweden", 68.35, 18.83, "Europe/Stockholm")
FIRST = date(2027, 2, 8)
SAVED = datetime(2027, 1, 3, 18, tzinfo=UTC)
CHECK = TripCheck(
    SAVED, 0.71, 0.55, 0.82,
    (
        NightCheck(TROMSO.id, FIRST, 0.4, 0.3, 0.2, "cloud-normals", "kp-climatology"),
        NightCheck(ABISKO.id, FIRST + timedelta(days=1), None, None, None, "", ""),
    ),
)  # fmt: skip
TRIP = SavedTrip(
    "Winter in Lapland", (TROMSO, ABISKO), FIRST, 10, 3, MoonTaste.DARK,
    (Leg(TROMSO, FIRST, 1), Leg(ABISKO, FIRST + timedelta(days=1), 2)), (CHECK,),
)  # fmt: skip


def trips(folder: Path) -> Trips:
    return trips_file(folder / "trips.json", lambda: SAVED)


def content(folder: Path) -> dict:
    return json.loads((folder / "trips.json").read_text("utf-8"))


def rewrite(folder: Path, changed: dict) -> None:
    (folder / "trips.json").write_text(json.dumps(changed), "utf-8")


def test_a_trip_keeps_every_field(tmp_path: Path) -> None:
    trips(tmp_path).add(TRIP)
    trips(tmp_path).add(replace(TRIP, name="Another"))
    assert trips(tmp_path).listing().trips == (TRIP, replace(TRIP, name="Another"))
    assert trips(tmp_path).named("winter in LAPLAND") == TRIP


def test_a_second_trip_of_the_same_name_is_refused_and_the_first_stays(tmp_path: Path) -> None:
    trips(tmp_path).add(TRIP)
    with pytest.raises(UnusableInput, match="already called Winter in Lapland"):
        trips(tmp_path).add(replace(TRIP, name="WINTER in Lapland", nights=4))
    assert trips(tmp_path).listing().trips == (TRIP,)


@pytest.mark.parametrize("name", ["", " \n", "\u202e", "x" * 200])
def test_a_name_without_letters_is_refused(tmp_path: Path, name: str) -> None:
    with pytest.raises(UnusableInput, match="name"):
        trips(tmp_path).add(replace(TRIP, name=name))


def test_what_is_not_there_says_what_is(tmp_path: Path) -> None:
    with pytest.raises(UnusableInput, match="none yet"):
        trips(tmp_path).named("Winter")
    trips(tmp_path).add(TRIP)
    for ask in (
        trips(tmp_path).named,
        trips(tmp_path).remove,
        lambda name: trips(tmp_path).add_check(name, CHECK),
    ):
        with pytest.raises(UnusableInput, match="'Summer'; there are: Winter in Lapland"):
            ask("Summer")


def test_a_removed_trip_is_gone_and_the_others_stay(tmp_path: Path) -> None:
    trips(tmp_path).add(TRIP)
    trips(tmp_path).add(replace(TRIP, name="Another"))
    assert trips(tmp_path).remove("winter in lapland") == "Winter in Lapland"
    assert [trip.name for trip in trips(tmp_path).listing().trips] == ["Another"]


def test_checks_are_kept_in_order_the_first_and_the_latest(tmp_path: Path) -> None:
    trips(tmp_path).add(TRIP)
    for day in range(MOST_CHECKS + 5):
        later = replace(CHECK, checked_utc=SAVED + timedelta(days=day + 1))
        trips(tmp_path).add_check(TRIP.name, later)
    checks = trips(tmp_path).named(TRIP.name).checks
    assert len(checks) == MOST_CHECKS
    assert checks[0] == CHECK
    assert checks[-1].checked_utc == SAVED + timedelta(days=MOST_CHECKS + 5)
    assert list(checks) == sorted(checks, key=lambda check: check.checked_utc)


def test_what_a_newer_program_adds_to_a_trip_survives_a_check(tmp_path: Path) -> None:
    trips(tmp_path).add(TRIP)
    file = content(tmp_path)
    file["trips"][0]["companions"] = ["Ida"]
    rewrite(tmp_path, file)
    trips(tmp_path).add_check(TRIP.name, CHECK)
    assert content(tmp_path)["trips"][0]["companions"] == ["Ida"]


BROKEN = [
    {"legs": []}, {"legs": "x"}, {"places": []}, {"first_evening": "soon"}, {"nights": 0}, {"nights": True},
    {"moon": "blue"}, {"checks": [1]}, {"legs": [{"place": {}, "first_evening": "2027-02-08", "nights": 1}]},
    {"name": 3}, {"checks": [{"checked_utc": "x"}]}, {"first_evening": "9999-12-31"}, {"nights": 10**30},
    {"legs": [{"place": entry_of(TROMSO), "first_evening": "9999-12-31", "nights": 1}]},
    {"legs": [{"place": entry_of(TROMSO), "first_evening": "2027-02-08", "nights": 10**9}]},
    {"places": [entry_of(TROMSO) | {"latitude_deg": 10**400}]},
]  # fmt: skip


@pytest.mark.parametrize("broken", BROKEN, ids=str)
def test_an_entry_without_sense_is_left_out_told_and_kept(tmp_path: Path, broken: dict) -> None:
    trips(tmp_path).add(TRIP)
    trips(tmp_path).add(replace(TRIP, name="Another"))
    file = content(tmp_path)
    file["trips"][0] |= broken
    rewrite(tmp_path, file)
    listing = trips(tmp_path).listing()
    assert [trip.name for trip in listing.trips] == ["Another"]
    assert listing.notices == ("1 of the saved trips cannot be read and is left out.",)
    trips(tmp_path).remove("Another")
    assert len(content(tmp_path)["trips"]) == 1


def test_a_chance_outside_0_to_1_is_no_chance(tmp_path: Path) -> None:
    trips(tmp_path).add(TRIP)
    file = content(tmp_path)
    file["trips"][0]["checks"][0]["odds_at_least_one"] = 7
    rewrite(tmp_path, file)
    assert trips(tmp_path).listing().trips == ()


def test_a_file_of_a_newer_program_refuses_a_name_before_any_work(tmp_path: Path) -> None:
    trips(tmp_path).add(TRIP)
    rewrite(tmp_path, content(tmp_path) | {"schema": "auroraplan.trips/2"})
    assert trips(tmp_path).named(TRIP.name) == TRIP
    with pytest.raises(NotSaved, match="newer Auroraplan"):
        trips(tmp_path).free_name("Another")


def test_two_programs_that_save_at_once_both_keep_theirs(tmp_path: Path) -> None:
    names = [f"Trip {number}" for number in range(12)]
    with ThreadPoolExecutor(4) as programs:
        list(programs.map(lambda name: trips(tmp_path).add(replace(TRIP, name=name)), names))
    assert sorted(trip.name for trip in trips(tmp_path).listing().trips) == sorted(names)


def test_a_trip_that_was_removed_by_mistake_goes_back_to_where_it_was(tmp_path: Path) -> None:
    kept = trips(tmp_path)
    names = ["One", "Two", "Three"]
    for name in names:
        kept.add(replace(TRIP, name=name))
    gone = kept.named("Two")
    kept.remove("Two")
    kept.add(gone, at=1)
    assert [trip.name for trip in kept.listing().trips] == names


def test_a_renamed_trip_keeps_its_place_its_checks_and_what_a_newer_program_added(tmp_path: Path) -> None:
    kept = trips(tmp_path)
    kept.add(TRIP)
    kept.add(replace(TRIP, name="Another"))
    changed = content(tmp_path)
    changed["trips"][0]["colour"] = "green"
    rewrite(tmp_path, changed)
    assert kept.rename("winter in lapland", " Lapland ") == "Lapland"
    assert kept.listing().trips == (replace(TRIP, name="Lapland"), replace(TRIP, name="Another"))
    assert content(tmp_path)["trips"][0]["colour"] == "green"


def test_a_trip_may_be_renamed_to_another_case_but_not_to_another_trip(tmp_path: Path) -> None:
    kept = trips(tmp_path)
    kept.add(TRIP)
    kept.add(replace(TRIP, name="Another"))
    assert kept.rename("Another", "ANOTHER") == "ANOTHER"
    with pytest.raises(UnusableInput, match="already called Winter in Lapland"):
        kept.rename("another", "winter in lapland")
    with pytest.raises(UnusableInput, match="No saved trip is called"):
        kept.rename("Nobody", "Somebody")


def test_a_trip_that_is_saved_again_takes_its_own_place_and_gives_back_the_earlier_one(
    tmp_path: Path,
) -> None:
    kept = trips(tmp_path)
    kept.add(TRIP)
    kept.add(replace(TRIP, name="Another"))
    assert kept.replace(replace(TRIP, name="winter in lapland", nights=12)) == TRIP
    assert kept.listing().trips == (replace(TRIP, nights=12), replace(TRIP, name="Another"))
    with pytest.raises(UnusableInput, match="No saved trip is called"):
        kept.replace(replace(TRIP, name="Nobody"))
