"""Window, table, JSON, CSV, Markdown, web page, calendar and PDF tell the same numbers in the same words.

The plan is the engine's own, over twelve stays: polar night, summer, unknown cloud, every letter. What the
table shows is the measure; each other form is read as its own readers read it.
"""

from __future__ import annotations

import csv
import io
import json
import re
import unicodedata
from typing import TYPE_CHECKING, Any

import icalendar
import pytest
from pypdf import PdfReader

from auroraplan.app import chance_wording, plan_forms, reason_wording, tables
from auroraplan.cli.commands import plan_table
from hard_example import NAMES, UNKNOWN_CLOUD, hard_plan
from plan_example import best

if TYPE_CHECKING:
    from collections.abc import Callable

    from pytestqt.qtbot import QtBot

    from gui.conftest import Opened

PLAN = hard_plan()
NAME_OF = tables.place_names(PLAN.request.places)
NIGHTS = [
    dict(zip(tables.NIGHT_COLUMNS, tables.night_cells(each, NAME_OF), strict=True)) for each in PLAN.nights
]
STAYS = [
    dict(zip(tables.STAY_COLUMNS, tables.stay_cells(each, NAME_OF), strict=True))
    for each in tables.best_stays(PLAN)
]
TRIP = [
    dict(zip(tables.NIGHT_COLUMNS, tables.night_cells(each, NAME_OF), strict=True))
    for each in best(PLAN).nights
]


def text_of(form: str) -> str:
    """The plan in a form, as its reader gets it."""
    return plan_forms.plan_bytes(PLAN, form).decode()


def flat(text: str) -> str:
    """Text without the breaks that a page puts into lines."""
    return " ".join(unicodedata.normalize("NFC", text).split())


def test_the_plan_is_as_hard_as_it_is_said_to_be() -> None:
    assert {cells["Place"] for cells in STAYS} == set(NAMES)
    assert {cells["Clear"] for cells in NIGHTS if cells["Place"] == UNKNOWN_CLOUD} == {chance_wording.UNKNOWN}
    assert {cells["Best window"] for cells in NIGHTS if cells["Place"] == "McMurdo Station"} == {
        chance_wording.UNKNOWN
    }
    assert any(each.night.place.name == "Longyearbyen" and each.dark_hours > 18.0 for each in PLAN.nights)


def test_the_table_holds_every_cell() -> None:
    lines = [line.split() for line in plan_table(PLAN, width=None).splitlines()]
    for cells in (*NIGHTS, *STAYS):
        assert " ".join(cells.values()).split() in lines


def test_json_and_csv_hold_the_numbers_that_the_table_rounds() -> None:
    records: list[dict[str, Any]] = json.loads(text_of("json"))["nights"]
    rows = list(csv.DictReader(io.StringIO(text_of("csv"))))
    for cells, night, record, row in zip(NIGHTS, PLAN.nights, records, rows, strict=True):
        chances = {"Odds": "odds", "Camera": "camera", "Strong": "strong"}
        for column, key in chances.items():
            assert (
                cells[column]
                == chance_wording.percent(record[key])
                == chance_wording.percent(float(row[key]))
            )
        assert cells["Range"] == chance_wording.percent_range(record["low"], record["high"])
        assert cells["Range"] == chance_wording.percent_range(float(row["low"]), float(row["high"]))
        assert cells["Verdict"] == record["verdict"] == row["verdict"]
        clear = record["cloud"]["clear"]
        assert cells["Clear"] == (chance_wording.UNKNOWN if clear is None else chance_wording.percent(clear))
        assert row["clear_sky"] == ("" if clear is None else str(clear))
        assert record["evening"] == row["evening"] == night.night.evening.isoformat()
        assert record["place"]["name"] == row["name"] == night.night.place.name
        assert [row["from_utc"], row["to_utc"]] == (record["window_utc"] or ["", ""])
        assert (record["window_utc"] is None) == (cells["Best window"] == chance_wording.UNKNOWN)
        assert row["reasons"] == " ".join(reason.text for reason in reason_wording.reasons(night))


def test_json_holds_the_stays_that_the_table_shows() -> None:
    records: list[dict[str, Any]] = json.loads(text_of("json"))["stays"]
    best = {record["place"]["name"]: record for record in reversed(records)}
    assert len(STAYS) == 12
    for cells in STAYS:
        record = best[cells["Place"]]
        assert cells["One or more"] == chance_wording.percent(record["odds_at_least_one"])
        assert cells["Two or more"] == chance_wording.percent(record["odds_at_least_two"])
        assert cells["Range"] == chance_wording.percent_range(record["low"], record["high"])
        assert cells["That is"] == chance_wording.natural_frequency(record["odds_at_least_one"])


def test_markdown_and_the_web_page_hold_every_row() -> None:
    markdown = [
        [re.sub(r"\\(.)", r"\1", cell).replace("&lt;", "<") for cell in line.strip("| ").split(" | ")]
        for line in text_of("md").splitlines()
        if line.startswith("|")
    ]
    page = [
        [
            re.sub("<[^>]+>", "", cell).replace("&lt;", "<")
            for cell in re.findall(r"<t[hd][^>]*>(.*?)</t[hd]>", row)
        ]
        for row in re.findall(r"<tr>(.*?)</tr>", text_of("html"), re.DOTALL)
    ]
    for cells in (*NIGHTS, *STAYS):
        assert list(cells.values()) in markdown
        assert list(cells.values()) in page


def test_the_calendar_tells_each_night_of_the_trip() -> None:
    told = {
        (str(event["SUMMARY"]), *str(event["DESCRIPTION"]).splitlines())
        for event in icalendar.Calendar.from_ical(text_of("ics")).walk("VEVENT")
    }
    assert len(TRIP) == 4
    for cells in TRIP:
        wanted = {
            f"Aurora {cells['Odds']}: {cells['Place']}",
            f"Odds {cells['Odds']} ({cells['Range']}): {cells['Verdict']}",
            f"Best window: {cells['Best window']}",
            f"Look: {cells['Look']}",
            f"Clear sky: {cells['Clear']}",
            f"Kp: {cells['Kp']}",
            f"Moon: {cells['Moon']}",
        }
        assert any(wanted <= set(each) for each in told)


@pytest.mark.usefixtures("qapp")
def test_the_pdf_tells_the_trip_and_the_other_places() -> None:
    from auroraplan.render.cover_page import MOST_PLACES
    from auroraplan.render.pdf import plan_pdf

    text = flat(" ".join(page.extract_text() for page in PdfReader(io.BytesIO(plan_pdf(PLAN))).pages))
    for cells in TRIP:
        for column in ("Odds", "Range", "Verdict", "Best window", "Look", "Clear", "Kp", "Moon"):
            assert flat(cells[column]) in text, (column, cells[column])
    cover = text.partition("The other places")[2]
    for stay, cells in list(zip(tables.best_stays(PLAN), STAYS, strict=True))[1 : MOST_PLACES + 1]:
        shown = (
            stay.place.label,
            *(cells[column] for column in ("Stay", "One or more", "Range", "Two or more")),
        )
        assert flat(" ".join(shown)) in cover


def test_the_window_tells_the_same(
    qtbot: QtBot, open_window: Callable[..., Opened], monkeypatch: pytest.MonkeyPatch
) -> None:
    from gui.fake_engine import FakeEngine

    monkeypatch.setattr(FakeEngine, "plan", lambda *_args, **_options: PLAN)
    monkeypatch.setattr(FakeEngine, "default_request", lambda _engine: PLAN.request)
    window = open_window().window
    spoken = {row.place.name: row.spoken for row in window.places.list.rows}
    for cells in STAYS:
        assert f", {cells['One or more']}, likely {cells['Range']}, " in spoken[cells["Place"]]
    for night in PLAN.nights:
        window.selection.choose_night(night.night.place.id, night.night.evening)
        cells = dict(zip(tables.NIGHT_COLUMNS, tables.night_cells(night, NAME_OF), strict=True))
        told = window.night.strip.accessibleDescription()
        assert told.startswith(f"{cells['Odds']} ({cells['Range']}), {cells['Verdict']}")
        if night.window_unix_s is not None:
            assert f"best {cells['Best window'].rpartition(' ')[0]}" in told
            assert f"look {cells['Look']}" in told
        assert f"sky clear {cells['Clear']} of" in told
        assert f"; Kp {cells['Kp']}; " in told
        assert f"; Moon {cells['Moon']}." in told
