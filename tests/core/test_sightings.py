from typing import Any

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from auroraplan.core.kp_nodes import SHARED_NODES
from auroraplan.core.oval import equatorward_edge_deg
from auroraplan.core.sightings import Display, chance_of_a_moment, in_view, missed

CLEAR_NIGHT = {
    "sun_altitude_deg": np.array(-20.0),
    "moon_altitude_deg": np.array(-10.0),
    "moon_lit_fraction": np.array(0.9),
}


def moment(latitude_deg: float, kp: float, **changes: float) -> float:
    sky = {**CLEAR_NIGHT, **{name: np.array(value) for name, value in changes.items()}}
    return float(chance_of_a_moment(np.array(latitude_deg), np.array(23.0), np.array(kp), **sky))


def test_a_moment_in_daylight_has_no_chance_and_one_in_twilight_some() -> None:
    assert moment(66.0, 4.0, sun_altitude_deg=-5.0) == 0.0
    assert 0.0 < moment(66.0, 4.0, sun_altitude_deg=-9.0) < moment(66.0, 4.0)


@pytest.mark.parametrize("latitude_deg", [50.0, 57.0, 62.0, 66.0])
def test_a_high_full_moon_leaves_a_share_of_the_odds_of_a_moment(latitude_deg: float) -> None:
    # Reports of 2015-16: odds p / (1 - p) x exp(-1.43 lit fraction sin altitude), 95 %: x 0.12-0.55.
    dark = moment(latitude_deg, 4.0)
    moonlit = moment(latitude_deg, 4.0, moon_altitude_deg=60.0, moon_lit_fraction=1.0)
    assert 0.15 < moonlit / (1.0 - moonlit) / (dark / (1.0 - dark)) < 0.5


def test_reports_from_below_the_oval_are_finely_graded() -> None:
    # Reports come from 15 degrees below the edge to 5 inside it: no two margins a tenth apart may tie.
    latitude = np.arange(45.0, 66.0, 0.1)
    for kp in (1.0, 3.0, 5.0, 7.0):
        chances = chance_of_a_moment(latitude, np.array(23.0), np.array(kp), **CLEAR_NIGHT)
        below = latitude < float(equatorward_edge_deg(kp, 23.0))
        assert np.all(np.diff(chances[below]) > 0.0)
        assert chances[0] > 1e-7


def test_the_tail_below_the_oval_thins_out_like_that_of_the_reports() -> None:
    # Share of reports with aurora: 0.34 at margins of -12 to -9 deg, 0.87 at -5 to -3: e^0.39 a degree,
    # blurred by who reports; the model may be up to three times as steep, and must not be a cliff.
    latitude = float(equatorward_edge_deg(5.0, 23.0)) - np.array([10.5, 4.0])
    low, high = chance_of_a_moment(latitude, np.array(23.0), np.array(5.0), **CLEAR_NIGHT).tolist()
    slope = (np.log(high / (1.0 - high)) - np.log(low / (1.0 - low))) / 6.5
    assert 0.3 < slope < 1.1


def test_cloud_takes_its_share_of_a_moment() -> None:
    assert moment(66.0, 4.0, clear=0.25) == pytest.approx(moment(66.0, 4.0) / 4.0)


def test_an_unknown_kp_leaves_a_moment_unknown() -> None:
    assert np.isnan(moment(66.0, float("nan")))


class Steps:
    """Of hours and Kp, only what the products read."""

    def __init__(self, **parts: Any) -> None:
        self.__dict__.update(parts)


@settings(max_examples=30, deadline=None)
@given(
    seed=st.integers(0, 2**32 - 1),
    nights=st.integers(1, 4),
    steps=st.integers(1, 5),
    clouds=st.integers(1, 3),
)
def test_a_night_is_missed_when_every_hour_is(seed: int, nights: int, steps: int, clouds: int) -> None:
    draw = np.random.default_rng(seed)
    levels, own, rows = 5, 2, 4
    row = draw.integers(0, rows, (nights, steps, 3))
    at_nodes = draw.random((rows, own, levels)).astype(np.float32)
    kp = draw.random((3, levels, SHARED_NODES))
    kp = (kp / kp.sum(axis=1, keepdims=True)).astype(np.float32)
    step = draw.integers(0, 3, (nights, steps))
    share = draw.random((nights, steps, 3)) * (draw.random((nights, steps, 1)) < 0.7)
    exposure = (share[..., None] * draw.random((nights, steps, 3, clouds))).astype(np.float32)
    known: Any = Steps(step=step)
    of_kp: Any = Steps(chances=kp)
    watched = in_view(share, known, seen=Display(row, row, at_nodes), kp=of_kp)
    found = missed(exposure, watched)
    assert found.shape == (nights, own, clouds, SHARED_NODES)
    for index in np.ndindex(found.shape):
        night, v, w, shared = index
        expected = 1.0
        for of_step in range(steps):
            at_level = [
                float(kp[step[night, of_step], level, shared])
                * np.prod(
                    [
                        1.0
                        - float(exposure[night, of_step, hour, w])
                        * float(at_nodes[row[night, of_step, hour], v, level])
                        for hour in range(3)
                    ]
                )
                for level in range(levels)
            ]
            expected *= sum(at_level)
        assert found[index] == pytest.approx(expected, abs=3e-6)
