"""A card for the camera: times by the brightness of the aurora and by the Moon, and how to set the rest."""

from collections.abc import Sequence

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter

from auroraplan.app.chance_wording import CAMERA_CLASS, percent
from auroraplan.app.field_wording import (
    CAMERA_SOURCE,
    CAMERA_STEPS,
    F_NUMBER,
    LOST_MEANS,
    MOONS,
    CameraRow,
    camera_rows,
    evenings_text,
    moon_column,
)
from auroraplan.core.language import marked, short_decimal_text, tr
from auroraplan.core.odds import NightOdds
from auroraplan.render.lettering import CENTRE, write
from auroraplan.render.page_flow import Block, Bookmark, space
from auroraplan.render.page_table import Cell, Column, section_block, table_blocks, two_lines
from auroraplan.render.page_text import page_title, paragraph, steps
from auroraplan.render.style import BODY, EMPHASIS, SEMIBOLD, Style, font

BOOKMARK = Bookmark(marked("Photography card"), "photography")
DISPLAY_ROW = 42.0


def photo_blocks(nights: Sequence[NightOdds], style: Style, width: float) -> list[Block]:
    """The table of times, which column each night of the trip is in, and the steps."""
    columns = [
        Column(tr("Aurora"), 3.6),
        Column("ISO", 0.8, CENTRE),
        *(Column(tr(name), 1.2, CENTRE) for name, _ in MOONS),
    ]
    rows = [_row(row, style) for row in camera_rows()]
    return [
        page_title(
            tr("Photography card"),
            tr("Times at f/{number}; begin here, then look", number=short_decimal_text(F_NUMBER)),
            style,
            bookmark=BOOKMARK,
        ),
        *table_blocks(columns, rows, style, row_height=DISPLAY_ROW),
        space(6.0),
        paragraph(f"{tr(LOST_MEANS)} {tr(CAMERA_SOURCE)}", width, ink=style.muted),
        *_nights(nights, style, width),
        section_block(tr("How to"), style),
        *steps([tr(each) for each in CAMERA_STEPS], width, style),
    ]


def _row(row: CameraRow, style: Style) -> list[Cell]:
    return [
        two_lines(row.name, row.looks, style),
        _figure(f"{row.iso}", style, strong=False),
        *(_figure(time, style, strong=True) for time in row.times),
    ]


def _figure(text: str, style: Style, *, strong: bool) -> Cell:
    face = font(EMPHASIS, SEMIBOLD) if strong else font(BODY)

    def paint(painter: QPainter, box: QRectF) -> None:
        write(painter, box, text, ink=style.text if strong else style.muted, face=face, align=CENTRE)

    return paint


def _nights(nights: Sequence[NightOdds], style: Style, width: float) -> list[Block]:
    """Which column the nights of the trip are in, and how much a camera adds to the eye."""
    told = [
        f"{name}: {evenings_text(those)}"
        for name, _ in MOONS
        if (those := [night for night in nights if moon_column(night) == name])
    ]
    if not told:
        return []
    best = max(nights, key=lambda night: night.odds)
    camera = tr(
        "{camera} On the best night {odds}, by eye {by_eye}.",
        camera=tr(CAMERA_CLASS),
        odds=percent(best.camera),
        by_eye=percent(best.odds),
    )
    return [
        section_block(tr("Your nights"), style, note=tr("the column that comes nearest")),
        *(paragraph(text, width, ink=style.text, face=font(BODY)) for text in told),
        space(4.0),
        paragraph(camera, width, ink=style.muted),
    ]
