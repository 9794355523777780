"""A page to take outdoors: what to do under cloud, how cold the wind makes it, how to come back safe."""

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter

from auroraplan.app.chance_wording import percent
from auroraplan.app.date_wording import evening_text
from auroraplan.app.field_wording import (
    CHILL_SOURCE,
    CLOUDY_STEPS,
    SAFETY_STEPS,
    TEMPERATURES_C,
    WINDS_KMH,
    away_text,
    chill_text,
    points_text,
)
from auroraplan.app.planner import Plan
from auroraplan.core.language import marked, tr
from auroraplan.render.lettering import CENTRE, RIGHT, write
from auroraplan.render.page_flow import Block, Bookmark, space
from auroraplan.render.page_table import Cell, Column, section_block, table_blocks, two_lines
from auroraplan.render.page_text import page_title, paragraph, steps
from auroraplan.render.style import BODY, Style, font

BOOKMARK = Bookmark(marked("If it is cloudy, cold and safety"), "field")
MOST_PLANS_B = 3
CHILL_ROW = 33.0


def field_blocks(plan: Plan, style: Style, width: float) -> list[Block]:
    """Cloud, cold, safety."""
    return [
        page_title(tr("Out there"), tr("If it is cloudy · cold · safety"), style, bookmark=BOOKMARK),
        section_block(tr("If it is cloudy"), style),
        *steps([tr(each) for each in CLOUDY_STEPS], width, style),
        *_plans_b(plan, style),
        section_block(tr("Cold"), style, note=tr("what the air feels like, by its temperature and the wind")),
        *_chill_table(style),
        paragraph(tr(CHILL_SOURCE), width, ink=style.muted),
        section_block(tr("Safety"), style),
        *steps([tr(each) for each in SAFETY_STEPS], width, style),
    ]


def _plans_b(plan: Plan, style: Style) -> list[Block]:
    """The nearest places that are likelier to be clear, on the best night of each place."""
    columns = (
        Column(tr("Place"), 1.6),
        Column(tr("On"), 1.0),
        Column(tr("Go to"), 2.2),
        Column(tr("Away"), 1.0),
        Column(tr("Clear"), 0.7, RIGHT),
        Column(tr("Clearer by"), 1.0, RIGHT),
    )
    rows: list[list[Cell]] = [
        [
            each.place.name,
            evening_text(each.evening),
            one.place.label,
            away_text(each.place, one.place),
            percent(one.clear),
            points_text(one.more_clear),
        ]
        for each in [each for each in plan.plans_b if each.clearer][:MOST_PLANS_B]
        for one in each.clearer
    ]
    return [space(4.0), *table_blocks(columns, rows, style)] if rows else []


def _chill_table(style: Style) -> list[Block]:
    columns = [
        Column(tr("Wind, km/h"), 1.2),
        *(Column(f"{t}°".replace("-", "−"), 1.0, CENTRE) for t in TEMPERATURES_C),
    ]
    rows: list[list[Cell]] = [
        [f"{wind}", *(_chill(chill_text(temperature, wind), style) for temperature in TEMPERATURES_C)]
        for wind in WINDS_KMH
    ]
    return [*table_blocks(columns, rows, style, row_height=CHILL_ROW), space(4.0)]


def _chill(cell: tuple[str, str], style: Style) -> Cell:
    index, minutes = cell
    if minutes:
        return two_lines(index, minutes, style, align=CENTRE)

    def paint(painter: QPainter, box: QRectF) -> None:
        write(painter, box, index, ink=style.muted, face=font(BODY), align=CENTRE)

    return paint
