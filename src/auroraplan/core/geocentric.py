"""Where the Sun and the Moon stand as seen from the centre of the turning Earth: the same for every place.

Model: JPL's DE421 (any kernel with Sun, Moon and Earth), evaluated by skyfield at one node a day for the Sun
and eight for the Moon, carried to where the light that arrives left (light time and aberration of the Earth's
motion in one: "planetary aberration"), in the true equator and equinox of date, then turned to Earth-fixed
axes by Greenwich apparent sidereal time at every step of the grid.

    node ──────── DE421 ──▶ p - v |p|/c ──▶ nutation · precession · bias ──▶ true equator of date
    grid step ─── through six nodes ──▶ turned by the Earth Rotation Angle + equation of the origins

Validity: 0.001 arcseconds against skyfield's apparent positions. Left out: polar motion (0.5 arcseconds at
most) and deflection of light (0.001). Unix time has no leap seconds: the day that ends with one is stretched,
which moves the Moon by 0.3 arcseconds for three hours.

References: Explanatory Supplement to the Astronomical Almanac, 3rd ed. (2013), 7.2; IERS Conventions
(2010), 5; Folkner, Williams & Boggs, The planetary and lunar ephemeris DE 421 (2009).
"""

from dataclasses import dataclass
from math import pi
from typing import TYPE_CHECKING

import numpy as np
from skyfield.framelib import ICRS_to_J2000
from skyfield.nutationlib import (
    build_nutation_matrix,
    equation_of_the_equinoxes_complimentary_terms,
    iau2000b_radians,
    mean_obliquity,
)

from auroraplan.core.arrays import Floats, read_only
from auroraplan.core.interpolation import AFTER, BEFORE, between_nodes
from auroraplan.core.topocentric import LIGHT_KM_PER_S

if TYPE_CHECKING:  # types only: jpllib takes long to import, and every panel of the window reads SkyTrack
    from skyfield.jpllib import SpiceKernel
    from skyfield.timelib import Time, Timescale
    from skyfield.vectorlib import VectorFunction

STEP_S = 600.0
STEPS_A_DAY = 144
MOON_NODES_A_DAY = 8

DAY_S = 86_400.0
UNIX_EPOCH_JD = 2_440_587.5
J2000_UNIX_S = 946_728_000.0

# JPL's numbers (NAIF integer codes); in every DE kernel both are counted from their barycentre.
EARTH, MOON = 399, 301

# IAU (2000), resolution B1.8: the Earth Rotation Angle in turns at J2000, and turns in a day of UT1.
ROTATION_AT_J2000 = 0.7790572732640
ROTATIONS_A_DAY = 1.00273781191135448

ARCSECOND = pi / 648_000.0


@dataclass(frozen=True, slots=True)
class GeocentricSky:
    """Apparent Sun and Moon in Earth-fixed axes (x to Greenwich, z to the north pole).

    `first_step` numbers the first time: it is `first_step * 600` in Unix seconds. `sun` and `moon` have shape
    `(5, times)`: x, y, z in km, the square of their length, and 1, as `core.topocentric` multiplies them.
    `moon_lit_fraction` is `(times,)`.
    """

    first_step: int
    sun: Floats
    moon: Floats
    moon_lit_fraction: Floats

    @property
    def end_step(self) -> int:
        """The number of the first time that is no longer here."""
        return self.first_step + len(self.moon_lit_fraction)

    def between(self, first_step: int, end_step: int) -> "GeocentricSky":
        """The part from `first_step` up to and without `end_step`, as views."""
        part = slice(first_step - self.first_step, end_step - self.first_step)
        return GeocentricSky(first_step, self.sun[:, part], self.moon[:, part], self.moon_lit_fraction[part])


def geocentric_sky(
    kernel: "SpiceKernel", timescale: "Timescale", *, first_day: int, days: int
) -> GeocentricSky:
    """Sun and Moon at every step of `days` whole days of UTC; days count from 1970-01-01.

    The kernel must reach two days before the first and three days after the last.
    """
    orientation = _Orientation.of_days(timescale, np.arange(first_day - 3.0, first_day + days + 4.0))
    turn = orientation.greenwich(days)
    sun = _turned(between_nodes(_sun_nodes(kernel, orientation), STEPS_A_DAY), *turn)
    moon_steps = STEPS_A_DAY // MOON_NODES_A_DAY
    moon = _turned(between_nodes(_moon_nodes(kernel, timescale, orientation), moon_steps), *turn)
    lit = _lit_fraction(np.einsum("it,it->t", sun[:3], moon[:3]), sun[3], moon[3])
    return GeocentricSky(first_day * STEPS_A_DAY, read_only(sun), read_only(moon), read_only(lit))


@dataclass(frozen=True, slots=True)
class _Orientation:
    """How the Earth is tilted and turned as each day of UTC begins, three days before and after those wanted.

    `to_equator` `(3, 3, days)` turns ICRS vectors to the true equator and equinox of date; `origins_rad` is
    Greenwich apparent sidereal time less the Earth Rotation Angle; `delta_t_s` is TT - UT1 and
    `tt_minus_unix_s` is what its name says, all `(days,)`.
    """

    days: Floats
    time: "Time"
    to_equator: Floats
    origins_rad: Floats
    delta_t_s: Floats
    tt_minus_unix_s: Floats

    @classmethod
    def of_days(cls, timescale: "Timescale", days: Floats) -> "_Orientation":
        time = timescale.utc(1970, 1, 1 + days)
        psi, epsilon = iau2000b_radians(time)
        obliquity = mean_obliquity(time.tdb) * ARCSECOND
        nutation = build_nutation_matrix(obliquity, obliquity + epsilon, psi)
        precession = time.precession_matrix()
        equinoxes = psi * np.cos(obliquity) + equation_of_the_equinoxes_complimentary_terms(time.tt)
        mean_turn = time.gmst / 24.0 - _rotation(time.whole - 2_451_545.0 + time.ut1_fraction)
        return cls(
            days,
            time,
            np.einsum("ijt,jkt,kl->ilt", nutation, precession, ICRS_to_J2000),
            ((mean_turn + 0.5) % 1.0 - 0.5) * 2.0 * pi + equinoxes,
            time.delta_t,
            (time.whole - UNIX_EPOCH_JD - days + time.tt_fraction) * DAY_S,
        )

    def greenwich(self, days: int) -> tuple[Floats, Floats]:
        """Cosine and sine of Greenwich apparent sidereal time at every step of the inner days, `(times,)`."""
        origins, delta_t = between_nodes(np.stack((self.origins_rad, self.delta_t_s))[:, 1:-1], STEPS_A_DAY)
        steps = self.days[3] * STEPS_A_DAY + np.arange(days * STEPS_A_DAY)
        ut1_s = (
            steps * STEP_S
            - J2000_UNIX_S
            + np.repeat(self.tt_minus_unix_s[3 : 3 + days], STEPS_A_DAY)
            - delta_t
        )
        angle = _rotation(ut1_s / DAY_S) * 2.0 * pi + origins
        return np.cos(angle), np.sin(angle)


def _rotation(days_since_j2000: Floats) -> Floats:
    """The Earth Rotation Angle in turns, for UT1 in days."""
    turns = ROTATION_AT_J2000 + ROTATIONS_A_DAY * days_since_j2000
    return turns - np.floor(turns)  # four times as fast as % 1.0


def _sun_nodes(kernel: "SpiceKernel", orientation: _Orientation) -> Floats:
    """The Sun at one node a day, two days before the wanted ones to three after: `(3, nodes)`."""
    inner = slice(1, -1)
    return np.einsum(
        "ijt,jt->it",
        orientation.to_equator[:, :, inner],
        _seen(kernel["sun"], kernel["earth"], orientation.time[inner]),
    )


def _moon_nodes(kernel: "SpiceKernel", timescale: "Timescale", orientation: _Orientation) -> Floats:
    """The Moon at eight nodes a day, two nodes before the wanted days to three after: `(3, nodes)`."""
    matrices = between_nodes(orientation.to_equator.reshape(9, -1), MOON_NODES_A_DAY)
    wanted = slice(MOON_NODES_A_DAY - BEFORE, matrices.shape[1] - MOON_NODES_A_DAY + AFTER)
    inner = orientation.time[BEFORE:-AFTER]
    hours = np.arange(MOON_NODES_A_DAY) / MOON_NODES_A_DAY
    whole = np.repeat(inner.whole, MOON_NODES_A_DAY)[wanted]
    fraction = (inner.tt_fraction[:, None] + hours).ravel()[wanted]
    # Both are counted from the barycentre that they turn round; the way of that about the Sun cancels.
    from_barycentre = {segment.target: segment for segment in kernel.segments}
    moon = _seen(from_barycentre[MOON], from_barycentre[EARTH], timescale.tt_jd(whole, fraction))
    return np.einsum("ijt,jt->it", matrices.reshape(3, 3, -1)[:, :, wanted], moon)


def _seen(body: "VectorFunction", earth: "VectorFunction", time: "Time") -> Floats:
    """The apparent place of a body from the Earth's centre in ICRS axes, km, `(3, times)`.

    Its light left |p|/c ago, and arrives aslant as the Earth moves: together p - (v_body - v_earth) |p|/c.
    """
    there, here = body.at(time), earth.at(time)
    position = there.position.km - here.position.km
    velocity = there.velocity.km_per_s - here.velocity.km_per_s
    return position - velocity * (np.sqrt(_squared(position)) / LIGHT_KM_PER_S)


def _turned(vectors: Floats, cosine: Floats, sine: Floats) -> Floats:
    """Vectors `(3, times)` in axes that have turned with the Earth, with their squared length and 1."""
    x, y, z = vectors
    turned = np.empty((5, len(x)))
    turned[0] = x * cosine + y * sine
    turned[1] = y * cosine - x * sine
    turned[2] = z
    turned[3] = _squared(vectors)
    turned[4] = 1.0
    return turned


def _squared(vectors: Floats) -> Floats:
    return np.einsum("it,it->t", vectors, vectors)


def _lit_fraction(dot: Floats, sun_km2: Floats, moon_km2: Floats) -> Floats:
    """The lit share of the Moon's disc: (1 + cos i) / 2 for the angle i at the Moon between Earth and Sun.

    Meeus (1998), 48.1.
    """
    sun_from_moon = np.sqrt(sun_km2 + moon_km2 - 2.0 * dot)
    return 0.5 + 0.5 * (moon_km2 - dot) / (sun_from_moon * np.sqrt(moon_km2))
