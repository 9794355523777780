"""Curated places to watch aurora from, in sets such as Lapland or Iceland."""

from dataclasses import dataclass

from auroraplan.core.dark_season import DarkSeason, dark_season
from auroraplan.core.errors import UnusableInput
from auroraplan.core.language import marked, tr
from auroraplan.core.places import Place, folded

SET_TITLES = {
    "classics": marked("Six classic places"),
    "alaska": marked("Alaska"),
    "yukon-northwest-territories": marked("Yukon and Northwest Territories"),
    "canada": marked("Canada"),
    "northern-states": marked("Northern United States"),
    "greenland": marked("Greenland"),
    "iceland": marked("Iceland"),
    "norway": marked("Norway"),
    "lofoten-senja": marked("Lofoten, Vesterålen and Senja"),
    "svalbard": marked("Svalbard"),
    "lapland": marked("Lapland"),
    "sweden": marked("Sweden"),
    "finland": marked("Finland"),
    "kola": marked("Kola peninsula"),
    "scotland-faroe": marked("Scotland and the Faroe Islands"),
    "southern-lights": marked("Southern lights"),
    "tasmania": marked("Tasmania"),
    "new-zealand": marked("New Zealand"),
    "patagonia": marked("Patagonia and the Falklands"),
    "southern-ocean": marked("Islands of the Southern Ocean"),
    "antarctica": marked("Antarctica"),
}
"""The sets in the order in which they are offered, by slug."""


@dataclass(frozen=True, slots=True)
class Destination:
    """A curated place and what a traveller wants to know of it.

    `open_horizon` holds N and S where the view to that side is known to be free, and is empty where
    nothing is known; `reach` says how to get there. `nearest_town` (10,000 people or more) and its distance
    are None where there is none within 500 km; it lies to the `nearest_town_direction` ("north-east"), which
    is empty when the place is that town. `checked_against` names the lists that have the place, and how far
    off. `geonames_id` names the gazetteer's row of the same place.
    """

    place: Place
    country_code: str
    other_names: tuple[str, ...]
    sets: tuple[str, ...]
    open_horizon: str = ""
    note: str = ""
    geonames_id: int | None = None
    nearest_town: str | None = None
    nearest_town_km: float | None = None
    nearest_town_direction: str = ""
    reach: str = ""
    checked_against: str = ""

    @property
    def dark_season(self) -> DarkSeason | None:
        """The part of the year with dark nights, None when all of it has them."""
        return dark_season(self.place.latitude_deg)


@dataclass(frozen=True, slots=True)
class DestinationSet:
    """A set as it is offered: `slug` is what stands after "set:"."""

    slug: str
    title: str
    count: int


@dataclass(frozen=True, slots=True)
class Destinations:
    """All curated places, the more renowned first within a country."""

    all: tuple[Destination, ...]

    @property
    def sets(self) -> tuple[DestinationSet, ...]:
        """The sets that have places."""
        counts = {slug: sum(slug in one.sets for one in self.all) for slug in SET_TITLES}
        return tuple(DestinationSet(slug, SET_TITLES[slug], count) for slug, count in counts.items() if count)

    def of_set(self, name: str) -> tuple[Place, ...]:
        """The places of a set, named by its slug or title: "new-zealand", "New Zealand".

        Raises:
            UnusableInput: There is no such set.
        """
        slug = _slug(name)
        for known in self.sets:
            if slug in (known.slug, _slug(known.title)):
                return tuple(one.place for one in self.all if known.slug in one.sets)
        offered = ", ".join(known.slug for known in self.sets)
        raise UnusableInput(
            tr('There is no set "{name}"; the sets are {offered}.', name=name, offered=offered)
        )

    def of_place(self, place: Place) -> Destination | None:
        """What is known of the place, None when it is not a curated one."""
        return next((one for one in self.all if one.place.id == place.id), None)


def _slug(name: str) -> str:
    return folded(name).replace(" ", "-")
