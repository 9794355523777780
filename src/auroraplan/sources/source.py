"""A source of geomagnetic activity: where to ask, how often, whom to thank, and how to read the answer."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import TypeAlias

from auroraplan.core.activity import (
    KP_STEP_S,
    ActivityForecast,
    DailyForecast,
    Forecast,
    SolarFluxForecast,
)
from auroraplan.core.language import tr
from auroraplan.sources.faults import Stale, Unreadable

Parsed: TypeAlias = Forecast | Unreadable | Stale

DAY_S = 86_400.0
MONTH_S = 31 * DAY_S

CLOCKS_DIFFER_BY = timedelta(days=1)
"""A time of issue later than this after the answer is a slip of the pen."""


@dataclass(frozen=True, slots=True)
class ActivitySource:
    """One source of activity: of Kp, of whole days, or of the Sun's flux.

    `parse(body, fetched_utc)` is pure and total: any bytes give a forecast or say what is wrong with them.
    Among sources that speak of the same step the one of the lowest `preference` counts; one that
    `stands_in_for` another is asked only when that gave nothing new. `url` is an address, or makes one of the
    time of asking. An answer younger than `ask_again_after_s` is not asked for again; one issued more than
    `issue_age_limit_h` ago is of no use, and nor is one that says nothing of the time after now, unless the
    source only tells what was (`tells_the_past`): then its last row must be younger than that limit.
    """

    id: str
    title: str
    attribution: str
    url: str | Callable[[datetime], str]
    cadence_h: float
    horizon_h: float
    preference: int
    ask_again_after_s: float
    issue_age_limit_h: float
    parse: Callable[[bytes, datetime], Parsed]
    stands_in_for: str | None = None
    tells_the_past: bool = False

    def address(self, now_utc: datetime) -> str:
        """Where to ask at a time."""
        return self.url if isinstance(self.url, str) else self.url(now_utc)

    def outdated(self, forecast: Forecast, now_utc: datetime) -> Stale | None:
        """The fault of a forecast that is of no use now, or was issued too long ago."""
        limit = timedelta(hours=self.issue_age_limit_h)
        needed_until = now_utc - limit if self.tells_the_past else now_utc
        reaches = span_unix_s(forecast)[1] > needed_until.timestamp()
        issued_utc = forecast.issued_utc
        young = issued_utc is None or now_utc - issued_utc < limit
        return None if reaches and young else Stale(issued_utc)


def tells_of_nights(forecast: Forecast) -> bool:
    """Whether it forecasts Kp; what was, and the Sun's flux, only steer the climatology."""
    match forecast:
        case ActivityForecast():
            return not bool(forecast.observed.all())
        case DailyForecast():
            return True
        case SolarFluxForecast():
            return False


def span_unix_s(forecast: Forecast) -> tuple[float, float]:
    """From the start of the first row of a forecast to the end of its last."""
    match forecast:
        case ActivityForecast():
            starts, length = forecast.step_start_unix_s, KP_STEP_S
        case DailyForecast():
            starts, length = forecast.day_start_unix_s, DAY_S
        case SolarFluxForecast():
            starts, length = forecast.month_start_unix_s, MONTH_S
    return float(starts[0]), float(starts[-1]) + length


def issued_before(issued_utc: datetime, fetched_utc: datetime) -> datetime | Unreadable:
    """The time of issue of an answer that has come, unless it lies in the future."""
    if issued_utc - fetched_utc > CLOCKS_DIFFER_BY:
        said = f"{issued_utc:%Y-%m-%d %H:%M} UTC"
        return Unreadable(
            tr("it says that it was issued in the future, {said}", said=said), by_the_clock=True
        )
    return issued_utc
