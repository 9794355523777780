"""A bug of ours is logged and shown with a report that can be copied; the program goes on."""

from __future__ import annotations

import logging
import platform
import sys
import threading
import traceback
from types import TracebackType

import PySide6
from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import (
    QApplication,
    QDialog,
    QDialogButtonBox,
    QLabel,
    QPlainTextEdit,
    QVBoxLayout,
    QWidget,
)

from auroraplan import __version__
from auroraplan.core.language import tr

LOG = logging.getLogger(__name__)


def report_text(bug: BaseException) -> str:
    """What somebody needs to find the bug: versions and the way to it."""
    versions = (
        f"Auroraplan {__version__}, Python {platform.python_version()}, "
        f"PySide6 {PySide6.__version__}, {platform.system()} {platform.machine()}"
    )
    return versions + "\n\n" + "".join(traceback.format_exception(bug))


class CrashHook(QObject):
    """Takes the hooks of this thread and all others while it is installed, and tells bugs one at a time."""

    _caught = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._before, self._before_in_threads = sys.excepthook, threading.excepthook
        self._dialog: CrashDialog | None = None
        # Queued: a bug inside a paint event or on a worker must not open a dialog right there.
        self._caught.connect(self.tell, Qt.ConnectionType.QueuedConnection)

    @property
    def dialog(self) -> CrashDialog | None:
        """The report that is on the screen, if one is."""
        return self._dialog

    def install(self) -> None:
        """Catch what nobody else does."""
        self._before, self._before_in_threads = sys.excepthook, threading.excepthook
        sys.excepthook, threading.excepthook = self._hook, self._hook_in_thread

    def uninstall(self) -> None:
        """Give the hooks back."""
        sys.excepthook, threading.excepthook = self._before, self._before_in_threads

    def tell(self, bug: BaseException) -> None:
        """Log a bug and show it; while one is being shown, the next ones go to the log only."""
        text = report_text(bug)
        LOG.error("%s", text)
        if self._dialog is None:
            self._dialog = CrashDialog(text, QApplication.activeWindow())
            self._dialog.finished.connect(self._forget)
            self._dialog.open()

    def _forget(self, _result: int) -> None:
        self._dialog = None

    def _hook(self, kind: type[BaseException], bug: BaseException, where: TracebackType | None) -> None:
        if issubclass(kind, KeyboardInterrupt):
            self._before(kind, bug, where)
            return
        self._caught.emit(bug.with_traceback(where))

    def _hook_in_thread(self, what: threading.ExceptHookArgs) -> None:
        if what.exc_value is not None:
            self._caught.emit(what.exc_value)


class CrashDialog(QDialog):
    """Says that the fault is ours, and offers the report to copy. Nothing is sent anywhere."""

    def __init__(self, text: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(tr("Something went wrong"))
        self.resize(640, 420)
        said = QLabel(
            tr(
                "Auroraplan made a mistake. Your places and dates are kept, and you can go on. "
                "The report below helps to find the mistake; nothing is sent anywhere."
            )
        )
        said.setWordWrap(True)
        self._report = QPlainTextEdit(text)
        self._report.setReadOnly(True)
        self._report.setTabChangesFocus(True)
        self._report.setAccessibleName(tr("Report"))
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        copy = buttons.addButton(tr("Copy report"), QDialogButtonBox.ButtonRole.ActionRole)
        copy.clicked.connect(self.copy)
        buttons.rejected.connect(self.reject)
        box = QVBoxLayout(self)
        for widget in (said, self._report, buttons):
            box.addWidget(widget)

    def copy(self) -> None:
        """Put the report on the clipboard."""
        QGuiApplication.clipboard().setText(self._report.toPlainText())
