"""The plan leaves the window as a file, made on a worker by the same functions as on the command line."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale, QObject, QStandardPaths, Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from auroraplan.core.language import marked, tr
from auroraplan.gui.tasks import Progress, Stopped, Task, TaskRunner

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from auroraplan.app.chosen_trip import ChosenTrip
    from auroraplan.app.planner import Plan
    from auroraplan.core.itineraries import Leg
    from auroraplan.gui.engine import Engine
    from auroraplan.render.page_flow import Paper

EXPORT = "export"
_LETTER_COUNTRIES = frozenset(
    ("BZ", "CA", "CL", "CO", "CR", "GT", "MX", "NI", "PA", "PH", "PR", "SV", "US", "VE")
)
_NOT_IN_NAMES = '<>:"/\\|?*'


@dataclass(frozen=True, slots=True)
class Form:
    """A form in which a plan leaves: the ending of its files, and its name."""

    ending: str
    words: str


FORMS = (
    Form("pdf", marked("PDF, to print")),
    Form("ics", marked("Calendar")),
    Form("html", marked("Web page")),
    Form("png", marked("Picture")),
    Form("md", marked("Text with headings (Markdown)")),
    Form("csv", marked("Table (CSV)")),
    Form("json", marked("Data (JSON)")),
    Form("gpx", marked("Places for maps (GPX)")),
    Form("auroratrip", marked("Trip file")),
)
"""Every form that the window offers, in the order of its menu."""


@dataclass(frozen=True, slots=True)
class Wish:
    """What is to be written: the plan, of it the trip of `legs` (without them the best stay), and how.

    `paper` is "a4", "letter", or "" for that of the country; `with_season` adds the season's page to a PDF.
    """

    plan: Plan
    legs: tuple[Leg, ...] = ()
    form: str = "pdf"
    name: str = "Aurora trip"
    paper: str = ""
    with_season: bool = False


class PlanExport(QObject):
    """`written` carries the path of a finished file, `failed` a sentence; `settled` comes after either."""

    written = Signal(object)
    failed = Signal(object)
    progressed = Signal(object)
    settled = Signal()

    def __init__(self, tasks: TaskRunner, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._tasks = tasks
        self._engine: Engine | None = None

    def begin(self, engine: Engine) -> None:
        """Take the engine, which trips and seasons beyond the plan are asked of."""
        self._engine = engine

    @property
    def is_busy(self) -> bool:
        """Whether a file is being made."""
        return self._tasks.is_busy(EXPORT)

    def cancel(self) -> None:
        """Leave the old file as it is."""
        self._tasks.cancel(EXPORT)

    def write(self, wish: Wish, path: Path) -> None:
        """Write a plan; an existing file is replaced only by a finished one."""

        def work(task: Task) -> Path:
            from auroraplan.store.files import write_output

            body = self.made(wish, task)
            if task.is_cancelled():
                raise Stopped
            write_output(path, body)
            return path

        self.progressed.emit(Progress(None, tr("Writing {file}…", file=path.name)))
        self._tasks.run(EXPORT, work, on_done=self._done, on_failed=self._fail, on_stopped=self.settled.emit)

    def made(self, wish: Wish, task: Task) -> bytes:
        """The bytes of a plan in a form; for a worker, and `Stopped` once the task is cancelled."""
        from auroraplan.app.planner import Cancelled

        try:
            return exported(wish, self._engine, task)
        except Cancelled as cancelled:
            raise Stopped from cancelled

    def _done(self, path: Path) -> None:
        self.settled.emit()
        self.written.emit(path)

    def _fail(self, sentence: str) -> None:
        self.settled.emit()
        self.failed.emit(sentence)


def exported(wish: Wish, engine: Engine | None, task: Task) -> bytes:
    """The bytes of a plan in a form; for a worker."""
    from auroraplan.render.plan_forms import plan_bytes

    trip = chosen(wish, engine, task)
    if wish.form != "pdf":
        return plan_bytes(wish.plan, wish.form, trip, name=wish.name)
    from auroraplan.render.pdf import plan_pdf

    season = None
    if wish.with_season and engine is not None and trip is not None:
        season = engine.season([trip.place], trip.length, cancelled=task.is_cancelled)
    return plan_pdf(wish.plan, trip, paper=paper(wish), season=season, cancelled=task.is_cancelled)


def chosen(wish: Wish, engine: Engine | None, task: Task) -> ChosenTrip | None:
    """The trip that is to be told, its odds worked out where the plan does not hold them."""
    from auroraplan.app.chosen_trip import best_trip, chosen_trip, trip_of
    from auroraplan.core.errors import UnusableInput

    if not wish.legs:
        return best_trip(wish.plan)
    try:
        return chosen_trip(wish.plan, wish.legs)
    except UnusableInput:
        if engine is None:
            raise
        return trip_of(engine.trip_odds(wish.plan, wish.legs, cancelled=task.is_cancelled))


def paper(wish: Wish) -> Paper:
    """The paper that was chosen, else that of the country."""
    from auroraplan.render.page_flow import A4, LETTER

    if wish.paper:
        return LETTER if wish.paper == "letter" else A4
    return LETTER if prints_on_letter(QLocale.system()) else A4


def prints_on_letter(locale: QLocale) -> bool:
    """Whether a country prints on US Letter, not A4 (Unicode CLDR, paperSize)."""
    return QLocale.territoryToCode(locale.territory()) in _LETTER_COUNTRIES


def suggested_name(plan: Plan, legs: Sequence[Leg], trip_name: str = "") -> str:
    """A name that says what is inside, without an ending."""
    words = tr("Aurora plan")
    if trip_name:
        words = trip_name
    elif legs:
        words += f" {legs[0].place.name} {legs[0].first_evening}"
    elif plan.stays:
        words += f" {plan.stays[0].place.name} {plan.stays[0].first_evening}"
    return "".join(c for c in words if c not in _NOT_IN_NAMES and c.isprintable()).strip() or tr(
        "Aurora plan"
    )


def documents_folder() -> str:
    """Where files go that nobody has put elsewhere yet."""
    return QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)


def asked_path(parent: QWidget, suggested: Path, form: Form | None) -> tuple[Path, str] | None:
    """Where the user wants a file, and its form; any form may be chosen without one. None: not at all."""
    from pathlib import Path

    offered = (form,) if form else FORMS
    filters = {f"{tr(each.words)} (*.{each.ending})": each.ending for each in offered}
    name, picked = QFileDialog.getSaveFileName(
        parent, tr("Export the plan"), str(suggested), ";;".join(filters)
    )
    if not name:
        return None
    path, endings = Path(name), {each.ending for each in offered}
    if path.suffix.casefold().removeprefix(".") in endings:
        return path, path.suffix.casefold().removeprefix(".")
    ending = filters.get(picked, offered[0].ending)
    return path.with_name(f"{path.name}.{ending}"), ending
