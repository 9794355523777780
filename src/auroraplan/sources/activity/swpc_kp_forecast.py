"""NOAA SWPC's Kp forecast: seven days back, today and two days ahead in 3-hour bins, 81 rows.

    old   [["time_tag", "kp", "observed", "noaa_scale"],
           ["2025-04-10 09:00:00", "2.33", "estimated", null], ...]
    new   [{"time_tag": "2026-08-01T06:00:00", "kp": 2.0, "observed": "estimated", "noaa_scale": null}, ...]

`time_tag` is UTC and the start of the bin. "estimated" marks the bins of the current UT day that have not
been observed yet, tonight among them: what is forecast is decided by the clock, not by the flag. The file
does not say when it was issued; that was not before the end of its last observed bin.

Format: NOAA service change notice 26-21 (2026-03-31). Data: public domain, credit "NOAA SWPC".
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import Any, cast

import numpy as np

from auroraplan.core.activity import KP_STEP_S, ActivityForecast
from auroraplan.core.arrays import read_only
from auroraplan.core.language import marked
from auroraplan.sources.faults import Stale, Unreadable
from auroraplan.sources.first_json import first_list
from auroraplan.sources.plausible import kp_of, unix_s_of
from auroraplan.sources.source import ActivitySource

ID = "swpc-kp-forecast"
MOST_ROWS = 2000
"""Real files have 81; a body with more than this is something else."""
FURTHEST_AHEAD = timedelta(days=5)
"""A bin that starts later than this after the answer is a slip of the pen."""
KP_KEYS = ("kp", "kp_index", "estimated_kp")
COLUMNS = ("time_tag", "kp", "observed")


@dataclass(frozen=True, slots=True)
class Row:
    """One bin: its start, its Kp, and whether the source calls it observed."""

    start_unix_s: float
    kp: float
    observed: bool


def parse(body: bytes, fetched_utc: datetime) -> ActivityForecast | Unreadable | Stale:
    """The rows of an answer in order of time, without those that hold no Kp; the last of two for a bin."""
    table = first_list(body, most_rows=MOST_ROWS)
    if isinstance(table, Unreadable):
        return table
    rows = _rows(table)
    if not rows:
        return Unreadable(marked("it holds no Kp"))
    latest = (fetched_utc + FURTHEST_AHEAD).timestamp()
    found = {row.start_unix_s: row for row in rows if row.start_unix_s <= latest}
    if not found:
        return Unreadable(marked("its times lie in the far future"), by_the_clock=True)
    forecast = _forecast([found[start] for start in sorted(found)], fetched_utc)
    return SOURCE.outdated(forecast, fetched_utc) or forecast


def _forecast(rows: Sequence[Row], fetched_utc: datetime) -> ActivityForecast:
    return ActivityForecast(
        source_id=ID,
        issued_utc=_issued_utc(rows, fetched_utc),
        step_start_unix_s=read_only(np.array([row.start_unix_s for row in rows])),
        kp=read_only(np.array([row.kp for row in rows])),
        observed=read_only(np.array([row.observed for row in rows], dtype=np.bool_)),
    )


def _issued_utc(rows: Sequence[Row], fetched_utc: datetime) -> datetime | None:
    """The end of the last observed bin, None without one."""
    ends = [row.start_unix_s + KP_STEP_S for row in rows if row.observed]
    past = [end for end in ends if end <= fetched_utc.timestamp()]
    return datetime.fromtimestamp(max(past), UTC) if past else None


def _rows(table: Sequence[object]) -> list[Row]:
    """The rows that can be read, whatever their shape; a header row names the columns of the later ones."""
    rows: list[Row] = []
    columns: Sequence[str] = COLUMNS
    for entry in table:
        if isinstance(entry, dict):
            fields = _lower_keys(cast("Mapping[str, object]", entry))
        elif isinstance(entry, list):
            cells = cast("list[object]", entry)
            names = [cell.lower() for cell in cells if isinstance(cell, str)]
            if "time_tag" in names:
                columns = [str(cell).lower() for cell in cells]
                continue
            fields = dict(zip(columns, cells, strict=False))
        else:
            continue
        row = _row(fields)
        if row is not None:
            rows.append(row)
    return rows


def _lower_keys(entry: Mapping[str, object]) -> dict[str, object]:
    return {key.lower(): value for key, value in entry.items()}


def _row(fields: Mapping[str, Any]) -> Row | None:
    start = _bin_start_unix_s(fields.get("time_tag"))
    kp = next((number for key in KP_KEYS if (number := kp_of(fields.get(key))) is not None), None)
    if start is None or kp is None:
        return None
    return Row(start, kp, str(fields.get("observed")).strip().lower() == "observed")


def _bin_start_unix_s(text: object) -> float | None:
    """The start of a 3-hour bin; a time that is no start of a bin is none."""
    unix_s = unix_s_of(text)
    return unix_s if unix_s is not None and unix_s % KP_STEP_S == 0 else None


SOURCE = ActivitySource(
    id=ID,
    title=marked("NOAA Kp forecast"),
    attribution="NOAA SWPC",
    url="https://services.swpc.noaa.gov/products/noaa-planetary-k-index-forecast.json",
    cadence_h=3.0,
    horizon_h=75.0,  # at 00 UT: today, two days and one bin
    preference=10,
    ask_again_after_s=1800.0,
    issue_age_limit_h=48.0,
    parse=parse,
)
