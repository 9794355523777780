"""The gazetteer and the curated places ship with the program."""

import csv
from functools import cache
from pathlib import Path
from zipfile import BadZipFile

import numpy as np

from auroraplan.core.arrays import read_only
from auroraplan.core.destinations import Destination, Destinations
from auroraplan.core.errors import WorldFault
from auroraplan.core.gazetteer import Gazetteer, PlaceTable
from auroraplan.core.language import tr
from auroraplan.core.places import Place
from auroraplan.core.qualifiers import Region
from auroraplan.sources.shipped import resource_path

ATTRIBUTION = "Places: GeoNames, CC BY 4.0"

COORDINATE_STEPS_PER_DEG = 10_000.0


@cache
def gazetteer() -> Gazetteer:
    """The 73,000 towns of the gazetteer together with the curated places.

    Raises WorldFault when a file is missing or damaged.
    """
    return Gazetteer(_table(resource_path("data/gazetteer.npz")), destinations())


@cache
def destinations() -> Destinations:
    """The curated places.

    Raises WorldFault when the file is missing or damaged.
    """
    path = resource_path("data/destinations.csv")
    try:
        with path.open(encoding="utf-8", newline="") as table:
            return Destinations(tuple(_destination(row) for row in csv.DictReader(table)))
    except (OSError, ValueError, KeyError, csv.Error) as fault:
        raise WorldFault(tr("{path} is missing or damaged: install Auroraplan again.", path=path)) from fault


def _table(path: Path) -> PlaceTable:
    try:
        with path.open("rb") as file, np.load(file, allow_pickle=False) as archive:
            columns = {name: read_only(archive[name]) for name in archive.files}
        texts = {name: column.tobytes() for name, column in columns.items() if column.dtype == np.uint8}
        return PlaceTable(
            folded_names=texts["folded_names"],
            names_per_place=columns["names_per_place"],
            names=texts["names"],
            latitude_deg=read_only(columns["latitude"] / COORDINATE_STEPS_PER_DEG),
            longitude_deg=read_only(columns["longitude"] / COORDINATE_STEPS_PER_DEG),
            qd_latitude_deg=columns["qd_latitude"],
            population=columns["population"],
            geonames_id=columns["geonames_id"],
            zone=columns["zone"],
            region=columns["region"],
            zones=_lines(texts["zones"]),
            regions=tuple(_regions(texts)),
        )
    except (OSError, ValueError, KeyError, EOFError, BadZipFile) as fault:
        raise WorldFault(tr("{path} is missing or damaged: install Auroraplan again.", path=path)) from fault


def _regions(texts: dict[str, bytes]) -> list[Region]:
    countries = dict(zip(_lines(texts["country_codes"]), _lines(texts["countries"]), strict=True))
    codes_and_names = zip(_lines(texts["region_codes"]), _lines(texts["regions"]), strict=True)
    return [Region(code[:2], code[3:], name, countries.get(code[:2], "")) for code, name in codes_and_names]


def _lines(text: bytes) -> tuple[str, ...]:
    return tuple(text.decode().split("\n")[:-1])


def _destination(row: dict[str, str]) -> Destination:
    place = Place(
        id=row["slug"],
        name=row["name"],
        region=row["region"],
        country=row["country"],
        latitude_deg=float(row["latitude_deg"]),
        longitude_deg=float(row["longitude_deg"]),
        time_zone=row["time_zone"],
        elevation_m=float(row["elevation_m"]) if row["elevation_m"] else None,
    )
    return Destination(
        place,
        country_code=row["country_code"],
        other_names=tuple(filter(None, row["other_names"].split(";"))),
        sets=tuple(row["sets"].split()),
        open_horizon=row["open_horizon"],
        note=row["note"],
        geonames_id=int(row["geonames_id"]) if row["geonames_id"] else None,
        nearest_town=row["nearest_town"] or None,
        nearest_town_km=float(row["nearest_town_km"]) if row["nearest_town_km"] else None,
        nearest_town_direction=row["nearest_town_direction"],
        reach=row["reach"],
        checked_against=row["checked"],
    )
