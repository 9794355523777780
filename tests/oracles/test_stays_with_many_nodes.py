"""The few nodes of the program's quadrature give the odds of stays and itineraries that many nodes give."""

import inspect
from dataclasses import replace
from datetime import timedelta

import numpy as np
import pytest

from auroraplan.core import itineraries, kp_nodes, night_chances, nodes, sightings, trips
from night_scenes import EVENING, GREENWICH, Scene

PLACES = tuple((latitude, clear) for latitude in (60.0, 62.0, 64.0, 66.0, 68.0) for clear in (0.15, 0.4, 0.7))
MODULES = (nodes, kp_nodes, night_chances, sightings, trips, itineraries)
MANY = {
    "LEVEL": nodes.gauss_hermite(4),
    "NIGHT": nodes.gauss_hermite(16),
    "DISPLAY": nodes.gauss_hermite(7),
    "CLOUDS": nodes.gauss_legendre(14),
    "CLOUD_NODES": 14,
    "SHARED_NODES": 4 * 16,
}
WORST = 0.003
ELSEWHERE = replace(GREENWICH, id="elsewhere", name="Elsewhere", latitude_deg=61.0)


def odds() -> np.ndarray:
    """Of a night, of a stay of five nights, and of two nights there and three under other clouds."""
    found = []
    for latitude, clear in PLACES:
        here = Scene(count=5, qd_latitude_deg=latitude, clear=clear)
        there = here.but(place=ELSEWHERE, clear=0.85 - clear).odds
        (stay,) = trips.stays(here.odds, 5)
        legs = (
            itineraries.Leg(GREENWICH, EVENING, 2),
            itineraries.Leg(ELSEWHERE, EVENING + timedelta(days=2), 3),
        )
        moved = itineraries.itinerary(legs, (here.odds, there))
        found.append((stay.by_nights[0], *(each for one in (stay, moved) for each in at_least(one))))
    return np.array(found)


def at_least(one: trips.Stay | itineraries.Itinerary) -> tuple[float, float]:
    return one.odds_at_least_one, one.odds_at_least_two


def forget() -> None:
    nodes.kp_from_night_to_night.cache_clear()
    nodes.clouds_from_night_to_night.cache_clear()


@pytest.fixture
def many_nodes(monkeypatch: pytest.MonkeyPatch) -> np.ndarray:
    with monkeypatch.context() as patch:
        for module in MODULES:
            for name in MANY.keys() & vars(module).keys():
                patch.setattr(module, name, MANY[name])
        patch.setattr(sightings.clear_at_nodes, "__defaults__", (MANY["CLOUDS"],))
        forget()
        found = odds()
    forget()
    return found


def test_few_nodes_give_the_odds_of_many(many_nodes: np.ndarray) -> None:
    assert inspect.signature(sightings.clear_at_nodes).parameters["nodes"].default is nodes.CLOUDS
    off = np.abs(odds() - many_nodes)
    assert off.max(axis=0) == pytest.approx(np.zeros(5), abs=WORST)
    assert off.mean() < 0.001
    assert off.max() > 0.0, "the many nodes were not used"
