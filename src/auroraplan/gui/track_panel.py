"""Track record: how far the forecast of Kp and the odds hold, measured here on the files that are shipped.

Nothing is measured before somebody looks, and nothing twice.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QFrame, QScrollArea, QVBoxLayout

from auroraplan.core.language import marked, tr
from auroraplan.gui.chart_heading import ChartHeading
from auroraplan.gui.chart_table import open_table
from auroraplan.gui.labels import CARD_MARGINS, ElidedLabel, label
from auroraplan.gui.tasks import Lane, Progress, Stopped
from auroraplan.gui.track_chart import TrackChart
from auroraplan.gui.views import PlanView

if TYPE_CHECKING:
    from collections.abc import Callable

    from auroraplan.app.chart_tables import ChartRows
    from auroraplan.app.verify_hindcast import HindcastReport
    from auroraplan.app.verify_occurrence import StationShare
    from auroraplan.gui.engine import Engine
    from auroraplan.gui.tasks import Task, TaskRunner
    from auroraplan.render.style import Style

RECORD = "track record"
STATIONS = "stations"
FIRST_LEAD_DAYS = 1


class TrackPanel(PlanView):
    """Two boxes choose what is measured: of Kp by region and lead, or the odds at stations."""

    tab, command = marked("Track record"), "track_record"

    def __init__(self, tasks: TaskRunner, style: Style) -> None:
        super().__init__(tr("Track record"))
        self._tasks = tasks
        self._engine: Engine | None = None
        self._of_kp: dict[tuple[str, int], HindcastReport] = {}
        self._stations: tuple[StationShare, ...] | None = None
        self.what, self.lead = QComboBox(), QComboBox()
        self.chart = TrackChart(tr("Track record"), style)
        told = label(tr("Show"), "muted")
        told.setBuddy(self.what)  # on Linux a combo box is named by the label whose buddy it is
        ahead = label(tr("told"), "muted")
        ahead.setBuddy(self.lead)
        self._ahead = ahead
        self.heading = ChartHeading(tr("Track record"), told, self.what, ahead, self.lead)
        self.reading, self.key = ElidedLabel("body"), ElidedLabel("small")
        self._scroll = QScrollArea()
        self._build()

    def begin(self, engine: Engine) -> None:
        """Take the engine."""
        self._engine = engine
        self._ask()

    def set_style(self, style: Style) -> None:
        """Wear another palette."""
        self.chart.set_style(style)

    def come_on_show(self) -> None:
        """Measure what was not measured yet, and take the keys."""
        self._ask()
        self.chart.setFocus()

    @property
    def is_busy(self) -> bool:
        """Whether something is being measured."""
        return self._tasks.is_busy(RECORD)

    def cancel(self) -> None:
        """Stop measuring; coming back to the view measures again."""
        self._tasks.cancel(RECORD)
        self._settle()
        if self.chart.picture is None:
            self.reading.show_text(tr("Cancelled. Coming back to this view asks again."))

    def as_table(self) -> ChartRows | None:
        """What is on show, bins too small for a dot included."""
        from auroraplan.app.chart_tables import record_rows, station_rows

        if self._wants_stations:
            return station_rows(self._stations) if self._stations else None
        report = self._of_kp.get(self._chosen)
        return record_rows(report.nights[0]) if report else None

    # --- asking ------------------------------------------------------------------------------------

    @property
    def _wants_stations(self) -> bool:
        return self.what.currentData() == STATIONS

    @property
    def _chosen(self) -> tuple[str, int]:
        return self.what.currentData(), self.lead.currentData()

    def _ask(self) -> None:
        if self._engine is None or not self.isVisible():
            return
        self._offer()
        self.lead.setVisible(not self._wants_stations)
        self._ahead.setVisible(not self._wants_stations)
        self._tasks.cancel(RECORD)
        self.heading.show_settled()
        known = self._stations if self._wants_stations else self._of_kp.get(self._chosen)
        if known is None:
            self._measure(self._engine)
        self._show()

    def _offer(self) -> None:
        """Fill the boxes from what can be measured, once."""
        if self.what.count():
            return
        from auroraplan.app.record_wording import ahead_text
        from auroraplan.app.verify_hindcast import LEADS_DAYS
        from auroraplan.core.kp_nights import WINDOWS

        for box in (self.what, self.lead):
            box.blockSignals(True)
        for window in WINDOWS:
            self.what.addItem(tr("Kp, nights in {region}", region=window.name), window.name)
        self.what.addItem(tr("Odds at stations"), STATIONS)
        for days in LEADS_DAYS:
            self.lead.addItem(ahead_text(days), days)
        self.lead.setCurrentIndex(self.lead.findData(FIRST_LEAD_DAYS))
        for box in (self.what, self.lead):
            box.blockSignals(False)

    def _measure(self, engine: Engine) -> None:
        self.heading.show_progress(Progress(0.0, ""))
        region, days = self._chosen
        if self._wants_stations:
            work: Callable[[Task], object] = _stations_of(engine)
            shown: Callable[[object], None] = self._show_stations
        else:
            work, shown = _nights_of(engine, region, days), self._show_nights
        self._tasks.run(
            RECORD,
            work,
            on_done=shown,
            on_failed=self._show_fault,
            on_progress=self._show_progress,
            lane=Lane.NETWORK,  # takes seconds, and the plan shall not wait for it
        )

    def _show_progress(self, progress: Progress) -> None:
        self.heading.show_progress(progress)
        self.progressed.emit(progress)
        self.reading.show_text(tr("Measuring: {what}", what=progress.text))

    def _show_nights(self, report: object) -> None:
        found: HindcastReport = report  # pyright: ignore[reportAssignmentType] - of _nights_of
        night = found.nights[0]
        self._of_kp[night.window.name, night.lead_days] = found
        self._settle()

    def _show_stations(self, stations: object) -> None:
        self._stations = stations  # pyright: ignore[reportAttributeAccessIssue] - of _stations_of
        self._settle()

    def _show_fault(self, sentence: str) -> None:
        self.heading.show_settled()
        self.settled.emit()
        self.reading.show_text(sentence)

    def _settle(self) -> None:
        self.heading.show_settled()
        self.settled.emit()
        self._show()

    # --- showing -----------------------------------------------------------------------------------

    def _show(self) -> None:
        """Show what is chosen, as far as it is measured."""
        from auroraplan.render.track_record import KpPicture, StationsPicture

        report = None if self._wants_stations else self._of_kp.get(self._chosen)
        if self._wants_stations and self._stations is not None:
            self.chart.show_picture(StationsPicture(self._stations))
        else:
            self.chart.show_picture(KpPicture(report.nights[0]) if report else None)
        self.heading.table.setEnabled(self.chart.picture is not None)
        self._tell()

    def _tell(self, _looked: object = None) -> None:
        """Heading and summary, or what is said of the spot looked at."""
        summary = self._summary()
        self.heading.title.show_text(*self._title())
        if self.chart.picture is None:
            self.reading.show_text(tr("Measuring on the shipped history…"))
            self.key.show_text("")
            return
        looked = self.chart.reading
        self.reading.show_text(looked or summary[0], *((looked,) if looked else summary[1:]))
        self.key.show_text(*self._key())
        self.chart.setAccessibleDescription(f"{looked} {summary[0]}".strip())
        if looked:
            spot = self.chart.spot_box().center()
            self._scroll.ensureVisible(round(spot.x()), round(spot.y()), 30, 30)

    def _title(self) -> tuple[str, ...]:
        from auroraplan.app.record_wording import STATIONS_TITLE, nights_heading

        report = self._of_kp.get(self._chosen)
        if self._wants_stations:
            return tr(STATIONS_TITLE), tr("Clear nights with aurora, told and published"), tr("Track record")
        return (nights_heading(report.nights[0]) if report else tr("Track record"), tr("Track record"))

    def _summary(self) -> tuple[str, ...]:
        from auroraplan.app import record_wording as words

        if self._wants_stations:
            told = self._stations
            return (words.stations_summary(told), words.short_stations_summary(told)) if told else ("",)
        report = self._of_kp.get(self._chosen)
        if report is None:
            return ("",)
        night = report.nights[0]
        return words.nights_summary(night, report), words.short_nights_summary(night)

    def _key(self) -> tuple[str, ...]:
        if self._wants_stations:
            return (tr("Measured just now from the shipped Kp history, ephemeris and magnetic field."),)
        whole = tr(
            "Dot: what was told against how often it came. Bar: where the dot lies in 95 of 100 cases if the "
            "chances hold. Dashed: the share over all. Measured just now from the shipped Kp history."
        )
        return whole, tr("Dot: told against came · bar: where it lies if the chances hold")

    def _build(self) -> None:
        self.what.setAccessibleName(tr("What is tried"))
        self.lead.setAccessibleName(tr("How long ahead"))
        self.what.setAccessibleDescription(tr("Which forecasts or odds are tried against what came"))
        self.lead.setAccessibleDescription(tr("How many days before the night its Kp was told"))
        for box in (self.what, self.lead):
            box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
            box.currentIndexChanged.connect(self._ask)
        self._scroll.setWidget(self.chart)
        self._scroll.setWidgetResizable(True)
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.setMinimumHeight(96)
        box = QVBoxLayout(self)
        left, top, right, bottom = CARD_MARGINS
        box.setContentsMargins(left, top - 4, right, bottom - 4)
        box.setSpacing(4)
        box.addWidget(self.heading)
        box.addWidget(self._scroll, 1)
        box.addWidget(self.reading)
        box.addWidget(self.key)
        self.chart.looked.connect(self._tell)
        self.heading.table.setEnabled(False)
        self.heading.table.wanted.connect(lambda: open_table(self.as_table(), self))


def _heeding(task: Task) -> Callable[[float, str], None]:
    """Progress that ends the work once nobody wants it."""

    def progress(share: float, text: str) -> None:
        if task.is_cancelled():
            raise Stopped
        task.progress(share, text)

    return progress


def _nights_of(engine: Engine, region: str, days: int) -> Callable[[Task], object]:
    return lambda task: engine.hindcast(leads=(days,), regions=(region,), progress=_heeding(task))


def _stations_of(engine: Engine) -> Callable[[Task], object]:
    return lambda task: engine.verify_occurrence(progress=_heeding(task))
