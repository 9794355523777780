import math
from pathlib import Path
from zoneinfo import available_timezones

import ephem
import ephem.cities
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from auroraplan.core.errors import WorldFault
from auroraplan.core.gazetteer import Rank
from auroraplan.core.places import Place, folded
from auroraplan.sources.places import bundled_places
from auroraplan.sources.places.bundled_places import destinations, gazetteer

# What a traveller types, and what of it must be part of the first answer's name.
TYPED_PLAINLY = {
    "tromso": "Tromsø",
    "abisko": "Abisko",
    "ilulissat": "Ilulissat",
    "kangerlussuaq": "Kangerlussuaq",
    "longyearbyen": "Longyearbyen",
    "utqiagvik": "Utqiagvik",
    "barrow": "Utqiagvik",
    "coldfoot": "Coldfoot",
    "fairbanks": "Fairbanks",
    "yellowknife": "Yellowknife",
    "churchill": "Churchill",
    "saariselka": "Saariselkä",
    "kilpisjarvi": "Kilpisjärvi",
    "ushuaia": "Ushuaia",
    "hobart": "Hobart",
    "dunedin": "Dunedin",
    "stewart island": "Stewart Island",
    "kiruna": "Kiruna",
    "vik": "Vík í Mýrdal",
    "akureyri": "Akureyri",
    "inari": "Inari",
    "rovaniemi": "Rovaniemi",
    "senja": "Senja",
    "lofoten": "Lofoten",
    "nordkapp": "Nordkapp",
    "thingvellir": "Þingvellir",
    "reykjavik": "Reykjavík",
    "mcmurdo": "McMurdo Station",
}

OTHER_NAMES = {
    "Romsa": "Tromsø",
    "Ábeskovvu": "Abisko",
    "Jakobshavn": "Ilulissat",
    "Søndre Strømfjord": "Kangerlussuaq",
    "Sondre Stromfjord": "Kangerlussuaq",
    "Svalbard": "Longyearbyen",
    "Utqiaġvik": "Utqiagvik",
    "Suoločielgi": "Saariselkä",
    "Gilbbesjávri": "Kilpisjärvi",
    "Ōtepoti": "Dunedin",
    "Rakiura": "Stewart Island",
    "Oban": "Stewart Island",
    "Giron": "Kiruna",
    "Aanaar": "Inari",
    "Roavvenjárga": "Rovaniemi",
    "North Cape": "Nordkapp",
    "Þingvellir": "Þingvellir",
    "Lofoten Islands": "Lofoten",
    "Мурманск": "Murmansk",
    "Godthåb": "Nuuk",
    "Thule": "Qaanaaq",
    "Tromssa": "Tromsø",
    "Guovdageaidnu": "Kautokeino",
    "Kárášjohka": "Karasjok",
    "Áhkánjárga": "Narvik",
    "Anár": "Inari",
    "Váhtjer": "Gällivare",
    "Davvenjárga": "Nordkapp",
    "Holsteinsborg": "Sisimiut",
    "Ammassalik": "Tasiilaq",
    "Frobisher Bay": "Iqaluit",
    "Nipaluna": "Hobart",
    "Waihōpai": "Invercargill",
    "Point Barrow": "Utqiagvik",
    "Vík í Mýrdal": "Vík í Mýrdal",
}


@pytest.mark.parametrize(("typed", "name"), TYPED_PLAINLY.items())
def test_a_classic_place_is_the_first_answer_to_its_name_typed_plainly(typed: str, name: str) -> None:
    first = gazetteer().search(typed)[0]
    assert (first.place.name, first.exact) == (name, True)


@pytest.mark.parametrize(("typed", "name"), OTHER_NAMES.items())
def test_a_classic_place_is_the_first_answer_to_its_other_names(typed: str, name: str) -> None:
    assert gazetteer().search(typed)[0].place.name == name


LETTERS = "aerst"
"""The letters that are struck by mistake: every letter is in benchmarks/search_typing.py."""


def slips(name: str) -> set[str]:
    """Every text with a letter missing, two swapped, one changed or one put in."""
    made = {name[:i] + name[i + 1 :] for i in range(len(name))}
    made |= {name[:i] + name[i + 1 : i + 2] + name[i : i + 1] + name[i + 2 :] for i in range(len(name))}
    for letter in LETTERS:
        made |= {name[:i] + letter + name[i + 1 :] for i in range(len(name))}
        made |= {name[:i] + letter + name[i:] for i in range(len(name) + 1)}
    return {text for slip in made if (text := folded(slip))} - {name}


def means_another(text: str, wanted: str) -> bool:
    """Whether the text is itself the name of another place, or the beginning of a curated one's."""
    first = gazetteer().search(text, 1)[0]
    return first.place.name != wanted and (first.exact or first.rank is Rank.CURATED_BEGINNING)


@pytest.mark.parametrize(("plain", "name"), TYPED_PLAINLY.items())
def test_no_slip_of_the_finger_hides_a_classic_place_unless_it_means_another(plain: str, name: str) -> None:
    hidden = {slip for slip in slips(plain) if gazetteer().search(slip, 1)[0].place.name != name}
    assert {slip for slip in hidden if not means_another(slip, name)} == set()
    # Of the three letters of "vik" every thirteenth slip is a name; of longer names hardly one is.
    assert len(hidden) <= (12 if len(plain) <= 3 else 3)


@pytest.mark.parametrize("plain", TYPED_PLAINLY)
def test_a_classic_place_is_among_the_suggestions_from_the_second_letter_on(plain: str) -> None:
    wanted = gazetteer().search(plain, 1)[0].place
    assert all(
        wanted in [match.place for match in gazetteer().search(plain[:length])]
        for length in range(2, len(plain) + 1)
    )


@pytest.mark.parametrize(
    ("typed", "country"),
    [
        ("Vik, Norway", "Norway"),
        ("Vík, Iceland", "Iceland"),
        ("Vik, NO", "Norway"),
        ("Churchill, Canada", "Canada"),
        ("Churchill, Manitoba", "Canada"),
        ("Churchill, Australia", "Australia"),
        ("Tromsø, Norge", "Norway"),
        ("Fargo, ND", "United States"),
        ("Longyearbyen, Norway", "Norway"),
        ("Longyearbyen, SJ", "Norway"),
        ("Hobart, Tasmania", "Australia"),
        ("Oban, United Kingdom", "United Kingdom"),
        ("London, Canada", "Canada"),
        ("Hobart, TAS", "Australia"),
        ("Churchill, MB", "Canada"),
        ("Coldfoot, AK", "United States"),
        ("Barrow Alaska", "United States"),
        ("Churchill Manitoba", "Canada"),
        ("Vik Norway", "Norway"),
        ("vik is", "Iceland"),
        ("Hobart Tasmania", "Australia"),
        ("Stewart Island New Zealand", "New Zealand"),
        ("tromso norw", "Norway"),
    ],
)
def test_a_country_or_region_after_the_name_means_what_it_says(typed: str, country: str) -> None:
    first = gazetteer().search(typed)[0]
    assert (first.place.country, first.exact) == (country, True)


def test_the_namesakes_of_an_ambiguous_name_are_told() -> None:
    meaning = gazetteer().meaning("Vik")
    assert meaning is not None
    assert meaning.chosen.place.country == "Iceland"
    assert "Norway" in {match.place.country for match in meaning.alternatives}


# Geomagnetic observatories in or beside the place of the same name, as INTERMAGNET lists them
# (intermagnet.org, "Participating observatories"; degrees north and east).
OBSERVATORIES = {
    "Abisko": (68.358, 18.823),
    "Baker Lake": (64.318, -96.012),
    "Utqiagvik": (71.32, -156.62),
    "Cambridge Bay": (69.123, -105.031),
    "Fairbanks": (64.87, -147.86),
    "Casey Station": (-66.283, 110.533),
    "Dumont d’Urville Station": (-66.67, 140.01),
    "Churchill, Canada": (58.759, -94.088),
    "Iqaluit": (63.753, -68.518),
    "Grytviken": (-54.282, -36.493),
    "Kiruna": (67.843, 20.42),
    "Lerwick": (60.138, -1.183),
    "Mawson Station": (-67.6, 62.88),
    "Macquarie Island": (-54.5, 158.95),
    "Narsarsuaq": (61.167, -45.433),
    "Port-aux-Français": (-49.35, 70.26),
    "Stanley": (-51.7, -57.89),
    "McMurdo Station": (-77.829, 166.671),
    "Sodankylä": (67.37, 26.63),
    "Qaanaaq": (77.47, -69.227),
}


@pytest.mark.parametrize(("name", "published"), OBSERVATORIES.items())
def test_places_stand_where_their_observatories_are_published(
    name: str, published: tuple[float, float]
) -> None:
    place = gazetteer().search(name)[0].place
    assert kilometres((place.latitude_deg, place.longitude_deg), published) < 20.0


def test_towns_stand_where_another_programs_list_of_cities_has_them() -> None:
    """Oracle: the cities of PyEphem, some 120 of the world's largest, from an online geocoder."""
    cities: dict[str, object] = {
        name: city for name, city in vars(ephem.cities)["_city_data"].items() if "," not in name
    }
    apart = [name for name, data in cities.items() if distance_to_city(name, data) > 30.0]
    assert len(cities) > 100
    # Their coordinates are of an airport or a county, or the list means a smaller namesake.
    assert len(apart) <= 6, apart


def distance_to_city(name: str, data: object) -> float:
    latitude, longitude, *_ = data  # pyright: ignore[reportGeneralTypeIssues]
    found = gazetteer().search(name, 3)
    here = (float(latitude), float(longitude))
    return min(
        (kilometres((match.place.latitude_deg, match.place.longitude_deg), here) for match in found),
        default=math.inf,
    )


def kilometres(one: tuple[float, float], other: tuple[float, float]) -> float:
    """PyEphem's angle between two directions, on a sphere of 6371 km."""
    return 6371.0 * float(
        ephem.separation(*((math.radians(at[1]), math.radians(at[0])) for at in (one, other)))
    )


@given(st.text(max_size=60))
@settings(max_examples=50, deadline=None)
def test_any_text_finds_places_each_once_in_order_or_nothing(text: str) -> None:
    found = gazetteer().search(text, 5)
    assert len(found) <= 5
    assert len({match.place.id for match in found}) == len(found)
    assert [match.rank for match in found] == sorted(match.rank for match in found)


def test_the_gazetteer_has_the_promised_size() -> None:
    assert 70_000 < len(gazetteer()) < 80_000


def test_there_are_more_than_150_curated_places_each_in_a_set_with_a_time_zone_that_exists() -> None:
    listed = destinations().all
    zones = available_timezones()
    assert len(listed) >= 150
    assert len({one.place.id for one in listed}) == len(listed)
    assert [one.place.name for one in listed if not one.sets or one.place.time_zone not in zones] == []
    assert all(-90.0 <= one.place.latitude_deg <= 90.0 for one in listed)
    assert all(-180.0 <= one.place.longitude_deg <= 180.0 for one in listed)
    assert all(set(one.open_horizon) <= {"N", "S"} for one in listed)


def test_every_curated_place_is_the_first_answer_to_its_own_name() -> None:
    wrong = {
        one.place.name: found[0].place.id
        for one in destinations().all
        if (found := gazetteer().search(one.place.name))[0].place.id != one.place.id
    }
    assert wrong == {}


def test_a_curated_place_without_a_row_is_not_beside_a_namesake_in_the_table() -> None:
    """A row of the same name within 10 km would be the same place twice."""
    twice = [
        match.place.name
        for one in destinations().all
        for match in gazetteer().search(one.place.name)
        if match.rank is Rank.EXACT
        and match.place.id != one.place.id
        and kilometres(
            (match.place.latitude_deg, match.place.longitude_deg),
            (one.place.latitude_deg, one.place.longitude_deg),
        )
        < 10.0
    ]
    assert twice == []


@pytest.mark.parametrize(
    "slug", ["alaska", "iceland", "lapland", "greenland", "southern-lights", "antarctica"]
)
def test_the_main_sets_are_there(slug: str) -> None:
    assert len(destinations().of_set(slug)) >= 10


def test_a_damaged_file_is_told_with_its_name(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    damaged = tmp_path / "gazetteer.npz"
    damaged.write_bytes(b"PK\x03\x04 no archive")

    def in_its_place(_name: str) -> Path:
        return damaged

    monkeypatch.setattr(bundled_places, "resource_path", in_its_place)
    bundled_places.gazetteer.cache_clear()
    try:
        with pytest.raises(WorldFault, match=r"gazetteer\.npz is missing or damaged"):
            bundled_places.gazetteer()
    finally:
        bundled_places.gazetteer.cache_clear()
        bundled_places.destinations.cache_clear()


def test_a_city_lights_the_sky_about_it_and_the_wilderness_stays_dark() -> None:
    towns = gazetteer()
    helsinki = Place("h", "Helsinki", "", "Finland", 60.17, 24.94, "Europe/Helsinki")
    kilpisjarvi = Place("k", "Kilpisjärvi", "", "Finland", 69.05, 20.79, "Europe/Helsinki")
    # Walker 1977, 0.01 P d^-2.5: half an hour out of 600,000 people add two skies, a conurbation more.
    assert 1.0 < towns.town_glow(helsinki) < 20.0
    assert towns.town_glow(kilpisjarvi) < 0.02
