"""The map: where the oval lies over the chosen night's hours, and where the places lie under it."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QSlider, QVBoxLayout, QWidget

from auroraplan.app.date_wording import date_text, evening_text, local_time, zone_text
from auroraplan.app.sight_wording import kp_text
from auroraplan.core.language import marked, tr
from auroraplan.gui.chart_table import TableButton, open_table
from auroraplan.gui.labels import CARD_MARGINS, ElidedLabel, label
from auroraplan.gui.layer_bar import LayerBar
from auroraplan.gui.oval_view import ZOOM_STEP, OvalMap, place_words
from auroraplan.gui.tasks import Lane, TaskRunner
from auroraplan.gui.text_size import fix
from auroraplan.gui.views import PlanView

if TYPE_CHECKING:
    from auroraplan.app.chart_tables import ChartRows
    from auroraplan.app.map_layers import MapLayer
    from auroraplan.app.map_scene import MapScene
    from auroraplan.gui.answers import Board
    from auroraplan.gui.engine import Engine
    from auroraplan.gui.selection import Choice
    from auroraplan.render.oval_map import MapPlace
    from auroraplan.render.style import Style

MAP = "map"
STEPS_AN_HOUR = 2
STEP_S = 3600.0 / STEPS_AN_HOUR
KP_STEPS = 3

LEGEND = marked(
    "Filled band: the oval, aurora overhead. Dashed line: as far as its light is seen low over the horizon. "
    "Thin line: sunset; darker: deeper twilight and night."
)

SHORT_LEGEND = marked("Filled: aurora overhead · dashed: low over the horizon")


class MapPanel(PlanView):
    """Follows the chosen place and night; hour and Kp can be turned."""

    tab, command = marked("Map"), "map"

    placeChosen = Signal(object)
    pointChosen = Signal(object)

    def __init__(self, tasks: TaskRunner, style: Style) -> None:
        super().__init__(tr("Map"))
        self._tasks = tasks
        self._engine: Engine | None = None
        self._choice: Choice | None = None
        self._shown: tuple[object, ...] = ()
        self.map = OvalMap(style)
        self.hour = _slider(tr("Hour of the night"), 24 * STEPS_AN_HOUR)
        self.kp = _slider(tr("Kp"), 9 * KP_STEPS)
        self._hour_text, self._kp_text = label("", "muted"), label("", "muted")
        self.layer = LayerBar(tasks)
        self._turning = QWidget()
        self._note = ElidedLabel("small")
        self._heading = ElidedLabel("heading")
        self.table = TableButton(tr(self.tab))
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
            self._heading.show_text(tr("Where the oval is"))
            self._note.show_text(tr("Add a place, and the map shows it under the oval."))
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
        self._kp_text.setText(tr("Kp {kp}", kp=kp_text(kp)))
        self.hour.setAccessibleDescription(when)
        self.kp.setAccessibleDescription(kp_text(kp))
        self._heading.show_text(
            tr(
                "The oval at Kp {kp} · night of {evening}, {time}",
                kp=kp_text(kp),
                evening=evening_text(night.evening),
                time=when,
            )
        )

    def _show(self, scene: MapScene) -> None:
        if self._choice is None:
            return
        places = map_places(self._choice.board)
        chosen = self._choice.night.night.place
        self.map.show_scene(scene, places, chosen.id)
        if self.map.layer is not None:
            self._tell_layer(self.map.layer)
            return
        near = "; ".join(place_words(one) for one in places[:8])
        self.map.setAccessibleDescription(
            tr(
                "{heading}. Places by odds: {places}. {legend}",
                heading=self._heading.whole,
                places=near,
                legend=tr(LEGEND),
            )
        )
        other = sum((one.place.latitude_deg < 0.0) != scene.oval.is_southern for one in places)
        hidden = tr("{count} on the other hemisphere", count=other) + " · " if other else ""
        self._note.show_text(hidden + tr(LEGEND), hidden + tr(SHORT_LEGEND))

    def _turn_to(self, is_layer: bool) -> None:
        """Hour and Kp give way to the week of a layer: one row for either."""
        self._turning.setVisible(not is_layer)
        self.layer.setVisible(is_layer)

    def _show_layer(self, layer: MapLayer | None) -> None:
        self.map.show_layer(layer)
        if layer is None:
            self._ask()
            return
        self._tell_layer(layer)

    def _tell_layer(self, layer: MapLayer) -> None:
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
            ("−", tr("Zoom out"), lambda: self.map.zoom(1.0 / ZOOM_STEP)),
            ("+", tr("Zoom in"), lambda: self.map.zoom(ZOOM_STEP)),
            (tr("Fit"), tr("Show the whole oval and all places"), self.map.fit),
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
        for name, control, words in (
            (tr("Hour"), self.hour, self._hour_text),
            (tr("Kp"), self.kp, self._kp_text),
        ):
            fix(words, least_width=84)
            turning.addWidget(label(name, "section"))
            turning.addWidget(control, 1)
            turning.addWidget(words)
        expected = QPushButton(tr("As expected"))
        expected.setToolTip(tr("Back to the best hour and the Kp expected for this night"))
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


def _slider(name: str, steps: int) -> QSlider:
    made = QSlider(Qt.Orientation.Horizontal)
    made.setAccessibleName(name)
    made.setRange(0, steps)
    made.setPageStep(max(1, steps // 9))
    return made
