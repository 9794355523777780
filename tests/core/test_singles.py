from statistics import NormalDist

import numpy as np
import pytest

from auroraplan.core.singles import normal_cdf


def test_the_distribution_agrees_with_pythons_own_to_single_precision() -> None:
    scores = np.linspace(-8.0, 8.0, 321)
    expected = [NormalDist().cdf(score) for score in scores]
    assert normal_cdf(scores) == pytest.approx(expected, abs=2e-7)


def test_ends_are_certain_and_the_unknown_stays_unknown() -> None:
    found = normal_cdf(np.array([-np.inf, np.inf, np.nan]))
    assert found[:2].tolist() == [0.0, 1.0]
    assert np.isnan(found[2])
