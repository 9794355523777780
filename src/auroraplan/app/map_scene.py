"""What the map shows of one moment: the oval for a Kp, and where the Sun stands overhead."""

from dataclasses import dataclass

import numpy as np

from auroraplan.core.magnetic import MagneticGrid, subsolar_point_deg
from auroraplan.core.oval_outline import OvalOutline, oval_outline


@dataclass(frozen=True, slots=True)
class MapScene:
    """The oval's lines, and latitude and longitude in deg of the point under the Sun."""

    oval: OvalOutline
    sun: tuple[float, float]


def map_scene(grid: MagneticGrid, *, unix_s: float, kp: float, southern: bool) -> MapScene:
    """The scene of a moment (Unix time), a Kp of 0..9 and a hemisphere."""
    latitude, longitude = subsolar_point_deg(np.array([unix_s]))
    return MapScene(
        oval_outline(grid, unix_s=unix_s, kp=kp, southern=southern),
        (float(latitude[0]), float((longitude[0] + 180.0) % 360.0 - 180.0)),
    )
