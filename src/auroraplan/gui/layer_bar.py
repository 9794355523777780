"""Which layer lies under the map, and for which week; what was worked out once is kept for a while."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QProgressBar, QSlider, QWidget

from auroraplan.app.date_wording import date_text
from auroraplan.core.language import marked, tr
from auroraplan.gui.labels import label
from auroraplan.gui.tasks import Lane, Progress, Stopped, Task, TaskRunner
from auroraplan.gui.text_size import fix

if TYPE_CHECKING:
    from auroraplan.app.map_layers import MapLayer
    from auroraplan.gui.engine import Engine

LAYER = "map layer"
WEEKS = 52
KEPT = 24
LAYERS = (
    ("", marked("The oval")),
    ("cloud", marked("Usual cloud by week")),
    ("odds", marked("Odds by week")),
)

Wanted = tuple[str, date, bool]


class LayerBar(QWidget):
    """The row of the week; the box of `kind` stands elsewhere.

    `turned` says whether a layer is asked for, `changed` carries the `MapLayer` to show, None for none, and
    `failed` a sentence.
    """

    turned = Signal(bool)
    changed = Signal(object)
    failed = Signal(object)

    def __init__(self, tasks: TaskRunner) -> None:
        super().__init__()
        self._tasks = tasks
        self._engine: Engine | None = None
        self._is_southern = False
        self._kept: dict[Wanted, MapLayer] = {}
        self.kind = QComboBox()
        self.kind.setAccessibleName(tr("What the map shows"))
        for name, words in LAYERS:
            self.kind.addItem(tr(words), name)
        self.week = QSlider(Qt.Orientation.Horizontal)
        self.week.setAccessibleName(tr("Week of the year"))
        self.week.setRange(0, WEEKS - 1)
        self.week.setPageStep(4)
        self._words = label("", "muted")
        fix(self._words, least_width=110)
        self._progress = QProgressBar()
        self._progress.setTextVisible(False)
        fix(self._progress, width=70, height=6)
        self._first = date(2000, 1, 3)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(10)
        for widget in (label(tr("Week"), "section"), self.week, self._words, self._progress):
            row.addWidget(widget, 1 if widget is self.week else 0)
        self.kind.currentIndexChanged.connect(self._ask)
        self.week.valueChanged.connect(self._ask)
        self._fit()

    def begin(self, engine: Engine) -> None:
        """Take the engine."""
        self._engine = engine

    def look_at(self, evening: date, *, southern: bool) -> None:
        """Begin the weeks with that of an evening, and show that hemisphere."""
        monday = evening - timedelta(days=evening.weekday())
        if (monday, southern) != (self._first, self._is_southern):
            self._first, self._is_southern = monday, southern
            self._ask()

    @property
    def is_busy(self) -> bool:
        """Whether a layer is being worked out."""
        return self._tasks.is_busy(LAYER)

    @property
    def monday(self) -> date:
        """The first evening of the week that is chosen."""
        return self._first + timedelta(weeks=self.week.value())

    def _fit(self) -> None:
        self.turned.emit(bool(self.kind.currentData()))
        self._progress.hide()
        words = f"{date_text(self.monday)} – {date_text(self.monday + timedelta(days=6))}"
        self._words.setText(words)
        self.week.setAccessibleDescription(words)

    def _ask(self, _value: int = 0) -> None:
        self._fit()
        kind = str(self.kind.currentData())
        wanted = (kind, self.monday, self._is_southern)
        engine = self._engine
        if not kind or engine is None or wanted in self._kept:
            self._tasks.cancel(LAYER)
            self.changed.emit(self._kept.get(wanted))
            return

        def work(task: Task) -> tuple[Wanted, MapLayer]:
            from auroraplan.app.planner import Cancelled  # brings numpy

            try:
                layer = engine.map_layer(
                    kind,
                    wanted[1],
                    southern=wanted[2],
                    progress=task.progress,
                    cancelled=task.is_cancelled,
                )
            except Cancelled as cancelled:
                raise Stopped from cancelled
            return wanted, layer

        self._tasks.run(
            LAYER,
            work,
            on_done=self._show,
            on_failed=self.failed.emit,
            on_progress=self._tell,
            lane=Lane.COMPUTE,
        )

    def _tell(self, progress: Progress) -> None:
        self._progress.setVisible(True)
        self._progress.setRange(0, 100)
        self._progress.setValue(round(100 * (progress.fraction or 0.0)))

    def _show(self, found: tuple[Wanted, MapLayer]) -> None:
        wanted, layer = found
        while len(self._kept) >= KEPT:
            self._kept.pop(next(iter(self._kept)))
        self._kept[wanted] = layer
        self._progress.hide()
        self.changed.emit(layer)
