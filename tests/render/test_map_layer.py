"""A layer reads the grid where it stands, is linear between, and ends where the grid ends."""

from datetime import date

import numpy as np
import pytest
from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor

from auroraplan.render.map_layer import layer_picture, sampled
from auroraplan.render.polar_view import MapView
from auroraplan.render.style import dark
from layer_example import example_layer

WEEK = date(2027, 2, 8)
BOX = QRectF(0.0, 0.0, 400.0, 400.0)
OVER_THE_POLE = MapView(is_southern=False, pixels_a_degree=3.0, centre=(0.0, 0.0), turn_deg=0.0)


def test_the_points_of_the_grid_are_read_as_they_are() -> None:
    layer = example_layer("odds", WEEK)
    latitude, longitude = np.meshgrid(layer.latitudes_deg, layer.longitudes_deg, indexing="ij")
    assert sampled(layer, latitude, longitude) == pytest.approx(layer.chance, abs=1e-12)
    assert sampled(layer, latitude, longitude + 360.0) == pytest.approx(layer.chance, abs=1e-9)


def test_between_points_it_is_linear_also_over_the_date_line() -> None:
    layer = example_layer("odds", WEEK)
    middle = sampled(layer, np.array([60.5, 60.5]), np.array([5.0, 175.0]))
    assert middle[0] == pytest.approx(185.0 / 360.0)
    assert middle[1] == pytest.approx((350.0 / 360.0 + 0.0) / 2.0)


def test_beyond_the_grid_nothing_is_known_and_at_the_pole_its_last_circle_holds() -> None:
    layer = example_layer("cloud", WEEK)
    assert np.isnan(sampled(layer, np.array([49.0]), np.array([0.0])))[0]
    assert sampled(layer, np.array([90.0]), np.array([0.0]))[0] == pytest.approx(0.5)


def test_east_is_on_the_right_of_the_meridian_that_points_down() -> None:
    layer = example_layer("cloud", WEEK)
    picture = layer_picture(BOX, layer, OVER_THE_POLE, dark())
    middle, below = picture.width() // 2, round(picture.height() * 0.6)
    west, east = (QColor(picture.pixel(middle + aside, below)) for aside in (-8, 8))
    assert east.lightness() > west.lightness(), "more cloud towards the east"


def test_the_south_is_the_mirror_image() -> None:
    layer = example_layer("cloud", WEEK, southern=True)
    view = MapView(is_southern=True, pixels_a_degree=3.0, centre=(0.0, 0.0), turn_deg=0.0)
    picture = layer_picture(BOX, layer, view, dark())
    middle, above = picture.width() // 2, round(picture.height() * 0.4)
    west, east = (QColor(picture.pixel(middle + aside, above)) for aside in (-8, 8))
    assert east.lightness() > west.lightness()
