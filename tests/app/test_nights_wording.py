"""Nights in words: what is said agrees with what is shown."""

from hypothesis import given
from hypothesis import strategies as st

from auroraplan.app.chance_wording import whole_percent
from auroraplan.app.nights_wording import (
    gain_points,
    needed_text,
    nights_for_percent,
    nights_text,
    one_more_text,
)
from auroraplan.core.trips import NightsCurve
from plan_example import ABISKO, FIRST_EVENING

CURVE = NightsCurve(
    ABISKO, FIRST_EVENING, (0.472, 0.62, 0.836, 0.8386, 0.9), low=(0.3,) * 5, high=(0.6, 0.7, 0.9, 0.9, 0.95)
)


def test_a_stay_is_told_with_its_range_and_what_one_more_night_adds() -> None:
    assert nights_text(CURVE, 2, "Abisko") == (
        "2 nights at Abisko from Sat 5 Dec: 62 % (30–70 %). +1 night adds 22 points: 84 %."
    )
    assert nights_text(CURVE, 1, "Abisko").startswith("1 night at Abisko")


def test_a_gain_that_cannot_be_seen_is_less_than_a_point() -> None:
    assert one_more_text(CURVE, 3) == "+1 night adds less than 1 point: 84 %."


def test_the_last_night_told_has_none_after_it() -> None:
    assert one_more_text(CURVE, 5) == ""
    assert gain_points(CURVE, 6) is None


def test_how_many_nights_are_enough() -> None:
    assert needed_text(CURVE, "Abisko") == "Abisko from 5 Dec: 2 nights for 50 %, 3 for 80 %, 5 for 90 %"
    short = NightsCurve(ABISKO, FIRST_EVENING, (0.3, 0.55))
    assert needed_text(short, "Abisko") == "Abisko from 5 Dec: 2 nights for 50 %, more than 2 for 80 %"


@given(st.lists(st.floats(0.0, 1.0), min_size=1, max_size=14).map(sorted))
def test_the_points_added_sum_to_what_is_shown_at_the_end(chances: list[float]) -> None:
    curve = NightsCurve(ABISKO, FIRST_EVENING, tuple(chances))
    points = [gain_points(curve, nights) or 0 for nights in range(1, len(chances) + 1)]
    assert sum(points) == whole_percent(chances[-1])


@given(st.lists(st.floats(0.0, 1.0), min_size=1, max_size=14).map(sorted), st.integers(1, 99))
def test_one_night_less_is_not_enough(chances: list[float], least: int) -> None:
    curve = NightsCurve(ABISKO, FIRST_EVENING, tuple(chances))
    count = nights_for_percent(curve, least)
    shown = [whole_percent(chance) or 0 for chance in chances]
    if count is None:
        assert max(shown) < least
    else:
        assert shown[count - 1] >= least
        assert all(value < least for value in shown[: count - 1])
