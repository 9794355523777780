"""The boxes that open over the window: commands, settings, the glossary, keys, why, and about the program."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QApplication, QWidget

from auroraplan.core.language import tr
from auroraplan.gui.about import AboutBox
from auroraplan.gui.chart_table import open_table
from auroraplan.gui.command_palette import CommandPalette
from auroraplan.gui.reading import Entry, ReadingBox, glossary_entries, key_entries
from auroraplan.gui.settings import CLOCK, DATES, DISTANCES, LOOK, TEXT, Setting, use_conventions
from auroraplan.gui.settings_form import SettingsForm
from auroraplan.gui.why import why_entries, why_title

if TYPE_CHECKING:
    from collections.abc import Iterable

    from PySide6.QtGui import QAction

    from auroraplan.gui.appearance import Appearance
    from auroraplan.gui.command_palette import Deed
    from auroraplan.gui.remembered import Remembered
    from auroraplan.gui.selection import Selection
    from auroraplan.gui.views import Views


class Boxes(QObject):
    """Opens them over `window`; `conventionsChanged` comes when clocks or dates are written otherwise."""

    conventionsChanged = Signal()

    def __init__(self, window: QWidget, remembered: Remembered, appearance: Appearance) -> None:
        super().__init__(window)
        self._window, self._remembered, self._appearance = window, remembered, appearance

    def offer(self, commands: dict[str, QAction], selection: Selection, views: Views) -> None:
        """Let the commands open them."""
        slots = {
            "table": lambda: open_table(views.current.as_table(), self._window),
            "settings": self.open_settings,
            "glossary": self.tell_words,
            "why": lambda: self.tell_why(selection),
            "keys": lambda: self._read(tr("Keys"), key_entries()),
            "about": lambda: AboutBox(self._window).open(),
        }
        for name, slot in slots.items():
            commands[name].triggered.connect(slot)

    def offer_deeds(self, deeds: Iterable[Deed]) -> None:
        """Open the palette of commands."""
        CommandPalette(tuple(deeds), self._window).open()

    def open_settings(self) -> None:
        """Open the settings; each choice holds at once."""
        form = SettingsForm(self._remembered, self._window)
        form.chosen.connect(self._apply)
        form.open()

    def tell_words(self) -> None:
        """Open the glossary at the word that belongs to what has the focus."""
        at: QWidget | None = QApplication.focusWidget()
        while at is not None and not at.property("term"):
            at = at.parentWidget()
        box = self._read(tr("What the words mean"), glossary_entries())
        if at is not None:
            box.go_to(str(at.property("term")))

    def tell_why(self, selection: Selection) -> None:
        """Tell how the odds of the chosen night come about."""
        if selection.choice is not None:
            self._read(why_title(selection.choice), why_entries(selection.choice))

    def _read(self, title: str, entries: tuple[Entry, ...]) -> ReadingBox:
        box = ReadingBox(title, entries, self._window)
        box.open()
        return box

    def _apply(self, chosen: tuple[Setting, str]) -> None:
        setting, value = chosen
        if setting is LOOK:
            self._appearance.choose(value)
        elif setting is TEXT:
            self._appearance.set_text(int(value))
        elif setting in (CLOCK, DATES, DISTANCES):
            use_conventions(self._remembered)
            self.conventionsChanged.emit()
