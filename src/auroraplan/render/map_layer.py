"""A layer of chances under the map, smooth between the points of its grid.

Every pixel of a coarse picture is taken back to latitude and longitude and read from the grid, linearly in
both; the picture is then stretched over the map. Beyond the grid nothing is painted.
"""

import numpy as np
from PySide6.QtCore import QRectF
from PySide6.QtGui import QImage, QPainter

from auroraplan.app.map_layers import LayerKind, MapLayer
from auroraplan.core.arrays import Floats
from auroraplan.render.polar_view import MapView
from auroraplan.render.style import RAMP_CUTS_PERCENT, Style

COARSE = 4
"""Pixels of the map along one of the coarse picture."""

OPACITY = 0.78
STEPS = 101
LEAST_CLOUD = 0.3
"""Hardly a place near the poles has less: the shades part what there is."""


def paint_layer(painter: QPainter, rect: QRectF, layer: MapLayer, view: MapView, style: Style) -> None:
    """The layer in a box, as the view sees it."""
    picture = layer_picture(rect, layer, view, style)
    painter.save()
    painter.setOpacity(OPACITY)
    painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
    painter.drawImage(rect, picture, QRectF(picture.rect()))
    painter.restore()


def layer_picture(rect: QRectF, layer: MapLayer, view: MapView, style: Style) -> QImage:
    """The coarse picture, transparent beyond the grid."""
    width = max(2, round(rect.width() / COARSE))
    height = max(2, round(rect.height() / COARSE))
    x = rect.left() + (np.arange(width) + 0.5) * rect.width() / width
    y = rect.top() + (np.arange(height) + 0.5) * rect.height() / height
    inverse, _found = view.transform(rect).inverted()
    right = (inverse.m11() * x + inverse.dx())[np.newaxis, :]
    down = (inverse.m22() * y + inverse.dy())[:, np.newaxis]
    distance = np.hypot(right, down)
    longitude = np.degrees(np.arctan2(right, -down if view.is_southern else down)) + view.turn_deg
    chance = sampled(layer, 90.0 - distance, longitude)
    shown = np.isfinite(chance)
    shades = _shades(layer.kind, style)
    index = np.round(np.where(shown, chance, 0.0) * (STEPS - 1)).astype(np.int64)
    pixels = np.zeros((height, width, 4), np.uint8)
    pixels[..., :3] = shades[np.clip(index, 0, STEPS - 1)]
    pixels[..., 3] = np.where(shown, 255, 0)
    image = QImage(pixels.data, width, height, 4 * width, QImage.Format.Format_RGBA8888)
    return image.copy()  # which owns its memory; the array may go


def sampled(layer: MapLayer, absolute_latitude_deg: Floats, longitude_deg: Floats) -> Floats:
    """The chance at points, linear between those of the grid; NaN farther from the pole than the grid.

    Between the last circle of the grid and the pole, that circle's values hold.
    """
    rows = np.abs(layer.latitudes_deg)
    row = (absolute_latitude_deg - rows[0]) / (rows[1] - rows[0])
    low = np.clip(np.floor(row).astype(np.int64), 0, rows.size - 2)
    share = np.clip(row - low, 0.0, 1.0)
    step = 360.0 / layer.longitudes_deg.size
    column = ((longitude_deg + 180.0) % 360.0) / step
    left = np.floor(column).astype(np.int64) % layer.longitudes_deg.size
    right, part = (left + 1) % layer.longitudes_deg.size, column - np.floor(column)
    grid = layer.chance
    lower = grid[low, left] * (1.0 - part) + grid[low, right] * part
    upper = grid[low + 1, left] * (1.0 - part) + grid[low + 1, right] * part
    return np.where(row < 0.0, np.nan, lower * (1.0 - share) + upper * share)


def _shades(kind: LayerKind, style: Style) -> Floats:
    """The colour of each whole percent, `(101, 3)`: from clear to covered, or the ramp's classes of odds."""
    if kind is LayerKind.CLOUD:
        ends = np.array([_rgb(style.clear), _rgb(style.covered)], dtype=np.float64)
        share = np.clip((np.linspace(0.0, 1.0, STEPS) - LEAST_CLOUD) / (1.0 - LEAST_CLOUD), 0.0, 1.0)
        return ends[0] + (ends[1] - ends[0]) * share[:, np.newaxis]
    classes = np.searchsorted(RAMP_CUTS_PERCENT, np.arange(STEPS), side="right")
    return np.array([_rgb(tone) for tone in style.mark_ramp], dtype=np.float64)[classes]


def _rgb(token: str) -> tuple[int, int, int]:
    return int(token[1:3], 16), int(token[3:5], 16), int(token[5:7], 16)
