"""The panels of the window and where they stand.

┌ top bar: name · dates · search · export · menu ───────────┐
│ banner (first run)                                        │
│ best plan      │ views of the plan, one on show           │
│ ───────────────│──────────────────────────────────────────│
│ places         │ one night                                │
│ trip (in a low window at the foot of the left column)     │
└ status · progress · Cancel ─────────────── source chips ──┘

In a narrow window the left column is a drawer, and the best plan a line beside the tabs of the views.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray, Qt
from PySide6.QtWidgets import QSplitter, QVBoxLayout, QWidget

from auroraplan.gui.banner import Banner
from auroraplan.gui.best_line import BestLine
from auroraplan.gui.best_plan_card import BestPlanCard
from auroraplan.gui.divided_rows import DividedRows
from auroraplan.gui.drawer import Drawer
from auroraplan.gui.map_panel import MapPanel
from auroraplan.gui.matrix_panel import MatrixPanel
from auroraplan.gui.night_panel import NightPanel
from auroraplan.gui.nights_panel import NightsPanel
from auroraplan.gui.places_panel import PlacesPanel
from auroraplan.gui.season_panel import SeasonPanel
from auroraplan.gui.status_bar import StatusBar
from auroraplan.gui.text_size import fix, scaled, scrolling
from auroraplan.gui.top_bar import TopBar
from auroraplan.gui.track_panel import TrackPanel
from auroraplan.gui.trip_bar import TripBar
from auroraplan.gui.views import Views

if TYPE_CHECKING:
    from PySide6.QtGui import QAction

    from auroraplan.gui.selection import Choice
    from auroraplan.gui.tasks import TaskRunner
    from auroraplan.render.style import Style

NARROW_BELOW = 1100
LEFT_WIDTH, LEAST_LEFT_WIDTH = 380, 280
LOW_BELOW = 800
LEAST_LARGE_VIEW = 276
"""In large letters a view shows three places at least, or a chart to read; the window then scrolls."""


class Panels(QWidget):
    """The middle of the window; `columns` and `rows` are the lines that the user can move."""

    def __init__(self, tasks: TaskRunner, style: Style, window: QWidget) -> None:
        super().__init__()
        self._narrow: tuple[bool, int] | None = None
        self._divided: QByteArray | None = None
        self._low = False
        self.top_bar = TopBar(style, window)
        self.banner = Banner()
        self.best_plan = BestPlanCard(style)
        self.best_line = BestLine()
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
        """Put the left column into the drawer of a narrow window, and say less in a low one."""
        narrow = width < scaled(NARROW_BELOW)
        was, self._narrow = self._narrow, (narrow, scaled(100))
        if self._narrow != was:
            self._place_column(was, width)
        self._low = height < scaled(LOW_BELOW)
        self.best_plan.set_compact(compact=self._low and not narrow)
        self.matrix.set_compact(compact=self._low)
        self._place_trip()

    @property
    def is_narrow(self) -> bool:
        """Whether the left column is in the drawer."""
        return self._narrow is not None and self._narrow[0]

    def divided(self) -> QByteArray | None:
        """How a window with both columns was divided last; None where it never had them."""
        return self._divided if self.is_narrow else self.columns.saveState()

    def divide(self, state: QByteArray) -> None:
        """Divide the columns as they were, at once or when there is room for both."""
        self._divided = state
        if not self.is_narrow:
            self.columns.restoreState(state)

    def turn_drawer(self) -> None:
        """Open or close the drawer; where both columns stand the keys go to the places."""
        if self.is_narrow:
            self.drawer.turn(self.places.list)
        else:
            self.places.list.setFocus()

    def show_choice(self, choice: Choice | None) -> None:
        """Tell the best plan."""
        self.best_plan.show_choice(choice)
        self.best_line.show_choice(choice)

    def _place_trip(self) -> None:
        """At the foot; in a low window that of the left column, unless a drawer would hide a trip in it."""
        in_column = self._low and (not self.is_narrow or self.trip.is_empty)
        home = self._column.layout() if in_column else self._room
        if home is not None and home.indexOf(self.trip) < 0:
            home.addWidget(self.trip)

    def _place_column(self, was: tuple[bool, int] | None, width: int) -> None:
        narrow = self.is_narrow
        self.top_bar.set_compact(compact=narrow)
        self.best_line.setVisible(narrow)
        if narrow and (was is None or not was[0]):
            if was is not None:
                self._divided = self.columns.saveState()
            self.drawer.hold(self._column)
        elif not narrow:
            if was is not None and was[0]:
                self.drawer.give_back()
                self.columns.insertWidget(0, self._column)
                self.columns.setStretchFactor(0, 0)
                self._column.show()
            left = scaled(LEFT_WIDTH)
            self.columns.setSizes([left, width - left])
            if self._divided is not None:
                self.columns.restoreState(self._divided)

    def offer_views(self, actions: dict[str, QAction]) -> None:
        """Let the command of each view bring it on show."""
        for number, view in enumerate(self.views.all):
            actions[view.command].triggered.connect(lambda _=False, at=number: self.views.show_view(at))

    def _height_of_views(self) -> int:
        """The height that shows all of the view on show; without a natural one it takes what it gets."""
        natural = self.views.current.height_for_all()
        return self.height() if natural is None else natural + self.views.height_around()

    def _lay_out(self) -> None:
        column = self._column = QWidget()
        stack = QVBoxLayout(column)
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
        fix(column, least_width=LEAST_LEFT_WIDTH)
        self.views.put_beside(self.best_line)
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
        self.middle = scrolling(inside)
        box.addWidget(self.middle, 1)
        box.addWidget(self.status)
        self.drawer = Drawer(self.middle)
        self.trip.filled.connect(self._place_trip)
        self.trip.filled.connect(self.banner.hide)  # whoever puts a trip together needs no example
        self.drawer.turned.connect(self.top_bar.show_drawer)
        self.top_bar.drawer.clicked.connect(self.turn_drawer)
        self.best_line.clicked.connect(self.turn_drawer)
        self.places.list.clicked.connect(self.drawer.close_up)
        self.places.list.activated.connect(self.drawer.close_up)
