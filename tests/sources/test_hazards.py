"""Failures that people really met with these services, by the number that the project gave them.

Each was seen in a public issue or in a recorded answer. A number of `ALL` is covered by a test here, stands
in `ELSEWHERE` with the test that covers it, or in `NOT_READ` with the product that nobody here asks for.
"""

import json
import re
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from itertools import chain
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from auroraplan.core.activity import ActivityForecast, DailyForecast, Forecast, SolarFluxForecast
from auroraplan.sources.activity import (
    gfz_kp_ensemble,
    gfz_kp_recent,
    swpc_3day,
    swpc_27day,
    swpc_45day,
    swpc_45day_text,
    swpc_geomag_probabilities,
    swpc_kp_forecast,
    swpc_solar_cycle,
)
from auroraplan.sources.catalogue import activity_sources
from auroraplan.sources.faults import Stale, Unreadable
from auroraplan.sources.source import span_unix_s
from sources_recorded import body_of, recorded

NOW = datetime(2027, 1, 10, 7, 47, tzinfo=UTC)
ALL = {*range(1, 23), 25, 26, 27}

NOT_READ = {
    14: "planetary_k_index_1m",  # the running Kp that falls to 0 every three hours
    15: "ovation_aurora",  # longitudes that wrap at 360
    17: "daily-geomagnetic-indices",  # 2 2 1 2 2-1-1-1
}
ELSEWHERE = {
    26: "app/test_asking.py::test_a_wrong_clock_is_named_when_it_makes_an_answer_look_stale",
    27: "app/test_asking.py::test_an_address_that_is_gone_is_told_and_not_asked_again_for_a_day",
}

CLOUDS, PLACES = "sources/clouds/test_cloud_sources.py", "sources/places/test_online_places.py"
ASKING = "app/test_cloud_asking.py"
OF_CLOUDS_AND_PLACES = {
    20: (
        f"{CLOUDS}::test_h20_one_place_is_an_object_and_several_are_a_list",
        f"{CLOUDS}::test_h20_one_hour_without_a_number_is_unknown_and_the_others_stay",
        f"{CLOUDS}::test_h20_a_cover_above_the_whole_sky_is_the_whole_sky_for_each_source",
        f"{CLOUDS}::test_h20_times_without_a_zone_are_local_to_the_offset_that_is_told",
        f"{CLOUDS}::test_h20_an_error_within_a_200_says_its_reason",
        f"{CLOUDS}::test_h20_a_body_that_broke_off_is_known_from_a_page_and_from_an_error",
        f"{ASKING}::test_h20_a_body_that_breaks_off_is_asked_for_once_more_and_not_twice",
        f"{ASKING}::test_h20_met_norway_answers_where_open_meteo_does_not",  # a 502 with a page
        "sources/clouds/test_open_meteo_quota.py::"
        "test_h20_a_429_without_a_time_is_waited_out_by_the_clock_that_it_names",
    ),
    21: (
        f"{CLOUDS}::test_h21_met_norway_steps_go_from_hours_to_six_hours",
        f"{CLOUDS}::test_h21_fog_hides_the_sky_and_missing_details_are_unknown",
        f"{CLOUDS}::test_h21_addresses_have_no_more_decimals_than_a_service_allows",
        f"{ASKING}::test_h21_a_version_that_ends_is_read_and_noted",
    ),
    22: (
        f"{PLACES}::test_h22_nothing_found_is_an_answer",
        f"{PLACES}::test_h22_a_200_that_is_no_answer_is_unreadable",
        f"{PLACES}::test_h22_nominatim_gives_its_coordinates_as_strings",
    ),
}
"""Several to a number: these services fail in many ways."""

COVERED: set[int] = set()

Test = Callable[..., None]


def hazard(number: int) -> Callable[[Test], Test]:
    """Marks a test as the one of a number."""

    def marked(test: Test) -> Test:
        COVERED.add(number)
        return test

    return marked


def test_every_number_has_a_test_or_a_product_that_nobody_asks_for() -> None:
    assert COVERED | set(ELSEWHERE) | set(OF_CLOUDS_AND_PLACES) | set(NOT_READ) == ALL


@pytest.mark.parametrize("test", [*ELSEWHERE.values(), *chain(*OF_CLOUDS_AND_PLACES.values())])
def test_a_test_that_covers_a_number_elsewhere_is_there(test: str) -> None:
    path, _, name = test.partition("::")
    assert f"def {name}(" in (Path(__file__).parents[1] / path).read_text("utf-8")


@pytest.mark.parametrize("product", NOT_READ.values())
def test_a_product_without_a_reader_is_asked_of_nobody(product: str) -> None:
    assert not [source.id for source in activity_sources() if product in source.address(NOW)]


def kp_rows(*rows: object) -> bytes:
    return json.dumps(list(rows)).encode()


def row(time: str = "2027-01-10T09:00:00", kp: object = 3.0, flag: str = "predicted", **more: Any) -> Any:
    return {"time_tag": time, "kp": kp, "observed": flag, "noaa_scale": None, **more}


def kp_forecast(*rows: object) -> ActivityForecast:
    found = swpc_kp_forecast.parse(kp_rows(*rows), NOW)
    assert isinstance(found, ActivityForecast), found
    return found


def unix(text: str) -> float:
    return datetime.fromisoformat(text).replace(tzinfo=UTC).timestamp()


@hazard(1)
def test_h1_lists_and_objects_may_alternate_in_one_file() -> None:
    header = ["time_tag", "kp", "observed", "noaa_scale"]
    found = kp_forecast(
        header, ["2027-01-10 09:00:00", "2.33", "predicted", None], row("2027-01-10T12:00:00", 4.0)
    )
    assert found.kp.tolist() == [2.33, 4.0]


@hazard(2)
@pytest.mark.parametrize("key", ["Kp", "kp", "kp_index", "estimated_kp", "KP"])
def test_h2_kp_has_many_spellings(key: str) -> None:
    assert kp_forecast({"time_tag": "2027-01-10T09:00:00", key: 2.0}).kp.tolist() == [2.0]


@hazard(3)
@pytest.mark.parametrize(
    "time",
    [
        "2027-01-10T09:00:00", "2027-01-10 09:00:00", "2027-01-10 09:00:00.000", "2027-01-10T09:00:00Z",
        " 2027-01-10T09:00:00 ",
    ],
)  # fmt: skip
def test_h3_a_time_without_a_zone_is_utc(time: str) -> None:
    assert kp_forecast(row(time)).step_start_unix_s.tolist() == [unix("2027-01-10T09:00:00")]


@hazard(4)
def test_h4_estimated_rows_are_tonight_and_not_the_past() -> None:
    found = kp_forecast(row("2027-01-10T21:00:00", 5.0, "estimated"))
    assert found.observed.tolist() == [False]
    assert found.step_start_unix_s[0] > NOW.timestamp()


@hazard(5)
def test_h5_the_eighty_first_row_is_a_bin_like_the_others() -> None:
    found = recorded("swpc-kp-forecast", "good-new.json", NOW)
    assert isinstance(found, ActivityForecast)
    assert len(found.kp) == 81
    assert datetime.fromtimestamp(found.step_start_unix_s[-1], UTC) == datetime(2027, 1, 13, tzinfo=UTC)


@hazard(6)
@pytest.mark.parametrize("missing", [None, -1, -1.0, "", "null", True, {}, [3], "nan", 1e400, "1_0"])
def test_h6_what_is_missing_is_absent_and_0_is_a_value(missing: object) -> None:
    found = kp_forecast(row("2027-01-10T09:00:00", missing), row("2027-01-10T12:00:00", "0"))
    assert found.kp.tolist() == [0.0]
    assert found.step_start_unix_s.tolist() == [unix("2027-01-10T12:00:00")]


@hazard(7)
def test_h7_rows_are_put_in_order_the_last_of_two_counts_and_a_gap_stays_one() -> None:
    found = kp_forecast(
        row("2027-01-10T18:00:00", 6.0), row("2027-01-10T09:00:00", 1.0), row("2027-01-10T09:00:00", 2.0)
    )
    assert found.kp.tolist() == [2.0, 6.0]
    assert np.diff(found.step_start_unix_s).tolist() == [3 * 10_800.0]


@hazard(8)
def test_h8_a_time_is_the_start_of_its_bin() -> None:
    table = recorded("swpc-3day", "good.txt", NOW)
    assert isinstance(table, ActivityForecast)
    assert table.step_start_unix_s[0] == unix("2027-01-10T00:00:00")
    assert table.kp[0] == 5.67
    # A time between two starts is none.
    assert isinstance(swpc_kp_forecast.parse(kp_rows(row("2027-01-10T10:30:00")), NOW), Unreadable)


@hazard(9)
def test_h9_storm_tags_wrapped_lines_and_whole_numbers_are_read() -> None:
    tagged = recorded("swpc-3day", "good.txt", NOW)
    wrapped = recorded("swpc-3day", "odd-archive-copy.txt", NOW)
    whole = recorded("swpc-3day", "odd-whole-numbers.txt", NOW)
    assert isinstance(tagged, ActivityForecast)
    assert isinstance(wrapped, ActivityForecast)
    assert isinstance(whole, ActivityForecast)
    np.testing.assert_array_equal(tagged.kp, wrapped.kp)
    np.testing.assert_array_equal(np.floor(tagged.kp), whole.kp)


@hazard(10)
@pytest.mark.parametrize(
    ("issued", "days", "first"),
    [
        ("2024 Dec 31 1230", ("Dec 31", "Jan 01", "Jan 02"), "2024-12-31"),
        ("2024 Dec 31 2205", ("Jan 01", "Jan 02", "Jan 03"), "2025-01-01"),
        ("2025 Jan 01 0030", ("Jan 01", "Jan 02", "Jan 03"), "2025-01-01"),
        ("2028 Feb 28 0030", ("Feb 28", "Feb 29", "Mar 01"), "2028-02-28"),
    ],
)
def test_h10_the_year_is_that_of_the_issue_until_new_year(
    issued: str, days: tuple[str, ...], first: str
) -> None:
    rows = "\n".join(f"{3 * h:02d}-{(3 * h + 3) % 24:02d}UT  1.00  2.00 (G1)  3.00" for h in range(8))
    # The range names the year of its end, which is no use.
    heading = f"NOAA Kp index breakdown {days[0]}-{days[2]} 2031\n\n {'  '.join(days)}"
    text = f":Issued: {issued} UTC\n{heading}\n{rows}\n"
    asked = datetime.fromisoformat(first).replace(tzinfo=UTC)
    found = swpc_3day.parse(text.encode(), asked)
    assert isinstance(found, ActivityForecast)
    assert found.step_start_unix_s[0] == asked.timestamp()
    assert found.kp.tolist() == [1.0] * 8 + [2.0] * 8 + [3.0] * 8


def test_h10_two_digits_of_a_year_are_this_century() -> None:
    pairs = "45-DAY AP FORECAST\n31Dec26 012 01Jan27 015\n45-DAY F10.7\n01Jan27 150\n"
    text = f":Issued: 2026 Dec 31 0000 UTC\n{pairs}"
    found = swpc_45day_text.parse(text.encode(), datetime(2026, 12, 31, 6, tzinfo=UTC))
    assert isinstance(found, DailyForecast)
    assert found.day_start_unix_s.tolist() == [unix("2026-12-31"), unix("2027-01-01")]
    assert found.ap.tolist() == [12.0, 15.0]


@hazard(11)
def test_h11_a_file_rewritten_in_place_keeps_a_tail_and_a_cut_one_is_refused() -> None:
    body = kp_rows(row())
    assert isinstance(swpc_kp_forecast.parse(body + b'"observed": "predicted"}]', NOW), ActivityForecast)
    assert isinstance(swpc_kp_forecast.parse(body[:-1], NOW), Unreadable)


@hazard(12)
@pytest.mark.parametrize("body", [b"", b" \r\n", b"<!DOCTYPE html><html>", b"\xff\xfe\x00", b"Bad gateway"])
def test_h12_an_empty_answer_or_a_web_page_is_unreadable(body: bytes) -> None:
    for source in activity_sources():
        assert isinstance(source.parse(body, NOW), Unreadable)


@hazard(13)
@pytest.mark.parametrize(
    ("source", "name", "still_good_h", "stale_h"),
    [
        ("swpc-kp-forecast", "good-new.json", 40, 72),
        ("swpc-3day", "good.txt", 40, 49),
        ("swpc-geomag-probabilities", "good.txt", 37, 49),
        ("swpc-27day", "good.txt", 60, 24 * 9),
        ("swpc-45day", "good-long.json", 60, 80),
        ("gfz-kp-ensemble", "good.json", 40, 80),
        ("gfz-kp-recent", "good.json", 26 * 24, 28 * 24),
    ],
)
def test_h13_an_old_issue_in_a_good_answer_is_stale(
    source: str, name: str, still_good_h: float, stale_h: float
) -> None:
    assert isinstance(recorded(source, name, NOW + timedelta(hours=still_good_h)), Forecast)
    assert isinstance(recorded(source, name, NOW + timedelta(hours=stale_h)), Stale)


def test_h13_an_issue_from_the_future_is_a_slip() -> None:
    for source, name in (("swpc-3day", "good.txt"), ("swpc-27day", "good.txt")):
        found = recorded(source, name, NOW - timedelta(days=300))
        assert isinstance(found, Unreadable)
        assert "in the future" in found.sentence


@pytest.mark.parametrize("name", ["good-long.json", "odd-wide.json"])
def test_h13_the_45_days_are_not_issued_in_the_future_either(name: str) -> None:
    found = recorded("swpc-45day", name, NOW - timedelta(days=30))
    assert isinstance(found, Unreadable)
    assert "in the future" in found.sentence


@pytest.mark.parametrize("source", ["swpc-3day", "swpc-geomag-probabilities"])
def test_h13_a_table_of_another_season_under_a_new_issue_is_refused(source: str) -> None:
    parse = {each.id: each.parse for each in activity_sources()}[source]
    plain = recorded_body(source, "good.txt")
    of_may = re.sub(r"^( +)Jan 10( +)Jan 11( +)Jan 12", r"\1May 10\2May 11\3May 12", plain, flags=re.M)
    assert isinstance(parse(plain.encode(), NOW), Forecast)
    assert of_may != plain
    found = parse(of_may.encode(), NOW)
    assert isinstance(found, Unreadable)
    assert "not when it was issued" in found.sentence


def test_a_time_at_the_end_of_the_calendar_is_none() -> None:
    """Year 1 in a zone ahead of UTC is year 0 in UTC, which no calendar has."""
    issued = b'{"issued": "0001-01-01T00:00:00+03:00", "data": [{"time": "2027-01-11T00:00:00Z", "ap": 5}]}'
    row = b'[{"time_tag": "0001-01-01T00:00:00+06:00", "kp": 1, "observed": "observed"}]'
    for source in activity_sources():
        assert isinstance(source.parse(issued, NOW), Unreadable)
        assert isinstance(source.parse(row, NOW), Unreadable)


def test_a_day_of_another_year_is_no_day_of_the_45() -> None:
    days = b'[{"time": "2026-01-11T00:00:00Z", "ap": 90}, {"time": "2027-01-11T00:00:00Z", "ap": 5}]'
    found = swpc_45day.parse(b'{"issued": "2027-01-10T00:00:00Z", "data": ' + days + b"}", NOW)
    assert isinstance(found, DailyForecast)
    assert found.ap.tolist() == [5.0]


@hazard(16)
@pytest.mark.parametrize("end", ["\n", "\r\n", "\r\r\n", "  \r\n"])
@pytest.mark.parametrize(
    "source", ["swpc-3day", "swpc-27day", "swpc-45day-text", "swpc-geomag-probabilities"]
)
def test_h16_lines_end_in_many_ways(source: str, end: str) -> None:
    parse = {each.id: each.parse for each in activity_sources()}[source]
    plain = recorded_body(source, "good.txt")
    one, two = parse(plain.encode(), NOW), parse(plain.rstrip("\n").replace("\n", end).encode(), NOW)
    assert isinstance(one, ActivityForecast | DailyForecast)
    assert isinstance(two, type(one))
    assert one.issued_utc == two.issued_utc
    assert span_unix_s(one) == span_unix_s(two)


def recorded_body(source: str, name: str) -> str:
    return body_of(source, name).decode()


@hazard(18)
def test_h18_an_ensembles_maximum_is_never_used_and_hp_beyond_9_is_9() -> None:
    found = recorded("gfz-kp-ensemble", "odd-runaway.json", NOW)
    assert isinstance(found, ActivityForecast)
    table = json.loads(recorded_body("gfz-kp-ensemble", "odd-runaway.json"))
    assert set(table["maximum"].values()) == {8.0}
    assert found.quartiles is not None
    assert found.kp.max() < 6.0
    # Row 4 says 11.3 for its upper quartile.
    fourth = np.flatnonzero(found.step_start_unix_s == unix("2027-01-10T18:00:00"))[0]
    assert found.quartiles[fourth, 1] == 9.0


def test_h18_the_ensembles_two_forms_say_the_same() -> None:
    columns = recorded("gfz-kp-ensemble", "good.json", NOW)
    table = recorded("gfz-kp-ensemble", "odd-table.csv", NOW)
    assert isinstance(columns, ActivityForecast)
    assert isinstance(table, ActivityForecast)
    np.testing.assert_array_equal(columns.step_start_unix_s, table.step_start_unix_s)
    np.testing.assert_array_equal(columns.kp, table.kp)
    assert columns.quartiles is not None
    assert table.quartiles is not None
    np.testing.assert_array_equal(columns.quartiles, table.quartiles)


def test_h18_no_number_of_a_table_that_was_cut_is_read() -> None:
    body = body_of("gfz-kp-ensemble", "odd-table.csv")
    whole = gfz_kp_ensemble.parse(body, NOW)
    assert isinstance(whole, ActivityForecast)
    for cut in range(len(body) - 200, len(body)):
        part = gfz_kp_ensemble.parse(body[:cut], NOW)
        assert isinstance(part, ActivityForecast)
        np.testing.assert_array_equal(part.kp, whole.kp[: len(part.kp)])


def test_h18_days_come_before_months() -> None:
    table = json.loads(recorded_body("gfz-kp-ensemble", "good.json"))
    assert table["Time (UTC)"]["0"] == "10-01-2027 06:00"
    found = gfz_kp_ensemble.parse(json.dumps(table).encode(), NOW)
    assert isinstance(found, ActivityForecast)
    assert found.step_start_unix_s[0] == unix("2027-01-10T06:00:00")


@hazard(19)
def test_h19_empty_arrays_are_no_answer_and_the_running_bin_is_left_out() -> None:
    empty = b'{"Kp": [], "datetime": [], "status": []}'
    assert isinstance(gfz_kp_recent.parse(empty, NOW), Unreadable)
    found = recorded("gfz-kp-recent", "good.json", NOW)
    assert isinstance(found, ActivityForecast)
    # It was asked at 07:47: the bin from 06 is running.
    assert found.step_start_unix_s[-1] == unix("2027-01-10T03:00:00")
    assert found.observed.all()


def test_h19_the_web_service_is_always_asked_with_its_parameters() -> None:
    address = gfz_kp_recent.SOURCE.address(NOW)
    assert address.endswith("?start=2025-12-06T00:00:00Z&end=2027-01-10T07:00:00Z&index=Kp")


@hazard(20)
def test_h20_a_short_column_is_refused_as_nobody_knows_which_row_is_missing() -> None:
    times = ["2027-01-10T00:00:00Z", "2027-01-10T03:00:00Z"]
    whole, short = (json.dumps({"Kp": kp, "datetime": times}).encode() for kp in ([1.0, 2.0], [1.0]))
    assert isinstance(gfz_kp_recent.parse(whole, NOW), ActivityForecast)
    assert gfz_kp_recent.parse(short, NOW) == Unreadable("it has 1 Kp for 2 times")


def test_h20_an_error_in_the_middle_of_a_200_is_unreadable() -> None:
    body = body_of("gfz-kp-recent", "good.json")
    broken = body[: len(body) // 2] + b"Unexpected error while streaming data: timeout"
    assert isinstance(gfz_kp_recent.parse(broken, NOW), Unreadable)


@hazard(25)
def test_h25_probabilities_with_leading_zeros_that_sum_to_more_than_all_are_scaled() -> None:
    found = recorded("swpc-geomag-probabilities", "odd-more-than-all.txt", NOW)
    assert isinstance(found, DailyForecast)
    np.testing.assert_allclose(found.classes[0], np.array([45, 40, 20, 5]) / 110.0)
    np.testing.assert_allclose(found.classes[2], [0.20, 0.05, 0.01, 0.01])


def test_the_readers_of_days_keep_what_is_not_told_unknown() -> None:
    wide = recorded("swpc-45day", "odd-wide.json", NOW)
    assert isinstance(wide, DailyForecast)
    assert np.isnan(wide.largest_kp).all()
    assert np.isnan(wide.classes).all()
    assert len(wide.ap) == 41
    assert swpc_45day.SOURCE.horizon_h == swpc_45day_text.SOURCE.horizon_h
    assert swpc_27day.SOURCE.id == "swpc-27day"
    assert swpc_geomag_probabilities.SOURCE.stands_in_for is None


def test_a_cycle_that_begins_half_a_year_back_is_fresh_and_its_issue_unknown() -> None:
    """A client's note of 16 June 2026 quotes the row of January from that day's file."""
    found = recorded("swpc-solar-cycle", "odd-half-a-year-back.json", NOW)
    assert isinstance(found, SolarFluxForecast)
    assert found.month_start_unix_s[0] == unix("2026-07-01")
    assert found.issued_utc is None


def test_what_gfz_observed_counts_before_what_noaa_estimates() -> None:
    ids = [source.id for source in activity_sources()]
    assert ids.index("gfz-kp-recent") < ids.index("swpc-kp-forecast")


@pytest.mark.parametrize(
    "heading",
    ["Issued: 2027 Jan 10 0030 UTC", ":Issued 2027 Jan 10 0030 UTC", "Issued: 2027 Jan 10\n0030 UTC"],
)
def test_h9_the_line_of_the_issue_may_lack_colons_or_be_wrapped(heading: str) -> None:
    text = body_of("swpc-3day", "good.txt").decode()
    assert text.count(":Issued: 2027 Jan 10 0030 UTC") == 1
    found = swpc_3day.parse(text.replace(":Issued: 2027 Jan 10 0030 UTC", heading).encode(), NOW)
    assert isinstance(found, ActivityForecast)
    assert found.issued_utc == datetime(2027, 1, 10, 0, 30, tzinfo=UTC)


def test_a_month_of_the_cycle_may_carry_a_day_and_an_unknown_end_of_its_range() -> None:
    found = swpc_solar_cycle.parse(
        b'[{"time-tag": "2037-07-17", "predicted_f10.7": 80.0, "low_f10.7": -1.0}]', NOW
    )
    assert not isinstance(found, Unreadable | Stale)
    assert found.month_start_unix_s.tolist() == [unix("2037-07-01")]
    assert np.isnan(found.low_sfu).all()
