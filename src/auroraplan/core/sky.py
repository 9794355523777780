"""Where the Sun and the Moon stand over a place, and when they cross the altitudes that matter.

Altitudes are geometric: of the body's centre, seen from the place on the WGS84 ellipsoid, without refraction.
Sunrise and sunset are at -0.833 degrees (34' of refraction at the horizon and 16' of semi-diameter),
twilights at -6, -12 and -18. The Moon rises and sets at the same -0.833 degrees, topocentric: its upper
limb touches a sea horizon under mean refraction. Its semi-diameter is taken as 16'; the true one, 14.7' to
16.8', moves a moonrise by some ten seconds at the latitudes of Scotland, and a shallow one further north by
more.

Validity: altitudes within 0.5 arcseconds and events within about 0.1 s of skyfield at full precision,
1970-2053, as far as the Earth's rotation is known; ahead of the built-in table delta T is extrapolated.

Reference: Explanatory Supplement to the Astronomical Almanac, 3rd ed. (2013), 12.1 (rising, setting,
twilight).
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from enum import StrEnum
from itertools import pairwise
from math import ceil, floor
from typing import TYPE_CHECKING, overload

import numpy as np

from auroraplan.core.arrays import Bools, Floats, Ints, read_only
from auroraplan.core.crossings import MARGIN, Crossings, crossings
from auroraplan.core.errors import UnusableInput
from auroraplan.core.geocentric import DAY_S, STEPS_A_DAY, GeocentricSky, geocentric_sky
from auroraplan.core.places import Place
from auroraplan.core.spans import Spans, alternating_spans
from auroraplan.core.topocentric import Standpoints, altitude_sines

if TYPE_CHECKING:  # types only: jpllib takes long to import, and every panel of the window reads SkyTrack
    from skyfield.jpllib import SpiceKernel
    from skyfield.timelib import Timescale

STEP_S = DAY_S / STEPS_A_DAY
"""The spacing of the sky grid, 600 seconds; every track's times are whole multiples of it in Unix time."""

SUN_ALTITUDES_DEG = (-0.833, -6.0, -12.0, -18.0)
"""Sunrise and sunset, civil, nautical and astronomical twilight."""

MOON_ALTITUDE_DEG = -0.833
"""Moonrise and moonset: the topocentric altitude of the Moon's centre."""

# DE421 ends on 2053-10-09 and the shipped excerpt begins with 1970; nodes reach two days before and three
# days after what is asked for.
FIRST_UTC = datetime(1969, 12, 31, 10, tzinfo=UTC)
LAST_UTC = datetime(2053, 10, 5, 23, tzinfo=UTC)

SAMPLES_AT_ONCE = 65_536
"""Places are computed together up to so many samples: what stays in a processor's cache."""

STRETCHES_KEPT = 4
"""How many stretches of place-independent positions an almanac keeps; a year is 4 MB."""

LONGEST_KEPT_DAYS = 1_000
"""Hindcasts over decades are computed and let go."""


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


EVENT_KINDS: tuple[tuple[Body, float, bool], ...] = (
    *((Body.SUN, altitude, rising) for altitude in SUN_ALTITUDES_DEG for rising in (False, True)),
    (Body.MOON, MOON_ALTITUDE_DEG, False),
    (Body.MOON, MOON_ALTITUDE_DEG, True),
)
"""What can happen: odd kinds rise."""

_KIND_NUMBERS: dict[tuple[Body, float, bool], int] = {kind: number for number, kind in enumerate(EVENT_KINDS)}


@dataclass(frozen=True, slots=True, eq=False)
class SkyEvents(Sequence[SkyEvent]):
    """The events of a track in order of time, made into SkyEvent as they are read.

    `unix_s` and `kind`, which numbers EVENT_KINDS, have shape `(events,)`. A year has 3,600 events, so a
    season over many places would otherwise spend most of its time on building objects that nobody looks at.
    """

    unix_s: Floats
    kind: Ints

    @classmethod
    def of(cls, events: Iterable[SkyEvent]) -> "SkyEvents":
        """Events that were made one by one, put in order of time.

        Raises ValueError for a crossing that is none of EVENT_KINDS.
        """
        if isinstance(events, SkyEvents):
            return events
        ordered = sorted(events, key=lambda event: event.unix_s)
        kinds = [(event.body, event.altitude_deg, event.rising) for event in ordered]
        unknown = [kind for kind in kinds if kind not in _KIND_NUMBERS]
        if unknown:
            raise ValueError(f"no such event: {unknown[0]}")
        numbers = np.array([_KIND_NUMBERS[kind] for kind in kinds], dtype=np.int64)
        return cls(
            read_only(np.array([event.unix_s for event in ordered], dtype=np.float64)), read_only(numbers)
        )

    def __len__(self) -> int:
        """The number of events."""
        return len(self.unix_s)

    @overload
    def __getitem__(self, index: int) -> SkyEvent: ...
    @overload
    def __getitem__(self, index: slice) -> "SkyEvents": ...
    def __getitem__(self, index: int | slice) -> "SkyEvent | SkyEvents":
        """One event, or a run of them."""
        if isinstance(index, slice):
            return SkyEvents(self.unix_s[index], self.kind[index])
        body, altitude_deg, rising = EVENT_KINDS[int(self.kind[index])]
        return SkyEvent(body, altitude_deg, rising, float(self.unix_s[index]))

    def between(self, from_unix_s: float, to_unix_s: float) -> "SkyEvents":
        """The events in `[from, to]`, as views."""
        first = int(np.searchsorted(self.unix_s, from_unix_s, side="left"))
        return self[first : int(np.searchsorted(self.unix_s, to_unix_s, side="right"))]

    def crossings_of(self, body: Body, altitude_deg: float) -> tuple[Floats, Bools]:
        """When a body crosses one altitude, and whether upwards: `(events,)` each."""
        down = _KIND_NUMBERS[body, altitude_deg, False]
        chosen = self.kind >> 1 == down >> 1
        return self.unix_s[chosen], self.kind[chosen] % 2 == 1


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
    events: Sequence[SkyEvent]


class Almanac:
    """Sun and Moon over any place, from an ephemeris and its time scale.

    Positions that do not depend on the place are computed once for each stretch of time and kept.
    """

    __slots__ = ("_kept", "_kernel", "_timescale")

    def __init__(self, kernel: "SpiceKernel", timescale: "Timescale") -> None:
        self._kernel = kernel
        self._timescale = timescale
        self._kept: tuple[GeocentricSky, ...] = ()

    def tracks(self, places: Iterable[Place], from_unix_s: float, to_unix_s: float) -> Iterator[SkyTrack]:
        """The track of each place, one after the other, on the grid that covers `[from, to]`.

        Raises UnusableInput for times that the ephemeris does not cover, before the first track.
        """
        _check_covered(from_unix_s, to_unix_s)
        first, last = floor(from_unix_s / STEP_S), ceil(to_unix_s / STEP_S)
        return _tracks(tuple(places), self._positions(first - MARGIN, last + 1 + MARGIN))

    def _positions(self, first_step: int, end_step: int) -> GeocentricSky:
        for known in self._kept:
            if known.first_step <= first_step and end_step <= known.end_step:
                return known.between(first_step, end_step)
        first_day = first_step // STEPS_A_DAY
        days = -(-end_step // STEPS_A_DAY) - first_day
        computed = geocentric_sky(self._kernel, self._timescale, first_day=first_day, days=days)
        if days <= LONGEST_KEPT_DAYS:
            self._kept = (computed, *self._kept[: STRETCHES_KEPT - 1])
        return computed.between(first_step, end_step)


def _check_covered(from_unix_s: float, to_unix_s: float) -> None:
    if not from_unix_s <= to_unix_s:
        raise ValueError(f"a stretch of time from {from_unix_s} to {to_unix_s} ends before it begins")
    for unix_s in (from_unix_s, to_unix_s):
        if not FIRST_UTC.timestamp() <= unix_s <= LAST_UTC.timestamp():
            wanted = datetime(1970, 1, 1, tzinfo=UTC) + timedelta(seconds=unix_s)
            raise UnusableInput(
                f"There is no sky for {wanted.date()}: the ephemeris covers 1970-01-01 to "
                f"{(LAST_UTC - timedelta(days=2)).date()}; choose dates in between."
            )


def _tracks(places: Sequence[Place], positions: GeocentricSky) -> Iterator[SkyTrack]:
    """The tracks of places, a few at a time; `positions` have MARGIN steps more at both ends."""
    steps = np.arange(positions.first_step + MARGIN, positions.end_step - MARGIN, dtype=np.float64)
    unix_s = read_only(steps * STEP_S)
    lit = positions.moon_lit_fraction[MARGIN:-MARGIN]
    together = max(1, SAMPLES_AT_ONCE // len(lit))
    for first in range(0, len(places), together):
        standpoints = Standpoints.of(places[first : first + together])
        sun = altitude_sines(standpoints, positions.sun_km, body_km2=positions.sun_km2)
        moon = altitude_sines(standpoints, positions.moon_km, body_km2=positions.moon_km2)
        events = _events(sun, moon, positions.first_step * STEP_S)
        yield from (
            SkyTrack(unix_s, sun_deg, moon_deg, lit, happens)
            for sun_deg, moon_deg, happens in zip(
                _altitudes_deg(sun), _altitudes_deg(moon), events, strict=True
            )
        )


def _altitudes_deg(sines: Floats) -> Floats:
    """Altitudes without the margins, `(places, times)`; computed in the place of the sines."""
    # Rounding may lift the sine of a body in the zenith above 1.
    np.clip(sines, -1.0, 1.0, out=sines)
    return read_only(np.degrees(np.arcsin(sines, out=sines), out=sines)[:, MARGIN:-MARGIN])


def _events(sun_sines: Floats, moon_sines: Floats, first_unix_s: float) -> Iterator[SkyEvents]:
    """The events of each row, in order of time."""
    sun = crossings(sun_sines, np.sin(np.radians(SUN_ALTITUDES_DEG)))
    moon = crossings(moon_sines, np.sin(np.radians([MOON_ALTITUDE_DEG])))
    row = np.concatenate((sun.row, moon.row))
    unix_s = first_unix_s + np.concatenate((sun.position, moon.position)) * STEP_S
    kind = np.concatenate((_kinds(sun, 0), _kinds(moon, len(SUN_ALTITUDES_DEG))))
    order = np.lexsort((unix_s, row))
    unix_s, kind = read_only(unix_s[order]), read_only(kind[order])
    ends = np.searchsorted(row[order], np.arange(len(sun_sines) + 1))
    return (SkyEvents(unix_s[a:b], kind[a:b]) for a, b in pairwise(ends))


def _kinds(found: Crossings, first_level: int) -> Ints:
    return 2 * (first_level + found.level) + found.rising


def stretch(track: SkyTrack, from_unix_s: float, to_unix_s: float) -> SkyTrack:
    """The part of a track on the grid that covers `[from, to]`, as views, with the events inside.

    Raises ValueError where the track does not reach.
    """
    start_s, times = float(track.unix_s[0]), len(track.unix_s)
    first = floor((from_unix_s - start_s) / STEP_S)
    end = ceil((to_unix_s - start_s) / STEP_S) + 1
    if first < 0 or end > times or first >= end:
        raise ValueError(f"the track does not cover {from_unix_s} to {to_unix_s}")
    part = slice(first, end)
    unix_s = track.unix_s[part]
    return SkyTrack(
        unix_s,
        track.sun_altitude_deg[part],
        track.moon_altitude_deg[part],
        track.moon_lit_fraction[part],
        SkyEvents.of(track.events).between(float(unix_s[0]), float(unix_s[-1])),
    )


def spans_below(track: SkyTrack, altitude_deg: float) -> Spans:
    """When the Sun is below one of SUN_ALTITUDES_DEG, `((from_unix_s, to_unix_s), ...)`, within the track.

    Raises ValueError for another altitude.
    """
    if altitude_deg not in SUN_ALTITUDES_DEG:
        raise ValueError(f"the Sun's crossings of {altitude_deg} degrees are not kept")
    unix_s, rising = SkyEvents.of(track.events).crossings_of(Body.SUN, altitude_deg)
    # The first crossing tells more surely than the first sample, which may lie on the altitude itself.
    below = bool(rising[0]) if len(rising) else bool(track.sun_altitude_deg[0] < altitude_deg)
    return alternating_spans(unix_s, within_at_start=below, ends=_ends(track))


def moon_up_spans(track: SkyTrack) -> Spans:
    """When the Moon is up, `((from_unix_s, to_unix_s), ...)`, within the track."""
    unix_s, rising = SkyEvents.of(track.events).crossings_of(Body.MOON, MOON_ALTITUDE_DEG)
    up = not bool(rising[0]) if len(rising) else bool(track.moon_altitude_deg[0] > MOON_ALTITUDE_DEG)
    return alternating_spans(unix_s, within_at_start=up, ends=_ends(track))


def _ends(track: SkyTrack) -> tuple[float, float]:
    return float(track.unix_s[0]), float(track.unix_s[-1])
