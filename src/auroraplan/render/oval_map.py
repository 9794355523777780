"""One hemisphere from above its pole: land, night, the oval of a moment, and places coloured by their odds.

Lines are laid out once in degrees from the pole; the view that pans and zooms
is a transformation of them, with pens of a constant width.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

import numpy as np
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QPainter, QPainterPath, QPen, QPolygonF

from auroraplan.app.map_layers import MapLayer
from auroraplan.app.map_scene import MapScene
from auroraplan.core.arrays import Floats
from auroraplan.core.places import Place
from auroraplan.render.lettering import LEFT, text_width, write
from auroraplan.render.map_layer import paint_layer
from auroraplan.render.polar_view import (
    FARTHEST_DEG,
    LEAST_PIXELS_A_DEGREE,
    MOST_PIXELS_A_DEGREE,
    MapView,
    projected,
)
from auroraplan.render.style import BODY, SEMIBOLD, SMALL, Style, colour, font, luminance, mixed
from auroraplan.sources.bundled import world_outline

GRATICULE_DEG = 10.0
PLACE_RADIUS = 5.0
PICKED_WITHIN = 12.0
"""A click picks the nearest place within so many pixels."""

TWILIGHTS_DEG = (-0.833, -6.0, -12.0)
NIGHT_OPACITY = 0.16


@dataclass(frozen=True, slots=True)
class MapPlace:
    """A place on the map with what colours it: its odds, None where unknown."""

    place: Place
    odds: float | None


@dataclass(frozen=True, slots=True)
class MapLines:
    """What a moment adds to the world, in degrees from the pole: night by its depth, and the oval."""

    nights: tuple[QPainterPath, ...]
    sunset: QPainterPath
    equatorward: QPainterPath
    poleward: QPainterPath
    in_view: QPainterPath
    band: QPainterPath
    low_band: QPainterPath


def fitting_view(scene: MapScene, places: Sequence[MapPlace], rect: QRectF) -> MapView:
    """The view that shows the places and the oval's side that they look at, with their meridian downwards."""
    southern = scene.oval.is_southern
    shown = [one.place for one in places if (one.place.latitude_deg < 0.0) == southern]
    turn = _middle_longitude([place.longitude_deg for place in shown])
    line = scene.oval.in_view
    whole = [projected(line[:, 0], line[:, 1], southern=southern, turn=turn)]
    if shown:
        latitudes = np.array([place.latitude_deg for place in shown])
        longitudes = np.array([place.longitude_deg for place in shown])
        whole.append(projected(latitudes, longitudes, southern=southern, turn=turn))
    points = np.concatenate(whole)
    low, high = points.min(axis=0) - 4.0, points.max(axis=0) + 4.0
    scale = min(rect.width() / float(high[0] - low[0]), rect.height() / float(high[1] - low[1]))
    scale = min(max(scale, LEAST_PIXELS_A_DEGREE), MOST_PIXELS_A_DEGREE)
    middle = (low + high) / 2.0
    return MapView(southern, scale, (float(middle[0]), float(middle[1])), turn)


def picked(places: Sequence[MapPlace], view: MapView, *, pixel: QPointF, rect: QRectF) -> MapPlace | None:
    """The place under the pointer."""
    near = [
        (_apart(view.at(one.place.latitude_deg, one.place.longitude_deg, rect), pixel), one) for one in places
    ]
    distance, nearest = min(near, key=lambda pair: pair[0], default=(np.inf, None))
    return nearest if distance <= PICKED_WITHIN else None


def paint_map(
    painter: QPainter,
    rect: QRectF,
    scene: MapScene,
    *,
    places: Sequence[MapPlace],
    view: MapView,
    style: Style,
    chosen: str | None = None,
) -> None:
    """The map in a box; `chosen` is the id of the place that is marked."""
    paint_ground(painter, rect, map_lines(scene, view), view=view, style=style)
    paint_places(painter, rect, places, view=view, style=style, chosen=chosen)


def paint_ground(
    painter: QPainter,
    rect: QRectF,
    lines: MapLines,
    *,
    view: MapView,
    style: Style,
    layer: MapLayer | None = None,
) -> None:
    """Land, night and oval: what stays while places are chosen, and moves as one when the map is dragged."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setClipRect(rect, Qt.ClipOperation.IntersectClip)
    painter.fillRect(rect, colour(mixed(style.raised, style.ground, 0.5)))
    if layer is not None:
        paint_layer(painter, rect, layer, view, style)
    painter.setTransform(view.transform(rect), combine=True)
    _paint_world(painter, view, style, is_filled=layer is None)
    if layer is None:
        _paint_night(painter, lines, style)
    _paint_oval(painter, lines, style, is_filled=layer is None)
    painter.restore()


def paint_places(
    painter: QPainter,
    rect: QRectF,
    places: Sequence[MapPlace],
    *,
    view: MapView,
    style: Style,
    chosen: str | None = None,
    taken: Sequence[QRectF] = (),
) -> None:
    """The degrees of latitude and the places: what is written over the ground and never cut by its edge.

    Nothing is written over the `taken` boxes.
    """
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setClipRect(rect, Qt.ClipOperation.IntersectClip)
    boxes = list(taken)
    _paint_dots(painter, rect, places, view=view, style=style, chosen=chosen, taken=boxes)
    _paint_latitudes(painter, rect, view=view, style=style, taken=boxes)
    painter.restore()


# --- what lies on the globe ------------------------------------------------------------------------


def _paint_world(painter: QPainter, view: MapView, style: Style, *, is_filled: bool) -> None:
    land, borders = _world(view.is_southern, view.turn_deg)
    shore = mixed(style.line, style.muted, 0.45)
    painter.setPen(_pen(shore, 0.9))
    if is_filled:
        painter.setBrush(colour(mixed(style.card, style.line, 0.75)))
    painter.drawPath(land)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(_pen(style.muted, 0.6, opacity=0.35))
    painter.drawPath(borders)
    painter.setPen(_pen(style.muted, 0.6, opacity=0.3))
    for distance in np.arange(GRATICULE_DEG, FARTHEST_DEG, GRATICULE_DEG):
        painter.drawEllipse(QPointF(0.0, 0.0), distance, distance)
    for meridian in np.arange(0.0, 360.0, 30.0):
        angle = np.radians(meridian - view.turn_deg)
        direction = QPointF(float(np.sin(angle)), float(np.cos(angle)) * (-1.0 if view.is_southern else 1.0))
        painter.drawLine(direction * GRATICULE_DEG, direction * FARTHEST_DEG)


@lru_cache(maxsize=4)
def _world(southern: bool, turn_deg: float) -> tuple[QPainterPath, QPainterPath]:
    """Land and borders of a hemisphere, in degrees from the pole."""
    world = world_outline()
    land, borders = QPainterPath(), QPainterPath()
    land.setFillRule(Qt.FillRule.WindingFill)
    for lines, path in ((world.land, land), (world.borders, borders)):
        for line in lines:
            latitude = -line[:, 1] if southern else line[:, 1]
            if latitude.max() < 90.0 - FARTHEST_DEG + 5.0:
                continue
            bounded = np.maximum(latitude, 90.0 - FARTHEST_DEG)
            bounded = -bounded if southern else bounded
            path.addPath(_path(projected(bounded, line[:, 0], southern=southern, turn=turn_deg)))
    return land, borders


def map_lines(scene: MapScene, view: MapView) -> MapLines:
    """Lay out a moment; it holds for every view with the same turn."""
    oval = scene.oval
    equatorward, poleward, in_view = (
        _laid(line, view) for line in (oval.equatorward, oval.poleward, oval.in_view)
    )
    return MapLines(
        nights=tuple(_night(scene, view, altitude) for altitude in TWILIGHTS_DEG),
        sunset=_laid(_sun_at(scene, TWILIGHTS_DEG[0]), view),
        equatorward=equatorward,
        poleward=poleward,
        in_view=in_view,
        band=equatorward.subtracted(poleward),
        low_band=in_view.subtracted(equatorward),
    )


def _night(scene: MapScene, view: MapView, altitude_deg: float) -> QPainterPath:
    """Where the Sun stands lower than an altitude."""
    path = _laid(_sun_at(scene, altitude_deg), view)
    opposite_deg = 90.0 if view.is_southern else -90.0
    if (
        abs(opposite_deg + scene.sun[0]) < 90.0 + altitude_deg
    ):  # the far pole lies in it: the night is without
        everything = QPainterPath()
        everything.addRect(-400.0, -400.0, 800.0, 800.0)
        path = everything.subtracted(path)
    return path


def _sun_at(scene: MapScene, altitude_deg: float) -> Floats:
    """Where the Sun stands at an altitude below the horizon: points as of `_small_circle`."""
    latitude, longitude = scene.sun
    return _small_circle(-latitude, longitude + 180.0, 90.0 + altitude_deg)


def _laid(line: Floats, view: MapView) -> QPainterPath:
    return _path(projected(line[:, 0], line[:, 1], southern=view.is_southern, turn=view.turn_deg))


def _paint_night(painter: QPainter, lines: MapLines, style: Style) -> None:
    """Night in three steps: Sun below the horizon, 6 and 12 degrees."""
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(
        colour(style.night_shade, NIGHT_OPACITY if luminance(style.ground) < 0.2 else NIGHT_OPACITY * 0.6)
    )
    for night in lines.nights:
        painter.drawPath(night)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(_pen(style.caution, 1.0, opacity=0.55))
    painter.drawPath(lines.sunset)


def _paint_oval(painter: QPainter, lines: MapLines, style: Style, *, is_filled: bool) -> None:
    """Its edges; filled where no layer lies below, whose colours it would change."""
    if is_filled:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colour(style.glow, 0.10))
        painter.drawPath(lines.low_band)
        painter.setBrush(colour(style.glow, 0.38))
        painter.drawPath(lines.band)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(_pen(style.glow, 1.6))
    painter.drawPath(lines.equatorward)
    painter.drawPath(lines.poleward)
    painter.setPen(_pen(style.glow, 1.1, opacity=0.8, line=Qt.PenStyle.DashLine))
    painter.drawPath(lines.in_view)


# --- what is written over it -----------------------------------------------------------------------


def _paint_latitudes(
    painter: QPainter, rect: QRectF, *, view: MapView, style: Style, taken: Sequence[QRectF]
) -> None:
    """The latitude of each circle, along the meridian that points up, where nothing else is written."""
    sign = -1.0 if view.is_southern else 1.0
    away = view.turn_deg + (0.0 if view.is_southern else 180.0)
    for distance in np.arange(GRATICULE_DEG, FARTHEST_DEG, 2.0 * GRATICULE_DEG):
        latitude = sign * (90.0 - float(distance))
        point = view.at(latitude, away, rect)
        words = f"{abs(latitude):.0f}° {'S' if latitude < 0.0 else 'N'}"
        box = QRectF(point.x() + 3.0, point.y() - 15.0, text_width(words, font(SMALL)) + 2.0, 14.0)
        if rect.contains(box) and not any(box.intersects(other) for other in taken):
            write(painter, box, words, ink=style.muted, face=font(SMALL))


def _paint_dots(
    painter: QPainter,
    rect: QRectF,
    places: Sequence[MapPlace],
    *,
    view: MapView,
    style: Style,
    chosen: str | None,
    taken: list[QRectF],
) -> None:
    """Every place of the hemisphere as a dot; names where there is room, chosen and best first.

    What is painted is added to the `taken` boxes.
    """
    shown = [one for one in places if (one.place.latitude_deg < 0.0) == view.is_southern]
    shown.sort(key=lambda one: (one.place.id != chosen, -(one.odds if one.odds is not None else -1.0)))
    points = [view.at(one.place.latitude_deg, one.place.longitude_deg, rect) for one in shown]
    for one, point in reversed(list(zip(shown, points, strict=True))):
        is_chosen = one.place.id == chosen
        # On paper a dot of the palest class stands on white.
        rim = style.mark if is_chosen else style.muted if style.name == "print" else style.ground
        painter.setPen(QPen(colour(rim), 2.0 if is_chosen else 1.2))
        painter.setBrush(colour(style.mark_colour(one.odds)))
        if one.odds is None:
            painter.setBrush(QBrush(colour(style.muted), Qt.BrushStyle.BDiagPattern))
        radius = PLACE_RADIUS + (2.0 if is_chosen else 0.0)
        painter.drawEllipse(point, radius, radius)
        taken.append(QRectF(point.x() - radius, point.y() - radius, 2.0 * radius, 2.0 * radius))
    for one, point in zip(shown, points, strict=True):
        face = font(BODY, SEMIBOLD) if one.place.id == chosen else font(BODY)
        box = _free_box(point, text_width(one.place.name, face) + 2.0, taken)
        if box is None or not rect.contains(box):
            continue
        taken.append(box)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colour(style.ground, 0.72))
        painter.drawRoundedRect(box.adjusted(-3.0, 0.0, 3.0, 0.0), 4.0, 4.0)
        write(painter, box, one.place.name, ink=style.text, face=face, align=LEFT)


def _free_box(point: QPointF, width: float, taken: Sequence[QRectF]) -> QRectF | None:
    """Where a name stands beside its dot without covering another: right, left, above or below."""
    away, height = PLACE_RADIUS + 6.0, 16.0
    for left, top in (
        (point.x() + away, point.y() - height / 2.0),
        (point.x() - away - width, point.y() - height / 2.0),
        (point.x() - width / 2.0, point.y() - away - height),
        (point.x() - width / 2.0, point.y() + away),
    ):
        box = QRectF(left, top, width, height)
        if not any(box.intersects(other) for other in taken):
            return box
    return None


# --- lines -----------------------------------------------------------------------------------------


def _pen(
    token: str, width: float, *, opacity: float = 1.0, line: Qt.PenStyle = Qt.PenStyle.SolidLine
) -> QPen:
    pen = QPen(colour(token, opacity), width, line)
    pen.setCosmetic(True)
    return pen


def _path(points: Floats) -> QPainterPath:
    path = QPainterPath()
    path.addPolygon(QPolygonF([QPointF(x, y) for x, y in points.tolist()]))
    return path


def _small_circle(latitude_deg: float, longitude_deg: float, radius_deg: float) -> Floats:
    """Points `(181, 2)`, latitude and longitude in deg, at one distance from a point."""
    bearing = np.radians(np.linspace(0.0, 360.0, 181))
    latitude, radius = np.radians(latitude_deg), np.radians(radius_deg)
    there = np.arcsin(
        np.clip(
            np.sin(latitude) * np.cos(radius) + np.cos(latitude) * np.sin(radius) * np.cos(bearing), -1.0, 1.0
        )
    )
    turned = np.arctan2(
        np.sin(bearing) * np.sin(radius) * np.cos(latitude),
        np.cos(radius) - np.sin(latitude) * np.sin(there),
    )
    return np.stack([np.degrees(there), longitude_deg + np.degrees(turned)], axis=-1)


def _middle_longitude(longitudes_deg: Sequence[float]) -> float:
    """The middle of some longitudes on the circle, 0 for none."""
    if not longitudes_deg:
        return 0.0
    turned = np.radians(np.array(longitudes_deg))
    return float(np.degrees(np.arctan2(np.sin(turned).sum(), np.cos(turned).sum())))


def _apart(one: QPointF, other: QPointF) -> float:
    return float(np.hypot(one.x() - other.x(), one.y() - other.y()))
