"""Every source that is a file in sources/activity keeps what a source promises."""

import json
from datetime import datetime, timedelta
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from auroraplan.core.activity import ActivityForecast
from auroraplan.sources.catalogue import activity_sources
from auroraplan.sources.faults import Stale, Unreadable
from auroraplan.sources.source import ActivitySource

RECORDED = Path(__file__).parent / "recorded"
SOURCES = activity_sources()
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
    assert source.url.startswith("https://")
    assert source.title
    assert source.attribution
    assert source.horizon_h > source.cadence_h > 0
    assert source.ask_again_after_s >= 60.0


@each_source
def test_good_and_odd_recordings_give_a_forecast_that_looks_ahead(source: ActivitySource) -> None:
    for kind in ("good", "odd"):
        bodies = recordings(source, kind)
        assert bodies
        for body in bodies:
            forecast = source.parse(body, fetched_utc(source))
            assert isinstance(forecast, ActivityForecast)
            assert_well_formed(forecast, source)
            assert forecast.step_start_unix_s[-1] > fetched_utc(source).timestamp()
            assert forecast.issued_utc is None or forecast.issued_utc <= fetched_utc(source)


@each_source
def test_a_recording_read_a_year_later_is_stale(source: ActivitySource) -> None:
    for body in recordings(source, "good"):
        assert isinstance(source.parse(body, fetched_utc(source) + timedelta(days=365)), Stale)


@each_source
def test_a_recording_cut_anywhere_is_unreadable(source: ActivitySource) -> None:
    for body in recordings(source, "good"):
        for cut in range(0, len(body) - 1, max(1, len(body) // 97)):
            assert isinstance(source.parse(body[:cut], fetched_utc(source)), Unreadable)


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


def assert_named(parsed: object, source: ActivitySource) -> None:
    if isinstance(parsed, ActivityForecast):
        assert_well_formed(parsed, source)
    else:
        assert isinstance(parsed, Unreadable | Stale)
        assert parsed.sentence.endswith(".")


def assert_well_formed(forecast: ActivityForecast, source: ActivitySource) -> None:
    assert forecast.source_id == source.id
    assert len(forecast.kp) == len(forecast.observed) == len(forecast.step_start_unix_s) > 0
    assert np.all(np.diff(forecast.step_start_unix_s) > 0)
    assert np.all((forecast.kp >= 0) & (forecast.kp <= 9))
    assert not forecast.kp.flags.writeable
