"""A trip of one's own has the odds that the plan tells of the same stays, by another way of counting."""

from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest

from auroraplan.app.planner import Cancelled, Plan
from auroraplan.app.requests import plan_request
from auroraplan.app.trip_keeping import saved_trip
from auroraplan.app.trip_odds import TripOdds
from auroraplan.app.wiring import Auroraplan, wired
from auroraplan.core.errors import UnusableInput
from auroraplan.core.itineraries import Leg
from auroraplan.core.places import Place

ABISKO = Place("2603168", "Abisko", "Norrbotten", "Sweden", 68.349, 18.831, "Europe/Stockholm")
TROMSO = Place("3133895", "Tromsø", "Troms", "Norway", 69.649, 18.956, "Europe/Oslo")
KIRUNA = Place("605155", "Kiruna", "Norrbotten", "Sweden", 67.856, 20.225, "Europe/Stockholm")
FIRST = date(2026, 12, 5)


@pytest.fixture(scope="module")
def program(tmp_path_factory: pytest.TempPathFactory) -> Auroraplan:
    home: Path = tmp_path_factory.mktemp("home")
    return wired(home=home, offline=True, now=lambda: datetime(2026, 12, 1, 12, tzinfo=UTC))


@pytest.fixture(scope="module")
def plan(program: Auroraplan) -> Plan:
    return program.plan(plan_request((ABISKO, TROMSO), FIRST, nights=8, stay=4, offline=True))


def legs(*stays: tuple[Place, int], after: int = 0) -> tuple[Leg, ...]:
    made: list[Leg] = []
    for place, nights in stays:
        made.append(Leg(place, FIRST + timedelta(days=after), nights))
        after += nights
    return tuple(made)


def test_one_stay_has_the_odds_of_the_same_stay_in_the_plan(program: Auroraplan, plan: Plan) -> None:
    stay = next(s for s in plan.stays if s.place == ABISKO and s.first_evening == FIRST)
    found = program.trip_odds(plan, legs((ABISKO, 4)))
    assert found.itinerary.odds_at_least_one == pytest.approx(stay.odds_at_least_one, abs=1e-6)
    assert found.itinerary.low == pytest.approx(stay.low, abs=1e-6)
    assert found.itinerary.high == pytest.approx(stay.high, abs=1e-6)
    assert found.alone == pytest.approx((stay.odds_at_least_one,), abs=1e-6)
    assert found.one_more == pytest.approx((stay.one_more,), abs=1e-6)
    assert found.best_more == (0, found.one_more[0])


def test_two_stays_have_the_odds_of_the_same_trip_in_the_plan(program: Auroraplan, plan: Plan) -> None:
    best = plan.itineraries[0]
    found = program.trip_odds(plan, best.legs)
    assert found.itinerary.odds_at_least_one == pytest.approx(best.odds_at_least_one, abs=1e-6)
    assert found.itinerary.gain == pytest.approx(best.gain, abs=1e-6)
    assert all(chance < best.odds_at_least_one for chance in found.alone)


def test_its_nights_are_those_of_the_plan_in_order_of_date(program: Auroraplan, plan: Plan) -> None:
    found = program.trip_odds(plan, legs((ABISKO, 2), (TROMSO, 1), after=3))
    told = [(night.night.place.name, (night.night.evening - FIRST).days) for night in found.nights]
    assert told == [("Abisko", 3), ("Abisko", 4), ("Tromsø", 5)]
    assert all(any(night is other for other in plan.nights) for night in found.nights)


def test_a_night_more_never_takes_away_and_is_none_where_all_are_taken(
    program: Auroraplan, plan: Plan
) -> None:
    short = program.trip_odds(plan, legs((ABISKO, 2), (TROMSO, 2)))
    assert all(more is not None and more > short.itinerary.odds_at_least_one for more in short.one_more)
    whole = program.trip_odds(plan, legs((ABISKO, 4), (TROMSO, 4)))
    assert whole.one_more == (None, None)
    assert whole.best_more is None


def test_at_the_last_evening_one_night_more_is_one_earlier(program: Auroraplan, plan: Plan) -> None:
    late = program.trip_odds(plan, legs((ABISKO, 3), after=5))
    earlier = program.trip_odds(plan, legs((ABISKO, 4), after=4))
    assert late.one_more == pytest.approx((earlier.itinerary.odds_at_least_one,))


def test_a_place_or_dates_beyond_the_plan_are_computed_as_a_plan_would(
    program: Auroraplan, plan: Plan
) -> None:
    for trip in (legs((KIRUNA, 2), (ABISKO, 2)), legs((TROMSO, 3), after=20)):
        found = program.trip_odds(plan, trip)
        whole = plan_request((leg.place for leg in trip), FIRST - timedelta(days=7), nights=37, offline=True)
        wide = program.plan(whole)
        assert _close(found, program.trip_odds(wide, trip))


def _close(one: TripOdds, other: TripOdds) -> bool:
    # A level of Kp is drawn for the whole outlook, so that a longer one differs by a hair.
    return one.itinerary.odds_at_least_one == pytest.approx(other.itinerary.odds_at_least_one, abs=0.02)


def test_a_trip_beyond_the_plan_can_be_kept_with_its_expectations(program: Auroraplan, plan: Plan) -> None:
    found = program.trip_odds(plan, legs((KIRUNA, 2), (ABISKO, 2), after=6))
    kept = saved_trip("North", plan, found.itinerary, nights=found.nights)
    assert {place.name for place in kept.places} == {"Abisko", "Tromsø", "Kiruna"}
    assert [night.place_id for night in kept.checks[0].nights] == [KIRUNA.id] * 2 + [ABISKO.id] * 2
    assert kept.first_evening == FIRST
    assert kept.nights == 10


def test_a_trip_years_from_the_plan_is_kept_with_its_own_dates(program: Auroraplan, plan: Plan) -> None:
    found = program.trip_odds(plan, legs((ABISKO, 2), after=1200))
    kept = saved_trip("Later", plan, found.itinerary, nights=found.nights)
    assert (kept.first_evening, kept.nights, kept.stay) == (FIRST + timedelta(days=1200), 2, 2)


def test_no_stay_is_no_trip(program: Auroraplan, plan: Plan) -> None:
    with pytest.raises(UnusableInput, match="no stay yet"):
        program.trip_odds(plan, ())


def test_who_no_longer_wants_it_is_heeded(program: Auroraplan, plan: Plan) -> None:
    wanted: Callable[[], bool] = lambda: True  # noqa: E731 - a name says what is passed
    with pytest.raises(Cancelled):
        program.trip_odds(plan, legs((ABISKO, 2)), cancelled=wanted)
