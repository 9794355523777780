"""At a moment somewhere the Sun and the Moon stand at some altitude: for scattered moments, one place each.

Model: as in `core.geocentric` and `core.topocentric`, but evaluated at each moment itself instead of on a
grid of days: apparent positions from the ephemeris, turned by the precession and nutation of the day's noon
and by the apparent sidereal time of the moment, then seen from sea level on the WGS84 ellipsoid. Altitudes
are geometric.

Validity: 0.001 deg against skyfield's own observer, 1970-2053.

References: Explanatory Supplement to the Astronomical Almanac, 3rd ed. (2013), 7.2; IERS Conventions (2010),
5.
"""

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np
from skyfield.framelib import ICRS_to_J2000
from skyfield.nutationlib import (
    build_nutation_matrix,
    equation_of_the_equinoxes_complimentary_terms,
    iau2000b_radians,
    mean_obliquity,
)

from auroraplan.core.arrays import Bools, Floats, read_only
from auroraplan.core.geocentric import ARCSECOND, DAY_S, LIGHT_KM_PER_S
from auroraplan.core.sky import FIRST_UTC, LAST_UTC
from auroraplan.core.topocentric import ECCENTRICITY2, EQUATORIAL_RADIUS_KM

if TYPE_CHECKING:  # types only: jpllib takes long to import
    from skyfield.jpllib import SpiceKernel
    from skyfield.timelib import Time, Timescale

MOMENTS_AT_ONCE = 8_192
"""What an ephemeris is asked for at a time: 10 MB."""


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
    kernel: "SpiceKernel",
    timescale: "Timescale",
    *,
    unix_s: Floats,
    latitude_deg: Floats,
    longitude_deg: Floats,
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
    to_earth = _earth_axes(timescale, day, time)
    altitudes = [_altitude_deg(np.einsum("ijt,jt->it", to_earth, body), *place_deg) for body in (sun, moon)]
    return np.stack([*altitudes, _lit_fraction(sun, moon)])


def _seen_from_earth(kernel: "SpiceKernel", body: str, time: "Time") -> Floats:
    """The apparent place from the Earth's centre, ICRS, km, `(3, moments)`; see `core.geocentric`."""
    there, here = kernel[body].at(time), kernel["earth"].at(time)
    position = there.position.km - here.position.km
    velocity = there.velocity.km_per_s - here.velocity.km_per_s
    return position - velocity * (np.linalg.norm(position, axis=0) / LIGHT_KM_PER_S)


def _earth_axes(timescale: "Timescale", day: Floats, time: "Time") -> Floats:
    """The matrices that turn ICRS vectors to axes that turn with the Earth, `(3, 3, moments)`."""
    days, of_day = np.unique(day, return_inverse=True)
    noon = timescale.utc(1970, 1, 1 + days, 12)
    psi, epsilon = iau2000b_radians(noon)
    obliquity = mean_obliquity(noon.tdb) * ARCSECOND
    nutation = build_nutation_matrix(obliquity, obliquity + epsilon, psi)
    to_equator = np.einsum("ijt,jkt,kl->ilt", nutation, noon.precession_matrix(), ICRS_to_J2000)
    equinoxes = psi * np.cos(obliquity) + equation_of_the_equinoxes_complimentary_terms(noon.tt)
    angle = time.gmst * (np.pi / 12.0) + equinoxes[of_day]
    cosine, sine, none, one = np.cos(angle), np.sin(angle), np.zeros(len(day)), np.ones(len(day))
    turn = np.array([[cosine, sine, none], [-sine, cosine, none], [none, none, one]])
    return np.einsum("ijt,jkt->ikt", turn, to_equator[:, :, of_day])


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
