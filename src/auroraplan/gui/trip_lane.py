"""The stays of a trip over their evenings; whatever is done with one ends in legs that are only asked for."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import timedelta
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from auroraplan.core.language import tr
from auroraplan.gui.stay_handle import Grip, StayHandle, Step
from auroraplan.gui.text_size import drawing_box, scaled, zoomed
from auroraplan.gui.trip_drag import Drag, Legs, moved_by_key
from auroraplan.gui.trip_words import trip_spoken
from auroraplan.render.lettering import line_pitch
from auroraplan.render.style import BODY, SMALL, font

if TYPE_CHECKING:
    from datetime import date

    from auroraplan.core.itineraries import Itinerary, Leg
    from auroraplan.core.stay_moves import Evenings
    from auroraplan.gui.itinerary import CountedTrip
    from auroraplan.render.style import Style
    from auroraplan.render.trip_blocks import StayBlock, Stretch


def lane_height() -> int:
    """The days in small letters, and a block with a line in those of the body and its nights."""
    return scaled(line_pitch(font(SMALL)) + line_pitch(font(BODY)) + 20)


@dataclass(frozen=True, slots=True)
class Room:
    """The evenings of the plan, and those that the trip may take."""

    planned: Evenings
    within: Evenings


class TripLane(QWidget):
    """Emits `edited` (words, legs) when something was moved, `tried` (legs) while it still is.

    `dropped` comes when a drag ended where it began, `opened` carries a leg, `menuWanted` the number of a
    stay and a point of the screen.
    """

    edited = Signal(str, object)
    tried = Signal(object)
    dropped = Signal()
    opened = Signal(object)
    menuWanted = Signal(int, object)

    def __init__(self, style: Style) -> None:
        super().__init__()
        self.look = style
        self.handles: list[StayHandle] = []
        self._legs: Legs = ()
        self._room: Room | None = None
        self._axis: Evenings | None = None
        self._counted: CountedTrip | None = None
        self._nights: dict[tuple[str, date], float] = {}
        self._drag: Drag | None = None
        self._drop_at: int | None = None
        self.setAccessibleName(tr("Stays of the trip"))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setCursor(Qt.CursorShape.SizeAllCursor)
        self.setToolTip(tr("Drag the dates to move the whole trip"))

    # --- what it shows -----------------------------------------------------------------------------

    def sizeHint(self) -> QSize:
        """As high as the dates and the blocks."""
        return QSize(360, lane_height())

    def minimumSizeHint(self) -> QSize:
        """A week, at least."""
        return QSize(180, lane_height())

    def set_style(self, style: Style) -> None:
        """Wear another palette."""
        self.look = style
        for handle in self.handles:
            handle.look = style
        self.updateGeometry()
        self._set_axis()
        self._lay_out()

    def show_legs(self, legs: Legs, room: Room | None) -> None:
        """Show other stays."""
        self._legs, self._room, self._drag = legs, room, None
        self._set_axis()
        self._fill()

    def show_counted(self, counted: CountedTrip | None) -> None:
        """Show the odds of stays, as they come."""
        if counted is None or (self._counted is not None and self._counted.plan is not counted.plan):
            self._nights = {}
        self._counted = counted
        if counted is not None:
            for night in counted.odds.nights:
                self._nights[night.night.place.id, night.night.evening] = night.odds
        self._fill()

    def place_drop(self, x: float | None) -> int | None:
        """Show where a place dragged over x would be put, and give its number in the order."""
        self._drop_at = None if x is None else sum(x > each.geometry().center().x() for each in self.handles)
        self.update()
        return self._drop_at

    def stretch(self) -> Stretch | None:
        """The evenings on show."""
        if self._axis is None:
            return None
        from auroraplan.render.trip_blocks import Stretch

        return Stretch(self._axis.first, self._axis.nights, 0.0, float(self.width()))

    def _set_axis(self) -> None:
        if self._room is None or not self._legs:
            self._axis = None
            return
        from auroraplan.core.stay_moves import evenings_of
        from auroraplan.render.trip_blocks import shown_evenings

        taken = evenings_of(self._legs)
        self._axis = shown_evenings(
            self._room.within, taken, width=drawing_box(self.rect()).width(), shown=self._axis
        )

    def _fill(self) -> None:
        """A handle for each stay; those that are there already are used again, so that the focus stays."""
        drag = self._drag
        asked = drag.tried if drag else self._legs
        if drag is None or not drag.carries:
            self._have(len(asked))
        shown = self._shown()
        taken = sum(leg.nights for leg, _ in shown)
        free = max(self._room.within.nights - taken, 0) if self._room else 0
        for number, (leg, handle) in enumerate(shown, start=1):
            block = self._block(leg)
            handle.show_stay(leg, block, number=number, of=len(shown), most=leg.nights + free)
        self.setAccessibleDescription(trip_spoken(asked, self._found(asked)))
        self._lay_out()

    def _shown(self) -> list[tuple[Leg, StayHandle]]:
        """The stays from left to right; while one is carried, in the order that it would make."""
        drag = self._drag
        if drag is None or not drag.carries:
            return list(zip(drag.tried if drag else self._legs, self.handles, strict=True))
        evening = drag.legs[0].first_evening
        shown: list[tuple[Leg, StayHandle]] = []
        for at in drag.order:
            leg = replace(drag.legs[at], first_evening=evening)
            shown.append((leg, self.handles[at]))
            evening += timedelta(days=leg.nights)
        return shown

    def _block(self, leg: Leg) -> StayBlock:
        from auroraplan.render.trip_blocks import StayBlock

        evenings = (leg.first_evening + timedelta(days=day) for day in range(leg.nights))
        odds = tuple(self._nights.get((leg.place.id, evening)) for evening in evenings)
        chance = None
        if self._counted is not None and leg in self._counted.legs:
            chance = self._counted.odds.alone[self._counted.legs.index(leg)]
        return StayBlock(leg.place.name, leg.nights, chance, odds)

    def _found(self, legs: Legs) -> Itinerary | None:
        counted = self._counted
        return counted.odds.itinerary if counted is not None and counted.legs == legs else None

    def _have(self, count: int) -> None:
        while len(self.handles) > count:
            old = self.handles.pop()
            had_focus = old.hasFocus()
            old.hide()
            old.deleteLater()
            if had_focus and self.handles:
                self.handles[-1].setFocus()
        while len(self.handles) < count:
            self.handles.append(self._handle())

    def _handle(self) -> StayHandle:
        made = StayHandle(self, self.look)
        made.grasped.connect(partial(self._grasp, made))
        made.dragged.connect(self._drag_to)
        made.letGo.connect(self._let_go)
        made.stepped.connect(partial(self._step, made))
        made.nightsSet.connect(partial(self._set_nights, made))
        made.menuWanted.connect(partial(self._want_menu, made))
        made.installEventFilter(self)
        made.show()
        return made

    # --- where everything stands -------------------------------------------------------------------

    def _lay_out(self) -> None:
        stretch = self.stretch()
        if stretch is None:
            self.update()
            return
        from auroraplan.render.trip_blocks import axis_height

        top = scaled(axis_height())
        for leg, handle in self._shown():
            left = round(stretch.x_of(leg.first_evening))
            right = round(stretch.x_of(leg.first_evening + timedelta(days=leg.nights)))
            if not handle.lifted:
                handle.setGeometry(QRect(left, top, right - left, self.height() - top))
        self.update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fit the evenings to the new width."""
        super().resizeEvent(event)
        self._set_axis()
        self._lay_out()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the evenings, and where a place would be put."""
        stretch = self.stretch()
        if stretch is None or self._room is None:
            return
        from auroraplan.render.trip_blocks import paint_drop, paint_evenings

        painter = QPainter(self)
        planned = self._room.planned
        box = zoomed(painter, QRectF(self.rect()))
        evenings = replace(stretch, width=box.width())
        paint_evenings(painter, box, evenings, self.look, planned=(planned.first, planned.end))
        if self._drop_at is not None:
            at = self._drop_at
            x = self.handles[at].x() if at < len(self.handles) else self.handles[-1].geometry().right() + 1
            paint_drop(painter, box, x * box.width() / self.width(), self.look)
        painter.end()

    # --- dragging ----------------------------------------------------------------------------------

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """The dates and the empty ground move the whole trip."""
        if event.button() is Qt.MouseButton.LeftButton and self._legs:
            self._begin(-1, None, event.position().x())

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Drag on."""
        self._drag_to(event.position().x())

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Let go."""
        if event.button() is Qt.MouseButton.LeftButton:
            self._let_go()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Escape lets go of what is being dragged, wherever the focus is among the stays."""
        is_escape = isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_Escape
        if is_escape and event.type() == QEvent.Type.KeyPress and self._drag is not None:
            self._give_up()
            return True
        return super().eventFilter(watched, event)

    def _want_menu(self, handle: StayHandle, point: QPoint) -> None:
        self.menuWanted.emit(self.handles.index(handle), point)

    def _grasp(self, handle: StayHandle, grip: Grip, x: float) -> None:
        index = self.handles.index(handle)
        edges = {Grip.BEGINNING: index, Grip.END: index + 1, Grip.MIDDLE: None}
        self._begin(index, edges[grip], x)
        if grip is Grip.MIDDLE and len(self._legs) > 1:
            handle.lifted = True
            handle.raise_()

    def _begin(self, index: int, edge: int | None, x: float) -> None:
        self._drag = Drag(x, index, edge, self._legs, self._legs, list(range(len(self._legs))))

    def _drag_to(self, x: float) -> None:
        drag, stretch, room = self._drag, self.stretch(), self._room
        if drag is None or stretch is None or room is None:
            return
        x = min(max(x, 0.0), float(self.width()))
        if drag.carries:
            handle = self.handles[drag.index]
            left = stretch.x_of(drag.legs[drag.index].first_evening) + x - drag.from_x
            handle.move(round(min(max(left, 0.0), self.width() - handle.width())), handle.y())
        legs = drag.moved_to(x, stretch, room.within)
        if legs != drag.tried:
            drag.tried = legs
            self._fill()
            self.tried.emit(legs)

    def _let_go(self) -> None:
        drag = self._end()
        if drag is None:
            return
        if drag.tried == drag.legs:
            self._fill()
            self.dropped.emit()
        else:
            self.edited.emit(drag.words, drag.tried)

    def _give_up(self) -> None:
        if self._end() is not None:
            self._fill()
            self.dropped.emit()

    def _end(self) -> Drag | None:
        drag, self._drag = self._drag, None
        for handle in self.handles:
            handle.lifted = False
            handle.release()
        return drag

    # --- keys --------------------------------------------------------------------------------------

    def _step(self, handle: StayHandle, step: Step) -> None:
        index, legs = self.handles.index(handle), self._legs
        if self._drag is not None:
            return
        if step is Step.OPEN:
            self.opened.emit(legs[index])
        elif step in (Step.PREVIOUS, Step.NEXT):
            to = index + (1 if step is Step.NEXT else -1)
            self.handles[min(max(to, 0), len(legs) - 1)].setFocus()
        elif step in (Step.BEFORE, Step.AFTER):
            self.reorder(index, index + (1 if step is Step.AFTER else -1))
        else:
            self._move(index, step)

    def reorder(self, index: int, to: int) -> None:
        """Put a stay elsewhere in the order."""
        from auroraplan.core.stay_moves import with_stay_at

        if 0 <= to < len(self._legs):
            name = self._legs[index].place.name
            self.edited.emit(tr("Move {place}", place=name), with_stay_at(self._legs, index, to))
            self.handles[min(to, len(self.handles) - 1)].setFocus()

    def change_nights(self, index: int, by: int) -> None:
        """Make a stay longer or shorter."""
        self._move(index, Step.LONGER if by > 0 else Step.SHORTER)

    def remove(self, index: int) -> None:
        """Take a stay away."""
        self._move(index, Step.REMOVE)

    def _move(self, index: int, step: Step) -> None:
        if self._room is not None:
            self.edited.emit(*moved_by_key(self._legs, index, step, self._room.within))

    def _set_nights(self, handle: StayHandle, nights: int) -> None:
        from auroraplan.core.stay_moves import with_nights

        index = self.handles.index(handle)
        if self._room is not None:
            name = self._legs[index].place.name
            after = with_nights(self._legs, index, nights, within=self._room.within)
            self.edited.emit(tr("Nights at {place}", place=name), after)
            self._fill()
