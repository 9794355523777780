"""The odds of trips come true in worlds drawn from the program's own prior.

This tests the machinery (quadrature, chain of nights, doubts), not the world. Only leads beyond all forecasts
stand here, as one trip can then have many truths; benchmarks/trip_reliability.py has the forecasts too, and
all deciles.
"""

import pytest

from trip_simulation import Told, World, deciles, pooled, trips

PARTS = 5
LEAST_CASES = 1_000
BAR = 0.03


@pytest.fixture(scope="module")
def told() -> list[Told]:
    return list(trips(World(nearest_lead_days=11.0), 90, seed=6, draws=150))


def worst(told: list[Told], kind: str, *, independent: bool = False) -> float:
    parts = deciles(*pooled(told, kind, independent=independent), PARTS)
    return max(abs(part.off) for part in parts if part.count >= LEAST_CASES)


@pytest.mark.parametrize("kind", ["at least one", "at least two", "itinerary"])
def test_what_is_told_of_trips_comes_true_in_the_simulation(told: list[Told], kind: str) -> None:
    assert worst(told, kind) < BAR


def test_the_simulation_finds_out_who_takes_nights_for_independent(told: list[Told]) -> None:
    assert worst(told, "at least one", independent=True) > 2.0 * BAR
    assert worst(told, "itinerary", independent=True) > BAR
