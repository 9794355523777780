"""What the sources of cloud say of places: what they last said while that is young, else the network.

Open-Meteo's forecast     all places, fifty to a request, within its quota
Open-Meteo's ensemble     the first ten places, when wanted
MET Norway                up to six places that Open-Meteo left without an answer, or with that of hours
                          ago alone, each once its last answer expired

An answer is kept place by place, so that another list of places does not ask for the same again. A body that
broke off is asked for once more; an answer of no use rests its place for a minute. One that cannot be had
leaves a fault, and the forecast kept before it while that looks ahead.
"""

import hashlib
import random
import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from auroraplan.core.cloud_forecast import AnyCloudForecast, CloudEnsemble, CloudForecast
from auroraplan.core.evidence import Freshness, SourceKind, SourceState
from auroraplan.core.language import marked, tr
from auroraplan.core.places import Place
from auroraplan.sources.cloud_source import CloudSource, cut_short, outdated
from auroraplan.sources.clouds import met_norway, open_meteo_ensemble, open_meteo_forecast
from auroraplan.sources.clouds.open_meteo_quota import Quota
from auroraplan.sources.faults import Refused, SourceFault, Stale, Unreadable
from auroraplan.sources.fetch import CANCELLED, Fetcher, never
from auroraplan.sources.fetched import DEADLINE_S, Fetched, Unchanged
from auroraplan.store.cache import Cache, CachedBody

CLOCKS_DIFFER = timedelta(hours=1)
"""A kept answer from later than this after now comes from a wrong clock."""

KEPT_IS_OLD_AFTER = timedelta(hours=6)
"""The global models run every six hours: by then another service has a newer run."""

EXPIRY_SPREAD_S = 30.0
"""An answer is held good for up to so long after it expired, so that not all programs ask at once."""

MOST_FALLBACKS = 6
"""MET Norway is asked for one place at a time, and asks not to be asked in swarms."""


@dataclass(frozen=True, slots=True)
class CloudAnswer:
    """What is known of the clouds over one place: forecasts, the preferred first, and how sources stand."""

    forecasts: tuple[AnyCloudForecast, ...]
    states: tuple[SourceState, ...]


@dataclass(frozen=True, slots=True)
class _Said:
    state: SourceState
    forecast: AnyCloudForecast | None


@dataclass(frozen=True, slots=True)
class _Desk:
    """Everything that asking needs, the same for all sources of one call."""

    fetcher: Fetcher
    cache: Cache
    quota: Quota
    now_utc: datetime
    ends: float
    cancelled: Callable[[], bool]
    chance: Callable[[], float]

    @property
    def left_s(self) -> float:
        return min(DEADLINE_S, max(0.0, self.ends - time.monotonic()))


def clouds_asked(
    places: Sequence[Place],
    *,
    fetcher: Fetcher,
    cache: Cache,
    quota: Quota,
    now_utc: datetime,
    with_ensemble: bool = False,
    deadline_s: float = DEADLINE_S,
    cancelled: Callable[[], bool] = never,
    chance: Callable[[], float] = random.random,
) -> tuple[CloudAnswer, ...]:
    """The forecasts of clouds over each place, by the deadline.

    `chance` gives numbers in 0..1, by which requests spread after an answer has expired.
    Nothing is asked for nights beyond the horizon here: whoever plans for next year need not call this.
    """
    desk = _Desk(fetcher, cache, quota, now_utc, time.monotonic() + deadline_s, cancelled, chance)
    said = {index: [one] for index, one in enumerate(_asked(open_meteo_forecast.SOURCE, places, desk))}
    silent = [index for index, ones in said.items() if _leaves_open(ones[0], now_utc)][:MOST_FALLBACKS]
    for index, one in zip(
        silent, _asked(met_norway.SOURCE, [places[index] for index in silent], desk), strict=True
    ):
        said[index].append(one)
    if with_ensemble:
        few = places[: open_meteo_ensemble.PLACES]
        for index, one in enumerate(_asked(open_meteo_ensemble.SOURCE, few, desk)):
            said[index].append(one)
    return tuple(_answer(said[index]) for index in range(len(places)))


def _answer(said: Sequence[_Said]) -> CloudAnswer:
    """The forecasts, and the states with those that have one first.

    Who was kept and could not be asked again stands behind who could.
    """
    told = [one for one in said if one.forecast is not None]
    told.sort(key=lambda one: one.state.fault is not None)
    silent = [one for one in said if one.forecast is None]
    return CloudAnswer(
        tuple(one.forecast for one in told if one.forecast is not None),
        tuple(one.state for one in (*told, *silent)),
    )


def _leaves_open(first: _Said, now_utc: datetime) -> bool:
    """Whether another should be asked for a place: the first choice says nothing, or only what is old."""
    fetched_utc = first.state.fetched_utc
    if first.forecast is None or fetched_utc is None:
        return True
    return first.state.fault is not None and now_utc - fetched_utc >= KEPT_IS_OLD_AFTER


def _asked(source: CloudSource, places: Sequence[Place], desk: _Desk) -> list[_Said]:
    """What one source says of each place, kept answers first."""
    kept = [_kept(source, place, desk) for place in places]
    answers: dict[int, _Said] = {index: one for index, (one, _) in enumerate(kept) if one is not None}
    wanted: list[int] = []
    for index, (one, young) in enumerate(kept):
        resting = None if young or desk.fetcher.offline else desk.fetcher.paused(source.url([places[index]]))
        if resting is not None:
            answers[index] = _better(source, resting, one)
        elif not young:
            wanted.append(index)
    for group in _groups(wanted, source.places_a_call):
        fresh = _fetched(source, [places[index] for index in group], desk)
        for index, one in zip(group, fresh, strict=True):
            if isinstance(one, Unreadable | Stale):
                desk.fetcher.pause(source.url([places[index]]), one)
            answers[index] = _better(source, one, answers.get(index))
    return [answers[index] for index in range(len(places))]


def _better(source: CloudSource, fresh: "_Said | SourceFault", kept: _Said | None) -> _Said:
    """The fresh answer; else the kept one with the fault of the fresh beside it; else the fault."""
    if isinstance(fresh, _Said):
        return fresh
    if kept is None:
        return _Said(replace(_state(source, Freshness.FAULT), fault=fresh.sentence), None)
    return _Said(replace(kept.state, fault=fresh.sentence), kept.forecast)


def _kept(source: CloudSource, place: Place, desk: _Desk) -> tuple[_Said | None, bool]:
    """What the source last said of a place, if that looks ahead, and whether it is too young to ask again."""
    body = desk.cache.read(_key(source, place))
    if body is None or body.url != source.url([place]) or body.fetched_utc > desk.now_utc + CLOCKS_DIFFER:
        return None, False
    forecast = source.parse(body.body, body.fetched_utc)
    if not isinstance(forecast, CloudForecast | CloudEnsemble) or outdated(forecast, desk.now_utc):
        return None, False
    until = body.fetched_utc + timedelta(seconds=source.ask_again_after_s)
    if source.keeps_expiry and body.expires_utc is not None:
        until = body.expires_utc
    return _told(source, forecast, Freshness.CACHED, body.fetched_utc), desk.now_utc < until


def _fetched(source: CloudSource, places: Sequence[Place], desk: _Desk) -> "list[_Said | SourceFault]":
    """What the network says of some places in one request, or the same fault for all of them."""
    if desk.cancelled():
        return [CANCELLED] * len(places)
    if source.keeps_expiry:
        return [_one_if_changed(source, place, desk) for place in places]
    got = _got(source, places, desk)
    if not isinstance(got, Fetched):
        return [got] * len(places)
    parts = source.split(got.body, len(places))
    if isinstance(parts, Unreadable):
        return [parts] * len(places)
    return [
        _read(source, place, None if part is None else replace(got, body=part), desk)
        for place, part in zip(places, parts, strict=True)
    ]


def _got(source: CloudSource, places: Sequence[Place], desk: _Desk) -> Fetched | SourceFault:
    """The answer to one request within the quota; one that broke off is asked for once more."""
    url = source.url(places)
    if desk.fetcher.offline:
        return desk.fetcher.get(url)
    with desk.quota.turn(source.calls(len(places)), patience_s=desk.left_s) as closed:
        if closed is not None:
            return closed
        answer = desk.fetcher.get(url, deadline_s=desk.left_s, cancelled=desk.cancelled)
        if isinstance(answer, Fetched) and cut_short(answer.body):
            desk.quota.count(source.calls(len(places)))
            answer = desk.fetcher.get(url, deadline_s=desk.left_s, cancelled=desk.cancelled)
        if isinstance(answer, Refused):
            desk.quota.refused(answer)
        return answer


def _one_if_changed(source: CloudSource, place: Place, desk: _Desk) -> "_Said | SourceFault":
    """What a service with Last-Modified and Expires says of one place."""
    url, key = source.url([place]), _key(source, place)
    kept = desk.cache.read(key)
    since = kept.last_modified if kept is not None and kept.url == url else None
    got = desk.fetcher.get_if_changed(url, since, deadline_s=desk.left_s, cancelled=desk.cancelled)
    if isinstance(got, Unchanged) and kept is not None:
        # The forecast is the one of old, so its body keeps its time; only its expiry moves.
        desk.cache.write(key, replace(kept, expires_utc=_spread(got.expires_utc, desk)))
        forecast = source.parse(kept.body, kept.fetched_utc)
        if isinstance(forecast, CloudForecast | CloudEnsemble):
            return outdated(forecast, desk.now_utc) or _told(
                source, forecast, Freshness.LIVE, got.fetched_utc
            )
        return forecast
    if isinstance(got, Unchanged):
        return Unreadable(marked("it is the one that was never kept"))
    return _read(source, place, got, desk) if isinstance(got, Fetched) else got


def _read(source: CloudSource, place: Place, got: Fetched | None, desk: _Desk) -> "_Said | SourceFault":
    """The forecast in a body, which is kept when it is good."""
    if got is None:
        return Unreadable(marked("it leaves this place out"))
    forecast = source.parse(got.body, desk.now_utc)
    if not isinstance(forecast, CloudForecast | CloudEnsemble):
        return forecast
    expires_utc = _spread(got.expires_utc, desk)
    kept = CachedBody(source.url([place]), got.fetched_utc, got.body, got.last_modified, expires_utc)
    desk.cache.write(_key(source, place), kept)
    told = _told(source, forecast, Freshness.LIVE, got.fetched_utc)
    if not got.deprecated:
        return told
    return _Said(replace(told.state, note=tr("The service announces the end of this version.")), forecast)


def _spread(expires_utc: datetime | None, desk: _Desk) -> datetime | None:
    """A moment after an answer expires, another for every answer: MET Norway asks for it."""
    if expires_utc is None:
        return None
    return expires_utc + timedelta(seconds=EXPIRY_SPREAD_S * desk.chance())


def _told(
    source: CloudSource, forecast: AnyCloudForecast, freshness: Freshness, fetched_utc: datetime
) -> _Said:
    issued_utc = None if forecast.made_utc == fetched_utc else forecast.made_utc
    state = replace(_state(source, freshness), issued_utc=issued_utc, fetched_utc=fetched_utc)
    return _Said(state, forecast)


def _state(source: CloudSource, freshness: Freshness) -> SourceState:
    return SourceState(
        id=source.id,
        kind=SourceKind.CLOUD,
        title=source.title,
        state=freshness,
        attribution=source.attribution,
    )


def _key(source: CloudSource, place: Place) -> str:
    """The cache's key of what a source says of a place, by its coordinates."""
    return f"{source.id}.{hashlib.sha256(source.url([place]).encode()).hexdigest()[:16]}"


def _groups(indices: Sequence[int], size: int) -> Iterator[Sequence[int]]:
    return (indices[first : first + size] for first in range(0, len(indices), size))
