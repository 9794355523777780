"""GFZ Potsdam's web service tells what Kp was: parallel arrays of values, starts of bins and states.

    {"Kp": [2.667, 1.667], "datetime": ["2026-09-17T00:00:00Z", "2026-09-17T03:00:00Z"],
     "status": ["pre", "def"], "meta": {"license": "CC BY 4.0", "source": "GFZ Potsdam"}}

The bin that is running is served too, and changes: it is left out. "def" values are final, "pre" ones may yet
change by a third or so. This is the index itself, which NOAA only estimates: for what was it comes first.
Empty arrays mean that nothing is known; without parameters the service answers with status 500.

Kp: Matzka et al. 2021, doi 10.1029/2020SW002641; CC BY 4.0.
"""

from datetime import UTC, datetime, timedelta
from typing import cast

import numpy as np

from auroraplan.core.activity import KP_STEP_S, ActivityForecast
from auroraplan.core.arrays import read_only
from auroraplan.core.language import marked, tr
from auroraplan.sources.faults import Stale, Unreadable
from auroraplan.sources.first_json import first_object
from auroraplan.sources.plausible import kp_of, unix_s_of
from auroraplan.sources.source import ActivitySource

ID = "gfz-kp-recent"
REACH = timedelta(days=400)
"""Back beyond the longest window of the climatology, 365 days."""

MOST_ROWS = 10_000


def parse(body: bytes, fetched_utc: datetime) -> ActivityForecast | Unreadable | Stale:
    """The bins that were over when it was asked, in order of time, without those that hold no Kp."""
    table = first_object(body)
    if isinstance(table, Unreadable):
        return table
    said, times = table.get("Kp"), table.get("datetime")
    if not isinstance(said, list) or not isinstance(times, list):
        return Unreadable(marked("it has no lists of Kp and times"))
    said, times = cast("list[object]", said), cast("list[object]", times)
    if len(said) != len(times):
        return Unreadable(tr("it has {count} Kp for {times} times", count=len(said), times=len(times)))
    if len(times) > MOST_ROWS:
        return Unreadable(tr("it has {count} rows", count=len(times)))
    over = fetched_utc.timestamp() - KP_STEP_S
    found: dict[float, float] = {}
    for time, kp in zip(map(unix_s_of, times), map(kp_of, said), strict=True):
        if time is not None and kp is not None and time <= over and time % KP_STEP_S == 0:
            found[time] = kp
    if not found:
        return Unreadable(marked("it holds no Kp"))
    starts = np.array(sorted(found))
    forecast = ActivityForecast(
        source_id=ID,
        issued_utc=datetime.fromtimestamp(starts[-1] + KP_STEP_S, UTC),
        step_start_unix_s=read_only(starts),
        kp=read_only(np.array([found[start] for start in starts.tolist()])),
        observed=read_only(np.ones(len(starts), dtype=np.bool_)),
    )
    return SOURCE.outdated(forecast, fetched_utc) or forecast


def address(now_utc: datetime) -> str:
    """Where the Kp of the last 400 days is told."""
    begins, ends = now_utc - REACH, now_utc
    return f"https://kp.gfz.de/app/json/?start={begins:%Y-%m-%d}T00:00:00Z&end={ends:%Y-%m-%dT%H}:00:00Z&index=Kp"


SOURCE = ActivitySource(
    id=ID,
    title=marked("GFZ Kp so far"),
    attribution="Kp: GFZ Potsdam (CC BY 4.0), doi 10.5880/Kp.0001",
    url=address,
    cadence_h=3.0,
    horizon_h=REACH / timedelta(hours=1),
    preference=5,
    ask_again_after_s=3 * 3600.0,
    issue_age_limit_h=27 * 24.0,  # what was stays true; after a turn of the Sun it says little of the next
    parse=parse,
    tells_the_past=True,
)
