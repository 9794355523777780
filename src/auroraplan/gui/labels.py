"""Text on the window is plain text in one of the roles of the sheet; a card is a frame with one margin."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QSizePolicy, QToolButton, QWidget

CARD_MARGINS = (16, 14, 16, 14)
CONTROL_HEIGHT = 34


def label(text: str = "", role: str = "", *, wraps: bool = False) -> QLabel:
    """A label whose text is never taken for markup: names and faults come from outside."""
    made = QLabel(text)
    made.setTextFormat(Qt.TextFormat.PlainText)
    made.setWordWrap(wraps)
    if role:
        made.setProperty("role", role)
    if wraps:
        policy = made.sizePolicy()  # keeps the label's height following its width
        policy.setHorizontalPolicy(QSizePolicy.Policy.Ignored)
        made.setSizePolicy(policy)
    return made


class ElidedLabel(QLabel):
    """One line that ends in an ellipsis where it does not fit; the whole text is its tool tip and name."""

    def __init__(self, role: str = "") -> None:
        super().__init__()
        self._whole = ""
        self._wordings: tuple[str, ...] = ("",)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        if role:
            self.setProperty("role", role)

    @property
    def whole(self) -> str:
        """The text, whether it fits or not."""
        return self._whole

    def show_text(self, text: str, *shorter: str) -> None:
        """Show a text, or the first of its `shorter` wordings that fits."""
        self._whole, self._wordings = text, (text, *shorter)
        self.setAccessibleName(text)
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fit the text to the new width."""
        super().resizeEvent(event)
        self._fit()

    def changeEvent(self, event: QEvent) -> None:
        """Fit the text to another font."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self._fit()

    def _fit(self) -> None:
        metrics, width = self.fontMetrics(), self.width()
        fitting = (words for words in self._wordings if metrics.horizontalAdvance(words) <= width)
        words = next(fitting, self._wordings[-1])
        shown = metrics.elidedText(words, Qt.TextElideMode.ElideRight, width)
        self.setToolTip(self._whole if shown != self._whole else "")
        self.setText(shown)


class FittedTitle(QWidget):
    """A name and what follows it, in the largest role that fits; if none does, the name is shortened."""

    def __init__(self) -> None:
        super().__init__()
        self._name, self._rest = ElidedLabel("title"), label("", "title")
        self._name.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Preferred)
        self.setLayoutDirection(Qt.LayoutDirection.LeftToRight)  # one line of text in two labels
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self._name)
        row.addWidget(self._rest)
        row.addStretch(1)

    def show_text(self, name: str, rest: str = "") -> None:
        """Show a name and what follows it."""
        self._name.show_text(name)
        self._rest.setText(rest)
        self.setAccessibleName(name + rest)
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fit the text to the new width."""
        super().resizeEvent(event)
        self._fit()

    def refit(self) -> None:
        """Fit the text to another size of letters."""
        self._fit()

    def _fit(self) -> None:
        for role in ("title", "smallTitle"):
            for part in (self._name, self._rest):
                set_role(part, role)
            name = self._name.fontMetrics().horizontalAdvance(self._name.whole) + 1
            rest = self._rest.sizeHint().width()
            if name + rest <= self.width():
                break
        self._name.setFixedWidth(max(40, min(name, self.width() - rest)))


def set_role(widget: QLabel, role: str) -> None:
    """Give a label another role of the sheet."""
    if widget.property("role") != role:
        widget.setProperty("role", role)
        widget.style().unpolish(widget)
        widget.style().polish(widget)


class Card(QFrame):
    """A surface with a border and round corners."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("card")
        self.setAccessibleName(name)


def flat_button(name: str, tip: str = "") -> QToolButton:
    """A button of an icon or a few letters, which has a name for those who do not see it."""
    return _button("flat", name, tip)


def step_button(name: str, tip: str = "") -> QToolButton:
    """A small button to go one further."""
    return _button("step", name, tip)


def _button(role: str, name: str, tip: str) -> QToolButton:
    made = QToolButton()
    made.setProperty("role", role)
    made.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    made.setAccessibleName(name)
    made.setToolTip(tip or name)
    return made
