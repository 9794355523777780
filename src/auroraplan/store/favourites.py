"""The user's favourite places, in the user's order."""

import unicodedata
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path
from zoneinfo import ZoneInfo

from auroraplan.core.coordinates import coordinates
from auroraplan.core.errors import UnusableInput
from auroraplan.core.places import Place, folded
from auroraplan.store.documents import Damaged, DocumentFile, Json

_LONGEST_NAME = 80


def favourites_file(path: Path, now_utc: Callable[[], datetime]) -> "Favourites":
    """The favourites kept in a file."""
    return Favourites(DocumentFile(path, "auroraplan.favourites", 1, "favourites", now_utc, _check))


@dataclass(frozen=True, slots=True)
class Listing:
    """The favourites in order, and what the user should be told about the file."""

    places: tuple[Place, ...]
    notices: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Favourites:
    """Favourite places on disk; every change reads the file again, so that two programs can share it."""

    document: DocumentFile

    def listing(self) -> Listing:
        """The favourites and the notices; an entry without sense is left out, told, and kept in the file."""
        opened = self.document.read()
        places = tuple(_place(entry) for entry in _entries(opened.content))
        unread = places.count(None)
        told = (f"{unread} of the favourites cannot be read and {'is' if unread == 1 else 'are'} left out.",)
        return Listing(tuple(place for place in places if place), opened.notices + (told if unread else ()))

    def list(self) -> tuple[Place, ...]:
        """The favourites in the user's order."""
        return self.listing().places

    def add(self, place: Place, name: str | None = None) -> Place:
        """Appends a place, under a name of the user's own if given, and returns it as kept.

        Raises `UnusableInput` when it or its name is there already, `NotSaved` when it cannot be written.
        """
        kept = replace(place, name=_clean(place.name) if name is None else _own_name(name))

        def appended(content: dict[str, Json]) -> dict[str, Json]:
            entries = _entries(content)
            for other in filter(None, map(_place, entries)):
                if other.id == kept.id:
                    raise UnusableInput(f"{other.label} is already a favourite.")
                if _same(other.name, kept.name):
                    raise UnusableInput(
                        f"A favourite is already called {other.name} ({other.label}); choose another name."
                    )
            return {**content, "places": [*entries, _entry(kept)]}

        self.document.change(appended)
        return kept

    def remove(self, name: str) -> Place:
        """Removes the favourite of that name or id and returns it; `UnusableInput` if there is none."""
        removed: list[Place] = []

        def without(content: dict[str, Json]) -> dict[str, Json]:
            entries = _entries(content)
            places = [_place(entry) for entry in entries]
            index = _index_of(name, places)
            if index is None:
                names = ", ".join(place.name for place in places if place) or "none yet"
                raise UnusableInput(f"No favourite is called {name!r}; there are: {names}.")
            removed.extend(filter(None, [places[index]]))
            return {**content, "places": entries[:index] + entries[index + 1 :]}

        self.document.change(without)
        return removed[0]


def _entries(content: dict[str, Json]) -> "list[Json]":
    entries = content.get("places", [])
    return entries if isinstance(entries, list) else []


def _check(content: dict[str, Json]) -> None:
    if not isinstance(content.get("places", []), list):
        raise Damaged("its places are no list")


def _entry(place: Place) -> dict[str, Json]:
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


def _place(entry: Json) -> Place | None:
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
    return float(value) if isinstance(value, int | float) and not isinstance(value, bool) else None


def _is_zone(name: str) -> bool:
    try:
        ZoneInfo(name)
    except (KeyError, ValueError, OSError):  # unknown, no name at all, or a folder of the database
        return False
    return True


def _index_of(name: str, places: Sequence[Place | None]) -> int | None:
    """Where the favourite of that id, name or label stands; failing that, without accents."""
    plain = folded(name)
    fits: tuple[Callable[[Place], bool], ...] = (
        lambda place: place.id == name or _same(place.name, name) or _same(place.label, name),
        lambda place: bool(plain) and plain in (folded(place.name), folded(place.label)),
    )
    found = (index for fit in fits for index, place in enumerate(places) if place and fit(place))
    return next(found, None)


def _same(one: str, other: str) -> bool:
    return unicodedata.normalize("NFC", one).casefold() == unicodedata.normalize("NFC", other).casefold()


def _own_name(name: str) -> str:
    """A name that the user gives; refused where it would be read as a set or as coordinates ever after."""
    cleaned = _clean(name)
    if cleaned.casefold().startswith("set:") or _reads_as_coordinates(cleaned):
        raise UnusableInput(f"{cleaned!r} reads as a set or as coordinates; choose another name.")
    return cleaned


def _reads_as_coordinates(name: str) -> bool:
    try:
        return coordinates(name) is not None
    except UnusableInput:  # impossible ones are coordinates too
        return True


def _clean(name: str) -> str:
    """The name composed, and free of control, surrogate and direction-turning characters."""
    visible = (" " if letter.isspace() else letter for letter in unicodedata.normalize("NFC", name))
    cleaned = " ".join("".join(c for c in visible if unicodedata.category(c)[0] != "C").split())
    if not cleaned:
        raise UnusableInput(f"{name!r} is no name for a favourite; use letters.")
    if len(cleaned) > _LONGEST_NAME:
        raise UnusableInput(
            f"{cleaned[:20]}… is too long for a name; use at most {_LONGEST_NAME} characters."
        )
    return cleaned
