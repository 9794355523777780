"""Stays that are moved still follow one another, keep a night each and lose none."""

from datetime import date, timedelta
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from auroraplan.core.errors import UnusableInput
from auroraplan.core.itineraries import Leg
from auroraplan.core.places import Place
from auroraplan.core.stay_moves import (
    Evenings,
    evenings_of,
    laid_out,
    shifted,
    with_edge_moved,
    with_nights,
    with_one_more,
    with_place,
    with_stay_at,
    without_stay,
)

FIRST = date(2027, 2, 5)
WITHIN = Evenings(FIRST, 14)
ABISKO, TROMSO, KIRUNA = (
    Place(name.casefold(), name, "", "", 68.0, 19.0, "UTC") for name in ("Abisko", "Tromsø", "Kiruna")
)


def day(number: int) -> date:
    return FIRST + timedelta(days=number)


def told(legs: tuple[Leg, ...]) -> list[tuple[str, int, int]]:
    """Place, days after the first evening that can be had, nights."""
    return [(leg.place.name, (leg.first_evening - FIRST).days, leg.nights) for leg in legs]


TWO = laid_out([(TROMSO, 2), (ABISKO, 3)], day(3))


@st.composite
def trips(draw: st.DrawFn) -> tuple[Leg, ...]:
    places = draw(st.lists(st.sampled_from((ABISKO, TROMSO, KIRUNA)), min_size=1, max_size=4))
    nights = [draw(st.integers(1, 3)) for _ in places]
    return laid_out(zip(places, nights, strict=True), day(draw(st.integers(0, 14 - sum(nights)))))


def is_a_trip(legs: tuple[Leg, ...]) -> bool:
    """No gap, no overlap, a night at least, nobody moves from a place to the same, all within."""
    follow = all(b.first_evening == a.first_evening + timedelta(days=a.nights) for a, b in pairwise(legs))
    moves = all(a.place != b.place for a, b in pairwise(legs))
    return follow and moves and all(leg.nights >= 1 for leg in legs) and WITHIN.holds(evenings_of(legs))


@given(trips(), st.integers(0, 4), st.integers(-20, 20))
def test_wherever_an_edge_is_dragged_a_trip_comes_of_it(legs: tuple[Leg, ...], edge: int, by: int) -> None:
    edge = min(edge, len(legs))
    moved = with_edge_moved(legs, edge, by, within=WITHIN)
    assert is_a_trip(moved)
    assert [leg.place for leg in moved] == [leg.place for leg in legs]
    if 0 < edge < len(legs):
        assert evenings_of(moved) == evenings_of(legs)
    elif edge == 0:
        assert evenings_of(moved).end == evenings_of(legs).end
    else:
        assert moved[0].first_evening == legs[0].first_evening


@given(trips(), st.integers(0, 3), st.integers(0, 3))
def test_another_order_takes_the_same_evenings(legs: tuple[Leg, ...], index: int, to: int) -> None:
    index, to = min(index, len(legs) - 1), min(to, len(legs) - 1)
    moved = with_stay_at(legs, index, to)
    assert is_a_trip(moved)
    assert evenings_of(moved) == evenings_of(legs)
    for place in (ABISKO, TROMSO, KIRUNA):
        assert sum(x.nights for x in moved if x.place == place) == sum(
            x.nights for x in legs if x.place == place
        )


@given(trips(), st.integers(-20, 20))
def test_a_shifted_trip_keeps_its_stays(legs: tuple[Leg, ...], by: int) -> None:
    moved = shifted(legs, by, within=WITHIN)
    assert is_a_trip(moved)
    assert [(leg.place, leg.nights) for leg in moved] == [(leg.place, leg.nights) for leg in legs]


@given(trips(), st.integers(0, 3), st.integers(-3, 30))
def test_a_stay_grows_only_as_far_as_the_evenings_reach(
    legs: tuple[Leg, ...], index: int, nights: int
) -> None:
    index = min(index, len(legs) - 1)
    grown = with_nights(legs, index, nights, within=WITHIN)
    assert is_a_trip(grown)
    others = [leg.nights for at, leg in enumerate(legs) if at != index]
    assert [leg.nights for at, leg in enumerate(grown) if at != index] == others


@given(trips(), st.integers(0, 3))
def test_one_more_is_one_more_or_none_at_all(legs: tuple[Leg, ...], index: int) -> None:
    index = min(index, len(legs) - 1)
    longer = with_one_more(legs, index, within=WITHIN)
    if longer is None:
        assert evenings_of(legs) == WITHIN
    else:
        assert is_a_trip(longer)
        assert longer[index].nights == legs[index].nights + 1
        assert evenings_of(longer).nights == evenings_of(legs).nights + 1


@given(trips(), st.sampled_from((ABISKO, TROMSO, KIRUNA)), st.integers(1, 20))
def test_a_place_is_added_with_the_nights_that_are_left(
    legs: tuple[Leg, ...], place: Place, nights: int
) -> None:
    left = WITHIN.nights - evenings_of(legs).nights
    if left == 0:
        with pytest.raises(UnusableInput, match="shorten a stay"):
            with_place(legs, place, nights, within=WITHIN)
        return
    longer = with_place(legs, place, nights, within=WITHIN)
    assert is_a_trip(longer)
    assert longer[-1].place == place
    assert evenings_of(longer).nights == evenings_of(legs).nights + min(nights, left)


@given(trips(), st.integers(0, 3))
def test_without_a_stay_the_others_follow_one_another(legs: tuple[Leg, ...], index: int) -> None:
    if len(legs) == 1:
        assert without_stay(legs, 0) == ()
        return
    index = min(index, len(legs) - 1)
    left = without_stay(legs, index)
    assert is_a_trip(left)
    assert evenings_of(left).nights == evenings_of(legs).nights - legs[index].nights


def test_an_edge_between_two_stays_takes_nights_from_one_for_the_other() -> None:
    assert told(with_edge_moved(TWO, 1, 1, within=WITHIN)) == [("Tromsø", 3, 3), ("Abisko", 6, 2)]
    assert told(with_edge_moved(TWO, 1, 9, within=WITHIN)) == [("Tromsø", 3, 4), ("Abisko", 7, 1)]
    assert told(with_edge_moved(TWO, 0, -1, within=WITHIN)) == [("Tromsø", 2, 3), ("Abisko", 5, 3)]


def test_without_the_first_stay_the_others_keep_their_evenings() -> None:
    assert told(without_stay(TWO, 0)) == [("Abisko", 5, 3)]
    assert told(without_stay(TWO, 1)) == [("Tromsø", 3, 2)]


def test_two_stays_in_a_row_at_one_place_are_one() -> None:
    three = laid_out([(ABISKO, 1), (TROMSO, 2), (ABISKO, 3)], day(0))
    assert told(without_stay(three, 1)) == [("Abisko", 0, 4)]


def test_a_stay_added_at_the_last_evening_lets_the_trip_begin_earlier() -> None:
    late = laid_out([(ABISKO, 3)], day(11))
    assert told(with_place(late, TROMSO, 2, within=WITHIN)) == [("Abisko", 9, 3), ("Tromsø", 12, 2)]
    assert told(with_place(late, TROMSO, 2, within=WITHIN, at=0)) == [("Tromsø", 9, 2), ("Abisko", 11, 3)]


def test_a_saved_trip_outside_the_dates_of_the_plan_is_not_held_by_them() -> None:
    assert not WITHIN.holds(Evenings(day(12), 4))
    assert WITHIN.joined(Evenings(day(12), 4)) == Evenings(FIRST, 16)
