"""All settings on one form, each with its sentence; what is chosen holds at once, with nothing to confirm."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QComboBox, QDialog, QDialogButtonBox, QGridLayout, QLabel, QVBoxLayout

from auroraplan.core.language import tr
from auroraplan.gui.labels import label
from auroraplan.gui.settings import SETTINGS, Setting
from auroraplan.gui.text_size import scaled

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from auroraplan.gui.remembered import Remembered

WIDTH = 560


class SettingsForm(QDialog):
    """`chosen` carries (setting, value) after it was kept."""

    chosen = Signal(object)

    def __init__(self, remembered: Remembered, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(tr("Settings"))
        self.setMinimumWidth(scaled(WIDTH))
        self._remembered = remembered
        self.boxes: dict[str, QComboBox] = {}
        self._sentences: list[QLabel] = []
        grid = QGridLayout()
        grid.setHorizontalSpacing(18)
        grid.setVerticalSpacing(4)
        grid.setColumnStretch(1, 1)
        for row, setting in enumerate(SETTINGS):
            name = label(tr(setting.words), "section")
            box = self._box(setting)
            name.setBuddy(box)
            sentence = label(tr(setting.sentence), "small", wraps=True)
            sentence.setContentsMargins(0, 0, 0, 12)
            grid.addWidget(name, 2 * row, 0)
            grid.addWidget(box, 2 * row, 1)
            grid.addWidget(sentence, 2 * row + 1, 1)
            self._sentences.append(sentence)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.rejected.connect(self.reject)
        whole = QVBoxLayout(self)
        whole.addLayout(grid)
        whole.addWidget(buttons)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give each sentence the lines that it needs at the new width, which a grid does not see to."""
        super().resizeEvent(event)
        for sentence in self._sentences:
            sentence.setMinimumHeight(sentence.heightForWidth(sentence.width()))

    def _box(self, setting: Setting) -> QComboBox:
        box = QComboBox()
        box.setAccessibleName(tr(setting.words))
        box.setAccessibleDescription(tr(setting.sentence))
        for value, words in setting.choices:
            box.addItem(tr(words), value)
        box.setCurrentIndex(box.findData(self._remembered.setting(setting)))
        box.currentIndexChanged.connect(partial(self._keep, setting, box))
        self.boxes[setting.id] = box
        return box

    def _keep(self, setting: Setting, box: QComboBox, _index: int) -> None:
        value = str(box.currentData())
        self._remembered.keep_setting(setting, value)
        self.chosen.emit((setting, value))
