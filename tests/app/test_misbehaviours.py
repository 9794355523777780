"""Whatever a server does: one named fault, by the deadline, below the cap, and a plan all the same."""

import time
import tracemalloc
from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from auroraplan.app.asking import Answer, Desk, asked
from auroraplan.app.requests import plan_request
from auroraplan.app.wiring import Auroraplan
from auroraplan.core.evidence import Freshness
from auroraplan.sources import faults
from auroraplan.sources.activity import swpc_kp_forecast
from auroraplan.sources.fetch import Fetcher
from auroraplan.sources.fetched import LARGEST_BODY_BYTES
from auroraplan.store.cache import Cache
from auroraplan.store.paths import Paths
from misbehaving_server import (
    MISBEHAVIOURS,
    ROW,
    Talk,
    hangs_after,
    misled,
    refuses,
    server,
    sized,
    tls_server,
)

NOW = datetime(2027, 1, 10, 7, 47, tzinfo=UTC)
SOURCE = swpc_kp_forecast.SOURCE
DEADLINE_S = 1.0
MAY_TAKE_S = DEADLINE_S + 0.5
each_misbehaviour = pytest.mark.parametrize(
    ("talk", "named"), MISBEHAVIOURS.values(), ids=MISBEHAVIOURS.keys()
)


def answer_of(fetcher: Fetcher, folder: Path) -> Answer:
    return asked(SOURCE, Desk(fetcher, Cache(folder), NOW, time.monotonic() + 60.0))


def test_there_are_more_than_forty_of_them() -> None:
    assert len(MISBEHAVIOURS) > 40


@each_misbehaviour
def test_every_request_ends_in_time_below_the_cap_and_as_one_named_fault(
    talk: Talk, named: str, tmp_path: Path
) -> None:
    with server(talk) as port:
        fetcher = misled(port, lambda: NOW, longest_s=DEADLINE_S)
        tracemalloc.start()
        begun = time.monotonic()
        answer = answer_of(fetcher, tmp_path)
        took_s = time.monotonic() - begun
        most_bytes = tracemalloc.get_traced_memory()[1]
        tracemalloc.stop()
    fault = fetcher.paused(SOURCE.address(NOW))
    assert took_s <= MAY_TAKE_S
    assert most_bytes < 4 * LARGEST_BODY_BYTES, "a body, its last chunk unpacked, and what requests loads"
    assert fault is not None
    assert type(fault).__name__ in named.split()
    assert answer.forecast is None
    assert answer.state.state is Freshness.FAULT
    assert answer.state.fault == fault.sentence
    assert not list(tmp_path.glob("*.body")), "nothing of it is kept"


@each_misbehaviour
def test_the_last_good_answer_stands_in_and_is_told_as_kept(talk: Talk, named: str, tmp_path: Path) -> None:
    del named
    earlier = datetime(2027, 1, 10, 3, tzinfo=UTC)
    good = sized(b"[" + ROW % (b"2027-01-11T09:00:00", b"3.0") + b"]")
    with server(good) as port:
        desk = Desk(
            misled(port, lambda: earlier, longest_s=5.0), Cache(tmp_path), earlier, time.monotonic() + 60.0
        )
        live = asked(SOURCE, desk)
    assert live.state.state is Freshness.LIVE
    with server(talk) as port:
        answer = answer_of(misled(port, lambda: NOW, longest_s=0.2), tmp_path)
    assert answer.state.state is Freshness.CACHED
    assert answer.state.fetched_utc == earlier
    assert answer.state.issued_utc == live.state.issued_utc
    assert answer.state.fault
    assert answer.forecast is not None


def test_the_tail_of_an_older_body_behind_a_whole_one_is_left_aside(tmp_path: Path) -> None:
    """Seen at NOAA: a shorter file was written over a longer one."""
    whole = b"[" + ROW % (b"2027-01-11T09:00:00", b"3.0") + b"]"
    with server(sized(whole + ROW[20:] + b"]")) as port:
        answer = answer_of(misled(port, lambda: NOW, longest_s=5.0), tmp_path)
    assert answer.state.state is Freshness.LIVE


def test_a_certificate_that_nobody_signed_is_not_trusted(tmp_path: Path) -> None:
    fetcher = Fetcher(now=lambda: NOW, refusal=lambda _url: None)
    with tls_server(tmp_path) as port:
        found = fetcher.get(f"https://127.0.0.1:{port}/")
    assert found == faults.Unreachable("its certificate cannot be verified")


def test_who_answers_https_without_tls_is_not_trusted() -> None:
    fetcher = Fetcher(now=lambda: NOW, refusal=lambda _url: None)
    with server(sized(b"[]")) as port:
        found = fetcher.get(f"https://127.0.0.1:{port}/")
    assert found == faults.Unreachable("its certificate cannot be verified")


def test_a_proxy_that_wants_a_password_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    with server(refuses(407)) as port:
        monkeypatch.setenv("HTTPS_PROXY", f"http://127.0.0.1:{port}")
        found = Fetcher(now=lambda: NOW).get(SOURCE.address(NOW))
    assert found == faults.Unreachable("the proxy refuses")


# --- a plan ------------------------------------------------------------------------------------------


def planned(home: Path, talk: Talk, *, longest_s: float = 0.2) -> tuple[float, set[str], list[str]]:
    """The odds of the best night that a plan gives, which sources failed, and what is said of them."""
    with server(talk) as port:
        engine = Auroraplan(
            Paths(home),
            offline=False,
            now=lambda: NOW,
            fetcher=misled(port, lambda: NOW, longest_s=longest_s),
        )
        request = plan_request(engine.resolve("abisko"), date(2027, 1, 10), nights=1)
        plan = engine.plan(request)
    failed = [state for state in plan.sources if state.state is Freshness.FAULT]
    return plan.nights[0].odds, {state.id for state in failed}, [state.fault or "" for state in failed]


@pytest.fixture(scope="module")
def offline_odds(tmp_path_factory: pytest.TempPathFactory) -> float:
    engine = Auroraplan(Paths(tmp_path_factory.mktemp("home")), offline=True, now=lambda: NOW)
    request = plan_request(engine.resolve("abisko"), date(2027, 1, 10), nights=1, offline=True)
    return engine.plan(request).nights[0].odds


@each_misbehaviour
def test_a_plan_answers_from_what_ships_and_names_every_source_that_failed(
    talk: Talk, named: str, tmp_path: Path, offline_odds: float
) -> None:
    del named
    odds, failed, said = planned(tmp_path, talk)
    assert odds == pytest.approx(offline_odds)
    assert {"swpc-kp-forecast", "gfz-kp-recent", "open-meteo-forecast", "met-norway-forecast"} <= failed
    assert all(sentence.endswith(".") for sentence in said)


def test_a_plan_that_hangs_everywhere_ends_by_the_deadlines(tmp_path: Path, offline_odds: float) -> None:
    begun = time.monotonic()
    odds, _, _ = planned(tmp_path, hangs_after(b""), longest_s=0.4)
    assert odds == pytest.approx(offline_odds)
    assert time.monotonic() - begun < 15.0
