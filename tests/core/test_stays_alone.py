"""Stays worked out alone are the stays that the whole odds give."""

from dataclasses import replace
from datetime import date
from typing import Any

import numpy as np
import pytest

from auroraplan.core.arrays import read_only
from auroraplan.core.clouds import CloudCorrelation
from auroraplan.core.errors import UnusableInput
from auroraplan.core.kp_nodes import kp_nodes
from auroraplan.core.magnetic import magnetic_track, poleward_azimuth_deg
from auroraplan.core.nights import covering, nights
from auroraplan.core.occurrence import cloudless, constant
from auroraplan.core.odds import place_odds
from auroraplan.core.places import Place
from auroraplan.core.sky import Almanac
from auroraplan.core.stays_alone import stays_alone
from auroraplan.core.trips import Stay, stays
from auroraplan.sources.bundled import ephemeris, magnetic_grid

TROMSO = Place("tromso", "Tromsø", "Troms", "Norway", 69.6489, 18.9551, "Europe/Oslo")
HOBART = Place("hobart", "Hobart", "Tasmania", "Australia", -42.88, 147.33, "Australia/Hobart")
LONGYEARBYEN = Place("lyb", "Longyearbyen", "Svalbard", "Norway", 78.22, 15.65, "Arctic/Longyearbyen")


def both_ways(place: Place, length: int) -> tuple[tuple[Stay, ...], tuple[Stay, ...]]:
    of_place = nights(place, date(2027, 2, 20), 9)
    span = covering(of_place)
    (sky,) = Almanac(ephemeris().kernel, ephemeris().timescale).tracks([place], *span)
    clear = cloudless(*span)
    wave = 0.4 + 0.3 * np.sin(np.arange(len(clear.clear)) / 17.0)
    clouds = replace(
        clear,
        clear=read_only(wave),
        spread=read_only(0.3 * wave),
        correlation=CloudCorrelation(night=0.7, next_night=0.3),
    )
    activity = constant(10.0 / 3.0, *span)
    grid, kp = magnetic_grid(), kp_nodes(activity)
    known: dict[str, Any] = {
        "sky": sky,
        "magnetic": magnetic_track(grid, place, sky.unix_s),
        "activity": activity,
        "clouds": clouds,
        "poleward_azimuth_deg": poleward_azimuth_deg(grid, place, 2027.1),
        "kp": kp,
        "town_glow": 0.4,
    }
    return stays(place_odds(of_place, **known), length), stays_alone(of_place, length, **known)


@pytest.mark.parametrize("place", [TROMSO, HOBART, LONGYEARBYEN], ids=lambda place: place.id)
@pytest.mark.parametrize("length", [1, 4, 9])
def test_a_stay_has_the_same_chances_either_way(place: Place, length: int) -> None:
    whole, alone = both_ways(place, length)
    assert len(alone) == 9 - length + 1
    for one, other in zip(whole, alone, strict=True):
        assert (one.place, one.first_evening, one.nights) == (other.place, other.first_evening, other.nights)
        assert one.odds_at_least_one == pytest.approx(other.odds_at_least_one, abs=1e-6)
        assert one.odds_at_least_two == pytest.approx(other.odds_at_least_two, abs=1e-6)
        assert (one.low, one.high) == pytest.approx((other.low, other.high), abs=1e-6)
        assert one.by_nights == pytest.approx(other.by_nights, abs=1e-6)


def test_a_stay_longer_than_the_nights_is_refused() -> None:
    with pytest.raises(UnusableInput, match="10 nights does not fit"):
        both_ways(TROMSO, 10)
