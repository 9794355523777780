"""The Moon's disc against geometry and against photographs anyone can look at."""

import math
from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QPointF
from PySide6.QtGui import QColor, QImage

from auroraplan.render.moon_disc import is_waxing, lit_path, paint_moon
from auroraplan.render.style import dark
from plan_example import ABISKO, example_night

pytestmark = pytest.mark.gui


def _area(points: list[QPointF]) -> float:
    pairs = zip(points, points[1:] + points[:1], strict=True)
    return abs(sum(a.x() * b.y() - b.x() * a.y() for a, b in pairs)) / 2.0


@given(fraction=st.floats(0.0, 1.0), on_right=st.booleans())
def test_the_lit_area_is_the_lit_fraction_of_the_disc(fraction: float, on_right: bool) -> None:
    path = lit_path(QPointF(500.0, 300.0), 200.0, fraction, lit_on_right=on_right)
    outline = path.toFillPolygon()
    lit = _area([outline.at(i) for i in range(outline.size())])
    assert lit / (math.pi * 200.0**2) == pytest.approx(fraction, abs=0.005)


@pytest.mark.parametrize(
    ("waxing", "southern", "lit_side"),
    [(True, False, "right"), (False, False, "left"), (True, True, "left"), (False, True, "right")],
)
def test_a_crescent_is_lit_on_the_side_that_is_seen(
    picture: Callable[..., QImage], waxing: bool, southern: bool, lit_side: str
) -> None:
    image = picture(
        lambda painter, box: paint_moon(
            painter,
            box.center(),
            radius=40.0,
            lit_fraction=0.25,
            waxing=waxing,
            style=dark(),
            southern=southern,
        ),
        100,
        100,
    )
    bright = QColor(dark().moon).rgb()
    sides = {"left": image.pixel(13, 50), "right": image.pixel(87, 50)}
    assert sides.pop(lit_side) == bright
    assert next(iter(sides.values())) == QColor(dark().moon_shadow).rgb()


def test_a_full_moon_has_no_shadow_and_a_new_one_no_light(picture: Callable[..., QImage]) -> None:
    for fraction, tone in ((1.0, dark().moon), (0.0, dark().moon_shadow)):
        image = picture(
            lambda painter, box, f=fraction: paint_moon(
                painter, box.center(), radius=40.0, lit_fraction=f, waxing=True, style=dark()
            ),
            100,
            100,
        )
        assert {image.pixel(x, 50) for x in range(20, 80)} == {QColor(tone).rgb()}


def test_the_moon_waxes_after_the_new_moon_of_9_december_2026() -> None:
    # New Moon 2026 Dec 9 00:52 UT (Espenak, Six Millennium Catalog of Phases of the Moon).
    assert not is_waxing(example_night(ABISKO, 0))
    assert is_waxing(example_night(ABISKO, 6))
