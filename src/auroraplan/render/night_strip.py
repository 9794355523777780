"""One night as a timeline: the sky and the Moon, Kp, cloud, the odds of each hour, and the best window.

    label column │ header row: "best 21:30–01:30", "now"
      Darkness   │ ▓▓ sky by the Sun's altitude, Moon curve ▓▓            night_lanes.paint_sky_lane
                 │ sunset 14:01   dark 16:10 ...      twilight row
      Kp         │ ▁▁▃▃▅▅▃▃ steps with 10-90 % range                      G1
      Cloud      │ grey hangs down by the chance of cloud
      Odds/hour  │ curve with its range                                   40 %
      CET        │ 15 16 17 18 ...

Below 600 pixels the labels stand above their lanes, in the same order.
"""

from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPen

from auroraplan.app.chance_wording import percent
from auroraplan.app.date_wording import window_text
from auroraplan.app.sight_wording import kp_range_text
from auroraplan.core.language import short_decimal_text, tr
from auroraplan.core.odds import NightOdds
from auroraplan.render.lettering import CENTRE, LEFT, shortened, text_width, write
from auroraplan.render.night_lanes import (
    paint_cloud_lane,
    paint_kp_lane,
    paint_odds_lane,
    paint_sky_lane,
    paint_twilight_row,
)
from auroraplan.render.style import BODY, RADIUS, SEMIBOLD, SMALL, Style, colour, font
from auroraplan.render.time_axis import TimeAxis, hour_marks, night_axis, zone_label

STRIP_HEIGHT = 304.0
"""The height a strip looks best at; it works from 220 upwards."""

NARROW = 600.0
LABEL_COLUMN = 104.0
SCALE_COLUMN = 36.0
HEADER_ROW, TWILIGHT_ROW, AXIS_ROW, LABEL_ROW, GAP = 22.0, 18.0, 22.0, 15.0, 8.0

# How the lanes share the height that the rows of text leave.
_SHARES = {"sky": 0.28, "kp": 0.28, "cloud": 0.10, "odds": 0.34}


@dataclass(frozen=True, slots=True)
class StripLayout:
    """Where the parts of a strip stand; `axis` says which moment stands where."""

    axis: TimeAxis
    header: QRectF
    sky: QRectF
    twilight: QRectF
    kp: QRectF
    cloud: QRectF
    odds: QRectF
    hours: QRectF
    narrow: bool
    left: float


def strip_layout(rect: QRectF, night: NightOdds) -> StripLayout:
    """The layout of a night's strip in a rectangle: also what a pointer needs to name the moment below it."""
    narrow = rect.width() < NARROW
    left = rect.left() + (GAP if narrow else LABEL_COLUMN)
    axis = night_axis(night, left, rect.right() - SCALE_COLUMN)
    label_row = LABEL_ROW if narrow else 0.0
    rows = HEADER_ROW + TWILIGHT_ROW + AXIS_ROW + 3.0 * GAP + 4.0 * label_row
    free = max(60.0, rect.height() - rows)
    top = rect.top() + label_row + HEADER_ROW
    lanes: dict[str, QRectF] = {}
    for name, share in _SHARES.items():
        top += 0.0 if name == "sky" else GAP + label_row
        lanes[name] = QRectF(left, top, axis.right - left, free * share)
        top += free * share + (TWILIGHT_ROW if name == "sky" else 0.0)
    return StripLayout(
        axis=axis,
        header=QRectF(left, rect.top() + label_row, axis.right - left, HEADER_ROW),
        sky=lanes["sky"],
        twilight=QRectF(left, lanes["sky"].bottom(), axis.right - left, TWILIGHT_ROW),
        kp=lanes["kp"],
        cloud=lanes["cloud"],
        odds=lanes["odds"],
        hours=QRectF(left, top, axis.right - left, AXIS_ROW),
        narrow=narrow,
        left=rect.left(),
    )


def paint_night(
    painter: QPainter, rect: QRectF, night: NightOdds, style: Style, *, now_unix_s: float | None = None
) -> None:
    """Paint the timeline of a night; `now_unix_s` marks the moment when it falls into the night."""
    layout = strip_layout(rect, night)
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    paint_sky_lane(painter, layout.sky, night, layout.axis, style)
    paint_kp_lane(painter, layout.kp, night, layout.axis, style)
    paint_cloud_lane(painter, layout.cloud, night, layout.axis, style)
    paint_odds_lane(painter, layout.odds, night, layout.axis, style)
    _paint_labels(painter, layout, night, style)
    _paint_hours(painter, layout, night, style)
    _paint_now(painter, layout, now_unix_s, style)
    _paint_window(painter, layout, night, style)
    paint_twilight_row(painter, layout.twilight, night, layout.axis, style)
    painter.restore()


def _paint_labels(painter: QPainter, layout: StripLayout, night: NightOdds, style: Style) -> None:
    """The name of each lane, and under it the night's figure."""
    dark = tr("{hours} h dark", hours=short_decimal_text(night.dark_hours))
    labels = (
        (layout.sky, tr("Darkness"), dark if night.dark_hours else tr("never dark")),
        (layout.kp, "Kp", kp_range_text(night)),
        (layout.cloud, tr("Cloud"), tr("clear {share}", share=percent(night.cloud.clear))),
        (layout.odds, tr("Odds / hour"), tr("night {odds}", odds=percent(night.odds))),
    )
    for lane, name, figure in labels:
        if layout.narrow:
            foot = layout.header.top() if lane is layout.sky else lane.top()
            _write_label_above(painter, QRectF(lane.left(), foot, lane.width(), 0.0), (name, figure), style)
        else:
            _write_label_beside(
                painter, QRectF(layout.left, lane.top(), 0.0, lane.height()), (name, figure), style
            )


def _write_label_beside(painter: QPainter, lane: QRectF, label: tuple[str, str], style: Style) -> None:
    top = lane.center().y() - 16.0
    width = LABEL_COLUMN - GAP
    write(painter, QRectF(lane.left(), top, width, 17.0), label[0], ink=style.text, face=font(BODY))
    write(painter, QRectF(lane.left(), top + 16.0, width, 15.0), label[1], ink=style.muted, face=font(SMALL))


def _write_label_above(painter: QPainter, lane: QRectF, label: tuple[str, str], style: Style) -> None:
    row = QRectF(lane.left(), lane.top() - LABEL_ROW - 1.0, lane.width(), LABEL_ROW)
    write(painter, row, label[0], ink=style.text, face=font(SMALL))
    row.setLeft(row.left() + text_width(label[0], font(SMALL)) + GAP)
    write(painter, row, label[1], ink=style.muted, face=font(SMALL))


def _paint_hours(painter: QPainter, layout: StripLayout, night: NightOdds, style: Style) -> None:
    """The clock below the lanes; its zone has a place of its own, so that hours never run into it."""
    place, axis, row = night.night.place, layout.axis, layout.hours
    zone = tr("{zone} time", zone=zone_label(place, axis))
    reserved = text_width(zone, font(SMALL)) + GAP if layout.narrow else 0.0
    for mark in hour_marks(place, axis, least_pixels=26.0):
        x = axis.x(mark.unix_s)
        painter.setPen(QPen(colour(style.muted if mark.is_midnight else style.line), 1.0))
        painter.drawLine(QPointF(x, row.top() + 1.0), QPointF(x, row.top() + 5.0))
        if x + 8.0 <= axis.right + SCALE_COLUMN - reserved:
            ink = style.text if mark.is_midnight else style.muted
            box = QRectF(x - 20.0, row.top() + 6.0, 40.0, row.height() - 6.0)
            write(painter, box, mark.text, ink=ink, face=font(SMALL), align=CENTRE)
    if layout.narrow:
        box = QRectF(axis.right + SCALE_COLUMN - reserved, row.top() + 6.0, reserved, row.height() - 6.0)
        write(painter, box, zone, ink=style.muted, face=font(SMALL))
    else:
        box = QRectF(layout.left, row.top() + 6.0, LABEL_COLUMN - 2.0 * GAP, row.height() - 6.0)
        write(painter, box, zone, ink=style.muted, face=font(SMALL))


def _paint_window(painter: QPainter, layout: StripLayout, night: NightOdds, style: Style) -> None:
    """An outline around the best window through all lanes, with its times above."""
    box = window_box(layout, night)
    if box is None:
        return
    paint_outline(painter, box, style)
    face = font(SMALL, SEMIBOLD)
    text = tr("best {window}", window=window_text(night))
    width = min(text_width(text, face), layout.header.width())
    left = min(max(box.center().x() - width / 2.0, layout.header.left()), layout.header.right() - width)
    row = QRectF(left, layout.header.top(), width, HEADER_ROW - 6.0)
    painter.fillRect(row.adjusted(-4.0, 0.0, 4.0, 0.0), colour(style.card))
    write(painter, row, shortened(text, width, face), ink=style.text, face=face, align=LEFT)


def paint_outline(painter: QPainter, box: QRectF, style: Style, *, radius: float = RADIUS * 0.6) -> None:
    """The outline of what is best, with a casing in the surface's colour, so that it shows on any ground."""
    painter.setBrush(Qt.BrushStyle.NoBrush)
    for ink, width in ((colour(style.card, 0.75), 4.0), (colour(style.mark), 1.6)):
        painter.setPen(QPen(ink, width))
        painter.drawRoundedRect(box, radius, radius)


def window_box(layout: StripLayout, night: NightOdds) -> QRectF | None:
    """The best window's box, from the top of the sky to the foot of the odds; None when there is none."""
    if night.window_unix_s is None:
        return None
    left, right = (layout.axis.x(unix_s) for unix_s in night.window_unix_s)
    return QRectF(left, layout.sky.top() - 2.0, right - left, layout.odds.bottom() - layout.sky.top() + 3.0)


def _paint_now(painter: QPainter, layout: StripLayout, now_unix_s: float | None, style: Style) -> None:
    if now_unix_s is None or not layout.axis.from_unix_s <= now_unix_s <= layout.axis.to_unix_s:
        return
    x = layout.axis.x(now_unix_s)
    painter.setPen(QPen(colour(style.caution), 1.5, Qt.PenStyle.SolidLine, Qt.PenCapStyle.FlatCap))
    painter.drawLine(QPointF(x, layout.sky.top() - 3.0), QPointF(x, layout.odds.bottom()))
    row = QRectF(x - 20.0, layout.header.top(), 40.0, HEADER_ROW - 6.0)
    write(painter, row, "now", ink=style.caution, face=font(SMALL, SEMIBOLD), align=CENTRE)
