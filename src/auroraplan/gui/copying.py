"""Places and nights as text: one a line, the parts between tabs, as tables of other programs take them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import QGuiApplication

from auroraplan.app.chance_wording import percent, percent_range
from auroraplan.app.date_wording import evening_text
from auroraplan.app.trip_wording import dates_text, legs_text
from auroraplan.gui.answers import dates_text as short_dates

if TYPE_CHECKING:
    from collections.abc import Iterable

    from auroraplan.core.itineraries import Itinerary, Leg
    from auroraplan.core.odds import NightOdds
    from auroraplan.gui.place_rows import PlaceRow


def copy_text(text: str) -> None:
    """Put a text on the clipboard."""
    QGuiApplication.clipboard().setText(text)


def rows_text(rows: Iterable[PlaceRow]) -> str:
    """Places with the odds and dates of their best stays."""
    return "\n".join(map(_row_text, rows))


def night_text(night: NightOdds) -> str:
    """A night: "Abisko, Sweden", "Mon 8 Feb 2027", "47 %", "33–60 %"."""
    evening = night.night.evening
    parts = (night.night.place.label, f"{evening_text(evening)} {evening.year}", percent(night.odds))
    return "\t".join((*parts, percent_range(night.low, night.high)))


def trip_text(legs: tuple[Leg, ...], found: Itinerary | None) -> str:
    """A trip: its stays, their dates and, where they are known, its odds."""
    parts = [legs_text(legs), dates_text(legs)]
    if found is not None:
        parts += [percent(found.odds_at_least_one), percent_range(found.low, found.high)]
    return "\t".join(parts)


def _row_text(row: PlaceRow) -> str:
    if row.stay is None:
        return row.place.label
    likely = percent_range(row.stay.low, row.stay.high)
    dates = f"{short_dates(row.stay)} {row.stay.first_evening.year}"
    return "\t".join((row.place.label, row.percent, likely, dates))
