"""An answer of Open-Meteo is one object for one place and a list for several, with a table of hours in each.

    {"latitude": 69.65, ..., "utc_offset_seconds": 0,
     "hourly": {"time": [1801000800, ...], "cloud_cover": [100, 97, null, ...], "cloud_cover_low": [...]}}
    {"error": true, "reason": "..."}                      with 400, 429, 503, and now and then with 200
    [{"latitude": ... Unexpected error while streaming data: ...       a 200 whose body breaks off

`time` is Unix seconds or, without a zone, local to `utc_offset_seconds`. A column may be shorter than the
times and hold nulls anywhere; a cover above 100 is 100.

Format: https://open-meteo.com/en/docs, and the server's own source. Data: CC BY 4.0, "Weather data by
Open-Meteo.com".
"""

import json
from collections.abc import Mapping, Sequence
from datetime import UTC, datetime
from typing import cast

import numpy as np

from auroraplan.core.arrays import Floats, read_only
from auroraplan.core.language import marked, tr
from auroraplan.core.places import Place
from auroraplan.sources.cloud_source import modest_json
from auroraplan.sources.faults import Unreadable

ATTRIBUTION = "Weather data by Open-Meteo.com (CC BY 4.0)"

MOST_HOURS = 9_000
LONGEST_TIME = 25
WORST_PERCENT = 1_000.0
"""What is above is no slip of a model but no cover."""


def coordinates(places: Sequence[Place]) -> str:
    """The places as part of an address, to a kilometre."""
    latitudes = ",".join(f"{place.latitude_deg:.2f}" for place in places)
    longitudes = ",".join(f"{place.longitude_deg:.2f}" for place in places)
    return f"latitude={latitudes}&longitude={longitudes}"


def split(body: bytes, count: int) -> tuple[bytes | None, ...] | Unreadable:
    """One body for each of `count` places, in their order; None where the answer has no table for it."""
    answer = answer_of(body)
    if isinstance(answer, Unreadable):
        return answer
    entries = cast("list[object]", answer) if isinstance(answer, list) else [answer]
    if len(entries) != count:
        return Unreadable(tr("it is for {count} places, not {wanted}", count=len(entries), wanted=count))
    return tuple(json.dumps(entry).encode("ascii") if isinstance(entry, dict) else None for entry in entries)


def answer_of(body: bytes) -> object:
    """The JSON of an answer, or an Unreadable for a body that holds none or an error."""
    answer = modest_json(body)
    reason = _reason(answer)
    return answer if reason is None else Unreadable(reason)


def _reason(answer: object) -> str | None:
    """What an error gives as its reason, None when it is none."""
    if not isinstance(answer, dict) or "error" not in answer:
        return None
    reason = cast("Mapping[str, object]", answer).get("reason")
    return reason[:200].rstrip(". ") if isinstance(reason, str) else "it is an error"


def table_of(body: bytes) -> tuple[Floats, Mapping[str, object]] | Unreadable:
    """The times of one place's answer (Unix seconds, ascending) and the columns that belong to them."""
    answer = answer_of(body)
    if isinstance(answer, Unreadable):
        return answer
    hourly = cast("Mapping[str, object]", answer).get("hourly") if isinstance(answer, dict) else None
    if not isinstance(hourly, dict):
        return Unreadable(marked("it has no table of hours"))
    table = cast("Mapping[str, object]", hourly)
    times = table.get("time")
    if not isinstance(times, list) or not 0 < len(cast("list[object]", times)) <= MOST_HOURS:
        return Unreadable(marked("it has no times"))
    offset_s = cast("Mapping[str, object]", answer).get("utc_offset_seconds")
    unix_s = _unix_s(cast("list[object]", times), offset_s if isinstance(offset_s, int) else 0)
    if unix_s is None:
        return Unreadable(marked("its times do not ascend"))
    return unix_s, table


def covers(column: object, count: int) -> Floats:
    """A column of per cents as covers in 0..1, `(count,)`; NaN for null, nonsense and where it is short."""
    values = cast("list[object]", column)[:count] if isinstance(column, list) else []
    numbers = [
        float(value) if isinstance(value, int | float) and not isinstance(value, bool) else np.nan
        for value in values
    ]
    percent = np.full(count, np.nan)
    percent[: len(numbers)] = numbers
    percent[(percent < 0.0) | (percent > WORST_PERCENT)] = np.nan
    return read_only(np.minimum(percent, 100.0) / 100.0)


def _unix_s(times: Sequence[object], offset_s: int) -> Floats | None:
    """Unix seconds that ascend, None when one cannot be read."""
    try:
        seconds = [_second(time, offset_s) for time in times]
    except (ValueError, OverflowError):
        return None
    unix_s = np.array(seconds, dtype=np.float64)
    return read_only(unix_s) if bool(np.all(np.diff(unix_s) > 0.0)) else None


def _second(time: object, offset_s: int) -> float:
    if isinstance(time, int) and not isinstance(time, bool):
        return float(time)
    if not isinstance(time, str) or len(time) > LONGEST_TIME:
        raise ValueError
    moment = datetime.fromisoformat(time)
    if moment.tzinfo is not None:
        return moment.timestamp()
    return moment.replace(tzinfo=UTC).timestamp() - offset_s
