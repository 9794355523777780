from dataclasses import replace

import numpy as np
import pytest

from auroraplan.core.clouds import CloudOutlook
from auroraplan.core.odds import NightOdds
from auroraplan.core.places import Place
from auroraplan.core.plan_b import clearer_places, within_a_day_trip
from night_scenes import CLOUD_CORRELATION, Scene

HOME = Place("tromso", "Tromsø", "", "Norway", 69.65, 18.96, "Europe/Oslo")
SKIBOTN = Place("skibotn", "Skibotn", "", "Norway", 69.39, 20.27, "Europe/Oslo")
KILPISJARVI = Place("kilpisjarvi", "Kilpisjärvi", "", "Finland", 69.05, 20.79, "Europe/Helsinki")
ABISKO = Place("abisko", "Abisko", "", "Sweden", 68.35, 18.83, "Europe/Stockholm")
NARVIK = Place("narvik", "Narvik", "", "Norway", 68.44, 17.43, "Europe/Oslo")
FAIRBANKS = Place("fairbanks", "Fairbanks", "", "United States", 64.84, -147.72, "America/Anchorage")
KIRUNA = Place("kiruna", "Kiruna", "", "Sweden", 67.856, 20.225, "Europe/Stockholm")
JUKKASJARVI = Place("jukkasjarvi", "Jukkasjärvi", "", "Sweden", 67.851, 20.6, "Europe/Stockholm")
KARESUANDO = Place("karesuando", "Karesuando", "", "Sweden", 68.441, 22.48, "Europe/Stockholm")
NEXT_DOOR = Place("tromsdalen", "Tromsdalen", "", "Norway", 69.65, 19.02, "Europe/Oslo")


def night(clear: float = 0.3) -> NightOdds:
    return Scene(place=HOME, clear=clear).odds.nights[0]


def clear_at(place: Place, clear: float, at: NightOdds) -> tuple[Place, CloudOutlook]:
    hours = 72
    start = float(at.hour_unix_s[0]) - 24 * 3600.0
    outlook = CloudOutlook(
        start, np.full(hours, clear), np.full(hours, 0.1), ("forecast",) * hours, CLOUD_CORRELATION
    )
    return place, outlook


def test_the_nearest_clearer_place_comes_first_with_its_way() -> None:
    tonight = night()
    found = clearer_places(tonight, [clear_at(ABISKO, 0.7, tonight), clear_at(KILPISJARVI, 0.5, tonight)])
    assert [each.place.name for each in found] == ["Kilpisjärvi", "Abisko"]
    nearest = found[0]
    # On the map Kilpisjärvi lies 97 km from Tromsø, in the south-east.
    assert nearest.distance_km == pytest.approx(97.0, abs=3.0)
    assert 120.0 < nearest.bearing_deg < 150.0
    assert nearest.clear == pytest.approx(0.5)
    assert nearest.more_clear == pytest.approx(0.2, abs=0.01)
    assert nearest.source_id == "forecast"


def test_of_two_about_as_far_the_clearer_comes_first() -> None:
    tonight = night()
    found = clearer_places(tonight, [clear_at(SKIBOTN, 0.45, tonight), clear_at(KILPISJARVI, 0.6, tonight)])
    # Skibotn lies 59 km away and Kilpisjärvi 97: the nearer one wins nevertheless.
    assert [each.place.name for each in found] == ["Skibotn", "Kilpisjärvi"]
    near_twins = clearer_places(tonight, [clear_at(ABISKO, 0.5, tonight), clear_at(NARVIK, 0.6, tonight)])
    assert [each.place.name for each in near_twins] == ["Narvik", "Abisko"]


def test_of_two_as_far_and_as_clear_the_one_that_is_known_comes_first() -> None:
    # Kiruna lies 114 km from Karesuando, and Jukkasjärvi, the village beside it, 102 km.
    tonight = Scene(place=KARESUANDO, clear=0.2).odds.nights[0]
    for village, order in ((0.34, ["Kiruna", "Jukkasjärvi"]), (0.5, ["Jukkasjärvi", "Kiruna"])):
        found = clearer_places(
            tonight, [clear_at(KIRUNA, 0.32, tonight), clear_at(JUKKASJARVI, village, tonight)]
        )
        assert [each.place.name for each in found] == order


def test_a_nearer_place_comes_first_wherever_the_distances_fall() -> None:
    tonight = night()
    places = [(ABISKO, 0.9), (KILPISJARVI, 0.5), (SKIBOTN, 0.4)]
    found = clearer_places(tonight, [clear_at(place, clear, tonight) for place, clear in places])
    names = [each.place.name for each in found]
    assert names == ["Skibotn", "Kilpisjärvi", "Abisko"]


def test_a_place_that_is_hardly_clearer_is_not_worth_the_way() -> None:
    tonight = night(clear=0.5)
    assert clearer_places(tonight, [clear_at(ABISKO, 0.53, tonight), clear_at(NARVIK, 0.2, tonight)]) == ()
    assert clearer_places(tonight, []) == ()


def test_only_the_hours_that_count_at_home_are_compared() -> None:
    tonight = night()
    place, outlook = clear_at(ABISKO, 0.1, tonight)
    clear = np.full(72, 0.05)
    dark = np.flatnonzero(tonight.hourly_odds > 0.0)
    first = round((float(tonight.hour_unix_s[dark[0]]) - outlook.start_unix_s) / 3600.0)
    clear[first : first + len(dark)] = 0.9
    (found,) = clearer_places(tonight, [(place, replace(outlook, clear=clear))])
    assert found.clear == pytest.approx(0.9)


def test_candidates_lie_within_a_day_trip_but_not_next_door() -> None:
    near = within_a_day_trip(HOME, [FAIRBANKS, ABISKO, NEXT_DOOR, HOME, KILPISJARVI])
    assert [place.name for place in near] == ["Abisko", "Kilpisjärvi"], "as they are named"
    assert within_a_day_trip(HOME, []) == ()
