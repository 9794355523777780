"""A trip leaves as a file and comes in from one, from the command line and from the window alike."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from auroraplan.app.trip_keeping import saved_trip
from auroraplan.store.names import LONGEST_NAME, same_name
from auroraplan.store.trip_file import trip_bytes

if TYPE_CHECKING:
    from collections.abc import Sequence

    from auroraplan.app.chosen_trip import ChosenTrip
    from auroraplan.app.planner import Plan
    from auroraplan.core.trip_checks import SavedTrip
    from auroraplan.store.trips import Trips


def plan_trip_bytes(plan: Plan, name: str, trip: ChosenTrip | None = None) -> bytes:
    """A trip, without one the best stay of a plan, as a trip file; it is called `name`."""
    chosen, nights = (trip.itinerary, trip.nights) if trip else (None, ())
    return trip_bytes(saved_trip(name[:LONGEST_NAME], plan, chosen, nights=nights))


def taken_in(trips: Trips, trip: SavedTrip, name: str | None = None) -> tuple[SavedTrip, bool]:
    """A trip among the saved ones, and whether it is new there: one just like it is not kept twice.

    Raises `UnusableInput` when another trip has the name, `NotSaved` when it cannot be written.
    """
    wanted = replace(trip, name=name or trip.name)
    there = _like_it(trips.listing().trips, wanted)
    return (there, False) if there is not None else (trips.add(wanted), True)


def _like_it(trips: Sequence[SavedTrip], wanted: SavedTrip) -> SavedTrip | None:
    """A saved trip of that name with the same legs, however often each was checked since."""
    return next(
        (each for each in trips if same_name(each.name, wanted.name) and each.legs == wanted.legs), None
    )
