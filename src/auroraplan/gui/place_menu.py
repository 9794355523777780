"""What can be done with a place, a night or a stay, in one menu wherever they stand."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMenu, QWidget

from auroraplan.core.language import tr
from auroraplan.gui.commands import shown_keys

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence


@dataclass(frozen=True, slots=True)
class Entry:
    """A line of a menu: its words, what it does (None where that cannot be done now), and its keys."""

    words: str
    does: Callable[[], object] | None
    keys: str = ""


def star_text(name: str, *, is_kept: bool) -> str:
    """What to do about a place as a favourite."""
    if is_kept:
        return tr("Remove {place} from favourites", place=name)
    return tr("Add {place} to favourites", place=name)


def context_menu(parent: QWidget, *groups: Sequence[Entry]) -> QMenu:
    """A menu of groups; it is gone once it is closed."""
    menu = QMenu(parent)
    menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    for group in groups:
        if not menu.isEmpty() and group:
            menu.addSeparator()
        for entry in group:
            _add(menu, entry)
    return menu


def _add(menu: QMenu, entry: Entry) -> None:
    # An ampersand in a place's name is a letter of it, not a mnemonic.
    words = entry.words.replace("&", "&&")
    action = menu.addAction(f"{words}\t{shown_keys(entry.keys)}" if entry.keys else words)
    if entry.does is None:
        action.setEnabled(False)
    else:
        does = entry.does
        action.triggered.connect(lambda _checked=False: does())
