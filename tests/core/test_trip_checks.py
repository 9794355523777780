from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest

from auroraplan.core.itineraries import Leg, itinerary
from auroraplan.core.ranking import MoonTaste
from auroraplan.core.trip_checks import (
    Change,
    NightCheck,
    SavedTrip,
    TripCheck,
    changes,
    evening_there,
    legs_ahead,
    trip_check,
    worth_checking_on,
)
from night_scenes import EVENING, GREENWICH, Scene

THEN, NOW = datetime(2027, 1, 3, tzinfo=UTC), datetime(2027, 2, 6, tzinfo=UTC)
TRIP = SavedTrip("Winter", (GREENWICH,), EVENING, 3, 3, MoonTaste.ANY, (Leg(GREENWICH, EVENING, 3),), ())


def night(day: int, **values: object) -> NightCheck:
    known = NightCheck(
        "scene", EVENING + timedelta(days=day), 0.4, 0.35, 0.2, "cloud-normals", "kp-climatology"
    )
    return replace(known, **values)


def check(*nights: NightCheck) -> TripCheck:
    return TripCheck(NOW, 0.7, 0.6, 0.8, nights)


def test_a_check_holds_the_trip_and_each_of_its_nights() -> None:
    odds = Scene(count=5).odds
    chosen = itinerary([Leg(GREENWICH, EVENING + timedelta(days=1), 3)], [odds])
    found = trip_check(chosen, odds.nights, THEN)
    assert found.odds_at_least_one == chosen.odds_at_least_one
    assert [each.evening for each in found.nights] == [EVENING + timedelta(days=day) for day in (1, 2, 3)]
    assert found.nights[0].clear == odds.nights[1].cloud.clear
    assert found.nights[0].kp_source == "kp-climatology"


def test_only_what_moved_by_a_few_points_is_news_and_nights_are_counted() -> None:
    before = check(night(0), night(1), night(2))
    after = check(night(0, clear=0.7), night(1, clear=0.66, p_ge_4=0.05), night(2, clear=0.38))
    assert changes(before, after) == {Change.CLEARED: 2, Change.QUIETER: 1}
    assert changes(after, before) == {Change.CLOUDED: 2, Change.MORE_ACTIVE: 1}
    assert changes(before, before) == {}


def test_what_was_not_known_has_not_changed() -> None:
    assert changes(check(night(0, clear=None)), check(night(0, clear=0.9))) == {}
    assert changes(check(), check(night(0))) == {}


@pytest.mark.parametrize(
    ("today", "expected"),
    [
        (date(2026, 12, 1), date(2027, 1, 29)),  # ten days before the first night
        (date(2027, 2, 1), date(2027, 2, 1)),
        (date(2027, 2, 10), date(2027, 2, 10)),
        (date(2027, 2, 11), None),
    ],
)
def test_a_trip_is_worth_a_check_from_when_forecasts_reach_it_until_it_is_over(
    today: date, expected: date | None
) -> None:
    assert worth_checking_on(TRIP, today) == expected


def test_a_trip_is_over_by_the_clock_of_the_place_where_it_ends() -> None:
    """Its last night, that of 10 February, ends at noon on the 11th: in Alaska twenty hours after Tonga."""
    for zone, over in (("America/Anchorage", 21), ("Pacific/Tongatapu", -1)):
        place = replace(GREENWICH, time_zone=zone)
        trip = replace(TRIP, legs=(Leg(GREENWICH, EVENING, 1), Leg(place, EVENING + timedelta(days=1), 2)))
        ends = datetime(2027, 2, 11, tzinfo=UTC) + timedelta(hours=over)
        before, after = (evening_there(trip, ends + timedelta(minutes=minutes)) for minutes in (-1, 0))
        assert worth_checking_on(trip, before) is not None
        assert worth_checking_on(trip, after) is None


def test_nights_that_are_over_are_not_ahead_by_the_clock_of_each_place() -> None:
    legs = (Leg(GREENWICH, EVENING, 2), Leg(GREENWICH, EVENING + timedelta(days=2), 3))
    noon = datetime(EVENING.year, EVENING.month, EVENING.day, 13, tzinfo=UTC)
    assert legs_ahead(legs, noon - timedelta(days=30)) == legs
    assert legs_ahead(legs, noon) == legs  # tonight is still ahead
    assert legs_ahead(legs, noon + timedelta(days=1)) == (
        Leg(GREENWICH, EVENING + timedelta(days=1), 1),
        legs[1],
    )
    assert legs_ahead(legs, noon + timedelta(days=4)) == (Leg(GREENWICH, EVENING + timedelta(days=4), 1),)
    assert legs_ahead(legs, noon + timedelta(days=5)) == ()
