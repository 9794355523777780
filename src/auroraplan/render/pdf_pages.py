"""What stands on which page of a printed plan, and where its outline and links lead.

cover ─ itinerary ─ a sheet per night ─ map ─ how many nights ─ season ─ camera ─ field ─ method ─ sources
"""

from collections.abc import Iterator, Sequence

from auroraplan.app.chosen_trip import ChosenTrip
from auroraplan.app.planner import Plan
from auroraplan.app.seasons import Season
from auroraplan.core.language import marked, tr
from auroraplan.render.cover_page import Entry, cover_blocks
from auroraplan.render.curve_page import curve_blocks
from auroraplan.render.field_page import field_blocks
from auroraplan.render.itinerary_page import itinerary_blocks
from auroraplan.render.map_page import map_blocks
from auroraplan.render.method_page import method_blocks
from auroraplan.render.night_page import NightPage, night_blocks
from auroraplan.render.page_flow import Block, Bookmark, Paper, paginated, paint_nothing, placed, space
from auroraplan.render.pdf_navigation import Mark, PageLink
from auroraplan.render.photo_page import photo_blocks
from auroraplan.render.season_page import season_blocks
from auroraplan.render.source_page import source_blocks
from auroraplan.render.style import Style, print_

MOST_NIGHT_PAGES = 14
POINTS_A_PIXEL = 0.75
SEASON_GAP = 28.0
COVER = Bookmark(marked("Overview"), "cover")
NIGHT_SHEETS = Bookmark(marked("A sheet for every night"), "sheets")

Pages = list[list[Block]]


def plan_pages(plan: Plan, trip: ChosenTrip, paper: Paper, *, season: Season | None = None) -> Pages:
    """The blocks of every page; sheets for at most 14 nights of the trip."""
    style = print_()
    others = _after_cover(plan, trip, paper, style, season)
    draft = _cover(plan, trip, paper, style, _contents(others, first_page=1))
    return _cover(plan, trip, paper, style, _contents(others, first_page=len(draft) + 1)) + others


def navigation(pages: Pages, paper: Paper) -> tuple[list[Mark], list[PageLink]]:
    """The outline and the links of the pages, in points."""
    marks: list[Mark] = []
    links: list[PageLink] = []
    for number, blocks in enumerate(pages):
        for block, box in placed(paper.body, blocks):
            if block.bookmark is not None:
                mark, top = block.bookmark, max(0.0, box.top() - 12.0)
                marks.append(Mark(tr(mark.title), mark.key, number, top * POINTS_A_PIXEL, mark.level))
            for link in block.links:
                there = link.box.translated(box.topLeft())
                corners = (there.left(), there.top(), there.right(), there.bottom())
                left, top, right, bottom = (pixels * POINTS_A_PIXEL for pixels in corners)
                links.append(PageLink(number, (left, top, right, bottom), link.target))
    return marks, links


def _cover(plan: Plan, trip: ChosenTrip, paper: Paper, style: Style, contents: Sequence[Entry]) -> Pages:
    blocks = cover_blocks(plan, trip, style, paper.body.width(), contents=contents)
    first = Block(0.0, paint_nothing, with_next=True, bookmark=COVER)
    pages = paginated([first, *blocks], paper.body.height())
    if contents and len(pages) > len(_cover(plan, trip, paper, style, ())):
        return _cover(plan, trip, paper, style, ())  # the outline and the itinerary do without
    return pages


def _after_cover(plan: Plan, trip: ChosenTrip, paper: Paper, style: Style, season: Season | None) -> Pages:
    body = paper.body
    width = body.width()
    before = [itinerary_blocks(plan, trip, style, width)]
    after = [
        map_blocks(plan, trip, style, width),
        [*curve_blocks(plan, style, width), *_season(season, trip, style, width)],
        photo_blocks(trip.nights, style, width),
        field_blocks(plan, style, width),
        method_blocks(style, width),
        source_blocks(plan, style, width),
    ]
    return [
        *_flowing(before, body.height()),
        *_night_sheets(plan, trip, style, paper),
        *_flowing(after, body.height()),
    ]


def _season(season: Season | None, trip: ChosenTrip, style: Style, width: float) -> list[Block]:
    """The season stands below the curve where both fit on a page."""
    blocks = season_blocks(season, trip, style, width) if season else []
    return [space(SEASON_GAP), *blocks] if blocks else []


def _flowing(sections: Sequence[list[Block]], height: float) -> Iterator[list[Block]]:
    for blocks in sections:
        if blocks:
            yield from paginated(blocks, height)


def _night_sheets(plan: Plan, trip: ChosenTrip, style: Style, paper: Paper) -> Iterator[list[Block]]:
    for number, night in enumerate(trip.nights[:MOST_NIGHT_PAGES]):
        blocks = night_blocks(NightPage(plan, trip, night), style, paper.body)
        first = Block(0.0, paint_nothing, with_next=True, bookmark=NIGHT_SHEETS)
        yield [first, *blocks] if number == 0 else blocks


def _contents(pages: Pages, *, first_page: int) -> list[Entry]:
    return [
        Entry(block.bookmark, number)
        for number, blocks in enumerate(pages, start=first_page)
        for block in blocks
        if block.bookmark is not None and block.bookmark.level == 1
    ]
