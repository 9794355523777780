import numpy as np
import pytest
from skyfield.api import wgs84

from auroraplan.core.moon_direction import moon_distance_deg
from auroraplan.core.sky_brightness import moonlight_nl
from auroraplan.sources.bundled import ephemeris

STEP_S = 600.0
LOOK_ELEVATION_DEG = 30.0


@pytest.mark.parametrize("latitude_deg", [78.2, 69.6, 60.2, -42.9, -54.8])
def test_the_moon_shines_from_where_skyfield_puts_it(latitude_deg: float) -> None:
    eyes, poleward_deg = ephemeris(), 350.0 if latitude_deg > 0.0 else 190.0
    here = eyes.kernel["earth"] + wgs84.latlon(latitude_deg, 25.0)
    hours = np.arange(0.0, 30 * 24.0, 7.0)
    moments = hours[:, None] + np.arange(-1, 2) * STEP_S / 3600.0
    times = eyes.timescale.utc(2026, 12, 1, moments.ravel())
    altitude, azimuth, _ = here.at(times).observe(eyes.kernel["moon"]).apparent().altaz()
    altitudes = altitude.degrees.reshape(moments.shape)
    found = moon_distance_deg(
        altitudes,
        step_s=STEP_S,
        latitude_deg=latitude_deg,
        look_azimuth_deg=poleward_deg,
        look_elevation_deg=LOOK_ELEVATION_DEG,
    )
    high = np.radians(altitudes[:, 1])
    turned = np.radians(azimuth.degrees.reshape(moments.shape)[:, 1] - poleward_deg)
    look = np.radians(LOOK_ELEVATION_DEG)
    cosine = np.sin(high) * np.sin(look) + np.cos(high) * np.cos(look) * np.cos(turned)
    expected = np.degrees(np.arccos(cosine))
    up = altitudes[:, 1] > 5.0
    assert np.median(np.abs(found - expected)[up]) < 2.0
    light, true_light = (
        moonlight_nl(altitudes[up, 1], 1.0, distance_deg=distance[up]) for distance in (found, expected)
    )
    assert np.abs(light / true_light - 1.0).max() < 0.15
