"""Under cloud the way out is the nearest place where the sky is likelier to be clear.

A place counts when a day trip reaches it and its chance of a clear line of sight, in the hours in which the
night at home has a chance of aurora, is better by enough to be worth the way. The nearest of them come first:
of two within the same hour's drive the clearer is the better, so distances are compared in rings.
"""

from collections.abc import Sequence
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

RING_KM = 60.0
"""About an hour's drive."""

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
    """The candidates that a day trip from a place reaches, nearest first, without those under its own sky."""
    away = _distances_km(place, candidates)
    near = (away > NEARER_THAN_THIS_KM) & (away <= reach_km)
    return tuple(candidates[int(index)] for index in np.argsort(away, kind="stable") if near[index])


def clearer_places(
    night: NightOdds, candidates: Sequence[tuple[Place, CloudOutlook]], *, most: int = 3
) -> tuple[ClearerPlace, ...]:
    """Where to go when clouds cover the place of a night, of candidates whose outlooks cover its hours."""
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
    found.sort(key=lambda each: (each.distance_km // RING_KM, -each.clear, each.distance_km))
    return tuple(found[:most])


def _distances_km(place: Place, others: Sequence[Place]) -> Floats:
    return great_circle_km(place.latitude_deg, place.longitude_deg, *_coordinates(others))


def _coordinates(places: Sequence[Place]) -> tuple[Floats, Floats]:
    return np.array([place.latitude_deg for place in places]), np.array(
        [place.longitude_deg for place in places]
    )
