"""At a moment somewhere the Sun and the Moon stand at some altitude: for scattered moments, one place each.

Model: as in `core.geocentric` and `core.topocentric`, but evaluated at each moment itself instead of on a
grid of days: apparent positions from the ephemeris, turned by skyfield's precession, nutation and apparent
sidereal time, then seen from sea level on the WGS84 ellipsoid. Altitudes are geometric.

Validity: 0.001 deg against skyfield's own observer, 1970-2053.

Reference: Explanatory Supplement to the Astronomical Almanac, 3rd ed. (2013), 7.2.
"""

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from auroraplan.core.arrays import Bools, Floats, read_only
from auroraplan.core.geocentric import DAY_S, LIGHT_KM_PER_S
from auroraplan.core.sky import FIRST_UTC, LAST_UTC
from auroraplan.core.topocentric import ECCENTRICITY2, EQUATORIAL_RADIUS_KM

if TYPE_CHECKING:  # types only: jpllib takes long to import
    from skyfield.jpllib import SpiceKernel
    from skyfield.timelib import Time, Timescale

MOMENTS_AT_ONCE = 4_096
"""Nutation has 77 terms at every moment: 2.5 MB at a time."""


@dataclass(frozen=True, slots=True)
class MomentSky:
    """Sun and Moon at moments, all of shape `(moments,)`: altitudes in degrees, the Moon's lit share 0..1."""

    sun_altitude_deg: Floats
    moon_altitude_deg: Floats
    moon_lit_fraction: Floats


def has_sky(unix_s: Floats) -> Bools:
    """Whether the shipped ephemeris covers each moment."""
    return (unix_s >= FIRST_UTC.timestamp()) & (unix_s <= LAST_UTC.timestamp())


def moment_sky(
    kernel: "SpiceKernel", timescale: "Timescale", *, unix_s: Floats, latitude_deg: Floats, longitude_deg: Floats
) -> MomentSky:
    """Sun and Moon at moments `(moments,)`, each seen from its own place; the ephemeris must cover them."""
    parts = [
        _part(
            kernel,
            timescale,
            unix_s=unix_s[first : first + MOMENTS_AT_ONCE],
            place_deg=(
                latitude_deg[first : first + MOMENTS_AT_ONCE],
                longitude_deg[first : first + MOMENTS_AT_ONCE],
            ),
        )
        for first in range(0, len(unix_s), MOMENTS_AT_ONCE)
    ]
    sun, moon, lit = np.concatenate([np.zeros((3, 0)), *parts], axis=1)
    return MomentSky(read_only(sun), read_only(moon), read_only(lit))


def _part(
    kernel: "SpiceKernel", timescale: "Timescale", *, unix_s: Floats, place_deg: tuple[Floats, Floats]
) -> Floats:
    """Altitude of the Sun, of the Moon, and its lit share, `(3, moments)`."""
    day = np.floor(unix_s / DAY_S)
    time = timescale.utc(1970, 1, 1 + day, 0, 0, unix_s - DAY_S * day)
    sun, moon = (_seen_from_earth(kernel, body, time) for body in ("sun", "moon"))
    altitudes = [_altitude_deg(_earth_fixed(body, time), *place_deg) for body in (sun, moon)]
    return np.stack([*altitudes, _lit_fraction(sun, moon)])


def _seen_from_earth(kernel: "SpiceKernel", body: str, time: "Time") -> Floats:
    """The apparent place from the Earth's centre, ICRS, km, `(3, moments)`; see `core.geocentric`."""
    there, here = kernel[body].at(time), kernel["earth"].at(time)
    position = there.position.km - here.position.km
    velocity = there.velocity.km_per_s - here.velocity.km_per_s
    return position - velocity * (np.linalg.norm(position, axis=0) / LIGHT_KM_PER_S)


def _earth_fixed(vectors_km: Floats, time: "Time") -> Floats:
    """ICRS vectors `(3, moments)` in axes that turn with the Earth, x to Greenwich."""
    x, y, z = np.einsum("ijt,jt->it", time.M, vectors_km)
    angle = time.gast * (np.pi / 12.0)
    cosine, sine = np.cos(angle), np.sin(angle)
    return np.stack((x * cosine + y * sine, y * cosine - x * sine, z))


def _altitude_deg(body_km: Floats, latitude_deg: Floats, longitude_deg: Floats) -> Floats:
    """The altitude of a body at `(3, moments)` over a place for each moment."""
    latitude, longitude = np.radians(latitude_deg), np.radians(longitude_deg)
    zenith = np.stack(
        (np.cos(latitude) * np.cos(longitude), np.cos(latitude) * np.sin(longitude), np.sin(latitude))
    )
    curvature = EQUATORIAL_RADIUS_KM / np.sqrt(1.0 - ECCENTRICITY2 * zenith[2] ** 2)
    place = curvature * zenith
    place[2] *= 1.0 - ECCENTRICITY2
    sight = body_km - place
    sine = np.einsum("it,it->t", sight, zenith) / np.linalg.norm(sight, axis=0)
    return np.degrees(np.arcsin(np.clip(sine, -1.0, 1.0)))


def _lit_fraction(sun_km: Floats, moon_km: Floats) -> Floats:
    """The lit share of the Moon's disc (Meeus 1998, 48.1)."""
    to_sun = sun_km - moon_km
    lengths = np.linalg.norm(to_sun, axis=0) * np.linalg.norm(moon_km, axis=0)
    return 0.5 - 0.5 * np.einsum("it,it->t", to_sun, moon_km) / lengths
