"""Several views of one plan share a place in the window; a row of tabs says which is on show.

A new view is a file with a subclass of `PlanView`, an entry in `gui.panels`, and a command in `gui.commands`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QStackedWidget, QTabBar, QVBoxLayout, QWidget

from auroraplan.core.language import tr
from auroraplan.gui.commands import keys_of
from auroraplan.gui.labels import Card

if TYPE_CHECKING:
    from auroraplan.app.chart_tables import ChartRows
    from auroraplan.gui.answers import Board
    from auroraplan.gui.engine import Engine
    from auroraplan.gui.selection import Choice
    from auroraplan.render.style import Style

_SPACING = 4


class PlanView(Card):
    """A view of the plan: `tab` stands on its tab, `command` is the id of what brings it on show.

    `progressed` carries a `Progress` of work of its own, and `settled` comes when that is over.
    """

    tab = ""
    command = ""
    progressed = Signal(object)
    settled = Signal()

    @property
    def is_busy(self) -> bool:
        """Whether work of its own is under way, which `cancel` stops."""
        return False

    def cancel(self) -> None:
        """Stop that work; coming back to the view asks again."""

    def begin(self, engine: Engine) -> None:
        """Take the engine; before that there is nothing to show."""

    def show_board(self, board: Board | None) -> None:
        """Show another plan."""

    def show_choice(self, choice: Choice | None) -> None:
        """Show which place and night are chosen."""

    def set_style(self, style: Style) -> None:
        """Wear another palette."""

    def come_on_show(self) -> None:
        """The view is seen from now on: the time for work that nobody needs before."""

    def as_table(self) -> ChartRows | None:
        """What the view shows, as a table; None while it shows nothing."""
        return None

    def height_for_all(self) -> int | None:
        """The height in pixels that shows everything; None where it takes what it gets."""
        return None


class Views(QWidget):
    """`shown` carries the number of the view that came on show."""

    shown = Signal(int)

    def __init__(self, views: tuple[PlanView, ...]) -> None:
        super().__init__()
        self.all = views
        self.bar = QTabBar()
        self.bar.setAccessibleName(tr("Views of the plan"))
        self.bar.setDrawBase(False)
        self.bar.setExpanding(False)
        self.bar.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._stack = QStackedWidget()
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(_SPACING)
        self._head = QHBoxLayout()
        self._head.setSpacing(12)
        self._head.addWidget(self.bar)
        self._head.addStretch(0)
        box.addLayout(self._head)
        box.addWidget(self._stack, 1)
        for number, view in enumerate(views):
            self._stack.addWidget(view)
            self.bar.addTab(tr(view.tab))
            self.bar.setTabToolTip(number, f"{tr(view.tab)}  {keys_of(view.command)}")
        self._give_room()
        self.bar.currentChanged.connect(self._show)

    def begin(self, engine: Engine) -> None:
        """Hand the engine to every view."""
        for view in self.all:
            view.begin(engine)

    def show_board(self, board: Board | None) -> None:
        """Show another plan in every view."""
        for view in self.all:
            view.show_board(board)

    def show_choice(self, choice: Choice | None) -> None:
        """Show in every view which place and night are chosen."""
        for view in self.all:
            view.show_choice(choice)

    def put_beside(self, widget: QWidget) -> None:
        """Put something on the line of the tabs, at its end."""
        self._head.addWidget(widget, 1)

    def show_view(self, number: int) -> None:
        """Bring a view on show."""
        self.bar.setCurrentIndex(number)

    @property
    def current(self) -> PlanView:
        """The view on show."""
        return self.all[self._stack.currentIndex()]

    def height_around(self) -> int:
        """The height that the tabs take."""
        return self.bar.sizeHint().height() + _SPACING

    def _show(self, number: int) -> None:
        self._stack.setCurrentIndex(number)
        self._give_room()
        self.current.come_on_show()
        self.shown.emit(number)

    def _give_room(self) -> None:
        """Let the view on show alone say how small it can be: hidden ones would keep it from shrinking."""
        for view in self.all:
            shown = view is self.current
            policy = QSizePolicy.Policy.Preferred if shown else QSizePolicy.Policy.Ignored
            view.setSizePolicy(policy, policy)
