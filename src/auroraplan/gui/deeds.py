"""What the command palette offers in a window: its commands, its places, sets of places, and looks."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from auroraplan.core.language import tr
from auroraplan.gui.command_palette import Deed
from auroraplan.gui.commands import COMMANDS, shown_keys
from auroraplan.gui.theme import THEME_WORDS, THEMES

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from PySide6.QtGui import QAction

    from auroraplan.core.places import Place
    from auroraplan.gui.appearance import Appearance
    from auroraplan.gui.engine import Destinations
    from auroraplan.gui.planning import Planning
    from auroraplan.gui.selection import Selection


def command_deeds(actions: dict[str, QAction]) -> Iterator[Deed]:
    """Every command that is not idle."""
    for command in COMMANDS:
        if actions[command.id].isEnabled() and command.id != "palette":
            yield Deed(
                tr(command.words),
                actions[command.id].trigger,
                shown_keys(command.keys[0]) if command.keys else "",
            )


def place_deeds(
    planning: Planning, selection: Selection, favourites: Sequence[Place], sets: Sequence[Destinations]
) -> Iterator[Deed]:
    """Going to a place of the plan, and adding a favourite or a set."""
    here = planning.request.places if planning.request else ()
    for place in here:
        yield Deed(tr("Go to {place}", place=place.name), partial(selection.choose_place, place.id))
    ids = {place.id for place in here}
    for place in favourites:
        if place.id not in ids:
            yield Deed(
                tr("Add {place}", place=f"{place.name}, {place.area}"), partial(planning.add_places, (place,))
            )
    for each in sets:
        yield Deed(
            tr("Add the set {title}", title=tr(each.title)), partial(planning.add_places, tuple(each.places))
        )


def look_deeds(appearance: Appearance) -> Iterator[Deed]:
    """Every look."""
    for name, words in zip(THEMES, THEME_WORDS, strict=True):
        yield Deed(tr("Appearance: {look}", look=tr(words)), partial(appearance.choose, name))
