"""The ground of the map is painted with a margin all round, so that a drag moves a picture.

Land, night and oval take some ten milliseconds to paint, a small part of them hardly less: too long for each
step of a drag. The margin makes one step in many pay for the others.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, QSize
from PySide6.QtGui import QPainter, QPixmap

if TYPE_CHECKING:
    from auroraplan.app.map_layers import MapLayer
    from auroraplan.app.map_scene import MapScene
    from auroraplan.render.oval_map import MapLines
    from auroraplan.render.polar_view import MapView
    from auroraplan.render.style import Style

MARGIN = 160
"""Pixels beyond each edge of the box."""


class MapGround:
    """Paints the ground, anew only when it must; `layer` lies under it."""

    def __init__(self) -> None:
        self._picture: QPixmap | None = None
        self.layer: MapLayer | None = None
        self._painted: tuple[MapScene, MapView, Style, MapLayer | None] | None = None
        self._laid: tuple[MapScene, MapView] | None = None
        self._lines: MapLines | None = None
        self.paintings = 0

    def paint(self, painter: QPainter, size: QSize, scene: MapScene, *, view: MapView, style: Style) -> None:
        """Paint the ground of a view into a box of a size at the painter's origin."""
        ratio = painter.device().devicePixelRatioF()
        whole = (size + QSize(2 * MARGIN, 2 * MARGIN)) * ratio
        picture = self._picture
        away = self._away(scene, view, style)
        if picture is None or picture.size() != whole or picture.devicePixelRatio() != ratio or away is None:
            picture, away = QPixmap(whole), QPointF(0.0, 0.0)
            picture.setDevicePixelRatio(ratio)
            self._fill(picture, size, scene, view=view, style=style)
        painter.drawPixmap(away - QPointF(MARGIN, MARGIN), picture)

    def _away(self, scene: MapScene, view: MapView, style: Style) -> QPointF | None:
        """By how much the picture stands beside where it was painted; None when it is of no use."""
        if self._painted is None:
            return None
        painted, before, look, layer = self._painted
        if layer is not self.layer or painted is not scene or look != style:
            return None
        if replace(before, centre=view.centre) != view:
            return None
        right, down = (
            round((was - now) * view.pixels_a_degree)
            for was, now in zip(before.centre, view.centre, strict=True)
        )
        return QPointF(right, down) if max(abs(right), abs(down)) <= MARGIN else None

    def _fill(self, picture: QPixmap, size: QSize, scene: MapScene, *, view: MapView, style: Style) -> None:
        from auroraplan.render.oval_map import map_lines, paint_ground  # bring numpy

        laid = self._laid
        if self._lines is None or laid is None or laid[0] is not scene or not _as_laid(laid[1], view):
            self._lines, self._laid = map_lines(scene, view), (scene, view)
        box = QRectF(0.0, 0.0, size.width() + 2.0 * MARGIN, size.height() + 2.0 * MARGIN)
        painter = QPainter(picture)
        paint_ground(painter, box, self._lines, view=view, style=style, layer=self.layer)
        painter.end()
        self._picture, self._painted = picture, (scene, view, style, self.layer)
        self.paintings += 1


def _as_laid(one: MapView, other: MapView) -> bool:
    return (one.is_southern, one.turn_deg) == (other.is_southern, other.turn_deg)
