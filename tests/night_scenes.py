"""Hand-made skies, fields, Kp and clouds for the tests of the odds: no ephemeris, no resources."""

from dataclasses import dataclass, field, replace
from datetime import date

import numpy as np

from auroraplan.core.activity import KP_LEVELS, KP_STEP_S, ActivityOutlook, KpCorrelation
from auroraplan.core.arrays import Floats
from auroraplan.core.clouds import CloudCorrelation, CloudOutlook
from auroraplan.core.magnetic import MagneticTrack
from auroraplan.core.nights import nights
from auroraplan.core.odds import PlaceOdds, place_odds
from auroraplan.core.places import Place
from auroraplan.core.sky import STEP_S, SkyTrack

GREENWICH = Place("scene", "Scene", "", "", 60.0, 0.0, "UTC")
EVENING = date(2027, 2, 8)

# As fitted to the Kp of 1957-2008 and to hourly cloud.
KP_CORRELATION = KpCorrelation(level=0.02, night=0.72, next_night=0.41)
CLOUD_CORRELATION = CloudCorrelation(night=0.7, next_night=0.3)

# P(Kp >= k) of the 3-hour steps of 1957-2026; each whole Kp is spread over its thirds.
AT_LEAST = (1.0, 0.796, 0.527, 0.288, 0.124, 0.044, 0.015, 0.005, 0.0015, 0.0001)


def usual_kp() -> Floats:
    """The climatology of one 3-hour step, `(28,)`."""
    of_whole = -np.diff(np.append(AT_LEAST, 0.0))
    row = np.repeat(of_whole / 3.0, 3)[:28]
    return row / row.sum()


def known_kp(kp: float) -> Floats:
    """A step whose Kp is known, `(28,)`."""
    return np.eye(len(KP_LEVELS))[round(3.0 * kp)]


@dataclass(frozen=True)
class Scene:
    """One place with magnetic midnight at 23 UT and a Sun that sinks to `sun_midnight_deg` at 0 UT."""

    qd_latitude_deg: float = 66.0
    count: int = 1
    sun_noon_deg: float = 5.0
    sun_midnight_deg: float = -35.0
    moon_altitude_deg: float = -30.0
    moon_lit_fraction: float = 0.0
    kp_row: Floats = field(default_factory=usual_kp)
    kp_correlation: KpCorrelation = KP_CORRELATION
    clear: float = 0.4
    spread: float = 0.1
    cloud_correlation: CloudCorrelation = CLOUD_CORRELATION
    place: Place = GREENWICH
    town_glow: float = 0.0

    def but(self, **changes: object) -> "Scene":
        return replace(self, **changes)

    @property
    def sky(self) -> SkyTrack:
        unix_s = self._begins + STEP_S * np.arange((self.count + 2) * 144 + 1, dtype=np.float64)
        turn = np.cos(2.0 * np.pi * (unix_s / 86_400.0 - 0.5))
        mean, swing = (
            (self.sun_noon_deg + self.sun_midnight_deg) / 2,
            (self.sun_noon_deg - self.sun_midnight_deg) / 2,
        )
        same = np.ones_like(unix_s)
        return SkyTrack(
            unix_s,
            mean + swing * turn,
            self.moon_altitude_deg * same,
            self.moon_lit_fraction * same,
            (),
        )

    @property
    def odds(self) -> PlaceOdds:
        sky = self.sky
        hours = (self.count + 2) * 24
        steps = hours // 3
        return place_odds(
            nights(self.place, EVENING, self.count),
            sky=sky,
            magnetic=MagneticTrack(self.qd_latitude_deg, sky.unix_s, np.mod(sky.unix_s / 3600.0 + 1.0, 24.0)),
            activity=ActivityOutlook(
                self._begins // KP_STEP_S * KP_STEP_S,
                np.tile(self.kp_row, (steps, 1)),
                ("kp-climatology",) * steps,
                self.kp_correlation,
            ),
            clouds=CloudOutlook(
                self._begins,
                np.full(hours, self.clear),
                np.full(hours, self.spread),
                ("cloud-normals",) * hours,
                self.cloud_correlation,
            ),
            poleward_azimuth_deg=0.0,
            town_glow=self.town_glow,
        )

    @property
    def tonight(self) -> float:
        return self.odds.nights[0].odds

    @property
    def _begins(self) -> float:
        return nights(self.place, EVENING, 1)[0].from_utc.timestamp() - 12 * 3600.0
