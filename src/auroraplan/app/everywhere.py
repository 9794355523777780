"""Thousands of places are looked at in two passes: all of them for their best stay alone, the best in full.

The first pass rests on what is at hand: Kp as it was last asked for, the clouds' normals. It keeps one number
a place, and goes through them in batches, so that what it holds does not grow with their count.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import partial
from heapq import nlargest
from typing import TYPE_CHECKING

from auroraplan.app.planner import Cancelled, each_place
from auroraplan.core.language import tr, whole_text
from auroraplan.core.nights import covering, nights
from auroraplan.core.stays_alone import stays_alone

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from auroraplan.app.planner import Engine
    from auroraplan.app.requests import PlanRequest
    from auroraplan.core.places import Place
    from auroraplan.core.trips import Stay

MOST_IN_FULL = 500
"""More places than anybody lists by hand: beyond, only the best of them are planned."""

SHORTLISTED = 20
BATCH = 250


@dataclass(frozen=True, slots=True)
class Shortlist:
    """The places with the best stays, best first, out of `looked_at`."""

    places: tuple[Place, ...]
    looked_at: int

    @property
    def note(self) -> str:
        """What was done, in a sentence."""
        return tr(
            "{all} places were looked at with the clouds that are usual there; "
            "the {best} with the best stays are planned in full.",
            all=whole_text(self.looked_at),
            best=len(self.places),
        )


def shortlist(
    request: PlanRequest,
    engine: Engine,
    *,
    progress: Callable[[float, str], None],
    cancelled: Callable[[], bool],
) -> Shortlist:
    """The best places of a request with very many; `Cancelled` ends it between two places."""
    count = len(request.places)
    found: list[tuple[float, int]] = []
    for number, stays in enumerate(stays_of_all(request, engine, cancelled)):
        if cancelled():
            raise Cancelled
        found.append((max(stay.odds_at_least_one for stay in stays), -number))
        progress(
            (number + 1) / count,
            tr(
                "{number} of {count} places: {place}",
                number=whole_text(number + 1),
                count=whole_text(count),
                place=request.places[number].name,
            ),
        )
    best = nlargest(SHORTLISTED, found)
    return Shortlist(tuple(request.places[-number] for _odds, number in best), count)


def stays_of_all(
    request: PlanRequest, engine: Engine, cancelled: Callable[[], bool]
) -> Iterator[tuple[Stay, ...]]:
    """The stays at each place in order, a batch of places at a time."""
    for first in range(0, len(request.places), BATCH):
        batch = replace(request, places=request.places[first : first + BATCH], offline=True)
        within = covering(
            night for place in batch.places for night in nights(place, batch.first_evening, batch.nights)
        )
        inputs = engine.gather(batch, *within, cancelled)
        yield from each_place(
            batch, engine, inputs, within=within, work=partial(stays_alone, length=batch.stay)
        )
