"""Altitudes beside astropy's, from the same ephemeris: another code for all that lies between.

    python -m venv other && other/bin/pip install astropy jplephem skyfield
    PYTHONPATH=src:tests:benchmarks other/bin/python benchmarks/sky_against_astropy.py

astropy knows the measured motion of the poles (half an arcsecond at most) and IERS' own UT1, which skyfield
and we do not have: that is what differs. Nothing is downloaded; astropy's bundled IERS tables are used.
"""

import warnings
from datetime import UTC, datetime

import astropy.units as u
import numpy as np
from astropy.coordinates import AltAz, EarthLocation, get_body, solar_system_ephemeris
from astropy.time import Time
from astropy.utils import iers
from sky_accuracy import PLACES

from auroraplan.core.sky import Almanac
from auroraplan.sources.bundled import ephemeris
from auroraplan.sources.shipped import resource_path
from full_sky import ARCSECOND_DEG, DAY_S, full_altitudes_deg, skyfield_times

YEARS = (2020, 2025)
TIMES = 120


def print_year(year: int, almanac: Almanac) -> None:
    start = datetime(year, 9, 1, tzinfo=UTC).timestamp()
    grid = np.arange(start, start + 365.0 * DAY_S, 600.0)
    chosen = np.sort(np.random.default_rng(year).choice(len(grid), TIMES, replace=False))
    times, full_times = Time(grid[chosen], format="unix"), skyfield_times(grid[chosen])
    off: dict[tuple[str, str], list[float]] = {}
    for where, track in zip(PLACES.values(), almanac.tracks(PLACES.values(), start, grid[-1]), strict=True):
        location = EarthLocation.from_geodetic(
            where.longitude_deg * u.deg, where.latitude_deg * u.deg, (where.elevation_m or 0.0) * u.m
        )
        frame = AltAz(obstime=times, location=location)
        for body, ours in (("sun", track.sun_altitude_deg), ("moon", track.moon_altitude_deg)):
            theirs = get_body(body, times, location).transform_to(frame).alt.deg
            off.setdefault((body, "ours"), []).extend(ours[chosen] - theirs)
            full = full_altitudes_deg(where, body, full_times)
            off.setdefault((body, "skyfield"), []).extend(full - theirs)
    for (body, who), errors in off.items():
        arcseconds = np.array(errors) / ARCSECOND_DEG
        rms, worst = np.sqrt(np.mean(arcseconds**2)), np.abs(arcseconds).max()
        print(f"{year} {body:4s} {who:8s} - astropy: rms {rms:.3f}, worst {worst:.3f} arcseconds")


def main() -> None:
    warnings.simplefilter("ignore")
    iers.conf.auto_download = False
    iers.conf.auto_max_age = None
    iers.conf.iers_degraded_accuracy = "warn"
    solar_system_ephemeris.set(str(resource_path("data/de421-1970-2053.bsp")))
    shipped = ephemeris()
    for year in YEARS:
        print_year(year, Almanac(shipped.kernel, shipped.timescale))


if __name__ == "__main__":
    main()
