"""What is taken along of a plan: files in any form, pictures and texts for the clipboard."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QUrl, Signal
from PySide6.QtGui import QDesktopServices, QGuiApplication
from PySide6.QtWidgets import QFileDialog, QMenu, QWidget

from auroraplan.core.language import tr
from auroraplan.gui.copying import copy_text
from auroraplan.gui.export import FORMS, Form, PlanExport, Wish, asked_path, documents_folder, suggested_name
from auroraplan.gui.settings import PAPER, SEASON_PAGE

if TYPE_CHECKING:
    from PySide6.QtGui import QAction

    from auroraplan.core.itineraries import Leg
    from auroraplan.gui.engine import Engine
    from auroraplan.gui.planning import Planning
    from auroraplan.gui.remembered import Remembered
    from auroraplan.gui.selection import Selection
    from auroraplan.gui.tasks import Task, TaskRunner
    from auroraplan.gui.trip_desk import TripDesk
    from auroraplan.gui.views import Views

FOLDER = "export folder"


class TakingAlong(QObject):
    """`written` carries the path of a file that is there now, `told` and `failed` a sentence."""

    written = Signal(object)
    told = Signal(object)
    failed = Signal(object)

    def __init__(self, window: QWidget, tasks: TaskRunner, remembered: Remembered) -> None:
        super().__init__(window)
        self._window, self._tasks, self._remembered = window, tasks, remembered
        self.export = PlanExport(tasks, self)
        self.menu = QMenu(tr("Export"), window)
        self.export.written.connect(self.written)
        self.export.failed.connect(self.failed)

    def serve(self, planning: Planning, selection: Selection, trips: TripDesk, views: Views) -> None:
        """Take the plan, the choice, the trip and the views from these."""
        self._planning, self._selection, self._trips, self._views = planning, selection, trips, views

    def begin(self, engine: Engine) -> None:
        """Take the engine."""
        self.export.begin(engine)

    def offer(self, commands: dict[str, QAction]) -> None:
        """Let the commands that take something along do what they say; the menu offers every form."""
        for form in FORMS:
            if form.ending in ("pdf", "ics"):  # these have keys of their own
                action = commands["export" if form.ending == "pdf" else "calendar"]
                self.menu.addAction(action)
            else:
                action = self.menu.addAction(f"{tr(form.words)}…")
            action.triggered.connect(partial(self._ask, form))
        self.menu.addSeparator()
        for command, slot in (
            ("save_view", self.save_view),
            ("copy_view", self.copy_view),
            ("copy_plan", self.copy_plan),
        ):
            commands[command].triggered.connect(slot)
            self.menu.addAction(commands[command])

    # --- the plan as a file ------------------------------------------------------------------------

    @property
    def legs(self) -> tuple[Leg, ...]:
        """The trip that is meant: the one in the bar, else the chosen place's best stay."""
        from auroraplan.core.itineraries import Leg

        if self._trips.editor.trip.legs:
            return self._trips.editor.trip.legs
        choice = self._selection.choice
        if choice is None:
            return ()
        stay = choice.answer.stay
        return (Leg(stay.place, stay.first_evening, stay.nights),)

    def write(self, path: Path, form: str) -> None:
        """Write the plan on show."""
        plan = self._planning.plan
        if plan is None:
            return
        chosen_paper = self._remembered.setting(PAPER)
        wish = Wish(
            plan,
            self.legs,
            form,
            name=self._trips.editor.trip.name or path.stem,
            paper="" if chosen_paper == PAPER.usual else chosen_paper,
            with_season=self._remembered.setting(SEASON_PAGE) == "yes",
        )
        self.export.write(wish, path)

    def _ask(self, form: Form, _checked: object = None) -> None:
        plan = self._planning.plan
        if plan is None:
            return
        name = suggested_name(plan, self.legs, self._trips.editor.trip.name)
        found = asked_path(self._window, self._folder() / f"{name}.{form.ending}", form)
        if found is not None:
            self._remember(found[0])
            self.write(*found)

    # --- what is on show ---------------------------------------------------------------------------

    def save_view(self) -> None:
        """Write the view on show as a picture, as it is seen."""
        view = self._views.current
        suggested = self._folder() / f"{self._title()}.png"
        name, _ = QFileDialog.getSaveFileName(
            self._window, tr("Save the view as a picture"), str(suggested), tr("Picture") + " (*.png)"
        )
        if not name:
            return
        path = Path(name) if Path(name).suffix else Path(f"{name}.png")
        self._remember(path)
        picture = view.grab()

        def work(_task: object) -> Path:
            from auroraplan.gui.view_picture import png
            from auroraplan.store.files import write_output

            write_output(path, png(picture.toImage()))
            return path

        self._tasks.run("view picture", work, on_done=self.written.emit, on_failed=self.failed.emit)

    def copy_view(self) -> None:
        """Put the view on show on the clipboard as a picture."""
        QGuiApplication.clipboard().setPixmap(self._views.current.grab())
        self.told.emit(tr("Copied as a picture: {view}.", view=self._views.current.accessibleName()))

    def copy_plan(self) -> None:
        """Put the plan on the clipboard as text with headings."""
        plan, legs = self._planning.plan, self.legs
        if plan is None:
            return

        def work(task: Task) -> str:
            return self.export.made(Wish(plan, legs, "md"), task).decode()

        def done(text: str) -> None:
            copy_text(text)
            self.told.emit(tr("The plan is copied as text with headings (Markdown)."))

        self._tasks.run("copy plan", work, on_done=done, on_failed=self.failed.emit)

    def _title(self) -> str:
        name = self._views.current.accessibleName()
        plan = self._planning.plan
        return name if plan is None else f"{suggested_name(plan, self.legs)} {name}"

    # --- where files go ----------------------------------------------------------------------------

    def _folder(self) -> Path:
        kept = self._remembered.text_of(FOLDER)
        return Path(kept) if kept and Path(kept).is_dir() else Path(documents_folder())

    def _remember(self, path: Path) -> None:
        self._remembered.keep_text(FOLDER, str(path.parent))


def open_outside(path: Path) -> None:
    """Open a file with the program that this computer has for it."""
    QDesktopServices.openUrl(QUrl.fromLocalFile(str(path)))
