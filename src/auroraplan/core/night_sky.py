"""The sky of one night: when it is dark, how dark it gets, and what the Moon does meanwhile."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from types import MappingProxyType

import numpy as np

from auroraplan.core.arrays import Floats
from auroraplan.core.nights import Night, covering, nights
from auroraplan.core.places import Place
from auroraplan.core.sky import Almanac, SkyEvent, SkyTrack, moon_up_spans, spans_below, stretch
from auroraplan.core.spans import Spans, clipped, common_spans, span_hours

DARKNESS_DEG = (-6.0, -12.0, -18.0)
"""The depths of the Sun that the three twilights end at: civil, nautical, astronomical."""


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
    """The skies of consecutive nights, place by place.

    Raises UnusableInput for dates that the ephemeris does not cover.
    """
    of_places = [nights(place, first_evening, count) for place in places]
    from_unix_s, to_unix_s = covering(night for of_place in of_places for night in of_place)
    tracks = almanac.tracks(places, from_unix_s, to_unix_s)
    return (
        night_sky(night, track)
        for of_place, track in zip(of_places, tracks, strict=True)
        for night in of_place
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
