"""Everything that can be done, found by typing a few of its letters."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QDialog, QLineEdit, QListWidget, QListWidgetItem, QVBoxLayout

from auroraplan.core.language import tr
from auroraplan.gui.text_size import scaled

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtWidgets import QWidget

WIDTH, HEIGHT = 520, 380
LEAST_SCORE = 55.0
MOST_SHOWN = 80


@dataclass(frozen=True, slots=True)
class Deed:
    """Something that can be done: what it is called, its keys, and how."""

    words: str
    do: Callable[[], object]
    keys: str = ""


def ranked(text: str, deeds: Sequence[Deed]) -> list[Deed]:
    """The deeds that a text may mean, best first; all of them for an empty one."""
    from rapidfuzz import fuzz, utils

    wanted = utils.default_process(text)
    if not wanted:
        return list(deeds)

    def score(deed: Deed) -> float:
        words = utils.default_process(deed.words)
        if words.startswith(wanted):
            return 200.0
        if all(part in words for part in wanted.split()):
            return 150.0 - 0.1 * len(words)
        return fuzz.partial_ratio(wanted, words) if len(wanted) > 2 else 0.0

    scored = sorted(((score(deed), -at, deed) for at, deed in enumerate(deeds)), key=lambda each: each[:2])
    return [deed for points, _at, deed in reversed(scored) if points >= LEAST_SCORE]


class CommandPalette(QDialog):
    """Enter does what is chosen, Esc nothing."""

    def __init__(self, deeds: Sequence[Deed], parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(tr("Commands"))
        self.resize(scaled(WIDTH), scaled(HEIGHT))
        self._deeds = tuple(deeds)
        self._shown: list[Deed] = []
        self.field = QLineEdit()
        self.field.setPlaceholderText(tr("What would you like to do?"))
        self.field.setAccessibleName(tr("Command"))
        self.field.installEventFilter(self)
        self.list = QListWidget()
        self.list.setAccessibleName(tr("Commands"))
        box = QVBoxLayout(self)
        box.addWidget(self.field)
        box.addWidget(self.list, 1)
        self.field.textChanged.connect(self.narrow)
        self.list.itemActivated.connect(self.do_chosen)
        self.field.returnPressed.connect(self.do_chosen)
        self.narrow("")

    @property
    def shown(self) -> tuple[str, ...]:
        """The words of what is offered, best first."""
        return tuple(deed.words for deed in self._shown)

    def narrow(self, text: str) -> None:
        """Offer what the text may mean."""
        self._shown = ranked(text, self._deeds)[:MOST_SHOWN]
        self.list.clear()
        for deed in self._shown:
            item = QListWidgetItem(f"{deed.words}    {deed.keys}" if deed.keys else deed.words)
            item.setData(Qt.ItemDataRole.AccessibleTextRole, f"{deed.words} {deed.keys}".strip())
            self.list.addItem(item)
        self.list.setCurrentRow(0)

    def do_chosen(self, _item: object = None) -> None:
        """Close, and do what is chosen."""
        row = self.list.currentRow()
        if not 0 <= row < len(self._shown):
            return
        deed = self._shown[row]
        self.accept()
        deed.do()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Let the arrows walk the list while the field has the focus."""
        steps = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1, Qt.Key.Key_PageDown: 8, Qt.Key.Key_PageUp: -8}
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            step = steps.get(Qt.Key(event.key()))
            if step is not None and self._shown:
                row = min(max(self.list.currentRow() + step, 0), len(self._shown) - 1)
                self.list.setCurrentRow(row)
                return True
        return super().eventFilter(watched, event)
