"""The only HTTP of the program: one GET ends by its deadline, below its size, and as a value.

What may happen is in sources/faults. TLS is verified; a redirect is followed to https on the same host only;
nothing is retried within a minute, nor before the time a service asked for.

The request runs in a thread of its own, because neither the look-up of a name nor headers that drip in byte
by byte obey requests' timeouts. At the deadline its sockets are shut down, which ends the thread too.
"""

import socket
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import closing, suppress
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from email.utils import parsedate_to_datetime
from queue import Empty, SimpleQueue
from urllib.parse import urljoin, urlsplit

import requests
from urllib3.exceptions import HTTPError

from auroraplan import __version__
from auroraplan.sources.faults import Refused, SourceFault, TooBig, TooSlow, Unreachable, Unreadable
from auroraplan.sources.open_sockets import session_into

HOMEPAGE = "https://github.com/auroraplan/auroraplan"
USER_AGENT = f"Auroraplan/{__version__} (+{HOMEPAGE})"

DEADLINE_S = 10.0
CONNECT_TIMEOUT_S = 4.0
READ_TIMEOUT_S = 6.0
LARGEST_BODY_BYTES = 5_000_000
CHUNK_BYTES = 4096
"""Small, as a chunk of gzip unpacks to a thousand times its size before it can be counted."""
MOST_REDIRECTS = 5
PAUSE_AFTER_FAULT_S = 60.0
"""NWS asks not to try again faster than once a minute."""
POLL_S = 0.05

OFFLINE = Unreachable("the program is in offline mode")
CANCELLED = Unreachable("it was cancelled")


@dataclass(frozen=True, slots=True)
class Fetched:
    """The body of a 200, when it came by this machine's clock, and the time on the server's if it told."""

    body: bytes
    fetched_utc: datetime
    server_date: datetime | None = None


def never() -> bool:
    """Nobody cancels."""
    return False


def current_utc() -> datetime:
    """The time on this machine's clock."""
    return datetime.now(UTC)


@dataclass(slots=True)
class Fetcher:
    """Asks for addresses; offline it does not.

    `open_session(sockets)` gives a session that puts every socket it opens into the list.
    """

    offline: bool = False
    now: Callable[[], datetime] = current_utc
    open_session: Callable[[list[socket.socket]], requests.Session] = session_into
    _pauses: dict[str, tuple[float, SourceFault]] = field(
        default_factory=dict[str, tuple[float, SourceFault]]
    )

    def get(
        self, url: str, *, deadline_s: float = DEADLINE_S, cancelled: Callable[[], bool] = never
    ) -> Fetched | SourceFault:
        """The body at `url`, or why there is none, by the deadline and soon after `cancelled` turns true."""
        if self.offline:
            return OFFLINE
        until, fault = self._pauses.get(url, (0.0, OFFLINE))
        if time.monotonic() < until:
            return fault
        answer = self._answer(url, deadline_s, cancelled)
        if not isinstance(answer, Fetched) and answer is not CANCELLED:
            self._pauses[url] = (time.monotonic() + _pause_s(answer), answer)
        return answer

    def _answer(self, url: str, deadline_s: float, cancelled: Callable[[], bool]) -> Fetched | SourceFault:
        """Wait for the thread that asks, no longer than the deadline."""
        box: SimpleQueue[Fetched | SourceFault | None] = SimpleQueue()
        sockets: list[socket.socket] = []
        ends = time.monotonic() + deadline_s
        asking = _Asking(url, ends, self.now, lambda: self.open_session(sockets))
        threading.Thread(target=asking.answer_into, args=(box,), name="fetch", daemon=True).start()
        while (left := ends - time.monotonic()) > 0 and not cancelled():
            with suppress(Empty):
                answer = box.get(timeout=min(left, POLL_S))
                if answer is None:
                    raise RuntimeError("the thread that asks has failed; its own traceback says why")
                return answer
        for each in sockets:
            with suppress(OSError):
                each.shutdown(socket.SHUT_RDWR)
        return CANCELLED if cancelled() else TooSlow(deadline_s)


def _pause_s(fault: SourceFault) -> float:
    asked = fault.retry_after_s if isinstance(fault, Refused) else None
    return max(PAUSE_AFTER_FAULT_S, asked or 0.0)


@dataclass(frozen=True, slots=True)
class _Asking:
    """One GET with its redirects, in the thread that asks."""

    url: str
    ends: float
    now: Callable[[], datetime]
    open_session: Callable[[], requests.Session]

    def answer_into(self, box: "SimpleQueue[Fetched | SourceFault | None]") -> None:
        """Put the answer into the box, or None when a bug leaves none: nobody waits for a dead thread."""
        answer = None
        try:
            answer = self.answer()
        finally:
            box.put(answer)

    def answer(self) -> Fetched | SourceFault:
        try:
            with self.open_session() as session:
                return self._follow(session)
        except (requests.RequestException, HTTPError, OSError, UnicodeError) as error:
            return _fault_of(error)

    def _follow(self, session: requests.Session) -> Fetched | SourceFault:
        url = self.url
        for _ in range(MOST_REDIRECTS + 1):
            with closing(self._ask(session, url)) as response:
                if not response.is_redirect:
                    return self._read(response)
                target = urljoin(url, response.headers["location"])
            if not _may_follow(self.url, target):
                host = urlsplit(target).hostname or "nowhere"
                return Unreachable(f"it redirects to {host}, where this program does not follow")
            url = target
        return Unreachable("it redirects in circles")

    def _ask(self, session: requests.Session, url: str) -> requests.Response:
        return session.get(
            url,
            headers={"User-Agent": USER_AGENT, "Accept": "application/json, text/plain;q=0.9, */*;q=0.1"},
            timeout=(CONNECT_TIMEOUT_S, READ_TIMEOUT_S),
            stream=True,
            allow_redirects=False,
        )

    def _read(self, response: requests.Response) -> Fetched | SourceFault:
        date = _server_date(response.headers.get("Date"), response.headers.get("Age"))
        if response.status_code != 200:
            return Refused(
                response.status_code, _retry_after_s(response.headers.get("Retry-After"), self.now())
            )
        body = bytearray()
        for chunk in _chunks(response):
            body += chunk
            if len(body) > LARGEST_BODY_BYTES:
                return TooBig(LARGEST_BODY_BYTES)
            if time.monotonic() > self.ends:
                return TooSlow(DEADLINE_S)
        return Fetched(bytes(body), self.now(), date)


def _chunks(response: requests.Response) -> Iterator[bytes]:
    return response.iter_content(CHUNK_BYTES)


def _may_follow(url: str, target: str) -> bool:
    here, there = urlsplit(url), urlsplit(target)
    return there.scheme == "https" and there.hostname == here.hostname


def _fault_of(error: Exception) -> SourceFault:
    """The one fault that an exception of requests, urllib3 or the system stands for."""
    if isinstance(error, requests.Timeout | TimeoutError):
        return TooSlow(DEADLINE_S)
    if isinstance(error, requests.exceptions.ContentDecodingError):
        return Unreadable("its compression is damaged")
    if isinstance(error, requests.exceptions.ChunkedEncodingError):
        return Unreachable("the connection broke off")
    if isinstance(error, requests.exceptions.SSLError):
        return Unreachable("its certificate cannot be verified")
    if isinstance(error, requests.exceptions.ProxyError):
        return Unreachable("the proxy refuses")
    return Unreachable("there is no connection")


def _server_date(date: str | None, age: str | None) -> datetime | None:
    """The time on the server: a cache on the way sends the date of old with the age of its copy."""
    sent = _http_date(date)
    if sent is None or age is None or not (age.isdecimal() and len(age) < 10):
        return sent
    return sent + timedelta(seconds=int(age))


def _http_date(text: str | None) -> datetime | None:
    """A date in the form of RFC 9110, or None."""
    try:
        date = parsedate_to_datetime(text or "")
    except ValueError:
        return None
    return date.replace(tzinfo=date.tzinfo or UTC).astimezone(UTC)


def _retry_after_s(text: str | None, now_utc: datetime) -> float | None:
    """Seconds to wait, from a number of seconds or a date."""
    if text is None:
        return None
    if text.strip().isdecimal() and len(text) < 10:
        return float(text)
    date = _http_date(text)
    return None if date is None else max(0.0, (date - now_utc).total_seconds())
