"""Where the Sun and the Moon stand over a place, and when they cross the altitudes that matter.

Altitudes are geometric: of the body's centre, seen from the place on the WGS84 ellipsoid, without refraction.
Sunrise and sunset are at -0.833 degrees (34' of refraction at the horizon and 16' of semi-diameter),
twilights at -6, -12 and -18. The Moon rises and sets at the same -0.833 degrees, topocentric: its upper
limb touches a sea horizon under mean refraction. Its semi-diameter is taken as 16'; the true one, 14.7' to
16.8', moves a moonrise by some ten seconds at the latitudes of Scotland, and a shallow one further north by
more.

Validity: altitudes within 0.05 arcseconds and events within 0.1 s of skyfield at full precision, 1970-2053,
as far as the Earth's rotation is known; ahead of the built-in table delta T is extrapolated (docs/sky.md).

Reference: Explanatory Supplement to the Astronomical Almanac, 3rd ed. (2013), 12.1 (rising, setting,
twilight).
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from enum import StrEnum
from itertools import pairwise
from math import ceil, floor, pi
from typing import TYPE_CHECKING, overload

import numpy as np

from auroraplan.core.arrays import Bools, Floats, Ints, read_only
from auroraplan.core.crossings import Candidates, Crossings, candidates, crossings
from auroraplan.core.errors import UnusableInput
from auroraplan.core.geocentric import DAY_S, STEPS_A_DAY, GeocentricSky, geocentric_sky
from auroraplan.core.interpolation import AFTER, BEFORE
from auroraplan.core.language import tr
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

SUN_SINES = read_only(np.sin(np.radians(SUN_ALTITUDES_DEG)))
MOON_SINES = read_only(np.sin(np.radians([MOON_ALTITUDE_DEG])))
DEGREES_IN_RADIAN = 180.0 / pi

# DE421 ends on 2053-10-09 and the shipped excerpt begins with 1970; nodes reach two days before and three
# days after what is asked for.
FIRST_UTC = datetime(1969, 12, 31, 10, tzinfo=UTC)
LAST_UTC = datetime(2053, 10, 5, 23, tzinfo=UTC)

STRETCH_DAYS = 400
"""Positions that do not depend on the place are computed for so many days at a time, 5 MB of them."""

STRETCHES_KEPT = 4
"""How many such stretches an almanac keeps."""

SAMPLES_TOGETHER = 524_288
"""Places are computed together up to so many samples of each body, 4 MB, or one place if it has more."""

PIECE_SAMPLES = 131_072
"""They are cut into pieces of so many samples, which stay in a processor's cache."""

PIECE_TIMES = 4_096
"""Pieces are no narrower in time than this: their overlaps shall not count."""


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

        However many places there are, a few are computed at a time; each track holds 16 bytes for each time,
        and all share 16 more. Raises UnusableInput for times that the ephemeris does not cover, before the
        first track.
        """
        self.check_covers(from_unix_s, to_unix_s)
        return self._tracks(tuple(places), floor(from_unix_s / STEP_S), ceil(to_unix_s / STEP_S) + 1)

    def check_covers(self, from_unix_s: float, to_unix_s: float) -> None:
        """Raises UnusableInput for times that the ephemeris does not cover."""
        if not from_unix_s <= to_unix_s:
            raise ValueError(f"a stretch of time from {from_unix_s} to {to_unix_s} ends before it begins")
        for unix_s in (from_unix_s, to_unix_s):
            if not FIRST_UTC.timestamp() <= unix_s <= LAST_UTC.timestamp():
                wanted = datetime(1970, 1, 1, tzinfo=UTC) + timedelta(seconds=unix_s)
                raise UnusableInput(
                    tr(
                        "There is no sky for {date}: the ephemeris covers 1970-01-01 to {last}; "
                        "choose dates in between.",
                        date=wanted.date(),
                        last=(LAST_UTC - timedelta(days=2)).date(),
                    )
                )

    def _tracks(self, places: Sequence[Place], first_step: int, end_step: int) -> Iterator[SkyTrack]:
        unix_s = read_only(np.arange(first_step, end_step, dtype=np.float64) * STEP_S)
        together = max(1, SAMPLES_TOGETHER // len(unix_s))
        for first in range(0, len(places), together):
            standpoints = Standpoints.of(places[first : first + together])
            yield from _tracks_together(standpoints, self._stretches(first_step, end_step), unix_s)

    def _stretches(self, first_step: int, end_step: int) -> Iterator[GeocentricSky]:
        """Positions from step to step, BEFORE and AFTER more at the ends; stretches overlap by as many."""
        longest = STRETCH_DAYS * STEPS_A_DAY
        for first in range(first_step, end_step, longest):
            # A time of decades would only drive out what is asked for again and again.
            keep = end_step - first_step <= STRETCHES_KEPT * longest
            yield self._positions(first - BEFORE, min(first + longest, end_step) + AFTER, keep=keep)

    def _positions(self, first_step: int, end_step: int, *, keep: bool) -> GeocentricSky:
        for known in self._kept:
            if known.first_step <= first_step and end_step <= known.end_step:
                return known.between(first_step, end_step)
        first_day = first_step // STEPS_A_DAY
        days = -(-end_step // STEPS_A_DAY) - first_day
        computed = geocentric_sky(self._kernel, self._timescale, first_day=first_day, days=days)
        if keep:
            self._kept = (computed, *self._kept[: STRETCHES_KEPT - 1])
        return computed.between(first_step, end_step)


def _tracks_together(
    standpoints: Standpoints, stretches: Iterable[GeocentricSky], unix_s: Floats
) -> Iterator[SkyTrack]:
    """The tracks of a few places over consecutive stretches of time."""
    shape = (len(standpoints.climb), len(unix_s))
    sun_deg, moon_deg, lit = np.empty(shape), np.empty(shape), np.empty(shape[1])
    found: list[Crossings] = []
    for part in stretches:
        column = part.first_step + BEFORE - round(unix_s[0] / STEP_S)
        inner = slice(column, column + len(part.moon_lit_fraction) - BEFORE - AFTER)
        lit[inner] = part.moon_lit_fraction[BEFORE:-AFTER]
        climb, sun, moon = standpoints.climb, standpoints.sun_reach2, standpoints.moon_reach2
        of_sun = _survey(climb, sun, body=part.sun, levels=SUN_SINES, altitude_deg=sun_deg[:, inner])
        of_moon = _survey(climb, moon, body=part.moon, levels=MOON_SINES, altitude_deg=moon_deg[:, inner])
        found += (of_sun.moved(column), of_moon.moved(column, levels=len(SUN_SINES)))
    tracks = zip(read_only(sun_deg), read_only(moon_deg), _events(found, shape, unix_s), strict=True)
    return (SkyTrack(unix_s, sun, moon, read_only(lit), events) for sun, moon, events in tracks)


def _survey(
    climb: Floats, reach2: Floats, *, body: Floats, levels: Floats, altitude_deg: Floats
) -> Crossings:
    """Fills `altitude_deg` `(places, times)` piece by piece, and finds the crossings of sines `levels`.

    `body` `(5, times)` has BEFORE times more at its beginning and AFTER at its end.
    """
    found: list[Candidates] = []
    for rows, columns in _pieces(*altitude_deg.shape):
        around = slice(columns.start, columns.stop + BEFORE + AFTER)
        sines = altitude_sines(climb[rows], reach2[rows], body=body[:, around])
        found.append(candidates(sines, levels, first_row=rows.start, first_column=columns.start))
        piece = altitude_deg[rows, columns]
        np.arcsin(sines[:, BEFORE:-AFTER], out=piece)
        piece *= DEGREES_IN_RADIAN
    return crossings(Candidates.joined(found), levels)


def _pieces(rows: int, columns: int) -> Iterator[tuple[slice, slice]]:
    """Slices of rows and columns that tile an array."""
    width = min(columns, max(PIECE_TIMES, PIECE_SAMPLES // rows))
    height = max(1, PIECE_SAMPLES // width)
    for row in range(0, rows, height):
        for column in range(0, columns, width):
            yield slice(row, min(row + height, rows)), slice(column, min(column + width, columns))


def _events(found: Sequence[Crossings], shape: tuple[int, int], unix_s: Floats) -> Iterator[SkyEvents]:
    """The events of each row of `(places, times)`, in order of time."""
    rows, times = shape
    row, position = (np.concatenate([getattr(part, name) for part in found]) for name in ("row", "position"))
    kind = np.concatenate([2 * part.level + part.rising for part in found])
    inside = (position >= 0.0) & (position <= times - 1)
    along = row * float(times) + position
    order = np.flatnonzero(inside)[np.argsort(along[inside])]
    ends = np.searchsorted(along[order], np.arange(rows + 1) * float(times))
    moment, kind = read_only(unix_s[0] + position[order] * STEP_S), read_only(kind[order])
    return (SkyEvents(moment[a:b], kind[a:b]) for a, b in pairwise(ends))


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
