"""The colour of the sky follows the Sun's altitude: day, a warm horizon, blue hour, dark below -18 degrees.

The colours were chosen by eye at the named altitudes of twilight (-0.833, -6, -12 and -18 degrees) and in
between, so that lightness never rises while the Sun sinks; they illustrate, they measure nothing. Moonlight
lifts a dark sky a little, by its lit share and the sine of its altitude.
"""

import numpy as np
from PySide6.QtCore import QRectF
from PySide6.QtGui import QImage, QPaintEngine, QPainter

from auroraplan.core.arrays import Floats
from auroraplan.core.sky import SkyTrack
from auroraplan.render.style import Style

_ALTITUDES_DEG = np.array([-18.0, -12.0, -9.0, -6.0, -3.0, 0.0, 6.0, 20.0])
_HIGH = ("#070c1c", "#0b1431", "#101f47", "#1b3162", "#33538c", "#5079b4", "#6f9fd6", "#7fb0e6")
_HORIZON = ("#0a1124", "#182550", "#37386b", "#7a5673", "#cd8a72", "#eebf97", "#bcd7ee", "#c6e0f5")
_MOONLIGHT = np.array([16.0, 21.0, 34.0])
_BRIGHTNESS = np.array([0.2126, 0.7152, 0.0722])
_RED_SHARE = 0.4

PAPER_PIXEL = 2.0
"""A gradient has no edges that would show it."""


def sky_colours(sun_altitude_deg: Floats) -> tuple[Floats, Floats]:
    """Red, green and blue 0..255 `(times, 3)` of the sky high up and at the horizon."""
    return _between(_HIGH, sun_altitude_deg), _between(_HORIZON, sun_altitude_deg)


def _between(colours: tuple[str, ...], sun_altitude_deg: Floats) -> Floats:
    known = np.array(
        [[int(colour[i : i + 2], 16) for i in (1, 3, 5)] for colour in colours], dtype=np.float64
    )
    bands = [np.interp(sun_altitude_deg, _ALTITUDES_DEG, known[:, band]) for band in range(3)]
    return np.stack(bands, axis=-1)


def sky_image(
    sky: SkyTrack, *, from_unix_s: float, to_unix_s: float, width: int, height: int, is_red: bool = False
) -> QImage:
    """The sky from left to right in time, from top to bottom down to the horizon."""
    unix_s = from_unix_s + (np.arange(width) + 0.5) / width * (to_unix_s - from_unix_s)
    sun = np.interp(unix_s, sky.unix_s, sky.sun_altitude_deg)
    moon = np.interp(unix_s, sky.unix_s, sky.moon_altitude_deg)
    lit = np.interp(unix_s, sky.unix_s, sky.moon_lit_fraction)
    high, low = sky_colours(sun)
    # The glow hugs the horizon: its share grows with the square of the way down.
    down = np.linspace(0.0, 1.0, height)[:, None, None] ** 2
    moonlight = (lit * np.clip(np.sin(np.radians(moon)), 0.0, 1.0))[:, None] * _MOONLIGHT
    night_share = np.clip(-sun / 12.0, 0.0, 1.0)[:, None]
    pixels = high * (1.0 - down) + low * down + moonlight * night_share
    pixels = in_red(pixels) if is_red else pixels
    bytes_ = np.ascontiguousarray(np.clip(np.round(pixels), 0.0, 255.0), dtype=np.uint8)
    # The copy owns its memory; the array may go.
    return QImage(bytes_.data, width, height, 3 * width, QImage.Format.Format_RGB888).copy()


def in_red(pixels: Floats) -> Floats:
    """Colours `(..., 3)` as red light of the same order of brightness, dimmed to spare the eyes."""
    brightness = pixels @ _BRIGHTNESS
    return np.stack([brightness * _RED_SHARE, 0.0 * brightness, 0.0 * brightness], axis=-1)


def paint_sky(
    painter: QPainter, box: QRectF, sky: SkyTrack, *, from_unix_s: float, to_unix_s: float, style: Style
) -> None:
    """The sky of a span of time in a box; on paper with fewer pixels, which take less time and room."""
    pixel = PAPER_PIXEL if painter.paintEngine().type() is QPaintEngine.Type.Pdf else 1.0
    image = sky_image(
        sky,
        from_unix_s=from_unix_s,
        to_unix_s=to_unix_s,
        width=max(2, round(box.width() / pixel)),
        height=max(2, round(box.height() / pixel)),
        is_red=style.is_red,
    )
    painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
    painter.drawImage(box, image, QRectF(image.rect()))
