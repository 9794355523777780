"""Painting keeps the interpreter's books straight.

PySide6 6.12.0 on CPython older than 3.12 gives away a reference to None with every call that returns nothing
(PYSIDE-3474), and the process aborts after some thousands of them.
"""

import sys
from collections.abc import Callable

import pytest
from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter

from auroraplan.render.night_strip import paint_night
from auroraplan.render.odds_matrix import paint_matrix
from auroraplan.render.style import dark
from plan_example import ABISKO, example_night, example_plan

pytestmark = [pytest.mark.gui, pytest.mark.usefixtures("qapp")]


@pytest.mark.skipif(
    sys.version_info >= (3, 12), reason="platform: None and True are immortal from Python 3.12 on"
)
def test_five_hundred_repaints_cost_no_reference_to_none_or_true(picture: Callable[..., object]) -> None:
    night, style = example_night(ABISKO, 3), dark()
    counts: list[tuple[int, int]] = []

    # One painter for all: making a QPainter adds six references to None in PySide6 6.11, which harms nobody.
    def repaint(painter: QPainter, box: QRectF) -> None:
        for number in range(501):
            paint_night(painter, box, night, style)
            if number in (0, 500):
                counts.append((sys.getrefcount(None), sys.getrefcount(True)))

    picture(repaint, 400, 220)
    (none_before, true_before), (none_after, true_after) = counts
    assert abs(none_after - none_before) < 50
    assert abs(true_after - true_before) < 50


def test_the_same_plan_gives_the_same_picture(picture: Callable[..., object]) -> None:
    first, second = (
        picture(lambda painter, box: paint_matrix(painter, box, example_plan(), dark()), 800, 300)
        for _ in range(2)
    )
    assert first == second
