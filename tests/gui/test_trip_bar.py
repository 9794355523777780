"""What somebody does with a trip, by mouse and by keys, and what they see of it."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QAccessible, QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication
from pytestqt.qtbot import QtBot

from auroraplan.app.chance_wording import percent, percent_range
from auroraplan.app.trip_odds import TripOdds
from auroraplan.gui.place_mime import place_mime
from auroraplan.gui.stay_handle import StayHandle
from auroraplan.gui.trip_bar import TripBar
from plan_example import ABISKO, FAIRBANKS, FIRST_EVENING, THINGVELLIR, TROMSO

if TYPE_CHECKING:
    from gui.conftest import Opened

Open = Callable[..., "Opened"]
SHIFT, CONTROL = Qt.KeyboardModifier.ShiftModifier, Qt.KeyboardModifier.ControlModifier
ALT = Qt.KeyboardModifier.AltModifier
LEFT = Qt.MouseButton.LeftButton


def bar(opened: Opened) -> TripBar:
    return opened.window.trips.bar


def stays(opened: Opened) -> list[tuple[str, int, int]]:
    """Place, days after the first evening, nights."""
    legs = opened.window.trips.editor.trip.legs
    return [(leg.place.name, (leg.first_evening - FIRST_EVENING).days, leg.nights) for leg in legs]


def counted(qtbot: QtBot, opened: Opened) -> TripOdds:
    editor = opened.window.trips.editor
    qtbot.waitUntil(lambda: editor.odds is not None and editor.odds.legs == editor.trip.legs)
    assert editor.odds is not None
    return editor.odds.odds


def handle(opened: Opened, number: int) -> StayHandle:
    return bar(opened).lane.handles[number]


def shown_texts(opened: Opened) -> list[str]:
    return [each.text() for each in bar(opened).findChildren(QAbstractButton) if each.isVisible()]


@pytest.fixture
def two(qtbot: QtBot, opened: Opened) -> Opened:
    """Tromsø for two nights and then Abisko for three."""
    editor = opened.window.trips.editor
    from auroraplan.core.stay_moves import laid_out

    first = FIRST_EVENING + timedelta(days=2)
    editor.edit("Begin", laid_out([(TROMSO, 2), (ABISKO, 3)], first))
    counted(qtbot, opened)
    qtbot.wait(10)
    return opened


# --- beginning -----------------------------------------------------------------------------------------


def test_without_a_stay_a_sentence_says_how_to_begin_and_the_best_stay_is_one_click_away(
    qtbot: QtBot, opened: Opened
) -> None:
    assert bar(opened).sentence.isVisible()
    assert "No trip yet" in bar(opened).sentence.whole
    best = opened.plan.stays[0]
    offer = next(each for each in bar(opened).findChildren(QAbstractButton) if "Abisko" in each.text())
    assert percent(best.odds_at_least_one) in offer.text()
    offer.click()
    assert stays(opened) == [("Abisko", (best.first_evening - FIRST_EVENING).days, 5)]
    assert not bar(opened).sentence.isVisible()


def test_the_best_trip_of_two_places_is_offered_only_where_it_is_better(opened: Opened) -> None:
    editor = opened.window.trips.editor
    best, pair = opened.plan.stays[0], opened.plan.itineraries[0]
    better = round(100 * pair.odds_at_least_one) > round(100 * best.odds_at_least_one)
    assert (editor.best_trip is not None) == better


def test_t_adds_the_chosen_place_first_with_its_best_stay_then_with_two_nights(
    qtbot: QtBot, opened: Opened
) -> None:
    window = opened.window
    QTest.keyClick(window.matrix.view, Qt.Key.Key_T)
    assert [(name, nights) for name, _, nights in stays(opened)] == [("Abisko", 5)]
    window.selection.choose_place(TROMSO.id)
    QTest.keyClick(window.matrix.view, Qt.Key.Key_T)
    assert [(name, nights) for name, _, nights in stays(opened)] == [("Abisko", 5), ("Tromsø", 2)]
    QTest.keyClick(window.matrix.view, Qt.Key.Key_T)
    assert [(name, nights) for name, _, nights in stays(opened)] == [("Abisko", 5), ("Tromsø", 3)]


def test_a_full_trip_says_so_and_stays_as_it_is(qtbot: QtBot, opened: Opened) -> None:
    editor = opened.window.trips.editor
    for place in (ABISKO, TROMSO, FAIRBANKS, ABISKO, TROMSO):
        editor.add(place)
    before = stays(opened)
    assert sum(nights for *_, nights in before) == 10
    editor.add(FAIRBANKS)
    assert stays(opened) == before
    assert "fills all 10 nights" in opened.window.status.text


def test_a_night_of_the_table_begins_a_trip_there(opened: Opened) -> None:
    window = opened.window
    night = next(
        n for n in opened.plan.nights if n.night.place == TROMSO and n.night.evening == FIRST_EVENING
    )
    entries = window.matrix.view.deeds.menu_for(night).actions()
    next(each for each in entries if "to the trip" in each.text()).trigger()
    assert stays(opened) == [("Tromsø", 0, 5)]


# --- what it tells -------------------------------------------------------------------------------------


def test_the_bar_tells_odds_range_gain_and_what_a_night_more_adds(qtbot: QtBot, two: Opened) -> None:
    odds = counted(qtbot, two)
    found, best = odds.itinerary, odds.best_more
    assert best is not None
    spoken = bar(two).accessibleDescription()
    for part in (
        "Tromsø 2 + Abisko 3",
        percent(found.odds_at_least_one),
        percent_range(found.low, found.high),
        "of 20 trips like this one",
        "+4 points over staying put",
    ):
        assert part in spoken, part
    assert f"+1 night in Abisko → {percent(best[1])}" in shown_texts(two)


def test_the_night_more_is_one_click_away(qtbot: QtBot, two: Opened) -> None:
    counted(qtbot, two)
    more = next(each for each in bar(two).findChildren(QAbstractButton) if each.text().startswith("+1"))
    more.click()
    assert stays(two) == [("Tromsø", 2, 2), ("Abisko", 4, 4)]


def test_a_stay_is_a_slider_of_nights_for_those_who_do_not_see_it(qtbot: QtBot, two: Opened) -> None:
    counted(qtbot, two)
    stay = handle(two, 0)
    told = QAccessible.queryAccessibleInterface(stay)
    assert told.role() == QAccessible.Role.Slider
    assert told.text(QAccessible.Text.Name) == "Tromsø, stay 1 of 2"
    assert "Mon 7 Dec to Wed 9 Dec, 2 nights, 19 % by itself" in stay.accessibleDescription()
    assert told.valueInterface().currentValue() == 2
    told.valueInterface().setCurrentValue(4)
    assert stays(two) == [("Tromsø", 2, 4), ("Abisko", 6, 3)]
    assert stay.value() == 4


def test_a_value_that_does_not_fit_is_not_kept(qtbot: QtBot, two: Opened) -> None:
    handle(two, 0).setValue(99)
    assert sum(nights for *_, nights in stays(two)) <= 10
    assert handle(two, 0).value() == stays(two)[0][2]


def test_every_edit_is_counted_anew_and_with_each_new_plan_too(qtbot: QtBot, two: Opened) -> None:
    before = len(two.engine.trips_asked)
    two.window.trips.editor.add_night(0)
    counted(qtbot, two)
    assert len(two.engine.trips_asked) == before + 1
    two.window.planning.refresh()
    qtbot.waitUntil(lambda: len(two.engine.trips_asked) == before + 2)


def test_the_newest_edit_is_what_is_told(qtbot: QtBot, two: Opened) -> None:
    two.engine.trip_gate.clear()
    editor = two.window.trips.editor
    for _ in range(3):
        editor.add_night(0)
    two.engine.trip_gate.set()
    counted(qtbot, two)
    assert editor.odds is not None
    assert editor.odds.legs[0].nights == 5


# --- keys ----------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("number", "key", "modifier", "after"),
    [
        (0, Qt.Key.Key_Right, SHIFT, [("Tromsø", 2, 3), ("Abisko", 5, 2)]),
        (0, Qt.Key.Key_Left, SHIFT, [("Tromsø", 2, 1), ("Abisko", 3, 4)]),
        (1, Qt.Key.Key_Right, SHIFT, [("Tromsø", 2, 2), ("Abisko", 4, 4)]),
        (0, Qt.Key.Key_Right, CONTROL, [("Abisko", 2, 3), ("Tromsø", 5, 2)]),
        (1, Qt.Key.Key_Left, CONTROL, [("Abisko", 2, 3), ("Tromsø", 5, 2)]),
        (0, Qt.Key.Key_Right, ALT, [("Tromsø", 3, 2), ("Abisko", 5, 3)]),
        (1, Qt.Key.Key_Left, ALT, [("Tromsø", 1, 2), ("Abisko", 3, 3)]),
        (0, Qt.Key.Key_Up, Qt.KeyboardModifier.NoModifier, [("Tromsø", 2, 3), ("Abisko", 5, 3)]),
        (1, Qt.Key.Key_Down, Qt.KeyboardModifier.NoModifier, [("Tromsø", 2, 2), ("Abisko", 4, 2)]),
        (0, Qt.Key.Key_Delete, Qt.KeyboardModifier.NoModifier, [("Abisko", 4, 3)]),
        (1, Qt.Key.Key_Backspace, Qt.KeyboardModifier.NoModifier, [("Tromsø", 2, 2)]),
    ],
)
def test_whatever_the_mouse_does_keys_do_too_and_one_step_back_undoes_it(
    two: Opened, number: int, key: Qt.Key, modifier: Qt.KeyboardModifier, after: list[tuple[str, int, int]]
) -> None:
    before = stays(two)
    stay = handle(two, number)
    stay.setFocus()
    QTest.keyClick(stay, key, modifier)
    assert stays(two) == after
    QTest.keyClick(two.window, Qt.Key.Key_Z, CONTROL)
    assert stays(two) == before
    QTest.keyClick(two.window, Qt.Key.Key_Y, CONTROL)
    assert stays(two) == after


def test_at_the_last_evening_a_longer_stay_lets_the_trip_begin_earlier(two: Opened) -> None:
    for _ in range(5):
        QTest.keyClick(handle(two, 0), Qt.Key.Key_Right, ALT)
    assert stays(two) == [("Tromsø", 5, 2), ("Abisko", 7, 3)]
    QTest.keyClick(handle(two, 1), Qt.Key.Key_Up)
    assert stays(two) == [("Tromsø", 4, 2), ("Abisko", 6, 4)]


def test_arrows_go_from_stay_to_stay_and_the_focus_follows_what_is_moved(two: Opened) -> None:
    handle(two, 0).setFocus()
    QTest.keyClick(handle(two, 0), Qt.Key.Key_Right)
    assert QApplication.focusWidget() is handle(two, 1)
    QTest.keyClick(handle(two, 1), Qt.Key.Key_Left, CONTROL)
    assert stays(two)[0][0] == "Abisko"
    assert QApplication.focusWidget() is handle(two, 0)
    QTest.keyClick(handle(two, 0), Qt.Key.Key_Right)
    QTest.keyClick(handle(two, 1), Qt.Key.Key_Delete)
    assert QApplication.focusWidget() is handle(two, 0)


def test_enter_shows_the_stay_in_the_table_and_the_night_panel(two: Opened) -> None:
    QTest.keyClick(handle(two, 1), Qt.Key.Key_Return)
    assert two.choice.answer.place == ABISKO
    assert two.choice.night.night.evening == FIRST_EVENING + timedelta(days=4)


def test_ctrl_t_goes_to_the_trip(two: Opened) -> None:
    two.window.matrix.view.setFocus()
    QTest.keyClick(two.window, Qt.Key.Key_T, CONTROL)
    assert QApplication.focusWidget() is handle(two, 0)


# --- the mouse -----------------------------------------------------------------------------------------


def drag(stay: StayHandle, start: QPoint, by: int, *, let_go: bool = True) -> None:
    QTest.mousePress(stay, LEFT, pos=start)
    lane = stay.parentWidget()
    assert lane is not None
    origin = stay.mapTo(lane, start)
    for part in (0.3, 0.7, 1.0):
        at = stay.mapFrom(lane, origin + QPoint(round(by * part), 0))
        QTest.mouseMove(stay, at)
    if let_go:
        QTest.mouseRelease(stay, LEFT, pos=stay.mapFrom(lane, origin + QPoint(by, 0)))


def night_width(opened: Opened) -> float:
    stretch = bar(opened).lane.stretch()
    assert stretch is not None
    return stretch.night_width


def test_dragging_the_edge_between_two_stays_moves_nights(qtbot: QtBot, two: Opened) -> None:
    stay = handle(two, 0)
    steps = two.window.planning.history.count()
    drag(stay, QPoint(stay.width() - 2, 20), round(night_width(two)))
    assert stays(two) == [("Tromsø", 2, 3), ("Abisko", 5, 2)]
    assert two.window.planning.history.count() == steps + 1  # a drag is one step, however far it went


def test_while_an_edge_is_dragged_the_odds_are_those_of_where_it_is(qtbot: QtBot, two: Opened) -> None:
    stay = handle(two, 0)
    drag(stay, QPoint(stay.width() - 2, 20), round(night_width(two)), let_go=False)
    editor = two.window.trips.editor
    qtbot.waitUntil(lambda: editor.odds is not None and editor.odds.legs[0].nights == 3)
    assert stays(two) == [("Tromsø", 2, 2), ("Abisko", 4, 3)]
    QTest.keyClick(stay, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: editor.odds is not None and editor.odds.legs[0].nights == 2)
    QTest.mouseRelease(stay, LEFT)
    assert stays(two) == [("Tromsø", 2, 2), ("Abisko", 4, 3)]


def test_the_outer_edges_make_the_trip_longer_or_shorter(two: Opened) -> None:
    first, last = handle(two, 0), handle(two, 1)
    drag(first, QPoint(1, 20), -round(night_width(two)))
    assert stays(two) == [("Tromsø", 1, 3), ("Abisko", 4, 3)]
    drag(last, QPoint(last.width() - 2, 20), 2 * round(night_width(two)))
    assert stays(two) == [("Tromsø", 1, 3), ("Abisko", 4, 5)]


def test_a_stay_is_carried_past_its_neighbour(two: Opened) -> None:
    stay = handle(two, 0)
    drag(stay, QPoint(stay.width() // 2, 20), round(3 * night_width(two)))
    assert stays(two) == [("Abisko", 2, 3), ("Tromsø", 5, 2)]


def test_carried_nowhere_it_goes_back(qtbot: QtBot, two: Opened) -> None:
    before, box = stays(two), handle(two, 0).geometry()
    drag(handle(two, 0), QPoint(box.width() // 2, 20), 12)
    assert stays(two) == before
    assert handle(two, 0).geometry() == box


def test_the_dates_drag_the_whole_trip(two: Opened) -> None:
    lane = bar(two).lane
    start, by = QPoint(handle(two, 0).x() + 20, 6), round(2 * night_width(two))
    QTest.mousePress(lane, LEFT, pos=start)
    QTest.mouseMove(lane, start + QPoint(by, 0))
    QTest.mouseRelease(lane, LEFT, pos=start + QPoint(by, 0))
    assert stays(two) == [("Tromsø", 4, 2), ("Abisko", 6, 3)]


def test_a_click_opens_the_stay_and_moves_nothing(two: Opened) -> None:
    before = stays(two)
    QTest.mouseClick(handle(two, 0), LEFT)
    assert stays(two) == before
    assert two.choice.answer.place == TROMSO


def dropped(place_id: str, at: QPoint) -> tuple[QDropEvent, object]:
    mime = place_mime(place_id, "words")
    event = QDropEvent(QPointF(at), Qt.DropAction.CopyAction, mime, LEFT, Qt.KeyboardModifier.NoModifier)
    return event, mime


@pytest.mark.parametrize(("x", "at"), [(0.0, 0), (0.5, 1), (1.0, 2)])
def test_a_place_that_is_dropped_stands_where_it_was_let_go(two: Opened, x: float, at: int) -> None:
    lane, one, other = bar(two).lane, handle(two, 0), handle(two, 1)
    points = {0.0: one.x() + 3, 0.5: one.geometry().right(), 1.0: other.geometry().right() + 5}
    event, _mime = dropped(FAIRBANKS.id, lane.mapTo(bar(two), QPoint(points[x], 20)))
    bar(two).dropEvent(event)
    assert event.isAccepted()
    assert [name for name, *_ in stays(two)].index("Fairbanks") == at


def test_a_row_of_the_list_carries_its_place(opened: Opened) -> None:
    places = opened.window.places.list
    model = places.model()
    assert places.dragEnabled()
    mime = model.mimeData([model.index(1, 0)])
    event, _ = dropped("", QPoint())
    event = QDropEvent(QPointF(30, 30), Qt.DropAction.CopyAction, mime, LEFT, Qt.KeyboardModifier.NoModifier)
    bar(opened).dropEvent(event)
    assert [name for name, *_ in stays(opened)] == [places.rows[1].place.name]
    assert mime.text().startswith(places.rows[1].place.label)


# --- with the rest of the window -----------------------------------------------------------------------


def test_the_menu_of_a_stay_moves_stars_and_removes_it(qtbot: QtBot, two: Opened) -> None:
    def entry(number: int, words: str) -> None:
        entries = two.window.trips.menu_for(number).actions()
        next(each for each in entries if each.text().split("\t")[0] == words).trigger()

    entry(0, "One night more")
    assert stays(two) == [("Tromsø", 2, 3), ("Abisko", 5, 3)]
    entry(0, "Move after")
    assert stays(two) == [("Abisko", 2, 3), ("Tromsø", 5, 3)]
    entry(1, "Add Tromsø to favourites")
    qtbot.waitUntil(lambda: two.window.favourites.contains(TROMSO))
    entry(1, "Copy the trip")
    assert QApplication.clipboard().text().startswith("Abisko 3 + Tromsø 3\t")
    entry(1, "Show on the map")
    assert two.window.views.current is two.window.map
    assert two.choice.answer.place == TROMSO
    entry(0, "Remove Abisko from the trip")
    assert stays(two) == [("Tromsø", 5, 3)]


def test_a_stay_at_a_place_that_leaves_the_plan_stays_in_the_trip(qtbot: QtBot, two: Opened) -> None:
    two.window.planning.remove_place(TROMSO)
    qtbot.waitUntil(lambda: two.window.planning.is_answered)
    assert stays(two) == [("Tromsø", 2, 2), ("Abisko", 4, 3)]
    counted(qtbot, two)


def test_a_trip_beyond_the_dates_of_the_plan_is_shown_and_can_be_moved_back(
    qtbot: QtBot, two: Opened
) -> None:
    from auroraplan.core.stay_moves import laid_out

    editor = two.window.trips.editor
    editor.edit("Beyond", laid_out([(TROMSO, 2), (ABISKO, 3)], FIRST_EVENING + timedelta(days=12)))
    counted(qtbot, two)
    stretch = bar(two).lane.stretch()
    assert stretch is not None
    assert stretch.first + timedelta(days=stretch.nights) >= FIRST_EVENING + timedelta(days=17)
    for _ in range(12):
        QTest.keyClick(handle(two, 0), Qt.Key.Key_Left, ALT)
    assert stays(two) == [("Tromsø", 0, 2), ("Abisko", 2, 3)]


def test_the_trip_keeps_its_stays_in_every_size_of_the_window(qtbot: QtBot, two: Opened) -> None:
    counted(qtbot, two)
    for size in ((1440, 900), (1024, 700), (980, 680), (1280, 820)):
        two.window.resize(*size)
        qtbot.wait(20)
        lane = bar(two).lane
        assert lane.isVisible()
        assert lane.width() >= 240
        for one, other in zip(lane.handles, lane.handles[1:], strict=False):
            assert one.geometry().right() < other.x()
            assert one.width() >= 20
        inside = two.window.rect()
        corner = bar(two).mapTo(two.window, QPoint(bar(two).width(), bar(two).height()))
        assert inside.contains(corner), size


def test_where_text_runs_from_right_to_left_the_bar_is_mirrored(qtbot: QtBot, two: Opened) -> None:
    counted(qtbot, two)
    before = bar(two).trips.geometry()
    two.window.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    qtbot.wait(20)
    assert bar(two).trips.geometry().left() == bar(two).width() - 1 - before.right()
    assert bar(two).lane.handles[0].x() < bar(two).lane.handles[1].x()  # time still runs as on the charts


def test_in_a_low_window_the_empty_bar_still_says_how_to_begin(qtbot: QtBot, open_window: Open) -> None:
    opened = open_window(size=(1024, 700))
    opened.window.commands["places"].trigger()
    qtbot.wait(20)
    assert "…" not in bar(opened).sentence.text()
    assert any("Abisko" in text for text in shown_texts(opened))


def test_a_trip_of_nothing_is_no_trip(opened: Opened) -> None:
    editor = opened.window.trips.editor
    editor.add(THINGVELLIR)
    QTest.keyClick(handle(opened, 0), Qt.Key.Key_Delete)
    assert stays(opened) == []
    assert bar(opened).sentence.isVisible()
    assert editor.odds is None
