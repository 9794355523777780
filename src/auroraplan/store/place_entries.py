"""A place stands in a document with everything it takes to plan for it without the gazetteer."""

from zoneinfo import ZoneInfo

from auroraplan.core.places import Place
from auroraplan.store.documents import Json

LARGEST_NUMBER = 1e6
"""No coordinate or elevation is larger; an integer of hundreds of digits is no number at all."""


def entry_of(place: Place) -> dict[str, Json]:
    """The place as a document keeps it."""
    return {
        "id": place.id,
        "name": place.name,
        "region": place.region,
        "country": place.country,
        "latitude_deg": place.latitude_deg,
        "longitude_deg": place.longitude_deg,
        "time_zone": place.time_zone,
        "elevation_m": place.elevation_m,
    }


def place_of(entry: Json) -> Place | None:
    """The place that an entry of a document means, None where it means none."""
    if not isinstance(entry, dict):
        return None
    texts = [entry.get(key, "") for key in ("id", "name", "region", "country", "time_zone")]
    latitude, longitude = _number(entry.get("latitude_deg")), _number(entry.get("longitude_deg"))
    identity, name, region, country, zone = (text if isinstance(text, str) else "" for text in texts)
    if latitude is None or longitude is None or abs(latitude) > 90 or abs(longitude) > 180:
        return None
    if not identity or not name or not _is_zone(zone):
        return None
    return Place(
        identity, name, region, country, latitude, longitude, zone, _number(entry.get("elevation_m"))
    )


def _number(value: Json) -> float | None:
    if isinstance(value, bool) or not isinstance(value, int | float):
        return None
    return float(value) if abs(value) <= LARGEST_NUMBER else None


def _is_zone(name: str) -> bool:
    try:
        ZoneInfo(name)
    except (KeyError, ValueError, OSError):  # unknown, no name at all, or a folder of the database
        return False
    return True
