"""What a drag or a key makes of the stays of a trip."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from auroraplan.core.language import tr
from auroraplan.gui.stay_handle import Step

if TYPE_CHECKING:
    from auroraplan.core.itineraries import Leg
    from auroraplan.core.stay_moves import Evenings
    from auroraplan.render.trip_blocks import Stretch

Legs = tuple["Leg", ...]


@dataclass(slots=True)
class Drag:
    """From where what of which legs is dragged, and what came of it so far: the stays and their order.

    Held is an `edge`, else the stay of that `index`, else, at -1, the whole trip.
    """

    from_x: float
    index: int
    edge: int | None
    legs: Legs
    tried: Legs
    order: list[int]

    @property
    def carries(self) -> bool:
        """Whether one of several stays is carried to another place in the order."""
        return self.edge is None and self.index >= 0 and len(self.legs) > 1

    @property
    def words(self) -> str:
        """What undo calls it."""
        if self.edge is not None:
            return tr("Move nights")
        if not self.carries:
            return tr("Move the trip")
        return tr("Move {place}", place=self.legs[self.index].place.name)

    def moved_to(self, x: float, stretch: Stretch, within: Evenings) -> Legs:
        """The legs with the pointer at x."""
        from auroraplan.core.stay_moves import shifted, with_edge_moved, with_stay_at

        by = round((x - self.from_x) / stretch.night_width)
        if self.edge is not None:
            return with_edge_moved(self.legs, self.edge, by, within=within)
        if not self.carries:
            return shifted(self.legs, by, within=within)
        middles = [
            stretch.x_of(leg.first_evening) + leg.nights * stretch.night_width / 2.0 for leg in self.legs
        ]
        middle = middles[self.index] + x - self.from_x
        others = [at for at in range(len(self.legs)) if at != self.index]
        to = sum(middle > middles[at] for at in others)
        self.order = [*others[:to], self.index, *others[to:]]
        return with_stay_at(self.legs, self.index, to)


def moved_by_key(legs: Legs, index: int, step: Step, within: Evenings) -> tuple[str, Legs]:
    """What a key makes of the legs, and what undo calls it."""
    from auroraplan.core import stay_moves

    name = legs[index].place.name
    if step is Step.REMOVE:
        return tr("Remove {place} from the trip", place=name), stay_moves.without_stay(legs, index)
    if step in (Step.TRIP_EARLIER, Step.TRIP_LATER):
        by = 1 if step is Step.TRIP_LATER else -1
        return tr("Move the trip"), stay_moves.shifted(legs, by, within=within)
    if step is Step.LONGER:
        return tr("Nights at {place}", place=name), stay_moves.with_one_more(
            legs, index, within=within
        ) or legs
    if step is Step.SHORTER:
        fewer = legs[index].nights - 1
        return tr("Nights at {place}", place=name), stay_moves.with_nights(legs, index, fewer, within=within)
    by = 1 if step is Step.END_LATER else -1
    return tr("Move nights"), stay_moves.with_edge_moved(legs, index + 1, by, within=within)
