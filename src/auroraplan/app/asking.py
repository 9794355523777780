"""One source is asked once: what it last said if that is young, else the network, else what it last said.

kept for less than half an hour            cached
fetched now and readable                   live
no answer, or one that cannot be used      cached if the last good one still looks ahead, else fault
"""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from auroraplan.core.activity import ActivityForecast
from auroraplan.core.evidence import Freshness, SourceKind, SourceState
from auroraplan.sources.faults import SourceFault, Stale
from auroraplan.sources.fetch import Fetcher, never
from auroraplan.sources.fetched import DEADLINE_S, Fetched
from auroraplan.sources.source import ActivitySource
from auroraplan.store.cache import Cache, CachedBody

CLOCK_DIFFERS_FROM_S = 3600.0
"""A difference between this machine's clock and the server's that is worth telling."""


@dataclass(frozen=True, slots=True)
class Answer:
    """How a source stands, and its forecast if it has one that looks ahead."""

    state: SourceState
    forecast: ActivityForecast | None = None


def asked(
    source: ActivitySource,
    *,
    fetcher: Fetcher,
    cache: Cache,
    now_utc: datetime,
    deadline_s: float = DEADLINE_S,
    cancelled: Callable[[], bool] = never,
) -> Answer:
    """What the source says, by the deadline."""
    kept = cache.read(source.id)
    last = None if kept is None else _still_good(source, kept, now_utc)
    if kept is not None and last is not None:
        last_answer = _answer(source, last, Freshness.CACHED, kept.fetched_utc)
        if now_utc - kept.fetched_utc < timedelta(seconds=source.ask_again_after_s):
            return last_answer
    else:
        last_answer = None
    fetched = fetcher.get(source.address(now_utc), deadline_s=deadline_s, cancelled=cancelled)
    if isinstance(fetched, Fetched):
        forecast = source.parse(fetched.body, now_utc)
        if isinstance(forecast, ActivityForecast):
            cache.write(source.id, CachedBody(source.url, fetched.fetched_utc, fetched.body))
            return _answer(source, forecast, Freshness.LIVE, fetched.fetched_utc)
        fault: SourceFault = _told_by_whose_clock(forecast, fetched, now_utc)
    else:
        fault = fetched
    if last_answer is None:
        return Answer(_state(source, Freshness.FAULT, fault=fault.sentence))
    return replace(last_answer, state=replace(last_answer.state, fault=fault.sentence))


def _still_good(source: ActivitySource, kept: CachedBody, now_utc: datetime) -> ActivityForecast | None:
    """The forecast in a kept answer, None if it does not look ahead any more or comes from after now."""
    if kept.url != source.url or kept.fetched_utc > now_utc + timedelta(seconds=CLOCK_DIFFERS_FROM_S):
        return None
    forecast = source.parse(kept.body, kept.fetched_utc)
    if not isinstance(forecast, ActivityForecast) or source.outdated(forecast, now_utc):
        return None
    return forecast


def _answer(
    source: ActivitySource, forecast: ActivityForecast, freshness: Freshness, fetched_utc: datetime
) -> Answer:
    state = _state(source, freshness, issued_utc=forecast.issued_utc, fetched_utc=fetched_utc)
    return Answer(state, forecast)


def _state(
    source: ActivitySource,
    freshness: Freshness,
    *,
    issued_utc: datetime | None = None,
    fetched_utc: datetime | None = None,
    fault: str | None = None,
) -> SourceState:
    return SourceState(
        id=source.id,
        kind=SourceKind.ACTIVITY,
        title=source.title,
        state=freshness,
        attribution=source.attribution,
        issued_utc=issued_utc,
        fetched_utc=fetched_utc,
        fault=fault,
    )


def _told_by_whose_clock(fault: SourceFault, fetched: Fetched, now_utc: datetime) -> SourceFault:
    """A stale answer may be a fresh one on a machine whose clock is wrong: then the fault says so."""
    if not isinstance(fault, Stale) or fetched.server_date is None:
        return fault
    ahead_s = (now_utc - fetched.server_date).total_seconds()
    return fault if abs(ahead_s) < CLOCK_DIFFERS_FROM_S else replace(fault, clock_ahead_h=ahead_s / 3600)
