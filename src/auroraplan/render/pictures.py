"""A view of a plan as a PNG: what the window shows, at twice its pixels, with a line that says what it is.

plan    headline and odds │ matrix │ the best night      night   one night by the hour
matrix  odds by place and night                          map     the oval, the night and the places
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from PySide6.QtCore import QBuffer, QIODevice, QRectF
from PySide6.QtGui import QImage, QPainter

from auroraplan.app import chance_wording, date_wording, plan_sections, sight_wording, source_wording
from auroraplan.app.chosen_trip import ChosenTrip
from auroraplan.app.map_scene import MapScene
from auroraplan.app.planner import Plan
from auroraplan.core.errors import WorldFault
from auroraplan.core.language import marked, tr
from auroraplan.core.nights import evenings
from auroraplan.core.odds import NightOdds
from auroraplan.render.lettering import RIGHT, write
from auroraplan.render.night_strip import STRIP_HEIGHT, paint_night
from auroraplan.render.odds_matrix import (
    MATRIX_HEAD,
    PLACE_COLUMN,
    ROW_HEIGHT,
    matrix_places,
    paint_legend,
    paint_matrix,
)
from auroraplan.render.oval_map import MapPlace, fitting_view, paint_map
from auroraplan.render.pdf import ensure_gui_application
from auroraplan.render.style import (
    BODY,
    BOLD,
    EMPHASIS,
    HERO,
    SEMIBOLD,
    SMALL,
    TITLE,
    Style,
    font,
    load_fonts,
)
from auroraplan.render.style import colour as colour_of

SCALE = 2.0
MARGIN, GAP = 24.0, 16.0
LEAST_WIDTH, NIGHT_WIDTH, MAP_SIDE = 760.0, 960.0, 820.0
CELL = 44.0
LEGEND_HEIGHT, HEAD_HEIGHT, FOOT_HEIGHT, NIGHT_HEAD = 30.0, 104.0, 34.0, 24.0
MOST_EVENINGS, MOST_PLACES = 31, 40

Paint = Callable[[QPainter, QRectF], None]


@dataclass(frozen=True, slots=True)
class Part:
    """A drawing with the size it looks best at."""

    width: float
    height: float
    paint: Paint


def plan_png(plan: Plan, trip: ChosenTrip | None, style: Style) -> bytes:
    """The trip at a glance, the odds of all places and nights, and its best night by the hour."""
    parts = [_head_part(plan, trip, style), matrix_part(plan, trip, style)]
    best = best_night(trip)
    if best is not None:
        parts.append(_night_part(best, style))
    return _png(_stacked(parts), _told(plan), style)


def matrix_png(plan: Plan, trip: ChosenTrip | None, style: Style) -> bytes:
    """The odds of all places and nights."""
    return _png(matrix_part(plan, trip, style), _told(plan), style)


def night_png(plan: Plan, night: NightOdds, style: Style) -> bytes:
    """One night of a plan by the hour."""
    return _png(_night_part(night, style), _told(plan), style)


def map_png(plan: Plan, night: NightOdds, scene: MapScene, style: Style) -> bytes:
    """The places of a plan under the oval of one of its nights; `scene` as `map_moment` of the night says."""
    odds = {each.night.place.id: each.odds for each in plan.nights if _same_evening(each, night)}
    places = [MapPlace(place, odds.get(place.id)) for place in plan.request.places]
    unix_s, kp = map_moment(night)
    place = night.night.place
    title = tr(
        "{evening}, {time}: the oval at Kp {kp}",
        evening=date_wording.evening_text(night.night.evening),
        time=f"{date_wording.local_time(unix_s, place)} {date_wording.zone_text(unix_s, place)}",
        kp=sight_wording.kp_text(kp),
    )

    def paint(painter: QPainter, box: QRectF) -> None:
        _write_title(painter, box, title, style)
        chart = box.adjusted(0.0, NIGHT_HEAD + 4.0, 0.0, 0.0)
        view = fitting_view(scene, places, chart)
        paint_map(painter, chart, scene, places=places, view=view, style=style, chosen=place.id)

    return _png(Part(MAP_SIDE, MAP_SIDE + NIGHT_HEAD, paint), _told(plan), style)


def map_moment(night: NightOdds) -> tuple[float, float]:
    """The moment (Unix time) and the Kp that a map of a night shows: the middle of its best window."""
    first, last = night.window_unix_s or (
        night.night.from_utc.timestamp(),
        night.night.to_utc.timestamp(),
    )
    return (first + last) / 2.0, night.kp.median


def best_night(trip: ChosenTrip | None) -> NightOdds | None:
    """The best night of a trip."""
    return max(trip.nights, key=lambda night: night.odds, default=None) if trip else None


def matrix_part(plan: Plan, trip: ChosenTrip | None, style: Style) -> Part:
    """The matrix with its legend: at most 40 places, the best, and 31 evenings, from the trip's on."""
    shown = _evenings_shown(plan, trip)
    places = matrix_places(plan)[:MOST_PLACES]
    rows = MATRIX_HEAD + ROW_HEIGHT * len(places)
    left_out = _left_out(plan, len(shown), len(places))

    def paint(painter: QPainter, box: QRectF) -> None:
        matrix = QRectF(box.left(), box.top(), box.width(), rows)
        paint_matrix(
            painter, matrix, plan, style, legs=trip.legs if trip else (), evenings_shown=shown, places=places
        )
        foot = QRectF(box.left(), matrix.bottom() + 8.0, box.width(), LEGEND_HEIGHT)
        paint_legend(painter, foot, style)
        if left_out:
            write(painter, foot.translated(0.0, LEGEND_HEIGHT), left_out, ink=style.muted, face=font(SMALL))

    width = max(LEAST_WIDTH, PLACE_COLUMN + CELL * len(shown))
    return Part(width, rows + 8.0 + LEGEND_HEIGHT * (2.0 if left_out else 1.0), paint)


def _evenings_shown(plan: Plan, trip: ChosenTrip | None) -> tuple[date, ...]:
    every = tuple(evenings(plan.request.first_evening, plan.request.nights))
    first = trip.first_evening if trip else every[0]
    latest = max(0, len(every) - MOST_EVENINGS)
    start = min(max(0, (first - timedelta(days=1) - every[0]).days), latest)
    return every[start : start + MOST_EVENINGS]


def _left_out(plan: Plan, evenings_shown: int, places_shown: int) -> str:
    """Whether it is the whole; empty where it is."""
    nights, places = plan.request.nights, len(plan.request.places)
    told = [
        tr(words, shown=shown, whole=whole)
        for shown, whole, words in (
            (evenings_shown, nights, marked("{shown} of {whole} nights")),
            (places_shown, places, marked("{shown} of {whole} places")),
        )
        if shown < whole
    ]
    return tr("Shown are {parts}.", parts=source_wording.listed(told)) if told else ""


def _head_part(plan: Plan, trip: ChosenTrip | None, style: Style) -> Part:
    told = plan_sections.headline(plan, trip)

    def paint(painter: QPainter, box: QRectF) -> None:
        title = QRectF(box.left(), box.top(), box.width(), 30.0)
        name = told.title if told else tr("Aurora plan")
        write(painter, title, name, ink=style.text, face=font(TITLE, BOLD))
        if told is None:
            return
        odds = QRectF(box.left(), box.top() + 36.0, 150.0, 56.0)
        write(painter, odds, told.odds, ink=style.figure_colour(told.chance), face=font(HERO, BOLD))
        beside = QRectF(odds.right() + 8.0, odds.top() + 8.0, box.right() - odds.right() - 8.0, 20.0)
        write(painter, beside, told.sentence, ink=style.text, face=font(EMPHASIS))
        meant = tr("The chance to see aurora by eye on at least one of these nights.")
        write(painter, beside.translated(0.0, 22.0), meant, ink=style.muted, face=font(BODY))

    return Part(LEAST_WIDTH, HEAD_HEIGHT, paint)


def _night_part(night: NightOdds, style: Style) -> Part:
    place = night.night.place
    odds = chance_wording.percent(night.odds)
    title = f"{date_wording.evening_text(night.night.evening)}, {place.label}: {odds}"

    def paint(painter: QPainter, box: QRectF) -> None:
        _write_title(painter, box, title, style)
        paint_night(painter, box.adjusted(0.0, NIGHT_HEAD + 4.0, 0.0, 0.0), night, style)

    return Part(NIGHT_WIDTH, STRIP_HEIGHT + NIGHT_HEAD, paint)


def _write_title(painter: QPainter, box: QRectF, title: str, style: Style) -> None:
    line = QRectF(box.left(), box.top(), box.width(), NIGHT_HEAD)
    write(painter, line, title, ink=style.text, face=font(EMPHASIS, SEMIBOLD))


def _same_evening(one: NightOdds, other: NightOdds) -> bool:
    return one.night.evening == other.night.evening


def _stacked(parts: Sequence[Part]) -> Part:
    """One part under the other."""
    width = max(part.width for part in parts)

    def paint(painter: QPainter, box: QRectF) -> None:
        top = box.top()
        for part in parts:
            part.paint(painter, QRectF(box.left(), top, width, part.height))
            top += part.height + GAP

    return Part(width, sum(part.height for part in parts) + GAP * (len(parts) - 1), paint)


def _told(plan: Plan) -> str:
    return date_wording.made_text(plan.issued_utc)


def _png(part: Part, told: str, style: Style) -> bytes:
    """The part on its ground with a margin and a line at the foot."""
    ensure_gui_application()
    load_fonts()
    width, height = part.width + 2.0 * MARGIN, part.height + 2.0 * MARGIN + FOOT_HEIGHT - GAP
    image = QImage(round(width * SCALE), round(height * SCALE), QImage.Format.Format_RGB32)
    if image.isNull():
        raise WorldFault(tr("The picture could not be drawn: there is not enough memory."))
    image.fill(colour_of(style.card))
    image.setText("Software", told)
    painter = QPainter(image)
    painter.scale(SCALE, SCALE)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    part.paint(painter, QRectF(MARGIN, MARGIN, part.width, part.height))
    foot = QRectF(MARGIN, height - FOOT_HEIGHT, part.width, FOOT_HEIGHT - 10.0)
    write(painter, foot, told, ink=style.muted, face=font(SMALL), align=RIGHT)
    note = tr("Odds are chances, not promises.")
    write(painter, foot.adjusted(0.0, 0.0, -300.0, 0.0), note, ink=style.muted, face=font(SMALL))
    painter.end()
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    if not image.save(buffer, "PNG"):  # pyright: ignore[reportCallIssue, reportArgumentType] - Qt's stub has paths only
        raise WorldFault(tr("The picture could not be written: Qt has no PNG here."))
    return bytes(buffer.data().data())
