import pytest
from hypothesis import given
from hypothesis import strategies as st

from auroraplan.core.coordinates import coordinates
from auroraplan.core.places import folded, place_at


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
