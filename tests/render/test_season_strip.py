"""The season's bars and marks, read from pixels and texts."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QColor, QImage

from auroraplan.render.season_strip import (
    month_starts,
    paint_season,
    planned_columns,
    rows_of,
    season_layout,
)
from auroraplan.render.style import dark
from plan_example import ABISKO, FAIRBANKS, MCMURDO, PLACES, TROMSO
from season_example import BEST, BEST_ODDS, example_season

if TYPE_CHECKING:
    from render.conftest import PaintedText

FIRST = date(2026, 11, 30)
SIZE = (980, 300)
BOX = QRectF(0.0, 0.0, *map(float, SIZE))
STYLE = dark()


def test_the_place_with_the_best_week_stands_first() -> None:
    rows = rows_of(example_season((TROMSO, FAIRBANKS, ABISKO), FIRST))
    assert rows[0].place == ABISKO
    assert rows[0].best.first_evening == BEST
    assert rows[0].best.odds == BEST_ODDS


def test_a_bar_is_as_high_as_its_odds(picture: Callable[..., QImage]) -> None:
    rows = rows_of(example_season((ABISKO,), FIRST))
    image = picture(lambda painter, box: paint_season(painter, box, rows, STYLE), *SIZE, ground=STYLE.card)
    layout = season_layout(BOX, rows)
    for column in (0, 8, 10):
        week = rows[0].weeks[column]
        cell, x = layout.cell(0, column), round(layout.cell(0, column).center().x())
        inks = [image.pixelColor(x, y) for y in range(round(cell.top()), round(cell.bottom()) - 3)]
        filled = sum(ink != QColor(STYLE.card) for ink in inks)
        assert abs(filled - week.odds * (cell.height() - 10.0)) <= 2.0, week
        assert QColor(STYLE.odds_colour(week.odds)) in inks


def test_a_week_without_a_chance_has_no_bar(picture: Callable[..., QImage]) -> None:
    rows = rows_of(example_season((ABISKO,), FIRST))
    column = next(number for number, week in enumerate(rows[0].weeks) if week.odds == 0.0)
    image = picture(lambda painter, box: paint_season(painter, box, rows, STYLE), *SIZE, ground=STYLE.card)
    cell = season_layout(BOX, rows).cell(0, column)
    middle = [
        image.pixelColor(round(cell.center().x()), y).name() for y in range(40, round(cell.bottom()) - 5)
    ]
    assert set(middle) == {STYLE.card}


def test_an_unknown_week_is_a_dash_and_no_bar(texts: "Callable[..., list[PaintedText]]") -> None:
    (row,) = rows_of(example_season((ABISKO,), FIRST))
    unknown = replace(row.weeks[3], odds=float("nan"))
    rows = (replace(row, weeks=(*row.weeks[:3], unknown, *row.weeks[4:])),)
    painted = texts(lambda painter, box: paint_season(painter, box, rows, STYLE), *SIZE)
    assert [text.text for text in painted].count("–") == 1


def test_every_month_is_named_and_no_name_runs_into_another(
    texts: "Callable[..., list[PaintedText]]",
) -> None:
    rows = rows_of(example_season(PLACES, FIRST))
    for width in (980, 660):
        painted = texts(lambda painter, box: paint_season(painter, box, rows, STYLE), width, 300)
        named = [text for text in painted if text.top < 16.0]
        assert [text.text for text in named][:3] == ["Dec", "Jan 2027" if width > 900 else "2027", "Feb"]
        assert len(named) == 13
        assert not any(one.overlaps(other) for one in named for other in named if one is not other)


def test_a_week_belongs_to_the_month_of_its_middle() -> None:
    weeks = rows_of(example_season((ABISKO,), FIRST))[0].weeks
    starts = [weeks[number].first_evening for number in month_starts(weeks)]
    assert starts[:3] == [date(2026, 11, 30), date(2027, 1, 4), date(2027, 2, 1)]


def test_the_weeks_of_the_plan_are_those_in_which_its_stays_begin() -> None:
    rows = rows_of(example_season((ABISKO,), FIRST))
    one_week = FIRST + timedelta(days=14)
    assert planned_columns(rows, one_week, one_week + timedelta(days=6)) == range(2, 3)
    assert planned_columns(rows, one_week, one_week + timedelta(days=7)) == range(2, 4)
    assert planned_columns(rows, one_week + timedelta(days=3), one_week + timedelta(days=3)) == range(2, 3)
    assert not planned_columns(rows, date(2030, 1, 1), date(2030, 1, 9))


def test_what_is_painted_is_what_is_picked() -> None:
    rows = rows_of(example_season(PLACES, FIRST))
    layout = season_layout(BOX, rows)
    for row in range(len(rows)):
        for column in (0, 25, 51):
            assert layout.at(layout.cell(row, column).center()) == (row, column)
    assert layout.at(QPointF(2.0, 150.0)) is None


def test_rows_that_do_not_fit_are_scrolled_to() -> None:
    rows = rows_of(example_season(PLACES, FIRST))
    layout = season_layout(QRectF(0.0, 0.0, 660.0, 100.0), rows, first_row=2)
    assert layout.shown_rows == 3
    assert layout.at(layout.field.topLeft() + QPointF(1.0, 1.0)) == (2, 0)
    assert layout.field.bottom() <= 100.0


def test_a_place_without_any_chance_says_so(texts: "Callable[..., list[PaintedText]]") -> None:
    rows = rows_of(example_season((MCMURDO,), date(2026, 11, 30), weeks=8))
    painted = texts(lambda painter, box: paint_season(painter, box, rows, STYLE), *SIZE)
    assert "no chance" in [text.text for text in painted]
