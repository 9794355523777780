"""Twenty dots, range bars, compasses and curves: what is painted is the number."""

from collections.abc import Callable

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra import numpy as hnp
from PySide6.QtGui import QColor, QImage

from auroraplan.core.odds import Look
from auroraplan.render.compass_rose import paint_compass, paint_height
from auroraplan.render.dot_array import paint_dot_array
from auroraplan.render.range_bar import paint_range_bar
from auroraplan.render.smooth_curve import line_path, slopes
from auroraplan.render.style import Style, dark, print_

pytestmark = [pytest.mark.gui, pytest.mark.usefixtures("qapp")]

Picture = Callable[..., QImage]


@pytest.mark.parametrize(
    ("chance", "count"), [(0.84, 17), (0.5, 10), (0.02, 0), (0.99, 20), (0.0, 0), (None, 0)]
)
def test_the_filled_dots_are_the_natural_frequency(
    picture: Picture, chance: float | None, count: int
) -> None:
    image = picture(lambda painter, box: paint_dot_array(painter, box, chance, dark()), 400, 16, dark().card)
    pitch, radius = 20.0, 20.0 * 0.36
    ground = QColor(dark().card).rgb()
    middles = [image.pixel(round(radius + number * pitch), 8) for number in range(20)]
    assert sum(pixel != ground for pixel in middles) == count


@pytest.mark.parametrize("style", [dark(), print_()], ids=lambda style: style.name)
@pytest.mark.parametrize("chance", [0.2, 0.5, 0.9])
def test_a_bar_is_as_long_as_its_chance(picture: Picture, style: Style, chance: float) -> None:
    image = picture(
        lambda painter, box: paint_range_bar(painter, box, chance, low=0.0, high=0.0, style=style),
        420,
        20,
        style.card,
    )
    fill = QColor(style.odds_colour(chance)).rgb()
    filled = [x for x in range(8, 420) if image.pixel(x, 10) == fill]
    assert max(filled) == pytest.approx(chance * 420, abs=4)


def test_whiskers_stand_at_the_ends_of_the_range(picture: Picture) -> None:
    image = picture(
        lambda painter, box: paint_range_bar(painter, box, 0.5, low=0.3, high=0.8, style=dark()),
        400,
        20,
        dark().card,
    )
    above = [x for x in range(400) if QColor(image.pixel(x, 5)).lightness() > 150]
    assert min(above) == pytest.approx(120, abs=2)
    assert max(above) == pytest.approx(320, abs=2)


def test_an_unknown_chance_leaves_the_track_empty(picture: Picture) -> None:
    image = picture(
        lambda painter, box: paint_range_bar(painter, box, None, low=0.0, high=1.0, style=dark()), 400, 20
    )
    assert {image.pixel(x, 10) for x in range(10, 390)} == {QColor(dark().line).rgb()}


@pytest.mark.parametrize(
    ("azimuth_deg", "dx", "dy"), [(0.0, 0, -1), (90.0, 1, 0), (180.0, 0, 1), (270.0, -1, 0)]
)
def test_the_sector_points_the_way_to_look(picture: Picture, azimuth_deg: float, dx: int, dy: int) -> None:
    look = Look(azimuth_deg, 10.0, 40.0)
    image = picture(lambda painter, box: paint_compass(painter, box, look, print_()), 120, 120, "#ffffff")
    toward, away = (QColor(image.pixel(60 + s * 25 * dx, 60 + s * 25 * dy)) for s in (1, -1))
    assert toward.lightness() < 140 < away.lightness()


def test_the_height_is_filled_between_its_two_angles(picture: Picture) -> None:
    look = Look(0.0, 30.0, 60.0)
    image = picture(lambda painter, box: paint_height(painter, box, look, print_()), 140, 140, "#ffffff")

    def lightness(degrees: float) -> int:
        x, y = 50 * np.cos(np.radians(degrees)), 128 - 50 * np.sin(np.radians(degrees))
        return QColor(image.pixel(round(x), round(y))).lightness()

    assert lightness(45) < 140
    assert min(lightness(15), lightness(75)) > 200


@given(values=hnp.arrays(np.float64, st.integers(2, 12), elements=st.floats(0.0, 1.0, allow_subnormal=False)))
def test_a_curve_never_swings_beyond_its_points(values: np.ndarray) -> None:
    x = np.arange(values.size, dtype=float)
    path = line_path(x, values)
    for i in range(values.size - 1):
        between = [path.pointAtPercent(path.percentAtLength(path.length() * s)).y() for s in (0.1, 0.5, 0.9)]
        assert min(between) >= values.min() - 1e-6
        assert max(between) <= values.max() + 1e-6
        low, high = sorted((values[i], values[i + 1]))
        at = path.elementAt(3 * i + 1).y, path.elementAt(3 * i + 2).y
        assert low - 1e-9 <= min(at)
        assert max(at) <= high + 1e-9


def test_a_straight_line_stays_straight() -> None:
    x = np.array([0.0, 1.0, 3.0, 4.0])
    assert slopes(x, 2.0 * x) == pytest.approx([2.0, 2.0, 2.0, 2.0])
