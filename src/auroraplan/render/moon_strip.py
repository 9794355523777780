"""The Moon night by night: its disc, how far it is lit, and how long it is up in the dark."""

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPen

from auroraplan.app.date_wording import date_text
from auroraplan.app.sight_wording import moon_lit_text, moon_up_text
from auroraplan.core.odds import NightOdds
from auroraplan.render.lettering import CENTRE, write
from auroraplan.render.moon_disc import paint_night_moon
from auroraplan.render.style import RADIUS, SEMIBOLD, SMALL, Style, colour, font

STRIP_HEIGHT = 78.0
DISC = 11.0
MOST_WIDTH = 66.0


def paint_moon_strip(
    painter: QPainter,
    rect: QRectF,
    nights: Sequence[NightOdds],
    style: Style,
    *,
    chosen: frozenset[date] = frozenset(),
) -> None:
    """The nights of one place from left to right; those of `chosen` evenings stand in a frame."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    width = min(MOST_WIDTH, rect.width() / max(len(nights), 1))
    inside = [number for number, night in enumerate(nights) if night.night.evening in chosen]
    if inside:
        left = rect.left() + inside[0] * width
        frame = QRectF(left, rect.top() + 0.5, (inside[-1] - inside[0] + 1) * width, STRIP_HEIGHT - 1.0)
        painter.setPen(QPen(colour(style.mark), 1.4))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(frame, RADIUS, RADIUS)
    for number, night in enumerate(nights):
        _paint_night(
            painter, QRectF(rect.left() + number * width, rect.top(), width, STRIP_HEIGHT), night, style
        )
    painter.restore()


def _paint_night(painter: QPainter, cell: QRectF, night: NightOdds, style: Style) -> None:
    head = QRectF(cell.left(), cell.top() + 3.0, cell.width(), 15.0)
    write(
        painter,
        head,
        date_text(night.night.evening),
        ink=style.text,
        face=font(SMALL, SEMIBOLD),
        align=CENTRE,
    )
    middle = QPointF(cell.center().x(), cell.top() + 32.0)
    paint_night_moon(painter, middle, radius=DISC, night=night, style=style)
    share = QRectF(cell.left(), cell.top() + 45.0, cell.width(), 14.0)
    write(painter, share, moon_lit_text(night), ink=style.text, face=font(SMALL), align=CENTRE)
    write(
        painter,
        share.translated(0.0, 14.0),
        moon_up_text(night),
        ink=style.muted,
        face=font(SMALL),
        align=CENTRE,
    )
