"""Each kind of page: what is written on it in which order, where its ink lies, and that nothing runs over."""

import io
import itertools
import os
import re
import subprocess
import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path

import numpy as np
import pytest
from pypdf import PdfReader
from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QImage, QPainter

from auroraplan.app.chance_wording import percent, percent_range
from auroraplan.app.date_wording import stay_text
from auroraplan.app.planner import Cancelled, Plan
from auroraplan.core.places import Place
from auroraplan.core.plan_b import ClearerPlace, PlanB
from auroraplan.render.curve_page import Curve, paint_curves
from auroraplan.render.page_flow import A4, LETTER, Block, Paper, paint_blocks
from auroraplan.render.pdf import plan_pdf, write_plan_pdf
from auroraplan.render.pdf_pages import plan_pages
from auroraplan.render.season_page import WeekBar, paint_weeks
from auroraplan.render.style import print_
from auroraplan.store.files import NotSaved
from paper_example import paper_plan, paper_season
from plan_example import ABISKO, FIRST_EVENING, MCMURDO, TROMSO, USHUAIA, best

pytestmark = [pytest.mark.gui, pytest.mark.usefixtures("qapp")]


@dataclass(frozen=True)
class Kind:
    """A kind of page: its bookmark, what is written in this order, and down to where (share of the body)."""

    key: str
    written: tuple[str, ...]
    down_to: tuple[float, float]


KINDS = (
    Kind(
        "cover",
        (
            *("Abisko, Sweden, 8 → 13 Dec", "84 %", "Odds by place and night", "The Moon"),
            *("The other places", "How old the data is"),
        ),
        (0.8, 1.0),
    ),
    Kind(
        "itinerary",
        ("Itinerary", "Night of", "Dark, sunset", "Tue 8 Dec", "Sat 12 Dec", "Two places in one trip"),
        (0.3, 0.6),
    ),
    Kind(
        "night-2026-12-08",
        (
            *("Abisko · night of Tue 8 Dec", "Best window", "Darkness", "Odds / hour", "Why", "Plan B"),
            *("What we saw", "cloud all night"),
        ),
        (0.85, 1.0),
    ),
    Kind("map", ("Map", "500 km", "250 km", "100 km", "From Abisko"), (0.75, 1.0)),
    Kind("nights", ("How many nights", "100 %", "0 %", "nights", "In figures", "Fairbanks"), (0.5, 1.0)),
    Kind("season", ("Season", "Abisko", "100 %", "Dec", "The best week of each place"), (0.7, 1.0)),
    Kind(
        "photography",
        (
            "Photography card",
            "No Moon",
            "Faint (IBC I)",
            "15 s",
            "Brilliant (IBC IV)",
            "Your nights",
            "How to",
        ),
        (0.5, 0.85),
    ),
    Kind(
        "field",
        ("Out there", "If it is cloudy", "Cold", "−35°", "60", "Safety"),
        (0.55, 0.95),
    ),
    Kind(
        "method",
        (
            "Method and honesty",
            "How they come about",
            "What they do not know",
            "Do told chances hold?",
            "Kp ≥ 3",
        ),
        (0.6, 0.95),
    ),
    Kind("sources", ("What it rests on", "NOAA SWPC 3-day planetary Kp forecast", "kp.gfz.de"), (0.1, 0.5)),
)


@pytest.fixture(scope="module", params=[A4, LETTER], ids=lambda paper: paper.name)
def paper(request: pytest.FixtureRequest) -> Paper:
    return request.param


@pytest.fixture(scope="module")
def pages(paper: Paper, qapp: object) -> list[list[Block]]:
    return plan_pages(paper_plan(), best(paper_plan()), paper, season=paper_season())


def _page(pages: list[list[Block]], key: str) -> list[Block]:
    (found,) = [
        blocks for blocks in pages if any(b.bookmark is not None and b.bookmark.key == key for b in blocks)
    ]
    return found


def _ink(blocks: list[Block], paper: Paper) -> np.ndarray:
    """Where a page is darker than its paper, `(height, width)`."""
    image = QImage(round(paper.width), round(paper.height), QImage.Format.Format_Grayscale8)
    image.fill(QColor("white"))
    painter = QPainter(image)
    paint_blocks(painter, paper.body, blocks)
    painter.end()
    grey = np.frombuffer(image.constBits(), dtype=np.uint8).reshape(image.height(), image.bytesPerLine())
    return grey[:, : image.width()] < 250


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.key)
def test_a_page_says_what_its_kind_says_in_order(
    kind: Kind, pages: list[list[Block]], paper: Paper, texts: Callable[..., list]
) -> None:
    blocks = _page(pages, kind.key)
    found = texts(lambda painter, _: paint_blocks(painter, paper.body, blocks), paper.width, paper.height)
    written = iter(
        [each.text for each in sorted(found, key=lambda each: (round(each.bottom / 4.0), each.left))]
    )
    for words in kind.written:
        assert any(words in text for text in written), words


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.key)
def test_the_ink_of_a_page_lies_in_its_body_and_fills_it_as_its_kind_does(
    kind: Kind, pages: list[list[Block]], paper: Paper
) -> None:
    ink, body = _ink(_page(pages, kind.key), paper), paper.body
    rows, columns = np.flatnonzero(ink.any(axis=1)), np.flatnonzero(ink.any(axis=0))
    assert body.left() - 2.0 <= columns[0] <= body.left() + 4.0
    assert body.left() + 0.8 * body.width() <= columns[-1] <= body.right() + 2.0
    assert body.top() - 2.0 <= rows[0] <= body.top() + 14.0
    least, most = (body.top() + share * body.height() for share in kind.down_to)
    assert least <= rows[-1] <= most + 2.0
    assert 0.01 < ink.mean() < 0.6


def test_nothing_is_written_over_anything(
    pages: list[list[Block]], paper: Paper, texts: Callable[..., list]
) -> None:
    for blocks in pages:
        found = texts(
            lambda painter, _, b=blocks: paint_blocks(painter, paper.body, b), paper.width, paper.height
        )
        for one, other in itertools.combinations(found, 2):
            assert not one.overlaps(other), f"{one} over {other}"


def test_the_words_of_every_page_are_legible_in_grey(pages: list[list[Block]], paper: Paper) -> None:
    """Text and frames are printed darker than mid-grey; a picture without colour loses nothing of them."""
    for blocks in pages:
        assert _ink(blocks, paper).any()
    style = print_()
    shades = [QColor(fill).lightness() for fill in style.ramp]
    assert shades == sorted(shades, reverse=True)
    assert min(one - other for one, other in itertools.pairwise(shades)) >= 12


# --- the cover and its contents ----------------------------------------------------------------------


def test_the_contents_name_the_page_on_which_each_part_begins() -> None:
    reader = PdfReader(io.BytesIO(plan_pdf(paper_plan(), season=paper_season())))
    cover = " ".join(reader.pages[0].extract_text().split())
    for entry in reader.outline:
        if isinstance(entry, list) or entry.title == "Overview":
            continue
        page = (reader.get_destination_page_number(entry) or 0) + 1
        assert f"{entry.title} {page}" in cover


def test_a_plan_without_curves_and_season_has_no_empty_pages() -> None:
    plan = replace(paper_plan(), curves=(), itineraries=(), plans_b=())
    reader = PdfReader(io.BytesIO(plan_pdf(plan)))
    titles = [str(entry.title) for entry in reader.outline if not isinstance(entry, list)]
    assert not {"How many nights", "Season"} & set(titles)
    for page in reader.pages:
        assert len(page.extract_text().split()) > 60


def test_numbers_are_the_same_on_every_page() -> None:
    plan = paper_plan()
    stay = plan.stays[0]
    text = " ".join(
        " ".join(page.extract_text().split()) for page in PdfReader(io.BytesIO(plan_pdf(plan))).pages
    )
    for night in plan.nights:
        if (
            night.night.place == stay.place
            and 0 <= (night.night.evening - stay.first_evening).days < stay.nights
        ):
            told = f"{percent(night.odds)} {percent_range(night.low, night.high)}"
            assert told in text  # the itinerary
            assert f" · {percent_range(night.low, night.high)}" in text  # the sheet
    for curve in plan.curves:
        row = " ".join(percent(chance) for chance in curve.at_least_one[:5])
        assert row in text


# --- drawings -----------------------------------------------------------------------------------------


def test_a_curve_rises_to_the_right(picture: Callable[..., QImage]) -> None:
    curve = Curve("Abisko", (0.2, 0.5, 0.9))
    image = picture(lambda p, rect: paint_curves(p, rect, [curve], print_()), 600, 300, "#ffffff")
    heights = []
    for x in (80, 240, 400):
        column = [
            y for y in range(300) if QColor(image.pixel(x, y)).green() > QColor(image.pixel(x, y)).red() + 40
        ]
        heights.append(float(np.mean(column)))
    assert heights == sorted(heights, reverse=True)


def test_the_highest_week_has_the_highest_bar(picture: Callable[..., QImage]) -> None:
    weeks = [WeekBar(FIRST_EVENING, 0.1), WeekBar(FIRST_EVENING, 0.8), WeekBar(FIRST_EVENING, None)]
    image = picture(lambda p, rect: paint_weeks(p, rect, weeks, print_()), 344, 118, "#ffffff")

    def inked(x: int) -> int:
        return sum(QColor(image.pixel(x, y)).lightness() < 235 for y in range(100))

    low, high, unknown = inked(94), inked(194), inked(294)
    assert unknown <= 4 < low < high
    assert high > 70


def test_places_to_go_to_under_cloud_stand_on_the_map(texts: Callable[..., list]) -> None:
    near = Place("near", "Nikkaluokta", "", "Sweden", 67.85, 19.02, "Europe/Stockholm")
    plan_b = PlanB(ABISKO, FIRST_EVENING, (ClearerPlace(near, 56.0, 172.0, 0.6, 0.13, "cloud-normals"),))
    plan = replace(paper_plan(), plans_b=(plan_b,))
    blocks = _page(plan_pages(plan, best(plan), A4), "map")
    found = texts(lambda painter, _: paint_blocks(painter, A4.body, blocks), A4.width, A4.height)
    assert "Nikkaluokta" in [each.text for each in found]


# --- bounds -------------------------------------------------------------------------------------------

NAMES = {
    "right to left": "قرية الشفق – נורדקאפ",
    "emoji": "🌌🏔️ 👩‍👩‍👧‍👦 camp",
    "cjk": "北極村 オーロラ 오로라",
    "long": "Llanfairpwll" * 25,
    "html": "<script>alert(1)</script>&amp;<b>",
    "formula": '=HYPERLINK("http://x","y")',
    "marks": "a\u0301\u0323\u200f\u202e\u0000\u0007\n\tb",
    "half a pair": "a\ud800b",
    "brackets": "a)(b\\ >> endobj",
}


def _with_name(plan: Plan, name: str) -> Plan:
    def of(place: Place) -> Place:
        return replace(place, name=name, region=name, country=name) if place == TROMSO else of_abisko(place)

    def of_abisko(place: Place) -> Place:
        return replace(place, name=name) if place == ABISKO else place

    return replace(
        plan,
        request=replace(plan.request, places=tuple(of(place) for place in plan.request.places)),
        nights=tuple(replace(n, night=replace(n.night, place=of(n.night.place))) for n in plan.nights),
        stays=tuple(replace(s, place=of(s.place)) for s in plan.stays),
        itineraries=tuple(
            replace(each, legs=tuple(replace(leg, place=of(leg.place)) for leg in each.legs))
            for each in plan.itineraries
        ),
        plans_b=tuple(
            replace(
                each,
                place=of(each.place),
                clearer=tuple(replace(one, place=of(one.place)) for one in each.clearer),
            )
            for each in plan.plans_b
        ),
        curves=tuple(replace(each, place=of(each.place)) for each in plan.curves),
        sources=tuple(replace(state, title=name, attribution=name) for state in plan.sources),
    )


@pytest.mark.parametrize("name", NAMES.values(), ids=NAMES)
def test_no_name_breaks_a_page(name: str, texts: Callable[..., list]) -> None:
    plan = _with_name(paper_plan(), name)
    reader = PdfReader(io.BytesIO(plan_pdf(plan)), strict=True)
    assert stay_text(plan.stays[0]) in " ".join(reader.pages[0].extract_text().split())
    assert len(reader.outline) > 5
    for blocks in plan_pages(plan, best(plan), A4):
        for text in texts(
            lambda painter, _, b=blocks: paint_blocks(painter, A4.body, b), A4.width, A4.height
        ):
            # Fallback letters are wider than measured here; to the page's edge they never come.
            assert text.left >= A4.body.left() - 1.0
            assert text.left <= A4.body.right()


@pytest.mark.parametrize("name", ["html", "formula"])
def test_markup_in_a_name_is_printed_as_it_is(name: str) -> None:
    plan = _with_name(paper_plan(), NAMES[name])
    text = re.sub(r"\s", "", PdfReader(io.BytesIO(plan_pdf(plan))).pages[1].extract_text())
    assert re.sub(r"\s", "", NAMES[name])[:12] in text


def test_twelve_places_and_fourteen_nights_fit() -> None:
    plan = paper_plan()
    others = [replace(ABISKO, id=f"other {n}", name=f"Other {n}") for n in range(11)]
    first = plan.stays[0]
    crowded = replace(
        plan,
        request=replace(plan.request, places=(*plan.request.places, *others)),
        stays=(first, *(replace(first, place=other) for other in others)),
    )
    for paper in (A4, LETTER):
        for blocks in plan_pages(crowded, best(crowded), paper):
            assert sum(block.height for block in blocks) <= paper.body.height() + 0.5


def test_trips_of_two_places_that_gain_nothing_are_not_printed() -> None:
    plan = paper_plan()
    idle = replace(plan, itineraries=tuple(replace(each, gain=0.001) for each in plan.itineraries))
    text = PdfReader(io.BytesIO(plan_pdf(idle))).pages[1].extract_text()
    assert "Itinerary" in text
    assert "Gain" not in text


# --- the file -----------------------------------------------------------------------------------------


def _after(calls: int) -> Callable[[], bool]:
    counted: Iterator[int] = itertools.count()
    return lambda: next(counted) >= calls


def test_a_print_that_is_cancelled_half_way_leaves_the_old_file(tmp_path: Path) -> None:
    path = tmp_path / "plan.pdf"
    path.write_bytes(b"the old one")
    with pytest.raises(Cancelled):
        write_plan_pdf(paper_plan(), path, cancelled=_after(3))
    assert path.read_bytes() == b"the old one"
    assert [entry.name for entry in tmp_path.iterdir()] == ["plan.pdf"]


def test_a_full_disk_leaves_the_old_file_and_one_clear_sentence(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "plan.pdf"
    path.write_bytes(b"the old one")

    def full(_descriptor: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("os.fsync", full)
    with pytest.raises(NotSaved, match="the disk is full"):
        write_plan_pdf(paper_plan(), path)
    assert path.read_bytes() == b"the old one"


SOUTH = Place("south", "Invercargill", "Southland", "New Zealand", -46.41, 168.35, "Pacific/Auckland", 0.0)


@pytest.mark.parametrize(
    "place", [ABISKO, MCMURDO, USHUAIA, SOUTH], ids=["dark", "never dark", "far", "no borders on the map"]
)
def test_readers_find_no_path_without_a_beginning(place: Place) -> None:
    """`h` closes a path, and without one before it Poppler and MuPDF complain (ISO 32000-1, 8.5.2)."""
    plan = paper_plan()
    source = place if place in plan.request.places else ABISKO
    alone = replace(
        plan,
        request=replace(plan.request, places=(place,)),
        nights=tuple(
            replace(night, night=replace(night.night, place=place))
            for night in plan.nights
            if night.night.place == source
        ),
        stays=tuple(replace(stay, place=place) for stay in plan.stays if stay.place == source),
        curves=(),
    )
    for page in PdfReader(io.BytesIO(plan_pdf(alone))).pages:
        begun = False
        contents = page.get_contents()
        assert contents is not None
        for word in contents.get_data().split():
            if word in {b"m", b"re"}:
                begun = True
            elif word in {b"f", b"f*", b"B", b"B*", b"S", b"n", b"b", b"b*", b"s"}:
                begun = False
            assert begun or word != b"h"


def test_two_processes_print_the_same_bytes_but_for_the_dates() -> None:
    here = Path(__file__).parents[1]
    code = (
        "import re, sys; from paper_example import paper_plan, paper_season;"
        "from auroraplan.render.pdf import plan_pdf; pdf = plan_pdf(paper_plan(), season=paper_season());"
        r"pattern = rb'D:\d{14}|\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d';"
        "sys.stdout.buffer.write(re.sub(pattern, b'', pdf))"
    )
    path = os.pathsep.join([str(here), str(here.parent / "src")])
    printed = {
        subprocess.run(
            [sys.executable, "-c", code],
            env=os.environ | {"PYTHONPATH": path, "QT_HASH_SEED": "", "PYTHONHASHSEED": f"{seed}"},
            capture_output=True,
            check=True,
        ).stdout
        for seed in (1, 2)
    }
    assert len(printed) == 1


def test_the_drawings_of_the_pages_leave_the_painter_as_it_was() -> None:
    """A page's clip, pen or scale must not reach the next block."""
    image = QImage(900, 1200, QImage.Format.Format_RGB32)
    image.fill(QColor("white"))
    painter = QPainter(image)
    for blocks in plan_pages(paper_plan(), best(paper_plan()), A4, season=paper_season()):
        for block in blocks:
            block.paint(painter, QRectF(40.0, 40.0, A4.body.width(), block.height))
            assert not painter.hasClipping()
            assert painter.transform().isIdentity()
    painter.end()
