"""The bar at the top: the program's name, the dates, the search field, and what can be done with the plan.

Where all of it does not fit side by side, the dates stand on a second line.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QSize
from PySide6.QtWidgets import QFrame, QHBoxLayout, QMenu, QPushButton, QToolButton, QVBoxLayout

from auroraplan.core.language import tr
from auroraplan.gui.add_place import AddPlace
from auroraplan.gui.dates_bar import DatesBar
from auroraplan.gui.icons import icon
from auroraplan.gui.labels import flat_button, label
from auroraplan.gui.text_size import fix, least_width
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
        self.drawer = flat_button(tr("Best plan and places"))
        self.drawer.setCheckable(True)
        self.drawer.setToolTip(tr("The best plan and the places (Ctrl+L)"))
        self.drawer.hide()
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
        self._rows = QVBoxLayout(self)
        self._rows.setContentsMargins(16, 10, 12, 10)
        self._rows.setSpacing(8)
        row = self._row = QHBoxLayout()
        row.setSpacing(10)
        self._rows.addLayout(row)
        row.addWidget(self.drawer)
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
        """Leave out the name in a narrow window, and offer what stands in its drawer."""
        self._name.setVisible(not compact)
        self.drawer.setVisible(compact)

    def show_drawer(self, is_open: bool) -> None:
        """Show whether the drawer is open."""
        self.drawer.setChecked(is_open)

    def event(self, event: QEvent) -> bool:
        """Look again where everything fits when a control wants another size, or there is other room."""
        answered = super().event(event)
        if event.type() in (QEvent.Type.LayoutRequest, QEvent.Type.Resize):
            self._fit(self.width())
        return answered

    def _fit(self, width: int) -> None:
        """Put the dates on a line of their own where there is not room for all."""
        margins = self._rows.contentsMargins()
        others = (self.drawer, self._name, self.search, self._export, self._forms, self._more)
        shown = [part for part in others if not part.isHidden()]
        least = sum(map(least_width, shown))
        gaps = self._row.spacing() * len(shown) + margins.left() + margins.right()
        folded = self.dates.width_in_a_row + least + gaps > width
        if folded != (self._row.indexOf(self.dates) < 0):
            if folded:
                self._rows.addWidget(self.dates)
            else:
                self._row.insertWidget(2, self.dates)
        self.dates.fit(width - margins.left() - margins.right())

    def set_style(self, style: Style) -> None:
        """Wear another palette."""
        self.search.set_style(style)
        self.drawer.setIcon(icon("panel-left", style.text))
        self.drawer.setIconSize(QSize(18, 18))
        self._export.setIcon(icon("download", accent(style)[1]))
        self._forms.setIcon(icon("chevron-down", accent(style)[1]))
        self._more.setIcon(icon("ellipsis", style.text))
        self._more.setIconSize(QSize(18, 18))
