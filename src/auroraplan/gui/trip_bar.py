"""The trip in one line: its stays over their evenings, its odds, and what one night more would add.

wide    │ Trip  88 %        │ Feb 5  6  7 ...          │ +1 night in Abisko → 91 %  Trips ▾ │
        │ likely 80–94 % …  │ [Tromsø 2n][Abisko 3n]   │                                    │
narrow  │ 88 %  likely 80–94 %         +1 night → 91 %  Trips ▾ │
        │ [Tromsø 2n][Abisko 3n]                                │
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QRect, Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDragMoveEvent, QDropEvent, QResizeEvent
from PySide6.QtWidgets import QMenu, QPushButton, QSizePolicy, QStyle, QToolButton, QWidget

from auroraplan.app.chance_wording import natural_frequency, percent
from auroraplan.core.language import tr
from auroraplan.gui.labels import Card, ElidedLabel, flat_button, label
from auroraplan.gui.place_mime import dragged_place
from auroraplan.gui.text_size import scaled
from auroraplan.gui.trip_lane import Room, TripLane, lane_height
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

WIDE_FROM, ROOMY_FROM = 720, 1040
FIGURES_WIDTH = 248
_AROUND_ONE_LINE, _AROUND_TWO, _EMPTY_TWO_LINES = 14, 48, 76
_EDGE, _FIRST_LINE = 16, 22


class TripBar(Card):
    """What the user does with the stays comes from `lane`; the rest is told here.

    `stayTaken` and `tripTaken` carry what the plan offers to begin with, `nightWanted` the number of the stay
    that shall be longer, `placeDropped` a place's id and where in the order, None for the end; `filled` comes
    when the trip got its first stay or lost its last.
    """

    stayTaken = Signal(object)
    tripTaken = Signal(object)
    nightWanted = Signal(int)
    placeDropped = Signal(str, object)
    filled = Signal()

    def __init__(self, style: Style) -> None:
        super().__init__(tr("Trip"))
        self.lane = TripLane(style)
        self._counted: CountedTrip | None = None
        self._offers: tuple[Stay | None, Itinerary | None] = (None, None)
        self._trip: Trip | None = None
        self._name = ElidedLabel("section")
        self._odds = label("", "smallTitle")
        self._figures = ElidedLabel("small")
        self._more = QPushButton()
        self.sentence = ElidedLabel("muted")
        self._best = QPushButton()
        self._pair = QPushButton()
        self.trips = _menu_button()
        self._told = (self._odds, self._name, self._figures)
        self._begin = (self.sentence, self._best, self._pair)
        self._build()

    def show_trip(self, trip: Trip, room: Room | None, offers: tuple[Stay | None, Itinerary | None]) -> None:
        """Show other stays, or how one can begin."""
        was_empty = self.is_empty
        self._trip, self._offers = trip, offers
        if self.is_empty is not was_empty:
            self.filled.emit()
        self._name.show_text(trip.name or tr("Trip"))
        self.lane.show_legs(trip.legs, room)
        self._show_more()
        self._show_offers()
        self._arrange()

    @property
    def is_empty(self) -> bool:
        """Whether the trip has no stay."""
        return self._trip is None or not self._trip.legs

    def show_counted(self, counted: CountedTrip | None) -> None:
        """Show the odds."""
        self._counted = counted
        self.lane.show_counted(counted)
        found = counted.odds.itinerary if counted else None
        self._odds.setText(percent(found.odds_at_least_one if found else None))
        self._figures.show_text(*(figures(found) if found else (tr("being worked out"),)))
        legs = counted.legs if counted else self._trip.legs if self._trip else ()
        self.setAccessibleDescription(trip_spoken(legs, found))
        tip = ""
        if found:
            often = natural_frequency(found.odds_at_least_one)
            tip = tr("At least one sighting: {often}.", often=often)
        self._odds.setToolTip(tip)
        self._show_more()
        self._arrange()

    def set_style(self, style: Style) -> None:
        """Wear another palette."""
        self.lane.set_style(style)
        self._show_more()
        self._arrange()

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
        self._show_more()
        self._show_offers()
        self._arrange()

    def changeEvent(self, event: QEvent) -> None:
        """Stand anew where text runs the other way, or is larger."""
        super().changeEvent(event)
        if event.type() in (QEvent.Type.LayoutDirectionChange, QEvent.Type.FontChange):
            self._arrange()

    def _build(self) -> None:
        self.setAcceptDrops(True)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        for part in (*self._told, *self._begin, self.lane, self._more, self.trips):
            part.setParent(self)
        for button in (self._more, self._best, self._pair):
            button.setProperty("role", "chip")
        self._more.clicked.connect(self._want_night)
        self._best.clicked.connect(lambda: self.stayTaken.emit(self._offers[0]))
        self._pair.clicked.connect(lambda: self.tripTaken.emit(self._offers[1]))
        self.sentence.show_text(tr(BEGIN), tr(BEGIN_BRIEFLY))
        self._arrange()

    @property
    def _has_stays(self) -> bool:
        return bool(self._trip and self._trip.legs)

    @property
    def _is_wide(self) -> bool:
        return self.width() >= scaled(WIDE_FROM)

    def _arrange(self) -> None:
        """One line where there is room, else two; without a stay only how to begin."""
        begun, wide = self._has_stays, self._is_wide
        for part in (*self._told, self.lane):
            part.setVisible(begun)
        self._name.setVisible(begun and wide)
        self.sentence.setVisible(not begun)
        self._best.setVisible(not begun and self._offers[0] is not None)
        self._pair.setVisible(not begun and wide and self._offers[1] is not None)
        self._more.setVisible(begun and self._best_more() is not None)
        two_lines = lane_height() + scaled(_AROUND_TWO) if begun else scaled(_EMPTY_TWO_LINES)
        height = lane_height() + scaled(_AROUND_ONE_LINE) if wide else two_lines
        if height != self.height() or self.minimumHeight() != height:
            self.setFixedHeight(height)
        if begun:
            (self._stand_wide if wide else self._stand_narrow)()
        else:
            self._stand_empty(one_line=wide)

    def _stand_wide(self) -> None:
        middle = self.height() // 2
        right = self._from_right(middle, self.trips, self._more)
        odds = self._odds.sizeHint()
        self._put(self._odds, _EDGE, middle - scaled(24), odds.width(), scaled(24))
        room = scaled(FIGURES_WIDTH)
        left = _EDGE + odds.width() + 8
        self._put(self._name, left, middle - scaled(22), room - odds.width() - 8, scaled(22))
        self._put(self._figures, _EDGE, middle + 2, room, scaled(18))
        left = _EDGE + room + 12
        self._put(self.lane, left, (self.height() - lane_height()) // 2, right - left - 8, lane_height())

    def _stand_narrow(self) -> None:
        right = self._from_right(scaled(_FIRST_LINE), self.trips, self._more)
        odds = self._odds.sizeHint()
        line = scaled(_FIRST_LINE)
        self._put(self._odds, _EDGE, line - scaled(12), odds.width(), scaled(24))
        left = _EDGE + odds.width() + 8
        self._put(self._figures, left, line - scaled(9), right - left - 4, scaled(20))
        self._put(self.lane, _EDGE, line + scaled(18), self.width() - 2 * _EDGE, lane_height())

    def _stand_empty(self, *, one_line: bool) -> None:
        middle = self.height() // 2 if one_line else scaled(_FIRST_LINE)
        right = self._from_right(middle, self.trips)
        left, line = _EDGE, middle
        offers = [each for each in (self._best, self._pair) if not each.isHidden()]
        room = right - left - 8
        if one_line:
            room -= sum(each.sizeHint().width() + 8 for each in offers)
        words = min(self.sentence.fontMetrics().horizontalAdvance(tr(BEGIN)) + 8, room)
        self._put(self.sentence, left, middle - scaled(10), words, scaled(20))
        if one_line:
            left += words + 10
        else:
            line += scaled(30)
        for each in offers:
            size = each.sizeHint()
            self._put(each, left, line - size.height() // 2, size.width(), size.height())
            left += size.width() + 8

    def _from_right(self, middle: int, *parts: QWidget) -> int:
        """Stand parts at the right, the first outermost; where the room to their left ends."""
        right = self.width() - 10
        for part in parts:
            if not part.isHidden():
                size = part.sizeHint()
                right -= size.width()
                self._put(part, right, middle - size.height() // 2, size.width(), size.height())
                right -= 8
        return right

    def _put(self, part: QWidget, x: int, y: int, width: int, height: int) -> None:
        """Stand a part in a box, mirrored where text runs from right to left."""
        part.setGeometry(
            QStyle.visualRect(self.layoutDirection(), self.rect(), QRect(x, y, max(width, 0), height))
        )

    def _best_more(self) -> tuple[int, float] | None:
        counted = self._counted
        if counted is None or self._trip is None or counted.legs != self._trip.legs:
            return None
        return counted.odds.best_more

    def _show_more(self) -> None:
        best = self._best_more()
        if self._counted is None or best is None:
            return
        wordings = more_text(self._counted.legs[best[0]], best[1])
        self._more.setText(wordings[0 if self.width() >= scaled(ROOMY_FROM) else 1 if self._is_wide else 2])
        self._more.setToolTip(tr("{more} at least once: stay one night longer", more=wordings[0]))
        self._more.setAccessibleName(wordings[0])

    def _want_night(self) -> None:
        best = self._best_more()
        if best is not None:
            self.nightWanted.emit(best[0])

    def _show_offers(self) -> None:
        stay, pair = self._offers
        if stay is not None:
            wordings = begin_text(stay)
            self._best.setText(wordings[0 if self._is_wide else 1])
            spoken = tr("Begin with the best stay: {stay}", stay=wordings[0])
            self._best.setAccessibleName(spoken)
            self._best.setToolTip(spoken)
        if pair is not None:
            self._pair.setText(begin_trip_text(pair))
            self._pair.setAccessibleName(
                tr("Begin with the best trip of two places: {trip}", trip=begin_trip_text(pair))
            )
            self._pair.setToolTip(tr("Begin with the best trip of two places"))


def _menu_button() -> QToolButton:
    made = flat_button(tr("Trips"), tr("Saved trips: save, open, check again"))
    made.setText(tr("Trips ▾"))
    made.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
    made.setMenu(QMenu(made))
    return made
