"""NOAA SWPC's 3-day forecast in words and a table: Kp for today and the two UT days after, in 3-hour bins.

Issued at 00:30 and 12:30 UT; the table begins with the day of issue, so that at 12:30 four of its bins are
over. The product in JSON (`swpc_kp_forecast`) is fresher: this one stands in for it.

Format: as `sources.swpc_text`. Data: public domain, credit "NOAA SWPC".
"""

from datetime import datetime

import numpy as np

from auroraplan.core.activity import ActivityForecast
from auroraplan.core.arrays import read_only
from auroraplan.core.language import marked
from auroraplan.sources import swpc_text
from auroraplan.sources.activity import swpc_kp_forecast
from auroraplan.sources.faults import Stale, Unreadable
from auroraplan.sources.source import ActivitySource

ID = "swpc-3day"


def parse(body: bytes, fetched_utc: datetime) -> ActivityForecast | Unreadable | Stale:
    """The 24 bins of the table."""
    text = swpc_text.product_text(body)
    if isinstance(text, Unreadable):
        return text
    issued_utc = swpc_text.issue_time(text, fetched_utc)
    if isinstance(issued_utc, Unreadable):
        return issued_utc
    table = swpc_text.kp_table(text, issued_utc)
    if isinstance(table, Unreadable):
        return table
    first_day, kp = table
    forecast = ActivityForecast(
        source_id=ID,
        issued_utc=issued_utc,
        step_start_unix_s=read_only(swpc_text.step_starts(first_day, len(kp))),
        kp=read_only(kp),
        observed=read_only(np.zeros(len(kp), dtype=np.bool_)),
    )
    return SOURCE.outdated(forecast, fetched_utc) or forecast


SOURCE = ActivitySource(
    id=ID,
    title=marked("NOAA 3-day forecast"),
    attribution="NOAA SWPC",
    url="https://services.swpc.noaa.gov/text/3-day-forecast.txt",
    cadence_h=12.0,
    horizon_h=72.0,
    preference=11,
    ask_again_after_s=1800.0,
    issue_age_limit_h=48.0,
    parse=parse,
    stands_in_for=swpc_kp_forecast.ID,
)
