"""The lanes of a night's timeline, each in its own box under one axis of time."""

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QPainter, QPainterPath, QPen

from auroraplan.app.date_wording import local_time
from auroraplan.app.sight_wording import kp_text
from auroraplan.core.activity import KP_STEP_S
from auroraplan.core.language import marked, tr
from auroraplan.core.odds import NightOdds
from auroraplan.core.sky import Body, SkyEvent
from auroraplan.render.lettering import CENTRE, text_width, write
from auroraplan.render.moon_disc import paint_night_moon
from auroraplan.render.night_sky import paint_sky
from auroraplan.render.smooth_curve import band_path, line_path
from auroraplan.render.style import SEMIBOLD, SMALL, Style, colour, contrast, font, mixed, ramp_class
from auroraplan.render.time_axis import HOUR_S, TimeAxis

STORM_KP = 5.0
"""From Kp 5 NOAA speaks of a geomagnetic storm, G1."""

MOON_TOP_DEG = 60.0
"""The altitude at the top of the sky lane."""

CURVE_TOPS = (0.05, 0.1, 0.2, 0.4, 0.6, 0.8, 1.0)
CORNER = 4.0
SEEN = 3.0
"""The least contrast of a line with what lies under it."""


# --- sky -------------------------------------------------------------------------------------------


def paint_sky_lane(painter: QPainter, lane: QRectF, night: NightOdds, axis: TimeAxis, style: Style) -> None:
    """The sky by the Sun's altitude, lines at the twilight crossings, and the Moon's way over it."""
    painter.save()
    outline = QPainterPath()
    outline.addRoundedRect(lane, CORNER, CORNER)
    painter.setClipPath(outline, Qt.ClipOperation.IntersectClip)
    paint_sky(painter, lane, night.sky, from_unix_s=axis.from_unix_s, to_unix_s=axis.to_unix_s, style=style)
    painter.setPen(QPen(colour(style.sky_line, 0.22), 1.0))
    for event in _twilights(night, axis):
        painter.drawLine(
            QPointF(axis.x(event.unix_s), lane.top()), QPointF(axis.x(event.unix_s), lane.bottom())
        )
    _paint_moon_curve(painter, lane, night, axis, style)
    painter.restore()


def _paint_moon_curve(
    painter: QPainter, lane: QRectF, night: NightOdds, axis: TimeAxis, style: Style
) -> None:
    """The Moon's altitude above the horizon, the lane's foot; its disc stands where it is highest."""
    unix_s, altitude = night.sky.unix_s, night.sky.moon_altitude_deg
    shown = (unix_s >= axis.from_unix_s) & (unix_s <= axis.to_unix_s)
    unix_s, altitude = unix_s[shown], altitude[shown]
    if unix_s.size < 2 or altitude.max() <= 0.0:
        return
    share = np.clip(altitude / MOON_TOP_DEG, -0.1, 1.0)
    x = np.array([axis.x(float(moment)) for moment in unix_s])
    y = lane.bottom() - share * (lane.height() - 12.0)
    path = line_path(x, y)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    for ink, width in ((colour(style.shadow, 0.35), 3.2), (colour(style.moon_path), 1.6)):
        painter.setPen(QPen(ink, width, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
        painter.drawPath(path)
    highest = int(np.argmax(altitude))
    centre = QPointF(
        min(max(float(x[highest]), lane.left() + 10.0), lane.right() - 10.0),
        min(float(y[highest]), lane.bottom() - 9.0),
    )
    paint_night_moon(painter, centre, radius=6.5, night=night, style=style)


@dataclass(frozen=True, slots=True)
class _Twilight:
    """What a crossing of the Sun is called, and how soon its label gives way to others (1 last)."""

    falling: str
    rising: str
    rank: int


_TWILIGHT_NAMES = {
    -12.0: _Twilight(marked("dark"), marked("dark until"), 1),
    -0.833: _Twilight(marked("sunset"), marked("sunrise"), 2),
    -18.0: _Twilight(marked("fully dark"), marked("fully dark until"), 3),
    -6.0: _Twilight(marked("dusk"), marked("dawn"), 4),
}


def paint_twilight_row(
    painter: QPainter, row: QRectF, night: NightOdds, axis: TimeAxis, style: Style
) -> None:
    """The times of the crossings below the sky, the important first, none over another."""
    face = font(SMALL)
    taken: list[tuple[float, float]] = []
    events = sorted(_twilights(night, axis), key=lambda event: _TWILIGHT_NAMES[event.altitude_deg].rank)
    for event in events:
        x = axis.x(event.unix_s)
        for text, left in _twilight_labels(event, x, night):
            right = left + text_width(text, face)
            free = all(right + 8.0 <= begin or left >= end + 8.0 for begin, end in taken)
            if free and row.left() <= left and right <= row.right() + 1.0:
                taken.append((left, right))
                painter.setPen(QPen(colour(style.muted), 1.0))
                painter.drawLine(QPointF(x, row.top()), QPointF(x, row.top() + 5.0))
                box = QRectF(left, row.top() + 3.0, right - left, row.height() - 3.0)
                # The outline of the best window may pass here: the text interrupts it.
                painter.fillRect(box.adjusted(-2.0, 0.0, 2.0, 0.0), colour(style.card))
                write(painter, box, text, ink=style.muted, face=face)
                break
    if not taken:
        up = bool((night.sky.sun_altitude_deg > -0.833).all())
        text = tr("the Sun does not set") if up else tr("no twilight ends in this night")
        write(painter, row.adjusted(0.0, 3.0, 0.0, 0.0), text, ink=style.muted, face=face, align=CENTRE)


def _twilight_labels(event: SkyEvent, x: float, night: NightOdds) -> Iterator[tuple[str, float]]:
    """What may be written at a crossing, and from where: with its name or, where room lacks, without."""
    name = _TWILIGHT_NAMES[event.altitude_deg]
    time = local_time(event.unix_s, night.night.place)
    named = f"{tr(name.rising if event.rising else name.falling)} {time}"
    # A bare time is understood at the edge of the dark and at the horizon, not at the lines in between.
    for text in (named, time) if name.rank <= 2 else (named,):
        before, after = x - text_width(text, font(SMALL)) - 4.0, x + 4.0
        # What begins stands right of its moment, what ends left of it.
        yield text, before if event.rising else after
        yield text, after if event.rising else before


def _twilights(night: NightOdds, axis: TimeAxis) -> Iterator[SkyEvent]:
    for event in night.sky.events:
        named = event.body is Body.SUN and event.altitude_deg in _TWILIGHT_NAMES
        if named and axis.from_unix_s <= event.unix_s <= axis.to_unix_s:
            yield event


# --- Kp --------------------------------------------------------------------------------------------


def paint_kp_lane(painter: QPainter, lane: QRectF, night: NightOdds, axis: TimeAxis, style: Style) -> None:
    """A step for every three hours up to the median, with a whisker from the 10th to the 90th percentile."""
    kp = night.kp
    top = max(6.0, float(np.nanmax(kp.step_p90, initial=0.0)) + 0.3)
    _paint_baseline(painter, lane, style)
    _paint_storm_line(painter, lane, lane.bottom() - STORM_KP / top * lane.height(), style)
    for start, *levels in zip(kp.step_unix_s, kp.step_p10, kp.step_median, kp.step_p90, strict=True):
        left, right = axis.x(float(start)), axis.x(float(start) + KP_STEP_S)
        if right - left >= 3.0 and np.isfinite(levels).all():
            heights = [float(level) / top * lane.height() for level in levels]
            step = QRectF(left + 1.0, lane.bottom() - heights[1], right - left - 2.0, heights[1])
            _paint_kp_step(painter, step, (lane.bottom() - heights[0], lane.bottom() - heights[2]), style)
            _write_kp(painter, step, kp_text(float(levels[1])), style)


def _paint_kp_step(painter: QPainter, step: QRectF, whisker: tuple[float, float], style: Style) -> None:
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colour(style.activity))
    painter.drawRoundedRect(step, min(3.0, step.height() / 2.0), min(3.0, step.height() / 2.0))
    x = step.center().x()
    cap = min(4.0, step.width() / 4.0)
    painter.setPen(QPen(colour(style.text, 0.85), 1.3))
    if whisker[0] > whisker[1]:  # a line without length is an empty path in a PDF, which readers complain of
        painter.drawLine(QPointF(x, whisker[0]), QPointF(x, whisker[1]))
    for y in whisker:
        painter.drawLine(QPointF(x - cap, y), QPointF(x + cap, y))


def _write_kp(painter: QPainter, step: QRectF, text: str, style: Style) -> None:
    """The median: inside its step at the foot, or on top of a step too low for it."""
    face = font(SMALL, SEMIBOLD)
    if step.width() / 2.0 < text_width(text, face) + 10.0:  # 5 before it, 5 for half the whisker
        return
    inside = step.height() >= 16.0
    top = step.bottom() - 16.0 if inside else step.top() - 16.0
    ink = style.ink_on(style.activity) if inside else style.text
    write(painter, QRectF(step.left() + 5.0, top, step.width() / 2.0 - 9.0, 15.0), text, ink=ink, face=face)


def _paint_storm_line(painter: QPainter, lane: QRectF, y: float, style: Style) -> None:
    painter.setPen(QPen(colour(style.caution, 0.7), 1.0, Qt.PenStyle.DotLine))
    painter.drawLine(QPointF(lane.left(), y), QPointF(lane.right(), y))
    _write_scale(painter, lane, y, "G1", style.caution)


# --- cloud -----------------------------------------------------------------------------------------


def paint_cloud_lane(painter: QPainter, lane: QRectF, night: NightOdds, axis: TimeAxis, style: Style) -> None:
    """Grey hangs down from the top of every hour by the chance of cloud, the lighter the likelier."""
    painter.save()
    outline = QPainterPath()
    outline.addRoundedRect(lane, CORNER, CORNER)
    painter.setClipPath(outline, Qt.ClipOperation.IntersectClip)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colour(style.clear))
    painter.drawRect(lane)
    for start, clear in zip(night.cloud.hour_unix_s, night.cloud.hourly_clear, strict=True):
        left, right = axis.x(float(start)), axis.x(float(start) + HOUR_S)
        if right > left:
            _paint_cloud_hour(
                painter, QRectF(left, lane.top(), right - left, lane.height()), float(clear), style
            )
    painter.restore()
    painter.setPen(QPen(colour(style.line), 1.0))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawPath(outline)


def _paint_cloud_hour(painter: QPainter, hour: QRectF, clear: float, style: Style) -> None:
    if not np.isfinite(clear):
        painter.setBrush(QBrush(colour(style.muted, 0.6), Qt.BrushStyle.BDiagPattern))
        painter.drawRect(hour)
        return
    cloud = 1.0 - clear
    painter.setBrush(colour(mixed(style.clear, style.covered, 0.25 + 0.75 * cloud)))
    painter.drawRect(QRectF(hour.left() + 0.5, hour.top(), hour.width() - 1.0, hour.height() * cloud))


# --- odds ------------------------------------------------------------------------------------------


def paint_odds_lane(painter: QPainter, lane: QRectF, night: NightOdds, axis: TimeAxis, style: Style) -> None:
    """The odds of every hour as a curve, with its range as a band."""
    highest = float(np.nanmax(night.hourly_high, initial=0.0))
    if highest <= 0.0:
        _paint_baseline(painter, lane, style)
        write(painter, lane, tr("no hour with a chance"), ink=style.muted, face=font(SMALL), align=CENTRE)
        return
    top = next(top for top in CURVE_TOPS if highest <= top or top == CURVE_TOPS[-1])
    for share in (0.5, 1.0):
        y = lane.bottom() - share * (lane.height() - 8.0)
        painter.setPen(QPen(colour(style.line, 0.7), 1.0))
        painter.drawLine(QPointF(lane.left(), y), QPointF(lane.right(), y))
        _write_scale(painter, lane, y, f"{top * share * 100.0:g} %", style.muted)
    middles = night.hour_unix_s + HOUR_S / 2.0
    shown = np.concatenate([[axis.from_unix_s], middles, [axis.to_unix_s]])
    shown = shown[(shown >= axis.from_unix_s) & (shown <= axis.to_unix_s)]
    x = np.array([axis.x(float(moment)) for moment in shown])
    curves = (night.hourly_low, night.hourly_odds, night.hourly_high)
    chances = (np.interp(shown, middles, chance) for chance in curves)
    low, odds, high = (lane.bottom() - chance / top * (lane.height() - 8.0) for chance in chances)
    _paint_curve(painter, lane, (x, low, odds, high), curve_colour(night.odds, style))
    _paint_baseline(painter, lane, style)


def curve_colour(odds: float, style: Style) -> str:
    """The colour of the night's class, or of the next above that shows as a line (WCAG 2.2, 1.4.11)."""
    classes = style.mark_ramp[ramp_class(odds) or 0 :]
    return next(tone for tone in classes if contrast(tone, style.card) >= SEEN)


def _paint_curve(painter: QPainter, lane: QRectF, points: tuple[np.ndarray, ...], tone: str) -> None:
    x, low, odds, high = points
    painter.save()
    painter.setClipRect(lane.adjusted(0.0, -2.0, 0.0, 1.0), Qt.ClipOperation.IntersectClip)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colour(tone, 0.26))
    painter.drawPath(band_path(x, low, high))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(colour(tone), 2.2, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
    painter.drawPath(line_path(x, odds))
    painter.restore()


# --- shared ----------------------------------------------------------------------------------------


def _paint_baseline(painter: QPainter, lane: QRectF, style: Style) -> None:
    painter.setPen(QPen(colour(style.line), 1.0))
    painter.drawLine(lane.bottomLeft(), lane.bottomRight())


def _write_scale(painter: QPainter, lane: QRectF, y: float, text: str, ink: str) -> None:
    """A mark of a lane's scale, right of the lane."""
    write(painter, QRectF(lane.right() + 5.0, y - 8.0, 31.0, 16.0), text, ink=ink, face=font(SMALL))
