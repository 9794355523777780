"""The diagrams that show how far the program's chances hold, and the table that the PDF draws.

    PYTHONPATH=src python tools/draw_verification.py [FOLDER]

The same version draws the same pictures.
"""

import json
import os
import sys
from collections.abc import Callable
from pathlib import Path

os.environ["QT_QPA_PLATFORM"] = "offscreen"

import numpy as np
from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QGuiApplication, QImage, QPainter

from auroraplan.app.verify_hindcast import HindcastReport, NightScores, hindcast_report
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
TABLE = Path(__file__).parent / "builders" / "data" / "kp-reliability.json"


def main() -> int:
    folder = Path(sys.argv[1]) if len(sys.argv) > 1 else Path(__file__).parents[1] / "docs" / "pictures"
    folder.mkdir(parents=True, exist_ok=True)
    _app = QGuiApplication(sys.argv[:1])
    history = kp_history()
    report = hindcast_report(history, kp_model(), leads=LEADS_DAYS, windows=WINDOWS[:1])
    TABLE.write_text(table_text(report), "ascii", newline="\n")
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


def table_text(report: HindcastReport) -> str:
    """The bins of every panel, four decimals, for tools/builders/kp_reliability.py."""
    panels = [
        {
            "lead_days": night.lead_days,
            "kp": each.kp,
            "bins": [[round(b.mean_chance, 4), round(b.share, 4), b.count] for b in each.reliability],
        }
        for night in report.nights
        for each in night.scores.thresholds
    ]
    return (
        json.dumps({"years": [report.from_utc.year, report.to_utc.year], "panels": panels}, indent=1) + "\n"
    )


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
