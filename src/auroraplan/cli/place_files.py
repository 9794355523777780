"""`auroraplan places import` and `export`: favourites from and to a file."""

from argparse import Namespace
from pathlib import Path
from typing import TYPE_CHECKING

from auroraplan.app.place_files import FORMATS, places_text, read_places
from auroraplan.app.plain_text import utf8
from auroraplan.cli.delivery import deliver, tell
from auroraplan.core.errors import UnusableInput

if TYPE_CHECKING:
    from auroraplan.app.wiring import Auroraplan


def write_out(options: Namespace, engine: "Auroraplan") -> None:
    """Writes the favourites in the form that the file's name asks for."""
    form = _form(options.file)
    places = engine.kept_places()
    deliver(utf8(places_text(places, form)), options.file)
    tell(options, f"{len(places)} favourites written to {options.file}.")


def take_in(options: Namespace, engine: "Auroraplan") -> None:
    """Adds a file's places to the favourites; each that is left out is named and counted."""

    def time_zone(latitude_deg: float, longitude_deg: float) -> str:
        return engine.resolve(f"{latitude_deg:.5f},{longitude_deg:.5f}")[0].time_zone

    form = _form(options.file)
    found = read_places(_body(options.file), form, time_zone=time_zone)
    left_out = list(found.faults)
    for place in found.places:
        try:
            engine.favourites.add(place, place.name)
        except UnusableInput as fault:
            left_out.append(f"{place.name} is left out: {fault}")
    tell(options, *left_out)
    rows = len(found.places) + len(found.faults)
    tell(options, f"{rows - len(left_out)} of {rows} places are favourites now; {len(left_out)} left out.")


def _form(file: Path) -> str:
    form = file.suffix.lower().removeprefix(".")
    if form not in FORMATS:
        raise UnusableInput(f"{file}: places are kept in .json, .csv or .gpx; name the file so.")
    return form


def _body(file: Path) -> bytes:
    try:
        return file.read_bytes()
    except OSError as fault:
        raise UnusableInput(f"{file} cannot be read: {fault.strerror}.") from None
