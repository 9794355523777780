"""A stay in the trip bar is a slider of nights: grasped at an edge or in the middle, or moved by keys."""

from __future__ import annotations

from enum import Enum, auto
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QEnterEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractSlider, QApplication, QWidget

from auroraplan.core.language import tr
from auroraplan.gui.text_size import zoomed
from auroraplan.gui.trip_words import MOVES, stay_spoken

if TYPE_CHECKING:
    from auroraplan.core.itineraries import Leg
    from auroraplan.render.style import Style
    from auroraplan.render.trip_blocks import StayBlock

GRIP = 7
"""How near to an edge the pointer takes hold of it."""


class Grip(Enum):
    """Where a stay was grasped."""

    BEGINNING = auto()
    MIDDLE = auto()
    END = auto()


class Step(Enum):
    """What a key wants of a stay."""

    PREVIOUS = auto()
    NEXT = auto()
    END_EARLIER = auto()
    END_LATER = auto()
    BEFORE = auto()
    AFTER = auto()
    TRIP_EARLIER = auto()
    TRIP_LATER = auto()
    LONGER = auto()
    SHORTER = auto()
    REMOVE = auto()
    OPEN = auto()


_NONE, _SHIFT = Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ShiftModifier
_CONTROL, _ALT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.AltModifier
_STEPS = {
    (_NONE, Qt.Key.Key_Left): Step.PREVIOUS,
    (_NONE, Qt.Key.Key_Right): Step.NEXT,
    (_SHIFT, Qt.Key.Key_Left): Step.END_EARLIER,
    (_SHIFT, Qt.Key.Key_Right): Step.END_LATER,
    (_CONTROL, Qt.Key.Key_Left): Step.BEFORE,
    (_CONTROL, Qt.Key.Key_Right): Step.AFTER,
    (_ALT, Qt.Key.Key_Left): Step.TRIP_EARLIER,
    (_ALT, Qt.Key.Key_Right): Step.TRIP_LATER,
    (_NONE, Qt.Key.Key_Up): Step.LONGER,
    (_NONE, Qt.Key.Key_Down): Step.SHORTER,
    (_NONE, Qt.Key.Key_Delete): Step.REMOVE,
    (_NONE, Qt.Key.Key_Backspace): Step.REMOVE,
    (_NONE, Qt.Key.Key_Return): Step.OPEN,
    (_NONE, Qt.Key.Key_Enter): Step.OPEN,
}
_KEYS_THAT_SAY_NOTHING = Qt.KeyboardModifier.KeypadModifier | Qt.KeyboardModifier.GroupSwitchModifier


class StayHandle(QAbstractSlider):
    """`grasped` carries where and at which x of the parent, `dragged` the x, `letGo` comes at the end.

    `stepped` carries a `Step`, `nightsSet` a count that an assistive technology asked for, `menuWanted` a
    point of the screen.
    """

    grasped = Signal(object, float)
    dragged = Signal(float)
    letGo = Signal()
    stepped = Signal(object)
    nightsSet = Signal(int)
    menuWanted = Signal(object)

    def __init__(self, parent: QWidget, style: Style) -> None:
        super().__init__(parent)
        self.look = style
        self.lifted = False
        self.follows = False
        self._block: StayBlock | None = None
        self._holds = False
        self._pressed_at: QPointF | None = None
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self.setOrientation(Qt.Orientation.Horizontal)
        self.setSingleStep(1)
        self.setPageStep(1)
        self.valueChanged.connect(self._set_nights)

    def show_stay(self, leg: Leg, block: StayBlock, *, number: int, of: int, most: int) -> None:
        """Show a stay, the `number`th `of` so many; it may have up to `most` nights."""
        self._block = block
        self.follows = number > 1
        blocked = self.blockSignals(True)
        self.setRange(1, max(most, leg.nights))
        self.setValue(leg.nights)
        self.blockSignals(blocked)
        spoken = stay_spoken(leg, block.chance)
        self.setAccessibleName(
            tr("{place}, stay {number} of {count}", place=leg.place.name, number=number, count=of)
        )
        self.setAccessibleDescription(f"{spoken}. {tr(MOVES)}")
        how = tr("Drag an edge to change its nights, the middle to move it.")
        self.setToolTip(f"{leg.place.label}: {spoken}\n{how}")
        self.update()

    # --- keys and pointer --------------------------------------------------------------------------

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """The keys of `Step`; Escape lets go of what is being dragged, others are not ours."""
        step = _STEPS.get((event.modifiers() & ~_KEYS_THAT_SAY_NOTHING, Qt.Key(event.key())))
        if step is None:
            event.ignore()
        else:
            self.stepped.emit(step)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Take hold."""
        if event.button() is Qt.MouseButton.LeftButton:
            self.setFocus(Qt.FocusReason.MouseFocusReason)
            self._pressed_at, self._holds = event.position(), False
            event.accept()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Show what can be grasped; drag what is held, once the hand has moved far enough to mean it."""
        if self._pressed_at is None:
            self._point(event.position().x())
            return
        moved = (event.position() - self._pressed_at).manhattanLength()
        if not self._holds and moved >= QApplication.startDragDistance():
            self._holds = True
            self.grasped.emit(self.grip_at(self._pressed_at.x()), self._pressed_at.x() + self.x())
        if self._holds:
            self.dragged.emit(float(self.mapToParent(event.position()).x()))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Let go; a click opens the stay."""
        if event.button() is not Qt.MouseButton.LeftButton or self._pressed_at is None:
            return
        held, self._pressed_at, self._holds = self._holds, None, False
        if held:
            self.letGo.emit()
        else:
            self.stepped.emit(Step.OPEN)

    def enterEvent(self, event: QEnterEvent) -> None:
        """Show what can be grasped."""
        super().enterEvent(event)
        self._point(event.position().x())

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """What can be done with the stay."""
        self.menuWanted.emit(event.globalPos())

    def release(self) -> None:
        """Let go without a word."""
        self._pressed_at, self._holds = None, False

    def grip_at(self, x: float) -> Grip:
        """What stands under the pointer."""
        reach = min(GRIP, self.width() / 3.0)
        if x <= reach:
            return Grip.BEGINNING
        return Grip.END if x >= self.width() - reach else Grip.MIDDLE

    def changeEvent(self, event: QEvent) -> None:
        """Follow a change of state on show."""
        super().changeEvent(event)
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the block."""
        if self._block is None:
            return
        from auroraplan.render.trip_blocks import paint_stay

        painter = QPainter(self)
        box, focused = zoomed(painter, QRectF(self.rect())), self.hasFocus()
        paint_stay(
            painter, box, self._block, self.look, follows=self.follows, focused=focused, lifted=self.lifted
        )
        painter.end()

    def _point(self, x: float) -> None:
        middle = self.grip_at(x) is Grip.MIDDLE
        self.setCursor(Qt.CursorShape.OpenHandCursor if middle else Qt.CursorShape.SizeHorCursor)

    def _set_nights(self, nights: int) -> None:
        self.nightsSet.emit(nights)
