"""A source of geomagnetic activity: where to ask, how often, whom to thank, and how to read the answer."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import TypeAlias

from auroraplan.core.activity import KP_STEP_S, ActivityForecast
from auroraplan.sources.faults import Stale, Unreadable

Parsed: TypeAlias = ActivityForecast | Unreadable | Stale


@dataclass(frozen=True, slots=True)
class ActivitySource:
    """One source of Kp.

    `parse(body, fetched_utc)` is pure and total: any bytes give a forecast or say what is wrong with them.
    Among sources that speak of the same step the one of the lowest `preference` counts. An answer younger
    than `ask_again_after_s` is not asked for again; one issued more than `issue_age_limit_h` ago is of no
    use.
    """

    id: str
    title: str
    attribution: str
    url: str
    cadence_h: float
    horizon_h: float
    preference: int
    ask_again_after_s: float
    issue_age_limit_h: float
    parse: Callable[[bytes, datetime], Parsed]

    def outdated(self, forecast: ActivityForecast, now_utc: datetime) -> Stale | None:
        """The fault of a forecast that says nothing of the time after now, or was issued too long ago."""
        ahead = forecast.step_start_unix_s[-1] + KP_STEP_S > now_utc.timestamp()
        issued_utc = forecast.issued_utc
        young = issued_utc is None or now_utc - issued_utc < timedelta(hours=self.issue_age_limit_h)
        return None if ahead and young else Stale(issued_utc)
