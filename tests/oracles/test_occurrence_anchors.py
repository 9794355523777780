"""How often clear nights had aurora, against what Finland's all-sky cameras saw (FMI, 1973-97).

A small version of tools/fits/odds.py: every fourth year, every fifth dark night.
"""

from collections.abc import Sequence
from datetime import date

import numpy as np
import pytest

from auroraplan.core.kp_nodes import kp_nodes
from auroraplan.core.magnetic import magnetic_track
from auroraplan.core.nights import covering, nights
from auroraplan.core.occurrence import (
    FINLAND,
    LEAST_DARK_HOURS,
    TODAY,
    Anchor,
    cloudless,
    constant,
    in_season,
    observed,
)
from auroraplan.core.odds import place_odds
from auroraplan.core.places import Place
from auroraplan.core.sky import Almanac
from auroraplan.sources.bundled import ephemeris, kp_history, magnetic_grid

EVERY = 5
THEN, NOW = range(1973, 1998, 4), range(2015, 2026, 2)


def share_of_nights(place: Place, years: Sequence[int], kp: float | None = None) -> float:
    """The mean clear-night chance of a place's dark nights in season, under what Kp was or a constant one."""
    eyes = ephemeris()
    odds: list[float] = []
    for year in years:
        chosen = [
            night for night in nights(place, date(year, 1, 1), 365)[::EVERY] if in_season(night.evening)
        ]
        from_unix_s, to_unix_s = covering(chosen)
        (sky,) = Almanac(eyes.kernel, eyes.timescale).tracks(
            [place], from_unix_s - 3600.0, to_unix_s + 3600.0
        )
        activity = (
            observed(kp_history(), from_unix_s - 10_800.0, to_unix_s + 10_800.0)
            if kp is None
            else constant(kp, from_unix_s - 10_800.0, to_unix_s + 10_800.0)
        )
        found = place_odds(
            chosen,
            sky=sky,
            magnetic=magnetic_track(magnetic_grid(), place, sky.unix_s),
            activity=activity,
            clouds=cloudless(from_unix_s - 3600.0, to_unix_s + 3600.0),
            poleward_azimuth_deg=0.0 if place.latitude_deg > 0.0 else 180.0,
            kp=kp_nodes(activity),
        )
        odds += [night.odds for night in found.nights if night.dark_hours >= LEAST_DARK_HOURS]
    return float(np.nanmean(odds))


@pytest.mark.parametrize("anchor", FINLAND, ids=lambda anchor: anchor.place.name)
def test_clear_nights_have_aurora_as_often_as_the_cameras_saw_it(anchor: Anchor) -> None:
    assert anchor.least <= share_of_nights(anchor.place, THEN) <= anchor.most


@pytest.mark.parametrize("anchor", TODAY, ids=lambda anchor: anchor.place.name)
def test_the_classic_places_have_aurora_on_most_clear_nights(anchor: Anchor) -> None:
    assert anchor.least <= share_of_nights(anchor.place, NOW) <= anchor.most


def somewhere(latitude_deg: float, longitude_deg: float) -> Place:
    return Place("somewhere", "Somewhere", "", "", latitude_deg, longitude_deg, "UTC")


USHUAIA, HOBART, EDINBURGH, FAIRBANKS, LONGYEARBYEN, KANGERLUSSUAQ = (
    somewhere(-54.80, -68.30),
    somewhere(-42.88, 147.33),
    somewhere(55.95, -3.19),
    somewhere(64.84, -147.72),
    somewhere(78.22, 15.65),
    somewhere(67.01, -50.69),
)


@pytest.mark.parametrize(
    ("place", "kp", "least", "most"),
    [
        (USHUAIA, None, 0.0, 0.005),
        (HOBART, 7.0, 0.3, 0.6),
        (HOBART, 2.0, 0.0, 0.01),
        (EDINBURGH, 7.0, 0.25, 0.5),
        (FAIRBANKS, 2.0, 0.3, 0.6),
    ],
)
def test_places_far_and_near_have_what_is_known_of_them(
    place: Place, kp: float | None, least: float, most: float
) -> None:
    assert least <= share_of_nights(place, (2024,), kp) <= most


@pytest.mark.parametrize("place", [LONGYEARBYEN, KANGERLUSSUAQ])
def test_the_far_north_is_no_better_at_kp_6_than_at_kp_2(place: Place) -> None:
    assert share_of_nights(place, (2024,), 6.0) <= share_of_nights(place, (2024,), 2.0)
