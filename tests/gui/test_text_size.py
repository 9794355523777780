"""Text grows and shrinks with everything that holds it, by keys and by the setting, and is kept."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QLocale, QRectF, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QSpinBox
from pytestqt.qtbot import QtBot

from auroraplan.app import conventions
from auroraplan.app.conventions import PLAIN, Conventions
from auroraplan.gui import text_size, theme
from auroraplan.gui.remembered import Remembered
from auroraplan.gui.settings import DATES, TEXT, TEXT_PERCENTS, use_conventions
from auroraplan.render.style import BODY, dark

if TYPE_CHECKING:
    from gui.conftest import Opened

CONTROL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture(autouse=True)
def as_before() -> Iterator[None]:
    yield
    text_size.choose(100)
    app = QApplication.instance()
    if isinstance(app, QApplication):
        theme.wear(app, dark())
        text_size.apply(app)


def test_ctrl_plus_minus_and_0_change_the_size_of_the_text(qtbot: QtBot, opened: Opened) -> None:
    window = opened.window
    heading = next(each for each in window.night.findChildren(QLabel) if each.property("role") == "heading")
    usual = heading.fontInfo().pixelSize(), window.matrix.view.rowHeight(0)
    QTest.keyClick(window.matrix.view, Qt.Key.Key_Plus, CONTROL)
    qtbot.wait(5)
    assert text_size.percent() == 110
    assert heading.fontInfo().pixelSize() > usual[0]
    assert window.matrix.view.rowHeight(0) > usual[1]
    QTest.keyClick(window.matrix.view, Qt.Key.Key_Minus, CONTROL)
    QTest.keyClick(window.matrix.view, Qt.Key.Key_Minus, CONTROL)
    assert text_size.percent() == 90
    QTest.keyClick(window.matrix.view, Qt.Key.Key_0, CONTROL)
    qtbot.wait(5)
    assert (heading.fontInfo().pixelSize(), window.matrix.view.rowHeight(0)) == usual
    assert window.top_bar.dates.findChildren(QSpinBox)[0].fontInfo().pixelSize() == BODY


def test_on_the_map_plain_keys_zoom_the_map_and_ctrl_keys_the_text(qtbot: QtBot, opened: Opened) -> None:
    window = opened.window
    window.views.show_view(window.views.all.index(window.map))
    qtbot.waitUntil(lambda: window.map.map.view is not None)
    chart = window.map.map
    chart.setFocus()
    assert chart.view is not None
    before = chart.view.pixels_a_degree
    QTest.keyClick(chart, Qt.Key.Key_Plus)
    assert chart.view.pixels_a_degree > before
    assert text_size.percent() == 100
    nearer = chart.view.pixels_a_degree
    QTest.keyClick(chart, Qt.Key.Key_Plus, CONTROL)
    assert text_size.percent() == 110
    assert chart.view.pixels_a_degree == nearer


def test_text_neither_grows_nor_shrinks_beyond_what_is_offered(opened: Opened) -> None:
    for steps, end in ((1, TEXT_PERCENTS[-1]), (-1, TEXT_PERCENTS[0])):
        for _ in range(len(TEXT_PERCENTS) + 1):
            opened.window.appearance.step_text(steps)
        assert text_size.percent() == end


def test_the_size_is_kept(opened: Opened, open_window: Callable[..., Opened]) -> None:
    opened.window.appearance.step_text(1)
    assert Remembered(Path(opened.window._remembered.path)).setting(TEXT) == "110"


@pytest.mark.parametrize("percent", [80, 150, 200])
def test_at_every_size_a_click_on_a_chart_hits_what_is_seen_there(
    qtbot: QtBot, opened: Opened, percent: int
) -> None:
    window = opened.window
    window.appearance.set_text(percent)
    window.views.show_view(window.views.all.index(window.season))
    qtbot.waitUntil(lambda: bool(window.season.strip.rows))
    strip = window.season.strip
    qtbot.waitUntil(lambda: not window.season.heading.is_busy)
    spot = strip.box(0, 7).center().toPoint()
    assert QRectF(strip.viewport().rect()).contains(strip.box(0, 7))
    QTest.mouseMove(strip.viewport(), spot)
    qtbot.waitUntil(lambda: strip.looked_at is not None and strip.looked_at[1] is strip.rows[0].weeks[7])


@pytest.mark.parametrize(
    ("locale", "expected"),
    [
        ("en_US", Conventions(twelve_hours=True, miles=True, month_first=True)),
        ("en_GB", Conventions(twelve_hours=False, miles=True, month_first=False)),
        ("de_DE", PLAIN),
        ("nb_NO", PLAIN),
        ("sv_SE", PLAIN),
    ],
)
def test_the_system_decides_until_something_is_chosen(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, locale: str, expected: Conventions
) -> None:
    monkeypatch.setattr("auroraplan.gui.settings.system_locale", lambda: QLocale(locale))
    use_conventions(Remembered(tmp_path / "settings.json"))
    assert conventions.in_use() == expected


def test_dates_with_the_month_first_reach_heading_and_field(opened: Opened) -> None:
    window = opened.window
    day_first = window.night.heading
    window.boxes._apply((DATES, "day"))
    assert window.night.heading == day_first
    window._remembered.keep_setting(DATES, "month")
    window.boxes._apply((DATES, "month"))
    *start, day, month = day_first.split()
    assert window.night.heading.split() == [*start, month, day]
    assert window.top_bar.dates._first.displayFormat() == "ddd MMM d yyyy"
