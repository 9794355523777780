"""A season as the cells of a table, and in the forms that other programs read."""

from __future__ import annotations

import csv
import io
from typing import TYPE_CHECKING

from auroraplan.app import chance_wording, date_wording
from auroraplan.app.chance_wording import stated_chance
from auroraplan.app.export import (
    Record,
    csv_cell,
    place_record,
    record_text,
    request_record,
    rounded,
    source_record,
    utc_of,
)
from auroraplan.core.language import decimal_text, tr, tr_count
from auroraplan.core.seasons import best_week

if TYPE_CHECKING:
    from collections.abc import Sequence

    from auroraplan.app.seasons import Season
    from auroraplan.core.seasons import Week

SCHEMA = "auroraplan.season/1"
NOTES = (
    "A row per week: the mean over stays that begin on its seven evenings, the best evening to begin, and "
    "the means of its nights. Range: where the odds lie with what is known today."
)


def columns(stay: int) -> tuple[str, ...]:
    """The headings of `cells`."""
    return (
        tr("Week of"),
        date_wording.night_count_text(stay),
        tr("Range"),
        tr("Verdict"),
        tr("Best start"),
        tr("From there"),
        tr("A night"),
        tr("Clear"),
        tr("Dark hours"),
    )


def cells(week: Week) -> tuple[str, ...]:
    """A week under `columns`."""
    return (
        f"{date_wording.date_text(week.first_evening)} {week.first_evening.year}",
        chance_wording.percent(week.odds),
        chance_wording.percent_range(week.low, week.high),
        chance_wording.verdict(week.odds),
        date_wording.evening_text(week.best.first_evening),
        chance_wording.percent(week.best.odds_at_least_one),
        chance_wording.percent(week.night_odds),
        chance_wording.percent(week.clear),
        decimal_text(week.dark_hours, 1),
    )


def best_week_text(weeks: Sequence[Week], stay: int) -> str:
    """Which week is the best: "best in the week of 1 Mar 2027: 5 nights see aurora with 78 % (64–88 %)."."""
    best = best_week(weeks)
    if best.odds <= 0.0:
        return tr("no week of these has a chance.")
    return tr_count(
        "best in the week of {week}: {n} night sees aurora with {odds} ({range}).",
        "best in the week of {week}: {n} nights see aurora with {odds} ({range}).",
        stay,
        week=f"{date_wording.date_text(best.first_evening)} {best.first_evening.year}",
        odds=chance_wording.percent(best.odds),
        range=chance_wording.percent_range(best.low, best.high),
    )


def week_text(week: Week, stay: int) -> str:
    """A week in a sentence: what its stays are worth, when to begin best, and how clear and dark it is."""
    return tr_count(
        "Week of {week}: {n} night sees aurora with {odds} ({range}), {verdict}. Best from {start}: {best}. "
        "Clear {clear}, {hours} dark hours a night.",
        "Week of {week}: {n} nights see aurora with {odds} ({range}), {verdict}. Best from {start}: {best}. "
        "Clear {clear}, {hours} dark hours a night.",
        stay,
        week=f"{date_wording.date_text(week.first_evening)} {week.first_evening.year}",
        odds=chance_wording.percent(week.odds),
        range=chance_wording.percent_range(week.low, week.high),
        verdict=chance_wording.verdict(week.odds),
        start=date_wording.evening_text(week.best.first_evening),
        best=chance_wording.percent(week.best.odds_at_least_one),
        clear=chance_wording.percent(week.clear),
        hours=decimal_text(week.dark_hours, 1),
    )


def short_week_text(week: Week) -> str:
    """The same in few words."""
    return tr(
        "Week of {week}: {odds} ({range}), best from {start}",
        week=date_wording.date_text(week.first_evening),
        odds=chance_wording.percent(week.odds),
        range=chance_wording.percent_range(week.low, week.high),
        start=date_wording.evening_text(week.best.first_evening),
    )


def season_text(season: Season) -> str:
    """The season as JSON text, a line for each week."""
    return record_text(
        {
            "schema": SCHEMA,
            "request": request_record(season.request),
            "issued_utc": utc_of(season.issued_utc),
            "weeks": [week_record(week) for week in season.weeks],
            "sources": [source_record(state) for state in season.sources],
        }
    )


def week_record(week: Week) -> Record:
    """A week; chances as everywhere, unknown is null."""
    return {
        "place": place_record(week.place),
        "first_evening": week.first_evening.isoformat(),
        "odds_at_least_one": stated_chance(week.odds),
        "low": stated_chance(week.low),
        "high": stated_chance(week.high),
        "best": {
            "first_evening": week.best.first_evening.isoformat(),
            "odds_at_least_one": stated_chance(week.best.odds_at_least_one),
        },
        "night_odds": stated_chance(week.night_odds),
        "clear": stated_chance(week.clear),
        "dark_hours": rounded(week.dark_hours),
    }


def csv_text(season: Season) -> str:
    """The weeks, a row each, numbers as in the JSON."""
    rows = [_csv_row(week_record(week)) for week in season.weeks]
    file = io.StringIO()
    writer = csv.DictWriter(file, fieldnames=list(rows[0]) if rows else [], lineterminator="\r\n")
    writer.writeheader()
    writer.writerows(rows)
    return file.getvalue()


def _csv_row(week: Record) -> Record:
    place, best = week["place"], week["best"]
    row: Record = {key: place[key] for key in ("name", "region", "country", "latitude_deg", "longitude_deg")}
    row |= {key: value for key, value in week.items() if key not in ("place", "best")}
    row |= {f"best_{key}": value for key, value in best.items()}
    return {key: csv_cell(value) if isinstance(value, str) else value for key, value in row.items()}
