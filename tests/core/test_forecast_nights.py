"""Forecast nights are the narrower ones: in clouds, in Kp, in the odds, and in what is said of them."""

from datetime import timedelta

import numpy as np
import pytest

from auroraplan.core.activity import KP_STEP_S, ActivityForecast, ActivityOutlook, outlook
from auroraplan.core.cloud_forecast import CloudForecast
from auroraplan.core.cloud_forecast import outlook as cloud_outlook
from auroraplan.core.cloud_normals import CloudNormals
from auroraplan.core.clouds import CloudOutlook
from auroraplan.core.kp import KpHistory
from auroraplan.core.magnetic import MagneticTrack
from auroraplan.core.nights import nights
from auroraplan.core.odds import Confidence, NightOdds, place_odds
from auroraplan.core.place_climate import PlaceClimate
from auroraplan.sources.activity.bundled_kp_model import kp_model
from auroraplan.sources.bundled import kp_history
from night_scenes import EVENING, GREENWICH, Scene

SCENE = Scene(qd_latitude_deg=66.0)
TONIGHT = nights(GREENWICH, EVENING, 1)
NOW = TONIGHT[0].from_utc
START = NOW.timestamp() - 43_200.0
HOURS = 72
NORMALS = CloudNormals(np.array([60.0]), np.array([0.0]), np.array([5.0]), np.full((1, 12), 0.6))
FORTNIGHT = timedelta(days=14)


def kp(forecast_kp: float | None = None) -> ActivityOutlook:
    """The Kp of the night, the last known value being a fortnight old; forecast at its noon, or not."""
    before = kp_history()
    known = int(((NOW - FORTNIGHT).timestamp() - before.start_unix_s) // KP_STEP_S)
    history = KpHistory(before.start_unix_s, before.kp[:known])
    starts = START + KP_STEP_S * np.arange(HOURS // 3, dtype=np.float64)
    told = np.full(len(starts), np.nan if forecast_kp is None else forecast_kp)
    forecast = ActivityForecast("told", NOW, starts, told, np.zeros(len(starts), dtype=np.bool_))
    return outlook(
        history,
        forecasts=() if forecast_kp is None else (forecast,),
        model=kp_model(),
        now_utc=NOW,
        from_unix_s=START,
        to_unix_s=START + 3600.0 * HOURS,
    )


def clouds(
    cover: float | None = None, *, days: float = 0.5, climate: PlaceClimate | None = None
) -> CloudOutlook:
    """The clouds of the night, forecast so many days before its noon, or not."""
    made = NOW - timedelta(days=days)
    hour = START + 3600.0 * np.arange(HOURS + 1, dtype=np.float64)
    told = np.full(len(hour), np.nan if cover is None else cover)
    forecasts = (
        () if cover is None else (CloudForecast("told", made, hour, told, told, 0.0 * told, 0.0 * told),)
    )
    return cloud_outlook(
        NORMALS, GREENWICH, forecasts, climate=climate, now_utc=NOW, start_unix_s=START, hours=HOURS
    )


def night(of_kp: ActivityOutlook, of_clouds: CloudOutlook) -> NightOdds:
    sky = SCENE.sky
    return place_odds(
        TONIGHT,
        sky=sky,
        magnetic=MagneticTrack(66.0, sky.unix_s, np.mod(sky.unix_s / 3600.0 + 1.0, 24.0)),
        activity=of_kp,
        clouds=of_clouds,
        poleward_azimuth_deg=0.0,
    ).nights[0]


USUAL = night(kp(), clouds())


@pytest.mark.parametrize("told", [1.0, 2.0, 3.0, 4.0, 5.0])
def test_a_forecast_of_kp_leaves_a_narrower_range_of_kp(told: float) -> None:
    found = night(kp(told), clouds()).kp
    assert found.p90 - found.p10 < USUAL.kp.p90 - USUAL.kp.p10


def test_a_cloud_forecast_of_what_is_usual_leaves_a_narrower_range_of_the_odds() -> None:
    found = night(kp(), clouds(0.5))
    assert found.odds == pytest.approx(USUAL.odds, abs=0.08)
    assert found.high - found.low < USUAL.high - USUAL.low


@pytest.mark.parametrize("cover", [0.0, 0.3, 0.6, 1.0])
def test_every_hour_of_a_cloud_forecast_is_better_known_than_what_is_usual(cover: float) -> None:
    assert np.all(clouds(cover).spread < clouds().spread)


def test_a_cloud_forecast_is_known_more_closely_than_what_is_usual() -> None:
    assert USUAL.confidence is Confidence.LOW
    assert night(kp(), clouds(0.5)).confidence is Confidence.MEDIUM


def test_a_forecast_of_nine_days_ahead_is_no_close_one() -> None:
    assert night(kp(), clouds(0.5, days=9.0)).confidence is Confidence.LOW


def test_a_place_s_own_years_are_no_forecast_however_well_they_are_known() -> None:
    own = PlaceClimate("years", 60.0, 0.0, 2015, 2024, np.full(12, 0.3), np.full(12, 0.02))
    known = clouds(climate=own)
    assert known.spread.max() < 0.03
    assert night(kp(), known).confidence is Confidence.LOW
