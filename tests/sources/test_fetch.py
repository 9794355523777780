"""The one GET against a server that does everything wrong, on loopback."""

import gzip
import io
import socket
import threading
import time
from collections.abc import Callable, Generator, Mapping
from contextlib import contextmanager, suppress
from datetime import UTC, datetime
from pathlib import Path

import pytest
import requests
from requests.adapters import BaseAdapter

from auroraplan.sources.faults import Refused, TooBig, TooSlow, Unreachable, Unreadable
from auroraplan.sources.fetch import CANCELLED, OFFLINE, Fetcher
from auroraplan.sources.fetched import LARGEST_BODY_BYTES, Fetched, Unchanged
from auroraplan.sources.one_get import USER_AGENT
from auroraplan.sources.open_sockets import session_into

NOW = datetime(2027, 1, 10, 12, tzinfo=UTC)
OK = b"HTTP/1.1 200 OK\r\nConnection: close\r\n"

PACKED_TWICE = gzip.compress(gzip.compress(b"0" * 20_000_000))

Talk = Callable[[socket.socket], None]


@contextmanager
def server(talk: Talk) -> Generator[tuple[str, list[bytes]], None, None]:
    """A server that reads a request and does as `talk` says; yields its address and what it was asked."""
    asked: list[bytes] = []
    listening = socket.create_server(("127.0.0.1", 0))

    def serve() -> None:
        with suppress(OSError):
            while True:
                connection, _ = listening.accept()
                with connection, suppress(OSError):
                    asked.append(connection.recv(65_536))
                    talk(connection)

    thread = threading.Thread(target=serve, daemon=True)
    thread.start()
    try:
        yield f"http://127.0.0.1:{listening.getsockname()[1]}/kp.json", asked
    finally:
        with suppress(OSError):
            listening.shutdown(socket.SHUT_RDWR)
        listening.close()


def says(*parts: bytes) -> Talk:
    return lambda connection: connection.sendall(b"".join(parts))


def anybody(_url: str) -> None:
    """Servers of a test may be asked too."""


def fetcher() -> Fetcher:
    return Fetcher(now=lambda: NOW, refusal=anybody)


def answer_to(talk: Talk, *, deadline_s: float = 3.0) -> object:
    with server(talk) as (url, _):
        return fetcher().get(url, deadline_s=deadline_s)


def test_a_plain_answer_comes_with_its_times() -> None:
    head = OK + b"Date: Sun, 10 Jan 2027 11:59:00 GMT\r\nContent-Length: 2\r\n\r\n"
    assert answer_to(says(head, b"[]")) == Fetched(b"[]", NOW, datetime(2027, 1, 10, 11, 59, tzinfo=UTC))


def test_the_age_of_a_cached_copy_counts_towards_the_time_on_the_server() -> None:
    head = OK + b"Date: Sun, 10 Jan 2027 11:00:00 GMT\r\nAge: 3600\r\nContent-Length: 2\r\n\r\n"
    found = answer_to(says(head, b"[]"))
    assert isinstance(found, Fetched)
    assert found.server_date == NOW


def test_the_program_says_who_it_is() -> None:
    with server(says(OK, b"Content-Length: 2\r\n\r\n[]")) as (url, asked):
        fetcher().get(url)
    assert f"User-Agent: {USER_AGENT}".encode() in asked[0]
    assert USER_AGENT.startswith("Auroraplan/")
    assert "(+https://" in USER_AGENT


def test_gzip_is_unpacked() -> None:
    body = gzip.compress(b"[1, 2]")
    head = OK + b"Content-Encoding: gzip\r\nContent-Length: %d\r\n\r\n" % len(body)
    found = answer_to(says(head, body))
    assert isinstance(found, Fetched)
    assert found.body == b"[1, 2]"


def drips(head: bytes, drop: bytes) -> Talk:
    def talk(connection: socket.socket) -> None:
        connection.sendall(head)
        for _ in range(200):
            connection.sendall(drop)
            time.sleep(0.05)

    return talk


def silent(connection: socket.socket) -> None:
    connection.recv(1)


@pytest.mark.parametrize(
    "talk",
    [
        drips(OK + b"\r\n", b"1"),
        drips(b"HTTP/1.1 200 OK\r\nX: ", b"y"),
        silent,
    ],
    ids=["a body", "headers", "nothing"],
)
def test_what_drips_in_or_never_comes_ends_at_the_deadline(talk: Talk) -> None:
    began = time.monotonic()
    assert answer_to(talk, deadline_s=0.4) == TooSlow(0.4)
    assert time.monotonic() - began < 1.0


def test_the_thread_that_asks_ends_with_the_deadline() -> None:
    with server(drips(OK + b"\r\n", b"1")) as (url, _):
        fetcher().get(url, deadline_s=0.2)
        ends = time.monotonic() + 2.0
        while any(thread.name == "fetch" for thread in threading.enumerate()) and time.monotonic() < ends:
            time.sleep(0.02)
        assert not any(thread.name == "fetch" for thread in threading.enumerate())


def test_a_bomb_is_not_unpacked_beyond_the_cap() -> None:
    body = gzip.compress(b"0" * 60_000_000)
    head = OK + b"Content-Encoding: gzip\r\nContent-Length: %d\r\n\r\n" % len(body)
    assert answer_to(says(head, body)) == TooBig(LARGEST_BODY_BYTES)


def test_a_body_without_end_is_cut_at_the_cap() -> None:
    def talk(connection: socket.socket) -> None:
        connection.sendall(OK + b"\r\n")
        while True:
            connection.sendall(b" " * 65_536)

    assert answer_to(talk, deadline_s=10.0) == TooBig(LARGEST_BODY_BYTES)


def test_a_body_shorter_than_promised_is_no_answer() -> None:
    found = answer_to(says(OK, b"Content-Length: 100\r\n\r\n[1,"))
    assert found == Unreachable("the connection broke off")


def test_damaged_compression_is_unreadable() -> None:
    head = OK + b"Content-Encoding: gzip\r\nContent-Length: 20\r\n\r\n"
    assert answer_to(says(head, b"\x1f\x8b" + b"\xff" * 18)) == Unreadable("its compression is damaged")


def test_a_reset_connection_is_unreachable() -> None:
    def talk(connection: socket.socket) -> None:
        connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, b"\x01\0\0\0\0\0\0\0")

    assert isinstance(answer_to(talk), Unreachable)


def test_nobody_listening_is_unreachable() -> None:
    with socket.create_server(("127.0.0.1", 0)) as free:
        port = free.getsockname()[1]
    assert fetcher().get(f"http://127.0.0.1:{port}/") == Unreachable("there is no connection")


def test_the_endless_body_of_a_redirect_is_not_read() -> None:
    sent = 0

    def talk(connection: socket.socket) -> None:
        nonlocal sent
        connection.sendall(b"HTTP/1.1 302 F\r\nLocation: https://example.org/\r\n\r\n")
        while sent < 50_000_000:
            sent += connection.send(b" " * 65_536)

    assert isinstance(answer_to(talk), Unreachable)
    assert sent < 20_000_000


def test_garbage_instead_of_http_is_unreachable() -> None:
    assert isinstance(answer_to(says(b"\x16\x03\x01\x00 what?\r\n\r\n")), Unreachable)


def test_a_page_with_status_200_is_an_answer_that_the_parser_judges() -> None:
    page = b"<html>maintenance</html>"
    found = answer_to(says(OK, b"Content-Length: %d\r\n\r\n" % len(page), page))
    assert isinstance(found, Fetched)


def test_a_body_without_a_length_that_ends_early_is_an_answer_that_the_parser_judges() -> None:
    """HTTP/1.0 and "Connection: close" know no other end than this: nothing tells it from a whole body."""
    assert answer_to(says(OK, b"\r\n", b'[{"time_tag": "2027-01-')) == Fetched(
        b'[{"time_tag": "2027-01-', NOW
    )


def test_chunks_that_end_before_their_last_are_no_answer() -> None:
    head = OK + b"Transfer-Encoding: chunked\r\n\r\n"
    assert answer_to(says(head, b"5\r\n[1, 2\r\n")) == Unreachable("the connection broke off")


def test_an_empty_body_is_an_answer_that_the_parser_judges() -> None:
    assert answer_to(says(OK, b"Content-Length: 0\r\n\r\n")) == Fetched(b"", NOW)


def test_headers_without_end_are_unreachable() -> None:
    def talk(connection: socket.socket) -> None:
        connection.sendall(b"HTTP/1.1 200 OK\r\n")
        for number in range(100_000):
            connection.sendall(b"X-%d: y\r\n" % number)

    assert isinstance(answer_to(talk), Unreachable)


@pytest.mark.parametrize("status", [204, 304, 403, 404, 429, 500, 503])
def test_any_other_status_is_a_refusal(status: int) -> None:
    assert answer_to(says(b"HTTP/1.1 %d No\r\nContent-Length: 0\r\n\r\n" % status)) == Refused(status)


@pytest.mark.parametrize(
    ("header", "wait_s"),
    [
        (b"120", 120.0),
        (b"Sun, 10 Jan 2027 12:30:00 GMT", 1800.0),
        (b"Sun, 10 Jan 2027 11:00:00 GMT", 0.0),
        (b"soon", None),
        (b"-5", None),
    ],
)
def test_the_wait_that_is_asked_for_is_read_in_both_forms(header: bytes, wait_s: float | None) -> None:
    head = b"HTTP/1.1 503 No\r\nRetry-After: " + header + b"\r\nContent-Length: 0\r\n\r\n"
    assert answer_to(says(head)) == Refused(503, wait_s)


def test_a_redirect_to_plain_http_or_another_host_is_not_followed() -> None:
    for target in (
        b"http://127.0.0.1:1/",
        b"https://example.org/kp.json",
        b"//example.org/",
        b"file:///etc/passwd",
    ):
        found = answer_to(says(b"HTTP/1.1 302 F\r\nLocation: " + target + b"\r\nContent-Length: 0\r\n\r\n"))
        assert isinstance(found, Unreachable)
        assert "redirects" in found.sentence


Table = dict[str, tuple[int, dict[str, str], bytes]]


class Answers(BaseAdapter):
    """Answers from a table of address to (status, headers, body), or raises."""

    def __init__(self, table: Table, error: Exception | None = None) -> None:
        super().__init__()
        self.table, self.error, self.asked = table, error, list[str]()
        self.headers: list[Mapping[str, object]] = []

    def send(  # noqa: PLR0917 - as requests declares it
        self,
        request: requests.PreparedRequest,
        stream: bool = False,
        timeout: object = None,
        verify: bool | str = True,
        cert: object = None,
        proxies: Mapping[str, str] | None = None,
    ) -> requests.Response:
        del cert, proxies
        assert stream
        assert timeout is not None
        assert verify, "True, or the certificates that the environment names"
        self.asked.append(str(request.url))
        self.headers.append(dict(request.headers))
        if self.error is not None:
            raise self.error
        status, headers, body = self.table[str(request.url)]
        response = requests.Response()
        response.status_code, response.raw = status, io.BytesIO(body)
        response.headers.update(headers)
        return response

    def close(self) -> None:
        pass


def with_answers(table: Table, error: Exception | None = None) -> tuple[Fetcher, Answers]:
    answers = Answers(table, error)

    def session(sockets: list[socket.socket]) -> requests.Session:
        opened = session_into(sockets)
        opened.mount("https://", answers)
        return opened

    return Fetcher(now=lambda: NOW, open_session=session, refusal=anybody), answers


def test_a_redirect_to_https_on_the_same_host_is_followed() -> None:
    asking, _ = with_answers(
        {
            "https://a.org/x": (301, {"location": "/y"}, b""),
            "https://a.org/y": (200, {}, b"[]"),
        }
    )
    assert asking.get("https://a.org/x") == Fetched(b"[]", NOW)


def test_redirects_in_circles_end() -> None:
    asking, answers = with_answers({"https://a.org/x": (302, {"location": "https://a.org/x"}, b"")})
    assert asking.get("https://a.org/x") == Unreachable("it redirects in circles")
    assert len(answers.asked) < 10


def test_a_fault_is_not_asked_for_again_within_a_minute() -> None:
    asking, answers = with_answers({"https://a.org/x": (500, {}, b""), "https://a.org/y": (200, {}, b"")})
    assert asking.get("https://a.org/x") == asking.get("https://a.org/x") == Refused(500)
    assert len(answers.asked) == 1
    asking.get("https://a.org/y")
    asking.get("https://a.org/y")
    assert len(answers.asked) == 3


def test_an_answer_that_was_of_no_use_is_not_asked_for_again_within_a_minute() -> None:
    asking, answers = with_answers(
        {"https://a.org/x": (200, {}, b"<html>"), "https://a.org/y": (200, {}, b"")}
    )
    asking.get("https://a.org/x")
    asking.pause("https://a.org/x", Unreadable("it is a web page, not data"))
    assert asking.get("https://a.org/x") == Unreadable("it is a web page, not data")
    assert asking.get_if_changed("https://a.org/x", None) == Unreadable("it is a web page, not data")
    assert isinstance(asking.get("https://a.org/y"), Fetched)
    assert len(answers.asked) == 2


@pytest.mark.parametrize(
    ("error", "fault"),
    [
        (requests.ConnectTimeout(), TooSlow),
        (requests.ReadTimeout(), TooSlow),
        (requests.exceptions.SSLError(), Unreachable),
        (requests.exceptions.ProxyError(), Unreachable),
        (requests.ConnectionError(), Unreachable),
        (requests.exceptions.ChunkedEncodingError(), Unreachable),
        (requests.exceptions.ContentDecodingError(), Unreadable),
        (requests.exceptions.InvalidURL(), Unreachable),
        (requests.RequestException(), Unreachable),
        (OSError(), Unreachable),
    ],
)
def test_every_exception_of_requests_is_one_fault(error: Exception, fault: type) -> None:
    asking, _ = with_answers({}, error)
    found = asking.get("https://a.org/")
    assert isinstance(found, fault)


def test_offline_nobody_is_asked_and_the_fault_says_so() -> None:
    asking, answers = with_answers({})
    asking.offline = True
    assert asking.get("https://a.org/x") == OFFLINE
    assert OFFLINE.sentence == "Not asked: offline."
    assert answers.asked == []


def test_a_cancelled_request_ends_at_once_and_may_be_asked_again() -> None:
    with server(drips(OK + b"\r\n", b"1")) as (url, asked):
        asking = fetcher()
        began = time.monotonic()
        assert asking.get(url, cancelled=lambda: True) is CANCELLED
        assert time.monotonic() - began < 0.5
        asking.get(url, deadline_s=0.2)
        assert len(asked) >= 1


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


def headers_of(asked: bytes) -> set[str]:
    return {line.partition(b":")[0].decode().lower() for line in asked.split(b"\r\n")[1:] if line}


def test_a_request_has_no_header_that_says_more_than_it_must(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    netrc = tmp_path / "netrc"
    netrc.write_text("default login somebody password secret\n")
    netrc.chmod(0o600)
    monkeypatch.setenv("NETRC", str(netrc))
    with server(says(OK, b"Set-Cookie: id=7\r\nContent-Length: 2\r\n\r\n[]")) as (url, asked):
        asking = fetcher()
        asking.get_if_changed(url, STAMP)
        asking.get_if_changed(url, STAMP)
    for each in asked:
        assert headers_of(each) == {
            "host", "user-agent", "accept", "accept-encoding", "connection", "if-modified-since",
        }  # fmt: skip


def test_a_redirect_carries_no_cookie_back() -> None:
    asking, answers = with_answers(
        {
            "https://a.org/x": (301, {"location": "/y", "set-cookie": "id=7"}, b""),
            "https://a.org/y": (200, {}, b"[]"),
        }
    )
    asking.get("https://a.org/x")
    assert all("Cookie" not in headers for headers in answers.headers)


@pytest.mark.parametrize("packed", ["gzip, gzip", "gzip,gzip,gzip", "br", "zstd", "compress", "x"])
def test_what_is_packed_twice_or_otherwise_than_asked_for_is_not_unpacked(packed: str) -> None:
    head = OK + b"Content-Encoding: %s\r\nContent-Length: %d\r\n\r\n" % (packed.encode(), len(PACKED_TWICE))
    assert answer_to(says(head, PACKED_TWICE)) == Unreadable("it is packed in a way that was not asked for")


@pytest.mark.parametrize("target", [b"https://[", b"//[::1", b"", b"https://127.0.0.1:99999/", b"\xff\xfe"])
def test_a_redirect_to_what_is_no_address_is_a_fault(target: bytes) -> None:
    found = answer_to(says(b"HTTP/1.1 302 F\r\nLocation: " + target + b"\r\nContent-Length: 0\r\n\r\n"))
    assert isinstance(found, Unreachable | Refused)


@pytest.mark.parametrize(
    "date",
    [
        b"Fri, 31 Dec 9999 23:59:59 -2300",
        b"Mon, 01 Jan 0100 00:00:00 +1400",
        b"Sun, 10 Jan 99999999999999999999 00:00:00 GMT",
        b"Sun, 10 Jan 2027 00:00:00 +99999999999999",
        b"0",
    ],
)
def test_a_time_at_the_end_of_the_calendar_is_none(date: bytes) -> None:
    head = OK + b"Date: %s\r\nAge: 999999999\r\nExpires: %s\r\nContent-Length: 2\r\n\r\n[]" % (date, date)
    assert answer_to(says(head)) == Fetched(b"[]", NOW)
    refused = b"HTTP/1.1 503 No\r\nRetry-After: %s\r\nContent-Length: 0\r\n\r\n" % date
    assert isinstance(answer_to(says(refused)), Refused)


STAMP = "Sun, 10 Jan 2027 10:41:17 GMT"


def test_what_an_answer_says_of_its_age_and_its_end_comes_with_it() -> None:
    head = OK + b"Last-Modified: " + STAMP.encode() + b"\r\nExpires: Sun, 10 Jan 2027 13:00:00 GMT\r\n"
    found = answer_to(says(head, b"Content-Length: 2\r\n\r\n[]"))
    assert found == Fetched(b"[]", NOW, None, STAMP, datetime(2027, 1, 10, 13, tzinfo=UTC))


def test_an_answer_is_asked_for_with_the_stamp_of_the_last_and_may_be_unchanged() -> None:
    head = b"HTTP/1.1 304 Not Modified\r\nExpires: Sun, 10 Jan 2027 13:00:00 GMT\r\nContent-Length: 0\r\n\r\n"
    with server(says(head)) as (url, asked):
        found = fetcher().get_if_changed(url, STAMP)
    assert found == Unchanged(NOW, datetime(2027, 1, 10, 13, tzinfo=UTC))
    assert f"If-Modified-Since: {STAMP}".encode() in asked[0]


def test_without_a_stamp_nothing_can_be_unchanged() -> None:
    with server(says(b"HTTP/1.1 304 Not Modified\r\nContent-Length: 0\r\n\r\n")) as (url, asked):
        assert fetcher().get_if_changed(url, None) == Refused(304)
    assert b"If-Modified-Since" not in asked[0]


def test_a_203_is_an_answer_of_a_version_that_ends() -> None:
    found = answer_to(says(b"HTTP/1.1 203 Old\r\nContent-Length: 2\r\n\r\n[]"))
    assert found == Fetched(b"[]", NOW, deprecated=True)


@pytest.mark.parametrize(
    ("kind", "body", "reason"),
    [
        (
            b"application/json",
            b'{"error":true,"reason":"Too many concurrent requests"}',
            "Too many concurrent requests",
        ),
        (b"application/json", b'{"error":true}', None),
        (
            b"application/json",
            b'{"error":{"code":400,"message":"Nothing to search for"}}',
            "Nothing to search for",
        ),
        (b"application/json", b'{"error":"Bandwidth limit exceeded"}', "Bandwidth limit exceeded"),
        (b"application/json", b'{"error":{"message":[]}}', None),
        (b"application/json", b'{"reason":', None),
        (b"application/json", b'{"reason":[1]}', None),
        (b"text/html", b"<html>429</html>", None),
    ],
)
def test_a_refusal_gives_its_reason_if_it_has_one(kind: bytes, body: bytes, reason: str | None) -> None:
    head = b"HTTP/1.1 429 No\r\nContent-Type: " + kind + b"\r\nContent-Length: %d\r\n\r\n" % len(body)
    found = answer_to(says(head, body))
    assert found == Refused(429, None, reason)
    assert isinstance(found, Refused)
    assert (reason or "status 429") in found.sentence


def test_a_refusal_whose_reason_never_ends_ends_at_the_deadline() -> None:
    head = b"HTTP/1.1 429 No\r\nContent-Type: application/json\r\n\r\n"
    began = time.monotonic()
    answer_to(drips(head, b" "), deadline_s=0.4)
    assert time.monotonic() - began < 1.0
