"""The plan becomes a PDF on a worker, by the same function as on the command line."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale, QObject, QStandardPaths, Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from auroraplan.core.language import tr
from auroraplan.gui.tasks import Task, TaskRunner

if TYPE_CHECKING:
    from auroraplan.app.planner import Plan
    from auroraplan.app.seasons import Season

_LETTER_COUNTRIES = frozenset(
    ("BZ", "CA", "CL", "CO", "CR", "GT", "MX", "NI", "PA", "PH", "PR", "SV", "US", "VE")
)
_NOT_IN_NAMES = '<>:"/\\|?*'


class PlanExport(QObject):
    """`written` carries the path of a finished PDF, `failed` a sentence."""

    written = Signal(object)
    failed = Signal(object)

    def __init__(self, tasks: TaskRunner, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._tasks = tasks

    def write(self, plan: Plan, path: Path, season: Season | None = None) -> None:
        """Write a plan on the paper of the country; an existing file is replaced only by a finished one."""

        def work(task: Task) -> Path:
            from auroraplan.render.page_flow import A4, LETTER
            from auroraplan.render.pdf import write_plan_pdf

            paper = LETTER if prints_on_letter(QLocale.system()) else A4
            write_plan_pdf(plan, path, paper=paper, season=season, cancelled=task.is_cancelled)
            return path

        self._tasks.run("export", work, on_done=self.written.emit, on_failed=self.failed.emit)


def prints_on_letter(locale: QLocale) -> bool:
    """Whether a country prints on US Letter, not A4 (Unicode CLDR, paperSize)."""
    return QLocale.territoryToCode(locale.territory()) in _LETTER_COUNTRIES


def suggested_path(plan: Plan) -> Path:
    """A name that says what is inside, in the folder for documents."""
    folder = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
    best = plan.stays[0] if plan.stays else None
    words = tr("Aurora plan")
    if best:
        words += f" {best.place.name} {best.first_evening}"
    return Path(folder) / ("".join(c for c in words if c not in _NOT_IN_NAMES and c.isprintable()) + ".pdf")


def asked_path(parent: QWidget, suggested: Path) -> Path | None:
    """Where the user wants the PDF; None when they changed their mind."""
    chosen, _ = QFileDialog.getSaveFileName(parent, tr("Export the plan"), str(suggested), tr("PDF (*.pdf)"))
    if not chosen:
        return None
    path = Path(chosen)
    return path if path.suffix else path.with_suffix(".pdf")
