from datetime import date

import pytest

from auroraplan.app.destination_text import destination_lines, part_of_month, season_text
from auroraplan.core.dark_season import DarkSeason
from auroraplan.core.destinations import Destination
from auroraplan.core.places import Place

KIRUNA = Destination(
    Place("kiruna", "Kiruna", "", "Sweden", 67.86, 20.23, "Europe/Stockholm"),
    "SE",
    (),
    (),
    open_horizon="NS",
    nearest_town="Narvik",
    nearest_town_km=121.4,
    nearest_town_direction="west",
    reach="Train",
)


def test_what_is_known_is_told_under_headings_and_what_is_not_is_left_out() -> None:
    assert destination_lines(KIRUNA) == (
        ("How to get there", "Train"),
        ("Nearest large town", "Narvik, 121 km west"),
        ("Dark nights", "late August to mid April"),
        ("Horizon", "open to north and south"),
    )


def test_a_place_that_is_a_large_town_names_no_other() -> None:
    itself = Destination(KIRUNA.place, "SE", (), (), nearest_town="Kiruna", nearest_town_km=0.0)
    assert [heading for heading, _ in destination_lines(itself)] == ["Dark nights"]


def test_nights_that_are_dark_all_year_are_told_so() -> None:
    assert season_text(None) == "all year"
    assert season_text(DarkSeason(date(2027, 2, 18), date(2027, 10, 24))) == "mid February to late October"


@pytest.mark.parametrize(
    ("day", "part"), [(1, "early"), (10, "early"), (11, "mid"), (21, "late"), (31, "late")]
)
def test_a_month_has_three_parts(day: int, part: str) -> None:
    assert part_of_month(date(2027, 1, day)) == f"{part} January"
