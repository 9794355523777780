"""What can be asked of the planner."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from auroraplan.core.places import Place


class MoonTaste(StrEnum):
    """What the user likes of the Moon: a preference that orders nights, not physics that changes odds."""

    ANY = "any"
    DARK = "dark"
    MOONLIT = "moonlit"


@dataclass(frozen=True, slots=True)
class PlanRequest:
    """Places and `nights` evenings from `first_evening` to rank, in stays of `stay` nights (1..nights)."""

    places: tuple[Place, ...]
    first_evening: date
    nights: int
    stay: int
    moon: MoonTaste = MoonTaste.ANY
    offline: bool = False
