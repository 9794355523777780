"""The page says what the table says, stands alone, and takes no name for mark-up."""

import re
from dataclasses import replace
from html.parser import HTMLParser

import pytest

from auroraplan.app import tables
from auroraplan.app.markdown import markdown_text
from auroraplan.app.planner import Plan
from auroraplan.app.web_page import Charts, page_text
from auroraplan.core.trips import NightsCurve
from plan_example import FIRST_EVENING, example_plan

VOID = {"meta", "img", "br"}


class Page(HTMLParser):
    """What a reader of the page finds: elements, cells, and tags that do not close."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.rows: list[list[str]] = []
        self.text = ""
        self.open: list[str] = []
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))
        if tag not in VOID:
            self.open.append(tag)
        if tag == "tr":
            self.rows.append([])
        if tag in ("td", "th"):
            self.rows[-1].append("")

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        self.text += data
        if {"td", "th"} & set(self.open):
            self.rows[-1][-1] += data


def called(plan: Plan, name: str) -> Plan:
    """The plan with every place called the same."""
    return replace(
        plan,
        request=replace(plan.request, places=tuple(replace(p, name=name) for p in plan.request.places)),
    )


def test_every_cell_of_the_table_stands_on_the_page_also_with_unknown_cloud() -> None:
    plan = example_plan()
    first = replace(plan.nights[0], cloud=replace(plan.nights[0].cloud, clear=float("nan")))
    plan = replace(plan, nights=(first, *plan.nights[1:]))
    names = tables.place_names(plan.request.places)
    rows = Page(page_text(plan)).rows
    for night in plan.nights:
        assert list(tables.night_cells(night, names)) in rows
    for stay in tables.best_stays(plan):
        assert list(tables.stay_cells(stay, names)) in rows


def test_it_is_whole_and_says_how_it_is_read() -> None:
    page = Page(page_text(example_plan(), charts=Charts(lambda: "<svg/>", lambda _night: "<svg/>")))
    assert page.open == []
    found = [tag for tag, _ in page.tags]
    assert ("html", {"lang": "en"}) in page.tags
    assert found.count("h1") == 1
    assert found.count("caption") == found.count("table") >= 2
    assert all(each.get("scope") in ("col", "row") for tag, each in page.tags if tag == "th")
    pictures = [each for tag, each in page.tags if tag == "img"]
    assert pictures
    assert all(each["alt"] for each in pictures)


def test_nothing_is_loaded_from_elsewhere() -> None:
    page = Page(page_text(example_plan(), charts=Charts(lambda: "<svg/>", lambda _night: "<svg/>")))
    sources = [each[key] for _, each in page.tags for key in ("src", "href") if key in each]
    assert all(source and source.startswith("data:image/svg+xml;base64,") for source in sources)
    assert not {"script", "link", "iframe"} & {tag for tag, _ in page.tags}
    assert not re.search(r"@import|url\(", page.text)


@pytest.mark.parametrize(
    "name",
    [
        "<script>alert(1)</script>",
        '"><img src=x onerror=alert(1)>',
        "=HYPERLINK(1)",
        "ترومسو",
        "🌌 北極",
        "N" * 300,
        "</title></style>&amp;",
    ],
)
def test_a_name_is_shown_as_it_is_and_never_obeyed(name: str) -> None:
    page = Page(page_text(called(example_plan(), name)))
    assert page.open == []
    assert name in page.text
    assert not {"script", "img"} & {tag for tag, _ in page.tags}


def test_a_number_is_not_parted_from_its_unit() -> None:
    plan = example_plan()
    page = page_text(plan)
    odds = tables.night_cells(plan.nights[0], tables.place_names(plan.request.places))[3]
    assert odds.endswith(" %")
    assert f'<td class="short">{odds}</td>' in page
    lists = re.findall(r"<li>(.*?)</li>", page)
    assert any('<span class="short">' in line for line in lists)
    assert not any(re.search(r"\d %(?!</span>)", line) for line in lists)


def test_the_hours_of_a_window_stay_on_one_line() -> None:
    page = page_text(example_plan())
    cells = [each for each in re.findall(r"<td>(.*?)</td>", page) if re.search(r"\d\d:\d\d", each)]
    found = [*re.findall(r"<p>Best window (.*?);", page), *cells]
    assert cells
    assert len(found) > len(cells)
    assert all(re.fullmatch(r'<span class="short">\d\d:\d\d–\d\d:\d\d</span> \S+', each) for each in found)


def test_a_night_without_a_chance_says_so_in_a_sentence() -> None:
    plan = example_plan()
    shut = tuple(replace(night, window_unix_s=None, look=None) for night in plan.nights)
    for text in (page_text(replace(plan, nights=shut)), markdown_text(replace(plan, nights=shut))):
        assert "No best window: no hour of this night has a chance." in text
        assert "Best window –" not in text


def test_a_chance_under_one_percent_is_not_parted_from_its_sign() -> None:
    plan = example_plan()
    curve = NightsCurve(plan.request.places[0], FIRST_EVENING, (0.001, 0.002), (0.0, 0.0), (0.01, 0.01))
    page = page_text(replace(plan, curves=(curve,)))
    assert '<span class="short">2 &lt;1 %</span>' in page


def test_reasons_stay_a_list_to_a_screen_reader_though_they_have_no_bullets() -> None:
    page = page_text(example_plan())
    assert '<ul class="reasons">' in page
    assert 'list-style-type:""' in page
    assert "list-style:none" not in page


def test_a_wide_table_is_a_named_region_that_the_keyboard_can_scroll() -> None:
    page = Page(page_text(example_plan()))
    regions = [each for tag, each in page.tags if tag == "section" and each.get("class") == "wide"]
    assert len(regions) == [tag for tag, _ in page.tags].count("table")
    assert all(each["tabindex"] == "0" and each["aria-label"] for each in regions)
