"""The odds of a night: the chance that somebody outdoors in the dark hours sees aurora by eye at least once.

The model stands in the modules that this one joins: the oval (`core.oval`), the display (`core.display`),
darkness, moonlight and direction (`core.visibility`), Kp at the nodes of its shared factors
(`core.kp_nodes`), the night's hours (`core.hours`), the chance of missing them all (`core.sightings`),
factors and range (`core.night_chances`).
"""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

import numpy as np

from auroraplan.core.activity import ActivityOutlook, KpCorrelation
from auroraplan.core.arrays import Floats, read_only
from auroraplan.core.clouds import CloudCorrelation, CloudOutlook
from auroraplan.core.hours import HOUR_S, NightHours, mlt_of_bin, night_hours, night_sky
from auroraplan.core.kp_nodes import KpNodes, kp_nodes
from auroraplan.core.magnetic import MagneticTrack
from auroraplan.core.night_chances import MissedNights, NightChances, night_chances
from auroraplan.core.night_conditions import (
    CloudNight,
    KpNight,
    MoonNight,
    clouds_of_nights,
    hour_slices,
    kp_of_nights,
    moon_of_nights,
)
from auroraplan.core.nights import Night
from auroraplan.core.sightings import displays
from auroraplan.core.sky import SkyTrack, stretch
from auroraplan.core.visibility import Look, looks


class Confidence(StrEnum):
    """How much is known about a night, apart from whether it is a good one.

    HIGH: both Kp and the clouds are forecast closely (Kp's 10-90 % range at most 2 1/3; a cloud forecast of
    at least half weight, and what is not known of its chance at most 0.08), or the night is all but hopeless
    whatever comes (high end below 0.05). MEDIUM: one of the two is. LOW: neither. What is usual in clouds
    tells nothing of a night, however well it is known.
    """

    LOW = "low"
    MEDIUM = "medium"
    HIGH = "high"


KP_RANGE_OF_A_FORECAST = 7.0 / 3.0
CLOUD_SPREAD_OF_A_FORECAST = 0.08
"""Below the 0.09 of the bundled normals near a town; forecasts reach it within five days there."""

LEAST_WEIGHT_OF_A_FORECAST = 0.5
HOPELESS = 0.05
WINDOW_SHARE = 0.7
"""The best window is the stretch around the best hour in which no hour has less than 0.7 of its odds."""


@dataclass(frozen=True, slots=True)
class Factors:
    """Three shares in 0..1 whose product is the odds of the night.

    `aurora`: the chance that aurora comes into view at some time between the two noons, were the sky dark and
    clear throughout. `dark`: the share of it that twilight and moonlight leave. `clear`: the share of that
    which clouds leave.
    """

    dark: float
    aurora: float
    clear: float


@dataclass(frozen=True, slots=True)
class NightOdds:
    """One night at one place.

    `odds`, `low` and `high` are chances in 0..1. `camera` is the chance that a camera on a tripod shows
    aurora at least once, `strong` that a strong display (IBC III or more) is seen by eye. `window_unix_s` is
    the best stretch of hours, None when no hour has a chance. `hour_unix_s` (starts of whole UTC hours),
    `hourly_odds`, `hourly_camera` and `hourly_strong` have shape `(hours,)`; an
    hour's odds are the chance of a sighting within that hour. `dark_hours` is the time with the Sun below -12
    degrees. `sky` is the night's own stretch of the place's track, noon to noon.
    """

    night: Night
    odds: float
    low: float
    high: float
    camera: float
    strong: float
    confidence: Confidence
    factors: Factors
    window_unix_s: tuple[float, float] | None
    look: Look | None
    kp: KpNight
    cloud: CloudNight
    moon: MoonNight
    dark_hours: float
    qd_latitude_deg: float
    hour_unix_s: Floats
    hourly_odds: Floats
    hourly_low: Floats
    hourly_high: Floats
    hourly_camera: Floats
    hourly_strong: Floats
    sky: SkyTrack


@dataclass(frozen=True, slots=True)
class PlaceOdds:
    """The nights of one place, and what stays need to count sightings over several of them."""

    nights: tuple[NightOdds, ...]
    missed: MissedNights
    kp_correlation: KpCorrelation
    cloud_correlation: CloudCorrelation


def place_odds(
    nights: Sequence[Night],
    *,
    sky: SkyTrack,
    magnetic: MagneticTrack,
    activity: ActivityOutlook,
    clouds: CloudOutlook,
    poleward_azimuth_deg: float,
    kp: KpNodes | None = None,
    town_glow: float = 0.0,
) -> PlaceOdds:
    """The odds of all nights of one place.

    `town_glow` is how much brighter than the natural sky towns make the one over it (`core.town_glow`).

    The tracks and outlooks must cover the nights (ValueError otherwise). Whoever has many places makes
    `kp = kp_nodes(activity)` once and passes it along: the Kp is the same for all.
    """
    kp = kp_nodes(activity) if kp is None else kp
    hours = night_hours(
        nights,
        sky=sky,
        magnetic=magnetic,
        kp=kp,
        clouds=clouds,
        poleward_azimuth_deg=poleward_azimuth_deg,
        town_glow=town_glow,
    )
    undimmed, seen = displays(magnetic.qd_latitude_deg, hours.mlt_bin, hours.dimming)
    chances = night_chances(hours, seen=seen, undimmed=undimmed, kp=kp, correlation=clouds.correlation)
    return PlaceOdds(
        nights=_night_odds(
            nights,
            hours,
            chances,
            kp=kp,
            sky=sky,
            clouds=clouds,
            bearings=(magnetic.qd_latitude_deg, poleward_azimuth_deg),
        ),
        missed=chances.missed,
        kp_correlation=activity.correlation,
        cloud_correlation=clouds.correlation,
    )


def _night_odds(
    nights: Sequence[Night],
    hours: NightHours,
    chances: NightChances,
    *,
    kp: KpNodes,
    sky: SkyTrack,
    clouds: CloudOutlook,
    bearings: tuple[float, float],
) -> tuple[NightOdds, ...]:
    """The arrays of all nights, cut into one value per night."""
    rows = len(nights)
    of_kp, of_clouds = kp_of_nights(hours, kp), clouds_of_nights(hours, clouds)
    of_sky = night_sky(hours, sky)
    of_moon = moon_of_nights(of_sky)
    factors = _factors(hours, chances)
    close_clouds = _close_clouds(hours, clouds)
    hourly = (chances.hourly.middle, chances.hourly.low, chances.hourly.high)
    hourly += (chances.hourly_camera, chances.hourly_strong)
    flat = [read_only(array.reshape(rows, -1)) for array in (hours.hour_unix_s, *hourly)]
    best = flat[1].argmax(axis=1)
    toward = looks(
        bearings[0],
        magnetic_local_time_h=mlt_of_bin(hours.mlt_bin.reshape(rows, -1)[np.arange(rows), best]),
        kp=np.array([night.median for night in of_kp]),
        poleward_azimuth_deg=bearings[1],
    )
    of_nights = (chances.odds.middle, chances.odds.low, chances.odds.high, chances.camera, chances.strong)
    odds, low, high, camera, strong = (array.tolist() for array in of_nights)
    hourly_odds: list[list[float]] = flat[1].tolist()
    values: list[NightOdds] = []
    for row, cut in enumerate(hour_slices(hours)):
        hour, by_eye, least, most, by_camera, of_strong = (array[row, cut] for array in flat)
        begins, ends = float(hours.from_unix_s[row]), float(hours.to_unix_s[row])
        window = _window(hour, hourly_odds[row][cut], best=int(best[row]) - cut.start, within=(begins, ends))
        values.append(
            NightOdds(
                night=nights[row],
                odds=odds[row],
                low=low[row],
                high=high[row],
                camera=camera[row],
                strong=strong[row],
                confidence=_confidence(of_kp[row], close_clouds[row], high=high[row]),
                factors=factors[row],
                window_unix_s=window,
                look=None if window is None else toward[row],
                kp=of_kp[row],
                cloud=of_clouds[row],
                moon=of_moon[row],
                dark_hours=float(of_sky.dark_hours[row]),
                qd_latitude_deg=bearings[0],
                hour_unix_s=hour,
                hourly_odds=by_eye,
                hourly_low=least,
                hourly_high=most,
                hourly_camera=by_camera,
                hourly_strong=of_strong,
                sky=stretch(sky, begins, ends),
            )
        )
    return tuple(values)


def _factors(hours: NightHours, chances: NightChances) -> tuple[Factors, ...]:
    """The factors of every night; where one is 0 the next ones are the plain means of their hours."""
    dark_mean = hours.visible.sum(axis=(1, 2)) / hours.covered.sum(axis=(1, 2))
    clear_mean = _mean_where_visible(hours, hours.clear)
    aurora, clear_sky, odds = chances.aurora, chances.clear_sky, chances.odds.middle
    with np.errstate(divide="ignore", invalid="ignore"):
        dark = np.where(aurora == 0.0, dark_mean, clear_sky / aurora)
        clear = np.where(clear_sky == 0.0, clear_mean, odds / clear_sky)
    return tuple(map(Factors, dark.tolist(), aurora.tolist(), clear.tolist()))


def _close_clouds(hours: NightHours, clouds: CloudOutlook) -> list[bool]:
    """Whether the clouds of every night are forecast closely in the hours that count."""
    close = _mean_where_visible(hours, hours.spread) <= CLOUD_SPREAD_OF_A_FORECAST
    if clouds.forecast_weight is not None:
        index = ((hours.hour_unix_s - clouds.start_unix_s) // HOUR_S).astype(np.int64)
        weight = clouds.forecast_weight[np.clip(index, 0, len(clouds.forecast_weight) - 1)]
        close &= _mean_where_visible(hours, weight) >= LEAST_WEIGHT_OF_A_FORECAST
    return close.tolist()


def _mean_where_visible(hours: NightHours, values: Floats) -> Floats:
    """The mean of every night, weighted by what could be seen; of all its hours where that is nothing."""
    weight = hours.visible + 1e-12 * hours.covered
    return (values * weight).sum(axis=(1, 2)) / weight.sum(axis=(1, 2))


def _confidence(kp: KpNight, close_clouds: bool, *, high: float) -> Confidence:
    close = (kp.p90 - kp.p10 <= KP_RANGE_OF_A_FORECAST + 1e-9) + close_clouds
    if close == 2 or high < HOPELESS:
        return Confidence.HIGH
    return Confidence.MEDIUM if close == 1 else Confidence.LOW


def _window(
    hour_unix_s: Floats, hourly_odds: list[float], *, best: int, within: tuple[float, float]
) -> tuple[float, float] | None:
    """The stretch around the best hour in which none has less than 0.7 of its odds; None without a chance."""
    if not hourly_odds[best] > 0.0:
        return None
    enough = WINDOW_SHARE * hourly_odds[best]
    # Not the other way round: an hour of unknown odds is no poor one.
    first = last = best
    while first > 0 and not hourly_odds[first - 1] < enough:
        first -= 1
    while last < len(hourly_odds) - 1 and not hourly_odds[last + 1] < enough:
        last += 1
    begins, ends = float(hour_unix_s[first]), float(hour_unix_s[last]) + HOUR_S
    return max(begins, within[0]), min(ends, within[1])
