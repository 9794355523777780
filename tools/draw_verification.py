"""The diagrams of docs/pictures that show how far the program's chances hold, from what `verify` computes.

    PYTHONPATH=src python tools/draw_verification.py [FOLDER]

The same version draws the same pictures.
"""

import os
import sys
from collections.abc import Callable
from pathlib import Path

os.environ["QT_QPA_PLATFORM"] = "offscreen"

import numpy as np
from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QGuiApplication, QImage, QPainter

from auroraplan.app.verify_hindcast import NightScores, hindcast_report
from auroraplan.app.verify_occurrence import Engine, occurrence_report
from auroraplan.core.kp_nights import WINDOWS
from auroraplan.core.sky import Almanac
from auroraplan.render.occurrence_chart import paint_occurrence
from auroraplan.render.reliability_diagram import ReliabilityPanel, paint_reliability_row
from auroraplan.render.style import light
from auroraplan.sources.activity.bundled_kp_model import kp_model
from auroraplan.sources.bundled import ephemeris, kp_history, magnetic_grid

LEADS_DAYS = (1, 30, 60)
MARGIN = 16.0


def main() -> int:
    folder = Path(sys.argv[1]) if len(sys.argv) > 1 else Path(__file__).parents[1] / "docs" / "pictures"
    folder.mkdir(parents=True, exist_ok=True)
    _app = QGuiApplication(sys.argv[:1])
    history = kp_history()
    report = hindcast_report(history, kp_model(), leads=LEADS_DAYS, windows=WINDOWS[:1])
    years = f"{report.from_utc:%Y}-{report.to_utc:%Y}"
    for night in report.nights:
        draw_reliability(night, years, folder / f"reliability-kp-{night.lead_days}.png")
    shipped = ephemeris()
    engine = Engine(Almanac(shipped.kernel, shipped.timescale), magnetic_grid(), history)
    stations = occurrence_report(engine)
    title = "Clear, dark nights with aurora: the program against published shares"
    picture(
        folder / "occurrence.png",
        (860, 400),
        lambda painter, rect: paint_occurrence(painter, rect, stations, title=title, style=light()),
    )
    return 0


def draw_reliability(night: NightScores, years: str, path: Path) -> None:
    panels = [ReliabilityPanel(f"Kp ≥ {each.kp}", each.reliability) for each in night.scores.thresholds]
    days = f"{night.lead_days} day{'s' if night.lead_days > 1 else ''}"
    title = f"Highest Kp of a European night (18-06 UT), told {days} ahead, {years}"
    picture(
        path,
        (960, 440),
        lambda painter, rect: paint_reliability_row(painter, rect, panels, title=title, style=light()),
    )


def picture(path: Path, size: tuple[int, int], paint: Callable[[QPainter, QRectF], None]) -> None:
    image = QImage(*size, QImage.Format.Format_RGB32)
    image.fill(QColor(light().card))
    painter = QPainter(image)
    paint(painter, QRectF(0.0, 0.0, *map(float, size)).adjusted(MARGIN, MARGIN, -MARGIN, -MARGIN))
    painter.end()
    image.convertToFormat(QImage.Format.Format_Indexed8, palette(image)).save(str(path))


def palette(image: QImage) -> list[int]:
    """The 256 commonest colours of a picture: a byte a pixel instead of three, and nobody sees it."""
    pixels = np.frombuffer(image.constBits(), dtype=np.uint32)
    colours, counts = np.unique(pixels, return_counts=True)
    return [int(each) for each in colours[np.argsort(-counts, kind="stable")[:256]]]


if __name__ == "__main__":
    sys.exit(main())
