"""Nominatim knows what is on OpenStreetMap: lodges, lakes and viewpoints that no gazetteer lists.

    [{"osm_type": "node", "osm_id": 1, "lat": "69.1", "lon": "18.2", "name": "Nordby",
      "display_name": "Nordby, Troms, Norway", "address": {"state": "Troms", "country": "Norway"}}]

Coordinates are strings. Nothing found: an empty list. A refusal: {"error": "..."}, or
{"error": {"code": 400, "message": "..."}}.
"""

from typing import cast

from auroraplan.core.language import marked, tr
from auroraplan.sources.faults import Unreadable
from auroraplan.sources.first_json import first_json
from auroraplan.sources.places.online_match import (
    Matches,
    OnlineMatch,
    each_once,
    fields_of,
    found_or_unreadable,
    point,
    whole,
    words,
)

REGIONS = ("state", "province", "region", "county")
"""What an address may call the region, the largest first."""


def parse(body: bytes) -> Matches | Unreadable:
    """The places in an answer; none is `()`, and bytes that are no answer are Unreadable."""
    return matches(first_json(body))


def matches(answer: object) -> Matches | Unreadable:
    """The places in an answer that was decoded."""
    if isinstance(answer, Unreadable):
        return answer
    if not isinstance(answer, list):
        error = fields_of(answer).get("error")
        said = words(error) or words(fields_of(error).get("message"))
        return Unreadable(tr("it says: {said}", said=said) if said else marked("it is no list of places"))
    rows = cast("list[object]", answer)
    return found_or_unreadable(rows, each_once(_match(fields_of(row)) for row in rows))


def _match(fields: dict[str, object]) -> OnlineMatch | None:
    shown = words(fields.get("display_name"))
    name = words(fields.get("name")) or shown.partition(",")[0]
    at = point(fields.get("lat"), fields.get("lon"))
    if not name or at is None:
        return None
    kind, number = words(fields.get("osm_type")), whole(fields.get("osm_id"))
    address = fields_of(fields.get("address"))
    region = next(filter(None, (words(address.get(level)) for level in REGIONS)), "")
    country = words(address.get("country")) or _last_part(shown)
    return OnlineMatch(
        id=f"osm:{kind}/{number}" if kind and number else f"osm:{at[0]:.5f},{at[1]:.5f}",
        name=name,
        # A country is not in itself: "Norway, Norway".
        region="" if region == name else region,
        country="" if country == name else country,
        latitude_deg=at[0],
        longitude_deg=at[1],
    )


def _last_part(shown: str) -> str:
    """The country of "Nordbukt Hut, Troms, Norway"; empty where there is but a name, or a postcode last."""
    last = shown.rpartition(", ")[2] if ", " in shown else ""
    return "" if any(letter.isdigit() for letter in last) else last
