"""The pictures of the track record, each with its spots: what can be pointed at, and what is said of it.

reliability of Kp, one diagram for each threshold   |   stations, told and published
"""

from dataclasses import dataclass
from typing import Protocol

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPen

from auroraplan.app.record_wording import bin_text, station_text
from auroraplan.app.verify_hindcast import NightScores
from auroraplan.app.verify_occurrence import StationShare
from auroraplan.render.occurrence_chart import least_height, paint_occurrence, station_spots
from auroraplan.render.reliability_diagram import ReliabilityPanel, dot_spots, paint_reliability
from auroraplan.render.style import Style, colour

LEAST_DIAGRAMS = 110.0
BETWEEN = 18.0
RING = 8.0


class Picture(Protocol):
    """What the track record shows."""

    @property
    def least_height(self) -> float:
        """Below that it is scrolled."""
        ...

    @property
    def readings(self) -> tuple[str, ...]:
        """What is said of each spot."""
        ...

    def spots(self, rect: QRectF) -> list[QPointF]:
        """Where the spots stand in a box."""
        ...

    def paint(self, painter: QPainter, rect: QRectF, style: Style, *, at: int | None = None) -> None:
        """Draw into a box, the spot of number `at` ringed."""
        ...


@dataclass(frozen=True, slots=True)
class KpPicture:
    """How often Kp reached a threshold, against how often that was told; a diagram for each threshold."""

    night: NightScores

    @property
    def panels(self) -> tuple[ReliabilityPanel, ...]:
        """The diagrams."""
        return tuple(
            ReliabilityPanel(f"Kp ≥ {each.kp}", each.reliability) for each in self.night.scores.thresholds
        )

    @property
    def least_height(self) -> float:
        """Low, the counts are left out."""
        return LEAST_DIAGRAMS

    @property
    def readings(self) -> tuple[str, ...]:
        """What each dot says."""
        return tuple(
            bin_text(each.kp, one)
            for each, panel in zip(self.night.scores.thresholds, self.panels, strict=True)
            for one in panel.dotted
        )

    def spots(self, rect: QRectF) -> list[QPointF]:
        """The dots."""
        boxes = zip(self._boxes(rect), self.panels, strict=True)
        return [spot for box, panel in boxes for spot in dot_spots(box, panel)]

    def paint(self, painter: QPainter, rect: QRectF, style: Style, *, at: int | None = None) -> None:
        """The diagrams side by side."""
        for box, panel in zip(self._boxes(rect), self.panels, strict=True):
            paint_reliability(painter, box, panel, style)
        _paint_ring(painter, self.spots(rect), at, style)

    def _boxes(self, rect: QRectF) -> list[QRectF]:
        count = len(self.night.scores.thresholds)
        width = (rect.width() - BETWEEN * (count - 1)) / count
        lefts = (rect.left() + number * (width + BETWEEN) for number in range(count))
        return [QRectF(left, rect.top(), width, rect.height()) for left in lefts]


@dataclass(frozen=True, slots=True)
class StationsPicture:
    """The share of clear nights with aurora at stations, told and published."""

    stations: tuple[StationShare, ...]

    @property
    def least_height(self) -> float:
        """Every station has a line."""
        return least_height(self.stations)

    @property
    def readings(self) -> tuple[str, ...]:
        """What each station says."""
        return tuple(station_text(station) for station in self.stations)

    def spots(self, rect: QRectF) -> list[QPointF]:
        """The shares that are told."""
        return station_spots(rect, self.stations, is_titled=False)

    def paint(self, painter: QPainter, rect: QRectF, style: Style, *, at: int | None = None) -> None:
        """The stations from top to bottom."""
        paint_occurrence(painter, rect, self.stations, title="", style=style)
        _paint_ring(painter, self.spots(rect), at, style)


def _paint_ring(painter: QPainter, spots: list[QPointF], at: int | None, style: Style) -> None:
    if at is None or at >= len(spots):
        return
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(colour(style.text), 2.0))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawEllipse(spots[at], RING, RING)
    painter.restore()
