"""Every command of the window, once: its words and its keys."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QAction, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QWidget

from auroraplan.core.language import marked, tr


@dataclass(frozen=True, slots=True)
class Command:
    """A command; the first of its keys is shown in menus, `group` is its part of the menu.

    `needs_choice` and `needs_plan` say without what it is idle.
    """

    id: str
    words: str
    keys: tuple[str, ...]
    group: str
    needs_choice: bool = False
    needs_plan: bool = False


COMMANDS = (
    Command("add_place", marked("Add a place"), ("Ctrl+F", "/"), "plan"),
    Command("dates", marked("Change the dates"), ("Ctrl+D",), "plan"),
    Command("places", marked("Go to the places"), ("Ctrl+L",), "plan"),
    Command("refresh", marked("Refresh"), ("F5",), "plan"),
    Command("open", marked("Open a trip or places…"), ("Ctrl+O",), "plan"),
    Command("export", marked("Export PDF…"), ("Ctrl+E",), "plan", needs_plan=True),
    Command("calendar", marked("Export calendar…"), ("Ctrl+Shift+E",), "plan", needs_plan=True),
    Command("copy_plan", marked("Copy the plan as text"), (), "plan", needs_plan=True),
    Command("favourite", marked("Star the place"), ("F",), "choice", needs_choice=True),
    Command("add_to_trip", marked("Add the place to the trip"), ("T",), "choice", needs_choice=True),
    Command("remove", marked("Remove the place"), ("Ctrl+Delete",), "choice", needs_choice=True),
    Command("earlier", marked("Earlier night"), ("[",), "choice", needs_choice=True),
    Command("later", marked("Later night"), ("]",), "choice", needs_choice=True),
    Command("place_above", marked("Place above"), (",",), "choice", needs_choice=True),
    Command("place_below", marked("Place below"), (".",), "choice", needs_choice=True),
    Command("move_up", marked("Move the place up"), ("Ctrl+Shift+Up",), "choice", needs_choice=True),
    Command("move_down", marked("Move the place down"), ("Ctrl+Shift+Down",), "choice", needs_choice=True),
    Command("sort", marked("Sort the places by their odds"), (), "choice", needs_choice=True),
    Command("pin", marked("Pin the night, or let it go"), (), "choice", needs_choice=True),
    Command("why", marked("Why these odds"), ("W",), "choice", needs_choice=True),
    Command("save_trip", marked("Save the trip"), ("Ctrl+S",), "trips"),
    Command("trip", marked("Go to the trip"), ("Ctrl+T",), "trips"),
    Command("clear_trip", marked("Clear the trip"), (), "trips"),
    Command("matrix", marked("Odds by place and night"), ("Ctrl+1",), "views"),
    Command("map", marked("Map of the oval"), ("Ctrl+2",), "views"),
    Command("season", marked("Season, week by week"), ("Ctrl+3",), "views"),
    Command("nights_needed", marked("How many nights it takes"), ("Ctrl+4",), "views"),
    Command("track_record", marked("Track record of the odds"), ("Ctrl+5",), "views"),
    Command("table", marked("Show the chart as a table"), ("Ctrl+Shift+T",), "views", needs_plan=True),
    Command("copy_view", marked("Copy the view as a picture"), ("Ctrl+Shift+C",), "views", needs_plan=True),
    Command("save_view", marked("Save the view as a picture…"), (), "views", needs_plan=True),
    Command("palette", marked("Find a command"), ("Ctrl+K",), "program"),
    Command("settings", marked("Settings"), ("Ctrl+,",), "program"),
    Command("larger", marked("Larger text"), ("Ctrl++", "Ctrl+="), "program"),
    Command("smaller", marked("Smaller text"), ("Ctrl+-",), "program"),
    Command("usual_size", marked("Text of the usual size"), ("Ctrl+0",), "program"),
    Command("glossary", marked("What the words mean"), ("F1",), "program"),
    Command("keys", marked("Keys"), ("Ctrl+F1",), "program"),
    Command("about", marked("About Auroraplan"), (), "program"),
    Command("red", marked("Red light, for the dark"), ("N",), "program"),
    Command("quit", marked("Quit"), ("Ctrl+Q",), "program"),
)
"""Every command, in the order of the menu."""

GROUPS = tuple(dict.fromkeys(command.group for command in COMMANDS))
"""The parts of the menu, in order."""


def keys_of(command_id: str) -> str:
    """The keys that a menu shows for a command."""
    return next(shown_keys(command.keys[0]) for command in COMMANDS if command.id == command_id)


def shown_keys(keys: str) -> str:
    """Keys as menus write them here: "Ctrl+F", "Strg+F"."""
    return QKeySequence(keys).toString(QKeySequence.SequenceFormat.NativeText)


def actions(window: QWidget) -> dict[str, QAction]:
    """An action of the window for each command, by its id; what needs a plan or a choice is idle at first."""
    made: dict[str, QAction] = {}
    for command in COMMANDS:
        action = QAction(tr(command.words), window)
        action.setShortcuts([QKeySequence(keys) for keys in command.keys])
        action.setEnabled(not (command.needs_choice or command.needs_plan))
        window.addAction(action)
        made[command.id] = action
    return made


class KeepsExport(QObject):
    """Takes Ctrl+E from the text fields, which on Linux would go to the end of their line with it."""

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Say that the key is not the field's."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.ShortcutOverride:
            control = event.modifiers() == Qt.KeyboardModifier.ControlModifier
            if control and event.key() == Qt.Key.Key_E:
                event.ignore()
                return True
        return super().eventFilter(watched, event)
