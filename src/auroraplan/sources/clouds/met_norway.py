"""MET Norway's Locationforecast, `complete`: cover in three layers, by the hour for two days, then every six.

    {"type": "Feature", "properties": {"meta": {"updated_at": "2027-01-10T06:30:00Z"},
     "timeseries": [{"time": "2027-01-10T07:00:00Z", "data": {"instant": {"details":
         {"cloud_area_fraction": 97.7, "cloud_area_fraction_low": ..., "..._medium": ..., "..._high": ...,
          "fog_area_fraction": 0.0}}}}, ...]}}

Some areas and steps lack details. Fog hides the sky like low cloud.

Terms: say who you are, at most four decimals (more is refused with 403), ask again only when the answer has
expired and then with its Last-Modified, spread requests, at most 20 a second for all users of a program
together; 203 announces the end of a version, 422 is outside of the area. So it is asked for few places, when
Open-Meteo gives nothing. Data: CC BY 4.0 and NLOD 2.0, "Data from MET Norway"; the name of its own service is
not to be used.
"""

from collections.abc import Mapping, Sequence
from datetime import UTC, datetime
from typing import cast

import numpy as np

from auroraplan.core.arrays import read_only
from auroraplan.core.cloud_forecast import CloudForecast
from auroraplan.core.language import marked, tr
from auroraplan.core.places import Place
from auroraplan.sources.cloud_source import (
    FURTHEST_AHEAD,
    CloudSource,
    ParsedCloud,
    modest_json,
    no_calls,
    outdated,
)
from auroraplan.sources.faults import Unreadable

ID = "met-norway-forecast"
ADDRESS = "https://api.met.no/weatherapi/locationforecast/2.0/complete"
LARGEST_BYTES = 500_000
"""Real answers have 150 kB."""
MOST_STEPS = 1_000
LONGEST_TIME = 40
WORST_PERCENT = 1_000.0
DETAILS = (
    "cloud_area_fraction",
    "cloud_area_fraction_low",
    "cloud_area_fraction_medium",
    "cloud_area_fraction_high",
    "fog_area_fraction",
)


def url(places: Sequence[Place]) -> str:
    """The address that answers for the one place, to a kilometre."""
    (place,) = places
    return f"{ADDRESS}?lat={place.latitude_deg:.2f}&lon={place.longitude_deg:.2f}"


def split(body: bytes, count: int) -> tuple[bytes | None, ...] | Unreadable:
    """The body itself: an answer is for one place."""
    return (body,) if count == 1 else Unreadable(tr("it is for one place, not {count}", count=count))


def parse(body: bytes, fetched_utc: datetime) -> ParsedCloud:
    """The steps that tell of clouds, in order of time, the last of two for one time."""
    answer = modest_json(body, LARGEST_BYTES)
    if isinstance(answer, Unreadable):
        return answer
    properties = _mapping(_mapping(answer).get("properties"))
    steps = properties.get("timeseries")
    if not isinstance(steps, list):
        return Unreadable(marked("it has no series of times"))
    if len(cast("list[object]", steps)) > MOST_STEPS:
        return Unreadable(marked("it has too many times"))
    until = (fetched_utc + FURTHEST_AHEAD).timestamp()
    rows = dict(row for step in cast("list[object]", steps) if (row := _row(step)) and row[0] <= until)
    if not rows:
        return Unreadable(marked("it holds no cloud"))
    unix_s = sorted(rows)
    total, low, mid, high, fog = np.array([rows[time] for time in unix_s]).T
    made_utc = _time(_mapping(properties.get("meta")).get("updated_at"))
    forecast = CloudForecast(
        ID,
        fetched_utc if made_utc is None or made_utc > fetched_utc else made_utc,
        read_only(np.array(unix_s)),
        *(
            read_only(column)
            for column in (total, np.where(np.isnan(low), np.nan, np.fmax(low, fog)), mid, high)
        ),
    )
    return outdated(forecast, fetched_utc) or forecast


def _row(step: object) -> tuple[float, tuple[float, ...]] | None:
    """The time of a step and its covers in 0..1, None when it tells nothing of clouds."""
    fields = _mapping(step)
    time = _time(fields.get("time"))
    details = _mapping(_mapping(_mapping(fields.get("data")).get("instant")).get("details"))
    covers = tuple(_cover(details.get(name)) for name in DETAILS)
    if time is None or all(np.isnan(cover) for cover in covers[:4]):
        return None
    return time.timestamp(), covers


def _cover(value: object) -> float:
    if isinstance(value, bool) or not isinstance(value, int | float) or not 0.0 <= value <= WORST_PERCENT:
        return np.nan
    return min(float(value), 100.0) / 100.0


def _time(text: object) -> datetime | None:
    """A time, in UTC when it names no zone."""
    if not isinstance(text, str) or len(text) > LONGEST_TIME:
        return None
    try:
        time = datetime.fromisoformat(text)
        return (time if time.tzinfo else time.replace(tzinfo=UTC)).astimezone(UTC)
    except (ValueError, OverflowError):
        return None


def _mapping(value: object) -> Mapping[str, object]:
    return cast("Mapping[str, object]", value) if isinstance(value, dict) else {}


SOURCE = CloudSource(
    id=ID,
    title=marked("MET Norway cloud forecast"),
    attribution="Data from MET Norway (CC BY 4.0)",
    cadence_h=6.0,
    horizon_h=216.0,
    preference=20,
    places_a_call=1,
    ask_again_after_s=1800.0,
    keeps_expiry=True,
    url=url,
    split=split,
    parse=parse,
    calls=no_calls,
)
