"""Three altitudes of the Moon in a row tell in which direction it stands.

Model: the sine of an altitude is a constant and a cosine of the hour angle, so its first and second
differences give the hour angle and with it the azimuth. The Moon's parallax and its motion among the stars
are left out: against skyfield the direction is within two degrees as a rule and ten at worst between 5 and 80
degrees of latitude, the light that the Moon scatters into it within 15 %. Nearer to the poles there is no
hold: the direction is a guess.
"""

import numpy as np

from auroraplan.core.arrays import Floats

_TURN_RAD_S = np.radians(14.492) / 3600.0
"""Mean hour angle of the Moon: 360 degrees in 24 h 50.5 min."""

_LEAST_SINE = 0.02
"""At the poles and on the equator the method has no hold; a degree aside it has."""


def moon_distance_deg(
    altitudes_deg: Floats,
    *,
    step_s: float,
    latitude_deg: float,
    look_azimuth_deg: float,
    look_elevation_deg: float,
) -> Floats:
    """The angular distance of the Moon from a direction, for altitudes `(moments, 3)` a step apart in time.

    Of the middle ones; azimuth from true north, eastward.
    """
    before, now, after = np.sin(np.radians(np.moveaxis(altitudes_deg, -1, 0)))
    turn = _TURN_RAD_S * step_s
    west = -(after - before) / (2.0 * np.sin(turn))
    toward = -(after - 2.0 * now + before) / (2.0 * (1.0 - np.cos(turn)))
    sine, cosine = _held(np.sin(np.radians(latitude_deg))), _held(np.cos(np.radians(latitude_deg)))
    # west and toward are cos(lat) cos(dec) times sine and cosine of the hour angle.
    sine_of_declination = (now - toward) / sine
    north = cosine * sine_of_declination - sine * toward / cosine
    east = -west / cosine
    azimuth, elevation = np.radians(look_azimuth_deg), np.radians(look_elevation_deg)
    level = np.cos(elevation) * (north * np.cos(azimuth) + east * np.sin(azimuth))
    return np.degrees(np.arccos(np.clip(level + now * np.sin(elevation), -1.0, 1.0)))


def _held(value: float) -> float:
    return float(np.copysign(max(abs(value), _LEAST_SINE), value))
