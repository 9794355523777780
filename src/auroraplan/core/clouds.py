"""Clear sky ahead: a chance for every hour, and how hours and nights hang together."""

from dataclasses import dataclass

from auroraplan.core.arrays import Floats


@dataclass(frozen=True, slots=True)
class CloudCorrelation:
    """How clear hours hang together, as a Gaussian copula.

    An hour is clear when  sqrt(night) W_n + sqrt(1 - night) e  lies below the normal quantile of its chance:
    W_n is shared by the hours of night n and follows itself from night to night as an AR(1) process with
    coefficient `next_night`, e is the hour's own.
    """

    night: float
    next_night: float


@dataclass(frozen=True, slots=True)
class CloudOutlook:
    """The chance of a clear line of sight over one place, hour by hour.

    `start_unix_s` is the start of the first whole UTC hour; `clear` (0..1) and `spread` (standard deviation
    of what is not known about `clear`) have shape `(hours,)`; `source_ids[i]` names the source of hour i.
    `forecast_weight` `(hours,)` is how much of `clear` a forecast decides, 0 where there is none, 1 for a
    perfect one; None where nobody says.
    """

    start_unix_s: float
    clear: Floats
    spread: Floats
    source_ids: tuple[str, ...]
    correlation: CloudCorrelation
    forecast_weight: Floats | None = None
