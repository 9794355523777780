"""`season`: a row per week for each place, on the screen, as JSON or CSV."""

from argparse import Namespace
from typing import TYPE_CHECKING

from auroraplan.app import chance_wording, season_tables, source_wording, tables
from auroraplan.app.plain_text import utf8
from auroraplan.cli.delivery import deliver, paint, resolved, width
from auroraplan.cli.progress import clear_progress, progress
from auroraplan.cli.table import Paint, plain, table, wrapped
from auroraplan.core.errors import UnusableInput

if TYPE_CHECKING:
    from auroraplan.app.seasons import Season
    from auroraplan.app.wiring import Auroraplan

SPARE_COLUMNS = ("Clear", "A night", "Dark hours", "From there", "Range")


def season(options: Namespace, engine: "Auroraplan") -> None:
    """The weeks of a year, or of the year to come."""
    places = resolved(options.places, engine)
    found = engine.season(places, options.stay, year=_told_year(options.year), progress=progress(options))
    clear_progress(options)
    if options.format == "json":
        text = season_tables.season_text(found)
    elif options.format == "csv":
        text = season_tables.csv_text(found)
    else:
        text = season_table(found, screen=width(options.output), colour=paint(options.output))
    deliver(utf8(text), options.output)


def season_table(found: "Season", *, screen: int | None = None, colour: Paint = plain) -> str:
    """The weeks for the screen, place by place, the best week named above each."""
    names = tables.place_names(found.request.places)
    stay = found.request.stay
    parts: list[str] = []
    for place in found.request.places:
        weeks = [week for week in found.weeks if week.place.id == place.id]
        rows = [season_tables.cells(week) for week in weeks]
        parts += [
            wrapped(f"{names[place.id]}: {season_tables.best_week_text(weeks, stay)}", width=screen),
            "",
            table(season_tables.columns(stay), rows, width=screen, spare=SPARE_COLUMNS, paint=colour),
        ]
    notes = (chance_wording.REFERENCE_CLASS, season_tables.NOTES)
    sources = [line.text for line in source_wording.source_lines(found.sources, found.issued_utc)]
    return "\n".join(
        (
            *parts,
            *(wrapped(text, width=screen) for text in notes),
            "\nIt rests on",
            *(wrapped(text, width=screen, indent="  ") for text in sources),
            "",
        )
    )


def _told_year(year: int | None) -> int | None:
    from auroraplan.cli.arguments import FIRST_YEAR, LAST_YEAR

    if year is not None and not FIRST_YEAR < year < LAST_YEAR:
        raise UnusableInput(
            f"The year {year} cannot be told: choose one from {FIRST_YEAR + 1} to {LAST_YEAR - 1}."
        )
    return year
