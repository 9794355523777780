import numpy as np
import pytest

from auroraplan.core.destinations import Destination, Destinations
from auroraplan.core.gazetteer import Gazetteer, PlaceTable, Rank, weight
from auroraplan.core.places import Place, folded
from auroraplan.core.qualifiers import Region

NORWAY, CANADA, BRITAIN = (
    Region("NO", "18", "Troms", "Norway"),
    Region("CA", "08", "Ontario", "Canada"),
    Region("GB", "ENG", "England", "United Kingdom"),
)
# name, other names, latitude, longitude, quasi-dipole latitude, population, region
TOWNS = (
    ("London", ("Londres",), 42.98, -81.23, 54, 383_000, CANADA),
    ("London", ("Londra", "Alta Londra"), 51.51, -0.13, 48, 8_900_000, BRITAIN),
    ("Alta", ("Áltá",), 69.97, 23.27, 67, 15_000, NORWAY),
    ("Altrincham", (), 53.39, -2.35, 50, 52_000, BRITAIN),
    ("Vik", (), 51.0, -1.0, 47, 9_000, BRITAIN),
    ("Vik", (), 65.3, 12.2, 63, 400, NORWAY),
)


def destination(
    slug: str, name: str, *others: str, latitude_deg: float = 66.0, geonames_id: int | None = None
) -> Destination:
    place = Place(slug, name, "", "Norway", latitude_deg, 14.0, "Europe/Oslo")
    return Destination(place, "NO", others, (), geonames_id=geonames_id)


def gazetteer(*destinations: Destination) -> Gazetteer:
    names = [[folded(name), *map(folded, others)] for name, others, *_ in TOWNS]
    regions = (NORWAY, CANADA, BRITAIN)
    table = PlaceTable(
        folded_names="".join(f"{name}\n" for of_town in names for name in of_town).encode(),
        names_per_place=np.array([len(of_town) for of_town in names], np.uint8),
        names="".join(f"{name}\n" for name, *_ in TOWNS).encode(),
        latitude_deg=np.array([town[2] for town in TOWNS]),
        longitude_deg=np.array([town[3] for town in TOWNS]),
        qd_latitude_deg=np.array([town[4] for town in TOWNS], np.int8),
        population=np.array([town[5] for town in TOWNS], np.int32),
        geonames_id=np.arange(101, 101 + len(TOWNS), dtype=np.int32),
        zone=np.zeros(len(TOWNS), np.uint16),
        region=np.array([regions.index(town[6]) for town in TOWNS], np.uint16),
        zones=("Etc/UTC",),
        regions=regions,
    )
    return Gazetteer(table, Destinations(destinations))


def countries(found: Gazetteer, text: str) -> list[str]:
    return [match.place.country for match in found.search(text)]


def test_the_large_london_comes_before_the_northern_one() -> None:
    assert countries(gazetteer(), "london") == ["United Kingdom", "Canada"]


def test_of_two_villages_the_one_under_the_oval_comes_first() -> None:
    assert countries(gazetteer(), "Vik") == ["Norway", "United Kingdom"]


def test_a_curated_place_comes_before_a_larger_namesake() -> None:
    first = gazetteer(destination("little-london", "London")).search("london")[0]
    assert first.place.id == "little-london"


def test_a_towns_own_name_comes_before_the_same_beginning() -> None:
    assert [match.place.name for match in gazetteer().search("alta")] == ["Alta", "London"]


def test_a_town_ten_times_as_large_is_needed_to_come_first_by_another_name() -> None:
    assert countries(gazetteer(), "lond")[0] == "United Kingdom"
    assert [match.place.name for match in gazetteer().search("alt")] == ["Alta", "London", "Altrincham"]


def test_a_slip_from_a_curated_name_comes_before_other_beginnings() -> None:
    found = gazetteer(destination("altn", "Alrt")).search("alt")
    assert (found[0].place.id, found[0].rank) == ("altn", Rank.CURATED_SLIP)


def test_a_town_that_is_curated_answers_once_and_to_all_its_names() -> None:
    curated = gazetteer(destination("alta", "Alta", "Alta i Finnmark", geonames_id=103))
    assert [match.place.id for match in curated.search("alta")][:1] == ["alta"]
    assert sum(match.place.name == "Alta" for match in curated.search("alta")) == 1
    assert curated.search("alta i finnmark")[0].place.id == "alta"


def test_a_word_after_the_comma_keeps_only_its_country() -> None:
    assert countries(gazetteer(), "Vik, United Kingdom") == ["United Kingdom"]
    assert countries(gazetteer(), "London, CA") == ["Canada"]
    assert countries(gazetteer(), "London, Ontario, Canada") == ["Canada"]
    assert countries(gazetteer(), "London, Norway") == []


def test_a_region_after_a_blank_is_one_when_no_name_begins_like_the_whole() -> None:
    assert countries(gazetteer(), "London Ontario") == ["Canada"]
    assert countries(gazetteer(), "Alta Londra")[0] == "United Kingdom"
    assert [match.exact for match in gazetteer().search("vik norway")] == [True]


def test_a_name_of_three_letters_may_lack_one() -> None:
    found = gazetteer(destination("vik-i-myrdal", "Vík")).search("vk")
    assert (found[0].place.id, found[0].rank) == ("vik-i-myrdal", Rank.CURATED_SLIP)


def test_a_misspelt_name_is_found_by_likeness() -> None:
    first = gazetteer().search("Londno")[0]
    assert (first.place.country, first.rank) == ("United Kingdom", Rank.RESEMBLING)


@pytest.mark.parametrize("text", ["", "  ", "-", ",", ", Norway", "qqqqqq"])
def test_what_names_nothing_finds_nothing(text: str) -> None:
    assert gazetteer().search(text) == ()
    assert gazetteer().meaning(text) is None


def test_namesakes_are_kept_beside_the_chosen_place() -> None:
    meaning = gazetteer().meaning("london")
    assert meaning is not None
    assert meaning.chosen.place.country == "United Kingdom"
    assert [match.place.country for match in meaning.alternatives] == ["Canada"]


def test_a_guess_has_no_namesakes() -> None:
    meaning = gazetteer().meaning("londno")
    assert meaning is not None
    assert not meaning.chosen.exact
    assert meaning.alternatives == ()


def test_the_nearest_town_is_told_with_its_distance() -> None:
    place, distance_km = gazetteer().nearest(70.06, 24.98)
    assert place.name == "Alta"
    assert distance_km == pytest.approx(66.0, abs=1.0)  # haversine by hand: 70.06N 24.98E to 69.97N 23.27E


def test_a_metropolis_outweighs_the_oval_and_a_hamlet_does_not_fall_to_nothing() -> None:
    heavy, light = weight(np.array([30_000_000, 0], np.int32), np.array([90, 0], np.int8))
    assert 10.0 < heavy < 12.0
    assert light == pytest.approx(2.0, abs=1e-6)


def test_everything_poleward_is_listed_once() -> None:
    found = gazetteer(
        destination("alta", "Alta", latitude_deg=69.97, geonames_id=103),
        destination("rothera", "Rothera", latitude_deg=-67.57),
        destination("aberdeen", "Aberdeen", latitude_deg=57.15),
    ).poleward(60.0)
    assert [place.id for place in found] == ["alta", "rothera", "geonames:106"]
