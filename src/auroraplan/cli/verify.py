"""What the program says is tried against what came: the scores as JSON, or as tables with their meaning."""

import shutil
import sys
from argparse import Namespace
from collections.abc import Callable, Iterable, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any, cast

from auroraplan.app import export
from auroraplan.app.csv_rows import CsvRows
from auroraplan.cli import stdout
from auroraplan.cli.plainly import plainly
from auroraplan.cli.progress import clear_progress, progress
from auroraplan.cli.table import padded, table, wrapped
from auroraplan.core.errors import UnusableInput, WorldFault
from auroraplan.store.files import write_output

if TYPE_CHECKING:
    from auroraplan.app.wiring import Auroraplan

Record = Mapping[str, Any]

STDIN = "-"
NAMED_ROWS = 50
"""How many unreadable rows are named one by one; the others are counted."""

TABLE_WIDTH = 80
UNKNOWN = "–"

SIGHTING_MEANINGS = {
    "auc": "AUC: in this share of pairs, one report with aurora and one without, the one with aurora had the "
    "higher odds (0.5 is chance, 1 is best).",
    "brier": "Brier: the mean squared distance of the odds from what was seen (0 is best).",
    "brier_skill": "Brier skill: the share of the Brier score of always saying the mean share that the odds "
    "save (0 is none, 1 is best).",
    "calibrated_brier": "Calibrated Brier: the same score after a logistic curve (intercept and slope) that "
    "was fitted to the other days, ten folds by UT day: what the ranking alone is worth.",
    "log_loss": "Log loss: mean of -ln of the chance given to what was seen, none below 0.0001 (0 is best).",
}
SIGHTING_TITLES = {
    "n": "Reports scored",
    "seen_share": "Seen in",
    "mean_odds": "Mean odds",
    "auc": "AUC",
    "brier": "Brier",
    "brier_skill": "Brier skill",
    "calibrated_brier": "Calibrated Brier",
    "log_loss": "Log loss",
    "in_daylight": "In daylight (Sun above -6°)",
    "unreadable": "Rows that could not be read",
}
ODDS_MEANING = (
    "Odds: the chance that somebody outdoors there sees aurora by eye within the hour about that moment, "
    "given that Kp, under a clear sky or the cloud of the row."
)
ACTIVITY_MEANING = (
    "CRPS: the mean distance of the distribution from the Kp that came, in Kp (0 is best). Brier 4, Brier 5: "
    "the mean squared distance of the chance that Kp reaches 4, 5 from whether it did (0 is best). Clim.: "
    "the same of the seasonal climatology of all years before. Told/came 4: the mean chance that Kp reaches "
    "4, and the share of cases in which it did."
)
NIGHT_MEANING = (
    "Each row is about the highest Kp of the nights of a region (Europe 18-06, America 03-15, Tasmania 09-21 "
    "UT), told with what was known so many days ahead. Any of 5: told and came, Kp 4 in any of five nights "
    "in a row."
)
OCCURRENCE_MEANING = (
    "Share: the mean chance to see aurora by eye at some time of a clear, dark night (at least an hour with "
    "the Sun below -12°; January-April and August-December, every second night), over the Kp that was. "
    "Anchor: the published share; bounds: what the project demands of itself."
)


def verify(options: Namespace, engine: "Auroraplan") -> None:
    """Tries the odds, the outlook of Kp, or the level of the odds."""
    {"sightings": _sightings, "activity": _activity, "occurrence": _occurrence}[options.subject](
        options, engine
    )


# --- the three of them -------------------------------------------------------------------------------


def _sightings(options: Namespace, engine: "Auroraplan") -> None:
    from auroraplan.app.verify_sightings import predictions, sightings_record

    if options.file is None:
        raise UnusableInput(
            "verify sightings needs a FILE with the columns time_utc,latitude_deg,longitude_deg,kp "
            "(- for stdin)."
        )
    content, name = _content(options.file)
    report = engine.verify_sightings(content, name)
    _name_unreadable(report.rows, name)
    if _predicted(options, lambda: predictions(content, report, name=name)):
        return
    record = sightings_record(report)
    if not report.scores and not options.quiet:
        hint = "" if options.predictions else "; --predictions OUT.csv writes the odds of each row"
        sys.stderr.write(f"{plainly(name)} does not say what was seen: nothing to score{hint}.\n")
    _answer(options, record, sightings_table)


def _activity(options: Namespace, engine: "Auroraplan") -> None:
    if options.file is None:
        _hindcast(options, engine)
        return
    from auroraplan.app.verify_activity import activity_record, predictions

    content, name = _content(options.file)
    report = engine.verify_activity(content, name)
    _name_unreadable(report.rows, name)
    if not _predicted(options, lambda: predictions(content, report, name=name)):
        _answer(options, activity_record(report), activity_table)


def _hindcast(options: Namespace, engine: "Auroraplan") -> None:
    from auroraplan.app.verify_hindcast import hindcast_record

    if options.predictions:
        raise UnusableInput("--predictions writes the rows of a FILE: name one.")
    report = engine.hindcast(progress=progress(options))
    clear_progress(options)
    _answer(options, hindcast_record(report), hindcast_table)


def _occurrence(options: Namespace, engine: "Auroraplan") -> None:
    from auroraplan.app.verify_occurrence import occurrence_record

    if options.file is not None or options.predictions:
        raise UnusableInput("verify occurrence takes neither a FILE nor --predictions: its anchors ship.")
    stations = engine.verify_occurrence(progress=progress(options))
    clear_progress(options)
    _answer(options, occurrence_record(stations), occurrence_table)


# --- tables ------------------------------------------------------------------------------------------


def sightings_table(record: Record) -> str:
    """The scores of sightings for the screen."""
    scores = [(title, _figure(record[key])) for key, title in SIGHTING_TITLES.items()]
    bins = [
        (_percent(each["p_mean"]), _percent(each["seen_share"]), f"{each['n']}", _bar(each["seen_share"]))
        for each in record["reliability"]
    ]
    return "\n".join(
        (
            _pairs(scores),
            table(("Mean odds", "Seen in", "Reports", "0 %       seen       100 %"), bins) if bins else "",
            *_meanings(ODDS_MEANING, *SIGHTING_MEANINGS.values()),
        )
    )


def activity_table(record: Record) -> str:
    """The scores of a file of issues for the screen."""
    columns = (
        "Days ahead", "Steps", "CRPS", "CRPS clim.", "Brier 4", "4 clim.", "Brier 5", "Told/came 4",
    )  # fmt: skip
    rows = [
        (
            str(lead["lead_days"]),
            str(lead["n"]),
            *_figures(lead, "crps", "crps_climatology", "brier_ge_4", "brier_ge_4_climatology", "brier_ge_5"),
            _told_and_came(lead["p_mean_ge_4"], lead["came_share_ge_4"]),
        )
        for lead in record["leads"]
    ]
    return "\n".join((table(columns, rows), *_meanings(ACTIVITY_MEANING)))


def hindcast_table(record: Record) -> str:
    """The scores of the shipped history for the screen."""
    columns = (
        "Region", "Ahead", "CRPS", "CRPS clim.", "Brier 4", "Brier 5", "Told/came 4", "Any of 5",
    )  # fmt: skip
    rows = [
        (
            lead["window"],
            str(lead["lead_days"]),
            *_figures(lead, "crps", "crps_climatology", "brier_ge_4", "brier_ge_5"),
            _told_and_came(lead["p_mean_ge_4"], lead["came_share_ge_4"]),
            _told_and_came(*(lead["any_of_5_nights_ge_4"][key] for key in ("p_mean", "came_share"))),
        )
        for lead in record["leads"]
    ]
    nights = record["leads"][0]["n"]
    title = f"{nights} nights from {record['from_utc'][:10]} to {record['to_utc'][:10]}\n"
    return "\n".join((title, table(columns, rows), *_meanings(NIGHT_MEANING, ACTIVITY_MEANING)))


def occurrence_table(record: Record) -> str:
    """The shares of the stations for the screen."""
    rows = [
        (
            station["name"],
            "-".join(map(str, station["years"])),
            str(station["nights"]),
            _figure(station["share"]),
            _figure(station["anchor"]),
            f"{station['least']:.2f}-{station['most']:.2f}",
            "met" if station["met"] else "NOT MET",
            "{:.2f}-{:.2f}".format(*_ends(year["share"] for year in station["by_year"])),
        )
        for station in record["stations"]
    ]
    columns = ("Station", "Years", "Nights", "Share", "Anchor", "Bounds", "", "By year")
    return "\n".join((table(columns, rows), *_meanings(OCCURRENCE_MEANING)))


def _pairs(rows: Sequence[tuple[str, str]]) -> str:
    width = max(len(title) for title, _ in rows)
    return "".join(f"{padded(title, width)}  {figure}\n" for title, figure in rows)


def _meanings(*texts: str) -> Iterable[str]:
    width = min(TABLE_WIDTH, shutil.get_terminal_size().columns) if stdout.is_screen() else TABLE_WIDTH
    return (*(wrapped(text, width=width) for text in texts), "")


def _figures(lead: Record, *keys: str) -> Iterable[str]:
    return (_figure(lead[key]) for key in keys)


def _figure(value: float | None) -> str:
    return UNKNOWN if value is None else str(value) if isinstance(value, int) else f"{value:.3f}"


def _percent(share: float) -> str:
    return f"{100.0 * share:.0f} %"


def _told_and_came(told: float, came: float) -> str:
    return f"{told:.3f}/{came:.3f}"


def _bar(share: float) -> str:
    return "#" * round(24 * share)


def _ends(shares: Iterable[float]) -> tuple[float, float]:
    kept = list(shares)
    return min(kept), max(kept)


# --- in and out --------------------------------------------------------------------------------------


def _content(file: str) -> tuple[bytes, str]:
    """The bytes of the file and the name it goes by."""
    if file == STDIN:
        if cast("object", sys.stdin) is None:
            raise WorldFault("Nothing comes from stdin: it is closed; name a file.")
        return sys.stdin.buffer.read(), "stdin"
    try:
        return Path(file).read_bytes(), file
    except (OSError, ValueError) as fault:  # a name with a zero byte is a ValueError
        reason = getattr(fault, "strerror", None) or str(fault)
        raise WorldFault(f"{file} cannot be read: {reason}.") from fault


def _name_unreadable(rows: CsvRows, name: str) -> None:
    """Rows that cannot be read are named even where nothing else is told: the scores lack them."""
    for row in rows.unreadable[:NAMED_ROWS]:
        sys.stderr.write(f"{plainly(f'{name}, line {row.line}: {row.why}')}\n")
    count = len(rows.unreadable)
    if count > NAMED_ROWS:
        sys.stderr.write(f"... and {count - NAMED_ROWS} rows more\n")
    if count:
        sys.stderr.write(f"{count} of {count + len(rows)} rows cannot be read and are left out.\n")


def _predicted(options: Namespace, made: Callable[[], bytes]) -> bool:
    """Writes the predictions where they are asked for; True where they are the answer."""
    if options.predictions is None:
        return False
    if str(options.predictions) == STDIN:
        stdout.write_answer(made())
        return True
    write_output(options.predictions, made())
    return False


def _answer(options: Namespace, record: Record, as_table: Callable[[Record], str]) -> None:
    form = options.format or ("table" if stdout.is_screen() else "json")
    stdout.write_answer((export.record_text(record) if form == "json" else as_table(record)).encode())
