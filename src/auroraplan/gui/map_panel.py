"""The map: where the oval lies over the chosen night's hours, and where the places lie under it."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QResizeEvent, QWheelEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QSizePolicy, QSlider, QVBoxLayout, QWidget

from auroraplan.app.wording import date_text, evening_text, kp_text, local_time, percent, zone_text
from auroraplan.core.language import tr
from auroraplan.gui.chart_table import TableButton, open_table
from auroraplan.gui.labels import CARD_MARGINS, ElidedLabel, label
from auroraplan.gui.layer_bar import LayerBar
from auroraplan.gui.map_ground import MapGround
from auroraplan.gui.tasks import Lane, TaskRunner
from auroraplan.gui.views import PlanView

if TYPE_CHECKING:
    from auroraplan.app.chart_tables import ChartRows
    from auroraplan.app.map_layers import MapLayer
    from auroraplan.app.map_scene import MapScene
    from auroraplan.gui.answers import Board
    from auroraplan.gui.engine import Engine
    from auroraplan.gui.selection import Choice
    from auroraplan.render.oval_map import MapPlace, MapView
    from auroraplan.render.style import Style

MAP = "map"
STEPS_AN_HOUR = 2
STEP_S = 3600.0 / STEPS_AN_HOUR
KP_STEPS = 3
ZOOM_STEP, PAN_STEP = 1.25, 40.0
DRAGGED_FROM = 4.0
"""A press that moves less than so many pixels is a click."""

LEGEND = (
    "Filled band: the oval, aurora overhead. Dashed line: as far as its light is seen low over the horizon. "
    "Thin line: sunset; darker: deeper twilight and night."
)

SHORT_LEGEND = "Filled: aurora overhead · dashed: low over the horizon"


class OvalMap(QWidget):
    """Pans, zooms and picks; `placeChosen` carries a place's id, `pointChosen` latitude and longitude."""

    placeChosen = Signal(object)
    pointChosen = Signal(object)

    def __init__(self, style: Style) -> None:
        super().__init__()
        self.setAccessibleName("Map of the auroral oval")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setMinimumHeight(160)
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
        paint_places(painter, box, self._places, view=self.view, style=self._look, chosen=self._chosen)
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
        return picked(here, self.view, pixel=position, rect=QRectF(self.rect()))

    def _anchor(self) -> QPointF:
        """The chosen place where it is in sight, else the middle."""
        box = QRectF(self.rect())
        chosen = next((one.place for one in self._places if one.place.id == self._chosen), None)
        if chosen is not None and self.view is not None:
            point = self.view.at(chosen.latitude_deg, chosen.longitude_deg, box)
            if box.contains(point):
                return point
        return box.center()


class MapPanel(PlanView):
    """Follows the chosen place and night; hour and Kp can be turned."""

    tab, command = "Map", "map"

    placeChosen = Signal(object)
    pointChosen = Signal(object)

    def __init__(self, tasks: TaskRunner, style: Style) -> None:
        super().__init__("Map")
        self._tasks = tasks
        self._engine: Engine | None = None
        self._choice: Choice | None = None
        self._shown: tuple[object, ...] = ()
        self.map = OvalMap(style)
        self.hour = _slider("Hour of the night", 24 * STEPS_AN_HOUR)
        self.kp = _slider("Kp", 9 * KP_STEPS)
        self._hour_text, self._kp_text = label("", "muted"), label("", "muted")
        self.layer = LayerBar(tasks)
        self._turning = QWidget()
        self._note = ElidedLabel("small")
        self._heading = ElidedLabel("heading")
        self.table = TableButton(self.tab)
        self._build()
        self.show_choice(None)

    def begin(self, engine: Engine) -> None:
        """Take the engine."""
        self._engine = engine
        self.layer.begin(engine)
        self._ask()

    def show_choice(self, choice: Choice | None) -> None:
        """Show the hemisphere of a place at the best hour of a night, for the Kp expected then."""
        night_before = self._choice.night.night if self._choice else None
        self._choice = choice
        for control in (self.hour, self.kp, self.table):
            control.setEnabled(choice is not None)
        if choice is None:
            self._heading.show_text("Where the oval is")
            self._note.show_text("Add a place, and the map shows it under the oval.")
            self.map.show_scene(None, (), None)
            return
        if choice.night.night != night_before:
            self._set_expected()
        self._ask()

    def set_style(self, style: Style) -> None:
        """Wear another palette."""
        self.map.set_style(style)

    def as_table(self) -> ChartRows | None:
        """Where the places lie, and their odds."""
        if self._choice is None:
            return None
        from auroraplan.app.chart_tables import place_rows

        return place_rows([answer.stay for answer in self._choice.board.answers])

    def come_on_show(self) -> None:
        """Ask for what was not asked while nobody looked, and take the keys."""
        self._ask()
        self.map.setFocus()

    def _set_expected(self) -> None:
        """The middle of the best window, or of the night, and the median of Kp."""
        if self._choice is None:
            return
        night = self._choice.night
        window = night.window_unix_s
        middle = sum(window) / 2.0 if window else night.night.from_utc.timestamp() + 12.0 * 3600.0
        steps = round((middle - night.night.from_utc.timestamp()) / STEP_S)
        for control, value in ((self.hour, steps), (self.kp, round(KP_STEPS * night.kp.median))):
            blocked = control.blockSignals(True)
            control.setValue(value)
            control.blockSignals(blocked)

    def _expect(self) -> None:
        self._set_expected()
        self._ask()

    def _ask(self) -> None:
        if self._engine is None or self._choice is None or not self.isVisible():
            return
        engine, choice = self._engine, self._choice
        place = choice.night.night.place
        unix_s = choice.night.night.from_utc.timestamp() + STEP_S * self.hour.value()
        kp = self.kp.value() / KP_STEPS
        southern = place.latitude_deg < 0.0
        self._tell(unix_s, kp)
        self.layer.look_at(choice.board.plan.request.first_evening, southern=southern)
        self._tasks.run(
            MAP,
            lambda _task: engine.map_scene(unix_s, kp, southern=southern),
            on_done=self._show,
            lane=Lane.NETWORK,  # takes milliseconds, and shall not wait for a plan under way
        )

    def _tell(self, unix_s: float, kp: float) -> None:
        if self._choice is None:
            return
        night = self._choice.night.night
        when = f"{local_time(unix_s, night.place)} {zone_text(unix_s, night.place)}"
        self._hour_text.setText(when)
        self._kp_text.setText(f"Kp {kp_text(kp)}")
        self.hour.setAccessibleDescription(when)
        self.kp.setAccessibleDescription(kp_text(kp))
        self._heading.show_text(
            f"The oval at Kp {kp_text(kp)} · night of {evening_text(night.evening)}, {when}"
        )

    def _show(self, scene: MapScene) -> None:
        if self._choice is None:
            return
        places = map_places(self._choice.board)
        chosen = self._choice.night.night.place
        self.map.show_scene(scene, places, chosen.id)
        near = "; ".join(place_words(one) for one in places[:8])
        self.map.setAccessibleDescription(f"{self._heading.whole}. Places by odds: {near}. {LEGEND}")
        other = sum((one.place.latitude_deg < 0.0) != scene.oval.is_southern for one in places)
        hidden = f"{other} on the other hemisphere · " if other else ""
        self._note.show_text(
            hidden + LEGEND, hidden + "Filled: aurora overhead · dashed: low over the horizon"
        )

    def _turn_to(self, is_layer: bool) -> None:
        """Hour and Kp give way to the week of a layer: one row for either."""
        self._turning.setVisible(not is_layer)
        self.layer.setVisible(is_layer)

    def _show_layer(self, layer: MapLayer | None) -> None:
        self.map.show_layer(layer)
        if layer is None:
            self._ask()
            return
        cloud = tr("the usual cloud, the lighter the more")
        which = cloud if layer.kind == "cloud" else tr("mean odds of a night")
        week = f"{date_text(layer.first)} – {date_text(layer.first + timedelta(days=6))}"
        kp = kp_text(self.kp.value() / KP_STEPS)
        words = tr("Colours: {which}, {week}. Lines: the oval at Kp {kp}.", which=which, week=week, kp=kp)
        self._note.show_text(words)
        self.map.setAccessibleDescription(words)

    def _build(self) -> None:
        heading = QHBoxLayout()
        heading.setSpacing(6)
        heading.addWidget(self._heading, 1)
        heading.addWidget(self.layer.kind)
        for words, name, slot in (
            ("−", "Zoom out", lambda: self.map.zoom(1.0 / ZOOM_STEP)),
            ("+", "Zoom in", lambda: self.map.zoom(ZOOM_STEP)),
            ("Fit", "Show the whole oval and all places", self.map.fit),
        ):
            button = QPushButton(words)
            button.setAccessibleName(name)
            button.setToolTip(name)
            button.clicked.connect(slot)
            heading.addWidget(button)
        heading.addWidget(self.table)
        turning = QHBoxLayout(self._turning)
        turning.setContentsMargins(0, 0, 0, 0)
        turning.setSpacing(10)
        for name, control, words in (("Hour", self.hour, self._hour_text), ("Kp", self.kp, self._kp_text)):
            words.setMinimumWidth(84)
            turning.addWidget(label(name, "section"))
            turning.addWidget(control, 1)
            turning.addWidget(words)
        expected = QPushButton("As expected")
        expected.setToolTip("Back to the best hour and the Kp expected for this night")
        turning.addWidget(expected)
        box = QVBoxLayout(self)
        left, top, right, bottom = CARD_MARGINS
        box.setContentsMargins(left, top - 4, right, bottom - 4)
        box.setSpacing(6)
        box.addLayout(heading)
        box.addWidget(self.map, 1)
        box.addWidget(self._turning)
        box.addWidget(self.layer)
        box.addWidget(self._note)
        expected.clicked.connect(self._expect)
        self.table.wanted.connect(lambda: open_table(self.as_table(), self))
        for control in (self.hour, self.kp):
            control.valueChanged.connect(self._ask)
        self.layer.turned.connect(self._turn_to)
        self.layer.changed.connect(self._show_layer)
        self._turn_to(is_layer=False)
        self.layer.failed.connect(self._note.show_text)
        self.map.placeChosen.connect(self.placeChosen)
        self.map.pointChosen.connect(self.pointChosen)


def map_places(board: Board) -> tuple[MapPlace, ...]:
    """The places of a board with the odds of their best stay, best first."""
    from auroraplan.render.oval_map import MapPlace

    return tuple(MapPlace(answer.place, answer.stay.odds_at_least_one) for answer in board.answers)


def place_words(one: MapPlace) -> str:
    """A place and its odds."""
    return f"{one.place.name} {percent(one.odds)}"


def _slider(name: str, steps: int) -> QSlider:
    made = QSlider(Qt.Orientation.Horizontal)
    made.setAccessibleName(name)
    made.setRange(0, steps)
    made.setPageStep(max(1, steps // 9))
    return made
