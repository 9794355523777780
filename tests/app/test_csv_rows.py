"""Rows of files from outside: whatever is wrong with one is named with its line, and the others count."""

from collections.abc import Callable
from contextlib import suppress
from datetime import UTC, datetime

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from auroraplan.app.csv_rows import Column, CsvRows, answer, csv_rows, moment, number, with_columns
from auroraplan.core.errors import UnusableInput

COLUMNS = (
    Column("time_utc", moment),
    Column("kp", number(0.0, 9.0)),
    Column("seen", answer, needed=False),
)


def rows(text: str) -> CsvRows:
    return csv_rows(text.encode(), COLUMNS, name="reports.csv")


def sentence(make: Callable[[], object]) -> str:
    with pytest.raises(UnusableInput) as refused:
        make()
    return str(refused.value)


def test_order_case_and_further_columns_do_not_matter() -> None:
    found = rows("who,KP,Seen,time_utc\nann,4.33,yes,2016-03-06T21:30Z\n")
    assert found.cells["kp"].tolist() == [4.33]
    assert found.cells["seen"].tolist() == [1.0]
    assert found.cells["time_utc"].tolist() == [datetime(2016, 3, 6, 21, 30, tzinfo=UTC).timestamp()]


def test_a_mark_of_byte_order_windows_line_ends_and_blank_lines_are_fine() -> None:
    found = rows("\ufefftime_utc,kp\r\n\r\n2016-03-06T21:30Z,4\r\n , \r\n2016-03-07T21:30Z,5\r\n\r\n")
    assert found.cells["kp"].tolist() == [4.0, 5.0]
    assert found.line.tolist() == [3, 5]
    assert found.unreadable == ()


@pytest.mark.parametrize(
    "text",
    [
        "2016-03-06T21:30:00Z",
        "2016-03-06T21:30:00",
        "2016-03-06 21:30",
        "2016-03-06 21:30:00 UTC",
        "2016-03-06T22:30+01:00",
        "2016-03-06T21:30:00.000Z",
    ],
)
def test_a_moment_is_in_utc_unless_it_says_otherwise(text: str) -> None:
    assert moment(text) == datetime(2016, 3, 6, 21, 30, tzinfo=UTC).timestamp()


@pytest.mark.parametrize(
    ("text", "value"),
    [("1", 1), ("TRUE", 1), ("Yes", 1), ("y", 1), ("0", 0), ("false", 0), ("No", 0), ("0.0", 0)],
)
def test_yes_and_no_may_be_written_in_many_ways(text: str, value: float) -> None:
    assert answer(text) == value


@pytest.mark.parametrize(
    ("row", "why"),
    [
        ("yesterday,4,1", 'time_utc "yesterday" is no moment; write it like 2016-03-06T21:30Z'),
        ("2016-03-06,4,1", 'time_utc "2016-03-06" is no moment'),
        ("2016-02-30T21:30Z,4,1", "is no moment"),
        ("2016-03-06T21:30Z,,1", "kp is empty"),
        ("2016-03-06T21:30Z", "kp is empty"),
        ("2016-03-06T21:30Z,four,1", 'kp "four" is no number'),
        ("2016-03-06T21:30Z,nan,1", 'kp "nan" is no number'),
        ("2016-03-06T21:30Z,1_0,1", 'kp "1_0" is no number'),
        ("2016-03-06T21:30Z,1e400,1", 'kp "1e400" is outside 0 to 9'),
        ("2016-03-06T21:30Z,-1,1", 'kp "-1" is outside 0 to 9'),
        ("2016-03-06T21:30Z,4,perhaps", 'seen "perhaps" is neither yes nor no; write 1 or 0'),
        ("2016-03-06T21:30Z,4,1,5", "it has 4 fields, the heading 3"),
        ("2016-03-06T21:30Z," + "9" * 500 + "x,1", '9…" is no number'),
    ],
)
def test_a_row_that_cannot_be_read_is_named_and_the_others_count(row: str, why: str) -> None:
    found = rows(f"time_utc,kp,seen\n2016-03-06T21:30Z,4,1\n{row}\n2016-03-06T21:30Z,5,0\n")
    assert found.cells["kp"].tolist() == [4.0, 5.0]
    assert [each.line for each in found.unreadable] == [3]
    assert why in found.unreadable[0].why
    assert len(found.unreadable[0].why) < 200
    assert found.readable.tolist() == [True, False, True]


def test_a_cell_that_need_not_be_there_is_unknown() -> None:
    cells = ("4,", "5,0", "6", "7,NaN", "8,null")
    found = rows("time_utc,kp,seen\n" + "".join(f"2016-03-06T21:30Z,{each}\n" for each in cells))
    np.testing.assert_array_equal(found.cells["seen"], [np.nan, 0.0, np.nan, np.nan, np.nan])
    assert len(rows("time_utc,kp\n2016-03-06T21:30Z,nan\n2016-03-06T21:30Z,4\n").unreadable) == 1


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("", "reports.csv is empty; its first line names the columns: time_utc,kp (and may have seen)"),
        ("\n \n", "is empty"),
        ("time_utc,seen\n", 'has no column kp; it needs time_utc,kp (and may have seen) and has "time_utc"'),
        ("a\n1\n", "has no column time_utc and no column kp"),
        ("time_utc;kp\n2016-03-06T21:30Z;4\n", "Its columns must be parted by commas."),
        ("time_utc,kp,kp\n", "has the column kp twice"),
        ("time_utc,kp\n", "has no row that can be read below the names of its columns"),
        ("time_utc,kp\nnow,4\nthen,5\n", 'has no row that can be read; line 2: time_utc "now" is no moment'),
        (f'time_utc,kp\n"{"x" * 200_000}', "line 2: this is no CSV"),
    ],
)
def test_a_file_that_cannot_be_used_is_one_sentence(text: str, why: str) -> None:
    assert why in sentence(lambda: rows(text))


@given(st.binary(max_size=300))
def test_any_bytes_give_rows_or_one_sentence(content: bytes) -> None:
    for heading in (b"", b"time_utc,kp\n2016-03-06T21:30Z,1\n"):
        with suppress(UnusableInput):
            found = csv_rows(heading + content, COLUMNS, name="x.csv")
            assert len(found) + len(found.unreadable) == len(found.readable)


def test_columns_are_added_behind_all_the_others_and_bytes_pass_through() -> None:
    content = 'note,time_utc,kp\n"a, b",2016-03-06T21:30Z,4\nÅ\udcff,never,4\n,2016-03-07T21:30Z\n'
    raw = content.encode("utf-8", "surrogateescape")
    columns = (COLUMNS[0], Column("kp", number(0.0, 9.0), needed=False))
    found = csv_rows(raw, columns, name="x")
    added = b"".join(with_columns(raw, ["odds"], cells=[["0.1"], ["0.2"]], readable=found.readable, name="x"))
    assert added.splitlines() == [
        b"note,time_utc,kp,odds",
        b'"a, b",2016-03-06T21:30Z,4,0.1',
        "Å".encode() + b"\xff,never,4,",
        b",2016-03-07T21:30Z,,0.2",
    ]


def test_a_column_that_is_there_already_is_not_overwritten() -> None:
    content = b"odds,time_utc,kp\n1,2016-03-06T21:30Z,4\n"
    lines = with_columns(content, ["odds"], cells=[["0.1"]], readable=np.array([True]), name="x.csv")
    assert 'x.csv has a column "odds" already' in sentence(lambda: list(lines))


def test_rows_that_are_refused_later_join_the_unreadable_ones_in_order() -> None:
    found = rows("time_utc,kp\n2016-03-06T21:30Z,4\nnow,4\n2016-03-07T21:30Z,5\n2016-03-08T21:30Z,6\n")
    left = found.without({1: "too late"})
    assert left.cells["kp"].tolist() == [4.0, 6.0]
    assert [(each.line, each.why[:8]) for each in left.unreadable] == [(3, "time_utc"), (4, "too late")]
    assert left.readable.tolist() == [True, False, False, True]
