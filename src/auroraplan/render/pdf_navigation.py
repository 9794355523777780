"""Bookmarks and links are added to a finished PDF behind its end, as the format itself provides.

    what QPdfWriter wrote │ changed and new objects │ their places │ trailer ─▶ the former one

QPdfWriter knows neither outlines nor links. An incremental update (ISO 32000-1, 7.5.6) replaces the catalogue
and each page's list of annotations, and adds the entries of the outline (12.3.3) and the links (12.5.6.5).
A file that is not built as Qt builds it is given back as it is: a plan without bookmarks is still a plan.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import takewhile

LANGUAGE = "en-GB"


@dataclass(frozen=True, slots=True)
class Mark:
    """An entry of the outline: where it leads, `y` in points from the top of the page (counted from 0)."""

    title: str
    key: str
    page: int
    y: float
    level: int = 1


@dataclass(frozen=True, slots=True)
class PageLink:
    """A box of a page (left, top, right, bottom in points from its top left) that leads somewhere."""

    page: int
    box: tuple[float, float, float, float]
    target: str


_TABLE = re.compile(
    rb"xref\s+0 (\d+)\s+((?:\d{10} \d{5} [nf][ \r]?\n?)+)trailer\s*(<<.*?>>)\s*startxref", re.DOTALL
)


class _NotAsExpected(Exception):
    """The file is not built as Qt builds it."""


@dataclass(frozen=True, slots=True)
class _Page:
    number: int
    annotations: int
    height: float


@dataclass(slots=True)
class _Update:
    """The objects of the update, by number."""

    next_number: int
    objects: dict[int, bytes] = field(default_factory=dict[int, bytes])

    def add(self, content: bytes) -> int:
        number = self.next_number
        self.next_number += 1
        self.objects[number] = content
        return number

    def reserve(self, count: int) -> range:
        first = self.next_number
        self.next_number += count
        return range(first, first + count)


@dataclass(frozen=True, slots=True)
class _Written:
    """What is needed to know of a PDF with a classic table of cross-references."""

    pdf: bytes
    start: int
    offsets: Mapping[int, int]
    trailer: bytes

    def content(self, number: int) -> bytes:
        """What stands between `obj` and `endobj`; for objects without a stream."""
        offset = self.offsets.get(number)
        if offset is None:
            raise _NotAsExpected
        found = re.compile(rb"%d 0 obj\s(.*?)\sendobj" % number, re.DOTALL).match(self.pdf, offset)
        if found is None or b"stream" in found[1]:
            raise _NotAsExpected
        return found[1]


def navigable(pdf: bytes, marks: Sequence[Mark], links: Sequence[PageLink]) -> bytes:
    """The PDF with an outline and with links that work; those to unknown keys are left out."""
    try:
        written = _read(pdf)
        root = _number(rb"/Root (\d+) 0 R", written.trailer)
        pages = _pages(written, root)
        update = _Update(_number(rb"/Size (\d+)", written.trailer))
        _add_links(update, written, pages, marks, links)
        entries = b"/Lang (%s)\n/ViewerPreferences << /DisplayDocTitle true >>\n" % LANGUAGE.encode()
        if marks:
            entries += b"/Outlines %d 0 R\n/PageMode /UseOutlines\n" % _add_outline(update, pages, marks)
        catalogue = written.content(root)
        if not catalogue.endswith(b">>"):
            return pdf
        update.objects[root] = catalogue[:-2] + entries + b">>"
    except (_NotAsExpected, IndexError):
        return pdf
    return pdf + _appended(written, update)


# --- reading ---------------------------------------------------------------------------------------


def _number(pattern: bytes, text: bytes) -> int:
    found = re.search(pattern, text)
    if found is None:
        raise _NotAsExpected
    return int(found[1])


def _read(pdf: bytes) -> _Written:
    start = _number(rb"startxref\s+(\d+)\s+%%EOF\s*\Z", pdf[-64:])
    table = re.compile(
        rb"xref\s+0 (\d+)\s+((?:\d{10} \d{5} [nf][ \r]?\n?)+)trailer\s*(<<.*?>>)\s*startxref", re.DOTALL
    )
    found = table.match(pdf, start)
    if found is None:
        raise _NotAsExpected
    rows = re.findall(rb"(\d{10}) \d{5} ([nf])", found[2])
    if len(rows) != int(found[1]):
        raise _NotAsExpected
    offsets = {number: int(offset) for number, (offset, kind) in enumerate(rows) if kind == b"n"}
    return _Written(pdf, start, offsets, found[3])


def _pages(written: _Written, root: int) -> list[_Page]:
    tree = written.content(_number(rb"/Pages (\d+) 0 R", written.content(root)))
    kids = re.search(rb"/Kids\s*\[(.*?)\]", tree, re.DOTALL)
    if kids is None:
        raise _NotAsExpected
    return [_page(written, int(number)) for number in re.findall(rb"(\d+) 0 R", kids[1])]


def _page(written: _Written, number: int) -> _Page:
    page = written.content(number)
    height = re.search(rb"/MediaBox \[0 0 [\d.]+ ([\d.]+)\]", page)
    if height is None:
        raise _NotAsExpected
    return _Page(number, _number(rb"/Annots (\d+) 0 R", page), float(height[1]))


# --- what is added ---------------------------------------------------------------------------------


def _place(pages: Sequence[_Page], page: int, y: float) -> bytes:
    """A place as a destination: the page with `y` at its top, as wide as it was."""
    return b"[%d 0 R /XYZ 0 %.1f 0]" % (pages[page].number, pages[page].height - y)


def _text(text: str) -> bytes:
    return b"<feff%s>" % text.encode("utf-16-be", "replace").hex().encode()


def _uri(address: str) -> bytes:
    plain = address.encode("ascii", "ignore")
    return b"(%s)" % re.sub(rb"([()\\])", rb"\\\1", plain)


def _add_links(
    update: _Update,
    written: _Written,
    pages: Sequence[_Page],
    marks: Sequence[Mark],
    links: Sequence[PageLink],
) -> None:
    places = {f"#{mark.key}": _place(pages, mark.page, mark.y) for mark in marks}
    of_page: dict[int, list[int]] = {}
    for link in links:
        if link.target in places:
            leads = b"/Dest %s" % places[link.target]
        elif link.target.startswith("https://"):
            leads = b"/A << /S /URI /URI %s >>" % _uri(link.target)
        else:
            continue
        left, top, right, bottom = link.box
        height = pages[link.page].height
        box = b"%.1f %.1f %.1f %.1f" % (left, height - bottom, right, height - top)
        annotation = b"<< /Type /Annot /Subtype /Link /Border [0 0 0] /F 4 /Rect [%s] %s >>" % (box, leads)
        of_page.setdefault(link.page, []).append(update.add(annotation))
    for page, numbers in of_page.items():
        known = written.content(pages[page].annotations).strip()
        if not (known.startswith(b"[") and known.endswith(b"]")):
            raise _NotAsExpected
        added = b" ".join(b"%d 0 R" % number for number in numbers)
        update.objects[pages[page].annotations] = b"[%s %s]" % (known[1:-1].strip(), added)


def _add_outline(update: _Update, pages: Sequence[_Page], marks: Sequence[Mark]) -> int:
    """The outline's entries; one of level 2 lies under the last of level 1 before it. Gives its number."""
    outline = update.add(b"")
    numbers = update.reserve(len(marks))
    tops = [index for index, mark in enumerate(marks) if mark.level == 1 or index == 0]
    for index, mark in enumerate(marks):
        is_top = index in tops
        parent = outline if is_top else numbers[max(top for top in tops if top < index)]
        beside = tops if is_top else _siblings(marks, index)
        at = beside.index(index)
        entry = b"<< /Title %s /Parent %d 0 R" % (_text(mark.title), parent)
        if at > 0:
            entry += b" /Prev %d 0 R" % numbers[beside[at - 1]]
        if at + 1 < len(beside):
            entry += b" /Next %d 0 R" % numbers[beside[at + 1]]
        below = list(_below(marks, index)) if is_top else []
        if below:
            entry += b" /First %d 0 R /Last %d 0 R" % (numbers[below[0]], numbers[below[-1]])
            entry += b" /Count -%d" % len(below)  # closed at first
        update.objects[numbers[index]] = entry + b" /Dest %s >>" % _place(pages, mark.page, mark.y)
    ends = (numbers[tops[0]], numbers[tops[-1]])
    update.objects[outline] = b"<< /Type /Outlines /First %d 0 R /Last %d 0 R /Count %d >>" % (
        *ends,
        len(tops),
    )
    return outline


def _below(marks: Sequence[Mark], top: int) -> Iterator[int]:
    return takewhile(lambda index: marks[index].level > 1, range(top + 1, len(marks)))


def _siblings(marks: Sequence[Mark], index: int) -> list[int]:
    top = max(number for number in range(index) if marks[number].level == 1 or number == 0)
    return list(_below(marks, top))


def _appended(written: _Written, update: _Update) -> bytes:
    """The objects, their places in runs of following numbers, and the trailer that names the former table."""
    out = bytearray()
    offsets: dict[int, int] = {}
    for number, content in sorted(update.objects.items()):
        offsets[number] = len(written.pdf) + len(out)
        out += b"%d 0 obj\n%s\nendobj\n" % (number, content)
    start = len(written.pdf) + len(out)
    out += b"xref\n"
    for run in _runs(sorted(offsets)):
        out += b"%d %d\n" % (run[0], len(run))
        out += b"".join(b"%010d 00000 n \n" % offsets[number] for number in run)
    trailer = re.sub(rb"/Size \d+", b"/Size %d" % update.next_number, written.trailer)
    trailer = trailer[:-2] + b"/Prev %d\n>>" % written.start
    return bytes(out) + b"trailer\n%s\nstartxref\n%d\n%%%%EOF\n" % (trailer, start)


def _runs(numbers: Sequence[int]) -> Iterator[list[int]]:
    run: list[int] = []
    for number in numbers:
        if run and number != run[-1] + 1:
            yield run
            run = []
        run.append(number)
    if run:
        yield run
