"""The map that pans, zooms and picks: the oval of a moment over the places of a plan."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QResizeEvent, QWheelEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from auroraplan.app.chance_wording import percent
from auroraplan.core.language import tr
from auroraplan.gui.map_ground import MapGround
from auroraplan.gui.text_size import drawing_box, fix, in_drawing, scaled, zoomed

if TYPE_CHECKING:
    from auroraplan.app.map_layers import MapLayer
    from auroraplan.app.map_scene import MapScene
    from auroraplan.render.oval_map import MapPlace, MapView
    from auroraplan.render.style import Style

ZOOM_STEP, PAN_STEP = 1.25, 40.0
DRAGGED_FROM = 4.0
"""A press that moves less than so many pixels is a click."""


class OvalMap(QWidget):
    """Pans, zooms and picks; `placeChosen` carries a place's id, `pointChosen` latitude and longitude."""

    placeChosen = Signal(object)
    pointChosen = Signal(object)

    def __init__(self, style: Style) -> None:
        super().__init__()
        self.setAccessibleName(tr("Map of the auroral oval"))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        fix(self, least_height=160)
        self.setMouseTracking(True)
        self._look = style
        self._scene: MapScene | None = None
        self._places: tuple[MapPlace, ...] = ()
        self._chosen: str | None = None
        self._is_users = False
        self._pressed: QPointF | None = None
        self._is_dragged = False
        self.view: MapView | None = None
        self._ground = MapGround()

    def show_scene(self, scene: MapScene | None, places: tuple[MapPlace, ...], chosen: str | None) -> None:
        """Show another moment or other places; the user's view stays unless the hemisphere changes."""
        turned = (
            self._scene is None or scene is None or self._scene.oval.is_southern != scene.oval.is_southern
        )
        others = {one.place.id for one in places} != {one.place.id for one in self._places}
        self._scene, self._places, self._chosen = scene, places, chosen
        if turned or (others and not self._is_users):
            self.fit()
        self.update()

    def fit(self) -> None:
        """Show the oval and all the places of its hemisphere."""
        self._is_users = False
        self.view = None
        if self._scene is not None and self.width() > 0:
            from auroraplan.render.oval_map import fitting_view  # brings numpy: not before the first paint

            self.view = fitting_view(self._scene, self._places, QRectF(self.rect()))
        self.update()

    def zoom(self, factor: float, anchor: QPointF | None = None) -> None:
        """Nearer or farther, around a point, without one around the chosen place or the middle."""
        if self.view is not None:
            self._is_users = True
            self.view = self.view.zoomed(factor, anchor or self._anchor(), QRectF(self.rect()))
            self.update()

    def pan(self, x: float, y: float) -> None:
        """Move what is seen by so many pixels."""
        if self.view is not None:
            self._is_users = True
            self.view = self.view.panned(QPointF(x, y))
            self.update()

    @property
    def layer(self) -> MapLayer | None:
        """The layer that lies under the oval."""
        return self._ground.layer

    def show_layer(self, layer: MapLayer | None) -> None:
        """Show a layer under the oval, or none."""
        self._ground.layer = layer
        self.update()

    def set_style(self, style: Style) -> None:
        """Wear another palette."""
        self._look = style
        self.update()

    def sizeHint(self) -> QSize:
        """As large as there is room."""
        return QSize(640, 420)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the map, and a frame while it has the focus."""
        super().paintEvent(event)
        if self._scene is None or self.view is None:
            return
        from auroraplan.render.oval_map import paint_places

        painter = QPainter(self)
        box = QRectF(self.rect())
        self._ground.paint(painter, self.size(), self._scene, view=self.view, style=self._look)
        painter.save()
        inside, view = zoomed(painter, box), self._drawn_view(self.view)
        paint_places(painter, inside, self._places, view=view, style=self._look, chosen=self._chosen)
        painter.restore()
        if self.hasFocus():
            from auroraplan.render.style import colour

            painter.setPen(colour(self._look.glow))
            painter.drawRect(box.adjusted(0.5, 0.5, -0.5, -0.5))
        painter.end()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fit anew unless the user has moved the map."""
        super().resizeEvent(event)
        if not self._is_users:
            self.fit()

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Zoom around the pointer."""
        self.zoom(ZOOM_STEP ** (event.angleDelta().y() / 120.0), event.position())
        event.accept()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Begin a click or a drag."""
        if event.button() is Qt.MouseButton.LeftButton:
            self._pressed, self._is_dragged = event.position(), False

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Drag the map, or say what lies under the pointer."""
        if self._pressed is None:
            found = self._picked(event.position())
            self.setCursor(Qt.CursorShape.PointingHandCursor if found else Qt.CursorShape.OpenHandCursor)
            self.setToolTip(place_words(found) if found else "")
            return
        away = event.position() - self._pressed
        if self._is_dragged or away.manhattanLength() > DRAGGED_FROM:
            self._is_dragged = True
            self._pressed = event.position()
            self.pan(away.x(), away.y())

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Pick the place that was clicked."""
        found = self._picked(event.position()) if self._pressed and not self._is_dragged else None
        self._pressed = None
        if found is not None:
            self.placeChosen.emit(found.place.id)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Add the point that was clicked twice, unless a place is there."""
        if self.view is None or self._picked(event.position()) is not None:
            return
        point = self.view.coordinates(event.position(), QRectF(self.rect()))
        if point is not None:
            self.pointChosen.emit(point)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrows move the map, plus and minus zoom, 0 and Home show all of it."""
        moves = {
            Qt.Key.Key_Left: (PAN_STEP, 0.0),
            Qt.Key.Key_Right: (-PAN_STEP, 0.0),
            Qt.Key.Key_Up: (0.0, PAN_STEP),
            Qt.Key.Key_Down: (0.0, -PAN_STEP),
        }
        key = Qt.Key(event.key())
        if key in moves:
            self.pan(*moves[key])
        elif key in (Qt.Key.Key_Plus, Qt.Key.Key_Equal):
            self.zoom(ZOOM_STEP)
        elif key is Qt.Key.Key_Minus:
            self.zoom(1.0 / ZOOM_STEP)
        elif key in (Qt.Key.Key_0, Qt.Key.Key_Home):
            self.fit()
        else:
            super().keyPressEvent(event)

    def _picked(self, position: QPointF) -> MapPlace | None:
        from auroraplan.render.oval_map import picked

        if self.view is None:
            return None
        here = [one for one in self._places if (one.place.latitude_deg < 0.0) == self.view.is_southern]
        view, box = self._drawn_view(self.view), drawing_box(self.rect())
        return picked(here, view, pixel=in_drawing(position), rect=box)

    def _drawn_view(self, view: MapView) -> MapView:
        """The view as the names are laid out for, before they are shown at the size of the text."""
        return replace(view, pixels_a_degree=view.pixels_a_degree * 100 / scaled(100))

    def _anchor(self) -> QPointF:
        """The chosen place where it is in sight, else the middle."""
        box = QRectF(self.rect())
        chosen = next((one.place for one in self._places if one.place.id == self._chosen), None)
        if chosen is not None and self.view is not None:
            point = self.view.at(chosen.latitude_deg, chosen.longitude_deg, box)
            if box.contains(point):
                return point
        return box.center()


def place_words(one: MapPlace) -> str:
    """A place and its odds."""
    return f"{one.place.name} {percent(one.odds)}"
