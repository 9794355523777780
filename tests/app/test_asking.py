"""One source asked once: cached, live, fault, and what is told of each."""

from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from auroraplan.app.asking import asked
from auroraplan.core.activity import KP_STEP_S, ActivityForecast
from auroraplan.core.evidence import Freshness, SourceKind
from auroraplan.sources.faults import Refused, SourceFault, Unreachable, Unreadable
from auroraplan.sources.fetch import OFFLINE, Fetcher
from auroraplan.sources.fetched import Fetched
from auroraplan.sources.source import ActivitySource
from auroraplan.store.cache import Cache

NOON = datetime(2027, 1, 10, 12, tzinfo=UTC)
URL = "https://example.org/kp"


def parse(body: bytes, fetched_utc: datetime) -> ActivityForecast | Unreadable | Any:
    """A body is the hour of the last bin's start, counted from NOON; issued at NOON."""
    if not body.lstrip(b"-").isdigit():
        return Unreadable("it is no number")
    starts = np.array([NOON.timestamp() + 3600.0 * int(body)])
    forecast = ActivityForecast("test", NOON, starts, np.array([3.0]), np.array([False]))
    return SOURCE.outdated(forecast, fetched_utc) or forecast


SOURCE = ActivitySource("test", "Test", "Nobody", URL, 3.0, 72.0, 1, 1800.0, 48.0, parse)


class Answering(Fetcher):
    """Gives the answers that it was given, one after the other."""

    def __init__(self, *answers: Fetched | SourceFault) -> None:
        super().__init__()
        self.answers, self.asked = list(answers), list[str]()

    def get(self, url: str, **_: Any) -> Fetched | SourceFault:
        self.asked.append(url)
        return self.answers.pop(0)


def body(hours: int | str, at: datetime = NOON, server_date: datetime | None = None) -> Fetched:
    return Fetched(str(hours).encode(), at, server_date)


@pytest.fixture
def cache(tmp_path: Path) -> Cache:
    return Cache(tmp_path)


def test_a_good_answer_is_live_and_kept(cache: Cache) -> None:
    found = asked(SOURCE, fetcher=Answering(body(24)), cache=cache, now_utc=NOON)
    assert found.forecast is not None
    assert found.state.state is Freshness.LIVE
    assert (found.state.id, found.state.kind, found.state.attribution) == (
        "test",
        SourceKind.ACTIVITY,
        "Nobody",
    )
    assert (found.state.issued_utc, found.state.fetched_utc, found.state.fault) == (NOON, NOON, None)
    assert cache.read("test") is not None


def test_within_half_an_hour_nobody_is_asked_again(cache: Cache) -> None:
    fetcher = Answering(body(24), body(48))
    asked(SOURCE, fetcher=fetcher, cache=cache, now_utc=NOON)
    again = asked(SOURCE, fetcher=fetcher, cache=cache, now_utc=NOON + timedelta(minutes=29))
    assert again.state.state is Freshness.CACHED
    assert again.state.fault is None
    assert again.state.fetched_utc == NOON
    assert len(fetcher.asked) == 1
    later = asked(SOURCE, fetcher=fetcher, cache=cache, now_utc=NOON + timedelta(minutes=31))
    assert later.state.state is Freshness.LIVE
    assert len(fetcher.asked) == 2


@pytest.mark.parametrize("bad", [Refused(503), Unreachable("x"), OFFLINE, body("<html>"), body(-99)])
def test_when_the_world_fails_the_last_good_answer_stands_in_and_the_fault_is_told(
    cache: Cache, bad: Fetched | SourceFault
) -> None:
    asked(SOURCE, fetcher=Answering(body(24)), cache=cache, now_utc=NOON)
    found = asked(SOURCE, fetcher=Answering(bad), cache=cache, now_utc=NOON + timedelta(hours=5))
    assert found.forecast is not None
    assert found.state.state is Freshness.CACHED
    assert found.state.fetched_utc == NOON
    assert found.state.fault is not None
    kept = cache.read("test")
    assert kept is not None
    assert kept.body == b"24"


@pytest.mark.parametrize("bad", [Refused(503), Unreachable("x"), OFFLINE, body("<html>"), body(-99)])
def test_with_nothing_kept_a_failure_is_a_fault_without_a_forecast(
    cache: Cache, bad: Fetched | SourceFault
) -> None:
    found = asked(SOURCE, fetcher=Answering(bad), cache=cache, now_utc=NOON)
    assert found.forecast is None
    assert found.state.state is Freshness.FAULT
    assert found.state.fault
    assert found.state.issued_utc is None
    assert cache.read("test") is None


def test_a_kept_answer_that_no_longer_looks_ahead_is_not_used(cache: Cache) -> None:
    asked(SOURCE, fetcher=Answering(body(24)), cache=cache, now_utc=NOON)
    over = NOON + timedelta(hours=24, seconds=KP_STEP_S)
    assert asked(SOURCE, fetcher=Answering(OFFLINE), cache=cache, now_utc=over).forecast is None


def test_a_kept_answer_issued_two_days_ago_is_not_used(cache: Cache) -> None:
    asked(SOURCE, fetcher=Answering(body(70)), cache=cache, now_utc=NOON)
    assert asked(SOURCE, fetcher=Answering(OFFLINE), cache=cache, now_utc=NOON + timedelta(hours=47)).forecast
    found = asked(SOURCE, fetcher=Answering(OFFLINE), cache=cache, now_utc=NOON + timedelta(hours=49))
    assert found.forecast is None


def test_an_answer_kept_in_the_future_is_not_used(cache: Cache) -> None:
    asked(SOURCE, fetcher=Answering(body(24)), cache=cache, now_utc=NOON)
    earlier = NOON - timedelta(days=1)
    assert asked(SOURCE, fetcher=Answering(OFFLINE), cache=cache, now_utc=earlier).forecast is None


def test_a_damaged_cache_is_as_good_as_none(cache: Cache) -> None:
    asked(SOURCE, fetcher=Answering(body(24)), cache=cache, now_utc=NOON)
    (path,) = cache.folder.iterdir()
    path.write_bytes(path.read_bytes()[:-1])
    assert asked(SOURCE, fetcher=Answering(OFFLINE), cache=cache, now_utc=NOON).forecast is None


def test_a_wrong_clock_is_named_when_it_makes_an_answer_look_stale(cache: Cache) -> None:
    wrong = NOON + timedelta(days=10)
    stale = asked(SOURCE, fetcher=Answering(body(24, wrong, NOON)), cache=cache, now_utc=wrong)
    assert stale.state.fault is not None
    assert "clock is 240 h ahead" in stale.state.fault
    truly = asked(SOURCE, fetcher=Answering(body(24, wrong, wrong)), cache=cache, now_utc=wrong)
    assert truly.state.fault is not None
    assert "clock" not in truly.state.fault
