"""The sky behind the aurora is never black: twilight, moonlight and town glow add up in it.

Model: surface brightness in nanolamberts (nL), seen at 30 degrees of elevation; what brightens the sky adds
up, and is told as a multiple of the dark sky. Validity: twilight from the end of the civil one on, Moon at
any phase, a clear sky of the extinction that Krisciunas & Schaefer measured. The dark sky itself (airglow,
starlight) is taken to be the same everywhere; it varies by a factor of two with the Sun's cycle.
"""

import numpy as np

from auroraplan.core.arrays import Floats

# Krisciunas & Schaefer 1991 (Publ. Astron. Soc. Pacific 103, 1033), equation 1, from V in mag/arcsec2.
_NANOLAMBERT = 34.08
_NANOLAMBERT_AT = 20.7233
_NANOLAMBERT_STEP = 0.92104

DARK_SKY_NL = 79.0
"""Krisciunas & Schaefer 1991: the dark zenith of Mauna Kea in 1989, 21.6 mag/arcsec2."""

# Patat, Ugolnikov & Postylyakov 2006 (Astron. Astrophys. 455, 385), zenith in V, z = depression - 5 degrees.
_TWILIGHT = (-0.057, 1.518, 11.84)
_TWILIGHT_FROM_DEG = 5.0

FIRST_DARK_SUN_DEG = -6.0
"""Nothing is seen before civil twilight ends."""

AURORA_SUN_DEG = -8.0
"""From here on the whole hour counts; before it not even 100 kR reach a twentieth of the sky."""

FULLY_DARK_SUN_DEG = -12.0
"""From nautical darkness on the reports of 2015-16 gain nothing (odds x1.07, 0.7-1.7): measured from here."""

# Krisciunas & Schaefer 1991, equations 15, 20 and 21, extinction of V in magnitudes per air mass.
_EXTINCTION = 0.172
_MOON_MAGNITUDE, _MOON_PHASE, _MOON_PHASE_4 = 3.84, 0.026, 4e-9
_RAYLEIGH, _AEROSOLS, _AEROSOL_DEG = 10.0**5.36, 6.15, 40.0

LOOK_ELEVATION_DEG = 30.0
"""Where the sky is measured against which aurora has to show."""


def nanolamberts(magnitudes: Floats | float) -> Floats:
    """A surface brightness in V, mag/arcsec2, in nanolamberts."""
    return _NANOLAMBERT * np.exp(_NANOLAMBERT_AT - _NANOLAMBERT_STEP * np.asarray(magnitudes))


def air_mass(elevation_deg: Floats | float) -> Floats:
    """How much air there is at an elevation against the zenith: 1 to 40 (Rozenberg 1966)."""
    sine = np.sin(np.radians(np.maximum(elevation_deg, 0.0)))
    return 1.0 / (sine + 0.025 * np.exp(-11.0 * sine))


def twilight_nl(sun_altitude_deg: Floats | float) -> Floats:
    """The zenith's brightness in twilight, night sky included, between Sun -5 and -18 degrees."""
    depression = np.clip(-np.asarray(sun_altitude_deg, dtype=np.float64), _TWILIGHT_FROM_DEG, 18.0)
    square, linear, first = _TWILIGHT
    beyond = depression - _TWILIGHT_FROM_DEG
    return nanolamberts(first + beyond * (linear + beyond * square))


def moonlight_nl(
    moon_altitude_deg: Floats | float,
    lit_fraction: Floats | float,
    *,
    distance_deg: Floats | float,
    elevation_deg: Floats | float = LOOK_ELEVATION_DEG,
) -> Floats:
    """What the Moon adds to the sky at an elevation and at an angular distance from it; 0 when it is down.

    The arguments broadcast. The Moon's own light is dimmed by Rozenberg's air mass, which reaches 40 at the
    horizon, so that the Moon rises without a step.
    """
    altitude = np.asarray(moon_altitude_deg, dtype=np.float64)
    phase_deg = np.degrees(np.arccos(np.clip(2.0 * np.asarray(lit_fraction) - 1.0, -1.0, 1.0)))
    magnitude = _MOON_MAGNITUDE + _MOON_PHASE * phase_deg + _MOON_PHASE_4 * phase_deg**4
    distance = np.asarray(distance_deg, dtype=np.float64)
    scattered = _RAYLEIGH * (1.06 + np.cos(np.radians(distance)) ** 2)
    scattered = scattered + 10.0 ** (_AEROSOLS - distance / _AEROSOL_DEG)
    arriving = 10.0 ** (-0.4 * (magnitude + _EXTINCTION * air_mass(altitude)))
    cosine = np.cos(np.radians(elevation_deg))
    turned = 1.0 - 10.0 ** (-0.4 * _EXTINCTION / np.sqrt(1.0 - 0.96 * cosine * cosine))
    # The last degree above the horizon fades in: air mass alone leaves a thousandth there.
    risen = np.clip(altitude, 0.0, 1.0)
    return scattered * arriving * turned * risen


def brightening(
    sun_altitude_deg: Floats | float, moonlight: Floats | float, town_glow: Floats | float = 0.0
) -> Floats:
    """The sky as a multiple of the dark one, at least 1: from the Sun, the Moon's nanolamberts and a glow.

    The glow is told as such a multiple. Twilight is told as a multiple of the sky at nautical darkness, which
    the reports cannot tell from a darker one: beyond it some other limit of the eye comes first.
    """
    twilight = twilight_nl(np.maximum(sun_altitude_deg, FULLY_DARK_SUN_DEG)) / _NAUTICAL_NL
    return twilight + np.asarray(town_glow) + np.asarray(moonlight) / DARK_SKY_NL


def dark_share(sun_altitude_deg: Floats | float) -> Floats:
    """How much of a moment counts: 0 with the Sun above -6 degrees, 1 below -8."""
    span = FIRST_DARK_SUN_DEG - AURORA_SUN_DEG
    return np.clip((FIRST_DARK_SUN_DEG - np.asarray(sun_altitude_deg, dtype=np.float64)) / span, 0.0, 1.0)


_NAUTICAL_NL = float(twilight_nl(FULLY_DARK_SUN_DEG))
