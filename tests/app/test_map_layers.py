"""Layers of a map agree with what a plan says at the same point."""

from datetime import date
from pathlib import Path

import numpy as np
import pytest

from auroraplan.app.map_layers import ODDS_FROM_DEG, LayerKind, cloud_layer
from auroraplan.app.planner import Cancelled
from auroraplan.app.requests import plan_request
from auroraplan.app.wiring import wired
from auroraplan.core.places import place_at
from auroraplan.sources.clouds.bundled_normals import cloud_normals

WEEK = date(2027, 2, 8)


def test_the_odds_of_a_point_are_those_of_a_plan_for_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("auroraplan.app.map_layers.ODDS_FROM_DEG", (65.0, 12.0))
    monkeypatch.setattr("auroraplan.app.map_layers.ODDS_STEP_DEG", 180.0)
    program = wired(home=tmp_path, offline=True)
    layer = program.map_layer("odds", WEEK, southern=False)
    assert layer.kind is LayerKind.ODDS
    assert layer.chance.shape == (2, 2)
    point = place_at(65.0, 0.0, "Etc/GMT")
    plan = program.plan(plan_request((point,), WEEK, nights=7, stay=1, offline=True))
    mean = sum(night.odds for night in plan.nights) / 7
    assert layer.chance[0, 1] == pytest.approx(mean, abs=0.01)


def test_cancelling_ends_it_between_two_points(tmp_path: Path) -> None:
    program = wired(home=tmp_path, offline=True)
    told: list[float] = []
    with pytest.raises(Cancelled):
        program.map_layer(
            "odds",
            WEEK,
            southern=True,
            progress=lambda share, _words: told.append(share),
            cancelled=lambda: len(told) >= 3,
        )
    assert len(told) == 3


def test_the_usual_cloud_is_that_of_the_place(tmp_path: Path) -> None:
    layer = cloud_layer(cloud_normals(), WEEK, southern=False)
    assert np.isfinite(layer.chance).all()
    assert 0.0 < layer.chance.min() < layer.chance.max() < 1.0
    # Iceland's south coast is cloudier in February than the inner Yukon (New et al. 1999).
    rows, columns = np.abs(layer.latitudes_deg), layer.longitudes_deg
    at = lambda latitude, longitude: layer.chance[  # noqa: E731 - a name for two lookups
        int(np.argmin(np.abs(rows - latitude))), int(np.argmin(np.abs(columns - longitude)))
    ]
    assert at(64.0, -20.0) > at(64.0, -135.0)


def test_every_point_of_the_grid_is_poleward_of_the_edge() -> None:
    layer = cloud_layer(cloud_normals(), WEEK, southern=True)
    assert (layer.latitudes_deg < -40.0).all()
    assert ODDS_FROM_DEG[0] >= 45.0
