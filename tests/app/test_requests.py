"""What can be asked, and what can not."""

from datetime import date

import pytest

from auroraplan.app.requests import FIRST_DATE, LAST_DATE, nights_between, plan_request
from auroraplan.core.errors import UnusableInput
from auroraplan.core.places import Place

TROMSO = Place("tromso", "Tromsø", "Troms", "Norway", 69.6489, 18.9551, "Europe/Oslo")
FIRST = date(2026, 12, 5)


def test_a_stay_is_five_nights_or_all_there_are() -> None:
    assert plan_request([TROMSO], FIRST).stay == 5
    assert plan_request([TROMSO], FIRST, nights=3).stay == 3


def test_a_place_that_is_named_twice_counts_once() -> None:
    assert plan_request([TROMSO, TROMSO], FIRST).places == (TROMSO,)


@pytest.mark.parametrize("nights", [0, -1, 732, 10**9])
def test_nights_out_of_range_are_refused_by_their_number(nights: int) -> None:
    with pytest.raises(UnusableInput, match=f"^{nights} nights.*choose 1 to 731"):
        plan_request([TROMSO], FIRST, nights=nights)


@pytest.mark.parametrize("stay", [0, -3, 11])
def test_a_stay_that_does_not_fit_is_refused(stay: int) -> None:
    with pytest.raises(UnusableInput, match=f"{stay} nights does not fit: choose 1 to 10"):
        plan_request([TROMSO], FIRST, nights=10, stay=stay)


@pytest.mark.parametrize(
    "first", [date.min, date(1969, 12, 31), date(2053, 10, 1), date(2053, 12, 1), date.max]
)
def test_dates_outside_the_ephemeris_are_refused(first: date) -> None:
    with pytest.raises(UnusableInput, match="choose evenings between 1970-01-03 and 2053-10-01"):
        plan_request([TROMSO], first, nights=2)


def test_the_first_and_last_dates_can_be_planned() -> None:
    assert plan_request([TROMSO], FIRST_DATE, nights=1).nights == 1
    assert plan_request([TROMSO], LAST_DATE, nights=1).nights == 1


def test_nothing_to_plan_for_is_refused() -> None:
    with pytest.raises(UnusableInput, match="no place"):
        plan_request([], FIRST)


def test_both_ends_of_a_range_of_evenings_count() -> None:
    assert nights_between(FIRST, FIRST) == 1
    assert nights_between(FIRST, date(2026, 12, 14)) == 10
    with pytest.raises(UnusableInput, match="2026-12-04 lies before the first, 2026-12-05"):
        nights_between(FIRST, date(2026, 12, 4))
