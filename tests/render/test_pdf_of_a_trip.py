"""A trip of several stays on paper: its own odds, a sheet for each of its nights at the right place."""

import io
import itertools
from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta

import pytest
from pypdf import PdfReader

from auroraplan.app.chance_wording import percent, percent_range
from auroraplan.app.chosen_trip import ChosenTrip, best_trip, chosen_trip
from auroraplan.app.date_wording import evening_text
from auroraplan.core.errors import UnusableInput
from auroraplan.core.itineraries import Leg
from auroraplan.render.page_flow import A4, LETTER, Paper, paint_blocks
from auroraplan.render.pdf import plan_pages, plan_pdf
from hard_example import hard_plan
from plan_example import example_plan

pytestmark = [pytest.mark.gui, pytest.mark.usefixtures("qapp")]

PLAN = hard_plan()
PLACES = {place.name: place for place in PLAN.request.places}


def trip() -> ChosenTrip:
    legs = (
        Leg(PLACES["Tromsø"], date(2026, 12, 16), 2),
        Leg(PLACES["Abisko"], date(2026, 12, 18), 3),
        Leg(PLACES["Bodø"], date(2026, 12, 21), 1),
    )
    return chosen_trip(PLAN, legs)


@pytest.fixture(scope="module")
def pages(qapp: object) -> list[str]:
    read = PdfReader(io.BytesIO(plan_pdf(PLAN, trip())))
    return [" ".join(page.extract_text().split()) for page in read.pages]


def test_the_cover_tells_the_trip_and_not_the_best_stay(pages: list[str]) -> None:
    found = trip().itinerary
    assert "Tromsø 2 + Abisko 3 + Bodø 1, 16 Dec → 22 Dec 2026" in pages[0]
    assert (
        f"{percent(found.odds_at_least_one)} the odds of seeing aurora on at least one of 6 nights"
        in pages[0]
    )
    assert f"likely range {percent_range(found.low, found.high)}" in pages[0]
    assert "6 nights of your choice" in pages[0]


def test_each_night_has_its_sheet_at_its_own_place(pages: list[str]) -> None:
    for number, night in enumerate(trip().nights, start=1):
        title = f"{night.night.place.name} · night of {evening_text(night.night.evening)}"
        assert sum(title in page and f"Night {number} of 6" in page for page in pages) == 1


def test_the_nights_of_a_trip_are_those_of_its_stays() -> None:
    told = [(night.night.place.name, night.night.evening.day) for night in trip().nights]
    assert told == [
        ("Tromsø", 16),
        ("Tromsø", 17),
        ("Abisko", 18),
        ("Abisko", 19),
        ("Abisko", 20),
        ("Bodø", 21),
    ]


def test_a_night_that_is_not_in_the_plan_is_named() -> None:
    beyond = PLAN.request.first_evening + timedelta(days=PLAN.request.nights)
    with pytest.raises(UnusableInput, match=PLACES["Tromsø"].name):
        chosen_trip(PLAN, [Leg(PLACES["Tromsø"], beyond, 1)])


def test_one_stay_of_a_plan_is_told_as_the_plan_tells_it() -> None:
    plan = example_plan()
    stay = plan.stays[3]
    told = chosen_trip(plan, [Leg(stay.place, stay.first_evening, stay.nights)])
    assert told.itinerary.odds_at_least_one == stay.odds_at_least_one
    assert [night.night.place for night in told.nights] == [stay.place] * stay.nights


@pytest.mark.parametrize("paper", [A4, LETTER], ids=lambda paper: paper.name)
def test_no_text_of_a_trip_stands_outside_its_page_or_over_another(
    texts: Callable[..., list], paper: Paper
) -> None:
    body = paper.body
    for blocks in plan_pages(PLAN, trip(), paper):
        found = texts(lambda painter, _, b=blocks: paint_blocks(painter, body, b), paper.width, paper.height)
        for text in found:
            assert body.left() - 1 <= text.left, text
            assert text.right <= body.right() + 1, text
            assert text.bottom <= body.bottom() + 1, text
        for one, other in itertools.combinations(found, 2):
            assert not one.overlaps(other), f"{one} over {other}"


def test_without_a_stay_there_is_no_best_trip() -> None:
    assert best_trip(replace(example_plan(), stays=())) is None
