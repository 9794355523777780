"""`trips`: the saved ones, what was expected of them, and what is now."""

import shlex
from argparse import Namespace
from typing import TYPE_CHECKING

from auroraplan.app import chance_wording, date_wording, trip_wording
from auroraplan.app.plain_text import utf8
from auroraplan.cli.arguments import TRIP
from auroraplan.cli.delivery import deliver, tell, width
from auroraplan.cli.plan_files import deliver_plan, plan_format
from auroraplan.cli.progress import clear_progress, progress
from auroraplan.cli.table import table, wrapped

if TYPE_CHECKING:
    from collections.abc import Sequence

    from auroraplan.app.wiring import Auroraplan
    from auroraplan.core.trip_checks import SavedTrip
    from auroraplan.store.trip_file import OpenedTrip

NIGHT_COLUMNS = ("Evening", "Place", "Odds", "Clear", "Kp 4 or more")
TRIP_COLUMNS = ("Name", "Trip", "Dates", "Odds", "Range", "Checked")


def list_trips(options: Namespace, engine: "Auroraplan") -> None:
    """Every saved trip with what was last expected of it."""
    trips = engine.kept_trips()
    if trips:
        deliver(utf8(trips_table(trips, screen=width(None))), None)
    elif not engine.notes:
        tell(options, "There are no saved trips yet; save one: auroraplan plan tromso abisko --save Winter")


def show(options: Namespace, engine: "Auroraplan") -> None:
    """One saved trip, night by night, as last checked."""
    deliver(utf8(trip_text(engine.trips.named(options.name), engine, screen=width(None))), None)


def recheck(options: Namespace, engine: "Auroraplan") -> None:
    """What is expected of a saved trip now, and what changed."""
    before, after = engine.recheck(options.name, progress=progress(options))
    clear_progress(options)
    deliver(utf8(f"{trip_wording.check_text(before, after)}\n"), None)


def remove(options: Namespace, engine: "Auroraplan") -> None:
    """Forgets a saved trip."""
    tell(options, f"No longer kept: {engine.trips.remove(options.name)}")


def export(options: Namespace, engine: "Auroraplan") -> None:
    """The plan of a saved trip, made anew, in any form; as a file of its own the trip as it is kept."""
    from auroraplan.app.chosen_trip import trip_of
    from auroraplan.store.trip_file import trip_bytes

    form = plan_format(options)
    trip = engine.trips.named(options.name)
    if form == TRIP:
        deliver(trip_bytes(trip), options.output)
        return
    plan = engine.plan_again(options.name, progress=progress(options))
    clear_progress(options)
    told = trip_of(engine.trip_odds(plan, trip.legs))
    deliver_plan(plan, form, options, engine=engine, trip=told)


def open_file(options: Namespace, engine: "Auroraplan") -> None:
    """The trip of a file, shown and not kept."""
    from auroraplan.store.trip_file import read_trip

    show_opened(read_trip(options.file), options, engine)


def show_opened(opened: "OpenedTrip", options: Namespace, engine: "Auroraplan") -> None:
    """A trip that was read from a file, for the screen."""
    tell(options, *opened.notices)
    deliver(utf8(trip_text(opened.trip, engine, screen=width(None))), None)


def take_in(options: Namespace, engine: "Auroraplan") -> None:
    """The trip of a file, kept among the saved ones."""
    from auroraplan.app.trip_files import taken_in
    from auroraplan.store.trip_file import read_trip

    opened = read_trip(options.file)
    tell(options, *opened.notices)
    trip, is_new = taken_in(engine.trips, opened.trip, options.name)
    told = "Saved as" if is_new else "Is kept already:"
    tell(options, f"{told} {trip.name}: look again with auroraplan trips recheck {as_typed(trip.name)}")


def as_typed(name: str) -> str:
    """A name as one types it behind a command in the shells of all platforms, where that can be."""
    bare = shlex.quote(name)
    quoted = bare if bare == name or set(name) & set('"$`\\!%') else f'"{name}"'
    return f"-- {quoted}" if name.startswith("-") else quoted


def trips_table(trips: "Sequence[SavedTrip]", *, screen: int | None = None) -> str:
    """The saved trips for the screen."""
    rows = [
        (
            trip.name,
            trip_wording.legs_text(trip.legs),
            trip_wording.dates_text(trip.legs),
            chance_wording.percent(trip.checks[-1].odds_at_least_one)
            if trip.checks
            else chance_wording.UNKNOWN,
            chance_wording.percent_range(trip.checks[-1].low, trip.checks[-1].high)
            if trip.checks
            else chance_wording.UNKNOWN,
            date_wording.date_text(trip.checks[-1].checked_utc.date())
            if trip.checks
            else chance_wording.UNKNOWN,
        )
        for trip in trips
    ]
    return table(TRIP_COLUMNS, rows, width=screen, spare=("Range", "Checked"))


def trip_text(trip: "SavedTrip", engine: "Auroraplan", *, screen: int | None = None) -> str:
    """A saved trip for the screen: the whole, its nights, and when to look again."""
    from auroraplan.core.trip_checks import evening_there, worth_checking_on

    names = {leg.place.id: leg.place.name for leg in trip.legs}
    parts = [trips_table([trip], screen=screen)]
    if trip.checks:
        rows = [
            (
                date_wording.evening_text(night.evening),
                names.get(night.place_id, night.place_id),
                chance_wording.percent(night.odds),
                chance_wording.percent(night.clear),
                chance_wording.percent(night.p_ge_4),
            )
            for night in trip.checks[-1].nights
        ]
        parts.append(table(NIGHT_COLUMNS, rows, width=screen))
    if len(trip.checks) > 1:
        parts.append(wrapped(trip_wording.check_text(trip.checks[0], trip.checks[-1]), width=screen) + "\n")
    today = evening_there(trip, engine.now_utc())
    look_again = trip_wording.next_check_text(trip, worth_checking_on(trip, today), today)
    parts.append(wrapped(look_again, width=screen) + "\n")
    return "\n".join(parts)
