"""Open-Meteo's geocoding knows GeoNames, all of it, with the time zone and the height of each place.

    {"results": [{"id": 1, "name": "Nordby", "latitude": 69.1, "longitude": 18.2, "elevation": 12.0,
                  "timezone": "Europe/Oslo", "country": "Norway", "admin1": "Troms", "population": 80}]}

Nothing found: {"generationtime_ms": 0.5}, without "results". A refusal: {"error": true, "reason": "..."}.
Any other object is no answer: a "not found" is kept for good, so it must be one.
"""

from typing import cast

from auroraplan.core.language import marked, tr
from auroraplan.sources.faults import Unreadable
from auroraplan.sources.first_json import first_json
from auroraplan.sources.places.online_match import (
    Matches,
    OnlineMatch,
    each_once,
    elevation_m,
    fields_of,
    found_or_unreadable,
    known_zone,
    point,
    whole,
    words,
)


def parse(body: bytes) -> Matches | Unreadable:
    """The places in an answer; none is `()`, and bytes that are no answer are Unreadable."""
    return matches(first_json(body))


def matches(answer: object) -> Matches | Unreadable:
    """The places in an answer that was decoded."""
    if isinstance(answer, Unreadable):
        return answer
    if not isinstance(answer, dict):
        return Unreadable(marked("it is no list of places"))
    fields = fields_of(cast("object", answer))
    if fields.get("error"):
        return Unreadable(tr("it says: {error}", error=words(fields.get("reason")) or "error"))
    is_miss = "results" not in fields and _is_duration(fields.get("generationtime_ms"))
    rows: object = [] if is_miss else fields.get("results")
    if not isinstance(rows, list):
        return Unreadable(marked("it is no list of places"))
    rows = cast("list[object]", rows)
    return found_or_unreadable(rows, each_once(_match(fields_of(row)) for row in rows))


def _is_duration(value: object) -> bool:
    return isinstance(value, int | float) and not isinstance(value, bool)


def _match(fields: dict[str, object]) -> OnlineMatch | None:
    name, at = words(fields.get("name")), point(fields.get("latitude"), fields.get("longitude"))
    if not name or at is None:
        return None
    number = whole(fields.get("id"))
    return OnlineMatch(
        id=f"geonames:{number}" if number else f"open-meteo:{at[0]:.5f},{at[1]:.5f}",
        name=name,
        region=words(fields.get("admin1")),
        country=words(fields.get("country")),
        latitude_deg=at[0],
        longitude_deg=at[1],
        time_zone=known_zone(fields.get("timezone")),
        elevation_m=elevation_m(fields.get("elevation")),
        population=whole(fields.get("population")),
    )
