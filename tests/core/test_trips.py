import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from auroraplan.core.activity import ActivityOutlook, KpCorrelation
from auroraplan.core.clouds import CloudCorrelation
from auroraplan.core.errors import UnusableInput
from auroraplan.core.gaussian import normal_cdf, normal_quantile
from auroraplan.core.kp_nodes import kp_nodes
from auroraplan.core.nodes import CLOUDS
from auroraplan.core.trips import curve, sightings, stays
from night_scenes import Scene, usual_kp

# Magnetic latitude, by how many thirds Kp is raised, and the chance of a clear sky with which a night has
# 0.45. Under the usual Kp no sky is clear enough for it below 64 degrees.
NIGHTS_OF_0_45 = (
    (60.0, 6, 0.81), (62.0, 4, 0.67), (64.0, 0, 0.82), (65.0, 0, 0.55), (66.0, 0, 0.40), (67.0, 0, 0.32),
    (68.0, 0, 0.28), (69.0, 0, 0.26), (70.0, 0, 0.26),
)  # fmt: skip

quick = settings(max_examples=25, deadline=None)


def test_a_stay_of_one_night_is_the_night() -> None:
    found = Scene(count=4).odds
    for one, night in zip(stays(found, 1), found.nights, strict=True):
        assert one.odds_at_least_one == pytest.approx(night.odds, abs=1e-6)
        assert one.low == pytest.approx(night.low, abs=1e-6)
        assert one.high == pytest.approx(night.high, abs=1e-6)
        assert one.odds_at_least_two == pytest.approx(0.0, abs=1e-6)


def test_every_start_that_fits_is_there() -> None:
    found = stays(Scene(count=14).odds, 5)
    assert len(found) == 10
    assert [one.first_evening.day for one in found[:3]] == [8, 9, 10]
    assert all(len(one.by_nights) == 5 for one in found)


@quick
@given(st.floats(55.0, 75.0), st.floats(0.1, 0.9), st.integers(1, 7))
def test_more_nights_never_see_less(latitude_deg: float, clear: float, length: int) -> None:
    (one, *_) = stays(Scene(qd_latitude_deg=latitude_deg, clear=clear, count=7).odds, length)
    assert np.all(np.diff(one.by_nights) >= -1e-9)
    assert one.odds_at_least_two <= one.odds_at_least_one
    assert 0.0 <= one.low <= one.odds_at_least_one <= one.high <= 1.0


@pytest.mark.parametrize(("latitude_deg", "raised", "clear"), NIGHTS_OF_0_45)
def test_five_nights_of_0_45_keep_less_than_independent_ones_promise(
    latitude_deg: float, raised: int, clear: float
) -> None:
    # Independent: 1 - 0.55^5 = 0.95.
    kp_row = np.concatenate([np.zeros(raised), usual_kp()[: 28 - raised]])
    scene = Scene(qd_latitude_deg=latitude_deg, count=5, clear=clear, kp_row=kp_row / kp_row.sum())
    assert scene.tonight == pytest.approx(0.45, abs=0.01)
    (one,) = stays(scene.odds, 5)
    assert 0.80 <= one.odds_at_least_one <= 0.90


def test_one_more_night_is_the_stay_that_is_a_night_longer() -> None:
    found = Scene(count=9, qd_latitude_deg=65.0).odds
    longer = stays(found, 6)
    five = stays(found, 5)
    assert [one.one_more for one in five[:-1]] == pytest.approx([one.odds_at_least_one for one in longer])
    assert five[-1].one_more is None


def test_the_curve_goes_through_every_length_of_stay() -> None:
    found = Scene(count=12, qd_latitude_deg=64.0).odds
    of_lengths = [stays(found, length)[2].odds_at_least_one for length in range(1, 11)]
    assert curve(found, 2) == pytest.approx(of_lengths)
    assert curve(found, 2, most=3) == pytest.approx(of_lengths[:3])
    with pytest.raises(UnusableInput):
        curve(found, 12)


def test_without_any_correlation_nights_multiply() -> None:
    scene = Scene(
        count=4,
        kp_correlation=KpCorrelation(level=0.0, night=0.0, next_night=0.0),
        cloud_correlation=CloudCorrelation(night=0.5, next_night=0.0),
    )
    found = sightings(
        scene.odds.missed.middle, 4, kp_correlation=scene.kp_correlation, clouds=scene.cloud_correlation
    )
    missed = 1.0 - scene.tonight
    assert found.at_least_one[0, -1] == pytest.approx(1.0 - missed**4, abs=1e-4)
    two = 1.0 - missed**4 - 4.0 * missed**3 * (1.0 - missed)
    assert found.at_least_two[0] == pytest.approx(two, abs=1e-4)


def test_what_is_not_known_of_all_nights_ties_them_together() -> None:
    scene = Scene(count=5, qd_latitude_deg=64.0)
    (one,) = stays(scene.odds, 5)
    known = sightings(
        scene.odds.missed.middle, 5, kp_correlation=scene.kp_correlation, clouds=scene.cloud_correlation
    )
    assert one.odds_at_least_one < known.at_least_one[0, -1] - 0.01


def test_a_weather_that_never_changes_gives_no_second_chance() -> None:
    changes, lasts = (CloudCorrelation(night=0.9, next_night=next_night) for next_night in (0.0, 1.0))
    scene = Scene(count=5, qd_latitude_deg=68.0)
    (changing,) = stays(scene.but(cloud_correlation=changes).odds, 5)
    (lasting,) = stays(scene.but(cloud_correlation=lasts).odds, 5)
    assert lasting.odds_at_least_one < changing.odds_at_least_one - 0.2


def test_stays_are_those_of_a_simulation() -> None:
    # An independent way to the same numbers: draw the factors night by night and count sightings.
    chances, level, night, following = (0.3, 0.45, 0.2), 0.15, 0.4, 0.45
    generator = np.random.default_rng(7)
    draws = 60_000
    shared = np.sqrt(level) * generator.standard_normal(draws)
    u = generator.standard_normal(draws)
    count = np.zeros(draws, dtype=np.int64)
    own = np.sqrt(1.0 - level - night)
    for chance in chances:
        score = float(normal_quantile(np.array(chance)))
        seen = normal_cdf((score + shared + np.sqrt(night) * u) / own)
        count += generator.random(draws) < seen
        u = following * u + np.sqrt(1.0 - following**2) * generator.standard_normal(draws)
    correlation = KpCorrelation(level=level, night=night, next_night=following)
    found = sightings(
        _missed_by_kp(chances, correlation),
        3,
        kp_correlation=correlation,
        clouds=CloudCorrelation(night=0.5, next_night=0.2),
    )
    assert found.at_least_one[0, -1] == pytest.approx(np.mean(count >= 1), abs=0.012)
    assert found.at_least_two[0] == pytest.approx(np.mean(count >= 2), abs=0.012)


def _missed_by_kp(chances: tuple[float, ...], correlation: KpCorrelation) -> np.ndarray:
    """Nights that are seen when Kp is 9 and missed when it is 0, as P(missed) at the nodes."""
    rows = np.zeros((len(chances), 28))
    rows[:, 0], rows[:, 27] = 1.0 - np.array(chances), chances
    nodes = kp_nodes(ActivityOutlook(0.0, rows, ("x",) * len(rows), correlation))
    return np.repeat(nodes.at_most[:, 0, :, None], len(CLOUDS.weights), axis=2)


def test_more_nights_than_there_are_is_refused_by_name() -> None:
    with pytest.raises(UnusableInput, match="5 nights"):
        stays(Scene(count=3).odds, 5)
    with pytest.raises(UnusableInput):
        stays(Scene(count=3).odds, 0)
