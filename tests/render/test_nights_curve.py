"""The curves of further nights, read from texts and places."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QColor

from auroraplan.render.nights_curve import (
    BAND_SHARE,
    LABEL_PITCH,
    label_tops,
    nights_layout,
    paint_nights,
    picked_curve,
)
from auroraplan.render.style import dark, light, mixed
from plan_example import ABISKO, PLACES, USHUAIA, example_plan
from season_example import example_curve

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QImage, QPainter

    from auroraplan.core.trips import NightsCurve
    from render.conftest import PaintedText

SIZE = (960, 320)
BOX = QRectF(0.0, 0.0, *map(float, SIZE))


def curves() -> tuple[NightsCurve, ...]:
    stays = example_plan().stays
    return tuple(example_curve(place, stays) for place in PLACES)


def paint(painter: QPainter, box: QRectF, *, chosen: str = ABISKO.id, cursor: int | None = None) -> None:
    names = [curve.place.name for curve in curves()]
    paint_nights(painter, box, curves(), names, dark(), chosen=chosen, stay=5, cursor=cursor)


def test_more_nights_stand_further_right_and_higher_chances_higher() -> None:
    layout = nights_layout(BOX, curves())
    assert layout.point(2, 0.5).x() > layout.point(1, 0.5).x()
    assert layout.point(1, 0.6).y() < layout.point(1, 0.5).y()
    assert layout.point(1, 1.0).y() == layout.field.top()
    for nights in (1, 7, 14):
        assert layout.nights_at(layout.point(nights, 0.3).x()) == nights
    assert layout.nights_at(3.0) is None


def test_names_stand_in_the_order_of_the_ends_and_none_over_another() -> None:
    told = curves()
    for height in (320.0, 170.0):
        tops = label_tops(QRectF(0.0, 0.0, 660.0, height), told)
        by_chance = sorted(zip([-curve.at_least_one[-1] for curve in told], tops, strict=True))
        in_order = [top for _, top in by_chance]
        assert all(later - earlier >= LABEL_PITCH for earlier, later in pairwise(in_order))
        assert in_order[0] >= 0.0
        assert in_order[-1] + LABEL_PITCH <= height


def test_nothing_is_written_over_anything_else(texts: Callable[..., list[PaintedText]]) -> None:
    for size in (SIZE, (640, 170)):
        painted = texts(paint, *size)
        pairs = [(one, other) for one in painted for other in painted if one is not other]
        assert not [(one.text, other.text) for one, other in pairs if one.overlaps(other)]


def test_what_each_night_adds_is_the_difference_of_what_is_shown(
    texts: Callable[..., list[PaintedText]],
) -> None:
    # Abisko's invented nights: 1 - 0.53**n of the first night of its best stay, 47 %.
    painted = [text.text for text in texts(paint, *SIZE)]
    at = painted.index("1")
    assert painted[at + 1] == "47 %"
    assert painted[at + 2 : at + 6] == ["2", "+25", "3", "+13"]


def test_the_stay_of_the_plan_is_named(texts: Callable[..., list[PaintedText]]) -> None:
    painted = texts(paint, *SIZE)
    stay = next(text for text in painted if text.text == "your stay")
    middle = (stay.left + stay.right) / 2.0
    assert nights_layout(BOX, curves()).nights_at(middle) == 5


def test_the_cursor_tells_the_chance_there(texts: Callable[..., list[PaintedText]]) -> None:
    without, told = texts(paint, *SIZE), texts(lambda painter, box: paint(painter, box, cursor=2), *SIZE)
    assert [text.text for text in told if text.text not in {one.text for one in without}] == ["72 %"]


def test_a_place_is_picked_by_its_curve_and_by_its_name() -> None:
    told = curves()
    layout = nights_layout(BOX, told)
    for number in (0, 2, 3):
        curve = told[number]
        on_curve = layout.point(9, curve.at_least_one[8])
        on_name = QPointF(layout.field.right() + 40.0, label_tops(BOX, told)[number] + 4.0)
        assert picked_curve(BOX, told, on_name) is curve
        assert picked_curve(BOX, told, on_curve) is curve
    assert picked_curve(BOX, told, layout.point(1, 0.97)) is None


def test_only_the_chosen_place_has_a_band(picture: Callable[..., QImage]) -> None:
    layout = nights_layout(BOX, curves())
    abisko = next(curve for curve in curves() if curve.place == ABISKO)
    just_inside = (layout.point(2, abisko.low[1]) - QPointF(0.0, 2.0)).toPoint()
    ink = dark().figure_colour(abisko.at_least_one[4])
    band = QColor(mixed(dark().card, ink, BAND_SHARE))
    for chosen in (ABISKO, USHUAIA):
        image = picture(lambda painter, box, at=chosen.id: paint(painter, box, chosen=at), *SIZE)
        assert (image.pixelColor(just_inside) == band) == (chosen == ABISKO)


def test_a_curve_of_one_night_and_none_at_all_can_be_painted(picture: Callable[..., QImage]) -> None:
    single = (example_curve(ABISKO, example_plan().stays, most=1),)
    for told in (single, ()):
        picture(
            lambda painter, box, told=told: paint_nights(
                painter, box, told, [curve.place.name for curve in told], light(), chosen="", stay=5
            ),
            *SIZE,
        )
