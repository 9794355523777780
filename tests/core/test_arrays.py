from __future__ import annotations

import statistics

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from auroraplan.core.arrays import median

FINITE = st.floats(-1e6, 1e6)


@given(st.lists(FINITE, min_size=1))
def test_the_median_is_that_of_the_standard_library(values: list[float]) -> None:
    assert median(np.array(values)) == statistics.median(values)
