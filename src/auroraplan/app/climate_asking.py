"""Ten years of cloud over one place, asked for once, on request, and kept for good by who asked.

Open-Meteo's archive is asked for year after year, the latest first, and NASA POWER for all years at once;
what both say is averaged by precision. Years that cannot be had are left out: five are enough. Between two
years whoever waits for a turn at Open-Meteo gets it, so that no plan lacks its forecast meanwhile.
"""

import time
from collections.abc import Callable, Sequence
from datetime import datetime

import numpy as np

from auroraplan.core.arrays import read_only
from auroraplan.core.language import marked
from auroraplan.core.place_climate import HourlyCover, NightlyCover, PlaceClimate, joined, of_hours, of_nights
from auroraplan.core.places import Place
from auroraplan.sources.clouds import nasa_power, open_meteo_archive
from auroraplan.sources.clouds.open_meteo_quota import Quota
from auroraplan.sources.faults import Refused, SourceFault, Unreadable
from auroraplan.sources.fetch import CANCELLED, Fetcher, never
from auroraplan.sources.fetched import Fetched

FEWEST_YEARS = 5

REST_S = 0.05
"""Long enough for another thread that waits for its turn, short beside a request."""


def nobody_watches(_share: float) -> None:
    """Progress that nobody asked for."""


def a_moment() -> None:
    """Waits until another thread had the time to take its turn."""
    time.sleep(REST_S)


def climate_asked(
    place: Place,
    *,
    fetcher: Fetcher,
    quota: Quota,
    now_utc: datetime,
    progress: Callable[[float], None] = nobody_watches,
    cancelled: Callable[[], bool] = never,
    rest: Callable[[], None] = a_moment,
) -> PlaceClimate | SourceFault:
    """The place's own chance of a clear sky by month, or why neither source gave it.

    What is kept for good rests on all that could be had: who cancels gets nothing.
    """
    asked = open_meteo_archive.years(now_utc)
    years: list[HourlyCover] = []
    fault: SourceFault | None = None
    for done, year in enumerate(reversed(asked)):
        progress(done / (len(asked) + 1))
        found = _year(place, year, fetcher=fetcher, quota=quota, cancelled=cancelled)
        if isinstance(found, HourlyCover):
            years.append(found)
        else:
            fault = found
            break
        rest()
        if cancelled():
            break
    if cancelled():
        return CANCELLED
    progress(len(asked) / (len(asked) + 1))
    nights = _nights(place, fetcher=fetcher, now_utc=now_utc, cancelled=cancelled)
    here = {"latitude_deg": place.latitude_deg, "longitude_deg": place.longitude_deg}
    own = of_hours(open_meteo_archive.ID, _joined(years), **here) if len(years) >= FEWEST_YEARS else None
    seen = of_nights(nasa_power.ID, nights, **here) if isinstance(nights, NightlyCover) else None
    progress(1.0)
    if cancelled():
        return CANCELLED
    if (climate := joined(own, seen)) is not None:
        return climate
    return fault or (Unreadable(marked("it has no nights")) if isinstance(nights, NightlyCover) else nights)


def _year(
    place: Place, year: int, *, fetcher: Fetcher, quota: Quota, cancelled: Callable[[], bool]
) -> HourlyCover | SourceFault:
    with quota.turn(open_meteo_archive.CALLS_A_YEAR) as closed:
        if closed is not None:
            return closed
        got = fetcher.get(open_meteo_archive.url(place, year), cancelled=cancelled)
        if isinstance(got, Refused):
            quota.refused(got)
        return open_meteo_archive.parse(got.body) if isinstance(got, Fetched) else got


def _nights(
    place: Place, *, fetcher: Fetcher, now_utc: datetime, cancelled: Callable[[], bool]
) -> NightlyCover | SourceFault:
    got = fetcher.get(nasa_power.url(place, now_utc), cancelled=cancelled)
    return nasa_power.parse(got.body) if isinstance(got, Fetched) else got


def _joined(years: Sequence[HourlyCover]) -> HourlyCover:
    columns = ([getattr(year, name) for year in years] for name in ("unix_s", "total", "low", "mid", "high"))
    return HourlyCover(*(read_only(np.concatenate(column)) for column in columns))
