"""A trip as blocks: nights as wide as they are many, nothing written over anything else."""

from collections.abc import Callable
from datetime import date, timedelta
from typing import TYPE_CHECKING, Any

import pytest

from auroraplan.core.stay_moves import Evenings
from auroraplan.render.style import dark, light
from auroraplan.render.trip_blocks import StayBlock, Stretch, paint_evenings, paint_trip, shown_evenings

if TYPE_CHECKING:
    from PySide6.QtCore import QRectF
    from PySide6.QtGui import QImage, QPainter

pytestmark = pytest.mark.gui

FIRST = date(2027, 1, 28)
STAYS = (
    (FIRST + timedelta(days=2), StayBlock("Tromsø", 2, 0.54, (0.3, 0.35))),
    (FIRST + timedelta(days=4), StayBlock("Abisko", 3, 0.71, (0.5, None, 0.8))),
)


def trip(width: float, nights: int = 14) -> Callable[["QPainter", "QRectF"], None]:
    def paint(painter: "QPainter", box: "QRectF") -> None:
        planned = (FIRST, FIRST + timedelta(days=nights))
        paint_trip(painter, box, Stretch(FIRST, nights, 0.0, width), STAYS, dark(), planned=planned)

    return paint


@pytest.mark.parametrize("width", [272, 420, 720, 1100])
def test_no_text_stands_over_another_or_outside(texts: Any, width: int) -> None:
    found = texts(trip(width), width, 52)
    assert found
    for number, one in enumerate(found):
        assert one.left >= -0.5, one
        assert one.right <= width + 0.5, one
        assert not any(one.overlaps(other) for other in found[number + 1 :]), one


def test_a_wide_block_tells_place_nights_and_chance(texts: Any) -> None:
    told = [each.text for each in texts(trip(1100), 1100, 52)]
    assert {"Tromsø 2n", "54 %", "Abisko 3n", "71 %", "28 Jan", "1 Feb"} <= set(told)


def test_a_narrow_block_still_tells_its_nights(texts: Any) -> None:
    told = [each.text for each in texts(trip(272), 272, 52)]
    assert "2n" in told
    assert any(text.endswith("3n") for text in told)


def test_each_night_has_the_colour_of_its_odds(picture: Callable[..., "QImage"]) -> None:
    image = picture(trip(1400.0), 1400, 52, ground=dark().card)
    y = 52 - 1 - 3 - 3
    colours = [image.pixelColor(x, y).name() for x in (250, 340, 430, 550, 660)]
    style = dark()
    expected = [style.odds_colour(odds) for odds in (0.3, 0.35, 0.5, None, 0.8)]
    assert colours == expected


def test_evenings_outside_the_plan_have_no_ground(picture: Callable[..., "QImage"]) -> None:
    def paint(painter: "QPainter", box: "QRectF") -> None:
        planned = (FIRST, FIRST + timedelta(days=7))
        paint_evenings(painter, box, Stretch(FIRST, 14, 0.0, 700.0), light(), planned=planned)

    image = picture(paint, 700, 52, ground=light().card)
    assert image.pixelColor(25, 35).name() == light().ground
    assert image.pixelColor(525, 35).name() == light().card


WHOLE = Evenings(FIRST, 180)


def test_a_short_plan_is_shown_whole() -> None:
    whole = Evenings(FIRST, 14)
    taken = Evenings(FIRST + timedelta(days=3), 5)
    assert shown_evenings(whole, taken, width=700, shown=None) == whole


def test_of_a_long_plan_the_evenings_around_the_trip_are_shown() -> None:
    taken = Evenings(FIRST + timedelta(days=90), 6)
    shown = shown_evenings(WHOLE, taken, width=700, shown=None)
    assert shown.nights == 14
    assert shown.holds(taken)
    assert shown.first == FIRST + timedelta(days=86)


def test_what_is_shown_stays_while_the_trip_is_in_it_and_follows_it_out() -> None:
    taken = Evenings(FIRST + timedelta(days=90), 6)
    shown = shown_evenings(WHOLE, taken, width=700, shown=None)
    later = Evenings(FIRST + timedelta(days=92), 6)
    assert shown_evenings(WHOLE, later, width=700, shown=shown) == shown
    gone = Evenings(FIRST + timedelta(days=120), 6)
    assert shown_evenings(WHOLE, gone, width=700, shown=shown).holds(gone)


@pytest.mark.parametrize("after", [0, 174])
def test_at_the_ends_of_the_plan_nothing_beyond_it_is_shown(after: int) -> None:
    taken = Evenings(FIRST + timedelta(days=after), 6)
    shown = shown_evenings(WHOLE, taken, width=700, shown=None)
    assert WHOLE.holds(shown)
    assert shown.holds(taken)
