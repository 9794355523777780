"""A trip as blocks over its evenings: each as wide as its nights, each night in the colour of its odds.

Feb 5   6   7   8   9  10  11     the evenings
┌──────────┐┌──────────────┐
│Tromsø 2n ›│Abisko 3n  71 %│      a stay; its chance by itself where there is room
└▂▂▂▂▂▂▂▂▂▂┘└▂▂▂▂▂▂▂▂▂▂▂▂▂▂┘      its nights
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPen

from auroraplan.app.chance_wording import percent
from auroraplan.app.date_wording import date_text
from auroraplan.core.stay_moves import Evenings
from auroraplan.render.lettering import CENTRE, LEFT, RIGHT, line_pitch, text_width, write
from auroraplan.render.style import BODY, SEMIBOLD, SMALL, Style, colour, font

CORNER = 6.0
GAP = 2.0
LEAST_DAY_WIDTH = 17.0
NIGHTS_HEIGHT = 4.0
LEAST_SHOWN = 14
"""A plan of so many evenings is shown whole; of a longer one those around the trip."""
_PAD = 8.0


def axis_height() -> float:
    """The height of the days above the blocks: a line of small letters."""
    return line_pitch(font(SMALL)) + 1.0


@dataclass(frozen=True, slots=True)
class Stretch:
    """The evenings that a box shows from left to right."""

    first: date
    nights: int
    left: float
    width: float

    @property
    def night_width(self) -> float:
        """The width of one night."""
        return self.width / self.nights

    def x_of(self, evening: date) -> float:
        """Where an evening begins."""
        return self.left + (evening - self.first).days * self.night_width


def shown_evenings(whole: Evenings, taken: Evenings, *, width: float, shown: Evenings | None) -> Evenings:
    """The evenings to show of a trip that takes some of the whole: all, or of too many those around it.

    What is `shown` already stays if it can: a trip that is moved by a night does not jump.
    """
    most = max(int(width / LEAST_DAY_WIDTH), taken.nights)
    count = min(whole.nights, most, max(LEAST_SHOWN, 2 * taken.nights))
    if shown is not None and shown.nights == count and whole.holds(shown) and shown.holds(taken):
        return shown
    before = (taken.first - whole.first).days - (count - taken.nights) // 2
    return Evenings(whole.first + timedelta(days=max(0, min(before, whole.nights - count))), count)


@dataclass(frozen=True, slots=True)
class StayBlock:
    """What stands in a block: `chance` of a sighting during the stay, `night_odds` of each of its nights.

    Chances lie in 0..1, None where they are not known (yet).
    """

    name: str
    nights: int
    chance: float | None
    night_odds: tuple[float | None, ...]


def paint_evenings(
    painter: QPainter, box: QRectF, stretch: Stretch, style: Style, *, planned: tuple[date, date]
) -> None:
    """The days above the blocks, and the ground below them; evenings outside the plan's are paler.

    `planned` are the first evening of the plan and the day after its last.
    """
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    _paint_ground(painter, box, stretch, style, planned)
    last_month = 0
    written_to = -1.0
    for day in range(stretch.nights):
        evening = stretch.first + timedelta(days=day)
        x = stretch.x_of(evening)
        text = date_text(evening) if evening.month != last_month else str(evening.day)
        wide = text_width(text, font(SMALL))
        centre = x + stretch.night_width / 2.0
        start = max(centre - wide / 2.0, box.left())
        if start < written_to + 5.0 or start + wide > box.right() + 0.5:
            continue
        last_month, written_to = evening.month, start + wide
        inside = planned[0] <= evening < planned[1]
        cell = QRectF(start, box.top(), wide, axis_height() - 2.0)
        write(painter, cell, text, ink=style.muted if inside else style.caution, face=font(SMALL))
    painter.restore()


def _paint_ground(
    painter: QPainter, box: QRectF, stretch: Stretch, style: Style, planned: tuple[date, date]
) -> None:
    ground = box.adjusted(0.0, axis_height(), 0.0, 0.0)
    left = min(max(stretch.x_of(planned[0]), ground.left()), ground.right())
    right = min(max(stretch.x_of(planned[1]), ground.left()), ground.right())
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colour(style.ground))
    painter.drawRoundedRect(QRectF(left, ground.top(), right - left, ground.height()), CORNER, CORNER)
    painter.setPen(QPen(colour(style.line), 1.0))
    for day in range(1, stretch.nights):
        x = round(stretch.left + day * stretch.night_width) + 0.5
        if left < x < right:
            painter.drawLine(QPointF(x, ground.top() + 4.0), QPointF(x, ground.bottom() - 4.0))


def paint_stay(
    painter: QPainter,
    rect: QRectF,
    stay: StayBlock,
    style: Style,
    *,
    follows: bool = False,
    focused: bool = False,
    lifted: bool = False,
) -> None:
    """A block; `follows` one before it, is `focused` by the keyboard, or is being `lifted` elsewhere."""
    box = rect.adjusted(GAP / 2.0, 0.5, -GAP / 2.0, -0.5)
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(colour(style.mark if focused or lifted else style.muted), 2.0 if focused else 1.0))
    painter.setBrush(colour(style.raised))
    painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), CORNER, CORNER)
    if follows:
        _paint_arrow(painter, QPointF(box.left() + 6.5, box.center().y() - NIGHTS_HEIGHT / 2.0), style)
    words = box.adjusted(_PAD + 5.0 * follows, 1.0, -_PAD, -NIGHTS_HEIGHT - 3.0)
    _paint_words(painter, words, stay, style)
    _paint_nights(painter, box, stay, style)
    painter.restore()


def _paint_arrow(painter: QPainter, at: QPointF, style: Style) -> None:
    painter.setPen(QPen(colour(style.muted), 1.4, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
    painter.drawPolyline([at + QPointF(-1.5, -3.5), at + QPointF(2.0, 0.0), at + QPointF(-1.5, 3.5)])


def _paint_words(painter: QPainter, box: QRectF, stay: StayBlock, style: Style) -> None:
    """Name and nights; the chance at the right where all of it fits; in a narrow block the nights."""
    face = font(BODY, SEMIBOLD)
    chance, nights = percent(stay.chance), f"{stay.nights}n"
    whole = f"{stay.name} {nights}"
    wide = text_width(whole, face)
    if stay.chance is not None and wide + 10.0 + text_width(chance, font(BODY)) <= box.width():
        write(painter, box, chance, ink=style.muted, face=font(BODY), align=RIGHT)
    if wide <= box.width():
        write(painter, box, whole, ink=style.text, face=face)
        return
    tail = text_width(f" {nights}", face)
    if box.width() - tail >= 24.0:
        name = QRectF(box.left(), box.top(), box.width() - tail, box.height())
        write(painter, name, stay.name, ink=style.text, face=face, align=LEFT)
        write(painter, box, nights, ink=style.text, face=face, align=RIGHT)
        return
    write(painter, box.adjusted(-_PAD, 0.0, _PAD, 0.0), nights, ink=style.text, face=face, align=CENTRE)


def _paint_nights(painter: QPainter, box: QRectF, stay: StayBlock, style: Style) -> None:
    inside = box.adjusted(CORNER, 0.0, -CORNER, 0.0)
    width = inside.width() / max(len(stay.night_odds), 1)
    for number, odds in enumerate(stay.night_odds):
        left = inside.left() + number * width
        cell = QRectF(left + 0.75, box.bottom() - NIGHTS_HEIGHT - 3.0, width - 1.5, NIGHTS_HEIGHT)
        painter.setPen(QPen(colour(style.line), 0.8))
        painter.setBrush(colour(style.odds_colour(odds)))
        painter.drawRoundedRect(cell, 1.5, 1.5)


def paint_drop(painter: QPainter, box: QRectF, x: float, style: Style) -> None:
    """Where a place that is being dragged would be put."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(colour(style.mark), 2.0, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
    x = min(max(x, box.left() + 2.0), box.right() - 2.0)
    painter.drawLine(QPointF(x, box.top() + axis_height()), QPointF(x, box.bottom() - 1.0))
    painter.restore()


def paint_trip(
    painter: QPainter,
    box: QRectF,
    stretch: Stretch,
    stays: Sequence[tuple[date, StayBlock]],
    style: Style,
    *,
    planned: tuple[date, date],
) -> None:
    """The whole trip, for pictures: stays with their first evenings."""
    paint_evenings(painter, box, stretch, style, planned=planned)
    for number, (evening, stay) in enumerate(stays):
        left = stretch.x_of(evening)
        rect = QRectF(left, box.top() + axis_height(), stay.nights * stretch.night_width, 0.0)
        rect.setBottom(box.bottom())
        paint_stay(painter, rect, stay, style, follows=number > 0)
