"""What Qt paints by itself, its icons and the caret, comes in one ink: red mode has no other light.

The style is worn in red mode only: Qt asks it very often, and an answer from Python takes its time.
"""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QRectF, QSize, Qt, QTimer
from PySide6.QtGui import QColor, QIcon, QImage, QPainter, QPaintEvent, QPixmap
from PySide6.QtWidgets import (
    QAbstractSpinBox,
    QApplication,
    QLineEdit,
    QProxyStyle,
    QStyle,
    QStyleOption,
    QWidget,
)
from shiboken6 import isValid

IDLE_OPACITY = 0.4


class OneInk(QProxyStyle):
    """Fusion with every icon in one ink, and no caret: Qt paints that in the opposite of what is below."""

    def __init__(self, ink: str) -> None:
        super().__init__("Fusion")
        self._ink = QColor(ink)

    def standardIcon(
        self,
        standardIcon: QStyle.StandardPixmap,  # noqa: N803 - Qt's name
        option: QStyleOption | None = None,
        widget: QWidget | None = None,
    ) -> QIcon:
        """An icon of Qt's."""
        return QIcon(self._inked(super().standardIcon(standardIcon, option, widget).pixmap(QSize(32, 32))))

    def standardPixmap(
        self,
        standardPixmap: QStyle.StandardPixmap,  # noqa: N803 - Qt's name
        opt: QStyleOption | None = None,
        widget: QWidget | None = None,
    ) -> QPixmap:
        """A picture of Qt's."""
        return self._inked(super().standardPixmap(standardPixmap, opt or QStyleOption(), widget))

    def generatedIconPixmap(
        self,
        iconMode: QIcon.Mode,  # noqa: N803 - Qt's name
        pixmap: QPixmap | QImage,
        opt: QStyleOption,  # noqa: ARG002 - Qt's signature
    ) -> QPixmap:
        """An icon of what is idle or chosen; what is idle is fainter."""
        made = QPixmap.fromImage(pixmap) if isinstance(pixmap, QImage) else pixmap
        return self._inked(made, IDLE_OPACITY if iconMode == QIcon.Mode.Disabled else 1.0)

    def pixelMetric(
        self,
        metric: QStyle.PixelMetric,
        option: QStyleOption | None = None,
        widget: QWidget | None = None,
    ) -> int:
        """Lengths as of Fusion, but no width of the caret."""
        if metric == QStyle.PixelMetric.PM_TextCursorWidth:
            return 0
        return super().pixelMetric(metric, option, widget)

    def _inked(self, picture: QPixmap, opacity: float = 1.0) -> QPixmap:
        """Every pixel in the ink, as opaque as it was."""
        inked = picture.toImage().convertToFormat(QImage.Format.Format_ARGB32_Premultiplied)
        if inked.isNull():
            return picture
        ink = QColor(self._ink)
        ink.setAlphaF(opacity)
        painter = QPainter(inked)
        painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_SourceIn)
        painter.fillRect(QRectF(inked.rect()), ink)
        painter.end()
        return QPixmap.fromImage(inked)


class Carets(QObject):
    """Gives the line that has the focus a caret in the ink."""

    def __init__(self, app: QApplication, ink: str) -> None:
        super().__init__(app)
        self._ink = ink
        self._shown: _Caret | None = None
        app.focusChanged.connect(self._follow)
        self._follow(None, app.focusWidget())

    def close(self) -> None:
        """Leave no caret behind."""
        if self._shown is not None and isValid(self._shown):
            self._shown.deleteLater()
        self._shown = None

    def _follow(self, _before: QWidget | None, now: QWidget | None) -> None:
        self.close()
        line = now.findChild(QLineEdit) if isinstance(now, QAbstractSpinBox) else now
        if isinstance(line, QLineEdit):
            self._shown = _Caret(line, self._ink)


class _Caret(QWidget):
    """Stands where the line writes next, and blinks; it goes with its line."""

    def __init__(self, line: QLineEdit, ink: str) -> None:
        super().__init__(line)
        self._line, self._ink, self._is_lit = line, QColor(ink), True
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        line.cursorPositionChanged.connect(self._place)
        line.installEventFilter(self)
        self._place()
        self.show()
        flash_ms = QApplication.cursorFlashTime()
        if flash_ms > 0:
            blink = QTimer(self)
            blink.timeout.connect(self._turn)
            blink.start(flash_ms // 2)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Follow the line when it gets another size."""
        if event.type() == QEvent.Type.Resize:
            self._place()
        return super().eventFilter(watched, event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """A bar, half of the time."""
        super().paintEvent(event)
        if self._is_lit:
            painter = QPainter(self)
            painter.fillRect(self.rect(), self._ink)
            painter.end()

    def _place(self) -> None:
        where = self._line.inputMethodQuery(Qt.InputMethodQuery.ImCursorRectangle)
        height = round(where.height())
        top = (self._line.height() - height) // 2
        self.setGeometry(round(where.center().x()), top, 2, height)
        self._is_lit = True
        self.raise_()
        self.update()

    def _turn(self) -> None:
        self._is_lit = not self._is_lit
        self.update()
