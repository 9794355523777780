"""The PDF as other programs read it."""

import io
import itertools
import os
import re
import subprocess
import sys
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
from pypdf import PdfReader

from auroraplan.app.chance_wording import REFERENCE_CLASS, natural_frequency, percent, percent_range
from auroraplan.app.date_wording import evening_text, stay_text, utc_text, window_text
from auroraplan.app.planner import Plan
from auroraplan.app.reason_wording import reasons
from auroraplan.core.errors import UnusableInput
from auroraplan.core.places import Place
from auroraplan.render.cover_page import best_stay_of_each
from auroraplan.render.page_flow import A4, LETTER, Block, Paper, paginated, paint_blocks, paint_nothing
from auroraplan.render.page_table import Column, table_blocks
from auroraplan.render.pdf import plan_pages, plan_pdf, write_plan_pdf
from auroraplan.render.style import print_
from plan_example import ABISKO, FAIRBANKS, MCMURDO, TROMSO, best, example_plan

pytestmark = [pytest.mark.gui, pytest.mark.usefixtures("qapp")]


def _reader(plan: Plan, paper: Paper = A4) -> PdfReader:
    return PdfReader(io.BytesIO(plan_pdf(plan, paper=paper)))


def _words(text: str) -> str:
    return " ".join(text.split())


@pytest.fixture(scope="module")
def pages(qapp: object) -> list[str]:
    return [_words(page.extract_text()) for page in _reader(example_plan()).pages]


@pytest.fixture(scope="module")
def page_of(pages: list[str]) -> Callable[[str], str]:
    """The page that a title opens."""

    def found(title: str) -> str:
        (page,) = [page for page in pages if re.search(rf"on the day\. {re.escape(title)}\b", page)]
        return page

    return found


def _renamed(plan: Plan, old: Place, new: Place) -> Plan:
    def of(place: Place) -> Place:
        return new if place == old else place

    nights = tuple(replace(n, night=replace(n.night, place=of(n.night.place))) for n in plan.nights)
    stays = tuple(replace(s, place=of(s.place)) for s in plan.stays)
    request = replace(plan.request, places=tuple(of(place) for place in plan.request.places))
    return replace(plan, request=request, nights=nights, stays=stays)


def _only(plan: Plan, place: Place) -> Plan:
    return replace(
        plan,
        request=replace(plan.request, places=(place,)),
        nights=tuple(night for night in plan.nights if night.night.place == place),
        stays=tuple(stay for stay in plan.stays if stay.place == place),
    )


# --- what it says ----------------------------------------------------------------------------------


def test_the_first_page_answers_first(pages: list[str]) -> None:
    stay = example_plan().stays[0]
    title = f"Abisko, Sweden, {stay_text(stay)}"
    assert title in pages[0][: len(title) * 3]
    for said in (
        percent(stay.odds_at_least_one),
        percent_range(stay.low, stay.high),
        percent(stay.odds_at_least_two),
        natural_frequency(stay.odds_at_least_one)[1:],
        REFERENCE_CLASS,
    ):
        assert said in pages[0]


def test_every_night_of_the_stay_is_in_the_itinerary_and_has_its_page(
    pages: list[str], page_of: Callable[[str], str]
) -> None:
    plan = example_plan()
    itinerary = page_of("Itinerary")
    for number, night in enumerate(best(plan).nights, start=1):
        evening, likely = evening_text(night.night.evening), percent_range(night.low, night.high)
        window = window_text(night, with_zone=True)
        assert f"{evening} Abisko {percent(night.odds)} {likely} {window}" in itinerary
        page = page_of(f"Abisko · night of {evening_text(night.night.evening)}")
        assert f"Night {number} of 5" in page
        assert percent(night.odds) in page
        assert window_text(night, with_zone=True) in page
        for reason in reasons(night):
            assert reason.text in page
    assert sum("night of" in page and "What we saw" in page for page in pages) == 5


def test_the_other_places_are_ranked_on_the_first_page(pages: list[str]) -> None:
    others = best_stay_of_each(example_plan())[1:]
    rows = [f"{s.place.label} {stay_text(s)} {percent(s.odds_at_least_one)}" for s in others]
    places = [pages[0].find(row) for row in rows]
    assert -1 not in places
    assert places == sorted(places)


def test_plan_b_lists_the_other_places_of_the_same_night_with_how_far_they_are(
    page_of: Callable[[str], str],
) -> None:
    plan = example_plan()
    evening = plan.stays[0].first_evening
    others = [n for n in plan.nights if n.night.evening == evening and n.night.place != ABISKO]
    sheet = page_of(f"Abisko · night of {evening_text(evening)}")
    for other in others:
        likely = f"{percent(other.odds)} {percent_range(other.low, other.high)}"
        row = f"{likely} {window_text(other, with_zone=True)}"
        assert re.search(rf" [\d,]+ km( [NESW]{{1,3}})? {re.escape(row)}", sheet)
    # Great circles by the cities' published coordinates: Abisko to Tromsø is 145 km.
    assert "Tromsø, Norway 145 km N " in sheet


def test_sources_say_how_they_stand(page_of: Callable[[str], str]) -> None:
    plan = example_plan()
    told = page_of("What it rests on")
    for state in plan.sources:
        if state.fault:
            assert state.fault[1:] in told
            continue
        assert state.title in told
        assert state.attribution in told
        if state.issued_utc is not None:
            assert utc_text(state.issued_utc) in told


def test_the_first_page_says_how_old_the_data_is(pages: list[str]) -> None:
    assert "Activity: newest forecast 6 h old (NOAA SWPC 3-day planetary Kp forecast)" in pages[0]
    assert "Clouds: averages of past years; no forecast was at hand." in pages[0]


def test_names_and_signs_can_be_searched(pages: list[str]) -> None:
    text = " ".join(pages)
    for found in ("Tromsø", "Þingvellir", "→", "–", "%", "·", "°", "−", "×", "²", "“", "≥", "UTC−3"):
        assert found in text
    # No glyph without a name: neither replacement characters nor private ones.
    assert not re.search(r"[\ufffd\ue000-\uf8ff]", text)


def test_plus_minus_and_inequality_signs_survive(qapp: object) -> None:
    signs = replace(FAIRBANKS, name="± ≥ ≤ → : – − × ° ø Þ ð ł Ź ő ș")
    reader = _reader(_renamed(example_plan(), FAIRBANKS, signs))
    assert signs.name in _words(reader.pages[0].extract_text())


def test_every_page_is_numbered(pages: list[str]) -> None:
    for number, page in enumerate(pages, start=1):
        assert f"page {number} of {len(pages)}" in page


# --- how it is made --------------------------------------------------------------------------------


def test_fonts_are_embedded(qapp: object) -> None:
    fonts: dict[str, bool] = {}
    for page in _reader(example_plan()).pages:
        resources: Any = page["/Resources"]
        for reference in resources["/Font"].values():
            descendant = reference.get_object()["/DescendantFonts"][0].get_object()
            descriptor = descendant["/FontDescriptor"].get_object()
            fonts[str(descendant["/BaseFont"])] = bool({"/FontFile2", "/FontFile3"} & set(descriptor))
    assert fonts
    assert all(fonts.values())
    assert all("Inter" in name for name in fonts)


def test_title_and_author_are_set(qapp: object) -> None:
    about = _reader(example_plan()).metadata
    assert about is not None
    assert about.title == "Abisko, Sweden, 8 → 13 Dec – Auroraplan"
    assert str(about.creator).startswith("Auroraplan ")


@pytest.mark.parametrize(("paper", "size"), [(A4, (595.28, 841.89)), (LETTER, (612.0, 792.0))])
def test_pages_have_the_size_of_the_paper(paper: Paper, size: tuple[float, float]) -> None:
    box = _reader(example_plan(), paper).pages[0].mediabox
    assert (float(box.width), float(box.height)) == pytest.approx(size, abs=1.0)


def test_two_prints_of_one_plan_differ_in_nothing_but_their_dates() -> None:
    first, second = (
        re.sub(rb"D:\d{14}|\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d", b"", plan_pdf(example_plan())) for _ in range(2)
    )
    assert first == second


def test_fifteen_pages_stay_below_a_megabyte() -> None:
    size, pages = len(plan_pdf(example_plan())), len(_reader(example_plan()).pages)
    assert pages >= 12
    assert size / pages * 15 < 1_000_000


# --- bounds ----------------------------------------------------------------------------------------

LONG = replace(ABISKO, name="Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogogoch " * 5)
STRANGE = replace(TROMSO, name="نوک 北極 🌌\n<b>bold</b>", country="=cmd()")


@pytest.mark.parametrize("paper", [A4, LETTER], ids=lambda paper: paper.name)
@pytest.mark.parametrize(
    "plan",
    [
        pytest.param(example_plan(), id="plain"),
        pytest.param(_renamed(example_plan(), ABISKO, LONG), id="a long name"),
        pytest.param(_renamed(example_plan(), TROMSO, STRANGE), id="a strange name"),
        pytest.param(_only(example_plan(), MCMURDO), id="no dark hours"),
        pytest.param(replace(example_plan(), sources=()), id="no sources"),
    ],
)
def test_no_text_stands_outside_its_page_or_over_another(
    texts: Callable[..., list], plan: Plan, paper: Paper
) -> None:
    for blocks in plan_pages(plan, best(plan), paper):
        found = texts(
            lambda painter, _, b=blocks: paint_blocks(painter, paper.body, b), paper.width, paper.height
        )
        assert found
        for text in found:
            assert paper.body.left() - 1 <= text.left, text
            assert text.right <= paper.body.right() + 1, text
            assert paper.body.top() - 1 <= text.top, text
            assert text.bottom <= paper.body.bottom() + 1, text
        for one, other in itertools.combinations(found, 2):
            assert not one.overlaps(other), f"{one} over {other}"


def test_a_long_name_leaves_the_dates_in_the_title() -> None:
    plan = _renamed(example_plan(), ABISKO, LONG)
    assert f"…, {stay_text(plan.stays[0])}" in _words(_reader(plan).pages[0].extract_text())


def test_markup_in_a_name_is_plain_text() -> None:
    plan = _renamed(example_plan(), FAIRBANKS, replace(FAIRBANKS, name="<b>bold</b>"))
    assert "<b>bold</b>" in _reader(plan).pages[0].extract_text()


def test_a_plan_without_stays_is_refused_with_a_sentence(tmp_path: Path) -> None:
    with pytest.raises(UnusableInput, match="no stay"):
        write_plan_pdf(replace(example_plan(), stays=()), tmp_path / "plan.pdf")
    assert list(tmp_path.iterdir()) == []


def test_a_failure_while_painting_leaves_the_old_file(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "plan.pdf"
    path.write_bytes(b"the old one")

    def broken(*_: object) -> None:
        raise MemoryError

    monkeypatch.setattr("auroraplan.render.pdf.paint_blocks", broken)
    with pytest.raises(MemoryError):
        write_plan_pdf(example_plan(), path)
    assert path.read_bytes() == b"the old one"
    assert [entry.name for entry in tmp_path.iterdir()] == ["plan.pdf"]


def test_it_needs_no_window_and_no_display(tmp_path: Path) -> None:
    here = Path(__file__).parents[1]
    code = (
        "import sys; from pathlib import Path; from plan_example import example_plan;"
        "from auroraplan.render.pdf import write_plan_pdf;"
        f"write_plan_pdf(example_plan(), Path({str(tmp_path / 'plan.pdf')!r}));"
        "assert 'PySide6.QtWidgets' not in sys.modules"
    )
    environment = {
        name: value
        for name, value in os.environ.items()
        if name not in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
    }
    environment["PYTHONPATH"] = os.pathsep.join([str(here), str(here.parent / "src")])
    done = subprocess.run([sys.executable, "-c", code], env=environment, capture_output=True, check=False)
    assert (done.returncode, done.stderr) == (0, b"")
    assert len(PdfReader(tmp_path / "plan.pdf").pages) == len(_reader(example_plan()).pages)


# --- the flow --------------------------------------------------------------------------------------


def test_a_block_that_does_not_fit_opens_the_next_page_with_its_title() -> None:
    title, row = Block(20.0, paint_nothing, with_next=True), Block(30.0, paint_nothing)
    assert paginated([row, row, title, row], 100.0) == [[row, row], [title, row]]
    assert paginated([row, title, row], 100.0) == [[row, title, row]]


def test_a_block_higher_than_a_page_has_one_of_its_own() -> None:
    high, row = Block(200.0, paint_nothing), Block(30.0, paint_nothing)
    assert paginated([row, high, row], 100.0) == [[row], [high], [row]]


def test_the_plan_says_when_it_was_made(pages: list[str]) -> None:
    assert example_plan().issued_utc == datetime(2026, 12, 4, 18, tzinfo=UTC)
    assert "Made 4 Dec 2026 18:00 UTC" in pages[0]


def test_a_table_that_runs_over_is_headed_again_and_leaves_no_row_alone() -> None:
    columns = (Column("Place", 1.0),)
    blocks = table_blocks(columns, [("a",), ("b",), ("c",), ("d",)], print_())
    head, *rows = blocks
    room = head.height + 3 * rows[0].height
    assert paginated(blocks, room) == [[head, *rows[:2]], [head, *rows[2:]]]


def test_a_cover_says_how_many_places_it_leaves_out() -> None:
    plan = example_plan()
    others = [replace(ABISKO, id=f"other {n}", name=f"Other {n}") for n in range(12)]
    best = plan.stays[0]
    crowded = replace(plan, stays=(best, *(replace(best, place=other) for other in others)))
    assert "the best 5 nights of each; 10 of 12" in _words(_reader(crowded).pages[0].extract_text())
    assert "; " not in _words(_reader(plan).pages[0].extract_text()).split("The other places")[1][:60]
