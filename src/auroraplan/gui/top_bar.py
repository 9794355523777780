"""The bar at the top: the program's name, the dates, the search field, and what can be done with the plan."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QFrame, QHBoxLayout, QMenu, QPushButton, QToolButton

from auroraplan.core.language import tr
from auroraplan.gui.add_place import AddPlace
from auroraplan.gui.dates_bar import DatesBar
from auroraplan.gui.icons import icon
from auroraplan.gui.labels import flat_button, label
from auroraplan.gui.text_size import fix
from auroraplan.gui.theme import accent

if TYPE_CHECKING:
    from PySide6.QtGui import QAction
    from PySide6.QtWidgets import QWidget

    from auroraplan.render.style import Style


class TopBar(QFrame):
    """Holds `dates`, `search` and the menu."""

    def __init__(self, style: Style, window: QWidget) -> None:
        super().__init__()
        self.setObjectName("topBar")
        self.setAccessibleName(tr("Plan"))
        self._name = label("Auroraplan", "heading")
        self.dates = DatesBar()
        self.search = AddPlace(style, window)
        self._export = QPushButton(tr("Export PDF…"))
        self._export.setProperty("role", "primary")
        self._forms = QPushButton()
        self._forms.setProperty("role", "primary")
        self._forms.setAccessibleName(tr("Other forms"))
        self._forms.setToolTip(tr("Calendar, web page, picture, tables, trip file"))
        fix(self._forms, width=28)
        both = QHBoxLayout()
        both.setSpacing(1)
        both.addWidget(self._export)
        both.addWidget(self._forms)
        self._more = flat_button(tr("More commands"))
        self._more.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self._more.setMenu(QMenu(self._more))
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 10, 12, 10)
        row.setSpacing(10)
        row.addWidget(self._name)
        row.addWidget(self.dates)
        row.addWidget(self.search, 1)
        row.addLayout(both)
        row.addWidget(self._more)
        self.set_style(style)

    @property
    def menu(self) -> QMenu:
        """The menu behind the last button."""
        return self._more.menu()

    def set_export(self, action: QAction, menu: QMenu) -> None:
        """What the button does, and what else can be taken along."""
        self._forms.setMenu(menu)
        self._export.clicked.connect(action.trigger)
        self._export.setToolTip(tr("The plan on paper: an itinerary and a page for each good night (Ctrl+E)"))
        for button in (self._export, self._forms):
            action.enabledChanged.connect(button.setEnabled)
            button.setEnabled(action.isEnabled())

    def set_compact(self, *, compact: bool) -> None:
        """Leave out what a small window has no room for."""
        self._name.setVisible(not compact)

    def set_style(self, style: Style) -> None:
        """Wear another palette."""
        self.search.set_style(style)
        self._export.setIcon(icon("download", accent(style)[1]))
        self._forms.setIcon(icon("chevron-down", accent(style)[1]))
        self._more.setIcon(icon("ellipsis", style.text))
        self._more.setIconSize(QSize(18, 18))
