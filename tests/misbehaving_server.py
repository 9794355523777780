"""A server on loopback that does what services, proxies and hotels do wrong, byte by byte as each does it."""

from __future__ import annotations

import gzip
import socket
import ssl
import struct
import threading
import time
from collections.abc import Callable, Generator, Mapping
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from requests.adapters import BaseAdapter

from auroraplan.sources.fetch import Fetcher
from auroraplan.sources.open_sockets import session_into

if TYPE_CHECKING:
    from datetime import datetime

    import requests

Talk = Callable[[socket.socket], None]

OK = b"HTTP/1.1 200 OK\r\nConnection: close\r\n"
LONGEST_TALK_S = 20.0
"""Longer than any request waits; a thread of a test that failed ends by then."""


@contextmanager
def server(talk: Talk) -> Generator[int]:
    """A server that reads each request and does as `talk` says, several at once; yields its port."""
    listening = socket.create_server(("127.0.0.1", 0), backlog=64)

    def serve_one(connection: socket.socket) -> None:
        with connection, suppress(OSError):
            connection.recv(65_536)
            talk(connection)

    def serve() -> None:
        with suppress(OSError):
            while True:
                connection, _ = listening.accept()
                threading.Thread(target=serve_one, args=(connection,), daemon=True).start()

    threading.Thread(target=serve, daemon=True).start()
    try:
        yield listening.getsockname()[1]
    finally:
        with suppress(OSError):
            listening.shutdown(socket.SHUT_RDWR)
        listening.close()


def misled(port: int, now: Callable[[], datetime], *, longest_s: float) -> Fetcher:
    """A fetcher that believes to ask the services by https, and talks to the server on `port`."""

    def open_session(sockets: list[socket.socket]) -> requests.Session:
        opened = session_into(sockets)
        opened.mount("https://", _Detour(opened.get_adapter("http://"), port))
        return opened

    return Fetcher(now=now, open_session=open_session, longest_s=longest_s, spacing_s=0.0)


class _Detour(BaseAdapter):
    """Sends what is meant for a service to this machine, without TLS."""

    def __init__(self, plain: BaseAdapter, port: int) -> None:
        super().__init__()
        self._plain, self._port = plain, port

    def send(  # noqa: PLR0917 - as requests declares it
        self,
        request: requests.PreparedRequest,
        stream: bool = False,
        timeout: object = None,
        verify: bool | str = True,
        cert: object = None,
        proxies: Mapping[str, str] | None = None,
    ) -> requests.Response:
        parts = urlsplit(str(request.url))
        request.url = f"http://127.0.0.1:{self._port}{parts.path}?{parts.query}"
        return self._plain.send(request, stream, timeout, verify, cert, proxies)  # type: ignore[arg-type]

    def close(self) -> None:
        self._plain.close()


def says(*parts: bytes) -> Talk:
    """Answers at once, and closes."""
    return lambda connection: connection.sendall(b"".join(parts))


def sized(body: bytes, *headers: bytes) -> Talk:
    """A whole answer with its length."""
    head = b"".join(header + b"\r\n" for header in headers)
    return says(OK, head, b"Content-Length: %d\r\n\r\n" % len(body), body)


def drips(head: bytes, drop: bytes, every_s: float = 0.02) -> Talk:
    """Sends a little, again and again."""

    def talk(connection: socket.socket) -> None:
        connection.sendall(head)
        ends = time.monotonic() + LONGEST_TALK_S
        while time.monotonic() < ends:
            connection.sendall(drop)
            time.sleep(every_s)

    return talk


def floods(head: bytes, flood: bytes) -> Talk:
    """Sends as much as is taken."""
    return drips(head, flood, every_s=0.0)


def hangs_after(said: bytes) -> Talk:
    """Says something and then neither more nor good-bye."""

    def talk(connection: socket.socket) -> None:
        connection.sendall(said)
        connection.settimeout(LONGEST_TALK_S)
        connection.recv(1)

    return talk


def resets_after(said: bytes) -> Talk:
    """Says something and breaks the connection."""

    def talk(connection: socket.socket) -> None:
        connection.sendall(said)
        connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))

    return talk


def redirects(target: bytes) -> Talk:
    """Sends whoever asks elsewhere."""
    return says(b"HTTP/1.1 302 Found\r\nLocation: ", target, b"\r\nContent-Length: 0\r\n\r\n")


def refuses(status: int, *headers: bytes) -> Talk:
    """Answers with a status and nothing else."""
    lines = b"".join(header + b"\r\n" for header in headers)
    return says(b"HTTP/1.1 %d No\r\n" % status, lines, b"Content-Length: 0\r\n\r\n")


@contextmanager
def tls_server(folder: Path) -> Generator[int]:
    """A server whose certificate nobody signed, and which ran out in 2020; yields its port."""
    own = folder / "expired.pem"
    own.write_text(EXPIRED, "ascii")
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(own)
    listening = socket.create_server(("127.0.0.1", 0))

    def serve() -> None:
        with suppress(OSError):
            while True:
                connection, _ = listening.accept()
                with (
                    connection,
                    suppress(OSError),
                    context.wrap_socket(connection, server_side=True) as secured,
                ):
                    secured.recv(65_536)

    threading.Thread(target=serve, daemon=True).start()
    try:
        yield listening.getsockname()[1]
    finally:
        with suppress(OSError):
            listening.shutdown(socket.SHUT_RDWR)
        listening.close()


PAGE = b"<!DOCTYPE html><html><title>Log in to the hotel</title></html>"
TO_DATE = b"2027-01-10T09:00:00"
ROW = b'{"time_tag": "%s", "kp": %s, "observed": "predicted", "noaa_scale": null}'

MISBEHAVIOURS: dict[str, tuple[Talk, str]] = {
    # what drips, floods or hangs
    "says nothing": (hangs_after(b""), "TooSlow"),
    "drips the status": (drips(b"", b"H"), "TooSlow Unreachable"),
    "drips headers": (drips(b"HTTP/1.1 200 OK\r\nX: ", b"y"), "TooSlow"),
    "drips a body": (drips(OK + b"\r\n", b"1"), "TooSlow"),
    "drips chunks": (drips(OK + b"Transfer-Encoding: chunked\r\n\r\n", b"1\r\n \r\n"), "TooSlow"),
    "begins again and again with 100": (floods(b"", b"HTTP/1.1 100 Continue\r\n\r\n" * 99), "TooSlow"),
    "hangs before the end of its body": (hangs_after(OK + b"Content-Length: 9\r\n\r\n[1,"), "TooSlow"),
    "hangs in a refusal": (
        hangs_after(b"HTTP/1.1 500 No\r\nContent-Type: application/json\r\nContent-Length: 9\r\n\r\n{"),
        "TooSlow Refused",
    ),
    "a body without end": (floods(OK + b"\r\n", b" " * 65_536), "TooBig"),
    "chunks without end": (
        floods(OK + b"Transfer-Encoding: chunked\r\n\r\n", b"8000\r\n%s\r\n" % (b" " * 0x8000)),
        "TooBig",
    ),
    "headers without end": (floods(b"HTTP/1.1 200 OK\r\n", b"X: y\r\n"), "Unreachable"),
    "a header without end": (floods(b"HTTP/1.1 200 OK\r\nX: ", b"y" * 9_999), "Unreachable"),
    "a redirect with a body without end": (
        floods(b"HTTP/1.1 302 F\r\nLocation: https://example.org/\r\n\r\n", b" " * 65_536),
        "Unreachable",
    ),
    # what breaks
    "closes at once": (says(b""), "Unreachable"),
    "resets at once": (resets_after(b""), "Unreachable"),
    "resets within the body": (resets_after(OK + b"Content-Length: 90\r\n\r\n[1,"), "Unreachable"),
    "promises more than it sends": (says(OK, b"Content-Length: 90\r\n\r\n[1,"), "Unreachable"),
    "breaks off within a chunk": (
        says(OK, b"Transfer-Encoding: chunked\r\n\r\n9\r\n[1,"),
        "Unreachable",
    ),
    "a chunk of no size": (says(OK, b"Transfer-Encoding: chunked\r\n\r\nmuch\r\n[1]\r\n"), "Unreachable"),
    "no HTTP": (says(b"\x16\x03\x01\x00\x02\x01\x00 what?\r\n\r\n"), "Unreachable"),
    "another protocol": (refuses(101, b"Upgrade: websocket"), "Refused Unreachable"),
    # what is packed
    "a bomb": (sized(gzip.compress(b"0" * 60_000_000), b"Content-Encoding: gzip"), "TooBig"),
    "a bomb in a bomb": (
        sized(gzip.compress(gzip.compress(b"0" * 200_000_000)), b"Content-Encoding: gzip, gzip"),
        "Unreadable",
    ),
    "damaged compression": (
        sized(b"\x1f\x8b" + b"\xff" * 18, b"Content-Encoding: gzip"),
        "Unreadable",
    ),
    "compression cut short": (
        sized(gzip.compress(b"[" + b"1, " * 999)[:40], b"Content-Encoding: gzip"),
        "Unreadable",
    ),
    # whom one should not follow
    "redirects in circles": (redirects(b"/products/again.json"), "Unreachable"),
    "redirects to plain http": (redirects(b"http://services.swpc.noaa.gov/"), "Unreachable"),
    "redirects to another host": (redirects(b"https://example.org/kp.json"), "Unreachable"),
    "redirects to a file": (redirects(b"file:///etc/passwd"), "Unreachable"),
    "redirects to no address": (redirects(b"https://["), "Unreachable"),
    # who will not
    "unchanged, and nothing was kept": (refuses(304), "Refused"),
    "nothing, politely": (says(b"HTTP/1.1 204 No Content\r\n\r\n"), "Refused"),
    "too many, with seconds": (refuses(429, b"Retry-After: 120"), "Refused"),
    "overloaded, with a date": (refuses(503, b"Retry-After: Sun, 10 Jan 2027 08:30:00 GMT"), "Refused"),
    "overloaded until the end of time": (
        refuses(503, b"Retry-After: Fri, 31 Dec 9999 23:59:59 -2300"),
        "Refused",
    ),
    # what is a 200 and no answer
    "a page of maintenance": (sized(PAGE, b"Content-Type: text/html"), "Unreadable"),
    "a page that calls itself JSON": (sized(PAGE, b"Content-Type: application/json"), "Unreadable"),
    "an empty body": (sized(b""), "Unreadable"),
    "no length, and closes early": (says(OK, b"\r\n[", ROW % (TO_DATE, b"3.00"), b', {"time'), "Unreadable"),
    "numbers that are none": (sized(b"[" + ROW % (TO_DATE, b"NaN") + b"]"), "Unreadable"),
    "too many brackets": (sized(b"[" * 100_000), "Unreadable"),
    "a number of 5,000 digits": (sized(b"[" + ROW % (TO_DATE, b"9" * 5_000) + b"]"), "Unreadable"),
    "nothing but NUL": (sized(b"\0" * 4_096), "Unreadable"),
    "UTF-16": (sized(("[" + (ROW % (TO_DATE, b"3.0")).decode() + "]").encode("utf-16")), "Unreadable"),
    "an issue of last year": (sized(b"[" + ROW % (b"2026-01-10T09:00:00", b"3.0") + b"]"), "Stale"),
}

# Made for these tests with openssl, and good for nothing else.
EXPIRED = """-----BEGIN EC PRIVATE KEY-----
MHcCAQEEIJ4qSBBrnvgTswtMx351p0QLGWj/A0qn7qNG/lGkFEFToAoGCCqGSM49
AwEHoUQDQgAESWY6XUJh9KjVvfnTsu1KIyzCqfXNmecwHoHHVGlz+AqXHIg3Rclq
urwTEH9t1v6rlEPT1Cpl+WfhZUXjRgyCuA==
-----END EC PRIVATE KEY-----
-----BEGIN CERTIFICATE-----
MIIBDzCBtgIBATAKBggqhkjOPQQDAjAUMRIwEAYDVQQDDAkxMjcuMC4wLjEwHhcN
MjAwMTAxMDAwMDAwWhcNMjAwMjAxMDAwMDAwWjAUMRIwEAYDVQQDDAkxMjcuMC4w
LjEwWTATBgcqhkjOPQIBBggqhkjOPQMBBwNCAARJZjpdQmH0qNW9+dOy7UojLMKp
9c2Z5zAegcdUaXP4CpcciDdFyWq6vBMQf23W/quUQ9PUKmX5Z+FlReNGDIK4MAoG
CCqGSM49BAMCA0gAMEUCIQCAl3VXyNjyntfg+JZG2w4/oONZ5FxzQrFXem6uwfZh
hQIgWWdOS/lZ3Z/hlUy2R4jMx8WsdKzm1nM9h8QcPfZRQyY=
-----END CERTIFICATE-----
"""
