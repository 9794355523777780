"""What each command does with the use cases, and how its answer is set on the screen."""

import os
import shutil
import sys
from argparse import Namespace
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from auroraplan.app import export, tables, wording
from auroraplan.cli import stdout
from auroraplan.cli.arguments import PLAN_FORMATS
from auroraplan.cli.plainly import plainly
from auroraplan.cli.sources_table import sources_table
from auroraplan.cli.table import Paint, padded, plain, table, wrapped
from auroraplan.core.errors import UnusableInput, WorldFault
from auroraplan.store.files import write_output

if TYPE_CHECKING:
    from auroraplan.app.planner import Plan
    from auroraplan.app.requests import PlanRequest
    from auroraplan.app.sky_nights import SkyNight
    from auroraplan.app.wiring import Auroraplan
    from auroraplan.core.places import Place

# Names of files that a text would not keep the promise of.
NOT_MADE = ("png", "jpg", "svg", "html", "htm", "ics", "xlsx", "ods", "docx", "odt")

# What goes first where the terminal is narrow.
SPARE_NIGHT_COLUMNS = ("Moon", "Look", "Kp", "Clear", "Range")
SPARE_SKY_COLUMNS = ("Magnetic midnight", "Moonset", "Moonrise", "Moon lit")
SPARE_STAY_COLUMNS = ("That is", "Two or more", "Nights")

COLOURS = {"Excellent": "1;32", "Good": "32", "Fair": "33", "Long shot": "2", "Not realistic": "2"}


def run(options: Namespace, engine: "Auroraplan") -> int:
    """Does what was asked; returns the exit code."""
    {"plan": _plan, "sky": _sky, "places": _places, "sources": _sources}[options.command](options, engine)
    _tell(options, *engine.notes)
    return 0


# --- plan --------------------------------------------------------------------------------------------


def _plan(options: Namespace, engine: "Auroraplan") -> None:
    form = _plan_format(options)
    plan = engine.plan(_request(options, engine), progress=_progress(options))
    _clear_progress(options)
    if form == "pdf":
        _deliver(_pdf(plan), options.output)
        return
    texts: dict[str, Callable[[Plan], str]] = {
        "json": export.plan_text,
        "csv": export.csv_text,
        "md": tables.markdown_text,
        "table": lambda plan: plan_table(plan, width=_width(options.output), paint=_paint(options.output)),
    }
    _deliver(texts[form](plan).encode(), options.output)


def _plan_format(options: Namespace) -> str:
    if options.format:
        form = options.format
    else:
        suffix = options.output.suffix.lower().removeprefix(".") if options.output else ""
        if suffix in NOT_MADE:
            raise UnusableInput(
                f"{options.output}: a plan is not written as {suffix}; choose {', '.join(PLAN_FORMATS)}."
            )
        form = suffix if suffix in PLAN_FORMATS else "table"
    if form == "pdf" and _to_screen(options.output):
        raise UnusableInput("A PDF is not for the screen: name a file, like -o plan.pdf.")
    if form == "pdf":
        from auroraplan.app.display import why_no_drawing

        reason = why_no_drawing()
        if reason:
            raise WorldFault(reason)
    return form


def _request(options: Namespace, engine: "Auroraplan") -> "PlanRequest":
    from auroraplan.app.requests import USUAL_NIGHTS, MoonTaste, nights_between, plan_request

    places = _resolved(options.places, engine) if options.places else engine.usual_places()
    first = options.first or engine.current_evening(places)
    nights = options.nights if options.nights is not None else USUAL_NIGHTS
    if options.last is not None:
        nights = nights_between(first, options.last)
    return plan_request(
        places, first, nights=nights, stay=options.stay, moon=MoonTaste(options.moon), offline=engine.offline
    )


def plan_table(plan: "Plan", *, width: int | None = None, paint: Paint = plain) -> str:
    """The plan for the screen: the nights, best first, the best stay at each place, and what it all means."""
    names = tables.place_names(plan.request.places)
    nights = table(
        tables.NIGHT_COLUMNS,
        [tables.night_cells(night, names) for night in plan.nights],
        width=width,
        spare=SPARE_NIGHT_COLUMNS,
        paint=paint,
    )
    stays = table(
        tables.STAY_COLUMNS,
        [tables.stay_cells(stay, names) for stay in tables.best_stays(plan)],
        width=width,
        spare=SPARE_STAY_COLUMNS,
        paint=paint,
    )
    meaning = (wording.REFERENCE_CLASS, wording.VERDICT_LEGEND, wording.TABLE_NOTES)
    sources = [line.text for line in wording.source_lines(plan.sources, plan.issued_utc)]
    return "\n".join(
        (
            f"{wording.nights_text(plan.request.first_evening, plan.request.nights)}, best first\n",
            nights,
            "Stays: the best at each place\n",
            stays,
            *(wrapped(text, width=width) for text in meaning),
            "\nIt rests on",
            *(wrapped(text, width=width, indent="  ") for text in sources),
            "",
        )
    )


def _pdf(plan: "Plan") -> bytes:
    from auroraplan.render.pdf import plan_pdf

    return plan_pdf(plan)


# --- sky ---------------------------------------------------------------------------------------------


def _sky(options: Namespace, engine: "Auroraplan") -> None:
    nights = engine.sky(_resolved(options.places, engine), options.first, options.nights)
    text = export.sky_text(nights) if options.format == "json" else sky_table(nights, width=_width(None))
    _deliver(text.encode(), None)


def sky_table(nights: "tuple[SkyNight, ...]", *, width: int | None = None) -> str:
    """The skies for the screen, with local times."""
    names = tables.place_names(
        tuple({night.sky.night.place.id: night.sky.night.place for night in nights}.values())
    )
    rows = [tables.sky_cells(night, names) for night in nights]
    return (
        table(tables.SKY_COLUMNS, rows, width=width, spare=SPARE_SKY_COLUMNS)
        + "\nTimes are local. Dark: the Sun more than 12° below the horizon.\n"
    )


# --- places ------------------------------------------------------------------------------------------


def _places(options: Namespace, engine: "Auroraplan") -> None:
    {"search": _search, "list": _list, "add": _add, "remove": _remove}[options.action](options, engine)


def _search(options: Namespace, engine: "Auroraplan") -> None:
    text = " ".join(options.text)
    found = engine.suggestions(text)
    sets = engine.suggested_sets(text)
    if not found and not sets:
        raise UnusableInput(f'No place is called "{text}" or anything like it; check the spelling.')
    parts: list[str] = []
    if sets:
        rows = [(f"set:{offered.id}", offered.title, str(len(offered.places))) for offered in sets]
        parts.append(table(("Set", "Title", "Places"), rows))
    if found:
        parts.append(places_table([match.place for match in found]))
    _deliver("\n".join(parts).encode(), None)


def _list(options: Namespace, engine: "Auroraplan") -> None:
    places = engine.kept_places()
    if places:
        _deliver(places_table(places).encode(), None)
    elif not engine.notes:
        _tell(options, "There are no favourites yet; add one: auroraplan places add tromso")


def _add(options: Namespace, engine: "Auroraplan") -> None:
    places = _resolved([options.place], engine)
    if options.name and len(places) > 1:
        raise UnusableInput(f"{options.place} is {len(places)} places; one name will not do.")
    there = {place.id: place for place in engine.kept_places()} if len(places) > 1 else {}
    for place in places:
        if place.id in there:
            _tell(options, f"Is a favourite already: {there[place.id].label}")
            continue
        kept = engine.favourites.add(place, options.name)
        _tell(options, f"Kept as a favourite: {kept.label}")


def _remove(options: Namespace, engine: "Auroraplan") -> None:
    removed = engine.favourites.remove(options.name)
    _tell(options, f"No longer a favourite: {removed.label}")


def places_table(places: "list[Place] | tuple[Place, ...]") -> str:
    """Places for the screen."""
    rows = [
        (
            place.name,
            place.region,
            place.country,
            f"{place.latitude_deg:.4f},{place.longitude_deg:.4f}",
            place.time_zone,
        )
        for place in places
    ]
    return table(("Name", "Region", "Country", "Coordinates", "Time zone"), rows)


# --- sources -----------------------------------------------------------------------------------------


def _sources(options: Namespace, engine: "Auroraplan") -> None:
    states = engine.sources()
    if options.format == "json":
        _deliver(export.sources_text(states).encode(), None)
        return
    _deliver(sources_table(states, engine.now_utc(), width=_width(None)).encode(), None)


# --- in and out --------------------------------------------------------------------------------------


def _resolved(texts: list[str], engine: "Auroraplan") -> "tuple[Place, ...]":
    return tuple(place for text in texts for place in engine.resolve(text))


def _deliver(content: bytes, output: Path | None) -> None:
    if output is not None and str(output) != "-":
        write_output(output, content)
        return
    stdout.write_answer(content)


def _tell(options: Namespace, *sentences: str) -> None:
    for sentence in sentences:
        if not options.quiet:
            sys.stderr.write(f"{plainly(sentence)}\n")


def _progress(options: Namespace) -> Callable[[float, str], None]:
    if options.quiet or not sys.stderr.isatty():
        return lambda _share, _text: None

    def show(share: float, text: str) -> None:
        sys.stderr.write(f"\r{padded(f'{share:4.0%} {text}'[:60], 60)}")
        sys.stderr.flush()

    return show


def _clear_progress(options: Namespace) -> None:
    if not options.quiet and sys.stderr.isatty():
        sys.stderr.write(f"\r{' ' * 60}\r")


def _to_screen(output: Path | None) -> bool:
    return (output is None or str(output) == "-") and stdout.is_screen()


def _width(output: Path | None) -> int | None:
    return shutil.get_terminal_size().columns if _to_screen(output) else None


def _paint(output: Path | None) -> Paint:
    if not _to_screen(output) or os.environ.get("NO_COLOR") or os.environ.get("TERM") == "dumb":
        return plain

    def paint(_column: str, cell: str) -> str:
        code = COLOURS.get(cell.strip())
        return f"\x1b[{code}m{cell}\x1b[0m" if code else cell

    return paint
