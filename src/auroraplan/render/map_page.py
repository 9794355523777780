"""Where the places lie: near by with rings of distance, and under the oval at the Kp that is expected."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPen

from auroraplan.app.chance_wording import percent
from auroraplan.app.chosen_trip import ChosenTrip
from auroraplan.app.date_wording import evening_text, local_time, zone_text
from auroraplan.app.field_wording import away_text
from auroraplan.app.map_scene import MapScene, map_scene
from auroraplan.app.planner import Plan
from auroraplan.app.sight_wording import kp_text
from auroraplan.app.source_wording import listed
from auroraplan.core.language import marked, tr
from auroraplan.core.odds import NightOdds
from auroraplan.core.places import Place
from auroraplan.render.cover_page import best_stay_of_each
from auroraplan.render.lettering import CENTRE, RIGHT, text_width, write
from auroraplan.render.oval_map import MapPlace, fitting_view, paint_places
from auroraplan.render.page_flow import Block, Bookmark, space
from auroraplan.render.page_table import Cell, Column, section_block, table_blocks
from auroraplan.render.page_text import page_title, paragraph
from auroraplan.render.paper_map import paint_paper_map, pixels
from auroraplan.render.polar_view import MapView
from auroraplan.render.style import SMALL, Style, colour, font
from auroraplan.sources.bundled import magnetic_grid

BOOKMARK = Bookmark(marked("Map"), "map")
KM_A_DEGREE = 111.195
RINGS_KM = (100, 250, 500)
NEAR_HEIGHT, WHOLE_HEIGHT = 380.0, 270.0
NEAR_REACH_DEG = 5.4
"""The map near by reaches a little beyond the outermost ring."""
MOST_PLACES = 10
RINGS = marked("Rings: {rings} km from {place}. Hatched: places that are likelier to be clear (see Plan B).")
EXPLAINED = marked(
    "Green: where aurora stands overhead in the middle of the best window at the Kp that is expected "
    "({kp}); from the dashed line on it is seen low towards the pole. At a higher Kp the "
    "oval widens towards the equator, by about 2° of latitude a step."
)


def map_blocks(plan: Plan, trip: ChosenTrip, style: Style, width: float) -> list[Block]:
    """Both maps and the distances, for the best night of the trip, from where it is spent."""
    if not trip.nights:
        return []
    night = max(trip.nights, key=lambda each: each.odds)
    home = night.night.place
    when = _moment(night)
    scene = map_scene(magnetic_grid(), unix_s=when, kp=night.kp.median, southern=home.latitude_deg < 0.0)
    places = [MapPlace(each.place, each.odds_at_least_one) for each in best_stay_of_each(plan)]
    shown = _Shown(scene, places, _clearer(plan, places), home)
    kp = f"Kp {kp_text(night.kp.median)}"
    note = tr(
        "Night of {evening}, {time}, {kp}",
        evening=evening_text(night.night.evening),
        time=f"{local_time(when, home)} {zone_text(when, home)}",
        kp=kp,
    )
    return [
        page_title(tr("Map"), note, style, bookmark=BOOKMARK),
        Block(NEAR_HEIGHT, lambda painter, box: _paint_near(painter, box, shown, style)),
        paragraph(
            tr(RINGS, rings=listed([f"{km}" for km in RINGS_KM]), place=home.name), width, ink=style.muted
        ),
        space(6.0),
        Block(WHOLE_HEIGHT, lambda painter, box: _paint_whole(painter, box, shown, style)),
        paragraph(tr(EXPLAINED, kp=kp), width, ink=style.muted),
        *_distances(plan, home, style),
    ]


def _clearer(plan: Plan, places: Sequence[MapPlace]) -> list[MapPlace]:
    """Where to go under cloud, without the places that the plan is about."""
    known = {each.place.id for each in places}
    found = {each.place.id: each.place for plan_b in plan.plans_b for each in plan_b.clearer}
    return [MapPlace(place, None) for key, place in found.items() if key not in known]


def _moment(night: NightOdds) -> float:
    """The middle of the best window, or of the night."""
    ends = night.window_unix_s or (night.night.from_utc.timestamp(), night.night.to_utc.timestamp())
    return sum(ends) / 2.0


@dataclass(frozen=True, slots=True)
class _Shown:
    """What the maps show: the moment, the places, those to go to under cloud, and the one of the stay."""

    scene: MapScene
    places: Sequence[MapPlace]
    clearer: Sequence[MapPlace]
    home: Place


def _paint_near(painter: QPainter, box: QRectF, shown: _Shown, style: Style) -> None:
    scene, home = shown.scene, shown.home
    whole = fitting_view(scene, [MapPlace(home, None)], box)
    middle = whole.on_paper(home.latitude_deg, home.longitude_deg)
    view = MapView(
        whole.is_southern,
        min(box.width(), box.height()) / (2.0 * NEAR_REACH_DEG),
        (middle.x(), middle.y()),
        whole.turn_deg,
    )
    paint_paper_map(painter, box, scene, view=view, scale="50m", style=style)
    labels = paint_rings(painter, box, view, home, style)
    near = [*shown.places, *shown.clearer]
    paint_places(painter, box, near, view=view, style=style, chosen=home.id, taken=labels)
    _paint_frame(painter, box, style)


def _paint_whole(painter: QPainter, box: QRectF, shown: _Shown, style: Style) -> None:
    view = fitting_view(shown.scene, shown.places, box)
    paint_paper_map(painter, box, shown.scene, view=view, scale="110m", style=style)
    paint_places(painter, box, shown.places, view=view, style=style, chosen=shown.home.id)
    _paint_frame(painter, box, style)


def _paint_frame(painter: QPainter, box: QRectF, style: Style) -> None:
    painter.setPen(QPen(colour(style.line), 1.0))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawRect(box)


def paint_rings(painter: QPainter, rect: QRectF, view: MapView, home: Place, style: Style) -> list[QRectF]:
    """Circles of equal distance about a place, each with its kilometres at its top; gives those boxes."""
    labels: list[QRectF] = []
    painter.save()
    painter.setClipRect(rect)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    for km in RINGS_KM:
        painter.setPen(QPen(colour(style.text, 0.55), 0.9, Qt.PenStyle.DashLine))
        ring = _ring(view, home, km, rect)
        painter.drawPolygon(ring)
        top = min(ring, key=lambda point: point.y())
        words = f"{km} km"
        label = QRectF(0.0, 0.0, text_width(words, font(SMALL)) + 8.0, 14.0)
        label.moveCenter(top)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.fillRect(label, colour(style.card, 0.8))
        write(painter, label, words, ink=style.text, face=font(SMALL), align=CENTRE)
        labels.append(label)
    painter.restore()
    return labels


def _ring(view: MapView, home: Place, km: float, rect: QRectF) -> list[QPointF]:
    """Points of a circle of a radius about a place, in pixels."""
    bearing = np.radians(np.arange(0.0, 360.0, 3.0))
    radius = np.radians(km / KM_A_DEGREE)
    latitude = np.radians(home.latitude_deg)
    sine = np.sin(latitude) * np.cos(radius) + np.cos(latitude) * np.sin(radius) * np.cos(bearing)
    there = np.arcsin(np.clip(sine, -1.0, 1.0))
    turned = np.arctan2(
        np.sin(bearing) * np.sin(radius) * np.cos(latitude), np.cos(radius) - np.sin(latitude) * sine
    )
    laid = pixels(np.degrees(there), home.longitude_deg + np.degrees(turned), view, rect)
    return [QPointF(x, y) for x, y in laid.tolist()]


def _distances(plan: Plan, home: Place, style: Style) -> list[Block]:
    others = [each for each in best_stay_of_each(plan) if each.place != home][:MOST_PLACES]
    if not others:
        return []
    columns = (Column(tr("Place"), 3.0), Column(tr("Away"), 1.4), Column(tr("Odds"), 0.8, RIGHT))
    rows: list[list[Cell]] = [
        [each.place.label, away_text(home, each.place), percent(each.odds_at_least_one)] for each in others
    ]
    title = section_block(
        tr("From {place}", place=home.name), style, note=tr("as the crow flies; roads are longer")
    )
    return [title, *table_blocks(columns, rows, style)]
