"""What stands where in a night's timeline, read from its pixels and its texts."""

import itertools
from collections.abc import Callable
from dataclasses import replace

import numpy as np
import pytest
from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QImage, qGray

from auroraplan.core.arrays import read_only
from auroraplan.core.odds import NightOdds
from auroraplan.core.places import Place
from auroraplan.render.night_lanes import curve_colour
from auroraplan.render.night_strip import paint_night, strip_layout, window_box
from auroraplan.render.style import Style, contrast, dark, light, print_
from plan_example import ABISKO, FAIRBANKS, MCMURDO, PLACES, THINGVELLIR, USHUAIA, example_night

pytestmark = [pytest.mark.gui, pytest.mark.usefixtures("qapp")]

Picture = Callable[..., QImage]
WIDTHS = (400, 599, 600, 1000, 1600)


def _strip(picture: Picture, night: NightOdds, now_unix_s: float | None = None) -> QImage:
    return picture(
        lambda painter, box: paint_night(painter, box, night, dark(), now_unix_s=now_unix_s),
        1000,
        320,
        dark().card,
    )


def _near(image: QImage, x: float, y: float, tone: str, reach: int = 2) -> bool:
    wanted = QColor(tone)
    for dx, dy in itertools.product(range(-reach, reach + 1), repeat=2):
        seen = QColor(image.pixel(round(x) + dx, round(y) + dy))
        if max(abs(seen.red() - wanted.red()), abs(seen.green() - wanted.green())) < 70:
            return True
    return False


@pytest.mark.parametrize("place", [ABISKO, FAIRBANKS, THINGVELLIR], ids=lambda place: place.name)
def test_the_outline_stands_at_the_times_of_the_best_window(picture: Picture, place: Place) -> None:
    night = example_night(place, 3)
    image = _strip(picture, night)
    layout = strip_layout(QRectF(0, 0, 1000, 320), night)
    assert night.window_unix_s is not None
    for unix_s in night.window_unix_s:
        for lane in (layout.sky, layout.odds):
            assert _near(image, layout.axis.x(unix_s), lane.top() + 12.0, dark().mark)


def test_without_a_window_nothing_is_outlined(picture: Picture) -> None:
    night = example_night(MCMURDO, 3)
    assert window_box(strip_layout(QRectF(0, 0, 1000, 320), night), night) is None
    outlined, bare = example_night(ABISKO, 3), replace(example_night(ABISKO, 3), window_unix_s=None)
    assert _strip(picture, outlined) != _strip(picture, bare)


def test_the_sky_lane_is_darkest_in_the_middle_of_the_night(picture: Picture) -> None:
    night = replace(example_night(THINGVELLIR, 3), window_unix_s=None)
    image = _strip(picture, night)
    layout = strip_layout(QRectF(0, 0, 1000, 320), night)
    lane, y = layout.sky, round(layout.sky.top() + 10.0)
    grey = [qGray(image.pixel(x, y)) for x in range(round(lane.left()) + 6, round(lane.right()) - 6)]
    assert np.mean(grey[:20]) > 60
    assert np.mean(grey[-20:]) > 60
    assert np.mean(grey[len(grey) // 2 - 40 : len(grey) // 2 + 40]) < 20


def test_a_higher_kp_makes_a_higher_step(picture: Picture) -> None:
    def filled(level: float) -> int:
        night = replace(example_night(ABISKO, 3), window_unix_s=None)
        flat = read_only(np.full(night.kp.step_unix_s.size, level))
        night = replace(night, kp=replace(night.kp, step_p10=flat, step_median=flat, step_p90=flat))
        image = _strip(picture, night)
        lane = strip_layout(QRectF(0, 0, 1000, 320), night).kp
        tone = QColor(dark().activity).rgb()
        x = round(
            strip_layout(QRectF(0, 0, 1000, 320), night).axis.x(float(night.kp.step_unix_s[4]) + 8000.0)
        )
        return sum(image.pixel(x, y) == tone for y in range(round(lane.top()), round(lane.bottom())))

    assert filled(1.0) < filled(3.0) < filled(5.0)


@pytest.mark.parametrize("style", [dark(), light(), print_()], ids=lambda style: style.name)
@pytest.mark.parametrize("odds", [0.0, 0.1, 0.3, 0.5, 0.7, 0.9])
def test_the_curve_of_any_night_can_be_seen(style: Style, odds: float) -> None:
    assert contrast(curve_colour(odds, style), style.card) >= 3.0


def test_the_storm_line_is_named_in_letters(texts: Callable[..., list]) -> None:
    found = texts(lambda painter, box: paint_night(painter, box, example_night(ABISKO, 3), dark()), 1000, 320)
    assert [text for text in found if text.text == "G1"]


def test_more_cloud_hangs_lower(picture: Picture) -> None:
    night = example_night(ABISKO, 3)
    hours = night.cloud.hour_unix_s.size
    clear = read_only(np.where(np.arange(hours) < hours // 2, 0.9, 0.1))
    image = _strip(
        picture, replace(night, cloud=replace(night.cloud, hourly_clear=clear), window_unix_s=None)
    )
    layout = strip_layout(QRectF(0, 0, 1000, 320), night)
    middle = round(layout.cloud.center().y())
    early, late = (round(layout.axis.x(float(night.cloud.hour_unix_s[i]) + 1800.0)) for i in (4, hours - 4))
    assert QColor(image.pixel(early, middle)) == QColor(dark().clear)
    assert qGray(image.pixel(late, middle)) > 130


def test_cloud_is_grey_and_never_green(picture: Picture) -> None:
    night = replace(example_night(ABISKO, 3), window_unix_s=None)
    image = _strip(picture, night)
    lane = strip_layout(QRectF(0, 0, 1000, 320), night).cloud
    for x in range(round(lane.left()) + 5, round(lane.right()) - 5, 3):
        seen = QColor(image.pixel(x, round(lane.top()) + 3))
        assert seen.green() <= max(seen.red(), seen.blue()) + 2
        assert abs(seen.red() - seen.blue()) < 30


def test_an_unknown_hour_of_cloud_is_hatched_and_not_clear(picture: Picture) -> None:
    night = replace(example_night(ABISKO, 3), window_unix_s=None)
    blank = read_only(np.full(night.cloud.hour_unix_s.size, np.nan))
    image = _strip(picture, replace(night, cloud=replace(night.cloud, hourly_clear=blank)))
    lane = strip_layout(QRectF(0, 0, 1000, 320), night).cloud
    tones = {
        image.pixel(x, round(lane.center().y()))
        for x in range(round(lane.left()) + 5, round(lane.right()) - 5)
    }
    assert len(tones) > 1


def test_now_is_marked_only_when_it_falls_into_the_night(picture: Picture) -> None:
    night = example_night(ABISKO, 3)
    plain = _strip(picture, night)
    inside, outside = night.night.from_utc.timestamp() + 5 * 3600.0, night.night.from_utc.timestamp() - 3600.0
    assert _strip(picture, night, now_unix_s=outside) == plain
    marked = _strip(picture, night, now_unix_s=inside)
    layout = strip_layout(QRectF(0, 0, 1000, 320), night)
    assert _near(marked, layout.axis.x(inside), layout.kp.center().y(), dark().caution)


@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize("place", PLACES, ids=lambda place: place.name)
def test_no_text_runs_into_another_or_out_of_the_strip(
    texts: Callable[..., list], place: Place, width: int
) -> None:
    night = example_night(place, 3)
    found = texts(lambda painter, box: paint_night(painter, box, night, print_()), width, 320)
    assert found
    for one, other in itertools.combinations(found, 2):
        assert not one.overlaps(other), f"{one} over {other}"
    for text in found:
        assert text.left >= -0.5
        assert text.right <= width + 1.0, text
        assert text.top >= 0.0
        assert text.bottom <= 320.0


def test_the_zone_is_named_beside_the_hours(texts: Callable[..., list]) -> None:
    for width in WIDTHS:
        found = texts(
            lambda painter, box: paint_night(painter, box, example_night(USHUAIA, 3), light()), width, 320
        )
        assert "UTC−3 time" in [text.text for text in found]


def test_a_hopeless_night_says_so_in_words(texts: Callable[..., list]) -> None:
    found = texts(
        lambda painter, box: paint_night(painter, box, example_night(MCMURDO, 3), dark()), 1000, 320
    )
    words = [text.text for text in found]
    assert "no hour with a chance" in words
    assert "the Sun does not set" in words
    assert "never dark" in words


def test_every_style_paints_every_kind_of_night(picture: Picture) -> None:
    for style, place in itertools.product((dark(), light(), print_()), PLACES):
        night = example_night(place, 5)
        image = picture(lambda p, box, n=night, s=style: paint_night(p, box, n, s), 500, 260, style.card)
        tones = {image.pixel(x, y) for x in range(0, 500, 5) for y in range(0, 260, 5)}
        assert len(tones) > 20
