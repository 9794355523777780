"""The plan becomes a PDF on a worker, by the same function as on the command line."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QStandardPaths, Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from auroraplan.gui.tasks import Task, TaskRunner

if TYPE_CHECKING:
    from auroraplan.app.planner import Plan

_NOT_IN_NAMES = '<>:"/\\|?*'


class PlanExport(QObject):
    """`written` carries the path of a finished PDF, `failed` a sentence."""

    written = Signal(object)
    failed = Signal(object)

    def __init__(self, tasks: TaskRunner, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._tasks = tasks

    def write(self, plan: Plan, path: Path) -> None:
        """Write a plan; an existing file is replaced only by a finished one."""

        def work(_task: Task) -> Path:
            from auroraplan.render.pdf import write_plan_pdf

            write_plan_pdf(plan, path)
            return path

        self._tasks.run("export", work, on_done=self.written.emit, on_failed=self.failed.emit)


def suggested_path(plan: Plan) -> Path:
    """A name that says what is inside, in the folder for documents."""
    folder = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
    best = plan.stays[0] if plan.stays else None
    words = f"Aurora plan {best.place.name} {best.first_evening}" if best else "Aurora plan"
    return Path(folder) / ("".join(c for c in words if c not in _NOT_IN_NAMES and c.isprintable()) + ".pdf")


def asked_path(parent: QWidget, suggested: Path) -> Path | None:
    """Where the user wants the PDF; None when they changed their mind."""
    chosen, _ = QFileDialog.getSaveFileName(parent, "Export the plan", str(suggested), "PDF (*.pdf)")
    if not chosen:
        return None
    path = Path(chosen)
    return path if path.suffix else path.with_suffix(".pdf")
