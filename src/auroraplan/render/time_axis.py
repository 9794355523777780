"""A night's drawing runs from an hour before sunset to an hour after sunrise, on the place's clock.

Where the Sun does not rise or does not set, it runs from local noon to local noon.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from zoneinfo import ZoneInfo

import numpy as np

from auroraplan.app.conventions import hour_text
from auroraplan.app.date_wording import zone_text
from auroraplan.core.odds import NightOdds
from auroraplan.core.places import Place
from auroraplan.core.sky import SUN_ALTITUDES_DEG

HOUR_S = 3600.0
LEAST_HOURS = 12.0
HOUR_STEPS = (1, 2, 3, 6)


@dataclass(frozen=True, slots=True)
class TimeAxis:
    """Time from left to right: pixels `left`..`right` stand for `from_unix_s`..`to_unix_s`."""

    left: float
    right: float
    from_unix_s: float
    to_unix_s: float

    def x(self, unix_s: float) -> float:
        """Where a moment stands; outside the axis, its nearer end."""
        share = (unix_s - self.from_unix_s) / (self.to_unix_s - self.from_unix_s)
        return self.left + min(max(share, 0.0), 1.0) * (self.right - self.left)

    def unix_s(self, x: float) -> float:
        """The moment that stands at a pixel."""
        return self.from_unix_s + (x - self.left) / (self.right - self.left) * (
            self.to_unix_s - self.from_unix_s
        )

    @property
    def pixels_per_hour(self) -> float:
        """How wide an hour is."""
        return (self.right - self.left) / (self.to_unix_s - self.from_unix_s) * HOUR_S


@dataclass(frozen=True, slots=True)
class HourMark:
    """A whole hour of the place's clock."""

    unix_s: float
    text: str
    is_midnight: bool


def night_axis(night: NightOdds, left: float, right: float) -> TimeAxis:
    """The axis of a night between two pixels."""
    start, end = shown_span(night)
    return TimeAxis(left, right, start, end)


def shown_span(night: NightOdds) -> tuple[float, float]:
    """The span of a night that is drawn, in whole hours, at least 12."""
    noon, next_noon = night.night.from_utc.timestamp(), night.night.to_utc.timestamp()
    light = night.sky.sun_altitude_deg > SUN_ALTITUDES_DEG[0]
    if light.all() or not light.any():
        return noon, next_noon
    down = night.sky.unix_s[~light]
    start, end = float(down[0]) - HOUR_S, float(down[-1]) + HOUR_S
    lacking = max(0.0, LEAST_HOURS * HOUR_S - (end - start))
    start, end = start - lacking / 2.0, end + lacking / 2.0
    start, end = np.floor(start / HOUR_S) * HOUR_S, np.ceil(end / HOUR_S) * HOUR_S
    return max(noon, float(start)), min(next_noon, float(end))


def hour_marks(place: Place, axis: TimeAxis, *, least_pixels: float) -> Iterator[HourMark]:
    """The whole hours of the place's clock, as many as stand `least_pixels` apart."""
    step = next((step for step in HOUR_STEPS if step * axis.pixels_per_hour >= least_pixels), 12)
    zone = ZoneInfo(place.time_zone)
    first_quarter = np.ceil(axis.from_unix_s / 900.0) * 900.0
    for unix_s in np.arange(first_quarter, axis.to_unix_s + 1.0, 900.0):
        local = datetime.fromtimestamp(float(unix_s), zone)
        if local.minute == 0 and local.hour % step == 0:
            yield HourMark(float(unix_s), hour_text(local), local.hour == 0)


def zone_label(place: Place, axis: TimeAxis) -> str:
    """The name of the clock: "CET", or "CET → CEST" where it changes in the night."""
    names = (zone_text(axis.from_unix_s, place), zone_text(axis.to_unix_s, place))
    return names[0] if names[0] == names[1] else f"{names[0]} → {names[1]}"
