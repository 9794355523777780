"""What other programs got wrong, kept as cases: real places and dates, the shipped sky and field."""

from dataclasses import replace
from datetime import UTC, date, datetime
from functools import cache

import numpy as np
import pytest

from auroraplan.core.activity import KP_STEP_S, ActivityOutlook, KpCorrelation
from auroraplan.core.clouds import CloudCorrelation, CloudOutlook
from auroraplan.core.magnetic import magnetic_track, poleward_azimuth_deg
from auroraplan.core.night_sky import night_sky
from auroraplan.core.nights import covering, nights
from auroraplan.core.occurrence import cloudless, constant
from auroraplan.core.odds import NightOdds, PlaceOdds, place_odds
from auroraplan.core.places import Place
from auroraplan.core.sky import Almanac, SkyTrack
from auroraplan.core.trips import stays
from auroraplan.sources.bundled import ephemeris, magnetic_grid

WINTER = date(2027, 1, 20)
HOUR_S = 3600.0


def somewhere(name: str, latitude_deg: float, longitude_deg: float, time_zone: str) -> Place:
    return Place(name, name, "", "", latitude_deg, longitude_deg, time_zone)


TROMSO = somewhere("Tromsø", 69.65, 18.96, "Europe/Oslo")
FAIRBANKS = somewhere("Fairbanks", 64.84, -147.72, "America/Anchorage")
YELLOWKNIFE = somewhere("Yellowknife", 62.45, -114.37, "America/Yellowknife")
USHUAIA = somewhere("Ushuaia", -54.80, -68.30, "America/Argentina/Ushuaia")
SOFIA = somewhere("Sofia", 42.70, 23.32, "Europe/Sofia")
LONGYEARBYEN = somewhere("Longyearbyen", 78.22, 15.65, "Arctic/Longyearbyen")
KANGERLUSSUAQ = somewhere("Kangerlussuaq", 67.01, -50.69, "America/Nuuk")
LERWICK = somewhere("Lerwick", 60.15, -1.15, "Europe/London")
HOBART = somewhere("Hobart", -42.88, 147.33, "Australia/Hobart")


@cache
def track(place: Place, first: date, count: int) -> SkyTrack:
    eyes = ephemeris()
    from_unix_s, to_unix_s = covering(nights(place, first, count))
    (sky,) = Almanac(eyes.kernel, eyes.timescale).tracks([place], from_unix_s - HOUR_S, to_unix_s + HOUR_S)
    return sky


def clouds(from_unix_s: float, to_unix_s: float, clear: float) -> CloudOutlook:
    sky = cloudless(from_unix_s, to_unix_s)
    return replace(sky, clear=np.full(len(sky.clear), clear), correlation=CloudCorrelation(0.7, 0.3))


def odds_of(
    place: Place,
    first: date = WINTER,
    *,
    kp: float | ActivityOutlook,
    count: int = 1,
    clear: float = 1.0,
) -> PlaceOdds:
    some = nights(place, first, count)
    from_unix_s, to_unix_s = covering(some)
    sky = track(place, first, count)
    return place_odds(
        some,
        sky=sky,
        magnetic=magnetic_track(magnetic_grid(), place, sky.unix_s),
        activity=kp if isinstance(kp, ActivityOutlook) else constant(kp, from_unix_s, to_unix_s),
        clouds=clouds(from_unix_s, to_unix_s, clear),
        poleward_azimuth_deg=poleward_azimuth_deg(magnetic_grid(), place, 2027.0),
    )


def night_of(
    place: Place, first: date = WINTER, *, kp: float | ActivityOutlook, clear: float = 1.0
) -> NightOdds:
    return odds_of(place, first, kp=kp, clear=clear).nights[0]


@pytest.mark.parametrize("kp", [2.0, 5.0, 9.0])
def test_tromso_under_total_cloud_is_not_80_great(kp: float) -> None:
    assert night_of(TROMSO, kp=kp, clear=0.0).odds < 0.05


def test_fairbanks_at_kp_2_is_not_0() -> None:
    assert night_of(FAIRBANKS, kp=2.0).odds > 0.3


def test_yellowknife_at_kp_3_is_not_0() -> None:
    assert night_of(YELLOWKNIFE, kp=3.0).odds > 0.5


def test_kp_0_in_the_zone_is_a_value_and_not_nothing() -> None:
    found = night_of(TROMSO, kp=0.0)
    assert found.kp.median == found.kp.p90 == 0.0
    assert found.odds > 0.1


@pytest.mark.parametrize("month", [3, 6, 9])
def test_ushuaia_at_kp_4_is_not_69_percent(month: int) -> None:
    assert night_of(USHUAIA, date(2027, month, 15), kp=4.0).odds < 0.001


def test_sofia_in_july_is_not_above_70_percent() -> None:
    assert night_of(SOFIA, date(2027, 7, 10), kp=6.0).odds < 0.001


def test_tromso_on_20_april_has_odds_although_it_is_never_astronomically_dark() -> None:
    found = night_of(TROMSO, date(2027, 4, 20), kp=3.0)
    sky = night_sky(found.night, found.sky)
    assert sky.dark_hours(-18.0) == 0.0
    assert found.odds > 0.1
    assert found.window_unix_s is not None


def test_tromso_at_midsummer_has_none() -> None:
    found = night_of(TROMSO, date(2027, 6, 20), kp=6.0)
    assert found.odds == found.high == 0.0
    assert found.factors.dark == 0.0


@pytest.mark.parametrize("place", [LONGYEARBYEN, KANGERLUSSUAQ], ids=lambda place: place.name)
@pytest.mark.parametrize("first", [date(2026, 12, 15), date(2027, 2, 20)])
def test_svalbard_and_greenland_are_not_better_at_high_kp(place: Place, first: date) -> None:
    assert night_of(place, first, kp=7.0).odds <= night_of(place, first, kp=2.0).odds


def test_longitude_359_7_is_longitude_minus_0_3() -> None:
    east = replace(LERWICK, longitude_deg=-0.3)
    round_the_world = replace(LERWICK, longitude_deg=359.7)
    expected, found = night_of(east, kp=6.0), night_of(round_the_world, kp=6.0)
    assert expected.odds > 0.05
    assert found.odds == pytest.approx(expected.odds, abs=1e-6)
    assert found.qd_latitude_deg == pytest.approx(expected.qd_latitude_deg, abs=1e-9)


@pytest.mark.parametrize("place", [TROMSO, FAIRBANKS, HOBART, USHUAIA], ids=lambda place: place.name)
def test_unknown_kp_or_unknown_clouds_are_never_0(place: Place) -> None:
    first = date(2027, 3, 20)
    from_unix_s, to_unix_s = covering(nights(place, first, 1))
    known = constant(3.0, from_unix_s, to_unix_s)
    unknown = replace(known, probabilities=np.full(known.probabilities.shape, np.nan))
    for found in (night_of(place, first, kp=unknown), night_of(place, first, kp=3.0, clear=float("nan"))):
        assert np.isnan([found.odds, found.low, found.high]).all()


def storm(at: datetime, from_unix_s: float, to_unix_s: float) -> ActivityOutlook:
    """Kp 8 in the 3-hour steps of nine hours, 0 else."""
    quiet, violent = constant(0.0, from_unix_s, to_unix_s), constant(8.0, from_unix_s, to_unix_s)
    step = quiet.start_unix_s + KP_STEP_S * np.arange(len(quiet.probabilities))
    within = (step >= at.timestamp()) & (step < at.timestamp() + 9 * HOUR_S)
    rows = np.where(within[:, None], violent.probabilities, quiet.probabilities)
    return replace(quiet, probabilities=rows)


@pytest.mark.parametrize(
    ("place", "storm_utc", "struck"),
    [
        # Alaska's evening of the 20th lies on the 21st in UT, Tasmania's on the 20th, Norway's on both.
        (FAIRBANKS, datetime(2027, 3, 21, 6, tzinfo=UTC), 0),
        (FAIRBANKS, datetime(2027, 3, 20, 6, tzinfo=UTC), None),
        (HOBART, datetime(2027, 3, 20, 9, tzinfo=UTC), 0),
        (HOBART, datetime(2027, 3, 21, 9, tzinfo=UTC), 1),
        (LERWICK, datetime(2027, 3, 20, 18, tzinfo=UTC), 0),
        (LERWICK, datetime(2027, 3, 21, 0, tzinfo=UTC), 0),
        (LERWICK, datetime(2027, 3, 21, 18, tzinfo=UTC), 1),
    ],
)
def test_a_storm_told_in_ut_strikes_the_local_night_that_it_falls_in(
    place: Place, storm_utc: datetime, struck: int | None
) -> None:
    first = date(2027, 3, 20)
    span = covering(nights(place, first, 2))
    found = odds_of(place, first, kp=storm(storm_utc, *span), count=2).nights
    stormy = [night.kp.p_ge_5 > 0.99 for night in found]
    assert stormy == [night == struck for night in range(2)]
    quiet = odds_of(place, first, kp=0.0, count=2).nights
    for night in range(2):
        if night != struck:
            assert found[night].odds == pytest.approx(quiet[night].odds, abs=0.02)


def test_five_nights_are_not_multiplied_as_if_they_were_independent() -> None:
    first, count = date(2027, 2, 8), 5
    span = covering(nights(TROMSO, first, count))
    known = constant(3.0, *span)
    doubtful = np.tile(np.exp(-0.5 * ((np.arange(28) / 3.0 - 2.0) / 1.3) ** 2), (len(known.probabilities), 1))
    ahead = replace(
        known,
        probabilities=doubtful / doubtful.sum(axis=1, keepdims=True),
        correlation=KpCorrelation(0.02, 0.72, 0.41),
    )
    of_place = odds_of(TROMSO, first, kp=ahead, count=count, clear=0.45)
    (stay,) = stays(of_place, count)
    single = [night.odds for night in of_place.nights]
    independent = 1.0 - float(np.prod(1.0 - np.array(single)))
    assert stay.odds_at_least_one > max(single)
    assert 1.0 - stay.odds_at_least_one > 2.0 * (1.0 - independent)


@pytest.mark.parametrize("longitude_deg", [179.9999, -180.0, 180.0])
def test_the_date_line_is_no_edge(longitude_deg: float) -> None:
    asked = somewhere("Chukotka", 67.0, longitude_deg, "Asia/Anadyr")
    beside = replace(asked, longitude_deg=-179.9999)
    assert night_of(asked, kp=3.0).odds == pytest.approx(night_of(beside, kp=3.0).odds, abs=1e-3)


@pytest.mark.parametrize("latitude_deg", [90.0, -90.0])
def test_the_poles_have_odds_too(latitude_deg: float) -> None:
    dark = date(2027, 12, 21) if latitude_deg > 0.0 else date(2027, 6, 21)
    found = night_of(somewhere("Pole", latitude_deg, 0.0, "UTC"), dark, kp=3.0)
    assert 0.0 < found.odds < 1.0
