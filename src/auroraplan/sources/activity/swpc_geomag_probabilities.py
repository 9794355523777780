"""NOAA SWPC's geomagnetic forecast: the chances of an active day and of storms for three UT days.

    NOAA Geomagnetic Activity Probabilities 01 Nov-03 Nov
    Active                25/20/20      highest K of the day 4, in per cent
    Minor storm           05/01/01      5
    Moderate storm        01/01/01      6
    Strong-Extreme storm  01/01/01      7 or more

The classes exclude each other; they have been seen to sum to more than 100, and are then scaled down. Issued
daily at 22:05 UT for the days after; the only year is that of the issue. Below stands a table of Kp.

Format: as `sources.swpc_text`. Data: public domain, credit "NOAA SWPC".
"""

import re
from datetime import datetime

import numpy as np

from auroraplan.core.activity import DailyForecast
from auroraplan.core.arrays import Floats, read_only
from auroraplan.core.language import marked
from auroraplan.sources import swpc_text
from auroraplan.sources.faults import Stale, Unreadable
from auroraplan.sources.plausible import number_between
from auroraplan.sources.source import DAY_S, ActivitySource

ID = "swpc-geomag-probabilities"
CLASSES = ("Active", "Minor storm", "Moderate storm", "Strong-Extreme storm")
LARGEST_AP = 400.0

_PREDICTED_AP = re.compile(r"^ *Predicted Ap [^\n]*? (\d{3})-(\d{3})-(\d{3}) *$", re.MULTILINE)


def parse(body: bytes, fetched_utc: datetime) -> DailyForecast | Unreadable | Stale:
    """The three days of the product."""
    text = swpc_text.product_text(body)
    if isinstance(text, Unreadable):
        return text
    issued_utc = swpc_text.issue_time(text, fetched_utc)
    if isinstance(issued_utc, Unreadable):
        return issued_utc
    table = swpc_text.kp_table(text, issued_utc)
    if isinstance(table, Unreadable):
        return table
    classes = _classes(text)
    if classes is None:
        return Unreadable(marked("its table of probabilities is not complete"))
    first_day, kp = table
    days = swpc_text.day_start_unix_s(first_day) + DAY_S * np.arange(swpc_text.TABLE_DAYS, dtype=np.float64)
    forecast = DailyForecast(
        source_id=ID,
        issued_utc=issued_utc,
        day_start_unix_s=read_only(days),
        largest_kp=read_only(kp.reshape(swpc_text.TABLE_DAYS, -1).max(axis=1)),
        ap=read_only(_predicted_ap(text)),
        classes=read_only(classes),
    )
    return SOURCE.outdated(forecast, fetched_utc) or forecast


def _classes(text: str) -> Floats | None:
    """The chances of the four classes `(days, 4)`, no day's sum above 1."""
    rows: list[list[float]] = []
    for name in CLASSES:
        found = re.search(rf"^ *{name} +(\d{{1,3}})/(\d{{1,3}})/(\d{{1,3}}) *$", text, re.MULTILINE)
        percents = [] if found is None else [number_between(cell, 0.0, 100.0) for cell in found.groups()]
        row = [percent / 100.0 for percent in percents if percent is not None]
        if len(row) != swpc_text.TABLE_DAYS:
            return None
        rows.append(row)
    chances = np.array(rows).T
    return chances / np.maximum(chances.sum(axis=1, keepdims=True), 1.0)


def _predicted_ap(text: str) -> Floats:
    """The Ap of the three days, NaN where it is not told."""
    found = _PREDICTED_AP.search(text)
    cells = ("",) * swpc_text.TABLE_DAYS if found is None else found.groups()
    values = [number_between(cell, 0.0, LARGEST_AP) for cell in cells]
    return np.array([np.nan if value is None else value for value in values])


SOURCE = ActivitySource(
    id=ID,
    title=marked("NOAA storm probabilities"),
    attribution="NOAA SWPC",
    url="https://services.swpc.noaa.gov/text/3-day-geomag-forecast.txt",
    cadence_h=24.0,
    horizon_h=74.0,
    preference=30,
    ask_again_after_s=3 * 3600.0,
    issue_age_limit_h=48.0,
    parse=parse,
)
