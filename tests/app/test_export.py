"""What leaves the program: the keys of the contract, and the same numbers in every form."""

import csv
import io
import json
from dataclasses import replace
from datetime import UTC, datetime
from typing import Any

import pytest

from auroraplan.app import export, wording
from auroraplan.core.places import Place
from plan_example import ABISKO, example_plan

PLAN = example_plan()
RECORD: dict[str, Any] = json.loads(export.plan_text(PLAN))


def test_json_numbers_are_rounded_once_and_read_like_the_table() -> None:
    names = export.place_names(PLAN.request.places)
    for night, record in zip(PLAN.nights, RECORD["nights"], strict=True):
        cells = dict(zip(export.NIGHT_COLUMNS, export.night_cells(night, names), strict=True))
        assert cells["Odds"] == wording.percent(record["odds"])
        assert cells["Range"] == wording.percent_range(record["low"], record["high"])
        assert cells["Verdict"] == record["verdict"]
        assert cells["Clear"] == wording.percent(record["cloud"]["clear"])
        assert record["odds"] == round(record["odds"], 4)


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


def test_markdown_takes_nothing_from_a_name_for_mark_up() -> None:
    place = replace(ABISKO, name="<b>|Pipe|</b> *x*\nline")
    nights = tuple(replace(night, night=replace(night.night, place=place)) for night in PLAN.nights)
    plan = replace(PLAN, request=replace(PLAN.request, places=(place,)), nights=nights, stays=())
    text = export.markdown_text(plan)
    assert "<b>" not in text
    rows = [line for line in text.splitlines() if "Pipe" in line]
    assert len(rows) == len(nights)
    assert all(row.replace("\\|", "").count("|") == len(export.NIGHT_COLUMNS) + 1 for row in rows)


def test_namesakes_are_told_apart() -> None:
    def vik(identity: str, region: str, country: str) -> Place:
        return replace(ABISKO, id=identity, name="Vik", region=region, country=country)

    places = (
        vik("1", "South", "Iceland"),
        vik("2", "Nordland", "Norway"),
        vik("3", "Vestland", "Norway"),
        ABISKO,
    )
    assert list(export.place_names(places).values()) == [
        "Vik, Iceland",
        "Vik, Nordland, Norway",
        "Vik, Vestland, Norway",
        "Abisko",
    ]


def test_the_table_names_the_best_start_of_each_place_once() -> None:
    best = export.best_stays(PLAN)
    assert [stay.place.id for stay in best] == list(dict.fromkeys(stay.place.id for stay in PLAN.stays))
    for stay in best:
        assert stay.odds_at_least_one == max(
            other.odds_at_least_one for other in PLAN.stays if other.place.id == stay.place.id
        )


@pytest.mark.parametrize("unix_s", [0.0, 0.4, 1_796_428_800.0, 1_796_428_799.6])
def test_moments_are_written_to_the_nearest_second(unix_s: float) -> None:
    written = datetime.strptime(export.utc(unix_s), "%Y-%m-%dT%H:%M:%SZ").replace(tzinfo=UTC)
    assert abs(written.timestamp() - unix_s) <= 0.5


def test_a_number_that_is_none_or_infinite_is_null() -> None:
    assert export.rounded(None) is None
    assert export.rounded(float("inf")) is None
    assert str(export.rounded(-0.00001)) == "0.0"
