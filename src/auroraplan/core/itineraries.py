"""An itinerary is a stay at one place and then at another: the same Kp, other clouds.

Model: the chain of `core.trips`, with one difference at a move. L and U, the factors of Kp, and the error of
the level go on as from any night to the next; W, the clouds' factor, starts anew, since the sky of another
valley or country owes little to the one that was left. So a second place helps most where clouds decide, and
where its own nights are about as good.

Closed form. The chance of no sighting in k nights at A and then m at B is

    sum over s, u of  F[A, start, k](s, u) x G[B, start + k, m](s, u)

with F: nothing seen at A, and the next night's U is u; G: nothing to be seen at B, given that U. Both are
made once per place, so that all pairs, splits and starts cost one product of matrices.

Validity: places a few hours of travel apart or more; two that share their weather gain less than is told. The
evening of a move is spent at the new place.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import pairwise

import numpy as np

from auroraplan.core.arrays import Bools, Floats, Ints
from auroraplan.core.errors import UnusableInput
from auroraplan.core.great_circle import great_circle_km
from auroraplan.core.language import tr
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
from auroraplan.core.trips import in_doubt

DAY_TRIP_KM = 600.0
"""The farthest that one moves between two nights: half a day by car, train or a short flight."""

MOST_PLACES = 64
"""Pairs are sought among this many of the best places: a poor place helps no good one."""


@dataclass(frozen=True, slots=True)
class Leg:
    """Consecutive nights at one place of an itinerary."""

    place: Place
    first_evening: date
    nights: int


@dataclass(frozen=True, slots=True)
class Itinerary:
    """Legs one after the other, and their chances of a sighting, in 0..1.

    `low` and `high` belong to `odds_at_least_one`. `gain` is what moving adds to the best stay put: the odds
    of at least one sighting less those of all the nights at the best of its places.
    """

    legs: tuple[Leg, ...]
    odds_at_least_one: float
    odds_at_least_two: float
    low: float
    high: float
    gain: float


@dataclass(frozen=True, slots=True)
class _Part:
    """Nights of one place, by their place in its `nights`."""

    odds: PlaceOdds
    first: int
    nights: int


@dataclass(frozen=True, slots=True)
class _BestOfPairs:
    """Of every ordered pair `(places, places)`: P(nothing seen) at its best split and start, and those."""

    missed: Floats
    first_nights: Ints
    start: Ints


def itinerary(legs: Sequence[Leg], odds: Sequence[PlaceOdds]) -> Itinerary:
    """The chances of one itinerary; `odds` hold the nights of its places, in any order.

    Raises UnusableInput when a leg's nights are not among them, or do not follow those of the leg before.
    """
    for before, after in pairwise(legs):
        if after.first_evening != before.first_evening + timedelta(days=before.nights):
            raise UnusableInput(
                tr(
                    "The stay at {after} begins on {first_evening}, not when the one at {before} ends: "
                    "let the stays follow one another.",
                    after=after.place.name,
                    first_evening=after.first_evening,
                    before=before.place.name,
                )
            )
    parts = [_part(leg, odds) for leg in legs]
    one, two = _chances(parts, [in_doubt(part.odds.missed) for part in parts])
    low, _ = _chances(parts, [part.odds.missed.low for part in parts])
    high, _ = _chances(parts, [part.odds.missed.high for part in parts])
    return Itinerary(
        legs=tuple(legs),
        odds_at_least_one=one,
        odds_at_least_two=two,
        low=min(low, one),
        high=max(high, one),
        gain=one - _best_put(parts),
    )


def best_itineraries(
    odds: Sequence[PlaceOdds], nights: int, *, most: int, reach_km: float = DAY_TRIP_KM
) -> tuple[Itinerary, ...]:
    """The best itinerary of two places and `nights` nights for each pair within reach, best first.

    `odds` hold the same evenings for every place. None of fewer than two places or nights.
    """
    count = len(odds[0].nights) if odds else 0
    if len(odds) < 2 or not 2 <= nights <= count:
        return ()
    odds = _most_promising(odds)
    best = _best_of_pairs(odds, nights)
    of_pair = np.where(_within(odds, reach_km), 1.0 - best.missed, -1.0)
    both_ways = np.triu(np.maximum(of_pair, of_pair.T), 1)
    found: list[Itinerary] = []
    for flat in np.argsort(-both_ways, axis=None, kind="stable")[:most]:
        one, other = divmod(int(flat), len(odds))
        if both_ways[one, other] <= 0.0:
            break
        if of_pair[one, other] < of_pair[other, one]:
            one, other = other, one
        first, start = int(best.first_nights[one, other]), int(best.start[one, other])
        found.append(itinerary(_legs((odds[one], odds[other]), start, (first, nights - first)), odds))
    return tuple(sorted(found, key=lambda each: -each.odds_at_least_one))


def _most_promising(odds: Sequence[PlaceOdds]) -> Sequence[PlaceOdds]:
    """The places with the best night of all, at most `MOST_PLACES`, in the given order."""
    if len(odds) <= MOST_PLACES:
        return odds
    best = np.array([max(night.odds for night in each.nights) for each in odds])
    return [odds[int(index)] for index in np.sort(np.argsort(-best, kind="stable")[:MOST_PLACES])]


def _legs(odds: tuple[PlaceOdds, PlaceOdds], start: int, nights: tuple[int, int]) -> tuple[Leg, ...]:
    begins = (start, start + nights[0])
    return tuple(
        Leg(each.nights[0].night.place, each.nights[first].night.evening, length)
        for each, first, length in zip(odds, begins, nights, strict=True)
    )


def _part(leg: Leg, odds: Sequence[PlaceOdds]) -> _Part:
    for each in odds:
        night = each.nights[0].night
        first = (leg.first_evening - night.evening).days
        if night.place.id == leg.place.id and 0 <= first <= len(each.nights) - leg.nights and leg.nights > 0:
            return _Part(each, first, leg.nights)
    raise UnusableInput(
        tr(
            "{nights} nights at {leg} from {first_evening} are not among the nights at hand: "
            "choose a stay within the dates of the plan.",
            nights=leg.nights,
            leg=leg.place.name,
            first_evening=leg.first_evening,
        )
    )


def _chances(parts: Sequence[_Part], missed: Sequence[Singles]) -> tuple[float, float]:
    """P(at least one) and P(at least two) over parts, whose P(missed) stand in `missed`."""
    kp_moves = kp_from_night_to_night(parts[0].odds.kp_correlation.next_night)
    none = _first_weights(_by_factor(missed[0]))
    one = np.zeros_like(none)
    for index, (part, nodes) in enumerate(zip(parts, missed, strict=True)):
        if index:
            none, one = (_with_new_clouds(state.sum(axis=-1) @ kp_moves) for state in (none, one))
        cloud_moves = clouds_from_night_to_night(part.odds.cloud_correlation.next_night)
        tonight = _by_factor(nodes)[part.first : part.first + part.nights]
        for night, chance in enumerate(tonight):
            if night:
                none, one = (_moved(state, kp_moves, cloud_moves) for state in (none, one))
            none, one = none * chance, one * chance + none * (1.0 - chance)
    at_least_one = 1.0 - none.sum()
    return float(np.clip(at_least_one, 0.0, 1.0)), float(np.clip(at_least_one - one.sum(), 0.0, 1.0))


def _best_put(parts: Sequence[_Part]) -> float:
    """The odds of all the nights at the best of the places that has them all."""
    first, nights = parts[0].first, sum(part.nights for part in parts)
    evening = parts[0].odds.nights[first].night.evening
    best = 0.0
    for part in parts:
        begins = (evening - part.odds.nights[0].night.evening).days
        if 0 <= begins <= len(part.odds.nights) - nights:
            put, _ = _chances([_Part(part.odds, begins, nights)], [in_doubt(part.odds.missed)])
            best = max(best, put)
    return best


def _best_of_pairs(odds: Sequence[PlaceOdds], nights: int) -> _BestOfPairs:
    """The best split and start of every ordered pair."""
    starts = len(odds[0].nights) - nights + 1
    before = [_nothing_so_far(each, nights) for each in odds]
    after = [_nothing_to_come(each, nights) for each in odds]
    best = _BestOfPairs(*(np.ones((len(odds), len(odds)), dtype=kind) for kind in (float, int, int)))
    for first in range(1, nights):
        one = np.stack([each[first - 1][:starts].reshape(starts, -1) for each in before], axis=1)
        there = slice(first, first + starts)
        other = np.stack([each[nights - first - 1][there].reshape(starts, -1) for each in after], axis=1)
        missed = one @ other.transpose(0, 2, 1)
        start = missed.argmin(axis=0)
        least = np.take_along_axis(missed, start[None], axis=0)[0]
        better = least < best.missed
        best = _BestOfPairs(
            np.where(better, least, best.missed),
            np.where(better, first, best.first_nights),
            np.where(better, start, best.start),
        )
    return best


def _nothing_so_far(odds: PlaceOdds, nights: int) -> list[Floats]:
    """F of 1 to `nights` - 1 nights: for every start P(nothing seen, the next U), `(starts, S, U)`."""
    missed = _by_factor(in_doubt(odds.missed))
    kp_moves = kp_from_night_to_night(odds.kp_correlation.next_night)
    cloud_moves = clouds_from_night_to_night(odds.cloud_correlation.next_night)
    none = _first_weights(missed) * missed
    found = [none.sum(axis=-1) @ kp_moves]
    for night in range(1, nights - 1):
        none = _moved(none[:-1], kp_moves, cloud_moves) * missed[night:]
        found.append(none.sum(axis=-1) @ kp_moves)
    return found


def _nothing_to_come(odds: PlaceOdds, nights: int) -> list[Floats]:
    """G of 1 to `nights` - 1 nights: for every start P(nothing to be seen given U), `(starts, S, U)`."""
    missed = _by_factor(in_doubt(odds.missed))
    kp_moves = kp_from_night_to_night(odds.kp_correlation.next_night)
    cloud_moves = clouds_from_night_to_night(odds.cloud_correlation.next_night)
    none = missed
    found = [none @ CLOUDS.weights]
    for _ in range(1, nights - 1):
        none = missed[: len(none) - 1] * _moved(none[1:], kp_moves.T, cloud_moves.T)
        found.append(none @ CLOUDS.weights)
    return found


def _by_factor(missed: Singles) -> Floats:
    """P(missed) with the axes of the factors apart, `(nights, S, U, W)`; S: the level and its doubt."""
    return missed.reshape(len(missed), -1, len(NIGHT.weights), len(CLOUDS.weights)).astype(np.float64)


def _first_weights(missed: Floats) -> Floats:
    """The weights of all nodes before the first night, `(S, U, W)`."""
    cases = missed.shape[1] // len(LEVEL.weights)
    level = np.tile(LEVEL.weights, cases) / cases
    return level[:, None, None] * NIGHT.weights[:, None] * CLOUDS.weights


def _with_new_clouds(state: Floats) -> Floats:
    return state[..., None] * CLOUDS.weights


def _moved(state: Floats, kp_moves: Floats, cloud_moves: Floats) -> Floats:
    """The state `(..., U, W)` a night later."""
    return kp_moves.T @ (state @ cloud_moves)


def _within(odds: Sequence[PlaceOdds], reach_km: float) -> Bools:
    places = [each.nights[0].night.place for each in odds]
    latitude = np.array([place.latitude_deg for place in places])
    longitude = np.array([place.longitude_deg for place in places])
    rows = [
        great_circle_km(place.latitude_deg, place.longitude_deg, latitude, longitude) <= reach_km
        for place in places
    ]
    return np.array(rows) & ~np.eye(len(places), dtype=np.bool_)
