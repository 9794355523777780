"""The pictures of docs/pictures: the real window, answered by the real engine, in every view and state.

    python tools/take_pictures.py [FOLDER [LANGUAGE [NAME...]]]

Offscreen and offline at a fixed clock, so that two runs of one version give the same pictures.
"""

import os
import sys
import tempfile
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime
from functools import partial
from pathlib import Path

os.environ["QT_QPA_PLATFORM"] = "offscreen"

from PySide6.QtCore import QEventLoop, QTimer
from PySide6.QtWidgets import QApplication, QWidget

from auroraplan.app.requests import plan_request
from auroraplan.app.wiring import Auroraplan, wired
from auroraplan.gui import language
from auroraplan.gui.application import application
from auroraplan.gui.chart_heading import ChartHeading
from auroraplan.gui.main_window import MainWindow
from auroraplan.gui.remembered import Remembered
from auroraplan.gui.settings import LOOK, TEXT
from auroraplan.gui.tasks import TaskRunner

CLOCK = datetime(2026, 12, 1, 12, tzinfo=UTC)
LARGE, SMALL = (1440, 900), (1024, 700)
LONGEST_MS = 20_000
SETTLED_MS = 600

Do = Callable[[MainWindow], QWidget | None]
"""What is done with the window before the picture; what it gives is taken in the window's place."""


def nothing(_window: MainWindow) -> None:
    """The window as it opens."""


def command(name: str, window: MainWindow) -> QWidget | None:
    """Do a command; a dialog that it opens is what the picture shows."""
    window.commands[name].trigger()
    return QApplication.activeModalWidget() or QApplication.activePopupWidget()


def open_menu(window: MainWindow) -> QWidget:
    """The menu of everything that can be taken along."""
    window.along.menu.popup(window.mapToGlobal(window.rect().center()))
    return window.along.menu


def put_a_trip_together(window: MainWindow) -> None:
    """Three stays, one after the other."""
    board = window.selection.board
    assert board is not None
    for answer in board.answers[:3]:
        window.trips.add(answer.place)


def compare(window: MainWindow) -> None:
    """A pinned night beside another, the places in the user's own order."""
    window.commands["pin"].trigger()
    window.order.move(window.places.list.ids[2], 0, window.places.list.ids)
    window.selection.step_place(1)


def show_clouds(window: MainWindow) -> None:
    """The usual cloud under the oval."""
    window.map.layer.kind.setCurrentIndex(window.map.layer.kind.findData("cloud"))


@dataclass(frozen=True)
class Picture:
    """A name, the size of the window, the number of its view, what was set before, and what is done."""

    name: str
    size: tuple[int, int] = LARGE
    view: int = 0
    look: str = "dark"
    text: str = "100"
    asked: tuple[tuple[str, ...], date] | None = None
    do: Do = nothing


PICTURES = (
    Picture("window"),
    Picture("map", view=1),
    Picture("season", view=2),
    Picture("nights", view=3),
    Picture("track-record", view=4),
    Picture("window-small", size=SMALL),
    Picture("window-small-drawer", size=SMALL, do=partial(command, "places")),
    Picture("window-light", look="light"),
    Picture("window-contrast", look="contrast"),
    Picture("window-red", look="red"),
    Picture("map-red", view=1, look="red"),
    Picture("map-clouds", view=1, do=show_clouds),
    Picture("window-large-text", text="150"),
    Picture("window-small-large-text", size=SMALL, text="150"),
    Picture("trip", do=put_a_trip_together),
    Picture("compared", do=compare),
    Picture("summer", asked=(("tromso", "abisko"), date(2027, 6, 10))),
    Picture("too-far", asked=(("rome", "hobart"), date(2027, 1, 10))),
    Picture("empty", asked=((), date(2027, 1, 10))),
    Picture("export", do=open_menu),
    Picture("commands", do=partial(command, "palette")),
    Picture("settings", do=partial(command, "settings")),
    Picture("glossary", do=partial(command, "glossary")),
    Picture("keys", do=partial(command, "keys")),
    Picture("about", do=partial(command, "about")),
)


def main() -> int:
    folder = Path(sys.argv[1]) if len(sys.argv) > 1 else Path(__file__).parents[1] / "docs" / "pictures"
    folder.mkdir(parents=True, exist_ok=True)
    wanted = sys.argv[3:] or [picture.name for picture in PICTURES]
    app = application()
    language.speak(app, sys.argv[2] if len(sys.argv) > 2 else "en")
    for picture in PICTURES:
        if picture.name in wanted:
            with tempfile.TemporaryDirectory() as home:
                take(app, picture, Path(home), folder / f"{picture.name}.png")
    return 0


def take(app: QApplication, picture: Picture, home: Path, path: Path) -> None:
    """Open a window as on a first run, wait for its answer, and keep what it shows."""
    engine = wired(home=home, offline=True, now=lambda: CLOCK)
    remembered = remembering(picture, engine, home / "settings.json")
    tasks = TaskRunner(app)
    window = MainWindow(tasks, remembered, offline=True)
    window.resize(*picture.size)
    window.views.show_view(picture.view)
    window.show()
    window.begin(engine)
    settle(window)
    shown = picture.do(window) or window
    settle(window)
    shown.grab().save(str(path))
    shown.close()
    window.close()
    tasks.close()
    window.deleteLater()
    app.processEvents()


def remembering(picture: Picture, engine: Auroraplan, path: Path) -> Remembered:
    """What an earlier run would have left behind."""
    remembered = Remembered(path)
    remembered.keep_setting(LOOK, picture.look)
    remembered.keep_setting(TEXT, picture.text)
    if picture.asked is not None:
        names, first = picture.asked
        places = [place for name in names for place in engine.resolve(name)]
        usual = plan_request(places or engine.usual_places(), first, nights=14, stay=5)
        remembered.keep_request(replace(usual, places=tuple(places)))
        remembered.sync()
    return remembered


def settle(window: MainWindow) -> None:
    """Wait until nothing is worked on, and everything that comes of it is drawn."""
    wait = QEventLoop()

    def look_again() -> None:
        """A view asks its own question once there is a plan."""
        asks = any(heading.is_busy for heading in window.findChildren(ChartHeading))
        layer = window.map.layer.is_busy
        answered = window.planning.is_answered and not window.planning.is_busy
        busy = asks or layer or not (answered or not has_places(window))
        QTimer.singleShot(SETTLED_MS, look_again if busy else wait.quit)

    QTimer.singleShot(LONGEST_MS, wait.quit)
    QTimer.singleShot(SETTLED_MS, look_again)
    wait.exec()


def has_places(window: MainWindow) -> bool:
    """Whether there is anything to be planned."""
    request = window.planning.request
    return request is None or bool(request.places)


if __name__ == "__main__":
    sys.exit(main())
