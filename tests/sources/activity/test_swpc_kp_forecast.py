"""NOAA's Kp forecast in every shape it has come in, and in some that it should not."""

import json
from datetime import UTC, datetime, timedelta
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from auroraplan.core.activity import KP_STEP_S, ActivityForecast
from auroraplan.sources.activity.swpc_kp_forecast import parse
from auroraplan.sources.faults import Stale, Unreadable

RECORDED = Path(__file__).parents[1] / "recorded" / "swpc-kp-forecast"
NOW = datetime(2027, 1, 10, 7, 47, tzinfo=UTC)


def recorded(name: str) -> bytes:
    return (RECORDED / name).read_bytes()


def forecast(body: bytes, now: datetime = NOW) -> ActivityForecast:
    found = parse(body, now)
    assert isinstance(found, ActivityForecast), found
    return found


def why(body: bytes, now: datetime = NOW) -> str:
    found = parse(body, now)
    assert isinstance(found, Unreadable)
    return found.sentence


def rows(*pairs: tuple[object, object], flag: str = "predicted") -> bytes:
    return json.dumps([{"time_tag": tag, "kp": kp, "observed": flag} for tag, kp in pairs]).encode()


def kp_at(found: ActivityForecast, time: str) -> float | None:
    at = datetime.fromisoformat(time).replace(tzinfo=UTC).timestamp()
    index = np.flatnonzero(found.step_start_unix_s == at)
    return float(found.kp[index[0]]) if len(index) else None


def test_the_old_and_the_new_shape_say_the_same() -> None:
    old, new = forecast(recorded("good-old.json")), forecast(recorded("good-new.json"))
    np.testing.assert_array_equal(old.step_start_unix_s, new.step_start_unix_s)
    np.testing.assert_array_equal(old.kp, new.kp)
    np.testing.assert_array_equal(old.observed, new.observed)
    assert old.issued_utc == new.issued_utc


def test_a_real_file_has_81_rows_seven_days_back_today_and_two_days_and_one_bin_ahead() -> None:
    found = forecast(recorded("good-new.json"))
    assert len(found.kp) == 81
    assert found.step_start_unix_s[0] == datetime(2027, 1, 3, tzinfo=UTC).timestamp()
    assert found.step_start_unix_s[-1] == datetime(2027, 1, 13, tzinfo=UTC).timestamp()


def test_estimated_bins_of_tonight_are_kept() -> None:
    found = forecast(recorded("good-new.json"))
    ahead = found.step_start_unix_s + KP_STEP_S > NOW.timestamp()
    assert ahead.sum() == 23
    assert not found.observed[ahead].any()
    assert kp_at(found, "2027-01-10T18:00") is not None


def test_it_was_issued_when_the_last_observed_bin_was_over() -> None:
    assert forecast(recorded("good-new.json")).issued_utc == datetime(2027, 1, 10, 6, tzinfo=UTC)


def test_without_an_observed_bin_nobody_knows_when_it_was_issued() -> None:
    assert forecast(rows(("2027-01-12T21:00", 2.0), ("2027-01-13T00:00", 1.0))).issued_utc is None


def test_a_bin_of_the_future_that_claims_to_be_observed_says_nothing_of_the_issue_time() -> None:
    assert forecast(rows(("2027-01-12T21:00", 2.0), flag="observed")).issued_utc is None


def test_mixed_shapes_times_and_types_read_like_the_plain_file() -> None:
    odd, plain = forecast(recorded("odd.json")), forecast(recorded("good-new.json"))
    for start, kp in zip(odd.step_start_unix_s, odd.kp, strict=True):
        if start == datetime(2027, 1, 10, 21, tzinfo=UTC).timestamp():
            continue
        assert kp == plain.kp[plain.step_start_unix_s == start][0]
    assert len(odd.kp) == 81 - 3


def test_of_two_rows_for_a_bin_the_last_counts_and_kp_0_is_a_value() -> None:
    assert kp_at(forecast(recorded("odd.json")), "2027-01-10T21:00") == 0.0


@pytest.mark.parametrize(
    "tag",
    [
        "2027-01-10T21:00:00",
        "2027-01-10 21:00:00",
        "2027-01-10 21:00:00.000",
        "2027-01-10T21:00:00Z",
        "2027-01-10T21:00:00+00:00",
        "2027-01-10T22:00:00+01:00",
        " 2027-01-10T21:00 ",
    ],
)
def test_every_spelling_of_a_time_is_utc(tag: str) -> None:
    assert kp_at(forecast(rows((tag, 4.33))), "2027-01-10T21:00") == 4.33


@pytest.mark.parametrize("key", ["kp", "Kp", "KP", "kp_index", "estimated_kp"])
def test_kp_is_found_under_every_name_it_has_had(key: str) -> None:
    body = json.dumps([{"time_tag": "2027-01-10T21:00:00", key: "3.67"}]).encode()
    assert kp_at(forecast(body), "2027-01-10T21:00") == 3.67


@pytest.mark.parametrize(
    "kp", [None, "", "none", "-1.00", -1, 9.01, 12, True, [], {}, "1_0", "nan", "inf", "1e999", "9" * 5000]
)
def test_what_is_no_kp_is_left_out_and_never_0(kp: object) -> None:
    body = rows(("2027-01-10T18:00:00", 2.0), ("2027-01-10T21:00:00", kp))
    found = forecast(body)
    assert kp_at(found, "2027-01-10T21:00") is None
    assert len(found.kp) == 1


@pytest.mark.parametrize(
    "tag", [None, 5, "", "soon", "2027-01-10T10:30:00", "0001-01-01T00:00:00+14:00", "9" * 99]
)
def test_a_row_without_the_start_of_a_bin_is_left_out(tag: object) -> None:
    assert len(forecast(rows(("2027-01-10T21:00:00", 2.0), (tag, 5.0))).kp) == 1


def test_order_does_not_matter() -> None:
    table = json.loads(recorded("good-new.json"))
    backwards = forecast(json.dumps(table[::-1]).encode())
    np.testing.assert_array_equal(backwards.kp, forecast(recorded("good-new.json")).kp)


def test_a_bin_far_beyond_any_forecast_is_a_slip() -> None:
    found = forecast(rows(("2027-01-10T21:00:00", 2.0), ("2072-01-10T21:00:00", 2.0)))
    assert len(found.kp) == 1
    assert "future" in why(rows(("2072-01-10T21:00:00", 2.0)))


def test_the_tail_of_an_older_longer_body_is_passed_over() -> None:
    body = recorded("good-new.json")
    np.testing.assert_array_equal(forecast(body + body[-200:]).kp, forecast(body).kp)


def test_a_byte_order_mark_and_line_ends_do_no_harm() -> None:
    body = b"\xef\xbb\xbf\r\n" + recorded("good-new.json").replace(b"},", b"},\r\r\n")
    np.testing.assert_array_equal(forecast(body).kp, forecast(recorded("good-new.json")).kp)


@pytest.mark.parametrize(
    ("body", "word"),
    [
        (b"", "empty"),
        (b" \r\n", "empty"),
        (b"[]", "no Kp"),
        (b"{}", "no list"),
        (b"null", "no list"),
        (b"3.0", "no list"),
        (b"<!DOCTYPE html><html><title>503</title></html>", "web page"),
        (b"\xff\xfe\x00", "not text"),
        (b"[" * 100_000, "lists"),
        (b"[" * 4_000, "nested|complete"),
        (b"[" + b"9" * 5000 + b"]", "no Kp"),
        (b"[NaN, 1e999, -Infinity]", "no Kp"),
        (b'[{"time_tag":"2027-01-10T21:00:00","kp":2.0}', "complete"),
        (b"[" + b"1," * 5000 + b"1]", "rows"),
    ],
)
def test_what_cannot_be_read_says_why(body: bytes, word: str) -> None:
    assert any(part in why(body) for part in word.split("|"))


def test_a_file_whose_last_bin_is_over_is_stale() -> None:
    body = rows(("2027-01-10T03:00", 2.0), ("2027-01-10T06:00", 2.0))
    assert isinstance(parse(body, datetime(2027, 1, 10, 8, 59, tzinfo=UTC)), ActivityForecast)
    assert parse(body, datetime(2027, 1, 10, 9, tzinfo=UTC)) == Stale(None)


def test_a_file_frozen_for_two_days_is_stale_although_it_still_looks_ahead() -> None:
    later = NOW + timedelta(hours=47)
    assert (
        forecast(recorded("good-new.json"), NOW + timedelta(hours=46)).step_start_unix_s[-1]
        > later.timestamp()
    )
    assert parse(recorded("good-new.json"), later) == Stale(datetime(2027, 1, 10, 6, tzinfo=UTC))


cells = st.one_of(
    st.none(),
    st.booleans(),
    st.integers(),
    st.floats(),
    st.text(max_size=20),
    st.sampled_from(["time_tag", "kp", "observed", "2027-01-10T21:00:00", "2027-01-11 00:00:00", "4.33"]),
)
entries = st.one_of(
    cells, st.lists(cells, max_size=5), st.dictionaries(st.sampled_from(["time_tag", "kp", "Kp", "x"]), cells)
)


@given(st.one_of(entries, st.lists(entries, max_size=12)))
def test_any_json_gives_a_forecast_or_a_named_fault(value: object) -> None:
    found = parse(json.dumps(value).encode(), NOW)
    assert isinstance(found, ActivityForecast | Unreadable | Stale)
    if isinstance(found, ActivityForecast):
        assert np.all((found.kp >= 0) & (found.kp <= 9))
