"""A request becomes a ranked plan; Sun, Moon and field are real, Kp and clouds invented."""

from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime
from typing import Any

import numpy as np
import pytest

from auroraplan.app.planner import Cancelled, Engine, Plan, plan
from auroraplan.app.requests import MoonTaste, PlanRequest, plan_request
from auroraplan.core.activity import KP_STEP_S, ActivityOutlook, KpCorrelation
from auroraplan.core.clouds import CloudCorrelation, CloudOutlook
from auroraplan.core.evidence import Freshness, Sourced, SourceKind, SourceState
from auroraplan.core.odds import NightOdds
from auroraplan.core.places import Place
from auroraplan.core.plan_b import ClearerPlace
from auroraplan.core.sky import Almanac
from auroraplan.sources.bundled import ephemeris, magnetic_grid

TROMSO = Place("tromso", "Tromsø", "Troms", "Norway", 69.6489, 18.9551, "Europe/Oslo")
FAIRBANKS = Place("fairbanks", "Fairbanks", "Alaska", "United States", 64.84, -147.72, "America/Anchorage")
USHUAIA = Place("ushuaia", "Ushuaia", "", "Argentina", -54.8, -68.3, "America/Argentina/Ushuaia")
PLACES = (TROMSO, FAIRBANKS, USHUAIA)
REQUEST = plan_request(PLACES, date(2026, 12, 5), nights=6, stay=3)
NOW = datetime(2026, 12, 1, 12, tzinfo=UTC)


@dataclass(frozen=True)
class Gathered:
    """What `app.gather` gives."""

    activity: Sourced[ActivityOutlook]
    clouds: tuple[Sourced[CloudOutlook], ...]


def state(identity: str, kind: SourceKind, fault: str | None = None) -> SourceState:
    return SourceState(
        identity, kind, identity, Freshness.FAULT if fault else Freshness.BUNDLED, "", fault=fault
    )


def gathered(
    request: PlanRequest, from_unix_s: float, to_unix_s: float, _cancelled: Callable[[], bool]
) -> Any:
    first = from_unix_s // KP_STEP_S * KP_STEP_S
    steps = int(np.ceil((to_unix_s - first) / KP_STEP_S))
    levels = np.exp(-0.5 * ((np.arange(28) - 7.0) / 4.0) ** 2)
    activity = ActivityOutlook(
        first, np.tile(levels / levels.sum(), (steps, 1)), ("kp-test",) * steps, KpCorrelation(0.3, 0.4, 0.3)
    )
    hour = from_unix_s // 3600.0 * 3600.0
    hours = int(np.ceil((to_unix_s - hour) / 3600.0))
    clouds = CloudOutlook(
        hour, np.full(hours, 0.5), np.full(hours, 0.2), ("clouds-test",) * hours, CloudCorrelation(0.6, 0.3)
    )
    cloud_states = (
        (state("clouds-test", SourceKind.CLOUD),),
        (state("clouds-test", SourceKind.CLOUD, "no answer for this place"),),
        (state("clouds-test", SourceKind.CLOUD),),
    )
    return Gathered(
        Sourced(activity, (state("kp-test", SourceKind.ACTIVITY),)),
        tuple(Sourced(clouds, states) for states, _ in zip(cloud_states, request.places, strict=False)),
    )


def nowhere_clearer(
    chosen: Sequence[NightOdds], _offline: bool, _cancelled: Callable[[], bool]
) -> tuple[tuple[ClearerPlace, ...], ...]:
    return ((),) * len(chosen)


@pytest.fixture(scope="module")
def engine() -> Engine:
    shipped = ephemeris()
    return Engine(
        Almanac(shipped.kernel, shipped.timescale),
        magnetic_grid(),
        gathered,
        lambda _place: 0.0,
        nowhere_clearer,
    )


def planned(engine: Engine, request: PlanRequest = REQUEST) -> Plan:
    return plan(request, engine, issued_utc=NOW, progress=lambda _share, _text: None, cancelled=lambda: False)


def test_every_place_has_every_night_and_every_start_of_a_stay(engine: Engine) -> None:
    answer = planned(engine)
    assert Counter(night.night.place for night in answer.nights) == dict.fromkeys(PLACES, 6)
    assert len({(night.night.place.id, night.night.evening) for night in answer.nights}) == 18
    assert Counter(stay.place for stay in answer.stays) == dict.fromkeys(PLACES, 4)
    assert {len(stay.by_nights) for stay in answer.stays} == {3}


def test_the_best_comes_first(engine: Engine) -> None:
    answer = planned(engine)
    odds = [night.odds for night in answer.nights]
    stays = [stay.odds_at_least_one for stay in answer.stays]
    assert odds == sorted(odds, reverse=True)
    assert stays == sorted(stays, reverse=True)


def test_what_hangs_together_is_worth_more_than_one_night_and_less_than_all(engine: Engine) -> None:
    answer = planned(engine)
    by_night = {(night.night.place.id, night.night.evening): night.odds for night in answer.nights}
    for stay in answer.stays:
        first = by_night[stay.place.id, stay.first_evening]
        assert stay.by_nights[0] == pytest.approx(first, abs=2e-3)
        assert first - 2e-3 <= stay.odds_at_least_one <= 1.0
        assert stay.odds_at_least_two <= stay.odds_at_least_one + 1e-9


def test_places_do_not_change_each_other(engine: Engine) -> None:
    alone = planned(engine, replace(REQUEST, places=(TROMSO,)))
    together = {night.night: night.odds for night in planned(engine).nights}
    for night in alone.nights:
        # The field is that of the middle of all nights of all places: hours apart, a drift of 1e-5 degrees.
        assert together[night.night] == pytest.approx(night.odds, abs=1e-5)


def test_the_taste_for_the_moon_changes_the_order_and_no_odds(engine: Engine) -> None:
    request = replace(REQUEST, first_evening=date(2027, 1, 14), nights=14)
    any_moon = planned(engine, request)
    dark = planned(engine, replace(request, moon=MoonTaste.DARK))
    odds = {night.night: night.odds for night in any_moon.nights}
    assert {night.night: night.odds for night in dark.nights} == odds
    assert [night.night for night in dark.nights] != [night.night for night in any_moon.nights]


def test_a_fault_at_one_place_is_not_hidden_by_the_others(engine: Engine) -> None:
    states = {source.id: source for source in planned(engine).sources}
    assert set(states) == {"kp-test", "clouds-test"}
    assert states["clouds-test"].fault == "no answer for this place"


def test_progress_rises_to_the_whole(engine: Engine) -> None:
    shares: list[float] = []
    plan(
        REQUEST,
        engine,
        issued_utc=NOW,
        progress=lambda share, _text: shares.append(share),
        cancelled=lambda: False,
    )
    assert shares == sorted(shares)
    assert shares[0] == 0.0
    assert shares[-1] == pytest.approx(1.0)


@pytest.mark.parametrize("places_done", [0, 1, 2])
def test_a_plan_that_nobody_wants_any_more_ends_between_two_places(engine: Engine, places_done: int) -> None:
    told: list[str] = []
    with pytest.raises(Cancelled):
        plan(
            REQUEST,
            engine,
            issued_utc=NOW,
            progress=lambda _share, text: told.append(text),
            cancelled=lambda: len(told) > places_done,
        )
    assert len(told) <= places_done + 1


def test_a_sky_that_towns_light_has_lower_odds(engine: Engine) -> None:
    dark, lit = planned(engine), planned(replace(engine, town_glow=lambda _place: 3.0))

    def by_start(plan: Plan) -> list[float]:
        inside = [stay for stay in plan.stays if stay.place.id != "ushuaia"]
        inside.sort(key=lambda stay: (stay.place.id, stay.first_evening))
        return [stay.odds_at_least_one for stay in inside]

    assert all(two < one for one, two in zip(by_start(dark), by_start(lit), strict=True))
