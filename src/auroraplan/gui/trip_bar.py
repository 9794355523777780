"""The trip in one line: its stays over their evenings, its odds, and what one night more would add.

wide    │ Trip  88 %        │ Feb 5  6  7 ...          │ +1 night in Abisko → 91 %  Trips ▾ │
        │ likely 80–94 % …  │ [Tromsø 2n][Abisko 3n]   │                                    │
narrow  │ 88 %  likely 80–94 %         +1 night → 91 %  Trips ▾ │
        │ [Tromsø 2n][Abisko 3n]                                │
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDragMoveEvent, QDropEvent, QResizeEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QMenu, QPushButton, QSizePolicy, QToolButton, QWidget

from auroraplan.app.wording import natural_frequency, percent
from auroraplan.gui.labels import Card, ElidedLabel, flat_button, label
from auroraplan.gui.place_mime import dragged_place
from auroraplan.gui.trip_lane import LANE_HEIGHT, Room, TripLane
from auroraplan.gui.trip_words import (
    BEGIN,
    BEGIN_BRIEFLY,
    begin_text,
    begin_trip_text,
    figures,
    more_text,
    trip_spoken,
)

if TYPE_CHECKING:
    from auroraplan.core.itineraries import Itinerary
    from auroraplan.core.trips import Stay
    from auroraplan.gui.itinerary import CountedTrip, Trip
    from auroraplan.render.style import Style

WIDE_FROM = 720
FIGURES_WIDTH = 236
_LEAST_LANE = 330


class TripBar(Card):
    """What the user does with the stays comes from `lane`; the rest is told here.

    `stayTaken` and `tripTaken` carry what the plan offers to begin with, `nightWanted` the number of the stay
    that shall be longer, `placeDropped` a place's id and where in the order, None for the end.
    """

    stayTaken = Signal(object)
    tripTaken = Signal(object)
    nightWanted = Signal(int)
    placeDropped = Signal(str, object)

    def __init__(self, style: Style) -> None:
        super().__init__("Trip")
        self.lane = TripLane(style)
        self._counted: CountedTrip | None = None
        self._offers: tuple[Stay | None, Itinerary | None] = (None, None)
        self._is_wide: bool | None = None
        self._trip: Trip | None = None
        self._name = ElidedLabel("section")
        self._odds = label("", "heading")
        self._figures = ElidedLabel("small")
        self._more = QPushButton()
        self._sentence = ElidedLabel("muted")
        self._best = QPushButton()
        self._pair = QPushButton()
        self.trips = _menu_button()
        self._grid = QGridLayout(self)
        self._build()

    def show_trip(self, trip: Trip, room: Room | None, offers: tuple[Stay | None, Itinerary | None]) -> None:
        """Show other stays, or how one can begin."""
        self._trip, self._offers = trip, offers
        self._name.show_text(trip.name or "Trip")
        self.lane.show_legs(trip.legs, room)
        self._show_offers()
        self._arrange()

    def show_counted(self, counted: CountedTrip | None) -> None:
        """Show the odds."""
        self._counted = counted
        self.lane.show_counted(counted)
        found = counted.odds.itinerary if counted else None
        self._odds.setText(percent(found.odds_at_least_one if found else None))
        self._figures.show_text(*(figures(found) if found else ("being worked out",)))
        legs = counted.legs if counted else self._trip.legs if self._trip else ()
        self.setAccessibleDescription(trip_spoken(legs, found))
        tip = f"At least one sighting: {natural_frequency(found.odds_at_least_one)}." if found else ""
        self._odds.setToolTip(tip)
        self._show_more()
        self._arrange()

    def set_style(self, style: Style) -> None:
        """Wear another palette."""
        self.lane.set_style(style)

    def focus(self) -> None:
        """Go to the first stay, or to what one can begin with."""
        if self.lane.handles:
            self.lane.handles[0].setFocus(Qt.FocusReason.ShortcutFocusReason)
        elif self._best.isVisible():
            self._best.setFocus(Qt.FocusReason.ShortcutFocusReason)

    # --- dragging a place here ---------------------------------------------------------------------

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """A place of the list may come in."""
        if dragged_place(event.mimeData()):
            event.acceptProposedAction()

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        """Show where it would be put."""
        if dragged_place(event.mimeData()):
            self._drop_number(event)
            event.acceptProposedAction()

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        """It goes elsewhere."""
        super().dragLeaveEvent(event)
        self.lane.place_drop(None)

    def dropEvent(self, event: QDropEvent) -> None:
        """Add it where it was let go."""
        place_id = dragged_place(event.mimeData())
        number = self._drop_number(event)
        self.lane.place_drop(None)
        if place_id:
            event.acceptProposedAction()
            self.placeDropped.emit(place_id, number)

    def _drop_number(self, event: QDropEvent) -> int | None:
        if not self.lane.handles:
            return None
        x = self.lane.mapFrom(self, event.position()).x()
        number = self.lane.place_drop(x)
        return None if number == len(self.lane.handles) else number

    # --- how it is put together --------------------------------------------------------------------

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Say as much as there is room for."""
        super().resizeEvent(event)
        self._arrange()
        self._show_more()
        self._show_offers()

    def _build(self) -> None:
        self.setAcceptDrops(True)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        for button in (self._more, self._best, self._pair):
            button.setProperty("role", "chip")
            button.hide()
        self._more.clicked.connect(self._want_night)
        self._best.clicked.connect(lambda: self.stayTaken.emit(self._offers[0]))
        self._pair.clicked.connect(lambda: self.tripTaken.emit(self._offers[1]))
        self._sentence.show_text(BEGIN, BEGIN_BRIEFLY)
        self._grid.setContentsMargins(16, 6, 10, 6)
        self._grid.setHorizontalSpacing(14)
        self._grid.setVerticalSpacing(2)
        self._head = _row(self._name, self._odds)
        self._begin = _row(self._best, self._pair)
        self._arrange()

    def _arrange(self) -> None:
        """One line where there is room, else two; without a stay only how to begin."""
        wide, begun = self.width() >= WIDE_FROM, bool(self._trip and self._trip.legs)
        self._sentence.setVisible(not begun)
        self._begin.setVisible(not begun)
        for part in (self._head, self._figures, self.lane):
            part.setVisible(begun)
        if wide == self._is_wide:
            return
        self._is_wide = wide
        for part in (
            self._head,
            self._figures,
            self.lane,
            self._more,
            self.trips,
            self._sentence,
            self._begin,
        ):
            self._grid.removeWidget(part)
        for column in range(4):
            self._grid.setColumnStretch(column, 0)
        (self._stand_wide if wide else self._stand_narrow)()

    def _stand_wide(self) -> None:
        self.setFixedHeight(LANE_HEIGHT + 14)
        self._figures.setMinimumWidth(FIGURES_WIDTH)
        self._grid.addWidget(self._head, 0, 0, Qt.AlignmentFlag.AlignBottom)
        self._grid.addWidget(self._figures, 1, 0, Qt.AlignmentFlag.AlignTop)
        self._grid.addWidget(self.lane, 0, 1, 2, 1, Qt.AlignmentFlag.AlignVCenter)
        self._grid.addWidget(self._sentence, 0, 0, 2, 1)
        self._grid.addWidget(self._begin, 0, 1, 2, 1)
        self._grid.addWidget(self._more, 0, 2, 2, 1, Qt.AlignmentFlag.AlignVCenter)
        self._grid.addWidget(self.trips, 0, 3, 2, 1, Qt.AlignmentFlag.AlignVCenter)
        self._grid.setColumnStretch(1, 1)

    def _stand_narrow(self) -> None:
        self.setFixedHeight(LANE_HEIGHT + 44)
        self._figures.setMinimumWidth(0)
        self._grid.addWidget(self._head, 0, 0)
        self._grid.addWidget(self._figures, 0, 1)
        self._grid.addWidget(self._more, 0, 2)
        self._grid.addWidget(self.trips, 0, 3)
        self._grid.addWidget(self.lane, 1, 0, 1, 4)
        self._grid.addWidget(self._sentence, 0, 0, 1, 3)
        self._grid.addWidget(self._begin, 1, 0, 1, 4)
        self._grid.setColumnStretch(1, 1)

    def _show_more(self) -> None:
        best = self._counted.odds.best_more if self._counted else None
        self._more.setVisible(best is not None)
        if self._counted is None or best is None:
            return
        leg, chance = self._counted.legs[best[0]], best[1]
        wordings = more_text(leg, chance)
        self._more.setText(wordings[0 if self.width() >= WIDE_FROM + 320 else 1])
        self._more.setToolTip(f"{wordings[0]} at least once: stay one night longer")
        self._more.setAccessibleName(wordings[0])

    def _want_night(self) -> None:
        best = self._counted.odds.best_more if self._counted else None
        if best is not None:
            self.nightWanted.emit(best[0])

    def _show_offers(self) -> None:
        stay, pair = self._offers
        self._best.setVisible(stay is not None)
        self._pair.setVisible(pair is not None and self.width() >= WIDE_FROM)
        roomy = self.width() >= WIDE_FROM
        if stay is not None:
            wordings = begin_text(stay)
            self._best.setText(wordings[0 if roomy else 1])
            self._best.setAccessibleName(f"Begin with the best stay: {wordings[0]}")
            self._best.setToolTip(f"Begin with the best stay: {wordings[0]}")
        if pair is not None:
            self._pair.setText(begin_trip_text(pair))
            self._pair.setAccessibleName(f"Begin with the best trip of two places: {begin_trip_text(pair)}")
            self._pair.setToolTip("Begin with the best trip of two places")


def _menu_button() -> QToolButton:
    made = flat_button("Trips", "Saved trips: save, open, check again")
    made.setText("Trips ▾")
    made.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
    made.setMenu(QMenu(made))
    return made


def _row(*widgets: QWidget) -> QWidget:
    made = QWidget()
    row = QHBoxLayout(made)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(8)
    for widget in widgets:
        row.addWidget(widget)
    row.addStretch(1)
    return made
