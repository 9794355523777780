"""What a text means: a favourite, a set, coordinates, a name that ships, or one that was found online before.

The gazetteer and whatever asks the network are loaded when a text first needs them.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from auroraplan.core.errors import UnusableInput, WorldFault
from auroraplan.core.language import tr

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from auroraplan.app.lazily import Lazily
    from auroraplan.app.online_search import OnlineAnswer, OnlineSearch
    from auroraplan.core.destinations import Destination, Destinations
    from auroraplan.core.gazetteer import Gazetteer, Meaning, PlaceMatch
    from auroraplan.core.places import Place
    from auroraplan.store.favourites import Favourites

CLASSICS = "classics"
"""The set that a plan without places is about when there are no favourites."""

SET_PREFIX = "set:"
EVERYWHERE = f"{SET_PREFIX}everywhere"
EVERYWHERE_DEG = 55.0
"""Every known place at this latitude or beyond, north or south: thousands."""

NAMED_ALTERNATIVES = 3


@dataclass(frozen=True, slots=True)
class Resolution:
    """The places that a text means, and a note when it could have meant others."""

    places: tuple[Place, ...]
    note: str | None = None


@dataclass(frozen=True, slots=True)
class OfferedSet:
    """A set of destinations by the name that stands after "set:"."""

    id: str
    title: str
    places: tuple[Place, ...]


class Naming:
    """The use cases about names; `notes` gathers what should be told about what was done."""

    def __init__(
        self,
        favourites: Favourites,
        *,
        gazetteer: Lazily[Gazetteer],
        destinations: Lazily[Destinations],
        online: Lazily[OnlineSearch],
    ) -> None:
        self.favourites = favourites
        self._gazetteer, self._destinations, self._online = gazetteer, destinations, online
        self._notes: dict[str, None] = {}

    def suggestions(self, text: str, limit: int = 8) -> tuple[PlaceMatch, ...]:
        """The places that a text being typed may mean, likeliest first."""
        return self._gazetteer.value.search(text, limit)

    def resolve(self, text: str) -> tuple[Place, ...]:
        """The places that a text means: a favourite, "set:NAME", "set:everywhere", coordinates or a name.

        Raises:
            UnusableInput: It means nothing; the sentence says what comes closest, and how to look it up.
        """
        if text.strip().casefold() == EVERYWHERE:
            return self._gazetteer.value.poleward(EVERYWHERE_DEG)
        try:
            resolution = self.resolution(text)
        except UnknownPlace as fault:
            if not self.is_unknown(fault.text):
                raise
            from auroraplan.app.online_search import search_command

            raise UnusableInput(
                tr("{fault} Or look online: {command}", fault=fault, command=search_command(fault.text))
            ) from fault
        if resolution.note:
            self._notes.setdefault(resolution.note)
        return resolution.places

    @property
    def notes(self) -> tuple[str, ...]:
        """What should be told about what was done so far: which of several namesakes a name was taken for."""
        return tuple(self._notes)

    def resolution(self, text: str) -> Resolution:
        """As `resolve`, with the note beside the places."""
        from auroraplan.core.coordinates import coordinates
        from auroraplan.core.gazetteer import Rank
        from auroraplan.sources.places.time_zones import bare_place

        wanted = text.strip()
        if wanted.casefold().startswith(SET_PREFIX):
            return Resolution(self._destinations.value.of_set(wanted[len(SET_PREFIX) :].strip()))
        favourite = self._favourite(wanted)
        if favourite is not None:
            return Resolution((favourite,))
        point = coordinates(wanted)
        if point is not None:
            return Resolution((bare_place(self._gazetteer.value, *point),))
        meaning = self._gazetteer.value.meaning(wanted)
        if meaning is None or meaning.chosen.rank > Rank.CURATED_SLIP or _too_short(wanted, meaning):
            # Half a name, or one that merely resembles: good to suggest while typing, not to plan a trip for.
            found = self._online.value.known(wanted) if wanted else None
            if found is None:
                raise _unknown(wanted, self.suggestions(wanted))
            return _found_before(found)
        return _resolution(wanted, meaning)

    def is_unknown(self, text: str) -> bool:
        """Whether no shipped place or set bears the text or begins with it, and it is no coordinates."""
        from auroraplan.core.coordinates import coordinates
        from auroraplan.core.gazetteer import Rank
        from auroraplan.sources.places.online import may_be_name

        wanted = text.strip()
        if not may_be_name(wanted) or wanted.casefold().startswith(SET_PREFIX) or self.suggested_sets(wanted):
            return False
        try:
            if coordinates(wanted) is not None:
                return False
        except UnusableInput:
            return False
        return all(match.rank is Rank.RESEMBLING for match in self.suggestions(wanted))

    def search_online(
        self,
        text: str,
        *,
        progress: Callable[[str], None] = lambda _text: None,
        cancelled: Callable[[], bool] = lambda: False,
    ) -> OnlineAnswer:
        """The places that services online know under a name; only the text itself is sent to them.

        Coordinates and sets are never sent. Raises UnusableInput when the text is no name, and
        `app.planner.Cancelled` soon after `cancelled()` turns true.
        """
        from auroraplan.app.planner import Cancelled
        from auroraplan.core.coordinates import coordinates

        wanted = text.strip()
        if wanted.casefold().startswith(SET_PREFIX) or coordinates(wanted) is not None:
            raise UnusableInput(tr('"{wanted}" is no name to look up online.', wanted=wanted))
        answer = self._online.value.search(wanted, progress=progress, cancelled=cancelled)
        if cancelled():
            raise Cancelled
        return answer

    def suggested_sets(self, text: str) -> tuple[OfferedSet, ...]:
        """The curated sets that a text being typed may mean: those with a word that begins with it."""
        from auroraplan.core.places import folded

        typed = folded(text.strip().casefold().removeprefix(SET_PREFIX))
        return tuple(
            offered
            for offered in self.destination_sets()
            if typed and f" {typed}" in f" {folded(offered.title)}"
        )

    def destination(self, place: Place) -> Destination | None:
        """What is known of a place, None when it is not a curated one."""
        return self._destinations.value.of_place(place)

    def destination_sets(self) -> tuple[OfferedSet, ...]:
        """The curated sets in the order in which they are offered."""
        destinations = self._destinations.value
        return tuple(
            OfferedSet(offered.slug, offered.title, destinations.of_set(offered.slug))
            for offered in destinations.sets
        )

    def usual_places(self) -> tuple[Place, ...]:
        """The favourites, else the classic places."""
        return self._kept_or_told() or self._destinations.value.of_set(CLASSICS)

    def kept_places(self) -> tuple[Place, ...]:
        """The favourites; what the user should know about their file joins the notes."""
        listing = self.favourites.listing()
        for notice in listing.notices:
            self._notes.setdefault(notice)
        return listing.places

    # --- how it is done

    def _favourite(self, name: str) -> Place | None:
        from auroraplan.core.places import folded

        wanted = folded(name)
        kept = self._kept_or_told()
        return next(
            (place for place in kept if wanted and wanted in (folded(place.name), folded(place.label))), None
        )

    def _kept_or_told(self) -> tuple[Place, ...]:
        """The favourites; where the system does not let them be read, none and a note: a plan goes on."""
        try:
            return self.kept_places()
        except WorldFault as fault:
            self._notes.setdefault(str(fault))
            return ()


class UnknownPlace(UnusableInput):
    """A name that nothing bears; `text` is the name."""

    def __init__(self, text: str, remedy: str) -> None:
        super().__init__(tr('No place is called "{text}". {remedy}', text=text, remedy=remedy))
        self.text = text


def _found_before(found: OnlineAnswer) -> Resolution:
    chosen, others = found.places[0], found.places[1:NAMED_ALTERNATIVES]
    also = tr("; it also found {places}", places="; ".join(full_name(place) for place in others))
    return Resolution(
        (chosen,),
        tr(
            '"{text}" was found online before: taken for {place}{also}. Place: {credit}',
            text=found.text,
            place=full_name(chosen),
            also=also if others else "",
            credit=found.attribution,
        ),
    )


def _resolution(text: str, meaning: Meaning) -> Resolution:
    chosen = meaning.chosen.place
    if not meaning.chosen.exact:
        said = tr(
            'No place is called exactly "{text}": taken for {place}.', text=text, place=full_name(chosen)
        )
        return Resolution((chosen,), said)
    if not meaning.alternatives:
        return Resolution((chosen,))
    others = [full_name(match.place) for match in meaning.alternatives[:NAMED_ALTERNATIVES]]
    more = len(meaning.alternatives) - len(others)
    if more:
        others.append(tr("{count} more", count=more))
    said = tr(
        '"{text}" is taken for {place}; there is also {others}.',
        text=text,
        place=full_name(chosen),
        others="; ".join(others),
    )
    return Resolution((chosen,), said)


def _too_short(text: str, meaning: Meaning) -> bool:
    """Whether the text is no name and too short for half of one: "s" is not Saariselkä."""
    from auroraplan.core.gazetteer import SHORTEST_SLIP
    from auroraplan.core.places import folded

    return not meaning.chosen.exact and len(folded(text.split(",", maxsplit=1)[0])) < SHORTEST_SLIP


def full_name(place: Place) -> str:
    """The name with region and country, which tells namesakes apart."""
    return ", ".join(part for part in (place.name, place.region, tr(place.country)) if part)


def _unknown(text: str, close: Sequence[PlaceMatch]) -> UnknownPlace:
    meant = "; ".join(full_name(match.place) for match in close[:NAMED_ALTERNATIVES])
    spelling = tr("Check the spelling, or give coordinates like 69.65,18.96.")
    remedy = tr("Is it {places}?", places=meant) if meant else spelling
    return UnknownPlace(text, remedy)
