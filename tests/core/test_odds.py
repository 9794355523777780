from datetime import date

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from auroraplan.core.activity import KP_LEVELS
from auroraplan.core.display import WITHIN_NIGHT, in_view_chance
from auroraplan.core.gaussian import normal_cdf, normal_quantile
from auroraplan.core.magnetic import MagneticTrack
from auroraplan.core.nights import Night
from auroraplan.core.occurrence import cloudless, constant
from auroraplan.core.odds import Confidence, NightOdds, place_odds
from auroraplan.core.places import Place
from auroraplan.core.sky_brightness import brightening, dark_share
from auroraplan.core.visibility import dimmed, dimming
from night_scenes import CLOUD_CORRELATION, EVENING, KP_CORRELATION, Scene, known_kp

LATITUDES = st.floats(40.0, 80.0)
CLEAR = st.floats(0.0, 1.0)
SUNS = st.floats(-60.0, 0.0)

quick = settings(max_examples=40, deadline=None)


def night(scene: Scene) -> NightOdds:
    return scene.odds.nights[0]


@quick
@given(LATITUDES, CLEAR, SUNS, st.floats(0.0, 1.0))
def test_three_factors_multiply_to_the_odds(
    latitude_deg: float, clear: float, sun_deg: float, lit: float
) -> None:
    found = night(
        Scene(
            qd_latitude_deg=latitude_deg,
            clear=clear,
            sun_midnight_deg=sun_deg,
            moon_altitude_deg=30.0,
            moon_lit_fraction=lit,
        )
    )
    product = found.factors.dark * found.factors.aurora * found.factors.clear
    assert product == pytest.approx(found.odds, abs=1e-9)
    assert 0.0 <= found.low <= found.odds <= found.high <= 1.0
    for factor in (found.factors.dark, found.factors.aurora, found.factors.clear):
        assert 0.0 <= factor <= 1.0


@quick
@given(LATITUDES, CLEAR, st.floats(0.0, 1.0))
def test_more_clouds_never_help(latitude_deg: float, clear: float, share: float) -> None:
    scene = Scene(qd_latitude_deg=latitude_deg, clear=clear)
    assert scene.but(clear=clear * share).tonight <= scene.tonight + 1e-6


@quick
@given(st.floats(40.0, 63.0), st.integers(0, 26))
def test_a_night_never_gets_worse_with_kp_at_63_degrees_and_below(latitude_deg: float, level: int) -> None:
    scene = Scene(qd_latitude_deg=latitude_deg, kp_row=known_kp(level / 3.0))
    assert scene.but(kp_row=known_kp((level + 1) / 3.0)).tonight >= scene.tonight - 1e-6


@quick
@given(st.floats(40.0, 80.0))
def test_the_south_is_the_north_in_a_mirror(latitude_deg: float) -> None:
    north = Scene(qd_latitude_deg=latitude_deg + 0.3).tonight
    assert Scene(qd_latitude_deg=-latitude_deg).tonight == pytest.approx(north, abs=1e-9)


@quick
@given(st.floats(-6.0, 20.0))
def test_a_night_that_stays_above_six_below_has_no_odds(sun_deg: float) -> None:
    found = night(Scene(sun_noon_deg=sun_deg + 1.0, sun_midnight_deg=sun_deg))
    assert found.odds == 0.0
    assert found.window_unix_s is None
    assert found.look is None
    assert found.dark_hours == 0.0
    assert found.factors.dark == 0.0
    assert found.factors.clear == pytest.approx(0.4)


def test_odds_come_gradually_with_nautical_darkness() -> None:
    suns = np.arange(-6.0, -14.0, -0.25)
    odds = [Scene(sun_noon_deg=sun, sun_midnight_deg=sun).tonight for sun in suns]
    steps = np.diff(odds)
    assert np.all(steps >= -1e-7)
    assert np.all(steps < 0.08)
    assert odds[-1] == pytest.approx(odds[-4], abs=1e-6)


@pytest.mark.parametrize(
    ("latitude_deg", "kp"),
    [
        (-53.4, 5.0),
        (-53.4, 7.0),
        (57.0, 3.0),
        (57.0, 5.0),
        (62.0, 1.0),
        (62.0, 3.0),
        (65.0, 1.0),
        (67.0, 1.0),
    ],
)
def test_a_high_full_moon_multiplies_the_odds_by_0_15_to_0_5(latitude_deg: float, kp: float) -> None:
    # Measured on reports: odds p / (1 - p) x exp(-1.43 lit fraction sin altitude), 95 %: x 0.12-0.55.
    scene = Scene(qd_latitude_deg=latitude_deg, kp_row=known_kp(kp), clear=1.0, spread=0.0)
    dark, moonlit = night(scene), night(scene.but(moon_altitude_deg=60.0, moon_lit_fraction=1.0))
    for before, after in (
        (dark.odds, moonlit.odds),
        (float(dark.hourly_odds.max()), float(moonlit.hourly_odds.max())),
    ):
        assert 0.15 < after / (1.0 - after) / (before / (1.0 - before)) < 0.5


@quick
@given(st.floats(55.0, 70.0), st.integers(0, 27), st.floats(5.0, 80.0), st.floats(0.2, 1.0))
def test_moonlight_harms_the_likely_displays_less(
    latitude_deg: float, level: int, altitude_deg: float, lit: float
) -> None:
    scene = Scene(qd_latitude_deg=latitude_deg, kp_row=known_kp(level / 3.0), clear=1.0, spread=0.0)
    dark, moonlit = night(scene), night(scene.but(moon_altitude_deg=altitude_deg, moon_lit_fraction=lit))
    best, faintest = int(dark.hourly_odds.argmax()), int(dark.hourly_odds[9:16].argmin()) + 9
    share = moonlit.hourly_odds / dark.hourly_odds.clip(1e-300)
    assert share[best] >= share[faintest] - 0.02


def test_a_camera_sees_more_and_a_strong_display_is_rarer() -> None:
    for latitude in (55.0, 62.0, 67.0, 76.0):
        found = night(Scene(qd_latitude_deg=latitude))
        assert found.strong < found.odds < found.camera
        assert np.all(found.hourly_strong <= found.hourly_odds)
        assert np.all(found.hourly_odds <= found.hourly_camera)


def test_the_best_hour_of_a_camera_has_its_gain_in_the_odds() -> None:
    found = night(Scene(kp_row=known_kp(2.0), clear=1.0, spread=0.0))
    best = int(found.hourly_odds.argmax())
    eye, camera, strong = (
        float(hourly[best] / (1.0 - hourly[best]))
        for hourly in (found.hourly_odds, found.hourly_camera, found.hourly_strong)
    )
    assert camera / eye == pytest.approx(10.0**0.39, rel=0.02)
    assert strong / eye == pytest.approx(100.0**-0.39, rel=0.02)


def test_town_glow_dims_a_night() -> None:
    scene = Scene(qd_latitude_deg=62.0)
    glows = [night(scene.but(town_glow=glow)) for glow in (0.0, 0.3, 3.0)]
    assert glows[0].odds > glows[1].odds > glows[2].odds > 0.0


def test_total_overcast_at_kp_2_leaves_less_than_five_percent() -> None:
    assert Scene(qd_latitude_deg=67.0, kp_row=known_kp(2.0), clear=0.0).tonight < 0.05


@pytest.mark.parametrize(
    ("latitude_deg", "kp", "least", "most"),
    [
        (64.9, 2.0, 0.3, 1.0),  # Fairbanks at Kp 2 is no "0 %"
        (68.3, 3.0, 0.6, 1.0),  # nor is Yellowknife at Kp 3
        (-41.9, 4.0, 0.0, 0.005),  # Ushuaia at Kp 4 is no "69 %"
        (-53.4, 7.0, 0.3, 0.6),  # Hobart in a severe storm
        (-53.4, 2.0, 0.0, 0.01),
        (52.8, 7.0, 0.25, 0.5),  # Edinburgh likewise
    ],
)
def test_known_cases_of_other_programs_mistakes(
    latitude_deg: float, kp: float, least: float, most: float
) -> None:
    found = Scene(qd_latitude_deg=latitude_deg, kp_row=known_kp(kp), clear=1.0, spread=0.0).tonight
    assert least <= found <= most


@pytest.mark.parametrize("latitude_deg", [75.9, 71.1])
def test_the_far_north_is_not_better_in_a_storm(latitude_deg: float) -> None:
    scene = Scene(qd_latitude_deg=latitude_deg, clear=1.0, spread=0.0)
    assert scene.but(kp_row=known_kp(6.0)).tonight <= scene.but(kp_row=known_kp(2.0)).tonight


def test_svalbard_has_a_chance_at_magnetic_noon_of_the_polar_night() -> None:
    found = night(Scene(qd_latitude_deg=75.9, sun_noon_deg=-13.0, sun_midnight_deg=-30.0))
    noon = (found.hour_unix_s // 3600.0) % 24.0 == 11.0
    assert found.hourly_odds[noon][0] > 0.01


def test_the_level_is_uncertain_by_fifteen_points_in_the_middle() -> None:
    found = night(Scene(qd_latitude_deg=64.8, clear=1.0, spread=0.0))
    assert 0.35 < found.odds < 0.65
    assert found.odds - found.low == pytest.approx(0.15, abs=0.03)
    assert found.high - found.odds == pytest.approx(0.15, abs=0.03)


def test_uncertain_clouds_widen_the_range() -> None:
    known, unknown = night(Scene(spread=0.0)), night(Scene(spread=0.25))
    assert unknown.odds == known.odds
    assert unknown.high - unknown.low > known.high - known.low + 0.05


def test_hours_of_a_night_hang_together() -> None:
    # As independent draws the hours of the night would promise more than they keep.
    found = night(Scene(qd_latitude_deg=64.0))
    assert found.odds < 1.0 - np.prod(1.0 - found.hourly_odds) - 0.05
    assert found.odds > found.hourly_odds.max()


def test_the_odds_are_those_of_a_simulation() -> None:
    # An independent way to the same number: draw L, U, e, V and W and count.
    scene = Scene(qd_latitude_deg=65.0)
    assert scene.tonight == pytest.approx(_simulated(scene, draws=40_000), abs=0.012)


def _simulated(scene: Scene, *, draws: int) -> float:
    generator = np.random.default_rng(1)
    common = KP_CORRELATION.level + KP_CORRELATION.night
    shared = np.sqrt(common) * generator.standard_normal((draws, 1))
    steps = shared + np.sqrt(1.0 - common) * generator.standard_normal((draws, 8))
    of_night = CLOUD_CORRELATION.night
    clear_score = float(normal_quantile(np.array(scene.clear)))
    level = np.searchsorted(np.cumsum(scene.kp_row), normal_cdf(steps)).clip(0, 27)
    display, cloud = generator.standard_normal((2, draws))
    unseen = np.ones(draws)
    for hour in range(24):  # noon to noon, steps of three hours begin with noon
        moments = np.arange(6) / 6.0 + hour
        sun = -15.0 + 20.0 * np.cos(2.0 * np.pi * moments / 24.0)
        counts = dark_share(sun)
        left = np.sum(counts * dimming(brightening(sun, 0.0))) / max(float(np.sum(counts)), 1e-9)
        chance = dimmed(in_view_chance(65.0, (hour + 13.5) % 24.0, KP_LEVELS), left)
        score = normal_quantile(chance)[level[:, hour // 3]]
        seen = normal_cdf((score - np.sqrt(WITHIN_NIGHT) * display) / np.sqrt(1 - WITHIN_NIGHT))
        clear = normal_cdf((clear_score - np.sqrt(of_night) * cloud) / np.sqrt(1.0 - of_night))
        unseen *= 1.0 - float(np.mean(counts)) * seen * clear
    return float(1.0 - unseen.mean())


def test_the_window_holds_the_best_hour_and_no_poor_one() -> None:
    found = night(Scene())
    assert found.window_unix_s is not None
    begins, ends = found.window_unix_s
    inside = (found.hour_unix_s >= begins) & (found.hour_unix_s < ends)
    assert found.hourly_odds[inside].max() == found.hourly_odds.max()
    assert found.hourly_odds[inside].min() >= 0.7 * found.hourly_odds.max()
    assert 0 < np.count_nonzero(inside) < 24


def test_a_night_reports_its_darkness_and_its_moon() -> None:
    found = night(
        Scene(sun_noon_deg=5.0, sun_midnight_deg=-29.0, moon_altitude_deg=20.0, moon_lit_fraction=0.5)
    )
    # The Sun stands at -12 - 17 cos(...): below -12 for half of the day.
    assert found.dark_hours == pytest.approx(12.0, abs=0.01)
    assert found.moon.up_hours == pytest.approx(12.0, abs=0.01)
    assert found.moon.lit_fraction == 0.5


def test_kp_of_the_night_is_that_of_its_highest_step() -> None:
    found = night(Scene(kp_row=known_kp(4.0))).kp
    assert (found.p10, found.median, found.p90) == (4.0, 4.0, 4.0)
    assert found.p_ge_4 == pytest.approx(1.0)
    assert found.p_ge_5 == pytest.approx(0.0)
    usual = night(Scene()).kp
    assert usual.median > 1.67  # the median of a single step
    assert usual.step_unix_s.shape == usual.step_median.shape == (8,)


def test_kp_0_all_night_is_kp_0_and_not_unknown() -> None:
    found = night(Scene(kp_row=known_kp(0.0)))
    assert found.kp.median == 0.0
    assert found.odds > 0.0


def test_unknown_kp_gives_unknown_odds_and_never_nothing() -> None:
    found = night(Scene(kp_row=np.full(28, np.nan)))
    assert np.isnan(found.odds)
    assert np.isnan(found.kp.median)


def test_unknown_clouds_give_unknown_odds_and_never_nothing() -> None:
    assert np.isnan(Scene(clear=float("nan")).tonight)


def test_confidence_says_what_is_known() -> None:
    assert night(Scene(spread=0.3)).confidence is Confidence.LOW
    assert night(Scene(spread=0.3, kp_row=known_kp(3.0))).confidence is Confidence.MEDIUM
    assert night(Scene(spread=0.05, kp_row=known_kp(3.0))).confidence is Confidence.HIGH
    assert night(Scene(qd_latitude_deg=-41.9, spread=0.3)).confidence is Confidence.HIGH


@pytest.mark.parametrize(
    ("zone", "evening", "hours"),
    [
        ("Europe/Oslo", date(2027, 3, 27), 23),  # the clocks go forward in the night
        ("Europe/Oslo", date(2027, 10, 30), 25),
        ("UTC", EVENING, 24),
        ("Asia/Kolkata", EVENING, 25),  # half past the hour: the first and the last hour are halves
    ],
)
def test_a_night_has_the_hours_of_its_clock(zone: str, evening: date, hours: int) -> None:
    place = Place("zoned", "Zoned", "", "", 60.0, 0.0, zone)
    scene = Scene(place=place, count=365)
    found = next(one for one in scene.odds.nights if one.night == Night(place, evening))
    assert found.hour_unix_s.shape == found.hourly_odds.shape == (hours,)
    assert found.hour_unix_s[0] <= found.night.from_utc.timestamp() < found.hour_unix_s[0] + 3600.0


def test_the_same_question_has_the_same_answer_alone_and_in_company() -> None:
    alone, together = Scene().odds.nights[0], Scene(count=20).odds.nights[0]
    assert together.odds == pytest.approx(alone.odds, abs=1e-6)
    assert together.high == pytest.approx(alone.high, abs=1e-6)


def test_nights_that_the_sky_does_not_cover_are_refused() -> None:
    scene = Scene()
    far = Night(scene.place, date(2028, 2, 8))
    start = far.from_utc.timestamp()
    with pytest.raises(ValueError, match="sky track does not cover"):
        place_odds(
            [far],
            sky=scene.sky,
            magnetic=MagneticTrack(66.0, scene.sky.unix_s, np.zeros_like(scene.sky.unix_s)),
            activity=constant(3.0, start, start + 86_400.0),
            clouds=cloudless(start, start + 86_400.0),
            poleward_azimuth_deg=0.0,
        )


def test_nights_that_the_outlooks_do_not_cover_are_refused() -> None:
    scene = Scene()
    night = Night(scene.place, EVENING)
    start = night.from_utc.timestamp()
    magnetic = MagneticTrack(66.0, scene.sky.unix_s, np.zeros_like(scene.sky.unix_s))
    half, whole = start + 43_200.0, start + 86_400.0
    for activity, clouds, named in (
        (constant(3.0, start, half), cloudless(start, whole), "activity"),
        (constant(3.0, start, whole), cloudless(start, half), "cloud"),
    ):
        with pytest.raises(ValueError, match=f"{named} outlook does not cover"):
            place_odds(
                [night],
                sky=scene.sky,
                magnetic=magnetic,
                activity=activity,
                clouds=clouds,
                poleward_azimuth_deg=0.0,
            )
