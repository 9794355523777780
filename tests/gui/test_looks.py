"""Nothing is clipped, nothing overlaps, and what is drawn can be drawn without end."""

from __future__ import annotations

import sys
from collections.abc import Callable
from datetime import date
from itertools import combinations
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QObject, QRect, Signal
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QAbstractButton, QAbstractSpinBox, QApplication, QComboBox, QLabel, QWidget
from pytestqt.qtbot import QtBot

from auroraplan.app.reason_wording import Reason
from auroraplan.app.requests import PlanRequest
from auroraplan.gui.answers import board
from auroraplan.gui.best_plan_card import BestPlanCard
from auroraplan.gui.divided_rows import LEAST_NIGHT, TABLE_SHARE
from auroraplan.gui.labels import ElidedLabel, label
from auroraplan.gui.selection import Choice
from auroraplan.render.style import dark
from plan_example import example_plan

if TYPE_CHECKING:
    from gui.conftest import Opened

SIZES = [(1440, 900), (1024, 700), (980, 680)]


def box(widget: QWidget, window: QWidget) -> QRect:
    return QRect(widget.mapTo(window, widget.rect().topLeft()), widget.size())


@pytest.mark.parametrize("size", SIZES, ids=str)
def test_nothing_is_clipped_or_overlaps(
    qtbot: QtBot, open_window: Callable[..., Opened], size: tuple[int, int]
) -> None:
    window = open_window(size=size).window
    qtbot.wait(20)
    assert (window.width(), window.height()) == size
    assert_nothing_is_clipped_or_overlaps(window)


@pytest.mark.parametrize("size", SIZES, ids=str)
@pytest.mark.parametrize("view", ["season", "nights", "track", "stations"])
def test_nothing_is_clipped_or_overlaps_in_any_view(
    qtbot: QtBot, open_window: Callable[..., Opened], view: str, size: tuple[int, int]
) -> None:
    window = open_window(size=size).window
    panel = window.track if view == "stations" else getattr(window, view)
    window.views.show_view(window.views.all.index(panel))
    qtbot.waitUntil(lambda: panel.as_table() is not None and not panel.heading.is_busy)
    if view == "stations":
        window.track.what.setCurrentIndex(window.track.what.count() - 1)
        qtbot.waitUntil(lambda: panel.as_table() is not None and not panel.heading.is_busy)
    qtbot.wait(20)
    assert (window.width(), window.height()) == size
    assert_nothing_is_clipped_or_overlaps(window)
    assert "…" not in panel.reading.text()
    for box in panel.findChildren(QComboBox):
        longest = max(box.fontMetrics().horizontalAdvance(box.itemText(at)) for at in range(box.count()))
        assert box.isHidden() or box.width() >= longest + 24, box.currentText()


def assert_nothing_is_clipped_or_overlaps(window: QWidget) -> None:
    texts = [
        w for w in window.findChildren(QWidget) if isinstance(w, QLabel | QAbstractButton) and w.isVisible()
    ]
    boxes = [(w, box(w, window)) for w in texts if w.text() and w.parent() is not None]
    for widget, place in boxes:
        assert window.rect().contains(place), widget.text()
        if isinstance(widget, QLabel) and not isinstance(widget, ElidedLabel):
            least = widget.heightForWidth(widget.width()) if widget.wordWrap() else widget.sizeHint().height()
            assert widget.height() >= least - 1, widget.text()
            assert widget.wordWrap() or widget.width() >= widget.sizeHint().width(), widget.text()
    for (one, here), (other, there) in combinations(boxes, 2):
        assert not here.intersects(there), (one.text(), other.text())


def test_the_longest_dates_fit_their_boxes(qtbot: QtBot, opened: Opened) -> None:
    dates = opened.window.top_bar.dates
    dates.show_request(PlanRequest((), date(2026, 9, 30), 731, 300))  # Wed 30 Sep 2026, 731 nights, stay 300
    qtbot.wait(20)
    for spin in dates.findChildren(QAbstractSpinBox):
        line = spin.lineEdit()
        margins = line.textMargins()
        room = line.width() - margins.left() - margins.right() - 4  # Qt keeps two pixels at either side
        assert line.fontMetrics().horizontalAdvance(line.text()) <= room, line.text()


@pytest.mark.parametrize("size", SIZES, ids=str)
def test_the_timeline_keeps_the_height_that_it_needs(
    qtbot: QtBot, open_window: Callable[..., Opened], size: tuple[int, int]
) -> None:
    window = open_window(size=size).window
    qtbot.wait(20)
    assert window.night.strip.height() >= 220
    assert window.matrix.view.viewport().height() >= 60


def test_the_room_is_divided_anew_with_every_size(qtbot: QtBot, open_window: Callable[..., Opened]) -> None:
    window = open_window(size=(1440, 900)).window
    for size in [*SIZES, *reversed(SIZES)]:
        window.resize(*size)
        QApplication.sendPostedEvents()  # nothing else comes after the new size: no answer, no second turn
        table, room = window.views.height(), window.views.height() + window.night.height()
        needed = window.matrix.height_for_all() + window.views.height_around()
        wanted = min(needed, max(round(room * TABLE_SHARE), room - LEAST_NIGHT))
        assert abs(table - wanted) <= 1, size


def test_a_narrow_window_says_the_night_in_fewer_words(
    qtbot: QtBot, open_window: Callable[..., Opened]
) -> None:
    window = open_window(size=(1024, 700)).window
    qtbot.wait(20)
    shown = [
        each.text()
        for each in window.night.findChildren(ElidedLabel) + window.matrix.findChildren(ElidedLabel)
        if each.isVisible()
    ]
    assert all("…" not in text for text in shown), shown


def test_long_reasons_do_not_squeeze_the_timeline(
    qtbot: QtBot, open_window: Callable[..., Opened], monkeypatch: pytest.MonkeyPatch
) -> None:
    long = Reason(
        "-",
        "poleward",
        "Near the poleward rim of the oval: about magnetic midnight it often stands towards the equator. "
        * 2,
    )
    monkeypatch.setattr("auroraplan.gui.night_panel.reasons", lambda _night: (long,) * 6)
    window = open_window(size=(1024, 700)).window
    for height in range(700, 900, 25):
        window.resize(1024, height)
        qtbot.wait(20)
        assert window.night.strip.height() >= 220, height


def test_only_a_good_chance_glows(qtbot: QtBot) -> None:
    style = dark()
    card = BestPlanCard(style)
    qtbot.addWidget(card)
    answered = board(example_plan())
    for answer in answered.answers:
        card.show_choice(Choice(answered, answer, answer.nights[0]))
        hero = next(each for each in card.findChildren(QLabel) if each.property("role") == "hero")
        ink = hero.palette().color(QPalette.ColorRole.WindowText).name()
        chance = answer.stay.odds_at_least_one
        assert (ink == style.glow) == (chance >= 0.75), chance


def test_names_from_outside_are_never_taken_for_markup(qtbot: QtBot) -> None:
    for made in (label("<b>x</b>"), ElidedLabel()):
        qtbot.addWidget(made)
        assert made.textFormat().name == "PlainText"


class _Speaker(QObject):
    said = Signal(object)


@pytest.mark.skipif(
    sys.version_info >= (3, 12), reason="platform: None and True are immortal from Python 3.12 on"
)
def test_qt_does_not_release_what_it_does_not_own(qtbot: QtBot) -> None:
    # PYSIDE-3474: each void call of PySide6 6.12.0 released None, each emit True, until the process aborted.
    text, speaker = QLabel(), _Speaker()
    qtbot.addWidget(text)
    before = sys.getrefcount(None), sys.getrefcount(True)
    for number in range(500):
        text.setText(str(number))
        speaker.said.emit(number)
    after = sys.getrefcount(None), sys.getrefcount(True)
    assert all(abs(now - then) < 50 for now, then in zip(after, before, strict=True))


def test_painting_over_and_over_leaves_the_counts_alone(qtbot: QtBot, opened: Opened) -> None:
    if sys.version_info >= (3, 12):
        pytest.skip("platform: None and True are immortal from Python 3.12 on")
    opened.window.grab()
    before = sys.getrefcount(None)
    for _ in range(5):
        opened.window.grab()
    assert abs(sys.getrefcount(None) - before) < 200
