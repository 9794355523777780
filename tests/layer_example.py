"""A layer of a map with invented values: the farther east, the larger."""

from datetime import date

import numpy as np

from auroraplan.app.map_layers import LayerKind, MapLayer


def example_layer(kind: str, first: date, *, southern: bool = False) -> MapLayer:
    """Chances from 0 at -180 degrees to almost 1 at 180, alike at every latitude."""
    latitudes = np.arange(50.0, 88.1, 3.0)
    longitudes = np.arange(-180.0, 180.0, 10.0)
    chance = np.tile((longitudes + 180.0) / 360.0, (latitudes.size, 1))
    return MapLayer(
        LayerKind(kind), first, southern, -latitudes if southern else latitudes, longitudes, chance
    )
