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
from auroraplan.core.hours import NightHours
from auroraplan.core.kp_nodes import KpNodes
from auroraplan.core.nodes import CLOUDS
from auroraplan.core.gaussian import normal_quantile
from auroraplan.core.singles import Singles
from auroraplan.core.sightings import (
    CLOUD_NODES,
    Display,
    clear_at_nodes,
    display_weights,
    hourly_chance,
    missed,
)

_LARGEST_TILT = 3.0
_SURE = 1e-6


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

    `aurora`, `clear_sky` and the arrays of `odds` have shape `(nights,)`, those of `hourly` `(nights, steps,
    3)`.
    """

    aurora: Floats
    clear_sky: Floats
    odds: Ranged
    hourly: Ranged
    missed: MissedNights


@dataclass(frozen=True, slots=True)
class _Shares:
    """How much of each of two shifts the joint error takes, `(nights,)`."""

    level: Floats
    clouds: Floats


def night_chances(
    hours: NightHours, *, seen: Display, kp: KpNodes, correlation: CloudCorrelation
) -> NightChances:
    """The chances of every night, by quadrature: the same input gives the same answer."""
    still = display_weights(np.zeros(len(hours.covered)))
    exposure = hours.visible[..., None] * clear_at_nodes(hours.clear, correlation.night)
    cloudy = missed(exposure, hours, seen=seen, kp=kp)
    middle = _over_display(cloudy, still)
    odds = _seen(middle, kp)
    low, high = _ends(cloudy, odds, hours, kp=kp, correlation=correlation)
    missed_low, missed_high = _missed_ends(hours, (low, high), seen=seen, kp=kp, correlation=correlation)
    clear_sky = _seen(_over_display(missed(hours.visible[..., None], hours, seen=seen, kp=kp), still), kp)
    aurora = _seen(_over_display(missed(hours.covered[..., None], hours, seen=seen, kp=kp), still), kp)
    # Each may exceed the next by rounding only.
    clear_sky = np.maximum(clear_sky, odds)
    return NightChances(
        aurora=np.maximum(aurora, clear_sky),
        clear_sky=clear_sky,
        odds=Ranged(odds, np.minimum(_seen(missed_low, kp), odds), np.maximum(_seen(missed_high, kp), odds)),
        hourly=_hourly(hours, (low, high), seen=seen, kp=kp),
        missed=MissedNights(middle, missed_low, missed_high),
    )


def _over_display(missed_nodes: Singles, weights: Singles) -> Singles:
    """P(missed) averaged over V: `(nights, V, W, shared)` to `(nights, shared, W)`."""
    return np.einsum("nvws,nv->nsw", missed_nodes, weights)


def _seen(missed_nodes: Singles, kp: KpNodes) -> Floats:
    """1 - P(missed) averaged over L, U and W, in double precision: `(nights, shared, W)` to `(nights,)`."""
    clouds = CLOUDS.weights if missed_nodes.shape[2] > 1 else np.ones(1)
    average = np.einsum("nsw,s,w->n", missed_nodes.astype(np.float64), kp.weights.astype(np.float64), clouds)
    return np.clip(1.0 - average, 0.0, 1.0)


def _ends(
    cloudy: Singles, odds: Floats, hours: NightHours, *, kp: KpNodes, correlation: CloudCorrelation
) -> tuple[_Shares, _Shares]:
    """The shares of both shifts at the low and at the high end.

    What each shift alone would change is read from the nodes at hand, under the weights of a moved factor.
    """
    level = np.full(len(odds), LEVEL_UNCERTAINTY)
    tilt = np.clip(_cloud_score_spread(hours) / np.sqrt(max(correlation.night, _SURE)), 0.0, _LARGEST_TILT)
    still = _over_display(cloudy, display_weights(np.zeros(len(odds))))
    return (
        _shares(
            odds - _seen(_over_display(cloudy, display_weights(-level)), kp),
            odds - _seen_under(still, kp, tilt),
        ),
        _shares(
            _seen(_over_display(cloudy, display_weights(level)), kp) - odds,
            _seen_under(still, kp, -tilt) - odds,
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


def _cloud_score_spread(hours: NightHours) -> Floats:
    """The spread of the clear hours' normal scores, averaged over the hours that count: `(nights,)`."""
    low = normal_quantile(np.clip(hours.clear - hours.spread, _SURE, 1.0 - _SURE))
    high = normal_quantile(np.clip(hours.clear + hours.spread, _SURE, 1.0 - _SURE))
    weight = hours.visible + _SURE * hours.covered
    return ((high - low) / 2.0 * weight).sum(axis=(1, 2)) / weight.sum(axis=(1, 2))


def _missed_ends(
    hours: NightHours,
    ends: tuple[_Shares, _Shares],
    *,
    seen: Display,
    kp: KpNodes,
    correlation: CloudCorrelation,
) -> tuple[Singles, Singles]:
    """P(missed) at the low and at the high end, both in one pass over the hours."""
    clear = [
        clear_at_nodes(_moved_clear(hours, sign * end.clouds), correlation.night)
        for sign, end in zip((-1.0, 1.0), ends, strict=True)
    ]
    both = missed(hours.visible[..., None] * np.concatenate(clear, axis=-1), hours, seen=seen, kp=kp)
    low, high = ends
    return (
        _over_display(both[:, :, :CLOUD_NODES], display_weights(-LEVEL_UNCERTAINTY * low.level)),
        _over_display(both[:, :, CLOUD_NODES:], display_weights(LEVEL_UNCERTAINTY * high.level)),
    )


def _moved_clear(hours: NightHours, spreads: Floats) -> Floats:
    return np.clip(hours.clear + spreads[:, None, None] * hours.spread, 0.0, 1.0)


def _hourly(hours: NightHours, ends: tuple[_Shares, _Shares], *, seen: Display, kp: KpNodes) -> Ranged:
    """Each hour's own odds, its range with the same shares as the night's."""
    low, high = ends
    middle = hourly_chance(0.0, hours, seen=seen, kp=kp)
    least = hourly_chance(-LEVEL_UNCERTAINTY, hours, seen=seen, kp=kp)
    most = hourly_chance(LEVEL_UNCERTAINTY, hours, seen=seen, kp=kp)
    down, up = low.level[:, None, None], high.level[:, None, None]
    return Ranged(
        hours.visible * hours.clear * middle,
        hours.visible * _moved_clear(hours, -low.clouds) * (middle + down * (least - middle)),
        hours.visible * _moved_clear(hours, high.clouds) * (middle + up * (most - middle)),
    )
