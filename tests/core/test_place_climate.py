import json
from datetime import UTC, datetime

import ephem
import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from auroraplan.core.arrays import Floats
from auroraplan.core.cloud_normals import months_since_january
from auroraplan.core.place_climate import (
    HourlyCover,
    NightlyCover,
    PlaceClimate,
    from_document,
    joined,
    of_hours,
    of_nights,
    sun_altitude_deg,
)

EPHEM_UNIX_DAYS = 25_567.5
"""The beginning of 1970, in days since noon of 31 December 1899."""
JANUARY = datetime(2017, 1, 1, tzinfo=UTC).timestamp()
TEN_YEARS = JANUARY + 3600.0 * np.arange(3652 * 24, dtype=np.float64)
ABISKO = {"latitude_deg": 68.35, "longitude_deg": 18.83}


def climate(clear: float, spread: float, source_id: str = "own") -> PlaceClimate:
    return PlaceClimate(source_id, 68.35, 18.83, 2017, 2026, np.full(12, clear), np.full(12, spread))


def hourly(cover: Floats) -> HourlyCover:
    nothing = np.zeros(len(cover))
    return HourlyCover(TEN_YEARS[: len(cover)], cover, cover, nothing, nothing)


@pytest.mark.parametrize(("latitude", "longitude"), [(69.65, 18.96), (-42.9, 147.3), (64.8, -147.7)])
def test_the_sun_stands_where_ephem_has_it(latitude: float, longitude: float) -> None:
    times = JANUARY + 3600.0 * 37.0 * np.arange(0, 2300, 23, dtype=np.float64)
    observer = ephem.Observer()
    observer.lat, observer.lon, observer.pressure = np.radians(latitude), np.radians(longitude), 0.0
    sun, theirs = ephem.Sun(), list[float]()
    for days in (times / 86_400.0 + EPHEM_UNIX_DAYS).tolist():
        observer.date = days
        sun.compute(observer)
        theirs.append(float(np.degrees(sun.alt)))
    assert sun_altitude_deg(times, latitude, longitude) == pytest.approx(np.array(theirs), abs=0.05)


def test_ten_years_of_dark_hours_give_the_share_that_was_clear() -> None:
    """Oracle: nights drawn clear or overcast with a chance by month that is known."""
    random = np.random.default_rng(5)
    night = np.floor((TEN_YEARS + 18.83 * 240.0) / 86_400.0 - 0.5).astype(int)
    month = night.astype("datetime64[D]").astype("datetime64[M]").astype(int) % 12
    truth = np.linspace(0.2, 0.5, 12)
    draw = random.random(night.max() - night.min() + 1)[night - night.min()]
    dark = sun_altitude_deg(TEN_YEARS, **ABISKO) < -6.0
    # By day it is always overcast, which must not count.
    cover = np.where(dark & (draw < truth[month]), 0.0, 1.0)
    found = of_hours("archive", hourly(cover), **ABISKO)
    assert found is not None
    assert (found.first_year, found.last_year) == (2016, 2026)
    known = ~np.isnan(found.clear)
    assert np.flatnonzero(~known).tolist() == [5, 6], "no night of June and July is dark"
    assert found.clear[known] == pytest.approx(truth[known], abs=0.09)
    long_nights = [0, 1, 2, 3, 7, 8, 9, 10, 11]
    assert np.all((found.spread[long_nights] > 0.06) & (found.spread[long_nights] < 0.1))
    assert found.spread[4] > 0.1, "May has few dark nights"


def test_years_that_differ_leave_the_mean_less_known() -> None:
    random = np.random.default_rng(6)
    year = (TEN_YEARS - JANUARY) // (365.25 * 86_400.0)
    night = np.floor(TEN_YEARS / 86_400.0 - 0.5).astype(int)
    draw = random.random(night.max() + 1)[night]
    steady = of_hours("a", hourly(np.where(draw < 0.5, 0.0, 1.0)), **ABISKO)
    changing = of_hours("a", hourly(np.where(draw < np.where(year % 2 == 0, 0.1, 0.9), 0.0, 1.0)), **ABISKO)
    assert steady is not None
    assert changing is not None
    assert changing.spread[0] > 1.5 * steady.spread[0]


def test_a_record_without_dark_hours_or_without_cover_is_none() -> None:
    assert of_hours("a", hourly(np.full(1000, np.nan)), **ABISKO) is None
    june = datetime(2020, 6, 10, tzinfo=UTC).timestamp() + 3600.0 * np.arange(200, dtype=np.float64)
    nothing = np.zeros(200)
    assert of_hours("a", HourlyCover(june, nothing, nothing, nothing, nothing), **ABISKO) is None
    assert of_nights("n", NightlyCover(np.array([]), np.array([])), **ABISKO) is None


def test_nightly_means_become_a_chance_by_the_line_for_means() -> None:
    """By hand: half of the nights overcast, half at 0.4, is a mean of 0.7, and 0.96 - 1.08 x 0.7 = 0.204."""
    days = JANUARY + 86_400.0 * np.arange(3652, dtype=np.float64)
    cover = np.where(np.arange(3652) % 2 == 0, 1.0, 0.4)
    found = of_nights("nasa-power", NightlyCover(days, cover), **ABISKO)
    assert found is not None
    assert found.clear == pytest.approx(np.full(12, 0.204), abs=0.01)
    assert np.all(found.spread > 0.1)


@given(own=st.floats(0.05, 0.95), error=st.floats(0.01, 0.3), usual=st.floats(0.05, 0.95))
def test_the_blend_lies_between_and_is_known_better_than_either(
    own: float, error: float, usual: float
) -> None:
    month = months_since_january(TEN_YEARS[:8760:700])
    clear, spread, part = climate(own, error).blended(
        np.full(len(month), usual), np.full(len(month), 0.1), month
    )
    assert np.all((clear >= min(own, usual) - 1e-9) & (clear <= max(own, usual) + 1e-9))
    assert np.all(spread < min(error, 0.1))
    assert np.all((part > 0.5) == (error < 0.1))


def test_a_month_that_says_nothing_leaves_the_normals() -> None:
    months = np.full(12, 0.5)
    months[5] = np.nan
    holed = PlaceClimate("own", 68.35, 18.83, 2017, 2026, months, np.where(np.isnan(months), np.nan, 0.05))
    month = np.array([4.5, 5.1, 5.5, 5.9, 6.5])
    clear, spread, part = holed.blended(np.full(5, 0.2), np.full(5, 0.1), month)
    assert clear[1:4] == pytest.approx(np.full(3, 0.2))
    assert spread[1:4] == pytest.approx(np.full(3, 0.1))
    assert part.tolist()[1:4] == [0.0, 0.0, 0.0]
    assert np.all(clear[[0, 4]] > 0.4)


def test_two_records_join_by_precision() -> None:
    """By hand: weights 100 and 25 of 0.3 and 0.8 give 0.4, and an error of 1 / sqrt(125)."""
    both = joined(climate(0.3, 0.1), climate(0.8, 0.2, "other"))
    assert both is not None
    assert both.source_id == "own"
    assert both.clear == pytest.approx(np.full(12, 0.4))
    assert both.spread == pytest.approx(np.full(12, 125.0**-0.5))
    assert joined(None, both) is both
    assert joined(None, None) is None


def test_the_table_goes_through_json_and_back() -> None:
    months = np.linspace(0.1, 0.6, 12)
    months[6] = np.nan
    table = PlaceClimate("own", 68.35, 18.83, 2017, 2026, months, np.where(np.isnan(months), np.nan, 0.07))
    back = from_document(json.loads(json.dumps(table.document())))
    assert back is not None
    assert back.clear == pytest.approx(months, nan_ok=True, abs=1e-4)
    assert (back.source_id, back.first_year, back.last_year) == ("own", 2017, 2026)


ATOMS = st.none() | st.booleans() | st.floats() | st.text(max_size=5) | st.integers()
JSON = ATOMS | st.lists(ATOMS, min_size=11, max_size=12)


@given(value=JSON, key=st.sampled_from(["clear", "spread", "source_id", "latitude_deg", "first_year"]))
def test_a_document_that_is_no_table_is_none(value: object, key: str) -> None:
    document = dict(climate(0.3, 0.1).document())
    document[key] = value
    back = from_document(document)
    if back is not None:
        assert np.all(np.isnan(back.clear) | ((back.clear >= 0.0) & (back.clear <= 1.0)))
    assert from_document(value) is None


@pytest.mark.parametrize("huge", [-(2**63) - 1, 2**64, 10**400])
def test_a_whole_number_that_no_array_holds_does_no_harm(huge: int) -> None:
    columns = {"clear": [0.3] * 12, "spread": [0.05] * 12}
    place = {"source_id": "x", "latitude_deg": 69.0, "longitude_deg": 19.0}
    years = {"first_year": 2016, "last_year": 2025}
    for key in ("latitude_deg", "last_year"):
        found = from_document({**columns, **place, **years, key: huge})
        assert found is None or np.all(found.clear == 0.3)
