"""What a cloud forecast does to the chance of a clear sky, and to the odds of a night."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from auroraplan.core.activity import KP_STEP_S, ActivityOutlook
from auroraplan.core.arrays import Floats
from auroraplan.core.cloud_forecast import (
    AnyCloudForecast,
    CloudEnsemble,
    CloudForecast,
    forecast_weight,
    outlook,
)
from auroraplan.core.cloud_normals import CloudNormals
from auroraplan.core.clouds import CloudOutlook
from auroraplan.core.magnetic import MagneticTrack
from auroraplan.core.nights import nights
from auroraplan.core.odds import NightOdds, place_odds
from auroraplan.core.place_climate import PlaceClimate
from auroraplan.core.places import Place
from night_scenes import EVENING, KP_CORRELATION, Scene, known_kp

TROMSO = Place("tromso", "Tromso", "", "", 69.65, 18.96, "UTC")
NOW = datetime(2027, 2, 8, 12, tzinfo=UTC)
START = NOW.timestamp() - 24 * 3600.0
HOURS = 24 * 13
HOUR = START + 3600.0 * np.arange(HOURS + 1, dtype=np.float64)

# The cover of Tromso in February, all year round.
NORMALS = CloudNormals(np.array([69.65]), np.array([18.96]), np.array([5.0]), np.full((1, 12), 0.69))
COVER = st.floats(0.0, 1.0)


def forecast(low: Floats | float, mid: Floats | float = 0.0, high: Floats | float = 0.0) -> CloudForecast:
    covers = [np.broadcast_to(np.asarray(cover, dtype=np.float64), HOUR.shape) for cover in (low, mid, high)]
    return CloudForecast("meteo", NOW, HOUR, np.fmax(np.fmax(*covers[:2]), covers[2]), *covers)


def ahead(*forecasts: AnyCloudForecast, climate: PlaceClimate | None = None) -> CloudOutlook:
    return outlook(NORMALS, TROMSO, forecasts, climate=climate, now_utc=NOW, start_unix_s=START, hours=HOURS)


def at_day(days: float) -> int:
    return round(24 * (1 + days))


USUAL = ahead()


def tonight(clouds: CloudOutlook, kp: float = 2.0) -> NightOdds:
    """Tromso's night with a Kp that is known."""
    scene = Scene(qd_latitude_deg=66.6, place=TROMSO)
    sky, steps = scene.sky, 8 * 14
    evening = nights(TROMSO, EVENING, 1)
    return place_odds(
        evening,
        sky=sky,
        magnetic=MagneticTrack(66.6, sky.unix_s, np.mod(sky.unix_s / 3600.0 + 1.0, 24.0)),
        activity=ActivityOutlook(
            START // KP_STEP_S * KP_STEP_S, np.tile(known_kp(kp), (steps, 1)), ("k",) * steps, KP_CORRELATION
        ),
        clouds=clouds,
        poleward_azimuth_deg=0.0,
    ).nights[0]


def test_without_a_forecast_the_climatology_stands() -> None:
    silent = forecast(np.nan, np.nan, np.nan)
    for without in (ahead(), ahead(silent)):
        assert without.clear == pytest.approx(np.full(HOURS, USUAL.clear[0]))
        assert without.spread == pytest.approx(USUAL.spread)
        assert set(without.source_ids) == {"cloud-normals"}


def test_tromso_under_a_closed_sky_at_kp_2_is_all_but_hopeless() -> None:
    closed = tonight(ahead(forecast(1.0, 1.0, 1.0)))
    assert closed.odds < 0.05
    assert closed.low > 0.0
    assert tonight(ahead(forecast(1.0, 1.0, 1.0)), kp=5.0).odds < 0.08


def test_a_closed_sky_is_hopeless_too_where_a_source_gives_only_the_total_cover() -> None:
    unknown = np.full(HOUR.shape, np.nan)
    closed = replace(forecast(1.0), low=unknown, mid=unknown, high=unknown)
    assert tonight(ahead(closed)).odds < 0.05
    assert tonight(ahead(members(1.0, 1.0))).odds < 0.05
    by_layers, at_day_1 = ahead(forecast(1.0, 1.0, 1.0)).clear, at_day(1)
    assert by_layers[at_day_1] < ahead(closed).clear[at_day_1] < ahead(forecast(1.0)).clear[at_day_1]


@settings(max_examples=25, deadline=None)
@given(covers=st.lists(COVER, min_size=3, max_size=3), days=st.floats(0.0, 9.9))
def test_a_forecast_night_is_never_less_known_than_a_usual_one(covers: list[float], days: float) -> None:
    hour = at_day(days)
    said = ahead(forecast(*covers))
    assert said.spread[hour] <= USUAL.spread[hour]


def test_a_forecast_leaves_less_of_the_weather_open_than_what_is_usual() -> None:
    # The mean of p (1 - p) over forecasts, clear or closed as often as usual: the variance left in the hour.
    clear, closed = (ahead(forecast(*(cover,) * 3)).clear for cover in (0.0, 1.0))
    usual = USUAL.clear
    open_ = usual * clear * (1.0 - clear) + (1.0 - usual) * closed * (1.0 - closed)
    hours = slice(at_day(0), at_day(9.9))
    assert np.all(open_[hours] < (usual * (1.0 - usual))[hours])


def test_a_clear_forecast_raises_the_odds_and_a_missing_one_leaves_them_wider() -> None:
    clear, usual = tonight(ahead(forecast(0.0))), tonight(USUAL)
    closed = tonight(ahead(forecast(1.0, 1.0, 1.0)))
    assert closed.odds < usual.odds < clear.odds
    assert usual.high - usual.low > closed.high - closed.low
    assert 0.0 < usual.odds < 1.0


@settings(max_examples=25)
@given(covers=st.lists(COVER, min_size=3, max_size=3), more=COVER, layer=st.integers(0, 2))
def test_more_cloud_forecast_lowers_the_odds(covers: list[float], more: float, layer: int) -> None:
    raised = [max(cover, more) if index == layer else cover for index, cover in enumerate(covers)]
    assert tonight(ahead(forecast(*raised))).odds <= tonight(ahead(forecast(*covers))).odds + 1e-6


@given(
    columns=st.lists(
        st.lists(st.one_of(COVER, st.just(np.nan)), min_size=24, max_size=24), min_size=3, max_size=3
    ),
    total=st.one_of(COVER, st.just(np.nan)),
)
def test_whatever_is_unknown_every_hour_has_a_chance_between_0_and_1(
    columns: list[list[float]], total: float
) -> None:
    low, mid, high = (np.resize(column, HOUR.shape) for column in columns)
    said = ahead(CloudForecast("meteo", NOW, HOUR, np.full(HOUR.shape, total), low, mid, high))
    assert np.all((said.clear > 0.0) & (said.clear < 1.0))
    assert np.all((said.spread > 0.0) & (said.spread <= USUAL.spread + 1e-12))
    assert len(said.source_ids) == HOURS


def test_an_unknown_hour_is_the_climatology_s_and_wider_than_its_neighbours() -> None:
    low = np.ones(len(HOUR))
    low[40] = np.nan
    holed = forecast(low)
    holed = replace(holed, total=low)
    said = ahead(holed)
    assert said.clear[40] == pytest.approx(USUAL.clear[40])
    assert said.spread[40] == pytest.approx(USUAL.spread[40])
    assert said.source_ids[40] == "cloud-normals"
    assert said.source_ids[39] == said.source_ids[41] == "meteo"
    assert said.spread[40] > said.spread[39]


def test_the_forecast_fades_into_the_climatology_between_day_five_and_ten_and_says_so() -> None:
    said = ahead(forecast(0.0))
    distance = said.clear - USUAL.clear
    steps = [distance[at_day(day)] for day in (0, 1, 3, 5, 7, 9.5)]
    assert steps == sorted(steps, reverse=True)
    assert steps[3] > 0.25
    assert steps[-1] < 0.05
    assert said.clear[at_day(10) :] == pytest.approx(USUAL.clear[at_day(10) :])
    names = [said.source_ids[at_day(day)] for day in (0, 2, 5, 6, 8, 11)]
    assert names == ["meteo"] * 3 + ["cloud-normals"] * 3
    assert np.all(np.diff(said.spread[at_day(0) : at_day(10)]) >= -1e-9), "less is known the farther ahead"


def test_what_is_known_narrows_the_range_and_never_widens_it() -> None:
    for cover in (0.0, 0.3, 1.0):
        said = ahead(forecast(cover))
        assert np.all(said.spread[at_day(0) : at_day(4)] < USUAL.spread[at_day(0) : at_day(4)])


def test_one_full_layer_leaves_more_of_a_chance_than_three() -> None:
    one, three = ahead(forecast(1.0)), ahead(forecast(1.0, 1.0, 1.0))
    hour = at_day(0.5)
    assert 0.02 < one.clear[hour] < 0.1
    assert 0.0 < three.clear[hour] < 0.2 * one.clear[hour]


def test_the_lead_counts_from_when_the_forecast_was_made() -> None:
    fresh = forecast(0.0)
    old = replace(fresh, made_utc=NOW - timedelta(days=2))
    from_the_future = replace(fresh, made_utc=NOW + timedelta(days=2))
    hour = at_day(3)
    assert ahead(old).clear[hour] < ahead(fresh).clear[hour]
    assert ahead(from_the_future).clear[hour] == ahead(fresh).clear[hour]


def test_the_first_that_knows_an_hour_decides_it() -> None:
    low = np.zeros(len(HOUR))
    low[60:] = np.nan
    first = replace(forecast(low), total=low)
    second = replace(forecast(1.0, 1.0, 1.0), source_id="second")
    said = ahead(first, second)
    assert said.source_ids[50:62] == ("meteo",) * 10 + ("second",) * 2
    assert said.clear[50] > 0.7
    assert said.clear[62] < 0.05


def test_steps_of_six_hours_are_read_between_and_longer_gaps_are_not() -> None:
    times = START + 3600.0 * np.array([24.0, 30.0, 36.0, 48.0])
    cover = np.array([1.0, 1.0, 1.0, 1.0])
    said = ahead(CloudForecast("meteo", NOW, times, cover, cover, cover, cover))
    known = np.array(said.source_ids) == "meteo"
    assert np.flatnonzero(known).tolist() == [*range(24, 37), 48]


def members(*covers: float) -> CloudEnsemble:
    return CloudEnsemble("runs", NOW, HOUR, np.tile(np.array(covers)[:, np.newaxis], len(HOUR)))


def test_an_ensemble_decides_what_a_single_run_does_not_see_so_far() -> None:
    said = ahead(forecast(0.0), members(0.2, 0.4, 0.9))
    assert said.source_ids[at_day(1)] == "meteo"
    assert said.source_ids[at_day(4)] == "runs"
    assert set(ahead(members(0.2, 0.4)).source_ids[at_day(0) : at_day(4)]) == {"runs"}


def test_members_that_agree_leave_less_unknown_than_members_that_do_not() -> None:
    hour = at_day(4)
    agree, differ = ahead(members(0.5, 0.5, 0.5, 0.5)), ahead(members(0.0, 0.0, 1.0, 1.0))
    assert agree.spread[hour] < differ.spread[hour] <= USUAL.spread[hour]
    with_run = [
        ahead(forecast(0.5), runs).spread[at_day(1)] for runs in (members(0.5, 0.5), members(0.0, 1.0))
    ]
    assert with_run[0] < with_run[1]


def test_a_place_s_own_years_stand_under_the_forecast() -> None:
    own = PlaceClimate("own-years", 69.65, 18.96, 2017, 2026, np.full(12, 0.5), np.full(12, 0.03))
    said = ahead(forecast(0.0), climate=own)
    assert said.source_ids[at_day(11)] == "own-years"
    assert said.source_ids[at_day(1)] == "meteo"
    assert USUAL.clear[0] < said.clear[at_day(11)] < 0.5
    assert said.spread[at_day(11)] < 0.03


def test_the_weight_falls_without_a_jump_from_much_to_nothing() -> None:
    weight = forecast_weight(np.linspace(0.0, 12.0, 500) * 86_400.0)
    assert weight[0] == 0.88
    assert weight[-1] == 0.0
    assert np.all(np.diff(weight) <= 0.0)
    assert np.abs(np.diff(weight)).max() < 0.005
