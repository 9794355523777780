import pytest
from hypothesis import given
from hypothesis import strategies as st

from auroraplan.core.coordinates import coordinates
from auroraplan.core.places import Place, folded, place_at


@pytest.mark.parametrize(
    ("name", "plain"),
    [
        ("Tromsø", "tromso"),
        ("TROMSÖ", "tromso"),
        ("Þingvellir", "thingvellir"),
        ("Vík í Mýrdal", "vik i myrdal"),
        ("Höfn", "hofn"),
        ("Ísafjörður", "isafjordur"),
        ("Reykjahlíð", "reykjahlid"),
        ("Snæfellsnes", "snaefellsnes"),
        ("Äkäslompolo", "akaslompolo"),
        ("Ny-Ålesund", "ny alesund"),
        ("Kárášjohka", "karasjohka"),
        ("Sitŋasuaq", "sitnasuaq"),
        ("Utqiaġvik", "utqiagvik"),
        ("Soađegilli", "soadegilli"),
        ("Łódź", "lodz"),
        ("Ōtepoti", "otepoti"),
        ("Sǫ̀mbak’è", "sombake"),
        ("Weißwasser", "weisswasser"),
        ("Amundsen–Scott", "amundsen scott"),
        ("Мурманск", "мурманск"),
        ("  Vík  ", "vik"),
        ("'-,", ""),
    ],
)
def test_names_are_found_as_they_are_typed_on_any_keyboard(name: str, plain: str) -> None:
    assert folded(name) == plain


@given(st.text())
def test_folding_a_folded_name_changes_nothing(name: str) -> None:
    assert folded(folded(name)) == folded(name)


def test_a_bare_place_is_named_after_its_coordinates() -> None:
    place = place_at(-43.4, 147.3, "Australia/Hobart")
    assert place.label == "43.40°S 147.30°E"
    assert coordinates(place.name) == pytest.approx((-43.4, 147.3))


@pytest.mark.parametrize(
    ("place", "label"),
    [
        (
            Place("1", "Fairbanks", "Alaska", "United States", 64.84, -147.72, "America/Anchorage"),
            "Fairbanks, Alaska",
        ),
        (
            Place("2", "Hobart", "Tasmania", "Australia", -42.88, 147.33, "Australia/Hobart"),
            "Hobart, Tasmania",
        ),
        (Place("3", "Adak", "", "United States", 51.88, -176.66, "America/Adak"), "Adak, United States"),
        (Place("4", "Tromsø", "Troms", "Norway", 69.65, 18.96, "Europe/Oslo"), "Tromsø, Norway"),
        (
            Place("5", "Yellowknife", "Northwest Territories", "Canada", 62.45, -114.37, "America/Edmonton"),
            "Yellowknife, Canada",
        ),
    ],
)
def test_a_place_is_told_by_what_travellers_call_its_surroundings(place: Place, label: str) -> None:
    assert place.label == label
