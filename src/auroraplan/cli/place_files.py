"""`auroraplan places import` and `export`: favourites from and to a file."""

from argparse import Namespace
from typing import TYPE_CHECKING

from auroraplan.app.place_files import form_of, places_text, read_place_file
from auroraplan.app.plain_text import utf8
from auroraplan.cli.delivery import deliver, tell
from auroraplan.core.errors import UnusableInput

if TYPE_CHECKING:
    from auroraplan.app.wiring import Auroraplan


def write_out(options: Namespace, engine: "Auroraplan") -> None:
    """Writes the favourites in the form that the file's name asks for."""
    form = form_of(options.file)
    places = engine.kept_places()
    deliver(utf8(places_text(places, form)), options.file)
    tell(options, f"{len(places)} favourites written to {options.file}.")


def take_in(options: Namespace, engine: "Auroraplan") -> None:
    """Adds a file's places to the favourites; each that is left out is named and counted."""

    def time_zone(latitude_deg: float, longitude_deg: float) -> str:
        return engine.resolve(f"{latitude_deg:.5f},{longitude_deg:.5f}")[0].time_zone

    found = read_place_file(options.file, time_zone=time_zone)
    left_out = list(found.faults)
    for place in found.places:
        try:
            engine.favourites.add(place, place.name)
        except UnusableInput as fault:
            left_out.append(f"{place.name} is left out: {fault}")
    tell(options, *left_out)
    rows = len(found.places) + len(found.faults)
    tell(options, f"{rows - len(left_out)} of {rows} places are favourites now; {len(left_out)} left out.")
