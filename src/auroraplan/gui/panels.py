"""The panels of the window and where they stand.

┌ top bar: name · dates · search · export · menu ───────────┐
│ banner (first run)                                        │
│ best plan      │ views of the plan, one on show           │
│ ───────────────│──────────────────────────────────────────│
│ places         │ one night                                │
│ trip (in a low window at the foot of the left column)     │
└ status · progress · Cancel ─────────────── source chips ──┘
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QSplitter, QVBoxLayout, QWidget

from auroraplan.gui.banner import Banner
from auroraplan.gui.best_plan_card import BestPlanCard
from auroraplan.gui.divided_rows import DividedRows
from auroraplan.gui.map_panel import MapPanel
from auroraplan.gui.matrix_panel import MatrixPanel
from auroraplan.gui.night_panel import NightPanel
from auroraplan.gui.nights_panel import NightsPanel
from auroraplan.gui.places_panel import PlacesPanel
from auroraplan.gui.season_panel import SeasonPanel
from auroraplan.gui.status_bar import StatusBar
from auroraplan.gui.text_size import fix, scaled
from auroraplan.gui.top_bar import TopBar
from auroraplan.gui.track_panel import TrackPanel
from auroraplan.gui.trip_bar import TripBar
from auroraplan.gui.views import Views

if TYPE_CHECKING:
    from PySide6.QtGui import QAction

    from auroraplan.gui.tasks import TaskRunner
    from auroraplan.render.style import Style

COMPACT_BELOW = 1100
LEFT_WIDTH, COMPACT_LEFT_WIDTH = 380, 304
LOW_BELOW = 800
LEAST_LARGE_VIEW = 276
"""In large letters a view shows three places at least, or a chart to read; the window then scrolls."""


class Panels(QWidget):
    """The middle of the window; `columns` and `rows` are the lines that the user can move."""

    def __init__(self, tasks: TaskRunner, style: Style, window: QWidget) -> None:
        super().__init__()
        self._compact: tuple[bool, int] | None = None
        self._low: bool | None = None
        self.top_bar = TopBar(style, window)
        self.banner = Banner()
        self.best_plan = BestPlanCard(style)
        self.places = PlacesPanel(style)
        self.matrix = MatrixPanel(style)
        self.map = MapPanel(tasks, style)
        self.season = SeasonPanel(tasks, style)
        self.nights = NightsPanel(tasks, style)
        self.track = TrackPanel(tasks, style)
        self.views = Views((self.matrix, self.map, self.season, self.nights, self.track))
        self.night = NightPanel(style)
        self.trip = TripBar(style)
        self.status = StatusBar()
        self.columns = QSplitter(Qt.Orientation.Horizontal)
        self.rows = DividedRows(self._height_of_views)
        self.banner.hide()
        for panel, term in (
            (self.matrix, "odds"),
            (self.map, "oval"),
            (self.night, "kp"),
            (self.best_plan, "odds"),
            (self.places, "stay"),
            (self.top_bar, "night"),
            (self.status, "climatology"),
        ):
            panel.setProperty("term", term)
        self._lay_out()

    def set_style(self, style: Style) -> None:
        """Wear another palette."""
        for panel in (self.top_bar, self.best_plan, self.places.list, *self.views.all, self.night, self.trip):
            panel.set_style(style)
        self.views.setMinimumHeight(scaled(LEAST_LARGE_VIEW) if scaled(100) > 100 else 0)
        self.fit(width=self.window().width(), height=self.window().height())
        self.rows.fit()

    def fit(self, *, width: int, height: int) -> None:
        """Narrow the left column in a small window, and say less in a low one."""
        compact = width < scaled(COMPACT_BELOW)
        if (compact, scaled(100)) != self._compact:
            self._compact = compact, scaled(100)
            self.top_bar.set_compact(compact=compact)
            left = scaled(COMPACT_LEFT_WIDTH if compact else LEFT_WIDTH)
            self.columns.setSizes([left, width - left])
        low = height < scaled(LOW_BELOW)
        self.best_plan.set_compact(compact=low)
        if low is not self._low:
            self._low = low
            (self._column if low else self._room).addWidget(self.trip)

    def offer_views(self, actions: dict[str, QAction]) -> None:
        """Let the command of each view bring it on show."""
        for number, view in enumerate(self.views.all):
            actions[view.command].triggered.connect(lambda _=False, at=number: self.views.show_view(at))

    def _height_of_views(self) -> int:
        """The height that shows all of the view on show; without a natural one it takes what it gets."""
        natural = self.views.current.height_for_all()
        return self.height() if natural is None else natural + self.views.height_around()

    def _lay_out(self) -> None:
        column = QWidget()
        stack = self._column = QVBoxLayout(column)
        stack.setContentsMargins(0, 0, 0, 0)
        stack.setSpacing(10)
        stack.addWidget(self.best_plan)
        stack.addWidget(self.places, 1)
        for widget in (self.views, self.night):
            self.rows.addWidget(widget)
        self.rows.setSizes([410, 390])
        for number, widget in enumerate((column, self.rows)):
            self.columns.addWidget(widget)
            self.columns.setStretchFactor(number, number)
        for splitter in (self.columns, self.rows):
            splitter.setChildrenCollapsible(False)
            splitter.setHandleWidth(10)
        fix(column, least_width=280)
        self._put_around()

    def _put_around(self) -> None:
        inside = QWidget()
        room = self._room = QVBoxLayout(inside)
        room.setContentsMargins(16, 12, 16, 12)
        room.setSpacing(10)
        room.addWidget(self.banner)
        room.addWidget(self.columns, 1)
        room.addWidget(self.trip)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(0)
        box.addWidget(self.top_bar)
        box.addWidget(inside, 1)
        box.addWidget(self.status)
