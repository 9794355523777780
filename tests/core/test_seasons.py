from datetime import date, timedelta

import pytest

from auroraplan.core.seasons import WEEKS, best_week, first_week, monday_of, nights_for, weeks, weeks_of
from auroraplan.core.trips import stays
from night_scenes import EVENING, Scene


def test_a_week_is_the_mean_of_the_stays_that_begin_in_it() -> None:
    odds = Scene(count=18).odds
    found = weeks(odds, 5)
    starts = stays(odds, 5)
    assert [week.first_evening for week in found] == [EVENING, EVENING + timedelta(days=7)]
    for index, week in enumerate(found):
        own = starts[7 * index : 7 * index + 7]
        assert week.odds == pytest.approx(sum(stay.odds_at_least_one for stay in own) / 7)
        assert week.best in own
        assert week.best.odds_at_least_one == max(stay.odds_at_least_one for stay in own)
        assert week.low <= week.odds <= week.high
        assert week.dark_hours == pytest.approx(odds.nights[7 * index].dark_hours, abs=0.2)


def test_a_week_without_all_of_its_stays_is_left_out() -> None:
    assert len(weeks(Scene(count=10).odds, 5)) == 0
    assert len(weeks(Scene(count=11).odds, 5)) == 1


def test_fifty_two_weeks_take_a_year_of_nights_and_the_last_stay() -> None:
    assert nights_for(5) == 368
    assert (nights_for(5) - 5 + 1) // 7 == WEEKS


def test_weeks_of_a_year_are_those_of_the_calendar() -> None:
    # ISO 8601: week 1 of 2026 begins on Monday 29 December 2025, that of 2027 on 4 January.
    assert first_week(2026) == date(2025, 12, 29)
    assert first_week(2027) == date(2027, 1, 4)
    assert monday_of(date(2027, 2, 8)) == date(2027, 2, 8)
    assert monday_of(date(2027, 2, 14)) == date(2027, 2, 8)


def test_the_best_week_is_the_one_with_the_highest_odds() -> None:
    found = weeks(Scene(count=25).odds, 5)
    assert best_week(found).odds == max(week.odds for week in found)
    # Equal weeks: the earliest.
    assert best_week([found[0], found[0]]) is found[0]


@pytest.mark.parametrize("year", range(2020, 2040))
def test_a_year_has_all_of_its_weeks(year: int) -> None:
    # ISO 8601: from the Monday of week 1 to the Monday of the next year's week 1.
    assert first_week(year) + timedelta(weeks=weeks_of(year)) == first_week(year + 1)
