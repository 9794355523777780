"""A box to read in: entries one below the other that can be searched, such as the glossary and the keys."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QLineEdit, QScrollArea, QVBoxLayout, QWidget

from auroraplan.core.language import marked, tr
from auroraplan.gui.commands import COMMANDS, shown_keys
from auroraplan.gui.labels import label
from auroraplan.gui.text_size import scaled

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtWidgets import QLabel

SIZE = (560, 620)

VIEW_KEYS = (
    (marked("Arrows"), marked("Another place or night, in the table; the map moves")),
    (marked("Enter"), marked("From the table to the night, and from the search field to the place")),
    (marked("Space"), marked("Pin the night of the table, to compare others with it")),
    (marked("Shift and arrows"), marked("Mark nights in a row, in the table; T adds them to the trip")),
    (marked("+ and −"), marked("Nearer and farther, on the map")),
    (marked("Esc"), marked("One level back")),
    (marked("Tab"), marked("The next control")),
)
"""What keys do that are no command of the window."""


@dataclass(frozen=True, slots=True)
class Entry:
    """Something to read: `also` is found too, and not shown."""

    id: str
    title: str
    text: str
    also: str = ""

    def has(self, words: str) -> bool:
        """Whether every word stands in it."""
        whole = f"{self.title} {self.text} {self.also}".casefold()
        return all(word in whole for word in words.casefold().split())


class ReadingBox(QDialog):
    """Typing narrows the entries down; Esc closes."""

    def __init__(self, title: str, entries: Sequence[Entry], parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(title)
        self.resize(scaled(SIZE[0]), scaled(SIZE[1]))
        self._entries = tuple(entries)
        self._blocks: dict[str, tuple[QLabel, QLabel]] = {}
        self.search = QLineEdit()
        self.search.setPlaceholderText(tr("Search"))
        self.search.setAccessibleName(tr("Search in: {title}", title=title))
        self._nothing = label(tr("Nothing has these words."), "muted")
        inside = self._inside = QWidget()
        stack = QVBoxLayout(inside)
        stack.setSpacing(2)
        for entry in self._entries:
            head, text = label(entry.title, "heading"), label(entry.text, wraps=True)
            text.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
            text.setContentsMargins(0, 0, 0, 10)
            self._blocks[entry.id] = (head, text)
            stack.addWidget(head)
            stack.addWidget(text)
        stack.addWidget(self._nothing)
        stack.addStretch(1)
        self.area = QScrollArea()
        self.area.setWidget(inside)
        self.area.setWidgetResizable(True)
        self.area.setFrameShape(QScrollArea.Shape.NoFrame)
        self.area.setAccessibleName(title)
        self.area.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        box = QVBoxLayout(self)
        box.addWidget(self.search)
        box.addWidget(self.area, 1)
        self.search.textChanged.connect(self.narrow)
        self.narrow("")

    @property
    def shown(self) -> tuple[str, ...]:
        """The ids of the entries that are shown."""
        return tuple(name for name, (head, _text) in self._blocks.items() if not head.isHidden())

    @property
    def at_top(self) -> str:
        """The id of the entry that is nearest to the upper edge."""
        top = self.area.verticalScrollBar().value()
        return min(self._blocks, key=lambda name: abs(self._blocks[name][0].y() - top))

    def narrow(self, words: str) -> None:
        """Show the entries that have all of these words."""
        found = {entry.id for entry in self._entries if entry.has(words)}
        for name, parts in self._blocks.items():
            for part in parts:
                part.setVisible(name in found)
        self._nothing.setVisible(not found)

    def go_to(self, entry_id: str) -> None:
        """Bring an entry to the top."""
        head, _text = self._blocks[entry_id]
        self._inside.adjustSize()
        self.area.verticalScrollBar().setValue(head.y())


def key_entries() -> tuple[Entry, ...]:
    """What every key does."""
    commands = [
        Entry(one.id, tr("  or  ").join(shown_keys(keys) for keys in one.keys), tr(one.words))
        for one in COMMANDS
        if one.keys
    ]
    others = [Entry(f"keys-{number}", tr(keys), tr(words)) for number, (keys, words) in enumerate(VIEW_KEYS)]
    return (*commands, *others)


def glossary_entries() -> tuple[Entry, ...]:
    """What every word means."""
    from auroraplan.app.glossary import GLOSSARY, meaning_text

    return tuple(
        Entry(term.id, tr(term.word), meaning_text(term), " ".join(tr(word) for word in term.also))
        for term in GLOSSARY
    )
