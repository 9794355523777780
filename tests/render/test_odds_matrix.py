"""The matrix's cells, heads and marks, read from pixels and texts."""

import itertools
from collections.abc import Callable
from dataclasses import replace
from datetime import date

import pytest
from PySide6.QtGui import QColor, QImage

from auroraplan.app.chance_wording import percent
from auroraplan.render import odds_matrix
from auroraplan.render.odds_matrix import (
    HEADER_HEIGHT,
    MATRIX_HEAD,
    PLACE_COLUMN,
    cell_text,
    first_climatology_evening,
    matrix_height,
    matrix_places,
    paint_cell,
    paint_evening,
    paint_legend,
    paint_matrix,
)
from auroraplan.render.style import RAMP_CUTS_PERCENT, Style, dark, light, print_
from plan_example import ABISKO, FORECAST_UNTIL, MCMURDO, best, example_night, example_plan

pytestmark = [pytest.mark.gui, pytest.mark.usefixtures("qapp")]

Picture = Callable[..., QImage]


@pytest.mark.parametrize("style", [dark(), light(), print_()], ids=lambda style: style.name)
@pytest.mark.parametrize(
    ("odds", "step"), [(0.0, 0), (0.05, 1), (0.2, 2), (0.31, 3), (0.5, 4), (0.7, 5), (0.9, 6)]
)
def test_a_cell_has_the_colour_of_its_class(picture: Picture, style: Style, odds: float, step: int) -> None:
    image = picture(lambda painter, box: paint_cell(painter, box, odds, style), 56, 32, "#ff00ff")
    assert QColor(image.pixel(8, 16)).name() == style.ramp[step]


@pytest.mark.parametrize(
    ("odds", "text"),
    [(0.43, "43"), (0.0, "<1"), (0.0051, "<1"), (0.999, ">99"), (None, "–"), (float("nan"), "–")],
)
def test_a_cell_reads_whole_percent_and_never_0_or_100(odds: float | None, text: str) -> None:
    assert cell_text(odds) == text


def test_an_unknown_cell_differs_from_a_hopeless_one_without_its_text(picture: Picture) -> None:
    unknown, hopeless = (
        picture(lambda painter, box, o=odds: paint_cell(painter, box, o, light()), 56, 32)
        for odds in (None, 0.0)
    )
    tones = {image.pixel(x, 7) for image in (unknown,) for x in range(8, 48)}
    assert len(tones) >= 2
    assert len({hopeless.pixel(x, 7) for x in range(8, 48)}) == 1


def test_every_cell_of_the_plan_is_written_as_the_words_have_it(texts: Callable[..., list]) -> None:
    plan = example_plan()
    height = matrix_height(plan)
    found = texts(lambda painter, box: paint_matrix(painter, box, plan, dark()), 900, height)
    shown = sorted(text.text for text in found if text.top > MATRIX_HEAD and text.left > PLACE_COLUMN)
    assert shown == sorted(percent(night.odds).removesuffix(" %") for night in plan.nights)


@pytest.mark.parametrize("width", [500, 900, 1600])
def test_no_text_of_the_matrix_runs_into_another(texts: Callable[..., list], width: int) -> None:
    plan = example_plan()
    height = matrix_height(plan)
    found = texts(
        lambda painter, box: paint_matrix(painter, box, plan, dark(), legs=best(plan).legs), width, height
    )
    for one, other in itertools.combinations(found, 2):
        assert not one.overlaps(other), f"{one} over {other}"
    assert all(text.left >= 0 and text.right <= width + 1 and text.bottom <= height for text in found)


def test_a_long_name_stays_in_its_column(texts: Callable[..., list]) -> None:
    plan = example_plan()
    long = replace(ABISKO, name="Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogogoch")
    found = texts(
        lambda painter, box: paint_matrix(painter, box, plan, dark(), places=[long, MCMURDO]), 900, 300
    )
    name = next(text for text in found if text.text.startswith("Llan"))
    assert name.text.endswith("…")
    assert name.right <= PLACE_COLUMN


def test_places_come_with_the_best_stay_first() -> None:
    assert [place.name for place in matrix_places(example_plan())] == [
        "Abisko",
        "Fairbanks",
        "Tromsø",
        "Þingvellir",
        "Ushuaia",
        "McMurdo Station",
    ]


def test_the_line_stands_before_the_first_evening_of_climatology() -> None:
    assert first_climatology_evening(example_plan()) == FORECAST_UNTIL


def test_without_a_forecast_there_is_no_line() -> None:
    plan = example_plan()
    nights = tuple(replace(night, kp=replace(night.kp, source_id="kp-climatology")) for night in plan.nights)
    assert first_climatology_evening(replace(plan, nights=nights)) is None


def test_the_outline_encloses_the_nights_of_the_stay_and_no_more(picture: Picture) -> None:
    plan = example_plan()
    stay = plan.stays[0]
    assert (stay.place, stay.first_evening) == (ABISKO, date(2026, 12, 8))
    image = picture(
        lambda painter, box: paint_matrix(painter, box, plan, dark(), legs=best(plan).legs),
        736,
        300,
        dark().card,
    )
    y = round(MATRIX_HEAD + 16)  # the middle of the first row
    cells = round(PLACE_COLUMN)
    white = [x for x in range(cells, 736) if QColor(image.pixel(x, y)).lightness() > 250]
    edges = [x for x in white if not any(abs(x - (cells + 60 * c + 30)) < 15 for c in range(10))]
    # Cells are 60 wide, their numbers in their middles: the stay reaches from the 4th to the 8th of them.
    assert {round((x - cells) / 60) for x in edges} == {3, 8}
    assert all(abs((x - cells) % 60 - 60 * ((x - cells) % 60 > 30)) <= 2 for x in edges)


def test_a_head_names_weekday_and_day(texts: Callable[..., list]) -> None:
    night = example_night(ABISKO, 3)
    found = texts(
        lambda painter, box: paint_evening(painter, box, night.night.evening, night=night, style=dark()),
        56,
        HEADER_HEIGHT,
    )
    assert [text.text for text in found] == ["Tue", "8"]


def test_the_legend_prints_the_cut_offs_of_the_colours(texts: Callable[..., list]) -> None:
    found = texts(lambda painter, box: paint_legend(painter, box, dark()), 250, 30)
    assert [text.text for text in found] == ["%", "0", *map(str, RAMP_CUTS_PERCENT)]


def test_a_part_of_the_matrix_can_be_chosen(texts: Callable[..., list]) -> None:
    plan = example_plan()
    evenings = [date(2026, 12, 9), date(2026, 12, 10)]
    found = texts(
        lambda painter, box: odds_matrix.paint_matrix(
            painter, box, plan, dark(), evenings_shown=evenings, places=[ABISKO]
        ),
        400,
        120,
    )
    words = [text.text for text in found]
    assert words[:4] == ["Wed", "9", "Thu", "10"]
    assert words[-2:] == ["35", "40"]
