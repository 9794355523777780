"""Every source that is a file in sources/activity keeps what a source promises."""

import json
from datetime import UTC, datetime, timedelta
from pathlib import Path
from time import process_time

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from auroraplan.core.activity import (
    KP_STEP_S,
    ActivityForecast,
    DailyForecast,
    Forecast,
    SolarFluxForecast,
)
from auroraplan.sources.catalogue import activity_sources
from auroraplan.sources.faults import Stale, Unreadable
from auroraplan.sources.source import ActivitySource, span_unix_s

RECORDED = Path(__file__).parent / "recorded"
SOURCES = activity_sources()
NOW = datetime(2027, 1, 10, 7, 47, tzinfo=UTC)
each_source = pytest.mark.parametrize("source", SOURCES, ids=lambda source: source.id)


def recordings(source: ActivitySource, kind: str) -> list[bytes]:
    return [path.read_bytes() for path in sorted((RECORDED / source.id).glob(f"{kind}*"))]


def fetched_utc(source: ActivitySource) -> datetime:
    about = json.loads((RECORDED / source.id / "about.json").read_text("ascii"))
    return datetime.fromisoformat(about["fetched_utc"])


def test_there_is_a_source_and_no_two_share_an_id() -> None:
    assert SOURCES
    assert len({source.id for source in SOURCES}) == len(SOURCES)
    assert list(SOURCES) == sorted(SOURCES, key=lambda source: (source.preference, source.id))


@each_source
def test_a_source_says_where_it_asks_how_often_and_whom_to_thank(source: ActivitySource) -> None:
    assert source.address(NOW).startswith("https://")
    assert source.title
    assert source.attribution
    assert source.horizon_h > source.cadence_h > 0
    assert source.ask_again_after_s >= 60.0
    assert source.stands_in_for is None or source.stands_in_for in {each.id for each in SOURCES}


def test_a_stand_in_comes_after_what_it_stands_in_for() -> None:
    preference = {source.id: source.preference for source in SOURCES}
    pairs = [
        (source.preference, preference[source.stands_in_for]) for source in SOURCES if source.stands_in_for
    ]
    assert pairs
    assert all(own > first for own, first in pairs)


@each_source
def test_good_and_odd_recordings_give_a_forecast_of_use(source: ActivitySource) -> None:
    for kind in ("good", "odd"):
        bodies = recordings(source, kind)
        assert bodies
        for body in bodies:
            forecast = source.parse(body, fetched_utc(source))
            assert isinstance(forecast, Forecast)
            assert_well_formed(forecast, source)
            begins, ends = span_unix_s(forecast)
            assert source.tells_the_past or ends > fetched_utc(source).timestamp()
            assert ends - begins <= (source.horizon_h + 192) * 3600
            assert forecast.issued_utc is None or forecast.issued_utc <= fetched_utc(source)


@each_source
def test_a_recording_read_years_later_is_stale(source: ActivitySource) -> None:
    for body in recordings(source, "good"):
        assert isinstance(source.parse(body, fetched_utc(source) + timedelta(days=20 * 365)), Stale)


@each_source
def test_a_recording_cut_anywhere_is_unreadable_or_a_whole_part(source: ActivitySource) -> None:
    """No number that was cut in two is read: what is left is exactly the beginning of the whole."""
    for body in recordings(source, "good"):
        whole = source.parse(body, fetched_utc(source))
        assert isinstance(whole, Forecast)
        for cut in range(0, len(body) - 1, max(1, len(body) // 397)):
            part = source.parse(body[:cut], fetched_utc(source))
            if isinstance(part, Forecast):
                assert source.address(NOW).endswith(".txt")  # JSON is read whole or not at all
                assert_begins_like(part, whole)
            else:
                assert isinstance(part, Unreadable | Stale)


@each_source
@given(body=st.binary(max_size=400))
def test_any_bytes_give_a_forecast_or_a_named_fault(source: ActivitySource, body: bytes) -> None:
    assert_named(source.parse(body, fetched_utc(source)), source)


@each_source
@given(data=st.data())
def test_a_recording_with_bytes_changed_gives_a_forecast_or_a_named_fault(
    source: ActivitySource, data: st.DataObject
) -> None:
    body = bytearray(data.draw(st.sampled_from(recordings(source, "good") + recordings(source, "odd"))))
    for _ in range(data.draw(st.integers(1, 8))):
        position = data.draw(st.integers(0, len(body)))
        body[position : position + data.draw(st.integers(0, 3))] = data.draw(st.binary(max_size=6))
    assert_named(source.parse(bytes(body), fetched_utc(source)), source)


ISSUED = b":Issued: 2027 Jan 10 0030 UTC\n"
KP_ROWS = b"".join(b"%02d-%02dUT 1.00 1.00 1.00\n" % (hour, (hour + 3) % 24) for hour in range(0, 24, 3))
NASTY = {
    "digits": b"9" * 2_000_000,
    "spaces": b":Issued: " + b" " * 2_000_000,
    "open brackets": b"[" * 200_000,
    "rows": b"[" + b'{"time_tag":"2027-01-10T00:00:00","kp":1},' * 40_000 + b"{}]",
    "lines": b"00-03UT 1.00 1.00 1.00\n" * 8_000,
    "days": b"2027 Jan 10 120 5 2\n" * 9_000,
    "pairs": b"45-DAY AP FORECAST\n" + b"10Jan27 005 " * 15_000,
    "tags": b"(G1)" * 49_000,
    "line ends": b"\r" * 190_000,
    "blanks in a cell": ISSUED + b"00-03UT a" + b" " * 198_000 + b"b\n",
    "blanks in many cells": ISSUED + (b"00-03UT a" + b" " * 2_000 + b"b\n") * 90,
    "days of a heading": ISSUED + b"Jan 10 " * 28_000 + b"\n" + KP_ROWS,
    "blanks of a prediction": ISSUED + b"Predicted Ap " + (b" 000-000-000" + b" " * 3_000) * 60 + b"x",
    "small values": b"[" + b"1," * 999_000 + b"1]",
    "small lists": b"[" + b"[[]]," * 399_000 + b"1]",
    "small objects": b"[" + b'{"a":{}},' * 222_000 + b"1]",
    "many keys": b"{" + b",".join(b'"%x":1' % number for number in range(200_000)) + b"}",
    "not a number": b'{"Kp": [NaN, Infinity, 1e999], "datetime": ["2027-01-10T00:00:00Z"], "data": NaN}',
}


@each_source
@pytest.mark.parametrize("body", NASTY.values(), ids=NASTY.keys())
def test_nonsense_of_any_size_is_named_soon(source: ActivitySource, body: bytes) -> None:
    """200 ms is the promise; here more than twice as much, since tests run beside each other."""
    begun = process_time()
    assert_named(source.parse(body, fetched_utc(source)), source)
    assert process_time() - begun < 0.5


def assert_named(parsed: object, source: ActivitySource) -> None:
    if isinstance(parsed, Forecast):
        assert_well_formed(parsed, source)
    else:
        assert isinstance(parsed, Unreadable | Stale)
        assert parsed.sentence.endswith(".")


def rows_of(forecast: Forecast) -> dict[str, np.ndarray]:
    """The arrays of a forecast by name, its times first."""
    arrays = {name: getattr(forecast, name) for name in forecast.__slots__}
    return {name: array for name, array in arrays.items() if isinstance(array, np.ndarray)}


def assert_well_formed(forecast: Forecast, source: ActivitySource) -> None:
    assert forecast.source_id == source.id
    arrays = rows_of(forecast)
    times = next(iter(arrays.values()))
    assert len(times) > 0
    assert np.all(np.diff(times) > 0)
    for array in arrays.values():
        assert len(array) == len(times)
        assert not array.flags.writeable
    match forecast:
        case ActivityForecast():
            assert np.all(times % KP_STEP_S == 0)
            assert_between(forecast.kp, 0, 9, known=True)
            if forecast.quartiles is not None:
                assert_between(forecast.quartiles, 0, 9, known=True)
                assert np.all(forecast.quartiles[:, 0] <= forecast.kp)
                assert np.all(forecast.kp <= forecast.quartiles[:, 1])
        case DailyForecast():
            assert np.all(times % 86_400 == 0)
            assert_between(forecast.largest_kp, 0, 9)
            assert_between(forecast.ap, 0, 400)
            assert_between(forecast.classes, 0, 1)
            assert np.nansum(forecast.classes, axis=1).max() <= 1 + 1e-9
        case SolarFluxForecast():
            assert_between(forecast.flux_sfu, 50, 500, known=True)
            assert_between(forecast.low_sfu, 50, 500)
            assert_between(forecast.high_sfu, 50, 500)


def assert_between(values: np.ndarray, least: float, most: float, *, known: bool = False) -> None:
    assert np.all(np.isfinite(values) | ~np.full(values.shape, known))
    present = values[~np.isnan(values)]
    assert np.all((present >= least) & (present <= most))


def assert_begins_like(part: Forecast, whole: Forecast) -> None:
    for (name, some), every in zip(rows_of(part).items(), rows_of(whole).values(), strict=True):
        np.testing.assert_array_equal(some, every[: len(some)], err_msg=name)
