"""The nights of a place stand on whole UTC hours, and their hours in threes on the 3-hour steps of Kp.

    local noon                                        local noon
        |  .  .  |  .  .  |  .  .  | ... |  .  .  |  .    .|     slots of a night: (steps, 3)
        ^ 3-hour steps of Kp begin at 00, 03, ... 21 UT     ^ slots outside the night count 0

Every array has shape `(nights, steps, 3)` unless said otherwise.
"""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from auroraplan.core.activity import KP_STEP_S
from auroraplan.core.arrays import Bools, Floats, Ints
from auroraplan.core.clouds import CloudOutlook
from auroraplan.core.kp_nodes import KpNodes
from auroraplan.core.magnetic import MagneticTrack
from auroraplan.core.moon_direction import moon_distance_deg
from auroraplan.core.nights import Night
from auroraplan.core.sky import STEP_S, SkyTrack
from auroraplan.core.sky_brightness import (
    FIRST_DARK_SUN_DEG,
    FULLY_DARK_SUN_DEG,
    LOOK_ELEVATION_DEG,
    brightening,
    dark_share,
    moonlight_nl,
)
from auroraplan.core.visibility import dimming

HOUR_S = 3600.0
SAMPLES_AN_HOUR = round(HOUR_S / STEP_S)
HOURS_OF_A_STEP = 3

MLT_BINS = 144
"""Ten minutes of magnetic local time: the oval's edges move by less than 0.2 deg in it."""


@dataclass(frozen=True, slots=True)
class NightHours:
    """The nights of one place, hour by hour.

    `from_unix_s` and `to_unix_s` have shape `(nights,)`. `covered` is the share of each hour that belongs to
    the night; `dark` the share of it that is dark enough to count at all; `dimming` (0..1) what the odds
    p / (1 - p) of seeing a display are multiplied by for the brightness of its sky; `clear` and `spread` are
    the clouds'; `mlt_bin` indexes the magnetic local time, `step` with shape `(nights, steps)` the Kp
    outlook.
    """

    from_unix_s: Floats
    to_unix_s: Floats
    hour_unix_s: Floats
    covered: Floats
    dark: Floats
    dimming: Floats
    clear: Floats
    spread: Floats
    mlt_bin: Ints
    step: Ints

    @property
    def visible(self) -> Floats:
        """The share of each hour's faint displays that the sky leaves visible."""
        return self.dark * self.dimming

    @property
    def dark_steps(self) -> Bools:
        """The steps with a dark hour, and all steps of a night that has none: `(nights, steps)`."""
        dark, within = (self.dark > 0.0).any(axis=2), (self.covered > 0.0).any(axis=2)
        any_dark = np.count_nonzero(dark, axis=1)[:, None] > 0
        return np.where(any_dark, dark, within)


@dataclass(frozen=True, slots=True)
class NightSky:
    """Of each night: hours of nautical darkness, of the Moon up in it, the Moon's lit fraction."""

    dark_hours: Floats
    moon_up_hours: Floats
    moon_lit_fraction: Floats


def night_hours(
    nights: Sequence[Night],
    *,
    sky: SkyTrack,
    magnetic: MagneticTrack,
    kp: KpNodes,
    clouds: CloudOutlook,
    poleward_azimuth_deg: float = 0.0,
    town_glow: float = 0.0,
) -> NightHours:
    """The nights of one place on the hours that the sky, the field, the Kp outlook and the clouds share.

    The sky's brightness is that of the direction in which one looks, poleward; `town_glow` (as
    `core.town_glow` has it) adds to it.
    Raises ValueError where one of them does not cover the nights.
    """
    begins = np.array([night.from_utc.timestamp() for night in nights])
    ends = np.array([night.to_utc.timestamp() for night in nights])
    first_step = np.floor(begins / KP_STEP_S) * KP_STEP_S
    steps = int(np.ceil((ends - first_step).max() / KP_STEP_S))
    hour = (first_step[:, None] + HOUR_S * np.arange(HOURS_OF_A_STEP * steps)).reshape(len(nights), steps, 3)
    covered = np.clip(
        (np.minimum(ends[:, None, None], hour + HOUR_S) - np.maximum(begins[:, None, None], hour)) / HOUR_S,
        0.0,
        1.0,
    )
    clear, spread = _clouds_at(hour, covered, clouds)
    moonlight = _hourly_moonlight(sky, nights[0].place.latitude_deg, poleward_azimuth_deg)
    dark, odds_left = _hourly_sky(hour, covered, sky, moonlight=moonlight, town_glow=town_glow)
    return NightHours(
        from_unix_s=begins,
        to_unix_s=ends,
        hour_unix_s=hour,
        covered=covered,
        dark=covered * dark,
        dimming=odds_left,
        clear=clear,
        spread=spread,
        mlt_bin=_mlt_bins(hour + HOUR_S / 2.0, magnetic),
        step=_steps_at(hour, covered, kp),
    )


def night_sky(hours: NightHours, sky: SkyTrack) -> NightSky:
    """The night's dark hours, and what the Moon does in them."""
    dark = _share_below(sky.sun_altitude_deg, FULLY_DARK_SUN_DEG)
    moon = dark * (1.0 - _share_below(sky.moon_altitude_deg, 0.0))
    middle = (hours.from_unix_s + hours.to_unix_s) / 2.0
    return NightSky(
        dark_hours=_hours_between(hours, sky, dark),
        moon_up_hours=_hours_between(hours, sky, moon),
        moon_lit_fraction=np.interp(middle, sky.unix_s, sky.moon_lit_fraction),
    )


def _hourly_moonlight(sky: SkyTrack, latitude_deg: float, look_azimuth_deg: float) -> Floats:
    """The Moon's nanolamberts poleward in the middle of each hour of the track, 0 by day: `(hours,)`."""
    of_hour = (sky.unix_s // HOUR_S).astype(np.int64)
    first = np.searchsorted(of_hour, np.arange(int(of_hour[0]), int(of_hour[-1]) + 1))
    middle: Ints = np.clip(first + SAMPLES_AN_HOUR // 2, 1, max(len(of_hour) - 2, 1))
    moonlit = (sky.moon_altitude_deg[middle] > 0.0) & (sky.sun_altitude_deg[middle] < 0.0)
    chosen = middle[moonlit]
    altitude = sky.moon_altitude_deg[chosen]
    distance = moon_distance_deg(
        sky.moon_altitude_deg[chosen[:, None] + np.arange(-1, 2)],
        step_s=STEP_S,
        latitude_deg=latitude_deg,
        look_azimuth_deg=look_azimuth_deg,
        look_elevation_deg=LOOK_ELEVATION_DEG,
    )
    light = np.zeros(len(middle))
    light[moonlit] = moonlight_nl(altitude, sky.moon_lit_fraction[chosen], distance_deg=distance)
    return light


def _hourly_sky(
    hour: Floats, covered: Floats, sky: SkyTrack, *, moonlight: Floats, town_glow: float
) -> tuple[Floats, Floats]:
    """The share of each hour that is dark enough to count, and the mean dimming in that share."""
    first_hour = np.floor(sky.unix_s[0] / HOUR_S)
    of_hour = (sky.unix_s // HOUR_S - first_hour).astype(np.int64)
    counts = np.bincount(of_hour)
    dark = np.flatnonzero(~(sky.sun_altitude_deg >= FIRST_DARK_SUN_DEG))  # NaN, the unknown, is not day
    sun, dark_hour = sky.sun_altitude_deg[dark], of_hour[dark]
    share = dark_share(sun)
    left = share * dimming(brightening(sun, moonlight[dark_hour], town_glow))
    shares, lefts = (np.bincount(dark_hour, weight, minlength=len(counts)) for weight in (share, left))
    index = (hour / HOUR_S - first_hour).astype(np.int64)
    inside = (index >= 0) & (index < len(counts))
    held = np.where(inside, index, 0)
    if np.any((covered > 0.0) & ~(inside & (counts[held] > 0))):
        raise ValueError("The sky track does not cover the nights.")
    some = np.where(shares == 0.0, 1.0, shares)
    means = shares / np.maximum(counts, 1), np.where(shares == 0.0, 1.0, lefts / some)
    return np.where(inside, means[0][held], 0.0), np.where(inside, means[1][held], 1.0)


def _clouds_at(hour: Floats, covered: Floats, clouds: CloudOutlook) -> tuple[Floats, Floats]:
    index = ((hour - clouds.start_unix_s) // HOUR_S).astype(np.int64)
    inside = (index >= 0) & (index < len(clouds.clear))
    if np.any((covered > 0.0) & ~inside):
        raise ValueError("The cloud outlook does not cover the nights.")
    held = np.where(inside, index, 0)
    return clouds.clear[held], clouds.spread[held]


def _steps_at(hour: Floats, covered: Floats, kp: KpNodes) -> Ints:
    """The step of each three hours; a step wholly outside the night takes its neighbour's place."""
    start = hour[:, :, 0]
    within = (covered > 0.0).any(axis=2)
    first, last = kp.step_at(start[:, 0]), kp.step_at(np.where(within, start, start[:, :1]).max(axis=1))
    return np.minimum(first[:, None] + np.arange(start.shape[1], dtype=np.int64), last[:, None])


def _mlt_bins(moment: Floats, magnetic: MagneticTrack) -> Ints:
    """The bin of magnetic local time at each moment, between the track's times round the clock."""
    times, hours = magnetic.unix_s, magnetic.magnetic_local_time_h
    before = np.clip(np.searchsorted(times, moment, side="right") - 1, 0, len(times) - 2)
    turn = np.mod(hours[before + 1] - hours[before] + 12.0, 24.0) - 12.0
    share = (moment - times[before]) / (times[before + 1] - times[before])
    local = hours[before] + np.clip(share, 0.0, 1.0) * turn
    bins = np.rint(local * (MLT_BINS / 24.0)).astype(np.int64)
    return np.where(bins == MLT_BINS, 0, np.where(bins < 0, bins + MLT_BINS, bins))


def mlt_of_bin(mlt_bin: Ints) -> Floats:
    """The magnetic local time in hours for which a bin stands."""
    return np.multiply(mlt_bin, 24.0 / MLT_BINS, dtype=np.float64)


def _share_below(altitude_deg: Floats, threshold_deg: float) -> Floats:
    """The share of each interval between samples in which an altitude lies below a threshold."""
    before, after = altitude_deg[:-1] - threshold_deg, altitude_deg[1:] - threshold_deg
    crosses = (before < 0.0) != (after < 0.0)
    # Straight between samples ten minutes apart: the crossing is good to some seconds.
    share = -np.minimum(before, after) / np.where(crosses, np.abs(after - before), 1.0)
    return np.where(crosses, share, (before < 0.0).astype(np.float64))


def _hours_between(hours: NightHours, sky: SkyTrack, share: Floats) -> Floats:
    """The integral over each night of a share per interval, in hours."""
    total = np.concatenate([[0.0], np.cumsum(share * np.diff(sky.unix_s))]) / HOUR_S
    return np.interp(hours.to_unix_s, sky.unix_s, total) - np.interp(hours.from_unix_s, sky.unix_s, total)
