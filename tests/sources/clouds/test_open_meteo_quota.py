import threading
from collections.abc import Callable
from datetime import UTC, datetime, timedelta

import pytest

from auroraplan.sources.clouds import open_meteo_archive, open_meteo_ensemble, open_meteo_forecast
from auroraplan.sources.clouds.open_meteo_quota import Quota, calls_of_a_place, reopens_utc
from auroraplan.sources.faults import NotAsked, Refused

NOW = datetime(2027, 1, 31, 23, 58, 40, tzinfo=UTC)


class Clock:
    def __init__(self, now: datetime = NOW) -> None:
        self.time = now

    def __call__(self) -> datetime:
        return self.time

    def passes(self, **time: float) -> None:
        self.time += timedelta(**time)


# By hand, from the service's terms: max(1, variables / 10, variables / 10 * days / 14) for each place.
@pytest.mark.parametrize(
    ("variables", "days", "calls"),
    [(4, 12, 1.0), (4, 16, 1.0), (51, 14, 5.1), (204, 16, 23.314), (4, 366, 10.457)],
)
def test_a_request_is_weighed_as_the_service_weighs_it(variables: int, days: int, calls: float) -> None:
    assert calls_of_a_place(variables=variables, days=days) == pytest.approx(calls, abs=1e-3)


def test_what_each_source_asks_is_known_beforehand() -> None:
    assert open_meteo_forecast.calls(50) == 50.0
    assert open_meteo_ensemble.calls(5) == pytest.approx(25.5)
    assert open_meteo_archive.CALLS_A_YEAR * open_meteo_archive.YEARS < 110.0


# The reasons as the service words them; its counters start anew on fixed clocks.
@pytest.mark.parametrize(
    ("reason", "again"),
    [
        (
            "Minutely API request limit exceeded. Please try again in one minute.",
            datetime(2027, 1, 31, 23, 59, tzinfo=UTC),
        ),
        (
            "Hourly API request limit exceeded. Please try again in the next hour.",
            datetime(2027, 2, 1, tzinfo=UTC),
        ),
        ("Daily API request limit exceeded. Please try again tomorrow.", datetime(2027, 2, 1, tzinfo=UTC)),
        ("Monthly API request limit exceeded.", datetime(2027, 2, 1, tzinfo=UTC)),
        ("Too many concurrent requests", datetime(2027, 1, 31, 23, 59, 40, tzinfo=UTC)),
        (None, datetime(2027, 1, 31, 23, 59, 40, tzinfo=UTC)),
    ],
)
def test_h20_a_429_without_a_time_is_waited_out_by_the_clock_that_it_names(
    reason: str | None, again: datetime
) -> None:
    assert reopens_utc(Refused(429, None, reason), NOW) == again


def test_a_time_that_is_told_counts_and_other_refusals_are_no_matter_of_waiting() -> None:
    assert reopens_utc(Refused(429, 30.0), NOW) == NOW + timedelta(seconds=30)
    assert reopens_utc(Refused(503, None, "The service is overloaded"), NOW) == NOW + timedelta(minutes=1)
    assert reopens_utc(Refused(400, None, "Daily"), NOW) is None


def test_a_full_minute_is_waited_out_and_the_next_is_free() -> None:
    clock = Clock()
    quota = Quota(clock)
    made = 0
    for _ in range(60):
        with quota.turn(50.0) as closed:
            made += closed is None
    assert made == 10, "nine tenths of 600 calls"
    clock.passes(seconds=20)
    with quota.turn(50.0) as closed:
        assert closed is None


def test_hours_and_days_fill_up_too() -> None:
    clock = Clock(datetime(2027, 1, 5, 10, 0, tzinfo=UTC))
    quota = Quota(clock)
    made = 0.0
    for _ in range(60 * 14):
        with quota.turn(500.0) as closed:
            made += 500.0 if closed is None else 0.0
        clock.passes(minutes=1)
    assert made == 9_000.0
    assert clock.time == datetime(2027, 1, 6, tzinfo=UTC)
    assert quota.closed_until(500.0) is None


def test_after_a_refusal_nobody_asks_until_the_clock_turns() -> None:
    clock = Clock()
    quota = Quota(clock)
    quota.refused(Refused(429, None, "Hourly API request limit exceeded. Please try again in the next hour."))
    with quota.turn(1.0) as closed:
        assert isinstance(closed, NotAsked)
        assert "2027-02-01 00:00 UTC" in closed.sentence
    clock.passes(seconds=80)
    with quota.turn(1.0) as closed:
        assert closed is None


def test_only_one_request_is_under_way_at_a_time() -> None:
    quota = Quota(Clock())
    results: list[object] = []

    def ask() -> None:
        with quota.turn(1.0, patience_s=0.01) as closed:
            results.append(closed)

    with quota.turn(1.0):
        other = threading.Thread(target=ask)
        other.start()
        other.join()
    ask()
    assert isinstance(results[0], NotAsked)
    assert results[1] is None


class Shared:
    """What programs have counted together."""

    def __init__(self, content: bytes = b"") -> None:
        self.content = content

    def __call__(self, changed: Callable[[bytes], bytes]) -> None:
        self.content = changed(self.content)


def test_short_runs_count_together() -> None:
    clock, shared = Clock(), Shared()
    made = 0
    for _ in range(60):
        with Quota(clock, shared).turn(50.0) as closed:
            made += closed is None
    assert made == 10, "nine tenths of 600 calls"
    clock.passes(seconds=20)
    with Quota(clock, shared).turn(50.0) as closed:
        assert closed is None


def test_two_programs_that_run_at_the_same_time_count_together() -> None:
    clock, shared = Clock(), Shared()
    programs = [Quota(clock, shared), Quota(clock, shared)]
    made = 0
    for turn in range(60):
        with programs[turn % 2].turn(50.0) as closed:
            made += closed is None
    assert made == 10


def test_what_is_asked_for_again_within_a_turn_counts_for_all() -> None:
    clock, shared = Clock(), Shared()
    Quota(clock, shared).count(500.0)
    with Quota(clock, shared).turn(50.0) as closed:
        assert isinstance(closed, NotAsked)


def test_after_a_refusal_the_next_run_does_not_ask_either() -> None:
    clock, shared = Clock(), Shared()
    Quota(clock, shared).refused(Refused(429, None, "Hourly API request limit exceeded."))
    with Quota(clock, shared).turn(1.0) as closed:
        assert isinstance(closed, NotAsked)
        assert "2027-02-01 00:00 UTC" in closed.sentence
    clock.passes(seconds=80)
    with Quota(clock, shared).turn(1.0) as closed:
        assert closed is None


@pytest.mark.parametrize(
    "content",
    [
        b"\xff",
        b"[" * 5_000,
        b"[]",
        b'{"spent": [], "closed_until": 5}',
        b'{"spent": {"minute": ["2027-01-31T23:58:00+00:00"]}, "closed_until": "soon"}',
        b'{"spent": {"minute": ["2027-01-31T23:58:00+00:00", NaN]}}',
        b'{"spent": {"minute": ["2027-01-31T23:58:00+00:00", 1e999]}}',
        b'{"spent": {"minute": ["2027-01-31T23:58:00+00:00", -9e9]}}',
        b'{"spent": {"minute": ["2027-01-31T23:58:00+00:00", true]}}',
        b'{"spent": {"minute": ["2027-01-31T23:58:00", 599]}}',
        b'{"spent": {"minute": ["2028-01-31T23:58:00+00:00", 599]}}',
        b'{"closed_until": "2031-01-01T00:00:00+00:00"}',
        b'{"closed_until": "2027-02-01T00:00:00"}',
    ],
)
def test_a_tally_that_is_none_stops_nobody_and_lets_nobody_through(content: bytes) -> None:
    quota = Quota(Clock(), Shared(content))
    made = 0
    for _ in range(60):
        with quota.turn(50.0) as closed:
            made += closed is None
    assert made == 10
