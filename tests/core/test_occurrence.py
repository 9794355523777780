import numpy as np
import pytest

from auroraplan.core.activity import KpHistory
from auroraplan.core.occurrence import ANCHORS, Anchor, cloudless, constant, observed


def test_what_was_observed_is_certain_and_what_was_not_is_unknown() -> None:
    history = KpHistory(start_unix_s=0.0, kp=np.array([1.0, 0.0, np.nan, 7.0 / 3.0]))
    found = observed(history, 10_800.0, 4 * 10_800.0 - 1.0)
    assert found.start_unix_s == 10_800.0
    assert found.probabilities[0].argmax() == 0
    assert np.all(np.isnan(found.probabilities[1]))
    assert found.probabilities[2].argmax() == 7


def test_a_constant_kp_covers_the_times_asked_for() -> None:
    found = constant(5.0, 5_000.0, 40_000.0)
    assert found.start_unix_s == 0.0
    assert found.probabilities.shape == (4, 28)
    assert np.all(found.probabilities[:, 15] == 1.0)


def test_a_cloudless_sky_is_clear_and_known() -> None:
    found = cloudless(5_000.0, 40_000.0)
    assert found.clear.shape == (11,)
    assert np.all(found.clear == 1.0)
    assert np.all(found.spread == 0.0)


@pytest.mark.parametrize("anchor", ANCHORS, ids=lambda anchor: anchor.place.name)
def test_an_anchor_lies_between_its_bounds(anchor: Anchor) -> None:
    assert 0.0 < anchor.least < anchor.share < anchor.most < 1.0
