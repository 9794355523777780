"""The wind chill index against the table of Environment and Climate Change Canada."""

import pytest

from auroraplan.core.wind_chill import freezes_within_min, wind_chill_c

# Rows: wind in km/h; columns: 0, -10, -20, -30, -40 deg C. Environment Canada, "Wind chill: the facts".
PUBLISHED = {
    5: (-2, -13, -24, -36, -47),
    10: (-3, -15, -27, -39, -51),
    20: (-5, -18, -30, -43, -56),
    30: (-6, -20, -33, -46, -59),
    40: (-7, -21, -34, -48, -61),
    60: (-9, -23, -36, -50, -64),
    80: (-10, -24, -38, -52, -67),
}


@pytest.mark.parametrize(("wind", "row"), PUBLISHED.items())
def test_the_index_is_that_of_the_published_table(wind: int, row: tuple[int, ...]) -> None:
    assert tuple(round(wind_chill_c(t, wind)) for t in (0.0, -10.0, -20.0, -30.0, -40.0)) == row


def test_it_is_that_of_the_united_states_too() -> None:
    """National Weather Service, in deg F and mph: 0 deg F and 15 mph feel like -19 deg F."""
    index = wind_chill_c((0.0 - 32.0) / 1.8, 15.0 * 1.609344)
    assert round(index * 1.8 + 32.0) == -19


def test_still_air_counts_as_the_walk_of_a_person() -> None:
    assert wind_chill_c(-20.0, 0.0) == wind_chill_c(-20.0, 5.0)


@pytest.mark.parametrize(
    ("index", "minutes"), [(-27.0, None), (-28.0, 30), (-39.0, 30), (-40.0, 10), (-48.0, 5), (-55.0, 2)]
)
def test_skin_freezes_within_the_published_minutes(index: float, minutes: int | None) -> None:
    assert freezes_within_min(index) == minutes
