"""Whatever a place is called, every form stays whole and shows the name as text: it steers no reader."""

import csv
import io
import json
import re
from collections.abc import Callable
from html.parser import HTMLParser
from xml.etree import ElementTree

import icalendar
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from auroraplan.app.calendar import calendar_text
from auroraplan.app.export import csv_text, plan_text
from auroraplan.app.gpx import NAMESPACE, plan_gpx
from auroraplan.app.markdown import markdown_text
from auroraplan.app.plain_text import plain_line
from auroraplan.app.plan_forms import TEXTS, TRIP, plan_bytes
from auroraplan.app.web_page import page_text
from auroraplan.cli.commands import plan_table
from nasty_names import NASTY, called, small


class Tags(HTMLParser):
    """The elements of a page, and its text."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.found: list[str] = []
        self.text = ""
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:  # noqa: ARG002 - its name is fixed
        self.found.append(tag)

    def handle_data(self, data: str) -> None:
        self.text += data


def check_json(name: str) -> None:
    record = json.loads(plan_text(called(name)))
    assert record["request"]["places"][0]["name"] == name


def check_csv(name: str) -> None:
    rows = list(csv.reader(io.StringIO(csv_text(called(name)), newline="")))
    assert len(rows) == 1 + len(small().nights)
    assert {len(row) for row in rows} == {len(rows[0])}
    shown = {row[0] for row in rows[1:]} - {"Fairbanks"}
    assert shown in ({name}, {f"'{name}"})
    assert not any(cell[:1] and cell[:1] in "=+@\t\r\n" for row in rows for cell in row)


def check_markdown(name: str) -> None:
    plain, text = markdown_text(called("Abisko")), markdown_text(called(name))
    assert [line[:2] for line in text.splitlines()] == [line[:2] for line in plain.splitlines()]
    for line in text.splitlines():
        assert not re.search(r"(?<!\\)[`<]", line)
        assert len(re.findall(r"(?<!\\)\|", line)) in (0, 8, 9, 13)


def check_page(name: str) -> None:
    page = Tags(page_text(called(name)))
    assert page.found == Tags(page_text(called("Abisko"))).found
    assert plain_line(name) in page.text


def check_calendar(name: str) -> None:
    events = icalendar.Calendar.from_ical(calendar_text(called(name))).walk("VEVENT")
    plain = icalendar.Calendar.from_ical(calendar_text(called("Abisko"))).walk("VEVENT")
    assert [str(event["UID"]) for event in events] == [str(event["UID"]) for event in plain]
    assert str(events[-1]["SUMMARY"]).partition(": ")[2].strip() == plain_line(name)


def check_gpx(name: str) -> None:
    points = ElementTree.fromstring(plan_gpx(called(name))).findall(f"{{{NAMESPACE}}}wpt")
    assert len(points) == 2
    assert plain_line(name) in {point.findtext(f"{{{NAMESPACE}}}name") or "" for point in points}


def check_table(name: str) -> None:
    plain, text = plan_table(called("Abisko"), width=None), plan_table(called(name), width=None)
    assert text.count("\n") == plain.count("\n")
    assert not re.search(r"[\x00-\x09\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]", text)


CHECKS = (check_json, check_csv, check_markdown, check_page, check_calendar, check_gpx, check_table)


@pytest.mark.parametrize("name", NASTY)
@pytest.mark.parametrize("check", CHECKS, ids=lambda check: check.__name__.removeprefix("check_"))
def test_no_form_obeys_a_name(check: Callable[[str], None], name: str) -> None:
    check(name)


@settings(max_examples=40, deadline=None)
@given(st.text(max_size=40))
def test_no_name_breaks_any_form(name: str) -> None:
    for check in CHECKS:
        check(name)


@pytest.mark.parametrize("form", [form for form in TEXTS if form != TRIP])  # no kept name holds such
def test_what_cannot_be_encoded_breaks_no_form(form: str) -> None:
    assert plan_bytes(called("half \ud83c of a pair"), form).decode()
