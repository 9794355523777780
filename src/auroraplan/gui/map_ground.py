"""The ground of the map is painted once and moved with the pointer; what comes into sight is painted anew.

Land, night and oval take some ten milliseconds to paint: too long for each step of a drag.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QRectF, QSize
from PySide6.QtGui import QPainter, QPixmap

if TYPE_CHECKING:
    from auroraplan.app.map_scene import MapScene
    from auroraplan.render.oval_map import MapLines, MapView
    from auroraplan.render.style import Style


class MapGround:
    """A picture of the ground for the view that was asked last."""

    def __init__(self) -> None:
        self._picture: QPixmap | None = None
        self._view: MapView | None = None
        self._look: Style | None = None
        self._scene: MapScene | None = None
        self._laid_for: tuple[MapScene | None, bool, float] = (None, False, 0.0)
        self._lines: MapLines | None = None

    def picture(
        self, scene: MapScene, view: MapView, *, size: QSize, pixel_ratio: float, style: Style
    ) -> QPixmap:
        """The ground in a box of a size."""
        made, is_new = self._picture, False
        if made is None or made.size() != size * pixel_ratio or made.devicePixelRatio() != pixel_ratio:
            made, is_new = QPixmap(size * pixel_ratio), True
            made.setDevicePixelRatio(pixel_ratio)
        box = QRect(0, 0, size.width(), size.height())
        moved = (
            None
            if is_new or self._scene is not scene or self._look != style
            else self._moved(view, pixel_ratio)
        )
        stale = [box] if moved is None else _scrolled(made, box, moved)
        self._picture, self._view, self._look, self._scene = made, view, style, scene
        for part in stale:
            self._paint(made, part, box)
        return made

    def _moved(self, view: MapView, pixel_ratio: float) -> tuple[int, int] | None:
        """By how many whole pixels the view was only moved; None when it changed in another way."""
        before = self._view
        if before is None or replace(before, centre=view.centre) != view:
            return None
        steps = [
            (was - now) * view.pixels_a_degree * pixel_ratio
            for was, now in zip(before.centre, view.centre, strict=True)
        ]
        whole = [round(step) for step in steps]
        if any(
            abs(step - near) > 1e-3 or near % pixel_ratio for step, near in zip(steps, whole, strict=True)
        ):
            return None
        return round(whole[0] / pixel_ratio), round(whole[1] / pixel_ratio)

    def _paint(self, picture: QPixmap, part: QRect, box: QRect) -> None:
        from auroraplan.render.oval_map import map_lines, paint_ground  # bring numpy

        scene, view, style = self._scene, self._view, self._look
        if scene is None or view is None or style is None:
            return
        laid_for, *turned = self._laid_for
        if self._lines is None or laid_for is not scene or turned != [view.is_southern, view.turn_deg]:
            self._lines = map_lines(scene, view)
            self._laid_for = (scene, view.is_southern, view.turn_deg)
        painter = QPainter(picture)
        painter.setClipRect(part)
        paint_ground(painter, QRectF(box), self._lines, view=view, style=style)
        painter.end()


def _scrolled(picture: QPixmap, box: QRect, moved: tuple[int, int]) -> list[QRect]:
    """Move what is painted; gives the parts that are not painted now."""
    right, down = moved
    if abs(right) >= box.width() or abs(down) >= box.height():
        return [box]
    ratio = picture.devicePixelRatio()
    picture.scroll(round(right * ratio), round(down * ratio), 0, 0, picture.width(), picture.height())
    beside = (
        QRect(0, 0, right, box.height()) if right > 0 else QRect(box.width() + right, 0, -right, box.height())
    )
    above = QRect(0, 0, box.width(), down) if down > 0 else QRect(0, box.height() + down, box.width(), -down)
    return [part for part in (beside, above) if not part.isEmpty()]
