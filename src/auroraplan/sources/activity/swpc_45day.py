"""NOAA SWPC's 45-day forecast: the mean Ap of each UT day, issued daily at 00 UT.

    long  {"issued": "2026-07-24T00:00:00Z", "data": [{"time": "...Z", "metric": "ap", "value": 20},
                                                      {"time": "...Z", "metric": "f107", "value": 150}, ...]}
    wide  {"issued": ..., "data": [{"time": "...Z", "ap": 20, "f107": 150}, ...]}

It gives no Kp. Data: public domain, credit "NOAA SWPC".
"""

from collections.abc import Iterable, Mapping
from datetime import UTC, datetime
from typing import Any, cast

import numpy as np

from auroraplan.core.activity import DailyForecast
from auroraplan.core.arrays import read_only
from auroraplan.core.language import marked, tr
from auroraplan.sources.faults import Stale, Unreadable
from auroraplan.sources.first_json import first_object
from auroraplan.sources.plausible import number_between, unix_s_of
from auroraplan.sources.source import DAY_S, ActivitySource, issued_before

ID = "swpc-45day"
MOST_ROWS = 2000
FURTHEST_FROM_ISSUE_S = 60 * DAY_S
"""A day further from the issue than this, either way, is a slip of the pen."""
LARGEST_AP = 400.0


def parse(body: bytes, fetched_utc: datetime) -> DailyForecast | Unreadable | Stale:
    """The Ap of each day in order of time, the last of two for a day."""
    table = first_object(body)
    if isinstance(table, Unreadable):
        return table
    rows = table.get("data")
    if not isinstance(rows, list):
        return Unreadable(marked("it has no list of days"))
    rows = cast("list[object]", rows)
    if len(rows) > MOST_ROWS:
        return Unreadable(tr("it has {count} rows", count=len(rows)))
    issued_s = unix_s_of(table.get("issued"))
    if issued_s is None:
        return Unreadable(marked("it does not say when it was issued"))
    issued_utc = issued_before(datetime.fromtimestamp(issued_s, UTC), fetched_utc)
    if isinstance(issued_utc, Unreadable):
        return issued_utc
    forecast = daily_ap(ID, issued_utc, filter(None, map(_day_and_ap, rows)))
    return (
        forecast if isinstance(forecast, Unreadable) else SOURCE.outdated(forecast, fetched_utc) or forecast
    )


def daily_ap(
    source_id: str, issued_utc: datetime, said: Iterable[tuple[float, float]]
) -> DailyForecast | Unreadable:
    """A forecast of Ap alone, from the start of each day and its Ap; the last of two for a day."""
    issued_s = issued_utc.timestamp()
    ap_of_day = {day: ap for day, ap in said if abs(day - issued_s) <= FURTHEST_FROM_ISSUE_S}
    if not ap_of_day:
        return Unreadable(marked("it holds no Ap"))
    days = sorted(ap_of_day)
    unknown = np.full((len(days), 5), np.nan)
    return DailyForecast(
        source_id=source_id,
        issued_utc=issued_utc,
        day_start_unix_s=read_only(np.array(days)),
        largest_kp=read_only(unknown[:, 0].copy()),
        ap=read_only(np.array([ap_of_day[day] for day in days])),
        classes=read_only(unknown[:, 1:].copy()),
    )


def _day_and_ap(row: object) -> tuple[float, float] | None:
    """The start of a day and its Ap, of a row of either shape; None for a row of anything else."""
    if not isinstance(row, dict):
        return None
    fields = cast("Mapping[str, Any]", row)
    said = fields.get("value") if fields.get("metric") == "ap" else fields.get("ap")
    day, ap = unix_s_of(fields.get("time")), number_between(said, 0.0, LARGEST_AP)
    return None if day is None or ap is None or day % DAY_S else (day, ap)


SOURCE = ActivitySource(
    id=ID,
    title=marked("NOAA 45-day forecast"),
    attribution="NOAA SWPC",
    url="https://services.swpc.noaa.gov/json/45-day-forecast.json",
    cadence_h=24.0,
    horizon_h=45 * 24.0,
    preference=50,
    ask_again_after_s=12 * 3600.0,
    issue_age_limit_h=72.0,
    parse=parse,
)
