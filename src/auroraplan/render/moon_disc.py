"""The lit part of the Moon's disc is bounded by a half circle and a half ellipse.

    f = (1 + cos i) / 2     the lit share of the disc, i the phase angle
    a = r (1 - 2 f)         the half width of the terminator, seen as half an ellipse

so the lit area is exactly f of the disc. North of the equator a waxing Moon is lit on the right, south of it
on the left (Meeus, Astronomical Algorithms, ch. 48, for the shares).
"""

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPainterPath, QPen

from auroraplan.core.odds import NightOdds
from auroraplan.render.style import Style, colour


def paint_moon(
    painter: QPainter,
    centre: QPointF,
    *,
    radius: float,
    lit_fraction: float,
    waxing: bool,
    style: Style,
    southern: bool = False,
) -> None:
    """The Moon as a disc: the dark part dim, the lit part bright."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(colour(style.muted, 0.7), max(0.6, radius / 14.0)))
    painter.setBrush(colour(style.moon_shadow))
    painter.drawEllipse(centre, radius, radius)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colour(style.moon))
    painter.drawPath(lit_path(centre, radius, lit_fraction, lit_on_right=waxing != southern))
    painter.restore()


def paint_night_moon(
    painter: QPainter, centre: QPointF, *, radius: float, night: NightOdds, style: Style
) -> None:
    """The Moon as it stands in the middle of a night, seen from the night's place."""
    paint_moon(
        painter,
        centre,
        radius=radius,
        lit_fraction=night.moon.lit_fraction,
        waxing=is_waxing(night),
        style=style,
        southern=night.night.place.latitude_deg < 0.0,
    )


def lit_path(centre: QPointF, radius: float, lit_fraction: float, *, lit_on_right: bool) -> QPainterPath:
    """The outline of the lit part."""
    share = min(max(lit_fraction, 0.0), 1.0)
    disc = QRectF(centre.x() - radius, centre.y() - radius, 2.0 * radius, 2.0 * radius)
    half_width = radius * (1.0 - 2.0 * share)
    terminator = QRectF(centre.x() - abs(half_width), disc.top(), 2.0 * abs(half_width), 2.0 * radius)
    side = -1.0 if lit_on_right else 1.0
    path = QPainterPath(QPointF(centre.x(), disc.top()))
    path.arcTo(disc, 90.0, 180.0 * side)
    # Back from the south pole to the north: through the lit half when it is a crescent, else beyond it.
    path.arcTo(terminator, 270.0, (-180.0 if half_width > 0.0 else 180.0) * side)
    path.closeSubpath()
    return path


def is_waxing(night: NightOdds) -> bool:
    """Whether more of the Moon is lit at the end of the night than at its beginning."""
    return bool(night.sky.moon_lit_fraction[-1] >= night.sky.moon_lit_fraction[0])
