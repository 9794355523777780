"""What lies under the map for a week: how cloudy it usually is, or what the odds of a night are.

Both are known at the points of a grid over the polar part of a hemisphere, and drawn smoothly between them.
The odds are those of a plan offline: Kp as it was last asked for, and the clouds that are usual.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from enum import StrEnum
from typing import TYPE_CHECKING

import numpy as np

from auroraplan.app.everywhere import stays_of_all
from auroraplan.app.planner import Cancelled
from auroraplan.app.requests import plan_request
from auroraplan.core import cloud_normals
from auroraplan.core.arrays import Floats, read_only
from auroraplan.core.language import tr
from auroraplan.core.places import Place, place_at

if TYPE_CHECKING:
    from collections.abc import Callable

    from auroraplan.app.planner import Engine
    from auroraplan.core.cloud_normals import CloudNormals

WEEK = 7
FARTHEST_LATITUDE_DEG = 88.0
CLOUD_FROM_DEG, CLOUD_STEP_DEG = (44.0, 2.0), 5.0
ODDS_FROM_DEG, ODDS_STEP_DEG = (50.0, 3.0), 10.0
"""From which latitude on and how far apart in latitude, and how far apart in longitude."""


class LayerKind(StrEnum):
    """What a layer shows."""

    CLOUD = "cloud"
    ODDS = "odds"


@dataclass(frozen=True, slots=True)
class MapLayer:
    """A chance 0..1 at the points of a grid, `(latitudes, longitudes)`.

    Latitudes rise from the edge towards the pole in absolute value, longitudes from -180 eastwards in equal
    steps. It is the chance of cloud in the line of sight, or the mean odds of the nights of the week that
    begins with the evening `first`.
    """

    kind: LayerKind
    first: date
    is_southern: bool
    latitudes_deg: Floats
    longitudes_deg: Floats
    chance: Floats


def cloud_layer(normals: CloudNormals, first: date, *, southern: bool) -> MapLayer:
    """The usual chance of cloud in the middle of the week."""
    latitudes, longitudes = _grid(CLOUD_FROM_DEG, CLOUD_STEP_DEG, southern=southern)
    middle = datetime(first.year, first.month, first.day, tzinfo=UTC) + timedelta(days=WEEK / 2)
    month = cloud_normals.months_since_january(np.array([middle.timestamp()]))
    chance = np.empty((latitudes.size, longitudes.size))
    for row, latitude in enumerate(latitudes.tolist()):
        for column, longitude in enumerate(longitudes.tolist()):
            cover, error = normals.cover_at(latitude, longitude)
            clear, _spread = cloud_normals.clear_chance(
                cloud_normals.seasonal(cover, month), cloud_normals.seasonal(error, month)
            )
            chance[row, column] = 1.0 - clear[0]
    return MapLayer(LayerKind.CLOUD, first, southern, latitudes, longitudes, read_only(chance))


def odds_layer(
    engine: Engine,
    first: date,
    *,
    southern: bool,
    progress: Callable[[float, str], None],
    cancelled: Callable[[], bool],
) -> MapLayer:
    """The mean odds of the week's nights; `Cancelled` ends it between two points."""
    latitudes, longitudes = _grid(ODDS_FROM_DEG, ODDS_STEP_DEG, southern=southern)
    places = [_point(latitude, longitude) for latitude in latitudes for longitude in longitudes]
    request = plan_request(tuple(places), first, nights=WEEK, stay=1, offline=True)
    means: list[float] = []
    for stays in stays_of_all(request, engine, cancelled):
        if cancelled():
            raise Cancelled
        means.append(sum(stay.odds_at_least_one for stay in stays) / len(stays))
        progress(
            len(means) / len(places), tr("{number} of {count} points", number=len(means), count=len(places))
        )
    chance = np.array(means).reshape(latitudes.size, longitudes.size)
    return MapLayer(LayerKind.ODDS, first, southern, latitudes, longitudes, read_only(chance))


def _grid(
    latitudes_from_deg: tuple[float, float], step_deg: float, *, southern: bool
) -> tuple[Floats, Floats]:
    start, step = latitudes_from_deg
    latitudes = np.arange(start, FARTHEST_LATITUDE_DEG + 0.1, step)
    return read_only(-latitudes if southern else latitudes), read_only(np.arange(-180.0, 180.0, step_deg))


def _point(latitude_deg: float, longitude_deg: float) -> Place:
    """A point of the grid, with the time of its meridian."""
    hours = round(longitude_deg / 15.0)
    return place_at(float(latitude_deg), float(longitude_deg), f"Etc/GMT{-hours:+d}" if hours else "Etc/GMT")
