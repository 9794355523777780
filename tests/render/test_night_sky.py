"""The painted sky gets darker as the Sun sinks, and never lighter."""

import numpy as np
import pytest
from PySide6.QtGui import QImage, qGray

from auroraplan.core.arrays import read_only
from auroraplan.core.sky import SkyTrack
from auroraplan.render.night_sky import sky_colours, sky_image
from plan_example import MCMURDO, THINGVELLIR, example_night

pytestmark = pytest.mark.gui

LUMA = [0.2126, 0.7152, 0.0722]


def _picture(night_index: int = 2) -> QImage:
    night = example_night(THINGVELLIR, night_index)
    sky = night.sky
    return sky_image(sky, from_unix_s=sky.unix_s[0], to_unix_s=sky.unix_s[-1], width=240, height=40)


def test_a_lower_sun_never_makes_a_brighter_sky() -> None:
    sun = np.linspace(-40.0, 40.0, 1601)
    for colours in sky_colours(sun):
        assert (np.diff(colours @ LUMA) >= -1e-9).all()


def test_the_horizon_is_brighter_than_the_sky_above_it() -> None:
    high, horizon = sky_colours(np.linspace(-18.0, 20.0, 200))
    assert (horizon @ LUMA > high @ LUMA).all()


def test_below_astronomical_twilight_the_sky_changes_no_more() -> None:
    deep, edge = sky_colours(np.array([-35.0, -18.0]))[0]
    assert (deep == edge).all()


def test_the_middle_of_the_night_is_the_darkest() -> None:
    image = _picture()
    grey = [qGray(image.pixel(x, 5)) for x in range(240)]
    assert min(grey) == min(grey[100:140])
    assert max(grey[100:140]) < 20
    assert grey[0] > 80
    assert grey[-1] > 80


def test_the_sky_darkens_without_a_step_back_from_sunset_to_night() -> None:
    image = _picture()
    grey = [qGray(image.pixel(x, 5)) for x in range(240)]
    falling = grey[: grey.index(min(grey))]
    # Moonlight of a young Moon may lift a pixel by a level or two.
    assert max(np.diff(falling), default=0) <= 2


def test_under_the_midnight_sun_no_part_is_dark() -> None:
    sky = example_night(MCMURDO, 2).sky
    image = sky_image(sky, from_unix_s=sky.unix_s[0], to_unix_s=sky.unix_s[-1], width=100, height=20)
    assert min(qGray(image.pixel(x, y)) for x in range(100) for y in range(20)) > 120


def test_a_full_moon_lifts_a_dark_sky_and_leaves_it_dark() -> None:
    unix_s = read_only(np.arange(0.0, 6001.0, 600.0))
    still = read_only(np.full(unix_s.size, -30.0))

    def brightness(moon_altitude_deg: float) -> int:
        moon = read_only(np.full(unix_s.size, moon_altitude_deg))
        track = SkyTrack(unix_s, still, moon, read_only(np.ones(unix_s.size)), ())
        return qGray(sky_image(track, from_unix_s=0.0, to_unix_s=6000.0, width=4, height=4).pixel(1, 0))

    assert brightness(-10.0) < brightness(60.0) < 50
