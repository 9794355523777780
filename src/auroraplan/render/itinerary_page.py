"""The nights of the trip in one table, to keep in the pocket, and what moving or driving would gain."""

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPainter

from auroraplan.app.chance_wording import percent, percent_range
from auroraplan.app.chosen_trip import ChosenTrip
from auroraplan.app.date_wording import evening_text, stay_dates_text, window_text, zone_text
from auroraplan.app.field_wording import bearing_text, dark_text, sunset_text
from auroraplan.app.planner import Plan
from auroraplan.app.sight_wording import kp_range_text, look_text, moon_lit_phrase, moon_up_phrase
from auroraplan.app.trip_wording import ITINERARY_COLUMNS, dates_text, itinerary_cells, legs_text
from auroraplan.core.language import marked, tr
from auroraplan.core.odds import NightOdds
from auroraplan.render.cover_page import nights_word
from auroraplan.render.lettering import RIGHT
from auroraplan.render.moon_disc import paint_night_moon
from auroraplan.render.page_flow import Block, Bookmark, space
from auroraplan.render.page_table import Cell, Column, section_block, table_blocks, two_lines
from auroraplan.render.page_text import page_title, paragraph
from auroraplan.render.style import Style

BOOKMARK = Bookmark(marked("Itinerary"), "itinerary")
NIGHT_ROW = 38.0
MOST_ITINERARIES = 5
LEAST_GAIN = 0.005
"""What reads as no gain is not worth a move."""


def _columns() -> tuple[Column, ...]:
    return (
        Column(tr("Night of"), 1.3),
        Column(tr("Odds"), 0.9, RIGHT),
        Column(tr("Best window, look"), 2.4),
        Column(tr("Dark, sunset"), 1.45),
        Column(tr("Moon"), 1.3),
        Column(tr("Clear"), 0.7, RIGHT),
        Column("Kp", 0.75),
    )


def itinerary_blocks(plan: Plan, trip: ChosenTrip, style: Style, width: float) -> list[Block]:
    """The table of the nights, and trips of two places where there are any."""
    nights = trip.nights
    if len(trip.legs) == 1:
        note = tr(
            "{nights} in {place}, {dates} {year}",
            nights=nights_word(trip.length),
            place=trip.place.label,
            dates=stay_dates_text(trip.first_evening, trip.length),
            year=trip.first_evening.year,
        )
    else:
        note = f"{legs_text(trip.legs)}, {dates_text(trip.legs)}"
    return [
        page_title(tr("Itinerary"), note, style, bookmark=BOOKMARK),
        *table_blocks(_columns(), [_row(night, style) for night in nights], style, row_height=NIGHT_ROW),
        space(4.0),
        paragraph(_legend(nights), width, ink=style.muted),
        *_two_places(plan, style),
    ]


def _row(night: NightOdds, style: Style) -> Sequence[Cell]:
    look = look_text(night.look)
    if night.look is not None:
        look = f"{bearing_text(night.look.azimuth_deg)} {look}"
    return (
        two_lines(evening_text(night.night.evening), night.night.place.name, style),
        two_lines(percent(night.odds), percent_range(night.low, night.high), style, align=RIGHT),
        two_lines(window_text(night, with_zone=True), look, style),
        two_lines(dark_text(night), _sunset(night), style),
        _moon(night, style),
        two_lines(percent(night.cloud.clear), "", style, align=RIGHT),
        two_lines(*_kp(night), style),
    )


def _sunset(night: NightOdds) -> str:
    text = sunset_text(night)
    return tr("sunset {time}", time=text) if text[0].isdigit() else text


def _kp(night: NightOdds) -> tuple[str, str]:
    middle, _, likely = kp_range_text(night).partition(" ")
    return middle, likely.strip("()")


def _moon(night: NightOdds, style: Style) -> Cell:
    words = two_lines(moon_lit_phrase(night), moon_up_phrase(night), style)

    def paint(painter: QPainter, box: QRectF) -> None:
        at = QPointF(box.left() + 8.0, box.center().y())
        paint_night_moon(painter, at, radius=8.0, night=night, style=style)
        assert callable(words)
        words(painter, box.adjusted(24.0, 0.0, 0.0, 0.0))

    return paint


def _legend(nights: Sequence[NightOdds]) -> str:
    clock = tr("Times on the clock of the place")
    if nights:
        first = nights[0].night
        zone = zone_text(first.from_utc.timestamp() + 43_200.0, first.place)
        clock = tr("Times in {zone}", zone=zone)
    return tr(
        "{times}; a night is named by its evening. Below the odds their likely range. Dark: the Sun "
        "below −12°. Clear: the chance of a clear sky in the dark hours. Kp: the highest of the dark "
        "hours, below it where 8 of 10 such nights lie. Bearings count from true north.",
        times=clock,
    )


def _two_places(plan: Plan, style: Style) -> list[Block]:
    worth = [each for each in plan.itineraries if each.gain >= LEAST_GAIN][:MOST_ITINERARIES]
    if not worth:
        return []
    shares = (2.6, 1.6, 1.0, 1.0, 1.1, 0.9)
    columns = [
        Column(tr(title), share, RIGHT) if number > 1 else Column(tr(title), share)
        for number, (title, share) in enumerate(zip(ITINERARY_COLUMNS, shares, strict=True))
    ]
    rows = [itinerary_cells(each) for each in worth]
    title = section_block(
        tr("Two places in one trip"), style, note=tr("gain: against staying at the better one")
    )
    return [title, *table_blocks(columns, rows, style)]
