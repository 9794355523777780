"""What a test puts in place of the network: a server on loopback, or a table of answers."""

import io
import socket
import threading
import time
from collections.abc import Callable, Generator, Mapping
from contextlib import contextmanager, suppress
from datetime import UTC, datetime

import requests
from requests.adapters import BaseAdapter

from auroraplan.sources.fetch import Fetcher
from auroraplan.sources.open_sockets import session_into

NOW = datetime(2027, 1, 10, 12, tzinfo=UTC)
OK = b"HTTP/1.1 200 OK\r\nConnection: close\r\n"

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


def drips(head: bytes, drop: bytes) -> Talk:
    def talk(connection: socket.socket) -> None:
        connection.sendall(head)
        for _ in range(200):
            connection.sendall(drop)
            time.sleep(0.05)

    return talk


def silent(connection: socket.socket) -> None:
    connection.recv(1)


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
