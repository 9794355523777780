"""Nights needed: what every further night is worth at the best places of the plan and at the chosen one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from auroraplan.core.language import marked, tr
from auroraplan.gui.chart_heading import ChartHeading
from auroraplan.gui.chart_table import open_table
from auroraplan.gui.labels import CARD_MARGINS, ElidedLabel
from auroraplan.gui.tasks import Lane, Progress, Stopped
from auroraplan.gui.text_size import drawing_box, fix, in_drawing, zoomed
from auroraplan.gui.views import PlanView

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtCore import QEvent

    from auroraplan.app.chart_tables import ChartRows
    from auroraplan.app.planner import Plan
    from auroraplan.core.places import Place
    from auroraplan.core.trips import NightsCurve
    from auroraplan.gui.answers import Board
    from auroraplan.gui.engine import Engine
    from auroraplan.gui.selection import Choice
    from auroraplan.gui.tasks import Task, TaskRunner
    from auroraplan.render.style import Style

NIGHTS = "nights needed"


class NightsChart(QWidget):
    """`looked` carries a number of nights, `stayChosen` the one picked, `placeChosen` a place's id."""

    looked = Signal(object)
    stayChosen = Signal(object)
    placeChosen = Signal(object)

    def __init__(self, style: Style) -> None:
        super().__init__()
        self.setAccessibleName(tr("Odds against the number of nights"))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        fix(self, least_height=96)
        self.setMouseTracking(True)
        self._look = style
        self.curves: tuple[NightsCurve, ...] = ()
        self.names: tuple[str, ...] = ()
        self.chosen = ""
        self.stay = 1
        self.cursor_at: int | None = None
        self._hovered: int | None = None

    @property
    def front(self) -> NightsCurve | None:
        """The curve of the chosen place."""
        return next((curve for curve in self.curves if curve.place.id == self.chosen), None)

    @property
    def nights(self) -> int:
        """The number of nights under the pointer, at the cursor, or of the stay."""
        most = len(self.front.at_least_one) if self.front else 1
        return min(self._hovered or self.cursor_at or self.stay, most)

    def show_curves(
        self, curves: tuple[NightsCurve, ...], names: tuple[str, ...], *, chosen: str, stay: int
    ) -> None:
        """Show other curves; the cursor stays at its number of nights until the stay changes."""
        if stay != self.stay:
            self.cursor_at = None
        self.curves, self.names, self.chosen, self.stay = curves, names, chosen, stay
        self.update()

    def set_style(self, style: Style) -> None:
        """Wear another palette."""
        self._look = style
        self.update()

    def sizeHint(self) -> QSize:
        """As large as there is room."""
        return QSize(640, 300)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the curves."""
        if not self.curves:
            return
        from auroraplan.render.nights_curve import paint_nights  # brings numpy: not before the first paint

        painter = QPainter(self)
        paint_nights(
            painter,
            zoomed(painter, QRectF(self.rect())),
            self.curves,
            self.names,
            self._look,
            chosen=self.chosen,
            stay=self.stay,
            cursor=self.nights if self.hasFocus() or self._hovered else None,
        )
        painter.end()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Look at the number of nights under the pointer."""
        if not self.curves:
            return
        from auroraplan.render.nights_curve import nights_layout, picked_curve

        box, at = drawing_box(self.rect()), in_drawing(event.position())
        over = picked_curve(box, self.curves, at) is not None
        self.setCursor(Qt.CursorShape.PointingHandCursor if over else Qt.CursorShape.ArrowCursor)
        self._hover(nights_layout(box, self.curves).nights_at(at.x()))

    def leaveEvent(self, event: QEvent) -> None:
        """Look at the cursor's number of nights again."""
        self._hover(None)
        super().leaveEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Choose the place whose curve or name was clicked, and put the cursor there."""
        if not self.curves or event.button() is not Qt.MouseButton.LeftButton:
            return
        from auroraplan.render.nights_curve import nights_layout, picked_curve

        box, at = drawing_box(self.rect()), in_drawing(event.position())
        nights = nights_layout(box, self.curves).nights_at(at.x())
        if nights is not None:
            self._move_to(nights)
        curve = picked_curve(box, self.curves, at)
        if curve is not None:
            self.placeChosen.emit(curve.place.id)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Left and right change the number of nights, up and down the place; Enter stays for so long."""
        key = Qt.Key(event.key())
        numbers = {
            Qt.Key.Key_Left: self.nights - 1,
            Qt.Key.Key_Right: self.nights + 1,
            Qt.Key.Key_Home: 1,
            Qt.Key.Key_End: 1000,
        }
        if key in numbers:
            self._move_to(numbers[key])
        elif key in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            self._step_place(-1 if key is Qt.Key.Key_Up else 1)
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.curves:
            self.stayChosen.emit(self.nights)
        else:
            super().keyPressEvent(event)

    def _step_place(self, by: int) -> None:
        ids = [curve.place.id for curve in self.curves]
        if self.chosen in ids:
            at = min(max(ids.index(self.chosen) + by, 0), len(ids) - 1)
            self.placeChosen.emit(ids[at])

    def _move_to(self, nights: int) -> None:
        if self.front is not None:
            self._hovered = None
            self.cursor_at = min(max(nights, 1), len(self.front.at_least_one))
            self.update()
            self.looked.emit(self.nights)

    def _hover(self, nights: int | None) -> None:
        if nights != self._hovered:
            self._hovered = nights
            self.update()
            self.looked.emit(self.nights)


class NightsPanel(PlanView):
    """Shows what the plan brought along, and asks for what lies beyond its dates."""

    tab, command = marked("Nights needed"), "nights_needed"

    placeChosen = Signal(object)
    stayChosen = Signal(object)

    def __init__(self, tasks: TaskRunner, style: Style) -> None:
        super().__init__(tr("Nights needed"))
        self._tasks = tasks
        self._engine: Engine | None = None
        self._board: Board | None = None
        self._choice: Choice | None = None
        self._longer: dict[str, NightsCurve] = {}
        self._asked: set[str] = set()
        self.chart = NightsChart(style)
        self.heading = ChartHeading(tr("Nights needed"))
        self.reading = ElidedLabel("body")
        self._build()
        self._show()

    def begin(self, engine: Engine) -> None:
        """Take the engine."""
        self._engine = engine
        self._ask()

    def show_board(self, board: Board | None) -> None:
        """Forget what belongs to the plan before."""
        self._tasks.cancel(NIGHTS)
        self._settle()
        self._board, self._choice = board, None
        self._longer, self._asked = {}, set()
        self._show()

    def show_choice(self, choice: Choice | None) -> None:
        """Bring the curve of a place to the front."""
        self._choice = choice
        self._show()
        self._ask()

    def set_style(self, style: Style) -> None:
        """Wear another palette."""
        self.chart.set_style(style)

    def come_on_show(self) -> None:
        """Ask for what was not asked while nobody looked, and take the keys."""
        self._ask()
        self.chart.setFocus()

    @property
    def is_busy(self) -> bool:
        """Whether longer curves are being worked out."""
        return self._tasks.is_busy(NIGHTS)

    def cancel(self) -> None:
        """Stop working them out; coming back to the view asks again."""
        self._tasks.cancel(NIGHTS)
        self._asked = set()
        self._settle()

    def as_table(self) -> ChartRows | None:
        """A row for each number of nights and place."""
        if not self.chart.curves:
            return None
        from auroraplan.app.chart_tables import nights_rows

        return nights_rows(self.chart.curves, self.chart.names)

    # --- asking ------------------------------------------------------------------------------------

    def _places(self) -> tuple[Place, ...]:
        """The best places of the plan, the chosen one in any case."""
        if self._board is None or self._choice is None:
            return ()
        from auroraplan.render.nights_curve import MOST_CURVES

        best = [answer.place for answer in self._board.in_order(None).answers]
        chosen = self._choice.answer.place
        kept = best[:MOST_CURVES]
        return tuple(kept if chosen in kept else [*kept[: MOST_CURVES - 1], chosen])

    def _ask(self) -> None:
        """Ask for the curves that are neither here nor on their way."""
        if self._engine is None or self._board is None or not self.isVisible():
            return
        wanted = tuple(place for place in self._places() if place.id not in self._longer)
        if not wanted or {place.id for place in wanted} == self._asked:
            return
        self._asked = {place.id for place in wanted}
        self.heading.show_progress(Progress(0.0, ""))
        self._tasks.run(
            NIGHTS,
            _answering(self._engine, self._board.plan, wanted),
            on_done=self._show_longer,
            on_failed=self._show_fault,
            on_progress=self._show_progress,
            lane=Lane.NETWORK,  # the plan shall not wait for it
        )

    def _show_progress(self, progress: Progress) -> None:
        self.heading.show_progress(progress)
        self.progressed.emit(progress)

    def _settle(self) -> None:
        self.heading.show_settled()
        self.settled.emit()

    def _show_longer(self, curves: tuple[NightsCurve, ...]) -> None:
        self._longer |= {curve.place.id: curve for curve in curves}
        self._settle()
        self._show()

    def _show_fault(self, sentence: str) -> None:
        """Say why there are no longer curves; coming back to the view asks again."""
        self._asked = set()
        self._settle()
        self.reading.show_text(sentence)

    # --- showing -----------------------------------------------------------------------------------

    def _show(self) -> None:
        """Show the longest curves at hand."""
        curves: tuple[NightsCurve, ...] = ()
        names: tuple[str, ...] = ()
        chosen, stay = "", 1
        if self._board is not None and self._choice is not None:
            from auroraplan.app.tables import place_names

            plan = self._board.plan
            told = {curve.place.id: curve for curve in plan.curves} | self._longer
            curves = tuple(told[place.id] for place in self._places() if place.id in told)
            whole = place_names(plan.request.places)
            names = tuple(whole[curve.place.id] for curve in curves)
            chosen, stay = self._choice.answer.place.id, plan.request.stay
        self.chart.show_curves(curves, names, chosen=chosen, stay=stay)
        self.heading.table.setEnabled(bool(curves))
        self._tell()

    def _tell(self, _nights: object = None) -> None:
        curve = self.chart.front
        if curve is None:
            self.heading.title.show_text(tr("How many nights it takes"))
            empty = tr("Add a place, and what each further night is worth there stands here.")
            self.reading.show_text("" if self._board else empty)
            self.chart.setAccessibleDescription("")
            return
        from auroraplan.app.nights_wording import needed_text, nights_text

        name = self.chart.names[self.chart.curves.index(curve)]
        needed = needed_text(curve, name)
        self.heading.title.show_text(needed)
        told = nights_text(curve, self.chart.nights, name)
        invitation = tr("Enter plans stays of so many nights.")
        self.reading.show_text(f"{told} {invitation}", told)
        self.chart.setAccessibleDescription(f"{told} {invitation} {needed}.")

    def _build(self) -> None:
        box = QVBoxLayout(self)
        left, top, right, bottom = CARD_MARGINS
        box.setContentsMargins(left, top - 4, right, bottom - 4)
        box.setSpacing(6)
        box.addWidget(self.heading)
        box.addWidget(self.chart, 1)
        box.addWidget(self.reading)
        self.chart.looked.connect(self._tell)
        self.chart.placeChosen.connect(self.placeChosen)
        self.chart.stayChosen.connect(self.stayChosen)
        self.heading.table.wanted.connect(lambda: open_table(self.as_table(), self))


def _answering(
    engine: Engine, plan: Plan, places: tuple[Place, ...]
) -> Callable[[Task], tuple[NightsCurve, ...]]:
    """The work of looking beyond a plan's dates, for a worker."""

    def work(task: Task) -> tuple[NightsCurve, ...]:
        from auroraplan.app.planner import Cancelled  # brings numpy: not before the first paint

        try:
            return engine.nights_needed(plan, places, progress=task.progress, cancelled=task.is_cancelled)
        except Cancelled as cancelled:
            raise Stopped from cancelled

    return work
