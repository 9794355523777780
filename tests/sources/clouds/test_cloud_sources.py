"""What every source of cloud promises, and what each does with the oddities of its service."""

import json
import time
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from auroraplan.core.arrays import Floats
from auroraplan.core.cloud_forecast import CloudEnsemble, CloudForecast
from auroraplan.core.place_climate import HourlyCover, NightlyCover
from auroraplan.core.places import Place, place_at
from auroraplan.sources.cloud_source import LARGEST_ANSWER_BYTES, CloudSource, cut_short
from auroraplan.sources.clouds import (
    met_norway,
    nasa_power,
    open_meteo_archive,
    open_meteo_ensemble,
    open_meteo_forecast,
)
from auroraplan.sources.faults import Stale, Unreadable

RECORDED = Path(__file__).parents[1] / "recorded"
SOURCES = (open_meteo_forecast.SOURCE, met_norway.SOURCE, open_meteo_ensemble.SOURCE)
TROMSO = place_at(69.64891, 18.95508, "Europe/Oslo")
each_source = pytest.mark.parametrize("source", SOURCES, ids=lambda source: source.id)


def recorded(source_id: str, name: str) -> bytes:
    return (RECORDED / source_id / name).read_bytes()


def recordings(source_id: str, kind: str) -> list[bytes]:
    return [path.read_bytes() for path in sorted((RECORDED / source_id).glob(f"{kind}*.json"))]


def fetched_utc(source_id: str) -> datetime:
    return datetime.fromisoformat(json.loads(recorded(source_id, "about.json"))["fetched_utc"])


NOW = fetched_utc(open_meteo_forecast.ID)
PAST = ((open_meteo_archive.ID, open_meteo_archive.parse), (nasa_power.ID, nasa_power.parse))
each_record = pytest.mark.parametrize(("source_id", "parse"), PAST, ids=[source_id for source_id, _ in PAST])
Record = Callable[[bytes], HourlyCover | NightlyCover | Unreadable]


def covers(parsed: CloudForecast | CloudEnsemble) -> list[Floats]:
    if isinstance(parsed, CloudEnsemble):
        return [parsed.total]
    return [parsed.total, parsed.low, parsed.mid, parsed.high]


def assert_well_formed(parsed: object, source: CloudSource) -> None:
    assert isinstance(parsed, CloudForecast | CloudEnsemble)
    assert parsed.source_id == source.id
    assert len(parsed.unix_s) > 0
    assert np.all(np.diff(parsed.unix_s) > 0)
    for column in covers(parsed):
        assert column.shape[-1] == len(parsed.unix_s)
        known = column[~np.isnan(column)]
        assert np.all((known >= 0.0) & (known <= 1.0))
        assert not column.flags.writeable


def assert_named(parsed: object, source: CloudSource) -> None:
    if isinstance(parsed, Unreadable | Stale):
        assert parsed.sentence.endswith(".")
    else:
        assert_well_formed(parsed, source)


@each_source
def test_a_source_of_cloud_says_where_it_asks_how_often_and_whom_to_thank(source: CloudSource) -> None:
    assert source.url([TROMSO]).startswith("https://")
    assert source.title
    assert source.attribution
    assert source.horizon_h > source.cadence_h > 0
    assert source.ask_again_after_s >= 60.0


@each_source
def test_good_and_odd_answers_give_a_forecast_that_looks_ahead(source: CloudSource) -> None:
    bodies = recordings(source.id, "good") + recordings(source.id, "odd")
    assert len(bodies) >= 2
    for body in bodies:
        forecast = source.parse(body, NOW)
        assert_well_formed(forecast, source)
        assert isinstance(forecast, CloudForecast | CloudEnsemble)
        assert forecast.unix_s[-1] > NOW.timestamp()
        assert forecast.made_utc <= NOW


@each_source
def test_an_answer_read_a_year_later_is_stale(source: CloudSource) -> None:
    for body in recordings(source.id, "good"):
        assert isinstance(source.parse(body, NOW + timedelta(days=365)), Stale)


@each_source
def test_an_answer_cut_anywhere_is_unreadable(source: CloudSource) -> None:
    for body in recordings(source.id, "good"):
        for cut in range(0, len(body) - 1, len(body) // 29):
            assert isinstance(source.parse(body[:cut], NOW), Unreadable)
            assert isinstance(source.split(body[:cut], 2), Unreadable)


@each_source
@given(body=st.binary(max_size=300))
def test_any_bytes_give_a_cloud_forecast_or_a_named_fault(source: CloudSource, body: bytes) -> None:
    assert_named(source.parse(body, NOW), source)
    assert isinstance(source.split(body, 1), tuple | Unreadable)


@each_source
@given(data=st.data())
def test_an_answer_with_bytes_changed_gives_a_forecast_or_a_named_fault(
    source: CloudSource, data: st.DataObject
) -> None:
    body = bytearray(data.draw(st.sampled_from(recordings(source.id, "good") + recordings(source.id, "odd"))))
    for _ in range(data.draw(st.integers(1, 6))):
        position = data.draw(st.integers(0, len(body)))
        body[position : position + data.draw(st.integers(0, 3))] = data.draw(st.binary(max_size=6))
    assert_named(source.parse(bytes(body), NOW), source)


@each_record
@given(data=st.data())
def test_a_record_of_past_years_is_read_or_named(source_id: str, parse: Record, data: st.DataObject) -> None:
    body = bytearray(data.draw(st.sampled_from(recordings(source_id, "good"))))
    position = data.draw(st.integers(0, len(body)))
    body[position : position + data.draw(st.integers(0, 4))] = data.draw(st.binary(max_size=6))
    for each in (bytes(body), data.draw(st.binary(max_size=200))):
        parsed = parse(each)
        column = parsed.cover if isinstance(parsed, NightlyCover) else None
        column = parsed.total if isinstance(parsed, HourlyCover) else column
        if column is None:
            assert isinstance(parsed, Unreadable)
        else:
            known = column[~np.isnan(column)]
            assert np.all((known >= 0.0) & (known <= 1.0))


@pytest.mark.parametrize(
    ("head", "part", "tail"),
    [
        (b"", b"[", b""),
        (b"[", b"1,", b"1]"),
        (b"[", b"1.5,", b"1]"),
        (b"[[", b"[],", b"1]]"),
        (b'{"hourly":{"time":[', b"1,", b"1]}}"),
        (b"[", b"{},", b"1]"),
        (b"", b"9", b""),
    ],
    ids=["deep", "numbers", "reals", "lists", "times", "objects", "a number"],
)
def test_the_worst_bodies_are_read_in_a_moment(head: bytes, part: bytes, tail: bytes) -> None:
    readers = [(source.parse, LARGEST_ANSWER_BYTES) for source in SOURCES]
    readers.append((lambda body, _now: nasa_power.parse(body), nasa_power.LARGEST_BYTES))  # pyright: ignore[reportArgumentType] - a record, not a forecast
    for read, most in readers:
        for size in (most, met_norway.LARGEST_BYTES, 5_000_000):
            body = head + part * ((size - 50) // len(part)) + tail
            began = time.process_time()
            assert isinstance(read(body, NOW), Unreadable)
            cut_short(body)
            assert time.process_time() - began < 0.2


def test_h20_one_place_is_an_object_and_several_are_a_list() -> None:
    several = recorded(open_meteo_forecast.ID, "several-good.json")
    parts = open_meteo_forecast.SOURCE.split(several, 3)
    assert isinstance(parts, tuple)
    first = open_meteo_forecast.parse(parts[0] or b"", NOW)
    second = open_meteo_forecast.parse(parts[1] or b"", NOW)
    assert isinstance(first, CloudForecast)
    assert isinstance(second, CloudForecast)
    table = json.loads(several)
    assert first.low == pytest.approx(np.array(table[0]["hourly"]["cloud_cover_low"]) / 100.0)
    assert second.low == pytest.approx(np.array(table[1]["hourly"]["cloud_cover_low"]) / 100.0)


@pytest.mark.parametrize("count", [1, 2, 4])
def test_an_answer_for_another_number_of_places_is_unreadable(count: int) -> None:
    several = recorded(open_meteo_forecast.ID, "several-good.json")
    assert isinstance(open_meteo_forecast.SOURCE.split(several, count), Unreadable)


def test_h20_a_null_is_unknown_a_cover_above_the_whole_sky_is_the_whole_sky_and_a_short_column_ends() -> None:
    forecast = open_meteo_forecast.parse(recorded(open_meteo_forecast.ID, "odd-nulls-140-short.json"), NOW)
    assert isinstance(forecast, CloudForecast)
    assert np.isnan(forecast.total[[30, 31, 50]]).all()
    assert np.isnan(forecast.low[[30, 41]]).all()
    assert forecast.mid[40] == 1.0
    assert np.isnan(forecast.high[60:]).all()
    assert len(forecast.unix_s) == 66, "the nulls of the tail are cut"


def test_h20_times_without_a_zone_are_local_to_the_offset_that_is_told() -> None:
    body = recorded(open_meteo_forecast.ID, "odd-iso-times.json")
    shifted = body.replace(b'"utc_offset_seconds":0', b'"utc_offset_seconds":3600')
    at_0, at_1 = open_meteo_forecast.parse(body, NOW), open_meteo_forecast.parse(shifted, NOW)
    assert isinstance(at_0, CloudForecast)
    assert isinstance(at_1, CloudForecast)
    assert at_0.unix_s[0] == datetime(2027, 1, 9, tzinfo=UTC).timestamp()
    assert at_1.unix_s[0] == at_0.unix_s[0] - 3600.0


def test_h20_an_error_within_a_200_says_its_reason() -> None:
    parsed = open_meteo_forecast.parse(recorded(open_meteo_forecast.ID, "error-200.json"), NOW)
    assert isinstance(parsed, Unreadable)
    assert "Minutely API request limit exceeded" in parsed.sentence


def test_h20_a_body_that_broke_off_is_known_from_a_page_and_from_an_error() -> None:
    of_a_meteo = open_meteo_forecast.ID
    assert cut_short(recorded(of_a_meteo, "cut.json"))
    assert cut_short(recorded(of_a_meteo, "good-one.json")[:500])
    assert not cut_short(recorded(of_a_meteo, "good-one.json"))
    assert not cut_short(recorded(of_a_meteo, "page.html"))
    assert not cut_short(recorded(of_a_meteo, "error-200.json"))
    assert not cut_short(b"")


def test_members_without_a_value_are_left_out() -> None:
    good = open_meteo_ensemble.parse(recorded(open_meteo_ensemble.ID, "good.json"), NOW)
    odd = open_meteo_ensemble.parse(recorded(open_meteo_ensemble.ID, "odd-silent-member.json"), NOW)
    assert isinstance(good, CloudEnsemble)
    assert isinstance(odd, CloudEnsemble)
    assert (len(good.total), len(odd.total)) == (9, 8)


def test_h21_met_norway_steps_go_from_hours_to_six_hours() -> None:
    forecast = met_norway.parse(recorded(met_norway.ID, "good.json"), NOW)
    assert isinstance(forecast, CloudForecast)
    assert set(np.diff(forecast.unix_s)) == {3600.0, 7200.0, 21_600.0}
    assert forecast.made_utc == datetime(2027, 1, 10, 10, 41, 17, tzinfo=UTC)


def test_h21_fog_hides_the_sky_and_missing_details_are_unknown() -> None:
    forecast = met_norway.parse(recorded(met_norway.ID, "odd-missing-details.json"), NOW)
    assert isinstance(forecast, CloudForecast)
    first = datetime(2027, 1, 10, 11, tzinfo=UTC).timestamp()
    at = {round((time_s - first) / 3600.0): index for index, time_s in enumerate(forecast.unix_s)}
    assert np.isnan(forecast.low[at[3]])
    assert not np.isnan(forecast.total[at[3]])
    assert not {4, 5, 6} & set(at)
    assert forecast.low[at[8]] == 1.0
    assert forecast.high[at[9]] == 1.0


def test_h21_addresses_have_no_more_decimals_than_a_service_allows() -> None:
    exact = Place("x", "X", "", "", -69.123456, 179.987654, "UTC", elevation_m=12.4)
    assert met_norway.url([exact]).endswith("?lat=-69.12&lon=179.99")
    assert "latitude=-69.12,69.65&longitude=179.99,18.96" in open_meteo_forecast.url([exact, TROMSO])
    assert "timeformat=unixtime&timezone=GMT" in open_meteo_forecast.url([TROMSO])
    assert len(open_meteo_forecast.url([exact] * 50)) < 2000


def test_nights_of_nasa_power_are_days_with_a_cover_and_nothing_else() -> None:
    nights = nasa_power.parse(recorded(nasa_power.ID, "good.json"))
    assert isinstance(nights, NightlyCover)
    assert len(nights.cover) == 58, "the fill value is no night"
    odd = nasa_power.parse(recorded(nasa_power.ID, "odd-monthly-keys.json"))
    assert isinstance(odd, NightlyCover)
    assert odd.cover.tolist() == [0.815]
    assert odd.unix_s.tolist() == [datetime(2025, 1, 3, tzinfo=UTC).timestamp()]


def test_the_archive_is_asked_for_whole_past_years() -> None:
    assert list(open_meteo_archive.years(NOW)) == list(range(2017, 2027))
    assert "start_date=2025-01-01&end_date=2025-12-31" in open_meteo_archive.url(TROMSO, 2025)
    year = open_meteo_archive.parse(recorded(open_meteo_archive.ID, "good.json"))
    assert isinstance(year, HourlyCover)
    assert len(year.unix_s) == 72


# --- a NaN, a null or 140 % from a source does no harm ------------------------------------------------

Value = float | None
UNKNOWN = {"NaN": float("nan"), "null": None}
"""A NaN is written as the word, as careless servers do."""


def spoiled_hours(source_id: str, name: str, *, member: str = "cloud_cover") -> Callable[[Value], bytes]:
    """An answer of Open-Meteo with one cover of its sixth hour replaced."""

    def body(value: Value) -> bytes:
        answer = json.loads(recorded(source_id, name))
        answer["hourly"][member][5] = value
        return json.dumps(answer).encode()

    return body


def of_open_meteo(value: Value) -> Floats:
    body = spoiled_hours(open_meteo_forecast.ID, "good-one.json")(value)
    parsed = open_meteo_forecast.parse(body, NOW)
    assert isinstance(parsed, CloudForecast)
    return parsed.total


def of_the_ensemble(value: Value) -> Floats:
    member = "cloud_cover_member02"
    body = spoiled_hours(open_meteo_ensemble.ID, "good.json", member=member)(value)
    parsed = open_meteo_ensemble.parse(body, NOW)
    assert isinstance(parsed, CloudEnsemble)
    return parsed.total[2]


def of_the_archive(value: Value) -> Floats:
    body = spoiled_hours(open_meteo_archive.ID, "good.json")(value)
    parsed = open_meteo_archive.parse(body)
    assert isinstance(parsed, HourlyCover)
    return parsed.total


def of_met_norway(value: Value) -> Floats:
    answer = json.loads(recorded(met_norway.ID, "good.json"))
    details = answer["properties"]["timeseries"][5]["data"]["instant"]["details"]
    details["cloud_area_fraction"] = value
    parsed = met_norway.parse(json.dumps(answer).encode(), NOW)
    assert isinstance(parsed, CloudForecast)
    return parsed.total


each_hourly = pytest.mark.parametrize(
    "total", [of_open_meteo, of_the_ensemble, of_the_archive, of_met_norway]
)


@each_hourly
@pytest.mark.parametrize("value", UNKNOWN.values(), ids=UNKNOWN)
def test_h20_one_hour_without_a_number_is_unknown_and_the_others_stay(
    total: Callable[[Value], Floats], value: Value
) -> None:
    good, spoiled = total(50.0), total(value)
    assert np.isnan(spoiled[5])
    np.testing.assert_array_equal(np.delete(spoiled, 5), np.delete(good, 5))


@each_hourly
@pytest.mark.parametrize("value", [140.0, 100.4, 101.0])
def test_h20_a_cover_above_the_whole_sky_is_the_whole_sky_for_each_source(
    total: Callable[[Value], Floats], value: float
) -> None:
    good, spoiled = total(50.0), total(value)
    assert spoiled[5] == 1.0
    np.testing.assert_array_equal(np.delete(spoiled, 5), np.delete(good, 5))


@pytest.mark.parametrize("value", [*UNKNOWN.values(), 140.0], ids=[*UNKNOWN, "140 %"])
def test_h20_a_night_of_nasa_power_without_a_possible_cover_is_no_night(value: Value) -> None:
    answer = json.loads(recorded(nasa_power.ID, "good.json"))
    days = answer["properties"]["parameter"][nasa_power.PARAMETER]
    good = nasa_power.parse(json.dumps(answer).encode())
    days["20250103"] = value
    spoiled = nasa_power.parse(json.dumps(answer).encode())
    assert isinstance(good, NightlyCover)
    assert isinstance(spoiled, NightlyCover)
    night = good.unix_s == datetime(2025, 1, 3, tzinfo=UTC).timestamp()
    assert night.sum() == 1
    np.testing.assert_array_equal(spoiled.cover, good.cover[~night])
