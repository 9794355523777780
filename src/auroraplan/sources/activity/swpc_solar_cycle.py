"""NOAA SWPC's prediction of the solar cycle: the smoothed 10.7 cm flux of each month ahead, with its range.

    [{"time-tag": "2026-11", "predicted_ssn": 91.8, "predicted_f10.7": 129.4, "high_f10.7": 137.0,
      "low_f10.7": 118.2}, ...]

Some years' files stamp a day, "2037-07-17". When it was issued nobody can know: the file does not say, and
its first month may lie half a year back, as in June 2026: the smoothed flux that the prediction goes on from
is that old. It is of use as long as it tells of months to come.

Data: public domain, credit "NOAA SWPC".
"""

from collections.abc import Mapping
from datetime import UTC, datetime
from typing import Any, cast

import numpy as np

from auroraplan.core.activity import SolarFluxForecast
from auroraplan.core.arrays import read_only
from auroraplan.core.language import marked
from auroraplan.sources.faults import Stale, Unreadable
from auroraplan.sources.first_json import first_list
from auroraplan.sources.plausible import number_between
from auroraplan.sources.source import ActivitySource

ID = "swpc-solar-cycle"
KEYS = ("predicted_f10.7", "low_f10.7", "high_f10.7")
LEAST_FLUX_SFU, MOST_FLUX_SFU = 50.0, 500.0
MOST_ROWS = 2000
MONTH_TEXT = len("2026-11")
LAST_YEAR = 2100


def parse(body: bytes, fetched_utc: datetime) -> SolarFluxForecast | Unreadable | Stale:
    """The flux of each month in order of time, NaN for an end of its range that is not told."""
    rows = first_list(body, most_rows=MOST_ROWS)
    if isinstance(rows, Unreadable):
        return rows
    found = dict(row for row in map(_row, rows) if row is not None)
    if not found:
        return Unreadable(marked("it holds no flux"))
    months = sorted(found)
    flux, low, high = np.array([found[month] for month in months]).T
    forecast = SolarFluxForecast(
        source_id=ID,
        issued_utc=None,
        month_start_unix_s=read_only(np.array(months)),
        flux_sfu=read_only(flux.copy()),
        low_sfu=read_only(low.copy()),
        high_sfu=read_only(high.copy()),
    )
    return SOURCE.outdated(forecast, fetched_utc) or forecast


def _row(row: object) -> tuple[float, tuple[float, float, float]] | None:
    """The start of a month, its flux and its range; None without a month or a flux."""
    if not isinstance(row, dict):
        return None
    fields = cast("Mapping[str, Any]", row)
    month = _month_start_unix_s(fields.get("time-tag"))
    flux, low, high = (number_between(fields.get(key), LEAST_FLUX_SFU, MOST_FLUX_SFU) for key in KEYS)
    if month is None or flux is None:
        return None
    return month, (flux, np.nan if low is None else low, np.nan if high is None else high)


def _month_start_unix_s(text: object) -> float | None:
    if not isinstance(text, str):
        return None
    try:
        month = datetime.strptime(text.strip()[:MONTH_TEXT], "%Y-%m").replace(tzinfo=UTC)
    except ValueError:
        return None
    return month.timestamp() if month.year <= LAST_YEAR else None


SOURCE = ActivitySource(
    id=ID,
    title=marked("NOAA solar cycle"),
    attribution="NOAA SWPC",
    url="https://services.swpc.noaa.gov/json/solar-cycle/predicted-solar-cycle.json",
    cadence_h=30 * 24.0,
    horizon_h=15 * 365.25 * 24.0,
    preference=70,
    ask_again_after_s=7 * 86_400.0,
    issue_age_limit_h=2 * 30 * 24.0,
    parse=parse,
)
