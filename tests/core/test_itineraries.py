from dataclasses import replace
from datetime import timedelta

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from auroraplan.core.clouds import CloudCorrelation
from auroraplan.core.errors import UnusableInput
from auroraplan.core.itineraries import Itinerary, Leg, best_itineraries, itinerary
from auroraplan.core.odds import PlaceOdds
from auroraplan.core.places import Place
from auroraplan.core.trips import stays
from night_scenes import EVENING, Scene

HERE = Place("here", "Here", "", "", 66.0, 20.0, "UTC")
NEAR = Place("near", "Near", "", "", 67.0, 22.0, "UTC")
FAR = Place("far", "Far", "", "", 65.0, -147.0, "UTC")
ANEW = CloudCorrelation(night=0.7, next_night=0.0)


def odds_at(place: Place, *, count: int = 5, clear: float = 0.4, **changes: object) -> PlaceOdds:
    return Scene(place=place, count=count, clear=clear).but(**changes).odds


def two_stays(first: int, second: int, *odds: PlaceOdds) -> Itinerary:
    there = odds[0].nights[0].night.place, odds[1].nights[0].night.place
    legs = [Leg(there[0], EVENING, first), Leg(there[1], EVENING + timedelta(days=first), second)]
    return itinerary(legs, odds)


def test_one_leg_is_a_stay() -> None:
    found = odds_at(HERE)
    (stay,) = stays(found, 5)
    alone = itinerary([Leg(HERE, EVENING, 5)], [found])
    assert alone.odds_at_least_one == pytest.approx(stay.odds_at_least_one, abs=1e-6)
    assert alone.odds_at_least_two == pytest.approx(stay.odds_at_least_two, abs=1e-6)
    assert alone.low == pytest.approx(stay.low, abs=1e-6)
    assert alone.high == pytest.approx(stay.high, abs=1e-6)
    assert alone.gain == pytest.approx(0.0, abs=1e-9)


def test_where_clouds_forget_overnight_moving_between_twins_changes_nothing() -> None:
    found = odds_at(HERE, cloud_correlation=ANEW), odds_at(NEAR, cloud_correlation=ANEW)
    (stay,) = stays(found[0], 5)
    moved = two_stays(2, 3, *found)
    assert moved.odds_at_least_one == pytest.approx(stay.odds_at_least_one, abs=1e-6)
    assert moved.gain == pytest.approx(0.0, abs=1e-6)


def test_where_weather_lasts_a_twin_under_another_sky_helps() -> None:
    lasting = CloudCorrelation(night=0.9, next_night=0.9)
    moved = two_stays(
        2, 3, odds_at(HERE, cloud_correlation=lasting), odds_at(NEAR, cloud_correlation=lasting)
    )
    assert moved.gain > 0.03


def test_a_cloudier_second_place_loses() -> None:
    moved = two_stays(2, 3, odds_at(HERE, clear=0.8), odds_at(NEAR, clear=0.1))
    assert moved.gain < -0.02


@settings(max_examples=20, deadline=None)
@given(st.floats(0.1, 0.9), st.floats(0.1, 0.9), st.integers(1, 4))
def test_chances_are_chances_and_the_range_holds_the_middle(clear: float, other: float, first: int) -> None:
    moved = two_stays(first, 5 - first, odds_at(HERE, clear=clear), odds_at(NEAR, clear=other))
    assert 0.0 <= moved.odds_at_least_two <= moved.odds_at_least_one
    assert 0.0 <= moved.low <= moved.odds_at_least_one <= moved.high <= 1.0


def test_the_search_finds_what_trying_every_split_and_start_finds() -> None:
    places = [odds_at(HERE, count=7, clear=0.5), odds_at(NEAR, count=7, clear=0.45)]
    tried = [
        itinerary(
            [
                Leg(one.nights[0].night.place, EVENING + timedelta(days=start), first),
                Leg(two.nights[0].night.place, EVENING + timedelta(days=start + first), 4 - first),
            ],
            places,
        ).odds_at_least_one
        for one, two in (places, places[::-1])
        for start in range(4)
        for first in (1, 2, 3)
    ]
    (best,) = best_itineraries(places, 4, most=5)
    assert best.odds_at_least_one == pytest.approx(max(tried), abs=1e-9)


def test_nobody_flies_round_the_world_between_two_nights() -> None:
    places = [odds_at(HERE), odds_at(NEAR), odds_at(FAR, clear=0.9)]
    (only,) = best_itineraries(places, 5, most=5)
    assert {leg.place.id for leg in only.legs} == {"here", "near"}
    assert best_itineraries([places[0], places[2]], 5, most=5) == ()


def test_one_place_or_one_night_makes_no_itinerary() -> None:
    assert best_itineraries([odds_at(HERE)], 5, most=3) == ()
    assert best_itineraries([odds_at(HERE), odds_at(NEAR)], 1, most=3) == ()
    assert best_itineraries([], 5, most=3) == ()


def test_legs_that_leave_a_gap_or_the_plan_are_refused_by_name() -> None:
    found = [odds_at(HERE), odds_at(NEAR)]
    late = Leg(NEAR, EVENING + timedelta(days=3), 2)
    with pytest.raises(UnusableInput, match="Near begins on"):
        itinerary([Leg(HERE, EVENING, 2), late], found)
    with pytest.raises(UnusableInput, match="6 nights at Here"):
        itinerary([Leg(HERE, EVENING, 6)], found)
    with pytest.raises(UnusableInput, match="Far"):
        itinerary([Leg(FAR, EVENING, 2)], found)


def test_an_itinerary_is_that_of_a_simulation() -> None:
    # Drawn at the nodes' own chances, night by night, with new clouds after the move: an independent walk.
    found = [odds_at(HERE, clear=0.5), odds_at(NEAR, clear=0.35)]
    moved = two_stays(2, 3, *found)
    seen = simulated(found, (2, 3), draws=60_000)
    assert moved.odds_at_least_one == pytest.approx(np.mean(seen >= 1), abs=0.01)
    assert moved.odds_at_least_two == pytest.approx(np.mean(seen >= 2), abs=0.01)


def simulated(odds: list[PlaceOdds], nights: tuple[int, int], *, draws: int) -> np.ndarray:
    from auroraplan.core import nodes

    generator = np.random.default_rng(11)
    levels, kps, clouds = (len(each.weights) for each in (nodes.LEVEL, nodes.NIGHT, nodes.CLOUDS))
    kp_moves = nodes.kp_from_night_to_night(odds[0].kp_correlation.next_night)
    cloud_moves = nodes.clouds_from_night_to_night(odds[0].cloud_correlation.next_night)
    level = generator.choice(levels, draws, p=nodes.LEVEL.weights)
    doubt = generator.choice([-1.0, 1.0], draws)
    u = generator.choice(kps, draws, p=nodes.NIGHT.weights)
    count = np.zeros(draws, dtype=np.int64)
    night = 0
    for place, length in zip(odds, nights, strict=True):
        w = generator.choice(clouds, draws, p=nodes.CLOUDS.weights)
        for step in range(length):
            if step:
                w = walked(generator, cloud_moves, w)
            if night:
                u = walked(generator, kp_moves, u)
            missed = place.missed
            low, middle, high = (
                each[night].reshape(levels, kps, clouds)[level, u, w]
                for each in (missed.low, missed.middle, missed.high)
            )
            half = np.clip((low - high) / 2.0, 0.0, np.minimum(middle, 1.0 - middle))
            count += generator.random(draws) > middle + doubt * half
            night += 1
    return count


def walked(generator: np.random.Generator, moves: np.ndarray, state: np.ndarray) -> np.ndarray:
    steps = moves.cumsum(axis=1)[state]
    return np.minimum((generator.random(len(state))[:, None] > steps).sum(axis=1), len(moves) - 1)


def test_a_place_whose_nights_do_not_last_is_no_place_to_stay_put() -> None:
    whole = odds_at(NEAR, count=5)
    short = replace(odds_at(HERE, count=5), nights=odds_at(HERE, count=5).nights[:2])
    moved = itinerary([Leg(HERE, EVENING, 2), Leg(NEAR, EVENING + timedelta(days=2), 3)], [short, whole])
    (put,) = stays(whole, 5)
    assert moved.gain == pytest.approx(moved.odds_at_least_one - put.odds_at_least_one, abs=1e-6)
