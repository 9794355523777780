"""How a plan is laid out for the window."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from auroraplan.core.trips import Stay
from auroraplan.gui.answers import answers, board, dates_text, stay_note, stay_reasons
from plan_example import ABISKO, FORECAST_UNTIL, MCMURDO, NIGHTS, USHUAIA, example_plan


def test_places_come_by_the_odds_of_their_best_stay() -> None:
    laid_out = answers(example_plan())
    odds = [answer.stay.odds_at_least_one for answer in laid_out]
    assert odds == sorted(odds, reverse=True)
    assert [answer.rank for answer in laid_out] == list(range(1, 7))


def test_the_best_night_lies_in_the_best_stay_and_no_night_of_it_is_better() -> None:
    for answer in answers(example_plan()):
        nights = answer.stay_nights
        assert len(nights) == answer.stay.nights
        assert answer.best_night.odds == max(night.odds for night in nights)


def test_nights_are_in_order_of_date() -> None:
    for answer in answers(example_plan()):
        evenings = [night.night.evening for night in answer.nights]
        assert evenings == sorted(evenings)
        assert len(evenings) == NIGHTS


def test_the_line_between_forecast_and_climatology_is_where_the_source_changes() -> None:
    assert board(example_plan()).climatology_from == FORECAST_UNTIL


def test_a_place_that_cannot_work_says_why_instead_of_its_cloud() -> None:
    notes = {answer.place: stay_note(answer) for answer in answers(example_plan())}
    assert "too far from the oval" in notes[USHUAIA]
    assert "no dark hours" in notes[MCMURDO]
    assert "cloud" in notes[ABISKO]


def test_the_first_reason_against_stands_third_at_the_latest() -> None:
    for answer in answers(example_plan()):
        signs = [reason.sign for reason in stay_reasons(answer)]
        assert len(signs) <= 4
        assert "-" not in signs or signs.index("-") <= 2


def test_a_stay_over_the_end_of_a_month_names_both() -> None:
    stay = Stay(ABISKO, date(2027, 1, 30), 3, 0.5, 0.2, 0.4, 0.6, (0.2, 0.4, 0.5))
    assert dates_text(stay) == "30 Jan – 2 Feb"
    assert dates_text(replace(stay, first_evening=date(2027, 1, 3))) == "3–6 Jan"
