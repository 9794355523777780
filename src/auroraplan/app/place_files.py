"""Places in files of JSON, CSV and GPX: what can be read of one, and what cannot, row by row."""

from __future__ import annotations

import csv
import io
import json
import math
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any, cast

from auroraplan.app.export import csv_cell
from auroraplan.app.gpx import gpx_text, waypoints
from auroraplan.core.errors import UnusableInput
from auroraplan.core.language import tr
from auroraplan.core.places import place_at
from auroraplan.store.place_entries import entry_of, place_of

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence
    from pathlib import Path

    from auroraplan.core.places import Place

SCHEMA = "auroraplan.places/1"
FORMATS = ("json", "csv", "gpx")
COLUMNS = ("name", "region", "country", "latitude_deg", "longitude_deg", "time_zone", "id", "elevation_m")
LARGEST_FILE = 20_000_000
MOST_NAME = 60


@dataclass(frozen=True, slots=True)
class PlaceRows:
    """What a file holds: places, and a sentence for each row that means none."""

    places: tuple[Place, ...]
    faults: tuple[str, ...]


def places_text(places: Sequence[Place], form: str) -> str:
    """The places in one of `FORMATS`."""
    if form == "gpx":
        return gpx_text(places)
    entries = [entry_of(place) for place in places]
    if form == "json":
        return json.dumps({"schema": SCHEMA, "places": entries}, ensure_ascii=False, indent=2) + "\n"
    file = io.StringIO()
    writer = csv.DictWriter(file, fieldnames=COLUMNS, lineterminator="\r\n")
    writer.writeheader()
    for entry in entries:
        safe: dict[str, object] = {
            key: csv_cell(value) if isinstance(value, str) else value for key, value in entry.items()
        }
        writer.writerow({key: safe[key] for key in COLUMNS})
    return file.getvalue()


def read_places(body: bytes, form: str, *, time_zone: Callable[[float, float], str]) -> PlaceRows:
    """The places of a file in one of `FORMATS`; `time_zone` names that of a place without its own.

    Raises:
        UnusableInput: It is not in that form at all, or larger than 20 MB.
    """
    if len(body) > LARGEST_FILE:
        raise UnusableInput(tr("A file of places has at most 20 MB; choose a smaller one."))
    rows = {"json": _json_rows, "csv": _csv_rows, "gpx": waypoints}[form](body)
    return _read(rows, time_zone)


def read_place_file(path: Path, *, time_zone: Callable[[float, float], str]) -> PlaceRows:
    """The places of a file, whose form its name tells.

    Raises `UnusableInput` when the name tells none of `FORMATS`, or the file cannot be read.
    """
    form = form_of(path)
    try:
        body = path.read_bytes()
    except OSError as fault:
        raise UnusableInput(tr("{path} cannot be read: {fault}.", path=path, fault=fault.strerror)) from None
    try:
        return read_places(body, form, time_zone=time_zone)
    except UnusableInput as fault:
        raise UnusableInput(f"{path}: {fault}") from None


def form_of(path: Path) -> str:
    """The form that the name of a file of places tells."""
    form = path.suffix.lower().removeprefix(".")
    if form not in FORMATS:
        raise UnusableInput(
            tr("{path}: places are kept in .json, .csv or .gpx; name the file so.", path=path)
        )
    return form


def _read(rows: Iterable[object], time_zone: Callable[[float, float], str]) -> PlaceRows:
    places: list[Place] = []
    faults: list[str] = []
    for number, row in enumerate(rows, 1):
        found = _place(cast("Mapping[str, Any]", row), time_zone) if isinstance(row, dict) else tr("no place")
        if isinstance(found, str):
            faults.append(tr("Place {number} cannot be read: {why}.", number=number, why=found))
        else:
            places.append(found)
    return PlaceRows(tuple(places), tuple(faults))


def _place(row: Mapping[str, Any], time_zone: Callable[[float, float], str]) -> Place | str:
    """The place of a row, else what is wrong with it."""
    name = str(row.get("name") or "").strip()
    latitude, longitude = (
        _degrees(row, ("latitude_deg", "lat"), 90),
        _degrees(row, ("longitude_deg", "lon"), 180),
    )
    if latitude is None or longitude is None:
        if not name:
            return tr("it has no latitude in -90..90 and longitude in -180..180")
        return tr("{name} has no latitude in -90..90 and longitude in -180..180", name=repr(name[:MOST_NAME]))
    whole = place_of({**dict(row), "latitude_deg": latitude, "longitude_deg": longitude})
    if whole is not None:
        return whole
    if not name:
        return tr("it has no name")
    bare = place_at(latitude, longitude, time_zone(latitude, longitude))
    texts = {key: str(row.get(key) or "") for key in ("region", "country")}
    return replace(bare, name=name, **texts)


def _degrees(row: Mapping[str, Any], keys: Sequence[str], most: float) -> float | None:
    value = next((row[key] for key in keys if row.get(key) not in (None, "")), None)
    if isinstance(value, bool) or not isinstance(value, int | float | str):
        return None
    try:
        degrees = float(value)
    except (ValueError, OverflowError):
        return None
    return degrees if math.isfinite(degrees) and abs(degrees) <= most else None


def _json_rows(body: bytes) -> list[object]:
    try:
        content: object = json.loads(body)
    except (ValueError, RecursionError):
        raise UnusableInput(tr("This is no JSON that can be read.")) from None
    rows = cast("dict[str, object]", content).get("places") if isinstance(content, dict) else content
    if not isinstance(rows, list):
        raise UnusableInput(tr('This JSON holds no list of places under "places".'))
    return cast("list[object]", rows)


def _csv_rows(body: bytes) -> list[dict[str, Any]]:
    try:
        rows = list(csv.DictReader(io.StringIO(body.decode("utf-8-sig"), newline="")))
    except (UnicodeDecodeError, csv.Error):
        raise UnusableInput(tr("This is no CSV in UTF-8 that can be read.")) from None
    return [_csv_row(cast("dict[str | None, Any]", row)) for row in rows]


def _csv_row(row: dict[str | None, Any]) -> dict[str, Any]:
    """The row without the apostrophe that `csv_cell` sets before what looks like a formula."""
    texts = {key.strip().casefold(): value for key, value in row.items() if key and isinstance(value, str)}
    plain: dict[str, Any] = {
        key: value[1:] if value.startswith("'") and csv_cell(value[1:]) == value else value
        for key, value in texts.items()
    }
    try:
        plain["elevation_m"] = float(plain.get("elevation_m") or "nan")
    except ValueError:
        plain["elevation_m"] = None
    return plain
