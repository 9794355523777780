"""Every command of the window, once: its words and its keys."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QAction, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QWidget


@dataclass(frozen=True, slots=True)
class Command:
    """A command; the first of its keys is shown in menus."""

    id: str
    words: str
    keys: tuple[str, ...]


COMMANDS = (
    Command("add_place", "Add a place", ("Ctrl+F", "/")),
    Command("dates", "Change the dates", ("Ctrl+D",)),
    Command("export", "Export PDF…", ("Ctrl+E",)),
    Command("refresh", "Refresh", ("F5",)),
    Command("favourite", "Star the place", ("F",)),
    Command("remove", "Remove the place", ("Ctrl+Delete",)),
    Command("earlier", "Earlier night", ("[",)),
    Command("later", "Later night", ("]",)),
    Command("matrix", "Odds by place and night", ("Ctrl+1",)),
    Command("map", "Map of the oval", ("Ctrl+2",)),
    Command("quit", "Quit", ("Ctrl+Q",)),
)


def actions(window: QWidget) -> dict[str, QAction]:
    """An action of the window for each command, by its id."""
    made: dict[str, QAction] = {}
    for command in COMMANDS:
        action = QAction(command.words, window)
        action.setShortcuts([QKeySequence(keys) for keys in command.keys])
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
