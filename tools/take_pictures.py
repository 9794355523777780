"""The pictures of docs/pictures: the real window, answered by the real engine, as it stands.

    python tools/take_pictures.py [FOLDER [LANGUAGE]]

Offscreen and offline at a fixed clock, so that two runs of one version give the same pictures.
"""

import os
import sys
import tempfile
from datetime import UTC, datetime
from pathlib import Path

os.environ["QT_QPA_PLATFORM"] = "offscreen"

from PySide6.QtCore import QEventLoop, QTimer
from PySide6.QtWidgets import QApplication

from auroraplan.app.wiring import wired
from auroraplan.gui import language
from auroraplan.gui.application import application
from auroraplan.gui.chart_heading import ChartHeading
from auroraplan.gui.main_window import MainWindow
from auroraplan.gui.remembered import Remembered
from auroraplan.gui.tasks import TaskRunner

CLOCK = datetime(2026, 12, 1, 12, tzinfo=UTC)
PICTURES = {
    "window": ((1440, 900), 0),
    "window-small": ((1024, 700), 0),
    "map": ((1440, 900), 1),
    "season": ((1440, 900), 2),
    "nights": ((1440, 900), 3),
    "track-record": ((1440, 900), 4),
}
"""The size of each window, and the number of the view on show."""

LONGEST_MS = 20_000
SETTLED_MS = 600


def main() -> int:
    folder = Path(sys.argv[1]) if len(sys.argv) > 1 else Path(__file__).parents[1] / "docs" / "pictures"
    folder.mkdir(parents=True, exist_ok=True)
    app = application()
    language.speak(app, sys.argv[2] if len(sys.argv) > 2 else "en")
    for name, (size, view) in PICTURES.items():
        with tempfile.TemporaryDirectory() as home:
            picture_of_an_answered_window(app, Path(home), size, folder / f"{name}.png", view=view)
    return 0


def picture_of_an_answered_window(
    app: QApplication, home: Path, size: tuple[int, int], path: Path, *, view: int
) -> None:
    """Open a window as on a first run, wait for its answer, and keep what it shows."""
    engine = wired(home=home, offline=True, now=lambda: CLOCK)
    tasks = TaskRunner(app)
    window = MainWindow(tasks, Remembered(home / "settings.json"), offline=True)
    window.resize(*size)
    wait = QEventLoop()

    window.views.show_view(view)

    def look_again() -> None:
        """A view asks its own question once there is a plan."""
        busy = any(heading.is_busy for heading in window.findChildren(ChartHeading))
        QTimer.singleShot(SETTLED_MS, look_again if busy else wait.quit)

    def settle(_answer: object) -> None:
        QTimer.singleShot(SETTLED_MS, look_again)

    window.planning.answered.connect(settle)
    QTimer.singleShot(LONGEST_MS, wait.quit)
    window.show()
    window.begin(engine)
    wait.exec()
    window.grab().save(str(path))
    window.close()
    tasks.close()
    window.deleteLater()


if __name__ == "__main__":
    sys.exit(main())
