"""What a trip of one's own is worth: its odds, each stay's own, and what one night more would add.

The nights of a plan are at hand, so that moving a stay costs milliseconds; those of a place or an evening
that is not in the plan are computed from what ships and what the cache holds, without asking anybody.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import TYPE_CHECKING

from auroraplan.app.planner import Cancelled, gathered_odds
from auroraplan.app.requests import FIRST_DATE, LAST_DATE, plan_request
from auroraplan.core.errors import UnusableInput
from auroraplan.core.itineraries import Itinerary, Leg, itinerary
from auroraplan.core.language import tr
from auroraplan.core.stay_moves import Evenings, evenings_of, with_one_more

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from auroraplan.app.planner import Engine, Plan
    from auroraplan.core.odds import NightOdds, PlaceOdds

_BEYOND = timedelta(days=7)
"""Nights around a trip that is not in the plan: it may be moved a little before more are needed."""


@dataclass(frozen=True, slots=True)
class TripOdds:
    """The chances of a trip, in 0..1.

    `alone[i]` is the chance of at least one sighting during stay i by itself, `one_more[i]` that of the trip
    with one night more there, None where it would leave the dates that can be planned. `nights` are its
    nights in order of date.
    """

    itinerary: Itinerary
    alone: tuple[float, ...]
    one_more: tuple[float | None, ...]
    nights: tuple[NightOdds, ...]

    @property
    def best_more(self) -> tuple[int, float] | None:
        """The stay where one night more adds most, and the odds with it."""
        known = [(chance, -at) for at, chance in enumerate(self.one_more) if chance is not None]
        if not known:
            return None
        chance, at = max(known)
        return -at, chance


def trip_odds(
    plan: Plan, legs: Sequence[Leg], *, engine: Callable[[], Engine], cancelled: Callable[[], bool]
) -> TripOdds:
    """The odds of stays that follow one another.

    Raises `UnusableInput` for stays that do not, or lie beyond the years of the ephemeris, and
    `app.planner.Cancelled` soon after `cancelled()` turns true.
    """
    if not legs:
        raise UnusableInput(tr("The trip has no stay yet: add a place to it."))
    within = Evenings(plan.request.first_evening, plan.request.nights)
    odds = list(plan.place_odds)
    here = {each.nights[0].night.place.id for each in odds}
    if not within.holds(evenings_of(legs)) or any(leg.place.id not in here for leg in legs):
        within = _around(legs)
        odds = _computed(plan, legs, within, engine(), cancelled)
    one_more: list[float | None] = []
    for at in range(len(legs)):
        if cancelled():
            raise Cancelled
        longer = with_one_more(legs, at, within=within)
        one_more.append(None if longer is None else itinerary(longer, odds).odds_at_least_one)
    return TripOdds(
        itinerary=itinerary(legs, odds),
        alone=tuple(itinerary([leg], odds).odds_at_least_one for leg in legs),
        one_more=tuple(one_more),
        nights=_nights_of(legs, odds),
    )


def _around(legs: Sequence[Leg]) -> Evenings:
    """The evenings of a trip and some on either side, as far as the ephemeris reaches."""
    taken = evenings_of(legs)
    first = max(taken.first - _BEYOND, FIRST_DATE)
    end = min(taken.end + _BEYOND, LAST_DATE)
    return Evenings(min(first, taken.first), (max(end, taken.end) - min(first, taken.first)).days)


def _computed(
    plan: Plan, legs: Sequence[Leg], within: Evenings, engine: Engine, cancelled: Callable[[], bool]
) -> list[PlaceOdds]:
    """The odds of the places of legs, from what is at hand."""
    request = plan_request((leg.place for leg in legs), within.first, nights=within.nights)
    request = replace(request, moon=plan.request.moon, offline=True)
    _, odds = gathered_odds(request, engine, progress=lambda _share, _text: None, cancelled=cancelled)
    return list(odds)


def _nights_of(legs: Sequence[Leg], odds: Sequence[PlaceOdds]) -> tuple[NightOdds, ...]:
    by_night: dict[tuple[str, date], NightOdds] = {
        (night.night.place.id, night.night.evening): night for each in odds for night in each.nights
    }
    return tuple(
        by_night[leg.place.id, leg.first_evening + timedelta(days=day)]
        for leg in legs
        for day in range(leg.nights)
    )
