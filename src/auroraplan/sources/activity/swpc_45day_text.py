"""NOAA SWPC's 45-day forecast as text: pairs of a day and its Ap, five to a line.

    45-DAY AP FORECAST
    24Sep26 024 25Sep26 016 26Sep26 012 27Sep26 008 28Sep26 012
    ...
    45-DAY F10.7 CM FLUX FORECAST

It stands in for the product in JSON. Format: as `sources.swpc_text`, with two digits of the year. Data:
public domain, credit "NOAA SWPC".
"""

import re
from datetime import date, datetime

from auroraplan.core.activity import DailyForecast
from auroraplan.core.language import marked
from auroraplan.sources import swpc_text
from auroraplan.sources.activity import swpc_45day
from auroraplan.sources.faults import Stale, Unreadable
from auroraplan.sources.plausible import number_between
from auroraplan.sources.source import ActivitySource

ID = "swpc-45day-text"
CENTURY = 2000

_SECTION = re.compile(r"^ *45-DAY AP FORECAST *$(.*?)(?=^ *45-DAY F10\.7|\Z)", re.MULTILINE | re.DOTALL)
_PAIR = re.compile(rf"\b(\d\d)({swpc_text.MONTH})(\d\d) (\d{{3}})(?!\d)")


def parse(body: bytes, fetched_utc: datetime) -> DailyForecast | Unreadable | Stale:
    """The Ap of each day in order of time."""
    text = swpc_text.product_text(body)
    if isinstance(text, Unreadable):
        return text
    issued_utc = swpc_text.issue_time(text, fetched_utc)
    if isinstance(issued_utc, Unreadable):
        return issued_utc
    section = _SECTION.search(text)
    pairs = [] if section is None else [_day_and_ap(found) for found in _PAIR.finditer(section[1])]
    forecast = swpc_45day.daily_ap(ID, issued_utc, filter(None, pairs))
    return (
        forecast if isinstance(forecast, Unreadable) else SOURCE.outdated(forecast, fetched_utc) or forecast
    )


def _day_and_ap(found: re.Match[str]) -> tuple[float, float] | None:
    day, month, year, said = found.groups()
    ap = number_between(said, 0.0, swpc_45day.LARGEST_AP)
    try:
        start = date(CENTURY + int(year), swpc_text.month_number(month), int(day))
    except ValueError:
        return None
    return None if ap is None else (swpc_text.day_start_unix_s(start), ap)


SOURCE = ActivitySource(
    id=ID,
    title=marked("NOAA 45-day text"),
    attribution="NOAA SWPC",
    url="https://services.swpc.noaa.gov/text/45-day-forecast.txt",
    cadence_h=24.0,
    horizon_h=45 * 24.0,
    preference=51,
    ask_again_after_s=12 * 3600.0,
    issue_age_limit_h=72.0,
    parse=parse,
    stands_in_for=swpc_45day.ID,
)
