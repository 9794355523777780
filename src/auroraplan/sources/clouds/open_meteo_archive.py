"""Open-Meteo's archive: hourly cover of past years over a place, from ECMWF's reanalysis ERA5, by the year.

A year of four variables counts as ten calls and ten years as a hundred, so it is asked for on request only,
and its answer is kept for good. The reanalysis has cells of a quarter of a degree: no valley and no rain
shadow of a single mountain. Its layers part at 2 and 6 km, the forecast's at 3 and 8.
"""

from datetime import datetime

import numpy as np

from auroraplan.core.language import marked
from auroraplan.core.place_climate import HourlyCover
from auroraplan.core.places import Place
from auroraplan.sources.clouds.open_meteo_forecast import COLUMNS
from auroraplan.sources.clouds.open_meteo_hours import ATTRIBUTION, coordinates, covers, table_of
from auroraplan.sources.clouds.open_meteo_quota import calls_of_a_place
from auroraplan.sources.faults import Unreadable

ID = "open-meteo-archive"
TITLE = "Open-Meteo archive (ERA5)"
CREDIT = f"{ATTRIBUTION}; ERA5: Copernicus Climate Change Service"
ADDRESS = "https://archive-api.open-meteo.com/v1/archive"
YEARS = 10
CALLS_A_YEAR = calls_of_a_place(variables=len(COLUMNS), days=366)


def years(now_utc: datetime) -> range:
    """The last ten whole years."""
    return range(now_utc.year - YEARS, now_utc.year)


def url(place: Place, year: int) -> str:
    """The address that answers for one place and year."""
    return (
        f"{ADDRESS}?{coordinates([place])}&start_date={year}-01-01&end_date={year}-12-31"
        f"&hourly={','.join(COLUMNS)}&timeformat=unixtime&timezone=GMT"
    )


def parse(body: bytes) -> HourlyCover | Unreadable:
    """The hours of one place and year."""
    table = table_of(body)
    if isinstance(table, Unreadable):
        return table
    unix_s, columns = table
    total, low, mid, high = (covers(columns.get(name), len(unix_s)) for name in COLUMNS)
    if np.isnan(total).all() and np.isnan(low + mid + high).all():
        return Unreadable(marked("it holds no cloud"))
    return HourlyCover(unix_s, total, low, mid, high)
