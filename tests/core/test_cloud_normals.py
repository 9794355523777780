from datetime import UTC, datetime

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from auroraplan.core.arrays import Floats
from auroraplan.core.cloud_normals import (
    CORRELATION,
    CloudNormals,
    clear_chance,
    months_since_january,
    outlook,
    seasonal,
)
from auroraplan.core.places import place_at

COVERS = st.lists(st.floats(0.0, 1.0), min_size=12, max_size=12).map(np.array)


def normals(*points: tuple[float, float, float], smoothing_km: float = 5.0) -> CloudNormals:
    """Points with one cover for all months."""
    latitude, longitude, cover = np.array(points).T
    smoothing = np.full(len(points), smoothing_km)
    return CloudNormals(latitude, longitude, smoothing, np.repeat(cover[:, np.newaxis], 12, axis=1))


def test_a_tabulated_point_has_its_own_figure() -> None:
    cover, error = normals((69.65, 18.96, 0.68), (67.0, -50.7, 0.55)).cover_at(69.65, 18.96)
    assert cover == pytest.approx(np.full(12, 0.68), abs=1e-3)
    assert error == pytest.approx(np.full(12, 0.07), abs=1e-3)


def test_between_two_points_the_cover_lies_between_theirs() -> None:
    cover, _ = normals((65.0, 20.0, 0.4), (67.0, 20.0, 0.8)).cover_at(66.0, 20.0)
    assert cover == pytest.approx(np.full(12, 0.6), abs=1e-6)


def test_less_is_known_the_farther_the_nearest_point_is() -> None:
    table = normals((65.0, 20.0, 0.6))
    errors = [table.cover_at(65.0 + north, 20.0)[1][0] for north in (0.0, 1.0, 4.0, 20.0)]
    assert errors == sorted(errors)
    assert errors[0] < 0.08
    assert errors[-1] > 0.12


def test_a_month_without_a_figure_is_taken_from_the_points_that_have_one() -> None:
    table = normals((65.0, 20.0, 0.4), (67.0, 20.0, 0.8))
    cover = table.cover.copy()
    cover[0, 0] = np.nan
    holed = CloudNormals(table.latitude_deg, table.longitude_deg, table.smoothing_km, cover)
    assert holed.cover_at(65.0, 20.0)[0][:2] == pytest.approx([0.8, 0.4], abs=1e-3)


# P(clear) = 0.96 - 1.08 m at the covers of Tromso and Yellowknife in February (0.69, 0.52), by hand.
@pytest.mark.parametrize(("cover", "chance"), [(0.69, 0.2148), (0.52, 0.3984), (0.0, 0.96)])
def test_the_chance_of_a_clear_line_follows_the_fitted_line(cover: float, chance: float) -> None:
    clear, _ = clear_chance(np.array([cover]), np.array([0.07]))
    assert clear[0] == pytest.approx(chance, abs=1e-3)


@given(covers=COVERS, error=st.floats(0.0, 0.3))
def test_no_chance_is_zero_or_one_and_more_cloud_never_helps(covers: Floats, error: float) -> None:
    ordered = np.sort(covers)
    clear, spread = clear_chance(ordered, np.full(12, error))
    assert np.all((clear > 0.0) & (clear < 1.0))
    assert np.all((spread > 0.0) & np.isfinite(spread))
    assert np.all(np.diff(clear) <= 1e-12)


@given(covers=COVERS)
def test_the_season_passes_through_the_middles_of_the_months(covers: Floats) -> None:
    assert seasonal(covers, np.linspace(0.5, 11.5, 12)) == pytest.approx(covers)


@given(covers=COVERS)
def test_the_season_has_no_jump_at_new_year(covers: Floats) -> None:
    before, after = seasonal(covers, np.array([11.999_999, 0.0]))
    assert before == pytest.approx(after, abs=1e-4)


def test_the_middle_of_a_month_is_half_past_it() -> None:
    moments = [
        datetime(2027, 1, 16, 12, tzinfo=UTC),
        datetime(2027, 12, 1, tzinfo=UTC),
        datetime(1969, 2, 1, tzinfo=UTC),
    ]
    at = months_since_january(np.array([moment.timestamp() for moment in moments]))
    assert at == pytest.approx([0.5, 11.0, 1.0])


def test_an_outlook_starts_with_the_whole_hour_and_names_its_source() -> None:
    start = datetime(2027, 2, 10, 17, 0, tzinfo=UTC).timestamp()
    ahead = outlook(normals((65.0, 20.0, 0.6)), place_at(65.0, 20.0, "Etc/UTC"), start + 1_799.0, 30)
    assert ahead.start_unix_s == start
    assert ahead.clear.shape == ahead.spread.shape == (30,)
    assert set(ahead.source_ids) == {"cloud-normals"}
    assert not ahead.clear.flags.writeable


def test_the_shared_factor_gives_a_night_the_clear_hours_that_hourly_persistence_gives() -> None:
    """Oracle: a latent AR(1) process with the measured correlation of 0.85 from hour to hour, 8 hours."""
    random = np.random.default_rng(20270210)
    nights, hours, threshold = 100_000, 8, -0.7534  # the normal quantile of 0.2256, Tromso in February
    chain = np.empty((nights, hours))
    chain[:, 0] = random.standard_normal(nights)
    for hour in range(1, hours):
        chain[:, hour] = 0.85 * chain[:, hour - 1] + np.sqrt(1 - 0.85**2) * random.standard_normal(nights)
    shared = np.sqrt(CORRELATION.night) * random.standard_normal((nights, 1))
    ours = shared + np.sqrt(1 - CORRELATION.night) * random.standard_normal((nights, hours))
    some_clear = [(hours_of < threshold).any(axis=1).mean() for hours_of in (chain, ours)]
    assert some_clear[1] == pytest.approx(some_clear[0], abs=0.015)
