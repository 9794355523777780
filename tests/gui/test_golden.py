"""In every look, size and direction nothing of the main views is clipped, overlaps or leaves its place.

Pictures are not compared: what makes one good is measured in it, text by text.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Generator, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from itertools import chain, combinations
from typing import TYPE_CHECKING, cast

import pytest
from PySide6.QtCore import QPoint, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QApplication,
    QHeaderView,
    QLabel,
    QWidget,
)
from pytestqt.qtbot import QtBot

from auroraplan.core import language
from auroraplan.gui import text_size, theme
from auroraplan.gui.chart_heading import ChartHeading
from auroraplan.gui.labels import ElidedLabel
from auroraplan.render.style import dark

if TYPE_CHECKING:
    from auroraplan.gui.main_window import MainWindow
    from gui.conftest import Opened

VIEWS = ("matrix", "map", "season", "nights", "track")


@dataclass(frozen=True)
class Written:
    """A text as it was painted: on which device, the box of its letters there, and where it may stand."""

    device: object
    text: str
    box: QRectF
    allowed: QRectF


@pytest.fixture(autouse=True)
def as_before() -> Iterator[None]:
    yield
    text_size.choose(100)
    language.speak(language.as_written)
    app = QApplication.instance()
    if isinstance(app, QApplication):
        theme.wear(app, dark())
        text_size.apply(app)


@contextmanager
def writing(monkeypatch: pytest.MonkeyPatch) -> Generator[list[Written]]:
    """Every text that drawings write into a box meanwhile."""
    heard: list[Written] = []
    draw = QPainter.drawText

    def drawn(painter: QPainter, *what: object) -> object:
        if len(what) == 3 and isinstance(what[0], QRectF) and isinstance(what[2], str):
            box, flags, text = what[0], cast("int", what[1]), what[2]
            letters = painter.boundingRect(box, int(flags), text)
            onto = painter.combinedTransform()
            device = painter.device()
            allowed = QRectF(0.0, 0.0, device.width(), device.height())
            if painter.hasClipping():
                allowed &= onto.mapRect(painter.clipBoundingRect())
            heard.append(Written(device, text, onto.mapRect(letters), allowed))
        return draw(painter, *what)  # pyright: ignore[reportCallIssue, reportArgumentType]

    with monkeypatch.context() as patched:
        patched.setattr(QPainter, "drawText", drawn)
        yield heard


def settle(qtbot: QtBot, window: MainWindow) -> None:
    qtbot.waitUntil(lambda: not any(each.is_busy for each in window.findChildren(ChartHeading)))
    QApplication.sendPostedEvents()
    qtbot.wait(10)


def faults_of_widgets(window: MainWindow) -> Iterator[str]:
    """Labels and buttons: each has room for its text, none covers another, none is out of reach."""
    for part in (window.top_bar, window.status):
        if not window.rect().contains(QRect(part.mapTo(window, QPoint()), part.size())):
            yield f"out of the window: {part.accessibleName()}"
    middle = window._panels.middle.widget()
    assert middle is not None
    yield from chain.from_iterable(map(faults_within, (window.top_bar, middle, window.status)))


def faults_within(whole: QWidget) -> Iterator[str]:
    """The same of a part of it, which may be larger than what is seen of it at a time."""
    shown = [
        each
        for each in whole.findChildren(QWidget)
        if isinstance(each, QLabel | QAbstractButton) and each.isVisible()
    ]
    texts = [(each, QRect(each.mapTo(whole, QPoint()), each.size())) for each in shown if each.text()]
    for each, box in texts:
        words = each.text()
        if not whole.rect().contains(box):
            yield f"outside: {words}"
        if isinstance(each, ElidedLabel):
            if "…" in words and not each.toolTip() and "…" not in each.whole:
                yield f"shortened without a tool tip: {words}"
            if each.height() < each.fontMetrics().height() - 1:
                yield f"too low: {words}"
        elif isinstance(each, QLabel):
            least = each.heightForWidth(each.width()) if each.wordWrap() else each.sizeHint().height()
            if each.height() < least - 1:
                yield f"too low: {words}"
            if not each.wordWrap() and each.width() < each.sizeHint().width():
                yield f"too narrow: {words}"
        elif each.width() < each.fontMetrics().horizontalAdvance(words):
            yield f"too narrow: {words}"
    for (one, here), (other, there) in combinations(texts, 2):
        if here.intersects(there):
            yield f"overlap: {one.text()} / {other.text()}"


def faults_of_drawings(written: list[Written]) -> Iterator[str]:
    """Texts of a drawing: none covers another, none runs out of its drawing."""
    for each in written:
        room = each.allowed.adjusted(-2.0, -2.0, 2.0, 2.0)
        if each.text and room.intersects(each.box) and not room.contains(each.box):
            yield f"cut: {each.text} {each.box} {each.allowed}"
    for one, other in combinations(written, 2):
        common = one.box & other.box
        covered = min(common.width(), common.height()) > text_size.scaled(4)  # the room around letters
        if one.device is other.device and one.box != other.box and covered:
            yield f"written over: {one.text} {one.box} / {other.text} {other.box}"


def faults(
    qtbot: QtBot, window: MainWindow, patch: pytest.MonkeyPatch, state: str, views: tuple[str, ...]
) -> list[str]:
    found: list[str] = []
    for name in views:
        window.views.show_view(VIEWS.index(name))
        settle(qtbot, window)
        panels = [getattr(window, name), window.night, window.best_plan, window.places]
        found += [f"{state}, {name}: {fault}" for fault in faults_of_widgets(window)]
        for panel in panels:
            for part in [panel, *panel.findChildren(QWidget)]:
                if (
                    not part.isVisible()
                    or part.size().isEmpty()
                    or isinstance(part, QLabel | QAbstractButton)
                ):
                    continue
                with writing(patch) as written:
                    part.render(
                        QImage(part.size(), QImage.Format.Format_RGB32), QPoint(), renderFlags=NO_CHILDREN
                    )
                scrolls = isinstance(part, QAbstractItemView | QHeaderView) or isinstance(
                    part.parent(), QAbstractItemView | QHeaderView
                )
                found += [
                    f"{state}, {name}: {fault}"
                    for fault in faults_of_drawings(written)
                    if not (scrolls and fault.startswith("cut"))  # half a row says that there are more
                ]
    return found


def assert_faultless(
    qtbot: QtBot, window: MainWindow, patch: pytest.MonkeyPatch, state: str, views: tuple[str, ...] = VIEWS
) -> None:
    found = faults(qtbot, window, patch, state, views)
    assert not found, "\n".join(found)


NO_CHILDREN = QWidget.RenderFlag.DrawWindowBackground


def test_the_recorder_hears_what_runs_out_of_a_drawing_and_over_another_text(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    image = QImage(100, 40, QImage.Format.Format_RGB32)
    with writing(monkeypatch) as written:
        painter = QPainter(image)
        painter.drawText(QRectF(0, 0, 60, 20), 0, "first")
        painter.drawText(QRectF(5, 3, 60, 20), 0, "second")
        painter.drawText(QRectF(80, 20, 60, 20), 0, "runs out of it")
        painter.end()
    assert [each.text for each in written] == ["first", "second", "runs out of it"]
    found = list(faults_of_drawings(written))
    assert [fault.split(":")[0] for fault in found] == ["cut", "written over"]


@pytest.mark.parametrize("look", ["light", "red", "contrast"])
def test_a_look_changes_no_box(
    qtbot: QtBot, opened: Opened, monkeypatch: pytest.MonkeyPatch, look: str
) -> None:
    opened.window.appearance.choose(look)
    assert_faultless(qtbot, opened.window, monkeypatch, look, ("matrix", "map"))


@pytest.mark.parametrize(("percent", "size"), [(150, (1440, 900)), (150, (1024, 700)), (200, (1280, 820))])
def test_large_text_has_the_room_that_it_needs(
    qtbot: QtBot,
    open_window: Callable[..., Opened],
    monkeypatch: pytest.MonkeyPatch,
    percent: int,
    size: tuple[int, int],
) -> None:
    window = open_window(size=size).window
    window.appearance.set_text(percent)
    assert_faultless(qtbot, window, monkeypatch, f"{percent} % {size}", VIEWS)
    window.views.show_view(0)
    settle(qtbot, window)
    assert window.matrix.view.viewport().height() >= 3 * window.matrix.view.rowHeight(0) - 8


def test_a_small_window_has_room_for_every_view(
    qtbot: QtBot, open_window: Callable[..., Opened], monkeypatch: pytest.MonkeyPatch
) -> None:
    window = open_window(size=(1024, 700)).window
    assert_faultless(qtbot, window, monkeypatch, "1024x700", VIEWS)


def test_from_right_to_left_nothing_stands_on_another(
    qtbot: QtBot, opened: Opened, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened.window.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    assert_faultless(qtbot, opened.window, monkeypatch, "right to left", VIEWS)


def long(text: str) -> str:
    """A text 40 % longer and with accents, as of a language that needs more room."""
    parts = re.split(r"(\{[^}]*\})", text)
    letters = sum(len(part) for part in parts[::2])
    accents = str.maketrans("aeiouAO", "äéïöûÅØ")
    longer = [part if at % 2 else part.translate(accents) for at, part in enumerate(parts)]
    return "".join(longer) + ("" if letters < 4 else " " + "ß" * round(0.4 * letters - 1))


@pytest.mark.parametrize("size", [(1440, 900), (1024, 700)], ids=str)
def test_texts_that_are_longer_by_two_fifths_have_room(
    qtbot: QtBot,
    open_window: Callable[..., Opened],
    monkeypatch: pytest.MonkeyPatch,
    size: tuple[int, int],
) -> None:
    language.speak(long, lambda one, many, count: long(one if count == 1 else many))
    window = open_window(size=size).window
    assert_faultless(qtbot, window, monkeypatch, f"long {size}", VIEWS)


def test_two_pixels_for_one_show_the_same_window_sharper(qtbot: QtBot, opened: Opened) -> None:
    window = opened.window
    settle(qtbot, window)
    plain, sharp = (picture(window, ratio) for ratio in (1, 2))
    smaller = sharp.scaled(
        plain.size(), Qt.AspectRatioMode.IgnoreAspectRatio, Qt.TransformationMode.SmoothTransformation
    )
    spots = [(x, y) for x in range(4, plain.width(), 9) for y in range(4, plain.height(), 9)]
    away = sum(distance(plain.pixelColor(x, y), smaller.pixelColor(x, y)) > 60 for x, y in spots)
    assert away < 0.02 * len(spots)
    blurred = sum(
        sharp.pixelColor(x, y) != sharp.pixelColor(x + 1, y)
        for x in range(0, sharp.width() - 1, 2)
        for y in range(1, sharp.height(), 40)
    )
    assert blurred > 0


def distance(one: QColor, other: QColor) -> int:
    return max(abs(one.red() - other.red()), abs(one.green() - other.green()), abs(one.blue() - other.blue()))


def picture(window: QWidget, ratio: int) -> QImage:
    made = QImage(window.size() * ratio, QImage.Format.Format_RGB32)
    made.setDevicePixelRatio(ratio)
    window.render(made)
    return made
