"""A stay is several nights at one place, and its nights hang together through Kp and weather.

Model: a hidden Markov chain. The level factor L of Kp is the same for the whole stay; its night factor U and
the clouds' factor W follow themselves from night to night as AR(1) processes, each a Markov chain between
quadrature nodes (`core.nodes`). Given L, U and W of a night the chance of missing it is known
(`core.night_chances`), so a pass over the nights carries the chances of no sighting and of exactly one so
far:

    none' = (none moved on) x missed
    one'  = (one moved on) x missed + (none moved on) x (1 - missed)

Closed form: no sampling error. What is not known of the display's level and of the clouds is not known for
all nights of a stay alike, so it ties them together too: the pass runs over a worse and a better case of
equal chance, half of the nights' range away from the middle. The range of the stay is that of its nights
taken low, or high, together. Validity: the correlations of `KpCorrelation` and `CloudCorrelation`.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

import numpy as np

from auroraplan.core.activity import KpCorrelation
from auroraplan.core.arrays import Floats
from auroraplan.core.clouds import CloudCorrelation
from auroraplan.core.errors import UnusableInput
from auroraplan.core.language import tr
from auroraplan.core.night_chances import MissedNights
from auroraplan.core.nights import Night
from auroraplan.core.nodes import (
    CLOUDS,
    LEVEL,
    NIGHT,
    clouds_from_night_to_night,
    kp_from_night_to_night,
)
from auroraplan.core.odds import PlaceOdds
from auroraplan.core.places import Place
from auroraplan.core.singles import Singles

MOST_NIGHTS_OF_A_CURVE = 14
"""Two weeks: longer holidays are rare, and hardly gain."""


@dataclass(frozen=True, slots=True)
class Stay:
    """Consecutive nights at one place.

    `odds_at_least_one`, `odds_at_least_two`, `low` and `high` (of at least one) are chances in 0..1;
    `by_nights[i]` is the chance of at least one sighting in the first i + 1 nights, `one_more` that with one
    more night at its end; None where that night is beyond those at hand.
    """

    place: Place
    first_evening: date
    nights: int
    odds_at_least_one: float
    odds_at_least_two: float
    low: float
    high: float
    by_nights: tuple[float, ...]
    one_more: float | None = None


@dataclass(frozen=True, slots=True)
class Sightings:
    """Of every start: P(at least one) after each night `(starts, length)`, P(at least two) `(starts,)`.

    `one_more` is P(at least one) with another night, `(starts - 1,)`: after the last start there is none.
    """

    at_least_one: Floats
    at_least_two: Floats
    one_more: Floats


def stays(place_odds: PlaceOdds, length: int) -> tuple[Stay, ...]:
    """Every stay of `length` nights within the nights of a place, in order of its first evening.

    Raises UnusableInput when there are fewer nights than that, or no night is asked for.
    """
    return stays_of_nights(
        tuple(odds.night for odds in place_odds.nights),
        place_odds.missed,
        length,
        kp_correlation=place_odds.kp_correlation,
        clouds=place_odds.cloud_correlation,
    )


def stays_of_nights(
    nights: Sequence[Night],
    missed: MissedNights,
    length: int,
    *,
    kp_correlation: KpCorrelation,
    clouds: CloudCorrelation,
) -> tuple[Stay, ...]:
    """The same for nights in a row of which no more is known than when they are missed."""
    if not 1 <= length <= len(nights):
        raise UnusableInput(
            tr(
                "A stay of {length} nights does not fit: choose 1 to {count} nights.",
                length=length,
                count=len(nights),
            )
        )
    middle, low, high = (
        sightings(nodes, length, kp_correlation=kp_correlation, clouds=clouds)
        for nodes in (in_doubt(missed), missed.low, missed.high)
    )
    two = middle.at_least_two.tolist()
    more: list[float | None] = [*middle.one_more.tolist(), None]
    lows, highs = low.at_least_one[:, -1].tolist(), high.at_least_one[:, -1].tolist()
    return tuple(
        Stay(
            place=nights[start].place,
            first_evening=nights[start].evening,
            nights=length,
            odds_at_least_one=by_nights[-1],
            odds_at_least_two=two[start],
            low=min(lows[start], by_nights[-1]),
            high=max(highs[start], by_nights[-1]),
            by_nights=tuple(by_nights),
            one_more=more[start],
        )
        for start, by_nights in enumerate(middle.at_least_one.tolist())
    )


@dataclass(frozen=True, slots=True)
class NightsCurve:
    """What every further night at a place is worth.

    `at_least_one[i]` is the chance of at least one sighting in i + 1 nights from `first_evening` on, `low[i]`
    and `high[i]` its range as that of a stay.
    """

    place: Place
    first_evening: date
    at_least_one: tuple[float, ...]
    low: tuple[float, ...] = ()
    high: tuple[float, ...] = ()


def curve_from(place_odds: PlaceOdds, stay: Stay, *, most: int = MOST_NIGHTS_OF_A_CURVE) -> NightsCurve:
    """The curve of a place from the first evening of a stay there, over `most` nights or all at hand."""
    start = [odds.night.evening for odds in place_odds.nights].index(stay.first_evening)
    nights, missed = _nights_of_a_curve(place_odds, start, most), place_odds.missed
    middle = curve(place_odds, start, most=nights)
    low, high = (
        _at_least_one(place_odds, nodes[start : start + nights]) for nodes in (missed.low, missed.high)
    )
    return NightsCurve(
        stay.place,
        stay.first_evening,
        middle,
        low=tuple(map(min, low, middle)),
        high=tuple(map(max, high, middle)),
    )


def curve(place_odds: PlaceOdds, start: int, *, most: int = MOST_NIGHTS_OF_A_CURVE) -> tuple[float, ...]:
    """P(at least one) after 1, 2, ... `most` nights from the night of index `start`, or as many as there are.

    Raises UnusableInput when no night stands there, or none is asked for.
    """
    nights = _nights_of_a_curve(place_odds, start, most)
    return _at_least_one(place_odds, in_doubt(place_odds.missed)[start : start + nights])


def _nights_of_a_curve(place_odds: PlaceOdds, start: int, most: int) -> int:
    nights = min(most, len(place_odds.nights) - start)
    if start < 0 or nights < 1:
        raise UnusableInput(
            tr(
                "No night {start} of {count}: start within the dates.",
                start=start + 1,
                count=len(place_odds.nights),
            )
        )
    return nights


def _at_least_one(place_odds: PlaceOdds, missed: Singles) -> tuple[float, ...]:
    """P(at least one) after each of some nights in a row that begin a stay."""
    found = sightings(
        missed,
        len(missed),
        kp_correlation=place_odds.kp_correlation,
        clouds=place_odds.cloud_correlation,
    )
    return tuple(found.at_least_one[0].tolist())


def sightings(
    missed: Singles, length: int, *, kp_correlation: KpCorrelation, clouds: CloudCorrelation
) -> Sightings:
    """How often nights in a row are not missed, for every start.

    `missed` is P(missed) at the nodes of the shared factors, `(nights, L U, W)`, or that several times over
    along the second axis, in cases of equal chance that hold for the whole stay. Every window of `length`
    rows is one stay.
    """
    nights = len(missed)
    starts = nights - length + 1
    of_night = np.outer(NIGHT.weights, CLOUDS.weights).ravel()
    at_nodes = missed.reshape(nights, -1, len(of_night))
    cases = at_nodes.shape[1] // len(LEVEL.weights)
    weights = np.outer(np.tile(LEVEL.weights, cases) / cases, of_night)
    move = np.kron(
        kp_from_night_to_night(kp_correlation.next_night), clouds_from_night_to_night(clouds.next_night)
    )
    none = weights * at_nodes[:starts]
    one = weights - none
    at_least_one = np.empty((starts, length))
    at_least_one[:, 0] = 1.0 - none.sum(axis=(1, 2))
    for night in range(1, length):
        tonight = at_nodes[night : night + starts]
        none, one = none @ move, one @ move
        none, one = none * tonight, one * tonight + none * (1.0 - tonight)
        at_least_one[:, night] = 1.0 - none.sum(axis=(1, 2))
    at_least_two = 1.0 - none.sum(axis=(1, 2)) - one.sum(axis=(1, 2))
    longer = 1.0 - ((none[:-1] @ move) * at_nodes[length:]).sum(axis=(1, 2))
    return Sightings(*(np.clip(chances, 0.0, 1.0) for chances in (at_least_one, at_least_two, longer)))


def in_doubt(missed: MissedNights) -> Singles:
    """P(missed) in two cases: the whole stay is worse, or better, than the middle by half of the range.

    Of shape `(nights, 2 L U, W)`; their mean is the middle, so that a stay of one night has the odds of the
    night.
    """
    half = np.minimum((missed.low - missed.high) / 2.0, np.minimum(missed.middle, 1.0 - missed.middle))
    half = np.maximum(half, 0.0)
    return np.concatenate([missed.middle + half, missed.middle - half], axis=1)
