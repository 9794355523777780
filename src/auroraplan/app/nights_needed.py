"""What nights are worth is told for two weeks from each place's best start, wherever the plan ends."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING

from auroraplan.app.planner import gathered_odds
from auroraplan.app.requests import LAST_DATE, MOST_NIGHTS
from auroraplan.core.trips import MOST_NIGHTS_OF_A_CURVE, curve_from

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from auroraplan.app.planner import Engine, Plan
    from auroraplan.core.places import Place
    from auroraplan.core.trips import NightsCurve, Stay


def nights_needed(
    plan: Plan,
    places: Sequence[Place],
    engine: Engine,
    *,
    progress: Callable[[float, str], None] = lambda _share, _text: None,
    cancelled: Callable[[], bool] = lambda: False,
) -> tuple[NightsCurve, ...]:
    """The curves of some places of a plan, best first, each from the first evening of its best stay on.

    They end with the ephemeris where that comes sooner; `Cancelled` ends the work between two places.
    """
    best = _best_stays(plan, places)
    if not best:
        return ()
    first = min(stay.first_evening for stay in best.values())
    last = max(stay.first_evening for stay in best.values()) + timedelta(days=MOST_NIGHTS_OF_A_CURVE - 1)
    nights = min((min(last, LAST_DATE) - first).days + 1, MOST_NIGHTS)
    asked = tuple(stay.place for stay in best.values())
    request = replace(plan.request, places=asked, first_evening=first, nights=nights)
    _states, odds = gathered_odds(request, engine, progress=progress, cancelled=cancelled)
    return tuple(curve_from(each, stay) for each, stay in zip(odds, best.values(), strict=True))


def _best_stays(plan: Plan, places: Sequence[Place]) -> dict[str, Stay]:
    wanted = {place.id for place in places}
    found: dict[str, Stay] = {}
    for stay in plan.stays:
        if stay.place.id in wanted:
            found.setdefault(stay.place.id, stay)
    return found
