import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from auroraplan.core.arrays import are_among

NUMBERS = st.lists(st.integers(-20, 20), max_size=20)


@given(NUMBERS, NUMBERS)
def test_membership_is_that_of_numpy(values: list[int], known: list[int]) -> None:
    asked, there = np.array(values, np.int64), np.array(known, np.int64)
    assert are_among(asked, there).tolist() == np.isin(asked, there).tolist()
