"""Each curated place is where other data that ships, made from other sources, has it.

The gazetteer has most of them by name. The rest are compared with the coastline of Natural Earth: on land,
or nearer to the shore than the outline is exact; and those known to lie at the shore, or far from it, do.
"""

import math

import numpy as np
import pytest
from numpy.typing import NDArray

from auroraplan.core.dark_season import dark_season
from auroraplan.core.destinations import Destination
from auroraplan.core.places import folded
from auroraplan.sources.bundled import world_outline
from auroraplan.sources.places.bundled_places import destinations, gazetteer

SAME_PLACE_KM = 3.0
OUTLINE_KM = 6.0
"""What a scale of 1:50 million leaves out: headlands, its smallest islands and the heads of its fjords."""
OFF_THE_OUTLINE = {
    "sommaroy": 12.0,  # an island too small to be drawn
    "dumont-durville-station": 7.0,  # an island too small to be drawn
    "davis-station": 21.0,  # on rocks in front of the ice that is drawn
    "neumayer-station": 28.0,  # on an ice shelf, which the outline of the land leaves out
}
"""The nearest drawn shore is within so many km."""
KM_PER_DEG = 111.2

PLACES = {one.place.id: one for one in destinations().all}

AT_THE_SHORE = {
    "nordkapp": 6.0, "lofoten": 4.0, "senja": 4.0, "bruny-island": 3.0, "cape-schanck": 3.0,
    "port-arthur": 6.0, "cockle-creek": 6.0, "durness": 6.0, "jokulsarlon": 4.0, "the-catlins": 4.0,
    "stewart-island": 4.0, "casey-station": 10.0, "mawson-station": 10.0,
    "rothera-station": 10.0, "dumont-durville-station": 10.0, "mcmurdo-station": 10.0,
}  # fmt: skip
INLAND = {
    "abisko": 30.0, "nikkaluokta": 80.0, "porjus": 100.0, "nellim": 90.0, "kilpisjarvi": 30.0,
    "pallastunturi": 100.0, "saariselka": 100.0, "karigasniemi": 50.0, "syote": 80.0, "coldfoot": 200.0,
    "muncho-lake": 200.0, "blachford-lake": 400.0, "tombstone-park": 200.0, "troll-station": 100.0,
    "concordia-station": 700.0, "south-pole": 200.0, "aoraki-mount-cook": 25.0, "lake-tekapo": 60.0,
}  # fmt: skip


def kilometres(one: tuple[float, float], other: tuple[float, float]) -> float:
    """By the chord of two unit vectors."""
    chord = math.dist(unit(*one), unit(*other))
    return 2.0 * 6371.0 * math.asin(min(1.0, chord / 2.0))


def unit(latitude_deg: float, longitude_deg: float) -> tuple[float, float, float]:
    north, east = math.radians(latitude_deg), math.radians(longitude_deg)
    return math.cos(north) * math.cos(east), math.cos(north) * math.sin(east), math.sin(north)


def here(one: Destination) -> tuple[float, float]:
    return one.place.latitude_deg, one.place.longitude_deg


def segments() -> tuple[NDArray[np.float64], NDArray[np.float64]]:
    """Both ends of every stretch of shore, in longitude and latitude."""
    rings = world_outline("50m").land
    return np.concatenate([ring[:-1] for ring in rings]), np.concatenate([ring[1:] for ring in rings])


STARTS, ENDS = segments()


def seen_from(latitude_deg: float, longitude_deg: float) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
    """The ends of the stretches in degrees east and north of a point; none is cut by the date line."""
    centre = np.array([longitude_deg, latitude_deg])
    starts, along = STARTS - centre, ENDS - STARTS
    for degrees in (starts[:, 0], along[:, 0]):
        degrees[:] = (degrees + 180.0) % 360.0 - 180.0
    return starts, starts + along


def on_land(latitude_deg: float, longitude_deg: float) -> bool:
    """By the number of shores between the place and the North Pole along its meridian."""
    (x0, y0), (x1, y1) = (points.T for points in seen_from(latitude_deg, longitude_deg))
    crossing = (x0 <= 0.0) != (x1 <= 0.0)
    share = -x0[crossing] / (x1 - x0)[crossing]
    return bool(np.sum(y0[crossing] + share * (y1 - y0)[crossing] > 0.0) % 2)


def shore_km(latitude_deg: float, longitude_deg: float) -> float:
    """The distance to the nearest stretch of shore, on a plane that touches at the place."""
    scale = np.array([math.cos(math.radians(latitude_deg)), 1.0]) * KM_PER_DEG
    starts, ends = (points * scale for points in seen_from(latitude_deg, longitude_deg))
    along = ends - starts
    square = np.sum(along * along, axis=1)
    share = np.clip(-np.sum(starts * along, axis=1) / np.where(square > 0.0, square, 1.0), 0.0, 1.0)
    return float(np.sqrt(np.sum((starts + share[:, None] * along) ** 2, axis=1)).min())


def towns_of_that_name_km(one: Destination) -> float:
    """How far the nearest town of the table is that bears one of the place's names."""
    row, distance_km = gazetteer().nearest(*here(one))
    names = {folded(name) for name in (one.place.name, *one.other_names)}
    called = {folded(row.name)} | {
        folded(match.matched_name) for match in gazetteer().search(row.name, 20) if match.exact
    }
    return distance_km if names & called else math.inf


@pytest.mark.parametrize("slug", PLACES)
def test_a_curated_place_is_where_the_gazetteer_or_the_coastline_has_it(slug: str) -> None:
    one = PLACES[slug]
    if towns_of_that_name_km(one) <= SAME_PLACE_KM:
        return
    assert on_land(*here(one)) or shore_km(*here(one)) <= OFF_THE_OUTLINE.get(slug, OUTLINE_KM)


def test_most_curated_places_are_in_the_gazetteer_by_name() -> None:
    assert sum(towns_of_that_name_km(one) <= SAME_PLACE_KM for one in PLACES.values()) >= 140


@pytest.mark.parametrize(("slug", "most_km"), AT_THE_SHORE.items())
def test_a_place_known_to_lie_at_the_shore_does(slug: str, most_km: float) -> None:
    assert shore_km(*here(PLACES[slug])) <= most_km


@pytest.mark.parametrize(("slug", "least_km"), INLAND.items())
def test_a_place_known_to_lie_inland_does(slug: str, least_km: float) -> None:
    assert on_land(*here(PLACES[slug]))
    assert shore_km(*here(PLACES[slug])) >= least_km


def test_the_outline_tells_land_from_sea() -> None:
    assert on_land(65.0, -18.5)  # Iceland
    assert on_land(-89.5, 40.0)  # Antarctica
    assert not on_land(70.0, 0.0)  # the Norwegian Sea
    assert not on_land(-55.0, 160.0)  # the Southern Ocean


def test_every_curated_place_says_how_to_get_there_and_what_confirms_its_position() -> None:
    listed = PLACES.values()
    assert [one.place.name for one in listed if not one.reach or len(one.reach) > 100] == []
    assert [one.place.name for one in listed if " km" not in one.checked_against] == []
    assert [one.place.name for one in listed if "memory" in one.checked_against] == []


def test_the_nearest_large_town_lies_where_it_is_said_to() -> None:
    """The town's own row in the gazetteer is at that distance, and in that eighth of the compass."""
    eighths = ("north", "north-east", "east", "south-east", "south", "south-west", "west", "north-west")
    wrong: list[str] = []
    for one in PLACES.values():
        if one.nearest_town is None or one.nearest_town_km is None:
            continue
        rows = [match.place for match in gazetteer().search(one.nearest_town, 40) if match.exact]
        there = min(
            ((place.latitude_deg, place.longitude_deg) for place in rows),
            key=lambda place: abs(kilometres(here(one), place) - (one.nearest_town_km or 0.0)),
        )
        east_km = ((there[1] - here(one)[1] + 180.0) % 360.0 - 180.0) * math.cos(math.radians(there[0]))
        azimuth_deg = math.degrees(math.atan2(east_km, there[0] - here(one)[0]))
        far = one.nearest_town_direction and one.nearest_town_km < 150.0
        off_deg = (
            abs((azimuth_deg - 45.0 * eighths.index(one.nearest_town_direction) + 180.0) % 360.0 - 180.0)
            if far
            else 0.0
        )
        if abs(kilometres(here(one), there) - one.nearest_town_km) > 2.0 or off_deg > 35.0:
            wrong.append(one.place.name)
    assert wrong == []


def test_the_season_of_each_place_is_that_of_its_latitude() -> None:
    assert all(one.dark_season == dark_season(one.place.latitude_deg) for one in PLACES.values())
    assert PLACES["hobart"].dark_season is None
    season = PLACES["tromso"].dark_season
    assert season is not None
    assert (season.first.month, season.last.month) == (9, 4)
