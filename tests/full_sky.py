"""A second sky to judge ours by: skyfield at its full precision, and a search for events written apart.

Altitudes are skyfield's topocentric apparent ones (IAU 2000A nutation, light time, aberration, deflection,
from the shipped ephemeris). The search shares nothing with core: dense samples of such altitudes, every
extremum near a level narrowed by thirteen points at a time, every crossing by false position (Illinois), all
on altitudes of full precision and none on a curve through samples.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

import numpy as np
from skyfield.api import wgs84
from skyfield.timelib import Time

from auroraplan.core.arrays import Bools, Floats
from auroraplan.core.places import Place
from auroraplan.sources.bundled import ephemeris

DAY_S = 86_400.0
ARCSECOND_DEG = 1.0 / 3600.0

SAMPLE_S = 720.0
NEAR_DEG = 2.0
"""Extrema this close to a level are narrowed; between samples twelve minutes apart no body rises by more."""

POINTS = 13

Altitude = Callable[[Floats], Floats]


def place(latitude: float, longitude: float, elevation_m: float | None = None) -> Place:
    return Place("here", "Here", "", "", latitude, longitude, "UTC", elevation_m)


def skyfield_times(unix_s: Floats) -> Time:
    """Unix times for skyfield; several altitudes at one such value share its nutation."""
    day = np.floor(unix_s / DAY_S)
    return ephemeris().timescale.utc(1970, 1, 1 + day, 0, 0, unix_s - day * DAY_S)


def full_altitudes_deg(where: Place, body: str, times: Time) -> Floats:
    """The altitude of "sun" or "moon", geometric and topocentric, at full precision."""
    kernel = ephemeris().kernel
    here = wgs84.latlon(where.latitude_deg, where.longitude_deg, where.elevation_m or 0.0)
    return (kernel["earth"] + here).at(times).observe(kernel[body]).apparent().altaz()[0].degrees


def altitude_of(where: Place, body: str) -> Altitude:
    """The altitude as a function of Unix times."""
    return lambda unix_s: full_altitudes_deg(where, body, skyfield_times(unix_s))


@dataclass(frozen=True, slots=True)
class FoundEvents:
    """The crossings of one level, in order of time."""

    level_deg: float
    unix_s: Floats
    rising: Bools


def full_events(
    altitude: Altitude, unix_s: Floats, heights: Floats, levels: Sequence[float]
) -> list[FoundEvents]:
    """The crossings of each level between samples SAMPLE_S apart, whose altitudes are `heights`."""
    unix_s, heights = _with_extrema(altitude, unix_s, heights, levels)
    found: list[FoundEvents] = []
    for level in levels:
        below = heights < level
        at = np.flatnonzero(below[1:] != below[:-1])
        ends = np.stack((at, at + 1))
        roots = _roots(altitude, level, times=unix_s[ends], values=heights[ends] - level)
        found.append(FoundEvents(level, roots, below[at]))
    return found


def _with_extrema(
    altitude: Altitude, unix_s: Floats, heights: Floats, levels: Sequence[float]
) -> tuple[Floats, Floats]:
    """The samples, and every extremum near a level between them."""
    turns = (heights[1:-1] - heights[:-2]) * (heights[2:] - heights[1:-1]) <= 0.0
    near = np.abs(heights[1:-1, None] - np.asarray(levels)).min(axis=1) < NEAR_DEG
    middle = np.flatnonzero(turns & near) + 1
    peak = heights[middle] >= np.maximum(heights[middle - 1], heights[middle + 1])
    at, height = extrema(altitude, unix_s[middle - 1], unix_s[middle + 1], peak=peak)
    order = np.argsort(np.concatenate((unix_s, at)), kind="stable")
    return np.concatenate((unix_s, at))[order], np.concatenate((heights, height))[order]


def extrema(altitude: Altitude, low: Floats, high: Floats, *, peak: Bools) -> tuple[Floats, Floats]:
    """The highest (or lowest) moment between each pair of times, and its altitude."""
    sign = np.where(peak, 1.0, -1.0)[:, None]
    rows = np.arange(len(low))
    at, heights, best = low[:, None], low[:, None], np.zeros(len(low), dtype=np.int64)
    while len(low) and np.max(high - low) > 0.5:
        at = low[:, None] + (high - low)[:, None] * np.linspace(0.0, 1.0, POINTS)
        heights = altitude(at.ravel()).reshape(at.shape)
        best = np.clip(np.argmax(sign * heights, axis=1), 1, POINTS - 2)
        low, high = at[rows, best - 1], at[rows, best + 1]
    return at[rows, best], heights[rows, best]


def _roots(altitude: Altitude, level: float, *, times: Floats, values: Floats) -> Floats:
    """When the altitude is at the level between two times each, `(2, roots)`, to a tenth of a millisecond."""
    (low, high), (at_low, at_high) = times.copy(), values.copy()
    root = low.copy()
    open_ = np.arange(len(low))
    for _ in range(80):
        if not len(open_):
            break
        a, b, fa, fb = low[open_], high[open_], at_low[open_], at_high[open_]
        middle = (a * fb - b * fa) / (fb - fa)
        value = altitude(middle) - level
        replaces_high = (value < 0.0) == (fb < 0.0)
        # Illinois: the end that stays counts half, so that it moves next time.
        low[open_] = np.where(replaces_high, a, middle)
        at_low[open_] = np.where(replaces_high, fa / 2.0, value)
        high[open_] = np.where(replaces_high, middle, b)
        at_high[open_] = np.where(replaces_high, value, fb / 2.0)
        moved = np.abs(middle - root[open_])
        root[open_] = middle
        open_ = open_[(moved > 1e-4) & (value != 0.0)]
    return root


def grazing_place(
    level: float,
    arcseconds: float,
    *,
    body: str,
    day_unix_s: float,
    longitude: float,
    north: bool,
    peak: bool,
) -> tuple[Place, float] | None:
    """Where a body's lowest (or highest) moment of a day is so far beyond a level, and that moment.

    Beyond is below for the lowest and above for the highest; negative arcseconds fall short of the level.
    None where no latitude has such a day.
    """
    sign = 1.0 if north else -1.0
    up = 1.0 if peak else -1.0
    latitude = 60.0 * sign
    coarse = day_unix_s + np.arange(0.0, 90_000.0, 900.0)
    times = skyfield_times(coarse)
    for _ in range(6):
        where = place(latitude, longitude)
        heights = up * full_altitudes_deg(where, body, times)
        middle = 1 + np.flatnonzero((heights[1:-1] > heights[:-2]) & (heights[1:-1] >= heights[2:]))
        if not len(middle):
            return None
        highest = middle[[np.argmax(heights[middle])]]
        ends = coarse[highest - 1], coarse[highest + 1]
        moment, height = extrema(altitude_of(where, body), *ends, peak=np.array([peak]))
        short = level + up * arcseconds * ARCSECOND_DEG - float(height[0])
        if abs(short) < 0.02 * ARCSECOND_DEG:
            return where, float(moment[0])
        # Towards the pole a body's lowest moment is higher and its highest is lower, degree for degree.
        latitude -= sign * up * short
        if not 20.0 < sign * latitude < 89.5:
            return None
    return None
