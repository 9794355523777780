"""The window's process: fonts and looks first, a painted window next, and only then what the engine says.

The engine itself computes in a process beside it, which `__main__` starts before Qt is loaded.
"""

from __future__ import annotations

import faulthandler
import gc
import logging
import sys
from functools import partial
from logging.handlers import RotatingFileHandler
from typing import TYPE_CHECKING

from PySide6.QtCore import QMessageLogContext, Qt, QTimer, QtMsgType, qInstallMessageHandler
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QApplication

from auroraplan import __version__
from auroraplan.app.memory import keep_to_few_heaps
from auroraplan.gui import language
from auroraplan.gui.crash_hook import CrashHook
from auroraplan.gui.far_engine import FarEngine
from auroraplan.gui.icons import draw_into
from auroraplan.gui.main_window import MainWindow
from auroraplan.gui.planning import first_answered, first_request
from auroraplan.gui.remembered import Remembered
from auroraplan.gui.settings import LANGUAGE, NETWORK
from auroraplan.gui.single_instance import SingleInstance
from auroraplan.gui.tasks import TaskRunner
from auroraplan.render.style import BODY, font
from auroraplan.sources.shipped import resource_path

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from auroraplan.gui.engine import WindowEngine

LOG = logging.getLogger(__name__)

LONGEST_CRASH = 50_000
RESTS_LOOKED_AT_MS = 30_000

_LEVELS = {
    QtMsgType.QtDebugMsg: logging.DEBUG,
    QtMsgType.QtInfoMsg: logging.INFO,
    QtMsgType.QtWarningMsg: logging.WARNING,
    QtMsgType.QtCriticalMsg: logging.ERROR,
    QtMsgType.QtFatalMsg: logging.CRITICAL,
}


def run(engine: WindowEngine, *, files: Sequence[Path] = ()) -> int:
    """Open the window, and `files` in it, and stay until it is closed; gives the exit code.

    Where a window of the same home folder is open it comes forward instead, and takes the files over. Whether
    Qt can open a window here is asked before, by `app.display`: Qt itself would abort.
    """
    keep_to_few_heaps()
    app = application()
    instance = SingleInstance(engine.paths.config, app)
    if instance.is_taken(files):
        sys.stderr.write("Auroraplan is open already: its window comes forward.\n")
        return 0
    _keep_log(engine.paths.cache)
    draw_into(engine.paths.cache / "icons")
    hook = CrashHook(app)
    hook.install()
    tasks = TaskRunner(app)
    tasks.broke.connect(hook.tell)
    app.aboutToQuit.connect(instance.close)
    app.aboutToQuit.connect(tasks.close)
    remembered = Remembered(engine.paths.settings, before=engine.paths.config / "window.ini")
    language.speak(app, language.chosen_language(remembered.setting(LANGUAGE)))
    if isinstance(engine, FarEngine):
        _serve(engine, app, remembered)
    stays_offline = engine.offline or remembered.setting(NETWORK) == "no"
    window = MainWindow(tasks, remembered, offline=stays_offline)
    if isinstance(engine, FarEngine):
        window.painted.connect(engine.may_load)
    # After the first paint: the first question loads numpy and skyfield, on a worker.
    window.painted.connect(partial(window.begin, engine), Qt.ConnectionType.QueuedConnection)
    instance.called.connect(partial(_come_forward, window))
    if files:
        window.painted.connect(partial(window.open_files, files), Qt.ConnectionType.QueuedConnection)
    # What is loaded when the first answer stands stays: a collector that walks it again holds the window.
    window.planning.settled.connect(gc.freeze, Qt.ConnectionType.SingleShotConnection)
    window.show()
    try:
        return app.exec()
    finally:
        hook.uninstall()


def _serve(engine: FarEngine, app: QApplication, remembered: Remembered) -> None:
    """Let the engine's process think ahead, rest, and end with the window."""
    kept = remembered.request()
    engine.foresee(lambda far: first_answered(first_request(far, kept)))
    app.aboutToQuit.connect(engine.close)
    looks = QTimer(app, interval=RESTS_LOOKED_AT_MS)
    looks.timeout.connect(engine.rest)
    looks.start()
    # Whoever comes back to the window will ask for something.
    app.applicationStateChanged.connect(partial(_wake, engine))


def _wake(engine: FarEngine, state: Qt.ApplicationState) -> None:
    if state is Qt.ApplicationState.ApplicationActive:
        engine.start()


def _come_forward(window: MainWindow, files: list[Path]) -> None:
    """Answer a second start."""
    if window.isMinimized():
        window.showNormal()
    window.raise_()
    window.activateWindow()
    if files:
        window.open_files(files)


def application() -> QApplication:
    """The one QApplication, in Fusion and the bundled font."""
    existing = QApplication.instance()
    app = existing if isinstance(existing, QApplication) else QApplication([sys.argv[0]])
    app.setApplicationName("Auroraplan")
    app.setApplicationVersion(__version__)
    app.setDesktopFileName("io.github.auroraplan.auroraplan")  # as packaging/linux names the entry
    app.setStyle("Fusion")
    app.setFont(font(BODY))
    app.setWindowIcon(QIcon(str(resource_path("icons/auroraplan.svg"))))
    return app


def _keep_log(folder: Path) -> None:
    """Keep a small log that somebody can look into after a crash; do without where it cannot be written."""
    try:
        folder.mkdir(parents=True, exist_ok=True)
        path, crash = folder / "window.log", folder / "crash.log"
        handler = RotatingFileHandler(path, maxBytes=300_000, backupCount=2, encoding="utf-8")
        before = crash.read_text("utf-8", errors="replace")[:LONGEST_CRASH] if crash.exists() else ""
        faulthandler.enable(crash.open("w", encoding="utf-8"))
    except OSError as fault:
        LOG.warning("no log is kept: %s", fault)
        return
    handler.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(name)s: %(message)s"))
    root = logging.getLogger()
    root.addHandler(handler)
    root.setLevel(logging.INFO)
    qInstallMessageHandler(_log_qt)
    if before:
        LOG.error("the run before this one crashed:\n%s", before)


def _log_qt(kind: QtMsgType, _where: QMessageLogContext, text: str) -> None:
    LOG.log(_LEVELS.get(kind, logging.WARNING), "Qt: %s", text)
