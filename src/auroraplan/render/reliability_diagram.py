"""What was told, to the right, against how often it came, upwards: a chance that holds lies on the line.

Each dot is a bin of forecasts: the mean of their chances, and the share of them that came. The bars on the
diagonal say where a dot would lie, in 95 of 100 cases, if its chances held: two standard deviations of a
binomial share (Bröcker & Smith 2007, whose bars stand on the diagonal, for it is the forecast that is on
trial). They take the forecasts of a bin for independent. A dashed line marks the share over all. Below stands
how many forecasts each bin has; fewer than twenty have no dot.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from math import ceil, sqrt

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPainterPath, QPen

from auroraplan.core.calibration import ReliabilityBin
from auroraplan.core.language import tr, whole_text
from auroraplan.render.lettering import CENTRE, LEFT, RIGHT, Align, line_pitch, text_width, write
from auroraplan.render.style import SEMIBOLD, SMALL, Style, colour, font, mixed

LIMITS = (0.2, 0.4, 0.6, 0.8, 1.0)
"""Where the axes may end."""

FEW, VERY_FEW = 50, 20
"""Dots of fewer forecasts are hollow; very few say nothing, and have no dot."""

HEADING, FOOT, COUNTS, GAP, SCALE_WIDTH = 22.0, 18.0, 34.0, 8.0, 44.0
ROOMY = 220.0
"""From this height on a diagram shows how many forecasts each bin has."""

LAST_FIGURE = 14.0
"""How far the last figure of a scale reaches beyond it."""

DOT = 4.0
BAR = 7.0


@dataclass(frozen=True, slots=True)
class ReliabilityPanel:
    """One diagram: its title and its bins, lowest chance first."""

    title: str
    bins: tuple[ReliabilityBin, ...]

    @property
    def count(self) -> int:
        """The number of forecasts."""
        return sum(each.count for each in self.bins)

    @property
    def share(self) -> float:
        """The share of all forecasts that came."""
        return sum(each.share * each.count for each in self.bins) / max(self.count, 1)

    @property
    def dotted(self) -> tuple[ReliabilityBin, ...]:
        """The bins that have a dot."""
        return tuple(each for each in self.bins if each.count >= VERY_FEW)

    @property
    def limit(self) -> float:
        """Where the axes end: beyond every dot."""
        largest = max((max(each.mean_chance, each.share) for each in self.dotted), default=1.0)
        return next(limit for limit in LIMITS if largest <= limit)


@dataclass(frozen=True, slots=True)
class _Plot:
    """The square of a diagram, whose axes run from 0 to `limit`."""

    box: QRectF
    limit: float

    def at(self, chance: float, share: float) -> QPointF:
        return QPointF(
            self.box.left() + self.box.width() * chance / self.limit,
            self.box.bottom() - self.box.height() * share / self.limit,
        )

    @property
    def ticks(self) -> list[float]:
        return [self.limit * n / 4.0 for n in range(5)]


def paint_reliability(painter: QPainter, rect: QRectF, panel: ReliabilityPanel, style: Style) -> None:
    """One diagram in a box, as large a square as fits over the counts."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    plot = _plot(rect, panel)
    box = plot.box
    heading = QRectF(box.left(), rect.top(), box.width(), HEADING)
    write(painter, heading, panel.title, ink=style.text, face=font(weight=SEMIBOLD), align=LEFT)
    count = f"n = {whole_text(panel.count)}"
    titled = text_width(panel.title, font(weight=SEMIBOLD)) + text_width(count, font(SMALL)) + GAP
    if titled <= box.width():
        write(painter, heading, count, ink=style.muted, face=font(SMALL), align=RIGHT)
    _paint_grid(painter, plot, panel, style)
    painter.setClipRect(box.adjusted(-DOT, -DOT, DOT, DOT))
    _paint_expected(painter, plot, panel, style)
    _paint_bins(painter, plot, panel, style)
    painter.setClipping(False)
    if rect.height() >= ROOMY:
        counts = QRectF(box.left(), box.bottom() + FOOT + GAP, box.width(), COUNTS)
        _paint_counts(painter, counts, plot, panel, style)
    painter.restore()


def dot_spots(rect: QRectF, panel: ReliabilityPanel) -> list[QPointF]:
    """Where the dots of a diagram in a box stand."""
    plot = _plot(rect, panel)
    return [plot.at(each.mean_chance, each.share) for each in panel.dotted]


def _plot(rect: QRectF, panel: ReliabilityPanel) -> _Plot:
    """A square over the counts; in a low box the counts give way, and the square becomes broader."""
    width = rect.width() - SCALE_WIDTH - GAP
    if rect.height() >= ROOMY:
        width = height = min(width, rect.height() - HEADING - FOOT - COUNTS - 2.0 * GAP)
    else:
        width -= LAST_FIGURE
        height = min(width, rect.height() - HEADING - FOOT - GAP)
    return _Plot(QRectF(rect.left() + SCALE_WIDTH, rect.top() + HEADING, width, height), panel.limit)


def paint_reliability_row(
    painter: QPainter, rect: QRectF, panels: Sequence[ReliabilityPanel], *, title: str, style: Style
) -> None:
    """Diagrams side by side under a title, with a key."""
    painter.save()
    write(
        painter,
        QRectF(rect.left(), rect.top(), rect.width(), 24.0),
        title,
        ink=style.text,
        face=font(14, SEMIBOLD),
    )
    key = QRectF(rect.left(), rect.bottom() - 20.0, rect.width(), 20.0)
    width = rect.width() / len(panels)
    for number, panel in enumerate(panels):
        box = QRectF(rect.left() + number * width, rect.top() + 32.0, width, key.top() - rect.top() - 40.0)
        paint_reliability(painter, box, panel, style)
    _paint_key(painter, key, style)
    painter.restore()


def _paint_grid(painter: QPainter, plot: _Plot, panel: ReliabilityPanel, style: Style) -> None:
    box, face = plot.box, font(SMALL)
    # In a small box every second figure, or fewer, has room.
    each_x = ceil(4.0 * (text_width("00 %", face) + 6.0) / max(box.width(), 1.0))
    each_y = ceil(4.0 * line_pitch(face) / max(box.height(), 1.0))
    for number, tick in enumerate(plot.ticks):
        painter.setPen(QPen(colour(style.line), 1.0))
        painter.drawLine(plot.at(tick, 0.0), plot.at(tick, plot.limit))
        painter.drawLine(plot.at(0.0, tick), plot.at(plot.limit, tick))
        text = f"{100.0 * tick:.0f} %"
        y, x = plot.at(0.0, tick).y(), plot.at(tick, 0.0).x()
        label = QRectF(box.left() - SCALE_WIDTH, y - 8.0, SCALE_WIDTH - 6.0, 16.0)
        if number % each_y == 0:
            write(painter, label, text, ink=style.muted, face=face, align=RIGHT)
        if number % each_x:
            continue
        write(
            painter,
            QRectF(x - 22.0, box.bottom() + 2.0, 44.0, FOOT),
            text,
            ink=style.muted,
            face=face,
            align=CENTRE,
        )
    painter.setPen(QPen(colour(style.muted), 1.0, Qt.PenStyle.DashLine))
    painter.drawLine(plot.at(0.0, panel.share), plot.at(plot.limit, panel.share))
    painter.setPen(QPen(colour(style.muted), 1.0))
    painter.drawLine(plot.at(0.0, 0.0), plot.at(plot.limit, plot.limit))
    inset = box.adjusted(6.0, 5.0, -6.0, -5.0)
    write(painter, inset, tr("came ↑"), ink=style.muted, face=face, align=Align.AlignLeft | Align.AlignTop)
    write(
        painter, inset, tr("told →"), ink=style.muted, face=face, align=Align.AlignRight | Align.AlignBottom
    )


def _paint_expected(painter: QPainter, plot: _Plot, panel: ReliabilityPanel, style: Style) -> None:
    """The bars on the diagonal."""
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colour(mixed(style.card, style.glow, 0.35)))
    for each in panel.dotted:
        chance = each.mean_chance
        spread = 2.0 * sqrt(chance * (1.0 - chance) / each.count)
        top = plot.at(chance, min(chance + spread, 1.0))
        foot = plot.at(chance, max(chance - spread, 0.0))
        painter.drawRoundedRect(QRectF(top.x() - BAR / 2.0, top.y(), BAR, foot.y() - top.y()), 2.0, 2.0)


def _paint_bins(painter: QPainter, plot: _Plot, panel: ReliabilityPanel, style: Style) -> None:
    dots = [plot.at(each.mean_chance, each.share) for each in panel.dotted]
    path = QPainterPath(dots[0]) if dots else QPainterPath()
    for dot in dots[1:]:
        path.lineTo(dot)
    pen = QPen(colour(style.text), 1.4)
    painter.setPen(pen)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawPath(path)
    for dot, each in zip(dots, panel.dotted, strict=True):
        painter.setBrush(colour(style.card if each.count < FEW else style.text))
        painter.drawEllipse(dot, DOT, DOT)


def _paint_counts(
    painter: QPainter, strip: QRectF, plot: _Plot, panel: ReliabilityPanel, style: Style
) -> None:
    """How many forecasts each bin has, under its dot; the height goes with the root, so that few are seen."""
    most = max((each.count for each in panel.bins), default=1)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colour(style.activity))
    for each in panel.bins:
        x = plot.at(each.mean_chance, 0.0).x()
        if x <= strip.right() + 1.0:
            height = max(1.0, strip.height() * sqrt(each.count / most))
            painter.drawRect(QRectF(x - BAR / 2.0, strip.bottom() - height, BAR, height))
    painter.setPen(QPen(colour(style.line), 1.0))
    painter.drawLine(strip.bottomLeft(), strip.bottomRight())
    label = QRectF(strip.left() - SCALE_WIDTH, strip.top(), SCALE_WIDTH - 6.0, 16.0)
    write(painter, label, whole_text(most), ink=style.muted, face=font(SMALL), align=RIGHT)


def _paint_key(painter: QPainter, row: QRectF, style: Style) -> None:
    y, x = row.center().y(), row.left() + SCALE_WIDTH
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(colour(style.text), 1.4))
    painter.setBrush(colour(style.text))
    painter.drawEllipse(QPointF(x, y), DOT, DOT)
    painter.setBrush(colour(style.card))
    painter.drawEllipse(QPointF(x + 12.0, y), DOT, DOT)
    face = font(SMALL)
    write(
        painter,
        QRectF(x + 22.0, row.top(), 220.0, row.height()),
        tr("share that came (hollow: fewer than {few})", few=FEW),
        ink=style.muted,
        face=face,
    )
    x += 250.0
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colour(mixed(style.card, style.glow, 0.35)))
    painter.drawRoundedRect(QRectF(x, y - 7.0, BAR, 14.0), 2.0, 2.0)
    write(
        painter,
        QRectF(x + 14.0, row.top(), 230.0, row.height()),
        tr("where it would lie if the chance holds (2σ)"),
        ink=style.muted,
        face=face,
    )
    x += 260.0
    painter.setPen(QPen(colour(style.muted), 1.0, Qt.PenStyle.DashLine))
    painter.drawLine(QPointF(x, y), QPointF(x + 22.0, y))
    write(
        painter,
        QRectF(x + 28.0, row.top(), 90.0, row.height()),
        tr("share over all"),
        ink=style.muted,
        face=face,
    )
    x += 126.0
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colour(style.activity))
    painter.drawRect(QRectF(x, y - 5.0, BAR, 10.0))
    write(
        painter,
        QRectF(x + 14.0, row.top(), 160.0, row.height()),
        tr("forecasts (root scale)"),
        ink=style.muted,
        face=face,
    )
