"""What a service answered, and how much of it and how long this program waits for."""

from dataclasses import dataclass
from datetime import datetime

DEADLINE_S = 10.0
LARGEST_BODY_BYTES = 5_000_000
POLL_S = 0.05
"""How often somebody who waits looks whether it was cancelled."""


@dataclass(frozen=True, slots=True)
class Fetched:
    """The body of a 200, when it came by this machine's clock, and the time on the server's if it told.

    `last_modified` is the service's own text, to be sent back as it is; `expires_utc` is on the server's
    clock, and nobody should ask again before. `deprecated` marks a 203, by which MET Norway announces that a
    product ends.
    """

    body: bytes
    fetched_utc: datetime
    server_date: datetime | None = None
    last_modified: str | None = None
    expires_utc: datetime | None = None
    deprecated: bool = False


@dataclass(frozen=True, slots=True)
class Unchanged:
    """A 304: what is kept still holds, until `expires_utc` if the service tells."""

    fetched_utc: datetime
    expires_utc: datetime | None = None
