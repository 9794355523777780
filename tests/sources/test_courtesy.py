"""A host that fails is left alone, tried once, and asked again by everybody when it answers."""

import threading
import time
from datetime import UTC, datetime

import pytest

from auroraplan.sources.courtesy import (
    FAULTS_IN_A_ROW,
    FIRST_REST_S,
    LONGEST_ASKED_REST_S,
    LONGEST_REST_S,
    Courtesy,
)
from auroraplan.sources.faults import Refused, SourceFault, TooBig, TooSlow, Unreachable, Unreadable
from auroraplan.sources.fetched import Fetched

DOWN = Unreachable("there is no connection")
GOOD = Fetched(b"[]", datetime(2027, 1, 10, tzinfo=UTC))


class Host:
    """A host, a clock that is set by hand, and what whoever asks meets."""

    def __init__(self) -> None:
        self.now_s = 1_000.0
        self.courtesy = Courtesy(spacing_s=0.0, clock=lambda: self.now_s)

    def ask(self, came: Fetched | SourceFault) -> SourceFault | None:
        """Why nobody was asked, None when somebody was, and `came` came of it."""
        refused = self.courtesy.enter(lambda: False)
        if refused is None:
            self.courtesy.leave(came)
        return refused

    def rest(self) -> float:
        """Fail until it rests; for how long it does."""
        for _ in range(FAULTS_IN_A_ROW):
            self.ask(DOWN)
        return self.rests_for_s()

    def rests_for_s(self) -> float:
        begun_s = self.now_s
        while self.courtesy.resting() is not None:
            self.now_s += 1.0
        rested_s, self.now_s = self.now_s - begun_s, begun_s
        return rested_s


@pytest.mark.parametrize("fault", [DOWN, TooSlow(10.0), Refused(500), Refused(503), Refused(429)])
def test_three_faults_in_a_row_open_the_circuit(fault: SourceFault) -> None:
    host = Host()
    for _ in range(FAULTS_IN_A_ROW):
        assert host.ask(fault) is None
    assert host.ask(GOOD) == fault
    assert host.courtesy.resting() == fault
    assert host.rests_for_s() == FIRST_REST_S


@pytest.mark.parametrize("came", [GOOD, Refused(404), TooBig(5), Unreadable("it is a web page")])
def test_a_host_that_answers_is_not_in_trouble_whatever_it_says(came: Fetched | SourceFault) -> None:
    host = Host()
    for _ in range(3):
        host.ask(DOWN)
        host.ask(DOWN)
        host.ask(came)
    assert host.courtesy.resting() is None


def test_after_the_rest_one_request_tries_and_an_answer_lets_all_through() -> None:
    host = Host()
    host.now_s += host.rest()
    assert host.courtesy.enter(lambda: False) is None
    second: list[object] = []

    def ask() -> None:
        second.append(host.courtesy.enter(lambda: False))
        host.courtesy.leave(GOOD)

    other = threading.Thread(target=ask)
    other.start()
    time.sleep(0.15)
    assert second == [], "it waits for what becomes of the first"
    host.courtesy.leave(GOOD)
    other.join(2.0)
    assert second == [None]
    assert host.ask(DOWN) is None


def test_a_try_that_fails_costs_the_others_nothing_and_doubles_the_rest() -> None:
    host = Host()
    rest_s, rests = host.rest(), list[float]()
    while len(rests) < 4:
        host.now_s += rest_s
        assert host.ask(TooSlow(10.0)) is None
        assert host.ask(GOOD) == TooSlow(10.0)
        rests.append(rest_s := host.rests_for_s())
    assert rests == [2 * FIRST_REST_S, 4 * FIRST_REST_S, LONGEST_REST_S, LONGEST_REST_S]
    host.now_s += rest_s
    host.ask(GOOD)
    assert host.rest() == FIRST_REST_S


def test_a_try_that_is_given_up_leaves_the_next_one_to_try() -> None:
    host = Host()
    host.now_s += host.rest()
    assert host.courtesy.enter(lambda: False) is None
    host.courtesy.leave(None)
    assert host.ask(GOOD) is None


@pytest.mark.parametrize("status", [429, 503])
def test_a_host_that_asks_for_rest_gets_it_at_once(status: int) -> None:
    host = Host()
    host.ask(Refused(status, 90.0))
    assert host.courtesy.resting() == Refused(status, 90.0)
    assert host.rests_for_s() == 90.0


def test_nobody_is_left_alone_for_years() -> None:
    host = Host()
    host.ask(Refused(503, 1e9))
    host.now_s += LONGEST_ASKED_REST_S
    assert host.courtesy.resting() is None


def test_what_is_wrong_with_one_address_is_not_wrong_with_its_host() -> None:
    host = Host()
    host.ask(Refused(404, 600.0))
    assert host.courtesy.resting() is None


def test_requests_to_a_host_lie_apart() -> None:
    courtesy, begun_s = Courtesy(spacing_s=0.1), time.monotonic()

    def ask() -> None:
        courtesy.enter(lambda: False)
        courtesy.leave(GOOD)

    threads = [threading.Thread(target=ask) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert time.monotonic() - begun_s >= 3 * 0.1


def test_whoever_gives_up_does_not_wait_for_a_turn() -> None:
    courtesy = Courtesy(spacing_s=60.0)
    courtesy.enter(lambda: False)
    assert courtesy.enter(lambda: True) == Unreachable("it was cancelled")
