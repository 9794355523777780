"""What is known of a curated place, as lines for readers."""

from __future__ import annotations

from typing import TYPE_CHECKING

from auroraplan.app.conventions import distance_text
from auroraplan.core.language import marked, tr

if TYPE_CHECKING:
    from datetime import date

    from auroraplan.core.dark_season import DarkSeason
    from auroraplan.core.destinations import Destination

HORIZONS = {
    "N": marked("open to the north"),
    "S": marked("open to the south"),
    "NS": marked("open to north and south"),
}


def destination_lines(destination: Destination) -> tuple[tuple[str, str], ...]:
    """Heading and text of each thing that is known."""
    lines = (
        (tr("How to get there"), destination.reach),
        (tr("Nearest large town"), town_text(destination)),
        (tr("Dark nights"), season_text(destination.dark_season)),
        (tr("Horizon"), tr(HORIZONS.get(destination.open_horizon, ""))),
        (tr("Note"), destination.note),
        (tr("Checked against"), destination.checked_against),
    )
    return tuple((heading, text) for heading, text in lines if text)


def town_text(destination: Destination) -> str:
    """The nearest large town with its distance, empty where the place is one or there is none in reach."""
    if destination.nearest_town_km is None or not destination.nearest_town_direction:
        return ""
    return (
        f"{destination.nearest_town}, {distance_text(destination.nearest_town_km)}"
        f" {destination.nearest_town_direction}"
    )


def season_text(season: DarkSeason | None) -> str:
    """The season of dark nights: "early September to mid April"."""
    if season is None:
        return tr("all year")
    return tr("{first} to {last}", first=part_of_month(season.first), last=part_of_month(season.last))


def part_of_month(day: date) -> str:
    """A date to ten days: "mid April"."""
    return f"{('early', 'mid', 'late')[min((day.day - 1) // 10, 2)]} {day:%B}"
