"""What further nights are worth, also beyond the dates of a plan; Kp and clouds are the bundled ones."""

from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from auroraplan.app.planner import Cancelled, Plan
from auroraplan.app.requests import plan_request
from auroraplan.app.wiring import Auroraplan, wired
from auroraplan.core.places import Place

ABISKO = Place("abisko", "Abisko", "", "Sweden", 68.349, 18.831, "Europe/Stockholm")
FAIRBANKS = Place("fairbanks", "Fairbanks", "", "United States", 64.838, -147.716, "America/Anchorage")
NOW = datetime(2026, 12, 1, 12, tzinfo=UTC)
REQUEST = plan_request((ABISKO, FAIRBANKS), date(2026, 12, 5), nights=6, stay=3, offline=True)


@pytest.fixture(scope="module")
def program(tmp_path_factory: pytest.TempPathFactory) -> Auroraplan:
    home: Path = tmp_path_factory.mktemp("home")
    return wired(home=home, offline=True, now=lambda: NOW)


@pytest.fixture(scope="module")
def answer(program: Auroraplan) -> Plan:
    return program.plan(REQUEST)


def test_two_weeks_are_told_though_the_plan_has_six_nights(program: Auroraplan, answer: Plan) -> None:
    curves = program.nights_needed(answer, REQUEST.places)
    assert {len(curve.at_least_one) for curve in curves} == {14}
    assert max(len(curve.at_least_one) for curve in answer.curves) <= 6


def test_the_first_nights_are_those_of_the_best_stay(program: Auroraplan, answer: Plan) -> None:
    for curve in program.nights_needed(answer, REQUEST.places):
        best = next(stay for stay in answer.stays if stay.place == curve.place)
        assert curve.first_evening == best.first_evening
        # The field is that of the middle of all nights, hours apart.
        assert curve.at_least_one[:3] == pytest.approx(best.by_nights, abs=1e-4)
        assert (curve.low[2], curve.high[2]) == pytest.approx((best.low, best.high), abs=1e-4)


def test_the_range_holds_the_odds_and_more_nights_never_lower_them(program: Auroraplan, answer: Plan) -> None:
    for curve in program.nights_needed(answer, REQUEST.places):
        assert list(curve.at_least_one) == sorted(curve.at_least_one)
        for low, middle, high in zip(curve.low, curve.at_least_one, curve.high, strict=True):
            assert low <= middle <= high


def test_only_the_places_asked_for_are_told(program: Auroraplan, answer: Plan) -> None:
    assert [curve.place for curve in program.nights_needed(answer, (FAIRBANKS,))] == [FAIRBANKS]
    assert program.nights_needed(answer, ()) == ()


def test_the_end_of_the_ephemeris_ends_the_curve(program: Auroraplan) -> None:
    last = plan_request((ABISKO,), date(2053, 9, 26), nights=6, stay=6, offline=True)
    (curve,) = program.nights_needed(program.plan(last), (ABISKO,))
    assert len(curve.at_least_one) == 6


def test_it_can_be_cancelled(program: Auroraplan, answer: Plan) -> None:
    with pytest.raises(Cancelled):
        program.nights_needed(replace(answer), REQUEST.places, cancelled=lambda: True)
