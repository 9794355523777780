"""A chance that holds lies on the diagonal, in the picture too."""

from collections.abc import Callable
from typing import Any

import pytest
from PySide6.QtGui import QColor, QImage

from auroraplan.app.verify_occurrence import StationShare, YearShare
from auroraplan.core.calibration import ReliabilityBin
from auroraplan.core.occurrence import FINLAND
from auroraplan.render.occurrence_chart import paint_occurrence
from auroraplan.render.reliability_diagram import (
    ReliabilityPanel,
    paint_reliability,
    paint_reliability_row,
)
from auroraplan.render.style import Style, dark, light, print_

pytestmark = [pytest.mark.gui, pytest.mark.usefixtures("qapp")]

Picture = Callable[..., QImage]
Texts = Callable[..., list[Any]]

HOLDS = ReliabilityPanel("Kp ≥ 4", tuple(ReliabilityBin(p, p, 400) for p in (0.1, 0.3, 0.5, 0.9)))


def dots(image: QImage, ink: str) -> list[tuple[int, int]]:
    """Pixels in the middle of a disc of ink."""
    found = QColor(ink).rgb()
    return [
        (x, y)
        for x in range(3, image.width() - 3)
        for y in range(3, image.height() - 3)
        if all(image.pixel(x + dx, y + dy) == found for dx, dy in ((0, 0), (2, 0), (-2, 0), (0, 2), (0, -2)))
    ]


@pytest.mark.parametrize("style", [dark(), light(), print_()], ids=lambda style: style.name)
def test_dots_that_hold_stand_on_the_diagonal(picture: Picture, style: Style) -> None:
    image = picture(lambda painter, box: paint_reliability(painter, box, HOLDS, style), 360, 400, style.card)
    found = dots(image, style.text)
    assert found
    # The square's left and foot: 44 and 22 + its side, which is the width less the scale and a gap.
    side = min(360.0 - 44.0 - 8.0, 400.0 - 22.0 - 18.0 - 34.0 - 16.0)
    for x, y in found:
        assert x - 44.0 == pytest.approx(22.0 + side - y, abs=4.0)
    assert {round((x - 44.0) / side, 1) for x, _ in found} == {0.1, 0.3, 0.5, 0.9}


def test_the_axes_reach_beyond_every_dot_and_very_few_forecasts_have_none() -> None:
    rare = ReliabilityPanel("", (ReliabilityBin(0.02, 0.01, 900), ReliabilityBin(0.35, 0.15, 90)))
    assert rare.limit == 0.4
    outlier = ReliabilityBin(0.9, 0.0, 3)
    assert ReliabilityPanel("", (*rare.bins, outlier)).limit == 0.4
    assert outlier not in ReliabilityPanel("", (*rare.bins, outlier)).dotted
    assert HOLDS.limit == 1.0


def test_the_share_over_all_counts_every_forecast() -> None:
    panel = ReliabilityPanel("", (ReliabilityBin(0.1, 0.2, 300), ReliabilityBin(0.5, 0.6, 100)))
    assert panel.share == pytest.approx(0.3)
    assert ReliabilityPanel("", ()).share == 0.0


def test_no_text_stands_over_another(texts: Texts) -> None:
    found = texts(
        lambda painter, box: paint_reliability_row(painter, box, [HOLDS] * 3, title="Nights", style=light()),
        928,
        408,
    )
    assert {"Nights", "Kp ≥ 4", "n = 1,600", "0 %", "100 %"} <= {each.text for each in found}
    for number, one in enumerate(found):
        assert not [other.text for other in found[number + 1 :] if one.overlaps(other)]


def test_a_diagram_without_forecasts_is_an_empty_square(picture: Picture) -> None:
    image = picture(
        lambda painter, box: paint_reliability(painter, box, ReliabilityPanel("", ()), light()), 360, 400
    )
    assert not dots(image, light().text)


def test_a_station_out_of_its_bounds_is_marked(picture: Picture, texts: Texts) -> None:
    inside, outside = (
        StationShare(FINLAND[2], (YearShare(1985, share, 100), YearShare(1986, share, 100)))
        for share in (0.48, 0.8)
    )

    def chart(stations: list[StationShare]) -> Callable[..., None]:
        return lambda painter, box: paint_occurrence(painter, box, stations, title="Shares", style=light())

    assert not dots(picture(chart([inside]), 800, 160, light().card), light().caution)
    assert dots(picture(chart([outside]), 800, 160, light().card), light().caution)
    assert {"Sodankylä", "48 %", "1973–1997"} <= {each.text for each in texts(chart([inside]), 800, 160)}
