"""GFZ Potsdam's ensemble forecast of Kp: quantiles for each 3-hour bin of the next 72 hours.

    JSON  {"Time (UTC)": {"0": "17-09-2026 12:00", ...}, "minimum": {...}, "0.25-quantile": {...},
           "median": {"0": 2.333333, ...}, "0.75-quantile": {...}, "maximum": {...}, "prob 4-5": {...}, ...}
    CSV   Time (UTC),minimum,0.25-quantile,median,0.75-quantile,maximum,prob 4-5, ...
          17-09-2026 12:00,1.666666,2.0,2.333333,3.0,5.0,0.0, ...

The service writes both beside each other. Times are DD-MM-YYYY and starts of bins. The maximum is never used:
in July 2024 one member ran away to 8 for twenty hours of quiet. Indices of the Hp family exceed 9 and are
taken as 9.

Data: GFZ Potsdam, CC BY 4.0, "as is".
"""

import csv
from collections.abc import Mapping
from datetime import UTC, datetime, timedelta
from typing import cast

import numpy as np

from auroraplan.core.activity import KP_STEP_S, ActivityForecast
from auroraplan.core.arrays import read_only
from auroraplan.core.language import marked, tr
from auroraplan.sources.faults import Stale, Unreadable
from auroraplan.sources.first_json import LARGEST_TABLE_BYTES, first_object
from auroraplan.sources.plausible import LONGEST_TEXT, number_between
from auroraplan.sources.source import ActivitySource

ID = "gfz-kp-ensemble"
TIME = "Time (UTC)"
COLUMNS = ("0.25-quantile", "median", "0.75-quantile")
LARGEST_KP, LARGEST_INDEX = 9.0, 30.0
MOST_ROWS = 2000
FURTHEST_AHEAD = timedelta(days=5)


def parse(body: bytes, fetched_utc: datetime) -> ActivityForecast | Unreadable | Stale:
    """Median and quartiles of the bins in order of time, without rows that lack one of them."""
    table = _csv_columns(body) if body.lstrip().startswith(TIME.encode()) else first_object(body)
    if isinstance(table, Unreadable):
        return table
    times, *columns = (table.get(name) for name in (TIME, *COLUMNS))
    if not isinstance(times, dict) or not all(isinstance(column, dict) for column in columns):
        return Unreadable(marked("it has no columns of times and quantiles"))
    rows = cast("Mapping[str, object]", times)
    if len(rows) > MOST_ROWS:
        return Unreadable(tr("it has {count} rows", count=len(rows)))
    latest = (fetched_utc + FURTHEST_AHEAD).timestamp()
    found: dict[float, list[float]] = {}
    for key, said in rows.items():
        start = _bin_start_unix_s(said)
        quantiles = [_index(cast("Mapping[str, object]", column).get(key)) for column in columns]
        known = [quantile for quantile in quantiles if quantile is not None]
        if start is not None and start <= latest and len(known) == len(COLUMNS) and known == sorted(known):
            found[start] = known
    if not found:
        return Unreadable(marked("it holds no quantiles"))
    starts = np.array(sorted(found))
    quantiles = np.array([found[start] for start in starts.tolist()])
    forecast = ActivityForecast(
        source_id=ID,
        issued_utc=_issued_utc(float(starts[0]), fetched_utc),
        step_start_unix_s=read_only(starts),
        kp=read_only(quantiles[:, 1].copy()),
        observed=read_only(np.zeros(len(starts), dtype=np.bool_)),
        quartiles=read_only(quantiles[:, [0, 2]]),
    )
    return SOURCE.outdated(forecast, fetched_utc) or forecast


def _csv_columns(body: bytes) -> dict[str, object] | Unreadable:
    """The columns of a CSV as JSON has them; a row that was cut has too few cells, and goes."""
    if len(body) > LARGEST_TABLE_BYTES:
        return Unreadable(tr("it has {count} bytes, more than any such table", count=len(body)))
    try:
        heading, *rows = csv.reader(body.decode("utf-8", "replace").splitlines())
    except csv.Error:
        return Unreadable(marked("it is no table"))
    whole = {str(number): row for number, row in enumerate(rows) if len(row) == len(heading)}
    return {
        name: {number: row[column] for number, row in whole.items()} for column, name in enumerate(heading)
    }


def _bin_start_unix_s(text: object) -> float | None:
    if not isinstance(text, str) or len(text) > LONGEST_TEXT:
        return None
    try:
        start = datetime.strptime(text.strip(), "%d-%m-%Y %H:%M").replace(tzinfo=UTC).timestamp()
    except (ValueError, OverflowError):
        return None
    return start if start % KP_STEP_S == 0 else None


def _index(value: object) -> float | None:
    number = number_between(value, 0.0, LARGEST_INDEX)
    return None if number is None else min(number, LARGEST_KP)


def _issued_utc(first_unix_s: float, fetched_utc: datetime) -> datetime | None:
    """The file does not say when it was made; that was not before its first bin began."""
    return datetime.fromtimestamp(first_unix_s, UTC) if first_unix_s <= fetched_utc.timestamp() else None


SOURCE = ActivitySource(
    id=ID,
    title=marked("GFZ Kp ensemble"),
    attribution="GFZ Potsdam (CC BY 4.0)",
    url="https://spaceweather.gfz.de/fileadmin/Kp-Forecast/CSV/kp_product_file_FORECAST_PAGER_SWIFT_LAST.json",
    cadence_h=1.0,
    horizon_h=75.0,
    preference=20,
    ask_again_after_s=3600.0,
    issue_age_limit_h=48.0,
    parse=parse,
)
