"""When to go: the first evening, how many nights may be chosen from, how long the stay is, and the Moon."""

from __future__ import annotations

from datetime import date, timedelta
from typing import cast

from PySide6.QtCore import QDate, QSignalBlocker, QTimer, Signal
from PySide6.QtWidgets import QComboBox, QDateEdit, QGridLayout, QLabel, QSpinBox, QWidget

from auroraplan.app.conventions import in_use
from auroraplan.app.requests import FIRST_DATE, LAST_DATE, MOST_NIGHTS, MoonTaste, PlanRequest
from auroraplan.core.language import marked, tr, tr_count
from auroraplan.gui.labels import CONTROL_HEIGHT
from auroraplan.gui.planning import Dates
from auroraplan.gui.text_size import fix, least_width, percent

MOONS = (
    (MoonTaste.ANY, marked("Any moon")),
    (MoonTaste.DARK, marked("Dark sky")),
    (MoonTaste.MOONLIT, marked("Moonlit land")),
)

_SETTLES_MS = 180
"""How long after the last step of a spin box the dates count as chosen."""


class DatesBar(QWidget):
    """`datesChosen` carries `Dates` shortly after the user stopped changing them."""

    datesChosen = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(tr("Dates"))
        self._first = QDateEdit()
        self._nights = QSpinBox()
        self._stay = QSpinBox()
        self._moon = QComboBox()
        self._in_a_row = 0
        self._settle = QTimer(self, singleShot=True, interval=_SETTLES_MS)
        self._settle.timeout.connect(self._choose)
        self._build()

    def show_request(self, request: PlanRequest) -> None:
        """Show the dates of a request, without taking them for the user's."""
        with (
            QSignalBlocker(self._first),
            QSignalBlocker(self._nights),
            QSignalBlocker(self._stay),
            QSignalBlocker(self._moon),
        ):
            self._first.setDisplayFormat(_date_format())
            self._first.setDate(_qdate(request.first_evening))
            self._nights.setValue(request.nights)
            self._show_suffix(request.nights)
            self._stay.setMaximum(request.nights)
            self._stay.setValue(request.stay)
            self._moon.setCurrentIndex([taste for taste, _ in MOONS].index(request.moon))
        self._settle.stop()

    def focus(self) -> None:
        """Put the cursor into the first evening."""
        self._first.setFocus()
        self._first.setSelectedSection(QDateEdit.Section.DaySection)

    @property
    def width_in_a_row(self) -> int:
        """What all controls side by side need."""
        controls = self._controls
        return sum(map(least_width, controls)) + 6 * (len(controls) - 1)

    def fit(self, width: int) -> None:
        """Stand in one row, or in two where there is not room for that."""
        self._stand(in_a_row=4 if self.width_in_a_row <= width else 2)

    def chosen(self) -> Dates:
        """What the controls say now."""
        first = cast("date", self._first.date().toPython())
        taste = MOONS[self._moon.currentIndex()][0]
        return Dates(first, self._nights.value(), min(self._stay.value(), self._nights.value()), taste)

    @property
    def _controls(self) -> tuple[QWidget, ...]:
        return self._first, self._nights, self._stay, self._moon

    def _stand(self, *, in_a_row: int) -> None:
        if in_a_row == self._in_a_row:
            return
        self._in_a_row = in_a_row
        for number, control in enumerate(self._controls):
            self._grid.addWidget(control, number // in_a_row, number % in_a_row)

    def _show_suffix(self, nights: int) -> None:
        self._nights.setSuffix(tr_count(" night", " nights", nights))

    def _widest_date(self) -> int:
        metrics, shown = self._first.fontMetrics(), self._first.displayFormat()
        days = (QDate(2026, 1, 1).addDays(5 * step) for step in range(73))
        return max(metrics.horizontalAdvance(self.locale().toString(day, shown)) for day in days)

    def _build(self) -> None:
        self._first.setCalendarPopup(True)
        self._first.setDateRange(_qdate(FIRST_DATE), _qdate(LAST_DATE - timedelta(days=MOST_NIGHTS)))
        self._first.setDisplayFormat(_date_format())
        # Qt reserves too little once the sheet has its say.
        fix(self._first, least_width=round(self._widest_date() * 100 / percent()) + 56, height=CONTROL_HEIGHT)
        self._nights.setRange(1, MOST_NIGHTS)
        self._nights.valueChanged.connect(self._show_suffix)
        self._show_suffix(self._nights.value())
        self._stay.setRange(1, MOST_NIGHTS)
        self._stay.setPrefix(tr("stay "))
        for spin in (self._nights, self._stay):
            spin.lineEdit().setTextMargins(7, 0, 0, 0)  # the sheet's padding does not reach inside
        self._moon.addItems([tr(words) for _, words in MOONS])
        named = (
            (self._first, tr("First evening"), tr("The evening of the first night (Ctrl+D)")),
            (
                self._nights,
                tr("Number of nights to choose from"),
                tr("How many nights from the first evening"),
            ),
            (
                self._stay,
                tr("Length of stay in nights"),
                tr("How many consecutive nights you stay at one place"),
            ),
            (self._moon, tr("Moon"), tr("What you like of the Moon: it orders nights, and changes no odds")),
        )
        # On Linux a combo box is announced by its text, and named by the label whose buddy it is.
        told = QLabel(tr("Moon"), self)
        told.setBuddy(self._moon)
        told.hide()
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(6)
        for control, name, tip in named:
            control.setAccessibleName(name)
            control.setAccessibleDescription(tip)
            control.setToolTip(tip)
            if control is not self._first:
                fix(control, height=CONTROL_HEIGHT)
        self._stand(in_a_row=4)
        self._first.dateChanged.connect(self._changed)
        self._nights.valueChanged.connect(self._changed)
        self._stay.valueChanged.connect(self._changed)
        self._moon.currentIndexChanged.connect(self._changed)

    def _changed(self, _value: object) -> None:
        with QSignalBlocker(self._stay):
            self._stay.setMaximum(self._nights.value())
        self._settle.start()

    def _choose(self) -> None:
        self.datesChosen.emit(self.chosen())


def _date_format() -> str:
    return tr("ddd MMM d yyyy") if in_use().month_first else tr("ddd d MMM yyyy")


def _qdate(day: date) -> QDate:
    return QDate(day.year, day.month, day.day)
