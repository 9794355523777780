"""Where the Sun and the Moon stand over a place."""

from dataclasses import dataclass
from enum import StrEnum

from auroraplan.core.arrays import Floats

STEP_S = 600.0
"""The spacing of the sky grid in seconds; every track's times are whole multiples of it in Unix time."""

SUN_ALTITUDES_DEG = (-0.833, -6.0, -12.0, -18.0)
"""Sunrise and sunset, civil, nautical and astronomical twilight."""


class Body(StrEnum):
    """The two bodies that brighten a night."""

    SUN = "sun"
    MOON = "moon"


@dataclass(frozen=True, slots=True)
class SkyEvent:
    """A body's altitude crosses `altitude_deg` at `unix_s`, upwards or downwards."""

    body: Body
    altitude_deg: float
    rising: bool
    unix_s: float


@dataclass(frozen=True, slots=True)
class SkyTrack:
    """Sun and Moon over one place on the 10-minute grid, with the crossings in between.

    `unix_s`, `sun_altitude_deg`, `moon_altitude_deg` (topocentric) and `moon_lit_fraction` (0..1)
    have shape `(times,)`; altitudes are geometric, without refraction. `events` are in order of time.
    """

    unix_s: Floats
    sun_altitude_deg: Floats
    moon_altitude_deg: Floats
    moon_lit_fraction: Floats
    events: tuple[SkyEvent, ...]
