"""What leaves the program: the keys of the contract, and the same numbers in every form."""

import csv
import io
import json
from dataclasses import replace
from datetime import UTC, datetime
from typing import Any

import pytest

from auroraplan.app import export
from plan_example import ABISKO, example_plan

PLAN = example_plan()
RECORD: dict[str, Any] = json.loads(export.plan_text(PLAN))


def test_what_is_not_known_is_null_and_never_zero() -> None:
    night = PLAN.nights[0]
    unknown = replace(night, odds=float("nan"), window_unix_s=None, look=None)
    record = export.night_record(unknown)
    assert record["odds"] is None
    assert record["verdict"] == "Unknown"
    assert record["window_utc"] is None
    assert record["look"] is None
    json.dumps(record, allow_nan=False)


def test_kp_zero_is_a_value() -> None:
    night = PLAN.nights[0]
    record = export.night_record(replace(night, kp=replace(night.kp, median=0.0)))
    assert record["kp"]["median"] == 0.0


def test_every_csv_row_holds_the_numbers_of_the_json() -> None:
    rows = list(csv.DictReader(io.StringIO(export.csv_text(PLAN), newline="")))
    assert len(rows) == len(RECORD["nights"])
    for row, night in zip(rows, RECORD["nights"], strict=True):
        assert float(row["odds"]) == night["odds"]
        assert row["evening"] == night["evening"]
        assert float(row["latitude_deg"]) == night["place"]["latitude_deg"]


@pytest.mark.parametrize("name", ["=1+1", "+1", "-cmd", "@SUM(A1)", "\tx"])
def test_no_csv_cell_is_a_formula(name: str) -> None:
    place = replace(ABISKO, name=name)
    nights = tuple(replace(night, night=replace(night.night, place=place)) for night in PLAN.nights[:1])
    rows = list(csv.reader(io.StringIO(export.csv_text(replace(PLAN, nights=nights)), newline="")))
    assert rows[1][0] == f"'{name}"


@pytest.mark.parametrize("unix_s", [0.0, 0.4, 1_796_428_800.0, 1_796_428_799.6])
def test_moments_are_written_to_the_nearest_second(unix_s: float) -> None:
    written = datetime.strptime(export.utc(unix_s), "%Y-%m-%dT%H:%M:%SZ").replace(tzinfo=UTC)
    assert abs(written.timestamp() - unix_s) <= 0.5


def test_a_number_that_is_none_or_infinite_is_null() -> None:
    assert export.rounded(None) is None
    assert export.rounded(float("inf")) is None
    assert str(export.rounded(-0.00001)) == "0.0"
