"""The last good answer of each source is a disposable file: a line of JSON, then the body as it came.

    {"url": "https://...", "fetched_utc": "2026-12-01T18:00:00+00:00", "sha256": "..."}
    [{"time_tag": ...

Losing one costs a request, so nothing here is synced to disk and no fault here is ever told: a file that
cannot be written is not there, and one that is damaged is not read.
"""

import hashlib
import json
import os
import re
from contextlib import suppress
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

KEY = re.compile(r"[a-z0-9][a-z0-9._-]{0,79}")
LARGEST_FILE_BYTES = 6_000_000


@dataclass(frozen=True, slots=True)
class CachedBody:
    """An answer that was good when it came.

    `last_modified` and `expires_utc` are what the service told with it, None where it told nothing.
    """

    url: str
    fetched_utc: datetime
    body: bytes
    last_modified: str | None = None
    expires_utc: datetime | None = None


@dataclass(frozen=True, slots=True)
class Cache:
    """A folder of last good answers, one file for each key; the folder is made when the first is written."""

    folder: Path

    def read(self, key: str) -> CachedBody | None:
        """The answer kept under a key, None where there is none that is whole."""
        path = self._path(key)
        try:
            if path.stat().st_size > LARGEST_FILE_BYTES:
                return None
            header, _, body = path.read_bytes().partition(b"\n")
        except OSError:
            return None
        return _whole(header, body)

    def write(self, key: str, kept: CachedBody) -> None:
        """Keep an answer in place of the last one; a full or read-only disk keeps nothing."""
        header = {
            "url": kept.url,
            "fetched_utc": kept.fetched_utc.astimezone(UTC).isoformat(),
            "sha256": hashlib.sha256(kept.body).hexdigest(),
        }
        if kept.last_modified is not None:
            header["last_modified"] = kept.last_modified
        if kept.expires_utc is not None:
            header["expires_utc"] = kept.expires_utc.astimezone(UTC).isoformat()
        path = self._path(key)
        partial = path.with_name(f"{path.name}.{os.getpid()}.new")
        try:
            self.folder.mkdir(parents=True, exist_ok=True)
            partial.write_bytes(json.dumps(header).encode("ascii") + b"\n" + kept.body)
            partial.replace(path)
        except OSError:
            with suppress(OSError):
                partial.unlink(missing_ok=True)

    def _path(self, key: str) -> Path:
        if not KEY.fullmatch(key):
            raise ValueError(f"{key!r} is no key for the cache")
        return self.folder / f"{key}.body"


def _whole(header: bytes, body: bytes) -> CachedBody | None:
    """The answer, if its header can be read and its body is the one that the header describes."""
    try:
        fields = json.loads(header)
        fetched_utc = datetime.fromisoformat(fields["fetched_utc"])
        url, digest = str(fields["url"]), fields["sha256"]
        last_modified, expires = fields.get("last_modified"), fields.get("expires_utc")
        expires_utc = None if expires is None else datetime.fromisoformat(expires)
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError):
        return None
    if expires_utc is not None and expires_utc.tzinfo is None:
        return None
    if fetched_utc.tzinfo is None or digest != hashlib.sha256(body).hexdigest():
        return None
    told = last_modified if isinstance(last_modified, str) else None
    return CachedBody(url, fetched_utc.astimezone(UTC), body, told, expires_utc)
