"""Places by number, to be saved by the tests of the store and by the programs that they kill."""

from datetime import UTC, datetime
from pathlib import Path

from auroraplan.core.places import Place
from auroraplan.store.favourites import Favourites, favourites_file


def place(number: int) -> Place:
    """One of a thousand and more places that differ in everything that makes a favourite."""
    name = f"Fjäll {number}"
    return Place(f"p{number}", name, "Norrbotten", "Sweden", 60 + number / 1000, 18.0, "Europe/Stockholm")


def favourites(folder: Path) -> Favourites:
    """The favourites of a folder, by a clock that stands still."""
    return favourites_file(folder / "favourites.json", lambda: datetime(2026, 12, 1, 12, tzinfo=UTC))


def numbers(folder: Path) -> list[int]:
    """The numbers of the places that are favourites, in their order."""
    return [int(kept.id[1:]) for kept in favourites(folder).list()]
