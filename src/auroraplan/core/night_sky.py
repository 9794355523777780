"""The sky of one night: when it is dark, how dark it gets, and what the Moon does meanwhile."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from types import MappingProxyType

import numpy as np

from auroraplan.core.arrays import Floats
from auroraplan.core.nights import Night, local_noon, nights
from auroraplan.core.places import Place
from auroraplan.core.sky import Almanac, SkyEvent, SkyTrack, moon_up_spans, spans_below, stretch
from auroraplan.core.spans import Spans, clipped, common_spans, span_hours

DARKNESS_DEG = (-6.0, -12.0, -18.0)
"""The depths of the Sun that the three twilights end at: civil, nautical, astronomical."""

NIGHTS_TOGETHER = 366
"""Longer times are gone through in runs of so many nights, of which one is in memory."""


@dataclass(frozen=True, slots=True)
class NightSky:
    """Sun and Moon from the local noon of an evening to the next.

    `events` are in order of time. `dark_spans[-12.0]` is when the Sun is below -12 degrees, as pairs of Unix
    seconds, for each of DARKNESS_DEG. `moon_lit_fraction` (0..1) is that of the darkest moment,
    `darkest_unix_s`, when the Sun stands at `sun_min_altitude_deg`.
    """

    night: Night
    events: tuple[SkyEvent, ...]
    dark_spans: Mapping[float, Spans]
    moon_up: Spans
    darkest_unix_s: float
    sun_min_altitude_deg: float
    moon_lit_fraction: float

    def dark_hours(self, altitude_deg: float = -12.0) -> float:
        """For how long the Sun is below an altitude of DARKNESS_DEG."""
        return span_hours(self.dark_spans[altitude_deg])

    def moon_up_hours(self, altitude_deg: float = -12.0) -> float:
        """For how long the Moon is up while the Sun is below an altitude of DARKNESS_DEG."""
        return span_hours(common_spans(self.dark_spans[altitude_deg], self.moon_up))

    def moon_free_hours(self, altitude_deg: float = -12.0) -> float:
        """For how long the Moon is down while the Sun is below an altitude of DARKNESS_DEG."""
        return self.dark_hours(altitude_deg) - self.moon_up_hours(altitude_deg)


def night_sky(night: Night, track: SkyTrack) -> NightSky:
    """The sky of one night, from a track of its place that covers it."""
    from_unix_s, to_unix_s = night.from_utc.timestamp(), night.to_utc.timestamp()
    sky = stretch(track, from_unix_s, to_unix_s)
    dark = {depth: clipped(spans_below(sky, depth), from_unix_s, to_unix_s) for depth in DARKNESS_DEG}
    darkest_unix_s, sun_min_altitude_deg = _darkest(sky, from_unix_s, to_unix_s)
    return NightSky(
        night,
        tuple(event for event in sky.events if from_unix_s <= event.unix_s < to_unix_s),
        MappingProxyType(dark),
        clipped(moon_up_spans(sky), from_unix_s, to_unix_s),
        darkest_unix_s,
        sun_min_altitude_deg,
        float(np.interp(darkest_unix_s, sky.unix_s, sky.moon_lit_fraction)),
    )


def night_skies(
    almanac: Almanac, places: Sequence[Place], *, first_evening: date, count: int
) -> Iterator[NightSky]:
    """The skies of consecutive nights, place by place, from tracks of a year at most.

    Raises UnusableInput for dates that the ephemeris does not cover, before the first night.
    """
    runs = [
        (first_evening + timedelta(days=past), min(NIGHTS_TOGETHER, count - past))
        for past in range(0, count, NIGHTS_TOGETHER)
    ]
    if not places or not runs:
        return iter(())
    almanac.check_covers(*_reach(places, first_evening, count))
    # Places share the work of one run; of a longer time each place has its turn, so that no run is kept.
    groups = [places] if len(runs) == 1 else [(place,) for place in places]
    return (
        night_sky(night, track)
        for group in groups
        for first, nights_ in runs
        for place, track in zip(group, almanac.tracks(group, *_reach(group, first, nights_)), strict=True)
        for night in nights(place, first, nights_)
    )


def _reach(places: Sequence[Place], first_evening: date, count: int) -> tuple[float, float]:
    """The Unix times from the first noon of all places to their last."""
    zones = {place.time_zone for place in places}
    after = first_evening + timedelta(days=count)
    return (
        min(local_noon(zone, first_evening) for zone in zones).timestamp(),
        max(local_noon(zone, after) for zone in zones).timestamp(),
    )


def _darkest(sky: SkyTrack, from_unix_s: float, to_unix_s: float) -> tuple[float, float]:
    """When within `[from, to]` the Sun is lowest, and how low.

    The lowest moment lies at the vertex of the parabola through the lowest sample and its neighbours, or at
    an end of the night where the Sun sinks or climbs all through it (at the poles).
    """
    altitude, unix_s = sky.sun_altitude_deg, sky.unix_s
    lowest = int(np.argmin(altitude))
    if 0 < lowest < len(altitude) - 1:
        vertex_unix_s, vertex_deg = _vertex(
            unix_s[lowest - 1 : lowest + 2], altitude[lowest - 1 : lowest + 2]
        )
        if from_unix_s <= vertex_unix_s <= to_unix_s:
            return vertex_unix_s, vertex_deg
    end_unix_s = np.array((from_unix_s, to_unix_s))
    at_ends = np.interp(end_unix_s, unix_s, altitude)
    nearer = int(np.argmin(at_ends))
    return float(end_unix_s[nearer]), float(at_ends[nearer])


def _vertex(unix_s: Floats, altitude: Floats) -> tuple[float, float]:
    """The vertex of the parabola through three evenly spaced points of which the middle one is lowest."""
    before, middle, after = (float(value) for value in altitude)
    slope, bend = (after - before) / 2.0, before - 2.0 * middle + after
    shift = -slope / bend if bend > 0.0 else 0.0
    step_s = float(unix_s[1] - unix_s[0])
    return float(unix_s[1]) + shift * step_s, middle + slope * shift / 2.0
