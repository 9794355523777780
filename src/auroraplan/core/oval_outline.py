"""The oval of one moment and one Kp as lines on the globe: its two edges, and how far away its light is seen.

Each line is that of `core.oval` for all magnetic local times, carried back from quasi-dipole to geographic
coordinates. The inverse is found by steps: quasi-dipole coordinates are nearly those of a turned sphere, so
what a step misses is turned back and added. Validity: |quasi-dipole latitude| above 45 deg, within 0.01 deg
of the grid it inverts.
"""

from dataclasses import dataclass

import numpy as np

from auroraplan.core.arrays import Floats, read_only
from auroraplan.core.magnetic import MagneticGrid, decimal_year, magnetic_local_time_h
from auroraplan.core.oval import SOUTH_IS_LARGER_DEG, equatorward_edge_deg, poleward_edge_deg
from auroraplan.core.visibility import BRIGHT_TOP_KM, LOWEST_ELEVATION_DEG, viewing_distance_deg

POINTS = 181
"""A point every eight minutes of magnetic local time, the first one again at the end."""

INVERSE_STEPS = 40
INVERSE_DONE_DEG = 0.001

# What turns a geographic unit vector into a quasi-dipole one is fitted over this lattice.
_LATTICE_LATITUDE_DEG = np.arange(50.0, 90.0, 5.0)
_LATTICE_LONGITUDE_DEG = np.arange(-180.0, 180.0, 15.0)


@dataclass(frozen=True, slots=True)
class OvalOutline:
    """Closed lines of shape `(points, 2)`: latitude and longitude in deg.

    `in_view` is where the bright light over the equatorward edge stands low over the horizon (5 deg).
    """

    unix_s: float
    kp: float
    is_southern: bool
    equatorward: Floats
    poleward: Floats
    in_view: Floats


def oval_outline(grid: MagneticGrid, *, unix_s: float, kp: float, southern: bool) -> OvalOutline:
    """The northern or southern oval at a moment, for a Kp of 0..9.

    Raises ValueError for a Kp off its scale.
    """
    if not 0.0 <= kp <= 9.0:
        raise ValueError(f"Kp is 0 to 9, not {kp}")
    local_time_h = np.linspace(0.0, 24.0, POINTS)
    at_zero = float(magnetic_local_time_h(0.0, np.array([unix_s]))[0])
    longitude = 15.0 * (local_time_h - at_zero)
    equatorward = equatorward_edge_deg(kp, local_time_h)
    poleward = np.maximum(poleward_edge_deg(kp, local_time_h), equatorward)
    in_view = equatorward - float(viewing_distance_deg(BRIGHT_TOP_KM, LOWEST_ELEVATION_DEG))
    year = decimal_year(unix_s)

    def line(latitude: Floats) -> Floats:
        seen = -(latitude - SOUTH_IS_LARGER_DEG) if southern else latitude
        return read_only(np.stack(geographic(grid, seen, longitude, year), axis=-1))

    return OvalOutline(unix_s, kp, southern, line(equatorward), line(poleward), line(in_view))


def geographic(
    grid: MagneticGrid, qd_latitude_deg: Floats, qd_longitude_deg: Floats, year: float
) -> tuple[Floats, Floats]:
    """Geographic latitude and longitude, deg, of quasi-dipole points `(points,)` of one hemisphere."""
    wanted = _vectors(qd_latitude_deg, qd_longitude_deg)
    turn = _nearest_turn(grid, year, southern=bool(qd_latitude_deg[0] < 0.0))
    here = wanted @ turn
    for _step in range(INVERSE_STEPS):
        latitude, longitude = _angles(here)
        missed = wanted - _vectors(*grid.quasi_dipole(latitude, longitude, year))
        if np.degrees(np.abs(missed).max()) < INVERSE_DONE_DEG:
            break
        here = here + missed @ turn
        here /= np.linalg.norm(here, axis=-1, keepdims=True)
    return _angles(here)


def _nearest_turn(grid: MagneticGrid, year: float, *, southern: bool) -> Floats:
    """The rotation `(3, 3)` nearest to the field's own in one hemisphere: quasi-dipole = turn @ geographic.

    Kabsch 1976, Acta Cryst. A32, 922.
    """
    latitude, longitude = np.meshgrid(_LATTICE_LATITUDE_DEG, _LATTICE_LONGITUDE_DEG)
    latitude = -latitude if southern else latitude
    there = _vectors(*grid.quasi_dipole(latitude, longitude, year)).reshape(-1, 3)
    left, _sizes, right = np.linalg.svd(there.T @ _vectors(latitude, longitude).reshape(-1, 3))
    return left @ np.diag([1.0, 1.0, np.sign(np.linalg.det(left @ right))]) @ right


def _vectors(latitude_deg: Floats, longitude_deg: Floats) -> Floats:
    latitude, longitude = np.radians(latitude_deg), np.radians(longitude_deg)
    along = np.cos(latitude)
    return np.stack([along * np.cos(longitude), along * np.sin(longitude), np.sin(latitude)], axis=-1)


def _angles(vectors: Floats) -> tuple[Floats, Floats]:
    x, y, z = np.moveaxis(vectors, -1, 0)
    return np.degrees(np.arctan2(z, np.hypot(x, y))), np.degrees(np.arctan2(y, x))
