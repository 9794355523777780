"""A name that the gazetteer does not know is looked up online when the user asks, and then known for good.

    search(text)   what was answered before, else each service in turn until one knows the place
    known(text)    what was answered before; asks nobody

A good answer is kept as it came, "not found" too; a fault is not kept, but who refused is left alone by every
program that shares the folder. Only the typed text is sent.
"""

from __future__ import annotations

import hashlib
import shlex
import time
import unicodedata
from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from auroraplan.core.errors import UnusableInput
from auroraplan.core.language import tr
from auroraplan.core.places import folded
from auroraplan.sources.faults import NotAsked, Refused, SourceFault, TooSlow
from auroraplan.sources.fetch import CANCELLED, PAUSE_AFTER_FAULT_S, Fetcher, never
from auroraplan.sources.fetched import DEADLINE_S, POLL_S, Fetched
from auroraplan.sources.places.online import (
    LONGEST_TEXT,
    SERVICES,
    SHORTEST_TEXT,
    PlaceService,
    Reply,
    asked,
    may_be_name,
)
from auroraplan.store.cache import Cache, CachedBody
from auroraplan.store.turns import Turns

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from auroraplan.core.places import Place
    from auroraplan.sources.places.online_match import Matches

KEPT_AS = "geocode"

PAUSE_AFTER_BLOCK_S = 3600.0
"""After a 403: whoever is blocked and goes on asking stays blocked."""

BLOCKED, TOO_MANY = 403, 429
ABOUT_A_NAME = frozenset({400, 404, 414, 422})
"""Refusals of what was asked, not of who asks: another name may be asked at once."""

SHELL_LETTERS = frozenset('"$`!\\')
"""What a shell reads between double quotes."""


@dataclass(frozen=True, slots=True)
class ServiceAnswer:
    """What one service said: places, none, or why it said nothing."""

    title: str
    attribution: str
    places: tuple[Place, ...] = ()
    fault: SourceFault | None = None


@dataclass(frozen=True, slots=True)
class OnlineAnswer:
    """What the services said of a text, in the order in which they were asked."""

    text: str
    services: tuple[ServiceAnswer, ...]

    @property
    def places(self) -> tuple[Place, ...]:
        """The places of the service that knows some, which is the last one asked."""
        return self.services[-1].places if self.services else ()

    @property
    def attribution(self) -> str:
        """Whom to thank for the places, shown wherever they are."""
        return self.services[-1].attribution if self.places else ""

    @property
    def is_fault(self) -> bool:
        """Whether nothing was found and somebody could not be asked: that is no "not found"."""
        return not self.places and any(one.fault for one in self.services)

    @property
    def was_asked(self) -> bool:
        """Whether anybody was asked, now or before: offline nobody is."""
        return not all(isinstance(one.fault, NotAsked) for one in self.services)

    @property
    def sentence(self) -> str:
        """Why there are no places; empty when there are."""
        if self.places:
            return ""
        if not self.is_fault:
            names = tr(" and ").join(one.title for one in self.services)
            return tr(
                'No place is called "{text}", neither here nor at {services}. '
                "Check the spelling, or give coordinates like 69.65,18.96.",
                text=self.text,
                services=names,
            )
        unknown = tr("knows no such place.")
        said = " ".join(
            f"{one.title}: {one.fault.sentence if one.fault else unknown}" for one in self.services
        )
        return tr('"{text}" could not be looked up online. {said}', text=self.text, said=said)


@dataclass(slots=True)
class OnlineSearch:
    """Looks names up; `time_zone(latitude_deg, longitude_deg)` completes places that come without one.

    `sleep` is waited with until a turn comes; tests put their own in, and their own `turns` by service id.
    """

    fetcher: Fetcher
    cache: Cache
    time_zone: Callable[[float, float], str]
    services: Sequence[PlaceService] = SERVICES
    clock: Callable[[], float] = time.time
    sleep: Callable[[float], None] = time.sleep
    _turns: dict[str, Turns] = field(default_factory=dict[str, Turns])

    def __post_init__(self) -> None:
        for service in self.services:
            stamp = self.cache.folder / f"{KEPT_AS}-{service.id}.turn"
            self._turns[service.id] = Turns(stamp, service.apart_s, self.clock)

    def search(
        self,
        text: str,
        *,
        progress: Callable[[str], None] = lambda _text: None,
        cancelled: Callable[[], bool] = never,
    ) -> OnlineAnswer:
        """What the services know under a name, the first that knows a place having the last word.

        Raises UnusableInput for a text that is too short or too long to be a name.
        """
        wanted = _tidy(text)
        answers: list[ServiceAnswer] = []
        for service in self.services:
            progress(tr("Asking {service}", service=service.title))
            answers.append(self._answer(service, wanted, cancelled))
            if answers[-1].places or cancelled():
                break
        return OnlineAnswer(wanted, tuple(answers))

    def known(self, text: str) -> OnlineAnswer | None:
        """The answer to a text that was found online before, or the place found then that bears the name."""
        wanted = " ".join(text.split())
        for service in self.services:
            matches = self._kept(service, _key(service, wanted))
            if matches:
                return OnlineAnswer(wanted, (self._told(service, matches),))
        return self._named(wanted)

    def _named(self, text: str) -> OnlineAnswer | None:
        name = folded(text)
        for service in self.services:
            for key in self.cache.keys(f"{KEPT_AS}-{service.id}-"):
                told = self._told(service, self._kept(service, key) or ())
                bearing = tuple(p for p in told.places if name and name in _names(p))
                if bearing:
                    return OnlineAnswer(text, (ServiceAnswer(service.title, service.attribution, bearing),))
        return None

    def _answer(self, service: PlaceService, text: str, cancelled: Callable[[], bool]) -> ServiceAnswer:
        key = _key(service, text)
        matches = self._kept(service, key)
        if matches is None:
            reply = asked(service, text, lambda url: self._get(service, url, cancelled))
            if not isinstance(reply, Reply):
                return ServiceAnswer(service.title, service.attribution, fault=reply)
            self.cache.write(key, CachedBody(reply.url, reply.fetched.fetched_utc, reply.fetched.body))
            matches = reply.matches
        return self._told(service, matches)

    def _told(self, service: PlaceService, matches: Matches) -> ServiceAnswer:
        places = tuple(
            match.in_zone(match.time_zone or self.time_zone(match.latitude_deg, match.longitude_deg))
            for match in matches
        )
        return ServiceAnswer(service.title, service.attribution, places)

    def _kept(self, service: PlaceService, key: str) -> Matches | None:
        """The places in a kept answer; None where there is none that can be read."""
        kept = self.cache.read(key)
        matches = None if kept is None else service.parse(kept.body)
        return matches if isinstance(matches, tuple) else None

    def _get(self, service: PlaceService, url: str, cancelled: Callable[[], bool]) -> Fetched | SourceFault:
        """Fetch when it is this search's turn; a service that refused is left alone for a while."""
        if self.fetcher.offline:
            return self.fetcher.get(url)
        turns = self._turns[service.id]
        rest = turns.resting()
        if rest is not None:
            until = datetime.fromtimestamp(rest.until_unix_s, UTC)
            return Refused(
                rest.status, reason=tr("earlier; it is left alone until {time} UTC", time=f"{until:%H:%M}")
            )
        waited_s = turns.next_in_s() if service.apart_s else 0.0
        if waited_s >= DEADLINE_S:
            return TooSlow(DEADLINE_S)
        for piece_s in _pieces(waited_s):
            if cancelled():
                return CANCELLED
            self.sleep(piece_s)
        came = self.fetcher.get(url, deadline_s=DEADLINE_S - waited_s, cancelled=cancelled)
        if service.apart_s:
            turns.ended()
        if isinstance(came, Refused) and came.status not in ABOUT_A_NAME:
            # A fault of the server's may be over when the next run asks; a limit or a block is not.
            turns.refused(came.status, _pause_s(came), for_all=came.status in {BLOCKED, TOO_MANY})
        return came


def search_command(text: str) -> str:
    """The search as it can be typed into a shell, whatever the text has in it that a shell would read."""
    quoted = shlex.quote(text) if SHELL_LETTERS & set(text) else f'"{text}"'
    return f"auroraplan places search {quoted}"


def _pause_s(fault: Refused) -> float:
    usual_s = PAUSE_AFTER_BLOCK_S if fault.status == BLOCKED else PAUSE_AFTER_FAULT_S
    return max(usual_s, fault.retry_after_s or 0.0)


def _tidy(text: str) -> str:
    wanted = " ".join(text.split())
    if not may_be_name(wanted):
        raise UnusableInput(
            tr(
                '"{wanted}" is no name to look up online: type {least} to {most} letters.',
                wanted=wanted,
                least=SHORTEST_TEXT,
                most=LONGEST_TEXT,
            )
        )
    return wanted


def _key(service: PlaceService, text: str) -> str:
    """The same text has the same key, however its letters are composed or capitalised."""
    plain = unicodedata.normalize("NFC", text.casefold())
    digest = hashlib.sha256(plain.encode("utf-8", errors="surrogatepass")).hexdigest()
    return f"{KEPT_AS}-{service.id}-{digest[:32]}"


def _names(place: Place) -> tuple[str, ...]:
    return tuple(
        folded(", ".join(filter(None, parts)))
        for parts in (
            (place.name,),
            (place.name, place.area),
            (place.name, place.country),
            (place.name, place.region, place.country),
        )
    )


def _pieces(span_s: float) -> Iterator[float]:
    """A span in pieces short enough that a cancelled search ends soon."""
    while span_s > 0:
        yield min(span_s, POLL_S)
        span_s -= POLL_S
