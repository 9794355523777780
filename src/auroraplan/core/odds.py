"""The odds of one night: the chance that somebody outdoors in the dark hours sees aurora by eye at least once."""

from dataclasses import dataclass
from enum import StrEnum

from auroraplan.core.arrays import Floats
from auroraplan.core.nights import Night
from auroraplan.core.sky import SkyTrack


class Confidence(StrEnum):
    """How much is known about a night, apart from whether it is a good one."""

    LOW = "low"
    MEDIUM = "medium"
    HIGH = "high"


@dataclass(frozen=True, slots=True)
class Factors:
    """Three shares in 0..1 whose product is the odds of the night.

    `aurora`: the chance that aurora comes into view at some time between the two noons, were the sky dark and
    clear throughout. `dark`: the share of it that twilight and moonlight leave. `clear`: the share of that which
    clouds leave.
    """

    dark: float
    aurora: float
    clear: float


@dataclass(frozen=True, slots=True)
class Look:
    """Where to look: azimuth in degrees from true north, and the range of elevations in degrees."""

    azimuth_deg: float
    elevation_low_deg: float
    elevation_high_deg: float


@dataclass(frozen=True, slots=True)
class KpNight:
    """What Kp may be in the dark hours (in all hours where none is dark): of the night's highest step.

    `median`, `p10` and `p90` are Kp; `p_ge_4` and `p_ge_5` chances. For drawing, `step_unix_s`, `step_p10`,
    `step_median` and `step_p90` have shape `(steps,)` and cover the night from noon to noon.
    """

    median: float
    p10: float
    p90: float
    p_ge_4: float
    p_ge_5: float
    source_id: str
    step_unix_s: Floats
    step_p10: Floats
    step_median: Floats
    step_p90: Floats


@dataclass(frozen=True, slots=True)
class CloudNight:
    """The mean chance of a clear sky in the dark hours, and hour by hour `(hours,)` from noon to noon."""

    clear: float
    source_id: str
    hour_unix_s: Floats
    hourly_clear: Floats


@dataclass(frozen=True, slots=True)
class MoonNight:
    """The Moon's lit fraction at the middle of the night, and for how long it is up in the dark hours."""

    lit_fraction: float
    up_hours: float


@dataclass(frozen=True, slots=True)
class NightOdds:
    """One night at one place.

    `odds`, `low` and `high` are chances in 0..1. `window_unix_s` is the best stretch of hours, None when no hour
    has a chance. `hour_unix_s` (starts of whole UTC hours) and `hourly_odds` have shape `(hours,)`; an hour's odds
    are the chance of a sighting within that hour. `dark_hours` is the time with the Sun below -12 degrees.
    `sky` is the night's own stretch of the place's track, noon to noon.
    """

    night: Night
    odds: float
    low: float
    high: float
    confidence: Confidence
    factors: Factors
    window_unix_s: tuple[float, float] | None
    look: Look | None
    kp: KpNight
    cloud: CloudNight
    moon: MoonNight
    dark_hours: float
    qd_latitude_deg: float
    hour_unix_s: Floats
    hourly_odds: Floats
    hourly_low: Floats
    hourly_high: Floats
    sky: SkyTrack
