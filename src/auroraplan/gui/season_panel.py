"""The season: what a stay is worth in each week of a year, at every place of the plan."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QVBoxLayout

from auroraplan.core.language import marked, tr
from auroraplan.gui.chart_heading import ChartHeading
from auroraplan.gui.chart_table import open_table
from auroraplan.gui.labels import CARD_MARGINS, ElidedLabel, label
from auroraplan.gui.planning import Dates
from auroraplan.gui.season_strip import SeasonStrip
from auroraplan.gui.tasks import Lane, Progress, Stopped
from auroraplan.gui.views import PlanView

if TYPE_CHECKING:
    from collections.abc import Callable

    from auroraplan.app.chart_tables import ChartRows
    from auroraplan.app.requests import PlanRequest
    from auroraplan.app.seasons import Season
    from auroraplan.core.seasons import Week
    from auroraplan.gui.answers import Board
    from auroraplan.gui.engine import Engine
    from auroraplan.gui.selection import Choice
    from auroraplan.gui.tasks import Task, TaskRunner
    from auroraplan.render.season_strip import SeasonRow
    from auroraplan.render.style import Style

SEASON = "season"
YEARS_AHEAD = 3


@dataclass(frozen=True, slots=True)
class Answer:
    """A season, its rows best first, and the evening from which on one can still travel."""

    season: Season
    rows: tuple[SeasonRow, ...]
    today: date


class SeasonPanel(PlanView):
    """`weekChosen` carries a place's id and the `Dates` of a week."""

    tab, command = marked("Season"), "season"

    weekChosen = Signal(object)

    def __init__(self, tasks: TaskRunner, style: Style) -> None:
        super().__init__(tr("Season"))
        self._tasks = tasks
        self._engine: Engine | None = None
        self._board: Board | None = None
        self._choice: Choice | None = None
        self._asked: tuple[object, ...] | None = None
        self.answer: Answer | None = None
        self.strip = SeasonStrip(style)
        self.year = QComboBox()
        # On Linux a combo box is announced by its text, and named by the label whose buddy it is.
        told = label(tr("Show"), "muted")
        told.setBuddy(self.year)
        self.heading = ChartHeading(tr("Season"), told, self.year)
        self.reading = ElidedLabel("body")
        self._build()
        self._tell()

    def begin(self, engine: Engine) -> None:
        """Take the engine, and offer the years that can be told."""
        self._engine = engine
        self._ask()

    def show_board(self, board: Board | None) -> None:
        """Follow the plan: its places and its length of stay are asked for, its dates outlined."""
        self._board = board
        if board is None:
            self._tasks.cancel(SEASON)
            self._settle()
            self._asked = self.answer = None
        self._show()
        self._ask()

    def show_choice(self, choice: Choice | None) -> None:
        """Look at the chosen place."""
        self._choice = choice
        if choice is not None and self.answer is not None:
            looked = self.strip.looked_at
            if looked is None or looked[0].place.id != choice.answer.place.id:
                self.strip.look_at(choice.answer.place.id)

    def set_style(self, style: Style) -> None:
        """Wear another palette."""
        self.strip.set_style(style)

    def come_on_show(self) -> None:
        """Ask for what was not asked while nobody looked, and take the keys."""
        self._ask()
        self.strip.setFocus()

    @property
    def is_busy(self) -> bool:
        """Whether a season is being told."""
        return self._tasks.is_busy(SEASON)

    def cancel(self) -> None:
        """Stop telling the season; coming back to the view asks again."""
        self._tasks.cancel(SEASON)
        self._asked = None
        self._settle()
        if self.answer is None:
            self.reading.show_text(tr("Cancelled. F5 asks again."))

    def as_table(self) -> ChartRows | None:
        """Every week of every place."""
        if self.answer is None:
            return None
        from auroraplan.app.chart_tables import season_rows

        return season_rows(self.answer.season)

    # --- asking ------------------------------------------------------------------------------------

    def _ask(self) -> None:
        """Ask for the season of the plan on show, unless it is known or on its way."""
        if self._engine is None or self._board is None or not self.isVisible():
            return
        self._offer_years(self._engine)
        plan = self._board.plan
        year = self.year.currentData()
        sources = tuple((state.id, state.state, state.issued_utc) for state in plan.sources)
        question = (tuple(place.id for place in plan.request.places), plan.request.stay, year, sources)
        if question == self._asked:
            return
        self._asked = question
        self.heading.show_progress(Progress(0.0, ""))
        self._tasks.run(
            SEASON,
            _answering(self._engine, plan.request, year),
            on_done=self._show_answer,
            on_failed=self._show_fault,
            on_progress=self._show_progress,
            lane=Lane.NETWORK,  # the plan shall not wait for it
        )

    def _offer_years(self, engine: Engine) -> None:
        if not self.year.count():
            first = engine.now_utc().year
            blocked = self.year.blockSignals(True)
            self.year.addItem(tr("The weeks to come"), None)
            for year in range(first, first + YEARS_AHEAD + 1):
                self.year.addItem(str(year), year)
            self.year.blockSignals(blocked)

    def _show_progress(self, progress: Progress) -> None:
        self.heading.show_progress(progress)
        self.progressed.emit(progress)

    def _settle(self) -> None:
        self.heading.show_settled()
        self.settled.emit()

    def _show_fault(self, sentence: str) -> None:
        """Say why there is no season; coming back to the view asks again."""
        self.answer = self._asked = None
        self._show()
        self._settle()
        self.reading.show_text(sentence)

    def _show_answer(self, answer: Answer) -> None:
        self.answer = answer
        self._settle()
        self._show()
        if self._choice is not None:
            self.show_choice(self._choice)

    # --- showing -----------------------------------------------------------------------------------

    def _show(self) -> None:
        """Show the weeks at hand, those of the plan outlined."""
        self.heading.table.setEnabled(self.answer is not None)
        if self.answer is None or self._board is None:
            self.strip.show_rows((), range(0))
            self._tell()
            return
        from auroraplan.render.season_strip import planned_columns

        request = self._board.plan.request
        last = request.first_evening + timedelta(days=request.nights - request.stay)
        rows = self.answer.rows
        self.strip.show_rows(rows, planned_columns(rows, request.first_evening, last))
        self._tell()

    def _tell(self, _looked: object = None) -> None:
        """Heading, the week looked at in words, and the same for those who hear it."""
        if self.answer is None:
            self.heading.title.show_text(tr("Odds week by week"))
            self.reading.show_text(
                tr("Add a place, and its year stands here.") if self._board is None else ""
            )
            self.strip.setAccessibleDescription("")
            return
        from auroraplan.app.date_wording import night_count_text
        from auroraplan.app.season_tables import short_week_text, week_text

        stay = self.answer.season.request.stay
        self.heading.title.show_text(
            tr("Odds week by week, for stays of {nights}", nights=night_count_text(stay)),
            tr("Stays of {nights}, by week", nights=night_count_text(stay)),
        )
        looked = self.strip.looked_at
        if looked is not None:
            row, week = looked
            whole = f"{row.name} · {week_text(week, stay)}"
            self.reading.show_text(
                f"{whole} {self._invitation(week)}", whole, f"{row.name} · {short_week_text(week)}"
            )
            self.strip.setAccessibleDescription(f"{whole} {self._invitation(week)}")

    def _invitation(self, week: Week) -> str:
        if self._dates(week) is None:
            return tr("This week is over.")
        return tr("Click or Enter plans for it.")

    def _choose(self, looked: tuple[SeasonRow, Week]) -> None:
        row, week = looked
        dates = self._dates(week)
        if dates is not None:
            self.weekChosen.emit((row.place.id, dates))

    def _dates(self, week: Week) -> Dates | None:
        """The evenings of the stays that begin in a week, from today on; None where the week is over."""
        if self.answer is None or self._board is None:
            return None
        from auroraplan.core.seasons import nights_for

        request = self._board.plan.request
        first = max(week.first_evening, self.answer.today)
        past = (first - week.first_evening).days
        nights = nights_for(request.stay, 1) - past
        return Dates(first, nights, request.stay, request.moon) if nights >= request.stay else None

    def _build(self) -> None:
        self.year.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        self.year.setAccessibleName(tr("Which weeks"))
        self.year.setAccessibleDescription(tr("Which weeks the season shows"))
        self.year.currentIndexChanged.connect(self._ask)
        box = QVBoxLayout(self)
        left, top, right, bottom = CARD_MARGINS
        box.setContentsMargins(left, top - 4, right, bottom - 4)
        box.setSpacing(6)
        box.addWidget(self.heading)
        box.addWidget(self.strip, 1)
        box.addWidget(self.reading)
        self.strip.looked.connect(self._tell)
        self.strip.chosen.connect(self._choose)
        self.heading.table.wanted.connect(lambda: open_table(self.as_table(), self))


def _answering(engine: Engine, request: PlanRequest, year: int | None) -> Callable[[Task], Answer]:
    """The work of telling a season, for a worker."""

    def work(task: Task) -> Answer:
        from auroraplan.app.planner import Cancelled  # brings numpy: not before the first paint
        from auroraplan.render.season_strip import rows_of

        try:
            season = engine.season(
                request.places, request.stay, year=year, progress=task.progress, cancelled=task.is_cancelled
            )
        except Cancelled as cancelled:
            raise Stopped from cancelled
        return Answer(season, rows_of(season), engine.current_evening(request.places))

    return work
