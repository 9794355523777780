"""NOAA SWPC's 27-day outlook: solar flux, Ap and the largest Kp of each UT day, a new one every Monday.

    #   UTC      Radio Flux   Planetary   Largest
    #  Date       10.7 cm      A Index    Kp Index
    2026 Aug 10      90          12          4

The last number is the highest 3-hour Kp of a whole UT day, an integer; a night touches two of them.

Format: as `sources.swpc_text`, with the year in every row. Data: public domain, credit "NOAA SWPC".
"""

import re
from datetime import date, datetime, timedelta

import numpy as np

from auroraplan.core.activity import DailyForecast
from auroraplan.core.arrays import read_only
from auroraplan.core.language import marked
from auroraplan.sources import swpc_text
from auroraplan.sources.faults import Stale, Unreadable
from auroraplan.sources.plausible import kp_of, number_between
from auroraplan.sources.source import ActivitySource

ID = "swpc-27day"
FURTHEST_AHEAD = timedelta(days=40)
LARGEST_AP = 400.0

_ROW = re.compile(rf"^(\d{{4}}) ({swpc_text.MONTH}) (\d\d) +(\d{{1,3}}) +(\d{{1,3}}) +(\d) *$", re.MULTILINE)


def parse(body: bytes, fetched_utc: datetime) -> DailyForecast | Unreadable | Stale:
    """The rows of the table in order of time, without those that cannot be."""
    text = swpc_text.product_text(body)
    if isinstance(text, Unreadable):
        return text
    issued_utc = swpc_text.issue_time(text, fetched_utc)
    if isinstance(issued_utc, Unreadable):
        return issued_utc
    rows = {
        day: (ap, kp)
        for day, ap, kp in map(_row, _ROW.finditer(text))
        if day is not None and abs(day - issued_utc.date()) <= FURTHEST_AHEAD
    }
    if not rows:
        return Unreadable(marked("it holds no day"))
    days = sorted(rows)
    forecast = DailyForecast(
        source_id=ID,
        issued_utc=issued_utc,
        day_start_unix_s=read_only(np.array([swpc_text.day_start_unix_s(day) for day in days])),
        largest_kp=read_only(np.array([rows[day][1] for day in days])),
        ap=read_only(np.array([rows[day][0] for day in days])),
        classes=read_only(np.full((len(days), 4), np.nan)),
    )
    return SOURCE.outdated(forecast, fetched_utc) or forecast


def _row(found: re.Match[str]) -> tuple[date | None, float, float]:
    """Day, Ap and largest Kp; NaN for a number that cannot be, no day for one that is none."""
    year, month, day, _, ap, kp = found.groups()
    try:
        of_day = date(int(year), swpc_text.month_number(month), int(day))
    except ValueError:
        of_day = None
    known_ap, known_kp = number_between(ap, 0.0, LARGEST_AP), kp_of(kp)
    return of_day, np.nan if known_ap is None else known_ap, np.nan if known_kp is None else known_kp


SOURCE = ActivitySource(
    id=ID,
    title=marked("NOAA 27-day outlook"),
    attribution="NOAA SWPC",
    url="https://services.swpc.noaa.gov/text/27-day-outlook.txt",
    cadence_h=168.0,
    horizon_h=27 * 24.0,
    preference=40,
    ask_again_after_s=12 * 3600.0,
    issue_age_limit_h=9 * 24.0,
    parse=parse,
)
