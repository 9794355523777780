"""A saved trip as a file of its own, to pass on: its entry of the saved trips as a versioned JSON object.

open:  older ─ a step from version to version ─▶ this version ─▶ trip
       newer ─ what this version knows of it, and a notice
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import TypeAlias

from auroraplan.core.errors import UnusableInput, WorldFault
from auroraplan.core.language import tr
from auroraplan.core.trip_checks import SavedTrip
from auroraplan.store.documents import Damaged, Json, decode, encode, version_of
from auroraplan.store.files import reason
from auroraplan.store.trips import entry_of_trip, trip_of

SUFFIX = ".auroratrip"
SCHEMA, VERSION = "auroraplan.trip", 1
LARGEST_FILE = 20_000_000

Step: TypeAlias = Callable[[dict[str, Json]], dict[str, Json]]

STEPS: Mapping[int, Step] = {}
"""What makes of a document of a version one of the next; none is older than the first."""


@dataclass(frozen=True, slots=True)
class OpenedTrip:
    """The trip of a file, and what the user should be told about the file."""

    trip: SavedTrip
    notices: tuple[str, ...] = ()


def trip_bytes(trip: SavedTrip) -> bytes:
    """The trip as a document of its own."""
    return encode({"schema": f"{SCHEMA}/{VERSION}", **entry_of_trip(trip)})


def read_trip(path: Path) -> OpenedTrip:
    """The trip of a file.

    Raises `UnusableInput` when it holds none or is no file, `WorldFault` when the system refuses to read it.
    """
    try:
        if not path.is_file():
            raise UnusableInput(
                tr("{path} is no file: name one that ends in {suffix}.", path=path, suffix=SUFFIX)
            )
        if path.stat().st_size > LARGEST_FILE:
            raise UnusableInput(tr("{path} is no trip: one has at most 20 MB.", path=path))
        body = path.read_bytes()
    except OSError as fault:
        raise WorldFault(tr("{path} cannot be read: {fault}.", path=path, fault=reason(fault))) from fault
    return opened_trip(body, str(path))


def opened_trip(body: bytes, name: str) -> OpenedTrip:
    """The trip in the bytes of a file of that name; `UnusableInput` when there is none."""
    try:
        content = decode(body)
        version = version_of(content, SCHEMA)
    except Damaged as damage:
        raise UnusableInput(
            tr("{name} is no trip of Auroraplan: {damage}.", name=name, damage=damage)
        ) from None
    is_newer = version > VERSION
    trip = trip_of(content if is_newer else migrated(content, version))
    if trip is None and is_newer:
        raise UnusableInput(
            tr("{name} was written by a newer Auroraplan, which alone can read it: update.", name=name)
        )
    if trip is None:
        raise UnusableInput(
            tr("{name} holds no trip: its name, places, dates or legs cannot be read.", name=name)
        )
    told = tr("{name} was written by a newer Auroraplan: what this one does not know is left out.", name=name)
    return OpenedTrip(trip, (told,) if is_newer else ())


def migrated(
    content: dict[str, Json], version: int, *, steps: Mapping[int, Step] = STEPS, to: int = VERSION
) -> dict[str, Json]:
    """The document of a version as one of version `to`, step by step; versions without a step are alike."""
    for number in range(version, to):
        content = steps[number](content) if number in steps else content
    return {**content, "schema": f"{SCHEMA}/{to}"}
