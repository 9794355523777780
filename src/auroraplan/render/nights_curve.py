"""What every further night is worth: a curve for each place, that of the chosen one with its range.

100 % ┤            your stay       ___●───  Abisko  96 %
      │               ┆    ___●───          Tromsø  81 %
      │      ___●─────┆●───
  0 % ┼───1─────2─────3──────4──────5──
 adds    39    +22   +13    +8     +5
"""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen

from auroraplan.app.chance_wording import percent
from auroraplan.app.nights_wording import gain_points
from auroraplan.core.language import tr
from auroraplan.core.trips import NightsCurve
from auroraplan.render.lettering import CENTRE, LEFT, RIGHT, with_tail, write
from auroraplan.render.style import SEMIBOLD, SMALL, Style, colour, font, mixed

MOST_CURVES = 6
SCALE_WIDTH, NAME_WIDTH, HEAD, NUMBERS, GAINS = 46.0, 148.0, 20.0, 18.0, 16.0
UNDER = 6.0
"""Between the foot of the curves, with its 0 %, and the numbers of nights."""
LABEL_PITCH = 16.0
BAND_SHARE = 0.22
"""How much of the curve's colour its band has."""
DOT, CHOSEN_DOT = 2.2, 4.0
TICKS_PERCENT = (0, 25, 50, 75, 100)
LEAST_BETWEEN = 15.0


@dataclass(frozen=True, slots=True)
class NightsLayout:
    """Where numbers of nights and chances stand: `most` nights to the right of each other."""

    rect: QRectF
    most: int

    @property
    def field(self) -> QRectF:
        """The box of the curves."""
        return self.rect.adjusted(SCALE_WIDTH, HEAD, -NAME_WIDTH, -UNDER - NUMBERS - GAINS)

    def point(self, nights: int, chance: float) -> QPointF:
        """Where a chance after some nights stands."""
        field = self.field
        return QPointF(
            field.left() + (nights - 0.5) * field.width() / self.most,
            field.bottom() - field.height() * chance,
        )

    def nights_at(self, x: float) -> int | None:
        """The number of nights nearest to a pixel; None beside the curves."""
        field = self.field
        if not field.left() <= x < field.right():
            return None
        return int((x - field.left()) * self.most / field.width()) + 1


def nights_layout(rect: QRectF, curves: Sequence[NightsCurve]) -> NightsLayout:
    """Where the curves stand in a box."""
    return NightsLayout(rect, max((len(curve.at_least_one) for curve in curves), default=1))


def label_tops(rect: QRectF, curves: Sequence[NightsCurve]) -> list[float]:
    """The tops of the names beside the curves' ends: in their order, and none over another."""
    layout = nights_layout(rect, curves)
    wanted = [layout.point(1, curve.at_least_one[-1]).y() - LABEL_PITCH / 2.0 for curve in curves]
    order = sorted(range(len(curves)), key=lambda at: wanted[at])
    lowest = layout.field.bottom() + NUMBERS - LABEL_PITCH * len(curves)
    tops, least = [0.0] * len(curves), layout.rect.top()
    for place, at in enumerate(order):
        least = max(least, min(wanted[at], lowest + place * LABEL_PITCH))
        tops[at] = least
        least += LABEL_PITCH
    return tops


def picked_curve(rect: QRectF, curves: Sequence[NightsCurve], at: QPointF) -> NightsCurve | None:
    """The curve whose name or line lies under a pixel."""
    layout = nights_layout(rect, curves)
    if at.x() >= layout.field.right():
        tops = label_tops(rect, curves)
        hit = (curve for curve, top in zip(curves, tops, strict=True) if top <= at.y() < top + LABEL_PITCH)
        return next(hit, None)
    nights = layout.nights_at(at.x())
    told = [curve for curve in curves if nights and nights <= len(curve.at_least_one)]
    if nights is None or not told:
        return None
    away = [abs(layout.point(nights, curve.at_least_one[nights - 1]).y() - at.y()) for curve in told]
    nearest = min(away)
    return told[away.index(nearest)] if nearest <= LABEL_PITCH / 2.0 else None


def paint_nights(
    painter: QPainter,
    rect: QRectF,
    curves: Sequence[NightsCurve],
    names: Sequence[str],
    style: Style,
    *,
    chosen: str,
    stay: int,
    cursor: int | None = None,
) -> None:
    """The curves, the chosen place's (by id) in front; `stay` and `cursor` are numbers of nights."""
    if not curves:
        return
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    layout = nights_layout(rect, curves)
    front = next((curve for curve in curves if curve.place.id == chosen), curves[0])
    _paint_scale(painter, layout, style)
    _paint_gains(painter, layout, front, style=style, stay=stay)
    _paint_stay(painter, layout, stay, style)
    ink = style.figure_colour(front.at_least_one[min(stay, len(front.at_least_one)) - 1])
    _paint_band(painter, layout, front, colour(mixed(style.card, ink, BAND_SHARE)))
    for curve in curves:
        if curve is not front:
            _paint_curve(painter, layout, curve, ink=mixed(style.card, style.muted, 0.7), width=1.3, dot=DOT)
    _paint_curve(painter, layout, front, ink=ink, width=2.6, dot=CHOSEN_DOT)
    _paint_names(painter, layout, curves, names, style=style, front=front)
    if cursor is not None:
        _paint_cursor(painter, layout, front, cursor, style=style)
    painter.restore()


def _paint_scale(painter: QPainter, layout: NightsLayout, style: Style) -> None:
    field, face = layout.field, font(SMALL)
    told_every = next((step for step in (25, 50) if field.height() * step / 100.0 >= LEAST_BETWEEN), 100)
    for tick in TICKS_PERCENT:
        y = layout.point(1, tick / 100.0).y()
        painter.setPen(QPen(colour(style.line), 1.0))
        painter.drawLine(QPointF(field.left(), y), QPointF(field.right(), y))
        if tick % told_every:
            continue
        box = QRectF(layout.rect.left(), y - 8.0, SCALE_WIDTH - 8.0, 16.0)
        write(painter, box, f"{tick} %", ink=style.muted, face=face, align=RIGHT)


def _paint_gains(
    painter: QPainter, layout: NightsLayout, curve: NightsCurve, *, style: Style, stay: int
) -> None:
    """The numbers of nights, and under each what that night adds at the chosen place, in points."""
    field, face = layout.field, font(SMALL)
    for row, words in enumerate((tr("nights"), tr("adds"))):
        box = QRectF(
            layout.rect.left(), field.bottom() + UNDER + row * (NUMBERS - 1.0), SCALE_WIDTH - 8.0, NUMBERS
        )
        write(painter, box, words, ink=style.muted, face=face, align=RIGHT)
    half = field.width() / layout.most / 2.0
    for nights in range(1, layout.most + 1):
        x = layout.point(nights, 0.0).x()
        box = QRectF(x - half, field.bottom() + UNDER, 2.0 * half, NUMBERS)
        weight = font(weight=SEMIBOLD) if nights == stay else font()
        write(painter, box, str(nights), ink=style.text, face=weight, align=CENTRE)
        points = gain_points(curve, nights)
        if points is not None:
            words = f"{points} %" if nights == 1 else f"+{points}" if points else "<1"
            write(
                painter, box.translated(0.0, NUMBERS - 1.0), words, ink=style.muted, face=face, align=CENTRE
            )


def _paint_stay(painter: QPainter, layout: NightsLayout, stay: int, style: Style) -> None:
    if stay > layout.most:
        return
    field, x = layout.field, layout.point(stay, 0.0).x()
    painter.setPen(QPen(colour(style.mark), 1.2, Qt.PenStyle.DashLine))
    painter.drawLine(QPointF(x, field.top() - 3.0), QPointF(x, field.bottom()))
    box = QRectF(x - 60.0, layout.rect.top(), 120.0, HEAD - 4.0)
    box.moveLeft(max(box.left(), layout.rect.left()))
    write(painter, box, tr("your stay"), ink=style.text, face=font(SMALL, SEMIBOLD), align=CENTRE)


def _paint_band(painter: QPainter, layout: NightsLayout, curve: NightsCurve, fill: QColor) -> None:
    if not curve.low or not curve.high:
        return
    path = QPainterPath(layout.point(1, curve.high[0]))
    for nights, chance in enumerate(curve.high[1:], start=2):
        path.lineTo(layout.point(nights, chance))
    for nights in range(len(curve.low), 0, -1):
        path.lineTo(layout.point(nights, curve.low[nights - 1]))
    path.closeSubpath()
    painter.fillPath(path, fill)


def _paint_curve(
    painter: QPainter, layout: NightsLayout, curve: NightsCurve, *, ink: str, width: float, dot: float
) -> None:
    points = [layout.point(nights, chance) for nights, chance in enumerate(curve.at_least_one, start=1)]
    painter.setPen(QPen(colour(ink), width, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawPolyline(points)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colour(ink))
    for point in points:
        painter.drawEllipse(point, dot, dot)


def _paint_names(
    painter: QPainter,
    layout: NightsLayout,
    curves: Sequence[NightsCurve],
    names: Sequence[str],
    *,
    style: Style,
    front: NightsCurve,
) -> None:
    """The names beside the ends, with thin lines to them."""
    tops = label_tops(layout.rect, curves)
    left = layout.field.right() + 14.0
    for curve, name, top in zip(curves, names, tops, strict=True):
        end = layout.point(len(curve.at_least_one), curve.at_least_one[-1])
        painter.setPen(QPen(colour(style.line), 1.0))
        painter.drawLine(end + QPointF(6.0, 0.0), QPointF(left - 4.0, top + LABEL_PITCH / 2.0))
        face = font(weight=SEMIBOLD) if curve is front else font()
        width = layout.rect.right() - left
        text = with_tail(name, f"  {percent(curve.at_least_one[-1])}", width=width, face=face)
        box = QRectF(left, top, width, LABEL_PITCH)
        write(painter, box, text, ink=style.text if curve is front else style.muted, face=face, align=LEFT)


def _paint_cursor(
    painter: QPainter, layout: NightsLayout, curve: NightsCurve, nights: int, *, style: Style
) -> None:
    if nights > len(curve.at_least_one):
        return
    field, chance = layout.field, curve.at_least_one[nights - 1]
    point = layout.point(nights, chance)
    painter.setPen(QPen(colour(style.muted), 1.0))
    painter.drawLine(QPointF(point.x(), field.top()), QPointF(point.x(), field.bottom()))
    painter.setPen(QPen(colour(style.text), 2.0))
    painter.setBrush(colour(style.card))
    painter.drawEllipse(point, CHOSEN_DOT + 1.5, CHOSEN_DOT + 1.5)
    above = point.y() - field.top() > 26.0
    box = QRectF(point.x() - 28.0, point.y() - 25.0 if above else point.y() + 9.0, 56.0, 16.0)
    painter.fillRect(box.adjusted(8.0, 0.0, -8.0, 0.0), colour(style.card, 0.8))
    write(painter, box, percent(chance), ink=style.text, face=font(weight=SEMIBOLD), align=CENTRE)
