"""What a service answered, and how much of it and how long this program waits for."""

from dataclasses import dataclass
from datetime import datetime

DEADLINE_S = 10.0
LARGEST_BODY_BYTES = 5_000_000


@dataclass(frozen=True, slots=True)
class Fetched:
    """The body of a 200, when it came by this machine's clock, and the time on the server's if it told."""

    body: bytes
    fetched_utc: datetime
    server_date: datetime | None = None
