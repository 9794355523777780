"""A column that slides in from the side where a narrow window has no room for it.

Opened it has the keys; Escape, a click beside it, or going elsewhere by Tab closes it, and the keys go back.
"""

from __future__ import annotations

from PySide6.QtCore import (
    QEasingCurve,
    QEvent,
    QObject,
    QPoint,
    QPropertyAnimation,
    Qt,
    Signal,
)
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QApplication, QFrame, QVBoxLayout, QWidget

from auroraplan.core.language import tr
from auroraplan.gui.text_size import scaled

WIDTH = 360
SLIDES_MS = 150
LEFT_BESIDE = 64
"""At least so much of the window stays in sight beside it."""


class Drawer(QFrame):
    """Lies over `area`, and holds what it was given; `turned` says whether it is open now."""

    turned = Signal(object)

    def __init__(self, area: QWidget) -> None:
        super().__init__(area)
        self.setObjectName("drawer")
        self.setAccessibleName(tr("Best plan and places"))
        self._area = area
        self._before: QWidget | None = None
        self._content: QWidget | None = None
        self._box = QVBoxLayout(self)
        self._box.setContentsMargins(12, 12, 12, 12)
        self._slide = QPropertyAnimation(self, b"pos", self)
        self._slide.setDuration(SLIDES_MS)
        self._slide.setEasingCurve(QEasingCurve.Type.OutCubic)
        area.installEventFilter(self)
        self.hide()

    @property
    def is_open(self) -> bool:
        """Whether it is in sight."""
        return not self.isHidden()

    def hold(self, content: QWidget) -> None:
        """Take a column in."""
        self._content = content
        self._box.addWidget(content)
        content.show()

    def give_back(self) -> QWidget | None:
        """Close, and let the column go to where there is room."""
        self.close_up()
        content, self._content = self._content, None
        return content

    def turn(self, focus: QWidget | None = None) -> None:
        """Open it and give the keys to a widget inside; close it if it is open."""
        if self.is_open:
            self.close_up()
        elif self._content is not None:
            self._open(focus)

    def close_up(self) -> None:
        """Close it, and give the keys back to who had them."""
        if not self.is_open:
            return
        app = _application()
        app.focusChanged.disconnect(self._follow)
        app.removeEventFilter(self)
        focus: QWidget | None = QApplication.focusWidget()
        inside = focus is not None and self.isAncestorOf(focus)
        self._slide.stop()
        self.hide()
        if inside and self._before is not None:
            self._before.setFocus(Qt.FocusReason.OtherFocusReason)
        self._before = None
        self.turned.emit(False)

    def _open(self, focus: QWidget | None) -> None:
        self._before = QApplication.focusWidget()
        self._fit()
        self.show()
        self.raise_()
        if focus is not None:
            focus.setFocus(Qt.FocusReason.OtherFocusReason)
        if QApplication.isEffectEnabled(Qt.UIEffect.UI_AnimateMenu):
            out = self.width() if self.isRightToLeft() else -self.width()
            self._slide.setStartValue(self.pos() + QPoint(out, 0))
            self._slide.setEndValue(self.pos())
            self._slide.start()
        app = _application()
        app.focusChanged.connect(self._follow)
        app.installEventFilter(self)
        self.turned.emit(True)

    def _fit(self) -> None:
        width = min(scaled(WIDTH), self._area.width() - LEFT_BESIDE)
        left = self._area.width() - width if self.isRightToLeft() else 0
        self.setGeometry(left, 0, width, self._area.height())

    def _follow(self, _before: QWidget | None, now: QWidget | None) -> None:
        """Close when the keys go to something else in this window."""
        if (
            now is not None
            and now.window() is self.window()
            and now is not self
            and not self.isAncestorOf(now)
        ):
            self._before = None
            self.close_up()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Follow the size of what it lies over; close at Escape, and at a click beside it."""
        if watched is self._area:
            if event.type() == QEvent.Type.Resize and self.is_open:
                self._slide.stop()
                self._fit()
            return False
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            return self._took_key(watched, event)
        if isinstance(event, QMouseEvent) and event.type() == QEvent.Type.MouseButtonPress:
            beside = isinstance(watched, QWidget) and watched.window() is self.window()
            if beside and not self.rect().contains(self.mapFromGlobal(event.globalPosition().toPoint())):
                self.close_up()
        return False

    def _took_key(self, watched: QObject, event: QKeyEvent) -> bool:
        if event.key() != Qt.Key.Key_Escape or not isinstance(watched, QWidget):
            return False
        if watched is self or self.isAncestorOf(watched):
            self.close_up()
            return True
        return False


def _application() -> QApplication:
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    return app
