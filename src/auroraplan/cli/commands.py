"""What each command does with the use cases, and how its answer is set on the screen."""

from argparse import Namespace
from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING

from auroraplan.app import date_wording, export, plan_sections, source_wording, tables
from auroraplan.app.destination_text import destination_lines
from auroraplan.app.plain_text import utf8
from auroraplan.cli.delivery import deliver, resolved, tell, width
from auroraplan.cli.plan_files import deliver_plan, plan_format
from auroraplan.cli.progress import clear_progress, progress
from auroraplan.cli.sources_table import sources_table
from auroraplan.cli.table import Paint, plain, table, wrapped
from auroraplan.core.errors import AuroraplanError, UnusableInput, WorldFault

if TYPE_CHECKING:
    from auroraplan.app.online_search import OnlineAnswer
    from auroraplan.app.planner import Plan
    from auroraplan.app.requests import PlanRequest
    from auroraplan.app.sky_nights import SkyNight
    from auroraplan.app.wiring import Auroraplan
    from auroraplan.core.gazetteer import PlaceMatch
    from auroraplan.core.places import Place

# What goes first where the terminal is narrow.
SPARE_NIGHT_COLUMNS = ("Strong", "Camera", "Moon", "Look", "Kp", "Clear", "Range")
SPARE_SKY_COLUMNS = ("Magnetic midnight", "Moonset", "Moonrise", "Moonless", "Moon lit")
SPARE_STAY_COLUMNS = ("That is", "+1 night", "Two or more", "Nights")


def run(options: Namespace, engine: "Auroraplan") -> int:
    """Does what was asked; returns the exit code."""
    command = {
        "plan": _plan,
        "sky": _sky,
        "season": _season,
        "places": _places,
        "trips": _trips,
        "sources": _sources,
        "verify": _verify,
        "selftest": _selftest,
    }[options.command]
    try:
        command(options, engine)
    except AuroraplanError:
        tell(options, *engine.notes)
        raise
    tell(options, *engine.notes)
    return 0


# --- plan --------------------------------------------------------------------------------------------


def _plan(options: Namespace, engine: "Auroraplan") -> None:
    form = plan_format(options)
    if options.save is not None:
        engine.trips.free_name(options.save)  # a name in use is told before the work, not after it
    plan = engine.plan(_request(options, engine), progress=progress(options))
    clear_progress(options)
    # A file that cannot be written leaves no trip behind, whose name would be in use at the next try; a
    # screen that nobody reads to its end does not keep the trip from being saved.
    into_file = options.output is not None and str(options.output) != "-"
    if into_file:
        deliver_plan(plan, form, options, engine=engine)
    try:
        if options.save is not None:
            _save(plan, options, engine)
    finally:
        if not into_file:  # shown even where the trip could not be kept
            deliver_plan(plan, form, options, engine=engine)


def _save(plan: "Plan", options: Namespace, engine: "Auroraplan") -> None:
    from auroraplan.cli.trips import as_typed

    saved = engine.save_trip(options.save, plan)
    tell(
        options,
        f"Saved as {saved.name}: look again with auroraplan trips recheck {as_typed(saved.name)}",
    )


def _request(options: Namespace, engine: "Auroraplan") -> "PlanRequest":
    from auroraplan.app.requests import USUAL_NIGHTS, MoonTaste, nights_between, plan_request

    places = resolved(options.places, engine) if options.places else engine.usual_places()
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
    sources = [line.text for line in source_wording.source_lines(plan.sources, plan.issued_utc)]
    return "\n".join(
        (
            f"{date_wording.nights_text(plan.request.first_evening, plan.request.nights)}, best first\n",
            nights,
            "Stays: the best at each place\n",
            stays,
            *_nights_needed(plan, names, width),
            *_itineraries(plan, width),
            *_plans_b(plan, width),
            *(wrapped(text, width=width) for text in plan_sections.MEANING),
            "\nIt rests on",
            *(wrapped(text, width=width, indent="  ") for text in sources),
            "",
        )
    )


def _nights_needed(plan: "Plan", names: "Mapping[str, str]", width: int | None) -> Iterator[str]:
    """What further nights are worth at the best place, where there is more than one."""
    if plan.curves and len(plan.curves[0].at_least_one) > 1:
        yield "How many nights: at least one sighting after so many, at the best place"
        yield wrapped(tables.nights_needed_text(plan.curves[0], names), width=width, indent="  ")
        yield ""


def _itineraries(plan: "Plan", width: int | None) -> Iterator[str]:
    """The best trips of two places, where moving gains something."""
    from auroraplan.app import trip_wording

    worth = plan_sections.worth_moving(plan)
    if worth:
        yield "Two places: what moving adds to staying put\n"
        rows = [trip_wording.itinerary_cells(itinerary) for itinerary in worth]
        yield table(trip_wording.ITINERARY_COLUMNS, rows, width=width, spare=("Two or more", "Range"))


def _plans_b(plan: "Plan", width: int | None) -> Iterator[str]:
    """Where to go under cloud, where there is a place that is likelier to be clear."""
    worth = plan_sections.plans_b(plan)
    if worth:
        yield "If it is cloudy: the nearest places that are likelier to be clear"
        yield from (wrapped(line, width=width, indent="  ") for line in worth)
        yield ""


# --- season, verify ----------------------------------------------------------------------------------


def _season(options: Namespace, engine: "Auroraplan") -> None:
    from auroraplan.cli.season import season

    season(options, engine)


def _verify(options: Namespace, engine: "Auroraplan") -> None:
    from auroraplan.cli.verify import verify

    verify(options, engine)


def _selftest(options: Namespace, engine: "Auroraplan") -> None:
    from auroraplan.cli.selftest import selftest

    selftest(options, engine)


# --- trips -------------------------------------------------------------------------------------------


def _trips(options: Namespace, engine: "Auroraplan") -> None:
    from auroraplan.cli import trips

    {
        "list": trips.list_trips,
        "show": trips.show,
        "recheck": trips.recheck,
        "remove": trips.remove,
        "export": trips.export,
        "open": trips.open_file,
        "import": trips.take_in,
    }[options.action](options, engine)


# --- sky ---------------------------------------------------------------------------------------------


def _sky(options: Namespace, engine: "Auroraplan") -> None:
    nights = engine.sky(resolved(options.places, engine), options.first, options.nights)
    text = export.sky_text(nights) if options.format == "json" else sky_table(nights, width=width(None))
    deliver(utf8(text), None)


def sky_table(nights: "tuple[SkyNight, ...]", *, width: int | None = None) -> str:
    """The skies for the screen, with local times."""
    names = tables.place_names(
        tuple({night.sky.night.place.id: night.sky.night.place for night in nights}.values())
    )
    rows = [tables.sky_cells(night, names) for night in nights]
    return (
        table(tables.SKY_COLUMNS, rows, width=width, spare=SPARE_SKY_COLUMNS)
        + "\nTimes are local. Dark: the Sun more than 12° below the horizon. "
        "Moonless: dark with the Moon down.\n"
    )


# --- places ------------------------------------------------------------------------------------------


def _places(options: Namespace, engine: "Auroraplan") -> None:
    from auroraplan.cli import place_files

    {
        "search": _search,
        "list": _list,
        "add": _add,
        "remove": _remove,
        "import": place_files.take_in,
        "export": place_files.write_out,
    }[options.action](options, engine)


def _search(options: Namespace, engine: "Auroraplan") -> None:
    text = " ".join(options.text)
    found = engine.suggestions(text)
    sets = engine.suggested_sets(text)
    online = engine.search_online(text) if options.online or engine.is_unknown(text) else None
    if not found and not sets and not (online and online.places):
        raise _not_found(text, online)
    parts: list[str] = []
    if online and online.places:
        parts.append(f"{places_table(online.places)}Found online: {online.attribution}\n")
    elif online and online.was_asked:
        tell(options, online.sentence)
    if sets:
        rows = [(f"set:{offered.id}", offered.title, str(len(offered.places))) for offered in sets]
        parts.append(table(("Set", "Title", "Places"), rows))
    if found:
        parts.append(places_table([match.place for match in found]))
        parts += _known_of(found[0], engine)
    deliver(utf8("\n".join(parts)), None)


def _known_of(first: "PlaceMatch", engine: "Auroraplan") -> list[str]:
    """What is known of the first answer, if it is what was asked for and a curated place."""
    destination = engine.destination(first.place) if first.exact else None
    if destination is None:
        return []
    lines = destination_lines(destination)
    width = max(len(heading) for heading, _ in lines)
    return [
        "\n".join([first.place.label, *(f"  {heading.ljust(width)}  {text}" for heading, text in lines), ""])
    ]


def _not_found(text: str, online: "OnlineAnswer | None") -> AuroraplanError:
    """A name that nobody knows is the user's; one that could not be looked up is the world's."""
    nowhere = f'No place is called "{text}" or anything like it; check the spelling.'
    if online is None:
        return UnusableInput(nowhere)
    if online.was_asked and online.is_fault:
        return WorldFault(online.sentence)
    return UnusableInput(online.sentence if online.was_asked else f"{nowhere} Nobody was asked online.")


def _list(options: Namespace, engine: "Auroraplan") -> None:
    places = engine.kept_places()
    if places:
        deliver(utf8(places_table(places)), None)
    elif not engine.notes:
        tell(options, "There are no favourites yet; add one: auroraplan places add tromso")


def _add(options: Namespace, engine: "Auroraplan") -> None:
    places = resolved([options.place], engine)
    if options.name and len(places) > 1:
        raise UnusableInput(f"{options.place} is {len(places)} places; one name will not do.")
    there = {place.id: place for place in engine.kept_places()} if len(places) > 1 else {}
    for place in places:
        if place.id in there:
            tell(options, f"Is a favourite already: {there[place.id].label}")
            continue
        kept = engine.favourites.add(place, options.name)
        tell(options, f"Kept as a favourite: {kept.label}")
        if options.climate:
            _learn_climate(kept, options, engine)


def _learn_climate(place: "Place", options: Namespace, engine: "Auroraplan") -> None:
    """Ten years of cloud over a favourite; without them it is a favourite all the same."""
    shown = progress(options)
    fault = engine.learn_climate(place, progress=lambda share: shown(share, f"Clouds over {place.name}"))
    clear_progress(options)
    if fault is None:
        tell(options, f"Ten years of cloud over {place.name} are kept: its odds rest on them from now on.")
    else:
        tell(options, f"The years of cloud over {place.name} are not known: {fault}")


def _remove(options: Namespace, engine: "Auroraplan") -> None:
    removed = engine.favourites.remove(options.name)
    tell(options, f"No longer a favourite: {removed.label}")


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
        deliver(export.sources_text(states).encode(), None)
        return
    deliver(sources_table(states, engine.now_utc(), width=width(None)).encode(), None)
