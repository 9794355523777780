"""One source asked once: cached, live, fault, and what is told of each."""

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from threading import Barrier
from time import monotonic, sleep
from typing import Any

import numpy as np
import pytest

from auroraplan.app.asking import Answer, Desk, all_asked
from auroraplan.app.asking import asked as asked_at
from auroraplan.core.activity import KP_STEP_S, ActivityForecast
from auroraplan.core.evidence import Freshness, SourceKind
from auroraplan.sources.catalogue import activity_sources
from auroraplan.sources.faults import Refused, SourceFault, Unreachable, Unreadable
from auroraplan.sources.fetch import CANCELLED, OFFLINE, Fetcher, never
from auroraplan.sources.fetched import Fetched
from auroraplan.sources.source import ActivitySource
from auroraplan.store.cache import Cache
from sources_recorded import body_of

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


def asked(source: ActivitySource, *, fetcher: Fetcher, cache: Cache, now_utc: datetime) -> Answer:
    return asked_at(source, Desk(fetcher, cache, now_utc, monotonic() + 10.0))


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


@pytest.mark.parametrize(
    ("source_id", "name"), [("swpc-kp-forecast", "good-new.json"), ("swpc-27day", "good.txt")]
)
def test_h26_a_clock_that_is_behind_is_named_when_an_answer_comes_from_the_future(
    cache: Cache, source_id: str, name: str
) -> None:
    true = datetime(2027, 1, 10, 8, tzinfo=UTC)
    behind = true - timedelta(days=60)
    real = next(each for each in activity_sources() if each.id == source_id)
    answer = Fetched(body_of(source_id, name), behind, true)
    found = asked(real, fetcher=Answering(answer), cache=cache, now_utc=behind)
    assert found.forecast is None
    assert found.state.fault is not None
    assert "future" in found.state.fault
    assert found.state.fault.endswith("This computer's clock is 1440 h behind the service's.")


# --- all of them -------------------------------------------------------------------------------------


class Slow(Fetcher):
    """Takes its time; knows who was asked and how many at once."""

    def __init__(self, takes_s: float, answer: Fetched | SourceFault) -> None:
        super().__init__()
        self.takes_s, self.answer = takes_s, answer
        self.asked: list[str] = []
        self.deadlines: list[float] = []

    def get(self, url: str, *, deadline_s: float = 10.0, **_: Any) -> Fetched | SourceFault:
        self.asked.append(url)
        self.deadlines.append(deadline_s)
        sleep(self.takes_s)
        return self.answer


def source(number: int, *, stands_in_for: str | None = None) -> ActivitySource:
    return replace(
        SOURCE, id=f"test-{number}", url=f"{URL}/{number}", preference=number, stands_in_for=stands_in_for
    )


def test_sources_are_asked_at_the_same_time_and_told_in_their_order(cache: Cache) -> None:
    sources = [source(number) for number in range(8)]
    fetcher = Slow(0.1, body(24))
    begun = monotonic()
    found = all_asked(sources, fetcher=fetcher, cache=cache, now_utc=NOON)
    # One after the other they would take 0.8 s.
    assert monotonic() - begun < 0.5
    assert [answer.state.id for answer in found] == [each.id for each in sources]
    assert all(answer.state.state is Freshness.LIVE for answer in found)
    assert max(fetcher.deadlines) <= 10.0


def test_services_that_hang_hold_up_no_other(cache: Cache) -> None:
    """Each waits until all nine are being asked: with fewer threads than sources none would go on."""
    meet = Barrier(9)

    class Meeting(Fetcher):
        def get(self, url: str, **_: Any) -> Fetched | SourceFault:
            del url
            meet.wait(timeout=5.0)
            return body(24)

    found = all_asked([source(number) for number in range(9)], fetcher=Meeting(), cache=cache, now_utc=NOON)
    assert [answer.state.state for answer in found] == [Freshness.LIVE] * 9


def test_an_interruption_does_not_wait_for_the_services_deadlines(cache: Cache) -> None:
    class Interrupted(Fetcher):
        def get(
            self, url: str, *, cancelled: Callable[[], bool] = lambda: False, **_: Any
        ) -> Fetched | SourceFault:
            if url.endswith("/0"):
                raise KeyboardInterrupt
            ends = monotonic() + 10.0
            while not cancelled() and monotonic() < ends:
                sleep(0.01)
            return Unreachable("it was cancelled")

    begun = monotonic()
    with pytest.raises(KeyboardInterrupt):
        all_asked([source(number) for number in range(4)], fetcher=Interrupted(), cache=cache, now_utc=NOON)
    assert monotonic() - begun < 2.0


def test_a_stand_in_is_asked_only_when_its_first_choice_gave_nothing(cache: Cache) -> None:
    sources = [source(1), source(2, stands_in_for="test-1")]
    answers = Answering(body(24))
    first, second = all_asked(sources, fetcher=answers, cache=cache, now_utc=NOON)
    assert answers.asked == [f"{URL}/1"]
    assert (first.spared, second.spared) == (False, True)
    assert second.state.fault == "Not asked: Test has answered."
    failing = Answering(Refused(503), body(24))
    first, second = all_asked(sources, fetcher=failing, cache=Cache(cache.folder / "other"), now_utc=NOON)
    assert first.forecast is None
    assert second.forecast is not None
    assert not second.spared


def stood_in_for(
    cache: Cache, after: timedelta, *answers: Fetched | SourceFault
) -> tuple[Answering, tuple[Answer, ...]]:
    """A first choice that was kept at NOON, and what comes of asking again so long after."""

    def dated(content: bytes, fetched_utc: datetime) -> ActivityForecast | Unreadable | Any:
        forecast = parse(content, fetched_utc)
        return (
            replace(forecast, issued_utc=fetched_utc) if isinstance(forecast, ActivityForecast) else forecast
        )

    first = replace(source(1), parse=dated)
    second = replace(source(2, stands_in_for="test-1"), parse=dated)
    all_asked([first, second], fetcher=Answering(body(48)), cache=cache, now_utc=NOON)
    fetcher = Answering(*answers)
    return fetcher, all_asked([first, second], fetcher=fetcher, cache=cache, now_utc=NOON + after)


def test_a_stand_in_is_asked_and_counts_when_its_first_choice_is_kept_and_out_of_date(cache: Cache) -> None:
    later = timedelta(hours=5)
    fetcher, (first, second) = stood_in_for(cache, later, Refused(503), body(48, NOON + later))
    assert fetcher.asked == [f"{URL}/1", f"{URL}/2"]
    assert second.state.state is Freshness.LIVE
    assert first.forecast is None, "else it would decide, as the preferred one"
    assert (first.state.state, first.state.fault) == (
        Freshness.FAULT,
        "The service answered with status 503.",
    )


def test_a_first_choice_that_is_kept_stands_when_its_stand_in_fails_too(cache: Cache) -> None:
    _, (first, second) = stood_in_for(cache, timedelta(hours=5), Refused(503), Refused(502))
    assert first.state.state is Freshness.CACHED
    assert first.forecast is not None
    assert second.forecast is None


def test_a_first_choice_that_is_kept_from_just_now_needs_no_stand_in(cache: Cache) -> None:
    fetcher, (first, second) = stood_in_for(cache, timedelta(hours=2), Refused(503))
    assert fetcher.asked == [f"{URL}/1"]
    assert first.forecast is not None
    assert second.spared


@pytest.mark.parametrize("bad", [body("<html>"), body(-99)], ids=["unreadable", "stale"])
def test_an_answer_of_no_use_is_not_asked_for_again_within_a_minute(cache: Cache, bad: Fetched) -> None:
    fetcher = Answering(bad)
    first = asked(SOURCE, fetcher=fetcher, cache=cache, now_utc=NOON)
    fault = fetcher.paused(URL)
    assert fault is not None
    assert first.state.fault == fault.sentence


def test_one_that_stands_in_for_a_source_that_is_not_there_is_asked(cache: Cache) -> None:
    (only,) = all_asked(
        [source(2, stands_in_for="gone")], fetcher=Answering(body(24)), cache=cache, now_utc=NOON
    )
    assert only.forecast is not None


def test_after_a_cancel_no_further_source_is_asked(cache: Cache) -> None:
    fetcher = Slow(0.0, body(24))
    found = all_asked(
        [source(number) for number in range(6)],
        fetcher=fetcher,
        cache=cache,
        now_utc=NOON,
        cancelled=lambda: len(fetcher.asked) >= 1,
    )
    assert len(found) < 6


def test_offline_nobody_is_asked_and_each_says_so(cache: Cache) -> None:
    found = all_asked(
        [source(1), source(2, stands_in_for="test-1")],
        fetcher=Fetcher(offline=True),
        cache=cache,
        now_utc=NOON,
    )
    assert [answer.state.fault for answer in found] == ["Not asked: offline."] * 2


# --- H27: a retired address --------------------------------------------------------------------------


def test_an_address_that_is_gone_is_told_and_not_asked_again_for_a_day(cache: Cache) -> None:
    fetcher = Answering(Refused(404), body(24))
    told = asked(SOURCE, fetcher=fetcher, cache=cache, now_utc=NOON)
    assert told.state.fault == "The service answered with status 404."
    later = asked(SOURCE, fetcher=fetcher, cache=cache, now_utc=NOON + timedelta(hours=23))
    assert later.state.fault is not None
    assert "no longer offers this product (status 404)" in later.state.fault
    assert len(fetcher.asked) == 1
    back = asked(SOURCE, fetcher=fetcher, cache=cache, now_utc=NOON + timedelta(hours=25))
    assert back.state.state is Freshness.LIVE


def test_another_address_of_the_same_source_is_asked_at_once(cache: Cache) -> None:
    asked(SOURCE, fetcher=Answering(Refused(410)), cache=cache, now_utc=NOON)
    moved = replace(SOURCE, url="https://example.org/new-kp")
    found = asked(moved, fetcher=Answering(body(24)), cache=cache, now_utc=NOON)
    assert found.forecast is not None


@pytest.mark.parametrize("status", [500, 503, 429, 403])
def test_a_service_in_trouble_is_not_a_retired_one(cache: Cache, status: int) -> None:
    asked(SOURCE, fetcher=Answering(Refused(status)), cache=cache, now_utc=NOON)
    found = asked(SOURCE, fetcher=Answering(body(24)), cache=cache, now_utc=NOON + timedelta(minutes=2))
    assert found.forecast is not None


def test_an_address_of_the_moment_shares_its_cache_from_day_to_day(cache: Cache) -> None:
    dated = replace(SOURCE, url=lambda now_utc: f"{URL}?start={now_utc:%Y%m%d}")
    asked(dated, fetcher=Answering(body(48)), cache=cache, now_utc=NOON)
    tomorrow = NOON + timedelta(days=1)
    failing = Answering(Refused(503))
    found = asked(dated, fetcher=failing, cache=cache, now_utc=tomorrow)
    assert failing.asked == [f"{URL}?start=20270111"]
    assert found.state.state is Freshness.CACHED
    assert found.forecast is not None


def test_a_source_that_tells_the_past_is_of_use_until_its_limit(cache: Cache) -> None:
    past = replace(SOURCE, tells_the_past=True)
    forecast = ActivityForecast(
        "test", None, np.array([NOON.timestamp() - KP_STEP_S]), np.array([3.0]), np.array([True])
    )
    assert past.outdated(forecast, NOON) is None
    assert past.outdated(forecast, NOON + timedelta(hours=47)) is None
    assert past.outdated(forecast, NOON + timedelta(hours=49)) is not None
    assert SOURCE.outdated(forecast, NOON + timedelta(hours=1)) is not None


def test_a_clock_that_is_behind_is_named_when_an_answer_comes_from_its_future(cache: Cache) -> None:
    def of_the_future(_body: bytes, _fetched_utc: datetime) -> Unreadable:
        return Unreadable("it says that it was issued in the future", by_the_clock=True)

    early, wrong = replace(SOURCE, parse=of_the_future), NOON - timedelta(days=3)
    found = asked(early, fetcher=Answering(body(24, wrong, NOON)), cache=cache, now_utc=wrong)
    assert found.state.fault is not None
    assert "in the future. This computer's clock is 72 h behind the service's." in found.state.fault
    page = asked(SOURCE, fetcher=Answering(body("<html>", wrong, NOON)), cache=cache, now_utc=wrong)
    assert page.state.fault is not None
    assert "clock" not in page.state.fault


class Waiting(Fetcher):
    """Nobody answers until the question is taken back."""

    def get(self, url: str, *, cancelled: Callable[[], bool] = never, **_: Any) -> Fetched | SourceFault:
        if url.endswith("/0"):
            raise RuntimeError("a bug in one thread")
        begun = monotonic()
        while not cancelled() and monotonic() - begun < 10.0:
            sleep(0.01)
        return CANCELLED


def test_a_failure_in_one_thread_comes_out_without_waiting_for_the_others(cache: Cache) -> None:
    begun = monotonic()
    with pytest.raises(RuntimeError, match="a bug in one thread"):
        all_asked([source(number) for number in range(8)], fetcher=Waiting(), cache=cache, now_utc=NOON)
    assert monotonic() - begun < 2.0


def test_whom_no_time_is_left_for_is_not_asked(cache: Cache) -> None:
    nobody = Answering()
    found = asked_at(SOURCE, Desk(nobody, cache, NOON, monotonic() + 0.05))
    assert nobody.asked == []
    assert found.state.fault == "Not asked: the other services took too long."
