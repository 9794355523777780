"""The services that are asked for a place when the gazetteer has none, in this order.

To switch one off or to change the provider, edit `SERVICES`: nothing else names one.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from auroraplan.core.evidence import Freshness, SourceKind, SourceState
from auroraplan.sources.places import nominatim, open_meteo

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from auroraplan.core.places import Place
    from auroraplan.sources.faults import SourceFault, Unreadable
    from auroraplan.sources.fetched import Fetched
    from auroraplan.sources.places.online_match import Matches

LONGEST_TEXT = 200
SHORTEST_TEXT = 2
"""Open-Meteo answers nothing to a single letter."""

MOST_ANSWERS = 8


@dataclass(frozen=True, slots=True)
class PlaceService:
    """A geocoding service.

    `geocoder` names its class in sources/places/geocoders, which geopy calls through; requests of everybody
    who shares a home folder lie `apart_s` seconds apart. The ids of places that nobody else gives begin with
    `own_ids`. `parse` is pure and total.
    """

    id: str
    title: str
    attribution: str
    geocoder: str
    apart_s: float
    own_ids: str
    parse: Callable[[bytes], Matches | Unreadable]


SERVICES = (
    PlaceService(
        id="open-meteo",
        title="Open-Meteo",
        attribution="Open-Meteo.com, GeoNames (CC BY 4.0)",
        geocoder="OpenMeteo",
        apart_s=0.0,
        own_ids="open-meteo:",
        parse=open_meteo.parse,
    ),
    PlaceService(
        id="nominatim",
        title="OpenStreetMap",
        attribution="© OpenStreetMap contributors (ODbL)",
        geocoder="OpenStreetMap",
        # Its policy says at most one a second; clocks and networks are not exact.
        apart_s=1.1,
        own_ids="osm:",
        parse=nominatim.parse,
    ),
)


@dataclass(frozen=True, slots=True)
class Reply:
    """The places in a good answer, `()` for none, with the answer as it came."""

    matches: Matches
    url: str
    fetched: Fetched


def states_of(places: Iterable[Place]) -> tuple[SourceState, ...]:
    """The services that some of the places were found by, with their credit, which their terms want shown.

    The credit is the note too: a table has no other line for it.
    """
    ids = [place.id for place in places]
    return tuple(
        SourceState(
            f"{service.id}-places",
            SourceKind.PLACES,
            service.title,
            Freshness.CACHED,
            service.attribution,
            note=service.attribution,
        )
        for service in SERVICES
        if any(each.startswith(service.own_ids) for each in ids)
    )


def may_be_name(text: str) -> bool:
    """Whether a text can be sent: neither too short nor too long, and on one line."""
    return SHORTEST_TEXT <= len(text) <= LONGEST_TEXT and text.isprintable()


def asked(
    service: PlaceService, text: str, get: Callable[[str], Fetched | SourceFault]
) -> Reply | SourceFault:
    """What a service knows under a name; geopy makes the address and reads the answer, `get` fetches it."""
    from auroraplan.sources.places import geocoders  # noqa: PLC0415 - loads geopy and requests

    return geocoders.asked(service.geocoder, text, get, limit=MOST_ANSWERS)
