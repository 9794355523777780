"""The user's favourite places, in the user's order."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path

from auroraplan.core.coordinates import coordinates
from auroraplan.core.errors import UnusableInput
from auroraplan.core.language import marked, tr, tr_count
from auroraplan.core.places import Place, folded
from auroraplan.store.documents import Damaged, DocumentFile, Json
from auroraplan.store.names import cleaned_name, same_name
from auroraplan.store.place_entries import entry_of, place_of


def favourites_file(path: Path, now_utc: Callable[[], datetime]) -> "Favourites":
    """The favourites kept in a file."""
    return Favourites(DocumentFile(path, "auroraplan.favourites", 1, marked("favourites"), now_utc, _check))


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
        places = tuple(place_of(entry) for entry in _entries(opened.content))
        unread = places.count(None)
        told = (
            tr_count(
                "{n} of the favourites cannot be read and is left out.",
                "{n} of the favourites cannot be read and are left out.",
                unread,
            ),
        )
        return Listing(tuple(place for place in places if place), opened.notices + (told if unread else ()))

    def list(self) -> tuple[Place, ...]:
        """The favourites in the user's order."""
        return self.listing().places

    def add(self, place: Place, name: str | None = None) -> Place:
        """Appends a place, under a name of the user's own if given, and returns it as kept.

        Raises `UnusableInput` when it or its name is there already, `NotSaved` when it cannot be written.
        """
        kept = replace(
            place, name=cleaned_name(place.name, "a favourite") if name is None else _own_name(name)
        )

        def appended(content: dict[str, Json]) -> dict[str, Json]:
            entries = _entries(content)
            for other in filter(None, map(place_of, entries)):
                if other.id == kept.id:
                    raise UnusableInput(tr("{label} is already a favourite.", label=other.label))
                if same_name(other.name, kept.name):
                    raise UnusableInput(
                        tr(
                            "A favourite is already called {other} ({label}); choose another name.",
                            other=other.name,
                            label=other.label,
                        )
                    )
            return {**content, "places": [*entries, entry_of(kept)]}

        self.document.change(appended)
        return kept

    def remove(self, name: str) -> Place:
        """Removes the favourite of that name or id and returns it; `UnusableInput` if there is none."""
        removed: list[Place] = []

        def without(content: dict[str, Json]) -> dict[str, Json]:
            entries = _entries(content)
            places = [place_of(entry) for entry in entries]
            index = _index_of(name, places)
            if index is None:
                names = ", ".join(place.name for place in places if place) or tr("none yet")
                raise UnusableInput(
                    tr("No favourite is called {name}; there are: {names}.", name=repr(name), names=names)
                )
            removed.extend(filter(None, [places[index]]))
            return {**content, "places": entries[:index] + entries[index + 1 :]}

        self.document.change(without)
        return removed[0]


def _entries(content: dict[str, Json]) -> "list[Json]":
    entries = content.get("places", [])
    return entries if isinstance(entries, list) else []


def _check(content: dict[str, Json]) -> None:
    if not isinstance(content.get("places"), list):
        raise Damaged(marked("its places are no list"))


def _index_of(name: str, places: Sequence[Place | None]) -> int | None:
    """Where the favourite of that id, name or label stands; failing that, without accents."""
    plain = folded(name)
    fits: tuple[Callable[[Place], bool], ...] = (
        lambda place: place.id == name or same_name(place.name, name) or same_name(place.label, name),
        lambda place: bool(plain) and plain in (folded(place.name), folded(place.label)),
    )
    found = (index for fit in fits for index, place in enumerate(places) if place and fit(place))
    return next(found, None)


def _own_name(name: str) -> str:
    """A name that the user gives; refused where it would be read as a set or as coordinates ever after."""
    cleaned = cleaned_name(name, "a favourite")
    if cleaned.casefold().startswith("set:") or _reads_as_coordinates(cleaned):
        raise UnusableInput(
            tr("{cleaned} reads as a set or as coordinates; choose another name.", cleaned=repr(cleaned))
        )
    return cleaned


def _reads_as_coordinates(name: str) -> bool:
    try:
        return coordinates(name) is not None
    except UnusableInput:  # impossible ones are coordinates too
        return True
