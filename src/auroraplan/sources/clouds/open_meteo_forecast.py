"""Open-Meteo's forecast: hourly low, mid, high and total cover, the best models for each place.

A place counts as max(1, variables / 10, variables / 10 * days / 14) calls: as one.
"""

from collections.abc import Sequence
from datetime import datetime

import numpy as np

from auroraplan.core.arrays import read_only
from auroraplan.core.cloud_forecast import CloudForecast
from auroraplan.core.language import marked
from auroraplan.core.places import Place
from auroraplan.sources.cloud_source import FURTHEST_AHEAD, CloudSource, ParsedCloud, outdated
from auroraplan.sources.clouds.open_meteo_hours import ATTRIBUTION, coordinates, covers, split, table_of
from auroraplan.sources.clouds.open_meteo_quota import calls_of_a_place
from auroraplan.sources.faults import Unreadable

ID = "open-meteo-forecast"
ADDRESS = "https://api.open-meteo.com/v1/forecast"
COLUMNS = ("cloud_cover", "cloud_cover_low", "cloud_cover_mid", "cloud_cover_high")
DAYS_AHEAD = 11
DAYS_BACK = 1
"""The night in progress began yesterday by the UTC day."""


def url(places: Sequence[Place]) -> str:
    """The address that answers for these places."""
    return (
        f"{ADDRESS}?{coordinates(places)}&hourly={','.join(COLUMNS)}"
        f"&forecast_days={DAYS_AHEAD}&past_days={DAYS_BACK}&timeformat=unixtime&timezone=GMT"
    )


def parse(body: bytes, fetched_utc: datetime) -> ParsedCloud:
    """The hours of one place that hold a cover; it does not say when the models ran."""
    table = table_of(body)
    if isinstance(table, Unreadable):
        return table
    unix_s, columns = table
    total, low, mid, high = (covers(columns.get(name), len(unix_s)) for name in COLUMNS)
    said = ~np.isnan(total) | ~(np.isnan(low) | np.isnan(mid) | np.isnan(high))
    if not said.any():
        return Unreadable(marked("it holds no cloud"))
    until = (fetched_utc + FURTHEST_AHEAD).timestamp()
    # The nulls of the tail say nothing. Those in the middle stay: nobody shall read across them.
    kept = (unix_s <= until) & (np.arange(len(unix_s)) <= np.flatnonzero(said)[-1])
    if not kept.any():
        return Unreadable(marked("its times lie in the far future"), by_the_clock=True)
    forecast = CloudForecast(
        ID, fetched_utc, *(read_only(column[kept]) for column in (unix_s, total, low, mid, high))
    )
    return outdated(forecast, fetched_utc) or forecast


def calls(count: int) -> float:
    """What a request for so many places counts against the quota."""
    return count * calls_of_a_place(variables=len(COLUMNS), days=DAYS_AHEAD + DAYS_BACK)


SOURCE = CloudSource(
    id=ID,
    title=marked("Open-Meteo cloud forecast"),
    attribution=ATTRIBUTION,
    cadence_h=1.0,
    horizon_h=24.0 * DAYS_AHEAD,
    preference=10,
    places_a_call=50,
    ask_again_after_s=3600.0,
    keeps_expiry=False,
    url=url,
    split=split,
    parse=parse,
    calls=calls,
)
