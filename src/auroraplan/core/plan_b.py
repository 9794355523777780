"""Under cloud the way out is the nearest place where the sky is likelier to be clear.

A place counts when a day trip reaches it and its chance of a clear line of sight, in the hours in which the
night at home has a chance of aurora, is better by enough to be worth the way. The nearest of them come first.
Of places that are about as far, the one that is clearer by enough comes first, and of those as clear the one
that the candidates name first: curated places stand in the order in which travellers know them, the town
before the village beside it.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

import numpy as np

from auroraplan.core.arrays import Floats
from auroraplan.core.clouds import CloudOutlook
from auroraplan.core.great_circle import bearing_deg, great_circle_km
from auroraplan.core.hours import HOUR_S
from auroraplan.core.odds import NightOdds
from auroraplan.core.places import Place

DAY_TRIP_KM = 250.0
"""Three to four hours on winter roads, there and back within a night."""

WORTH_THE_WAY = 0.05
"""A clear chance that is better by less than this is none that one would drive for."""

AS_FAR_KM = 15.0
"""A quarter of an hour's drive: nobody chooses by it."""

NEARER_THAN_THIS_KM = 5.0
"""A place this near has the same sky."""


@dataclass(frozen=True, slots=True)
class ClearerPlace:
    """A place to go to instead: how far, in which direction (from true north), and how clear it may be.

    `clear` is its chance of a clear line of sight in the hours that count at home, and `more_clear` by how
    much it exceeds that at home; `source_id` names who says so.
    """

    place: Place
    distance_km: float
    bearing_deg: float
    clear: float
    more_clear: float
    source_id: str


@dataclass(frozen=True, slots=True)
class PlanB:
    """Where to go instead on the night of `evening` at `place`, the nearest first, if anywhere."""

    place: Place
    evening: date
    clearer: tuple[ClearerPlace, ...]


def within_a_day_trip(
    place: Place, candidates: Sequence[Place], *, reach_km: float = DAY_TRIP_KM
) -> tuple[Place, ...]:
    """The candidates that a day trip reaches, in their order, without those under the place's own sky."""
    away = _distances_km(place, candidates)
    near = (away > NEARER_THAN_THIS_KM) & (away <= reach_km)
    return tuple(candidates[int(index)] for index in np.flatnonzero(near))


def clearer_places(
    night: NightOdds, candidates: Sequence[tuple[Place, CloudOutlook]], *, most: int = 3
) -> tuple[ClearerPlace, ...]:
    """Where to go when clouds cover the place of a night, of candidates whose outlooks cover its hours.

    Of places as far and as clear the earlier candidate comes first.
    """
    if not candidates:
        return ()
    counts = night.hourly_odds > 0.0
    hours = night.hour_unix_s[counts] if counts.any() else night.hour_unix_s
    home = night.night.place
    places = [place for place, _ in candidates]
    away = _distances_km(home, places)
    bearings = bearing_deg(home.latitude_deg, home.longitude_deg, *_coordinates(places))
    here = float(night.cloud.clear)
    found: list[ClearerPlace] = []
    for (place, outlook), distance, bearing in zip(candidates, away.tolist(), bearings.tolist(), strict=True):
        index = ((hours - outlook.start_unix_s) // HOUR_S).astype(np.int64)
        clear = float(outlook.clear[index].mean())
        if clear - here >= WORTH_THE_WAY:
            source = outlook.source_ids[int(index[len(index) // 2])]
            found.append(ClearerPlace(place, distance, bearing, clear, clear - here, source))
    return tuple(_in_order(found))[:most]


def _in_order(found: Sequence[ClearerPlace]) -> Iterator[ClearerPlace]:
    """The nearest first; each time, of those about as far as the nearest left, the first of the clearest."""
    left = list(found)
    while left:
        nearest_km = min(each.distance_km for each in left)
        as_far = [each for each in left if each.distance_km - nearest_km < AS_FAR_KM]
        clearest = max(each.clear for each in as_far)
        chosen = next(each for each in as_far if clearest - each.clear < WORTH_THE_WAY)
        left.remove(chosen)
        yield chosen


def _distances_km(place: Place, others: Sequence[Place]) -> Floats:
    return great_circle_km(place.latitude_deg, place.longitude_deg, *_coordinates(others))


def _coordinates(places: Sequence[Place]) -> tuple[Floats, Floats]:
    return np.array([place.latitude_deg for place in places]), np.array(
        [place.longitude_deg for place in places]
    )
