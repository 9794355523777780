"""Three chances multiply to the odds of a night, and a range says how far they may be off.

The range joins two things that are not known: the level of the display (a clear night of 0.5 may be one of
0.35 or 0.65) and the clouds' own spread. They are independent, so the night is evaluated once more where
their joint error has its likeliest shift: each moved in proportion to what it alone would change (first-order
reliability method, Hasofer & Lind 1974, J. Eng. Mech. Div. 100, 111). The range is meant to hold about two
times in three.
"""

from dataclasses import dataclass

import numpy as np

from auroraplan.core.arrays import Floats
from auroraplan.core.clouds import CloudCorrelation
from auroraplan.core.display import LEVEL_UNCERTAINTY
from auroraplan.core.gaussian import normal_quantile
from auroraplan.core.hours import NightHours
from auroraplan.core.kp_nodes import KpNodes
from auroraplan.core.nodes import CLOUDS, FEW
from auroraplan.core.sightings import (
    CLOUD_NODES,
    Display,
    InView,
    clear_at_nodes,
    display_weights,
    hourly_chances,
    in_view,
    missed,
    side_by_side,
)
from auroraplan.core.singles import Singles, normal_cdf
from auroraplan.core.visibility import CAMERA_GAIN, DIMMING, STRONG_NEED

CAMERA_ODDS = CAMERA_GAIN**-DIMMING
STRONG_ODDS = STRONG_NEED**DIMMING
"""What the odds p / (1 - p) of an hour are multiplied by for a camera, and for a strong display."""

_LEVELS = (0.0, -LEVEL_UNCERTAINTY, LEVEL_UNCERTAINTY)
_LARGEST_TILT = 1.5
_LEAST_SHARE = 0.25
_SURE = 1e-9


@dataclass(frozen=True, slots=True)
class Ranged:
    """A value with its range, three arrays of one shape."""

    middle: Floats
    low: Floats
    high: Floats


@dataclass(frozen=True, slots=True)
class MissedNights:
    """P(a night is missed) given the factors that nights share, `(nights, shared, W)`, with its range.

    `low` belongs to the low end of the odds: there more nights are missed.
    """

    middle: Singles
    low: Singles
    high: Singles


@dataclass(frozen=True, slots=True)
class NightChances:
    """Of every night: P(seen) in the dark and clear, P(seen) in the clear, the odds; and its hours' odds.

    `aurora`, `clear_sky`, `camera`, `strong` and the arrays of `odds` have shape `(nights,)`, the `hourly`
    ones `(nights, steps, 3)`.
    """

    aurora: Floats
    clear_sky: Floats
    odds: Ranged
    camera: Floats
    strong: Floats
    hourly: Ranged
    hourly_camera: Floats
    hourly_strong: Floats
    missed: MissedNights


@dataclass(frozen=True, slots=True)
class _Shares:
    """How much of each of two shifts the joint error takes, `(nights,)`."""

    level: Floats
    clouds: Floats


def night_chances(
    hours: NightHours, *, seen: Display, undimmed: Display, kp: KpNodes, correlation: CloudCorrelation
) -> NightChances:
    """The chances of every night, by quadrature: the same input gives the same answer.

    `undimmed` is the display were the sky dark throughout.
    """
    still = display_weights(np.zeros(len(hours.covered)))
    clear = _clear_scores(hours)
    clouded = clear_at_nodes(clear.middle, correlation.night)
    cloudless = np.ones((*clouded.shape[:-1], 1), dtype=np.float32)
    watched = in_view(hours.dark, hours, seen=seen, kp=kp)
    none = missed(_exposed(hours.dark, clouded, cloudless), watched)
    middle = _over_display(none[:, :, :CLOUD_NODES], still)
    odds = _seen(middle, kp)
    ends = _ends(none[:, :, :CLOUD_NODES], odds, _tilts(hours, clear, correlation), kp=kp)
    missed_low, missed_high = _missed_ends(hours, ends, watched, clear=clear, correlation=correlation)
    # Each of the chances may exceed the next by rounding only.
    clear_sky = np.maximum(seen_at_nodes(none[:, :, CLOUD_NODES:], still, kp), odds)
    in_dark = missed(_exposed(hours.covered, cloudless), in_view(hours.covered, hours, seen=undimmed, kp=kp))
    others = seen.seen_from(CAMERA_ODDS), seen.seen_from(STRONG_ODDS)
    camera, strong = _roughly(hours, clear.middle, displays=others, kp=kp, correlation=correlation)
    in_hours = hourly_chances(seen, hours, kp=kp, shifts=_LEVELS, others=others)
    return NightChances(
        aurora=np.maximum(seen_at_nodes(in_dark, still, kp), clear_sky),
        clear_sky=clear_sky,
        odds=Ranged(odds, np.minimum(_seen(missed_low, kp), odds), np.maximum(_seen(missed_high, kp), odds)),
        camera=np.maximum(camera, odds),
        strong=np.minimum(strong, odds),
        hourly=_hourly(hours, ends, in_hours, clear=clear),
        hourly_camera=hours.dark * hours.clear * in_hours[3],
        hourly_strong=hours.dark * hours.clear * in_hours[4],
        missed=MissedNights(middle, missed_low, missed_high),
    )


def missed_nights(
    hours: NightHours, *, seen: Display, kp: KpNodes, correlation: CloudCorrelation
) -> MissedNights:
    """What stays need of the nights, alone: the `missed` of `night_chances` for half of the work."""
    clear = _clear_scores(hours)
    watched = in_view(hours.dark, hours, seen=seen, kp=kp)
    none = missed(_exposed(hours.dark, clear_at_nodes(clear.middle, correlation.night)), watched)
    middle = _over_display(none, display_weights(np.zeros(len(hours.covered))))
    ends = _ends(none, _seen(middle, kp), _tilts(hours, clear, correlation), kp=kp)
    low, high = _missed_ends(hours, ends, watched, clear=clear, correlation=correlation)
    return MissedNights(middle, low, high)


def _exposed(share: Floats, *clear: Singles) -> Singles:
    """How open each hour is at all the nodes of W in a row, `(nights, steps, 3, W + W + ...)`."""
    return share.astype(np.float32)[..., None] * np.concatenate(clear, axis=-1)


def _clear_scores(hours: NightHours) -> Ranged:
    """The normal scores of a clear hour's chance and of its ends, a spread below and above.

    A spread wider than the chance itself leaves a quarter of it, and so towards 1: no end is certain.
    """
    low = np.maximum(hours.clear - hours.spread, _LEAST_SHARE * hours.clear)
    high = 1.0 - np.maximum(1.0 - hours.clear - hours.spread, _LEAST_SHARE * (1.0 - hours.clear))
    return Ranged(*normal_quantile(np.clip(np.stack([hours.clear, low, high]), _SURE, 1.0 - _SURE)))


def _tilts(hours: NightHours, clear: Ranged, correlation: CloudCorrelation) -> Floats:
    """By how much the clouds' factor would have to move to do what their spread does, `(nights,)`."""
    weight = hours.visible + _SURE * hours.covered
    spread = ((clear.high - clear.low) / 2.0 * weight).sum(axis=(1, 2)) / weight.sum(axis=(1, 2))
    return np.clip(spread / np.sqrt(max(correlation.night, _SURE)), 0.0, _LARGEST_TILT)


def seen_at_nodes(missed_nodes: Singles, display_weights_: Singles, kp: KpNodes) -> Floats:
    """The odds `(nights,)` of `missed_nodes (nights, V, W, shared)` under weights of V `(nights, V)`."""
    return _seen(_over_display(missed_nodes, display_weights_), kp)


def _over_display(missed_nodes: Singles, weights: Singles) -> Singles:
    """P(missed) averaged over V: `(nights, V, W, shared)` to `(nights, shared, W)`."""
    return np.einsum("nvws,nv->nsw", missed_nodes, weights)


def _seen(missed_nodes: Singles, kp: KpNodes) -> Floats:
    """1 - P(missed) averaged over L, U and W, in double precision: `(nights, shared, W)` to `(nights,)`."""
    clouds = CLOUDS.weights if missed_nodes.shape[2] > 1 else np.ones(1)
    average = np.einsum("nsw,s,w->n", missed_nodes.astype(np.float64), kp.weights.astype(np.float64), clouds)
    return np.clip(1.0 - average, 0.0, 1.0)


def _roughly(
    hours: NightHours,
    clear_score: Floats,
    *,
    displays: tuple[Display, ...],
    kp: KpNodes,
    correlation: CloudCorrelation,
) -> Floats:
    """The odds of displays in the same hours, with fewer nodes: good to 0.03, `(displays, nights)`."""
    clouded = clear_at_nodes(clear_score, correlation.night, FEW)
    watched = in_view(hours.dark, hours, seen=side_by_side(displays), kp=kp)
    none = missed(_exposed(hours.dark, clouded), watched)
    none = none.reshape(len(none), len(displays), len(FEW.scores), *none.shape[2:]).astype(np.float64)
    return np.clip(1.0 - np.einsum("ndvws,v,w,s->dn", none, FEW.weights, FEW.weights, kp.weights), 0.0, 1.0)


def _ends(cloudy: Singles, odds: Floats, tilt: Floats, *, kp: KpNodes) -> tuple[_Shares, _Shares]:
    """The shares of both shifts at the low and at the high end.

    What each shift alone would change is read from the nodes at hand, under the weights of a moved factor.
    """
    level = np.full(len(odds), LEVEL_UNCERTAINTY)
    still = _over_display(cloudy, display_weights(np.zeros(len(odds))))
    return (
        _shares(
            odds - seen_at_nodes(cloudy, display_weights(-level), kp), odds - _seen_under(still, kp, tilt)
        ),
        _shares(
            seen_at_nodes(cloudy, display_weights(level), kp) - odds, _seen_under(still, kp, -tilt) - odds
        ),
    )


def _seen_under(missed_nodes: Singles, kp: KpNodes, cloud_shift: Floats) -> Floats:
    """The odds with the clouds' factor moved by each night's shift."""
    clouds = CLOUDS.tilted(cloud_shift)
    return 1.0 - np.einsum("nsw,s,nw->n", missed_nodes, kp.weights, clouds)


def _shares(by_level: Floats, by_clouds: Floats) -> _Shares:
    level, clouds = np.maximum(by_level, 0.0), np.maximum(by_clouds, 0.0)
    joint = np.hypot(level, clouds)
    known = np.where(joint > 0.0, joint, 1.0)
    return _Shares(np.where(joint > 0.0, level / known, 1.0), clouds / known)


def _missed_ends(
    hours: NightHours,
    ends: tuple[_Shares, _Shares],
    watched: InView,
    *,
    clear: Ranged,
    correlation: CloudCorrelation,
) -> tuple[Singles, Singles]:
    """P(missed) at the low and at the high end, both in one pass over the hours."""
    low, high = ends
    clouded = [clear_at_nodes(score, correlation.night) for score in _moved(clear, ends)]
    both = missed(_exposed(hours.dark, *clouded), watched)
    return (
        _over_display(both[:, :, :CLOUD_NODES], display_weights(-LEVEL_UNCERTAINTY * low.level)),
        _over_display(both[:, :, CLOUD_NODES:], display_weights(LEVEL_UNCERTAINTY * high.level)),
    )


def _moved(clear: Ranged, ends: tuple[_Shares, _Shares]) -> tuple[Floats, Floats]:
    """The scores of a clear hour at the low and at the high end."""
    down, up = (end.clouds[:, None, None] for end in ends)
    return clear.middle - down * (clear.middle - clear.low), clear.middle + up * (clear.high - clear.middle)


def _hourly(hours: NightHours, ends: tuple[_Shares, _Shares], in_hours: Floats, *, clear: Ranged) -> Ranged:
    """Each hour's own odds, its range with the same shares as the night's."""
    middle, least, most = in_hours[:3]
    clear_low, clear_high = (normal_cdf(score).astype(np.float64) for score in _moved(clear, ends))
    down, up = (end.level[:, None, None] for end in ends)
    low = np.minimum(clear_low, hours.clear) * (middle + down * (least - middle))
    high = np.maximum(clear_high, hours.clear) * (middle + up * (most - middle))
    return Ranged(hours.dark * hours.clear * middle, hours.dark * low, hours.dark * high)
