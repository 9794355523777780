"""A request becomes a ranked plan."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeVar

from auroraplan.core.itineraries import best_itineraries
from auroraplan.core.kp_nodes import kp_nodes
from auroraplan.core.language import tr
from auroraplan.core.magnetic import decimal_year, magnetic_track, poleward_azimuth_deg
from auroraplan.core.nights import covering, nights
from auroraplan.core.odds import place_odds
from auroraplan.core.plan_b import PlanB
from auroraplan.core.ranking import best_first, best_stays_first
from auroraplan.core.trips import curve_from, stays

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence
    from datetime import datetime

    from auroraplan.app.gather import Inputs
    from auroraplan.app.requests import PlanRequest
    from auroraplan.core.evidence import SourceState
    from auroraplan.core.itineraries import Itinerary
    from auroraplan.core.magnetic import MagneticGrid
    from auroraplan.core.odds import NightOdds, PlaceOdds
    from auroraplan.core.places import Place
    from auroraplan.core.plan_b import ClearerPlace
    from auroraplan.core.sky import Almanac
    from auroraplan.core.trips import NightsCurve, Stay

T = TypeVar("T")

GATHERED = 0.2
"""The share of the progress bar that asking the sources takes."""

MOST_ITINERARIES = 10
MOST_PLANS_B = 12


@dataclass(frozen=True, slots=True)
class Plan:
    """The answer: every night at every place, and every stay that fits, each best first.

    `stays` holds every start that fits the range for every place, `itineraries` the best trips of two places
    for as many nights, `plans_b` where to go under cloud on the best night of the best stays; `sources` says
    what it rests on. `curves` tell of each place, best first, what further nights are worth from the first
    evening of its best stay on. `place_odds` is what trips of any stays are counted from, place by place.
    """

    request: PlanRequest
    issued_utc: datetime
    nights: tuple[NightOdds, ...]
    stays: tuple[Stay, ...]
    itineraries: tuple[Itinerary, ...]
    plans_b: tuple[PlanB, ...]
    sources: tuple[SourceState, ...]
    curves: tuple[NightsCurve, ...] = ()
    place_odds: tuple[PlaceOdds, ...] = ()


@dataclass(frozen=True, slots=True)
class Engine:
    """What a plan is computed with.

    `gather` asks what is known between two Unix times; `town_glow` tells how much brighter than the natural
    sky towns make the one over a place; `clearer` seeks, for each of some nights, the places near by that are
    likelier to be clear, offline if so wished.
    """

    almanac: Almanac
    magnetic_grid: MagneticGrid
    gather: Callable[[PlanRequest, float, float, Callable[[], bool]], Inputs]
    town_glow: Callable[[Place], float]
    clearer: Callable[[Sequence[NightOdds], bool, Callable[[], bool]], tuple[tuple[ClearerPlace, ...], ...]]


class Cancelled(Exception):
    """Somebody no longer wants the plan."""


def plan(
    request: PlanRequest,
    engine: Engine,
    *,
    issued_utc: datetime,
    progress: Callable[[float, str], None],
    cancelled: Callable[[], bool],
) -> Plan:
    """The ranked plan; tells `progress` how far it is (0..1), `Cancelled` ends it between two places."""
    states, odds = gathered_odds(request, engine, progress=progress, cancelled=cancelled)
    found = list(odds)
    best = tuple(best_stays_first(stay for each in found for stay in stays(each, request.stay)))
    return Plan(
        request=request,
        issued_utc=issued_utc,
        nights=tuple(best_first((night for each in found for night in each.nights), request.moon)),
        stays=best,
        itineraries=best_itineraries(found, request.stay, most=MOST_ITINERARIES),
        plans_b=_plans_b(found, best, engine, offline=request.offline, cancelled=cancelled),
        sources=states,
        curves=_curves(found, best),
        place_odds=tuple(found),
    )


def _curves(found: Sequence[PlaceOdds], best: Sequence[Stay]) -> tuple[NightsCurve, ...]:
    of_place = {each.nights[0].night.place.id: each for each in found}
    stays_of = _best_of_each_place(best)
    return tuple(curve_from(of_place[place], stay) for place, stay in stays_of.items())


def _best_of_each_place(best_first: Sequence[Stay]) -> dict[str, Stay]:
    found: dict[str, Stay] = {}
    for stay in best_first:
        found.setdefault(stay.place.id, stay)
    return found


def _plans_b(
    found: Sequence[PlaceOdds],
    best: Sequence[Stay],
    engine: Engine,
    *,
    offline: bool,
    cancelled: Callable[[], bool],
) -> tuple[PlanB, ...]:
    """Where to go under cloud on the best night of the best stay of each place, for the best few places."""
    stays_of = _best_of_each_place(best)
    of_place = {each.nights[0].night.place.id: each.nights for each in found}
    chosen: list[NightOdds] = []
    for stay in list(stays_of.values())[:MOST_PLANS_B]:
        nights_there = of_place[stay.place.id]
        first = (stay.first_evening - nights_there[0].night.evening).days
        chosen.append(max(nights_there[first : first + stay.nights], key=lambda night: night.odds))
    return tuple(
        PlanB(night.night.place, night.night.evening, clearer)
        for night, clearer in zip(chosen, engine.clearer(chosen, offline, cancelled), strict=True)
    )


def gathered_odds(
    request: PlanRequest,
    engine: Engine,
    *,
    progress: Callable[[float, str], None],
    cancelled: Callable[[], bool],
) -> tuple[tuple[SourceState, ...], Iterator[PlaceOdds]]:
    """What the request rests on, and the odds of its places in order, made one by one as they are asked for.

    `Cancelled` comes before the first place or between two.
    """
    progress(0.0, tr("Asking the forecasts"))
    from_unix_s, to_unix_s = covering(
        night for place in request.places for night in nights(place, request.first_evening, request.nights)
    )
    inputs = engine.gather(request, from_unix_s, to_unix_s, cancelled)

    def each() -> Iterator[PlaceOdds]:
        found = each_place(request, engine, inputs, within=(from_unix_s, to_unix_s), work=place_odds)
        for index, odds in enumerate(found):
            if cancelled():
                raise Cancelled
            share = GATHERED + (1.0 - GATHERED) * (index + 1) / len(request.places)
            progress(share, request.places[index].name)
            yield odds

    if cancelled():
        raise Cancelled
    return states_of(inputs), each()


def each_place(
    request: PlanRequest,
    engine: Engine,
    inputs: Inputs,
    *,
    within: tuple[float, float],
    work: Callable[..., T],
) -> Iterator[T]:
    """What `work` makes of the nights at each place, one by one; it takes the arguments of `place_odds`."""
    from_unix_s, to_unix_s = within
    year = decimal_year((from_unix_s + to_unix_s) / 2.0)
    kp = kp_nodes(inputs.activity.value)
    tracks = engine.almanac.tracks(request.places, from_unix_s, to_unix_s)
    for place, sky, clouds in zip(request.places, tracks, inputs.clouds, strict=True):
        yield work(
            nights(place, request.first_evening, request.nights),
            sky=sky,
            magnetic=magnetic_track(engine.magnetic_grid, place, sky.unix_s),
            activity=inputs.activity.value,
            clouds=clouds.value,
            poleward_azimuth_deg=poleward_azimuth_deg(engine.magnetic_grid, place, year),
            kp=kp,
            town_glow=engine.town_glow(place),
        )


def states_of(inputs: Inputs) -> tuple[SourceState, ...]:
    """Every source once, in the order of asking; no place hides the fault or the credits of another."""
    states: dict[str, SourceState] = {}
    for state in (*inputs.activity.states, *(state for cloud in inputs.clouds for state in cloud.states)):
        known = states.get(state.id)
        fuller = known is not None and len(state.attribution) > len(known.attribution)
        if known is None or (state.fault and not known.fault) or (fuller and not known.fault):
            states[state.id] = state
    return tuple(states.values())
