"""What ten years of cloud said of a place is kept for good, since to learn it takes a hundred requests."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from types import MappingProxyType
from typing import cast

from auroraplan.core.language import marked
from auroraplan.core.place_climate import PlaceClimate, from_document
from auroraplan.core.places import Place
from auroraplan.store.documents import Damaged, DocumentFile, Json


def climates_file(path: Path, now_utc: Callable[[], datetime]) -> "Climates":
    """The climates kept in a file."""
    return Climates(DocumentFile(path, "auroraplan.climates", 1, marked("years of cloud"), now_utc, _check))


@dataclass(frozen=True, slots=True)
class Climates:
    """The own cloud climate of places on disk, by the id of the place."""

    document: DocumentFile

    def all(self) -> Mapping[str, PlaceClimate]:
        """Every climate that can be read; an entry without sense is left out and kept in the file."""
        entries = _entries(self.document.read().content)
        read = ((place_id, from_document(entry)) for place_id, entry in entries.items())
        return MappingProxyType({place_id: climate for place_id, climate in read if climate is not None})

    def keep(self, place: Place, climate: PlaceClimate) -> None:
        """Keeps the climate of a place instead of the one before; `NotSaved` when it cannot be written."""

        def with_it(content: dict[str, Json]) -> dict[str, Json]:
            entry = cast("Json", climate.document())
            return {**content, "places": {**_entries(content), place.id: entry}}

        self.document.change(with_it)


def _entries(content: dict[str, Json]) -> dict[str, Json]:
    entries = content.get("places", {})
    return entries if isinstance(entries, dict) else {}


def _check(content: dict[str, Json]) -> None:
    if not isinstance(content.get("places"), dict):
        raise Damaged(marked("its places are no object"))
