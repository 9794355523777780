from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest

from auroraplan.app import trip_wording
from auroraplan.core.itineraries import Itinerary, Leg
from auroraplan.core.ranking import MoonTaste
from auroraplan.core.trip_checks import NightCheck, SavedTrip, TripCheck
from plan_example import ABISKO, TROMSO

FIRST = date(2027, 2, 8)
LEGS = (Leg(TROMSO, FIRST, 2), Leg(ABISKO, FIRST + timedelta(days=2), 3))
NIGHTS = tuple(
    NightCheck("a", FIRST + timedelta(days=day), 0.4, 0.3, 0.2, "cloud-normals", "kp-climatology")
    for day in range(3)
)
BEFORE = TripCheck(datetime(2027, 1, 3, tzinfo=UTC), 0.71, 0.5, 0.8, NIGHTS)


def test_a_trip_is_named_by_its_places_and_dates() -> None:
    assert trip_wording.legs_text(LEGS) == "Tromsø 2 + Abisko 3"
    assert trip_wording.dates_text(LEGS) == "8 Feb → 13 Feb 2027"


def test_a_check_says_from_what_to_what_since_when_and_why() -> None:
    clearer = tuple(replace(night, clear=0.7) for night in NIGHTS[:2])
    after = TripCheck(datetime(2027, 2, 5, tzinfo=UTC), 0.78, 0.6, 0.9, (*clearer, NIGHTS[2]))
    assert (
        trip_wording.check_text(BEFORE, after)
        == "71 → 78 % since 3 Jan: a clearer sky is expected on two nights."
    )
    assert "more cloud is expected on two nights" in trip_wording.check_text(after, BEFORE)
    assert trip_wording.check_text(BEFORE, BEFORE) == "71 % as on 3 Jan: nothing that counts has changed."


def test_a_check_of_another_year_is_told_with_its_year() -> None:
    after = replace(BEFORE, checked_utc=datetime(2028, 1, 3, tzinfo=UTC))
    assert trip_wording.check_text(BEFORE, after).startswith("71 % as on 3 Jan 2027:")


@pytest.mark.parametrize(("gain", "text"), [(0.034, "+3 points"), (-0.012, "−1 point"), (0.002, "no gain")])
def test_a_gain_is_told_in_points(gain: float, text: str) -> None:
    assert trip_wording.gain_text(Itinerary(LEGS, 0.8, 0.5, 0.7, 0.9, gain)) == text


def test_when_to_look_again_is_a_sentence() -> None:
    trip = SavedTrip("Winter", (TROMSO,), FIRST, 5, 5, MoonTaste.ANY, LEGS, (BEFORE,))
    today = date(2027, 1, 3)
    assert trip_wording.next_check_text(trip, date(2027, 1, 29), today) == (
        "Worth a new check from Fri 29 Jan 2027, when cloud forecasts reach its nights."
    )
    assert "every day" in trip_wording.next_check_text(trip, today, today)
    assert trip_wording.next_check_text(trip, None, today) == "Winter is over."


def test_a_running_trip_says_how_many_nights_are_left() -> None:
    after = TripCheck(datetime(2027, 2, 9, 12, tzinfo=UTC), 0.4, 0.3, 0.5, NIGHTS[2:])
    assert trip_wording.check_text(BEFORE, after) == (
        "71 → 40 % since 3 Jan, with one night left of three: nothing that counts has changed."
    )
