"""A CSV from outside is read row by row: a row that cannot be read is named with its line, never skipped.

Columns go by their names, in any order and case; columns that are not asked for are let be. A byte order
mark, either kind of line end and blank lines are fine; bytes that are no UTF-8 pass through unharmed.
"""

import csv
import io
import math
from array import array
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime

import numpy as np

from auroraplan.core.arrays import Bools, Floats, Ints, read_only
from auroraplan.core.errors import UnusableInput

UNKNOWN = frozenset({"", "nan", "na", "n/a", "null", "none"})
"""What programs write where there is no value."""

OTHER_PARTINGS = (";", "\t")

NAMED_COLUMNS = 12
LONGEST_QUOTE = 40


@dataclass(frozen=True, slots=True)
class Column:
    """A column that is asked for: how its cells are read, and whether it and they may be missing.

    `read` raises ValueError, saying what is wrong with the cell. In a column that is not `needed` an empty
    cell, or one of UNKNOWN, is NaN.
    """

    name: str
    read: Callable[[str], float]
    needed: bool = True


@dataclass(frozen=True, slots=True)
class UnreadableRow:
    """A row that could not be read: the line it ends on, counted from 1, and why."""

    line: int
    why: str


@dataclass(frozen=True, slots=True)
class CsvRows:
    """The rows of a CSV that could be read, in their order.

    `cells[name]` and `line` have shape `(rows,)`; `readable` `(records,)` says of each record of the file
    whether it is among them. `present` are the columns that the file has of those asked for.
    """

    cells: Mapping[str, Floats]
    line: Ints
    readable: Bools
    unreadable: tuple[UnreadableRow, ...]
    present: frozenset[str]

    def __len__(self) -> int:
        """The number of rows that could be read."""
        return len(self.line)

    def without(self, refused: Mapping[int, str]) -> "CsvRows":
        """The rows but those refused, `{row: why}`, which join the unreadable ones."""
        if not refused:
            return self
        kept = np.ones(len(self), dtype=np.bool_)
        kept[list(refused)] = False
        readable = self.readable.copy()
        readable[np.flatnonzero(self.readable)[~kept]] = False
        named = [UnreadableRow(int(self.line[row]), why) for row, why in refused.items()]
        return CsvRows(
            {name: read_only(values[kept]) for name, values in self.cells.items()},
            read_only(self.line[kept]),
            read_only(readable),
            tuple(sorted((*self.unreadable, *named), key=lambda row: row.line)),
            self.present,
        )


def csv_rows(content: bytes, columns: Sequence[Column], *, name: str) -> CsvRows:
    """The rows of a file called `name`.

    Raises:
        UnusableInput: It is empty, is no CSV, lacks a needed column or has one twice, or has no row that
            can be read.
    """
    records = _records(content, name)
    heading = next(records, None)
    if heading is None:
        raise UnusableInput(f"{name} is empty; its first line names the columns: {_wanted(columns)}.")
    places = _places(heading[1], columns, name)
    rows = _read(records, columns, places=places, width=len(heading[1]))
    if not len(rows):
        first = rows.unreadable[0] if rows.unreadable else None
        why = f"; line {first.line}: {first.why}" if first else " below the names of its columns"
        raise UnusableInput(f"{name} has no row that can be read{why}.")
    return rows


def with_columns(
    content: bytes, added: Sequence[str], *, cells: Iterable[Sequence[str]], readable: Bools, name: str
) -> Iterator[bytes]:
    """The file again, line by line, with columns added; their cells are empty in rows that were not readable.

    `cells` has the cells of each readable row. Raises UnusableInput where the file has such a column.
    """
    records = _records(content, name)
    _, heading = next(records)
    taken = [column for column in added if column in heading]
    if taken:
        raise UnusableInput(f'{name} has a column "{taken[0]}" already; rename it there first.')
    yield _line([*heading, *added])
    blank, rows = [""] * len(added), iter(cells)
    for (_, fields), is_readable in zip(records, readable.tolist(), strict=True):
        padded = [*fields, *[""] * (len(heading) - len(fields))]
        yield _line([*padded, *(next(rows) if is_readable else blank)])


def _line(fields: Sequence[str]) -> bytes:
    text = io.StringIO()
    csv.writer(text, lineterminator="\n").writerow(fields)
    return text.getvalue().encode("utf-8", "surrogateescape")


def _records(content: bytes, name: str) -> Iterator[tuple[int, list[str]]]:
    """Line and fields of each record that is not blank, the heading first."""
    text = content.decode("utf-8-sig", "surrogateescape")
    reader = csv.reader(io.StringIO(text, newline=""))
    try:
        for fields in reader:
            if any(field.strip() for field in fields):
                yield reader.line_num, fields
    except csv.Error as fault:
        raise UnusableInput(f"{name}, line {reader.line_num}: this is no CSV ({fault}).") from None


def _places(heading: Sequence[str], columns: Sequence[Column], name: str) -> dict[str, int]:
    """Where the columns stand."""
    found = [field.strip().casefold() for field in heading]
    missing = [column.name for column in columns if column.needed and column.name not in found]
    if missing:
        names = ", ".join(quoted(field.strip()) for field in heading[:NAMED_COLUMNS])
        more = ", …" if len(heading) > NAMED_COLUMNS else ""
        hint = " Its columns must be parted by commas." if _is_parted_otherwise(heading) else ""
        raise UnusableInput(
            f"{name} has no column {' and no column '.join(missing)}; it needs {_wanted(columns)} "
            f"and has {names}{more}.{hint}"
        )
    twice = [column.name for column in columns if found.count(column.name) > 1]
    if twice:
        raise UnusableInput(f"{name} has the column {twice[0]} twice; leave one of them out.")
    return {column.name: found.index(column.name) for column in columns if column.name in found}


def _is_parted_otherwise(heading: Sequence[str]) -> bool:
    return len(heading) == 1 and any(mark in heading[0] for mark in OTHER_PARTINGS)


def _wanted(columns: Sequence[Column]) -> str:
    needed = ",".join(column.name for column in columns if column.needed)
    optional = ",".join(column.name for column in columns if not column.needed)
    return f"{needed} (and may have {optional})" if optional else needed


def _read(
    records: Iterator[tuple[int, list[str]]],
    columns: Sequence[Column],
    *,
    places: Mapping[str, int],
    width: int,
) -> CsvRows:
    present = [column for column in columns if column.name in places]
    values = {column.name: array("d") for column in present}
    lines, readable, unreadable = array("q"), bytearray(), list[UnreadableRow]()
    for line, fields in records:
        try:
            row = _cells(fields, present, places=places, width=width)
        except ValueError as fault:
            unreadable.append(UnreadableRow(line, str(fault)))
            readable.append(0)
            continue
        readable.append(1)
        lines.append(line)
        for column, value in zip(present, row, strict=True):
            values[column.name].append(value)
    unknown = np.full(len(lines), np.nan)
    return CsvRows(
        {column.name: _floats(values.get(column.name), unknown) for column in columns},
        read_only(np.array(lines, dtype=np.int64)),
        read_only(np.frombuffer(bytes(readable), dtype=np.bool_)),
        tuple(unreadable),
        frozenset(places),
    )


def _floats(values: "array[float] | None", unknown: Floats) -> Floats:
    return read_only(unknown if values is None else np.array(values, dtype=np.float64))


def _cells(
    fields: Sequence[str], columns: Sequence[Column], *, places: Mapping[str, int], width: int
) -> list[float]:
    """The values of a row; raises ValueError, saying which cell is wrong and how."""
    if any(field.strip() for field in fields[width:]):
        raise ValueError(f"it has {len(fields)} fields, the heading {width}")
    row: list[float] = []
    for column in columns:
        place = places[column.name]
        text = fields[place].strip() if place < len(fields) else ""
        if not text and column.needed:
            raise ValueError(f"{column.name} is empty")
        if not column.needed and text.casefold() in UNKNOWN:
            row.append(math.nan)
            continue
        try:
            row.append(column.read(text))
        except ValueError as fault:
            raise ValueError(f"{column.name} {fault}") from None
    return row


# --- cells -------------------------------------------------------------------------------------------


def quoted(text: str) -> str:
    """A text from outside, shortened, in quotation marks."""
    shown = text if len(text) <= LONGEST_QUOTE else text[:LONGEST_QUOTE] + "…"
    return f'"{shown}"'


def number(low: float, high: float) -> Callable[[str], float]:
    """Reads numbers from `low` to `high`."""

    def read(text: str) -> float:
        try:
            value = math.nan if "_" in text else float(text)
        except ValueError:
            value = math.nan
        if math.isnan(value):
            raise ValueError(f"{quoted(text)} is no number")
        if not low <= value <= high:
            raise ValueError(f"{quoted(text)} is outside {low:g} to {high:g}")
        return value

    return read


def moment(text: str) -> float:
    """A moment like 2016-03-06T21:30Z in Unix seconds; without an offset it is in UTC."""
    try:
        parsed = datetime.fromisoformat(text.removesuffix(" UTC"))
    except ValueError:
        parsed = None
    if parsed is None or len(text) <= len("2016-03-06"):
        raise ValueError(f"{quoted(text)} is no moment; write it like 2016-03-06T21:30Z")
    return (parsed if parsed.tzinfo else parsed.replace(tzinfo=UTC)).timestamp()


YES, NO = ("1", "1.0", "true", "t", "yes", "y"), ("0", "0.0", "false", "f", "no", "n")


def answer(text: str) -> float:
    """Yes as 1 and no as 0."""
    word = text.casefold()
    if word not in YES + NO:
        raise ValueError(f"{quoted(text)} is neither yes nor no; write 1 or 0")
    return float(word in YES)
