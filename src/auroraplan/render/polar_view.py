"""A hemisphere seen from above its pole, and how a view of it pans and zooms.

The projection is azimuthal and equidistant: a degree is as long everywhere along a meridian, so that distance
from the pole can be read off.
"""

from dataclasses import dataclass, replace

import numpy as np
from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QTransform

from auroraplan.core.arrays import Floats

FARTHEST_DEG = 100.0
"""No line is laid out farther from the pole: beyond, land is drawn out all round the map."""

LEAST_PIXELS_A_DEGREE, MOST_PIXELS_A_DEGREE = 2.0, 80.0


@dataclass(frozen=True, slots=True)
class MapView:
    """How the hemisphere is seen.

    `centre` is in degrees right of and below the pole; the meridian `turn_deg` points down (south: up).
    """

    is_southern: bool
    pixels_a_degree: float
    centre: tuple[float, float]
    turn_deg: float

    def zoomed(self, factor: float, anchor: QPointF, rect: QRectF) -> "MapView":
        """Nearer (`factor` above 1) or farther, with what lies under `anchor` kept there."""
        scale = self.pixels_a_degree * factor
        scale = min(max(scale, LEAST_PIXELS_A_DEGREE), MOST_PIXELS_A_DEGREE)
        away = anchor - rect.center()
        x, y = self.centre
        change = 1.0 / self.pixels_a_degree - 1.0 / scale
        return replace(self, pixels_a_degree=scale, centre=(x + away.x() * change, y + away.y() * change))

    def panned(self, pixels: QPointF) -> "MapView":
        """Moved with the pointer by so many pixels."""
        x, y = self.centre
        moved = (x - pixels.x() / self.pixels_a_degree, y - pixels.y() / self.pixels_a_degree)
        limit = FARTHEST_DEG
        return replace(self, centre=(min(max(moved[0], -limit), limit), min(max(moved[1], -limit), limit)))

    def on_paper(self, latitude_deg: float, longitude_deg: float) -> QPointF:
        """A point in degrees from the pole."""
        x, y = projected(
            np.array([latitude_deg]), np.array([longitude_deg]), southern=self.is_southern, turn=self.turn_deg
        )[0]
        return QPointF(float(x), float(y))

    def at(self, latitude_deg: float, longitude_deg: float, rect: QRectF) -> QPointF:
        """Where a point stands in a box."""
        return self.transform(rect).map(self.on_paper(latitude_deg, longitude_deg))

    def coordinates(self, pixel: QPointF, rect: QRectF) -> tuple[float, float] | None:
        """Latitude and longitude under a pixel; None beyond the opposite pole."""
        inverse, _found = self.transform(rect).inverted()
        point = inverse.map(pixel)
        distance = float(np.hypot(point.x(), point.y()))
        if distance > 180.0:
            return None
        upright = -point.y() if self.is_southern else point.y()
        longitude = float(np.degrees(np.arctan2(point.x(), upright))) + self.turn_deg
        latitude = distance - 90.0 if self.is_southern else 90.0 - distance
        return latitude, (longitude + 180.0) % 360.0 - 180.0

    def transform(self, rect: QRectF) -> QTransform:
        """From degrees from the pole to pixels in a box."""
        centre, scale = rect.center(), self.pixels_a_degree
        return QTransform(
            scale, 0.0, 0.0, scale, centre.x() - self.centre[0] * scale, centre.y() - self.centre[1] * scale
        )


def projected(latitude_deg: Floats, longitude_deg: Floats, *, southern: bool, turn: float) -> Floats:
    """Points as degrees right of and below the pole, `(points, 2)`; the meridian `turn` points down.

    In the south it points up, so that east is always to the right of it.
    """
    distance = 90.0 + latitude_deg if southern else 90.0 - latitude_deg
    angle = np.radians(longitude_deg - turn)
    down = -np.cos(angle) if southern else np.cos(angle)
    return np.stack([distance * np.sin(angle), distance * down], axis=-1)
