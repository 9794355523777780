"""The trip that a form of a plan tells of: its stays, their nights in order, and its chances.

It is the best stay, unless another was chosen: any stays that follow one another.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from typing import TYPE_CHECKING

from auroraplan.core.itineraries import Itinerary, Leg, itinerary

if TYPE_CHECKING:
    from collections.abc import Sequence

    from auroraplan.app.planner import Plan
    from auroraplan.app.trip_odds import TripOdds
    from auroraplan.core.odds import NightOdds
    from auroraplan.core.places import Place
    from auroraplan.core.trips import Stay


@dataclass(frozen=True, slots=True)
class ChosenTrip:
    """An itinerary of one stay or more, and its nights in order of date."""

    itinerary: Itinerary
    nights: tuple[NightOdds, ...]

    @property
    def legs(self) -> tuple[Leg, ...]:
        """The stays, one after the other."""
        return self.itinerary.legs

    @property
    def place(self) -> Place:
        """Where most of its nights are spent."""
        return max(self.legs, key=lambda leg: leg.nights).place

    @property
    def first_evening(self) -> date:
        """The evening of the first night."""
        return self.legs[0].first_evening

    @property
    def length(self) -> int:
        """How many nights it has."""
        return sum(leg.nights for leg in self.legs)

    def is_at(self, place: Place) -> bool:
        """Whether a night of it is spent at a place."""
        return any(leg.place == place for leg in self.legs)


def best_trip(plan: Plan) -> ChosenTrip | None:
    """The best stay of a plan; None where no stay fits."""
    return _with_nights(plan, as_itinerary(plan.stays[0])) if plan.stays else None


def chosen_trip(plan: Plan, legs: Sequence[Leg]) -> ChosenTrip:
    """Stays among the nights of a plan, which hold what of them is not over.

    Raises `UnusableInput` when a night of the stays is not in the plan, or they do not follow one another.
    """
    wanted = _told(legs)
    for stay in plan.stays:
        if wanted == [(stay.place.id, stay.first_evening, stay.nights)]:
            return _with_nights(plan, as_itinerary(stay))
    known = next((each for each in plan.itineraries if _told(each.legs) == wanted), None)
    return _with_nights(plan, known or itinerary(legs, plan.place_odds))


def trip_of(odds: TripOdds) -> ChosenTrip:
    """The trip whose odds were worked out, wherever its nights are."""
    return ChosenTrip(odds.itinerary, odds.nights)


def as_itinerary(stay: Stay) -> Itinerary:
    """A stay as an itinerary of one place."""
    return Itinerary(
        legs=(Leg(stay.place, stay.first_evening, stay.nights),),
        odds_at_least_one=stay.odds_at_least_one,
        odds_at_least_two=stay.odds_at_least_two,
        low=stay.low,
        high=stay.high,
        gain=0.0,
    )


def _with_nights(plan: Plan, found: Itinerary) -> ChosenTrip:
    wanted = {
        (leg.place.id, leg.first_evening + timedelta(days=day))
        for leg in found.legs
        for day in range(leg.nights)
    }
    nights = [each for each in plan.nights if (each.night.place.id, each.night.evening) in wanted]
    return ChosenTrip(found, tuple(sorted(nights, key=lambda each: each.night.evening)))


def _told(legs: Sequence[Leg]) -> list[tuple[str, date, int]]:
    return [(leg.place.id, leg.first_evening, leg.nights) for leg in legs]
