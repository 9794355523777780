"""Fits the power with which a bright sky takes from the odds of seeing a display, and prints what it means.

    PYTHONPATH=src python tools/fits/brightness.py

What is known is a regression over 2 552 dated reports of Aurorasaurus 2015-16, not the reports themselves:
the logarithm of the odds falls by 1.43 (0.6-2.1) x lit fraction x sine of the Moon's altitude, and the odds
are 0.42 (0.25-0.80) of themselves with the Sun at -6 to -12 degrees. Three powers follow: of the same
regression over the model's own dimming in all dark moments of a year at four places whence reports come; of a
full Moon overhead alone; of twilight, the mean over -6 to -12 degrees. The last lies between the others and
ships.
"""

from datetime import UTC, datetime

import numpy as np

from auroraplan.core.arrays import Floats
from auroraplan.core.places import Place
from auroraplan.core.sky import Almanac
from auroraplan.core.sky_brightness import (
    FIRST_DARK_SUN_DEG,
    FULLY_DARK_SUN_DEG,
    brightening,
    dark_share,
    moonlight_nl,
)
from auroraplan.core.visibility import DIMMING, dimming
from auroraplan.sources.bundled import ephemeris

MOONLIGHT = -1.43
YEAR = (datetime(2015, 7, 1, tzinfo=UTC).timestamp(), datetime(2016, 7, 1, tzinfo=UTC).timestamp())
PLACES = tuple(
    Place(name, name, "", "", latitude, longitude, "UTC")
    for name, latitude, longitude in (
        ("Minneapolis", 44.98, -93.27),
        ("Calgary", 51.05, -114.07),
        ("Edinburgh", 55.95, -3.19),
        ("Fairbanks", 64.84, -147.72),
    )
)


def moonlit() -> tuple[Floats, Floats]:
    """The reports' predictor and ln(brightening) in all dark moments with the Moon up."""
    eyes = ephemeris()
    predictor: list[Floats] = []
    brighter: list[Floats] = []
    for sky in Almanac(eyes.kernel, eyes.timescale).tracks(PLACES, *YEAR):
        dark = sky.sun_altitude_deg < FULLY_DARK_SUN_DEG
        altitude, lit = sky.moon_altitude_deg[dark], sky.moon_lit_fraction[dark]
        predictor.append(lit * np.sin(np.radians(np.maximum(altitude, 0.0))))
        light = moonlight_nl(altitude, lit, distance_deg=90.0)
        brighter.append(np.log(brightening(-90.0, light)))
    return np.concatenate(predictor), np.concatenate(brighter)


def main() -> None:
    predictor, brighter = moonlit()
    per_unit = np.polyfit(predictor, brighter, 1)[0]
    print(f"ln(brightening) rises by {per_unit:.2f} per unit: the power is {MOONLIGHT / per_unit:.3f}")
    overhead = np.log(brightening(-90.0, moonlight_nl(90.0, 1.0, distance_deg=60.0)))
    print(f"full Moon overhead: the power is {MOONLIGHT / overhead:.3f}")
    print(f"ships {DIMMING}: {DIMMING * per_unit:.2f} per unit (reports {MOONLIGHT}, 95 %: -2.1 to -0.6)")
    sun = np.linspace(FULLY_DARK_SUN_DEG, FIRST_DARK_SUN_DEG, 601)
    twilight = float(np.mean(dark_share(sun) * dimming(brightening(sun, 0.0))))
    print(f"twilight -6 to -12: x {twilight:.2f} (reports 0.42, 95 %: 0.25-0.80)")
    for altitude in (10.0, 30.0, 60.0):
        factors = (
            float(dimming(brightening(-90.0, moonlight_nl(altitude, lit, distance_deg=90.0))))
            for lit in (0.25, 0.5, 0.75, 1.0)
        )
        print(f"Moon {altitude:.0f} deg up, lit 1/4 to 1:", *(f"x {factor:.2f}" for factor in factors))


if __name__ == "__main__":
    main()
