"""One GET with its redirects ends as a body or as one named fault, in the thread that asks.

Nothing but this module and sources/open_sockets loads requests, and sources/fetch loads them when somebody
is really asked: a plan made offline costs none of their time.
"""

import time
from collections.abc import Callable, Iterator
from contextlib import closing
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from email.utils import parsedate_to_datetime
from typing import cast
from urllib.parse import urljoin

import requests
from urllib3.exceptions import HTTPError

from auroraplan import __version__
from auroraplan.core.language import marked, tr
from auroraplan.sources.faults import Refused, SourceFault, TooBig, TooSlow, Unreachable, Unreadable
from auroraplan.sources.fetched import DEADLINE_S, LARGEST_BODY_BYTES, Fetched, Unchanged
from auroraplan.sources.first_json import first_json
from auroraplan.sources.hosts import host_of

HOMEPAGE = "https://github.com/auroraplan/auroraplan"
USER_AGENT = f"Auroraplan/{__version__} (+{HOMEPAGE})"

CONNECT_TIMEOUT_S = 4.0
READ_TIMEOUT_S = 6.0
CHUNK_BYTES = 4096
"""Small, as a chunk of gzip unpacks to a thousand times its size before it can be counted."""
MOST_REDIRECTS = 5
LONGEST_REASON = 200

PACKED = ("", "identity", "gzip", "x-gzip", "deflate")
"""Packed once more than that, or by what unpacks to more, 4 kB may be gigabytes before they are counted."""

FIRST_YEAR, LAST_YEAR = 1970, 2200
"""A time outside these is a slip, and near the end of the calendar none can be computed with."""

READ = (200, 203)
"""203 carries a body like a 200; MET Norway announces by it that a product ends."""


@dataclass(frozen=True, slots=True)
class OneGet:
    """One GET with its redirects, in the thread that asks."""

    url: str
    ends: float
    now: Callable[[], datetime]
    open_session: Callable[[], requests.Session]
    modified_since: str | None = None

    def answer(self) -> Fetched | Unchanged | SourceFault:
        """The body, or why there is none."""
        try:
            with self.open_session() as session:
                return self._follow(session)
        except (requests.RequestException, HTTPError, OSError, UnicodeError) as error:
            return _fault_of(error)

    def _follow(self, session: requests.Session) -> Fetched | Unchanged | SourceFault:
        url = self.url
        for _ in range(MOST_REDIRECTS + 1):
            with closing(self._ask(session, url)) as response:
                if not response.is_redirect:
                    return self._read(response)
                target = _target(url, response.headers["location"])
            if not _may_follow(self.url, target):
                host = host_of(target) or "nowhere"
                return Unreachable(
                    tr("it redirects to {host}, where this program does not follow", host=host)
                )
            url = target
        return Unreachable(marked("it redirects in circles"))

    def _ask(self, session: requests.Session, url: str) -> requests.Response:
        headers = {
            "User-Agent": USER_AGENT,
            "Accept": "application/json, text/plain;q=0.9, */*;q=0.1",
            "Accept-Encoding": "gzip, deflate",
        }
        if self.modified_since is not None:
            headers["If-Modified-Since"] = self.modified_since
        return session.get(
            url,
            headers=headers,
            timeout=(CONNECT_TIMEOUT_S, READ_TIMEOUT_S),
            stream=True,
            allow_redirects=False,
        )

    def _read(self, response: requests.Response) -> Fetched | Unchanged | SourceFault:
        headers = response.headers
        expires = _http_date(headers.get("Expires"))
        if response.status_code == 304 and self.modified_since is not None:
            return Unchanged(self.now(), expires)
        if response.status_code not in READ:
            wait_s = _retry_after_s(headers.get("Retry-After"), self.now())
            return Refused(response.status_code, wait_s, _reason(response))
        if not _may_unpack(response):
            return Unreadable(marked("it is packed in a way that was not asked for"))
        body = bytearray()
        for chunk in _chunks(response):
            body += chunk
            if len(body) > LARGEST_BODY_BYTES:
                return TooBig(LARGEST_BODY_BYTES)
            if time.monotonic() > self.ends:
                return TooSlow(DEADLINE_S)
        return Fetched(
            bytes(body),
            self.now(),
            _server_date(headers.get("Date"), headers.get("Age")),
            headers.get("Last-Modified"),
            expires,
            deprecated=response.status_code == 203,
        )


def _chunks(response: requests.Response) -> Iterator[bytes]:
    return response.iter_content(CHUNK_BYTES)


def _reason(response: requests.Response) -> str | None:
    """What a refusal gives as its reason, in the forms of Open-Meteo and of Nominatim.

    {"error": true, "reason": "..."}      {"error": {"code": 400, "message": "..."}}
    """
    if "json" not in response.headers.get("Content-Type", "") or not _may_unpack(response):
        return None
    try:
        said = first_json(next(_chunks(response), b""))
    except (requests.RequestException, HTTPError, OSError):
        return None
    fields = cast("dict[str, object]", said) if isinstance(said, dict) else {}
    error = fields.get("error")
    named = cast("dict[str, object]", error).get("message") if isinstance(error, dict) else error
    reason = fields.get("reason", named)
    return reason[:LONGEST_REASON] if isinstance(reason, str) else None


def _may_unpack(response: requests.Response) -> bool:
    return response.headers.get("Content-Encoding", "").strip().lower() in PACKED


def _target(url: str, location: str) -> str:
    """Where a redirect leads, "" where that is no address."""
    try:
        return urljoin(url, location)
    except ValueError:
        return ""


def _may_follow(url: str, target: str) -> bool:
    return target.startswith("https://") and host_of(target) == host_of(url)


def _fault_of(error: Exception) -> SourceFault:
    """The one fault that an exception of requests, urllib3 or the system stands for."""
    if isinstance(error, requests.Timeout | TimeoutError):
        return TooSlow(DEADLINE_S)
    if isinstance(error, requests.exceptions.ContentDecodingError):
        return Unreadable(marked("its compression is damaged"))
    if isinstance(error, requests.exceptions.ChunkedEncodingError):
        return Unreachable(marked("the connection broke off"))
    if isinstance(error, requests.exceptions.SSLError):
        return Unreachable(marked("its certificate cannot be verified"))
    if isinstance(error, requests.exceptions.ProxyError):
        return Unreachable(marked("the proxy refuses"))
    return Unreachable(marked("there is no connection"))


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
    except (ValueError, OverflowError):
        return None
    if not FIRST_YEAR <= date.year <= LAST_YEAR:
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
