"""When in the year a stay is worth the most: a strip of weeks for each place, its bar as high as the odds.

The bars carry the colours of the odds ramp; their height says the same in grey. The trip lies in a frame.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPen

from auroraplan.app.chance_wording import percent, percent_range
from auroraplan.app.chosen_trip import ChosenTrip
from auroraplan.app.date_wording import bare_month_text, date_text
from auroraplan.app.seasons import Season
from auroraplan.app.tables import place_names
from auroraplan.core.language import decimal_text, marked, tr
from auroraplan.core.places import Place
from auroraplan.core.seasons import DAYS, Week, best_week
from auroraplan.render.cover_page import nights_word
from auroraplan.render.lettering import RIGHT, write
from auroraplan.render.page_flow import Block, Bookmark
from auroraplan.render.page_table import Cell, Column, section_block, table_blocks
from auroraplan.render.page_text import page_title, paragraph
from auroraplan.render.style import SEMIBOLD, SMALL, Style, colour, font

BOOKMARK = Bookmark(marked("Season"), "season")
STRIP_HEIGHT = 132.0
SCALE, HEAD, FOOT = 44.0, 28.0, 18.0
MOST_PLACES = 5
EXPLAINED = marked(
    "Each bar is a week: the mean odds of the {nights} that begin on one of its seven evenings, so that "
    "neither its best nor its worst Moon decides. Beyond the forecasts they rest on averages of past "
    "years."
)


@dataclass(frozen=True, slots=True)
class WeekBar:
    """A week of a strip: its first evening and its odds, None where unknown."""

    first_evening: date
    odds: float | None


def season_blocks(season: Season, trip: ChosenTrip, style: Style, width: float) -> list[Block]:
    """A strip for each place of the season, and its best weeks in figures."""
    by_place = _by_place(season)
    if not by_place:
        return []
    names = place_names([weeks[0].place for weeks in by_place])
    span = nights_word(season.request.stay)
    strips: list[Block] = []
    for weeks in by_place[:MOST_PLACES]:
        chosen = _dates_at(trip, weeks[0].place)
        bars = [WeekBar(week.first_evening, week.odds) for week in weeks]
        strips.append(_strip(names[weeks[0].place.id], bars, style, chosen=chosen))
    return [
        page_title(
            tr("Season"),
            tr("When {nights} are worth the most, week by week", nights=span),
            style,
            bookmark=BOOKMARK,
        ),
        *strips,
        paragraph(tr(EXPLAINED, nights=span), width, ink=style.muted),
        section_block(tr("The best week of each place"), style),
        *_table(by_place, names, style),
    ]


def _by_place(season: Season) -> list[list[Week]]:
    found: dict[str, list[Week]] = {}
    for week in season.weeks:
        found.setdefault(week.place.id, []).append(week)
    return list(found.values())


def _dates_at(trip: ChosenTrip, place: Place) -> tuple[date, date] | None:
    leg = next((leg for leg in trip.legs if leg.place == place), None)
    return None if leg is None else (leg.first_evening, leg.first_evening + timedelta(days=leg.nights))


def _table(by_place: Sequence[Sequence[Week]], names: dict[str, str], style: Style) -> list[Block]:
    columns = (
        Column(tr("Place"), 2.4),
        Column(tr("Week of"), 1.0),
        Column(tr("Odds"), 0.8, RIGHT),
        Column(tr("Range"), 1.0, RIGHT),
        Column(tr("Clear"), 0.8, RIGHT),
        Column(tr("Dark"), 0.9, RIGHT),
    )
    rows: list[list[Cell]] = []
    for weeks in by_place:
        best = best_week(weeks)
        rows.append(
            [
                names[best.place.id],
                date_text(best.first_evening),
                percent(best.odds),
                percent_range(best.low, best.high),
                percent(best.clear),
                tr("{hours} h", hours=decimal_text(best.dark_hours, 1)),
            ]
        )
    return table_blocks(columns, rows, style)


def _strip(name: str, bars: Sequence[WeekBar], style: Style, *, chosen: tuple[date, date] | None) -> Block:
    def paint(painter: QPainter, box: QRectF) -> None:
        head = QRectF(box.left(), box.top(), box.width(), 18.0)
        write(painter, head, name, ink=style.text, face=font(SMALL, SEMIBOLD))
        paint_weeks(painter, box.adjusted(0.0, HEAD, 0.0, -6.0), bars, style, chosen=chosen)

    return Block(STRIP_HEIGHT, paint)


def paint_weeks(
    painter: QPainter,
    rect: QRectF,
    bars: Sequence[WeekBar],
    style: Style,
    *,
    chosen: tuple[date, date] | None = None,
) -> None:
    """Bars of weeks from 0 to 100 %, months below; `chosen` are the first evening and the last morning."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    plot = rect.adjusted(SCALE, 0.0, 0.0, -FOOT)
    for tick in (0, 50, 100):
        y = plot.bottom() - tick / 100.0 * plot.height()
        painter.setPen(QPen(colour(style.line), 0.8))
        painter.drawLine(QPointF(plot.left(), y), QPointF(plot.right(), y))
        label = QRectF(rect.left(), y - 7.0, SCALE - 8.0, 14.0)
        write(painter, label, f"{tick} %", ink=style.muted, face=font(SMALL), align=RIGHT)
    width = plot.width() / max(len(bars), 1)
    for number, bar in enumerate(bars):
        left = plot.left() + number * width
        _paint_bar(painter, QRectF(left, plot.top(), width, plot.height()), bar, style)
        begins = number == 0 or bar.first_evening.month != bars[number - 1].first_evening.month
        if begins and plot.right() - left > 26.0:
            month = bare_month_text(bar.first_evening)
            label = QRectF(left, plot.bottom() + 2.0, 30.0, 14.0)
            write(painter, label, month, ink=style.muted, face=font(SMALL))
    if chosen and bars:
        _paint_chosen(painter, plot, bars[0].first_evening, width, chosen=chosen, style=style)
    painter.restore()


def _paint_bar(painter: QPainter, column: QRectF, bar: WeekBar, style: Style) -> None:
    if bar.odds is None:
        return
    height = max(1.0, bar.odds * column.height())
    painter.setPen(QPen(colour(style.muted), 0.6))
    painter.setBrush(colour(style.odds_colour(bar.odds)))
    painter.drawRect(QRectF(column.left() + 1.0, column.bottom() - height, column.width() - 2.0, height))


def _paint_chosen(
    painter: QPainter, plot: QRectF, first: date, width: float, *, chosen: tuple[date, date], style: Style
) -> None:
    ends = [plot.left() + (day - first).days / DAYS * width for day in chosen]
    if ends[0] < plot.left() - width or ends[1] > plot.right() + width:
        return
    painter.setPen(QPen(colour(style.mark), 1.4))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawRoundedRect(
        QRectF(ends[0], plot.top() - 3.0, ends[1] - ends[0], plot.height() + 6.0), 3.0, 3.0
    )
