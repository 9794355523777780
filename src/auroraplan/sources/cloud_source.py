"""A source of cloud: where to ask for which places, how often, whom to thank, and how to read the answer."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import TypeAlias

from auroraplan.core.cloud_forecast import AnyCloudForecast, CloudEnsemble, CloudForecast
from auroraplan.core.language import marked, tr
from auroraplan.core.places import Place
from auroraplan.sources.faults import Stale, Unreadable
from auroraplan.sources.first_json import first_json

ParsedCloud: TypeAlias = CloudForecast | CloudEnsemble | Unreadable | Stale

LARGEST_ANSWER_BYTES = 600_000
"""Fifty places of Open-Meteo have 400 kB."""
MOST_BRACKETS = 20_000
"""The longest answers have some thousand."""

BROKEN_OFF = b"Unexpected error while streaming"

FURTHEST_AHEAD = timedelta(days=40)
"""A time of a forecast later than this after it was fetched is a slip."""


@dataclass(frozen=True, slots=True)
class CloudSource:
    """One source of cloud forecasts.

    `url(places)` asks for up to `places_a_call` places. `split(body, count)` cuts an answer into one body for
    each, None for a place without one. `parse(body, fetched_utc)` reads the body of one place. Both are pure
    and total: any bytes give a value or say what is wrong with them. `calls(count)` is what a request counts
    against the service's quota, 0 where it has none. Where the service tells when an answer expires
    (`keeps_expiry`), that counts; else an answer younger than `ask_again_after_s` is not asked for again.
    """

    id: str
    title: str
    attribution: str
    cadence_h: float
    horizon_h: float
    preference: int
    places_a_call: int
    ask_again_after_s: float
    keeps_expiry: bool
    url: Callable[[Sequence[Place]], str]
    split: Callable[[bytes, int], tuple[bytes | None, ...] | Unreadable]
    parse: Callable[[bytes, datetime], ParsedCloud]
    calls: Callable[[int], float]


def outdated(forecast: AnyCloudForecast, now_utc: datetime) -> Stale | None:
    """The fault of a forecast that says nothing of the time after now."""
    last_utc = datetime.fromtimestamp(float(forecast.unix_s[-1]), UTC)
    return Stale(forecast.made_utc) if last_utc <= now_utc else None


def cut_short(body: bytes) -> bool:
    """Whether a good answer broke off, which asking once more may mend; Open-Meteo says so at its end."""
    if BROKEN_OFF in body[-2_000:]:
        return True
    return body.lstrip()[:1] in {b"{", b"["} and isinstance(modest_json(body), Unreadable)


def modest_json(body: bytes, most_bytes: int = LARGEST_ANSWER_BYTES) -> object:
    """The first JSON value of a body, an Unreadable for one that no service of clouds would send.

    A body of many small values takes longer to read than its bytes tell: they are counted first.
    """
    if len(body) > most_bytes:
        return Unreadable(tr("it is larger than {most_bytes} kB", most_bytes=most_bytes // 1000))
    if body.count(b"[") + body.count(b"{") > MOST_BRACKETS:
        return Unreadable(marked("it is nested too much"))
    return first_json(body)


def no_calls(_count: int) -> float:
    """What a request counts where nobody counts."""
    return 0.0
