"""What a screen reader is told."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

import pytest
from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtWidgets import QComboBox, QLabel, QWidget
from pytestqt.qtbot import QtBot

if TYPE_CHECKING:
    from gui.conftest import Opened

# Containers that Qt makes, and the nameless field inside every spin box.


@pytest.fixture
def heard(opened: Opened) -> Iterator[Opened]:
    QAccessible.setActive(True)
    yield opened
    QAccessible.setActive(False)


def interfaces(root: QAccessibleInterface) -> Iterator[QAccessibleInterface]:
    for number in range(root.childCount()):
        child = root.child(number)
        if child.isValid():
            yield child
            if child.role() not in (QAccessible.Role.Table, QAccessible.Role.List):
                yield from interfaces(child)


def test_every_control_that_takes_the_focus_has_a_name(heard: Opened) -> None:
    nameless = []
    for interface in interfaces(QAccessible.queryAccessibleInterface(heard.window)):
        widget = interface.object()
        state = interface.state()
        if not isinstance(widget, QWidget) or state.invisible or not state.focusable:
            continue
        if not interface.text(QAccessible.Text.Name) and widget.objectName() != "qt_spinbox_lineedit":
            nameless.append(repr(widget))
    assert not nameless


def test_boxes_are_named_by_what_they_ask_not_by_what_they_hold(heard: Opened) -> None:
    names = {
        interface.text(QAccessible.Text.Name)
        for interface in interfaces(QAccessible.queryAccessibleInterface(heard.window))
    }
    assert {"First evening", "Number of nights to choose from", "Length of stay in nights"} <= names


def test_the_moon_is_named_by_a_label_since_linux_speaks_only_what_a_combo_box_holds(heard: Opened) -> None:
    moon = heard.window.top_bar.dates.findChild(QComboBox)
    assert isinstance(moon, QComboBox)
    labels = [label.text() for label in heard.window.findChildren(QLabel) if label.buddy() is moon]
    assert labels == ["Moon"]
    interface = QAccessible.queryAccessibleInterface(moon)
    related = [other.text(QAccessible.Text.Name) for other, _kind in interface.relations()]
    assert "Moon" in related
    assert "Moon" in interface.text(QAccessible.Text.Description)


def test_cells_and_places_are_spoken_in_words(qtbot: QtBot, heard: Opened) -> None:
    view = heard.window.matrix.view
    index = view.model().index(0, 3)
    from PySide6.QtCore import Qt

    spoken = index.data(Qt.ItemDataRole.AccessibleTextRole)
    assert spoken.startswith("Abisko, Tue 8 Dec: 47 % (33–")
    assert spoken.endswith("Good")
    place = heard.window.places.list.model().index(0, 0).data(Qt.ItemDataRole.AccessibleTextRole)
    assert place.startswith("Abisko, Sweden, ")
    assert "likely" in place


def test_painted_views_say_in_words_what_they_show(heard: Opened) -> None:
    strip = heard.window.night.strip
    assert strip.accessibleName() == "Timeline of the night"
    for part in ("%", "best", "look", "dark hours", "Kp", "clear", "Moon"):
        assert part in strip.accessibleDescription()
