"""NASA POWER: the cover of each night of past years over a cell of a degree, as satellites saw it (CERES).

    {"type": "Feature", "geometry": {...}, "header": {"fill_value": -999.0, ...},
     "properties": {"parameter": {"CLOUD_AMT_NIGHT": {"20170101": 83.4, "20170102": -999.0, ...}}}, ...}

The days are by local solar time. A day without a night (midsummer) or without data holds the fill value. The
monthly service has the same form with keys "201701" and, for the mean of the year, "201713": they are no days
and are passed over.

Address and form: https://power.larc.nasa.gov/docs/services/api/temporal/daily/. Data: public domain, credit
"NASA Langley Research Center POWER Project".
"""

from collections.abc import Mapping
from datetime import UTC, datetime
from typing import cast

import numpy as np

from auroraplan.core.arrays import read_only
from auroraplan.core.language import marked, tr
from auroraplan.core.place_climate import NightlyCover
from auroraplan.core.places import Place
from auroraplan.sources.cloud_source import modest_json
from auroraplan.sources.faults import Unreadable

ID = "nasa-power"
TITLE = "NASA POWER night cloud"
CREDIT = "NASA Langley Research Center POWER Project"
ADDRESS = "https://power.larc.nasa.gov/api/temporal/daily/point"
PARAMETER = "CLOUD_AMT_NIGHT"
LARGEST_BYTES = 500_000
"""Ten years have 80 kB."""
MOST_DAYS = 20_000
YEARS = 10


def url(place: Place, now_utc: datetime) -> str:
    """The address that answers for one place and the last ten whole years."""
    return (
        f"{ADDRESS}?parameters={PARAMETER}&community=RE&format=JSON"
        f"&latitude={place.latitude_deg:.2f}&longitude={place.longitude_deg:.2f}"
        f"&start={now_utc.year - YEARS}0101&end={now_utc.year - 1}1231"
    )


def parse(body: bytes) -> NightlyCover | Unreadable:
    """The nights that have a cover, in order of time."""
    answer = modest_json(body, LARGEST_BYTES)
    if isinstance(answer, Unreadable):
        return answer
    parameters = _mapping(_mapping(_mapping(answer).get("properties")).get("parameter"))
    days = _mapping(parameters.get(PARAMETER))
    if len(days) > MOST_DAYS:
        return Unreadable(tr("it has {count} days", count=len(days)))
    found = {
        night: cover
        for key, value in days.items()
        if (night := _day_unix_s(key)) is not None and (cover := _cover(value)) is not None
    }
    if not found:
        return Unreadable(marked("it holds no cloud"))
    nights = sorted(found)
    return NightlyCover(read_only(np.array(nights)), read_only(np.array([found[night] for night in nights])))


def _day_unix_s(key: str) -> float | None:
    """The start of a day written as 20170131, None when it is none."""
    if len(key) != 8 or not (key.isascii() and key.isdecimal()):
        return None
    try:
        return datetime(int(key[:4]), int(key[4:6]), int(key[6:]), tzinfo=UTC).timestamp()
    except ValueError:
        return None


def _cover(value: object) -> float | None:
    """A cover in 0..1, None for the fill value and nonsense."""
    if isinstance(value, bool) or not isinstance(value, int | float) or not 0.0 <= value <= 100.5:
        return None
    return min(float(value), 100.0) / 100.0


def _mapping(value: object) -> Mapping[str, object]:
    return cast("Mapping[str, object]", value) if isinstance(value, dict) else {}
