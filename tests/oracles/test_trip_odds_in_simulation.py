"""The odds of trips come true in worlds drawn from the program's own prior, with forecasts and without.

This tests the machinery (quadrature, chain of nights, doubts), not the world. benchmarks/trip_reliability.py
has more trips, other forecasts and all deciles.
"""

import numpy as np
import pytest

from trip_simulation import Told, World, deciles, pooled, trips

PARTS = 5
LEAST_CASES = 1_000
BAR = 0.03


WITHOUT_FORECASTS = World(nearest_lead_days=11.0)
WITH_FORECASTS = World(farthest_lead_days=8.0)


@pytest.fixture(scope="module")
def told() -> list[Told]:
    return list(trips(WITHOUT_FORECASTS, 90, seed=6, draws=150))


@pytest.fixture(scope="module")
def foretold() -> list[Told]:
    return list(trips(WITH_FORECASTS, 240, seed=6, draws=50))


def worst(told: list[Told], kind: str, *, independent: bool = False) -> float:
    parts = deciles(*pooled(told, kind, independent=independent), PARTS)
    return max(abs(part.off) for part in parts if part.count >= LEAST_CASES)


@pytest.mark.parametrize("kind", ["at least one", "at least two", "itinerary"])
def test_what_is_told_of_trips_comes_true_in_the_simulation(told: list[Told], kind: str) -> None:
    assert worst(told, kind) < BAR


@pytest.mark.parametrize("kind", ["at least one", "at least two", "itinerary"])
def test_what_is_told_from_forecasts_comes_true_in_the_simulation(foretold: list[Told], kind: str) -> None:
    assert worst(foretold, kind) < BAR


def test_the_simulated_cloud_forecasts_are_right_as_often_as_they_say(foretold: list[Told]) -> None:
    assert worst(foretold, "a clear hour") < BAR


def test_forecasts_tell_some_trips_from_others(told: list[Told], foretold: list[Told]) -> None:
    spread = [np.std(pooled(trips_, "a clear hour")[0]) for trips_ in (told, foretold)]
    assert spread[1] > 1.15 * spread[0]


def test_the_simulation_finds_out_who_takes_nights_for_independent(told: list[Told]) -> None:
    assert worst(told, "at least one", independent=True) > 2.0 * BAR
    assert worst(told, "itinerary", independent=True) > BAR
