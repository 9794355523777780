"""Open-Meteo's ensemble: total cover by each of 51 runs of ECMWF's model, which tells how sure a forecast is.

    "hourly": {"time": [...], "cloud_cover": [...], "cloud_cover_member01": [...], ... to 50}

The column without a number is the control run. Every member counts as a variable, so a place counts as five
calls: a few places can be asked for, not a hundred.
"""

import re
from collections.abc import Sequence
from datetime import datetime

import numpy as np

from auroraplan.core.arrays import read_only
from auroraplan.core.cloud_forecast import CloudEnsemble
from auroraplan.core.language import marked, tr
from auroraplan.core.places import Place
from auroraplan.sources.cloud_source import FURTHEST_AHEAD, CloudSource, ParsedCloud, outdated
from auroraplan.sources.clouds.open_meteo_hours import ATTRIBUTION, coordinates, covers, split, table_of
from auroraplan.sources.clouds.open_meteo_quota import calls_of_a_place
from auroraplan.sources.faults import Unreadable

ID = "open-meteo-ensemble"
ADDRESS = "https://ensemble-api.open-meteo.com/v1/ensemble"
MODEL = "ecmwf_ifs025"
MEMBERS = 51
DAYS_AHEAD = 10
PLACES = 10
"""More are not asked for: their members would use up a minute's calls and fill the largest body read."""

# With several models each name ends in the model's; members of all count alike.
MEMBER = re.compile(r"cloud_cover(_member\d{2,3})?(_[a-z][a-z0-9_]*)?")
LAYER = re.compile(r"cloud_cover_(low|mid|high)")
MOST_MEMBERS = 300
FEWEST_MEMBERS = 3


def url(places: Sequence[Place]) -> str:
    """The address that answers for these places."""
    return (
        f"{ADDRESS}?{coordinates(places)}&hourly=cloud_cover&models={MODEL}"
        f"&forecast_days={DAYS_AHEAD}&timeformat=unixtime&timezone=GMT"
    )


def parse(body: bytes, fetched_utc: datetime) -> ParsedCloud:
    """The members of one place that hold a cover; it does not say when they ran."""
    table = table_of(body)
    if isinstance(table, Unreadable):
        return table
    unix_s, columns = table
    names = [name for name in columns if MEMBER.fullmatch(name) and not LAYER.match(name)][:MOST_MEMBERS]
    members = np.array([covers(columns[name], len(unix_s)) for name in names]).reshape(-1, len(unix_s))
    members = members[~np.isnan(members).all(axis=1)]
    if len(members) < FEWEST_MEMBERS:
        return Unreadable(tr("it has {count} members", count=len(members)))
    until = (fetched_utc + FURTHEST_AHEAD).timestamp()
    said = ~np.isnan(members).all(axis=0)
    kept = (unix_s <= until) & (np.arange(len(unix_s)) <= np.flatnonzero(said)[-1])
    if not kept.any():
        return Unreadable(marked("its times lie in the far future"), by_the_clock=True)
    ensemble = CloudEnsemble(ID, fetched_utc, read_only(unix_s[kept]), read_only(members[:, kept]))
    return outdated(ensemble, fetched_utc) or ensemble


def calls(count: int) -> float:
    """What a request for so many places counts against the quota."""
    return count * calls_of_a_place(variables=MEMBERS, days=DAYS_AHEAD)


SOURCE = CloudSource(
    id=ID,
    title=marked("Open-Meteo cloud ensemble (ECMWF)"),
    attribution=ATTRIBUTION,
    cadence_h=6.0,
    horizon_h=24.0 * DAYS_AHEAD,
    preference=30,
    places_a_call=5,
    ask_again_after_s=6 * 3600.0,
    keeps_expiry=False,
    url=url,
    split=split,
    parse=parse,
    calls=calls,
)
