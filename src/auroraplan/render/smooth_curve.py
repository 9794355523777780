"""A curve through points that never swings beyond them: between two values it stays between them.

Monotone cubic interpolation (Fritsch & Carlson 1980, SIAM J. Numer. Anal. 17, 238), as Bezier segments.
"""

import numpy as np
from PySide6.QtCore import QPointF
from PySide6.QtGui import QPainterPath

from auroraplan.core.arrays import Floats


def slopes(x: Floats, y: Floats) -> Floats:
    """The slope at each of two or more points `(points,)`, zero where the values turn."""
    widths, secants = np.diff(x), np.diff(y) / np.diff(x)
    inner = np.zeros(max(0, secants.size - 1))
    same = secants[:-1] * secants[1:] > 0.0
    before, after = 2.0 * widths[1:] + widths[:-1], widths[1:] + 2.0 * widths[:-1]
    # The weighted harmonic mean of Fritsch & Butland (1984): monotone by construction.
    inner[same] = (before + after)[same] / (
        before[same] / secants[:-1][same] + after[same] / secants[1:][same]
    )
    return np.concatenate([secants[:1], inner, secants[-1:]])


def line_path(x: Floats, y: Floats) -> QPainterPath:
    """The curve from the first point to the last."""
    path = QPainterPath(QPointF(float(x[0]), float(y[0])))
    _append(path, x, y)
    return path


def band_path(x: Floats, low: Floats, high: Floats) -> QPainterPath:
    """The area between two curves over the same points."""
    path = line_path(x, high)
    path.lineTo(float(x[-1]), float(low[-1]))
    _append(path, x[::-1], low[::-1])
    path.closeSubpath()
    return path


def _append(path: QPainterPath, x: Floats, y: Floats) -> None:
    slope = slopes(x, y)
    third = np.diff(x) / 3.0
    for i, run in enumerate(third):
        path.cubicTo(
            float(x[i] + run),
            float(y[i] + slope[i] * run),
            float(x[i + 1] - run),
            float(y[i + 1] - slope[i + 1] * run),
            float(x[i + 1]),
            float(y[i + 1]),
        )
