"""A plan's best trip is kept, and looked at again as it nears."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from auroraplan.app.chosen_trip import as_itinerary
from auroraplan.app.planner import gathered_odds
from auroraplan.app.requests import MOST_NIGHTS, plan_request
from auroraplan.core.errors import UnusableInput
from auroraplan.core.itineraries import Itinerary, itinerary
from auroraplan.core.language import tr
from auroraplan.core.stay_moves import Evenings, evenings_of
from auroraplan.core.trip_checks import (
    SavedTrip,
    TripCheck,
    evening_there,
    last_evening,
    legs_ahead,
    trip_check,
)

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from datetime import datetime

    from auroraplan.app.planner import Engine, Plan
    from auroraplan.app.requests import PlanRequest
    from auroraplan.core.odds import NightOdds


def saved_trip(
    name: str, plan: Plan, chosen: Itinerary | None = None, *, nights: Sequence[NightOdds] = ()
) -> SavedTrip:
    """The plan as a trip to keep: what was asked, and an itinerary of it, its best stay without one.

    `nights` are those of the itinerary that may lie beyond the plan, which what was asked then takes in.
    """
    request, kept = plan.request, chosen or as_itinerary(plan.stays[0])
    asked = Evenings(request.first_evening, request.nights).joined(evenings_of(kept.legs))
    if asked.nights > MOST_NIGHTS:
        asked = evenings_of(kept.legs)
    places = {place.id: place for place in (*request.places, *(leg.place for leg in kept.legs))}
    return SavedTrip(
        name=name,
        places=tuple(places.values()),
        first_evening=asked.first,
        nights=asked.nights,
        stay=min(request.stay, asked.nights),
        moon=request.moon,
        legs=kept.legs,
        checks=(trip_check(kept, (*plan.nights, *nights), plan.issued_utc),),
    )


def asked_again(trip: SavedTrip, *, offline: bool) -> PlanRequest:
    """The request that a trip was saved from."""
    request = plan_request(
        trip.places, trip.first_evening, nights=trip.nights, stay=trip.stay, moon=trip.moon
    )
    return replace(request, offline=offline)


def checked(
    trip: SavedTrip,
    engine: Engine,
    *,
    issued_utc: datetime,
    offline: bool,
    progress: Callable[[float, str], None],
    cancelled: Callable[[], bool],
) -> TripCheck:
    """What is to be expected of a trip now: of its nights that are not over.

    Raises `UnusableInput` when it is over: what came of it no forecast says.
    """
    if evening_there(trip, issued_utc) > last_evening(trip.legs):
        raise UnusableInput(
            tr(
                "{trip} is over since {legs}: there is nothing to expect.",
                trip=trip.name,
                legs=last_evening(trip.legs),
            )
        )
    legs = legs_ahead(trip.legs, issued_utc)
    nights = sum(leg.nights for leg in legs)
    request = plan_request((leg.place for leg in legs), legs[0].first_evening, nights=nights, stay=nights)
    _, odds = gathered_odds(replace(request, offline=offline), engine, progress=progress, cancelled=cancelled)
    found = list(odds)
    now = itinerary(legs, found)
    return trip_check(now, [night for each in found for night in each.nights], issued_utc)
