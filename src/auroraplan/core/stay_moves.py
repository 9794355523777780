"""The stays of a trip follow one another without a gap: however they are moved, they still do.

Every function gives new legs. What does not fit is done as far as it does; `within` are the evenings that the
trip may take.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from auroraplan.core.errors import UnusableInput
from auroraplan.core.itineraries import Leg
from auroraplan.core.language import tr
from auroraplan.core.places import Place


@dataclass(frozen=True, slots=True)
class Evenings:
    """`nights` evenings in a row."""

    first: date
    nights: int

    @property
    def end(self) -> date:
        """The day after the last night."""
        return self.first + timedelta(days=self.nights)

    def holds(self, other: "Evenings") -> bool:
        """Whether all of the other evenings are among these."""
        return self.first <= other.first and other.end <= self.end

    def joined(self, other: "Evenings") -> "Evenings":
        """The evenings from the first to the last of both."""
        first = min(self.first, other.first)
        return Evenings(first, (max(self.end, other.end) - first).days)


def evenings_of(legs: Sequence[Leg]) -> Evenings:
    """The evenings that legs take, of which there must be one."""
    return Evenings(legs[0].first_evening, sum(leg.nights for leg in legs))


def laid_out(stays: Iterable[tuple[Place, int]], first: date) -> tuple[Leg, ...]:
    """Stays, as place and nights, one after the other; two in a row at one place become one."""
    legs: list[Leg] = []
    for place, nights in stays:
        if legs and legs[-1].place.id == place.id:
            legs[-1] = Leg(place, legs[-1].first_evening, legs[-1].nights + nights)
        else:
            legs.append(Leg(place, first, nights))
        first += timedelta(days=nights)
    return tuple(legs)


def with_edge_moved(legs: Sequence[Leg], edge: int, by: int, *, within: Evenings) -> tuple[Leg, ...]:
    """One edge moved by `by` evenings: 0 is where the trip begins, `len(legs)` where it ends.

    An edge between two stays takes nights from one and gives them to the other; each keeps one.
    """
    nights = [leg.nights for leg in legs]
    all_of_them = evenings_of(legs)
    first = all_of_them.first
    if edge == 0:
        by = max(min(by, nights[0] - 1), (within.first - first).days)
        nights[0] -= by
        first += timedelta(days=by)
    elif edge == len(legs):
        by = min(max(by, 1 - nights[-1]), (within.end - all_of_them.end).days)
        nights[-1] += by
    else:
        by = max(min(by, nights[edge] - 1), 1 - nights[edge - 1])
        nights[edge - 1] += by
        nights[edge] -= by
    return laid_out(zip((leg.place for leg in legs), nights, strict=True), first)


def with_nights(legs: Sequence[Leg], index: int, nights: int, *, within: Evenings) -> tuple[Leg, ...]:
    """One stay longer or shorter; the later ones move on, as far as the evenings reach."""
    room = (within.end - evenings_of(legs).end).days
    nights = max(1, min(nights, legs[index].nights + room))
    stays = [(leg.place, nights if at == index else leg.nights) for at, leg in enumerate(legs)]
    return laid_out(stays, legs[0].first_evening)


def with_one_more(legs: Sequence[Leg], index: int, *, within: Evenings) -> tuple[Leg, ...] | None:
    """One stay a night longer; the later ones move on or, at the last evening, all before begin earlier.

    None where there is no night left.
    """
    taken = evenings_of(legs)
    if taken.end < within.end:
        return with_nights(legs, index, legs[index].nights + 1, within=within)
    if taken.first <= within.first:
        return None
    stays = [(leg.place, leg.nights + (at == index)) for at, leg in enumerate(legs)]
    return laid_out(stays, taken.first - timedelta(days=1))


def with_stay_at(legs: Sequence[Leg], index: int, to: int) -> tuple[Leg, ...]:
    """One stay moved to another place in the order; the trip keeps its evenings."""
    stays = [(leg.place, leg.nights) for leg in legs]
    stays.insert(to, stays.pop(index))
    return laid_out(stays, legs[0].first_evening)


def without_stay(legs: Sequence[Leg], index: int) -> tuple[Leg, ...]:
    """One stay less: later ones come forward; without the first, the others keep their evenings."""
    stays = [(leg.place, leg.nights) for at, leg in enumerate(legs) if at != index]
    first = legs[1 if index == 0 and len(legs) > 1 else 0].first_evening
    return laid_out(stays, first)


def shifted(legs: Sequence[Leg], by: int, *, within: Evenings) -> tuple[Leg, ...]:
    """The whole trip earlier or later."""
    taken = evenings_of(legs)
    by = max(min(by, (within.end - taken.end).days), (within.first - taken.first).days)
    return laid_out(((leg.place, leg.nights) for leg in legs), taken.first + timedelta(days=by))


def with_place(
    legs: Sequence[Leg], place: Place, nights: int, *, within: Evenings, at: int | None = None
) -> tuple[Leg, ...]:
    """A stay more, at the end or before the stay `at`; the trip begins earlier where it would end too late.

    Raises UnusableInput when no evening is left.
    """
    taken = evenings_of(legs)
    nights = min(nights, within.nights - taken.nights)
    if nights < 1:
        raise UnusableInput(
            tr(
                "The trip fills all {nights} nights: shorten a stay, or plan for more nights.",
                nights=within.nights,
            )
        )
    stays = [(leg.place, leg.nights) for leg in legs]
    stays.insert(len(stays) if at is None else at, (place, nights))
    late = max((taken.end - within.end).days + nights, 0)
    return laid_out(stays, taken.first - timedelta(days=late))
