"""A text product of NOAA SWPC says when it was issued, and names the days of its tables by month and day.

    :Product: 3-Day Forecast                          copies in archives have no leading ":" or "#",
    :Issued: 2024 Dec 31 1230 UTC                     and may break this line

                 Dec 31       Jan 01       Jan 02     the only year is that of the issue
    00-03UT       0.33         5.00 (G1)    2.67      integers before 2022-11-14

Lines may end with CR LF, or CR CR LF; the last may have no end at all.
"""

import re
from collections.abc import Sequence
from datetime import UTC, date, datetime, timedelta
from itertools import islice, pairwise

import numpy as np

from auroraplan.core.activity import KP_STEP_S
from auroraplan.core.arrays import Floats
from auroraplan.core.language import marked, tr
from auroraplan.sources.faults import Unreadable
from auroraplan.sources.plausible import kp_of
from auroraplan.sources.source import issued_before

LARGEST_TEXT_BYTES = 200_000
"""Real products have 1 to 4 kB."""

MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
MONTH = "|".join(MONTHS)
TABLE_DAYS = 3
BEGINS_WITHIN = timedelta(days=2)
"""A table begins on the day of its issue or the next; one of another week stands under a wrong head."""
STEPS_A_DAY = 8

_ISSUED = re.compile(
    rf"^[:# ]{{0,9}}Issued:?\s{{1,9}}(\d{{4}})\s{{1,9}}({MONTH})\s{{1,9}}(\d{{1,2}})\s{{1,9}}(\d\d)(\d\d)\b",
    re.MULTILINE,
)
_DAY = re.compile(rf"\b({MONTH}) (\d\d)\b")
_ROW = re.compile(r"^ *(\d\d)-(\d\d)UT +(\S[^\n]*)$", re.MULTILINE)
_STORM_TAG = re.compile(r"\(G\d\)")
_KP = re.compile(r"\d\.\d\d")
_WHOLE_KP = re.compile(r"\d")


def product_text(body: bytes) -> str | Unreadable:
    """The text with plain line ends, or what it is instead."""
    if len(body) > LARGEST_TEXT_BYTES:
        return Unreadable(tr("it has {count} bytes", count=len(body)))
    try:
        text = body.decode("utf-8-sig")
    except UnicodeDecodeError:
        return Unreadable(marked("it is not text"))
    if not text.strip():
        return Unreadable(marked("it is empty"))
    if text.lstrip().startswith("<"):
        return Unreadable(marked("it is a web page, not data"))
    return re.sub(r"\r+\n?", "\n", text)


def issue_time(text: str, fetched_utc: datetime) -> datetime | Unreadable:
    """When the product says that it was issued, which is not after it came."""
    found = _ISSUED.search(text)
    if found is None:
        return Unreadable(marked("it does not say when it was issued"))
    year, month, day, hour, minute = found.groups()
    try:
        issued_utc = datetime(int(year), month_number(month), int(day), int(hour), int(minute), tzinfo=UTC)
    except ValueError:
        return Unreadable(marked("its time of issue is none"))
    return issued_before(issued_utc, fetched_utc)


def month_number(month: str) -> int:
    """1 for "Jan"."""
    return MONTHS.index(month) + 1


def dated(month: str, day: str, issued_utc: datetime) -> date | None:
    """The day of that month which lies nearest to the issue: Jan 01 after Dec 31 is next year's."""
    days: list[date] = []
    for year in (issued_utc.year - 1, issued_utc.year, issued_utc.year + 1):
        try:
            days.append(date(year, month_number(month), int(day)))
        except ValueError:  # 29 February of another year, or no day at all
            continue
    return min(days, key=lambda each: abs(each - issued_utc.date()), default=None)


def kp_table(text: str, issued_utc: datetime) -> tuple[date, Floats] | Unreadable:
    """The first day of the table of three days in 3-hour bins, and its Kp `(24,)` in order of time."""
    rows = list(islice(_ROW.finditer(text), STEPS_A_DAY))
    hours = [(int(row[1]), int(row[2])) for row in rows]
    if hours != [(3 * step, 3 * (step + 1) % 24) for step in range(STEPS_A_DAY)]:
        return Unreadable(marked("its table of Kp is not complete"))
    days = _three_days(text[: rows[0].start()], issued_utc)
    if days is None:
        return Unreadable(marked("its table of Kp does not name three days in a row"))
    if abs(days[0] - issued_utc.date()) > BEGINS_WITHIN:
        return Unreadable(tr("its table of Kp begins on {days}, not when it was issued", days=days[0]))
    cells = [_STORM_TAG.sub(" ", row[3]).split() for row in rows]
    values = _values(cells)
    if values is None:
        return Unreadable(marked("its table of Kp holds something else"))
    return days[0], values.T.ravel()


def step_starts(first_day: date, count: int) -> Floats:
    """The starts of `count` 3-hour bins from 00 UT of a day on."""
    return day_start_unix_s(first_day) + KP_STEP_S * np.arange(count, dtype=np.float64)


def day_start_unix_s(day: date) -> float:
    """00 UT of a day."""
    return datetime(day.year, day.month, day.day, tzinfo=UTC).timestamp()


def _three_days(heading: str, issued_utc: datetime) -> list[date] | None:
    """The last three days that are named above the table, if they follow each other."""
    named = list(_DAY.finditer(heading))[-TABLE_DAYS:]
    days = [day for found in named if (day := dated(found[1], found[2], issued_utc)) is not None]
    if len(days) < TABLE_DAYS or any(after - before != timedelta(days=1) for before, after in pairwise(days)):
        return None
    return days


def _values(cells: Sequence[Sequence[str]]) -> Floats | None:
    """The numbers of the table `(steps, days)`: all with two decimals or all whole, else it was cut."""
    flat = [cell for row in cells for cell in row]
    if any(len(row) != TABLE_DAYS for row in cells):
        return None
    if not (all(map(_KP.fullmatch, flat)) or all(map(_WHOLE_KP.fullmatch, flat))):
        return None
    values = [kp_of(cell) for cell in flat]
    known = [value for value in values if value is not None]
    return np.array(known).reshape(len(cells), TABLE_DAYS) if len(known) == len(flat) else None
