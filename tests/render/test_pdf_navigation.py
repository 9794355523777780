"""The outline and the links of a printed plan, as other programs read them, and files built otherwise."""

import io
import re
import shutil
import subprocess
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pypdf import PdfReader, PdfWriter
from pypdf.generic import Destination

from auroraplan.render.page_flow import A4, Block, Bookmark, Link, paint_nothing
from auroraplan.render.pdf import plan_pdf
from auroraplan.render.pdf_navigation import Mark, PageLink, navigable
from auroraplan.render.pdf_pages import navigation
from paper_example import paper_plan, paper_season

pytestmark = [pytest.mark.gui, pytest.mark.usefixtures("qapp")]


@pytest.fixture(scope="module")
def pdf(qapp: object) -> bytes:
    return plan_pdf(paper_plan(), season=paper_season())


@pytest.fixture(scope="module")
def plain(pdf: bytes) -> bytes:
    """What QPdfWriter wrote: the file up to its first end."""
    return pdf[: pdf.index(b"%%EOF") + 6]


def _reader(pdf: bytes) -> PdfReader:
    return PdfReader(io.BytesIO(pdf), strict=True)


def _entries(outline: Sequence[Any]) -> list[Destination]:
    """The entries of one level."""
    return [entry for entry in outline if isinstance(entry, Destination)]


def _links(pdf: bytes) -> list[tuple[int, Any]]:
    return [
        (number, annotation.get_object())
        for number, page in enumerate(_reader(pdf).pages)
        for annotation in page.get("/Annots", [])
    ]


def test_the_outline_names_every_kind_of_page_and_every_night(pdf: bytes) -> None:
    reader = _reader(pdf)
    tops = [entry for entry in reader.outline if not isinstance(entry, list)]
    nights = [below for entry in reader.outline if isinstance(entry, list) for below in _entries(entry)]
    assert [str(entry.title) for entry in tops] == [
        "Overview",
        "Itinerary",
        "A sheet for every night",
        "Map",
        "How many nights",
        "Season",
        "Photography card",
        "If it is cloudy, cold and safety",
        "Method and honesty",
        "Sources",
    ]
    assert [str(entry.title) for entry in nights] == [
        f"Abisko, {day} Dec" for day in ("Tue 8", "Wed 9", "Thu 10", "Fri 11", "Sat 12")
    ]
    for entry in (*tops[1:2], *tops[3:6], tops[8]):  # those whose page is headed by the same words
        page = reader.pages[reader.get_destination_page_number(entry) or 0]
        assert str(entry.title) in " ".join(page.extract_text().split())
    for night in nights:
        text = reader.pages[reader.get_destination_page_number(night) or 0].extract_text()
        assert f"night of {str(night.title).removeprefix('Abisko, ')}" in " ".join(text.split())


def test_an_entry_leads_to_where_its_title_stands(pdf: bytes) -> None:
    """The season stands below the curve on one page, and its entry leads below the curve's."""
    reader = _reader(pdf)
    curve, season = (
        next(entry for entry in reader.outline if not isinstance(entry, list) and entry.title == title)
        for title in ("How many nights", "Season")
    )
    assert reader.get_destination_page_number(curve) == reader.get_destination_page_number(season)
    assert float(curve.top) > 700.0 > float(season.top) > 100.0  # type: ignore[arg-type]


def test_the_contents_lead_to_their_pages_and_sources_to_their_addresses(pdf: bytes) -> None:
    reader, links = _reader(pdf), _links(pdf)
    numbers = {page.indirect_reference.idnum: number for number, page in enumerate(reader.pages)}  # type: ignore[union-attr]
    inside = {numbers[link["/Dest"][0].idnum] for _, link in links if "/Dest" in link}
    titles = [entry for entry in reader.outline if not isinstance(entry, list)]
    assert inside == {reader.get_destination_page_number(title) for title in titles[1:]}
    outside = {str(link["/A"]["/URI"]) for _, link in links if "/A" in link}
    assert {"https://www.swpc.noaa.gov/", "https://kp.gfz.de/"} <= outside
    for number, link in links:
        left, bottom, right, top = (float(side) for side in link["/Rect"])
        page = reader.pages[number].mediabox
        assert 0.0 < left < right < float(page.width)
        assert 0.0 < bottom < top < float(page.height)


def test_what_was_written_before_stays_as_it_is(pdf: bytes, plain: bytes) -> None:
    assert pdf.startswith(plain)
    before, after = _reader(plain), _reader(pdf)
    assert len(before.pages) == len(after.pages)
    assert [page.extract_text() for page in before.pages] == [page.extract_text() for page in after.pages]
    assert before.metadata == after.metadata
    assert after.root_object["/Lang"] == "en-GB"


@pytest.mark.parametrize("strict", [("qpdf", "--check"), ("mutool", "clean", "-s"), ("pdfinfo",)])
def test_strict_readers_have_nothing_to_say(pdf: bytes, tmp_path: Path, strict: tuple[str, ...]) -> None:
    program, *options = strict
    if shutil.which(program) is None:
        pytest.skip(f"{program} is not installed")
    path = tmp_path / "plan.pdf"
    path.write_bytes(pdf)
    outcome = [str(tmp_path / "clean.pdf")] if program == "mutool" else []
    done = subprocess.run(
        [program, *options, str(path), *outcome], capture_output=True, check=False, text=True
    )
    assert done.returncode == 0
    assert done.stderr == ""
    assert "WARNING" not in done.stdout


def test_a_title_may_hold_any_letters(plain: bytes) -> None:
    title = "Þingvellir (北極) \\ نوک 🌌 <b>"
    reader = _reader(navigable(plain, [Mark(title, "a", 0, 0.0)], []))
    assert [entry.title for entry in reader.outline] == [title]  # type: ignore[union-attr]


def test_an_address_with_brackets_stays_whole(plain: bytes) -> None:
    address = "https://doi.org/10.1002/(SICI)1099\\x"
    links = _links(navigable(plain, [], [PageLink(1, (10.0, 10.0, 50.0, 20.0), address)]))
    assert [(page, str(link["/A"]["/URI"])) for page, link in links] == [(1, address)]


def test_links_that_lead_nowhere_are_left_out(plain: bytes) -> None:
    box = (10.0, 10.0, 50.0, 20.0)
    lost = [
        PageLink(0, box, "#nowhere"),
        PageLink(0, box, "javascript:alert(1)"),
        PageLink(0, box, "http://a"),
    ]
    assert _links(navigable(plain, [Mark("A", "a", 0, 0.0)], lost)) == []


def test_a_file_that_another_program_wrote_is_given_back_as_it_is() -> None:
    writer = PdfWriter()
    writer.add_blank_page(100.0, 100.0)
    buffer = io.BytesIO()
    writer.write(buffer)
    other = buffer.getvalue()
    assert navigable(other, [Mark("A", "a", 0, 0.0)], []) == other


@given(st.data())
def test_a_damaged_file_is_given_back_and_never_fails(data: st.DataObject) -> None:
    whole = _small_pdf()
    start, end = sorted(data.draw(st.tuples(*[st.integers(0, len(whole))] * 2)))
    broken = whole[:start] + data.draw(st.binary(max_size=20)) + whole[end:]
    changed = navigable(broken, [Mark("A", "a", 0, 0.0)], [PageLink(0, (1.0, 1.0, 2.0, 2.0), "#a")])
    assert changed.startswith(broken)


def _small_pdf() -> bytes:
    """A file of one page, built as Qt builds it."""
    objects = (
        b"<<\n/Type /Catalog\n/Pages 2 0 R\n>>",
        b"<<\n/Type /Pages\n/Kids \n[\n3 0 R\n]\n/Count 1\n>>",
        b"<<\n/Type /Page\n/Parent 2 0 R\n/Annots 4 0 R\n/MediaBox [0 0 595.000000 842.000000]\n>>",
        b"[ ]",
    )
    out, offsets = b"%PDF-1.4\n", []
    for number, content in enumerate(objects, start=1):
        offsets.append(len(out))
        out += b"%d 0 obj\n%s\nendobj\n" % (number, content)
    table = b"".join(b"%010d 00000 n \n" % offset for offset in offsets)
    trailer = b"trailer\n<<\n/Size 5 \n/Root 1 0 R\n>>\nstartxref\n%d\n%%%%EOF\n" % len(out)
    return out + b"xref\n0 5\n0000000000 65535 f \n" + table + trailer


def test_the_small_file_is_one_that_can_be_navigated() -> None:
    reader = _reader(navigable(_small_pdf(), [Mark("A", "a", 0, 42.0)], []))
    (entry,) = reader.outline
    assert not isinstance(entry, list)
    assert float(entry.top) == pytest.approx(800.0)  # type: ignore[arg-type]


def test_a_night_lies_under_the_sheets_and_no_mark_is_lost() -> None:
    levels = (1, 2, 2, 1, 1, 2)
    marks = [Mark(f"{level}", f"{number}", 0, 0.0, level) for number, level in enumerate(levels)]
    outline = _reader(navigable(_small_pdf(), marks, [])).outline
    shape = [
        "".join(str(below.title) for below in _entries(each)) if isinstance(each, list) else each.title
        for each in outline
    ]
    assert shape == ["1", "22", "1", "1", "2"]


def test_links_and_bookmarks_are_counted_from_the_corner_of_the_page() -> None:
    from PySide6.QtCore import QRectF

    link = Link(QRectF(4.0, 8.0, 40.0, 16.0), "#a")
    block = Block(80.0, paint_nothing, bookmark=Bookmark("A", "a"), links=(link,))
    marks, links = navigation([[Block(20.0, paint_nothing), block]], A4)
    left, top = A4.body.left(), A4.body.top() + 20.0
    assert [mark.y for mark in marks] == [pytest.approx((top - 12.0) * 0.75)]
    assert links[0].box == pytest.approx(tuple(0.75 * x for x in (left + 4, top + 8, left + 44, top + 24)))
    assert not re.search("[^a-z-]", marks[0].key)
