"""What is taken along from the window: every form as on the command line, and nothing lost on the way."""

from __future__ import annotations

import os
import re
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from pypdf import PdfReader
from PySide6.QtCore import QLocale, QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QGuiApplication, QImage
from PySide6.QtWidgets import QApplication, QFileDialog, QPushButton, QWidget

from auroraplan.app.chosen_trip import chosen_trip
from auroraplan.app.place_files import places_text
from auroraplan.app.plan_forms import plan_bytes as text_bytes
from auroraplan.core.itineraries import Leg
from auroraplan.gui import export
from auroraplan.gui.export import FORMS, PlanExport, Wish, prints_on_letter, suggested_name
from auroraplan.gui.settings import PAPER, SEASON_PAGE
from auroraplan.gui.tasks import TaskRunner
from auroraplan.render.plan_forms import plan_bytes
from auroraplan.store.trip_file import opened_trip
from gui.fake_engine import FakeResolution
from plan_example import ABISKO, TROMSO, USHUAIA, example_plan

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from gui.conftest import Opened

pytestmark = pytest.mark.gui
# Qt 6.12 takes points of another kind, which earlier ones do not know.
DROPS = pytest.mark.filterwarnings("ignore:.*QDragEnterEvent:DeprecationWarning")
DATES = re.compile(rb"D:\d{14}|\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d")


def written(qtbot: QtBot, opened: Opened, path: Path, form: str) -> bytes:
    with qtbot.waitSignal(opened.window.along.written, timeout=20_000):
        opened.window.along.write(path, form)
    return path.read_bytes()


@pytest.mark.parametrize(
    ("locale", "letter"),
    [("en_US", True), ("en_CA", True), ("es_MX", True), ("en_GB", False), ("nb_NO", False), ("fi_FI", False)],
)
def test_a_country_prints_on_its_own_paper(locale: str, letter: bool) -> None:
    assert prints_on_letter(QLocale(locale)) == letter


@pytest.mark.parametrize(("letter", "width"), [(True, 612.0), (False, 595.0)])
def test_the_window_prints_on_that_paper(
    qtbot: Any, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, letter: bool, width: float
) -> None:
    monkeypatch.setattr(export, "prints_on_letter", lambda _locale: letter)
    tasks = TaskRunner()
    writing = PlanExport(tasks)
    path = tmp_path / "plan.pdf"
    with qtbot.waitSignal(writing.written, timeout=20_000):
        writing.write(Wish(example_plan()), path)
    assert float(PdfReader(path).pages[0].mediabox.width) == pytest.approx(width, abs=1.0)
    tasks.close()


@pytest.mark.parametrize("form", [form.ending for form in FORMS])
def test_every_form_is_that_of_the_command_line(
    qtbot: QtBot, opened: Opened, tmp_path: Path, form: str
) -> None:
    opened.window._remembered.keep_setting(PAPER, "a4")
    opened.window._remembered.keep_setting(SEASON_PAGE, "no")
    stay = opened.choice.answer.stay
    trip = chosen_trip(opened.plan, [Leg(stay.place, stay.first_evening, stay.nights)])
    body = written(qtbot, opened, tmp_path / f"plan.{form}", form)
    wanted = plan_bytes(opened.plan, form, trip, name="plan")
    assert DATES.sub(b"", body) == DATES.sub(b"", wanted)


def test_the_chosen_place_is_told_and_not_the_best(qtbot: QtBot, opened: Opened, tmp_path: Path) -> None:
    opened.window.selection.choose_place(TROMSO.id)
    text = written(qtbot, opened, tmp_path / "plan.md", "md").decode()
    assert text.split("## ")[1].startswith("Tromsø, ")


def test_the_trip_of_the_bar_is_told_before_anything_else(
    qtbot: QtBot, opened: Opened, tmp_path: Path
) -> None:
    first = opened.plan.request.first_evening
    (itinerary,) = opened.plan.itineraries
    opened.window.trips.editor.take_trip(itinerary)
    text = written(qtbot, opened, tmp_path / "plan.md", "md").decode()
    assert text.split("## ")[1].startswith("Tromsø 2 + Abisko 3, ")
    trip = opened_trip(written(qtbot, opened, tmp_path / "x.auroratrip", "auroratrip"), "x").trip
    assert [leg.place for leg in trip.legs] == [TROMSO, ABISKO]
    assert first <= trip.legs[0].first_evening


def test_saving_asks_where_and_remembers_the_folder(
    qtbot: QtBot, opened: Opened, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[str] = []

    def chosen(_parent: object, _title: str, suggested: str, filters: str) -> tuple[str, str]:
        asked.append(suggested)
        return str(tmp_path / "My plan"), filters

    monkeypatch.setattr(QFileDialog, "getSaveFileName", chosen)
    with qtbot.waitSignal(opened.window.along.written, timeout=20_000):
        opened.window.commands["calendar"].trigger()
    assert (tmp_path / "My plan.ics").read_bytes() == text_bytes(
        opened.plan,
        "ics",
        chosen_trip(opened.plan, opened.window.along.legs),
    )
    with qtbot.waitSignal(opened.window.along.written, timeout=20_000):
        opened.window.commands["calendar"].trigger()
    assert Path(asked[1]).parent == tmp_path
    assert asked[0].endswith(".ics")


def test_what_is_written_can_be_opened_from_the_status(
    qtbot: QtBot, opened: Opened, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    shown: list[Path] = []
    monkeypatch.setattr("auroraplan.gui.telling.open_outside", shown.append)
    path = tmp_path / "plan.csv"
    written(qtbot, opened, path, "csv")
    buttons = {each.text(): each for each in opened.window.status.findChildren(QPushButton)}
    buttons["Open"].click()
    buttons["Show in its folder"].click()
    assert shown == [path, tmp_path]


@pytest.mark.skipif(os.name == "nt", reason="platform: folders of Windows are not made read-only so")
@pytest.mark.parametrize("form", [form.ending for form in FORMS])
def test_a_file_that_cannot_be_written_is_said_and_the_old_one_stays(
    qtbot: QtBot, opened: Opened, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, form: str
) -> None:
    path = tmp_path / f"plan.{form}"
    path.write_text("old")

    def full(_descriptor: int) -> None:
        raise OSError(28, "No space left on device")

    with (
        monkeypatch.context() as broken,
        qtbot.waitSignal(opened.window.along.failed, timeout=20_000) as said,
    ):
        broken.setattr(os, "fsync", full)
        opened.window.along.write(path, form)
    assert path.read_text() == "old"
    assert [entry.name for entry in tmp_path.iterdir() if entry.is_file()] == [path.name]
    assert said.args is not None
    assert "the disk is full" in said.args[0]
    assert opened.window.status.text == said.args[0]


def test_a_folder_that_is_gone_is_said(qtbot: QtBot, opened: Opened, tmp_path: Path) -> None:
    with qtbot.waitSignal(opened.window.along.failed, timeout=20_000) as said:
        opened.window.along.write(tmp_path / "nowhere" / "plan.pdf", "pdf")
    assert said.args is not None
    assert "nowhere" in said.args[0]


def test_a_cancelled_export_leaves_the_old_file(qtbot: QtBot, opened: Opened, tmp_path: Path) -> None:
    path = tmp_path / "plan.pdf"
    path.write_text("old")
    opened.window.along.write(path, "pdf")
    opened.window.telling.cancel()
    qtbot.waitUntil(lambda: not opened.window.along.export.is_busy)
    opened.tasks.run("after", lambda _task: None, on_done=lambda _: None)
    qtbot.waitUntil(lambda: not opened.tasks.is_busy("after"))
    assert path.read_text() == "old"
    assert not opened.window.status.is_busy


def test_copying_puts_the_plan_and_the_view_on_the_clipboard(qtbot: QtBot, opened: Opened) -> None:
    with qtbot.waitSignal(opened.window.along.told, timeout=10_000):
        opened.window.commands["copy_plan"].trigger()
    assert QGuiApplication.clipboard().text().startswith("# Aurora plan")
    opened.window.commands["copy_view"].trigger()
    picture = QGuiApplication.clipboard().image()
    assert picture.size() == opened.window.views.current.grab().toImage().size()


def test_a_view_is_saved_as_it_is_seen(
    qtbot: QtBot, opened: Opened, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(tmp_path / "view"), ""))
    with qtbot.waitSignal(opened.window.along.written, timeout=10_000):
        opened.window.commands["save_view"].trigger()
    seen = opened.window.views.current.grab().toImage().convertToFormat(QImage.Format.Format_RGB32)
    kept = QImage(str(tmp_path / "view.png")).convertToFormat(QImage.Format.Format_RGB32)
    assert kept.size() == seen.size()
    assert kept == seen


def test_a_name_of_a_file_holds_nothing_that_systems_refuse() -> None:
    assert suggested_name(example_plan(), (), 'a/b:c*"\n d') == "abc d"
    assert suggested_name(example_plan(), (), "///") == "Aurora plan"
    assert suggested_name(example_plan(), ()).startswith("Aurora plan Abisko 2026-12-08")


# --- files that come in ------------------------------------------------------------------------------


def dropped(window: QWidget, *files: Path) -> bool:
    """Drag files onto a window and let them go; whether they were taken."""
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(file)) for file in files])
    copy, left, none = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    enters = QDragEnterEvent(QPoint(50, 50), copy, data, left, none)
    QApplication.sendEvent(window, enters)
    if not enters.isAccepted():
        return False
    drops = QDropEvent(QPointF(50, 50), copy, data, left, none)
    QApplication.sendEvent(window, drops)
    return drops.isAccepted()


@DROPS
def test_a_trip_that_is_dropped_opens(qtbot: QtBot, opened: Opened, tmp_path: Path) -> None:
    (itinerary,) = opened.plan.itineraries
    opened.window.trips.editor.take_trip(itinerary)
    file = tmp_path / "Winter.auroratrip"
    written(qtbot, opened, file, "auroratrip")
    opened.window.trips.editor.clear()
    assert dropped(opened.window, file)
    qtbot.waitUntil(lambda: opened.window.trips.editor.trip.legs == itinerary.legs)
    assert opened.window.trips.editor.trip.name == "Winter"


@pytest.mark.parametrize("form", ["gpx", "csv", "json"])
def test_places_of_a_file_are_added(
    qtbot: QtBot, opened: Opened, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, form: str
) -> None:
    file = tmp_path / f"places.{form}"
    file.write_text(places_text([USHUAIA], form), encoding="utf-8")
    monkeypatch.setattr(opened.engine, "resolution", lambda _text: FakeResolution((USHUAIA,)))
    opened.window.open_files([file])
    qtbot.waitUntil(lambda: any(place.name == "Ushuaia" for place in opened.request.places))


@pytest.mark.parametrize(
    ("name", "body"), [("x.auroratrip", "{}"), ("x.gpx", "<"), ("x.json", "[[["), ("x.csv", "")]
)
def test_a_file_that_holds_nothing_is_said_in_one_sentence(
    qtbot: QtBot, opened: Opened, tmp_path: Path, name: str, body: str
) -> None:
    file, before = tmp_path / name, opened.request
    file.write_text(body)
    opened.window.open_files([file])
    qtbot.waitUntil(lambda: not opened.tasks.is_busy(f"open {file}"))
    assert opened.window.status.text
    assert "Traceback" not in opened.window.status.text
    assert opened.request == before


@DROPS
def test_what_is_no_file_of_ours_is_not_taken(opened: Opened, tmp_path: Path) -> None:
    assert not dropped(opened.window, tmp_path / "picture.jpg")


def test_the_menu_offers_every_form_once(opened: Opened) -> None:
    words = [
        action.text().removesuffix("…") for action in opened.window.along.menu.actions() if action.text()
    ]
    assert len(words) == len(set(words)) == len(FORMS) + 3
