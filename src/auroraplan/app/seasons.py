"""A season at some places: 52 weeks each, and what they rest on."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from auroraplan.app.planner import gathered_odds
from auroraplan.app.requests import USUAL_STAY, plan_request
from auroraplan.core.errors import UnusableInput
from auroraplan.core.language import tr
from auroraplan.core.seasons import DAYS, WEEKS, Week, nights_for
from auroraplan.core.seasons import weeks as weeks_of_place

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable
    from datetime import date, datetime

    from auroraplan.app.planner import Engine
    from auroraplan.app.requests import PlanRequest
    from auroraplan.core.evidence import SourceState
    from auroraplan.core.places import Place


@dataclass(frozen=True, slots=True)
class Season:
    """The weeks of each place in order of time, the places in the order of the request."""

    request: PlanRequest
    issued_utc: datetime
    weeks: tuple[Week, ...]
    sources: tuple[SourceState, ...]


def season_request(
    places: Iterable[Place],
    first_evening: date,
    *,
    stay: int | None = None,
    weeks: int = WEEKS,
    offline: bool = False,
) -> PlanRequest:
    """The request for the weeks from an evening on.

    Raises `UnusableInput` for a stay that no week holds, and as `plan_request` does.
    """
    length = USUAL_STAY if stay is None else stay
    if not 1 <= length <= 2 * DAYS:
        raise UnusableInput(
            tr(
                "A season of stays of {length} nights cannot be told: choose 1 to {days}.",
                length=length,
                days=2 * DAYS,
            )
        )
    return plan_request(places, first_evening, nights=nights_for(length, weeks), stay=length, offline=offline)


def season(
    request: PlanRequest,
    engine: Engine,
    *,
    issued_utc: datetime,
    progress: Callable[[float, str], None],
    cancelled: Callable[[], bool],
) -> Season:
    """The weeks of every place; tells `progress` how far it is, `Cancelled` ends it between two places."""
    states, odds = gathered_odds(request, engine, progress=progress, cancelled=cancelled)
    found = tuple(week for each in odds for week in weeks_of_place(each, request.stay))
    return Season(request, issued_utc, found, states)
