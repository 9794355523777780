"""A map on paper: land, borders and the oval as few and short lines as the box can show.

Lines are laid out in pixels and thinned to what the eye tells apart, so that a page stays small; pens have
widths of their own, for a print is finer than a screen. What lies far outside is drawn in to a frame around
the box: the frame is wider than any step of the line, so nothing inside the box changes.
"""

from collections.abc import Iterator, Sequence

import numpy as np
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPainterPath, QPen, QPolygonF

from auroraplan.app.map_scene import MapScene
from auroraplan.core.arrays import Floats
from auroraplan.render.oval_map import FARTHEST_DEG, GRATICULE_DEG
from auroraplan.render.polar_view import MapView, projected
from auroraplan.render.style import Style, colour, mixed
from auroraplan.sources.bundled import OutlineScale, world_outline

FINEST_PIXELS = 0.4
"""A tenth of a millimetre: what is closer together falls on one point."""


def paint_paper_map(
    painter: QPainter, rect: QRectF, scene: MapScene, *, view: MapView, scale: OutlineScale, style: Style
) -> None:
    """Land, borders, the graticule and the oval of a moment, within the box."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setClipRect(rect)
    painter.fillRect(rect, colour(mixed(style.card, style.line, 0.18)))
    world = world_outline(scale)
    painter.setPen(QPen(colour(mixed(style.line, style.muted, 0.5)), 0.6))
    painter.setBrush(colour(mixed(style.card, style.line, 0.65)))
    _draw(painter, _joined(world.land, view, rect, closed=True))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(colour(style.muted, 0.5), 0.5, Qt.PenStyle.DashLine))
    _draw(painter, _joined(world.borders, view, rect, closed=False))
    _paint_graticule(painter, rect, view, style)
    _paint_oval(painter, rect, scene, view=view, style=style)
    painter.restore()


def pixels(latitude_deg: Floats, longitude_deg: Floats, view: MapView, rect: QRectF) -> Floats:
    """Where points stand in a box, `(points, 2)`."""
    paper = projected(latitude_deg, longitude_deg, southern=view.is_southern, turn=view.turn_deg)
    middle = np.array([rect.center().x(), rect.center().y()])
    return middle + (paper - np.array(view.centre)) * view.pixels_a_degree


def path_of(line: Floats, *, closed: bool) -> QPainterPath:
    """A line `(points, 2)` in pixels."""
    path = QPainterPath()
    path.addPolygon(QPolygonF([QPointF(x, y) for x, y in line.tolist()]))
    if closed:
        path.closeSubpath()
    return path


def _joined(lines: Sequence[Floats], view: MapView, rect: QRectF, *, closed: bool) -> QPainterPath:
    joined = QPainterPath()
    joined.setFillRule(Qt.FillRule.WindingFill)
    for line in _laid(lines, view, rect):
        if len(line) > 1:
            joined.addPath(path_of(line, closed=closed))
    return joined


def _draw(painter: QPainter, path: QPainterPath) -> None:
    """Draw what there is: an empty path is one that readers of the PDF complain of."""
    if not path.isEmpty():
        painter.drawPath(path)


def _laid(lines: Sequence[Floats], view: MapView, rect: QRectF) -> Iterator[Floats]:
    """Lines of longitude and latitude that come into the box, in pixels, thinned."""
    points = np.concatenate(lines)
    starts = np.cumsum([0, *(len(line) for line in lines)])
    nearest = 90.0 - FARTHEST_DEG
    poleward = np.maximum(-points[:, 1] if view.is_southern else points[:, 1], nearest)
    laid = pixels(-poleward if view.is_southern else poleward, points[:, 0], view, rect)
    low, high = (extreme.reduceat(laid, starts[:-1]) for extreme in (np.minimum, np.maximum))
    seen = (low[:, 0] < rect.right()) & (high[:, 0] > rect.left())
    seen &= (low[:, 1] < rect.bottom()) & (high[:, 1] > rect.top())
    seen &= np.maximum.reduceat(poleward, starts[:-1]) > nearest
    for index in np.flatnonzero(seen).tolist():
        yield thinned(drawn_in(laid[starts[index] : starts[index + 1]], rect))


def drawn_in(line: Floats, rect: QRectF) -> Floats:
    """The line with what lies outside a frame around the box moved to the frame."""
    steps = np.abs(np.diff(line, axis=0, append=line[:1]))
    margin = float(steps.max()) + 2.0
    return np.stack(
        [
            np.clip(line[:, 0], rect.left() - margin, rect.right() + margin),
            np.clip(line[:, 1], rect.top() - margin, rect.bottom() + margin),
        ],
        axis=-1,
    )


def thinned(line: Floats) -> Floats:
    """The line on a fine grid, without points that repeat the one before."""
    rounded = np.round(line / FINEST_PIXELS) * FINEST_PIXELS
    moves = np.any(rounded[1:] != rounded[:-1], axis=1)
    return rounded[np.concatenate([[True], moves])]


def _paint_graticule(painter: QPainter, rect: QRectF, view: MapView, style: Style) -> None:
    painter.setPen(QPen(colour(style.muted, 0.4), 0.4))
    pole = pixels(np.array([-90.0 if view.is_southern else 90.0]), np.array([0.0]), view, rect)[0]
    centre = QPointF(float(pole[0]), float(pole[1]))
    for distance in np.arange(GRATICULE_DEG, FARTHEST_DEG, GRATICULE_DEG):
        radius = float(distance) * view.pixels_a_degree
        painter.drawEllipse(centre, radius, radius)
    for meridian in range(0, 360, 30):
        angle = np.radians(meridian - view.turn_deg)
        towards = QPointF(float(np.sin(angle)), float(np.cos(angle)) * (-1.0 if view.is_southern else 1.0))
        inner, outer = (each * view.pixels_a_degree for each in (GRATICULE_DEG, FARTHEST_DEG))
        painter.drawLine(centre + towards * inner, centre + towards * outer)


def _paint_oval(painter: QPainter, rect: QRectF, scene: MapScene, *, view: MapView, style: Style) -> None:
    equatorward, poleward, in_view = (
        path_of(pixels(line[:, 0], line[:, 1], view, rect), closed=True)
        for line in (scene.oval.equatorward, scene.oval.poleward, scene.oval.in_view)
    )
    painter.setPen(Qt.PenStyle.NoPen)
    band = QPainterPath(equatorward)
    band.addPath(poleward)
    band.setFillRule(Qt.FillRule.OddEvenFill)
    painter.setBrush(colour(style.glow, 0.28))
    painter.drawPath(band)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(colour(style.glow), 1.3))
    painter.drawPath(equatorward)
    painter.drawPath(poleward)
    painter.setPen(QPen(colour(style.glow), 1.1, Qt.PenStyle.DashLine))
    painter.drawPath(in_view)
