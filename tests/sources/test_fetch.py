"""The one GET against a server that does everything wrong, on loopback."""

import gzip
import socket
import threading
import time
from datetime import UTC, datetime
from pathlib import Path

import pytest
import requests

from answering import NOW, OK, Talk, answer_to, drips, fetcher, says, server, silent, with_answers
from auroraplan.sources.faults import Refused, TooBig, TooSlow, Unreachable, Unreadable
from auroraplan.sources.fetch import CANCELLED, OFFLINE
from auroraplan.sources.fetched import LARGEST_BODY_BYTES, Fetched, Unchanged
from auroraplan.sources.one_get import USER_AGENT

PACKED_TWICE = gzip.compress(gzip.compress(b"0" * 20_000_000))
STAMP = "Sun, 10 Jan 2027 10:41:17 GMT"


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
