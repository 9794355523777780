"""Several views of one plan share a place in the window; a row of tabs says which is on show."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QSizePolicy, QStackedWidget, QTabBar, QVBoxLayout, QWidget

_SPACING = 4


class Views(QWidget):
    """`shown` carries the number of the view that came on show."""

    shown = Signal(int)

    def __init__(self) -> None:
        super().__init__()
        self.bar = QTabBar()
        self.bar.setAccessibleName("Views of the plan")
        self.bar.setDrawBase(False)
        self.bar.setExpanding(False)
        self.bar.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._stack = QStackedWidget()
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(_SPACING)
        box.addWidget(self.bar)
        box.addWidget(self._stack, 1)
        self.bar.currentChanged.connect(self._show)

    def add(self, title: str, view: QWidget, keys: str) -> None:
        """Offer a view; the first one is on show."""
        self._stack.addWidget(view)
        self._give_room()
        number = self.bar.addTab(title)
        self.bar.setTabToolTip(number, f"{title}  {keys}")

    def show_view(self, number: int) -> None:
        """Bring a view on show."""
        self.bar.setCurrentIndex(number)

    @property
    def current(self) -> QWidget | None:
        """The view on show."""
        return self._stack.currentWidget()

    def height_around(self) -> int:
        """The height that the tabs take."""
        return self.bar.sizeHint().height() + _SPACING

    def _show(self, number: int) -> None:
        self._stack.setCurrentIndex(number)
        self._give_room()
        self.shown.emit(number)

    def _give_room(self) -> None:
        """Let the view on show alone say how small it can be: hidden ones would keep it from shrinking."""
        for number in range(self._stack.count()):
            view = self._stack.widget(number)
            shown = view is self._stack.currentWidget()
            policy = QSizePolicy.Policy.Preferred if shown else QSizePolicy.Policy.Ignored
            if view is not None:
                view.setSizePolicy(policy, policy)
