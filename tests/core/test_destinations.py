import pytest

from auroraplan.core.destinations import SET_TITLES, Destination, Destinations
from auroraplan.core.errors import UnusableInput
from auroraplan.core.places import Place


def destination(name: str, *sets: str) -> Destination:
    return Destination(Place(name.lower(), name, "", "", 68.0, 20.0, "Europe/Oslo"), "NO", (), sets)


LIST = Destinations((destination("A", "lapland", "sweden"), destination("B", "lapland"), destination("C")))


def test_a_set_holds_its_places_in_the_order_of_the_list() -> None:
    assert [place.name for place in LIST.of_set("lapland")] == ["A", "B"]


@pytest.mark.parametrize("name", ["sweden", "Sweden", "SWEDEN "])
def test_a_set_is_named_by_slug_or_title(name: str) -> None:
    assert [place.name for place in LIST.of_set(name)] == ["A"]


def test_sets_are_offered_with_title_and_count_and_empty_ones_are_not() -> None:
    offered = {(one.slug, one.title, one.count) for one in LIST.sets}
    assert offered == {("lapland", "Lapland", 2), ("sweden", SET_TITLES["sweden"], 1)}


def test_an_unknown_set_is_refused_with_the_sets_there_are() -> None:
    with pytest.raises(UnusableInput, match=r'no set "mars"; the sets are lapland, sweden'):
        LIST.of_set("mars")


def test_what_is_known_of_a_place_is_found_by_it() -> None:
    assert LIST.of_place(LIST.all[1].place) is LIST.all[1]
    assert LIST.of_place(Place("x", "X", "", "", 0.0, 0.0, "Etc/UTC")) is None
