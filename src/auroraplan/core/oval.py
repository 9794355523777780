"""The auroral oval has two edges, and each is a random variable that moves with Kp and magnetic local time.

Model: linear-quadratic in Kp with two harmonics of magnetic local time (MLT), fitted to the edges of 59 000
images of IMAGE-FUV (2000-02), latitudes in quasi-dipole degrees (docs/science.md, "The oval"). Validity: Kp
0-8 at MLT 18-06, within 0.7 deg of the images' medians up to Kp 6; the day side rests on fewer images.
Independent support that an edge is a spread and no line: Troyer et al. 2024 (doi
10.22541/essoar.173082808.84499310), normal in every bin of Kp and MLT. The southern oval is the northern one
seen in |quasi-dipole latitude|, somewhat larger.
"""

import numpy as np

from auroraplan.core.arrays import Floats, read_only

# IMAGE-FUV 2000-02: terms 1, cos, sin, cos 2, sin 2 of 2 pi MLT / 24; then Kp, Kp cos, Kp sin, Kp^2.
_EQUATORWARD = (69.77, -3.09, -1.49, -0.09, -0.06, -1.514, 0.030, 0.155, -0.006)
_POLEWARD = (77.02, -3.85, 0.25, -0.17, 0.04, -0.689, 0.401, 0.036, -0.021)

# Same images, MLT 23: standard deviation about the equatorward edge in the classes Kp 0-1, 2-3, 4-5 and 6+.
_SPREAD_KP = read_only(np.array([0.5, 2.5, 4.5, 6.5]))
_SPREAD_DEG = read_only(np.array([1.6, 2.0, 2.5, 2.6]))

# Same images, poleward edge against a model of its kind: all Kp together.
POLEWARD_SPREAD_DEG = 2.5

POLEWARD_HELD_KP = 22.0 / 3.0
"""Beyond it images are few, and the fit would draw the poleward edge back faster than it was ever seen."""

# AMPERE 2010-24: radius of the region 1/2 currents, south minus north 0.1-0.5 deg at Kp 0-8.
SOUTH_IS_LARGER_DEG = 0.3


def equatorward_edge_deg(kp: Floats | float, magnetic_local_time_h: Floats | float) -> Floats:
    """The mean equatorward edge in degrees of northern quasi-dipole latitude; the arguments broadcast."""
    return _edge_deg(_EQUATORWARD, kp, magnetic_local_time_h)


def poleward_edge_deg(kp: Floats | float, magnetic_local_time_h: Floats | float) -> Floats:
    """The mean poleward edge in degrees of northern quasi-dipole latitude; the arguments broadcast.

    Held at Kp 7 1/3 (`POLEWARD_HELD_KP`).
    """
    return _edge_deg(_POLEWARD, np.minimum(kp, POLEWARD_HELD_KP), magnetic_local_time_h)


def edge_spread_deg(kp: Floats | float) -> Floats:
    """The standard deviation of the equatorward edge about its mean, in degrees."""
    return np.asarray(np.interp(kp, _SPREAD_KP, _SPREAD_DEG))


def oval_latitude_deg(qd_latitude_deg: Floats | float) -> Floats:
    """The latitude of a place as the northern oval has it: |quasi-dipole latitude|, in the south 0.3 more."""
    latitude = np.asarray(qd_latitude_deg, dtype=np.float64)
    return np.abs(latitude) + np.where(latitude < 0.0, SOUTH_IS_LARGER_DEG, 0.0)


def _edge_deg(terms: tuple[float, ...], kp: Floats | float, magnetic_local_time_h: Floats | float) -> Floats:
    level = np.asarray(kp, dtype=np.float64)
    angle = np.asarray(magnetic_local_time_h, dtype=np.float64) * (2.0 * np.pi / 24.0)
    constant, cos1, sin1, cos2, sin2, linear, linear_cos, linear_sin, square = terms
    cosine, sine = np.cos(angle), np.sin(angle)
    quiet = constant + cos1 * cosine + sin1 * sine + cos2 * np.cos(2.0 * angle) + sin2 * np.sin(2.0 * angle)
    return quiet + level * (linear + linear_cos * cosine + linear_sin * sine) + square * level * level
