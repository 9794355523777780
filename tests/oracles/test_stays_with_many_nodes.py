"""The few nodes of the program's quadrature give the odds of stays that many nodes give."""

import inspect

import numpy as np
import pytest

from auroraplan.core import itineraries, kp_nodes, night_chances, nodes, sightings, trips
from night_scenes import Scene

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
# Most of it is the night factor's at low latitudes, where only rare storms count.
WORST = 0.008


def odds() -> np.ndarray:
    found = []
    for latitude, clear in PLACES:
        (stay,) = trips.stays(Scene(count=5, qd_latitude_deg=latitude, clear=clear).odds, 5)
        found.append((stay.by_nights[0], stay.odds_at_least_one, stay.odds_at_least_two))
    return np.array(found)


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
    assert off.max() < WORST
    assert off.mean() < 0.003
    assert off.max() > 0.0, "the many nodes were not used"
