"""Who asks for the same shares a request; who fails is left alone, with all its addresses."""

import socket
import threading
import time
from collections.abc import Callable

from answering import NOW, OK, Table, Talk, anybody, fetcher, says, server, silent, with_answers
from auroraplan.sources.faults import Refused, TooSlow
from auroraplan.sources.fetch import CANCELLED, Fetcher
from auroraplan.sources.fetched import Fetched


def later(body: bytes, gate: threading.Event) -> Talk:
    """Answers when the gate opens."""

    def talk(connection: socket.socket) -> None:
        gate.wait(5.0)
        connection.sendall(OK + b"Content-Length: %d\r\n\r\n" % len(body) + body)

    return talk


def askers(
    asking: Fetcher, url: str, cancels: list[threading.Event]
) -> tuple[list[threading.Thread], list[object]]:
    """Threads that all ask for one address, each with its own way to cancel, and what they are told."""
    came: list[object] = [None] * len(cancels)

    def ask(number: int) -> None:
        came[number] = asking.get(url, deadline_s=5.0, cancelled=cancels[number].is_set)

    threads = [threading.Thread(target=ask, args=(number,)) for number in range(len(cancels))]
    for thread in threads:
        thread.start()
    return threads, came


def wait_for(what: Callable[[], bool]) -> None:
    ends = time.monotonic() + 5.0
    while not what() and time.monotonic() < ends:
        time.sleep(0.01)
    assert what()


def test_two_who_ask_for_one_address_at_once_share_one_request() -> None:
    gate, asking = threading.Event(), fetcher()
    with server(later(b"[]", gate)) as (url, asked):
        threads, came = askers(asking, url, [threading.Event(), threading.Event(), threading.Event()])
        wait_for(lambda: sum(flight.aboard for flight in asking._flights._under_way.values()) == 3)
        gate.set()
        for thread in threads:
            thread.join(5.0)
    assert came == [Fetched(b"[]", NOW)] * 3
    assert len(asked) == 1


def test_one_who_cancels_does_not_take_the_answer_from_the_other() -> None:
    gate, asking, cancels = threading.Event(), fetcher(), [threading.Event(), threading.Event()]
    with server(later(b"[]", gate)) as (url, asked):
        threads, came = askers(asking, url, cancels)
        wait_for(lambda: sum(flight.aboard for flight in asking._flights._under_way.values()) == 2)
        cancels[0].set()
        threads[0].join(5.0)
        gate.set()
        threads[1].join(5.0)
    assert came == [CANCELLED, Fetched(b"[]", NOW)]
    assert len(asked) == 1


def test_who_asks_after_an_answer_asks_anew() -> None:
    with server(says(OK, b"Content-Length: 2\r\n\r\n[]")) as (url, asked):
        asking = fetcher()
        asking.get(url)
        asking.get(url)
    assert len(asked) == 2


def test_a_host_that_fails_three_times_is_not_asked_for_a_fourth_address() -> None:
    table: Table = {f"https://a.org/{number}": (500, {}, b"") for number in range(3)}
    asking, answers = with_answers(
        {**table, "https://a.org/4": (200, {}, b""), "https://b.org/": (200, {}, b"")}
    )
    for url in table:
        asking.get(url)
    assert asking.paused("https://a.org/4") == asking.get("https://a.org/4") == Refused(500)
    assert len(answers.asked) == 3
    assert isinstance(asking.get("https://b.org/"), Fetched)


def test_a_host_that_asks_for_rest_is_left_alone_with_all_its_addresses() -> None:
    asking, answers = with_answers({"https://a.org/x": (429, {"retry-after": "600"}, b"")})
    asking.get("https://a.org/x")
    assert asking.get("https://a.org/y") == Refused(429, 600.0)
    assert len(answers.asked) == 1


def test_cancelling_says_nothing_of_the_host() -> None:
    with server(silent) as (url, _):
        asking = fetcher()
        for number in range(5):
            asking.get(f"{url}?{number}", cancelled=lambda: True)
        assert asking.paused(url) is None


def test_a_host_that_never_answers_rests_too() -> None:
    with server(silent) as (url, _):
        asking = fetcher()
        for number in range(3):
            asking.get(f"{url}?{number}", deadline_s=0.2)
        wait_for(lambda: asking.paused(url) is not None)


def test_nobody_waits_longer_than_the_longest() -> None:
    with server(silent) as (url, _):
        asking = Fetcher(now=lambda: NOW, refusal=anybody, longest_s=0.2)
        assert asking.get(url, deadline_s=60.0) == TooSlow(0.2)


def test_pauses_that_are_over_are_forgotten() -> None:
    now_s = 0.0
    asking = Fetcher(clock=lambda: now_s)
    for number in range(500):
        now_s += 1.0
        asking.pause(f"https://a.org/{number}", Refused(404))
    assert len(asking._pauses) <= 61
