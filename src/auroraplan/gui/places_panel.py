"""The places of the plan, or, while there are none, the sets that one can begin with."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QMenu,
    QPushButton,
    QScrollArea,
    QStackedWidget,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from auroraplan.app.date_wording import night_count_text
from auroraplan.core.language import tr, tr_count
from auroraplan.gui.answers import places_text
from auroraplan.gui.labels import Card, ElidedLabel, flat_button, label
from auroraplan.gui.place_list import PlaceList

if TYPE_CHECKING:
    from collections.abc import Sequence

    from auroraplan.app.requests import PlanRequest
    from auroraplan.core.places import Place
    from auroraplan.gui.engine import Destinations
    from auroraplan.render.style import Style


class PlacesPanel(Card):
    """`placesChosen` carries places to add; `sortWanted` comes when the odds shall order the places again."""

    placesChosen = Signal(object)
    sortWanted = Signal()

    def __init__(self, style: Style) -> None:
        super().__init__(tr("Places"))
        self.list = PlaceList(style)
        self._what = ElidedLabel("small")
        self._sets = _menu_button(tr("Sets"), tr("Add a set of destinations"))
        self._favourites = _menu_button("★", tr("Favourites"))
        self.sort = flat_button(tr("Sort the places by their odds"))
        self.sort.setText(tr("Sort by odds"))
        self.sort.setToolTip(tr("The places stand in your own order: click to sort them by their odds."))
        self.sort.clicked.connect(self.sortWanted)
        self.sort.hide()
        self._beginnings = _Beginnings()
        self._beginnings.placesChosen.connect(self.placesChosen)
        self._pages = QStackedWidget()
        self._build()

    def show_request(self, request: PlanRequest) -> None:
        """Show the places of a request."""
        stay = tr_count("best single night", "best {n} nights in a row", request.stay)
        self._what.show_text(stay, night_count_text(request.stay))
        self.list.show_places(request.places)
        self._pages.setCurrentIndex(0 if request.places else 1)

    def show_order(self, *, is_own: bool) -> None:
        """Offer to sort by the odds where the order is the user's own."""
        self.list.show_order(is_own=is_own)
        self.sort.setVisible(is_own)

    def show_sets(self, sets: Sequence[Destinations]) -> None:
        """Offer destination sets."""
        self._fill(self._sets, [(f"{tr(each.title)}  ({len(each.places)})", each.places) for each in sets])
        self._beginnings.show_sets(sets)

    def show_favourites(self, places: Sequence[Place]) -> None:
        """Offer the favourites, and show the stars in the list."""
        self.list.show_favourites(places)
        rows: list[tuple[str, tuple[Place, ...]]] = [(place.label, (place,)) for place in places]
        if len(rows) > 1:
            rows.append((tr("Add all {count}", count=len(rows)), tuple(places)))
        self._fill(self._favourites, rows)
        if not rows:
            empty = self._favourites.menu().addAction(
                tr("No favourites yet: a star in the list keeps a place")
            )
            empty.setEnabled(False)

    def _build(self) -> None:
        heading = QHBoxLayout()
        heading.setContentsMargins(12, 0, 8, 0)
        heading.setSpacing(4)
        heading.addWidget(label(tr("Places"), "section"))
        heading.addSpacing(6)
        heading.addWidget(self._what, 1)
        heading.addWidget(self.sort)
        heading.addWidget(self._sets)
        heading.addWidget(self._favourites)
        self._pages.addWidget(self.list)
        self._pages.addWidget(self._beginnings)
        box = QVBoxLayout(self)
        box.setContentsMargins(4, 8, 4, 8)
        box.setSpacing(4)
        box.addLayout(heading)
        box.addWidget(self._pages, 1)

    def _fill(self, button: QToolButton, rows: Sequence[tuple[str, tuple[Place, ...]]]) -> None:
        menu = button.menu()
        menu.clear()
        for title, places in rows:
            menu.addAction(title).triggered.connect(partial(self._choose, places))

    def _choose(self, places: tuple[Place, ...], *_checked: bool) -> None:
        self.placesChosen.emit(places)


def _menu_button(text: str, name: str) -> QToolButton:
    made = flat_button(name)
    made.setText(f"{text} ▾")
    made.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
    made.setMenu(QMenu(made))
    return made


class _Beginnings(QScrollArea):
    """A button for each set; `placesChosen` carries its places."""

    placesChosen = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setAccessibleName(tr("Destination sets"))
        inside = QWidget()
        self._box = QVBoxLayout(inside)
        self._box.setContentsMargins(12, 4, 12, 8)
        self._box.addWidget(label(tr("No places yet. Begin with a set, or add a place above."), wraps=True))
        self._box.addStretch(1)
        self.setWidget(inside)
        self._buttons: list[QPushButton] = []

    def show_sets(self, sets: Sequence[Destinations]) -> None:
        """A button for each set."""
        for old in self._buttons:
            old.deleteLater()
        self._buttons = []
        for number, each in enumerate(sets):
            button = QPushButton(f"{tr(each.title)}  ·  {places_text(len(each.places))}")
            button.setProperty("role", "set")
            button.clicked.connect(partial(self._choose, each.places))
            self._box.insertWidget(number + 1, button)
            self._buttons.append(button)

    def _choose(self, places: tuple[Place, ...], *_checked: bool) -> None:
        self.placesChosen.emit(places)
