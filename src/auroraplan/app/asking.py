"""Each source is asked once, all at the same time: what it last said if that is young, else the network.

kept for less than it takes to change      cached
fetched now and readable                   live
no answer, or one that cannot be used      cached if the last good one is still of use, else fault
gone (404, 410) within the last day        the same, without asking
its first choice has answered              not asked
its first choice is kept, and out of date  asked: who was issued later counts
"""

from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from threading import Event
from time import monotonic

from auroraplan.core.activity import Forecast
from auroraplan.core.evidence import Freshness, SourceKind, SourceState
from auroraplan.core.language import marked, tr
from auroraplan.sources.faults import Halted, NotAsked, Refused, SourceFault, Stale, Unreadable
from auroraplan.sources.fetch import Fetcher, never
from auroraplan.sources.fetched import DEADLINE_S, Fetched
from auroraplan.sources.source import ActivitySource
from auroraplan.store.cache import Cache, CachedBody

ALL_SOURCES_S = 11.0
"""By then all sources together have answered or are given up."""

LEAST_S = 0.2
"""In less than this no service can answer, and one that is not waited for should not be asked."""

NO_TIME_LEFT = NotAsked(marked("the other services took too long"))

CLOCK_DIFFERS_FROM_S = 3600.0
"""A difference between this machine's clock and the server's that is worth telling."""

GONE = (404, 410)
ASKED_AGAIN_AFTER = timedelta(days=1)
"""An address that is gone stays gone: NOAA retires products for good."""


@dataclass(frozen=True, slots=True)
class Answer:
    """How a source stands, and its forecast if it has one that is of use.

    `spared`: it was not asked, since what it stands in for has answered.
    """

    state: SourceState
    forecast: Forecast | None = None
    spared: bool = False


@dataclass(frozen=True, slots=True)
class Desk:
    """With what sources are asked; `ends_s` is when all must have answered, on the monotonic clock."""

    fetcher: Fetcher
    cache: Cache
    now_utc: datetime
    ends_s: float
    cancelled: Callable[[], bool] = never

    @property
    def left_s(self) -> float:
        """How long one more request may take."""
        return min(DEADLINE_S, max(0.0, self.ends_s - monotonic()))


def all_asked(
    sources: Sequence[ActivitySource],
    *,
    fetcher: Fetcher,
    cache: Cache,
    now_utc: datetime,
    cancelled: Callable[[], bool] = never,
) -> tuple[Answer, ...]:
    """What every source says, in their order; one that stands in for another is asked if that gave nothing.

    A kept answer of longer ago than its source takes for a new one is as good as nothing here. When
    `cancelled` turns true no further source is asked, and only those that had been are in the answer.
    """
    left = Event()
    desk = Desk(fetcher, cache, now_utc, monotonic() + ALL_SOURCES_S, lambda: left.is_set() or cancelled())
    ids = {source.id for source in sources}
    firsts = [source for source in sources if source.stands_in_for not in ids]

    def of_first(source: ActivitySource) -> list[Answer]:
        if desk.cancelled():
            return []
        answers = [asked(source, desk)]
        for other in (each for each in sources if each.stands_in_for == source.id):
            told = next((answer for answer in answers if _is_of_its_time(answer, source, desk)), None)
            answers.append(asked(other, desk) if told is None else _spared(other, told))
        return [_given_way(answer, answers) for answer in answers]

    if fetcher.offline:  # nobody waits for anybody
        found = {answer.state.id: answer for source in firsts for answer in of_first(source)}
        return tuple(found[source.id] for source in sources if source.id in found)
    # A thread for each: one that waits costs nothing, and a service that hangs holds up no other.
    with ThreadPoolExecutor(max(1, len(firsts)), thread_name_prefix="ask") as threads:
        try:
            asking = list(threads.map(of_first, firsts))
        finally:
            left.set()  # after Ctrl+C nobody waits for the threads' deadlines
    found = {answer.state.id: answer for answers in asking for answer in answers}
    return tuple(found[source.id] for source in sources if source.id in found)


def _is_of_its_time(answer: Answer, source: ActivitySource, desk: Desk) -> bool:
    """Whether a forecast came now, or is kept from so short a time ago that hardly a newer one is missed."""
    if answer.forecast is None or answer.state.fetched_utc is None:
        return False
    return answer.state.fault is None or desk.now_utc - answer.state.fetched_utc < timedelta(
        hours=source.cadence_h
    )


def _given_way(answer: Answer, answers: Sequence[Answer]) -> Answer:
    """The answer; a kept one whose source failed is silent when another of its kind was issued later."""
    issued_utc = answer.state.issued_utc
    if answer.forecast is None or answer.state.fault is None or issued_utc is None:
        return answer
    others = (other.state for other in answers if other.forecast is not None and other.state.fault is None)
    if not any(state.issued_utc is not None and state.issued_utc > issued_utc for state in others):
        return answer
    state = replace(answer.state, state=Freshness.FAULT, issued_utc=None, fetched_utc=None)
    return Answer(state)


def asked(source: ActivitySource, desk: Desk) -> Answer:
    """What one source says, by the deadline."""
    kept = desk.cache.read(source.id)
    last = None if kept is None else _still_good(source, kept, desk.now_utc)
    last_answer = None
    if kept is not None and last is not None:
        last_answer = _answer(source, last, Freshness.CACHED, kept.fetched_utc)
        if desk.now_utc - kept.fetched_utc < timedelta(seconds=source.ask_again_after_s):
            return last_answer
    answer = _fetched(source, desk)
    if isinstance(answer, Answer):
        return answer
    if last_answer is None:
        return Answer(_state(source, Freshness.FAULT, fault=answer.sentence))
    return replace(last_answer, state=replace(last_answer.state, fault=answer.sentence))


def _fetched(source: ActivitySource, desk: Desk) -> Answer | SourceFault:
    """A fresh answer, which is kept, or why there is none."""
    address = source.address(desk.now_utc)
    halted = _halted(source, address, desk)
    if halted is not None and not desk.fetcher.offline:
        return halted
    if desk.left_s < LEAST_S:
        return NO_TIME_LEFT
    fetched = desk.fetcher.get(address, deadline_s=desk.left_s, cancelled=desk.cancelled)
    if not isinstance(fetched, Fetched):
        if isinstance(fetched, Refused) and fetched.status in GONE:
            gone = str(fetched.status).encode()
            desk.cache.write(_halted_key(source), CachedBody(address, desk.now_utc, gone))
        return fetched
    forecast = source.parse(fetched.body, desk.now_utc)
    if isinstance(forecast, Unreadable | Stale):
        fault = _told_by_whose_clock(forecast, fetched, desk.now_utc)
        desk.fetcher.pause(address, fault)
        return fault
    desk.cache.write(source.id, CachedBody(address, fetched.fetched_utc, fetched.body))
    return _answer(source, forecast, Freshness.LIVE, fetched.fetched_utc)


def _halted(source: ActivitySource, address: str, desk: Desk) -> Halted | None:
    """That the address was found gone within the last day, None where it was not."""
    found = desk.cache.read(_halted_key(source))
    if found is None or not found.body.isdigit() or not _same_product(found.url, address):
        return None
    age = desk.now_utc - found.fetched_utc
    return Halted(int(found.body)) if timedelta(0) <= age < ASKED_AGAIN_AFTER else None


def _halted_key(source: ActivitySource) -> str:
    return f"{source.id}.halted"


def _same_product(one: str, other: str) -> bool:
    """Whether two addresses differ in what is asked for at most, such as the dates."""
    return one.partition("?")[0] == other.partition("?")[0]


def _still_good(source: ActivitySource, kept: CachedBody, now_utc: datetime) -> Forecast | None:
    """The forecast in a kept answer, None if it is of no use any more or comes from after now."""
    if not _same_product(kept.url, source.address(now_utc)):
        return None
    if kept.fetched_utc > now_utc + timedelta(seconds=CLOCK_DIFFERS_FROM_S):
        return None
    forecast = source.parse(kept.body, kept.fetched_utc)
    if isinstance(forecast, Unreadable | Stale) or source.outdated(forecast, now_utc):
        return None
    return forecast


def _spared(source: ActivitySource, told: Answer) -> Answer:
    """A source that need not be asked, since its first choice has answered."""
    fault = NotAsked(tr("{title} has answered", title=told.state.title))
    return Answer(_state(source, Freshness.FAULT, fault=fault.sentence), spared=True)


def _answer(
    source: ActivitySource, forecast: Forecast, freshness: Freshness, fetched_utc: datetime
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


def _told_by_whose_clock(fault: Unreadable | Stale, fetched: Fetched, now_utc: datetime) -> SourceFault:
    """An answer out of date, or from the future, may be fresh if this machine's clock is wrong: told so."""
    of_another_time = isinstance(fault, Stale) or fault.by_the_clock
    if not of_another_time or fetched.server_date is None:
        return fault
    ahead_s = (now_utc - fetched.server_date).total_seconds()
    return fault if abs(ahead_s) < CLOCK_DIFFERS_FROM_S else replace(fault, clock_ahead_h=ahead_s / 3600)
